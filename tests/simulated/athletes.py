"""All athletes, kind by kind."""

from __future__ import annotations

from simulated import body, breaks, cycles, double, last_sets, linear, season, stalls, units, unweighted
from simulated.told import Athlete

ATHLETES: tuple[Athlete, ...] = (
    *linear.ATHLETES,
    *double.ATHLETES,
    *cycles.ATHLETES,
    *last_sets.ATHLETES,
    *stalls.ATHLETES,
    *season.ATHLETES,
    *breaks.ATHLETES,
    *units.ATHLETES,
    *unweighted.ATHLETES,
    *body.ATHLETES,
)
