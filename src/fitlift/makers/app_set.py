"""One set as a vendor's app has it, and how its numbers and times are read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from math import isfinite
from typing import Any

from fitlift.labels.corrections import SaidOfSet
from fitlift.records.base import Record
from fitlift.records.sets import Set

#: An app's start of a set and the file's differ by less.
SLACK_S = 2.0

#: No app counts so far: the milliseconds since 1970 are a thousandth of it.
_ABSURD = 1e15

#: No set lasts longer: a day.
_LONGEST_S = 86_400.0


class AppSet(Record):
    """One set as an app has it.

    Parameters
    ----------
    said
        What it says of the set.
    start
        Its start; None if absent.
    index
        The set's message_index; None if absent.
    """

    said: SaidOfSet
    start: dt.datetime | None = None
    index: int | None = None


def number_of(value: Any) -> float | None:
    """A number that is not negative, nor absurd, be it written as text; None for anything else."""
    if isinstance(value, str):
        try:
            value = float(value)
        except ValueError:
            return None
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value < _ABSURD:
        return None
    return float(value) if isfinite(value) else None


def seconds_of(value: Any, per_second: int) -> float | None:
    """A duration; None where there is none, or one that no set has."""
    seconds = (number_of(value) or 0.0) / per_second
    return seconds if 0 < seconds <= _LONGEST_S else None


def row_at(start: dt.datetime | None, rows: Sequence[Set]) -> Set | None:
    """The set or rest that began then; None if none did."""
    near = [row for row in rows if apart_s(start, row) <= SLACK_S]
    return min(near, key=lambda row: apart_s(start, row), default=None)


def apart_s(start: dt.datetime | None, row: Set) -> float:
    """Seconds between an app's start and a set's; nan where one of them is unknown."""
    if start is None or row.start_time is None:
        return float("nan")
    return abs((row.start_time - start).total_seconds())
