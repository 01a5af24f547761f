"""Arrays of numbers: what the kinds of them are called, and how figures that may be unknown become one."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

#: Numbers, NaN where unknown; whole ones, as places and counts are; and what is so or not.
Numbers = npt.NDArray[np.float64]
Whole = npt.NDArray[np.intp]
Flags = npt.NDArray[np.bool_]


def numbers(values: Iterable[float | None]) -> Numbers:
    """Values as an array, NaN for None."""
    return np.array([math.nan if each is None else each for each in values], dtype=np.float64)


def instant(time: dt.datetime) -> np.datetime64:
    """A moment, in UTC, as arrays of times have it."""
    return np.datetime64(time.replace(tzinfo=None), "ms")
