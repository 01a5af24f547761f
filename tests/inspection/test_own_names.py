"""Names of one's own, and what stands in their place."""

from __future__ import annotations

import pytest

from fitlift.exercises.notes import is_plan_line, side_of
from fitlift.inspection.own_names import Replacements, is_everybodys, is_sport


@pytest.mark.parametrize(
    "name",
    ["Back Squat", "RDL", "Squat (Barbell)", "Kniebeuge", "俯卧撑", "Warm Up", "Rest", "left", "links", "Active"],
)
def test_what_everybody_says_stays(name: str) -> None:
    """Exercises of the catalogue in whatever words, kinds of steps, sides."""
    assert is_everybodys(name)
    assert Replacements([name], []).exercise(name, 40) == name


@pytest.mark.parametrize(
    "name",
    [
        "Ann's squat",
        "Back Squat with Ann",
        "Bench press 079 123 45 67",
        "Garage lift",
        "Exercise 1",
        "droit comme Ann",
        "Bras droit / gauche\n\nGrande amplitude",
        "...",
    ],
)
def test_what_one_person_says_is_replaced(name: str) -> None:
    """Also where an exercise is named in it, or a side."""
    assert not is_everybodys(name)
    said = Replacements([name], []).exercise(name, 200)
    assert said.removesuffix(" left").removesuffix(" right") == "Exercise 1"


def test_a_side_stays_and_both_are_of_one_exercise() -> None:
    """Reading the note tells it as before."""
    texts = ["Wobble - Left", "Wobble - Right", "Single Leg Balance - Left"]
    said = [Replacements(texts, []).exercise(text, 40) for text in texts]
    assert said == ["Exercise 1 left", "Exercise 1 right", "Single Leg Balance - Left"]
    assert [side_of(each) for each in said] == ["left", "right", "left"]


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("Back squat: 3x5 @ 80 kg", "Back squat: 3x5 @ 80 kg"),
        ("Wobble: 3x8-10 @ 20 kg, like Ann", "Exercise 1: 3x8-10 @ 20 kg"),
        ("Back squat: 3 x 5, for Ann", "Back squat: 3 x 5"),
        ("Plank: 2 x 30 s", "Plank: 2 x 30 s"),
        ("Plank: 30 s 079 123 45 67", "Plank: 30 s"),
    ],
)
def test_of_a_line_of_a_plan_the_figures_stay(line: str, left: str) -> None:
    """And the exercise where everybody has it; words behind them go."""
    assert Replacements([line], []).exercise(line, 60) == left
    assert is_plan_line(left)


def test_where_there_is_no_room_a_name_is_short_or_nothing() -> None:
    """A text needs a byte for its end."""
    names = Replacements(["Wobble - Left"], ["Monster day"])
    told = [names.exercise("Wobble - Left", size) for size in (16, 15, 8, 3, 2)]
    assert told == ["Exercise 1 left", "E1 left", "E1 left", "E1", ""]
    assert [names.workout("Monster day", size) for size in (10, 9, 2)] == ["Workout 1", "W1", ""]


def test_names_that_stand_for_others_keep_their_numbers() -> None:
    """So that what was replaced once is not replaced again, whatever is new beside it."""
    names = Replacements(["Wobble", "Exercise 1", "E3", "Sway"], [])
    said = [names.exercise(each, 40) for each in ("Wobble", "Exercise 1", "E3", "Sway")]
    assert said == ["Exercise 2", "Exercise 1", "Exercise 3", "Exercise 4"]
    assert names.count == 2


@pytest.mark.parametrize(("name", "is_one"), [("Running", True), ("Strength", True), ("Ann runs", False), ("", False)])
def test_sports_are_what_the_profile_calls_so(name: str, *, is_one: bool) -> None:
    """All words of a name, or some; no other word."""
    assert is_sport(name) is is_one
