"""From which day on sessions are asked for."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fitlift.errors import FitliftError
from fitlift.history.periods import ALL, Last, Period, given_period, read_last

DAYS = st.dates(dt.date(1, 1, 1), dt.date(9999, 12, 31))
UNITS = st.sampled_from(["days", "weeks", "months"])


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("4w", Last(4, "weeks")),
        ("4 weeks", Last(4, "weeks")),
        ("1 Week", Last(1, "weeks")),
        ("10d", Last(10, "days")),
        ("3m", Last(3, "months")),
        ("2 years", Last(24, "months")),
        ("0w", None),
        ("4", None),
        ("w", None),
        ("-4w", None),
        ("4 fortnights", None),
        ("4w 2d", None),
    ],
)
def test_days_weeks_and_months_are_read(text: str, meant: Last | None) -> None:
    """In short or in words; nothing is guessed."""
    assert read_last(text) == meant


@pytest.mark.parametrize(
    ("last", "first"),
    [
        ("1d", dt.date(2026, 3, 30)),
        ("2w", dt.date(2026, 3, 17)),
        ("1m", dt.date(2026, 3, 1)),
        ("2m", dt.date(2026, 1, 31)),
        ("1y", dt.date(2025, 3, 31)),
        ("9999y", dt.date(1, 1, 1)),
    ],
)
def test_the_first_day_that_is_asked_for(last: str, first: dt.date) -> None:
    """Back from Monday 30 March 2026, which is the last of the days."""
    meant = read_last(last)
    assert meant is not None
    assert meant.first_day(dt.date(2026, 3, 30)) == first


def test_weeks_are_whole_where_weeks_are_listed() -> None:
    """Of two weeks on a Wednesday: this one from Monday on, and the one before; of days the week they begin in."""
    wednesday, monday = dt.date(2026, 11, 18), dt.date(2026, 11, 16)
    assert Period(last=Last(2, "weeks")).first_in_weeks(wednesday, monday) == dt.date(2026, 11, 9)
    assert Period(last=Last(10, "days")).first_in_weeks(wednesday, monday) == dt.date(2026, 11, 9)
    assert Period(since=dt.date(2026, 11, 12)).first_in_weeks(wednesday, monday) == dt.date(2026, 11, 12)
    assert ALL.first_in_weeks(wednesday, monday) is None


@given(today=DAYS, count=st.integers(1, 9999), unit=UNITS)
def test_what_reaches_further_back_begins_no_later(today: dt.date, count: int, unit: str) -> None:
    """And never after the day itself."""
    first = Last(count, unit).first_day(today)  # type: ignore[arg-type]
    assert Last(count + 1, unit).first_day(today) <= first <= today  # type: ignore[arg-type]


def test_one_of_since_and_last() -> None:
    """Both at once, or what cannot be read, is refused."""
    with pytest.raises(FitliftError, match=r"^give since or last, not both$"):
        given_period(dt.date(2026, 1, 1), "4w")
    with pytest.raises(FitliftError, match=r"^'soon': give days, weeks or months, as in 4w, 10d or 3m$"):
        given_period(None, "soon")
    assert given_period(None, None).is_all
