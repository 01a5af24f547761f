"""What functions return, as tables that assertions read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

import msgspec
import pandas as pd

from fitlift.records.base import Record
from fitlift.records.declared import Table
from fitlift.records.frames import frame, values_of

_R = TypeVar("_R", bound=Record)


def table(records: Iterable[Record], of: Table) -> pd.DataFrame:
    """The table of records."""
    return frame(tuple(records), of)


def conformed(some: pd.DataFrame, of: Table) -> pd.DataFrame:
    """A table with all its columns, of one that has some of them."""
    return frame(values_of(some), of)


def known(value: object) -> object:
    """A value of a table, None for null."""
    return None if not isinstance(value, list | tuple) and pd.isna(value) else value  # type: ignore[call-overload]


def record_of(values: Mapping[str, Any], kind: type[_R]) -> _R:
    """One record of its values by name."""
    return msgspec.convert(values, kind, strict=False)
