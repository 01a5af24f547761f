"""One field of a message table, as the type that a reader expects of it.

Of the few rows that most messages have there are lists, None for null: they take a tenth of the time of arrays, which
are for samples.

Files disagree with the profile: text stands where a number belongs, one value where an array
belongs. What is of another kind reads as null here; the value itself stays in the message table.
"""

from __future__ import annotations

import datetime as dt
from math import isfinite
from typing import TypeGuard

import numpy as np
import numpy.typing as npt

from fitlift.fit import profile
from fitlift.fit.raw import Numbers
from fitlift.fit.tables import Message
from fitlift.measures.readable import on_one_line

#: Low bits of a message_index; the high ones are flags.
INDEX_MASK = 0x0FFF

#: No amount in a sound file is larger, be it seconds, grams or numbers.
_MOST = 1e9

#: Milliseconds that numpy reads as no time.
_NO_TIME = np.iinfo(np.int64).min

#: Units in which weights are shown: the profile's names, and ours.
WEIGHT_UNITS = {"kilogram": "kg", "pound": "lb"}


def amounts(table: Message, name: str) -> npt.NDArray[np.float64]:
    """A field that cannot be negative, as float64; what is below 0, endless or beyond `_MOST` is nan."""
    found = table.values(name)
    if not isinstance(found, Numbers) or found.are_times:
        return np.array(listed_amounts(table, name), np.float64)
    numbers = found.data.astype(np.float64)
    return np.where(found.present & (numbers >= 0) & (numbers <= _MOST), numbers, np.nan)


def positive(table: Message, name: str) -> npt.NDArray[np.float64]:
    """An amount for which 0 says that nothing was measured or entered: nan then."""
    numbers = amounts(table, name)
    return np.where(numbers > 0, numbers, np.nan)


def times(table: Message, name: str) -> npt.NDArray[np.datetime64]:
    """A field as UTC times, datetime64[ms]; NaT for what is none."""
    found = table.values(name)
    if isinstance(found, Numbers) and found.are_times:
        return np.where(found.present, found.data, np.datetime64("NaT", "ms"))
    moments = listed_times(table, name)
    return np.array([_NO_TIME if each is None else round(each.timestamp() * 1000) for each in moments], "M8[ms]")


def arrays(table: Message, name: str) -> list[tuple[object, ...]]:
    """A field as one tuple a row: one value makes a tuple of one, null an empty one."""
    return [_array(value) for value in values(table, name)]


def values(table: Message, name: str) -> list[object]:
    """A field's values as they were written; None in every row where no row has it."""
    found = table.values(name) if len(table) else None
    return [None] * len(table) if found is None else found.listed()


def listed_amounts(table: Message, name: str) -> list[float | None]:
    """As `amounts`, a list."""
    return [_amount(value) for value in values(table, name)]


def listed_positive(table: Message, name: str) -> list[float | None]:
    """As `positive`, a list."""
    return [_amount(value) or None for value in values(table, name)]


def listed_counts(table: Message, name: str) -> list[int | None]:
    """Amounts as whole numbers; one with a fraction is null."""
    return [_count(value) for value in values(table, name)]


def listed_indexes(table: Message, name: str) -> list[int | None]:
    """A message_index field, without its flags."""
    return [None if value is None else value & INDEX_MASK for value in listed_counts(table, name)]


def listed_times(table: Message, name: str) -> list[dt.datetime | None]:
    """As `times`, a list."""
    return [value if _is_utc(value) else None for value in values(table, name)]


def listed_local_times(table: Message, name: str) -> list[dt.datetime | None]:
    """A field as naive local times."""
    found = values(table, name)
    return [value if isinstance(value, dt.datetime) and value.tzinfo is None else None for value in found]


def listed_texts(table: Message, name: str) -> list[str | None]:
    """A field as text, spaces at the ends taken off and control characters made spaces; empty is null."""
    return [_text(value) for value in values(table, name)]


def listed_names(table: Message, name: str, enumeration: str) -> list[str | None]:
    """A field as names of an enumeration; `sport_91` for a number beyond the profile."""
    return [enum_name(value, enumeration) for value in values(table, name)]


def listed_weight_units(table: Message) -> list[str | None]:
    """The unit in which the device shows a weight: kg, lb or null."""
    named = listed_names(table, "weight_display_unit", "fit_base_unit")
    return [None if name is None else WEIGHT_UNITS.get(name) for name in named]


def enum_name(value: object, enumeration: str) -> str | None:
    """One value of an enumeration as its name; null where it is neither a name nor a number."""
    if isinstance(value, str):
        return value if value in profile.enum_numbers(enumeration) else None
    if not isinstance(value, int | float) or isinstance(value, bool) or not isfinite(value):
        return None
    return profile.enum_names(enumeration).get(int(value), f"{enumeration}_{int(value)}")


def first_text(table: Message, name: str) -> str | None:
    """A field's first text; None without one."""
    return next((text for text in map(_text, values(table, name)) if text is not None), None)


def first_name(table: Message, name: str, enumeration: str) -> str | None:
    """A field's first name of an enumeration; None without one."""
    read = (enum_name(value, enumeration) for value in values(table, name))
    return next((name for name in read if name is not None), None)


def _amount(value: object) -> float | None:
    """What cannot be negative; text, nan and what no sound file holds are none."""
    if isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= _MOST:
        return float(value)
    return None


def _count(value: object) -> int | None:
    amount = _amount(value)
    return None if amount is None or not amount.is_integer() else int(amount)


def _is_utc(value: object) -> TypeGuard[dt.datetime]:
    return isinstance(value, dt.datetime) and value.tzinfo is not None


def _array(value: object) -> tuple[object, ...]:
    if isinstance(value, tuple):
        return value
    return () if value is None else (value,)


def _text(value: object) -> str | None:
    if not isinstance(value, str):
        return None
    return (value if value.isprintable() else on_one_line(value)).strip() or None
