"""The rows of a log to what each says of one set, in fitlift's units."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Literal, TypeVar

from fitlift.exercises.words import words_of
from fitlift.logs.asked import Asked
from fitlift.logs.cells import Commas, flag_of, seconds_of, unguarded, whole_of
from fitlift.logs.dates import Dates, Moment
from fitlift.logs.dialects import Column, Dialect, What, header_key
from fitlift.logs.parted import PARTS, parts_of, with_name_whole
from fitlift.logs.text import Rows
from fitlift.records.base import Record, replace
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
Mark = Literal["warmup", "cooldown", "drop", "failure"]
_WARMUP: Mark = "warmup"
_COOLDOWN: Mark = "cooldown"
_DROP: Mark = "drop"
_FAILURE: Mark = "failure"
_MARKS: Mapping[str, Mark | None] = {
    **dict.fromkeys(("w", "warmup", "setdiriscaldamento", "aufwärmsatz"), _WARMUP),
    **dict.fromkeys(("setdidefaticamento", "abkühlungssatz"), _COOLDOWN),
    **dict.fromkeys(("d", "drop", "dropset"), _DROP),
    **dict.fromkeys(("f", "failure"), _FAILURE),
    **dict.fromkeys(("", "normal", "working", "set", "satz")),
}

#: Marks of rows that are no sets: a rest that was planned, a note of the exercise.
_NO_SETS = frozenset({"resttimer", "rest", "note"})

_LOADS: Mapping[str, LoadKind] = {each: each for each in ("external", "added", "assisted", "bodyweight")}
_SIDES: Mapping[str, Literal["left", "right", "both"]] = {"left": "left", "right": "right", "both": "both"}

#: Words by which a name says that the weight is help: "Pull Up (Assisted)".
HELPED = frozenset({"assisted", "assist", "assistance"})

_MOST_RPE = 10.0

_MINUTE_S = 60.0

#: What in a row is text, and stays as it is written.
_TEXTS: Sequence[What] = ("title", "session", "session_note", "turn", "note")


class Line(Record, kw_only=True):
    """One set as a log has it; None for what it does not tell. `is_far`: it has a distance, whatever its unit."""

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
    is_far: bool
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
        lines if reader.has_one_start else tuple(_with_first_start(lines)),
        tuple(sorted(reader.faults, key=lambda each: each.line)),
        reader.without_unit["weight"],
        reader.without_unit["distance"],
        reader.dates.is_open,
    )


def _with_first_start(lines: Sequence[Line]) -> Iterator[Line]:
    """Sets with the start of their session, the first of the day under its title, instead of their own times."""
    first: dict[tuple[dt.date, str], Moment] = {}
    for each in lines:
        key = (each.start.local.date(), each.title)
        first[key] = min(first.get(key, each.start), each.start, key=lambda start: start.local)
    return (replace(each, start=first[each.start.local.date(), each.title]) for each in lines)


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
        self._dialect, self._asked = dialect, asked
        self._places: dict[What, list[_Place]] = {}
        for at, header in enumerate(rows.header.cells):
            column = dialect.columns.get(header_key(header))
            if column is not None:
                # of two columns of one meaning the later one is the surer: what was done, not what was asked for
                self._places.setdefault(column.what, []).insert(0, _Place(at, column, header))
        self.faults: list[Fault] = []
        self._rows = self._parted(list(self._whole(rows)), len(rows.header.cells))
        self._put_entered_unit_first()
        self._commas = Commas(self._all("weight", "distance", "reps", "seconds", "rpe", "length"))
        self.dates = Dates(self._all("start", "end"), asked.date_order)
        self.without_unit: Counter[What] = Counter()
        #: Whether each row has the start of its session, and no time of its own.
        self.has_one_start = "set_time" not in self._places

    def _whole(self, rows: Rows) -> Iterator[tuple[int, Sequence[str]]]:
        """The rows that have no more cells than there are columns, or can be put right."""
        headers, separator = rows.header.cells, rows.header.separator
        width, name = len(headers), next((each.at for each in self._places.get("exercise", ())), 0)
        for line, written in rows.rows:
            cells = with_name_whole(written, name, width=width, separator=separator)
            if any(cells[width:]):
                self.faults.append(Fault(line, headers[-1], separator.join(cells[width - 1 :]), is_row_left=True))
            else:
                yield line, cells

    def _parted(self, rows: list[tuple[int, Sequence[str]]], width: int) -> Sequence[tuple[int, Sequence[str]]]:
        """The rows, with a column behind them for each thing that a column of two things may hold."""
        for what, parts in PARTS.items():
            for place in self._places.pop(what, ()):
                for at, part in enumerate(parts, width):
                    self._places.setdefault(part, []).append(_Place(at, Column(part), place.header))
                rows = [
                    (
                        line,
                        [
                            *cells[:width],
                            *[""] * (width - len(cells)),
                            *parts_of(what, "".join(cells[place.at : place.at + 1])),
                        ],
                    )
                    for line, cells in rows
                ]
                width += len(parts)
        return rows

    def _put_entered_unit_first(self) -> None:
        """Of one weight in two units the one that was entered counts: the other is computed, and has more digits."""
        places = self._places.get("weight", [])
        if len({place.column.unit for place in places} - {None}) > 1:
            places.sort(key=lambda place: sum(_decimals(cell) for cell in self._cells_of(place)))

    def _cells_of(self, place: _Place) -> Iterator[str]:
        return (cells[place.at] for _, cells in self._rows if place.at < len(cells))

    def _all(self, *whats: What) -> Iterator[str]:
        places = [place.at for what in whats for place in self._places.get(what, ())]
        return (cells[at] for _, cells in self._rows for at in places if at < len(cells) and cells[at])

    def lines(self) -> Iterator[Line]:
        """What each row says that is a set, and was done."""
        for line, cells in self._rows:
            row = _Row(line, cells, self._places, self.faults)
            try:
                found = self._line(row) if self._is_set(row) else None
            except _Unread:
                continue
            if found is not None and self._is_done(found):
                yield found

    def _is_set(self, row: _Row) -> bool:
        done_by = self._dialect.is_done_by
        is_done = (done_by is None or row.text(done_by) != "") and not row.read("undone", flag_of)
        return is_done and _word(row.text("mark")) not in _NO_SETS

    def _is_done(self, line: Line) -> bool:
        """Whether a set has anything that was done, where an app writes 0 for what was not."""
        return "reps" not in self._dialect.zero_is_none or bool(line.reps or line.seconds or line.is_far)

    def _line(self, row: _Row) -> Line:
        commas = self._commas
        weight_kg, unit = self._weight(row)
        load = row.read("load", _one_of(_LOADS)) or self._load_of_column(row, weight_kg)
        if weight_kg and load is None and (weight_kg < 0 or HELPED & set(words_of(row.text("exercise")))):
            load = "assisted"
        weight_kg = weight_kg if weight_kg is None else abs(weight_kg)
        distance_m, is_far = self._distance(row)
        seconds = self._unless_none("seconds", row.read("seconds", lambda cell: seconds_of(cell, commas)))
        reps = row.read("reps", lambda cell: whole_of(cell, commas))
        is_by_time = not reps and bool(seconds or is_far or "reps" in self._dialect.zero_is_none)
        return Line(
            line=row.line,
            start=row.needed("start", self.dates.moment, "time", "set_time"),
            exercise=row.needed("exercise", _named),
            end=row.read("end", self.dates.moment),
            length_s=self._unless_none("length", self._length(row)),
            mark=self._mark(row),
            load=load,
            weight_kg=weight_kg,
            weight_unit=unit,
            reps=None if is_by_time else reps,
            distance_m=distance_m,
            is_far=is_far,
            seconds=seconds,
            rpe=self._unless_none("rpe", row.read("rpe", lambda cell: _rpe(cell, commas))),
            side=row.read("side", _one_of(_SIDES)),
            **{what: self._written(row.text(what)) for what in _TEXTS},
        )

    def _written(self, cell: str) -> str:
        """What a person wrote; empty for what stands for nothing."""
        if cell in self._dialect.nothing:
            return ""
        text, line_break = unguarded(cell), self._dialect.line_break
        return text if line_break is None else text.replace(line_break, "\n")

    def _unless_none(self, what: What, value: float | None) -> float | None:
        return None if not value and what in self._dialect.zero_is_none else value

    def _mark(self, row: _Row) -> Mark | None:
        if row.read("warmup", flag_of):
            return "warmup"
        if row.read("failed", flag_of):
            return "failure"
        return row.read("mark", _mark)

    def _length(self, row: _Row) -> float | None:
        """How long the session was, in seconds where neither its header nor the cell says in what."""
        place = row.filled("length")
        if place is not None and place.column.unit == "min":
            minutes = row.read("length", self._commas.number)
            return None if minutes is None else minutes * _MINUTE_S
        return row.read("length", lambda cell: seconds_of(cell, self._commas))

    def _load_of_column(self, row: _Row, weight_kg: float | None) -> LoadKind | None:
        place = row.filled("weight")
        return None if place is None or not weight_kg else place.column.load

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

    def _distance(self, row: _Row) -> tuple[float | None, bool]:
        """How far in metres, where its unit is known; and whether there is a distance at all."""
        number, told = self._amount(row, "distance", "distance_unit")
        unit = told or self._asked.distance_unit
        if not number:
            return None, False
        if unit not in METRES:
            self.without_unit["distance"] += 1
            return None, True
        return number * METRES[unit], True

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
        if what not in self._places:
            return ""
        place = self.filled(what)
        return "" if place is None else self._cells[place.at].strip()

    def read(self, what: What, read: Callable[[str], _T]) -> _T | None:
        """What a cell says; None for an empty one, and for one that cannot be read."""
        place = self.filled(what) if what in self._places else None
        if place is None:
            return None
        try:
            return read(self._cells[place.at].strip())
        except (ValueError, OverflowError):
            self._faults.append(Fault(self.line, place.header, self._cells[place.at].strip(), is_row_left=False))
            return None

    def needed(self, what: What, read: Callable[[str], _T], *beside: What) -> _T:
        """What a cell says, with those beside it, without which the row says nothing."""
        cell = " ".join(filter(None, map(self.text, (what, *beside))))
        try:
            return read(cell)
        except (ValueError, OverflowError):
            header = next(place.header for place in self._places[what])
            self._faults.append(Fault(self.line, header, cell, is_row_left=True))
            raise _Unread(cell) from None


def _decimals(cell: str) -> int:
    """How many digits a number has behind its point or comma, those that are zeros at its end left out."""
    found = re.fullmatch(r"[-+]?\d*[.,](\d*?)0*", cell.strip())
    return 0 if found is None else len(found[1])


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
        word = cell.casefold().rstrip(".")
        if word not in known:
            raise ValueError(cell)
        return known[word]

    return read
