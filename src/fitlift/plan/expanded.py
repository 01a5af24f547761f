"""A planned session as a table, set by set in the order in which they are to be done."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

import pandas as pd

from fitlift.exercises.catalogue import Catalogue
from fitlift.exercises.names import UNKNOWN
from fitlift.plan.model import NO_WORK, Load, PlannedExercise, PlannedSession, Rest, Target
from fitlift.schema import PLANNED

_NO_MAXIMA: Mapping[str, float] = MappingProxyType({})


def expanded(
    session: PlannedSession,
    exercises: Catalogue,
    *,
    maxima_kg: Mapping[str, float] = _NO_MAXIMA,
    step_indexes: Sequence[int] | None = None,
) -> pd.DataFrame:
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

    Returns
    -------
    pandas.DataFrame
        A table of `schema.PLANNED`.
    """
    rows = list(_rows(session, exercises, maxima_kg))
    table = pd.DataFrame(rows).assign(planned_set=range(1, len(rows) + 1))
    return PLANNED.conform(table if step_indexes is None else table.assign(step_index=list(step_indexes)))


def figures_of(
    target: Target | None, load: Load | None, rest: Rest | None, maximum_kg: float | None = None
) -> dict[str, Any]:
    """The columns of `schema.PLANNED` that say how much, how heavy, and how long to rest.

    Parameters
    ----------
    target, load, rest
        Of one set; None for what the plan does not say.
    maximum_kg
        The one-repetition maximum of which a percentage is taken.
    """
    return _target(target) | _load(load, maximum_kg) | _rest(rest)


def _rows(session: PlannedSession, exercises: Catalogue, maxima_kg: Mapping[str, float]) -> Iterator[dict[str, Any]]:
    place = 0
    for block in session.blocks():
        shared = [
            _shared(each, place + offset, exercises, maxima_kg.get(each.exercise.key))
            for offset, each in enumerate(block, start=1)
        ]
        place += len(block)
        for columns, each in zip(shared, block, strict=True):
            yield from _warmups(columns, each, maxima_kg.get(each.exercise.key))
        for number in range(1, max(each.sets for each in block) + 1):
            for columns, each in zip(shared, block, strict=True):
                if number <= each.sets:
                    yield columns | {"round": number}


def _warmups(columns: dict[str, Any], each: PlannedExercise, maximum_kg: float | None) -> Iterator[dict[str, Any]]:
    for number, light in enumerate(each.warmups, start=1):
        yield columns | {"round": number, "role": "warmup"} | figures_of(light.target, light.load, None, maximum_kg)


def _shared(each: PlannedExercise, place: int, exercises: Catalogue, maximum_kg: float | None) -> dict[str, Any]:
    """What all working sets of an exercise have in common."""
    of_catalogue = exercises.of_key(each.exercise.key)
    return {
        "place": place,
        "exercise": each.exercise.key,
        "exercise_name": each.exercise.name,
        "category": UNKNOWN if of_catalogue is None else of_catalogue.category,
        "subtype": UNKNOWN if of_catalogue is None else of_catalogue.subtype,
        "part_of_plan": each.role,
        "role": "warmup" if each.role in NO_WORK else "working",
        "superset": each.group and each.group.label,
        "sides": 2 if each.is_per_side else 1,
        **figures_of(each.target, each.load, each.rest, maximum_kg),
        "note": each.note or None,
    }


def _target(target: Target | None) -> dict[str, Any]:
    low, high = (None, None) if target is None else (target.low, target.high)
    is_held = target is not None and target.unit == "s"
    return {
        "reps_low": None if is_held else low,
        "reps_high": None if is_held else high,
        "hold_low_s": low if is_held else None,
        "hold_high_s": high if is_held else None,
    }


def _load(load: Load | None, maximum_kg: float | None) -> dict[str, Any]:
    low_kg, high_kg = (load and load.in_kg(maximum_kg)) or (None, None)
    by_effort = load is not None and load.kind == "rpe"
    in_percent = load is not None and load.kind == "percent_1rm"
    return {
        "load_kind": load and load.kind,
        "weight_low_kg": low_kg,
        "weight_high_kg": high_kg,
        "weight_unit": load and load.unit,
        "percent_low": load.low if load and in_percent else None,
        "percent_high": load.high if load and in_percent else None,
        "rpe_low": load.low if load and by_effort else None,
        "rpe_high": load.high if load and by_effort else None,
    }


def _rest(rest: Rest | None) -> dict[str, Any]:
    return {"rest_low_s": rest and rest.low_s, "rest_high_s": rest and rest.high_s}
