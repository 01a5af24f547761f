"""The rows of a table, and single values of them."""

from __future__ import annotations

from collections import namedtuple
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

import numpy as np
import pandas as pd


def rows_of(table: pd.DataFrame) -> Iterator[Any]:
    """Each row as a named tuple; `Index` is the row's label, an attribute each column's value.

    pandas types these attributes as any scalar at once, with which nothing can be computed; here
    they are Any.
    """
    # as DataFrame.itertuples, which makes a class at every call, and a Series of each column
    make, rows = _row_class(tuple(map(str, table.columns)))._make, table.to_numpy(dtype=object).tolist()
    return (make((label, *values)) for label, values in zip(table.index.tolist(), rows, strict=True))


@lru_cache(maxsize=128)
def _row_class(names: tuple[str, ...]) -> type[Any]:
    return namedtuple("Row", ("Index", *names))  # noqa: PYI024 - its fields are known at run time only


def known(value: Any) -> Any:
    """A value, None for null."""
    return None if pd.isna(value) else value


def known_sum(values: Iterable[Any]) -> Any:
    """Sum of what is known, a plain number; None where nothing is."""
    told = [value for value in values if not pd.isna(value)]
    summed = sum(told)
    if not told:
        return None
    return summed.item() if isinstance(summed, np.generic) else summed


def before_added(sets: pd.DataFrame) -> pd.Series[bool]:
    """Whether the set after each one in the set table was added by the user: what is between them is not known."""
    active = sets[sets["kind"] == "active"]
    is_added = (active["origin"] == "correction").fillna(value=False)
    follows = is_added.groupby(active["session"]).shift(-1, fill_value=False)
    return follows.reindex(sets.index, fill_value=False)
