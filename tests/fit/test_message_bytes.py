"""One message's layout and bytes."""

from __future__ import annotations

import struct

import pytest

from fitlift.fit.encode import Field, packed_message
from fitlift.fit.facts import BASE_TYPES
from fitlift.fit.message_bytes import Messages, alike
from fitlift.fit.wire import Definition
from raw_fit import DEVELOPER_ID, RECORD, TIME, UINT8, UINT16, UINT32, define, developer_field, file, file_id, record

UINT8_TYPE, UINT16_TYPE = BASE_TYPES["uint8"], BASE_TYPES["uint16"]


def layout(*fields: tuple[int, int, int], big_endian: bool = False) -> Definition:
    """The layout of a set."""
    return Definition(define(1, 225, fields, big_endian=big_endian)[1:])


@pytest.mark.parametrize(("big_endian", "order"), [(False, "<"), (True, ">")])
def test_a_new_message_has_the_layout_of_another_one(order: str, *, big_endian: bool) -> None:
    """Repetitions in the field's own type, of an array its first place; what is not said is no value."""
    of = layout((3, 2, UINT16), (7, 4, UINT16), (5, 1, UINT8), big_endian=big_endian)
    made = alike(of, [Field(7, UINT16_TYPE, (28,)), Field(3, UINT8_TYPE, 8)])
    assert packed_message(made) == (of.raw, struct.pack(f"{order}HHHB", 8, 28, 0xFFFF, 0xFF))


def test_a_field_of_odd_size_says_nothing_with_all_its_bits() -> None:
    """As COROS declares a number of four bytes and writes one."""
    of = layout((3, 1, UINT32), (5, 1, UINT8))
    assert packed_message(alike(of, [Field(5, UINT8_TYPE, 1)])) == (of.raw, b"\xff\x01")


def test_what_does_not_fit_is_as_large_as_it_has_to_be() -> None:
    """In its place; what the other message lacks stands behind, and developers' fields are left out."""
    of = Definition(define(1, 225, [(3, 1, UINT8), (5, 1, UINT8)], developer=[(7, 2, 0)])[1:])
    made = alike(of, [Field(9, UINT8_TYPE, 4), Field(3, UINT16_TYPE, 300)])
    assert packed_message(made) == (
        layout((3, 2, UINT16), (5, 1, UINT8), (9, 1, UINT8)).raw,
        struct.pack("<HBB", 300, 0xFF, 4),
    )


def test_values_are_found_by_their_message_and_number() -> None:
    """As they are written, in whichever of the chained parts."""
    first = file(file_id(), RECORD, record(0, 90))
    described = (file_id(), DEVELOPER_ID, developer_field(3, UINT16, b"load"))
    second = file(*described, define(1, 20, [(253, 4, UINT32)], developer=[(3, 2, 0)]), record(5, 91)[:5] + b"\x01\x00")
    messages = Messages(first + second)
    assert messages.value(1, 3) == b"\x5a"
    assert messages.base_type(1, 3).name == "uint8"
    assert messages.value(5, 253) == struct.pack("<I", TIME + 5)
    assert messages.value(5, 3) is None
