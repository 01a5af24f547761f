"""A planned session as steps."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from fitlift.exercises.catalogue import catalogue
from fitlift.plan.expanded import expanded
from fitlift.plan.line import read_whole_line
from fitlift.plan.model import PlannedSession
from fitlift.plan.workout_steps import Step, step_numbers, steps_of, unrolled
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


@pytest.mark.parametrize("repeat", [(1, 3), (-1, 3), (5, 3), (0, 0), (0, 10_000)])
def test_a_repeat_that_leads_nowhere_is_left_out(repeat: tuple[int, int]) -> None:
    """To itself, to what is not there, never, or without an end."""
    assert unrolled([None, repeat, None]) == ([0, 2], [1])


@given(sessions())
@settings(max_examples=60, deadline=None)
def test_each_planned_set_has_its_step(planned: PlannedSession) -> None:
    """Whatever the session: as many, in the same order, of the same exercise."""
    sets, steps = expanded(planned, catalogue()), steps_of(planned)
    numbers = step_numbers(planned)
    assert [steps[number].place + 1 for number in numbers] == [each.place for each in sets]
