"""Finished sessions to the lines of a log, as its reader has them: what was done, in the words and order of an app."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Literal, get_args

from fitlift.exercises.app_names import category_in_fitnotes, name_in_app
from fitlift.exercises.exercise import Exercise
from fitlift.history.summary import SessionSummary
from fitlift.logs.dates import Moment
from fitlift.logs.dialects import Dialect, Form, What, header_key
from fitlift.logs.lines import Line, Mark
from fitlift.logs.sessions import in_turns
from fitlift.measures.holds import is_by_time
from fitlift.records.base import Record, replace
from fitlift.records.sets import Set
from fitlift.records.several import active
from fitlift.records.vocabulary import WeightUnit
from fitlift.report.session_words import title
from fitlift.report.set_lines import with_sure_names
from fitlift.units import KG_PER_LB, snapped_pounds

#: What is known of sessions and may have no place in a log, in the order in which it is told.
Unheld = Literal[
    "heart_rates", "rests", "times_of_sets", "lengths_of_sets", "kinds_of_sets", "supersets", "sides", "efforts",
    "session_efforts", "times_of_day", "session_names", "session_lengths", "session_notes",
]  # fmt: skip

#: What each column, where there is one, holds.
_HELD_BY: Mapping[Unheld, What] = {
    "kinds_of_sets": "mark",
    "supersets": "turn",
    "sides": "side",
    "efforts": "rpe",
    "session_names": "title",
    "session_notes": "session_note",
}

#: Where a log wants a time of day that nobody knows: noon is on that day in every time zone but two.
_NOON = dt.time(12)

#: FIT has weights in sixteenths of a kilogram.
_FIT_WEIGHTS = 16

#: A turn is taken by two exercises at least, and two times.
_LEAST = 2


class Counts(Record):
    """How much is in a log, and what was left out of it, or changed.

    Parameters
    ----------
    sessions, sets
        What is in it.
    unnamed_sets
        Sets without a sure name, which are left out.
    empty_sets
        Sets of which neither repetitions, nor time, nor distance is known, left out where the app wants one of them.
    timeless_sessions
        Sessions of which no date is known, left out.
    doubted_weights
        Sets whose weight cannot be right, or may be the body's: they are there without it.
    noon_sessions
        Sessions of which the day alone is known, at noon.
    utc_sessions
        Sessions whose local time is not known, in UTC.
    """

    sessions: int = 0
    sets: int = 0
    unnamed_sets: int = 0
    empty_sets: int = 0
    timeless_sessions: int = 0
    doubted_weights: int = 0
    noon_sessions: int = 0
    utc_sessions: int = 0


class Logged(Record):
    """The lines of a log.

    Parameters
    ----------
    lines
        In the order in which they are written.
    categories
        Exercise → its category in FitNotes.
    counts
        How much is in it.
    unheld
        What else is known of these sessions, and has no place in it.
    """

    lines: tuple[Line, ...]
    categories: Mapping[str, str]
    counts: Counts
    unheld: tuple[Unheld, ...]


def logged(sessions: Sequence[SessionSummary], dialect: Dialect, form: Form) -> Logged:
    """Bring sessions into the lines of a log, earliest first.

    Rests, sets that are none, and sets without a sure name are no lines.

    Parameters
    ----------
    sessions
        The sessions.
    dialect, form
        Whose log it is, and how it is written.
    """
    made = _Lines(dialect, form, needs_time=_needs_time(sessions, form))
    dated = [(start, each) for each in sessions if (start := each.local_start) is not None]
    made.counts["timeless_sessions"] = len(sessions) - len(dated)
    for start, each in sorted(dated, key=lambda one: one[0]):
        made.add(each, start)
    lines = tuple([replace(each, line=place) for place, each in enumerate(made.lines, 1)])
    return Logged(lines, made.categories, Counts(**made.counts), tuple(_unheld(sessions, lines, dialect, form)))


def _needs_time(sessions: Sequence[SessionSummary], form: Form) -> bool:
    """Whether every session needs a time of day: days alone stand in a log of days alone."""
    all_are_days = all(each.file.clock == "days" for each in sessions)
    return form.times != "days" and not (form.times == "known" and all_are_days)


class _Lines:
    """Makes the lines of one log."""

    def __init__(self, dialect: Dialect, form: Form, *, needs_time: bool) -> None:
        self._dialect, self._form, self._needs_time = dialect, form, needs_time
        self._has_turns = "turn" in held_by(dialect, form)
        self.lines: list[Line] = []
        self.categories: dict[str, str] = {}
        self.counts: Counter[str] = Counter()

    def add(self, session: SessionSummary, start: dt.datetime) -> None:
        """Add the sets of a session that began so, by the local clock."""
        found: list[tuple[object, Line]] = []
        in_rounds = _in_rounds(session)
        of_session = self._of_session(session, start)
        for one, name in with_sure_names(active(session.each_set)):
            line = self._line(session, one, name, of_session)
            if line is not None:
                group = one.superset or (one.block if one.block in in_rounds else None)
                found.append((group, line))
        if not found:
            return
        turns = 0
        for group, several in groupby(found, key=lambda each: each[0]):
            of_group = [line for _, line in several]
            if group is not None:
                of_group, has_turns = self._listed(of_group, f"{turns}")
                turns += has_turns
            self.lines += of_group
        self.counts["sessions"] += 1
        self.counts["sets"] += len(found)
        is_at_noon = session.file.clock == "days" and self._needs_time
        self.counts["noon_sessions"] += is_at_noon
        self.counts["utc_sessions"] += not session.file.knows_local_time and self._form.times != "days"

    def _listed(self, done: list[Line], turn: str) -> tuple[list[Line], bool]:
        """Sets that take turns, one exercise after the other, as apps list them; whether their turns are told.

        Where the app could not tell from that in which order they were done, they stand in that order.
        """
        first: dict[str, list[Line]] = {}
        for place, each in enumerate(done):
            marked = replace(each, line=place, turn=turn if self._has_turns else "")
            first.setdefault(each.exercise, []).append(marked)
        listed = [each for of_exercise in first.values() for each in of_exercise]
        if not self._has_turns or len(first) < _LEAST:
            return [replace(each, turn="") for each in listed], False
        if [each.line for each in in_turns(listed)] != list(range(len(done))):
            return done, False
        return listed, True

    def _of_session(self, session: SessionSummary, start: dt.datetime) -> Line:
        """What all lines of a session have."""
        is_day = session.file.clock == "days"
        if is_day:
            start = dt.datetime.combine(start.date(), _NOON if self._needs_time else dt.time())
        own = session.session
        has_to_be_named = own.name is None and "title" in held_by(self._dialect, self._form) and self._dialect.app
        return Line(
            line=0,
            start=Moment(start.replace(microsecond=0), not is_day or self._needs_time, None),
            end=None,
            length_s=own.elapsed_s or own.timer_s,
            title=own.workout_name or own.name or (title(session) if has_to_be_named else ""),
            session="",
            session_note=own.note or "",
            exercise="",
            mark=None,
            turn="",
            load=None,
            weight_kg=None,
            weight_unit=None,
            reps=None,
            distance_m=None,
            is_far=False,
            seconds=None,
            rpe=None,
            side=None,
            note="",
        )

    def _line(self, session: SessionSummary, one: Set, name: str, of_session: Line) -> Line | None:
        exercise = session.exercises.get(one.exercise or "")
        called = " ".join(name_in_app(self._dialect.key, one.exercise, name).split()) if name else ""
        if not any(map(str.isalnum, called)):
            self.counts["unnamed_sets"] += 1
            return None
        reps, seconds = _counted(one, exercise, is_logged=session.file.log is not None)
        if reps is None and not seconds and not one.distance_m and "reps" in self._form.fillings:
            self.counts["empty_sets"] += 1
            return None
        is_doubted = session.file.log is None and one.weight_kg is not None and _is_doubted(one)
        self.counts["doubted_weights"] += is_doubted
        self.categories.setdefault(called, category_in_fitnotes(exercise))
        unit = one.weight_unit or session.unit
        return replace(
            of_session,
            exercise=called,
            mark=_mark(one),
            load=one.load_kind,
            weight_kg=None if is_doubted else _weight(one, unit, is_logged=session.file.log is not None),
            weight_unit=unit,
            reps=reps,
            seconds=seconds,
            distance_m=one.distance_m or None,
            is_far=bool(one.distance_m),
            rpe=one.rpe,
            side=one.side,
            note=one.note or "",
        )


def held_by(dialect: Dialect, form: Form) -> frozenset[What]:
    """What a log has columns for.

    Parameters
    ----------
    dialect, form
        Whose log it is, and how it is written.
    """
    known = (dialect.columns.get(header_key(each)) for each in form.headers)
    return frozenset(each.what for each in known if each is not None)


def _counted(one: Set, exercise: Exercise | None, *, is_logged: bool) -> tuple[int | None, float | None]:
    """Repetitions and seconds of a set: as they were logged; a watch's seconds only where its time is what counts."""
    if is_logged:
        return one.reps, one.duration_s
    if is_by_time(one, exercise) or not one.reps:
        return None, one.duration_s
    return one.reps, None


def _is_doubted(one: Set) -> bool:
    return one.weight_doubt is not None or one.load_kind == "unknown"


def _weight(one: Set, unit: WeightUnit, *, is_logged: bool) -> float | None:
    """The weight in kg; of pounds that a watch rounded to what it can hold, those that were meant."""
    kg = one.weight_kg
    if kg is None or is_logged or unit != "lb" or kg * _FIT_WEIGHTS != round(kg * _FIT_WEIGHTS):
        return kg
    return snapped_pounds(kg) * KG_PER_LB


def _mark(one: Set) -> Mark | None:
    if one.drop_of is not None:
        return "drop"
    if one.role == "warmup":
        return "warmup"
    return "failure" if one.until == "failure" else None


def _in_rounds(session: SessionSummary) -> frozenset[int]:
    """The blocks of a recording in which exercises really take turns; a log says so itself."""
    if session.file.log is not None:
        return frozenset()
    slots: dict[int, list[str]] = {}
    for one in active(session.each_set):
        if one.block is not None and one.slot is not None:
            slots.setdefault(one.block, []).append(one.slot)
    return frozenset(block for block, of_block in slots.items() if _alternate(of_block))


def _alternate(slots: Sequence[str]) -> bool:
    """Whether one comes again after another one."""
    runs = [slot for slot, _ in groupby(slots)]
    return len(set(runs)) >= _LEAST and len(runs) >= _LEAST * len(set(runs))


def _unheld(
    sessions: Sequence[SessionSummary], lines: Sequence[Line], dialect: Dialect, form: Form
) -> Iterator[Unheld]:
    """What is known of sessions that are in a log, and has no column there."""
    held = held_by(dialect, form)
    sets = [(session, one) for session in sessions for one in active(session.each_set)]
    known: Mapping[Unheld, bool] = {
        "heart_rates": any(one.hr_avg_bpm is not None for _, one in sets),
        "rests": any(one.rest_s is not None for _, one in sets),
        "times_of_sets": any(one.start_time is not None for _, one in sets),
        "lengths_of_sets": any(one.reps and one.duration_s and session.file.log is None for session, one in sets),
        "kinds_of_sets": any(each.mark is not None for each in lines),
        "supersets": any(each.superset is not None for _, each in sets) or any(map(_in_rounds, sessions)),
        "sides": any(each.side is not None for each in lines),
        "efforts": any(each.rpe is not None for each in lines),
        "session_efforts": any(session.session_load.rpe is not None for session in sessions),
        "times_of_day": form.times == "days" and any(session.file.clock != "days" for session in sessions),
        "session_names": any(session.session.name or session.session.workout_name for session in sessions),
        "session_lengths": not held & {"length", "end"} and any(each.length_s for each in lines),
        "session_notes": any(each.session_note for each in lines),
    }
    yield from (each for each in get_args(Unheld) if lines and known[each] and _HELD_BY.get(each) not in held)


def shown_unit(sessions: Sequence[SessionSummary], lines: Sequence[Line]) -> WeightUnit:
    """The unit of a log that has one for all: the user's, else that of most weights.

    Parameters
    ----------
    sessions, lines
        The sessions, and what is written of them.
    """
    asked = next((each.settings.weight_unit for each in sessions if each.settings.weight_unit is not None), None)
    told = Counter(each.weight_unit for each in lines if each.weight_kg)
    return asked or ("lb" if told["lb"] > told["kg"] else "kg")
