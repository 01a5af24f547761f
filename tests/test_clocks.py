"""Recordings whose clock stands years apart from the others'."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fitlift.clocks import APART, eras, years_between


def days(*texts: str) -> list[dt.date]:
    """Days of recordings."""
    return [dt.date.fromisoformat(each) for each in texts]


NOVEMBER = ("2026-11-03", "2026-11-10", "2026-11-17")


@pytest.mark.parametrize(
    ("odd", "apart"),
    [
        (("2098-01-01",), [[3]]),
        (("2030-01-05",), [[3]]),
        (("1998-07-01",), [[3]]),
        (("2098-01-01", "1998-07-01"), [[4], [3]]),
        (("2046-11-04", "2046-11-11", "2046-11-18"), [[3, 4, 5]]),  # as many as the others: clocks rather run ahead
        (("2028-11-01",), []),  # a break of less than two years
        (("2029-01-05", "2029-01-07", "2029-01-09"), []),  # three times: somebody who began again
    ],
)
def test_a_few_recordings_that_are_years_away_stand_apart(odd: tuple[str, ...], apart: list[list[int]]) -> None:
    """The others belong together, in their order."""
    found = eras(days(*NOVEMBER, *odd))
    assert found[1:] == apart
    assert found[0] == [place for place in range(3 + len(odd)) if not any(place in group for group in apart)]


def test_many_recordings_stand_apart_where_no_break_is_so_long() -> None:
    """A program took one epoch for the other: twenty years off."""
    assert eras(days(*NOVEMBER, "2026-11-19", "2046-11-04", "2046-11-11", "2046-11-18"))[1:] == [[4, 5, 6]]


def test_what_the_user_calls_today_is_right() -> None:
    """And what is not long before it; what lies after it is not."""
    dated = days(*NOVEMBER, "2030-01-05")
    assert eras(dated, dt.date(2030, 1, 6)) == [[0, 1, 2, 3]]
    assert eras(dated, dt.date(2026, 11, 20)) == [[0, 1, 2], [3]]
    assert eras(dated, dt.date(2040, 1, 6)) == [[0, 1, 2], [3]]


def test_of_two_recordings_neither_is_the_odd_one() -> None:
    """Nothing tells which, unless no break is so long: clocks run ahead more often than they stay behind."""
    assert eras(days("2026-11-03", "2030-01-05")) == [[0, 1]]
    assert eras(days("2098-01-01", "2026-11-03")) == [[1], [0]]
    assert eras([]) == [[]]


def test_years_are_counted_whole() -> None:
    """From the last day of one group to the first of the other, rounded; before it they are negative."""
    assert years_between(days("2098-01-01"), days(*NOVEMBER)) == 71
    assert years_between(days("1998-07-01", "1999-07-01"), days(*NOVEMBER)) == -27


@given(st.lists(st.dates(dt.date(1990, 1, 1), dt.date(2120, 1, 1)), max_size=12))
def test_every_recording_is_in_one_era(dated: list[dt.date]) -> None:
    """And those that stand apart are that far from all others."""
    found = eras(dated)
    assert sorted(place for era in found for place in era) == list(range(len(dated)))
    for era in found[1:]:
        others = [dated[place] for other in found if other is not era for place in other]
        assert all(abs(dated[place] - other) >= APART for place in era for other in others)
