"""The unit of weight in which all that is said of one athlete is shown."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from fitlift.history.summary import SessionSummary
from fitlift.records.sets import Set
from fitlift.records.vocabulary import WeightUnit

#: Before any recording.
_NEVER = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


def athletes_unit(sessions: Iterable[SessionSummary]) -> WeightUnit:
    """The user's unit, else the one that the watch showed last, else kg: the same in weeks, pages and progress.

    Parameters
    ----------
    sessions
        Sessions of one person, in any order.
    """
    latest_first = sorted(sessions, key=lambda each: each.session.start_time or _NEVER, reverse=True)
    if latest_first and latest_first[0].settings.weight_unit is not None:
        return latest_first[0].settings.weight_unit
    told = (last_unit(session.each_set) for session in latest_first)
    return next((unit for unit in told if unit is not None), "kg")


def last_unit(sets: Sequence[Set]) -> WeightUnit | None:
    """The unit that the watch showed last in a session; None where it showed none."""
    return next((each.weight_unit for each in reversed(sets) if each.weight_unit is not None), None)
