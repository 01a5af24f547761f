"""Raw values to what they say: scaled numbers, times, names of enumerations.

Values are given and returned as `Numbers` (integers, floats, or times) or `Items`; both say the same.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
import numpy.typing as npt

from fitlift.fit import profile
from fitlift.fit.facts import DATE_TIME, FIRST_ABSOLUTE_SECOND, FIT_EPOCH, LAST_SECOND, LOCAL_DATE_TIME
from fitlift.fit.profile import Component, Meaning
from fitlift.fit.raw import Items, Numbers, Values

_TIMES = frozenset({DATE_TIME, LOCAL_DATE_TIME})

_EPOCH_S = int(FIT_EPOCH.timestamp())
_MILLISECONDS = 1000


def is_time(meaning: Meaning) -> bool:
    """Whether a value counts seconds of UTC or local time."""
    return meaning.type_name in _TIMES


def say(meaning: Meaning, raw: Values) -> Values:
    """What raw values say; of a time that counts from power-on, None."""
    if is_time(meaning):
        return _times(raw, is_local=meaning.type_name == LOCAL_DATE_TIME)
    names = profile.enum_names(meaning.type_name)
    is_plain = meaning.scale is None and meaning.offset is None
    if is_plain:
        return _with_names(names, raw) if names else raw
    if not names:
        return in_units(meaning, raw)
    return Items([_said(value, names, meaning) for value in raw.listed()])


def named(meaning: Meaning, raw: Values) -> Values:
    """Values as they are, numbers of an enumeration as its names."""
    names = profile.enum_names(meaning.type_name)
    return _with_names(names, raw) if names else raw


def _with_names(names: Mapping[int, str], raw: Values) -> Values:
    if isinstance(raw, Numbers) and names.keys().isdisjoint(raw.data.tolist()):
        return raw
    name = names.get
    return Items(
        [
            tuple([name(each, each) for each in value]) if isinstance(value, tuple) else name(value, value)
            for value in raw.listed()
        ]
    )


def relative_seconds(raw: Values) -> Values | None:
    """Seconds since power-on, where a raw time counts from there; None where no value does."""
    if isinstance(raw, Items):
        seconds = [value if isinstance(value, int) and value < FIRST_ABSOLUTE_SECOND else None for value in raw.values]
        return Items(seconds) if any(value is not None for value in seconds) else None
    if raw.data.dtype.kind not in "iu":
        return None
    present = raw.present & (raw.data < FIRST_ABSOLUTE_SECOND)
    return Numbers(raw.data, present) if present.any() else None


def in_units(of: Meaning | Component, raw: Values) -> Values:
    """Raw numbers in the profile's unit, those in arrays too."""
    if isinstance(raw, Numbers):
        return Numbers(scaled(raw.data, of), raw.present)
    if of.scale is None and of.offset is None:
        return raw
    number = _arithmetic(of)
    return Items(
        [
            tuple([number(each) if isinstance(each, int | float) else each for each in value])
            if isinstance(value, tuple)
            else number(value)
            if isinstance(value, int | float)
            else value
            for value in raw.values
        ]
    )


def _arithmetic(of: Meaning | Component) -> Callable[[Any], Any]:
    scale, offset = of.scale, of.offset
    if scale is None:
        return (lambda value: value) if offset is None else (lambda value: value - offset)
    scale = float(scale)
    return (lambda value: value / scale) if offset is None else (lambda value: value / scale - offset)


def scaled(values: Any, of: Meaning | Component) -> Any:
    """A number, or an array of them, in the profile's unit."""
    if isinstance(values, np.ndarray):
        # what Python's numbers are
        values = values.astype(np.int64 if of.scale is None and values.dtype.kind in "iu" else np.float64)
    if of.scale is not None:
        values = values / float(of.scale)
    return values if of.offset is None else values - of.offset


def unpacked(value: Any, component: Component) -> Any:
    """The bits of one raw value that hold a component; None where the value is too short for them, or no integers."""
    if isinstance(value, tuple):
        if component.bit_offset >= 8 * len(value) or not all(isinstance(each, int) for each in value):
            return None
        value = int.from_bytes(bytes(each & 0xFF for each in value), "little")
    if isinstance(value, int):
        return (value >> component.bit_offset) & ((1 << component.bits) - 1)
    return value


def accumulated(value: int, total: int, bits: int) -> int:
    """A number that only grows, from its low bits and its value before."""
    mask = (1 << bits) - 1
    return value + (total & ~mask) + (mask + 1 if value < (total & mask) else 0)


def datetimes(values: npt.NDArray[Any]) -> npt.NDArray[np.datetime64]:
    """Seconds since FIT's epoch as datetime64[ms]."""
    return ((values.astype(np.int64) + _EPOCH_S) * _MILLISECONDS).view("M8[ms]")


def _times(raw: Values, *, is_local: bool) -> Values:
    """Times in UTC, or naive datetimes, so that no time zone is put on them."""
    if isinstance(raw, Items):
        return Items(list(map(_local_moment if is_local else _moment, raw.values)))
    if raw.data.dtype.kind not in "iu":
        return Items([None] * len(raw))
    if is_local:
        return Items(list(map(_local_moment, raw.listed())))
    in_range = (raw.data >= FIRST_ABSOLUTE_SECOND) & (raw.data <= LAST_SECOND)
    return Numbers(datetimes(np.where(in_range, raw.data, 0)), raw.present & in_range)


def _moment(value: Any) -> dt.datetime | None:
    if isinstance(value, int) and FIRST_ABSOLUTE_SECOND <= value <= LAST_SECOND:
        return dt.datetime.fromtimestamp(value + _EPOCH_S, dt.UTC)
    return None


def _local_moment(value: Any) -> dt.datetime | None:
    moment = _moment(value)
    return None if moment is None else moment.replace(tzinfo=None)


def _said(value: Any, names: Any, meaning: Meaning) -> Any:
    if isinstance(value, tuple):
        return tuple(_said(each, names, meaning) for each in value)
    if not isinstance(value, int | float):
        return value
    named = names.get(value)
    return scaled(value, meaning) if named is None else named
