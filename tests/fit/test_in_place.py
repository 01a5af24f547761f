"""Values written over where they stand."""

from __future__ import annotations

import numpy as np
import pytest

from builders import described, fit
from checkout import SAMPLES
from fitlift.fit import read_fit
from fitlift.fit.encode import Field, Message, encode, message
from fitlift.fit.facts import BASE_TYPES
from fitlift.fit.in_place import Column, InPlace
from raw_fit import RECORD, UINT16, crc, define, file, file_id, record


def column(file: InPlace, number: int, field: int) -> Column:
    """The only one of a field of a message."""
    (found,) = [each for each in file.columns() if (each.message, each.slot.number) == (number, field)]
    return found


@pytest.mark.parametrize("header", [{}, {"header_size": 12}, {"header_crc": 0}])
def test_one_field_of_all_messages_is_written_at_once(header: dict[str, int]) -> None:
    """Everything else stays, but the checksum; a header without one stays so."""
    before = [record(second, 90 + second) for second in range(3)]
    after = [record(second, 120) for second in range(3)]
    in_place = InPlace(file(file_id(), RECORD, *before, **header))
    rates = column(in_place, 20, 3)
    assert in_place.read(rates).tolist() == [[90], [91], [92]]
    in_place.write(rates, np.full((3, 1), 120, np.uint8))
    assert in_place.data() == file(file_id(), RECORD, *after, **header)


def test_nothing_written_nothing_changed() -> None:
    """Chained parts, too."""
    data = (SAMPLES / "planned.fit").read_bytes() + (SAMPLES / "coros.fit").read_bytes()
    assert InPlace(data).data() == data


def test_what_nobody_documents_in_a_header_is_nothing() -> None:
    """Headers may be longer than what the format has in them."""
    body = file_id()
    start = bytes([18]) + file(body)[1:12]
    header = start + crc(start).to_bytes(2, "little")
    theirs, ours = header + b"mine" + body, header + bytes(4) + body
    told = InPlace(theirs + crc(theirs).to_bytes(2, "little")).data()
    assert told == ours + crc(ours).to_bytes(2, "little")


def test_numbers_are_read_in_the_byte_order_of_their_message() -> None:
    """Big ends first where the layout says so."""
    body = define(0, 0xFF00, [(1, 2, UINT16)], big_endian=True) + bytes([0, 0x01, 0x02])
    in_place = InPlace(file(file_id(1), body))
    number = column(in_place, 0xFF00, 1)
    assert in_place.read(number).view(number.number_type).tolist() == [[0x0102]]
    assert bytes(number.invalid) == b"\xff\xff"


@pytest.mark.parametrize(
    ("name", "values", "invalid"),
    [
        ("string", "abc", b"\0\0\0\0"),
        ("sint32", 5, b"\xff\xff\xff\x7f"),
        ("uint32z", 5, b"\0\0\0\0"),
        ("float32", 1.5, b"\xff\xff\xff\xff"),
        ("byte", b"ab", b"\xff\xff"),
        ("uint8", (1, 2), b"\xff\xff"),
    ],
)
def test_each_type_has_bytes_for_no_value(
    name: str, values: float | str | bytes | tuple[int, ...], invalid: bytes
) -> None:
    """As decoders know them, in each place of an array."""
    in_place = InPlace(fit(Message(0xFF00, (Field(1, BASE_TYPES[name], values),))))
    field = column(in_place, 0xFF00, 1)
    assert bytes(field.invalid) == invalid
    in_place.write(field, field.invalid[None, :])
    table = read_fit(in_place.data()).message("unknown_65280")
    found = table.values("unknown_1")
    assert found is None or {*found.listed()} <= {None, (None, None)}


def test_a_developers_field_is_of_the_type_that_is_said_once() -> None:
    """One that is described in two ways, or not at all, is bytes."""
    force = Field(4, BASE_TYPES["uint16"], 612, developer_index=0)
    other = message(
        "field_description", {"developer_data_index": 0, "field_definition_number": 4, "fit_base_type_id": 2}
    )
    used = message("record", {"heart_rate": 90}, extra=[force])
    for descriptions, name in ((described("Force"), "uint16"), ([*described("Force"), other], "byte"), ([], "byte")):
        file_of = InPlace(encode([*descriptions, used]))
        (found,) = [each.base_type.name for each in file_of.columns() if each.slot.developer is not None]
        assert found == name
