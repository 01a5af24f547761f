"""The base of all records.

A record is never changed: `replace` makes another one. What is not known is None, and nothing else is; a record that
a reader makes has to say every field that the reader can know.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    # the same as msgspec's, with the fields' names and types checked
    from dataclasses import replace
else:
    from msgspec.structs import replace

__all__ = ["Decimals", "Record", "names_of", "replace"]


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
