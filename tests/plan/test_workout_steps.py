"""A planned session as steps."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from fitlift.exercises.catalogue import catalogue
from fitlift.plan.expanded import expanded
from fitlift.plan.line import read_whole_line
from fitlift.plan.model import NO_REST, PlannedSession, Rest
from fitlift.plan.workout_steps import Step, Stretch, sets_of, steps_of, stretches, unrolled, with_rests
from planned_sessions import sessions


def said(step: Step) -> str:
    """A step in a few letters: W warm-up, A active, C cool-down, R rest; a repeat as "first×count"."""
    if step.kind == "repeat":
        return f"{step.first}×{step.count}"
    if step.kind == "rest":
        return "R" if step.rest.high_s is None else f"R{step.rest.high_s}"
    return f"{step.intensity[0].upper()}{step.place}"


def laid(*lines: str) -> list[str]:
    """The steps of some lines."""
    return [said(step) for step in steps_of(session(*lines))]


def session(*lines: str) -> PlannedSession:
    """A session of some lines."""
    return PlannedSession("A", tuple(read_whole_line(line, catalogue()) for line in lines))


def test_equal_sets_are_one_step_that_is_repeated() -> None:
    """Work, rest and the way back; a single set has no way back."""
    assert laid("Back squat: 4x5 rest 90-120 s", "Plank: 45 s rest 30 s") == ["A0", "R120", "0×4", "A1", "R30"]


def test_warmups_stand_before_the_work_and_equal_ones_are_repeated() -> None:
    """Their rests, and those that the plan does not set, last until the athlete goes on."""
    assert laid("Back squat: 3x5 warmup 2") == ["W0", "R", "0×2", "A0", "R", "3×3"]
    assert laid("Back squat: 3x5 @ 80 kg warmup 10 @ 20 kg, 5 @ 50 kg") == ["W0", "R", "W0", "R", "A0", "R", "4×3"]


def test_exercises_that_take_turns_share_their_rounds() -> None:
    """No rest between them unless the plan sets one; the longer one goes on alone."""
    lines = "Row: 3x8 superset A", "Plank: 2x30 s rest 60 s superset A"
    assert laid(*lines) == ["A0", "A1", "R60", "0×2", "A0", "R"]
    assert laid("Row: 2x8 rest 20 s superset A", "Plank: 2x30 s superset A") == ["A0", "R20", "A1", "R", "0×2"]


def test_roles_that_are_no_work_are_told_apart() -> None:
    """Warm-up and cool-down."""
    assert laid("Jump rope: 5 min role warm-up", "Pigeon: 30 s role cool-down") == ["W0", "R", "C1", "R"]


def test_repeats_are_followed_also_within_each_other() -> None:
    """Two rounds of a step, and of one that is done three times."""
    order, broken = unrolled([None, None, (1, 3), (0, 2)])
    assert (order, broken) == ([0, 1, 1, 1, 0, 1, 1, 1], [])


def test_repeats_within_each_other_are_told_as_shortly_as_can_be() -> None:
    """Two rounds of a set and of one that is done twice; two rounds of three sets and three; a repeat into a repeat."""
    assert stretches([None, None, (1, 2), (0, 2)]) == ([Stretch((0, 1, 1), 2)], [])
    threes = [Stretch((0,), 3), Stretch((2,), 3)]
    assert stretches([None, (0, 3), None, (2, 3), (0, 2)]) == (threes * 2, [])
    into = [Stretch((0,), 1), Stretch((1, 0, 1), 2)]
    assert stretches([None, None, (0, 2), (1, 2)]) == (into, [])


@pytest.mark.parametrize("repeat", [(1, 3), (-1, 3), (5, 3), (0, 0), (0, 10_000)])
def test_a_repeat_that_leads_nowhere_is_left_out(repeat: tuple[int, int]) -> None:
    """To itself, to what is not there, never, or without an end."""
    assert unrolled([None, repeat, None]) == ([0, 2], [1])


@given(sessions())
@settings(max_examples=60, deadline=None)
def test_each_planned_set_has_its_step(planned: PlannedSession) -> None:
    """Whatever the session: as many, in the same order, of the same exercise."""
    asked = sets_of(planned)
    assert [step.place + 1 for step, _ in asked] == [each.place for each in expanded(planned, catalogue())]


@given(sessions())
@settings(max_examples=60, deadline=None)
def test_each_planned_set_has_its_rest(planned: PlannedSession) -> None:
    """The longest that the plan says; what it does not say is left to the athlete, or to the turns."""
    *asked, _ = sets_of(planned)
    for (_, rest), one in zip(asked, expanded(planned, catalogue()), strict=False):
        assert rest is not None
        assert (one.rest_kind or rest.kind) == rest.kind
        assert rest.kind != "timed" or rest.high_s == one.rest_high_s


def test_no_rest_has_no_step_and_an_open_one_has() -> None:
    """Also between exercises that take turns, where what is not said is none."""
    assert laid("Row: 3x8 no rest", "Plank: 30 s rest manual") == ["A0", "0×3", "A1", "R"]
    lines = "Row: 2x8 rest manual superset A", "Plank: 2x30 s no rest superset A"
    assert laid(*lines) == ["A0", "R", "A1", "0×2"]


def test_another_rest_after_the_last_set_makes_it_a_step_of_its_own() -> None:
    """In turns it is the last round that stands by itself."""
    assert laid("Row: 3x8 rest 60 s then 2 min") == ["A0", "R60", "0×2", "A0", "R120"]
    assert laid("Row: 2x8 rest 60 s then none") == ["A0", "R60", "A0"]
    lines = "Row: 3x8 no rest superset A", "Plank: 3x30 s rest 20 s then 90 s superset A"
    assert laid(*lines) == ["A0", "A1", "R20", "0×2", "A0", "A1", "R90"]


def test_rests_that_follow_each_other_are_one() -> None:
    """As long as both, open where one of them is; after the last set there may be none to speak of."""
    work, twenty, manual = None, Rest(20, 20), Rest()
    rests = [work, twenty, twenty, work, twenty, manual, work, work]
    assert with_rests(range(8), rests) == [(0, Rest(40, 40)), (3, Rest()), (6, NO_REST), (7, None)]
