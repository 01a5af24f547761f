"""The FIT profile: names of messages, fields, enumerations and exercises.

The names, numbers, scales and units are those of fitparse's profile, taken at run time; nothing of
it is copied. It is loaded on first use, since it is large and many commands do not need it. This
module knows nothing about strength training.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from fitlift.fit.base_types import BASE_TYPES, BaseType


@dataclass(frozen=True, slots=True)
class FieldInfo:
    """One field of one message in the profile.

    Parameters
    ----------
    name, number
        As in the profile.
    type_name
        The profile's type: an enumeration such as "exercise_category", "date_time", or a base type.
    base_type
        How a value is written.
    scale, offset
        value = raw / scale - offset.
    units
        As in the profile, or "".
    """

    name: str
    number: int
    type_name: str
    base_type: BaseType
    scale: float
    offset: float
    units: str


@cache
def message_name(number: int) -> str:
    """Name of a message; `unknown_233` for one beyond the profile."""
    message = _messages().get(number)
    return message.name if message is not None else f"unknown_{number}"


@cache
def message_number(name: str) -> int:
    """Number of a message; raises KeyError for a name beyond the profile."""
    for number, message in _messages().items():
        if message.name == name:
            return int(number)
    raise KeyError(name)


@cache
def fields(message: str) -> Mapping[str, FieldInfo]:
    """Every field of a message by name."""
    definition = _messages()[message_number(message)]
    return {info.name: info for info in map(_field_info, definition.fields.values())}


@cache
def enum_names(type_name: str) -> Mapping[int, str]:
    """Every name of an enumeration by its number; empty for a type that is no enumeration."""
    definition = _types().get(type_name)
    return dict(definition.values) if definition is not None and definition.values else {}


@cache
def enum_numbers(type_name: str) -> Mapping[str, int]:
    """Every number of an enumeration by its name."""
    return {name: number for number, name in enum_names(type_name).items()}


def exercise_name(category: str, subtype: int) -> str | None:
    """Name of an exercise within its category; None beyond the profile."""
    return enum_names(f"{category}_exercise_name").get(subtype)


def exercise_number(category: str, name: str) -> int:
    """Number of a named exercise within its category; raises KeyError beyond the profile."""
    return enum_numbers(f"{category}_exercise_name")[name]


def _field_info(field: Any) -> FieldInfo:
    base_name = field.type.name if field.type.name in BASE_TYPES else field.type.base_type.name
    return FieldInfo(
        name=field.name,
        number=field.def_num,
        type_name=field.type.name,
        base_type=BASE_TYPES[base_name],
        scale=float(field.scale or 1),
        offset=float(field.offset or 0),
        units=field.units or "",
    )


@cache
def _messages() -> Mapping[int, Any]:
    from fitparse.profile import MESSAGE_TYPES

    return MESSAGE_TYPES  # type: ignore[no-any-return]  # fitparse is untyped


@cache
def _types() -> Mapping[str, Any]:
    from fitparse.profile import FIELD_TYPES

    return FIELD_TYPES  # type: ignore[no-any-return]  # fitparse is untyped
