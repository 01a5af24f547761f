"""What charts and Python functions are given: records, or DataFrames in their place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from fitlift.records.base import Record, names_of
from fitlift.records.heart import HeartRates

if TYPE_CHECKING:
    import pandas as pd

_T = TypeVar("_T")
_R = TypeVar("_R", bound=Record)


def given(records: Sequence[_T] | pd.DataFrame, kind: type[_R]) -> Sequence[_T | _R]:
    """Records as they are, or those of a DataFrame, which need not hold more than what is asked for.

    Values are taken as they are, whatever a record would have to hold: users change tables.
    """
    if isinstance(records, Sequence):
        return records
    # loaded by who makes DataFrames anyway
    from fitlift.records.frames import values_of

    return [given_one(row, kind) for row in values_of(records)]


def given_one(row: Mapping[str, Any], kind: type[_R]) -> _R:
    """One record of its values by name; what is not there is None, also where a record would have to say it."""
    make: Any = kind
    made: _R = make(**{name: row.get(name) for name in names_of(kind)})
    return made


def given_heart(samples: HeartRates | pd.DataFrame) -> HeartRates:
    """Heart rates as they are, or those of a DataFrame."""
    if isinstance(samples, HeartRates):
        return samples
    from fitlift.records.frames import heart_rates_of

    return heart_rates_of(samples)
