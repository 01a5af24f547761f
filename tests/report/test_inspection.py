"""Text and JSON of `fitlift inspect`."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest

from builders import active, fit, rest, session
from fitlift.fit.encode import Field, Message, message
from fitlift.fit.facts import BASE_TYPES
from fitlift.inspection.inspected import inspect_file
from fitlift.report.inspection_document import inspection_document, inspection_json_schema
from fitlift.report.inspection_text import LISTED_DIFFERENCES, inspection_text
from fitlift.report.json_text import to_json
from raw_fit import RECORD, UINT8, define, file, file_id, record

VALIDATOR = jsonschema.Draft202012Validator(inspection_json_schema(), format_checker=jsonschema.FormatChecker())


def document_of(data: bytes, *, compare_engines: bool = False) -> dict[str, Any]:
    """A built file's document, through JSON and back, valid by the schema."""
    found = inspect_file(data, name="a.fit", compare_engines=compare_engines)
    document: dict[str, Any] = json.loads(to_json(inspection_document(found)))
    VALIDATOR.validate(document)
    return document


def text_of(data: bytes, *, compare_engines: bool = False, width: int = 80) -> str:
    """A built file's text."""
    return inspection_text(inspect_file(data, name="a.fit", compare_engines=compare_engines), width=width)


def damaged() -> bytes:
    """A file with nine bytes of garbage between its records."""
    records = [record(second, 90) for second in range(30)]
    return file(file_id(), RECORD, *records[:10], b"\xff" * 9, *records[10:], checksum=0)


def test_a_strength_file_on_one_screen() -> None:
    """Header, sessions, the watch's own totals beside those of its sets, messages."""
    unknown = Message(0xFF20, (Field(9, BASE_TYPES["sint32"], -5),))
    whole = session(active_time=30, total_cycles=6, total_timer_time=90)
    data = fit(whole, active(0, 30), rest(30, 60), unknown, message("device_info", {"product_name": "Strap"}))
    assert (
        text_of(data)
        == f"""\
a.fit · {len(data)} bytes · FIT file type activity · Forerunner 965
Part 1 at byte 0: protocol 2.0, profile 21218; header of 14 bytes, its checksum
right; {len(data) - 16} bytes of messages promised, checksum right

Devices:
  –  Strap

#  Session            Start                  From         Duration  Sets  Rests
1  strength training  Wed 4 Mar 2026, 17:00  its message      90 s     1      1

#  The watch's own total  Watch  Its sets
1  active_s                  30        30   agrees
1  timer_s                   90        90   agrees
1  reps                       6         5  differs

5 messages of 4 kinds that the profile knows, 1 of others.
Message        Rows  Bytes  Layouts  Fields  Unknown
set               2     30        2       5
file_id           1      6        1       3
session           1     27        1       8
device_info       1      7        1       1
unknown_65312     1      5        1                1

Odd:
  session 1: the watch summed up 6 reps, the file now lists 5 reps: it was
    changed after the workout
"""
    )


def test_a_device_of_a_kind_without_a_name_is_shown_by_its_number() -> None:
    """A number alone would not tell what it is."""
    sensor = message("device_info", {"device_index": 2, "device_type": 8})
    assert "\nDevices:\n  2  kind 8\n" in text_of(fit(session(), active(0, 30), sensor))


def test_damage_is_listed_by_its_byte() -> None:
    """Apart from what is odd about sessions."""
    assert """
Message  Rows  Bytes  Layouts  Fields  After damage
record     30    210        1       3            20
file_id     1      2        1       1

Damage:
  byte 110: bytes 110 to 118 (9 in all) cannot be read; the rest is kept
  byte 259: the checksum is wrong: values may be damaged

Odd:
""" in text_of(damaged())


def test_engines_that_agree_and_that_differ() -> None:
    """A count of the values compared, and each difference with its first row."""
    assert "Engines columns and fitparse: 13 values compared, all equal.\n" in text_of(
        file(file_id(), RECORD, record(0, 90), record(1, 91)), compare_engines=True
    )
    assert "  record: columns 30 rows, fitparse 10 rows\n" in text_of(damaged(), compare_engines=True)


def test_many_differences_are_counted() -> None:
    """The rest stands in JSON."""
    assert LISTED_DIFFERENCES == 40
    kinds = [define(2, 0xFF00 + kind, [(0, 1, UINT8)]) + b"\x02\x05" for kind in range(60)]
    data = file(file_id(), RECORD, record(0, 90), b"\xff" * 9, *kinds, RECORD, *(record(i, 9) for i in range(9)))
    text = text_of(data, compare_engines=True)
    assert "  and " in text
    assert len(document_of(data, compare_engines=True)["comparison"]["differences"]) > LISTED_DIFFERENCES


def test_the_document_holds_all_that_text_counts() -> None:
    """Valid by its schema, with and without a comparison, damaged or not."""
    document = document_of(damaged(), compare_engines=True)
    assert document["file"]["size_bytes"] == len(damaged())
    assert document["parts"][0]["checksum"] == "wrong"
    assert [(each["message"], each["salvaged"]) for each in document["messages"]] == [("record", 20), ("file_id", 0)]
    assert document["warnings"][0]["offset"] == 110
    assert document["comparison"]["differences"][0]["message"] == "record"
    sound = document_of(fit(session(), active(0)))
    assert (sound["comparison"], sound["checks"][0]["verdict"]) == (None, "cannot say")


@pytest.mark.parametrize("width", [40, 60, 80, 200])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    """Down to forty columns."""
    lines = text_of(damaged(), compare_engines=True, width=width).splitlines()
    assert max(map(len, lines)) <= width
