"""What a file holds beside the sessions that are shown, in words."""

from __future__ import annotations

from collections.abc import Sequence

from fitlift.activity import FileInfo
from fitlift.activity.contents import Contents, ListedSession
from fitlift.activity.strength import is_open
from fitlift.history.summary import SessionSummary
from fitlift.report.contents_text import held_facts
from fitlift.report.words import say


def also_held(file: FileInfo, sessions: Sequence[SessionSummary], shown: Sequence[SessionSummary]) -> str:
    """What else a file holds beside the sessions that are shown; empty for nothing."""
    if not shown:
        return _no_strength(file, Contents(file.kind, tuple(session.listed for session in sessions)))
    others = tuple(session.listed for session in sessions if session not in shown)
    if not others:
        return ""
    held = held_facts(Contents(file.kind, others))
    return say("also_in_file", each_session=held["each_session"], sets=_sets(others))


def _no_strength(file: FileInfo, held: Contents) -> str:
    """What a file without strength training holds; and which session may be some, where its sport leaves that open."""
    number = next((at for at, each in enumerate(held.sessions, 1) if is_open(each.sport, each.sub_sport)), None)
    sets = _sets(held.sessions)
    return say("holds_no_strength", recording=file.name, **held_facts(held), sets=sets, open_session=number)


def _sets(sessions: Sequence[ListedSession]) -> int:
    return sum(session.sets for session in sessions)
