"""Tables of plain text: cells in columns side by side, each folded where its column is narrower than it."""

from __future__ import annotations

from collections.abc import Sequence

from fitlift.report.cells import cut, folded, width_of
from fitlift.report.styled import Line, Span, Style, stripped
from fitlift.report.words import heading

#: Spaces between columns.
GAP = 2

#: Columns that are never folded, by the keys of their headings.
_UNFOLDED = ("number", "week", "dates", "sure", "last", "e1rm_kg", "e1rm_lb")

#: What a cell never holds: it would move the cursor.
_CONTROLS = dict.fromkeys(map(ord, "\a\b\v\f\r"))

_TAB = 8

#: A cell that holds this alone is open: somebody has to say what it is.
_OPEN = "?"


def unfolded() -> frozenset[str]:
    """Headings of the columns that are never folded."""
    return frozenset(map(heading, _UNFOLDED))


class TextTable:
    """A table without rules.

    Parameters
    ----------
    left, right
        Headings of the text columns, and of the figures that follow them, which are set to the right.
    has_head
        Whether the headings are shown.
    widths
        Exact widths of the columns; None for as wide as they need to be.
    """

    def __init__(
        self,
        left: Sequence[str],
        right: Sequence[str],
        *,
        has_head: bool = True,
        widths: Sequence[int] | None = None,
    ) -> None:
        self._heads = (*left, *right)
        self._unfolded = unfolded()
        self._text_columns = len(left)
        self._has_head = has_head
        self._exact = widths
        self._rows: list[list[str]] = []

    def add_row(self, *cells: str) -> None:
        """Add a row; cells that it lacks at its end are empty."""
        self._rows.append([*cells, *[""] * (len(self._heads) - len(cells))])

    def lines(self, width: int) -> list[Line]:
        """Its lines, none wider than a width: headings are quiet, and cells that are open stand out.

        Parameters
        ----------
        width
            Columns of the terminal.
        """
        rows = [[cell.translate(_CONTROLS) for cell in row] for row in self._rows]
        heads = [list(self._heads)] if self._has_head else []
        widths = self._widths([*heads, *rows], width)
        shown = [line for row in heads for line in self._row(row, widths, is_head=True)]
        shown += [line for row in rows for line in self._row(row, widths)]
        # where none may be made narrower, what sticks out is left out
        return [_cut(line, width) for line in shown] if sum(widths) > width else shown

    def _gap(self, place: int) -> int:
        """Spaces behind a column."""
        return GAP if place < len(self._heads) - 1 else 0

    def _widths(self, rows: Sequence[Sequence[str]], width: int) -> list[int]:
        """Widths of the columns with the gaps behind them; in the end all have room."""
        needed = [self._needed(place, rows, width) for place in range(len(self._heads))]
        widths = [each or 1 for each in needed]
        if sum(widths) <= width:
            return widths
        if self._exact is None:
            widths = _narrowed(widths, [head not in self._unfolded for head in self._heads], width)
        surplus = sum(widths) - width
        widths = _reduced(surplus, [True] * len(widths), widths, widths) if surplus > 0 else widths
        return [min(each, of_column) for each, of_column in zip(widths, needed, strict=True)]

    def _needed(self, place: int, rows: Sequence[Sequence[str]], width: int) -> int:
        if self._exact is not None:
            return min(self._exact[place] + self._gap(place), width)
        widest = max((max(map(width_of, row[place].splitlines()), default=0) for row in rows), default=0)
        return min(widest + self._gap(place), width)

    def _row(self, cells: Sequence[str], widths: Sequence[int], *, is_head: bool = False) -> list[Line]:
        """Lines of a row; headings stand at its foot, all else at its top."""
        columns = [self._cell(place, cell, widths[place]) for place, cell in enumerate(cells)]
        height = max(1, *map(len, columns))
        blanks = [[" " * width] * (height - len(lines)) for lines, width in zip(columns, widths, strict=True)]
        filled = [
            [*blank, *lines] if is_head else [*lines, *blank] for lines, blank in zip(columns, blanks, strict=True)
        ]
        if is_head:
            return [(("".join(parts).rstrip(), "quiet"),) for parts in zip(*filled, strict=True)]
        styles: list[Style] = ["open" if cell == _OPEN else "" for cell in cells]
        return [_joined(parts, styles) for parts in zip(*filled, strict=True)]

    def _cell(self, place: int, text: str, width: int) -> list[str]:
        """A cell's lines, all as wide as its column with the gap behind it."""
        room, is_right = width - self._gap(place), place >= self._text_columns
        if room < 1:
            return []
        gap = " " * self._gap(place)
        lines = (_with_spaces(line) for line in text.split("\n"))
        if self._heads[place] in self._unfolded:
            return [_set(line, room, is_right=is_right) + gap for line in lines]
        return [_set(part, room, is_right=is_right) + gap for line in lines for part in folded(line, room)]


def _joined(parts: Sequence[str], styles: Sequence[Style]) -> Line:
    """The cells of one line, those of one meaning together; what is open without the blanks around it."""
    spans: list[Span] = []
    for part, style in zip(parts, styles, strict=True):
        before, core, after = _parted(part) if style else (part, "", "")
        last = spans.pop()[0] if spans and not spans[-1][1] else ""
        spans += [(last + before, ""), (core, style), (after, "")] if core else [(last + before, "")]
    return stripped(tuple(spans))


def _parted(part: str) -> tuple[str, str, str]:
    """The blanks before a text, the text, and the blanks behind it."""
    core = part.strip()
    before, _, after = part.partition(core) if core else (part, "", "")
    return before, core, after


def _cut(line: Line, width: int) -> Line:
    """What of a line has room."""
    kept: list[Span] = []
    for text, style in line:
        part = text if width_of(text) <= width else cut(text, width)
        kept.append((part, style))
        width -= width_of(part)
    return stripped(tuple(kept))


def _set(line: str, room: int, *, is_right: bool) -> str:
    """A line of a cell at the left or the right of its room."""
    kept = line.rstrip() if is_right else line
    kept = cut(kept, room) if width_of(kept) > room else kept
    spare = " " * (room - width_of(kept))
    return spare + kept if is_right else kept + spare


def _with_spaces(line: str) -> str:
    """A line with spaces up to the next of the places, eight apart, to which a tab leads."""
    first, *others = line.split("\t")
    for other in others:
        first += " " * (_TAB - width_of(first) % _TAB) + other
    return first


def _narrowed(widths: Sequence[int], may_fold: Sequence[bool], width: int) -> list[int]:
    """Widths of columns, the widest of those that may be folded made narrower until all have room."""
    narrowed = list(widths)
    while any(may_fold) and (surplus := sum(narrowed) - width) > 0:
        foldable = [each for each, may in zip(narrowed, may_fold, strict=True) if may]
        most = max(foldable)
        step = most - max((each for each in foldable if each != most), default=0)
        if not step:
            break
        are_widest = [may and each == most for each, may in zip(narrowed, may_fold, strict=True)]
        narrowed = _reduced(surplus, are_widest, [min(surplus, step)] * len(narrowed), narrowed)
    return narrowed


def _reduced(surplus: int, shrink: Sequence[bool], at_most: Sequence[int], widths: Sequence[int]) -> list[int]:
    """Widths of columns, those that shrink made narrower by the same, as far as they may."""
    places = [place for place, (may, most) in enumerate(zip(shrink, at_most, strict=True)) if may and most]
    reduced = list(widths)
    for number, place in enumerate(places):
        less = min(at_most[place], round(surplus / (len(places) - number)))
        reduced[place] -= less
        surplus -= less
    return reduced
