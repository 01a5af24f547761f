"""The engine "columns": what it reads where fitparse stops, and how little it touches.

Bytes are put together by hand, and expected values worked out from them.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from every_engine import column
from fitlift.fit import layouts, raw, read_fit
from raw_fit import ENUM, RECORD, SINT8, UINT8, UINT16, define, developer_field, file, file_id, record


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
    assert read_fit(data).notices == ()


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


@pytest.mark.parametrize("count", [2, 500])
def test_only_what_is_asked_for_is_gathered(monkeypatch: pytest.MonkeyPatch, count: int) -> None:
    """Reading one message, of few or of many rows, leaves the bytes of all others where they are."""
    gathered = []

    def counted(read: Callable[..., Any]) -> Callable[..., Any]:
        def counting(data: Any, starts: Any, *args: Any, **kwargs: Any) -> Any:
            gathered.append(len(starts))
            return read(data, starts, *args, **kwargs)

        return counting

    monkeypatch.setattr(layouts, "gather", counted(raw.gather))
    monkeypatch.setattr(layouts, "read_few", counted(raw.read_few))
    event = define(2, 21, [(0, 1, ENUM)]) + b"\x02\x00"
    rates = [90 + second % 100 for second in range(count)]
    read = read_fit(file(file_id(), RECORD, *map(record, range(count), rates), event))
    assert gathered == []
    assert read.message("record")["heart_rate"].tolist() == rates
    assert "nothing_of_the_kind" not in read.message("record")
    assert gathered == [count]
    assert set(read.messages) == {"file_id", "record", "event"}
