"""The columns engine on bytes put together by hand, and fitparse beside it where it can read them.

Expected values are worked out from the bytes.
"""

from __future__ import annotations

import struct
from typing import Any

import pandas as pd
import pytest

from fitlift.fit import ENGINES, layouts, raw, read_fit
from fitlift.fit.facts import FIT_EPOCH
from raw_fit import BYTE, ENUM, RECORD, SINT8, STRING, TIME, UINT8, UINT16, UINT32, define, file, file_id, record

engines = pytest.mark.parametrize("engine", sorted(ENGINES))


def column(data: bytes, message: str, name: str, engine: str = "columns") -> list[Any]:
    """One column, None for null."""
    values = read_fit(data, engine=engine).table(message)[name].tolist()
    return [None if not isinstance(each, tuple) and pd.isna(each) else each for each in values]


def moment(second: int) -> pd.Timestamp:
    """So many seconds after FIT's epoch."""
    return pd.Timestamp(FIT_EPOCH) + pd.Timedelta(seconds=second)


@engines
@pytest.mark.parametrize("header", [{"header_size": 12}, {"header_size": 14}, {"header_crc": 0}], ids=str)
def test_headers_of_every_kind(header: dict[str, int], engine: str) -> None:
    """Of 12 bytes, of 14, and of 14 with 0 for a checksum."""
    file_of_kind = file(file_id(), RECORD, record(0, 90), record(1, 255), **header)
    assert column(file_of_kind, "record", "heart_rate", engine) == [90, None]
    assert column(file_of_kind, "record", "timestamp", engine) == [moment(TIME), moment(TIME + 1)]


@engines
def test_big_endian_definitions_beside_little_ones(engine: str) -> None:
    """Message number and values both; altitude is value / 5 - 500."""
    fields = [(253, 4, UINT32), (2, 2, UINT16)]
    big = define(2, 20, fields, big_endian=True) + b"\x02" + struct.pack(">IH", TIME, 2600)
    little = define(3, 20, fields) + b"\x03" + struct.pack("<IH", TIME + 1, 2605)
    assert column(file(file_id(), big, little), "record", "altitude", engine) == [20.0, 21.0]


@engines
def test_compressed_timestamps_continue_the_last_full_one(engine: str) -> None:
    """Five bits of the second: 0x1F after ...10 (TIME ends in 16), then 0x02, which has rolled over, then the same."""
    assert TIME % 32 == 16
    other = define(2, 20, [(3, 1, UINT8)])
    short = [bytes([0x80 | 2 << 5 | low, bpm]) for low, bpm in ((31, 91), (2, 92), (2, 93))]
    data = file(file_id(), RECORD, record(0, 90), other, *short)
    times = [moment(TIME + after) for after in (0, 15, 18, 18)]
    assert column(data, "record", "timestamp", engine) == times
    assert column(data, "record", "heart_rate", engine) == [90, 91, 92, 93]


@engines
def test_rows_keep_the_files_order_across_layouts(engine: str) -> None:
    """A definition written anew in the middle, another local number, and other messages between."""
    narrow = define(1, 20, [(253, 4, UINT32), (3, 1, UINT8)])
    event = define(2, 21, [(253, 4, UINT32), (0, 1, ENUM)]) + b"\x02" + struct.pack("<IB", TIME + 1, 0)
    body = (RECORD, record(0, 90, 70), event, narrow, record(2, 91)[:6], RECORD, record(3, 92, 72), narrow)
    data = file(file_id(), *body, record(4, 93)[:6])
    table = read_fit(data, engine=engine).table("record")
    assert table["heart_rate"].tolist() == [90, 91, 92, 93]
    assert [None if pd.isna(each) else each for each in table["cadence"]] == [70, None, 72, None]
    assert table["position"].tolist() == [1, 3, 4, 5]


@engines
def test_chained_files_are_read_through(engine: str) -> None:
    """A row says in which of them it stands; definitions do not carry over."""
    first = file(file_id(), RECORD, record(0, 90))
    second = file(file_id(), define(1, 20, [(3, 1, UINT8)]), b"\x01\x5b", header_size=12)
    table = read_fit(first + second, engine=engine).table("record")
    assert table[["file_part", "position", "heart_rate"]].to_numpy().tolist() == [[1, 1, 90], [2, 3, 91]]


@engines
def test_arrays_and_texts(engine: str) -> None:
    """Invalid values within an array keep their place; a text ends at its first zero; an empty one is null."""
    fields = [(7, 6, UINT16), (8, 6, UINT16), (99, 5, STRING), (98, 4, STRING)]
    values = struct.pack("<3H3H", 23, 0xFFFF, 61, 0xFFFF, 0xFFFF, 0xFFFF) + b"ab\0cd" + b"\0xyz"
    data = file(file_id(), define(1, 225, fields), b"\x01" + values)
    row = read_fit(data, engine=engine).table("set").iloc[0]
    assert row["category"] == ("row", None, 61)
    assert row["category_subtype"] == (None, None, None)
    assert row["unknown_99"] == "ab"
    assert row["unknown_98"] is None


@engines
def test_a_size_that_disagrees_with_its_type_keeps_the_bytes(engine: str) -> None:
    """As COROS watches declare `event.data`: uint32 of one byte."""
    data = file(file_id(), define(1, 21, [(0, 1, ENUM), (3, 1, UINT32)]), b"\x01\x00\x07")
    read = read_fit(data, engine=engine)
    assert read.table("event")["data"].tolist() == [(7,)]
    assert [notice.code for notice in read.notices] == ["odd-field"]


@engines
def test_undocumented_messages_and_fields_keep_their_values(engine: str) -> None:
    """Under their numbers, signed and unsigned, numbers and bytes."""
    fields = [(1, 1, SINT8), (2, 2, UINT16), (3, 3, BYTE)]
    data = file(file_id(), define(1, 0xFF20, fields), b"\x01\xfe\x34\x12\x01\xff\x03", b"\x01\x7f\xff\xff\xff\xff\xff")
    read = read_fit(data, engine=engine)
    assert column(data, "unknown_65312", "unknown_1", engine) == [-2, None]
    assert column(data, "unknown_65312", "unknown_2", engine) == [0x1234, None]
    assert read.table("unknown_65312")["unknown_3"].tolist() == [(1, 255, 3), None]


@engines
def test_numbers_of_an_enumeration_are_names_as_far_as_the_profile_goes(engine: str) -> None:
    """A number beyond it stays one, beside names."""
    data = file(file_id(), define(1, 21, [(0, 1, ENUM)]), b"\x01\x00", b"\x01\xf0")
    assert read_fit(data, engine=engine).table("event")["event"].tolist() == ["timer", 240]


@engines
def test_some_bits_of_a_value_are_another_fields(engine: str) -> None:
    """Speed and distance, 12 bits each, in three bytes; distance accumulates over its rollover.

    0x123 / 100 = 2.91 m/s; 0xFF0 / 16 = 255 m, then 0x010, which is 0x1010 / 16 = 257 m.
    """
    pairs = [(0x123, 0xFF0), (0x124, 0x010)]
    messages = [b"\x01" + (distance << 12 | speed).to_bytes(3, "little") for speed, distance in pairs]
    data = file(file_id(), define(1, 20, [(8, 3, BYTE)]), *messages)
    assert column(data, "record", "speed", engine) == [2.91, 2.92]
    assert column(data, "record", "distance", engine) == [255.0, 257.0]


@engines
def test_a_field_of_its_own_wins_over_bits_of_another(engine: str) -> None:
    """Altitude gives an enhanced altitude, unless there is one: 2600 / 5 - 500 = 20; 3000 / 5 - 500 = 100."""
    both = define(1, 20, [(2, 2, UINT16), (78, 4, UINT32)])
    alone = define(2, 20, [(2, 2, UINT16)])
    data = file(
        file_id(),
        both,
        b"\x01" + struct.pack("<HI", 2600, 3000),
        alone,
        b"\x02" + struct.pack("<H", 2600),
    )
    assert column(data, "record", "enhanced_altitude", engine) == [100.0, 20.0]


@engines
def test_what_another_field_says_decides_the_meaning(engine: str) -> None:
    """The duration of a step is a time, a number of repetitions, or open."""
    step = define(1, 27, [(1, 1, ENUM), (2, 4, UINT32)])
    kinds = [(0, 90000), (29, 8), (5, 7)]
    data = file(file_id(5), step, *(b"\x01" + struct.pack("<BI", *each) for each in kinds))
    assert column(data, "workout_step", "duration_value", engine) == [90000, 8, 7]
    assert column(data, "workout_step", "duration_time", engine) == [90.0, None, None]
    assert column(data, "workout_step", "duration_reps", engine) == [None, 8, None]


def developer_field(number: int, code: int, name: bytes) -> bytes:
    """Definition and message of a developer's field, for developer 0."""
    fields = [(0, 1, UINT8), (1, 1, UINT8), (2, 1, UINT8), (3, 8, STRING)]
    return define(3, 206, fields) + b"\x03" + bytes([0, number, code]) + name.ljust(8, b"\0")


DEVELOPER_ID = define(4, 207, [(3, 1, UINT8)]) + b"\x04\x00"


@engines
def test_developers_fields_are_read_as_described(engine: str) -> None:
    """By name and type, invalid values null; a second file's description does not reach back."""
    record_with = define(1, 20, [(3, 1, UINT8)], developer=[(5, 2, 0)])
    first = file(
        file_id(),
        DEVELOPER_ID,
        developer_field(5, UINT16, b"grip"),
        record_with,
        b"\x01\x5a\x2c\x01",
        b"\x01\x5b\xff\xff",
    )
    second = file(file_id(), DEVELOPER_ID, developer_field(5, SINT8, b"tilt"), record_with, b"\x01\x5c\xfe\x01")
    assert column(first, "record", "dev0_grip", engine) == [300, None]
    table = read_fit(first + second, engine=engine).table("record")
    assert [None if not isinstance(each, tuple) and pd.isna(each) else each for each in table["dev0_tilt"]] == [
        None,
        None,
        (-2, 1),
    ]


def test_a_developers_field_without_description_is_kept_as_bytes() -> None:
    """Where fitparse stops."""
    data = file(file_id(), define(1, 20, [(3, 1, UINT8)], developer=[(5, 2, 0)]), b"\x01\x5a\x2c\x01")
    assert read_fit(data).table("record")["dev0_unnamed_dev_field_5"].tolist() == [(0x2C, 0x01)]


def test_a_description_that_comes_late_is_used() -> None:
    """Where fitparse stops."""
    record_with = define(1, 20, [(3, 1, UINT8)], developer=[(5, 2, 0)])
    data = file(file_id(), record_with, b"\x01\x5a\x2c\x01", developer_field(5, UINT16, b"grip"))
    assert column(data, "record", "dev0_grip") == [300]


def test_a_field_described_anew_is_read_as_described_before_its_definition() -> None:
    """Two definitions, each after its own description."""
    record_with = define(1, 20, [(3, 1, UINT8)], developer=[(5, 1, 0)])
    data = file(
        file_id(),
        developer_field(5, UINT8, b"one"),
        record_with,
        b"\x01\x5a\xfe",
        developer_field(5, SINT8, b"two"),
        record_with,
        b"\x01\x5b\xfe",
    )
    assert column(data, "record", "dev0_one") == [254, None]
    assert column(data, "record", "dev0_two") == [None, -2]


def test_a_description_without_its_numbers_shifts_no_other() -> None:
    """One of an invalid developer stands before the two, and counts in their order all the same."""
    record_with = define(1, 20, [(3, 1, UINT8)], developer=[(5, 1, 0)])
    nobodys = b"\x03" + bytes([255, 5, UINT8]) + b"none".ljust(8, b"\0")
    one, two = developer_field(5, UINT8, b"one"), developer_field(5, SINT8, b"two")
    data = file(
        file_id(), one[: -len(nobodys)], nobodys, one, record_with, b"\x01\x5a\xfe", two, record_with, b"\x01\x5b\xfe"
    )
    assert column(data, "record", "dev0_one") == [254, None]
    assert column(data, "record", "dev0_two") == [None, -2]


def test_a_developers_field_of_a_size_that_does_not_fit_is_said() -> None:
    """Three bytes for a type of two: they are kept, and a notice names the field."""
    record_with = define(1, 20, [(3, 1, UINT8)], developer=[(5, 3, 0)])
    read = read_fit(file(file_id(), developer_field(5, UINT16, b"grip"), record_with, b"\x01\x5aabc"))
    assert read.table("record")["dev0_grip"].tolist() == [(97, 98, 99)]
    assert [notice.text for notice in read.notices] == [
        "field dev0_grip of record has 3 bytes, which do not fit its type; they are kept as bytes"
    ]


def test_only_what_is_asked_for_is_gathered(monkeypatch: pytest.MonkeyPatch) -> None:
    """Reading one message leaves the bytes of all others where they are."""
    gathered = []
    gather = raw.gather

    def counted(data: Any, offsets: Any, size: int) -> Any:
        gathered.append(len(offsets))
        return gather(data, offsets, size)

    monkeypatch.setattr(layouts, "gather", counted)
    event = define(2, 21, [(0, 1, ENUM)]) + b"\x02\x00"
    read = read_fit(file(file_id(), RECORD, record(0, 90), record(1, 91), event))
    assert gathered == []
    assert read.message("record")["heart_rate"].tolist() == [90, 91]
    assert "nothing_of_the_kind" not in read.message("record")
    assert gathered == [2]
    assert set(read.messages) == {"file_id", "record", "event"}


@engines
def test_wide_numbers_keep_every_digit(engine: str) -> None:
    """A uint64 beyond int64, beside a smaller one."""
    data = file(
        file_id(), define(1, 0xFF20, [(1, 8, 0x8F)]), b"\x01" + b"\xfe" * 8, b"\x01" + (7).to_bytes(8, "little")
    )
    assert column(data, "unknown_65312", "unknown_1", engine) == [0xFEFEFEFEFEFEFEFE, 7]
