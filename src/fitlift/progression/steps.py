"""By how much a load rises, and what is a tenth less."""

from __future__ import annotations

import math

from fitlift.records.vocabulary import WeightUnit
from fitlift.units import KG_PER_UNIT

_DIGITS = 4

#: What is to be lifted after a break, or where nothing rises for long, in shares of the usual load (resets of linear
#: programs: a tenth off; Rippetoe and Kilgore 2006).
LIGHTER = 0.9

#: The smallest step of a barbell with the usual plates, 1.25 kg on both sides; of machines much the same. Pairs of
#: dumbbells come in steps of 2 kg, kettlebells of 4. Where pounds are lifted they are 5 lb, and 10 for kettlebells.
PLATE_STEP_KG, DUMBBELL_STEP_KG, KETTLEBELL_STEP_KG, STEP_LB = 2.5, 2.0, 4.0, 5.0

#: Equipment that is held in the hands → its steps in kilograms and in pounds.
_USUAL = {"dumbbell": (DUMBBELL_STEP_KG, STEP_LB), "kettlebell": (KETTLEBELL_STEP_KG, 2 * STEP_LB)}


def step_kg(equipment: str, unit: WeightUnit, plate_kg: float | None, dumbbell_kg: float | None) -> float:
    """By how much the load of an exercise rises.

    Parameters
    ----------
    equipment
        What it is done with, as the catalogue has it.
    unit
        The athlete's unit of weight.
    plate_kg, dumbbell_kg
        The smallest steps that the athlete has; None where that is not said.
    """
    own_kg = dumbbell_kg if equipment in _USUAL else plate_kg
    if own_kg is not None:
        return own_kg
    usual_kg, usual_lb = _USUAL.get(equipment, (PLATE_STEP_KG, STEP_LB))
    return usual_kg if unit == "kg" else round(usual_lb * KG_PER_UNIT["lb"], _DIGITS)


def heavier(weight_kg: float, step_kg: float) -> float:
    """A load and a step more."""
    return round(weight_kg + step_kg, _DIGITS)


def in_steps(gain_kg: float, step_kg: float) -> float:
    """A gain in whole steps; one below a step was loaded as it is."""
    return gain_kg if gain_kg < step_kg else math.floor(gain_kg / step_kg + 0.5) * step_kg


def less_help(help_kg: float, step_kg: float) -> float:
    """A step less of help; none is left at zero."""
    return round(max(0.0, help_kg - step_kg), _DIGITS)


def lighter(weight_kg: float, step_kg: float) -> float:
    """About a tenth less, in whole steps from the load itself, and a step less at least; never below a step."""
    steps = max(1, math.floor((1 - LIGHTER) * weight_kg / step_kg + 0.5))
    return round(max(weight_kg - steps * step_kg, min(step_kg, weight_kg)), _DIGITS)
