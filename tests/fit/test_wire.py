"""Headers, chained parts, definitions, and where messages lie."""

from __future__ import annotations

import pytest

from builders import active, fit
from fitlift.fit.facts import BYTE
from fitlift.fit.wire import Definition, Header, read_header, scan_part, stated_parts
from raw_fit import ENUM, RECORD, STRING, UINT8, UINT16, UINT32, define, file, file_id, record

FIELDS = [(0, 1, ENUM), (5, 2, UINT16), (6, 8, STRING)]


def test_parts_end_where_their_headers_say() -> None:
    """Three chained files of different length are three parts and nothing is left."""
    files = [fit(active(0)), fit(active(0), active(60)), fit(active(5))]
    parts, end = stated_parts(b"".join(files))
    assert list(parts) == files
    assert end == sum(map(len, files))


def test_a_last_part_that_is_cut_is_a_part_all_the_same() -> None:
    """What there is of it is kept."""
    whole = fit(active(0))
    assert stated_parts(whole + whole[:30])[0] == (whole, whole[:30])


def test_what_is_no_part_is_left_over() -> None:
    """Bytes after the last part are told by their offset, and never taken for one."""
    whole = fit(active(0))
    assert stated_parts(whole + b"\0" * 40)[1] == len(whole)


def test_headers_say_their_size_and_versions() -> None:
    """With a checksum of their own, without room for one, and none at all where no header is."""
    assert read_header(file(header_crc=0x1234), 0) == Header(14, "2.0", 21158, 0, 0x1234)
    assert read_header(b"xyz" + file(header_size=12), 3) == Header(12, "2.0", 21158, 0, None)
    assert read_header(b"\x0e" * 40, 0) is None
    assert read_header(file()[:11], 0) is None


@pytest.mark.parametrize("big_endian", [False, True])
def test_a_definition_tells_its_message_and_where_each_field_stands(big_endian: bool) -> None:  # noqa: FBT001 - a parameter of the test
    """Offsets count from the message's first byte; a developer's field follows the others."""
    raw = define(3, 0x0102, FIELDS, developer=[(7, 4, 2)], big_endian=big_endian)[1:]
    definition = Definition(raw)
    assert (definition.message, definition.size, definition.big_endian) == (0x0102, 16, big_endian)
    places = [(slot.number, slot.base_type.name, slot.offset, slot.size) for slot in definition.slots]
    assert places == [(0, "enum", 1, 1), (5, "uint16", 2, 2), (6, "string", 4, 8), (7, "byte", 12, 4)]
    assert [slot.developer for slot in definition.slots] == [None, None, None, 2]


def test_a_size_that_does_not_fit_the_type_is_kept_as_bytes() -> None:
    """As are types that nobody knows; only the first is odd enough to be said."""
    raw = define(0, 20, [(3, 3, UINT16), (4, 0, UINT8), (5, 2, 0x4F), (6, 4, UINT16)])[1:]
    assert [slot.base_type is BYTE for slot in Definition(raw).slots] == [True, True, True, False]
    assert [slot.number for slot in Definition(raw).misfits] == [3, 4]


def test_messages_are_found_by_their_layout() -> None:
    """Offsets counted by hand: header 14, file_id's definition 9 and message 2, RECORD 15, records 7."""
    part = scan_part(file(file_id(), RECORD, record(0, 90), record(1, 91)), 0)
    assert part is not None
    assert part.offsets.tolist() == [14 + 9, 14 + 9 + 2 + 15, 14 + 9 + 2 + 15 + 7]
    assert [part.definitions[number].message for number in part.layout_numbers] == [0, 20, 20]
    assert (part.start, part.end, part.salvaged_from) == (0, 14 + 9 + 2 + 15 + 7 + 7 + 2, 3)


def test_equal_definitions_are_merged_wherever_they_stand() -> None:
    """Written anew under the same number, and under another one; a different one of the message is none of them."""
    again = RECORD.replace(b"\x41", b"\x45", 1)
    other = define(1, 20, [(253, 4, UINT32), (3, 1, UINT8)])
    body = (RECORD, record(0, 90), RECORD, record(1, 91), again, b"\x05" + record(2, 92)[1:], other, record(3, 93)[:6])
    part = scan_part(file(*body), 0)
    assert part is not None
    assert part.layout_numbers.tolist() == [0, 0, 0, 1]


def test_a_compressed_header_names_its_layout_in_two_bits() -> None:
    """0xA0 is local number 1."""
    part = scan_part(file(RECORD, b"\xa3" + record(0, 90)[1:]), 0)
    assert part is not None
    assert part.layout_numbers.tolist() == [0]


BODY = (RECORD, record(0, 90), record(1, 91))


@pytest.mark.parametrize(
    "data",
    [
        file(*BODY, checksum=0),
        file(*BODY, header_crc=0x1234),
        file(*BODY, data_size=28),
        file(*BODY, data_size=30),
        file(*BODY)[:-1],
        file(record(0, 90)),
        file(RECORD[:-2]),
        file(*BODY, b"\x02\x00"),
        file(*BODY, header_size=11),
    ],
    ids=[
        "checksum",
        "header checksum",
        "size too small",
        "size too large",
        "cut",
        "no definition",
        "half a definition",
        "unknown local number",
        "header of 11 bytes",
    ],
)
def test_any_sign_of_damage_stops_the_scan(data: bytes) -> None:
    """What to make of it is decided elsewhere."""
    assert scan_part(file(*BODY), 0) is not None
    assert scan_part(data, 0) is None


def test_a_header_checksum_of_zero_is_none() -> None:
    """As many devices write it."""
    assert scan_part(file(*BODY, header_crc=0), 0) is not None
