"""Reading a FIT file into tables: one suite for every engine there is. What its fields say: `test_field_values.py`."""

from __future__ import annotations

import struct
from pathlib import Path

import pandas as pd
import pytest

import oracle
from builders import active, fit
from every_engine import column, engines
from fitlift.errors import EngineError, ReadError
from fitlift.fit import read_fit
from fitlift.fit.encode import encode
from fitlift.fit.facts import FIT_EPOCH
from raw_fit import ENUM, RECORD, TIME, UINT8, UINT16, UINT32, define, file, file_id, record


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
    assert column(data, "record", "cadence", engine) == [70, None, 72, None]
    assert table["position"].tolist() == [1, 3, 4, 5]


@engines
def test_chained_files_are_read_through(engine: str) -> None:
    """A row says in which of them it stands; definitions do not carry over."""
    first = file(file_id(), RECORD, record(0, 90))
    second = file(file_id(), define(1, 20, [(3, 1, UINT8)]), b"\x01\x5b", header_size=12)
    table = read_fit(first + second, engine=engine).table("record")
    assert table[["file_part", "position", "heart_rate"]].to_numpy().tolist() == [[1, 1, 90], [2, 3, 91]]


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
    whole = fit(*sets)
    cut = whole[: round(len(whole) * share)]
    ends = [len(fit(*sets[:count])) - 2 for count in range(1, 30)]
    before = sum(end <= len(cut) for end in ends)
    read = read_fit(cut, engine=engine)
    assert before >= 5
    assert read.table("set")["repetitions"].tolist()[:before] == list(range(1, before + 1))
    assert "cut short" in read.notices[0].text


@engines
def test_a_wrong_checksum_is_said_and_all_is_kept(engine: str) -> None:
    """A checksum that does not fit warns; it does not lose a set."""
    data = bytearray(fit(active(0), active(60)))
    data[-1] ^= 0x55
    read = read_fit(bytes(data), engine=engine)
    assert len(read.table("set")) == 2
    assert [notice.text for notice in read.notices] == ["the checksum is wrong: values may be damaged"]


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
    data = fit()[:12] + b"\x01\x02" + fit()[14:]
    with pytest.raises(ReadError, match="the checksum of its header is wrong"):
        read_fit(data, engine="fitparse")
    read = read_fit(data)
    assert read.table("file_id")["type"].tolist() == ["activity"]
    assert [(notice.code, notice.offset) for notice in read.notices] == [("header-damaged", 0), ("checksum", 35)]


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
        read = read_fit(path, engine=engine)
        for name in ("set", "session", "lap", "record", "event", "workout_step"):
            oracle.assert_same_values(
                read.table(name), name, oracle.messages(path.read_bytes(), name), f"{path.name} {name}"
            )
