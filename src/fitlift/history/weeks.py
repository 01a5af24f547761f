"""A week of an athlete: strength sessions beside runs, day by day, and what changed since the weeks before."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property, partial
from itertools import chain, groupby, pairwise, takewhile
from typing import Any, Self

import pandas as pd

from fitlift.activity.contents import ListedSession
from fitlift.analysis.progress import Progress
from fitlift.config import MUSCLE_GROUPS
from fitlift.history.same_session import Recording, repeated
from fitlift.history.summary import Counts, SessionSummary, WeekSummary, first_day, week_of
from fitlift.records import weeks as records
from fitlift.records.base import Record
from fitlift.records.frames import records_of
from fitlift.records.muscles import MuscleSets
from fitlift.records.progress import Lift
from fitlift.records.weeks import GroupDay, LegSession, WeekDay
from fitlift.rows import known_in, known_sum, rows_of
from fitlift.schema import GROUP_DAYS, LEG_SESSIONS, LIFTS, MUSCLES, RUNS, WEEK_DAYS

#: Sports of the profile that are runs, whatever the ground.
RUNNING = frozenset({"running"})

#: From so many sets for legs and hips on a session is told beside the runs around it.
LEG_SETS = 4.0

#: Runs further away than this say nothing about a session.
FAR_H = 96.0

#: So many weeks in a row of which nothing is known are no weeks off, but a time without a watch, or without the files.
LONG_BREAK_WEEKS = 4

#: Of a longer break so many weeks are put together at its beginning, and before its end: charts reach back a year.
_KEPT_AFTER, _KEPT_BEFORE = 4, 56

_DAYS_A_WEEK = 7
_SECONDS_PER_HOUR = 3600.0


class Run(Record):
    """One run.

    Parameters
    ----------
    file
        The file, by its path within the export.
    listed
        What a list says of it; its start is known.
    """

    file: str
    listed: ListedSession

    @property
    def start(self) -> dt.datetime:
        """Local start."""
        if self.listed.local_start is None:
            raise ValueError("a run without a start is in no week")
        return self.listed.local_start

    @property
    def span(self) -> tuple[dt.datetime, dt.datetime]:
        """Start and end in UTC; the start twice where nothing tells how long it was."""
        if self.listed.start_time is None or self.listed.end_time is None:
            raise ValueError("a run without a start is in no week")
        return self.listed.start_time, self.listed.end_time


class WeekFacts(Record, eq=False, dict=True):
    """One week, ready to be shown.

    Parameters
    ----------
    week
        Its strength sessions and what they come to; none in a week off.
    runs, leg_sessions
        Tables of `schema.RUNS` and `schema.LEG_SESSIONS`.
    lifts
        Rows of `schema.LIFTS` of its sessions.
    gains_kg
        Exercise whose load rose → kilograms more than the best of the sessions before.
    untrained_weeks
        Group without a set → for how many weeks in a row, this one included; only weeks of which
        something is known, and in which every set counted.
    unattributed_sets
        Working sets that count for no muscle.
    covered_from, covered_to
        The first and the last date of it that the export reaches; a week that is not over is covered in part.
    unit
        Unit in which weights are shown, the same in all weeks: the user's, else the one that the watch showed last.
    """

    week: WeekSummary
    runs: pd.DataFrame
    leg_sessions: pd.DataFrame
    lifts: pd.DataFrame
    gains_kg: Mapping[str, float]
    untrained_weeks: Mapping[str, int]
    unattributed_sets: int
    covered_from: dt.date
    covered_to: dt.date
    unit: str

    @cached_property
    def days(self) -> pd.DataFrame:
        """Each of its days, a table of `schema.WEEK_DAYS`."""
        return _days(self.week, self._dates, list(rows_of(self.runs)))

    @cached_property
    def group_days(self) -> pd.DataFrame:
        """Sets of each group on each day, a table of `schema.GROUP_DAYS`."""
        return _group_days(self.week, self._dates)

    @property
    def each_run(self) -> tuple[records.Run, ...]:
        """Its runs."""
        return records_of(self.runs, records.Run)

    @property
    def each_leg_session(self) -> tuple[LegSession, ...]:
        """Its sessions for the legs, and the runs around them."""
        return records_of(self.leg_sessions, LegSession)

    @property
    def each_lift(self) -> tuple[Lift, ...]:
        """Each exercise in each of its sessions."""
        return records_of(self.lifts, Lift)

    @property
    def each_day(self) -> tuple[WeekDay, ...]:
        """Each of its days."""
        return records_of(self.days, WeekDay)

    @property
    def each_group_day(self) -> tuple[GroupDay, ...]:
        """Sets of each group on each day."""
        return records_of(self.group_days, GroupDay)

    @property
    def each_muscle(self) -> tuple[MuscleSets, ...]:
        """Sets of each muscle over the week; `session` is None."""
        return records_of(self.muscles, MuscleSets)

    @property
    def _dates(self) -> list[dt.date]:
        return [self.week.first_day + dt.timedelta(days=day) for day in range(_DAYS_A_WEEK)]

    @property
    def last_day(self) -> dt.date:
        """Date of its last day."""
        return self.week.first_day + dt.timedelta(days=_DAYS_A_WEEK - 1)

    @property
    def is_idle(self) -> bool:
        """Whether nothing is known of it: no strength session and no run."""
        return not self.week.sessions and self.runs.empty

    @property
    def is_partial(self) -> bool:
        """Whether the export ends, or begins, within the week."""
        return self.covered_from > self.week.first_day or self.covered_to < self.last_day

    @property
    def muscles(self) -> pd.DataFrame:
        """Sets of each muscle over the week, a table of `schema.MUSCLES`; `session` is null."""
        tables = [each.tables["muscles"] for each in self.week.sessions]
        if not tables:
            return MUSCLES.empty()
        joined = pd.concat(tables)
        sums = joined.groupby(["muscle", "group", "region"], sort=False, as_index=False).sum(numeric_only=True)
        return MUSCLES.conform(sums.drop(columns="session"))


def runs_of(listed: Iterable[tuple[str, ListedSession]]) -> list[Run]:
    """The runs among sessions of files, by their start; of two recordings of one run the one that tells more of it."""
    found = _runs(listed)
    again = _repeated(found)
    return [run for place, run in enumerate(found) if place not in again]


def runs_told_again(listed: Iterable[tuple[str, ListedSession]]) -> list[tuple[str, str]]:
    """File of each run that does not count → the file that counts in its stead."""
    found = _runs(listed)
    return [(found[place].file, found[other].file) for place, other in _repeated(found).items()]


def _runs(listed: Iterable[tuple[str, ListedSession]]) -> list[Run]:
    runs = [Run(file, each) for file, each in listed if each.sport in RUNNING and each.start_time is not None]
    return sorted(runs, key=lambda each: (each.span[0], each.file))


def _repeated(runs: Sequence[Run]) -> dict[int, int]:
    return repeated([_recording(run) for run in runs], _overlap)


def _recording(run: Run) -> Recording:
    listed = run.listed
    told = (listed.distance_m is not None, listed.hr_avg_bpm is not None, listed.duration_s or 0.0)
    return Recording(run.file, run.span[0].timestamp(), listed.duration_s, told)


def _overlap(one: Recording, other: Recording) -> bool:
    """Whether both ran at a time, as no two runs do: pauses make lengths differ, and a false start has ended."""
    first, second = sorted((one, other), key=lambda each: each.start_s or 0.0)
    ends_s = None if first.duration_s is None else (first.start_s or 0.0) + first.duration_s
    return ends_s is None or (second.start_s or 0.0) < ends_s


def week_facts(
    weeks: Sequence[WeekSummary], runs: Sequence[Run], progress: Progress, *, as_of: dt.date | None = None
) -> tuple[WeekFacts, ...]:
    """Put each week together, weeks off among them, from the first activity to the last.

    Of a break of more than a year those in its middle are left out, so that years without anything cost nothing.

    Parameters
    ----------
    weeks
        Weeks with strength sessions, as `summary.weeks` returns them.
    runs
        As `runs_of` returns them.
    progress
        What became of each exercise.
    as_of
        The day that counts as today; None: that of the last strength session or run.
    """
    dates = [session.local_start.date() for week in weeks for session in week.sessions if session.local_start]
    dates += [run.start.date() for run in runs]
    if not weeks or not dates:
        return ()
    first, last = min(dates), max([*dates, *([as_of] if as_of else [])])
    full = _with_weeks_off(weeks, [*dates, last])
    running = _Running.of(runs, [each.week for each in full], weeks[-1].settings.week_start)
    lifting, unit = _Lifting.of(progress.lifts), _unit(weeks)
    trained = [_trained(week, running.of_week[week.week]) for week in full]
    return tuple(
        _facts(week, trained[: place + 1], running, lifting, covered=(first, last), unit=unit)
        if week.sessions or running.of_week[week.week]
        else _week_off(week, covered=(first, last), unit=unit)
        for place, week in enumerate(full)
    )


def with_breaks(facts: Sequence[WeekFacts]) -> Iterator[tuple[bool, list[WeekFacts]]]:
    """Weeks in their order, in groups: whether it is a long break, `LONG_BREAK_WEEKS` or more, and its weeks."""
    for is_idle, group in groupby(facts, key=lambda each: each.is_idle):
        weeks = list(group)
        yield is_idle and len(weeks) >= LONG_BREAK_WEEKS, weeks


def weeks_from(first: WeekFacts, last: WeekFacts) -> int:
    """How many weeks there are from one to another, both included, whether or not they were put together."""
    return abs((last.week.first_day - first.week.first_day).days) // _DAYS_A_WEEK + 1


def _with_weeks_off(weeks: Sequence[WeekSummary], dates: Sequence[dt.date]) -> list[WeekSummary]:
    settings = weeks[-1].settings
    by_name = {week.week: week for week in weeks}
    begins = sorted({first_day(week_of(day, settings.week_start), settings.week_start) for day in dates})
    days = [*begins[:1], *chain.from_iterable(_weeks_until(*pair) for pair in pairwise(begins))]
    names = [week_of(day, settings.week_start) for day in days]
    return [by_name.get(name) or WeekSummary(name, Counts(), (), settings) for name in names]


def _weeks_until(known: dt.date, following: dt.date) -> Iterator[dt.date]:
    """First days of the weeks after one up to another, those in the middle of a long break left out."""
    count = (following - known).days // _DAYS_A_WEEK
    places: Iterable[int] = range(1, count + 1)
    if count > _KEPT_AFTER + _KEPT_BEFORE:
        places = chain(range(1, _KEPT_AFTER + 1), range(count - _KEPT_BEFORE, count + 1))
    return (known + dt.timedelta(days=place * _DAYS_A_WEEK) for place in places)


def _facts(
    week: WeekSummary,
    until: Sequence[_Trained],
    running: _Running,
    lifting: _Lifting,
    *,
    covered: tuple[dt.date, dt.date],
    unit: str,
) -> WeekFacts:
    """One week; the last of those until it."""
    lifts = lifting.in_week(week)
    return WeekFacts(
        week=week,
        runs=_marked(week.week, running.of_week[week.week]),
        leg_sessions=_leg_sessions(week, running),
        lifts=lifts,
        gains_kg=_gains_kg(lifts),
        untrained_weeks=_untrained(until),
        unattributed_sets=week.unattributed_sets,
        unit=unit,
        **_covered(week, covered),
    )


def _week_off(week: WeekSummary, *, covered: tuple[dt.date, dt.date], unit: str) -> WeekFacts:
    """A week of which nothing is known; it shares its empty tables with all others, for there may be thousands."""
    runs, leg_sessions, lifts = _no_rows()
    return WeekFacts(
        week=week,
        runs=runs,
        leg_sessions=leg_sessions,
        lifts=lifts,
        gains_kg={},
        untrained_weeks={},
        unattributed_sets=0,
        unit=unit,
        **_covered(week, covered),
    )


@cache
def _no_rows() -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]:
    return RUNS.empty(), LEG_SESSIONS.empty(), LIFTS.empty()


def _covered(week: WeekSummary, covered: tuple[dt.date, dt.date]) -> dict[str, dt.date]:
    """The dates of a week between the first and the last of an export."""
    last = week.first_day + dt.timedelta(days=_DAYS_A_WEEK - 1)
    return {"covered_from": max(covered[0], week.first_day), "covered_to": min(covered[1], last)}


def _unit(weeks: Sequence[WeekSummary]) -> str:
    settings = weeks[-1].settings
    if settings.weight_unit is not None:
        return settings.weight_unit
    for session in (session for week in reversed(weeks) for session in reversed(week.sessions)):
        shown = session.sets["weight_unit"].dropna()
        if len(shown):
            return str(shown.iloc[-1])
    return "kg"


class _Running(Record, eq=False):
    """All runs in order, their starts, those of each week, and the day on which weeks begin."""

    runs: Sequence[Run]
    starts: Sequence[dt.datetime]
    of_week: Mapping[str, Sequence[Run]]
    week_start: str

    @classmethod
    def of(cls, runs: Sequence[Run], weeks: Sequence[str], week_start: str) -> Self:
        of_week: dict[str, list[Run]] = {week: [] for week in weeks}
        for run in runs:
            of_week.setdefault(week_of(run.start, week_start), []).append(run)
        return cls(runs, [run.span[0] for run in runs], of_week, week_start)

    def before(self, moment: dt.datetime) -> Run | None:
        """The last run that had ended."""
        begun = range(bisect_right(self.starts, moment) - 1, -1, -1)
        return next((self.runs[place] for place in begun if self.runs[place].span[1] <= moment), None)

    def after(self, moment: dt.datetime) -> Run | None:
        """The first run that had not begun."""
        place = bisect_left(self.starts, moment)
        return self.runs[place] if place < len(self.runs) else None

    def mark(self, run: Run) -> str | None:
        """Longest, hardest or both, in the run's own week."""
        here = self.of_week[week_of(run.start, self.week_start)]
        marks = (("longest", _longest(here)), ("hardest", _hardest(here)))
        return " and ".join(name for name, marked in marks if run is marked) or None


class _Lifting(Record, eq=False):
    """What became of each exercise: all rows, and those of each session."""

    lifts: pd.DataFrame
    of_session: Mapping[tuple[str, int], Sequence[int]]

    @classmethod
    def of(cls, lifts: pd.DataFrame) -> Self:
        of_session: dict[tuple[str, int], list[int]] = {}
        for place, key in enumerate(zip(lifts["file"].tolist(), lifts["session"].tolist(), strict=True)):
            of_session.setdefault(key, []).append(place)
        return cls(lifts, of_session)

    def in_week(self, week: WeekSummary) -> pd.DataFrame:
        """The rows of a week's sessions."""
        return self.lifts.iloc[self._places(week)].reset_index(drop=True)

    def _places(self, week: WeekSummary) -> list[int]:
        keys = ((session.file.name, session.number) for session in week.sessions)
        return sorted(place for key in keys for place in self.of_session.get(key, ()))


def _gains_kg(lifts: pd.DataFrame) -> dict[str, float]:
    """How much the load of each exercise rose in a week, against the best of the sessions before."""
    gains: dict[str, float] = {}
    for row in rows_of(known_in(lifts, "risen_kg")):
        gains[str(row.exercise_name)] = gains.get(str(row.exercise_name), 0.0) + row.risen_kg
    return {name: round(kg, 2) for name, kg in gains.items()}


def _longest(runs: Sequence[Run]) -> Run | None:
    """The longest of several runs: by distance if all tell it, else by time."""
    by_distance = all(run.listed.distance_m is not None for run in runs)
    lengths = [(run.listed.distance_m if by_distance else run.listed.duration_s) or 0.0 for run in runs]
    most = max(lengths, default=0.0)
    return runs[lengths.index(most)] if len(runs) > 1 and most > 0 else None


def _hardest(runs: Sequence[Run]) -> Run | None:
    """The run with the highest average heart rate, of two or more that tell it."""
    told = [(run.listed.hr_avg_bpm, run) for run in runs if run.listed.hr_avg_bpm is not None]
    most = max((bpm for bpm, _ in told), default=None)
    return next((run for bpm, run in told if bpm == most), None) if len(told) > 1 else None


def _marked(week: str, runs: Sequence[Run]) -> pd.DataFrame:
    """A week's runs, the longest and the hardest marked."""
    longest, hardest = _longest(runs), _hardest(runs)
    return RUNS.of_rows(
        [
            {
                "week": week,
                "file": run.file,
                "local_start": run.start.isoformat(timespec="seconds"),
                "duration_s": run.listed.duration_s,
                "distance_m": run.listed.distance_m,
                "hr_avg_bpm": run.listed.hr_avg_bpm,
                "is_longest": int(run is longest),
                "is_hardest": int(run is hardest),
            }
            for run in runs
        ]
    )


def _days(week: WeekSummary, days: Sequence[dt.date], runs: Sequence[Any]) -> pd.DataFrame:
    """A row for each day; of runs those of `schema.RUNS`."""
    of_days = [[run for run in runs if run.local_start.startswith(day.isoformat())] for day in days]
    return WEEK_DAYS.of_rows([_day(week, day, own) for day, own in zip(days, of_days, strict=True)])


def _day(week: WeekSummary, day: dt.date, runs: Sequence[Any]) -> dict[str, Any]:
    sessions = [each for each in week.sessions if each.local_start and each.local_start.date() == day]
    return {
        "week": week.week,
        "date": day.isoformat(),
        "strength_sessions": len(sessions),
        "strength_s": known_sum(each.counts.timer_s for each in sessions),
        "working_sets": known_sum(each.counts.working_sets for each in sessions) if sessions else 0,
        "runs": len(runs),
        "run_s": known_sum(run.duration_s for run in runs),
        "run_m": known_sum(run.distance_m for run in runs),
    }


def _group_days(week: WeekSummary, days: Sequence[dt.date]) -> pd.DataFrame:
    sets: dict[tuple[str, str], float] = {}
    for session in week.sessions:
        if session.local_start is None:
            continue
        date = session.local_start.date().isoformat()
        for row in rows_of(session.tables["groups"]):
            sets[row.group, date] = sets.get((row.group, date), 0.0) + row.fractional_sets
    rows = [
        {
            "week": week.week,
            "date": day.isoformat(),
            "group": group,
            "fractional_sets": sets.get((group, day.isoformat()), 0.0),
        }
        for group in MUSCLE_GROUPS
        for day in days
    ]
    return GROUP_DAYS.of_rows(rows)


def _leg_sessions(week: WeekSummary, running: _Running) -> pd.DataFrame:
    return LEG_SESSIONS.of_rows([row for session in week.sessions for row in _leg_session(week.week, session, running)])


def _leg_session(week: str, session: SessionSummary, running: _Running) -> Iterator[dict[str, Any]]:
    regions = session.tables["regions"]
    legs = float(regions.loc[regions["region"] == "legs_hips", "fractional_sets"].sum())
    start = session.listed.start_time
    if legs < LEG_SETS or start is None or session.local_start is None:
        return
    end = start + dt.timedelta(seconds=session.facts["elapsed_s"] or session.facts["timer_s"] or 0.0)
    before, after = running.before(start), running.after(end)
    yield {
        "week": week,
        "file": session.file.name,
        "session": session.number,
        "local_start": session.local_start.isoformat(timespec="seconds"),
        "leg_sets": legs,
        "hours_since_run": _near((start - before.span[1]).total_seconds()) if before else None,
        "hours_to_run": _near((after.span[0] - end).total_seconds()) if after else None,
        "next_run": running.mark(after) if after else None,
    }


def _near(seconds: float) -> float | None:
    hours = seconds / _SECONDS_PER_HOUR
    return hours if hours <= FAR_H else None


def _untrained(until: Sequence[_Trained]) -> dict[str, int]:
    """For how many weeks in a row each group had no set.

    The row ends before a week with sets of unknown muscles or a session without any, and before one of which nothing is
    known.
    """
    if not until[-1].has_sessions or until[-1].hides_sets:
        return {}
    counts: dict[str, int] = {}
    for group in MUSCLE_GROUPS:
        without = takewhile(partial(_goes_without, group), reversed(until))
        if weeks := sum(1 for _ in without):
            counts[group] = weeks
    return counts


def _goes_without(group: str, week: _Trained) -> bool:
    return week.is_known and not week.hides_sets and group not in week.groups


class _Trained(Record):
    """Whether a week has sessions, or anything at all; which groups were trained; whether it hides sets."""

    has_sessions: bool
    is_known: bool
    groups: frozenset[str]
    hides_sets: bool


def _trained(week: WeekSummary, runs: Sequence[Run]) -> _Trained:
    tables = [session.tables["groups"] for session in week.sessions]
    groups = (table.loc[table["fractional_sets"] > 0, "group"].tolist() for table in tables)
    is_known = bool(tables or runs)
    return _Trained(bool(tables), is_known, frozenset(chain.from_iterable(groups)), week.hides_sets)
