"""Reading a FIT file into tables: one suite for every engine there is."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pandas as pd
import pytest

import oracle
from builders import START, active, at, described, file_id, fit, rest
from fitlift.errors import EngineError, ReadError
from fitlift.fit import ENGINES, read_fit
from fitlift.fit.encode import Field, Message, Value, encode, message
from fitlift.fit.facts import BASE_TYPES

engines = pytest.mark.parametrize("engine", sorted(ENGINES))


@engines
def test_scales_names_times_and_invalid_values(engine: str) -> None:
    """Numbers come in the profile's unit, enumerations by name, times aware, invalid values null."""
    row = read_fit(fit(active(3, 12.345, weight=62.5, repetitions=None)), engine=engine).table("set").iloc[0]
    assert (row["duration"], row["weight"], row["set_type"]) == (12.345, 62.5, "active")
    assert row["start_time"] == pd.Timestamp(at(3))
    assert row["start_time"].tzinfo is not None
    assert row["repetitions"] is pd.NA or pd.isna(row["repetitions"])


@engines
def test_arrays_stay_arrays_and_keep_their_places(engine: str) -> None:
    """Names within arrays, null places kept, numbers beyond the profile as they are."""
    data = fit(active(0, category=(23, None, 61), category_subtype=(None, 24, 7)))
    row = read_fit(data, engine=engine).table("set").iloc[0]
    assert row["category"] == ("row", None, 61)
    assert row["category_subtype"] == (None, 24, 7)


@engines
def test_undocumented_fields_and_messages_keep_their_raw_values(engine: str) -> None:
    """Nothing is dropped: what the profile does not know stands under its number."""
    known = active(0)
    odd = Message(known.number, (*known.fields, Field(2, BASE_TYPES["uint8"], (132, 70, None))))
    unknown = Message(0xFF20, (Field(9, BASE_TYPES["sint32"], -5),))
    file = read_fit(fit(odd, unknown), engine=engine)
    assert file.table("set").loc[0, "unknown_2"] == (132, 70, None)
    assert file.table("unknown_65312").loc[0, "unknown_9"] == -5


@engines
def test_a_field_with_a_second_meaning_keeps_its_raw_value(engine: str) -> None:
    """`product` stays a number beside `garmin_product`; a step's value stands beside its meaning."""
    step = message("workout_step", {"duration_type": "time", "duration_value": 60000})
    file = read_fit(fit(step), engine=engine)
    device = file.table("file_id").iloc[0]
    assert (device["product"], device["garmin_product"]) == (4315, "fr965")
    timed = file.table("workout_step").iloc[0]
    assert (timed["duration_value"], timed["duration_time"]) == (60000, 60.0)


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
def test_rows_stand_in_file_order_across_definitions(engine: str) -> None:
    """Two definitions of one message, in turn: rows keep the file's order and say their place."""
    data = fit(active(0, weight=5), rest(30), active(90, weight=7), rest(120))
    table = read_fit(data, engine=engine).table("set")
    assert table["set_type"].tolist() == ["active", "rest", "active", "rest"]
    assert table["position"].tolist() == [1, 2, 3, 4]


@engines
def test_a_message_that_is_not_there_is_an_empty_table(engine: str) -> None:
    """Asking for it is no error."""
    table = read_fit(fit(active(0)), engine=engine).table("lap")
    assert (len(table), list(table.columns)) == (0, ["file_part", "position", "salvaged"])


@engines
@pytest.mark.parametrize("share", [0.3, 0.6, 0.9])
def test_a_file_cut_short_keeps_what_lies_before_the_cut(engine: str, share: float) -> None:
    """Every set that lies whole before the cut is there, and a notice says that the file is cut."""
    sets = [active(40 * count, 30, repetitions=count) for count in range(1, 30)]
    whole = encode([file_id(), *sets])
    cut = whole[: round(len(whole) * share)]
    ends = [len(encode([file_id(), *sets[:count]])) - 2 for count in range(1, 30)]
    before = sum(end <= len(cut) for end in ends)
    file = read_fit(cut, engine=engine)
    assert before >= 5
    assert file.table("set")["repetitions"].tolist()[:before] == list(range(1, before + 1))
    assert "cut short" in file.notices[0].text


@engines
def test_a_wrong_checksum_is_said_and_all_is_kept(engine: str) -> None:
    """A checksum that does not fit warns; it does not lose a set."""
    data = bytearray(fit(active(0), active(60)))
    data[-1] ^= 0x55
    file = read_fit(bytes(data), engine=engine)
    assert len(file.table("set")) == 2
    assert [notice.text for notice in file.notices] == ["the checksum is wrong: values may be damaged"]


@engines
def test_bytes_after_the_end_are_said(engine: str) -> None:
    """What follows the last part is counted, with its offset."""
    data = fit(active(0))
    assert read_fit(data + b"garbage", engine=engine).notices[0].text == (
        f"7 bytes left over at the end, from byte {len(data)} on"
    )


@engines
def test_a_fit_file_without_anything_to_read_is_an_error(engine: str) -> None:
    """An empty shell says so in one line."""
    with pytest.raises(ReadError) as caught:
        read_fit(encode([]), engine=engine, name="x.fit")
    assert caught.value.reason == "it holds no messages"
    assert str(caught.value) == (
        "x.fit: a FIT file, but nothing could be read from it: it holds no messages; export it once more"
    )


def test_fitparse_reads_nothing_after_a_spoilt_header() -> None:
    """The checksum of the header stops it; the default engine reads on."""
    data = encode([file_id()])[:12] + b"\x01\x02" + encode([file_id()])[14:]
    with pytest.raises(ReadError, match="the checksum of its header is wrong"):
        read_fit(data, engine="fitparse")
    file = read_fit(data)
    assert file.table("file_id")["type"].tolist() == ["activity"]
    assert [(notice.code, notice.offset) for notice in file.notices] == [("header-damaged", 0), ("checksum", 35)]


@engines
def test_one_files_developer_fields_do_not_leak_into_the_next(engine: str) -> None:
    """The same file reads the same before and after another that describes its fields otherwise."""
    user = Message(225, (Field(4, BASE_TYPES["uint16"], 512, developer_index=0),))
    first = read_fit(encode([*described("grip"), user]), engine=engine).table("set")
    read_fit(encode([*described("other"), user]), engine=engine)
    again = read_fit(encode([*described("grip"), user]), engine=engine).table("set")
    assert first.equals(again)
    assert "dev0_grip" in first


def test_an_engine_that_does_not_exist_is_refused() -> None:
    """The error names those that do."""
    with pytest.raises(EngineError, match=r"no engine named 'rust'; known: columns, fitparse"):
        read_fit(fit(active(0)), engine="rust")


@engines
def test_samples_read_as_an_independent_decoder_reads_them(engine: str, samples: Path) -> None:
    """Every set, session, lap and sample of every whole sample file equals fitdecode's, field by field."""
    files = [path for path in sorted(samples.glob("*.fit")) if path.stem not in {"truncated", "coros"}]
    assert len(files) >= 5
    for path in files:
        file = read_fit(path, engine=engine)
        for name in ("set", "session", "lap", "record", "event", "workout_step"):
            oracle.assert_same_values(
                file.table(name), name, oracle.messages(path.read_bytes(), name), f"{path.name} {name}"
            )
