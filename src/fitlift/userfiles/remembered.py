"""What is remembered of sessions that were named: routines, by which later ones are recognised, and last weights."""

from __future__ import annotations

from collections.abc import Iterable

from fitlift.history.summary import SessionSummary
from fitlift.labels.last_weights import with_weights_of, without_weights_of
from fitlift.labels.routines import Routine, routine_of, session_id
from fitlift.records.base import Record
from fitlift.records.said import Said, sentence
from fitlift.records.several import active
from fitlift.userfiles.routines_yaml import read_routines, with_routine, without_routine


def remembered(sessions: Iterable[SessionSummary], text: str, source: str) -> str:
    """The text of the routines with what sessions teach, and without what they taught before and teach no longer.

    Weights are kept with the routine that a session repeats, to be offered when it is done again.

    Parameters
    ----------
    sessions
        Strength sessions.
    text, source
        The text as it is, and its name for errors.
    """
    for session in sessions:
        text = _remembered(session, text, source)
    return text


def taught_exercises(text: str) -> list[tuple[str | None, ...]]:
    """The exercises that each routine of a text teaches."""
    return [each.exercises for each in read_routines(text, "")]


class Learned(Record):
    """What a text of routines has that an earlier one had not.

    Parameters
    ----------
    names
        Names of the routines whose exercises are new, or others than before.
    weights
        Exercises of which a session's weight is new, or another than before.
    """

    names: int
    weights: int


def learned(before: str, after: str) -> Learned:
    """What is new in a text of routines."""
    known = {each.learned: each for each in read_routines(before, "")}
    names = weights = 0
    for routine in read_routines(after, ""):
        old = known.get(routine.learned)
        if old is None or old.exercises != routine.exercises:
            names += sum(slot.exercise is not None for slot in routine.slots)
        old_weights = [slot.weights for slot in old.slots] if old is not None else []
        for place, slot in enumerate(routine.slots):
            weights += bool(set(slot.weights) - set(old_weights[place] if place < len(old_weights) else ()))
    return Learned(names, weights)


def _remembered(session: SessionSummary, text: str, source: str) -> str:
    """The text of the routines with what a session teaches, or without what it taught before."""
    start = session.session.start_time
    if start is None:
        return text
    learned = session_id(start)
    taught, known = _taught(session, learned), read_routines(text, source)
    if taught is None or not _is_of_the_users(session) or any(_is_known(session, taught, each) for each in known):
        text = without_routine(text, source, learned)
    else:
        own = (without_weights_of(each, learned) for each in known if each.learned == learned)
        text = with_routine(text, source, with_weights_of(taught, *own, taught))
    return _with_weights(text, source, learned, taught)


def _with_weights(text: str, source: str, learned: str, taught: Routine | None) -> str:
    """The text with a session's weights in the routine that it repeats, and in no other."""
    others = [each for each in read_routines(text, source) if each.learned != learned]
    repeated = next((each for each in others if taught is not None and taught.is_like(each)), None)
    for each in others:
        changed = without_weights_of(each, learned)
        if taught is not None and each is repeated:
            changed = with_weights_of(changed, taught)
        if changed != each:
            text = with_routine(text, source, changed)
    return text


def _taught(session: SessionSummary, learned: str) -> Routine | None:
    """What a session teaches; None where nothing in it is named."""
    day = None if session.local_start is None else session.local_start.date().isoformat()
    name = sentence(Said("routine", {"given_name": session.session.name or None, "day": day}))
    return routine_of(session.each_set, name, learned, session.session.workout_name)


def _is_of_the_users(session: SessionSummary) -> bool:
    """Whether the user gave a name or a weight of it."""
    return _is_named(session) or any(each.weight_state == "given" for each in active(session.each_set))


def _is_named(session: SessionSummary) -> bool:
    sets = active(session.each_set)
    return any(each.source == "correction" and each.exercise is not None for each in sets)


def _is_known(session: SessionSummary, taught: Routine, routine: Routine) -> bool:
    """Whether a routine says all that a session teaches, but for weights."""
    return taught.repeats(routine) if _is_named(session) else taught.is_like(routine)
