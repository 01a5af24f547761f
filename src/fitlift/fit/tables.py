"""What a decoder returns: one table per kind of message."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from fitlift.errors import Notice

#: Where a row came from: the chained part, from 1, and the message's place in the file, from 0.
ORIGIN_COLUMNS = ("file_part", "position")

#: One decoded message: field name → value.
Row = dict[str, Any]

_INT64_MAX = 2**63


@dataclass(frozen=True, eq=False)
class FitFile:
    """One decoded FIT file, the same whichever engine decoded it.

    A message table has one row per message in file order, the columns `file_part` and `position`, and
    one column per field:

    * a field of the profile has its profile name and its value in the profile's unit; numbers of
      an enumeration become their names, also inside arrays, and stay numbers beyond the profile;
    * times are UTC-aware, local times naive; a time that counts from power-on is null, and its
      seconds stand in `<field>_relative_s`;
    * an undocumented field is `unknown_<number>` with its raw value;
    * a field that another field gives a second meaning keeps its raw value under its own name, and
      stands under the second name (`garmin_product` beside `product`) with that meaning's value;
    * a developer's field is `dev<index>_<name>`;
    * arrays stay arrays (tuples); the format's invalid values are null.

    Parameters
    ----------
    name
        The file's name for reports: as given, else without the folders above it.
    sha256
        Hash of the FIT bytes, after unpacking.
    engine
        The decoder that was used.
    parts
        Number of chained files, usually 1.
    tables
        Message name → table, for every message of the file; `unknown_233` beyond the profile.
    notices
        Damage and oddities met while decoding.
    """

    name: str
    sha256: str
    engine: str
    parts: int
    tables: Mapping[str, pd.DataFrame]
    notices: tuple[Notice, ...]

    def table(self, message: str) -> pd.DataFrame:
        """One message's table; empty, with `file_part` and `position`, where the file has none."""
        if message in self.tables:
            return self.tables[message]
        return pd.DataFrame({name: pd.Series(dtype="Int64") for name in ORIGIN_COLUMNS})


def to_tables(messages: Mapping[str, Sequence[Row]]) -> dict[str, pd.DataFrame]:
    """Rows to tables, message by message, sorted by name."""
    return {name: _to_table(messages[name]) for name in sorted(messages)}


def _to_table(rows: Sequence[Row]) -> pd.DataFrame:
    names = [*ORIGIN_COLUMNS]
    names += sorted({name for row in rows for name in row} - set(names))
    return pd.DataFrame({name: _column([row.get(name) for row in rows]) for name in names})


def _column(values: list[Any]) -> pd.Series[Any]:
    """Values to a column of the narrowest type that keeps them as they are."""
    types = {type(value) for value in values if value is not None}
    if types == {int}:
        fits = all(value is None or abs(value) < _INT64_MAX for value in values)
        return pd.Series(values, dtype="Int64" if fits else "object")
    if types and types <= {int, float}:
        return pd.Series(values, dtype="float64")
    if types == {str}:
        return pd.Series(values, dtype="string[python]")
    if types == {dt.datetime}:
        return _time_column(values)
    return pd.Series(values, dtype="object")


def _time_column(values: list[dt.datetime | None]) -> pd.Series[Any]:
    zones = {value.tzinfo is not None for value in values if value is not None}
    if len(zones) > 1:
        return pd.Series(values, dtype="object")
    return pd.Series(values, dtype="datetime64[ms, UTC]" if zones == {True} else "datetime64[ms]")
