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


def test_a_note_names_an_exercise_that_is_known_or_where_nothing_else_does() -> None:
    """In its own words; a remark on a named exercise is none, nor is a line of a plan."""
    known = exercise_of_note("Standing  Marches", is_open=False)
    assert known is not None
    assert (known.key, known.name, known.is_known) == ("standing_hip_flexor_march", "Standing Marches", True)
    own = exercise_of_note("Tandem Stand - Left", is_open=True)
    assert own is not None
    assert (own.key, own.name, own.is_known) == ("tandem_stand", "Tandem Stand", False)
    assert exercise_of_note("slow on the way down", is_open=False) is None
    assert exercise_of_note("Back squat: 3x4-6 @ 80 kg", is_open=True) is None
    assert exercise_of_note(None, is_open=True) is None


@pytest.mark.parametrize("line", ["Back squat: 3x5 @ 80 kg", "Plank: 2x30 s", "Jump rope: 5 min", "Row: 3×8-10"])
def test_lines_of_plans_are_known(line: str) -> None:
    """As fitlift's own workouts carry them."""
    assert is_plan_line(line)
