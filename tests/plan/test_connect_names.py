"""What Connect's workouts call exercises."""

from __future__ import annotations

import pytest

from fitlift.exercises.catalogue import Catalogue, catalogue, named
from fitlift.exercises.exercise import OwnExercise
from fitlift.exercises.names import ExerciseName
from fitlift.plan.connect_names import connect_name, named_in_connect

EXERCISES = catalogue()

_LISTED = """\
BANDED_EXERCISES BATTLE_ROPE BENCH_PRESS BIKE_OUTDOOR CALF_RAISE CARDIO CARRY CHOP CORE CRUNCH CURL DEADLIFT ELLIPTICAL
FLOOR_CLIMB FLYE HIP_RAISE HIP_STABILITY HIP_SWING HYPEREXTENSION INDOOR_BIKE LADDER LATERAL_RAISE LEG_CURL LEG_RAISE
LUNGE OLYMPIC_LIFT PLANK PLYO PULL_UP PUSH_UP ROW RUN RUN_INDOOR SANDBAG SHOULDER_PRESS SHOULDER_STABILITY SHRUG SIT_UP
SLED SLEDGE_HAMMER SQUAT STAIR_STEPPER SUSPENSION TIRE TOTAL_BODY TRICEPS_EXTENSION WARM_UP
"""
#: Categories of Connect's workout editor, as python-garminconnect 0.3.20 lists them.
CATEGORIES = frozenset(_LISTED.split())


def written(name: str, exercises: Catalogue = EXERCISES) -> tuple[str, str, bool]:
    """Category and name of an exercise as Connect has them, and whether they tell it."""
    found = connect_name(named(name, exercises), exercises)
    assert (found.remark is None) == found.is_told
    return found.category, found.name, found.is_told


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Romanian deadlift", ("DEADLIFT", "ROMANIAN_DEADLIFT", True)),
        ("Plank", ("PLANK", "PLANK", True)),
        ("Push-up", ("PUSH_UP", "PUSH_UP", True)),
        ("3-way calf raise", ("CALF_RAISE", "_3_WAY_CALF_RAISE", True)),
        ("Stationary bike", ("INDOOR_BIKE", "STATIONARY_BIKE", True)),
    ],
)
def test_names_are_the_profiles_in_capitals(name: str, expected: tuple[str, str, bool]) -> None:
    """A category by itself is an exercise of its own name; before a digit stands an underscore."""
    assert written(name) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Bird dog", ("CORE", "", False)),
        ("Rowing machine", ("CARDIO", "", False)),
        ("Sofa hop", ("TOTAL_BODY", "", False)),
    ],
)
def test_what_connect_does_not_list_stands_under_its_kind(name: str, expected: tuple[str, str, bool]) -> None:
    """A name that the editor lacks, one of a category that it lacks, and one of the user's own."""
    assert written(name) == expected


def test_an_exercise_of_ones_own_stands_as_its_parent() -> None:
    """And is told."""
    hop = OwnExercise("Sofa hop", "", (), (), "barbell_back_squat")
    exercises = Catalogue((hop,))
    assert written("Sofa hop", exercises) == ("SQUAT", "BARBELL_BACK_SQUAT", False)


def test_every_exercise_of_the_catalogue_has_a_place_in_connect() -> None:
    """A category of its editor; and what it is told to be is read back as that."""
    assert len(CATEGORIES) == 47
    for each in EXERCISES:
        found = connect_name(ExerciseName(each.key, each.name), EXERCISES)
        assert found.category in CATEGORIES
        assert not found.name[:1].isdigit()
        category, subtype = named_in_connect(found.category, found.name)
        if found.is_told:
            assert EXERCISES.of_pair(category or "", subtype or "").key == each.key


def test_no_names_mean_none() -> None:
    """As of a rest."""
    assert named_in_connect(None, None) == named_in_connect("", "") == (None, None)
