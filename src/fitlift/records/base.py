"""The base of all records.

A record is never changed: `replace` makes another one. What is not known is None, and nothing else is; a record that
a reader makes has to say every field that the reader can know.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, dataclass_transform

import msgspec

__all__ = ["Decimals", "Record", "Values", "as_dict", "as_tuple", "names_of", "replace"]

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
