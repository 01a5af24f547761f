"""Keeping what a user named as routines, by which later sessions are recognised."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from fitlift.cli.common import Voice, write_user_file

if TYPE_CHECKING:
    from fitlift.labels.routines import Routine
    from fitlift.outcomes import Outcome
    from fitlift.summary import SessionSummary


def remember(outcome: Outcome, path: Path, voice: Voice) -> None:
    """Keep what was named as a routine, by which later sessions are recognised, and drop what is named no longer."""
    from fitlift.userfiles.text_files import read_text

    text = before = read_text(path) if path.is_file() else ""
    for session in outcome.strength_sessions:
        text = _remembered(session, text, str(path))
    if text != before:
        write_user_file(text, path, "--routines FILE names another")
        voice.say(f"remembered in {path}: later sessions like it are recognised")


def _remembered(session: SessionSummary, text: str, source: str) -> str:
    """The text of the routines with what a session teaches, or without what it taught before."""
    from fitlift.labels.routines import session_id
    from fitlift.userfiles.routines_yaml import read_routines, with_routine, without_routine

    if session.facts["start_time"] is None:
        return text
    learned = session_id(session.facts["start_time"])
    routine = _learned(session, learned)
    if routine is None or any(routine.repeats(known) for known in read_routines(text, source)):
        return without_routine(text, source, learned)
    return with_routine(text, source, routine)


def _learned(session: SessionSummary, learned: str) -> Routine | None:
    """What a session teaches; None where the user named nothing in it."""
    from fitlift.labels.routines import routine_of
    from fitlift.readable import date

    if session.active.loc[session.active["source"] == "correction", "exercise"].isna().all():
        return None
    name = f"{session.facts['name'] or 'Strength'}, {date(session.local_start)}"
    return routine_of(session.sets, name, learned)
