"""The JSON of `fitlift summarize`, and its JSON Schema."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import pandas as pd

from fitlift.activity import FileInfo
from fitlift.errors import Notice
from fitlift.history.summary import Counts, SessionSummary
from fitlift.records.base import as_dict
from fitlift.records.declared import Column
from fitlift.report.json_text import SCHEMA_DIALECT, list_schema, object_schema, properties
from fitlift.report.match_document import match_document, match_schema
from fitlift.report.values import plain, plain_rows, rounded
from fitlift.schema import (
    CHECKS,
    EVIDENCE,
    EXERCISE_LOADS,
    FIGURES,
    GROUPS,
    LAPS,
    MUSCLES,
    PRINCIPLES,
    REGIONS,
    RESTS,
    SCHEMA_VERSION,
    SESSION_LOADS,
    SESSIONS,
    SET_LOADS,
    SET_ZONES,
    SETS,
    UNATTRIBUTED,
    WATCH_ZONES,
    ZONES,
    Table,
)

_Rows = Callable[[SessionSummary], pd.DataFrame]

#: Key of a session → the table whose rows stand there, and where these are.
_ROWS: Mapping[str, tuple[Table, _Rows]] = {
    "laps": (LAPS, lambda session: session.laps),
    "sets": (SETS, lambda session: session.sets),
    "checks": (CHECKS, lambda session: session.checks),
    "set_zones": (SET_ZONES, lambda session: session.set_zones),
    "exercises": (EXERCISE_LOADS, lambda session: session.exercise_loads),
    "rests": (RESTS, lambda session: session.rests),
    "muscles": (MUSCLES, lambda session: session.coverage.muscles),
    "groups": (GROUPS, lambda session: session.coverage.groups),
    "regions": (REGIONS, lambda session: session.coverage.regions),
    "principles": (PRINCIPLES, lambda session: session.principles),
    "unattributed": (UNATTRIBUTED, lambda session: session.coverage.unattributed),
}

#: The same of what only `--explain` gives, and what it is.
_EXPLAINING: Mapping[str, tuple[Table, _Rows, str]] = {
    "evidence": (EVIDENCE, lambda session: session.evidence, "Every reason for a name"),
    "set_loads": (SET_LOADS, lambda session: session.set_loads, "What each set lifted"),
    "figures": (FIGURES, lambda session: session.figures, "How each figure comes about, or why it cannot be said"),
}


def file_document(
    file: FileInfo, sessions: Sequence[SessionSummary], notices: Sequence[Notice] = (), *, explain: bool = False
) -> dict[str, Any]:
    """One file's document: what `summarize --format json` writes for it.

    Parameters
    ----------
    file
        The file.
    sessions
        The sessions to show; may be none.
    notices
        What was odd about the file, or a session of it.
    explain
        Whether to give what only an explanation needs, too: reasons for names, how figures come about.
    """
    return {
        "schema": SCHEMA_VERSION,
        "file": as_dict(file),
        "sessions": [_session_document(session, explain=explain) for session in sessions],
        "warnings": [notice.told for notice in notices],
    }


def summary_json_schema() -> dict[str, Any]:
    """The JSON Schema of one file's document."""
    return {
        "$schema": SCHEMA_DIALECT,
        "title": "fitlift summarize --format json, one file",
        **object_schema(
            {
                "schema": {"const": SCHEMA_VERSION},
                "file": object_schema(properties(FileInfo)),
                "sessions": {"type": "array", "items": _session_schema()},
                "warnings": list_schema(Notice, without="command"),
            }
        ),
    }


def _session_document(session: SessionSummary, *, explain: bool) -> dict[str, Any]:
    return (
        _facts(session.facts, SESSIONS)
        | _count_values(session.counts)
        | {
            "week": session.week,
            "zones": _zones(session),
            "load": {name: value for name, value in _facts(session.load, SESSION_LOADS).items() if name != "session"},
            "unattributed_sets": int(session.coverage.unattributed["sets"].sum()),
            "match": match_document(session.match),
        }
        | {key: plain_rows(rows(session), table) for key, (table, rows) in _ROWS.items()}
        | {key: plain_rows(rows(session), table) if explain else None for key, (table, rows, _) in _EXPLAINING.items()}
        | {"warnings": [notice.told for notice in session.notices]}
    )


#: Columns of the zones that stand in an object of their own: what the file itself says.
_OF_WATCH = ("watch_s", "watch_difference_s")
_FILE_ZONES = ("bounds_bpm", "bounds_source", "calc_type", "seconds")


def _zones(session: SessionSummary) -> dict[str, Any]:
    """Time in zones, and beside it what the file says itself."""
    own = {
        column.name: plain(session.watch_zones[column.name], column) for column in _columns(WATCH_ZONES, _FILE_ZONES)
    }
    difference = session.zones["watch_difference_s"]
    of_file = own | {"difference_s": None if difference is None else rounded(difference, 3)}
    return {
        column.name: plain(session.zones[column.name], column)
        for column in ZONES.columns
        if column.name not in ("session", *_OF_WATCH)
    } | {"file": of_file if own["seconds"] else None}


def _zones_schema() -> dict[str, Any]:
    properties = {
        column.name: column.json_schema() for column in ZONES.columns if column.name not in ("session", *_OF_WATCH)
    }
    of_file = {column.name: column.json_schema() for column in _columns(WATCH_ZONES, _FILE_ZONES)}
    of_file["difference_s"] = next(column for column in ZONES.columns if column.name == _OF_WATCH[1]).json_schema()
    own = object_schema(of_file) | {
        "type": ["object", "null"],
        "description": "The file's own seconds by zone, never mixed with ours; null where it has none.",
    }
    return object_schema(properties | {"file": own})


def _columns(table: Table, names: Sequence[str]) -> list[Column]:
    return [column for column in table.columns if column.name in names]


def _explaining(table: Table, what: str) -> dict[str, Any]:
    """The schema of rows that only `--explain` gives."""
    description = f"{what}; null unless --explain asks for it."
    return {"type": ["array", "null"], "items": table.json_schema(), "description": description}


def _facts(row: Mapping[str, Any], table: Table) -> dict[str, Any]:
    return {column.name: plain(row[column.name], column) for column in table.columns}


def _count_values(counts: Counts) -> dict[str, Any]:
    values = {key: value for key, value in as_dict(counts).items() if key != "sessions"}
    return {key: rounded(value) if isinstance(value, float) else value for key, value in values.items()}


def _session_schema() -> dict[str, Any]:
    parts = {column.name: column.json_schema() for column in SESSIONS.columns}
    parts |= {name: schema for name, schema in properties(Counts).items() if name != "sessions"}
    parts |= {
        "week": {"type": ["string", "null"], "description": "Year and week of its local start; null if unknown."},
        "zones": _zones_schema(),
        "load": object_schema(
            {column.name: column.json_schema() for column in SESSION_LOADS.columns if column.name != "session"}
        ),
        "unattributed_sets": {"type": "integer", "description": "Working sets that count for no muscle."},
        "match": match_schema(),
    }
    parts |= {key: {"type": "array", "items": table.json_schema()} for key, (table, _) in _ROWS.items()}
    parts |= {key: _explaining(table, what) for key, (table, _, what) in _EXPLAINING.items()}
    return object_schema(parts | {"warnings": list_schema(Notice, without="command")})
