"""Which two names mean the same exercise."""

from __future__ import annotations

import pytest

from fitlift.exercises.catalogue import catalogue
from fitlift.exercises.sameness import is_same

EXERCISES = catalogue()


def same(one: str, other: str) -> bool:
    """Whether two exercises are the same, whichever of them is the planned one."""
    first, second = EXERCISES.of_key(one), EXERCISES.of_key(other)
    assert first is not None
    assert second is not None
    found = {is_same(first, second), is_same(second, first)}
    assert len(found) == 1
    return found.pop()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("leg_extensions", "leg_extension"),  # of the bands
        ("curl", "dumbbell_biceps_curl"),
        ("push_up", "weighted_push_up"),
        ("deadlift", "barbell_deadlift"),
        ("bench_press", "barbell_bench_press"),
        ("bulgarian_split_squat", "dumbbell_bulgarian_split_squat"),
        ("goblet_squat", "goblet_squat"),
        ("squat", "barbell_back_squat"),
    ],
)
def test_a_more_special_name_is_the_same_exercise(one: str, other: str) -> None:
    """The bracket, what holds the load, and what goes without saying are all that it adds."""
    assert same(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("barbell_deadlift", "romanian_deadlift"),
        ("deadlift", "romanian_deadlift"),
        ("dumbbell_row", "inverted_row"),
        ("barbell_bench_press", "dumbbell_bench_press"),
        ("barbell_back_squat", "barbell_front_squat"),
        ("squat", "dumbbell_split_squat"),
        ("plank", "side_plank"),
        ("curl", "leg_curl"),
        ("lunge", "dumbbell_split_squat"),
        ("pull_up", "band_assisted_chin_up"),
    ],
)
def test_another_movement_or_other_equipment_is_another_exercise(one: str, other: str) -> None:
    """Also where one name has all words of the other."""
    assert not same(one, other)


def test_for_what_no_watch_has_a_number_the_nearest_name_stands() -> None:
    """A hip adduction machine: only a sliding or a standing one can be chosen; a nordic curl is not a sliding one."""
    machine, sliding = EXERCISES.of_key("hip_adduction_machine"), EXERCISES.of_key("sliding_hip_adduction")
    nordic, curl = EXERCISES.of_key("nordic_hamstring_curl"), EXERCISES.of_key("sliding_leg_curl")
    assert machine is not None
    assert sliding is not None
    assert nordic is not None
    assert curl is not None
    assert is_same(machine, sliding)
    assert not is_same(nordic, curl)
