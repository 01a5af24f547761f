"""Calendars in the form of RFC 5545 (iCalendar), as all calendars read them.

Sixty lines in place of the package icalendar: reading is what is hard of the format, and nothing is read here; the
package takes 141 ms to load and 5.5 MB, and writes the time of writing. Tests read what is written with it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from fitlift.measures.readable import on_one_line
from fitlift.records.base import Record

#: A line has at most so many bytes, its end left out; further ones begin with a blank (RFC 5545, 3.1).
_LONGEST_LINE = 75

#: What stands for the time of writing: a fixed one, so that the same plan gives the same bytes.
_WRITTEN = dt.datetime(2024, 1, 1, tzinfo=dt.UTC)

#: Who wrote it; without a version, for the same reason.
_PRODUCT = "-//fitlift//plan//EN"

#: What a text may not hold as it is (RFC 5545, 3.3.11).
_ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


class Event(Record):
    """One entry of a calendar.

    Parameters
    ----------
    uid
        What tells it from all others, in any calendar.
    start
        A day; or a time of day wherever one is, without a time zone.
    minutes
        How long it lasts; of no account for a whole day.
    summary, description
        What it is, in a few words, and at length.
    """

    uid: str
    start: dt.date
    minutes: int
    summary: str
    description: str


def calendar_bytes(name: str, about: str, events: Iterable[Event]) -> bytes:
    """A calendar as the bytes of a file.

    Parameters
    ----------
    name, about
        What it is called, and what else is to be said of it, or "": the two are no part of the RFC, and read by most.
    events
        Its entries.
    """
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:{_PRODUCT}",
        "CALSCALE:GREGORIAN",
        f"X-WR-CALNAME:{_text(name)}",
    ]
    lines += [f"X-WR-CALDESC:{_text(about)}"] if about else []
    lines += [*(line for each in events for line in _event(each)), "END:VCALENDAR"]
    return b"".join(_folded(line) for line in lines)


def _event(event: Event) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{event.uid}"
    yield f"DTSTAMP:{_WRITTEN:%Y%m%dT%H%M%SZ}"
    yield from _when(event)
    yield f"SUMMARY:{_text(event.summary)}"
    yield f"DESCRIPTION:{_text(event.description)}"
    yield "END:VEVENT"


def _when(event: Event) -> Iterator[str]:
    """From and to; a whole day takes nobody's time."""
    if isinstance(event.start, dt.datetime):
        end = event.start + dt.timedelta(minutes=event.minutes)
        yield f"DTSTART:{event.start.isoformat('T', 'seconds').translate(_NO_SIGNS)}"
        yield f"DTEND:{end.isoformat('T', 'seconds').translate(_NO_SIGNS)}"
        return
    end_day = event.start + dt.timedelta(days=1)
    yield f"DTSTART;VALUE=DATE:{event.start.isoformat().translate(_NO_SIGNS)}"
    yield f"DTEND;VALUE=DATE:{end_day.isoformat().translate(_NO_SIGNS)}"
    yield "TRANSP:TRANSPARENT"


#: Times of the format have no signs in them; `strftime` would write the year 987 without its zero.
_NO_SIGNS = str.maketrans("", "", "-:")


def _text(text: str) -> str:
    """A text as the format has it: its lines as one, without what moves a cursor."""
    return "\n".join(map(on_one_line, text.splitlines())).translate(_ESCAPED)


def _folded(line: str) -> bytes:
    """A line in several where it is long, no character parted."""
    found, length = bytearray(), 0
    for character in line:
        encoded = character.encode(errors="backslashreplace")
        if length + len(encoded) > _LONGEST_LINE:
            found += b"\r\n "
            length = 1
        found += encoded
        length += len(encoded)
    return bytes(found + b"\r\n")
