"""What a file holds beside the sessions that are shown, in words."""

from __future__ import annotations

from collections.abc import Sequence

from fitlift.activity import FileInfo
from fitlift.activity.contents import Contents
from fitlift.activity.strength import is_open
from fitlift.history.summary import SessionSummary
from fitlift.report.contents_text import contents


def also_held(file: FileInfo, sessions: Sequence[SessionSummary], shown: Sequence[SessionSummary]) -> str:
    """What else a file holds beside the sessions that are shown; empty for nothing."""
    if not shown:
        held = Contents(file.kind, tuple(session.listed for session in sessions))
        return (
            f"{file.name}: no strength session; it holds {contents(held)}{_how_to_see(held) or _how_to_say(file, held)}"
        )
    others = Contents(file.kind, tuple(session.listed for session in sessions if session not in shown))
    return f"Also in this file: {contents(others)}{_how_to_see(others)}" if others.sessions else ""


def _how_to_see(held: Contents) -> str:
    """How to see sets in other sports; nothing where there are none."""
    sets = sum(session.sets for session in held.sessions)
    return f" (--all-sessions shows {'it' if sets == 1 else 'them'})" if sets else ""


def _how_to_say(file: FileInfo, held: Contents) -> str:
    """How to say that a session was strength training, where its sport leaves that open; else nothing."""
    number = next((at for at, each in enumerate(held.sessions, 1) if is_open(each.sport, each.sub_sport)), None)
    if number is None:
        return ""
    said = f"sessions: [{{session: {number}, sport: strength}}]"
    return f" (if it was strength training, say so: '{said}' in {file.name}.fitlift.yaml)"
