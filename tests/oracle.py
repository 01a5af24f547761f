"""The independent opinion: what fitdecode reads, under our names for the fields."""

from __future__ import annotations

import datetime as dt
import io
from typing import Any

import fitdecode
import pandas as pd
from fitdecode.types import FieldDefinition

from fitlift.fit import profile


def messages(data: bytes, name: str) -> list[dict[str, Any]]:
    """Every message of one name: field → value as fitdecode scales it, None for invalid."""
    known = {info.number: info for info in profile.fields(name).values()}
    with fitdecode.FitReader(io.BytesIO(data)) as reader:
        frames = [each for each in reader if isinstance(each, fitdecode.FitDataMessage) and each.name == name]
    return [
        dict(
            _named(field, known)
            for field in frame.fields
            if isinstance(field.field_def, FieldDefinition) and not field.parent_field
        )
        for frame in frames
    ]


def _named(field: Any, known: dict[int, profile.FieldInfo]) -> tuple[str, Any]:
    """A field's name and value; one that fitdecode's older profile lacks is scaled by hand."""
    info = known.get(field.def_num)
    if info is None:
        return f"unknown_{field.def_num}", field.value
    if field.field is None and info.scale != 1 and isinstance(field.raw_value, int):
        return info.name, field.raw_value / info.scale - info.offset
    return info.name, field.value


def assert_same_values(table: pd.DataFrame, name: str, expected: list[dict[str, Any]], where: str) -> None:
    """Compare every value with fitdecode's: numbers, times, names, nulls, and arrays place by place.

    Left out are local times, which fitdecode takes for UTC; the tests of `read_fit` work them out.
    """
    types = {info.name: info.type_name for info in profile.fields(name).values()}
    assert len(table) == len(expected), where
    for place, (row, found) in enumerate(zip(expected, table.to_dict("records"), strict=True)):
        for field, value in row.items():
            if isinstance(value, dt.datetime) and value.tzinfo is None:
                continue
            ours = found[field]
            if not isinstance(ours, tuple) and pd.isna(ours):
                # a time that counts from power-on is no date: its seconds stand in a column of their own
                ours = found.get(f"{field}_relative_s")
                ours = None if pd.isna(ours) else ours
            if isinstance(ours, tuple):
                ours = tuple(profile.enum_numbers(types.get(field, "")).get(each, each) for each in ours)
            assert ours == value, f"{where} {place} {field}: {ours!r} is not {value!r}"
