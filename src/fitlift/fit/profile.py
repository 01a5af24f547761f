"""The FIT profile: names of messages, fields, enumerations and exercises.

The names, numbers, scales and units are those of fitparse's profile, taken at run time; nothing of
it is copied. It is loaded on first use, since it is large and many commands do not need it. This
module knows nothing about strength training.
"""

from __future__ import annotations

import os
import sys
import warnings
from collections.abc import Iterator, Mapping
from contextlib import suppress
from functools import cache
from typing import Any

from fitlift.errors import FitliftWarning
from fitlift.fit.facts import BASE_TYPES, BaseType
from fitlift.records.base import Record
from fitlift.records.said import Said, sentence


class Meaning(Record):
    """What a raw value says: its name, type, scale and unit.

    Parameters
    ----------
    name
        As in the profile.
    type_name
        The profile's type: an enumeration such as "exercise_category", "date_time", or a base type.
    scale, offset
        value = raw / scale - offset; None where the profile has none, and an integer stays one.
    units
        As in the profile, or "".
    components
        Values of other fields that are packed into its bits.
    """

    name: str
    type_name: str
    scale: float | None
    offset: float | None
    units: str
    components: tuple[Component, ...]


class Component(Record):
    """A value of another field, packed into some bits of a raw value.

    Parameters
    ----------
    number
        The other field's number.
    bits, bit_offset
        Where it is.
    accumulates
        Whether it holds the low bits of a number that only grows.
    scale, offset
        As for `Meaning`.
    """

    number: int
    bits: int
    bit_offset: int
    accumulates: bool
    scale: float | None
    offset: float | None


class FieldInfo(Record):
    """One field of one message in the profile.

    Parameters
    ----------
    number
        As in the profile.
    meaning
        What its value says.
    base_type
        How a value is written.
    second_meanings
        What it says instead, where one of the other fields, by number, has one of the raw values.
    """

    number: int
    meaning: Meaning
    base_type: BaseType
    second_meanings: tuple[tuple[Meaning, tuple[tuple[int, int], ...]], ...]

    @property
    def name(self) -> str:
        """As in the profile."""
        return self.meaning.name

    @property
    def type_name(self) -> str:
        """The profile's type."""
        return self.meaning.type_name

    @property
    def units(self) -> str:
        """As in the profile, or ""."""
        return self.meaning.units

    @property
    def scale(self) -> float:
        """The profile's scale; 1 without."""
        return self.meaning.scale or 1

    @property
    def offset(self) -> float:
        """The profile's offset; 0 without."""
        return self.meaning.offset or 0


@cache
def message_name(number: int) -> str:
    """Name of a message; `unknown_233` for one beyond the profile."""
    message = _messages().get(number)
    return message.name if message is not None else f"unknown_{number}"


def is_known(number: int) -> bool:
    """Whether the profile has a message."""
    return number in _messages()


@cache
def message_number(name: str) -> int:
    """Number of a message; raises KeyError for a name beyond the profile."""
    for number, message in _messages().items():
        if message.name == name:
            return int(number)
    raise KeyError(name)


@cache
def fields(message: str) -> Mapping[str, FieldInfo]:
    """Every field of a message by name; raises KeyError for a name beyond the profile."""
    return {info.name: info for info in fields_by_number(message_number(message)).values()}


@cache
def fields_by_number(number: int) -> Mapping[int, FieldInfo]:
    """Every field of a message by number; empty for a message beyond the profile."""
    known = _messages()[number].fields if is_known(number) else ()
    found = {each: field(number, each) for each in known}
    return {each: info for each, info in found.items() if info is not None}


@cache
def field(message: int, number: int) -> FieldInfo | None:
    """One field of a message, both by number; None for one beyond the profile."""
    of_message = _messages().get(message)
    known = None if of_message is None else of_message.fields.get(number)
    return None if known is None else _field_info(known)


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
    second = (
        (_meaning(each), tuple((reference.def_num, reference.raw_value) for reference in each.ref_fields))
        for each in field.subfields or ()
    )
    return FieldInfo(field.def_num, _meaning(field), BASE_TYPES[base_name], tuple(second))


def _meaning(field: Any) -> Meaning:
    components = (
        Component(each.def_num, each.bits, each.bit_offset or 0, bool(each.accumulate), each.scale, each.offset)
        for each in field.components or ()
    )
    return Meaning(
        name=field.name,
        type_name=field.type.name,
        scale=field.scale or None,
        offset=field.offset or None,
        units=field.units or "",
        components=tuple(components),
    )


@cache
def _messages() -> Mapping[int, Any]:
    from fitparse.profile import MESSAGE_TYPES

    _warn_of_two_packages()
    return MESSAGE_TYPES  # type: ignore[no-any-return]  # fitparse is untyped


@cache
def _types() -> Mapping[str, Any]:
    from fitparse.profile import FIELD_TYPES

    return FIELD_TYPES  # type: ignore[no-any-return]  # fitparse is untyped


def _warn_of_two_packages() -> None:
    """Warn once where the outdated package is installed too: it overwrites the same files."""
    version = next(_outdated(), None)
    if version is None:
        return
    warnings.warn(
        sentence(Said("two_packages", {"version": version})),
        FitliftWarning,
        stacklevel=2,
    )


def _outdated() -> Iterator[str]:
    """Versions of the outdated package that are installed; importlib.metadata takes longer than reading a file."""
    for folder in sys.path:
        with suppress(OSError):
            for name in os.listdir(folder or "."):  # noqa: PTH208 - names alone, in a tenth of the time
                if name.startswith("fitparse-") and name.endswith((".dist-info", ".egg-info")):
                    yield name.rpartition(".")[0].split("-")[1]
