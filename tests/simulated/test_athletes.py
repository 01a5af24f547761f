"""The athletes are what they are said to be: half a year each, every week with its right advice."""

from __future__ import annotations

from collections import Counter

import pytest

from fitlift.exercises.catalogue import catalogue, named
from simulated.athletes import ATHLETES
from simulated.second.athletes import ATHLETES as SECOND
from simulated.told import Athlete, Lift

LIFTS = [(athlete, lift) for athlete in (*ATHLETES, *SECOND) for lift in athlete.lifts]
EACH_LIFT = pytest.mark.parametrize(
    ("athlete", "lift"), LIFTS, ids=[f"{athlete.kind}: {lift.name}" for athlete, lift in LIFTS]
)

#: Without a figure: what they say is that there is none.
_NO_FIGURES = {"long ago", "cannot say"}


@EACH_LIFT
def test_each_lift_has_half_a_year_of_one_to_three_days_a_week(athlete: Athlete, lift: Lift) -> None:
    """Weeks 1 to 26, in order, in each of them no session, or one for each day from the first on."""
    weeks = lift.weeks
    assert [week.number for week in weeks] == list(range(1, 27))
    assert len(athlete.days) in {1, 2, 3}
    assert all(len(week.sessions) <= len(athlete.days) for week in weeks)
    assert catalogue().of_key(named(lift.name).key) is not None


@EACH_LIFT
def test_real_life_is_uneven(athlete: Athlete, lift: Lift) -> None:
    """Weeks are missed, or sessions of them."""
    assert any(not week.sessions or None in week.sessions for week in lift.weeks), athlete.story


@EACH_LIFT
def test_each_week_has_one_right_advice_or_two(athlete: Athlete, lift: Lift) -> None:
    """Two where good coaches differ; where there is no advice there are no figures either."""
    for week in lift.weeks:
        assert 1 <= len(week.right) <= 2, athlete.story
        for advice in week.right:
            bare = advice.sets is None and advice.kg is None and not advice.any_kg
            assert bare == (advice.code in _NO_FIGURES), week.words


@EACH_LIFT
def test_no_week_of_a_record_is_told_to_go_lighter(athlete: Athlete, lift: Lift) -> None:
    """Nor is the week of a first session."""
    for week in lift.weeks:
        rose = any(session is not None and session.is_rise_sure for session in week.sessions)
        assert not (rose and "deload" in {each.code for each in week.right}), athlete.story


def test_each_kind_has_two_athletes_at_least() -> None:
    """With different lifts, days and ranges."""
    of_kind = Counter(athlete.kind for athlete in ATHLETES)
    assert min(of_kind.values()) >= 2, of_kind


def test_the_second_athletes_are_of_the_same_kinds_and_others() -> None:
    """No kind is left out, and nobody's weeks are those of one of the first."""
    assert {athlete.kind for athlete in SECOND} == {athlete.kind for athlete in ATHLETES}
    told = [lift.told for _, lift in LIFTS]
    assert len(set(told)) == len(told)


def test_most_weeks_have_one_right_advice() -> None:
    """Two answers are the exception."""
    rights = [len(week.right) for _, lift in LIFTS for week in lift.weeks]
    assert sum(each == 1 for each in rights) >= 0.75 * len(rights)
