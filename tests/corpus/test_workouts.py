"""Real workouts, and a real activity that was guided by one."""

from __future__ import annotations

from pathlib import Path

import pytest

from fitlift.activity import read_activity
from fitlift.exercises.catalogue import catalogue
from fitlift.plan.fit_workout import is_workout, read_workout
from fitlift.plan.from_steps import planned_of_steps
from fitlift.plan.model import PlannedExercise, PlannedSession
from fitlift.records.base import replace
from fitlift.schema import PLANNED
from fitlift.userfiles.plan_yaml import plan_text, read_plan
from tables import table


@pytest.fixture
def workouts(corpus: Path) -> Path:
    """The folder of real workouts."""
    return corpus / "strength_workout"


def read(path: Path) -> PlannedSession:
    """The one session of a workout."""
    (session,) = read_workout(path, catalogue()).plan.sessions
    return session


def figures(exercise: PlannedExercise) -> tuple[str, int, int | None, float | None, int | None]:
    """Name, sets, amount, weight and rest of an exercise."""
    load = None if exercise.load is None else exercise.load.low
    rest = None if exercise.rest is None else exercise.rest.high_s
    return exercise.exercise.name, exercise.sets, exercise.target.high, load, rest


def test_a_workout_of_garmins_own_app(workouts: Path) -> None:
    """43 steps, ten repeats: counted by hand in another decoder's listing."""
    session = read(workouts / "Garmin-Strength-Training-Fit-File-Generator__D55A5738.fit")
    assert session.name == "FullBody - Beginner - B"
    assert [figures(exercise) for exercise in session.exercises] == [
        ("Warm-up", 1, None, None, 0),
        ("Wide-hands Push-up", 3, 15, None, 60),
        ("Alternating Dumbbell Row", 2, 8, 8, None),
        ("Alternating Dumbbell Row", 2, 10, 10, None),
        ("Alternating Dumbbell Row", 6, 10, 10, 90),
        ("Incline Reverse Fly", 3, 15, 2, 60),
        ("Dumbbell Lying Triceps Extension", 3, 15, 4, 60),
        ("Dumbbell Hammer Curl", 2, 15, 4, 60),
        ("Walking Lunge", 4, 10, None, 90),
        ("Side Plank", 2, 30, None, 30),
        ("Side Plank", 2, 30, None, 30),
        ("Lying External Rotation", 2, 10, None, None),
        ("Lying External Rotation", 2, 20, 2, None),
        ("Lying External Rotation", 2, 20, 2, 60),
    ]
    # light and heavy take turns twice; a plank stands at two places of its rounds
    groups = [None if exercise.group is None else exercise.group.label for exercise in session.exercises]
    assert groups == [None, None, "A", "A", *[None] * 5, "B", "B", "C", "C", None]
    roles = [place for place, exercise in enumerate(session.exercises) if exercise.role == "warmup"]
    assert roles == [0, 2, 11]
    assert [len(exercise.warmups) for exercise in session.exercises] == [0] * 5 + [1] * 3 + [0] * 6
    # its steps say right and left first, then left and right first; a note of the warm-up alone is kept, too
    notes = [exercise.note.split(" ", 4)[:3] for exercise in session.exercises]
    assert notes[2:5] == [["Bras", "droit", "/"], ["Bras", "droit", "/"], ["Bras", "gauche", "/"]]
    assert notes[5] == ["45", "degrés", "Inspirer"]


def test_unrolled_repeats_are_sets_again(workouts: Path) -> None:
    """71 steps in big-endian, no repeat among them: equal sets after each other are one line of a plan."""
    session = read(workouts / "Garmin-Strength-Training-Fit-File-Generator__FullBody_-_Beginner_-_A_workout.fit")
    names = [exercise.exercise.name for exercise in session.exercises]
    assert names[1:4] == ["Dumbbell Bench Press"] * 3
    assert [exercise.sets for exercise in session.exercises][1:4] == [2, 1, 1]
    assert sum(exercise.sets for exercise in session.exercises) + sum(
        len(exercise.warmups) for exercise in session.exercises
    ) == len([step for step in steps(workouts, "FullBody") if step != "rest"])


def test_every_real_workout_can_be_kept_as_a_plan(workouts: Path) -> None:
    """As YAML, and read again; exercises whose title means another one stand under their key."""
    for path in sorted(workouts.glob("*.fit")):
        assert is_workout(path)
        plan = read_workout(path, catalogue()).plan
        (session,), (kept,) = plan.sessions, read_plan(plan_text(plan), path.name, catalogue()).sessions
        for planned, again in zip(session.exercises, kept.exercises, strict=True):
            assert replace(again, exercise=planned.exercise) == planned
            assert again.exercise.key == planned.exercise.key


def test_the_sets_that_a_guided_activity_was_to_have(corpus: Path) -> None:
    """29 of them: 3, then 3 rounds of 2, 4 of 2 and 4 of 3, each with its step."""
    name = "liftosaur-garmin-uploader__strength_workout_garmin_reference.fit"
    activity = read_activity(corpus / "strength_activity" / name)
    planned = table(planned_of_steps(activity.each_step, activity.each_title, catalogue()), PLANNED)
    assert planned["step_index"].tolist() == [0] * 3 + [3, 4] * 3 + [7, 8] * 4 + [11, 12, 13] * 4
    assert planned["round"].tolist() == [
        1,
        2,
        3,
        1,
        1,
        2,
        2,
        3,
        3,
        *sorted([1, 2, 3, 4] * 2),
        *sorted([1, 2, 3, 4] * 3),
    ]
    assert planned["reps_high"].tolist() == [10] * 9 + [15, 10] * 4 + [20] * 12
    assert planned["rest_low_s"].dropna().tolist() == [60] * 7 + [30] * 4


def steps(workouts: Path, name: str) -> list[str]:
    """Intensity of each step of a workout, by the independent decoder."""
    import fitdecode

    (path,) = workouts.glob(f"*{name}*")
    with fitdecode.FitReader(path) as reader:
        messages = [frame for frame in reader if isinstance(frame, fitdecode.FitDataMessage)]
    return [str(message.get_value("intensity")) for message in messages if message.name == "workout_step"]
