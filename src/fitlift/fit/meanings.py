"""Raw values to what they say: scaled numbers, times, names of enumerations.

A result is either `Numbers` (integers, floats, or datetime64[ms]) or `Items`.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from fitlift.fit import profile
from fitlift.fit.facts import DATE_TIME, FIRST_ABSOLUTE_SECOND, FIT_EPOCH, LAST_SECOND, LOCAL_DATE_TIME
from fitlift.fit.profile import Component, Meaning
from fitlift.fit.raw import Items, Numbers, Raw

_EPOCH_S = int(FIT_EPOCH.timestamp())
_MILLISECONDS = 1000


def is_time(meaning: Meaning) -> bool:
    """Whether a value counts seconds of UTC or local time."""
    return meaning.type_name in {DATE_TIME, LOCAL_DATE_TIME}


def say(meaning: Meaning, raw: Raw) -> Raw:
    """What raw values say; of a time that counts from power-on, None."""
    if meaning.type_name == DATE_TIME:
        return _times(raw)
    if meaning.type_name == LOCAL_DATE_TIME:
        return Items(_times(raw).tolist())  # naive datetimes, so that no time zone is put on them
    names = profile.enum_names(meaning.type_name)
    if not names and meaning.scale is None and meaning.offset is None:
        return raw
    if isinstance(raw, Numbers) and not names:
        return Numbers(scaled(raw.data, meaning), raw.present)
    if names and meaning.scale is None and meaning.offset is None:
        return named(meaning, raw)
    return Items([_said(value, names, meaning) for value in raw.tolist()])


def named(meaning: Meaning, raw: Raw) -> Raw:
    """Values as they are, numbers of an enumeration as its names."""
    names = profile.enum_names(meaning.type_name)
    if not names or (isinstance(raw, Numbers) and names.keys().isdisjoint(raw.data.tolist())):
        return raw
    name = names.get
    return Items(
        [
            tuple([name(each, each) for each in value]) if isinstance(value, tuple) else name(value, value)
            for value in raw.tolist()
        ]
    )


def relative_seconds(raw: Raw) -> Raw | None:
    """Seconds since power-on, where a raw time counts from there; None where no value does."""
    if not isinstance(raw, Numbers) or raw.data.dtype.kind not in "iu":
        return None
    present = raw.present & (raw.data < FIRST_ABSOLUTE_SECOND)
    return Numbers(raw.data, present) if present.any() else None


def scaled(values: Any, of: Meaning | Component) -> Any:
    """A number, or an array of them, in the profile's unit."""
    if of.scale is not None:
        values = values / float(of.scale)
    elif of.offset is not None and isinstance(values, np.ndarray) and values.dtype.kind in "iu":
        values = values.astype(np.int64)
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


def _times(raw: Raw) -> Raw:
    if not isinstance(raw, Numbers) or raw.data.dtype.kind not in "iu":
        return Items([None] * len(raw.tolist()))
    in_range = (raw.data >= FIRST_ABSOLUTE_SECOND) & (raw.data <= LAST_SECOND)
    return Numbers(datetimes(np.where(in_range, raw.data, 0)), raw.present & in_range)


def _said(value: Any, names: Any, meaning: Meaning) -> Any:
    if isinstance(value, tuple):
        return tuple(_said(each, names, meaning) for each in value)
    if not isinstance(value, int | float):
        return value
    named = names.get(value)
    return scaled(value, meaning) if named is None else named
