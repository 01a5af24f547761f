"""A planned session in words."""

from __future__ import annotations

import pytest

from fitlift.exercises.catalogue import catalogue
from fitlift.plan.line import read_whole_line
from fitlift.plan.model import PlannedSession
from fitlift.report.plan_words import ShownExercise, days_words, shown_parts


def session(*lines: str, days: tuple[int, ...] = ()) -> PlannedSession:
    """A session of some lines."""
    return PlannedSession("A", tuple(read_whole_line(line, catalogue()) for line in lines), days)


def shown(line: str, **maxima_kg: float) -> ShownExercise:
    """One exercise in words."""
    (part,) = shown_parts(session(line), maxima_kg)
    return part.blocks[0].exercises[0]


@pytest.mark.parametrize(
    ("figures", "amount"),
    [
        ("4x4-6", "4 × 4-6"),
        ("8", "1 × 8"),
        ("3xAMRAP", "3 × as many as you can"),
        ("3x8+", "3 × 8 or more"),
        ("3x30+ s", "3 × 30 s or more"),
        ("2x45 s per side", "2 × 45 s per side"),
        ("5 min", "5 min"),
        ("3x1:30", "3 × 90 s"),
    ],
)
def test_amounts(figures: str, amount: str) -> None:
    """Sets times how much each is; one stretch of time stands alone."""
    assert shown(f"Plank: {figures}").amount == amount


@pytest.mark.parametrize(
    ("load", "said"),
    [
        ("77.5-80 kg", "77.5-80 kg"),
        ("175 lb", "175 lb"),
        ("RPE 7-8", "effort 7-8 of 10"),
        ("bodyweight", "bodyweight"),
        ("75-80 %", "75-80 % of 1RM"),
    ],
)
def test_loads(load: str, said: str) -> None:
    """As the plan says them, effort without its short form."""
    assert shown(f"Back squat: 3x5 @ {load}").load == said


def test_a_percentage_of_a_known_maximum_is_a_weight() -> None:
    """75 and 80 % of 122.5 kg are 91.875 and 98 kg."""
    key = read_whole_line("Back squat: 1", catalogue()).exercise.key
    assert shown("Back squat: 3x5 @ 75-80 %", **{key: 122.5}).load == "75-80 % of 1RM (91.9-98 kg)"


def test_what_the_plan_does_not_say_is_empty() -> None:
    """No load, rest, light sets, addition or note."""
    bare = shown("Back squat: 3x5")
    assert (bare.load, bare.rest, bare.light, bare.added, bare.note) == ("", "", "", "", "")


def test_light_sets_rest_and_what_is_added() -> None:
    """Light sets each with what the plan says of it."""
    full = shown("Back squat: 3x5-7 @ 80 kg rest manual warmup 10 @ 20 kg, 5 @ bodyweight, 30 s, 4 reps add 2.5 kg")
    assert full.light == "10 × 20 kg, 5 × bodyweight, 30 s, 4 reps"
    assert full.rest == "until you are ready"
    assert full.added == "add 2.5 kg once every set reaches 7"
    left = shown("Back squat: 3x8+ warmup 2 add 5 lb rest 2 min")
    assert (left.light, left.rest, left.added) == ("2 light sets", "2 min", "add 5 lb once all sets are done")


def test_rests_are_said_as_people_say_them() -> None:
    """None, another one after the last set, and that of light sets."""
    at_once = shown("Back squat: 3x5 no rest then 2 min")
    assert (at_once.rest, at_once.resting) == ("none, then 2 min", "no rest, then 2 min")
    timed = shown("Back squat: 3x5 @ 80 kg rest 60 s then manual warmup 10 @ 20 kg warmup rest 45 s")
    assert timed.resting == "rest 60 s, then until you are ready"
    assert timed.light == "10 × 20 kg; rest 45 s after each"
    assert shown("Back squat: 3x5 warmup 2 warmup rest none").light == "2 light sets; no rest after each"
    assert shown("Back squat: 3x5").resting == ""


def test_parts_stand_in_the_order_of_doing_and_exercises_in_turns_together() -> None:
    """Also exercises of different parts: under both headings; a part that comes again is told again."""
    parts = shown_parts(
        session(
            "Jump rope: 5 min role warm-up",
            "Back squat: 3x5 role primary superset A",
            "Plank: 3x30 s role accessory superset A",
            "Push-up: 2x8 role accessory",
            "Pull-up: 2x5 role accessory circuit B",
            "Dips: 2x5 role accessory circuit B",
            "Dead bug: 2x6",
            "Hammer curl: 2x8 role accessory",
        )
    )
    assert [part.heading for part in parts] == [
        "Warm-up",
        "Main lift and Accessory lifts",
        "Accessory lifts",
        "Exercises",
        "Accessory lifts",
    ]
    assert [[block.turns for block in part.blocks] for part in parts] == [
        [""],
        ["Superset A"],
        ["", "Circuit B"],
        [""],
        [""],
    ]
    numbers = [each.number for part in parts for block in part.blocks for each in block.exercises]
    assert numbers == [1, 2, 3, 4, 5, 6, 7, 8]


def test_days() -> None:
    """By name, in the order of the week."""
    assert days_words(session("Plank: 30 s", days=(1, 4))) == "Tuesday, Friday"
    assert days_words(session("Plank: 30 s")) == ""
