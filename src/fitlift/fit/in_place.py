"""FIT bytes whose values are written over where they stand: layouts, order and sizes stay as they are."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import Any, Literal

import numpy as np
import numpy.typing as npt

from fitlift.fit import profile
from fitlift.fit.crc import crc16
from fitlift.fit.facts import BY_CODE, BYTE, CRC_BYTES, LONG_HEADER, SHORT_HEADER, BaseType
from fitlift.fit.salvage import scan
from fitlift.fit.wire import FIELD_DESCRIPTION, Definition, Part, Slot, fitting
from fitlift.records.base import Record

#: Bytes of one field, a row for each message.
Bytes = npt.NDArray[np.uint8]

#: Byte of an invalid value of types that have no number for it.
_ALL_BITS = 0xFF

_DEVELOPER_INDEX, _FIELD_NUMBER, _TYPE_CODE = (
    info.number
    for info in map(
        profile.fields("field_description").__getitem__,
        ("developer_data_index", "field_definition_number", "fit_base_type_id"),
    )
)


class Column(Record, eq=False):
    """One field of all messages that share a layout, in one part.

    Parameters
    ----------
    message
        The messages' number.
    slot
        Where the field stands in each.
    base_type
        What it is written as; of a developer's field as it is described, `BYTE` where that is not.
    big_endian
        Byte order.
    starts
        The first byte of each message.
    """

    message: int
    slot: Slot
    base_type: BaseType
    big_endian: bool
    starts: npt.NDArray[np.int64]

    @property
    def places(self) -> npt.NDArray[np.int64]:
        """Where each byte stands, a row for each message."""
        return self.starts[:, None] + np.arange(self.slot.offset, self.slot.offset + self.slot.size)

    @property
    def invalid(self) -> Bytes:
        """The bytes that say that there is no value."""
        base, size = self.base_type, self.slot.size
        if base.name == "string":
            return np.zeros(size, np.uint8)
        if base.invalid is None or base.name.startswith("float"):
            return np.full(size, _ALL_BITS, np.uint8)
        one = struct.pack(f"{self._order}{base.format}", base.invalid)
        return np.frombuffer(one * (size // base.size), np.uint8)

    @property
    def is_whole(self) -> bool:
        """Whether its values are whole numbers."""
        return self.base_type.name not in {"string", "byte"} and not self.base_type.name.startswith("float")

    @property
    def number_type(self) -> np.dtype[np.integer[Any]]:
        """How its whole numbers are read."""
        kind = "i" if self.base_type.format.islower() else "u"
        return np.dtype(f"{self._order}{kind}{self.base_type.size}")

    @property
    def _order(self) -> Literal[">", "<"]:
        return ">" if self.big_endian else "<"


class InPlace:
    """A file whose values are written over.

    Parameters
    ----------
    data
        A file in which nothing is wrong.
    """

    def __init__(self, data: bytes) -> None:
        self._parts = scan(data).parts
        self._bytes: Bytes = np.frombuffer(data, np.uint8).copy()

    def columns(self) -> Iterator[Column]:
        """Every field of every layout, part by part."""
        for part in self._parts:
            described = self._described(part)
            for number, definition in enumerate(part.definitions):
                starts = part.offsets[part.layout_numbers == number]
                for slot in definition.slots if len(starts) else ():
                    if slot.size:
                        base = slot.base_type if slot.developer is None else _described_type(slot, described)
                        yield Column(definition.message, slot, base, definition.big_endian, starts)

    def read(self, column: Column) -> Bytes:
        """The bytes of a field, a row for each message."""
        read: Bytes = self._bytes[column.places]
        return read

    def write(self, column: Column, values: Bytes) -> None:
        """Write as many bytes in their place."""
        self._bytes[column.places] = values

    def data(self) -> bytes:
        """The file with its new values and checksums; nothing stands in its headers but what the format has there."""
        written = bytearray(self._bytes.tobytes())
        for part in self._parts:
            size = part.header.size
            written[part.start + LONG_HEADER : part.start + size] = bytes(max(size - LONG_HEADER, 0))
            if part.header.crc:
                of_header = crc16(bytes(written[part.start : part.start + SHORT_HEADER]))
                struct.pack_into("<H", written, part.start + SHORT_HEADER, of_header)
            end = part.end - CRC_BYTES
            struct.pack_into("<H", written, end, crc16(bytes(written[part.start : end])))
        return bytes(written)

    def _described(self, part: Part) -> dict[tuple[int, int], set[int]]:
        """The types that developers' fields are said to have, by developer and number."""
        found: dict[tuple[int, int], set[int]] = {}
        for number, definition in enumerate(part.definitions):
            places = _first_bytes(definition) if definition.message == FIELD_DESCRIPTION else None
            if places is not None:
                starts = part.offsets[part.layout_numbers == number]
                for developer, field, code in self._bytes[starts[:, None] + np.array(places)].tolist():
                    found.setdefault((developer, field), set()).add(code)
        return found


def _first_bytes(definition: Definition) -> list[int] | None:
    """Where a description says whose field of which type it is; None where it does not."""
    slots = [definition.places.get(number) for number in (_DEVELOPER_INDEX, _FIELD_NUMBER, _TYPE_CODE)]
    return None if None in slots else [definition.slot(places[0]).offset for places in slots if places is not None]


def _described_type(slot: Slot, described: dict[tuple[int, int], set[int]]) -> BaseType:
    """The type of a developer's field; `BYTE` where it is not described, or in two ways."""
    codes = described.get((slot.developer or 0, slot.number), set())
    return fitting(next(iter(codes)), slot.size) if len(codes) == 1 and codes <= BY_CODE.keys() else BYTE
