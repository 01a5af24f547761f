"""The sets of each exercise of a session, put together by its sure name, else by its place in the rounds."""

from __future__ import annotations

from collections.abc import Sequence

from fitlift.records.base import Record
from fitlift.records.sets import Set
from fitlift.records.vocabulary import SURE


class OfExercise(Record):
    """The sets of one exercise in one session.

    Parameters
    ----------
    session
        Number of the session.
    exercise, exercise_name
        What it is; None where that is not sure.
    slot
        Letters of its places within the session's rounds; None where not found.
    index
        Places of its sets among those that were given, in their order.
    working, warmups
        Places of those that are not known to be warm-ups, and of those that are.
    """

    session: int
    exercise: str | None
    exercise_name: str | None
    slot: str | None
    index: tuple[int, ...]
    working: tuple[int, ...]
    warmups: tuple[int, ...]


def by_exercise(sets: Sequence[Set]) -> list[OfExercise]:
    """Put the sets of each exercise of each session together, sessions in order, exercises by their first set.

    A name is sure that is for this set or for another one of its slot. Sets without one are put together by their slot;
    those without a slot stand alone.

    Parameters
    ----------
    sets
        Sets, in any order; rests among them are left out.
    """
    active = [(_order(each, place), each) for place, each in enumerate(sets) if each.kind == "active"]
    active.sort(key=_first)
    surest: dict[tuple[int, str | int | None, str | None], float] = {}
    for _, each in active:
        at = (each.session, each.slot or each.set, each.exercise)
        surest[at] = max(surest.get(at, 0.0), 1.0 if each.confidence is None else each.confidence)
    groups: dict[tuple[int, str, str | int | None], list[tuple[int, Set]]] = {}
    for (*_, place), each in active:
        is_sure = each.exercise is not None and surest[each.session, each.slot or each.set, each.exercise] >= SURE
        label: tuple[str, str | int | None] = ("set", each.set)
        if is_sure:
            label = ("exercise", each.exercise)
        elif each.slot:
            label = ("slot", each.slot)
        groups.setdefault((each.session, *label), []).append((place, each))
    return [_of_exercise(members, is_sure=kind == "exercise") for (_, kind, _), members in groups.items()]


_Order = tuple[int, int, bool, int, bool, int, int]


def _order(each: Set, place: int) -> _Order:
    """By session, row, set and part; what has no number comes after those that have one."""
    return each.session, each.row, each.set is None, each.set or 0, each.part is None, each.part or 0, place


def _first(pair: tuple[_Order, Set]) -> _Order:
    return pair[0]


def _of_exercise(members: Sequence[tuple[int, Set]], *, is_sure: bool) -> OfExercise:
    first = members[0][1]
    slots = dict.fromkeys(each.slot for _, each in members if each.slot)
    return OfExercise(
        session=first.session,
        exercise=first.exercise if is_sure else None,
        exercise_name=first.exercise_name if is_sure else None,
        slot=", ".join(slots) or None,
        index=tuple([place for place, _ in members]),
        working=tuple([place for place, each in members if each.role != "warmup"]),
        warmups=tuple([place for place, each in members if each.role == "warmup"]),
    )
