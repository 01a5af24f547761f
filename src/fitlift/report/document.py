"""The JSON of `fitlift summarize`, and its JSON Schema."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from fitlift.activity import FileInfo
from fitlift.errors import Notice
from fitlift.report.json_text import SCHEMA_DIALECT, list_schema, object_schema, properties
from fitlift.report.values import plain, plain_rows, rounded
from fitlift.schema import (
    CHECKS,
    EVIDENCE,
    GROUPS,
    LAPS,
    MUSCLES,
    REGIONS,
    SCHEMA_VERSION,
    SESSIONS,
    SETS,
    UNATTRIBUTED,
)
from fitlift.summary import Counts, SessionSummary

#: Keys of a session that fitlift does not compute yet: null for one thing, empty for a list. Once
#: computed, the lists name what was not trained or could not be judged too, and are never empty.
_NOT_COMPUTED: dict[str, Any] = {
    "zones": None,
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
    facts = {column.name: plain(session.facts[column.name], column) for column in SESSIONS.columns}
    return (
        facts
        | _count_values(session.counts)
        | {
            "laps": plain_rows(session.laps, LAPS),
            "sets": plain_rows(session.sets, SETS),
            "checks": plain_rows(session.checks, CHECKS),
            "muscles": plain_rows(session.coverage.muscles, MUSCLES),
            "groups": plain_rows(session.coverage.groups, GROUPS),
            "regions": plain_rows(session.coverage.regions, REGIONS),
            "unattributed": plain_rows(session.coverage.unattributed, UNATTRIBUTED),
            "unattributed_sets": int(session.coverage.unattributed["sets"].sum()),
            "evidence": plain_rows(session.evidence, EVIDENCE) if explain else None,
        }
        | _NOT_COMPUTED
        | {"warnings": [asdict(notice) for notice in session.notices]}
    )


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
        "muscles": {"type": "array", "items": MUSCLES.json_schema()},
        "groups": {"type": "array", "items": GROUPS.json_schema()},
        "regions": {"type": "array", "items": REGIONS.json_schema()},
        "unattributed": {"type": "array", "items": UNATTRIBUTED.json_schema()},
        "unattributed_sets": {"type": "integer", "description": "Working sets that count for no muscle."},
        "evidence": {
            "type": ["array", "null"],
            "items": EVIDENCE.json_schema(),
            "description": "Every reason for a name; null unless --explain asks for it.",
        },
    }
    parts |= {
        key: {"type": "null"} if value is None else {"type": "array", "maxItems": 0}
        for key, value in _NOT_COMPUTED.items()
    }
    return object_schema(parts | {"warnings": list_schema(Notice)})
