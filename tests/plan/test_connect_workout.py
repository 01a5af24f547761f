"""A planned session as a workout of Connect's, read by hand."""

from __future__ import annotations

import json

import pytest
from hypothesis import given

from connect_reader import Done, done, faults_of, workout_of
from fitlift.exercises.catalogue import catalogue
from fitlift.plan.connect_workout import connect_workout
from fitlift.plan.line import read_whole_line
from fitlift.plan.model import PlannedSession
from fitlift.plan.workout_steps import sets_of
from planned_sessions import sessions

EXERCISES = catalogue()


def session(*lines: str, name: str = "Strength A", note: str = "") -> PlannedSession:
    """A session of some lines, on Tuesdays."""
    return PlannedSession(name, tuple(read_whole_line(line, EXERCISES) for line in lines), (1,), note)


def written(*lines: str, in_grams: bool = False) -> list[Done]:
    """Sets and rests of a session of some lines, as Connect has them."""
    return done(workout_of(connect_workout(session(*lines), EXERCISES, in_grams=in_grams).data))


def remarks(*lines: str) -> list[str]:
    """What is said of a session of some lines."""
    return [each.code for each in connect_workout(session(*lines), EXERCISES).said_remarks]


GOLDEN = """\
{
  "workoutName": "Strength A",
  "description": "Plan: In season \\u00b7 Days: tuesday",
  "sportType": {
    "sportTypeId": 5,
    "sportTypeKey": "strength_training",
    "displayOrder": 5
  },
  "estimatedDurationInSecs": 0,
  "workoutSegments": [
    {
      "segmentOrder": 1,
      "sportType": {
        "sportTypeId": 5,
        "sportTypeKey": "strength_training",
        "displayOrder": 5
      },
      "workoutSteps": [
        {
          "type": "RepeatGroupDTO",
          "stepId": null,
          "stepOrder": 1,
          "stepType": {
            "stepTypeId": 6,
            "stepTypeKey": "repeat",
            "displayOrder": 6
          },
          "childStepId": 1,
          "numberOfIterations": 3,
          "endCondition": {
            "conditionTypeId": 7,
            "conditionTypeKey": "iterations",
            "displayOrder": 7,
            "displayable": false
          },
          "endConditionValue": 3.0,
          "skipLastRestStep": false,
          "smartRepeat": false,
          "workoutSteps": [
            {
              "type": "ExecutableStepDTO",
              "stepId": null,
              "stepOrder": 2,
              "stepType": {
                "stepTypeId": 3,
                "stepTypeKey": "interval",
                "displayOrder": 3
              },
              "childStepId": 1,
              "description": "Romanian deadlift: 3x5-8 @ 60 kg rest 90-120 s",
              "endCondition": {
                "conditionTypeId": 10,
                "conditionTypeKey": "reps",
                "displayOrder": 10,
                "displayable": true
              },
              "endConditionValue": 8.0,
              "targetType": {
                "workoutTargetTypeId": 1,
                "workoutTargetTypeKey": "no.target",
                "displayOrder": 1
              },
              "category": "DEADLIFT",
              "exerciseName": "ROMANIAN_DEADLIFT",
              "weightValue": 60.0,
              "weightUnit": {
                "unitId": 8,
                "unitKey": "kilogram",
                "factor": 1000.0
              }
            },
            {
              "type": "ExecutableStepDTO",
              "stepId": null,
              "stepOrder": 3,
              "stepType": {
                "stepTypeId": 5,
                "stepTypeKey": "rest",
                "displayOrder": 5
              },
              "childStepId": 1,
              "description": null,
              "endCondition": {
                "conditionTypeId": 2,
                "conditionTypeKey": "time",
                "displayOrder": 2,
                "displayable": true
              },
              "endConditionValue": 120.0,
              "targetType": {
                "workoutTargetTypeId": 1,
                "workoutTargetTypeKey": "no.target",
                "displayOrder": 1
              },
              "category": null,
              "exerciseName": null,
              "weightValue": null,
              "weightUnit": null
            }
          ]
        }
      ]
    }
  ]
}
"""


def test_one_exercise_to_the_letter() -> None:
    """Three rounds of eight repetitions and two minutes: the most of each range, the least of the weight."""
    line = "Romanian deadlift: 3x5-8 @ 60 kg rest 90-120 s"
    assert connect_workout(session(line), EXERCISES, plan_name="In season").data == GOLDEN.encode("ascii")


def test_light_sets_come_first_each_by_itself() -> None:
    """Ten of 20 kg and five of 50 kg, each with a rest that the athlete ends, then the work."""
    squat = ("SQUAT", "BARBELL_BACK_SQUAT")
    rest = Done("rest", "lap.button", None, (None, None), None, None, None)
    assert written("Back squat: 1x5 @ 80 kg warmup 10 @ 20 kg, 5 @ 50 kg") == [
        Done("warmup", "reps", 10.0, squat, 20.0, "kilogram", None),
        rest,
        Done("warmup", "reps", 5.0, squat, 50.0, "kilogram", None),
        rest,
        Done("interval", "reps", 5.0, squat, 80.0, "kilogram", "Back squat: 5 @ 80 kg warmup 10 @ 20 kg, 5 @ 50 kg"),
        rest,
    ]


def test_exercises_that_take_turns_stand_in_one_repeat() -> None:
    """A row and a plank by turns, three times, then the row alone."""
    lines = ("Dumbbell row: 4x8 per side superset A", "Plank: 3x30 s superset A rest 45 s")
    exercises = [each.exercise[1] or each.kind for each in written(*lines)]
    assert exercises == [*["DUMBBELL_ROW", "PLANK", "rest"] * 3, "DUMBBELL_ROW", "rest"]
    (segment,) = workout_of(connect_workout(session(*lines), EXERCISES).data)["workoutSegments"]
    assert [step["type"] for step in segment["workoutSteps"]] == ["RepeatGroupDTO", *["ExecutableStepDTO"] * 2]


@pytest.mark.parametrize(
    ("line", "end", "value"),
    [
        ("Plank: 45 s", "time", 45.0),
        ("Plank: 2 min", "time", 120.0),
        ("Push-up: 8+", "lap.button", None),
        ("Push-up: AMRAP", "lap.button", None),
        ("Farmer's walk: 40 m", "lap.button", None),
        ("Assault bike: 20 calories", "lap.button", None),
    ],
)
def test_what_ends_a_set(line: str, end: str, value: float | None) -> None:
    """Repetitions, a time, or the athlete: no workout of Connect's for strength was seen with a distance."""
    first = written(line)[0]
    assert (first.end, first.value) == (end, value)


@pytest.mark.parametrize(
    ("load", "expected"),
    [
        ("@ 80 kg", (80.0, "kilogram")),
        ("@ 77.5-80 kg", (77.5, "kilogram")),
        ("@ 175 lb", (175.0, "pound")),
        ("@ +10 kg", (10.0, "kilogram")),
        ("@ assisted 15-20 kg", (15.0, "kilogram")),
        ("@ 80 %", (96.0, "kilogram")),
        ("@ RPE 8", (None, None)),
        ("@ bodyweight", (None, None)),
        ("", (None, None)),
    ],
)
def test_weights_stand_in_the_plans_unit(load: str, expected: tuple[float | None, str | None]) -> None:
    """The least of a range; 80 % of a maximum of 120 kg are 96 kg; what is no weight is none."""
    planned = session(f"Back squat: 5 {load}")
    made = connect_workout(planned, EXERCISES, maxima_kg={"barbell_back_squat": 120.0})
    first = done(workout_of(made.data))[0]
    assert (first.weight, first.unit) == expected


def test_weights_in_grams() -> None:
    """Of 80 kg 80,000, of 175 lb 79,378.66."""
    lines = ("Back squat: 5 @ 80 kg", "Deadlift: 5 @ 175 lb")
    weights = [(each.weight, each.unit) for each in written(*lines, in_grams=True) if each.weight]
    assert weights == [(80000.0, "kilogram"), (79378.66, "pound")]


def test_what_connect_has_no_name_for_is_told_by_every_step() -> None:
    """Two hops of the user's own: the first set has the line, the others the name; 2 + 2 sets, a light one of each."""
    lines = ("Sofa hop: 2x5 warmup 1", "Chair hop: 2x5 rest 30 s then 60 s")
    notes = [each.note for each in written(*lines) if each.exercise == ("TOTAL_BODY", "")]
    hop, chair = "Sofa hop: 2x5 warmup 1", "Chair hop: 2x5 rest 30 s then 60 s"
    assert notes == ["Sofa hop", hop, hop, chair, "Chair hop"]


def test_what_stands_otherwise_is_said() -> None:
    """Names, ends and help; of weights whose grams they are; nothing of a plank."""
    assert remarks("Plank: 45 s") == []
    assert remarks("Sofa hop: 5") == ["otherwise_in_connect"]
    assert remarks("Farmer's walk: 2x40 m", "Farmer's walk: 20 m") == ["ended_by_lap_button"]
    assert remarks("Pull-up: 3x5 @ assisted 20 kg") == ["help_shown_as_weight", "weights_of_connect"]


def test_long_texts_are_cut_and_that_is_said() -> None:
    """80 characters of a name, 512 of a text."""
    planned = session(f"Plank: 45 s note {'x' * 600}", name="N" * 81, note="y" * 600)
    made = connect_workout(planned, EXERCISES)
    workout = workout_of(made.data)
    assert len(workout["workoutName"]) == 80
    assert len(workout["description"]) == len(done(workout)[0].note or "") == 512
    assert {each.code for each in made.said_remarks} == {"session_notes_cut", "note_cut", "session_name_cut"}


def test_other_signs_than_ascii_are_written_by_number() -> None:
    """A browser extension reads byte by byte; what JSON says is what was meant."""
    made = connect_workout(session("Plank: 45 s note ça va 💪", name="Kraft früh"), EXERCISES)
    assert made.data.isascii()
    workout = json.loads(made.data)
    assert workout["workoutName"] == "Kraft früh"
    assert done(workout)[0].note == "Plank: 45 s note ça va 💪"


@given(sessions())
def test_any_session_has_the_shape_and_its_sets_in_order(planned: PlannedSession) -> None:
    """Whatever the plan asks for: each set with its repetitions or seconds, each rest with its length."""
    made = connect_workout(planned, EXERCISES)
    workout = workout_of(made.data)
    assert list(faults_of(workout)) == []
    assert made == connect_workout(planned, EXERCISES)
    expected = []
    for step, rest in sets_of(planned):
        high = None if step.target is None else step.target.high
        expected.append(None if high is None else float(high))
        expected += [] if rest is None or rest.kind == "none" else [None if rest.high_s is None else float(rest.high_s)]
    assert [each.value for each in done(workout)] == expected
