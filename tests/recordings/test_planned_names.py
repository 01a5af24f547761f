"""Names by a plan on real guided sessions, names erased; figures are those of docs/planned_names.md, a little lower."""

from __future__ import annotations

from pathlib import Path

import pytest

import plans_measured as measured
from fitlift.records.vocabulary import SURE
from recordings import Guided, candidates_of

#: Each way of straying is tried so often on each session.
TIMES = 3


@pytest.fixture(scope="module")
def sessions(recordings: Path) -> list[Guided]:
    """All guided sessions."""
    found = measured.strength_sessions(recordings)
    assert len(found) >= 26
    return found


def test_a_guided_session_is_named_whole_by_the_plan_imported_from_it(sessions: list[Guided]) -> None:
    """Every set that the watch led to, by its order; and none of those after the plan's end."""
    for session in sessions:
        named = measured.named(session, session.rows, candidates_of(session.plan))
        right, wrong = measured.shares(named)
        assert (right, wrong) == (1.0, 0.0), session.name


@pytest.mark.slow
def test_what_a_guided_athlete_left_out_is_found(sessions: list[Guided]) -> None:
    """A set, an exercise, the last third: nine in ten sets are named, hardly one wrongly."""
    every = [each for way in measured.AS_GUIDED for each in measured.disturbed(sessions, way, TIMES)]
    right, wrong = measured.shares(every)
    assert right >= 0.88
    assert wrong <= 0.015


def test_who_follows_by_heart_is_named_surely(sessions: list[Guided]) -> None:
    """With rests, durations and weights of one's own."""
    right, wrong = measured.shares(measured.disturbed(sessions, measured.FOLLOWED, TIMES))
    assert right >= 0.88
    assert wrong <= 0.01


@pytest.mark.slow
def test_who_strays_is_named_where_that_can_be_told(sessions: list[Guided]) -> None:
    """A set or an exercise left out, added, swapped, replaced."""
    every = [each for way in measured.STRAYED for each in measured.disturbed(sessions, way, TIMES)]
    right, wrong = measured.shares(every)
    assert right >= 0.68
    assert wrong <= 0.055


@pytest.mark.slow
def test_plans_of_others_name_hardly_anything(sessions: list[Guided]) -> None:
    """One that shares an exercise at most; and of an athlete's own plans content finds the right one, or none."""
    for has_title in (True, False):
        foreign = measured.by_foreign_plans(sessions[::4], is_guided=True, has_title=has_title)
        assert sum(each.confidence >= SURE for each in foreign) / len(foreign) <= 0.05
    for is_guided in (True, False):
        assert measured.shares(measured.by_own_plans(sessions, is_guided=is_guided))[1] <= 0.01
