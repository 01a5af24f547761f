"""The JSON of `fitlift summarize`, and its JSON Schema."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, fields
from typing import Any

from fitlift.activity import FileInfo
from fitlift.errors import Notice
from fitlift.report.values import plain, plain_rows
from fitlift.schema import LAPS, SCHEMA_VERSION, SESSIONS, SETS
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
    "checks": [],
}

_COUNT_TYPES = {"int": ["integer"], "int | None": ["integer", "null"], "float | None": ["number", "null"]}
_FILE_TYPES = {
    "str": ["string"],
    "str | None": ["string", "null"],
    "int": ["integer"],
    "int | None": ["integer", "null"],
}


def file_document(file: FileInfo, sessions: Sequence[SessionSummary]) -> dict[str, Any]:
    """One file's document: what `summarize --format json` writes for it.

    Parameters
    ----------
    file
        The file.
    sessions
        The sessions to show; may be none.
    """
    return {
        "schema": SCHEMA_VERSION,
        "file": asdict(file),
        "sessions": [_session_document(each) for each in sessions],
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
        "type": "object",
        "properties": {
            "schema": {"const": SCHEMA_VERSION},
            "file": _object({each.name: {"type": _FILE_TYPES[str(each.type)]} for each in fields(FileInfo)}),
            "sessions": {"type": "array", "items": _session_schema()},
        },
        "required": ["schema", "file", "sessions"],
        "additionalProperties": False,
    }


def _session_document(session: SessionSummary) -> dict[str, Any]:
    facts = {each.name: plain(session.facts[each.name], each) for each in SESSIONS.columns}
    return (
        facts
        | _count_values(session.counts)
        | {"laps": plain_rows(session.laps, LAPS), "sets": plain_rows(session.sets, SETS)}
        | _NOT_COMPUTED
        | {"warnings": [asdict(each) for each in session.notices]}
    )


def _count_values(counts: Counts) -> dict[str, Any]:
    values = {key: value for key, value in asdict(counts).items() if key != "sessions"}
    return {key: round(value, 4) if isinstance(value, float) else value for key, value in values.items()}


def _session_schema() -> dict[str, Any]:
    properties = {each.name: each.json_schema() for each in SESSIONS.columns}
    properties |= {
        each.name: {"type": _COUNT_TYPES[str(each.type)]} for each in fields(Counts) if each.name != "sessions"
    }
    properties |= {
        "laps": {"type": "array", "items": LAPS.json_schema()},
        "sets": {"type": "array", "items": SETS.json_schema()},
    }
    properties |= {
        key: {"type": "null"} if value is None else {"type": "array", "maxItems": 0}
        for key, value in _NOT_COMPUTED.items()
    }
    properties["warnings"] = {"type": "array", "items": _object(_notice_properties())}
    return _object(properties)


def _notice_properties() -> dict[str, Any]:
    types = {"str": ["string"], "int | None": ["integer", "null"]}
    return {each.name: {"type": types[str(each.type)]} for each in fields(Notice)}


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }
