"""The JSON of `fitlift summarize`, and its JSON Schema."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from fitlift.activity import FileInfo
from fitlift.errors import Notice
from fitlift.history.summary import Counts, SessionSummary
from fitlift.records.base import Record, as_dict
from fitlift.records.declared import Column, Table
from fitlift.records.past import Earlier
from fitlift.report.json_text import (
    SCHEMA_DIALECT,
    Json,
    object_schema,
    plain_fields,
    plain_notices,
    plain_row,
    plain_rows,
    properties,
    warnings_schema,
)
from fitlift.report.match_document import match_document, match_schema
from fitlift.schema import (
    CHECKS,
    EVIDENCE,
    EXERCISE_LOADS,
    FIGURES,
    GROUPS,
    LAPS,
    MUSCLES,
    PAST,
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
)

_Rows = Callable[[SessionSummary], Sequence[Record]]

#: Key of a session → the table whose rows stand there, and where these are.
_ROWS: Mapping[str, tuple[Table, _Rows]] = {
    "laps": (LAPS, lambda session: session.each_lap),
    "sets": (SETS, lambda session: session.each_set),
    "checks": (CHECKS, lambda session: session.each_check),
    "set_zones": (SET_ZONES, lambda session: session.each_set_zones),
    "exercises": (EXERCISE_LOADS, lambda session: session.each_exercise_load),
    "rests": (RESTS, lambda session: session.each_rest),
    "muscles": (MUSCLES, lambda session: session.coverage.each_muscle),
    "groups": (GROUPS, lambda session: session.coverage.each_group),
    "regions": (REGIONS, lambda session: session.coverage.each_region),
    "principles": (PRINCIPLES, lambda session: session.each_principle),
    "past": (PAST, lambda session: session.each_past),
    "unattributed": (UNATTRIBUTED, lambda session: session.coverage.each_unattributed),
}

#: The same of what only `--explain` gives, and what it is.
_EXPLAINING: Mapping[str, tuple[Table, _Rows, str]] = {
    "evidence": (EVIDENCE, lambda session: session.each_evidence, "Every reason for a name"),
    "set_loads": (SET_LOADS, lambda session: session.each_set_load, "What each set lifted"),
    "figures": (FIGURES, lambda session: session.each_figure, "How each figure comes about, or why it cannot be said"),
}


def file_document(
    file: FileInfo, sessions: Sequence[SessionSummary], notices: Sequence[Notice] = (), *, explain: bool = False
) -> Json:
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
        "sessions": [session_document(session, explain=explain) for session in sessions],
        "warnings": plain_notices(notices),
    }


def summary_json_schema() -> Json:
    """The JSON Schema of one file's document."""
    return {
        "$schema": SCHEMA_DIALECT,
        "title": "fitlift summarize --format json, one file",
        **object_schema(
            {
                "schema": {"const": SCHEMA_VERSION},
                "file": object_schema(properties(FileInfo)),
                "sessions": {"type": "array", "items": _session_schema()},
                "warnings": warnings_schema(),
            }
        ),
    }


def session_document(session: SessionSummary, *, explain: bool) -> Json:
    """One session as it stands in its file's document.

    Parameters
    ----------
    session
        The session.
    explain
        Whether to give what only an explanation needs, too.
    """
    return (
        plain_row(session.session, SESSIONS)
        | _without(plain_fields(session.counts), "sessions")
        | {
            "week": session.week,
            "zones": _zones(session),
            "load": _without(plain_row(session.session_load, SESSION_LOADS), "session"),
            "unattributed_sets": sum(each.sets for each in session.coverage.each_unattributed),
            "match": match_document(session.match),
            "past_from": None if session.earlier is None else as_dict(session.earlier),
        }
        | {key: plain_rows(rows(session), table) for key, (table, rows) in _ROWS.items()}
        | {key: plain_rows(rows(session), table) if explain else None for key, (table, rows, _) in _EXPLAINING.items()}
        | {"warnings": plain_notices(session.notices)}
    )


#: Columns of the zones that stand in an object of their own: what the file itself says.
_OF_WATCH = ("watch_s", "watch_difference_s")
_FILE_ZONES = ("bounds_bpm", "bounds_source", "calc_type", "seconds")


def _zones(session: SessionSummary) -> Json:
    """Time in zones, and beside it what the file says itself."""
    zones, stated = plain_row(session.session_zones, ZONES), plain_row(session.session_watch_zones, WATCH_ZONES)
    of_file = {name: stated[name] for name in WATCH_ZONES.names if name in _FILE_ZONES}
    of_file["difference_s"] = zones["watch_difference_s"]
    return _without(zones, "session", *_OF_WATCH) | {"file": of_file if stated["seconds"] else None}


def _earlier_schema() -> Json:
    """The schema of what `past` is from."""
    description = "The earlier sessions that the session was compared with; null where it was with none."
    return object_schema(properties(Earlier)) | {"type": ["object", "null"], "description": description}


def _without(values: Json, *names: str) -> Json:
    return {name: value for name, value in values.items() if name not in names}


def _zones_schema() -> Json:
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


def _explaining(table: Table, what: str) -> Json:
    """The schema of rows that only `--explain` gives."""
    description = f"{what}; null unless --explain asks for it."
    return {"type": ["array", "null"], "items": table.json_schema(), "description": description}


def _session_schema() -> Json:
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
        "past_from": _earlier_schema(),
    }
    parts |= {key: {"type": "array", "items": table.json_schema()} for key, (table, _) in _ROWS.items()}
    parts |= {key: _explaining(table, what) for key, (table, _, what) in _EXPLAINING.items()}
    return object_schema(parts | {"warnings": warnings_schema()})
