"""A planned session set by set, in the order in which they are to be done."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import repeat
from types import MappingProxyType
from typing import TypedDict

from fitlift.exercises.catalogue import Catalogue
from fitlift.exercises.names import UNKNOWN
from fitlift.measures.load_kinds import kind_of_weight
from fitlift.plan.asked_sets import ends_after
from fitlift.plan.model import NO_WORK, Load, PlannedExercise, PlannedSession, Rest, Target
from fitlift.records.base import replace
from fitlift.records.plans import PlannedSet
from fitlift.records.said import Said
from fitlift.records.vocabulary import BESIDE_BODY, PlannedLoad, RestKind, WeightUnit

_NO_MAXIMA: Mapping[str, float] = MappingProxyType({})


class _Target(TypedDict):
    reps_low: int | None
    reps_high: int | None
    hold_low_s: float | None
    hold_high_s: float | None
    ends_at: Said | None


class _Load(TypedDict):
    load_kind: PlannedLoad | None
    weight_low_kg: float | None
    weight_high_kg: float | None
    weight_unit: WeightUnit | None
    percent_low: float | None
    percent_high: float | None
    rpe_low: float | None
    rpe_high: float | None


class _Rest(TypedDict):
    rest_kind: RestKind | None
    rest_low_s: float | None
    rest_high_s: float | None


class Figures(_Target, _Load, _Rest):
    """The fields of a planned set that say how much, how heavy, and how long to rest."""


def expanded(
    session: PlannedSession,
    exercises: Catalogue,
    *,
    maxima_kg: Mapping[str, float] = _NO_MAXIMA,
    step_indexes: Sequence[int | None] | None = None,
) -> tuple[PlannedSet, ...]:
    """Every set that a planned session asks for.

    An exercise's warm-ups stand before its work; where exercises take turns, the warm-ups of all of them stand before
    the first round, and one that has fewer sets than the others leaves the last rounds to them.

    Parameters
    ----------
    session
        The planned session.
    exercises
        The exercises, for the categories of those that the profile has.
    maxima_kg
        One-repetition maximum by the exercise's key, of which percentages are taken.
    step_indexes
        For each set the step of the workout that asks for it, where it is known.
    """
    sets = [_meant(each, exercises) for each in _sets(session, exercises, maxima_kg)]
    indexes = repeat(None, len(sets)) if step_indexes is None else step_indexes
    numbered = enumerate(zip(sets, indexes, strict=True), start=1)
    return tuple([replace(each, planned_set=number, step_index=index) for number, (each, index) in numbered])


def figures_of(target: Target | None, load: Load | None, rest: Rest | None, maximum_kg: float | None = None) -> Figures:
    """How much, how heavy, and how long to rest.

    Parameters
    ----------
    target, load, rest
        Of one set; None for what the plan does not say.
    maximum_kg
        The one-repetition maximum of which a percentage is taken.
    """
    return {**_target(target), **_load(load, maximum_kg), **_rest(rest)}


def _meant(planned: PlannedSet, exercises: Catalogue) -> PlannedSet:
    """A planned set, its weight told from one that is added or helps by the exercise that it is."""
    if planned.load_kind != "weight" or planned.weight_low_kg is None:
        return planned
    kind = kind_of_weight(planned.weight_low_kg, planned.exercise, planned.exercise_name, exercises)
    return replace(planned, load_kind="assisted" if kind == "assisted" else "added") if kind in BESIDE_BODY else planned


def _sets(session: PlannedSession, exercises: Catalogue, maxima_kg: Mapping[str, float]) -> Iterator[PlannedSet]:
    place = 0
    for block in session.blocks():
        shared = [
            _shared(each, place + offset, exercises, maxima_kg.get(each.exercise.key))
            for offset, each in enumerate(block, start=1)
        ]
        place += len(block)
        for working, each in zip(shared, block, strict=True):
            yield from _warmups(working, each, maxima_kg.get(each.exercise.key))
        for number in range(1, max(each.sets for each in block) + 1):
            for working, each in zip(shared, block, strict=True):
                if number <= each.sets:
                    yield replace(working, round=number, **_rest(each.rest_after(number)))


def _warmups(working: PlannedSet, each: PlannedExercise, maximum_kg: float | None) -> Iterator[PlannedSet]:
    for number, light in enumerate(each.warmups, start=1):
        yield replace(
            working, round=number, role="warmup", **figures_of(light.target, light.load, each.warmup_rest, maximum_kg)
        )


def _shared(each: PlannedExercise, place: int, exercises: Catalogue, maximum_kg: float | None) -> PlannedSet:
    """The first working set of an exercise: what all of them have in common."""
    of_catalogue = exercises.of_key(each.exercise.key)
    return PlannedSet(
        planned_set=1,
        place=place,
        round=1,
        exercise=each.exercise.key,
        exercise_name=each.exercise.name,
        category=UNKNOWN if of_catalogue is None else of_catalogue.category,
        subtype=UNKNOWN if of_catalogue is None else of_catalogue.subtype,
        part_of_plan=each.role,
        role="warmup" if each.role in NO_WORK else "working",
        superset=None if each.group is None else each.group.label,
        sides=2 if each.is_per_side else 1,
        **figures_of(each.target, each.load, each.rest, maximum_kg),
        add_kg=added_kg(each.add),
        step_index=None,
        note=each.note or None,
    )


def added_kg(load: Load | None) -> float | None:
    """What is added once all sets have the most repetitions."""
    in_kg = None if load is None else load.in_kg()
    return None if in_kg is None else round(in_kg[1], 4)


def _target(target: Target | None) -> _Target:
    low, high = (None, None) if target is None else (target.low, target.high)
    if target is None or target.unit == "reps":
        return _NO_TARGET | {"reps_low": low, "reps_high": high}
    if target.unit == "s":
        return _NO_TARGET | {"hold_low_s": _number(low), "hold_high_s": _number(high)}
    return _NO_TARGET | {"ends_at": ends_after(target.unit, target.low, target.high)}


_NO_TARGET: _Target = {
    "reps_low": None,
    "reps_high": None,
    "hold_low_s": None,
    "hold_high_s": None,
    "ends_at": None,
}


def _load(load: Load | None, maximum_kg: float | None) -> _Load:
    if load is None:
        return _NO_LOAD
    low_kg, high_kg = load.in_kg(maximum_kg) or (None, None)
    low, high = _number(load.low), _number(load.high)
    in_percent, by_effort = load.kind == "percent_1rm", load.kind == "rpe"
    return {
        "load_kind": load.kind,
        "weight_low_kg": _number(low_kg),
        "weight_high_kg": _number(high_kg),
        "weight_unit": load.unit,
        "percent_low": low if in_percent else None,
        "percent_high": high if in_percent else None,
        "rpe_low": low if by_effort else None,
        "rpe_high": high if by_effort else None,
    }


_NO_LOAD: _Load = {
    "load_kind": None,
    "weight_low_kg": None,
    "weight_high_kg": None,
    "weight_unit": None,
    "percent_low": None,
    "percent_high": None,
    "rpe_low": None,
    "rpe_high": None,
}


def _rest(rest: Rest | None) -> _Rest:
    if rest is None:
        return {"rest_kind": None, "rest_low_s": None, "rest_high_s": None}
    low_s, high_s = (rest.low_s, rest.high_s) if rest.kind == "timed" else (None, None)
    return {"rest_kind": rest.kind, "rest_low_s": _number(low_s), "rest_high_s": _number(high_s)}


def _number(value: float | None) -> float | None:
    """Seconds and weights are no whole numbers, also where the plan has such ones."""
    return None if value is None else float(value)
