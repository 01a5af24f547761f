"""What a file holds, in a few words."""

from __future__ import annotations

from fitlift.activity.contents import Contents, ListedSession
from fitlift.fit.structure import MessageInfo
from fitlift.records.said import Row, Value
from fitlift.report.words import say


def contents(held: Contents) -> str:
    """What a file holds: "running, 42 min, Sun 15 Nov 2026"."""
    return say("contents_of_file", **held_facts(held))


def held_facts(held: Contents) -> dict[str, Value]:
    """The sessions of a file, and its kind, as they are said."""
    return {"each_session": tuple(map(_session, held.sessions)), "file_kind": held.kind}


def message_name(kind: MessageInfo) -> str:
    """What messages of a kind are called: "record"; where the definition that says it was lost, that it was."""
    return kind.message or say("definition_lost")


def sports(held: Contents) -> str:
    """What a file holds without durations and dates: "running", "swimming + cycling"."""
    return " + ".join(dict.fromkeys(map(sport, held.sessions))) or contents(held)


def sport(session: ListedSession) -> str:
    """The session's sport in words: "strength training", "running, trail", "yoga"."""
    return say("sport_of_session", main_sport=session.sport, sub_sport=session.sub_sport)


def _session(session: ListedSession) -> Row:
    start = session.local_start
    return {
        "main_sport": session.sport,
        "sub_sport": session.sub_sport,
        "took_s": session.duration_s,
        "local_start": None if start is None else start.isoformat(),
        "sets": session.sets,
    }
