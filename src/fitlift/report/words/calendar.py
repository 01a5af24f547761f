"""Days, weeks and months as people write them, in English and not in the language of the machine."""

from __future__ import annotations

import datetime as dt

from fitlift.measures.readable import DAYS_A_WEEK

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

#: Days of the week from Monday, in three letters, and whole.
WEEKDAYS_SHORT = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

_UNKNOWN = "at an unknown time"


def date_and_time(local: dt.date | None) -> str:
    """A local time as "Thu 19 Nov 2026, 18:04", a day without the time; or that it is unknown."""
    return f"{date(local)}, {local:%H:%M}" if isinstance(local, dt.datetime) else date(local)


def told_time(text: str) -> dt.date:
    """A time, or a day, as it is written: 2026-11-19T18:04:00, 2026-11-19."""
    return dt.datetime.fromisoformat(text) if "T" in text else dt.date.fromisoformat(text)


def date(local: dt.date | None) -> str:
    """A local time's date as "Thu 19 Nov 2026"; or that it is unknown."""
    return _UNKNOWN if local is None else f"{WEEKDAYS_SHORT[local.weekday()]} {day(local)}"


def day(local: dt.date | None) -> str:
    """A date without its weekday: "12 May 2026"; empty for none."""
    return "" if local is None else f"{day_short(local)} {local.year}"


def day_told(told: str | None) -> str:
    """A day that is written as 2026-05-12, or a time of it: "12 May 2026"; empty for none."""
    return "" if told is None else day(told_time(told))


def day_short(local: dt.date) -> str:
    """A day without its year: "12 May"."""
    return f"{local.day} {_MONTHS[local.month - 1]}"


def week_dates(first: dt.date) -> str:
    """The days of a week by its first one: "16-22 Nov", "30 Nov-6 Dec"."""
    last = first + dt.timedelta(days=DAYS_A_WEEK - 1)
    start = str(first.day) if first.month == last.month else day_short(first)
    return f"{start}-{day_short(last)}"


def month_short(month: str) -> str:
    """A month such as "2026-11" where the year is plain: "Nov"; "Jan 27" for the first of a year."""
    year, number = month.split("-")
    name = _MONTHS[int(number) - 1]
    return f"{name} {year[2:]}" if number == "01" else name


def month_and_year(month: str) -> str:
    """A month such as "2026-11": "Nov 2026"."""
    year, number = month.split("-")
    return f"{_MONTHS[int(number) - 1]} {year}"
