"""Lines and tables of plain text, of a given width."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Sequence

from fitlift.report.styled import KEPT_SPACE, plain
from fitlift.report.text_table import TextTable
from fitlift.report.words import heading

#: Width of text that goes to a file or a pipe.
PLAIN_WIDTH = 80

#: No text is laid out narrower, or wider.
MIN_WIDTH, MAX_WIDTH = 40, 200

#: A line that begins so is a command to copy, and stays whole.
_COMMAND = re.compile("  fitlift ")


def headed_table(left: Sequence[str], right: Sequence[str]) -> TextTable:
    """A table with columns by the keys of their headings; one without a heading has an empty key."""
    return TextTable(*([heading(key) if key else "" for key in keys] for keys in (left, right)))


def rendered(made: TextTable, width: int) -> str:
    """A table as plain text."""
    return plain(made.lines(max(width, MIN_WIDTH))).replace(KEPT_SPACE, " ")


def paragraphs(texts: Iterable[str], width: int, *, indent: str = "") -> str:
    """Each text folded to lines, further lines indented; empty ones are left out."""
    return "".join(_paragraph(text, max(width, MIN_WIDTH), indent) for text in texts if text)


def listing(caption: str, entries: Sequence[tuple[str, str]], width: int) -> str:
    """Names, each with what is to be said of it, under a caption; empty for none."""
    if not entries:
        return ""
    lines = [f"{caption}:", *(f"  {name}: {said}" if said else f"  {name}" for name, said in entries)]
    return paragraphs(lines, width, indent="    ")


def blocks(texts: Iterable[str]) -> str:
    """Texts with an empty line between them; empty ones are left out."""
    return "\n".join(text for text in texts if text)


def _paragraph(text: str, width: int, indent: str) -> str:
    if _COMMAND.match(text):
        return f"{text}\n"
    lines = textwrap.wrap(text, width, subsequent_indent=indent, break_on_hyphens=False)
    return "".join(f"{line}\n" for line in lines)
