"""Lines and tables of plain text, of a given width."""

from __future__ import annotations

import io
import textwrap
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from rich.cells import cell_len

if TYPE_CHECKING:
    from rich.table import Table

#: Width of text that goes to a file or a pipe.
PLAIN_WIDTH = 80

#: No text is laid out narrower, or wider.
MIN_WIDTH, MAX_WIDTH = 40, 200

#: Spaces between columns.
_GAP = 2

#: Stands for a space within a cell at which no line ends, while rich lays out a table.
_KEPT_SPACE = "\ue000"

#: Columns that are never folded.
_UNFOLDED = frozenset({"#", "Week", "Dates", "Sure", "Last", "e1RM, kg", "e1RM, lb"})


def table(left: Sequence[str], right: Sequence[str]) -> Table:
    """An empty table without rules: text columns to the left, figures to the right."""
    from rich.table import Table

    made = Table(box=None, pad_edge=False, padding=(0, _GAP, 0, 0), show_edge=False, header_style="")
    for heading in left:
        made.add_column(heading, overflow="fold", no_wrap=heading in _UNFOLDED)
    for heading in right:
        made.add_column(heading, justify="right", overflow="fold", no_wrap=heading in _UNFOLDED)
    return made


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
    widths = _fitted([max(map(cell_len, cells)) for cells in zip([*left, *right], *rows, strict=True)], width)
    texts = [_aligned(left, right, widths, (), width)]
    for heading, of_group in groups:
        texts += [paragraphs([heading], width), _aligned(left, right, widths, of_group, width)]
    return "".join(texts)


def _fitted(widths: Sequence[int], width: int) -> list[int]:
    """Widths of columns, the widest made narrower until all have room."""
    fitted = list(widths)
    surplus = sum(fitted) + _GAP * (len(fitted) - 1) - max(width, MIN_WIDTH)
    for _ in range(surplus):
        fitted[fitted.index(max(fitted))] -= 1
    return fitted


def _aligned(
    left: Sequence[str], right: Sequence[str], widths: Sequence[int], rows: Sequence[Sequence[str]], width: int
) -> str:
    """Rows without a head, or, without rows, the head, in columns of some widths."""
    made = table(left, right)
    made.show_header = not rows
    for column, exact in zip(made.columns, widths, strict=True):
        column.width = exact
    for row in rows:
        made.add_row(*map(_with_whole_shares, row))
    return rendered(made, width)


def _with_whole_shares(cell: str) -> str:
    """A cell in which no line ends between a number and its "%"."""
    return cell.replace(" %", f"{_KEPT_SPACE}%")


def rendered(made: Table, width: int) -> str:
    """A table as plain text; what stands in a file is never taken for markup."""
    from rich.console import Console

    stream = io.StringIO()
    console = Console(
        file=stream,
        width=max(width, MIN_WIDTH),
        color_system=None,
        markup=False,
        emoji=False,
        highlight=False,
        legacy_windows=False,
    )
    console.print(made)
    return "".join(f"{line.rstrip()}\n" for line in stream.getvalue().replace(_KEPT_SPACE, " ").splitlines())


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
    lines = textwrap.wrap(text, width, subsequent_indent=indent, break_on_hyphens=False)
    return "".join(f"{line}\n" for line in lines)
