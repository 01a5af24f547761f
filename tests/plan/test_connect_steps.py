"""Plans from workouts of Connect's."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given

from fitlift.errors import SourceError
from fitlift.exercises.catalogue import catalogue
from fitlift.plan.connect_steps import is_connect, read_connect
from fitlift.plan.connect_workout import connect_workout
from fitlift.plan.line import figures, read_whole_line
from fitlift.plan.model import PlannedSession
from planned_sessions import sensible_sessions

EXERCISES = catalogue()


def step(end: str = "reps", value: float | None = 5.0, **other: Any) -> dict[str, Any]:
    """A step of work with as little as Connect may give of it."""
    made = {"type": "ExecutableStepDTO", "stepType": {"stepTypeKey": "interval"}, "endConditionValue": value}
    return made | {"endCondition": {"conditionTypeKey": end}, "category": "SQUAT", "exerciseName": ""} | other


REST = step("time", 90.0, stepType={"stepTypeKey": "rest"}, category=None, exerciseName=None)


def workout(*steps: dict[str, Any], sport: str = "strength_training", **other: Any) -> bytes:
    """A workout of some steps."""
    made = {"workoutName": "Legs", "sportType": {"sportTypeKey": sport}, "workoutSegments": [{"workoutSteps": steps}]}
    return json.dumps(made | other).encode()


def lines(*steps: dict[str, Any]) -> list[str]:
    """The plan that some steps are, line by line."""
    (session,) = read_connect(workout(*steps), EXERCISES, name="legs.json").plan.sessions
    return [f"{each.exercise.name}: {figures(each)}" for each in session.exercises]


def test_a_workout_made_in_connect_is_a_plan() -> None:
    """Three sets of a goblet squat in a repeat, then a plank with a note; its text is the session's note."""
    squat = step(
        value=8.0, exerciseName="GOBLET_SQUAT", weightValue=16.0, weightUnit={"unitKey": "kilogram", "factor": 1000.0}
    )
    repeat = {"type": "RepeatGroupDTO", "numberOfIterations": 3, "workoutSteps": [squat, REST]}
    plank = step("time", 40.0, category="PLANK", exerciseName="PLANK", description="brace  hard\nno sag")
    read = read_connect(workout(repeat, plank, description="easy"), EXERCISES, name="legs.json")
    assert (read.plan.name, read.plan.source, read.said_remarks) == ("Legs", "legs.json", ())
    (session,) = read.plan.sessions
    assert (session.name, session.note) == ("Legs", "easy")
    assert [f"{each.exercise.name}: {figures(each)}" for each in session.exercises] == [
        "Goblet squat: 3x8 @ 16 kg rest 90 s",
        "Plank: 40 s note brace hard no sag",
    ]


@pytest.mark.parametrize(
    ("value", "unit", "expected"),
    [
        (80.0, "kilogram", "Squat: 5 @ 80 kg"),
        (135.0, "pound", "Squat: 5 @ 135 lb"),
        (80000.0, "kilogram", "Squat: 5 @ 80 kg"),
        (0.0, "kilogram", "Squat: 5"),
        (-1.0, None, "Squat: 5"),
        (None, None, "Squat: 5"),
    ],
)
def test_weights_are_in_their_unit(value: float | None, unit: str | None, expected: str) -> None:
    """A number that nobody lifts is one of grams; 0 and less say nothing."""
    assert lines(step(weightValue=value, weightUnit=unit and {"unitKey": unit})) == [expected]


def test_what_ends_a_step_is_kept_or_said() -> None:
    """A distance and calories are amounts, a heart rate stands in the note, the lap button is as many as one likes."""
    assert lines(step("distance", 40.0)) == ["Squat: 40 m"]
    assert lines(step("calories", 20.0)) == ["Squat: 20 calories"]
    assert lines(step("lap.button", None)) == ["Squat: AMRAP"]
    (line,) = lines(step("heart.rate", 120.0))
    assert line.startswith("Squat: AMRAP note until ")


def test_names_before_a_digit_lose_their_underscore() -> None:
    """As FIT's have none."""
    assert lines(step(category="CALF_RAISE", exerciseName="_3_WAY_CALF_RAISE")) == ["3 way calf raise: 5"]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (workout(step(), sport="running"), "is a workout of Garmin Connect's for running, not for strength"),
        (workout(), "holds no steps of a workout"),
        (b'{"workoutSegments": [', "looks like a workout of Garmin Connect's, and cannot be read as one"),
        (b'{"workoutSegments": 5}', "looks like a workout of Garmin Connect's, and cannot be read as one"),
        (workout(step(), workoutSegments=[7]), "looks like a workout of Garmin Connect's, and cannot be read as one"),
        (
            b'{"workoutSegments": ' + b"[" * 100_000,
            "looks like a workout of Garmin Connect's, and cannot be read as one",
        ),
    ],
)
def test_what_is_no_strength_workout_is_said(data: bytes, reason: str) -> None:
    """With the file's name, and no traceback."""
    assert is_connect(data)
    with pytest.raises(SourceError) as caught:
        read_connect(data, EXERCISES, name="a.json")
    assert str(caught.value) == f"a.json: {reason}"


def test_repeats_within_repeats_without_end_are_refused() -> None:
    """Nine deep."""
    made = step()
    for _ in range(9):
        made = {"type": "RepeatGroupDTO", "numberOfIterations": 2, "workoutSteps": [made]}
    with pytest.raises(SourceError, match="cannot be read as one"):
        read_connect(workout(made), EXERCISES, name="a.json")


def test_a_repeat_that_lost_its_count_is_said() -> None:
    """Connect loses it where its end was not said; the steps are done once."""
    repeat = {"type": "RepeatGroupDTO", "workoutSteps": [step(), REST]}
    read = read_connect(workout(repeat), EXERCISES, name="a.json")
    assert [each.code for each in read.said_remarks] == ["step_repeats_nothing"]


@pytest.mark.parametrize("data", [b"", b"{}", b"plan: A\n", b'["workoutSegments"]', b'{"sets": []}'])
def test_other_json_and_text_is_no_workout(data: bytes) -> None:
    """Only what has segments of steps."""
    assert not is_connect(data)


@pytest.mark.parametrize(
    "line",
    [
        "Bird dog: 3x5 per side",
        "Sofa hop: 2x30 s warmup 1",
        "Farmer's walk: 3x40 m rest 60 s",
        "Assault bike: 20 calories",
        "Back squat: 4x4-6 @ 77.5-80 kg rest 90-120 s warmup 10 @ 20 kg, 5 add 2.5 kg role primary note easy",
        "Pull-up: 3xAMRAP @ assisted 20 kg rest manual",
        "Deadlift: 5x3 @ 80 % no rest",
        "Deadlift: 3x5 @ 275 lb rest 2 min then 3 min",
    ],
)
def test_a_line_comes_back_as_it_was(line: str) -> None:
    """From what is written for Connect: it stands in the note of the first set."""
    planned = PlannedSession("A", (read_whole_line(line, EXERCISES),), (0, 3), "warm room")
    data = connect_workout(planned, EXERCISES, plan_name="P", plan_note="of mine").data
    plan = read_connect(data, EXERCISES, name="a.json").plan
    assert plan.sessions == (planned,)
    assert (plan.name, plan.note) == ("P", "of mine")


@given(sensible_sessions())
def test_any_session_comes_back_as_it_was(planned: PlannedSession) -> None:
    """With all that a step has no place for."""
    data = connect_workout(planned, EXERCISES).data
    assert read_connect(data, EXERCISES, name="a.json").plan.sessions == (planned,)
