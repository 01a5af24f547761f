"""Whether left and right lift alike, where their sides are known."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import fmean

from fitlift.exercises.catalogue import Catalogue
from fitlift.measures.aims import SAME_SIDES_PERCENT, Aims, Finding, judged
from fitlift.measures.exercise_done import exercises_done
from fitlift.measures.lifts import Lift, LiftedSet, in_order
from fitlift.measures.main_lift import lifts_by_session
from fitlift.records.base import Record
from fitlift.records.principles import Principle
from fitlift.records.said import Row, Said
from fitlift.records.sets import Set
from fitlift.records.several import only_known


class _Sides(Record):
    """The working sets of both sides of one lift."""

    lift: Lift
    left: tuple[LiftedSet, ...]
    right: tuple[LiftedSet, ...]


def side_principles(sets: Sequence[Set], exercises: Catalogue, aims: Aims) -> tuple[Principle, ...]:
    """Hold the sides of one-sided exercises against each other; nothing is said where no sides are known.

    The heavier loads of both are compared; where these are alike, the repetitions of a set on average.

    Parameters
    ----------
    sets
        Sets of strength sessions alone, with names, roles and sides.
    exercises
        The exercises.
    aims
        What is aimed at.
    """
    found: list[Principle] = []
    sided = {each.session for each in sets if each.side in {"left", "right"}}
    of_sides = [each for each in sets if each.session in sided]
    for number, session in lifts_by_session(of_sides, exercises_done(of_sides, exercises), aims).items():
        both = [each for lift in session.lifts if (each := _sides(lift)) is not None]
        if both:
            found += judged({"sides": _alike(both)}, aims, number)
    return tuple(found)


def _sides(lift: Lift) -> _Sides | None:
    """Both sides of a lift, where both were done and all that was counted is known."""
    sets = in_order((*lift.working, *lift.other_sides))
    left, right = (tuple([each for each in sets if each.side == side]) for side in ("left", "right"))
    is_known = all(each.reps is not None for each in (*left, *right))
    is_weighed = len({each.weight_kg is None for each in (*left, *right)}) == 1
    return _Sides(lift, left, right) if left and right and lift.is_named and is_known and is_weighed else None


def _alike(both: Sequence[_Sides]) -> Finding:
    unlike = [each for each in both if _share(each) < SAME_SIDES_PERCENT / 100]
    numbers = tuple(sorted(number for each in unlike or both for number in each.lift.numbers))
    if not unlike:
        return Finding("pass", Said("sides_alike", {"lifts": tuple([each.lift.name for each in both])}), numbers)
    return Finding("miss", Said("sides_differ", {"each_sides": tuple(map(_said, unlike))}), numbers)


def _share(sides: _Sides) -> float:
    """What the weaker side does of the stronger one."""
    loads = [max(only_known(each.weight_kg for each in side), default=0.0) for side in (sides.left, sides.right)]
    if min(loads) < max(loads) * SAME_SIDES_PERCENT / 100:
        return min(loads) / max(loads)
    reps = [fmean(each.reps[0] for each in side if each.reps is not None) for side in (sides.left, sides.right)]
    return min(reps) / max(reps)


def _said(sides: _Sides) -> Row:
    """Repetitions and the heaviest load of both sides."""
    left, right = (max(side, key=lambda each: each.weight_kg or 0.0) for side in (sides.left, sides.right))
    return {
        "lift": sides.lift.name,
        "left_set_reps": tuple([each.reps for each in sides.left]),
        "left_kg": left.weight_kg,
        "left_unit": left.unit,
        "right_set_reps": tuple([each.reps for each in sides.right]),
        "right_kg": right.weight_kg,
        "right_unit": right.unit,
    }
