"""Table values as plain ones: None for null, times as ISO 8601 with Z, numbers without noise."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from fitlift.schema import Column, Table


def plain_rows(frame: pd.DataFrame, table: Table) -> list[dict[str, Any]]:
    """Rows of a table as dictionaries of plain values."""
    columns = {each.name: [plain(value, each) for value in frame[each.name].tolist()] for each in table.columns}
    return [dict(zip(columns, values, strict=True)) for values in zip(*columns.values(), strict=True)]


def plain(value: Any, column: Column) -> Any:
    """One value as None, int, float, str or a list of dictionaries."""
    if column.kind == "list":
        return [_rounded(item) for item in value]
    if pd.isna(value):
        return None
    if column.kind == "count":
        return int(value)
    if column.kind == "number":
        return _number(float(value), column.decimals)
    return iso_time(value) if column.kind == "time" else str(value)


def iso_time(value: pd.Timestamp) -> str:
    """A UTC time: 2026-11-19T17:04:00Z, with milliseconds where there are any."""
    text = value.strftime("%Y-%m-%dT%H:%M:%S")
    milliseconds = value.microsecond // 1000
    return f"{text}.{milliseconds:03d}Z" if milliseconds else f"{text}Z"


def _number(value: float, decimals: int) -> float | None:
    """Round; JSON has no infinity."""
    return round(value, decimals) + 0.0 if abs(value) != float("inf") else None


def _rounded(item: Mapping[str, Any]) -> dict[str, Any]:
    return {key: round(value, 4) if isinstance(value, float) else value for key, value in item.items()}
