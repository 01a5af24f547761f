"""The rows of a log to what each says of one set, in fitlift's units."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Literal, TypeVar

from fitlift.exercises.words import words_of
from fitlift.logs.asked import Asked
from fitlift.logs.cells import Commas, flag_of, seconds_of, unguarded, whole_of
from fitlift.logs.dates import Dates, Moment
from fitlift.logs.dialects import Column, Dialect, What, header_key
from fitlift.logs.text import Rows
from fitlift.records.base import Record
from fitlift.records.vocabulary import LoadKind, WeightUnit
from fitlift.units import KG_PER_UNIT

_T = TypeVar("_T")

#: Unit of length → metres in it.
METRES = {"m": 1.0, "km": 1000.0, "mi": 1609.344, "ft": 0.3048, "yd": 0.9144, "in": 0.0254, "cm": 0.01}

#: How units are written → the unit.
_UNITS: Mapping[str, str] = {
    **dict.fromkeys(("kg", "kgs"), "kg"),
    **dict.fromkeys(("lb", "lbs", "pounds"), "lb"),
    **dict.fromkeys(("m", "meters", "metres"), "m"),
    **dict.fromkeys(("km", "kms", "kilometers", "kilometres"), "km"),
    **dict.fromkeys(("mi", "mile", "miles"), "mi"),
    **dict.fromkeys(("ft", "feet"), "ft"),
    **dict.fromkeys(("yd", "yards"), "yd"),
    **dict.fromkeys(("in", "inches"), "in"),
    "cm": "cm",
}

_WEIGHT_UNITS: Mapping[str, WeightUnit] = {"kg": "kg", "lb": "lb"}

#: What kind of set it is: words and letters of all apps; numbers are sets in their order.
Mark = Literal["warmup", "drop", "failure"]
_WARMUP: Mark = "warmup"
_DROP: Mark = "drop"
_FAILURE: Mark = "failure"
_MARKS: Mapping[str, Mark | None] = {
    **dict.fromkeys(("w", "warmup"), _WARMUP),
    **dict.fromkeys(("d", "drop", "dropset"), _DROP),
    **dict.fromkeys(("f", "failure"), _FAILURE),
    **dict.fromkeys(("", "normal", "working")),
}

#: Marks of rows that are no sets: a rest that was planned, a note of the exercise.
_NO_SETS = frozenset({"resttimer", "rest", "note"})

_LOADS: Mapping[str, LoadKind] = {each: each for each in ("external", "added", "assisted", "bodyweight")}
_SIDES: Mapping[str, Literal["left", "right", "both"]] = {"left": "left", "right": "right", "both": "both"}

#: Words by which a name says that the weight is help: "Pull Up (Assisted)".
HELPED = frozenset({"assisted", "assist", "assistance"})

_MOST_RPE = 10.0

#: What in a row is text, and stays as it is written.
_TEXTS: Sequence[What] = ("title", "session", "session_note", "turn", "note")


class Line(Record, kw_only=True):
    """One set as a log has it; None for what it does not tell."""

    line: int
    start: Moment
    end: Moment | None
    length_s: float | None
    title: str
    session: str
    session_note: str
    exercise: str
    mark: Mark | None
    turn: str
    load: LoadKind | None
    weight_kg: float | None
    weight_unit: WeightUnit | None
    reps: int | None
    distance_m: float | None
    seconds: float | None
    rpe: float | None
    side: Literal["left", "right", "both"] | None
    note: str


class Fault(Record):
    """A cell that cannot be read.

    Parameters
    ----------
    line
        The line of the file, from 1.
    header
        The column's header.
    cell
        What stands in it.
    is_row_left
        Whether the whole row is left out.
    """

    line: int
    header: str
    cell: str
    is_row_left: bool


class Read(Record):
    """What was read of a log.

    Parameters
    ----------
    lines
        One for each set, in the order of the file.
    faults
        Cells that cannot be read.
    weights_without_unit, distances_without_unit
        Sets whose weight, or distance, has no unit that anything tells.
    open_dates
        Whether there are dates of which nothing tells whether day or month is first.
    """

    lines: tuple[Line, ...]
    faults: tuple[Fault, ...]
    weights_without_unit: int
    distances_without_unit: int
    open_dates: bool


def read_lines(rows: Rows, dialect: Dialect, asked: Asked) -> Read:
    """Read all rows; a cell that cannot be read is left out and told, a row without exercise or start as a whole."""
    reader = _Reader(rows, dialect, asked)
    lines = tuple(reader.lines())
    return Read(
        lines,
        tuple(reader.faults),
        reader.without_unit["weight"],
        reader.without_unit["distance"],
        reader.dates.is_open,
    )


class _Unread(ValueError):  # noqa: N818 - no error that people meet
    """A cell without which the row says nothing."""


class _Place(Record):
    """A column of the file: where it is, what it holds, and what its header is."""

    at: int
    column: Column
    header: str


class _Reader:
    """Reads one file."""

    def __init__(self, rows: Rows, dialect: Dialect, asked: Asked) -> None:
        self._rows, self._dialect, self._asked = rows, dialect, asked
        self._places: dict[What, list[_Place]] = {}
        for at, header in enumerate(rows.header.cells):
            column = dialect.columns.get(header_key(header))
            if column is not None:
                # of two columns of one meaning the later one is the surer: what was done, not what was asked for
                self._places.setdefault(column.what, []).insert(0, _Place(at, column, header))
        self._commas = Commas(self._all("weight", "distance", "reps", "seconds", "rpe", "length"))
        self.dates = Dates(self._all("start", "end"), asked.date_order)
        self.faults: list[Fault] = []
        self.without_unit: Counter[What] = Counter()

    def _all(self, *whats: What) -> Iterator[str]:
        places = [place.at for what in whats for place in self._places.get(what, ())]
        return (cells[at] for _, cells in self._rows.rows for at in places if at < len(cells) and cells[at])

    def lines(self) -> Iterator[Line]:
        """What each row says."""
        width = len(self._rows.header.cells)
        for line, cells in self._rows.rows:
            if any(cells[width:]):
                beyond = self._rows.header.separator.join(cells[width - 1 :])
                self.faults.append(Fault(line, self._rows.header.cells[-1], beyond, is_row_left=True))
                continue
            row = _Row(line, cells, self._places, self.faults)
            try:
                if self._is_set(row):
                    yield self._line(row)
            except _Unread:
                continue

    def _is_set(self, row: _Row) -> bool:
        done_by = self._dialect.is_done_by
        return _word(row.text("mark")) not in _NO_SETS and (done_by is None or row.text(done_by) != "")

    def _line(self, row: _Row) -> Line:
        commas = self._commas
        weight_kg, unit = self._weight(row)
        load = row.read("load", _one_of(_LOADS))
        if weight_kg and load is None and (weight_kg < 0 or HELPED & set(words_of(row.text("exercise")))):
            load = "assisted"
        weight_kg = weight_kg if weight_kg is None else abs(weight_kg)
        distance_m = self._distance(row)
        seconds = self._unless_none("seconds", row.read("seconds", lambda cell: seconds_of(cell, commas)))
        reps = row.read("reps", lambda cell: whole_of(cell, commas))
        is_by_time = not reps and bool(seconds or distance_m)
        return Line(
            line=row.line,
            start=row.needed("start", self.dates.moment),
            exercise=row.needed("exercise", _named),
            end=row.read("end", self.dates.moment),
            length_s=self._unless_none("length", row.read("length", lambda cell: seconds_of(cell, commas))),
            mark=self._mark(row),
            load=load,
            weight_kg=weight_kg,
            weight_unit=unit,
            reps=None if is_by_time else reps,
            distance_m=distance_m,
            seconds=seconds,
            rpe=self._unless_none("rpe", row.read("rpe", lambda cell: _rpe(cell, commas))),
            side=row.read("side", _one_of(_SIDES)),
            **{what: self._written(row.text(what)) for what in _TEXTS},
        )

    def _written(self, cell: str) -> str:
        """What a person wrote; empty for what stands for nothing."""
        return "" if cell in self._dialect.nothing else unguarded(cell)

    def _unless_none(self, what: What, value: float | None) -> float | None:
        return None if not value and what in self._dialect.zero_is_none else value

    def _mark(self, row: _Row) -> Mark | None:
        if row.read("warmup", flag_of):
            return "warmup"
        return row.read("mark", _mark)

    def _weight(self, row: _Row) -> tuple[float | None, WeightUnit | None]:
        """The weight, and its unit: the header's, else the one that stands beside it, else what the user says."""
        number, told = self._amount(row, "weight", "weight_unit")
        unit = _WEIGHT_UNITS.get(told or "") or self._asked.weight_unit
        if number is None:
            return None, None
        if unit is None:
            self.without_unit["weight"] += number != 0
            return (0.0 if number == 0 else None), None
        return number * KG_PER_UNIT[unit], unit

    def _distance(self, row: _Row) -> float | None:
        number, told = self._amount(row, "distance", "distance_unit")
        unit = told or self._asked.distance_unit
        if not number:
            return None
        if unit not in METRES:
            self.without_unit["distance"] += 1
            return None
        return number * METRES[unit]

    def _amount(self, row: _Row, what: What, unit: What) -> tuple[float | None, str | None]:
        place = row.filled(what)
        number = row.read(what, self._commas.number)
        if number is None or place is None:
            return None, None
        told = place.column.unit or row.read(unit, _one_of(_UNITS))
        # an amount in a unit that nobody knows is none
        return (None, None) if told is None and row.text(unit) else (number, told)


class _Row:
    """One row, its cells by what they hold."""

    def __init__(
        self, line: int, cells: Sequence[str], places: Mapping[What, Sequence[_Place]], faults: list[Fault]
    ) -> None:
        self.line, self._cells, self._places, self._faults = line, cells, places, faults

    def filled(self, what: What) -> _Place | None:
        """The column that tells something; None where none does."""
        for place in self._places.get(what, ()):
            if place.at < len(self._cells) and self._cells[place.at].strip():
                return place
        return None

    def text(self, what: What) -> str:
        """What stands there, empty for nothing."""
        place = self.filled(what)
        return "" if place is None else self._cells[place.at].strip()

    def read(self, what: What, read: Callable[[str], _T]) -> _T | None:
        """What a cell says; None for an empty one, and for one that cannot be read."""
        place = self.filled(what)
        if place is None:
            return None
        try:
            return read(self._cells[place.at].strip())
        except (ValueError, OverflowError):
            self._faults.append(Fault(self.line, place.header, self._cells[place.at].strip(), is_row_left=False))
            return None

    def needed(self, what: What, read: Callable[[str], _T]) -> _T:
        """What a cell says without which the row says nothing."""
        cell = self.text(what)
        try:
            return read(cell)
        except (ValueError, OverflowError):
            header = next(place.header for place in self._places[what])
            self._faults.append(Fault(self.line, header, cell, is_row_left=True))
            raise _Unread(cell) from None


def _named(cell: str) -> str:
    name = " ".join(unguarded(cell).split())
    if not any(map(str.isalnum, name)):
        raise ValueError(cell)
    return name


def _rpe(cell: str, commas: Commas) -> float:
    found = commas.number(cell)
    if not 0 <= found <= _MOST_RPE:
        raise ValueError(cell)
    return found


def _word(cell: str) -> str:
    """Small letters without spaces and hyphens."""
    return re.sub(r"[\s_-]+", "", cell.casefold())


def _mark(cell: str) -> Mark | None:
    word = _word(cell)
    if word.isdecimal():
        return None
    if word not in _MARKS:
        raise ValueError(cell)
    return _MARKS[word]


def _one_of(known: Mapping[str, _T]) -> Callable[[str], _T]:
    def read(cell: str) -> _T:
        word = cell.casefold()
        if word not in known:
            raise ValueError(cell)
        return known[word]

    return read
