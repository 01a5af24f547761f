"""The JSON of `fitlift summarize`, and its JSON Schema."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from fitlift.activity import FileInfo
from fitlift.errors import Notice
from fitlift.report.json_text import SCHEMA_DIALECT, list_schema, object_schema, properties
from fitlift.report.values import plain, plain_rows, rounded
from fitlift.schema import (
    CHECKS,
    EVIDENCE,
    EXERCISE_LOADS,
    FIGURES,
    GROUPS,
    LAPS,
    MUSCLES,
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
    Column,
    Table,
)
from fitlift.summary import Counts, SessionSummary

#: Keys of a session that fitlift does not compute yet: null for one thing, empty for a list. Once
#: computed, the lists name what was not trained or could not be judged too, and are never empty.
_NOT_COMPUTED: dict[str, Any] = {
    "match": None,
    "principles": [],
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
        Whether to give every reason for a name, too.
    """
    return {
        "schema": SCHEMA_VERSION,
        "file": asdict(file),
        "sessions": [_session_document(session, explain=explain) for session in sessions],
        "warnings": [asdict(notice) for notice in notices],
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
                "warnings": list_schema(Notice),
            }
        ),
    }


def _session_document(session: SessionSummary, *, explain: bool) -> dict[str, Any]:
    return (
        _facts(session.facts, SESSIONS)
        | _count_values(session.counts)
        | {
            "laps": plain_rows(session.laps, LAPS),
            "sets": plain_rows(session.sets, SETS),
            "checks": plain_rows(session.checks, CHECKS),
            "zones": _zones(session),
            "set_zones": plain_rows(session.set_zones, SET_ZONES),
            "load": {name: value for name, value in _facts(session.load, SESSION_LOADS).items() if name != "session"},
            "exercises": plain_rows(session.exercise_loads, EXERCISE_LOADS),
            "rests": plain_rows(session.rests, RESTS),
            "muscles": plain_rows(session.coverage.muscles, MUSCLES),
            "groups": plain_rows(session.coverage.groups, GROUPS),
            "regions": plain_rows(session.coverage.regions, REGIONS),
            "unattributed": plain_rows(session.coverage.unattributed, UNATTRIBUTED),
            "unattributed_sets": int(session.coverage.unattributed["sets"].sum()),
            "evidence": plain_rows(session.evidence, EVIDENCE) if explain else None,
            "set_loads": plain_rows(session.set_loads, SET_LOADS) if explain else None,
            "figures": plain_rows(session.figures, FIGURES) if explain else None,
        }
        | _NOT_COMPUTED
        | {"warnings": [asdict(notice) for notice in session.notices]}
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
    values = {key: value for key, value in asdict(counts).items() if key != "sessions"}
    return {key: rounded(value) if isinstance(value, float) else value for key, value in values.items()}


def _session_schema() -> dict[str, Any]:
    parts = {column.name: column.json_schema() for column in SESSIONS.columns}
    parts |= {name: schema for name, schema in properties(Counts).items() if name != "sessions"}
    parts |= {
        "laps": {"type": "array", "items": LAPS.json_schema()},
        "sets": {"type": "array", "items": SETS.json_schema()},
        "checks": {"type": "array", "items": CHECKS.json_schema()},
        "zones": _zones_schema(),
        "set_zones": {"type": "array", "items": SET_ZONES.json_schema()},
        "load": object_schema(
            {column.name: column.json_schema() for column in SESSION_LOADS.columns if column.name != "session"}
        ),
        "exercises": {"type": "array", "items": EXERCISE_LOADS.json_schema()},
        "rests": {"type": "array", "items": RESTS.json_schema()},
        "muscles": {"type": "array", "items": MUSCLES.json_schema()},
        "groups": {"type": "array", "items": GROUPS.json_schema()},
        "regions": {"type": "array", "items": REGIONS.json_schema()},
        "unattributed": {"type": "array", "items": UNATTRIBUTED.json_schema()},
        "unattributed_sets": {"type": "integer", "description": "Working sets that count for no muscle."},
        "evidence": _explaining(EVIDENCE, "Every reason for a name"),
        "set_loads": _explaining(SET_LOADS, "What each set lifted"),
        "figures": _explaining(FIGURES, "How each figure comes about, or why it cannot be said"),
    }
    parts |= {
        key: {"type": "null"} if value is None else {"type": "array", "maxItems": 0}
        for key, value in _NOT_COMPUTED.items()
    }
    return object_schema(parts | {"warnings": list_schema(Notice)})
