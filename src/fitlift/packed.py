"""Tables as a few bytes: what is kept of many sessions until somebody looks at it."""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import numpy as np
import pandas as pd

from fitlift.records.declared import Column
from fitlift.schema import SESSION_TABLES, Table, texts, whole_numbers

#: A time that is none, as numpy counts it.
_NO_TIME = int(np.datetime64("NaT", "ms").astype("int64"))


class PackedTables(Mapping[str, pd.DataFrame]):
    """Tables of a session by name, each unpacked when it is looked up: the same table, whatever was done to the last.

    Parameters
    ----------
    packed
        Name of a table in `schema.SESSION_TABLES` → the bytes that `pack` made of it.
    """

    __slots__ = ("packed",)

    def __init__(self, packed: Mapping[str, bytes]) -> None:
        self.packed = packed

    def __getitem__(self, name: str) -> pd.DataFrame:
        return unpack(self.packed[name], SESSION_TABLES[name])

    def __iter__(self) -> Iterator[str]:
        return iter(self.packed)

    def __len__(self) -> int:
        return len(self.packed)


def pack_all(tables: Mapping[str, pd.DataFrame]) -> PackedTables:
    """Pack a session's tables, but for those that are packed."""
    if isinstance(tables, PackedTables):
        return tables
    return PackedTables({name: pack(frame, SESSION_TABLES[name]) for name, frame in tables.items()})


def with_table(tables: Mapping[str, pd.DataFrame], name: str, frame: pd.DataFrame) -> Mapping[str, pd.DataFrame]:
    """The same tables, one of them another; packed if they are."""
    if isinstance(tables, PackedTables):
        return PackedTables({**tables.packed, name: pack(frame, SESSION_TABLES[name])})
    return {**tables, name: frame}


def pack(frame: pd.DataFrame, table: Table) -> bytes:
    """Make bytes of a table: its columns in order, as JSON, compressed."""
    columns = [_plain(frame[column.name], column) if len(frame) else [] for column in table.columns]
    text = json.dumps(columns, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return zlib.compress(text.encode(), level=1)


def unpack(data: bytes, table: Table) -> pd.DataFrame:
    """Make a table of what `pack` made of it."""
    values = json.loads(zlib.decompress(data))
    columns = {column.name: _READ[column.kind](each) for column, each in zip(table.columns, values, strict=True)}
    return pd.DataFrame(columns)


def plain_row(row: Mapping[str, Any], table: Table) -> list[Any]:
    """One row's values, None for null, as JSON has them."""
    return [_plain_value(row[column.name], column) for column in table.columns]


def row_of(values: list[Any], table: Table) -> dict[str, Any]:
    """One row, None for null, of what `plain_row` made of it."""
    return {column.name: _value(each, column) for column, each in zip(table.columns, values, strict=True)}


def _plain(values: Any, column: Column) -> list[Any]:
    if column.kind == "list":
        return list(values)
    if column.kind == "number":
        return [None if value != value else value for value in values.tolist()]  # noqa: PLR0124 - nan is not itself
    if column.kind == "time":
        moments = values.to_numpy(dtype="datetime64[ms]").astype("int64").tolist()
        return [None if moment == _NO_TIME else moment for moment in moments]
    # without the labels that a Series looks after
    listed: list[Any] = values.array.to_numpy(dtype=object, na_value=None).tolist()
    return listed


def _plain_value(value: Any, column: Column) -> Any:
    if column.kind == "time" and value is not None:
        return value.value // 1_000_000
    return value


def _value(value: Any, column: Column) -> Any:
    if column.kind == "time" and value is not None:
        return pd.Timestamp(value, unit="ms", tz="UTC").as_unit("ms")
    return value


def _times(values: list[Any]) -> Any:
    numbers = np.array([_NO_TIME if value is None else value for value in values], dtype="datetime64[ms]")
    return pd.DatetimeIndex(numbers, tz="UTC")


def _objects(values: list[Any]) -> Any:
    objects = np.empty(len(values), dtype=object)
    objects[:] = values
    return objects


#: How the values of a column are read, by its kind; pandas makes a table of arrays in a third of the time of lists.
_READ: Mapping[str, Callable[[list[Any]], Any]] = {
    "count": whole_numbers,
    "number": lambda values: np.array(values, dtype="float64"),
    "text": texts,
    "time": _times,
    "list": _objects,
}
