"""What a file is made of."""

from __future__ import annotations

from typing import Any

from fitlift.fit.structure import MessageInfo, PartInfo, read_structure
from raw_fit import RECORD, UINT8, define, file, file_id, record


def told(message: str, number: int, **facts: Any) -> MessageInfo:
    """What is told of a kind of message: one row in one layout, but for these facts."""
    counted = {"rows": 1, "salvaged": 0, "layouts": 1, "fields": 0, "unknown_fields": 0, "developer_fields": 0}
    return MessageInfo(message, number, **counted | facts)


def test_parts_tell_their_headers_and_checksums() -> None:
    """A header of 12 bytes, then one of 14 whose file is cut before its checksum."""
    first = file(file_id(), header_size=12)
    second = file(file_id(), RECORD, record(0, 90), header_crc=0x1234)[:-2]
    assert read_structure(first + second).parts == (
        PartInfo(1, 0, 25, 12, "2.0", 21158, 11, "absent", "right"),
        PartInfo(2, 25, 47, 14, "2.0", 21158, 33, "wrong", "absent"),
    )


def test_a_wrong_checksum_is_told() -> None:
    """And the header's zero is none."""
    part = read_structure(file(file_id(), checksum=1, header_crc=0)).parts[0]
    assert (part.header_checksum, part.checksum) == ("absent", "wrong")


def test_messages_are_counted_by_kind_known_or_not() -> None:
    """The most frequent first, with layouts, fields and bytes."""
    wider = define(1, 20, [(253, 4, 0x86), (3, 1, UINT8), (4, 1, UINT8), (200, 1, UINT8)])
    unknown = define(2, 0xFF20, [(9, 1, UINT8)], developer=[(0, 1, 0)])
    body = (file_id(), RECORD, record(0, 90), wider, record(1, 91) + b"\0", record(2, 92) + b"\0", unknown, b"\2\5\6")
    assert read_structure(file(*body)).messages == (
        told("record", 20, known=True, rows=3, size_bytes=7 + 8 + 8, layouts=2, fields=3, unknown_fields=1),
        told("file_id", 0, known=True, size_bytes=2, fields=1),
        told("unknown_65312", 0xFF20, known=False, size_bytes=3, unknown_fields=1, developer_fields=1),
    )


def test_messages_found_again_are_counted_as_such() -> None:
    """After a hole in the middle."""
    records = [record(second, 90) for second in range(30)]
    data = file(file_id(), RECORD, *records[:10], b"\xff" * 9, *records[10:], checksum=0)
    told = {each.message: (each.rows, each.salvaged) for each in read_structure(data).messages}
    assert told == {"record": (30, 20), "file_id": (1, 0)}
