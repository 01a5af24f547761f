"""What FIT bytes are made of: chained parts with their headers and checksums, and messages by kind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from fitlift.fit import profile
from fitlift.fit.crc import crc16
from fitlift.fit.facts import CRC_BYTES
from fitlift.fit.resync import LOST
from fitlift.fit.salvage import scan
from fitlift.fit.wire import Definition, Part, header_sum_agrees
from fitlift.records.base import Record


class PartInfo(Record):
    """One of the chained files that FIT bytes consist of; usually the only one.

    Parameters
    ----------
    part
        Its number, from 1.
    offset
        Its first byte.
    size_bytes
        All its bytes, as far as they are there.
    header_bytes
        Size of its header: 12, 14 or more.
    protocol
        Version of the protocol, for example "2.0".
    profile
        Version of the profile as written: 2078 is 20.78, 21158 is 21.158.
    data_bytes
        Bytes of messages that the header promises.
    header_checksum
        right, wrong, or absent: headers of 12 bytes have none, and many of 14 leave it 0.
    checksum
        right, wrong, or absent where the file ends before it.
    """

    part: int
    offset: int
    size_bytes: int
    header_bytes: int
    protocol: str
    profile: int
    data_bytes: int
    header_checksum: str
    checksum: str


class MessageInfo(Record):
    """One kind of message.

    Parameters
    ----------
    message
        Its name in the profile; `unknown_233` beyond it; None where the definition that says it was lost.
    number
        Its number.
    known
        Whether the profile has it.
    rows
        How many there are.
    salvaged
        How many of them were found again after damage.
    size_bytes
        Their bytes, definitions left out.
    layouts
        In how many layouts they are written.
    fields, unknown_fields, developer_fields
        How many of the fields in these layouts are in the profile, are not, and are a developer's.
    """

    message: str | None
    number: int
    known: bool
    rows: int
    salvaged: int
    size_bytes: int
    layouts: int
    fields: int
    unknown_fields: int
    developer_fields: int


class Structure(Record):
    """What a file is made of.

    Parameters
    ----------
    parts
        Its chained parts.
    messages
        Its kinds of messages, the most frequent first.
    """

    parts: tuple[PartInfo, ...]
    messages: tuple[MessageInfo, ...]


def read_structure(data: bytes) -> Structure:
    """Say what a file is made of, whatever is wrong with it.

    Parameters
    ----------
    data
        The file, chained parts included.
    """
    parts = scan(data).parts
    infos = (_part(data, number, part) for number, part in enumerate(parts, 1))
    return Structure(tuple(infos), tuple(sorted(_messages(parts), key=lambda each: (-each.rows, each.number))))


def _part(data: bytes, number: int, part: Part) -> PartInfo:
    header = part.header
    bytes_of_part = data[part.start : part.end]
    is_whole = len(bytes_of_part) >= header.size + header.data_size + CRC_BYTES
    sums = {True: "right", False: "wrong"}
    return PartInfo(
        part=number,
        offset=part.start,
        size_bytes=len(bytes_of_part),
        header_bytes=header.size,
        protocol=header.protocol,
        profile=header.profile,
        data_bytes=header.data_size,
        header_checksum=sums[header_sum_agrees(bytes_of_part, header)] if header.crc else "absent",
        checksum=sums[crc16(bytes_of_part) == 0] if is_whole else "absent",
    )


def _messages(parts: Sequence[Part]) -> Iterator[MessageInfo]:
    pieces: dict[int, list[_Piece]] = {}
    for part in parts:
        for piece in _pieces(part):
            pieces.setdefault(piece.definition.message, []).append(piece)
    for number, of_message in pieces.items():
        known = profile.fields_by_number(number)
        slots = {(slot.developer, slot.number) for piece in of_message for slot in piece.definition.slots}
        numbers = {slot for developer, slot in slots if developer is None}
        yield MessageInfo(
            message=None if number == LOST else profile.message_name(number),
            number=number,
            known=profile.is_known(number),
            rows=sum(piece.rows for piece in of_message),
            salvaged=sum(piece.salvaged for piece in of_message),
            size_bytes=sum(piece.rows * piece.definition.size for piece in of_message),
            layouts=len({piece.definition.raw for piece in of_message}),
            fields=len(numbers & known.keys()),
            unknown_fields=len(numbers - known.keys()),
            developer_fields=len(slots) - len(numbers),
        )


class _Piece(Record):
    """A part's messages of one layout: how many, and how many of them were salvaged."""

    definition: Definition
    rows: int
    salvaged: int


def _pieces(part: Part) -> Iterator[_Piece]:
    layouts = len(part.definitions)
    rows = np.bincount(part.layout_numbers, minlength=layouts).tolist()
    salvaged = np.bincount(part.layout_numbers[part.salvaged_from :], minlength=layouts).tolist()
    for counted in zip(part.definitions, rows, salvaged, strict=True):
        yield _Piece(*counted)
