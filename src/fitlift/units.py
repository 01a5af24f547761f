"""Units that people use beside fitlift's own."""

from __future__ import annotations

#: Kilograms in a pound, exactly (international avoirdupois pound of 1959).
KG_PER_LB = 0.45359237

#: Unit of weight → kilograms in it.
KG_PER_UNIT = {"kg": 1.0, "lb": KG_PER_LB}
