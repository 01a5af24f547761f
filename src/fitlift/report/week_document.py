"""The JSON of weeks and of what became of exercises."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from fitlift.history.in_lifting import week_rests, week_zones
from fitlift.history.months import MonthFacts
from fitlift.history.summary import Counts
from fitlift.history.weeks import WeekFacts
from fitlift.progression import Progress
from fitlift.records.base import Record, replace
from fitlift.records.declared import Table
from fitlift.records.principles import Principle
from fitlift.records.progress import Lift, LiftProgress
from fitlift.records.weeks import NotCounted
from fitlift.report.file_doubts import Doubt
from fitlift.report.json_text import (
    SCHEMA_DIALECT,
    Json,
    object_schema,
    plain_fields,
    plain_row,
    plain_rows,
    plain_said,
    properties,
    said_properties,
)
from fitlift.report.week_words import week_said
from fitlift.schema import (
    GROUP_DAYS,
    GROUP_MONTHS,
    LAST_TRAINED,
    LEG_SESSIONS,
    LIFT_DOUBTS,
    LIFTS,
    MONTHS,
    NOT_COUNTED,
    PRINCIPLES,
    PROGRESS,
    RUNS,
    SCHEMA_VERSION,
    WEEK_DAYS,
    WEEK_GROUPS,
    WEEK_LOADS,
    WEEK_REGIONS,
    WEEK_RESTS,
    WEEK_ZONES,
)

#: Key → the table whose rows stand there.
_ROWS: dict[str, Table] = {
    "days": WEEK_DAYS,
    "groups": WEEK_GROUPS,
    "group_days": GROUP_DAYS,
    "runs": RUNS,
    "leg_sessions": LEG_SESSIONS,
    "regions": WEEK_REGIONS,
    "last_trained": LAST_TRAINED,
    "rests": WEEK_RESTS,
    "zones": WEEK_ZONES,
    "lifts": LIFTS,
    "principles": PRINCIPLES,
}

_MONTH_ROWS: dict[str, Table] = {"months": MONTHS, "groups": GROUP_MONTHS}

_DATE = {"type": "string", "format": "date"}


def week_document(facts: WeekFacts, principles: Sequence[Principle]) -> Json:
    """What `weekly --format json` writes of one week.

    Parameters
    ----------
    facts
        The week.
    principles
        What the weeks up to it say of principles, as `summary.principles_of_weeks` returns it.
    """
    records: Mapping[str, Sequence[Record]] = {
        "days": facts.each_day,
        "groups": facts.week.each_group,
        "group_days": facts.each_group_day,
        "runs": facts.each_run,
        "leg_sessions": facts.each_leg_session,
        "regions": facts.each_region,
        "last_trained": facts.each_last_trained,
        "rests": week_rests(facts.week),
        "zones": week_zones(facts.week),
        "lifts": facts.each_lift,
        "principles": principles,
    }
    return {
        "schema": SCHEMA_VERSION,
        "week": facts.week.week,
        "first_day": facts.week.first_day.isoformat(),
        "last_day": facts.last_day.isoformat(),
        "covered_from": facts.covered_from.isoformat(),
        "covered_to": facts.covered_to.isoformat(),
        "counts": plain_fields(facts.week.counts),
        "load": plain_row(facts.lifting_load, WEEK_LOADS),
        "gains_kg": dict(sorted(facts.gains_kg.items())),
        "untrained_weeks": dict(sorted(facts.untrained_weeks.items())),
        "untrained_so_far": list(facts.untrained_so_far),
        "unattributed_sets": facts.unattributed_sets,
        "sessions_without_sets": facts.week.sessions_without_sets,
        "sessions_of": [{"file": each.file.name, "session": each.number} for each in facts.week.sessions],
        **plain_said({"sentence": week_said(facts)}, ("sentence",)),
    } | {key: plain_rows(records[key], table) for key, table in _ROWS.items()}


def weeks_document(
    documents: Sequence[Json],
    months: MonthFacts,
    notes: Sequence[str] = (),
    doubts: Sequence[Doubt] = (),
    not_counted: Sequence[NotCounted] = (),
) -> Json:
    """What `weekly --format json` writes of all weeks that are reported, and of all months.

    Parameters
    ----------
    documents
        The weeks that are reported, as `week_document` makes them.
    months
        All months.
    notes
        Which files were not counted, and why, in sentences.
    doubts
        What was odd about files that are counted.
    not_counted
        What `notes` tell, file by file.
    """
    return {
        "schema": SCHEMA_VERSION,
        "weeks": list(documents),
        "months": plain_rows(months.each_month, MONTHS),
        "groups": plain_rows(months.each_group, GROUP_MONTHS),
        "not_counted": plain_rows(not_counted, NOT_COUNTED),
        "notes": list(notes),
        "doubts": [_doubt(each) for each in doubts],
    }


def _doubt(doubt: Doubt) -> Json:
    each_said = [plain_said({"text": each}, ("text",)) for each in doubt.each_said]
    return {"files": list(doubt.files), "text": doubt.text, "each_said": each_said}


def weeks_json_schema() -> Json:
    """The JSON Schema of all weeks."""
    parts: Json = {
        "schema": {"const": SCHEMA_VERSION},
        "weeks": {"type": "array", "items": _week_schema(), "description": "The weeks that are reported, in order."},
    }
    tables: Json = {key: {"type": "array", "items": table.json_schema()} for key, table in _MONTH_ROWS.items()}
    texts = {"type": "array", "items": {"type": "string"}}
    each_said = {"type": "array", "items": object_schema(said_properties("text"))}
    doubt = object_schema({"files": texts, "text": {"type": "string"}, "each_said": each_said})
    account: Json = {
        "not_counted": {"type": "array", "items": NOT_COUNTED.json_schema(), "description": "Files not counted."},
        "notes": texts | {"description": "The same in sentences, many alike in one."},
        "doubts": {"type": "array", "items": doubt, "description": "What was odd about files that are counted."},
    }
    return {
        "$schema": SCHEMA_DIALECT,
        "title": "fitlift weekly --format json, index.json",
        **object_schema(parts | tables | account),
    }


def week_json_schema() -> Json:
    """The JSON Schema of one week."""
    return {"$schema": SCHEMA_DIALECT, "title": "fitlift weekly --format json, one week", **_week_schema()}


def _week_schema() -> Json:
    by_name = {"type": "object", "additionalProperties": {"type": "number"}}
    session = object_schema({"file": {"type": "string"}, "session": {"type": "integer"}})
    return object_schema(
        {
            "schema": {"const": SCHEMA_VERSION},
            "week": {"type": "string", "description": "Year and week, for example 2026-W47."},
            "first_day": _DATE,
            "last_day": _DATE,
            "covered_from": _DATE | {"description": "First date of the week that the export reaches."},
            "covered_to": _DATE | {"description": "Last date of the week that the export reaches."},
            "counts": object_schema(properties(Counts)),
            "load": WEEK_LOADS.json_schema() | {"description": "What its lifting comes to beside the running."},
            "gains_kg": by_name
            | {"description": "Exercise whose load rose → kilograms more than the best of the sessions before."},
            "untrained_weeks": by_name | {"description": "Group without a set → for how many weeks in a row."},
            "untrained_so_far": {
                "type": "array",
                "items": {"type": "string"},
                "description": "Groups without a set so far, in a week that is not over.",
            },
            "unattributed_sets": {"type": "integer", "description": "Working sets that count for no muscle."},
            "sessions_without_sets": {"type": "integer", "description": "Sessions whose sets were not recorded."},
            "sessions_of": {"type": "array", "items": session},
            **said_properties("sentence"),
            "sentence": {"type": "string", "description": "The week in one sentence."},
        }
        | {key: {"type": "array", "items": table.json_schema()} for key, table in _ROWS.items()}
    )


def progress_document(progress: Progress) -> Json:
    """What `progress --format json` writes."""
    return {
        "schema": SCHEMA_VERSION,
        "exercises": plain_rows(progress.each_exercise, PROGRESS),
        "lifts": plain_rows(progress.each_lift, LIFTS),
        "doubts": plain_rows(progress.each_doubt, LIFT_DOUBTS),
        "unsure_sets": progress.unsure_sets,
    }


def exercise_document(lift: LiftProgress, lifts: Sequence[Lift], progress: Progress) -> Json:
    """The same of one exercise.

    Parameters
    ----------
    lift, lifts
        What became of it, and its sessions.
    progress
        That of all exercises.
    """
    keys = {each.exercise for each in lifts}
    doubts = tuple(each for each in progress.each_doubt if each.exercise in keys)
    return progress_document(replace(progress, each_exercise=(lift,), each_lift=tuple(lifts), each_doubt=doubts))


def progress_json_schema() -> Json:
    """The JSON Schema of it."""
    unsure = {"type": "integer", "description": "Working sets whose exercise is not sure; they count nowhere."}
    return {
        "$schema": SCHEMA_DIALECT,
        "title": "fitlift progress --format json",
        **object_schema(
            {
                "schema": {"const": SCHEMA_VERSION},
                "exercises": {"type": "array", "items": PROGRESS.json_schema()},
                "lifts": {"type": "array", "items": LIFTS.json_schema()},
                "doubts": {"type": "array", "items": LIFT_DOUBTS.json_schema()},
                "unsure_sets": unsure,
            }
        ),
    }
