"""What became of a recording, as text that is kept, and back again."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from fitlift.activity import FileInfo
from fitlift.activity.contents import Contents, ListedSession
from fitlift.config import Settings
from fitlift.errors import FitliftError, Notice
from fitlift.exercises.catalogue import Catalogue
from fitlift.history.outcomes import GivenUpError, InternalError, Outcome
from fitlift.history.summary import Counts, SessionSummary
from fitlift.packed import PackedTables, pack_all, plain_row, row_of
from fitlift.records.base import Record, as_dict
from fitlift.schema import SESSION_LOADS, SESSIONS, WATCH_ZONES, ZONES, Table

#: Rows of a session that are kept beside its tables.
_ROWS: Mapping[str, Table] = {"facts": SESSIONS, "zones": ZONES, "watch_zones": WATCH_ZONES, "load": SESSION_LOADS}

#: Times of a session in a list, kept as text.
_STARTS = ("local_start", "start_time")


class Kept(Record):
    """What became of a recording.

    Parameters
    ----------
    head
        All but the tables of its sessions, as JSON, without the file's name.
    tables
        Place of each session → its tables, packed.
    """

    head: str
    tables: tuple[Mapping[str, bytes], ...]


def is_kept(outcome: Outcome) -> bool:
    """Whether the same bytes become the same again: not what was given up, nor a fault of fitlift's."""
    return not isinstance(outcome.error, GivenUpError | InternalError)


def kept(outcome: Outcome) -> Kept:
    """What is kept of a recording that was read or could not be, before it is known which of several counts."""
    head = {
        "status": outcome.status,
        "file": None if outcome.file is None else as_dict(outcome.file) | {"name": ""},
        "contents": None if outcome.contents is None else _contents(outcome.contents),
        "notices": list(map(as_dict, outcome.notices)),
        "error": None if outcome.error is None else _words(outcome.name, outcome.error),
        "sessions": list(map(_head, outcome.sessions)),
    }
    # escaped: a path may hold bytes that are no text
    text = json.dumps(head, allow_nan=False, separators=(",", ":"))
    return Kept(text, tuple(pack_all(each.tables).packed for each in outcome.sessions))


def outcome_of(found: Kept, name: str, path: Path | None, settings: Settings, exercises: Catalogue) -> Outcome:
    """What became of a recording of this name and place, read with these settings and exercises."""
    head = json.loads(found.head)
    file = None if head["file"] is None else FileInfo(**head["file"] | {"name": name})
    told = head["contents"]
    sessions = (
        _session(each, packed, file, settings, exercises)
        for each, packed in zip(head["sessions"], found.tables, strict=True)
        if file is not None
    )
    return Outcome(
        name,
        head["status"],
        file,
        None if told is None else Contents(told["kind"], tuple(map(_listed, told["sessions"]))),
        tuple(sessions),
        tuple(Notice(**each) for each in head["notices"]),
        None if head["error"] is None else _error(name, head["error"]),
        path=path,
    )


def _words(name: str, error: FitliftError) -> dict[str, Any]:
    """An error in words; its problem without the file's name, which may change."""
    problem = error.problem.removeprefix(f"{name}: ")
    return {"problem": problem, "hint": error.hint, "is_named": problem != error.problem}


def _error(name: str, words: Mapping[str, Any]) -> FitliftError:
    problem = f"{name}: {words['problem']}" if words["is_named"] else words["problem"]
    return FitliftError(problem, words["hint"])


def _contents(contents: Contents) -> dict[str, Any]:
    sessions = [as_dict(each) for each in contents.sessions]
    for each in sessions:
        each.update({name: None if each[name] is None else each[name].isoformat() for name in _STARTS})
    return {"kind": contents.kind, "sessions": sessions}


def _listed(values: Mapping[str, Any]) -> ListedSession:
    starts = {name: None if values[name] is None else datetime.fromisoformat(values[name]) for name in _STARTS}
    return ListedSession(**{**values, **starts})


def _head(session: SessionSummary) -> dict[str, Any]:
    rows = {name: plain_row(getattr(session, name), table) for name, table in _ROWS.items()}
    return rows | {
        "counts": as_dict(session.counts),
        "helping": session.helping,
        "exercises": list(session.exercises),
        "match_facts": None if session.match_facts is None else dict(session.match_facts),
        "planned_sessions": session.planned_sessions,
        "richness": list(session.richness),
        "notices": list(map(as_dict, session.notices)),
    }


def _session(
    head: Mapping[str, Any], packed: Mapping[str, bytes], file: FileInfo, settings: Settings, exercises: Catalogue
) -> SessionSummary:
    rows: dict[str, Any] = {name: row_of(head[name], table) for name, table in _ROWS.items()}
    known = {key: exercises.of_key(key) for key in head["exercises"]}
    return SessionSummary(
        **rows,
        file=file,
        settings=settings,
        counts=Counts(**head["counts"]),
        helping=head["helping"],
        exercises={key: exercise for key, exercise in known.items() if exercise is not None},
        match_facts=head["match_facts"],
        planned_sessions=head["planned_sessions"],
        richness=tuple(head["richness"]),
        notices=tuple(Notice(**each) for each in head["notices"]),
        tables=PackedTables(packed),
    )
