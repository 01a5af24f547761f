"""A plan of what was done: a line for each exercise."""

from __future__ import annotations

from typing import Any

import log_texts
from fitlift.logs.asked import Asked
from fitlift.plan.from_sets import session_of_sets
from fitlift.plan.model import Load, PlannedExercise, Target, WarmupSet
from fitlift.records.base import replace
from fitlift.records.sets import Set

ONE = replace(log_texts.read(log_texts.STRONG_NEWEST).each_set[0], exercise="squat", exercise_name="Squat", block=1)


def planned(*sets: Set) -> list[PlannedExercise]:
    """The exercises of a plan of some sets, numbered anew."""
    return list(session_of_sets([replace(each, set=number) for number, each in enumerate(sets, 1)], "A").exercises)


def one(**facts: Any) -> Set:
    """A set of 5 × 100 kg, but for some facts."""
    return replace(ONE, **facts)


def test_what_differs_is_from_and_to() -> None:
    """Repetitions and weights."""
    (line,) = planned(one(), one(reps=4, weight_kg=102.5), one(reps=3, weight_kg=105.0))
    assert (line.sets, line.target, line.load) == (3, Target("reps", 3, 5), Load("weight", 100, 105, "kg"))


def test_light_sets_are_warm_ups_and_drops_are_none() -> None:
    """Plans have no drops."""
    (line,) = planned(one(role="warmup", reps=8, weight_kg=40.0), one(), one(weight_kg=80.0, drop_of=2))
    assert (line.sets, line.target) == (1, Target("reps", 5, 5))
    assert line.warmups == (WarmupSet(Target("reps", 8, 8), Load("weight", 40, 40, "kg")),)


def test_sets_in_turns_are_a_superset() -> None:
    """Of those that stand in one block; others stand alone."""
    plank: dict[str, Any] = {"exercise": "plank", "exercise_name": "Plank", "reps": None, "weight_kg": None, "block": 2}
    squat, *turns = planned(
        one(), one(block=2), one(**plank, duration_s=45.0), one(block=2), one(**plank, duration_s=60.0)
    )
    assert squat.group is None
    assert [(each.exercise.name, each.sets, each.target) for each in turns] == [
        ("Squat", 2, Target("reps", 5, 5)),
        ("Plank", 2, Target("s", 45, 60)),
    ]
    assert len({each.group for each in turns}) == 1
    assert turns[0].group is not None


def test_pounds_and_help_stay_what_they_are() -> None:
    """100 lb are 45.359237 kg, and are asked for as 100 lb."""
    sets = log_texts.read(log_texts.STRONG_CLASSIC, Asked(weight_unit="lb")).each_set
    pounds = replace(sets[1], exercise="deadlift")
    assert [each.load for each in planned(pounds)] == [Load("weight", 100, 100, "lb")]
    assert [each.load for each in planned(one(load_kind="assisted", weight_kg=20.0))] == [
        Load("assisted", 20, 20, "kg")
    ]


def test_a_set_without_an_amount_or_a_name_is_left_out() -> None:
    """A plan cannot say it."""
    assert planned(one(reps=None), one(exercise=None)) == []
