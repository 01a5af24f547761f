"""The last weight that is known of an exercise: kept with routines, and found again for a later session."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import pandas as pd

from fitlift.labels.routines import Routine, session_id
from fitlift.labels.weights import Weight, is_without_weight, set_numbers, spread, with_weights
from fitlift.records.base import Record, replace
from fitlift.records.vocabulary import SURE
from fitlift.rows import active_by_session, known, rows_of

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
    exercises: Mapping[str, str | None], routines: Sequence[Routine], start: pd.Timestamp | None
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
    before = _NEVER if start is None or pd.isna(start) else session_id(start)
    of_routines = [dict(_latest(routine, before)) for routine in routines]
    likeness = [_likeness({key for key in exercises.values() if key}, routine) for routine in routines]
    places = zip(exercises, _places(exercises.values()), strict=True)
    return {
        slot: last
        for slot, place in places
        if place is not None and (last := _found(place, of_routines, likeness)) is not None
    }


def sure_exercises(rows: Sequence[Any]) -> dict[str, str | None]:
    """The exercise of each slot of a session, in their order; None where its sets have no sure one, or several.

    Parameters
    ----------
    rows
        The session's active sets, rows of `schema.SETS` with names.
    """
    keys: dict[str, set[str | None]] = {}
    for row in rows:
        if known(row.slot) is not None:
            keys.setdefault(row.slot, set()).add(_sure_key(row))
    return {slot: next(iter(of_slot)) if len(of_slot) == 1 else None for slot, of_slot in keys.items()}


def with_last_weights(sets: pd.DataFrame, routines: Sequence[Routine], sessions: pd.DataFrame) -> pd.DataFrame:
    """The set table with the last known weight in sets of which none is known, marked as remembered.

    Only where it is sure which exercise was done, and nobody says that nothing was lifted; warm-ups get one only where
    each set had its own.

    Parameters
    ----------
    sets
        A table of `schema.SETS`, with names and roles.
    routines
        What was named before.
    sessions
        A table of `schema.SESSIONS`.
    """
    starts = {row.session: row.start_time for row in rows_of(sessions)}
    weighed: dict[Any, Weight] = {}
    for session, rows in active_by_session(sets).items():
        for slot, last in last_weights(sure_exercises(rows), routines, starts.get(session)).items():
            of_slot = [row for row in rows if known(row.slot) == slot]
            by_set = spread(last.weights, *set_numbers(of_slot))
            open_sets = (row for row in of_slot if is_without_weight(row) and known(row.weight_kg) is None)
            weighed |= {row.Index: by_set[row.set] for row in open_sets if row.set in by_set}
    return with_weights(sets, weighed, "remembered")


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


def _sure_key(row: Any) -> str | None:
    confidence = known(row.confidence)
    key: str | None = known(row.exercise)
    return key if confidence is None or confidence >= SURE else None


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
