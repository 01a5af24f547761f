"""What the fields of a FIT file say: one suite for every engine there is.

Where bytes are put together by hand, expected values are worked out from them.
"""

from __future__ import annotations

import datetime as dt
import struct

import pandas as pd
import pytest

from builders import START, active, at, described, fit
from every_engine import column, engines
from fitlift.fit import read_fit
from fitlift.fit.encode import Field, Message, Value, encode, message
from fitlift.fit.facts import BASE_TYPES
from raw_fit import (
    BYTE,
    DEVELOPER_ID,
    ENUM,
    SINT8,
    STRING,
    UINT8,
    UINT16,
    UINT32,
    define,
    developer_field,
    file,
    file_id,
)


@engines
def test_scales_names_times_and_invalid_values(engine: str) -> None:
    """Numbers come in the profile's unit, enumerations by name, times aware, invalid values null."""
    row = read_fit(fit(active(3, 12.345, weight=62.5, repetitions=None)), engine=engine).table("set").iloc[0]
    assert (row["duration"], row["weight"], row["set_type"]) == (12.345, 62.5, "active")
    assert row["start_time"] == pd.Timestamp(at(3))
    assert row["start_time"].tzinfo is not None
    assert row["repetitions"] is pd.NA or pd.isna(row["repetitions"])


@engines
def test_local_times_are_naive_and_times_since_power_on_are_no_dates(engine: str) -> None:
    """A local time has no zone; seconds since power-on are kept as such, never dated 1989."""
    local = dt.datetime(2026, 3, 4, 18, 0)  # noqa: DTZ001 - local time on purpose
    data = fit(
        message("activity", {"timestamp": START, "local_timestamp": local}),
        message("activity", {"timestamp": 4711}),
    )
    table = read_fit(data, engine=engine).table("activity")
    assert table.loc[0, "local_timestamp"] == pd.Timestamp("2026-03-04 18:00")
    assert table.loc[1, "timestamp"] is pd.NaT
    assert table["timestamp_relative_s"].tolist()[1] == 4711


@engines
def test_arrays_and_texts(engine: str) -> None:
    """Invalid values, and numbers beyond the profile, keep their place in an array; a text ends at its first zero."""
    fields = [(7, 6, UINT16), (8, 6, UINT16), (99, 5, STRING)]
    one = struct.pack("<3H3H", 23, 0xFFFF, 61, 0xFFFF, 0xFFFF, 0xFFFF) + b"ab\0cd"
    other = struct.pack("<3H3H", 0xFFFF, 23, 28, 0xFFFF, 24, 7) + b"\0xyz "
    data = file(file_id(), define(1, 225, fields), b"\x01" + one, b"\x01" + other)
    assert column(data, "set", "category", engine) == [("row", None, 61), (None, "row", "squat")]
    assert column(data, "set", "category_subtype", engine) == [(None, None, None), (None, 24, 7)]
    assert column(data, "set", "unknown_99", engine) == ["ab", None]


@engines
def test_a_size_that_disagrees_with_its_type_keeps_the_bytes(engine: str) -> None:
    """As COROS watches declare `event.data`: uint32 of one byte."""
    data = file(file_id(), define(1, 21, [(0, 1, ENUM), (3, 1, UINT32)]), b"\x01\x00\x07")
    read = read_fit(data, engine=engine)
    assert read.table("event")["data"].tolist() == [(7,)]
    assert [notice.code for notice in read.notices] == ["odd-field"]


@engines
def test_undocumented_messages_and_fields_keep_their_values(engine: str) -> None:
    """Under their numbers, signed and unsigned, numbers, arrays and bytes."""
    fields = [(1, 1, SINT8), (2, 2, UINT16), (3, 3, BYTE), (4, 2, UINT8)]
    one, other = b"\x01\xfe\x34\x12\x01\xff\x03\x84\xff", b"\x01\x7f\xff\xff\xff\xff\xff\xff\xff"
    data = file(file_id(), define(1, 0xFF20, fields), one, other)
    assert column(data, "unknown_65312", "unknown_1", engine) == [-2, None]
    assert column(data, "unknown_65312", "unknown_2", engine) == [0x1234, None]
    assert column(data, "unknown_65312", "unknown_3", engine) == [(1, 255, 3), None]
    assert column(data, "unknown_65312", "unknown_4", engine) == [(132, None), (None, None)]


@engines
def test_numbers_of_an_enumeration_are_names_as_far_as_the_profile_goes(engine: str) -> None:
    """A number beyond it stays one, beside names."""
    data = file(file_id(), define(1, 21, [(0, 1, ENUM)]), b"\x01\x00", b"\x01\xf0")
    assert read_fit(data, engine=engine).table("event")["event"].tolist() == ["timer", 240]


@engines
def test_wide_numbers_keep_every_digit(engine: str) -> None:
    """A uint64 beyond int64, beside a smaller one."""
    data = file(
        file_id(), define(1, 0xFF20, [(1, 8, 0x8F)]), b"\x01" + b"\xfe" * 8, b"\x01" + (7).to_bytes(8, "little")
    )
    assert column(data, "unknown_65312", "unknown_1", engine) == [0xFEFEFEFEFEFEFEFE, 7]


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
@pytest.mark.parametrize("order", [("event", "data16", "data"), ("event", "data", "data16")], ids=" ".join)
def test_a_field_of_its_own_wins_over_a_shorter_form_of_it(engine: str, order: tuple[str, ...]) -> None:
    """`data16` of an event is its `data` in 16 bits: it counts where `data` is invalid, for the second meaning too."""
    whole: dict[str, Value] = {"event": "timer", "data16": 1, "data": 2}
    short = whole | {"data": None}
    data = fit(*(message("event", {name: values[name] for name in order}) for values in (whole, short)))
    table = read_fit(data, engine=engine).table("event")
    assert table["data16"].tolist() == [1, 1]
    assert table["data"].tolist() == [2, 1]
    assert table["timer_trigger"].tolist() == ["fitness_equipment", "auto"]


@engines
def test_a_field_with_a_second_meaning_keeps_its_raw_value(engine: str) -> None:
    """`product` stays a number beside `garmin_product`."""
    assert column(fit(), "file_id", "product", engine) == [4315]
    assert column(fit(), "file_id", "garmin_product", engine) == ["fr965"]


@engines
def test_what_another_field_says_decides_the_meaning(engine: str) -> None:
    """The duration of a step is a time, a number of repetitions, or open."""
    step = define(1, 27, [(1, 1, ENUM), (2, 4, UINT32)])
    kinds = [(0, 90000), (29, 8), (5, 7)]
    data = file(file_id(5), step, *(b"\x01" + struct.pack("<BI", *each) for each in kinds))
    assert column(data, "workout_step", "duration_value", engine) == [90000, 8, 7]
    assert column(data, "workout_step", "duration_time", engine) == [90.0, None, None]
    assert column(data, "workout_step", "duration_reps", engine) == [None, 8, None]


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
    assert column(first + second, "record", "dev0_tilt", engine) == [None, None, (-2, 1)]


@engines
def test_one_files_developer_fields_do_not_leak_into_the_next(engine: str) -> None:
    """The same file reads the same before and after another that describes its fields otherwise."""
    user = Message(225, (Field(4, BASE_TYPES["uint16"], 512, developer_index=0),))
    first = read_fit(encode([*described("grip"), user]), engine=engine).table("set")
    read_fit(encode([*described("other"), user]), engine=engine)
    again = read_fit(encode([*described("grip"), user]), engine=engine).table("set")
    assert first.equals(again)
    assert "dev0_grip" in first
