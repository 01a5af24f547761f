"""FIT bytes put together by hand, without the encoder or the checksum under test."""

from __future__ import annotations

import struct
from collections.abc import Sequence

#: Base types by their code in a definition.
ENUM, UINT8, UINT16, UINT32, STRING, BYTE, SINT8 = 0x00, 0x02, 0x84, 0x86, 0x07, 0x0D, 0x01

#: A time on 2026-03-04, in seconds since FIT's epoch.
TIME = 1141578000


def crc(data: bytes) -> int:
    """CRC-16/ARC, bit by bit."""
    value = 0
    for byte in data:
        value ^= byte
        for _ in range(8):
            value = (value >> 1) ^ 0xA001 if value & 1 else value >> 1
    return value


def define(
    local: int,
    message: int,
    fields: Sequence[tuple[int, int, int]],
    *,
    developer: Sequence[tuple[int, int, int]] = (),
    big_endian: bool = False,
) -> bytes:
    """A definition; a field is (number, bytes, base type), a developer's (number, bytes, developer)."""
    first = 0x40 | (0x20 if developer else 0) | local
    written = bytes([first, 0, big_endian]) + struct.pack(">H" if big_endian else "<H", message)
    written += bytes([len(fields)]) + b"".join(map(bytes, fields))
    return written + (bytes([len(developer)]) + b"".join(map(bytes, developer)) if developer else b"")


def file(
    *body: bytes,
    header_size: int = 14,
    header_crc: int | None = None,
    data_size: int | None = None,
    checksum: int | None = None,
) -> bytes:
    """A FIT file around definitions and messages; whatever is given instead of what is right is written."""
    messages = b"".join(body)
    size = len(messages) if data_size is None else data_size
    header = struct.pack("<BBHI4s", header_size, 0x20, 21158, size, b".FIT")
    if header_size > len(header):
        header += struct.pack("<H", crc(header) if header_crc is None else header_crc)
    whole = header + messages
    return whole + struct.pack("<H", crc(whole) if checksum is None else checksum)


def file_id(local: int = 0, kind: int = 4) -> bytes:
    """Definition and message of a file_id: by default of an activity."""
    return define(local, 0, [(0, 1, ENUM)]) + bytes([local, kind])


#: Definition of a record of seven bytes: timestamp, heart rate, cadence.
RECORD = define(1, 20, [(253, 4, UINT32), (3, 1, UINT8), (4, 1, UINT8)])


def record(second: int, bpm: int, cadence: int = 80) -> bytes:
    """A record of that definition, so many seconds after `TIME`."""
    return b"\x01" + struct.pack("<IBB", TIME + second, bpm, cadence)


#: Definition and message of a developer's id, which is 0.
DEVELOPER_ID = define(4, 207, [(3, 1, UINT8)]) + b"\x04\x00"


def developer_field(number: int, code: int, name: bytes) -> bytes:
    """Definition and message of a field of that developer."""
    fields = [(0, 1, UINT8), (1, 1, UINT8), (2, 1, UINT8), (3, 8, STRING)]
    return define(3, 206, fields) + b"\x03" + bytes([0, number, code]) + name.ljust(8, b"\0")
