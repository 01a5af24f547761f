"""Lines of a log to its bytes, in the form of an app: what is read back of them is the same."""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from fitlift.exercises.words import words_of
from fitlift.history.summary import SessionSummary
from fitlift.logs.cells import guarded
from fitlift.logs.dialects import WRITTEN, Column, Dialect, Form, What, header_key
from fitlift.logs.lines import HELPED, METRES, Line
from fitlift.records.base import Record, as_dict
from fitlift.records.said import Said
from fitlift.records.vocabulary import WeightUnit
from fitlift.units import KG_PER_UNIT
from fitlift.writers.log_lines import Logged, held_by, logged, shown_unit

#: Months as Hevy writes them in English, whatever the language of the phone that reads them.
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

_MINUTE_S, _HOUR_S = 60, 3600

#: Two amounts that differ by less, in kg or metres, are the same: it is what a number of the computer cannot hold.
_NOTHING, _MOST_PLACES = 1e-9, 12

#: Loads that the plain form has a word for.
_LOADS = frozenset({"external", "added", "assisted", "bodyweight"})


#: What is said → of which count.
_TOLD: Mapping[str, str] = {
    "log_unnamed_sets": "unnamed_sets",
    "log_empty_sets": "empty_sets",
    "log_timeless_sessions": "timeless_sessions",
    "log_doubted_weights": "doubted_weights",
    "log_noon_sessions": "noon_sessions",
    "log_utc_sessions": "utc_sessions",
}


class WrittenLog(Record):
    """A log of an app.

    Parameters
    ----------
    data
        Its bytes.
    said_remarks
        What was left out of it, what stands otherwise in it, and what it has no place for.
    """

    data: bytes
    said_remarks: tuple[Said, ...]


def written_log(sessions: Sequence[SessionSummary], key: str) -> WrittenLog:
    """Write sessions as an app writes its log.

    Parameters
    ----------
    sessions
        The sessions.
    key
        The app's key in `fitlift.logs.dialects.WRITTEN`.
    """
    dialect = WRITTEN[key]
    form = dialect.form or Form(())
    made = logged(sessions, dialect, form)
    data = to_table(made.lines, dialect, shown_unit(sessions, made.lines), made.categories)
    return WrittenLog(data, tuple(_remarks(made, dialect)))


def _remarks(made: Logged, dialect: Dialect) -> list[Said]:
    counts = as_dict(made.counts)
    found = [Said(code, {name: counts[name]}) for code, name in _TOLD.items() if counts[name]]
    if made.unheld:
        found.append(Said("not_in_log", {"app": dialect.app or None, "unheld_in_log": made.unheld}))
    return found


def to_table(
    lines: Sequence[Line], dialect: Dialect, unit: WeightUnit, categories: Mapping[str, str] | None = None
) -> bytes:
    """Write the lines of a log, in UTF-8.

    Parameters
    ----------
    lines
        The lines.
    dialect
        Whose log it is; one that has a form.
    unit
        The unit of all weights, where each row does not have its own.
    categories
        Exercise → its category, for FitNotes.
    """
    form = dialect.form or Form(())
    headers = [form.in_pounds.get(each, each) if unit == "lb" else each for each in form.headers]
    stream = io.StringIO(newline="")
    writer = csv.writer(
        stream,
        delimiter=form.separator,
        quoting=csv.QUOTE_ALL if form.are_all_quoted else csv.QUOTE_MINIMAL,
        lineterminator="\n",
    )
    writer.writerow(headers)
    cells = _Cells(dialect, form, categories or {})
    writer.writerows([[cells.cell(header, line) for header in headers] for line in map(cells.counted, lines)])
    return stream.getvalue().encode()


class _Cells:
    """The cells of one log."""

    def __init__(self, dialect: Dialect, form: Form, categories: Mapping[str, str]) -> None:
        self._dialect, self._form, self._categories = dialect, form, categories
        self._has_load = "load" in held_by(dialect, form)
        self._orders: Counter[tuple[dt.datetime, str, str]] = Counter()
        self._before: tuple[object, ...] = ()
        self._index = self._order = 0
        self._by_what: Mapping[What, Callable[[Line, Column], str]] = {
            "start": lambda line, _: self._time(line.start.local, has_time=line.start.has_time),
            "end": lambda line, _: self._end(line),
            "length": lambda line, _: self._length(line.length_s),
            "title": lambda line, _: guarded(line.title),
            "session_note": lambda line, _: guarded(line.session_note),
            "exercise": lambda line, _: guarded(line.exercise),
            "mark": lambda line, _: self._mark(line),
            "turn": lambda line, _: line.turn,
            "load": lambda line, _: line.load if line.load in _LOADS else "",
            "weight": self._weight,
            "weight_unit": lambda line, _: self._unit(line),
            "reps": lambda line, _: "" if line.reps is None else f"{line.reps}",
            "distance": lambda line, column: _distance(line.distance_m, column.unit or _KM),
            "distance_unit": lambda line, _: _KM if line.distance_m else "",
            "seconds": lambda line, _: self._seconds(line.seconds),
            "rpe": lambda line, _: _number(line.rpe),
            "side": lambda line, _: line.side or "",
            "note": lambda line, _: guarded(line.note),
        }

    def counted(self, line: Line) -> Line:
        """The line that is written next: its number among its exercise's sets, and its place in the listing."""
        place = (line.start, line.title, line.turn, line.exercise)
        self._index = self._index + 1 if place == self._before else 0
        self._before = place
        if line.mark is None:
            self._orders[line.start.local, line.title, line.exercise] += 1
        self._order = self._orders[line.start.local, line.title, line.exercise]
        return line

    def cell(self, header: str, line: Line) -> str:
        """What stands under a header."""
        column = self._dialect.columns.get(header_key(header))
        if column is None:
            return f"{self._index}" if header == "set_index" else self._categories.get(line.exercise, "")
        text = self._by_what[column.what](line, column)
        return text or self._form.fillings.get(column.what, "")

    def _time(self, local: dt.datetime, *, has_time: bool = True) -> str:
        if self._form.times == "days" or not has_time:
            return local.date().isoformat()
        if self._form.times == "minutes":
            return f"{local.day} {_MONTHS[local.month - 1]} {local.year:04}, {local:%H:%M}"
        return local.isoformat(sep=" ", timespec="seconds")

    def _end(self, line: Line) -> str:
        if not line.length_s:
            return ""
        return self._time(line.start.local + dt.timedelta(seconds=line.length_s))

    def _length(self, seconds: float | None) -> str:
        if not seconds:
            return ""
        if not self._form.has_length_in_words:
            return _number(seconds)
        hours, minutes = divmod(max(1, round(seconds / _MINUTE_S)), _MINUTE_S)
        return " ".join([f"{hours}h"] * bool(hours) + [f"{minutes}m"] * bool(minutes))

    def _seconds(self, seconds: float | None) -> str:
        if seconds is None:
            return ""
        if self._form.seconds == "exact":
            return _number(seconds)
        whole = max(1, round(seconds)) if seconds else 0
        if self._form.seconds == "whole":
            return f"{whole}"
        hours, rest = divmod(whole, _HOUR_S)
        return f"{hours}:{rest // _MINUTE_S:02}:{rest % _MINUTE_S:02}"

    def _mark(self, line: Line) -> str:
        if line.mark is None and self._form.in_order:
            return f"{self._order}"
        return self._form.marks[line.mark or ""]

    def _weight(self, line: Line, column: Column) -> str:
        if line.weight_kg is None:
            return ""
        is_said = self._has_load or bool(HELPED & set(words_of(line.exercise)))
        sign = "-" if line.load == "assisted" and not is_said and line.weight_kg else ""
        per_unit = KG_PER_UNIT[column.unit or line.weight_unit or "kg"]
        return f"{sign}{_same(line.weight_kg, per_unit)}"

    def _unit(self, line: Line) -> str:
        """The unit of a weight, and of a zero that stands for none."""
        has_weight = line.weight_kg is not None or "weight" in self._form.fillings
        return self._form.units[line.weight_unit or "kg"] if has_weight else ""


_KM = "km"


def _distance(metres: float | None, unit: str) -> str:
    return "" if not metres else _same(metres, METRES[unit])


def _same(value: float, per_unit: float) -> str:
    """The shortest number that is the same value again when it is read: 135 lb of 61.23496995 kg."""
    amount = value / per_unit
    rounded = (round(amount, places) for places in range(_MOST_PLACES))
    return _number(next((each for each in rounded if abs(each * per_unit - value) <= _NOTHING), amount))


def _number(value: float | None) -> str:
    """A number, nothing for none."""
    return "" if value is None else repr(float(value)).removesuffix(".0")
