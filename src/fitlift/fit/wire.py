"""The structure of FIT bytes: headers, chained parts, definitions, and where each message lies.

Nothing here looks at a value. What stumbles is handed to `fitlift.fit.salvage`, which alone decides
what to make of damage.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import accumulate
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from fitlift.fit.crc import crc16
from fitlift.fit.facts import (
    BY_CODE,
    BYTE,
    COMPRESSED,
    COMPRESSED_LOCAL_NUMBERS,
    CRC_BYTES,
    DEFINITION,
    DEVELOPER_DATA,
    LOCAL_NUMBERS,
    LONG_HEADER,
    MAGIC,
    SHORT_HEADER,
    SHORT_TIME_BITS,
    BaseType,
)
from fitlift.records.base import Record

#: A definition up to its fields: reserved byte, byte order, message number, number of fields.
_DEFINITION_START = 5
_FIELD_BYTES = 3

#: Number of the timestamp in every message that has one.
TIMESTAMP = 253

#: Number of the message that each part begins with.
FILE_ID = 0

#: Number of the message that describes a developer's field.
FIELD_DESCRIPTION = 206

UNDEFINED = -1

_BYTE_VALUES = 256

#: Code of a base type → bytes of one element; 1 where there is no such type.
_WIDTHS = tuple(BY_CODE.get(code, BYTE).size for code in range(_BYTE_VALUES))


class Header(Record):
    """The header of one part.

    Parameters
    ----------
    size
        Its bytes: 12, 14 or more.
    protocol
        Protocol version, for example "2.0".
    profile
        Profile version as written, for example 21218.
    data_size
        Bytes of messages that it promises.
    crc
        Its own checksum; None for a header of 12 bytes, 0 where the device wrote none.
    """

    size: int
    protocol: str
    profile: int
    data_size: int
    crc: int | None


class Slot(NamedTuple):
    """Where one field stands in a data message.

    Parameters
    ----------
    number
        The field's number.
    base_type
        What it is read as: `BYTE` where the declared type is unknown or the size does not fit it.
    offset, size
        Its bytes, counted from the message's first byte.
    developer
        Index of the developer whose field it is; None for a field of the profile.
    declared_code
        The base type's code as written.
    """

    number: int
    base_type: BaseType
    offset: int
    size: int
    developer: int | None
    declared_code: int


class Definition(Record, dict=True):
    """The layout of data messages.

    Parameters
    ----------
    raw
        The definition's bytes without its first.
    epoch
        How many developer fields had been described when it was written; 0 if it has none.
    """

    raw: bytes
    epoch: int = 0

    @property
    def big_endian(self) -> bool:
        """Byte order of the message number and of all values."""
        return self.raw[1] != 0

    @cached_property
    def message(self) -> int:
        """The global message number."""
        return int.from_bytes(self.raw[2:4], "big" if self.big_endian else "little")

    @cached_property
    def fields_end(self) -> int:
        """Where the profile's fields end in `raw`, and the developers' begin."""
        return _DEFINITION_START + _FIELD_BYTES * self.raw[4]

    @cached_property
    def offsets(self) -> tuple[int, ...]:
        """First byte of each field within a data message, which begins with its own first; then where it ends."""
        end = self.fields_end
        sizes = self.raw[_DEFINITION_START + 1 : end : _FIELD_BYTES] + self.raw[end + 2 :: _FIELD_BYTES]
        return tuple(accumulate(sizes, initial=1))

    @cached_property
    def size(self) -> int:
        """Bytes of a data message, its first included."""
        return self.offsets[-1]

    @cached_property
    def slots(self) -> tuple[Slot, ...]:
        """Its fields in the order of their bytes."""
        return tuple(map(self.slot, range(len(self.offsets) - 1)))

    @cached_property
    def _made(self) -> dict[int, Slot]:
        return {}

    def slot(self, place: int) -> Slot:
        """The field at a place; a developer's one is of type `BYTE` until described."""
        if place not in self._made:
            self._made[place] = self._slot(place)
        return self._made[place]

    def _slot(self, place: int) -> Slot:
        offset = self.offsets[place]
        is_native = place < self.raw[4]
        # a byte with the number of developers' fields stands between
        start = _DEFINITION_START + _FIELD_BYTES * place + (not is_native)
        number, size, last = self.raw[start : start + _FIELD_BYTES]
        if is_native:
            return Slot(number, fitting(last, size), offset, size, None, last)
        return Slot(number, BYTE, offset, size, last, BYTE.code)

    @cached_property
    def places(self) -> Mapping[int, tuple[int, ...]]:
        """Field number → places of the profile's slots with it; usually one."""
        found: dict[int, tuple[int, ...]] = {}
        for place, number in enumerate(self.raw[_DEFINITION_START : self.fields_end : _FIELD_BYTES]):
            found[number] = (*found.get(number, ()), place)
        return found

    @cached_property
    def developer_places(self) -> range:
        """Places of the developers' slots, which are the last."""
        native = self.raw[4]
        return range(native, native + max(len(self.raw) - self.fields_end - 1, 0) // _FIELD_BYTES)

    @cached_property
    def misfits(self) -> tuple[Slot, ...]:
        """The fields whose size is no multiple of their type's, as COROS watches write them."""
        sizes = self.raw[_DEFINITION_START + 1 : self.fields_end : _FIELD_BYTES]
        codes = self.raw[_DEFINITION_START + 2 : self.fields_end : _FIELD_BYTES]
        # slots are not made just to find nothing
        if all(size and size % _WIDTHS[code] == 0 for size, code in set(zip(sizes, codes, strict=True))):
            return ()
        return tuple(
            slot for slot in self.slots if slot.declared_code in BY_CODE and slot.declared_code != slot.base_type.code
        )


#: Devices write the same few definitions into every file: what was worked out about one is kept.
definition_of = lru_cache(maxsize=4096)(Definition)


class Part(Record, eq=False):
    """One of the chained files that FIT bytes consist of; usually the only one.

    Parameters
    ----------
    start, end
        Its bytes, checksum included.
    header
        Its header.
    definitions
        The layouts that it uses, equal ones once.
    layout_numbers
        For each data message, in file order, the place of its layout in `definitions`.
    offsets
        For each data message the place of its first byte in the file.
    salvaged_from
        Data messages from this one on were found again after damage; their number if none.
    """

    start: int
    end: int
    header: Header
    definitions: tuple[Definition, ...]
    layout_numbers: npt.NDArray[np.integer[Any]]
    offsets: npt.NDArray[np.int64]
    salvaged_from: int


@dataclass(slots=True)
class Definitions:
    """The definitions of a part, equal ones merged, and which of them each message number stands for now."""

    merged: list[Definition] = field(default_factory=list)
    #: Step → bytes. The step of a layout's data message is twice its number, its definition's one more.
    sizes: list[int] = field(default_factory=list)
    #: First byte of a data message → its step; `UNDEFINED` where its layout is.
    current: list[int] = field(default_factory=lambda: [UNDEFINED] * _BYTE_VALUES)
    _numbers: dict[tuple[bytes, int], int] = field(default_factory=dict)
    #: Steps of messages that describe a developer's field; how many there were, up to which step.
    _describing: list[int] = field(default_factory=list)
    _described: tuple[int, int] = (0, 0)

    def define(self, first_byte: int, raw: bytes, epoch: int) -> int:
        """Let a message number stand for a layout from now on, and return the definition's step."""
        number = self._numbers.get((raw, epoch))
        if number is None:
            definition = definition_of(raw, epoch)
            number = self._numbers[raw, epoch] = len(self.merged)
            self.merged.append(definition)
            self.sizes += (definition.size, 1 + len(definition.raw))
            if definition.message == FIELD_DESCRIPTION:
                self._describing.append(2 * number)
        step = 2 * number
        local = local_number(first_byte)
        if self.current[local] == step:
            return step + 1
        # bits 4 and 5 of a data message are reserved; fitparse ignores them too
        self.current[local:DEFINITION:LOCAL_NUMBERS] = [step] * (DEFINITION // LOCAL_NUMBERS)
        short = short_firsts(local)
        self.current[short.start : short.stop] = [step] * len(short)
        return step + 1

    def epoch(self, steps: list[int]) -> int:
        """How many developer fields have been described in the steps so far."""
        count, counted = self._described
        since = steps[counted:]
        count += sum(map(since.count, self._describing))
        self._described = (count, len(steps))
        return count


def is_definition(first: int) -> bool:
    """Whether a message that begins with this byte is a definition."""
    return DEFINITION <= first < COMPRESSED


def local_number(first: int) -> int:
    """The local message number in a message's first byte."""
    return first % LOCAL_NUMBERS if first < COMPRESSED else (first >> SHORT_TIME_BITS) % COMPRESSED_LOCAL_NUMBERS


def short_firsts(local: int) -> range:
    """The first bytes that name a local number and hold a compressed time; none for a number too large for them."""
    if local >= COMPRESSED_LOCAL_NUMBERS:
        return range(0)
    first = COMPRESSED | local << SHORT_TIME_BITS
    return range(first, first + (1 << SHORT_TIME_BITS))


def read_header(data: bytes, start: int) -> Header | None:
    """Read the header at an offset; None where there is none."""
    if not data[start : start + SHORT_HEADER].endswith(MAGIC) or len(data) < start + SHORT_HEADER:
        return None
    return parse_header(data, start)


def parse_header(data: bytes, start: int) -> Header:
    """Read the bytes at an offset as a header, whether or not they say that they are one."""
    size, protocol, profile, data_size = struct.unpack_from("<BBHI", data, start)
    has_crc = size >= LONG_HEADER and len(data) >= start + LONG_HEADER
    crc = struct.unpack_from("<H", data, start + SHORT_HEADER)[0] if has_crc else None
    return Header(size, f"{protocol >> 4}.{protocol & 15}", profile, data_size, crc)


def stated_parts(data: bytes) -> tuple[tuple[bytes, ...], int]:
    """Split a chained file where its headers say that each part ends; also return where the last one does.

    Parameters
    ----------
    data
        Bytes that begin with a FIT header; the last part may be cut short.
    """
    parts = []
    start = 0
    while (header := read_header(data, start)) is not None:
        end = start + header.size + header.data_size + CRC_BYTES
        parts.append(data[start:end])
        start = end
    return tuple(parts), start


def read_definition(data: bytes, offset: int) -> bytes | None:
    """The bytes of the definition that begins at an offset, without its first; None where it is cut short."""
    fields_end = offset + 1 + _DEFINITION_START
    if fields_end > len(data):
        return None
    fields_end += _FIELD_BYTES * data[fields_end - 1]
    if data[offset] & DEVELOPER_DATA:
        if fields_end >= len(data):
            return None
        fields_end += 1 + _FIELD_BYTES * data[fields_end]
    return data[offset + 1 : fields_end] if fields_end <= len(data) else None


@lru_cache(maxsize=_BYTE_VALUES * _BYTE_VALUES)  # every pair there is
def fitting(code: int, size: int) -> BaseType:
    """The base type of a code, or `BYTE` where the code is unknown or the size is no multiple of its type's."""
    base = BY_CODE.get(code, BYTE)
    return base if size and size % base.size == 0 else BYTE


def scan_part(data: bytes, start: int) -> Part | None:
    """Find the messages of a part in which nothing is wrong.

    Parameters
    ----------
    data
        The file.
    start
        Offset of the part's header.

    Returns
    -------
    Part or None
        None at the first sign of damage: a checksum, a size or a message that does not fit.
    """
    header = read_header(data, start)
    if header is None or header.size < SHORT_HEADER:
        return None
    body, end = start + header.size, start + header.size + header.data_size
    if end + CRC_BYTES > len(data) or not _sums_agree(data[start : end + CRC_BYTES], header):
        return None
    definitions = Definitions()
    steps = _walk(data, body, end, definitions)
    if steps is None:
        return None
    numbers, offsets = _data_messages(steps, definitions, body)
    return Part(start, end + CRC_BYTES, header, tuple(definitions.merged), numbers, offsets, len(numbers))


def header_sum_agrees(data: bytes, header: Header) -> bool:
    """Whether a header's own checksum is right, or absent; `data` begins with the header."""
    return not header.crc or crc16(data[:SHORT_HEADER]) == header.crc


def _sums_agree(part: bytes, header: Header) -> bool:
    # the checksum of bytes that end in their own checksum is 0
    return header_sum_agrees(part, header) and crc16(part) == 0


def _walk(data: bytes, position: int, end: int, definitions: Definitions) -> list[int] | None:
    """The steps from message to message; None where one does not fit."""
    steps: list[int] = []
    current, sizes = definitions.current, definitions.sizes
    while position < end:
        step = current[data[position]]
        if step < 0:
            first = data[position]
            raw = read_definition(data, position) if is_definition(first) else None
            if raw is None:
                return None
            step = definitions.define(first, raw, definitions.epoch(steps) if first & DEVELOPER_DATA else 0)
        steps.append(step)
        position += sizes[step]
    return steps if position == end else None


def _data_messages(
    steps: list[int], definitions: Definitions, body: int
) -> tuple[npt.NDArray[np.integer[Any]], npt.NDArray[np.int64]]:
    """Layout and offset of each data message."""
    walked = _as_array(steps, len(definitions.sizes))
    lengths = np.array(definitions.sizes, np.int64)[walked]
    offsets = body + np.cumsum(lengths) - lengths
    is_data = walked % 2 == 0
    return walked[is_data] // 2, offsets[is_data]


def _as_array(numbers: list[int], limit: int) -> npt.NDArray[np.integer[Any]]:
    """Numbers below a limit as an array; where they fit into bytes, by way of them, which is ten times as fast."""
    return np.frombuffer(bytes(numbers), np.uint8) if limit <= _BYTE_VALUES else np.array(numbers, np.int64)
