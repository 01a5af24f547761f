"""The rows of a table, and single values of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache, partial
from itertools import pairwise
from math import isnan
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

#: Stands for null among numbers: none is so low.
_NONE = int(np.iinfo(np.int64).min)


def rows_of(table: pd.DataFrame) -> Iterator[Any]:
    """Each row as an object; `Index` is the row's label, an attribute each column's value, `as_dict` all of them.

    pandas types these attributes as any scalar at once, with which nothing can be computed; here
    they are Any.
    """
    # as DataFrame.itertuples, which makes objects of all columns: tables are wide, and few of their columns asked for
    make, columns = _row_class(tuple(map(str, table.columns))), _Columns(table)
    return (make(columns, place, label) for place, label in enumerate(table.index.tolist()))


class _Columns(dict[str, list[Any]]):
    """The values of columns by name, each column listed when it is first asked for."""

    __slots__ = ("_table",)

    def __init__(self, table: pd.DataFrame) -> None:
        super().__init__()
        self._table = table

    def __missing__(self, name: str) -> list[Any]:
        values: list[Any] = self._table[name].to_numpy(dtype=object).tolist()
        self[name] = values
        return values


class _Row:
    """One row of a table; its classes have the columns' values as attributes."""

    __slots__ = ("Index", "_columns", "_place")
    _names: tuple[str, ...]

    def __init__(self, columns: _Columns, place: int, label: Any) -> None:
        self._columns, self._place, self.Index = columns, place, label

    def as_dict(self) -> dict[str, Any]:
        """All values by the columns' names."""
        return {name: self._columns[name][self._place] for name in self._names}


@lru_cache(maxsize=128)
def _row_class(names: tuple[str, ...]) -> type[_Row]:
    values = {name: property(partial(_value, name)) for name in names}
    return type("Row", (_Row,), {"__slots__": (), "_names": names, **values})


def _value(name: str, row: _Row) -> Any:
    return row._columns[name][row._place]  # noqa: SLF001 - of this module's own class


def rows_where(table: pd.DataFrame, holds: npt.NDArray[np.bool_]) -> pd.DataFrame:
    """The rows for which something holds; the table itself where it holds for all.

    To take rows of a wide table costs more than most of what is then computed of them.
    """
    if holds.all():
        return table
    begin, count = int(holds.argmax()), int(np.count_nonzero(holds))
    # rows that follow each other are cut out in a third of the time in which rows are taken one by one
    is_stretch = bool(holds[begin : begin + count].all())
    return table.iloc[begin : begin + count] if is_stretch else table.take(np.flatnonzero(holds))


def active_sets(sets: pd.DataFrame) -> pd.DataFrame:
    """The sets among sets and rests; the table itself where it has no others."""
    return rows_where(sets, are_active(sets))


def active_rows(rows: Iterable[Any]) -> list[Any]:
    """The sets among sets and rests, of rows that `rows_of` made."""
    return [row for row in rows if known(row.kind) == "active"]


def grouped(rows: Iterable[Any], name: str) -> dict[int, list[Any]]:
    """Rows that `rows_of` made by the number in a column, in the numbers' order; those without one are left out."""
    found: defaultdict[Any, list[Any]] = defaultdict(list)
    for row in rows:
        found[known(getattr(row, name))].append(row)
    found.pop(None, None)
    return dict(sorted(found.items()))


def session_rows(table: pd.DataFrame, number: int) -> pd.DataFrame:
    """A session's rows; the table itself where it has no others."""
    return rows_where(table, numbers(table["session"]) == number)


def by_session(table: pd.DataFrame) -> Iterator[tuple[int, pd.DataFrame]]:
    """Each session's number and rows, in the numbers' order."""
    of_rows = numbers(table["session"])
    return ((number, rows_where(table, of_rows == number)) for number in np.unique(of_rows[of_rows != _NONE]).tolist())


def active_by_session(sets: pd.DataFrame) -> dict[int, list[Any]]:
    """Each session's active sets as rows, sessions in the numbers' order; none for a session without any."""
    return grouped(active_rows(rows_of(sets)), "session")


def by_label(found: Mapping[Any, Any], table: pd.DataFrame) -> list[Any]:
    """What was found for each row by its label, None where nothing was.

    Raises ValueError if rows share a label: of which one it was found nobody could say.
    """
    if not table.index.is_unique:
        raise ValueError("rows share a label; reset_index(drop=True) gives each its own")
    return [found.get(label) for label in table.index.tolist()]


def known_in(table: pd.DataFrame, *names: str) -> pd.DataFrame:
    """The rows in which none of these columns is null; the table itself where that are all."""
    return rows_where(table, np.logical_and.reduce([table[name].notna().to_numpy() for name in names]))


def are_active(sets: pd.DataFrame) -> npt.NDArray[np.bool_]:
    """Whether each row is a set; a rest and what is neither are none."""
    is_set: npt.NDArray[np.bool_] = sets["kind"].array.to_numpy(dtype=object, na_value=None) == "active"
    return is_set


def numbers(column: pd.Series[Any]) -> npt.NDArray[np.int64]:
    """Whole numbers, such as those of sessions; for null one that no row has."""
    return column.to_numpy(dtype="int64", na_value=_NONE)


def known(value: Any) -> Any:
    """A value, None for null."""
    is_null = value is None or value is pd.NA or value is pd.NaT or (isinstance(value, float) and isnan(value))
    return None if is_null else value


def known_values(table: pd.DataFrame, name: str) -> list[Any]:
    """The values of a column, None for null."""
    return list(map(known, table[name].to_numpy(dtype=object).tolist()))


def only_known(values: Iterable[Any]) -> list[Any]:
    """Those that are not null."""
    return [value for value in values if known(value) is not None]


def known_sum(values: Iterable[Any]) -> Any:
    """Sum of what is known, a plain number; None where nothing is."""
    told = only_known(values)
    summed = sum(told)
    if not told:
        return None
    return summed.item() if isinstance(summed, np.generic) else summed


def before_added(active: Sequence[Any]) -> set[Any]:
    """Labels of a session's sets after which the user added one: what is between the two is not known."""
    return {one.Index for one, other in pairwise(active) if known(other.origin) == "correction"}
