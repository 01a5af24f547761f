"""Notes of a workout's steps."""

from __future__ import annotations

import pytest

from fitlift.exercises.notes import exercise_of_note, is_plan_line, side_of, without_side


@pytest.mark.parametrize(
    ("note", "side", "rest"),
    [
        ("Single Leg Balance - Left", "left", "Single Leg Balance"),
        ("Single Leg Balance (right leg)", "right", "Single Leg Balance"),
        ("Right: reach", "right", "reach"),
        ("Ausfallschritt links", "left", "Ausfallschritt"),
        ("左侧", "left", "左侧"),
        ("Bras droit / gauche", None, "Bras droit / gauche"),
        ("keep the left hip low and breathe", None, "keep the left hip low and breathe"),
        ("slow on the way down", None, "slow on the way down"),
    ],
)
def test_a_side_stands_at_the_beginning_or_the_end(note: str, side: str | None, rest: str) -> None:
    """One side alone; the exercise is what is left, unless nothing is."""
    assert (side_of(note), without_side(note)) == (side, rest)


def test_the_note_of_a_step_without_an_exercise_names_one() -> None:
    """In its own words, be it known or not; a line of a plan is read elsewhere."""
    known = exercise_of_note("Standing  Marches")
    assert known is not None
    assert (known.key, known.name, known.is_known) == ("standing_hip_flexor_march", "Standing Marches", True)
    own = exercise_of_note("Tandem Stand - Left")
    assert own is not None
    assert (own.key, own.name, own.is_known) == ("tandem_stand", "Tandem Stand", False)
    assert exercise_of_note("Back squat: 3x4-6 @ 80 kg") is None
    assert exercise_of_note(None) is None


@pytest.mark.parametrize("line", ["Back squat: 3x5 @ 80 kg", "Plank: 2x30 s", "Jump rope: 5 min", "Row: 3×8-10"])
def test_lines_of_plans_are_known(line: str) -> None:
    """As fitlift's own workouts carry them."""
    assert is_plan_line(line)
