"""The JSON of `fitlift summarize`, and its JSON Schema."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, fields
from typing import Any

from fitlift.activity import FileInfo
from fitlift.errors import Notice
from fitlift.report.values import plain, plain_rows, rounded
from fitlift.schema import CHECKS, LAPS, SCHEMA_VERSION, SESSIONS, SETS
from fitlift.summary import Counts, SessionSummary

#: Keys of a session that fitlift does not compute yet: null for one thing, empty for a list. Once
#: computed, the lists name what was not trained or could not be judged too, and are never empty.
_NOT_COMPUTED: dict[str, Any] = {
    "zones": None,
    "muscles": [],
    "groups": [],
    "unattributed_sets": None,
    "match": None,
    "principles": [],
}

#: Types of dataclass fields, as they are spelled, in JSON Schema.
_JSON_TYPES = {
    "str": ["string"],
    "str | None": ["string", "null"],
    "int": ["integer"],
    "int | None": ["integer", "null"],
    "float | None": ["number", "null"],
}


def file_document(file: FileInfo, sessions: Sequence[SessionSummary], notices: Sequence[Notice] = ()) -> dict[str, Any]:
    """One file's document: what `summarize --format json` writes for it.

    Parameters
    ----------
    file
        The file.
    sessions
        The sessions to show; may be none.
    notices
        What was odd about the file, or a session of it.
    """
    return {
        "schema": SCHEMA_VERSION,
        "file": asdict(file),
        "sessions": [_session_document(session) for session in sessions],
        "warnings": [asdict(notice) for notice in notices],
    }


def to_json(document: Any) -> str:
    """JSON text, indented, ending in a newline; absent is null, never NaN."""
    return json.dumps(document, indent=2, ensure_ascii=False, allow_nan=False) + "\n"


def to_json_line(document: Any) -> str:
    """JSON text on one line."""
    return json.dumps(document, ensure_ascii=False, allow_nan=False, separators=(",", ":")) + "\n"


def summary_json_schema() -> dict[str, Any]:
    """The JSON Schema of one file's document."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "fitlift summarize --format json, one file",
        **_object(
            {
                "schema": {"const": SCHEMA_VERSION},
                "file": _object(_properties(FileInfo)),
                "sessions": {"type": "array", "items": _session_schema()},
                "warnings": _WARNINGS,
            }
        ),
    }


def _session_document(session: SessionSummary) -> dict[str, Any]:
    facts = {column.name: plain(session.facts[column.name], column) for column in SESSIONS.columns}
    return (
        facts
        | _count_values(session.counts)
        | {
            "laps": plain_rows(session.laps, LAPS),
            "sets": plain_rows(session.sets, SETS),
            "checks": plain_rows(session.checks, CHECKS),
        }
        | _NOT_COMPUTED
        | {"warnings": [asdict(notice) for notice in session.notices]}
    )


def _count_values(counts: Counts) -> dict[str, Any]:
    values = {key: value for key, value in asdict(counts).items() if key != "sessions"}
    return {key: rounded(value) if isinstance(value, float) else value for key, value in values.items()}


def _session_schema() -> dict[str, Any]:
    properties = {column.name: column.json_schema() for column in SESSIONS.columns}
    properties |= {name: schema for name, schema in _properties(Counts).items() if name != "sessions"}
    properties |= {
        "laps": {"type": "array", "items": LAPS.json_schema()},
        "sets": {"type": "array", "items": SETS.json_schema()},
        "checks": {"type": "array", "items": CHECKS.json_schema()},
    }
    properties |= {
        key: {"type": "null"} if value is None else {"type": "array", "maxItems": 0}
        for key, value in _NOT_COMPUTED.items()
    }
    return _object(properties | {"warnings": _WARNINGS})


def _properties(dataclass: type[Any]) -> dict[str, Any]:
    return {field.name: {"type": _JSON_TYPES[str(field.type)]} for field in fields(dataclass)}


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


_WARNINGS = {"type": "array", "items": _object(_properties(Notice))}
