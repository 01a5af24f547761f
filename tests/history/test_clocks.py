"""Recordings whose clock stands years apart from the others'."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fitlift.history.clocks import APART, Apart, apart


def days(*texts: str) -> list[dt.date]:
    """Days of recordings."""
    return [dt.date.fromisoformat(each) for each in texts]


def told(*texts: str, today: str | None = None) -> list[tuple[int, int, str] | None]:
    """Group, years and side of each recording; None for those that belong together."""
    found = apart(days(*texts), None if today is None else dt.date.fromisoformat(today))
    return [None if each is None else (each.group, each.years, each.side) for each in found]


NOVEMBER = ("2026-11-03", "2026-11-10", "2026-11-17")


@pytest.mark.parametrize(
    ("odd", "marks"),
    [
        (("2098-01-01",), [(1, 71, "after")]),
        (("2030-01-05",), [(1, 3, "after")]),
        (("1998-07-01",), [(1, 28, "before")]),
        (("2098-01-01", "1998-07-01"), [(2, 71, "after"), (1, 28, "before")]),
        (("2046-11-04", "2046-11-11", "2046-11-18"), [(1, 20, "after")] * 3),  # as many: clocks rather run ahead
        (("2028-11-01",), [None]),  # a break of less than two years
        (("2029-01-05", "2029-01-07"), [None] * 2),  # on two days: somebody who began again
    ],
)
def test_a_recording_that_is_years_away_stands_apart(
    odd: tuple[str, ...], marks: list[tuple[int, int, str] | None]
) -> None:
    """The others belong together."""
    assert told(*NOVEMBER, *odd) == [None, None, None, *marks]


def test_many_recordings_stand_apart_where_no_break_is_so_long() -> None:
    """A program took one epoch for the other: twenty years off."""
    mark = (1, 20, "after")
    assert told(*NOVEMBER, "2026-11-19", "2046-11-04", "2046-11-11", "2046-11-18") == [*[None] * 4, mark, mark, mark]


def test_a_recording_within_a_long_break_is_from_both_sides() -> None:
    """Seven years after the one, seven before the other."""
    early, late = ("2010-03-01", "2010-03-08", "2010-03-15"), ("2024-03-01", "2024-03-08", "2024-03-15")
    assert told(*early, "2017-03-04", *late) == [None, None, None, (1, 7, "from"), None, None, None]


def test_what_the_user_calls_today_is_right() -> None:
    """And what is not long before it; what lies after it is not."""
    dated = (*NOVEMBER, "2030-01-05")
    assert told(*dated, today="2030-01-06") == [None] * 4
    assert told(*dated, today="2026-11-20")[3] == (1, 3, "after")
    assert told(*dated, today="2040-01-06")[3] == (1, 3, "after")


def test_of_two_recordings_neither_is_the_odd_one() -> None:
    """Nothing tells which, unless no break is so long."""
    assert told("2026-11-03", "2030-01-05") == [None, None]
    assert told("2098-01-01", "2026-11-03") == [(1, 71, "after"), None]
    assert told() == []


@given(st.lists(st.dates(dt.date(1990, 1, 1), dt.date(2120, 1, 1)), max_size=12))
def test_those_that_stand_apart_are_far_from_all_that_belong_together(dated: list[dt.date]) -> None:
    """And never all do."""
    found: list[Apart | None] = apart(dated)
    together = [day for day, mark in zip(dated, found, strict=True) if mark is None]
    assert together or not dated
    for day, mark in zip(dated, found, strict=True):
        assert mark is None or all(abs(day - other) >= APART for other in together)
