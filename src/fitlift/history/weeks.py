"""A week of an athlete: strength sessions beside runs, day by day, and what changed since the weeks before."""

from __future__ import annotations

import datetime as dt
import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, partial
from itertools import chain, groupby, pairwise, takewhile
from typing import Self

from fitlift.activity.contents import ListedSession
from fitlift.config import MUSCLE_GROUPS
from fitlift.history.athletes_unit import athletes_unit
from fitlift.history.last_trained import TrainedDays
from fitlift.history.lifting_load import week_load, week_regions
from fitlift.history.summary import LONG_BREAK_WEEKS, Counts, SessionSummary, WeekSummary, first_day, week_of
from fitlift.matching.same_session import Recording, repeated
from fitlift.progression import Progress
from fitlift.records.base import Record, Values, as_dict, replace
from fitlift.records.framed import Framed
from fitlift.records.muscles import MuscleSets
from fitlift.records.progress import Lift
from fitlift.records.said import Said
from fitlift.records.several import known_sum, total
from fitlift.records.vocabulary import WeightUnit
from fitlift.records.weeks import GroupDay, LastTrained, LegSession, Run, WeekDay, WeekLoad, WeekRegion
from fitlift.schema import GROUP_DAYS, LAST_TRAINED, LEG_SESSIONS, LIFTS, MUSCLES, RUNS, WEEK_DAYS, WEEK_REGIONS
from fitlift.wording import plural

#: Sports of the profile that are runs, whatever the ground.
RUNNING = frozenset({"running"})

#: From so many sets for legs and hips on a session is told beside the runs around it.
LEG_SETS = 4.0

#: Runs further away than this say nothing about a session.
FAR_H = 96.0

#: Of a longer break so many weeks are put together at its beginning, and before its end: charts reach back a year.
_KEPT_AFTER, _KEPT_BEFORE = 4, 56

_DAYS_A_WEEK = 7
_SECONDS_PER_HOUR = 3600.0


class ListedRun(Record):
    """One run of a list.

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

    The records have tables beside them, made when they are asked for: `runs`, `leg_sessions`, `lifts`, `days`,
    `group_days`, `muscles`, `regions`, `last_trained`; see `fitlift.schema`.

    Parameters
    ----------
    week
        Its strength sessions and what they come to; none in a week off.
    each_run, each_leg_session
        Its runs; its sessions for the legs, and the runs around them.
    each_lift
        Each exercise in each of its sessions.
    gains_kg
        Exercise whose load rose → kilograms more than the best of the sessions before.
    untrained_weeks
        Group without a set → for how many weeks in a row, this one included; only weeks of which
        something is known, and in which every set counted.
    untrained_so_far
        Groups without a set in a week that is not over, if every set counted; those that runners miss most first.
    unattributed_sets
        Working sets that count for no muscle.
    covered_from, covered_to
        The first and the last date of it that the export reaches; a week that is not over is covered in part.
    unit
        Unit in which weights are shown, the same in all weeks: the user's, else the one that the watch showed last.
    trained_days
        The days on which was trained, in all weeks.
    """

    week: WeekSummary
    each_run: tuple[Run, ...]
    each_leg_session: tuple[LegSession, ...]
    each_lift: tuple[Lift, ...]
    gains_kg: Mapping[str, float]
    untrained_weeks: Mapping[str, int]
    untrained_so_far: tuple[str, ...]
    unattributed_sets: int
    covered_from: dt.date
    covered_to: dt.date
    unit: WeightUnit
    trained_days: TrainedDays

    runs = Framed("each_run", RUNS)
    leg_sessions = Framed("each_leg_session", LEG_SESSIONS)
    lifts = Framed("each_lift", LIFTS)
    days = Framed("each_day", WEEK_DAYS)
    group_days = Framed("each_group_day", GROUP_DAYS)
    muscles = Framed("each_muscle", MUSCLES)
    regions = Framed("each_region", WEEK_REGIONS)
    last_trained = Framed("each_last_trained", LAST_TRAINED)

    @cached_property
    def each_day(self) -> tuple[WeekDay, ...]:
        """Each of its days."""
        return _days(self.week, self._dates, self.each_run)

    @cached_property
    def each_group_day(self) -> tuple[GroupDay, ...]:
        """Sets of each group on each day."""
        return _group_days(self.week, self._dates)

    @cached_property
    def each_muscle(self) -> tuple[MuscleSets, ...]:
        """Sets of each muscle over the week; `session` is None."""
        by_muscle: dict[str, list[MuscleSets]] = {}
        for each in chain.from_iterable(session.each_muscle for session in self.week.sessions):
            by_muscle.setdefault(each.muscle, []).append(each)
        return tuple(map(_over_sessions, by_muscle.values()))

    @cached_property
    def each_region(self) -> tuple[WeekRegion, ...]:
        """Hard sets of each region of the body."""
        return week_regions(self.week)

    @cached_property
    def each_last_trained(self) -> tuple[LastTrained, ...]:
        """When each group and muscle was last trained, at the end of the last day that the export reaches in it."""
        return self.trained_days.until(self.week.week, self.covered_to)

    @cached_property
    def lifting_load(self) -> WeekLoad:
        """What its lifting comes to beside the running."""
        return week_load(self.week)

    @property
    def load(self) -> Values:
        """The same as a row of `schema.WEEK_LOADS`, None for null."""
        return as_dict(self.lifting_load)

    @property
    def _dates(self) -> list[dt.date]:
        return [self.week.first_day + dt.timedelta(days=day) for day in range(_DAYS_A_WEEK)]

    @property
    def last_day(self) -> dt.date:
        """Date of its last day."""
        return self.week.last_day

    @cached_property
    def hiding_dates(self) -> frozenset[str]:
        """Dates of sessions of which not all is known that they trained."""
        starts = ((each, each.local_start) for each in self.week.sessions)
        return frozenset(start.date().isoformat() for each, start in starts if start is not None and each.hides_sets)

    @property
    def is_idle(self) -> bool:
        """Whether nothing is known of it: no strength session and no run."""
        return not self.week.sessions and not self.each_run

    @property
    def is_partial(self) -> bool:
        """Whether the export ends, or begins, within the week."""
        return not self.week.is_whole

    def __repr__(self) -> str:
        runs, sessions = plural(len(self.each_run), "run"), plural(len(self.week.sessions), "session")
        return f"<WeekFacts {self.week.week}: {sessions}, {runs}; .days .groups .runs …>"


def _over_sessions(sets: Sequence[MuscleSets]) -> MuscleSets:
    """One muscle over several sessions."""
    return MuscleSets(
        session=None,
        muscle=sets[0].muscle,
        group=sets[0].group,
        region=sets[0].region,
        direct_sets=sum(each.direct_sets for each in sets),
        fractional_sets=math.fsum(each.fractional_sets for each in sets),
        warmup_sets=sum(each.warmup_sets for each in sets),
    )


def runs_of(listed: Iterable[tuple[str, ListedSession]]) -> list[ListedRun]:
    """The runs among sessions of files, by their start; of two recordings of one run the one that tells more of it."""
    found = _runs(listed)
    again = _repeated(found)
    return [run for place, run in enumerate(found) if place not in again]


def runs_told_again(listed: Iterable[tuple[str, ListedSession]]) -> list[tuple[str, str]]:
    """File of each run that does not count → the file that counts in its stead."""
    found = _runs(listed)
    return [(found[place].file, found[other].file) for place, other in _repeated(found).items()]


def _runs(listed: Iterable[tuple[str, ListedSession]]) -> list[ListedRun]:
    runs = [ListedRun(file, each) for file, each in listed if each.sport in RUNNING and each.start_time is not None]
    return sorted(runs, key=lambda each: (each.span[0], each.file))


def _repeated(runs: Sequence[ListedRun]) -> dict[int, int]:
    return repeated([_recording(run) for run in runs])


def _recording(run: ListedRun) -> Recording:
    listed = run.listed
    told = (listed.distance_m is not None, listed.hr_avg_bpm is not None, listed.duration_s or 0.0)
    return Recording(run.file, run.span[0].timestamp(), listed.duration_s, told)


def week_facts(
    weeks: Sequence[WeekSummary],
    runs: Sequence[ListedRun],
    progress: Progress,
    *,
    as_of: dt.date | None = None,
    covered: tuple[dt.date, dt.date] | None = None,
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
    covered
        The first and the last day that any recording reaches; None: those of strength sessions and runs.
    """
    dates = [session.local_start.date() for week in weeks for session in week.sessions if session.local_start]
    dates += [run.start.date() for run in runs]
    if not weeks or not dates:
        return ()
    last = max([*dates, *([as_of] if as_of else [])])
    reached = (min([*dates, *(covered or ())]), max([last, *(covered or ())]))
    full = [replace(week, covered=reached) for week in _with_weeks_off(weeks, [*dates, last])]
    running = _Running.of(runs, [each.week for each in full], weeks[-1].settings.week_start)
    lifting, unit = _Lifting.of(progress.each_lift), athletes_unit(each for week in weeks for each in week.sessions)
    trained = [_trained(week, running.of_week[week.week]) for week in full]
    days = TrainedDays.of(full, [name for name, own in running.of_week.items() if own])
    return tuple(
        _facts(week, trained[: place + 1], running, lifting, days, unit=unit)
        if week.sessions or running.of_week[week.week]
        else _week_off(week, days, unit=unit)
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
    days: TrainedDays,
    *,
    unit: WeightUnit,
) -> WeekFacts:
    """One week; the last of those until it."""
    lifts = lifting.in_week(week)
    return WeekFacts(
        week=week,
        each_run=_marked(week.week, running.of_week[week.week]),
        each_leg_session=tuple(_leg_sessions(week, running)),
        each_lift=lifts,
        gains_kg=_gains_kg(lifts),
        untrained_weeks=_untrained(until),
        untrained_so_far=_untrained_so_far(week),
        unattributed_sets=week.unattributed_sets,
        unit=unit,
        trained_days=days,
        covered_from=week.reach[0],
        covered_to=week.reach[1],
    )


def _week_off(week: WeekSummary, days: TrainedDays, *, unit: WeightUnit) -> WeekFacts:
    """A week of which nothing is known."""
    return WeekFacts(
        week=week,
        each_run=(),
        each_leg_session=(),
        each_lift=(),
        gains_kg={},
        untrained_weeks={},
        untrained_so_far=(),
        unattributed_sets=0,
        unit=unit,
        trained_days=days,
        covered_from=week.reach[0],
        covered_to=week.reach[1],
    )


class _Running(Record, eq=False):
    """All runs in order, their starts, those of each week, and the day on which weeks begin."""

    runs: Sequence[ListedRun]
    starts: Sequence[dt.datetime]
    of_week: Mapping[str, Sequence[ListedRun]]
    week_start: str

    @classmethod
    def of(cls, runs: Sequence[ListedRun], weeks: Sequence[str], week_start: str) -> Self:
        of_week: dict[str, list[ListedRun]] = {week: [] for week in weeks}
        for run in runs:
            of_week.setdefault(week_of(run.start, week_start), []).append(run)
        return cls(runs, [run.span[0] for run in runs], of_week, week_start)

    def before(self, moment: dt.datetime) -> ListedRun | None:
        """The last run that had ended."""
        begun = range(bisect_right(self.starts, moment) - 1, -1, -1)
        return next((self.runs[place] for place in begun if self.runs[place].span[1] <= moment), None)

    def after(self, moment: dt.datetime) -> ListedRun | None:
        """The first run that had not begun."""
        place = bisect_left(self.starts, moment)
        return self.runs[place] if place < len(self.runs) else None

    def in_utc(self, local: dt.datetime) -> dt.datetime:
        """A local time in UTC, as far from it as a run near it is; as it is without runs."""
        place = bisect_left(self.starts, local)
        near = next(iter(self.runs[max(place - 1, 0) : place + 1]), None)
        return local if near is None else local - (near.start - near.span[0].replace(tzinfo=None))

    def mark(self, run: ListedRun) -> Said | None:
        """Whether it is the longest, the hardest or both, in its own week; None for neither."""
        here = self.of_week[week_of(run.start, self.week_start)]
        is_longest, is_hardest = run is _longest(here), run is _hardest(here)
        if not (is_longest or is_hardest):
            return None
        return Said("marked_run", {"is_longest": is_longest, "is_hardest": is_hardest})


class _Lifting(Record, eq=False):
    """What became of each exercise: all of it, and the places of each session's."""

    lifts: Sequence[Lift]
    of_session: Mapping[tuple[str, int], Sequence[int]]

    @classmethod
    def of(cls, lifts: Sequence[Lift]) -> Self:
        of_session: dict[tuple[str, int], list[int]] = {}
        for place, lift in enumerate(lifts):
            of_session.setdefault((lift.file, lift.session), []).append(place)
        return cls(lifts, of_session)

    def in_week(self, week: WeekSummary) -> tuple[Lift, ...]:
        """Those of a week's sessions."""
        keys = ((session.file.name, session.number) for session in week.sessions)
        return tuple([self.lifts[place] for place in sorted(chain.from_iterable(map(self._places, keys)))])

    def _places(self, key: tuple[str, int]) -> Sequence[int]:
        return self.of_session.get(key, ())


def _gains_kg(lifts: Iterable[Lift]) -> dict[str, float]:
    """How much the load of each exercise rose in a week, against the best of before; no less help, and no tests."""
    gains: dict[str, float] = {}
    for lift in lifts:
        if lift.risen_kg is not None and lift.load_kind != "assisted" and lift.kind != "test":
            name = str(lift.exercise_name)
            gains[name] = gains.get(name, 0.0) + lift.risen_kg
    return {name: round(kg, 2) for name, kg in gains.items()}


def _longest(runs: Sequence[ListedRun]) -> ListedRun | None:
    """The longest of several runs: by distance if all tell it, else by time."""
    by_distance = all(run.listed.distance_m is not None for run in runs)
    lengths = [(run.listed.distance_m if by_distance else run.listed.duration_s) or 0.0 for run in runs]
    most = max(lengths, default=0.0)
    return runs[lengths.index(most)] if len(runs) > 1 and most > 0 else None


def _hardest(runs: Sequence[ListedRun]) -> ListedRun | None:
    """The run with the highest average heart rate, of two or more that tell it."""
    told = [(run.listed.hr_avg_bpm, run) for run in runs if run.listed.hr_avg_bpm is not None]
    most = max((bpm for bpm, _ in told), default=None)
    return next((run for bpm, run in told if bpm == most), None) if len(told) > 1 else None


def _marked(week: str, runs: Sequence[ListedRun]) -> tuple[Run, ...]:
    """A week's runs, the longest and the hardest marked."""
    longest, hardest = _longest(runs), _hardest(runs)
    return tuple(
        [
            Run(
                week=week,
                file=run.file,
                local_start=run.start.isoformat(timespec="seconds"),
                duration_s=run.listed.duration_s,
                distance_m=run.listed.distance_m,
                hr_avg_bpm=run.listed.hr_avg_bpm,
                is_longest=int(run is longest),
                is_hardest=int(run is hardest),
            )
            for run in runs
        ]
    )


def _days(week: WeekSummary, days: Sequence[dt.date], runs: Sequence[Run]) -> tuple[WeekDay, ...]:
    """All days of a week."""
    of_days = [[run for run in runs if (run.local_start or "").startswith(day.isoformat())] for day in days]
    return tuple([_day(week, day, own) for day, own in zip(days, of_days, strict=True)])


def _day(week: WeekSummary, day: dt.date, runs: Sequence[Run]) -> WeekDay:
    starts = ((each, each.local_start) for each in week.sessions)
    sessions = [each for each, start in starts if start and start.date() == day]
    return WeekDay(
        week=week.week,
        date=day.isoformat(),
        strength_sessions=len(sessions),
        strength_s=known_sum(each.counts.timer_s for each in sessions),
        working_sets=total(each.counts.working_sets for each in sessions) if sessions else 0,
        runs=len(runs),
        run_s=known_sum(run.duration_s for run in runs),
        run_m=known_sum(run.distance_m for run in runs),
    )


def _group_days(week: WeekSummary, days: Sequence[dt.date]) -> tuple[GroupDay, ...]:
    sets: dict[tuple[str, str], float] = {}
    for session in week.sessions:
        start = session.local_start
        if start is None:
            continue
        date = start.date().isoformat()
        for each in session.each_group:
            sets[each.group, date] = sets.get((each.group, date), 0.0) + each.fractional_sets
    return tuple(
        [
            GroupDay(week=week.week, date=date, group=group, fractional_sets=sets.get((group, date), 0.0))
            for group in MUSCLE_GROUPS
            for date in map(dt.date.isoformat, days)
        ]
    )


def _leg_sessions(week: WeekSummary, running: _Running) -> Iterator[LegSession]:
    found = (_leg_session(week.week, session, running) for session in week.sessions)
    return (each for each in found if each is not None)


def _leg_session(week: str, session: SessionSummary, running: _Running) -> LegSession | None:
    """A session for the legs and the runs around it; None for another one."""
    legs = math.fsum(each.fractional_sets for each in session.each_region if each.region == "legs_hips")
    start, local_start = session.session.start_time, session.local_start
    if legs < LEG_SETS or start is None or local_start is None:
        return None
    start = running.in_utc(start) if session.file.clock == "local" else start
    end = start + dt.timedelta(seconds=session.session.elapsed_s or session.session.timer_s or 0.0)
    is_timed = session.file.clock != "days"
    before, after = (running.before(start), running.after(end)) if is_timed else (None, None)
    return LegSession(
        week=week,
        file=session.file.name,
        session=session.number,
        local_start=local_start.isoformat(timespec="seconds"),
        leg_sets=legs,
        hours_since_run=_near((start - before.span[1]).total_seconds()) if before else None,
        hours_to_run=_near((after.span[0] - end).total_seconds()) if after else None,
        next_run=running.mark(after) if after else None,
    )


def _near(seconds: float) -> float | None:
    hours = seconds / _SECONDS_PER_HOUR
    return hours if hours <= FAR_H else None


def _untrained(until: Sequence[_Trained]) -> dict[str, int]:
    """For how many weeks in a row each group had no set.

    The row ends before a week with sets of unknown muscles or a session without any, and before one of which nothing,
    or not all, is known. There is none in a week that is not over.
    """
    if not until[-1].has_sessions or not until[-1].is_whole or until[-1].hides_sets:
        return {}
    counts: dict[str, int] = {}
    for group in MUSCLE_GROUPS:
        without = takewhile(partial(_goes_without, group), reversed(until))
        if weeks := sum(1 for _ in without):
            counts[group] = weeks
    return counts


def _goes_without(group: str, week: _Trained) -> bool:
    return week.is_known and week.is_whole and not week.hides_sets and group not in week.groups


def _untrained_so_far(week: WeekSummary) -> tuple[str, ...]:
    if week.is_over or week.hides_sets:
        return ()
    without = {each.group for each in week.each_group if not each.fractional_sets}
    return tuple(group for group in MUSCLE_GROUPS if group in without)


class _Trained(Record):
    """Whether a week has sessions, or anything at all, and is whole; which groups were trained; if it hides sets."""

    has_sessions: bool
    is_known: bool
    is_whole: bool
    groups: frozenset[str]
    hides_sets: bool


def _trained(week: WeekSummary, runs: Sequence[ListedRun]) -> _Trained:
    groups = frozenset(
        each.group for session in week.sessions for each in session.each_group if each.fractional_sets > 0
    )
    return _Trained(bool(week.sessions), bool(week.sessions or runs), week.is_whole, groups, week.hides_sets)
