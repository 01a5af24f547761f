"""The lifts of a session in one shape."""

from __future__ import annotations

from typing import Any

from builders import numbered_sets_of
from fitlift.exercises.catalogue import catalogue
from fitlift.measures.lifts import Lift, lifts_done


def lifts(*rows: dict[str, Any]) -> tuple[Lift, ...]:
    """Lifts of sets of thirty seconds, named surely."""
    common = {"duration_s": 30.0, "reps": 5, "role": "working", "source": "title"}
    return lifts_done(numbered_sets_of(*(common | row for row in rows)), catalogue().of_key)


def squat(**values: Any) -> dict[str, Any]:
    """A set of squats."""
    return {"exercise": "barbell_back_squat", "exercise_name": "Squat"} | values


def split_squat(**values: Any) -> dict[str, Any]:
    """A set of split squats."""
    return {"exercise": "dumbbell_split_squat", "exercise_name": "Split squat"} | values


def test_a_gap_reaches_over_what_is_done_between_two_sets() -> None:
    """40 s, thirty of pull-ups, 50 s: two minutes."""
    pull_up = {"exercise": "pull_up", "exercise_name": "Pull-up", "rest_s": 50.0}
    lift, _ = lifts(squat(rest_s=40.0), pull_up, squat(rest_s=100.0), squat())
    assert [each.seconds for each in lift.gaps] == [(120.0, 120.0), (100.0, 100.0)]
    assert [[name for name, _ in each.between] for each in lift.gaps] == [["Pull-up"], []]


def test_a_gap_is_unknown_where_a_part_of_it_is() -> None:
    """How long the pull-ups took, nobody knows."""
    pull_up = {"exercise": "pull_up", "exercise_name": "Pull-up", "rest_s": 50.0, "duration_s": None}
    lift, _ = lifts(squat(rest_s=40.0), pull_up, squat())
    assert lift.gaps[0].seconds is None


def test_drops_are_part_of_a_set_and_its_rest_begins_after_them() -> None:
    """80 and at once 60 kg, 150 s, and so again: two sets."""
    chain = (squat(weight_kg=80.0), squat(weight_kg=60.0, drop_of=1, rest_s=150.0))
    again = (squat(weight_kg=80.0), squat(weight_kg=60.0, drop_of=3))
    (lift,) = lifts(*chain, *again)
    assert lift.numbers == (1, 3)
    assert [each.seconds for each in lift.gaps] == [(150.0, 150.0)]


def test_each_side_in_a_set_of_its_own_is_one_set_of_known_repetitions() -> None:
    """Eight of the left and eight of the right are one; sixteen in one set may be of both."""
    pair = (split_squat(reps=8, side="left"), split_squat(reps=8, side="right", side_of=1, rest_s=90.0))
    (lift,) = lifts(*pair, split_squat(reps=16))
    assert lift.numbers == (1, 3)
    assert [each.number for each in lift.other_sides] == [2]
    assert [each.may_be_both_sides for each in lift.working] == [False, True]
    assert lift.gaps[0].seconds == (90.0, 90.0)


def test_a_set_without_a_weight_has_no_load_where_others_have_one_logged() -> None:
    """A squat of which nothing is said; of a barbell nobody knows, and of a weight that cannot be neither."""
    plain = {"exercise": "squat", "exercise_name": "Squat", "weight_kg": None}
    logged = {"exercise": "dumbbell_row", "exercise_name": "Row", "weight_kg": 20.0}
    assert [each.is_loaded for each in lifts(plain, logged)] == [False, True]
    assert [each.is_loaded for each in lifts(plain)] == [None]
    assert [each.is_loaded for each in lifts(squat(weight_kg=None), logged)] == [None, True]
    assert [each.is_loaded for each in lifts(squat(weight_kg=4076.0, weight_doubt="negative"))] == [None]
