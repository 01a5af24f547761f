"""The bytes of a log to its rows: encodings, separators, quotes, ends of lines as apps and spreadsheets write them."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Sequence

from fitlift.logs.dialects import Dialect, dialect_of
from fitlift.records.base import Record

#: What may stand between cells, the likeliest first.
SEPARATORS = (",", ";", "\t")

#: How a file in two bytes a letter begins.
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)

#: So many bytes hold the header.
HEAD_BYTES = 4096

#: A first line by which a spreadsheet says what is between cells.
_SEPARATOR_LINE = re.compile(r"sep=.?", re.IGNORECASE)

#: A line with fewer cells is no header of a table.
_FEWEST_CELLS = 3


class Header(Record):
    """The first row of a table.

    Parameters
    ----------
    cells
        As they stand.
    separator
        What is between them.
    dialect
        Whose it is; None where nobody knows it.
    """

    cells: tuple[str, ...]
    separator: str
    dialect: Dialect | None


class Rows(Record):
    """A table.

    Parameters
    ----------
    header
        Its first row.
    rows
        Of each other row its line in the file, from 1, and its cells; empty ones left out.
    cut_line
        The line of a row that never ends, since a quote in it does not: nothing from there on is known; None for none.
    """

    header: Header
    rows: tuple[tuple[int, Sequence[str]], ...]
    cut_line: int | None = None


def header_of(data: bytes) -> Header | None:
    """The header of a table; None where the bytes are none."""
    text = _decoded(data[:HEAD_BYTES], is_whole=len(data) <= HEAD_BYTES)
    return None if text is None else _header(text)


def rows_of(data: bytes) -> Rows | None:
    """The rows of a table; None where the bytes are none."""
    text = _decoded(data)
    header = None if text is None else _header(text)
    if text is None or header is None:
        return None
    found: list[tuple[int, Sequence[str]]] = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=header.separator)
    before, is_endless = 0, text.count('"') % 2 == 1
    try:
        for cells in reader:
            if any(cells) and not _SEPARATOR_LINE.fullmatch(cells[0]):
                found.append((before + 1, cells))
            before = reader.line_num
    except csv.Error:
        return Rows(header, tuple(found[1:]), before + 1)
    if not is_endless:
        return Rows(header, tuple(found[1:]))
    return Rows(header, tuple(found[1:-1]), found[-1][0])


def _header(text: str) -> Header | None:
    first = re.sub(r"\A\s*sep=.[\r\n]+", "", text, flags=re.IGNORECASE).lstrip("\r\n")
    if first[:1] in {"<", "{", "["} or not first:
        return None
    found = [_cut(first, separator) for separator in SEPARATORS]
    known = next((each for each in found if each.dialect is not None), None)
    best = known or max(found, key=lambda each: len(each.cells))
    is_table = len(best.cells) >= _FEWEST_CELLS and all(_is_shown(each) for each in best.cells)
    return best if known or is_table else None


def _cut(text: str, separator: str) -> Header:
    try:
        cells = next(csv.reader(io.StringIO(text, newline=""), delimiter=separator), [])
    except csv.Error:
        cells = []
    shown = tuple([each.strip() for each in cells])
    return Header(shown, separator, dialect_of(shown))


def _is_shown(cell: str) -> bool:
    return len(cell) <= HEAD_BYTES and all(each.isprintable() or each.isspace() for each in cell)


def _decoded(data: bytes, *, is_whole: bool = True) -> str | None:
    """The text; None where the bytes are none."""
    if data.startswith(_UTF_16):
        return data[: len(data) // 2 * 2].decode("utf-16", errors="replace")
    if b"\0" in data[:HEAD_BYTES]:
        return None
    try:
        decoder = codecs.getincrementaldecoder("utf-8-sig")()
        return decoder.decode(data, final=is_whole)
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")
