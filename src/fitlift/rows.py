"""The rows of a table, and single values of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pandas as pd


def rows_of(table: pd.DataFrame) -> Iterator[Any]:
    """Each row as a named tuple; `Index` is the row's label, an attribute each column's value.

    pandas types these attributes as any scalar at once, with which nothing can be computed; here
    they are Any.
    """
    return iter(table.itertuples())


def known(value: Any) -> Any:
    """A value, None for null."""
    return None if pd.isna(value) else value
