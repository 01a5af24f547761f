"""A message's columns as pandas has them: the one place in `fitlift.fit` that needs it."""

from __future__ import annotations

import datetime as dt
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from fitlift.fit.raw import Items, Numbers, Values, dtype_kind

#: The values of a column of a table.
Column = pd.api.extensions.ExtensionArray | npt.NDArray[Any]

_INT64_LIMIT = 2**63


def column_of(values: Values) -> Column:
    """Values of the type that `column_values` would choose, in memory of their own."""
    if isinstance(values, Items):
        return column_values(values.values)
    if values.data.dtype.kind == "b":
        return pd.arrays.BooleanArray(values.data, ~values.present, copy=True)
    if len(values) and not values.present.any():
        return _objects([None] * len(values))
    return _numbers(values)


def _numbers(values: Numbers) -> Column:
    kind = dtype_kind(values.data.dtype)
    if kind == "M":
        times = np.where(values.present, values.data, np.datetime64("NaT", "ms"))
        return pd.DatetimeIndex(times, tz="UTC").array
    if kind == "f":
        return np.where(values.present, values.data, np.nan).astype(np.float64, copy=False)
    if kind == "u":
        return column_values(values.listed())
    return pd.arrays.IntegerArray(values.data.astype(np.int64), ~values.present)


def column_values(items: list[Any]) -> Column:
    """Items as values of the narrowest type that keeps them as they are."""
    types = set(map(type, items)) - {type(None)}
    if types == {int} and all(item is None or abs(item) < _INT64_LIMIT for item in items):
        absent = [item is None for item in items]
        numbers = [0 if item is None else item for item in items]
        return pd.arrays.IntegerArray(np.array(numbers, np.int64), np.array(absent, np.bool_))
    if float in types and types <= {int, float}:
        return np.array(items, np.float64)
    if types == {str}:
        return pd.arrays.StringArray(_objects([pd.NA if item is None else item for item in items]))
    if types == {dt.datetime}:
        return _times(items)
    return _objects(items)


def _times(items: list[dt.datetime | None]) -> Column:
    zones = {item.tzinfo is not None for item in items if item is not None}
    if len(zones) > 1:
        return _objects(items)
    return pd.array(items, dtype=pd.DatetimeTZDtype("ms", "UTC") if zones == {True} else "datetime64[ms]")


def _objects(items: list[Any]) -> npt.NDArray[np.object_]:
    values = np.empty(len(items), object)
    values[:] = items
    return values
