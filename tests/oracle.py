"""The independent opinion: what fitdecode reads, under our names for the fields."""

from __future__ import annotations

import hashlib
import io
import warnings
from collections.abc import Collection
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

import fitdecode
import pandas as pd
from fitdecode.types import FieldDefinition

from builders import plain
from fitlift.fit import profile
from kept import kept

#: Rows of each kind of message: field → value as fitdecode scales it, None for invalid.
Rows = dict[str, list[dict[str, Any]]]


def messages(data: bytes, name: str) -> list[dict[str, Any]]:
    """Every message of one name; raises where the file is damaged."""
    return kept(f"fitdecode {name}", _version(), data, lambda: _messages(data, name))


def until_damage(data: bytes, names: Collection[str]) -> tuple[Rows, bool]:
    """Every message of some names up to where fitdecode stops; and whether that is the file's end."""
    which = hashlib.sha256(" ".join(names).encode()).hexdigest()[:8]
    return kept(f"fitdecode until damage {which}", _version(), data, lambda: _until_damage(data, names))


@cache
def _version() -> str:
    """Of fitdecode, of the names that it is given, and of this module."""
    libraries = (f"{name} {version(name)}" for name in ("fitdecode", "python-fitparse"))
    code = (Path(module).read_text(encoding="utf-8") for module in (__file__, profile.__file__))
    return hashlib.sha256("\n".join([*libraries, *code]).encode()).hexdigest()


def _messages(data: bytes, name: str) -> list[dict[str, Any]]:
    with warnings.catch_warnings(), fitdecode.FitReader(io.BytesIO(data)) as reader:
        warnings.simplefilter("ignore")  # fitdecode's words on odd sizes
        return [_row(each) for each in reader if isinstance(each, fitdecode.FitDataMessage) and each.name == name]


def _until_damage(data: bytes, names: Collection[str]) -> tuple[Rows, bool]:
    rows: Rows = {name: [] for name in names}
    try:
        with warnings.catch_warnings(), fitdecode.FitReader(io.BytesIO(data)) as reader:
            warnings.simplefilter("ignore")  # fitdecode's words on checksums and odd sizes
            for each in reader:
                if isinstance(each, fitdecode.FitDataMessage) and each.name in rows:
                    rows[each.name].append(_row(each))
    except Exception:  # noqa: BLE001 - fitdecode raises anything on damage
        return rows, False
    return rows, True


def set_ends(data: bytes) -> list[int]:
    """Where each set message of a sound file ends."""
    with warnings.catch_warnings(), fitdecode.FitReader(io.BytesIO(data), keep_raw_chunks=True) as reader:
        warnings.simplefilter("ignore")  # fitdecode's words on odd sizes
        return [
            each.chunk.offset + len(each.chunk.bytes)
            for each in reader
            if isinstance(each, fitdecode.FitDataMessage) and each.name == "set"
        ]


def _row(frame: Any) -> dict[str, Any]:
    known = {info.number: info for info in profile.fields(frame.name).values()}
    own = [each for each in frame.fields if isinstance(each.field_def, FieldDefinition) and not each.parent_field]
    row = dict(_named(field, known) for field in own)
    # a field that is null, and of which another field holds the bits, has these
    bits = {each.name: each.value for each in frame.fields if each.field_def is None and row.get(each.name, 0) is None}
    return row | bits


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
    rows = table.to_dict("records")
    for place, (row, found) in enumerate(zip(expected, rows, strict=True)):
        for field, value in row.items():
            if types.get(field) == "local_date_time":
                continue
            ours = plain(found[field])
            if ours is None:
                # a time that counts from power-on is no date: its seconds stand in a column of their own
                ours = plain(found.get(f"{field}_relative_s"))
            if isinstance(ours, tuple):
                ours = tuple(profile.enum_numbers(types.get(field, "")).get(each, each) for each in ours)
            assert ours == value, f"{where} {place} {field}: {ours!r} is not {value!r}"
