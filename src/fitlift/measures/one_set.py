"""What counts as one set where a watch logs several: a drop set with its drops, and the two sides of one-sided work.

Every row stays as the watch has it. A row that is part of another one says of which, and everything that counts sets
asks `is_own_set`. Drops and second sides add their repetitions and their volume all the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from fitlift.exercises.catalogue import Catalogue
from fitlift.measures.by_exercise import OfExercise, by_exercise
from fitlift.measures.load_kinds import signed_kg
from fitlift.records.base import replace
from fitlift.records.sets import Set

#: A drop follows at once: so many seconds are enough to take plates off or to change dumbbells. Chosen; sensible are 10
#: to 30.
DROP_S = 20.0

#: The other side follows within the one, and the next set not before the other. Chosen: to change hands takes a few
#: seconds, and nobody rests less than that between sets. Sensible are 10 to 30, and 40 to 60.
TURN_S, PAUSE_S = 20.0, 45.0

#: So many pairs at least show that sets come in pairs, and the weaker side has so much of the other's repetitions: 6 of
#: 8. Who rests for some seconds and goes on with one arm has half of them or fewer. Chosen; sensible are 0.6 to 0.8.
_FEWEST_PAIRS, _WEAKER_SHARE = 2, 2 / 3

#: Of few repetitions one is a larger share.
_REPS_APART = 1

_SIDES = frozenset({"left", "right"})


def with_parts(sets: Sequence[Set], catalogue: Catalogue) -> tuple[Set, ...]:
    """The sets, those marked that are a drop or the other side of another; what lies within one is no rest.

    A drop is lighter than the set before it, of the same exercise, and follows it within `DROP_S`. The first left and
    the first right set of an exercise are one, and so on; where nothing says which side a set is of, sets of a
    one-sided exercise are of both where they come in pairs, all with the same weight, close together and well apart
    from the next pair.

    Parameters
    ----------
    sets
        Sets and rests with names, roles, rests and what their weights mean.
    catalogue
        The exercises.
    """
    drops: dict[int, int] = {}
    others: dict[int, int] = {}
    for each in by_exercise(sets):
        drops |= dict(_drops(sets, each))
        exercise = None if each.exercise is None else catalogue.of_key(each.exercise)
        pairs = list(_said_sides(sets, each))
        if not pairs and exercise is not None and exercise.is_unilateral:
            pairs = _unsaid_sides(sets, each)
        others |= {second: first for first, second in pairs if second not in drops and first not in drops}
    turns = {first for second, first in others.items() if _follows(sets, first, second, TURN_S)}
    within = {*_before(sets, drops), *turns}
    return tuple(
        [
            replace(
                each,
                drop_of=sets[drops[place]].set if place in drops else each.drop_of,
                side_of=sets[others[place]].set if place in others else None,
                rest_s=None if place in within else each.rest_s,
            )
            if place in drops or place in others or place in within
            else each
            for place, each in enumerate(sets)
        ]
    )


def is_own_set(one: Set) -> bool:
    """Whether a set counts as one: it is no drop of another, and not its other side."""
    return one.drop_of is None and one.side_of is None


def is_within_one_set(one: Set, other: Set) -> bool:
    """Whether what lies between two sets that follow each other is no rest: a drop follows, or the turn to a side."""
    is_turn = other.side_of is not None and other.side_of == one.set and one.rest_s is None
    return other.drop_of is not None or is_turn


def own_sets(sets: Iterable[Set]) -> tuple[Set, ...]:
    """The sets that count as one each."""
    return tuple([each for each in sets if is_own_set(each)])


def _drops(sets: Sequence[Set], of_exercise: OfExercise) -> Iterator[tuple[int, int]]:
    """Places of the drops of an exercise, each with that of the set that it began with."""
    first: int | None = None
    for before, place in pairwise(of_exercise.index):
        if not _is_drop(sets, before, place):
            first = None
            continue
        first = before if first is None else first
        yield place, first


def _is_drop(sets: Sequence[Set], before: int, place: int) -> bool:
    one, other = sets[before], sets[place]
    heavier_kg, lighter_kg = signed_kg(one), signed_kg(other)
    is_lighter = heavier_kg is not None and lighter_kg is not None and lighter_kg < heavier_kg
    is_whole = one.part is None and other.part is None and one.side == other.side
    is_work = "warmup" not in {one.role, other.role}
    return is_lighter and is_whole and is_work and _follows(sets, before, place, DROP_S)


def _follows(sets: Sequence[Set], before: int, place: int, within_s: float) -> bool:
    """Whether a set is the next one after another, and begins within so many seconds of its end."""
    rest_s = sets[before].rest_s
    is_next = all(each.kind != "active" for each in sets[before + 1 : place])
    return is_next and rest_s is not None and rest_s <= within_s


def _before(sets: Sequence[Set], drops: dict[int, int]) -> Iterator[int]:
    """Places of the sets that drops follow."""
    active = [place for place, each in enumerate(sets) if each.kind == "active"]
    yield from (before for before, place in pairwise(active) if place in drops)


def _said_sides(sets: Sequence[Set], of_exercise: OfExercise) -> Iterator[tuple[int, int]]:
    """Places of the two sides of each set, the earlier one first: the first left and the first right of a role, …."""
    roles = {sets[place].role for place in of_exercise.index}
    for role in sorted(roles, key=str):
        of_role = [place for place in of_exercise.index if sets[place].role == role and sets[place].side in _SIDES]
        left, right = ([place for place in of_role if sets[place].side == side] for side in ("left", "right"))
        yield from ((min(pair), max(pair)) for pair in zip(left, right, strict=False))


def _unsaid_sides(sets: Sequence[Set], of_exercise: OfExercise) -> list[tuple[int, int]]:
    """Places of sets that come in pairs, though nothing says of which side they are; none where one does not fit."""
    places = [place for place in of_exercise.index if sets[place].role != "warmup"]
    pairs = list(zip(places[::2], places[1::2], strict=False))
    if len(places) % 2 or len(pairs) < _FEWEST_PAIRS or any(sets[place].side is not None for place in places):
        return []
    apart = [sets[second].rest_s for _, second in pairs[:-1]]
    is_apart = all(rest_s is not None and rest_s >= PAUSE_S for rest_s in apart)
    return pairs if is_apart and all(_are_alike(sets, *pair) for pair in pairs) else []


def _are_alike(sets: Sequence[Set], first: int, second: int) -> bool:
    one, other = sets[first], sets[second]
    if one.reps is None or other.reps is None:
        return False
    fewer, more = sorted((one.reps, other.reps))
    is_near = more - fewer <= _REPS_APART or fewer >= _WEAKER_SHARE * more
    return is_near and one.weight_kg == other.weight_kg and _follows(sets, first, second, TURN_S)
