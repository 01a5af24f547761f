"""Calendars as files."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_reader import events_of, lines_of
from fitlift.measures.readable import on_one_line
from fitlift.writers.ics import Event, calendar_bytes

DAY = dt.date(2026, 12, 31)


def event(start: dt.date = DAY, *, summary: str = "Strength A", description: str = "Plank", minutes: int = 60) -> Event:
    """An entry."""
    return Event("7d9c1b60-0000-5000-8000-000000000000", start, minutes, summary, description)


def test_a_calendar_to_the_letter() -> None:
    """A whole day at the end of a year: it ends with the next day, and takes nobody's time."""
    assert calendar_bytes("In season", "", [event()]) == (
        b"BEGIN:VCALENDAR\r\n"
        b"VERSION:2.0\r\n"
        b"PRODID:-//fitlift//plan//EN\r\n"
        b"CALSCALE:GREGORIAN\r\n"
        b"X-WR-CALNAME:In season\r\n"
        b"BEGIN:VEVENT\r\n"
        b"UID:7d9c1b60-0000-5000-8000-000000000000\r\n"
        b"DTSTAMP:20240101T000000Z\r\n"
        b"DTSTART;VALUE=DATE:20261231\r\n"
        b"DTEND;VALUE=DATE:20270101\r\n"
        b"TRANSP:TRANSPARENT\r\n"
        b"SUMMARY:Strength A\r\n"
        b"DESCRIPTION:Plank\r\n"
        b"END:VEVENT\r\n"
        b"END:VCALENDAR\r\n"
    )


def test_a_time_of_day_has_no_zone() -> None:
    """It is 23:30 wherever one is, also on the day on which clocks change; an hour later it is the next year."""
    (found,) = events_of(calendar_bytes("P", "", [event(dt.datetime.fromisoformat("2026-12-31T23:30"))]))
    assert (found["DTSTART"], found["DTEND"]) == ("20261231T233000", "20270101T003000")
    assert "TRANSP" not in found
    (found,) = events_of(calendar_bytes("P", "", [event(dt.datetime.fromisoformat("2026-03-29T02:30"), minutes=45)]))
    assert (found["DTSTART"], found["DTEND"]) == ("20260329T023000", "20260329T031500")


def test_texts_are_escaped_and_folded() -> None:
    """Commas, semicolons, backslashes and ends of lines; 75 bytes a line, and no character parted."""
    said = "a,b;c\\n d\nü" + "ß" * 60
    data = calendar_bytes("P", "", [event(description=said)])
    assert b"DESCRIPTION:a\\,b\\;c\\\\n d\\n" in data
    folded = data.split(b"DESCRIPTION:")[1].split(b"\r\nEND")[0]
    assert len(folded.split(b"\r\n")) == 2
    assert events_of(data)[0]["DESCRIPTION"] == said


def test_what_moves_a_cursor_is_left_out() -> None:
    """And a half of a character, as YAML can write it, is written by its number."""
    (found,) = events_of(calendar_bytes("P", "", [event(summary="A\x07B\x1b", description="\ud800")]))
    assert found["SUMMARY"] == "A B "
    assert found["DESCRIPTION"] in {" ", "\\ud800"}


def as_written(text: str) -> str:
    """A text as a calendar holds it: its lines, each without what moves a cursor."""
    return "\n".join(map(on_one_line, text.splitlines()))


@given(st.text(max_size=300), st.text(max_size=300), st.text(max_size=300))
def test_any_text_comes_back(name: str, summary: str, description: str) -> None:
    """By hand."""
    data = calendar_bytes(name, description, [event(summary=summary, description=description)])
    (found,) = events_of(data)
    assert (found["SUMMARY"], found["DESCRIPTION"]) == (as_written(summary), as_written(description))
    assert {line.name: line.text for line in lines_of(data)}["X-WR-CALNAME"] == as_written(name)


@given(st.text(max_size=300), st.text(max_size=300))
def test_any_text_is_read_by_an_independent_reader(summary: str, description: str) -> None:
    """By the package icalendar, which takes the calendar's own name as it stands."""
    icalendar = pytest.importorskip("icalendar", reason="a development dependency that is not installed")
    data = calendar_bytes("In season", description, [event(summary=summary, description=description)])
    (found,) = icalendar.Calendar.from_ical(data).walk("VEVENT")
    assert (str(found["SUMMARY"]), str(found["DESCRIPTION"])) == (as_written(summary), as_written(description))
    assert (found["DTSTART"].dt, found["DTEND"].dt) == (DAY, DAY + dt.timedelta(days=1))
