"""Days on which a plan's sessions are."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fitlift.errors import FitliftError
from fitlift.exercises.catalogue import catalogue
from fitlift.plan.line import read_whole_line
from fitlift.plan.model import Plan, PlannedSession
from fitlift.plan.planned_days import planned_days

PLANK = (read_whole_line("Plank: 45 s", catalogue()),)


def plan(*weekdays: tuple[int, ...]) -> Plan:
    """A plan with a session for each of some days."""
    return Plan("P", tuple(PlannedSession("ABC"[place], PLANK, days) for place, days in enumerate(weekdays)))


def days(made: Plan, first: str, weeks: int) -> list[tuple[str, str]]:
    """Day and session, one after the other."""
    return [
        (each.day.isoformat(), each.session.name)
        for each in planned_days(made, dt.date.fromisoformat(first), weeks).days
    ]


def test_weeks_begin_with_the_first_day() -> None:
    """1 December 2026 is a Tuesday: two weeks from there hold two Mondays, two Tuesdays and two Fridays."""
    assert days(plan((1, 4), (0,)), "2026-12-01", 2) == [
        ("2026-12-01", "A"),
        ("2026-12-04", "A"),
        ("2026-12-07", "B"),
        ("2026-12-08", "A"),
        ("2026-12-11", "A"),
        ("2026-12-14", "B"),
    ]


def test_years_end_and_leap_days_are_days_as_others() -> None:
    """Thursdays around a new year, and Tuesday 29 February 2028."""
    assert days(plan((3,)), "2026-12-28", 2) == [("2026-12-31", "A"), ("2027-01-07", "A")]
    assert days(plan((1,)), "2028-02-28", 1) == [("2028-02-29", "A")]


def test_sessions_of_one_day_stand_as_in_the_plan() -> None:
    """Both on Monday."""
    assert days(plan((0,), (0,)), "2026-11-30", 1) == [("2026-11-30", "A"), ("2026-11-30", "B")]


def test_sessions_without_days_are_named() -> None:
    """Where none has days, there is nothing to write."""
    assert planned_days(plan((0,), ()), dt.date(2026, 11, 30), 1).without == ("B",)
    with pytest.raises(FitliftError) as caught:
        planned_days(plan((), ()), dt.date(2026, 11, 30), 1)
    assert str(caught.value) == (
        "the plan does not say on which days its sessions are; add a line to a session, as in days: tuesday, friday"
    )


def test_no_calendar_goes_beyond_its_last_year() -> None:
    """A day too late is said."""
    with pytest.raises(FitliftError, match=r"30 Dec 9999 is too late: no calendar goes beyond the year 9999"):
        planned_days(plan((0,)), dt.date(9999, 12, 30), 1)


@given(
    st.lists(st.sets(st.integers(0, 6), min_size=1).map(lambda each: tuple(sorted(each))), min_size=1, max_size=3),
    st.dates(dt.date(1970, 1, 1), dt.date(2200, 1, 1)),
    st.integers(1, 10),
)
def test_each_session_is_on_each_of_its_days_once_a_week(
    weekdays: list[tuple[int, ...]], first: dt.date, weeks: int
) -> None:
    """In order, none before the first day and none after the last."""
    found = planned_days(plan(*weekdays), first, weeks).days
    assert len(found) == weeks * sum(map(len, weekdays))
    assert all(first <= each.day < first + dt.timedelta(weeks=weeks) for each in found)
    assert all(each.day.weekday() in each.session.weekdays for each in found)
    assert [each.day for each in found] == sorted(each.day for each in found)
    assert len({(each.day, each.session.name) for each in found}) == len(found)
