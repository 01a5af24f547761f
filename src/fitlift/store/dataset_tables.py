"""The tables of a dataset, and the rows that one athlete's files bring to them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from fitlift.activity.contents import ListedSession
from fitlift.history.lift_history import lift_histories
from fitlift.history.outcomes import Folder, Outcome
from fitlift.history.second_pass import LearnedRoutine
from fitlift.history.summary import SessionSummary, week_of
from fitlift.history.weeks import runs_of
from fitlift.progression import Progress
from fitlift.records.base import Record, Values, as_dict
from fitlift.records.declared import Column, Table, columns_of, columns_said
from fitlift.records.muscles import MuscleSets
from fitlift.records.plans import Match
from fitlift.records.progress import Lift, LiftHistory, LiftProgress
from fitlift.records.rests import Rest
from fitlift.records.sessions import Session
from fitlift.records.sets import Set
from fitlift.records.weeks import WeekTotals
from fitlift.records.zones import SessionZones
from fitlift.store.tables import OF_FILE

_SHA = Column("sha256", "text", "The recording, by the checksum of its bytes; as in files.")
_FILE = Column("file", "text", "The file, by its path within the export.")
_WEEK = Column("week", "text", "Year and week of the session's local start, for example 2026-W47; null if unknown.")
_LOCAL_START = Column(
    "local_start", "local", "Start in local time, without a zone; null where the file does not tell it."
)
_APART = Column(
    "apart_years",
    "count",
    "Years to the nearest other recording, where its clock stands apart: it counts in no week, nor in progress; null "
    "for all others.",
)

#: Totals that sessions have as weeks have them.
_TOTALS = tuple([each for each in columns_of(WeekTotals) if each.name not in {"week", "sessions", "timer_s"}])

FILES = Table(
    "files",
    OF_FILE["name"],
    OF_FILE["sha256"],
    OF_FILE["kind"],
    Column("manufacturer", "text", "Who made the device, as the file says; null where unknown."),
    OF_FILE["device"],
    OF_FILE["status"],
    Column("counts_instead", "list", "The files that count in its stead.", item={"type": "string"}),
    *columns_said("reason", "Why it could not be read; null where it was."),
    Column("notices", "list", "What was odd about it and its sessions, as codes.", item={"type": "string"}),
    _APART,
    row="One file of the export.",
)

SESSIONS = Table(
    "sessions",
    *(_SHA, _FILE, _WEEK, _LOCAL_START, Column("device", "text", "Device; null where unknown.")),
    Column(
        "clock",
        "text",
        "By which clock its times are. local: that of who wrote a log, and they stand where others stand in UTC; days: "
        "likewise, and midnight stands for the day.",
        choices=("utc", "local", "days"),
    ),
    Session,
    *_TOTALS,
    Column("active_s", "number", "Seconds in its sets; null where unknown."),
    Column("sets_rest_s", "number", "Seconds in rests between two sets; null where unknown."),
    _APART,
    row="One strength session that is counted.",
)

SETS = Table("sets", _SHA, _WEEK, _LOCAL_START, Set, row="One set or one rest of a counted strength session.")

ZONES = Table("zones", _SHA, _WEEK, SessionZones, row="One counted strength session: seconds in each heart rate zone.")

RESTS = Table("rests", _SHA, _WEEK, Rest, row="The rests between the working sets of one exercise in one session.")

MUSCLES = Table("muscles", _SHA, _WEEK, MuscleSets, row="One muscle in one session, trained or not.")

MATCHES = Table("matches", _SHA, _WEEK, Match, row="One planned set or exercise beside what was done of it.")

RUNS = Table(
    "runs",
    *(_SHA, _FILE, _WEEK, _LOCAL_START),
    Column("start_time", "time", "Start."),
    Column("sport", "text", "The profile's sport."),
    Column("sub_sport", "text", "The profile's sub-sport; null if absent."),
    Column("duration_s", "number", "Seconds that the timer ran; null where unknown."),
    Column("distance_m", "number", "Metres; null where unknown."),
    Column("hr_avg_bpm", "number", "Average heart rate; null where unknown."),
    _APART,
    row="One run that tells its start; of two recordings of one run the one that tells more of it.",
)

LIFTS = Table("lifts", _SHA, Lift, row="One exercise in one session: its working sets, as far as it is sure.")

HISTORY = Table("history", _SHA, _WEEK, LiftHistory, row=LiftHistory.__doc__)

PROGRESS = Table("progress", LiftProgress, row="One exercise over all sessions: its records, and what to do next.")

ROUTINES = Table(
    "routines",
    Column("learned", "text", "Start of the session that taught it, in UTC, ISO 8601: it identifies the routine."),
    Column("name", "text", "What that session was called; empty where it has no name."),
    Column("title", "text", "What the watch called it, by the workout that it followed; null where it followed none."),
    Column("sessions", "count", "Sessions that did the same exercises in the same order, the first among them."),
    Column("last_time", "time", "Start of the last of them."),
    Column("place", "count", "Place of the exercise in it, from 1."),
    Column("exercise", "text", "fitlift's key of the exercise; null where it was left open."),
    Column("exercise_name", "text", "Its name for people; null where it was left open."),
    Column("is_first_of_block", "count", "1 for the first exercise of a block, else 0."),
    Column("rounds", "count", "How often it was done."),
    Column("reps", "count", "Repetitions, the middle one; null for a hold."),
    Column("duration_s", "number", "Seconds, the middle one; null where unknown."),
    Column("weight_kg", "number", "Weight, the middle one; null unless the watch logged it."),
    Column("rest_s", "number", "Rest after it, the middle one; null where unknown."),
    row="One exercise of a routine that a session taught.",
)

#: What files told, each by itself or counted once.
FIRST_TABLES = (FILES, SESSIONS, SETS, ZONES, RESTS, MUSCLES, MATCHES, RUNS)

#: What follows from an athlete's sessions in their order.
SECOND_TABLES = (LIFTS, HISTORY, PROGRESS, ROUTINES)

DATASET_TABLES = (*FIRST_TABLES, *SECOND_TABLES)

#: Those that have one part for an athlete, and none for a year.
OF_ALL_YEARS = frozenset({PROGRESS.name, ROUTINES.name})

#: The year of what has no date.
NO_YEAR = 0

#: Rows by the columns' names; a `Said` stands for its three columns.
Rows = Iterable[Values]


class Counted(Record, eq=False):
    """A strength session that counts, and the file that it is of.

    Parameters
    ----------
    outcome
        What became of the file.
    session
        The session.
    """

    outcome: Outcome
    session: SessionSummary

    @property
    def year(self) -> int:
        """Year of its local start, in UTC where the file tells no offset."""
        return year_of(self.session.local_start)

    @property
    def of(self) -> Values:
        """What tells its rows from others."""
        return {"sha256": self.session.file.sha256, "week": self.session.week}


def year_of(start: dt.datetime | None) -> int:
    """The year in whose part something stands."""
    return NO_YEAR if start is None else start.year


def counted_sessions(folder: Folder) -> list[Counted]:
    """The strength sessions that count, by their start."""
    found = [Counted(outcome, each) for outcome in folder.outcomes for each in outcome.strength_sessions]
    return sorted(found, key=_by_start)


def _by_start(one: Counted) -> tuple[bool, float, str, int]:
    start = one.session.session.start_time
    return start is None, 0.0 if start is None else start.timestamp(), one.session.file.sha256, one.session.number


def rows_of_sessions(table: Table, sessions: Iterable[Counted]) -> Iterator[Values]:
    """The rows that strength sessions bring to a table of what files told."""
    rows = _OF_SESSIONS[table.name]
    return (each.of | row for each in sessions for row in rows(each))


def _session(one: Counted) -> Iterator[Values]:
    session, counts = one.session, as_dict(one.session.counts)
    yield {
        "file": session.file.name,
        "local_start": session.local_start if session.file.knows_local_time else None,
        "device": session.file.device,
        "clock": session.file.clock,
        **as_dict(session.session),
        **{each.name: counts[each.name] for each in _TOTALS},
        "active_s": session.counts.active_s,
        "sets_rest_s": session.counts.rest_s,
        "apart_years": _apart(one.outcome),
    }


_OF_SESSIONS: Mapping[str, Callable[[Counted], Iterable[Values]]] = {
    SESSIONS.name: _session,
    SETS.name: lambda one: one.session.each_local_set,
    ZONES.name: lambda one: (as_dict(one.session.session_zones),),
    RESTS.name: lambda one: map(as_dict, one.session.each_rest),
    MUSCLES.name: lambda one: map(as_dict, one.session.each_muscle),
    MATCHES.name: lambda one: map(as_dict, one.session.each_match),
}


def rows_of_files(folder: Folder) -> dict[int, list[Values]]:
    """The files, by year; of copies that of the one that counts."""
    starts = {each.file.sha256: each.listed[0].local_start for each in folder.outcomes if each.file and each.listed}
    found: dict[int, list[Values]] = {}
    for each in folder.outcomes:
        start = None if each.file is None else starts.get(each.file.sha256)
        found.setdefault(year_of(start), []).append(_file(each))
    return found


def _file(outcome: Outcome) -> Values:
    file = outcome.file
    instead = {outcome.duplicate_of} if outcome.duplicate_of else set(outcome.repeats.values())
    of_session = (notice.code for each in outcome.sessions for notice in each.notices)
    return {
        "name": outcome.name,
        "sha256": None if file is None else file.sha256,
        "kind": None if file is None else file.kind,
        "manufacturer": None if file is None else file.manufacturer,
        "device": None if file is None else file.device,
        "status": outcome.status,
        "counts_instead": tuple(sorted(instead)),
        "reason": None if outcome.error is None else outcome.error.said,
        "notices": tuple(dict.fromkeys([*(each.code for each in outcome.notices), *of_session])),
        "apart_years": _apart(outcome),
    }


def _apart(outcome: Outcome) -> int | None:
    return None if outcome.apart is None else outcome.apart.years


def rows_of_runs(folder: Folder, week_start: str) -> dict[int, list[Values]]:
    """The runs, each once, by year."""
    found: dict[int, list[Values]] = {}
    for part in (folder.together, *folder.apart):
        outcomes = {each.name: each for each in part.outcomes}
        for run in runs_of((each.name, listed) for each in part.outcomes for listed in each.listed):
            row = _run(outcomes[run.file], run.listed, week_start)
            found.setdefault(year_of(run.listed.local_start), []).append(row)
    return found


def _run(outcome: Outcome, listed: ListedSession, week_start: str) -> Values:
    file, local = outcome.file, listed.local_start
    return {
        "sha256": None if file is None else file.sha256,
        "file": outcome.name,
        "week": None if local is None else week_of(local, week_start),
        "local_start": local if file is not None and file.knows_local_time else None,
        "start_time": listed.start_time,
        "sport": listed.sport,
        "sub_sport": listed.sub_sport,
        "duration_s": listed.duration_s,
        "distance_m": listed.distance_m,
        "hr_avg_bpm": listed.hr_avg_bpm,
        "apart_years": _apart(outcome),
    }


def rows_of_lifts(progress: Progress, sessions: Sequence[Counted]) -> dict[int, list[Values]]:
    """Each exercise in each session, by year."""
    of = {(each.session.file.name, each.session.number): each for each in sessions}
    found: dict[int, list[Values]] = {}
    for lift in progress.each_lift:
        one = of[lift.file, lift.session]
        found.setdefault(one.year, []).append({"sha256": one.session.file.sha256, **as_dict(lift)})
    return found


def rows_of_history(progress: Progress, sessions: Sequence[Counted]) -> dict[int, list[Values]]:
    """Each exercise in each session beside the times before, by year."""
    of = {(each.session.file.name, each.session.number): each for each in sessions}
    found: dict[int, list[Values]] = {}
    for lift, history in lift_histories(progress):
        one = of[lift.file, lift.session]
        found.setdefault(one.year, []).append(one.of | as_dict(history))
    return found


def rows_of_progress(progress: Progress) -> list[Values]:
    """Each exercise over all sessions."""
    return [as_dict(each) for each in progress.each_exercise]


def rows_of_routines(routines: Iterable[LearnedRoutine]) -> list[Values]:
    """Each exercise of each routine."""
    return [row for each in routines for row in _slots(each)]


def _slots(learned: LearnedRoutine) -> Iterator[Values]:
    for place, slot in enumerate(learned.routine.slots, 1):
        name = slot.exercise
        yield {
            "learned": learned.routine.learned,
            "name": learned.routine.name,
            "title": learned.routine.title,
            "sessions": learned.sessions,
            "last_time": learned.last_time,
            "place": place,
            "exercise": None if name is None else name.key,
            "exercise_name": None if name is None else name.name,
            "is_first_of_block": int(slot.begins_block),
            "rounds": slot.rounds,
            "reps": slot.reps,
            "duration_s": slot.seconds,
            "weight_kg": slot.weight_kg,
            "rest_s": slot.rest_s,
        }
