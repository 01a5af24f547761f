"""What is said of a recording that stands years apart from the others."""

from __future__ import annotations

import datetime as dt

from fitlift.history.clocks import Apart
from fitlift.report.words.calendar import date
from fitlift.wording import plural


def dated_apart(apart: Apart) -> str:
    """Its date, and how far that is: "dated Wed 1 Jan 2098, 71 years after the others"."""
    return f"dated {date(dt.datetime.combine(apart.day, dt.time()))}, {years_apart(apart)}"


def years_apart(apart: Apart) -> str:
    """How far it stands apart: "71 years after the others"."""
    return f"{plural(apart.years, 'year')} {apart.side} the others"
