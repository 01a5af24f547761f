"""What became of a recording, as text and bytes that are kept, and back again."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import msgspec

from fitlift.activity import FileInfo
from fitlift.activity.contents import Contents, ListedSession
from fitlift.config import Settings
from fitlift.errors import FitliftError, NotFitError, Notice, ReadError, SourceError
from fitlift.exercises.catalogue import Catalogue
from fitlift.history.outcomes import GivenUpError, InternalError, Outcome, Status
from fitlift.history.summary import Counts, SessionSummary, parts
from fitlift.matching.session_plans import SessionMatch
from fitlift.matching.verdicts import Matched
from fitlift.records.base import Record, replace
from fitlift.records.heart import HeartRates
from fitlift.records.loads import SessionLoad
from fitlift.records.packed import form
from fitlift.records.said import Said
from fitlift.records.sessions import Session
from fitlift.records.sets import Candidate
from fitlift.records.zones import SessionZones, WatchZones


class Kept(Record):
    """What became of a recording.

    Parameters
    ----------
    head
        All but the records of its sessions, as JSON, without the file's name.
    held
        Place of each session → its records, packed.
    """

    head: str
    held: tuple[Mapping[str, bytes], ...]


class _Failure(Record):
    """Why a recording could not be read, and what to try; and whether its name, which may change, stands before it."""

    said: Said
    hint: Said | None
    is_named: bool


class _SessionHead(Record, kw_only=True):
    """A session without its records, its file and what the user has set."""

    session: Session
    session_zones: SessionZones
    session_watch_zones: WatchZones
    session_load: SessionLoad
    counts: Counts
    helping: float
    exercises: tuple[str, ...]
    followed: SessionMatch | None
    planned_sessions: int
    richness: tuple[int, ...]
    notices: tuple[Notice, ...]


class _Head(Record, kw_only=True):
    """What is known of a recording beside the records of its sessions."""

    status: Status
    file: FileInfo | None
    contents: Contents | None
    notices: tuple[Notice, ...]
    error: _Failure | None
    sessions: tuple[_SessionHead, ...]


def stored_form() -> str:
    """What all that is kept rests on: a field more, and it is another one."""
    heads = (_Head, _SessionHead, _Failure, FileInfo, Contents, ListedSession, Notice, Counts, SessionMatch, Matched)
    rows = (Session, SessionZones, WatchZones, SessionLoad, Candidate, Said, HeartRates, *parts().values())
    return form(*heads, *rows)


def is_kept(outcome: Outcome) -> bool:
    """Whether the same bytes become the same again: not what was given up, nor a fault of fitlift's."""
    return not isinstance(outcome.error, GivenUpError | InternalError)


def kept(outcome: Outcome) -> Kept:
    """What is kept of a recording that was read or could not be, before it is known which of several counts."""
    sessions = tuple([each.packed() for each in outcome.sessions])
    head = _Head(
        status=outcome.status,
        file=None if outcome.file is None else replace(outcome.file, name=""),
        contents=outcome.contents,
        notices=outcome.notices,
        error=None if outcome.error is None else _failure(outcome.error),
        sessions=tuple([_head(each) for each in sessions]),
    )
    # escaped: a path may hold bytes that are no text
    text = json.dumps(msgspec.to_builtins(head), allow_nan=False, separators=(",", ":"))
    return Kept(text, tuple([_bytes(each) for each in sessions]))


def recalled(found: Kept, name: str, path: Path | None, settings: Settings, exercises: Catalogue) -> Outcome:
    """What became of a recording of this name and place, read with these settings and exercises."""
    head = msgspec.convert(json.loads(found.head), _Head)
    file = None if head.file is None else replace(head.file, name=name)
    sessions = (
        _session(each, held, file, settings, exercises)
        for each, held in zip(head.sessions, found.held, strict=True)
        if file is not None
    )
    error = None if head.error is None else _error(name, head.error)
    return Outcome(name, head.status, file, head.contents, tuple(sessions), head.notices, error, path=path)


def _failure(error: FitliftError) -> _Failure:
    return _Failure(error.said, error.said_hint, isinstance(error, SourceError | NotFitError | ReadError))


def _error(name: str, failure: _Failure) -> FitliftError:
    said, hint = failure.said, failure.hint
    return SourceError(name, said, hint) if failure.is_named else FitliftError(said, hint)


def _bytes(session: SessionSummary) -> dict[str, bytes]:
    return {name: held for name, held in session.held.items() if isinstance(held, bytes)}


def _head(session: SessionSummary) -> _SessionHead:
    return _SessionHead(
        session=session.session,
        session_zones=session.session_zones,
        session_watch_zones=session.session_watch_zones,
        session_load=session.session_load,
        counts=session.counts,
        helping=session.helping,
        exercises=tuple(session.exercises),
        followed=session.followed,
        planned_sessions=session.planned_sessions,
        richness=session.richness,
        notices=session.notices,
    )


def _session(
    head: _SessionHead, held: Mapping[str, bytes], file: FileInfo, settings: Settings, exercises: Catalogue
) -> SessionSummary:
    known = {key: exercises.of_key(key) for key in head.exercises}
    return SessionSummary(
        file=file,
        settings=settings,
        session=head.session,
        session_zones=head.session_zones,
        session_watch_zones=head.session_watch_zones,
        session_load=head.session_load,
        counts=head.counts,
        helping=head.helping,
        exercises={key: exercise for key, exercise in known.items() if exercise is not None},
        followed=head.followed,
        planned_sessions=head.planned_sessions,
        richness=head.richness,
        notices=head.notices,
        held=held,
    )
