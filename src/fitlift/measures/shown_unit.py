"""In which unit the weights of a session are shown: one for all of it, whatever each set says; and sums in it."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence

from fitlift.records.plans import Match
from fitlift.records.sets import Set
from fitlift.records.vocabulary import WeightUnit
from fitlift.units import KG_PER_LB, snapped_pounds

#: Dumbbells, plates and stacks in pounds go up by these.
_STEPS_LB = (1.0, 2.5)

#: FIT keeps sixteenths of a kilogram (0.138 lb), cut or rounded: pounds come out by up to this beside a step.
_NEAR_LB = 0.14

#: Weights in kilograms are multiples of this: the smallest plates.
_STEP_KG = 0.25


def unit_shown(sets: Sequence[Set], planned: Iterable[Match] = ()) -> WeightUnit:
    """The unit of most sets with a weight, as the watch or the user has it; else the plan's; else what the weights say.

    They say pounds where each is a whole number of these, and one at least is none of quarters of a kilogram.

    Parameters
    ----------
    sets
        The session's.
    planned
        What was planned for them.
    """
    weighed = [each for each in sets if each.weight_kg is not None]
    told = Counter(each.weight_unit for each in weighed if each.weight_unit is not None)
    if told:
        return "lb" if told["lb"] > told["kg"] else "kg"
    units = {each.weight_unit for each in planned if each.weight_unit is not None}
    if units:
        return "lb" if units == {"lb"} else "kg"
    weights = [each.weight_kg for each in weighed if each.weight_kg is not None and each.weight_doubt is None]
    return "lb" if are_pounds(weights) else "kg"


def are_pounds(weights_kg: Sequence[float]) -> bool:
    """Whether weights of no known unit were meant in pounds.

    Parameters
    ----------
    weights_kg
        The weights, in kilograms as a file keeps them.
    """
    are_odd = any(kg % _STEP_KG for kg in weights_kg)
    return are_odd and all(_is_whole(kg / KG_PER_LB) for kg in weights_kg)


def volume_shown(sets: Iterable[Set]) -> tuple[float, WeightUnit]:
    """Sum of reps × weight and its unit: in pounds where the watch showed all weights in pounds.

    Parameters
    ----------
    sets
        The sets; one without a volume counts for nothing.
    """
    weighed = [(each, each.volume_kg) for each in sets if each.volume_kg is not None]
    if any(each.weight_unit != "lb" for each, _ in weighed):
        return math.fsum(volume_kg for _, volume_kg in weighed), "kg"
    return math.fsum(_pounds(each.weight_kg, volume_kg) for each, volume_kg in weighed), "lb"


def _pounds(weight_kg: float | None, volume_kg: float) -> float:
    """A set's volume in pounds, of the pounds that are shown; of the body's weight exactly."""
    if weight_kg is None:
        return volume_kg / KG_PER_LB
    return volume_kg / weight_kg * snapped_pounds(weight_kg)


def _is_whole(pounds: float) -> bool:
    return any(abs(pounds - round(pounds / step) * step) <= _NEAR_LB for step in _STEPS_LB)
