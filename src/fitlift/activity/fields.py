"""One field of a message table, as the type that a reader expects of it.

Of the few rows that most messages have there are lists, None for null: they take a tenth of the time of columns, which
are for samples.

Files disagree with the profile: text stands where a number belongs, one value where an array
belongs. What is of another kind reads as null here; the value itself stays in the message table.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import isfinite, isnan, nan
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from fitlift.fit import profile
from fitlift.fit.tables import Message
from fitlift.measures.readable import on_one_line

#: Low bits of a message_index; the high ones are flags.
_INDEX_MASK = 0x0FFF

#: No amount in a sound file is larger, be it seconds, grams or numbers.
_MOST = 1e9

_WEIGHT_UNITS = {"kilogram": "kg", "pound": "lb"}


def amounts(table: Message, name: str) -> pd.Series[float]:
    """A field that cannot be negative, as float64; what is below 0, endless or beyond `_MOST` is null."""
    return pd.Series(_amounts(table, name), index=table.index)


def positive(table: Message, name: str) -> pd.Series[float]:
    """An amount for which 0 says that nothing was measured or entered: null then."""
    numbers = _amounts(table, name)
    return pd.Series(np.where(numbers > 0, numbers, np.nan), index=table.index)


def times(table: Message, name: str) -> pd.Series[pd.Timestamp]:
    """A field as UTC times."""
    if name in table and isinstance(table[name].dtype, pd.DatetimeTZDtype):
        return table[name]
    return pd.Series(pd.NaT, index=table.index, dtype="datetime64[ms, UTC]")


def arrays(table: Message, name: str) -> list[tuple[Any, ...]]:
    """A field as one tuple a row: one value makes a tuple of one, null an empty one."""
    return [_array(value) for value in values(table, name)]


def values(table: Message, name: str) -> list[Any]:
    """A field's values as they were written; None in every row where no row has it."""
    found = table.values(name)
    return [None] * len(table) if found is None else found.tolist()


def listed_amounts(table: Message, name: str) -> list[float | None]:
    """As `amounts`, a list."""
    return [value if value >= 0 else None for value in _known_amounts(table, name)]  # nan is not


def listed_positive(table: Message, name: str) -> list[float | None]:
    """As `positive`, a list."""
    return [value if value > 0 else None for value in _known_amounts(table, name)]


def listed_counts(table: Message, name: str) -> list[int | None]:
    """Amounts as whole numbers; one with a fraction is null."""
    return [int(value) if value.is_integer() else None for value in _known_amounts(table, name)]  # nan is not


def listed_indexes(table: Message, name: str) -> list[int | None]:
    """A message_index field, without its flags."""
    return [None if value is None else value & _INDEX_MASK for value in listed_counts(table, name)]


def listed_times(table: Message, name: str) -> list[pd.Timestamp | None]:
    """As `times`, a list."""
    found = table.values(name)
    if found is None or not isinstance(found.dtype, pd.DatetimeTZDtype):
        return [None] * len(table)
    return _dated(found)


def listed_local_times(table: Message, name: str) -> list[pd.Timestamp | None]:
    """A field as naive local times."""
    found = table.values(name)
    if found is None or not pd.api.types.is_datetime64_dtype(found.dtype):
        return [None] * len(table)
    return _dated(pd.DatetimeIndex(found))


def listed_texts(table: Message, name: str) -> list[str | None]:
    """A field as text, spaces at the ends taken off and control characters made spaces; empty is null."""
    return [_text(value) for value in values(table, name)]


def listed_names(table: Message, name: str, enumeration: str) -> list[str | None]:
    """A field as names of an enumeration; `sport_91` for a number beyond the profile."""
    return [enum_name(value, enumeration) for value in values(table, name)]


def listed_weight_units(table: Message) -> list[str | None]:
    """The unit in which the device shows a weight: kg, lb or null."""
    named = listed_names(table, "weight_display_unit", "fit_base_unit")
    return [None if name is None else _WEIGHT_UNITS.get(name) for name in named]


def rows(columns: Mapping[str, Sequence[Any]]) -> list[dict[str, Any]]:
    """Lists of one length as rows."""
    return [dict(zip(columns, values, strict=True)) for values in zip(*columns.values(), strict=True)]


def enum_name(value: Any, enumeration: str) -> str | None:
    """One value of an enumeration as its name; null where it is neither a name nor a number."""
    if isinstance(value, str):
        return value if value in profile.enum_numbers(enumeration) else None
    number = _number(value)
    if number is None or not isfinite(number):
        return None
    return profile.enum_names(enumeration).get(int(number), f"{enumeration}_{int(number)}")


def first_text(table: Message, name: str) -> str | None:
    """A field's first text; None without one."""
    return next((text for text in map(_text, values(table, name)) if text is not None), None)


def first_name(table: Message, name: str, enumeration: str) -> str | None:
    """A field's first name of an enumeration; None without one."""
    read = (enum_name(value, enumeration) for value in values(table, name))
    return next((name for name in read if name is not None), None)


def _dated(moments: Any) -> list[pd.Timestamp | None]:
    return [None if moment is pd.NaT else moment for moment in moments.tolist()]


def _known_amounts(table: Message, name: str) -> list[float]:
    """A field's amounts, nan for what is none; without an array where no row has it."""
    return _amounts(table, name).tolist() if name in table else [nan] * len(table)


def _amounts(table: Message, name: str) -> npt.NDArray[np.float64]:
    numbers = _numbers(table, name)
    return np.where((numbers >= 0) & (numbers <= _MOST), numbers, np.nan)


def _numbers(table: Message, name: str) -> npt.NDArray[np.float64]:
    """A field's numbers, nan for what is none."""
    if name in table and pd.api.types.is_numeric_dtype(table[name].dtype):
        return table[name].to_numpy(dtype="float64", na_value=np.nan)
    return np.array([_number(value) for value in values(table, name)], dtype=np.float64)


def _array(value: Any) -> tuple[Any, ...]:
    if isinstance(value, tuple):
        return value
    return () if _is_null(value) else (value,)


def _is_null(value: Any) -> bool:
    return value is None or value is pd.NA or value is pd.NaT or (isinstance(value, float) and isnan(value))


def _number(value: Any) -> float | None:
    if isinstance(value, int | float) and not isinstance(value, bool) and not isnan(value):
        return value
    return None


def _text(value: Any) -> str | None:
    if not isinstance(value, str):
        return None
    return on_one_line(value).strip() or None
