"""The last weight that is known of an exercise: kept with routines, and found again for a later session."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from fitlift.labels.routines import Routine, session_id
from fitlift.labels.weights import Weight, is_without_weight, set_numbers, spread, with_weights
from fitlift.records.base import Record, replace
from fitlift.records.sessions import Session
from fitlift.records.sets import Set
from fitlift.records.several import by_slot, sure_exercise

#: One exercise within a session or a routine: its key, and which time it is done there, from 0.
_Place = tuple[str, int]

#: Later than any session.
_NEVER = "~"


class LastWeight(Record):
    """The last weight that is known of an exercise.

    Parameters
    ----------
    weights
        That of all working sets, or one for each.
    session
        When it was lifted, as `routines.session_id`.
    """

    weights: tuple[Weight, ...]
    session: str


def last_weights(
    exercises: Mapping[str, str | None], routines: Sequence[Routine], start: dt.datetime | None
) -> dict[str, LastWeight]:
    """The last weight before a session of each of its exercises, by the letter of the slot.

    Of several routines that have the exercise, the one says it that is most like the session; of those that are alike,
    the one that was done last.

    Parameters
    ----------
    exercises
        Letter of each of the session's slots, in their order → key of the exercise; None where it is not sure.
    routines
        What was named before.
    start
        When it began; what is known of later sessions does not count. None where that is unknown: all counts.
    """
    before = _NEVER if start is None else session_id(start)
    of_routines = [dict(_latest(routine, before)) for routine in routines]
    likeness = [_likeness({key for key in exercises.values() if key}, routine) for routine in routines]
    places = zip(exercises, _places(exercises.values()), strict=True)
    return {
        slot: last
        for slot, place in places
        if place is not None and (last := _found(place, of_routines, likeness)) is not None
    }


def sure_exercises(sets: Iterable[Set]) -> dict[str, str | None]:
    """The exercise of each slot of a session, in their order; None where its sets have no sure one, or several.

    Parameters
    ----------
    sets
        The session's active sets, with names.
    """
    keys = {slot: {sure_exercise(each) for each in of_slot} for slot, of_slot in by_slot(sets).items()}
    return {slot: next(iter(of_slot)) if len(of_slot) == 1 else None for slot, of_slot in keys.items()}


def with_last_weights(sets: Sequence[Set], routines: Sequence[Routine], sessions: Sequence[Session]) -> tuple[Set, ...]:
    """The sets with the last known weight in those of which none is known, marked as remembered.

    Only where it is sure which exercise was done, and nobody says that nothing was lifted; warm-ups get one only where
    each set had its own.

    Parameters
    ----------
    sets
        Sets and rests, with names and roles.
    routines
        What was named before.
    sessions
        The sessions.
    """
    starts = {each.session: each.start_time for each in sessions}
    of_sessions: dict[int, list[tuple[int, Set]]] = {}
    for place, each in enumerate(sets):
        if each.kind == "active":
            of_sessions.setdefault(each.session, []).append((place, each))
    weighed: dict[int, Weight] = {}
    for session, of_session in of_sessions.items():
        exercises = sure_exercises(each for _, each in of_session)
        for slot, last in last_weights(exercises, routines, starts.get(session)).items():
            of_slot = [(place, each) for place, each in of_session if each.slot == slot]
            by_set = spread(last.weights, *set_numbers(each for _, each in of_slot))
            weighed |= {place: by_set[each.set] for place, each in of_slot if each.set in by_set and _is_open(each)}
    return with_weights(sets, weighed, "remembered")


def _is_open(one: Set) -> bool:
    """Whether nothing at all is known of a set's weight."""
    return is_without_weight(one) and one.weight_kg is None


def with_weights_of(routine: Routine, *others: Routine) -> Routine:
    """A routine with what others say of the weights of its exercises; what the last one says of a session holds."""
    found: dict[_Place | None, dict[str, tuple[Weight, ...]]] = {}
    for each in (routine, *others):
        for place, slot in zip(_places(each.exercises), each.slots, strict=True):
            found.setdefault(place, {}).update(slot.weights)
    slots = [
        slot if place is None else replace(slot, weights=tuple(sorted(found[place].items())))
        for place, slot in zip(_places(routine.exercises), routine.slots, strict=True)
    ]
    return replace(routine, slots=tuple(slots))


def without_weights_of(routine: Routine, session: str) -> Routine:
    """A routine without what was lifted in a session."""
    slots = (
        replace(slot, weights=tuple(each for each in slot.weights if each[0] != session)) for slot in routine.slots
    )
    return replace(routine, slots=tuple(slots))


def _places(keys: Iterable[str | None]) -> Iterator[_Place | None]:
    """The place of each exercise; None for one that is not known."""
    times: Counter[str] = Counter()
    for key in keys:
        if key is None:
            yield None
            continue
        yield key, times[key]
        times[key] += 1


def _latest(routine: Routine, before: str) -> Iterator[tuple[_Place, LastWeight]]:
    for place, slot in zip(_places(routine.exercises), routine.slots, strict=True):
        earlier = [LastWeight(weights, session) for session, weights in slot.weights if session < before]
        if place is not None and earlier:
            yield place, earlier[-1]


def _likeness(exercises: set[str], routine: Routine) -> float:
    """Exercises of both by those of either."""
    own = {key for key in routine.exercises if key is not None}
    return len(exercises & own) / len(exercises | own) if exercises | own else 0.0


def _found(
    place: _Place, of_routines: Sequence[dict[_Place, LastWeight]], likeness: Sequence[float]
) -> LastWeight | None:
    key, _ = place
    told = [
        (alike, last.session, last)
        for alike, of_routine in zip(likeness, of_routines, strict=True)
        if (last := of_routine.get(place, of_routine.get((key, 0)))) is not None
    ]
    return max(told, key=lambda each: each[:2])[2] if told else None
