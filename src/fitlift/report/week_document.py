"""The JSON of a week, and of all that are reported, and their JSON Schemas."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd

from fitlift.history.months import MonthFacts
from fitlift.history.summary import Counts
from fitlift.history.weeks import WeekFacts
from fitlift.records.base import as_dict
from fitlift.report.json_text import SCHEMA_DIALECT, object_schema, properties
from fitlift.report.values import plain_rows, rounded
from fitlift.report.week_words import week_sentence
from fitlift.schema import (
    GROUP_DAYS,
    GROUP_MONTHS,
    LEG_SESSIONS,
    LIFTS,
    MONTHS,
    PRINCIPLES,
    RUNS,
    SCHEMA_VERSION,
    WEEK_DAYS,
    WEEK_GROUPS,
    Table,
)

#: Key → the table whose rows stand there.
_ROWS: dict[str, Table] = {
    "days": WEEK_DAYS,
    "groups": WEEK_GROUPS,
    "group_days": GROUP_DAYS,
    "runs": RUNS,
    "leg_sessions": LEG_SESSIONS,
    "lifts": LIFTS,
    "principles": PRINCIPLES,
}

_MONTH_ROWS: dict[str, Table] = {"months": MONTHS, "groups": GROUP_MONTHS}

_DATE = {"type": "string", "format": "date"}


def week_document(facts: WeekFacts, principles: pd.DataFrame) -> dict[str, Any]:
    """What `weekly --format json` writes of one week.

    Parameters
    ----------
    facts
        The week.
    principles
        What the weeks up to it say of principles, as `summary.principles_of_weeks` returns it.
    """
    tables = {
        "days": facts.days,
        "groups": facts.week.groups,
        "group_days": facts.group_days,
        "runs": facts.runs,
        "leg_sessions": facts.leg_sessions,
        "lifts": facts.lifts,
        "principles": principles,
    }
    counts = {
        key: rounded(value) if isinstance(value, float) else value for key, value in as_dict(facts.week.counts).items()
    }
    return {
        "schema": SCHEMA_VERSION,
        "week": facts.week.week,
        "first_day": facts.week.first_day.isoformat(),
        "last_day": facts.last_day.isoformat(),
        "covered_from": facts.covered_from.isoformat(),
        "covered_to": facts.covered_to.isoformat(),
        "sentence": week_sentence(facts),
        "counts": counts,
        "gains_kg": dict(sorted(facts.gains_kg.items())),
        "untrained_weeks": dict(sorted(facts.untrained_weeks.items())),
        "unattributed_sets": facts.unattributed_sets,
        "sessions_of": [{"file": each.file.name, "session": each.number} for each in facts.week.sessions],
    } | {key: plain_rows(tables[key], table) for key, table in _ROWS.items()}


def weeks_document(documents: Sequence[dict[str, Any]], months: MonthFacts) -> dict[str, Any]:
    """What `weekly --format json` writes of all weeks that are reported, and of all months.

    Parameters
    ----------
    documents
        The weeks that are reported, as `week_document` makes them.
    months
        All months.
    """
    return {"schema": SCHEMA_VERSION, "weeks": list(documents)} | {
        key: plain_rows(getattr(months, key), table) for key, table in _MONTH_ROWS.items()
    }


def weeks_json_schema() -> dict[str, Any]:
    """The JSON Schema of all weeks."""
    parts: dict[str, Any] = {
        "schema": {"const": SCHEMA_VERSION},
        "weeks": {"type": "array", "items": _week_schema(), "description": "The weeks that are reported, in order."},
    }
    tables = {key: {"type": "array", "items": table.json_schema()} for key, table in _MONTH_ROWS.items()}
    return {
        "$schema": SCHEMA_DIALECT,
        "title": "fitlift weekly --format json, index.json",
        **object_schema(parts | tables),
    }


def week_json_schema() -> dict[str, Any]:
    """The JSON Schema of one week."""
    return {"$schema": SCHEMA_DIALECT, "title": "fitlift weekly --format json, one week", **_week_schema()}


def _week_schema() -> dict[str, Any]:
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
            "sentence": {"type": "string", "description": "The week in one sentence."},
            "counts": object_schema(properties(Counts)),
            "gains_kg": by_name
            | {"description": "Exercise whose load rose → kilograms more than the best of the sessions before."},
            "untrained_weeks": by_name | {"description": "Group without a set → for how many weeks in a row."},
            "unattributed_sets": {"type": "integer", "description": "Working sets that count for no muscle."},
            "sessions_of": {"type": "array", "items": session},
        }
        | {key: {"type": "array", "items": table.json_schema()} for key, table in _ROWS.items()}
    )
