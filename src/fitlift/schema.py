"""The one vocabulary: every table that fitlift makes, by the records that declare it.

Column types, the documents in docs/, and the JSON Schema of `fitlift summarize --format json` all
come from them. A table keeps all its columns whatever a file lacks: absent values are null.
"""

from __future__ import annotations

from collections.abc import Mapping

from fitlift.records.declared import Column, Table
from fitlift.records.loads import ExerciseLoad, Figure, SessionLoad, SetLoad
from fitlift.records.muscles import GroupSets, MuscleSets, RegionSets, UnattributedSets, WeekGroup
from fitlift.records.past import Past
from fitlift.records.plans import Match, MatchedExercise, PlannedSet
from fitlift.records.principles import Principle, PrincipleFact
from fitlift.records.progress import Lift, LiftDoubt, LiftProgress
from fitlift.records.rests import OneRest, Rest
from fitlift.records.sessions import Check, Lap, Pause, Sample, Session
from fitlift.records.sets import Evidence, Guess, Set
from fitlift.records.weeks import (
    GroupDay,
    GroupMonth,
    LastTrained,
    LegSession,
    Month,
    NotCounted,
    Run,
    WeekDay,
    WeekLoad,
    WeekRegion,
    WeekRest,
    WeekTotals,
    WeekZone,
)
from fitlift.records.workouts import Step, Title
from fitlift.records.zones import SessionZones, SetZones, SetZoneTime, WatchSetZones, WatchZones, ZoneTime

#: Version of the JSON documents that fitlift writes.
SCHEMA_VERSION = 1

SESSIONS = Table("sessions", Session)

SETS = Table("sets", Set)

#: Added to what a session or a set says of itself where people look at it: inside there is one clock.
_LOCAL_START = Column(
    "local_start",
    "local",
    "Start in local time, without a zone; null where the file does not tell it, and no time zone is set. Midnight "
    "stands for the day where a log tells nothing else.",
)

LOCAL_SESSIONS = Table("sessions in local time", Session, _LOCAL_START, row=SESSIONS.row)

LOCAL_SETS = Table("sets in local time", Set, _LOCAL_START, row=SETS.row)

FILE_SETS = Table(
    "sets of several files",
    Column("file", "text", "The file, by its path within the export or as it was named."),
    Column("week", "text", "ISO year and week of the session's local start, for example 2026-W47."),
    Set,
    _LOCAL_START,
    row=SETS.row,
)

RECORDS = Table("records", Sample)

LAPS = Table("laps", Lap)

PAUSES = Table("pauses", Pause)

STEPS = Table("steps", Step)

TITLES = Table("titles", Title)

EVIDENCE = Table("evidence", Evidence)

CHECKS = Table("checks", Check)

MUSCLES = Table("muscles", MuscleSets)

GROUPS = Table("groups", GroupSets)

REGIONS = Table("regions", RegionSets)

UNATTRIBUTED = Table("unattributed", UnattributedSets)

WEEK_GROUPS = Table("week groups", WeekGroup)

SET_LOADS = Table("set loads", SetLoad)

EXERCISE_LOADS = Table("exercise loads", ExerciseLoad)

SESSION_LOADS = Table("session loads", SessionLoad)

FIGURES = Table("figures", Figure)

RESTS = Table("rests", Rest)

WEEKS = Table("weeks", WeekTotals)

WATCH_ZONES = Table("watch zones", WatchZones)

WATCH_SET_ZONES = Table("watch set zones", WatchSetZones)

ZONES = Table("zones", SessionZones)

ZONE_TIMES = Table("zones, a row each", ZoneTime)

SET_ZONE_TIMES = Table("set zones, a row each", SetZoneTime)

EACH_REST = Table("rests, a row each", OneRest)

GUESSES = Table("guesses, a row each", Guess)

PRINCIPLE_FACTS = Table("figures of principles, a row each", PrincipleFact)

SET_ZONES = Table("set zones", SetZones)

PLANNED = Table("planned sets", PlannedSet)

MATCHES = Table("matches", Match)

MATCHED_EXERCISES = Table("planned exercises", MatchedExercise)

WEEK_DAYS = Table("week days", WeekDay)

GROUP_DAYS = Table("group days", GroupDay)

RUNS = Table("runs", Run)

LEG_SESSIONS = Table("leg sessions", LegSession)

WEEK_REGIONS = Table("week regions", WeekRegion)

WEEK_LOADS = Table("week loads", WeekLoad)

LAST_TRAINED = Table("last trained", LastTrained)

WEEK_RESTS = Table("week rests", WeekRest)

WEEK_ZONES = Table("week zones", WeekZone)

MONTHS = Table("months", Month)

GROUP_MONTHS = Table("group months", GroupMonth)

NOT_COUNTED = Table("not counted", NotCounted)

LIFTS = Table("lifts", Lift)

PROGRESS = Table("progress", LiftProgress)

PAST = Table("past", Past)

LIFT_DOUBTS = Table("lift_doubts", LiftDoubt)

PRINCIPLES = Table("principles", Principle)

TABLES = (
    SESSIONS,
    SETS,
    LOCAL_SESSIONS,
    LOCAL_SETS,
    FILE_SETS,
    RECORDS,
    LAPS,
    PAUSES,
    STEPS,
    TITLES,
    EVIDENCE,
    CHECKS,
    MUSCLES,
    GROUPS,
    REGIONS,
    UNATTRIBUTED,
    WATCH_ZONES,
    WATCH_SET_ZONES,
    ZONES,
    SET_ZONES,
    WEEK_GROUPS,
    SET_LOADS,
    EXERCISE_LOADS,
    SESSION_LOADS,
    FIGURES,
    RESTS,
    WEEKS,
    PLANNED,
    MATCHES,
    MATCHED_EXERCISES,
    WEEK_DAYS,
    GROUP_DAYS,
    RUNS,
    LEG_SESSIONS,
    WEEK_REGIONS,
    WEEK_LOADS,
    LAST_TRAINED,
    WEEK_RESTS,
    WEEK_ZONES,
    MONTHS,
    GROUP_MONTHS,
    NOT_COUNTED,
    LIFTS,
    PROGRESS,
    PAST,
    LIFT_DOUBTS,
    PRINCIPLES,
    ZONE_TIMES,
    SET_ZONE_TIMES,
    EACH_REST,
    GUESSES,
    PRINCIPLE_FACTS,
)

#: The tables of a session by name; the last three are of the plan that it followed.
SESSION_TABLES: Mapping[str, Table] = {
    "sets": SETS,
    "laps": LAPS,
    "checks": CHECKS,
    "evidence": EVIDENCE,
    "set_zones": SET_ZONES,
    "set_loads": SET_LOADS,
    "exercise_loads": EXERCISE_LOADS,
    "figures": FIGURES,
    "rests": RESTS,
    "muscles": MUSCLES,
    "groups": GROUPS,
    "regions": REGIONS,
    "unattributed": UNATTRIBUTED,
    "principles": PRINCIPLES,
    "records": RECORDS,
    "pauses": PAUSES,
    "past": PAST,
    "planned": PLANNED,
    "matches": MATCHES,
    "matched_exercises": MATCHED_EXERCISES,
}
