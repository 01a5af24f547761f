"""Units that people use beside fitlift's own."""

from __future__ import annotations

#: Kilograms in a pound, exactly (international avoirdupois pound of 1959).
KG_PER_LB = 0.45359237

#: Unit of weight → kilograms in it.
KG_PER_UNIT = {"kg": 1.0, "lb": KG_PER_LB}

#: A FIT weight is a multiple of 1/16 kg (0.138 lb), too coarse for pounds: those that people see snap to this.
POUND_STEP = 0.5


def snapped_pounds(weight_kg: float) -> float:
    """A weight in pounds, to the nearest half pound."""
    return round(weight_kg / KG_PER_LB / POUND_STEP) * POUND_STEP
