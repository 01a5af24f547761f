"""The last weight that is known of an exercise: kept with routines, and found again for a later session."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

import pandas as pd

from fitlift.labels.routines import Routine, RoutineSlot, session_id
from fitlift.labels.weights import Weight, is_without_weight, spread
from fitlift.rows import active_by_session, known, rows_of
from fitlift.schema import SURE

#: One exercise within a session or a routine: its key, and which time it is done there.
_Place = tuple[str, int]

#: Later than any session.
_NEVER = "~"


@dataclass(frozen=True, slots=True)
class LastWeight:
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
    places = dict(_places_of(exercises))
    of_routines = [dict(_latest(routine, before)) for routine in routines]
    likeness = [_likeness({key for key, _ in places.values()}, routine) for routine in routines]
    return {slot: last for slot, place in places.items() if (last := _found(place, of_routines, likeness)) is not None}


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
    """The set table with the last known weight in working sets of which none is known, marked as remembered.

    Only where it is sure which exercise was done, and nobody says that nothing was lifted.

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
            weighed |= _filled([row for row in rows if known(row.slot) == slot], last.weights)
    if not weighed:
        return sets
    sets = sets.copy()
    for index, weight in weighed.items():
        kind, unit = ("bodyweight", None) if weight.kg is None else ("external", weight.unit)
        sets.loc[index, list(_WEIGHED)] = [weight.kg, "remembered", unit, kind]
    return sets


_WEIGHED = ("weight_kg", "weight_state", "weight_unit", "load_kind")


def with_weights_of(routine: Routine, *others: Routine) -> Routine:
    """A routine with what others say of the weights of its exercises; what the last one says of a session holds."""
    found: dict[_Place, dict[str, tuple[Weight, ...]]] = {}
    for each in (routine, *others):
        for place, slot in _places(each):
            found.setdefault(place, {}).update(slot.weights)
    places = [place for place, _ in _all_places(routine)]
    slots = [
        slot if place is None else replace(slot, weights=_changes(found[place]))
        for place, slot in zip(places, routine.slots, strict=True)
    ]
    return replace(routine, slots=tuple(slots))


def without_weights_of(routine: Routine, session: str) -> Routine:
    """A routine without what was lifted in a session."""
    slots = (
        replace(slot, weights=tuple(each for each in slot.weights if each[0] != session)) for slot in routine.slots
    )
    return replace(routine, slots=tuple(slots))


def _changes(weights: dict[str, tuple[Weight, ...]]) -> tuple[tuple[str, tuple[Weight, ...]], ...]:
    """Weights by session in their order, those left out that are the ones before."""
    ordered = sorted(weights.items())
    return (*ordered[:1], *(later for earlier, later in pairwise(ordered) if later[1] != earlier[1]))


def _all_places(routine: Routine) -> Iterator[tuple[_Place | None, RoutineSlot]]:
    times: Counter[str] = Counter()
    for slot in routine.slots:
        if slot.exercise is None:
            yield None, slot
            continue
        yield (slot.exercise.key, times[slot.exercise.key]), slot
        times[slot.exercise.key] += 1


def _places(routine: Routine) -> Iterator[tuple[_Place, RoutineSlot]]:
    return ((place, slot) for place, slot in _all_places(routine) if place is not None)


def _places_of(exercises: Mapping[str, str | None]) -> Iterator[tuple[str, _Place]]:
    times: Counter[str] = Counter()
    for slot, key in exercises.items():
        if key is not None:
            yield slot, (key, times[key])
            times[key] += 1


def _sure_key(row: Any) -> str | None:
    confidence = known(row.confidence)
    key: str | None = known(row.exercise)
    return key if confidence is None or confidence >= SURE else None


def _latest(routine: Routine, before: str) -> Iterator[tuple[_Place, LastWeight]]:
    for place, slot in _places(routine):
        earlier = [LastWeight(weights, session) for session, weights in slot.weights if session < before]
        if earlier:
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


def _filled(of_slot: Sequence[Any], weights: Sequence[Weight]) -> dict[Any, Weight]:
    """Row's label → weight, for those of a slot's sets that have none."""
    every = list(dict.fromkeys(row.set for row in of_slot))
    working = list(dict.fromkeys(row.set for row in of_slot if known(row.role) != "warmup"))
    by_set = spread(weights, every, working)
    return {row.Index: by_set[row.set] for row in of_slot if row.set in by_set and is_without_weight(row)}
