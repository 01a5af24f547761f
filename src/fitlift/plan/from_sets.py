"""A planned session from the sets that were done in one: a line for each exercise, as a person would write it down."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from fitlift.exercises.names import ExerciseName
from fitlift.plan.amounts import MOST_SETS, can_be_planned
from fitlift.plan.model import Group, Load, PlannedExercise, PlannedSession, Target, TargetUnit, WarmupSet, group_labels
from fitlift.records.sets import Set
from fitlift.records.several import only_known
from fitlift.records.vocabulary import PlannedLoad, WeightUnit
from fitlift.units import KG_PER_UNIT

#: What a weight means → how a plan says it; what is not known is a plain weight.
_LOADS: dict[str | None, PlannedLoad] = {"added": "added", "assisted": "assisted"}

_DECIMALS = 2


def session_of_sets(sets: Sequence[Set], name: str) -> PlannedSession:
    """The planned session that asks for what was done.

    Drops are left out, which plans cannot say, and so are sets without a name or an amount; what differs between the
    sets of an exercise is from and to.

    Parameters
    ----------
    sets
        The active sets of one session with names and places, in the order of doing.
    name
        What the session is to be called.
    """
    own = [each for each in sets if each.drop_of is None and each.exercise is not None and _amount(each) is not None]
    labels = group_labels()
    made: list[PlannedExercise] = []
    for _, in_block in groupby(own, key=lambda each: each.superset or each.block):
        lines = _lines(list(in_block))
        take_turns = len(lines) > 1 and any(len(line) > 1 for line in lines)
        group = Group.of_size(len(lines), next(labels)) if take_turns else None
        made += [exercise for line in lines for exercise in _exercises(line, group)]
    return PlannedSession(name, tuple(made))


def _lines(sets: Sequence[Set]) -> list[list[Set]]:
    """The sets of each exercise, in the order in which they begin; of one that is counted in two ways apart."""
    found: dict[tuple[str | None, TargetUnit | None], list[Set]] = {}
    for each in sets:
        found.setdefault((each.exercise, (_amount(each) or (None, 0))[0]), []).append(each)
    return list(found.values())


def _exercises(line: Sequence[Set], group: Group | None) -> Iterator[PlannedExercise]:
    work = [each for each in line if each.role != "warmup"] or list(line)
    light = [each for each in line if each not in work]
    for first in range(0, len(work), MOST_SETS):
        piece = work[first : first + MOST_SETS]
        warmups = tuple([WarmupSet(_target([each]), _load([each])) for each in light]) if not first else ()
        yield PlannedExercise(
            exercise=ExerciseName(line[0].exercise or "", line[0].exercise_name or ""),
            sets=len(piece),
            target=_target(piece),
            load=_load(piece),
            warmups=warmups,
            group=group,
        )


def _amount(one: Set) -> tuple[TargetUnit, int] | None:
    """How much a set was; None where that is not known, or no plan can say it."""
    told: tuple[tuple[TargetUnit, float | None], ...] = (
        ("reps", one.reps),
        ("s", one.duration_s),
        ("m", one.distance_m),
    )
    known = ((unit, round(amount)) for unit, amount in told if amount)
    return next(((unit, amount) for unit, amount in known if can_be_planned(unit, amount)), None)


def _target(sets: Sequence[Set]) -> Target:
    amounts = only_known(_amount(each) for each in sets)
    return Target(amounts[0][0], min(amount for _, amount in amounts), max(amount for _, amount in amounts))


def _load(sets: Sequence[Set]) -> Load | None:
    """The weights, from and to in the unit of the first; None where one is not known."""
    weights = only_known(each.weight_kg for each in sets)
    if len(weights) < len(sets) or len({each.load_kind for each in sets}) > 1:
        return None
    unit: WeightUnit = sets[0].weight_unit or "kg"
    shown = [round(weight / KG_PER_UNIT[unit], _DECIMALS) for weight in weights]
    return Load(_LOADS.get(sets[0].load_kind, "weight"), min(shown), max(shown), unit)
