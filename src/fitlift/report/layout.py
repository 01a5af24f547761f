"""Lines and tables of plain text, of a given width."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Sequence

from fitlift.report.cells import width_of
from fitlift.report.text_table import GAP, TextTable

#: Width of text that goes to a file or a pipe.
PLAIN_WIDTH = 80

#: No text is laid out narrower, or wider.
MIN_WIDTH, MAX_WIDTH = 40, 200

#: A line that begins so is a command to copy, and stays whole.
_COMMAND = "  fitlift "

#: Spaces within a figure: before its unit, after its sign, and within what became of so many sets.
_IN_A_FIGURE = re.compile(
    r"(?<=[×@]) |(?<=left) (?=out\b)|(?<=not) (?=counted\b)|"
    r"(?<=\d) (?=%|kg\b|lb\b|short\b|over\b|left out\b|not counted\b)"
)

#: Stands for a space within a cell at which no line ends, while a table is laid out.
KEPT_SPACE = "\ue000"


def grouped_table(
    left: Sequence[str], right: Sequence[str], groups: Sequence[tuple[str, Sequence[Sequence[str]]]], width: int
) -> str:
    """Groups of rows under one head, each under its own heading, all columns aligned.

    Parameters
    ----------
    left, right
        Headings of the text columns, and of the figures.
    groups
        Heading, which may be empty, and rows.
    width
        Columns to fill.
    """
    rows = [row for _, of_group in groups for row in of_group]
    widths = _fitted([max(map(width_of, cells)) for cells in zip([*left, *right], *rows, strict=True)], width)
    texts = [_aligned(left, right, widths, (), width)]
    for heading, of_group in groups:
        texts += [paragraphs([heading], width), _aligned(left, right, widths, of_group, width)]
    return "".join(texts)


def _fitted(widths: Sequence[int], width: int) -> list[int]:
    """Widths of columns, the widest made narrower until all have room."""
    fitted = list(widths)
    surplus = sum(fitted) + GAP * (len(fitted) - 1) - max(width, MIN_WIDTH)
    for _ in range(surplus):
        fitted[fitted.index(max(fitted))] -= 1
    return fitted


def _aligned(
    left: Sequence[str], right: Sequence[str], widths: Sequence[int], rows: Sequence[Sequence[str]], width: int
) -> str:
    """Rows without a head, or, without rows, the head, in columns of some widths."""
    made = TextTable(left, right, has_head=not rows, widths=widths)
    for row in rows:
        made.add_row(*map(_with_whole_figures, row))
    return rendered(made, width)


def _with_whole_figures(cell: str) -> str:
    """A cell in which no line ends within a figure: "44 %", "× 20 kg", "2 left out"."""
    return _IN_A_FIGURE.sub(KEPT_SPACE, cell)


def rendered(made: TextTable, width: int) -> str:
    """A table as plain text."""
    text = "".join(f"{line}\n" for line in made.lines(max(width, MIN_WIDTH)))
    return "".join(f"{line.rstrip()}\n" for line in text.replace(KEPT_SPACE, " ").splitlines())


def paragraphs(texts: Iterable[str], width: int, *, indent: str = "") -> str:
    """Each text folded to lines, further lines indented; empty ones are left out."""
    return "".join(_paragraph(text, max(width, MIN_WIDTH), indent) for text in texts if text)


def listing(heading: str, entries: Sequence[tuple[str, str]], width: int) -> str:
    """Names, each with what is to be said of it, under a heading; empty for none."""
    if not entries:
        return ""
    lines = [f"{heading}:", *(f"  {name}: {said}" if said else f"  {name}" for name, said in entries)]
    return paragraphs(lines, width, indent="    ")


def blocks(texts: Iterable[str]) -> str:
    """Texts with an empty line between them; empty ones are left out."""
    return "\n".join(text for text in texts if text)


def _paragraph(text: str, width: int, indent: str) -> str:
    if text.startswith(_COMMAND):
        return f"{text}\n"
    lines = textwrap.wrap(text, width, subsequent_indent=indent, break_on_hyphens=False)
    return "".join(f"{line}\n" for line in lines)
