"""Records as DataFrames and back, for people who want pandas; tables of messages are made in `fit.frames`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec
import numpy as np
import pandas as pd

from fitlift.records.base import Record, as_dict
from fitlift.records.declared import Kind, Table
from fitlift.records.heart import HeartRates
from fitlift.records.said import in_columns, sentence

if TYPE_CHECKING:
    from collections.abc import Iterable

_DTYPES: Mapping[Kind, str] = {
    "count": "Int64",
    "number": "float64",
    "text": "string[python]",
    "time": "datetime64[ms, UTC]",
    "local": "datetime64[ms]",
    "list": "object",
    "figures": "object",
}

_R = TypeVar("_R", bound=Record)


def frame(records: Iterable[Record | Mapping[str, Any]] | HeartRates, table: Table) -> pd.DataFrame:
    """Make a DataFrame of records or of heart rates: a table's columns, in order and of the declared types.

    Raises KeyError for a mapping's name that the table does not declare: nothing is dropped without a word.
    """
    if isinstance(records, HeartRates):
        return _samples(records, table)
    rows = [each if isinstance(each, Mapping) else as_dict(each) for each in records]
    if table.said:
        rows = [in_columns(dict(row), table.said, sentence) for row in rows]
    surplus = sorted({name for row in rows for name in row} - set(table.names))
    if surplus:
        raise KeyError(f"{table.name} declares no column {', '.join(surplus)}")
    columns = {column.name: _array([row.get(column.name) for row in rows], column.kind) for column in table.columns}
    # of arrays pandas makes a table in half the time that it takes to align columns
    return pd.DataFrame(columns, index=pd.RangeIndex(len(rows)))


def heart_rates_of(table: pd.DataFrame) -> HeartRates:
    """Make heart rates of a DataFrame of samples."""
    return HeartRates(
        session=table["session"].to_numpy(dtype=np.int64),
        time=table["time"].to_numpy(dtype="M8[ms]"),
        bpm=table["heart_rate_bpm"].to_numpy(dtype=np.float64),
    )


def records_of(table: pd.DataFrame, kind: type[_R]) -> tuple[_R, ...]:
    """Make records of a DataFrame that has their fields as columns; a column that is missing is null throughout.

    Raises ValidationError, which names the field, for a value of another type than declared.
    """
    names = [name for name in kind.__struct_fields__ if name in table.columns]
    columns = [[_plain(value) for value in table[name].to_numpy(dtype=object).tolist()] for name in names]
    absent = {name: None for name in kind.__struct_fields__ if name not in table.columns}
    rows = [absent | dict(zip(names, values, strict=True)) for values in zip(*columns, strict=True)]
    return tuple(msgspec.convert(row, kind, strict=False) for row in rows)


def values_of(table: pd.DataFrame) -> list[dict[str, Any]]:
    """The rows of a DataFrame as plain values by the columns' names."""
    columns = [[_plain(value) for value in table[name].to_numpy(dtype=object).tolist()] for name in table.columns]
    return [dict(zip(table.columns, values, strict=True)) for values in zip(*columns, strict=True)]


def _samples(heart: HeartRates, table: Table) -> pd.DataFrame:
    session, time, bpm = table.names
    columns = {
        session: pd.arrays.IntegerArray(heart.session.copy(), np.zeros(len(heart), np.bool_)),
        time: pd.DatetimeIndex(heart.time, tz="UTC").array,
        bpm: heart.bpm.copy(),
    }
    return pd.DataFrame(columns, index=pd.RangeIndex(len(heart)))


def _plain(value: Any) -> Any:
    if value is None or value is pd.NA or value is pd.NaT or (isinstance(value, float) and value != value):  # noqa: PLR0124 - nan
        return None
    if isinstance(value, pd.Timestamp):
        in_utc = value.tz_localize("UTC") if value.tzinfo is None else value.tz_convert("UTC")
        return in_utc.to_pydatetime(warn=False).replace(tzinfo=dt.UTC)
    return value.item() if isinstance(value, np.generic) else value


@cache
def _dtypes() -> Mapping[Kind, Any]:
    """What pandas makes of `_DTYPES`: to read a name anew takes longer than to compare two types."""
    return {kind: pd.api.types.pandas_dtype(name) for kind, name in _DTYPES.items()}


def _array(values: list[Any], kind: Kind) -> Any:
    """A column of plain values, None for null."""
    if kind == "list":
        return _lists(values)
    if kind == "figures":
        return _objects(values)
    if kind == "time":
        return _times(values)
    if kind == "local":
        # of tables that people give back times have zones
        local = [np.datetime64("NaT") if value is None else value.replace(tzinfo=None) for value in values]
        return np.array(local, dtype="datetime64[ms]")
    if kind == "number":
        return np.array([np.nan if value is None else value for value in values], dtype="float64")
    return _whole_numbers(values) if kind == "count" else pd.array(values, dtype=_dtypes()["text"])


def _times(values: list[dt.datetime | None]) -> Any:
    moments = [np.datetime64("NaT") if value is None else np.datetime64(_utc(value), "ms") for value in values]
    return pd.DatetimeIndex(np.array(moments, dtype="datetime64[ms]"), tz="UTC").array


def _utc(value: dt.datetime) -> dt.datetime:
    return value.astimezone(dt.UTC).replace(tzinfo=None)


def _whole_numbers(values: list[int | None]) -> Any:
    """Counts, without pandas' looking for what else they might be."""
    whole = np.array([0 if value is None else value for value in values], dtype="int64")
    return pd.arrays.IntegerArray(whole, np.array([value is None for value in values], dtype=bool))


def _lists(values: Sequence[Any]) -> Any:
    """A column of lists, each its own."""
    return _objects([[] if value is None else [_item(each) for each in value] for value in values])


def _objects(values: Sequence[Any]) -> Any:
    """A column of what pandas has no type for."""
    objects = np.empty(len(values), dtype=object)
    objects[:] = values
    return objects


def _item(item: Any) -> Any:
    return as_dict(item) if isinstance(item, Record) else item
