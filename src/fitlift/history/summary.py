"""Counts that add: what one session and one week come to."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

import pandas as pd

from fitlift.activity import FileInfo
from fitlift.activity.contents import ListedSession
from fitlift.analysis.habits import Week, week_principles
from fitlift.analysis.muscles import Coverage, week_groups
from fitlift.config import DEFAULTS, WEEK_STARTS, Settings
from fitlift.errors import Notice
from fitlift.exercises.catalogue import Exercise
from fitlift.matching.session_plans import SessionMatch
from fitlift.records.base import Record, names_of
from fitlift.records.frames import frame, heart_rates_of, record_of, records_of
from fitlift.records.heart import HeartRates
from fitlift.records.loads import ExerciseLoad, Figure, SessionLoad, SetLoad
from fitlift.records.muscles import GroupSets, MuscleSets, RegionSets, UnattributedSets, WeekGroup
from fitlift.records.principles import Principle
from fitlift.records.rests import Rest
from fitlift.records.sessions import Check, Lap, Pause, Session
from fitlift.records.sets import Evidence, Set
from fitlift.records.zones import SessionZones, SetZones, WatchZones
from fitlift.rows import active_by_session, active_sets, known, known_sum, only_known, session_rows
from fitlift.schema import PRINCIPLES, WEEK_GROUPS, WEEKS
from fitlift.session.analyse import SessionAnalysis, aims_of

_DAYS_A_WEEK = 7


class Counts(Record):
    """Totals of strength sessions. None says that nothing is known; it adds nothing.

    Parameters
    ----------
    sessions
        Strength sessions.
    active_sets
        Sets, warm-ups included; None where the file has no sets at all.
    working_sets
        Sets that are not known to be warm-ups.
    reps
        Repetitions over the sets that have them.
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
        sums: dict[str, Any] = {name: _add(getattr(self, name), getattr(other, name)) for name in names_of(Counts)}
        return Counts(**sums)


class SessionSummary(Record, eq=False):
    """One session of one file, ready to be shown.

    Parameters
    ----------
    file
        The file.
    settings
        What the user has set.
    facts
        The session's row of `schema.SESSIONS`, None for null.
    counts
        Its totals.
    zones
        Its row of `schema.ZONES`, None for null.
    watch_zones
        Its row of `schema.WATCH_ZONES`, None for null.
    load
        Its row of `schema.SESSION_LOADS`, None for null.
    helping
        What a set counted for a muscle that helps.
    exercises
        The exercises that its sets name, by key, as far as they are known.
    match_facts
        What is said of the planned session that it was; None without a plan.
    planned_sessions
        How many planned sessions it was held against.
    richness
        How much it tells, the most important first: sets, names, weights, samples of the heart rate.
    notices
        What was odd about it or its file.
    tables
        Its rows of the tables of `schema.SESSION_TABLES`; a session of a folder has them packed.
    """

    file: FileInfo
    settings: Settings
    facts: Mapping[str, Any]
    counts: Counts
    zones: Mapping[str, Any]
    watch_zones: Mapping[str, Any]
    load: Mapping[str, Any]
    helping: float
    exercises: Mapping[str, Exercise]
    match_facts: Mapping[str, Any] | None
    planned_sessions: int
    richness: tuple[int, ...]
    notices: tuple[Notice, ...]
    tables: Mapping[str, pd.DataFrame]

    @property
    def sets(self) -> pd.DataFrame:
        """Its rows of `schema.SETS`."""
        return self.tables["sets"]

    @property
    def laps(self) -> pd.DataFrame:
        """Its rows of `schema.LAPS`."""
        return self.tables["laps"]

    @property
    def checks(self) -> pd.DataFrame:
        """Its rows of `schema.CHECKS`."""
        return self.tables["checks"]

    @property
    def evidence(self) -> pd.DataFrame:
        """Its rows of `schema.EVIDENCE`."""
        return self.tables["evidence"]

    @property
    def set_zones(self) -> pd.DataFrame:
        """Its rows of `schema.SET_ZONES`."""
        return self.tables["set_zones"]

    @property
    def set_loads(self) -> pd.DataFrame:
        """Its rows of `schema.SET_LOADS`."""
        return self.tables["set_loads"]

    @property
    def exercise_loads(self) -> pd.DataFrame:
        """Its rows of `schema.EXERCISE_LOADS`."""
        return self.tables["exercise_loads"]

    @property
    def figures(self) -> pd.DataFrame:
        """Its rows of `schema.FIGURES`."""
        return self.tables["figures"]

    @property
    def rests(self) -> pd.DataFrame:
        """Its rows of `schema.RESTS`."""
        return self.tables["rests"]

    @property
    def principles(self) -> pd.DataFrame:
        """Its rows of `schema.PRINCIPLES`."""
        return self.tables["principles"]

    @property
    def records(self) -> pd.DataFrame:
        """Its rows of `schema.RECORDS`, the samples of heart rate."""
        return self.tables["records"]

    @property
    def pauses(self) -> pd.DataFrame:
        """Its rows of `schema.PAUSES`."""
        return self.tables["pauses"]

    @property
    def each_set(self) -> tuple[Set, ...]:
        """Records of `sets`."""
        return records_of(self.tables["sets"], Set)

    @property
    def each_lap(self) -> tuple[Lap, ...]:
        """Records of `laps`."""
        return records_of(self.tables["laps"], Lap)

    @property
    def each_check(self) -> tuple[Check, ...]:
        """Records of `checks`."""
        return records_of(self.tables["checks"], Check)

    @property
    def each_evidence(self) -> tuple[Evidence, ...]:
        """Records of `evidence`."""
        return records_of(self.tables["evidence"], Evidence)

    @property
    def each_set_zones(self) -> tuple[SetZones, ...]:
        """Records of `set_zones`."""
        return records_of(self.tables["set_zones"], SetZones)

    @property
    def each_set_load(self) -> tuple[SetLoad, ...]:
        """Records of `set_loads`."""
        return records_of(self.tables["set_loads"], SetLoad)

    @property
    def each_exercise_load(self) -> tuple[ExerciseLoad, ...]:
        """Records of `exercise_loads`."""
        return records_of(self.tables["exercise_loads"], ExerciseLoad)

    @property
    def each_figure(self) -> tuple[Figure, ...]:
        """Records of `figures`."""
        return records_of(self.tables["figures"], Figure)

    @property
    def each_rest(self) -> tuple[Rest, ...]:
        """Records of `rests`."""
        return records_of(self.tables["rests"], Rest)

    @property
    def each_principle(self) -> tuple[Principle, ...]:
        """Records of `principles`."""
        return records_of(self.tables["principles"], Principle)

    @property
    def each_pause(self) -> tuple[Pause, ...]:
        """Records of `pauses`."""
        return records_of(self.tables["pauses"], Pause)

    @property
    def heart(self) -> HeartRates:
        """Its samples of heart rate."""
        return heart_rates_of(self.tables["records"])

    @property
    def session(self) -> Session:
        """What the file says of it, as corrected."""
        return record_of(self.facts, Session)

    @property
    def session_zones(self) -> SessionZones:
        """Its time in zones."""
        return record_of(self.zones, SessionZones)

    @property
    def session_watch_zones(self) -> WatchZones:
        """What its file says of zones."""
        return record_of(self.watch_zones, WatchZones)

    @property
    def session_load(self) -> SessionLoad:
        """What it lifted and cost."""
        return record_of(self.load, SessionLoad)

    @property
    def coverage(self) -> Coverage:
        """What its sets trained."""
        tables = self.tables
        return Coverage(
            records_of(tables["muscles"], MuscleSets),
            records_of(tables["groups"], GroupSets),
            records_of(tables["regions"], RegionSets),
            records_of(tables["unattributed"], UnattributedSets),
            self.helping,
        )

    @property
    def match(self) -> SessionMatch | None:
        """The planned session that it was, and what was done of it; None without a plan."""
        return None if self.match_facts is None else SessionMatch.of(self.match_facts, self.tables)

    @property
    def number(self) -> int:
        """Number of the session in its file, from 1."""
        return int(self.facts["session"])

    @property
    def is_strength(self) -> bool:
        """Whether it is strength training."""
        return self.facts["kind"] == "strength"  # type: ignore[no-any-return]  # a fact is Any

    @property
    def active(self) -> pd.DataFrame:
        """Its active sets."""
        return active_sets(self.sets).copy(deep=False)

    @property
    def local_start(self) -> dt.datetime | None:
        """Start in local time where the file tells its offset, else in UTC; without a time zone. None if unknown."""
        return self.file.local_time(self.facts["start_time"])

    @property
    def listed(self) -> ListedSession:
        """What a list says of it."""
        facts = self.facts
        begun = None if facts["start_time"] is None else facts["start_time"].to_pydatetime()
        is_stated = (facts["hr_source"] or "").startswith("file")
        amounts = (facts["timer_s"], facts["distance_m"], facts["hr_avg_bpm"] if is_stated else None)
        named = facts["sport"], facts["sub_sport"], self.local_start
        return ListedSession(*named, *amounts, start_time=begun, sets=len(self.active))

    @property
    def week(self) -> str | None:
        """Week of its local start; None if unknown."""
        return None if self.local_start is None else week_of(self.local_start, self.settings.week_start)


class WeekSummary(Record, eq=False):
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
    """

    week: str
    counts: Counts
    sessions: tuple[SessionSummary, ...]
    settings: Settings = DEFAULTS

    @property
    def first_day(self) -> dt.date:
        """Date of its first day."""
        return first_day(self.week, self.settings.week_start)

    @property
    def groups(self) -> pd.DataFrame:
        """What they trained, a table of `schema.WEEK_GROUPS`."""
        return frame(self.each_group, WEEK_GROUPS)

    @property
    def each_group(self) -> tuple[WeekGroup, ...]:
        """What they trained."""
        groups = [records_of(session.tables["groups"], GroupSets) for session in self.sessions]
        return week_groups(self.week, groups, target=self.settings.target_sets, targets=self.settings.targets)

    @property
    def unattributed_sets(self) -> int:
        """Working sets that count for no muscle."""
        return sum(int(session.tables["unattributed"]["sets"].sum()) for session in self.sessions)

    @property
    def sessions_without_sets(self) -> int:
        """Sessions whose files hold no sets: what they trained is not known."""
        return sum(session.counts.active_sets is None for session in self.sessions)

    @property
    def hides_sets(self) -> bool:
        """Whether something was trained of which it is not known what."""
        return bool(self.unattributed_sets or self.sessions_without_sets)


def summarize_sessions(analysis: SessionAnalysis) -> tuple[SessionSummary, ...]:
    """Sum up every session of an activity, strength or not, in file order."""
    active, facts = active_by_session(analysis.sets), _facts(analysis.sessions)
    whole = {
        "zones": _facts(analysis.zones.sessions),
        "watch_zones": _facts(analysis.activity.watch_zones),
        "load": _facts(analysis.loads.sessions),
    }
    return tuple(
        _session(analysis, of_session, active.get(number, []), {name: rows[number] for name, rows in whole.items()})
        for number, of_session in facts.items()
    )


def weeks(sessions: Iterable[SessionSummary]) -> tuple[WeekSummary, ...]:
    """Sum up strength sessions by the week of their local start.

    Other sessions, and those that do not tell their start, are left out.
    """
    by_week: dict[str, list[SessionSummary]] = {}
    dated = [(each.week, each) for each in sessions if each.is_strength and each.week is not None]
    for week, session in sorted(dated, key=lambda pair: _order(pair[1])):
        by_week.setdefault(week, []).append(session)
    return tuple(
        WeekSummary(week, total(each.counts for each in members), tuple(members), members[0].settings)
        for week, members in sorted(by_week.items())
    )


def principles_of_weeks(summaries: Sequence[WeekSummary]) -> pd.DataFrame:
    """Hold weeks against the principles that no single session shows; the last one is judged.

    Parameters
    ----------
    summaries
        Weeks as `weeks` returns them; weeks off between them count, those after the last do not.

    Returns
    -------
    pandas.DataFrame
        A table of `schema.PRINCIPLES`; empty without weeks.
    """
    if not summaries:
        return PRINCIPLES.empty()
    last, by_name = summaries[-1], {each.week: each for each in summaries}
    count = (last.first_day - summaries[0].first_day).days // _DAYS_A_WEEK + 1
    days = (summaries[0].first_day + dt.timedelta(weeks=step) for step in range(count))
    names = [week_of(day, last.settings.week_start) for day in days]
    history = [Week(name, _SetsOf(by_name[name].sessions if name in by_name else ())) for name in names]
    found = week_principles(
        history,
        last.each_group,
        unattributed_sets=last.unattributed_sets,
        sessions_without_sets=last.sessions_without_sets,
        aims=aims_of(last.settings),
    )
    return frame(found, PRINCIPLES)


class _SetsOf(Collection[Sequence[Set]]):
    """The sets of sessions, each session's unpacked when it is looked at and kept by nobody."""

    def __init__(self, sessions: Sequence[SessionSummary]) -> None:
        self._sessions = sessions

    def __len__(self) -> int:
        return len(self._sessions)

    def __iter__(self) -> Iterator[Sequence[Set]]:
        return (session.each_set for session in self._sessions)

    def __contains__(self, sets: object) -> bool:
        return any(each == sets for each in self)


def week_table(summaries: Sequence[WeekSummary]) -> pd.DataFrame:
    """Weeks as a table of `schema.WEEKS`."""
    rows = [
        {"week": each.week} | {name: getattr(each.counts, name) for name in WEEKS.names if name != "week"}
        for each in summaries
    ]
    return WEEKS.of_rows(rows)


def total(counts: Iterable[Counts]) -> Counts:
    """Add counts up."""
    return sum(counts, start=Counts())


def working_sets(active: pd.DataFrame) -> pd.DataFrame:
    """The active sets that are not known to be warm-ups."""
    return active[active["role"].fillna("working") != "warmup"]


def week_of(local: dt.date, week_start: str = "monday") -> str:
    """ISO year and week of a local day: "2026-W01".

    A week that starts on Saturday or Sunday has the number of the ISO week whose Monday is in it.
    """
    year, week, _ = (local + dt.timedelta(days=WEEK_STARTS[week_start])).isocalendar()
    return f"{year}-W{week:02d}"


def first_day(week: str, week_start: str = "monday") -> dt.date:
    """First day of a week such as "2026-W47"."""
    year, number = week.split("-W")
    return dt.date.fromisocalendar(int(year), int(number), 1) - dt.timedelta(days=WEEK_STARTS[week_start])


def _session(
    analysis: SessionAnalysis, facts: Mapping[str, Any], active: Sequence[Any], rows: Mapping[str, Mapping[str, Any]]
) -> SessionSummary:
    """Sum up one session: its facts, its active sets, and its rows of other tables by what a summary calls them."""
    number = int(facts["session"])
    tables = _tables(analysis, number)
    sets, match = tables["sets"], analysis.matches.get(number)
    notices = tuple(each for each in analysis.activity.notices if each.session in (None, number))
    return SessionSummary(
        file=analysis.activity.file,
        settings=analysis.settings,
        facts=facts,
        counts=Counts(sessions=1, timer_s=facts["timer_s"]) if sets.empty else _counts(active, facts["timer_s"]),
        **rows,
        helping=analysis.coverage.helping,
        exercises=_exercises(analysis, sets),
        match_facts=None if match is None else match.facts,
        planned_sessions=analysis.planned_sessions,
        richness=_richness(active, tables["records"]),
        notices=notices,
        tables=tables if match is None else tables | match.tables,
    )


def _richness(active: Sequence[Any], records: pd.DataFrame) -> tuple[int, ...]:
    named = only_known(row.exercise for row in active)
    weighed = only_known(row.weight_kg for row in active)
    return len(active), len(named), len(weighed), int(records["heart_rate_bpm"].count())


def _tables(analysis: SessionAnalysis, number: int) -> dict[str, pd.DataFrame]:
    activity, coverage = analysis.activity, analysis.coverage
    whole = {
        "sets": analysis.sets,
        "laps": activity.laps,
        "checks": activity.checks,
        "evidence": analysis.evidence,
        "set_zones": analysis.zones.sets,
        "set_loads": analysis.loads.sets,
        "exercise_loads": analysis.loads.exercises,
        "figures": analysis.loads.figures,
        "rests": analysis.rests,
        "muscles": coverage.muscles,
        "groups": coverage.groups,
        "regions": coverage.regions,
        "unattributed": coverage.unattributed,
        "principles": analysis.principles,
        "records": activity.records,
        "pauses": activity.pauses,
    }
    return {name: _of_session(table, number) for name, table in whole.items()}


def _exercises(analysis: SessionAnalysis, sets: pd.DataFrame) -> dict[str, Exercise]:
    found = {key: analysis.exercises.of_key(key) for key in dict.fromkeys(only_known(sets["exercise"].tolist()))}
    return {key: exercise for key, exercise in found.items() if exercise is not None}


def _of_session(table: pd.DataFrame, number: int) -> pd.DataFrame:
    found = session_rows(table, number)
    if found is not table:
        # of the rows that were taken out alone: their table keeps its own
        found.index = pd.RangeIndex(len(found))
    return found


def _facts(table: pd.DataFrame) -> dict[int, dict[str, Any]]:
    """Each session's row, None for null, by its number."""
    names = [str(name) for name in table.columns]
    # all values at once: of so few rows one column after the other takes three times as long
    rows = [map(known, values) for values in table.to_numpy(dtype=object).tolist()]
    return {facts["session"]: facts for facts in (dict(zip(names, row, strict=True)) for row in rows)}


def _counts(active: Sequence[Any], timer_s: float | None) -> Counts:
    working = [row for row in active if known(row.role) != "warmup"]
    volumes, working_volumes = (only_known(row.volume_kg for row in rows) for rows in (active, working))
    return Counts(
        sessions=1,
        active_sets=len(active),
        working_sets=len(working),
        reps=known_sum(row.reps for row in active),
        volume_kg=known_sum(volumes),
        sets_with_weight=len(volumes),
        working_reps=known_sum(row.reps for row in working),
        working_volume_kg=known_sum(working_volumes),
        working_sets_with_weight=len(working_volumes),
        timer_s=timer_s,
        active_s=known_sum(row.duration_s for row in active),
        rest_s=known_sum(row.rest_s for row in active),
    )


def _add(one: float | None, other: float | None) -> float | None:
    if one is None or other is None:
        return other if one is None else one
    return one + other


def _order(session: SessionSummary) -> tuple[Any, ...]:
    return session.facts["start_time"], session.file.name, session.number
