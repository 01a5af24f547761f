"""Counts that add: what one session and one week come to."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import groupby
from typing import TYPE_CHECKING, Protocol, TypeVar

from fitlift.activity import Activity, FileInfo
from fitlift.activity.contents import ListedSession
from fitlift.activity.model import in_local_time
from fitlift.analysis.habits import Week, week_principles
from fitlift.analysis.main_load import load_over_weeks
from fitlift.analysis.muscles import Coverage, week_groups
from fitlift.config import DEFAULTS, WEEK_STARTS, Settings
from fitlift.errors import Notice
from fitlift.exercises.exercise import Exercise
from fitlift.matching.session_plans import SessionMatch
from fitlift.measures.endurance import is_endurance
from fitlift.measures.exercise_done import exercise_of, exercises_done
from fitlift.measures.holds import lifting_reps
from fitlift.measures.lap_button import too_long
from fitlift.measures.one_set import own_sets
from fitlift.measures.shown_unit import unit_shown
from fitlift.records.base import Record, Values, as_dict, replace
from fitlift.records.framed import Framed, Shown, framed
from fitlift.records.heart import HeartRates
from fitlift.records.loads import ExerciseLoad, Figure, SessionLoad, SetLoad
from fitlift.records.muscles import GroupSets, MuscleSets, RegionSets, UnattributedSets, WeekGroup
from fitlift.records.packed import Held, Part, heart_rates, packed
from fitlift.records.past import Earlier, Past
from fitlift.records.plans import Match, MatchedExercise, PlannedSet
from fitlift.records.principles import Principle
from fitlift.records.progress import LiftProgress
from fitlift.records.rests import Rest
from fitlift.records.sessions import Check, Lap, Pause, Session
from fitlift.records.sets import Evidence, Set
from fitlift.records.several import active, by_session, is_surely_named, known_sum, only_known, sure_exercise
from fitlift.records.several import total as total_of
from fitlift.records.shown import html_of
from fitlift.records.vocabulary import WeightUnit
from fitlift.records.weeks import WeekTotals
from fitlift.records.zones import SessionZones, SetZones, WatchZones
from fitlift.schema import (
    CHECKS,
    EVIDENCE,
    EXERCISE_LOADS,
    FIGURES,
    GROUPS,
    LAPS,
    LOCAL_SETS,
    MATCHED_EXERCISES,
    MATCHES,
    MUSCLES,
    PAST,
    PAUSES,
    PRINCIPLES,
    RECORDS,
    REGIONS,
    RESTS,
    SESSION_TABLES,
    SET_LOADS,
    SET_ZONES,
    SETS,
    UNATTRIBUTED,
    WEEK_GROUPS,
    WEEKS,
)
from fitlift.session.analyse import SessionAnalysis, aims_of, set_aims_of
from fitlift.wording import plural

if TYPE_CHECKING:
    import pandas as pd

_N = TypeVar("_N", int, float)

_DAYS_A_WEEK = 7

#: So many weeks tell whether a load still challenges: strength adapts in eight to twelve; chosen.
LOAD_WEEKS = 12

#: So many weeks in a row of which nothing is known are no weeks off, but a time without a watch, or without the files.
LONG_BREAK_WEEKS = 4


class Counts(Record):
    """Totals of strength sessions. None says that nothing is known; it adds nothing.

    Parameters
    ----------
    sessions
        Strength sessions.
    active_sets
        Sets, warm-ups included; None where the file has no sets at all. A drop set is one, with its drops, and so are
        the two sides of one-sided work: what `one_set.is_own_set` says. Running, riding and rowing among them are none,
        here and below: what `endurance.is_endurance` says.
    working_sets
        Sets that are not known to be warm-ups.
    reps
        Repetitions over the sets that are counted in them: none of holds, strokes and jumps.
    volume_kg
        Sum of reps × weight over the sets that have both.
    sets_with_weight
        The sets that `volume_kg` covers.
    working_reps, working_volume_kg, working_sets_with_weight
        The same over the working sets only.
    timer_s, active_s, rest_s
        Seconds that the timer ran; in sets; in rests between two sets.
    """

    sessions: int = 0
    active_sets: int | None = None
    working_sets: int | None = None
    reps: int | None = None
    volume_kg: float | None = None
    sets_with_weight: int | None = None
    working_reps: int | None = None
    working_volume_kg: float | None = None
    working_sets_with_weight: int | None = None
    timer_s: float | None = None
    active_s: float | None = None
    rest_s: float | None = None

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            sessions=self.sessions + other.sessions,
            active_sets=_add(self.active_sets, other.active_sets),
            working_sets=_add(self.working_sets, other.working_sets),
            reps=_add(self.reps, other.reps),
            volume_kg=_add(self.volume_kg, other.volume_kg),
            sets_with_weight=_add(self.sets_with_weight, other.sets_with_weight),
            working_reps=_add(self.working_reps, other.working_reps),
            working_volume_kg=_add(self.working_volume_kg, other.working_volume_kg),
            working_sets_with_weight=_add(self.working_sets_with_weight, other.working_sets_with_weight),
            timer_s=_add(self.timer_s, other.timer_s),
            active_s=_add(self.active_s, other.active_s),
            rest_s=_add(self.rest_s, other.rest_s),
        )


class SessionSummary(Record, eq=False, kw_only=True):
    """One session of one file, ready to be shown.

    A session of a folder holds its records packed; they are unpacked each time that somebody looks at them.

    The records have tables beside them, made when they are asked for and kept by nobody: `sets`, `laps`, `checks`,
    `evidence`, `set_zones`, `set_loads`, `exercise_loads`, `figures`, `rests`, `principles`, `pauses`, and `records`
    of the samples; `tables` has all of them, see `schema.SESSION_TABLES`.

    Parameters
    ----------
    file
        The file.
    settings
        What the user has set.
    session
        What the file says of it, as corrected.
    session_zones
        Its time in zones.
    session_watch_zones
        What its file says of zones.
    session_load
        What it lifted and cost.
    counts
        Its totals.
    helping
        What a set counted for a muscle that helps.
    exercises
        The exercises that its sets name, by key, as far as they are known.
    followed
        The planned session that it was, without its sets and what became of them; None without a plan.
    planned_sessions
        How many planned sessions it was held against.
    richness
        How much it tells, the most important first: sets, names and weights; whether a watch made it; samples of the
        heart rate.
    notices
        What was odd about it or its file.
    held
        Its records, by the attributes that show them, and its samples as "heart".
    earlier
        The earlier sessions that it was compared with; None where it was with none.
    """

    file: FileInfo
    settings: Settings
    session: Session
    session_zones: SessionZones
    session_watch_zones: WatchZones
    session_load: SessionLoad
    counts: Counts
    helping: float
    exercises: Mapping[str, Exercise]
    followed: SessionMatch | None
    planned_sessions: int
    richness: tuple[int, ...]
    notices: tuple[Notice, ...]
    held: Mapping[str, Held]
    earlier: Earlier | None = None

    each_set = Part(Set)
    each_lap = Part(Lap)
    each_check = Part(Check)
    each_evidence = Part(Evidence)
    each_set_zones = Part(SetZones)
    each_set_load = Part(SetLoad)
    each_exercise_load = Part(ExerciseLoad)
    each_figure = Part(Figure)
    each_rest = Part(Rest)
    each_muscle = Part(MuscleSets)
    each_group = Part(GroupSets)
    each_region = Part(RegionSets)
    each_unattributed = Part(UnattributedSets)
    each_principle = Part(Principle)
    each_pause = Part(Pause)
    each_past = Part(Past)
    each_planned = Part(PlannedSet)
    each_match = Part(Match)
    each_matched_exercise = Part(MatchedExercise)

    sets = Shown("each_local_set", LOCAL_SETS)
    laps = Shown("each_lap", LAPS)
    checks = Shown("each_check", CHECKS)
    evidence = Shown("each_evidence", EVIDENCE)
    set_zones = Shown("each_set_zones", SET_ZONES)
    set_loads = Shown("each_set_load", SET_LOADS)
    exercise_loads = Shown("each_exercise_load", EXERCISE_LOADS)
    figures = Shown("each_figure", FIGURES)
    rests = Shown("each_rest", RESTS)
    muscles = Shown("each_muscle", MUSCLES)
    groups = Shown("each_group", GROUPS)
    regions = Shown("each_region", REGIONS)
    unattributed = Shown("each_unattributed", UNATTRIBUTED)
    principles = Shown("each_principle", PRINCIPLES)
    records = Shown("heart", RECORDS)
    pauses = Shown("each_pause", PAUSES)
    past = Shown("each_past", PAST)
    matches = Shown("each_match", MATCHES)
    matched_exercises = Shown("each_matched_exercise", MATCHED_EXERCISES)

    @property
    def heart(self) -> HeartRates:
        """Its samples of heart rate."""
        return heart_rates(self.held["heart"])

    @property
    def tables(self) -> Mapping[str, pd.DataFrame]:
        """Its tables by the names of `schema.SESSION_TABLES`, each made when it is looked up."""
        return _Tables(self)

    @property
    def facts(self) -> Values:
        """Its row of `schema.SESSIONS`, None for null."""
        return as_dict(self.session)

    @property
    def zones(self) -> Values:
        """Its row of `schema.ZONES`, None for null."""
        return as_dict(self.session_zones)

    @property
    def watch_zones(self) -> Values:
        """Its row of `schema.WATCH_ZONES`, None for null."""
        return as_dict(self.session_watch_zones)

    @property
    def load(self) -> Values:
        """Its row of `schema.SESSION_LOADS`, None for null."""
        return as_dict(self.session_load)

    @property
    def coverage(self) -> Coverage:
        """What its sets trained."""
        return Coverage(self.each_muscle, self.each_group, self.each_region, self.each_unattributed, self.helping)

    @property
    def match(self) -> SessionMatch | None:
        """The planned session that it was, and what was done of it; None without a plan."""
        if self.followed is None:
            return None
        matched = replace(self.followed.matched, each_set=self.each_match, each_exercise=self.each_matched_exercise)
        return replace(self.followed, each_planned=self.each_planned, matched=matched)

    @property
    def number(self) -> int:
        """Number of the session in its file, from 1."""
        return self.session.session

    @property
    def is_strength(self) -> bool:
        """Whether it is strength training."""
        return self.session.kind == "strength"

    @property
    def unit(self) -> WeightUnit:
        """The unit of weight in which all of it is shown: the user's, else the session's own."""
        return self.settings.weight_unit or unit_shown(active(self.each_set), self.each_match)

    @property
    def active(self) -> pd.DataFrame:
        """Its active sets, a table of `schema.SETS`."""
        return framed(active(self.each_set), SETS)

    @property
    def hides_sets(self) -> bool:
        """Whether more was trained than is known: sets that count for no muscle, none that the file tells, too long."""
        is_open = self.counts.active_sets is None or bool(self.long_sets)
        return is_open or any(each.sets for each in self.each_unattributed)

    @property
    def long_sets(self) -> int:
        """Sets that are too long to be one: others may be in them; of other sports than strength training none."""
        return len(too_long(active(self.each_set))) if self.is_strength else 0

    @property
    def local_start(self) -> dt.datetime | None:
        """Start in local time where the file tells its offset, else in UTC; without a time zone. None if unknown."""
        return self.file.local_time(self.session.start_time)

    @property
    def told_start(self) -> dt.date | None:
        """The same as far as it is known: the day alone of a log that tells no more."""
        start = self.local_start
        return start.date() if start is not None and self.file.clock == "days" else start

    @property
    def listed(self) -> ListedSession:
        """What a list says of it."""
        session = self.session
        is_stated = (session.hr_source or "").startswith("file")
        return ListedSession(
            session.sport,
            session.sub_sport,
            self.local_start,
            session.timer_s,
            session.distance_m,
            session.hr_avg_bpm if is_stated else None,
            start_time=session.start_time,
            sets=self.counts.active_sets or 0,
        )

    @property
    def week(self) -> str | None:
        """Week of its local start; None if unknown."""
        start = self.local_start
        return None if start is None else week_of(start, self.settings.week_start)

    @property
    def each_local_set(self) -> tuple[Values, ...]:
        """Its sets by their fields' names, with their start in local time."""
        return tuple(in_local_time(self.each_set, self.file))

    def packed(self) -> SessionSummary:
        """The same, its records packed."""
        return replace(self, held={name: packed(held) for name, held in self.held.items()})

    def unpacked(self) -> SessionSummary:
        """The same, its records unpacked, for who looks at them many times."""
        return replace(self, held={name: getattr(self, name) for name in self.held})

    def judged(self, principles: Sequence[Principle]) -> SessionSummary:
        """The same with other verdicts on principles, packed if the others were."""
        held = tuple(principles)
        is_packed = isinstance(self.held["each_principle"], bytes)
        return replace(self, held={**self.held, "each_principle": packed(held) if is_packed else held})

    def compared(self, earlier: Earlier, past: Sequence[Past]) -> SessionSummary:
        """The same beside what earlier sessions did of its exercises."""
        return replace(self, earlier=earlier, held={**self.held, "each_past": tuple(past)})

    def __repr__(self) -> str:
        name = self.session.name or self.session.kind
        start = self.told_start
        day = "without a date" if start is None else f"{start:%Y-%m-%d %H:%M}"
        day = day if isinstance(start, dt.datetime) else day.removesuffix(" 00:00")
        sets = "no sets" if self.counts.active_sets is None else plural(self.counts.active_sets, "set")
        return f"<SessionSummary of {self.file.name}, session {self.number}: {name}, {day}, {sets}; .sets .each_set …>"

    def _repr_html_(self) -> str:
        return html_of(self)


class _Tables(Mapping[str, "pd.DataFrame"]):
    """The tables of a session, each made when it is looked up."""

    def __init__(self, session: SessionSummary) -> None:
        self._session = session

    def __getitem__(self, name: str) -> pd.DataFrame:
        attribute = _ATTRIBUTES[name]
        if attribute not in self._session.held:
            raise KeyError(name)
        if name == "sets":
            return self._session.sets
        return framed(getattr(self._session, attribute), SESSION_TABLES[name])

    def __iter__(self) -> Iterator[str]:
        return (name for name, attribute in _ATTRIBUTES.items() if attribute in self._session.held)

    def __len__(self) -> int:
        return len(self._session.held)


#: Table of a session → the attribute that has its records.
_ATTRIBUTES: Mapping[str, str] = {
    "sets": "each_set",
    "laps": "each_lap",
    "checks": "each_check",
    "evidence": "each_evidence",
    "set_zones": "each_set_zones",
    "set_loads": "each_set_load",
    "exercise_loads": "each_exercise_load",
    "figures": "each_figure",
    "rests": "each_rest",
    "muscles": "each_muscle",
    "groups": "each_group",
    "regions": "each_region",
    "unattributed": "each_unattributed",
    "principles": "each_principle",
    "records": "heart",
    "pauses": "each_pause",
    "past": "each_past",
    "planned": "each_planned",
    "matches": "each_match",
    "matched_exercises": "each_matched_exercise",
}


class WeekSummary(Record, eq=False, dict=True):
    """The strength sessions of one week.

    Parameters
    ----------
    week
        Year and week, for example "2026-W47", see `week_of`.
    counts
        Totals.
    sessions
        The sessions, by start.
    settings
        What the user has set.
    covered
        The first and the last day that the files reach; None: all days of it.
    """

    week: str
    counts: Counts
    sessions: tuple[SessionSummary, ...]
    settings: Settings = DEFAULTS
    covered: tuple[dt.date, dt.date] | None = None

    groups = Framed("each_group", WEEK_GROUPS)

    @property
    def first_day(self) -> dt.date:
        """Date of its first day."""
        return first_day(self.week, self.settings.week_start)

    @property
    def last_day(self) -> dt.date:
        """Date of its last day."""
        return self.first_day + dt.timedelta(days=_DAYS_A_WEEK - 1)

    @property
    def reach(self) -> tuple[dt.date, dt.date]:
        """The first and the last of its days that the files reach."""
        first, last = self.covered or (self.first_day, self.last_day)
        return max(first, self.first_day), min(last, self.last_day)

    @property
    def is_over(self) -> bool:
        """Whether the files reach its last day: of one that is not over nothing is missed yet."""
        return self.covered is None or self.covered[1] >= self.last_day

    @property
    def is_whole(self) -> bool:
        """Whether the files reach from its first day to its last."""
        return self.is_over and (self.covered is None or self.covered[0] <= self.first_day)

    @cached_property
    def each_group(self) -> tuple[WeekGroup, ...]:
        """What they trained."""
        groups = [session.each_group for session in self.sessions]
        return week_groups(
            self.week,
            groups,
            aims=set_aims_of(self.settings),
            is_all=self.is_whole and not self.hides_sets,
        )

    @cached_property
    def unattributed_sets(self) -> int:
        """Working sets that count for no muscle."""
        return sum(each.sets for session in self.sessions for each in session.each_unattributed)

    @property
    def sessions_without_sets(self) -> int:
        """Sessions whose files hold no sets: what they trained is not known."""
        return sum(session.counts.active_sets is None for session in self.sessions)

    @cached_property
    def hides_sets(self) -> bool:
        """Whether something was trained of which it is not known what."""
        return any(session.hides_sets for session in self.sessions)

    @property
    def long_sets(self) -> int:
        """Sets that are too long to be one."""
        return sum(session.long_sets for session in self.sessions)

    def __repr__(self) -> str:
        return f"<WeekSummary {self.week}: {plural(len(self.sessions), 'session')}>"


def summarize_sessions(analysis: SessionAnalysis) -> tuple[SessionSummary, ...]:
    """Sum up every session of an activity, strength or not, in file order."""
    held, sets = _by_session(analysis), by_session(analysis.each_set)
    zones, watch_zones = _by_number(analysis.zones.each_session), _by_number(analysis.activity.each_watch_zones)
    loads = _by_number(analysis.loads.each_session)
    found = []
    for session in analysis.each_session:
        number = session.session
        own: dict[str, Held] = {name: tuple(records.get(number, ())) for name, records in held.items()}
        whole = zones[number], watch_zones[number], loads[number]
        found.append(_summary(analysis, session, own, sets.get(number, []), whole))
    return tuple(found)


def weeks(
    sessions: Iterable[SessionSummary], covered: tuple[dt.date, dt.date] | None = None
) -> tuple[WeekSummary, ...]:
    """Sum up strength sessions by the week of their local start.

    Other sessions, and those that do not tell their start, are left out.

    Parameters
    ----------
    sessions
        The sessions, in any order.
    covered
        The first and the last day that the files reach; None: all days of these weeks.
    """
    dated = [(start, each) for each in sessions if each.is_strength and (start := each.session.start_time) is not None]
    by_week: dict[str, list[SessionSummary]] = {}
    for _, session in sorted(dated, key=lambda pair: (pair[0], pair[1].file.name, pair[1].number)):
        week = session.week
        if week is not None:
            by_week.setdefault(week, []).append(session)
    return tuple(
        WeekSummary(week, total(each.counts for each in members), tuple(members), members[0].settings, covered)
        for week, members in sorted(by_week.items())
    )


def principles_of_weeks(
    summaries: Sequence[WeekSummary],
    with_files: Collection[str] = (),
    progress: Sequence[LiftProgress] = (),
    *,
    unit: str = "kg",
) -> tuple[Principle, ...]:
    """Hold weeks against the principles that no single session shows; the last one is judged.

    Parameters
    ----------
    summaries
        Weeks as `weeks` returns them; weeks off between them count unless they are many, those after the last do not.
    with_files
        Weeks of which there is a file, be it a run: of these it is known that nobody lifted.
    progress
        What had become of each exercise at the end of the last one.
    unit
        Unit of weights: "kg" or "lb".

    Returns
    -------
    tuple of Principle
        None without weeks.
    """
    if not summaries:
        return ()
    last, by_name = summaries[-1], {each.week: each for each in summaries}
    count = (last.first_day - summaries[0].first_day).days // _DAYS_A_WEEK + 1
    days = (summaries[0].first_day + dt.timedelta(weeks=step) for step in range(count))
    names = [week_of(day, last.settings.week_start) for day in days]
    away = _away(names, {*by_name, *with_files})
    history = [
        Week(name, _SetsOf(by_name[name].sessions), "whole" if by_name[name].is_whole else "part")
        if name in by_name
        else Week(name, _SetsOf(()), "nothing" if name in away else "whole" if name in with_files else "unseen")
        for name in names
    ]
    aims = aims_of(last.settings)
    found = week_principles(
        history,
        last.each_group,
        progress,
        unit=unit,
        unattributed_sets=last.unattributed_sets,
        sessions_without_sets=last.sessions_without_sets,
        long_sets=last.long_sets,
        is_over=last.is_over,
        aims=aims,
    )
    sessions = [session for week in summaries[-LOAD_WEEKS:] for session in week.sessions]
    exercises = {key: each for session in sessions for key, each in session.exercises.items()}
    return (*found, *load_over_weeks((session.each_set for session in sessions), exercises.get, aims))


def _away(names: Sequence[str], known: Collection[str]) -> frozenset[str]:
    """Weeks of long times of which there is no file at all."""
    found: list[str] = []
    for is_known, group in groupby(names, key=lambda name: name in known):
        unknown = list(group)
        found += unknown if not is_known and len(unknown) >= LONG_BREAK_WEEKS else []
    return frozenset(found)


class _SetsOf(Collection[Sequence[Set]]):
    """The sets of sessions, unpacked when they are looked at and kept by nobody."""

    def __init__(self, sessions: Sequence[SessionSummary]) -> None:
        self._sessions = sessions

    def __len__(self) -> int:
        return len(self._sessions)

    def __iter__(self) -> Iterator[Sequence[Set]]:
        return (session.each_set for session in self._sessions)

    def __contains__(self, sets: object) -> bool:
        return any(sets is each for each in self)


def parts() -> dict[str, type[Record]]:
    """The attributes of a session that show records which it holds, and of what kind these are."""
    return {name: each.kind for name, each in vars(SessionSummary).items() if isinstance(each, Part)}


def week_table(summaries: Sequence[WeekSummary]) -> pd.DataFrame:
    """Weeks as a table of `schema.WEEKS`."""
    return framed([_week_totals(each) for each in summaries], WEEKS)


def _week_totals(summary: WeekSummary) -> WeekTotals:
    counts = summary.counts
    return WeekTotals(
        week=summary.week,
        sessions=counts.sessions,
        active_sets=counts.active_sets,
        working_sets=counts.working_sets,
        reps=counts.reps,
        volume_kg=counts.volume_kg,
        sets_with_weight=counts.sets_with_weight,
        working_reps=counts.working_reps,
        working_volume_kg=counts.working_volume_kg,
        working_sets_with_weight=counts.working_sets_with_weight,
        timer_s=counts.timer_s,
    )


def total(counts: Iterable[Counts]) -> Counts:
    """Add counts up."""
    return sum(counts, start=Counts())


def working_sets(active: Iterable[Set]) -> tuple[Set, ...]:
    """The active sets that are not known to be warm-ups."""
    return tuple([each for each in active if each.role != "warmup"])


def week_of(local: dt.date, week_start: str = DEFAULTS.week_start) -> str:
    """ISO year and week of a local day: "2026-W01".

    A week that starts on Saturday or Sunday has the number of the ISO week whose Monday is in it.
    """
    year, week, _ = (local + dt.timedelta(days=WEEK_STARTS[week_start])).isocalendar()
    return f"{year}-W{week:02d}"


def first_day(week: str, week_start: str = DEFAULTS.week_start) -> dt.date:
    """First day of a week such as "2026-W47"."""
    year, number = week.split("-W")
    return dt.date.fromisocalendar(int(year), int(number), 1) - dt.timedelta(days=WEEK_STARTS[week_start])


class _OfSession(Protocol):
    @property
    def session(self) -> int | None: ...


_S = TypeVar("_S", bound=_OfSession)


def _by_session(analysis: SessionAnalysis) -> dict[str, dict[int | None, list[_OfSession]]]:
    """All records of an analysis but those of plans, by the attributes that show them and by session."""
    activity, loads, coverage = analysis.activity, analysis.loads, analysis.coverage
    found: dict[str, Sequence[_OfSession]] = {
        "each_set": analysis.each_set,
        "each_lap": activity.each_lap,
        "each_check": activity.each_check,
        "each_evidence": analysis.each_evidence,
        "each_set_zones": analysis.zones.each_set,
        "each_set_load": loads.each_set,
        "each_exercise_load": loads.each_exercise,
        "each_figure": loads.each_figure,
        "each_rest": analysis.each_rest,
        "each_muscle": coverage.each_muscle,
        "each_group": coverage.each_group,
        "each_region": coverage.each_region,
        "each_unattributed": coverage.each_unattributed,
        "each_principle": analysis.each_principle,
        "each_pause": activity.each_pause,
    }
    return {name: _grouped(records) for name, records in found.items()}


def _grouped(records: Iterable[_OfSession]) -> dict[int | None, list[_OfSession]]:
    found: dict[int | None, list[_OfSession]] = {}
    for each in records:
        found.setdefault(each.session, []).append(each)
    return found


def _by_number(records: Iterable[_S]) -> dict[int | None, _S]:
    """Records of which each session has one."""
    return {each.session: each for each in records}


def _summary(
    analysis: SessionAnalysis,
    session: Session,
    held: dict[str, Held],
    sets: Sequence[Set],
    whole: tuple[SessionZones, WatchZones, SessionLoad],
) -> SessionSummary:
    """Sum up one session: its records, its sets, and what is said of it as a whole."""
    number, in_sets = session.session, active(sets)
    match, heart = analysis.matches.get(number), analysis.activity.heart.of_session(number)
    zones, watch_zones, load = whole
    return SessionSummary(
        file=analysis.activity.file,
        settings=analysis.settings,
        session=session,
        session_zones=zones,
        session_watch_zones=watch_zones,
        session_load=load,
        counts=_counts(in_sets, session.timer_s, analysis) if sets else Counts(sessions=1, timer_s=session.timer_s),
        helping=analysis.coverage.helping,
        exercises=_exercises(analysis, sets),
        followed=None if match is None else _without_sets(match),
        planned_sessions=analysis.planned_sessions,
        richness=_richness(in_sets, heart, analysis.activity),
        notices=tuple([each for each in analysis.activity.notices if each.session in (None, number)]),
        held={**held, "heart": heart, **({} if match is None else _held_of(match))},
    )


def _held_of(match: SessionMatch) -> dict[str, Held]:
    """What is held of a planned session and of what was done of it."""
    matched = match.matched
    return {
        "each_planned": match.each_planned,
        "each_match": matched.each_set,
        "each_matched_exercise": matched.each_exercise,
    }


def _without_sets(match: SessionMatch) -> SessionMatch:
    return replace(match, each_planned=(), matched=replace(match.matched, each_set=(), each_exercise=()))


def _richness(in_sets: Sequence[Set], heart: HeartRates, activity: Activity) -> tuple[int, ...]:
    """A name or a weight tells as much as a set; of equals what a watch measured counts, and no program's copy."""
    named = sum(map(is_surely_named, in_sets))
    weighed = sum(each.weight_kg is not None for each in in_sets)
    is_measured = activity.file.log is None and all(each.code != "synthetic-timing" for each in activity.notices)
    return len(in_sets) + named + weighed, int(is_measured), heart.known


def _exercises(analysis: SessionAnalysis, sets: Iterable[Set]) -> dict[str, Exercise]:
    done = list(sets)
    of_key = exercises_done(done, analysis.exercises)
    found = {key: of_key(key) for key in dict.fromkeys(only_known(each.exercise for each in done))}
    return {key: exercise for key, exercise in found.items() if exercise is not None}


def _counts(in_sets: Sequence[Set], timer_s: float | None, analysis: SessionAnalysis) -> Counts:
    lifted = [each for each in in_sets if not is_endurance(each, exercise_of(each, analysis.exercises))]
    working, own = working_sets(lifted), own_sets(lifted)
    reps, working_reps = ([_reps(each, analysis) for each in sets] for sets in (lifted, working))
    volumes, working_volumes = (only_known(each.volume_kg for each in sets) for sets in (lifted, working))
    return Counts(
        sessions=1,
        active_sets=len(own),
        working_sets=len(working_sets(own)),
        reps=total_of(reps),
        volume_kg=known_sum(volumes),
        sets_with_weight=_with_volume(own),
        working_reps=total_of(working_reps),
        working_volume_kg=known_sum(working_volumes),
        working_sets_with_weight=_with_volume(working_sets(own)),
        timer_s=timer_s,
        active_s=known_sum(each.duration_s or None for each in in_sets),
        rest_s=known_sum(each.rest_s for each in in_sets),
    )


def _reps(one: Set, analysis: SessionAnalysis) -> int | None:
    key = sure_exercise(one)
    return lifting_reps(one, None if key is None else analysis.exercises.of_key(key))


def _with_volume(sets: Sequence[Set]) -> int:
    return sum(each.volume_kg is not None for each in sets)


def _add(one: _N | None, other: _N | None) -> _N | None:
    if one is None or other is None:
        return other if one is None else one
    return one + other
