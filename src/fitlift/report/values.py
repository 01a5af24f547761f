"""Table values as plain ones: None for null, times as ISO 8601 with Z, numbers without noise."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from math import isfinite
from typing import Any

import pandas as pd

from fitlift.records.base import Record, as_dict
from fitlift.records.declared import Column
from fitlift.schema import Table


def plain_rows(records: Iterable[Record | Mapping[str, Any]] | pd.DataFrame, table: Table) -> list[dict[str, Any]]:
    """Records, or rows of a table, as dictionaries of plain values."""
    if isinstance(records, pd.DataFrame):
        return _rows_of_frame(records, table)
    rows = (as_dict(each) if isinstance(each, Record) else each for each in records)
    return [{column.name: plain(row[column.name], column) for column in table.columns} for row in rows]


def _rows_of_frame(frame: pd.DataFrame, table: Table) -> list[dict[str, Any]]:
    columns = {each.name: [plain(value, each) for value in frame[each.name].tolist()] for each in table.columns}
    return [dict(zip(columns, values, strict=True)) for values in zip(*columns.values(), strict=True)]


def plain(value: Any, column: Column) -> Any:
    """One value as None, int, float, str or a list of numbers or dictionaries."""
    if column.kind == "list":
        return [_item(item, column.decimals) for item in value]
    if pd.isna(value):
        return None
    if column.kind == "count":
        return int(value)
    if column.kind == "number":
        return rounded(float(value), column.decimals)
    return iso_time(value) if column.kind == "time" else str(value)


def iso_time(value: dt.datetime) -> str:
    """A UTC time: 2026-11-19T17:04:00Z, with milliseconds where there are any."""
    text = value.strftime("%Y-%m-%dT%H:%M:%S")
    milliseconds = value.microsecond // 1000
    return f"{text}.{milliseconds:03d}Z" if milliseconds else f"{text}Z"


def rounded(value: float, decimals: int = 4) -> float | None:
    """A number without noise; what is not finite is null, since JSON has no word for it."""
    return round(value, decimals) + 0.0 if isfinite(value) else None


def _item(item: Any, decimals: int) -> Any:
    if isinstance(item, Record):
        item = as_dict(item)
    if isinstance(item, Mapping):
        return {key: rounded(value) if isinstance(value, float) else value for key, value in item.items()}
    return rounded(item, decimals) if isinstance(item, float) else item
