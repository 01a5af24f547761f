"""The FIT format's fixed numbers: headers, a message's first byte, base types, invalid values, times.

They are what decoding and encoding share. Source: the FIT protocol's public description; the base types'
numbers agree with fitparse's and fitdecode's tables, which the tests compare.
"""

from __future__ import annotations

import datetime as dt

from fitlift.records.base import Record

#: FIT counts seconds from here.
FIT_EPOCH = dt.datetime(1989, 12, 31, tzinfo=dt.UTC)

#: A date_time below this value counts seconds since the device was switched on, not since the epoch.
FIRST_ABSOLUTE_SECOND = 0x10000000

#: A date_time is a uint32; a larger number, in a field that is declared wider, is no date.
LAST_SECOND = 0xFFFFFFFF

#: The profile's types of times in UTC and of local ones.
DATE_TIME, LOCAL_DATE_TIME = "date_time", "local_date_time"

#: Headers have 12 bytes, or 14 with a checksum of their own; later protocols may add to them.
SHORT_HEADER, LONG_HEADER = 12, 14

#: The last bytes of a header of 12.
MAGIC = b".FIT"

#: A checksum's bytes.
CRC_BYTES = 2

#: Bits of a message's first byte: its time is in it, it is a definition, developers' fields are in that.
COMPRESSED, DEFINITION, DEVELOPER_DATA = 0x80, 0x40, 0x20

#: Layouts that can be known at once, and those of them that messages with a compressed time can have.
LOCAL_NUMBERS, COMPRESSED_LOCAL_NUMBERS = 16, 4

#: A compressed time is so many low bits of a timestamp.
SHORT_TIME_BITS = 5

#: A field's size is one byte on the wire.
MAX_FIELD_BYTES = 255


class BaseType(Record):
    """One FIT base type.

    Parameters
    ----------
    name
        The FIT name, for example "uint16".
    code
        The number in a field definition; bit 7 marks types of more than one byte.
    format
        The `struct` letter of one element.
    size
        Bytes of one element.
    invalid
        The value that means "no value"; None where the type has none of its own (string, byte).
    """

    name: str
    code: int
    format: str
    size: int
    invalid: int | float | None


BASE_TYPES = {
    base.name: base
    for base in (
        BaseType("enum", 0x00, "B", 1, 0xFF),
        BaseType("sint8", 0x01, "b", 1, 0x7F),
        BaseType("uint8", 0x02, "B", 1, 0xFF),
        BaseType("sint16", 0x83, "h", 2, 0x7FFF),
        BaseType("uint16", 0x84, "H", 2, 0xFFFF),
        BaseType("sint32", 0x85, "i", 4, 0x7FFFFFFF),
        BaseType("uint32", 0x86, "I", 4, 0xFFFFFFFF),
        BaseType("string", 0x07, "s", 1, None),
        BaseType("float32", 0x88, "f", 4, float("nan")),
        BaseType("float64", 0x89, "d", 8, float("nan")),
        BaseType("uint8z", 0x0A, "B", 1, 0),
        BaseType("uint16z", 0x8B, "H", 2, 0),
        BaseType("uint32z", 0x8C, "I", 4, 0),
        BaseType("byte", 0x0D, "B", 1, None),
        BaseType("sint64", 0x8E, "q", 8, 0x7FFFFFFFFFFFFFFF),
        BaseType("uint64", 0x8F, "Q", 8, 0xFFFFFFFFFFFFFFFF),
        BaseType("uint64z", 0x90, "Q", 8, 0),
    )
}

#: What a field is read as whose base type is unknown, or whose size is no multiple of its type's.
BYTE = BASE_TYPES["byte"]

BY_CODE = {base.code: base for base in BASE_TYPES.values()}
