"""All athletes whom no rule was made with, kind by kind."""

from __future__ import annotations

from simulated.second import body, breaks, cycles, double, last_sets, linear, stalls, units
from simulated.told import Athlete

ATHLETES: tuple[Athlete, ...] = (
    *linear.ATHLETES,
    *double.ATHLETES,
    *cycles.ATHLETES,
    *last_sets.ATHLETES,
    *stalls.ATHLETES,
    *breaks.ATHLETES,
    *units.ATHLETES,
    *body.ATHLETES,
)
