"""What is said of a recording that stands years apart from the others."""

from __future__ import annotations

from fitlift.history.clocks import Apart
from fitlift.report.words import say


def dated_apart(apart: Apart) -> str:
    """Its date, and how far that is: "dated Wed 1 Jan 2098, 71 years after the others"."""
    return say("dated_apart", day=apart.day.isoformat(), years=apart.years, side_of_others=apart.side)


def years_apart(apart: Apart) -> str:
    """How far it stands apart: "71 years after the others"."""
    return say("years_apart", years=apart.years, side_of_others=apart.side)
