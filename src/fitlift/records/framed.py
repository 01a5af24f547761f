"""Records as a table beside them: made when somebody asks for it, and kept."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas as pd

    from fitlift.records.base import Record
    from fitlift.records.declared import Table
    from fitlift.records.heart import HeartRates


def framed(records: Iterable[Record | Mapping[str, Any]] | HeartRates, table: Table) -> pd.DataFrame:
    """As `records.frames.frame`, which loads pandas: only when a table is wanted."""
    from fitlift.records.frames import frame

    return frame(records, table)


class Framed:
    """An attribute that is the DataFrame of another attribute's records; its class needs `dict=True`.

    Parameters
    ----------
    records
        The attribute that holds the records, or heart rates.
    table
        The table that declares their columns.
    """

    def __init__(self, records: str, table: Table) -> None:
        self._records = records
        self._table = table

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    def __get__(self, holder: Any, owner: type | None = None) -> pd.DataFrame:
        if holder is None:
            raise AttributeError(f"{self._name} is an attribute of objects, not of their class")
        # where the attribute is looked up first from now on
        made: pd.DataFrame = holder.__dict__.setdefault(self._name, framed(getattr(holder, self._records), self._table))
        return made


class Shown(Framed):
    """The same, made each time somebody looks at it and kept by nobody: of what is kept packed there is much."""

    def __get__(self, holder: Any, owner: type | None = None) -> pd.DataFrame:
        if holder is None:
            raise AttributeError(f"{self._name} is an attribute of objects, not of their class")
        return framed(getattr(holder, self._records), self._table)
