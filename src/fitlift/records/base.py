"""The base of all records.

A record is never changed: `replace` makes another one. What is not known is None, and nothing else is; a record that
a reader makes has to say every field that the reader can know.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from reprlib import Repr
from typing import TYPE_CHECKING, Any, ClassVar, dataclass_transform

import msgspec

__all__ = ["Decimals", "Record", "Values", "as_dict", "as_tuple", "in_full", "in_short", "names_of", "replace"]

#: Values of any kind by names.
Values = dict[str, Any]

if TYPE_CHECKING:
    # the same as msgspec's, with the fields' names and types checked
    from dataclasses import replace

    @dataclass_transform(frozen_default=True, field_specifiers=(msgspec.field,))
    class Record:
        """What type checkers are told of the class below: that its classes are frozen without saying so."""

        __struct_fields__: ClassVar[tuple[str, ...]]

        def __init_subclass__(cls, *, kw_only: bool = ..., eq: bool = ..., dict: bool = ...) -> None: ...  # noqa: A002 - as msgspec has it

    def as_tuple(record: Record) -> tuple[object, ...]:
        """The fields' values, in order; a record in a field stays one."""
else:
    from msgspec import structs
    from msgspec.structs import astuple as as_tuple

    def replace(record: Any, /, **changes: Any) -> Any:
        """Make another one with some fields changed; also of a dataclass, as the user's files are."""
        if isinstance(record, msgspec.Struct):
            return structs.replace(record, **changes)
        import dataclasses

        return dataclasses.replace(record, **changes)

    class Record(msgspec.Struct, frozen=True):
        """Something said, field by field."""

        def __repr__(self) -> str:
            return in_short(self, self.__struct_fields__)


#: So many characters a record shows of itself, and of one of its values: one line of a notebook, and a look at it.
_SHOWN, _SHOWN_OF_VALUE = 180, 40


class _Shortened(Repr):
    """Values in short; times as people write them."""

    def repr_datetime(self, value: dt.datetime, level: int) -> str:  # noqa: ARG002 - called by its name, for the type
        return value.isoformat(" ", "seconds").replace("+00:00", "Z")


_SHORTENED = _Shortened()
_SHORTENED.maxstring = _SHORTENED.maxother = _SHOWN_OF_VALUE
_SHORTENED.maxtuple = _SHORTENED.maxlist = _SHORTENED.maxdict = _SHORTENED.maxlevel = 2


def in_short(record: Record, names: Iterable[str]) -> str:
    """A record in one line: what it knows of some of its fields, as far as there is room; `in_full` tells all.

    Parameters
    ----------
    record
        The record.
    names
        The fields.
    """
    kind = type(record).__name__
    told, room = [], _SHOWN - len(kind)
    for name in names:
        value = getattr(record, name)
        if value is None or (isinstance(value, str | bytes | tuple | Mapping) and not value):
            continue
        shown = f"{name}={_SHORTENED.repr(value)}"
        room -= len(shown) + len(", ")
        if room < 0:
            told.append("…")
            break
        told.append(shown)
    return f"{kind}({', '.join(told)})"


def in_full(value: object) -> str:
    """A record, or what holds some, with every field: the same text for the same values, and for no others."""
    if isinstance(value, Record):
        return (
            f"{type(value).__name__}({', '.join(f'{name}={in_full(each)}' for name, each in as_dict(value).items())})"
        )
    if isinstance(value, tuple):
        return f"({', '.join(map(in_full, value))})"
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{in_full(name)}: {in_full(each)}' for name, each in value.items())}}}"
    return repr(value)


class Decimals(Record):
    """How many decimal places a number keeps when it is written out as text.

    Parameters
    ----------
    places
        Their number.
    """

    places: int


def names_of(kind: type[Record]) -> tuple[str, ...]:
    """The fields' names of a kind of record, in order."""
    return kind.__struct_fields__


def as_dict(record: Record) -> Values:
    """Values by the fields' names, in order; a record in a field stays one."""
    return {name: getattr(record, name) for name in record.__struct_fields__}
