"""A planned session as a FIT workout, and back."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import fitdecode
import pandas as pd
import pytest
from hypothesis import given, settings

from fitlift.activity.workout import read_steps
from fitlift.errors import SourceError
from fitlift.exercises.catalogue import Catalogue, catalogue
from fitlift.exercises.exercise import OwnExercise
from fitlift.fit import DEFAULT_ENGINE, ENGINES, read_fit
from fitlift.plan.fit_workout import is_workout, read_workout, workout_bytes
from fitlift.plan.from_steps import step_indexes
from fitlift.plan.line import read_whole_line
from fitlift.plan.model import PlannedSession
from fitlift.records.frames import records_of
from fitlift.records.workouts import Step
from fitlift.schema import STEPS
from fitlift.userfiles.plan_yaml import read_plan
from planned_sessions import sessions
from tables import table

EXERCISES = catalogue()
SAMPLES = Path(__file__).parents[2] / "sample_data"

LINES = (
    "Back squat: 4x4-6 @ 80 kg rest 90-120 s warmup 2 role primary",
    "Dumbbell row: 3x8 per side @ 50 lb superset A",
    "My own hop: 3x30 s rest manual superset A",
)


def session(*lines: str) -> PlannedSession:
    """A session of some lines, on Tuesdays."""
    exercises = tuple(read_whole_line(line, EXERCISES) for line in lines)
    return PlannedSession("Strength A", exercises, (1,), "easy")


def steps_in(data: bytes, engine: str = DEFAULT_ENGINE) -> pd.DataFrame:
    """The table of a workout's steps."""
    return table(read_steps(read_fit(data, engine=engine)), STEPS)


def decoded(data: bytes) -> list[tuple[str, dict[str, Any]]]:
    """Every message as the independent decoder reads it: raw values, texts as they are; what is invalid left out."""
    found = []
    with fitdecode.FitReader(io.BytesIO(data), check_crc=fitdecode.CrcCheck.RAISE) as reader:
        for frame in reader:
            if isinstance(frame, fitdecode.FitDataMessage):
                values = {field.field_def.name: field for field in frame.fields if field.field_def is not None}
                known = {name: field for name, field in values.items() if field.value is not None}
                found.append((frame.name, {name: field.raw_value for name, field in known.items()}))
    return found


def test_the_messages_stand_as_watches_want_them() -> None:
    """Order, identification and header, by the independent decoder."""
    messages = decoded(workout_bytes(session(*LINES), EXERCISES, plan_name="In season").data)
    names = [name for name, _ in messages]
    assert names == ["file_id", "file_creator", "workout", *["workout_step"] * 10, *["exercise_title"] * 3]
    identity, workout = messages[0][1], messages[2][1]
    assert (identity["type"], identity["manufacturer"], identity["product"]) == (5, 1, 65534)
    assert identity["serial_number"] > 0
    assert workout["wkt_name"] == "Strength A"
    assert (workout["sport"], workout["sub_sport"]) == (10, 20)
    assert (workout["capabilities"], workout["num_valid_steps"]) == (32, 10)


def test_steps_hold_amounts_rests_repeats_and_weights() -> None:
    """Warm-ups, work and way back of the squat; then the two that take turns: 22.68 kg are 50 lb."""
    messages = decoded(workout_bytes(session(*LINES), EXERCISES).data)
    steps = [values for name, values in messages if name == "workout_step"]
    durations = [(step["duration_type"], step.get("duration_value")) for step in steps]
    assert durations[:6] == [(5, None), (5, None), (6, 0), (29, 6), (0, 120_000), (6, 3)]
    assert durations[6:] == [(29, 8), (0, 30_000), (5, None), (6, 6)]
    assert [step.get("target_value") for step in steps] == [0, 0, 2, 0, 0, 4, 0, 0, 0, 3]
    assert [step.get("intensity") for step in steps] == [2, 1, None, 0, 1, None, 0, 0, 1, None]
    assert [step.get("exercise_category") for step in steps if "exercise_category" in step] == [28, 28, 23, 29]
    assert [(step.get("exercise_weight"), step.get("weight_display_unit")) for step in steps if "notes" in step] == [
        (8000, 1),
        (2268, 2),
        (None, None),
    ]
    assert steps[3]["notes"] == LINES[0]


def test_titles_keep_the_names_of_the_plan() -> None:
    """Also of an exercise of the user's own, which stands under total body and is said."""
    exported = workout_bytes(session(*LINES), EXERCISES)
    titles = [values for name, values in decoded(exported.data) if name == "exercise_title"]
    assert [title["wkt_step_name"] for title in titles] == ["Back squat", "Dumbbell row", "My own hop"]
    assert [title["message_index"] for title in titles] == [0, 1, 2]
    assert exported.remarks == ("My own hop is an exercise of your own: written as total body, under its name",)


@pytest.mark.parametrize("engine", sorted(ENGINES))
def test_both_engines_read_the_steps(engine: str) -> None:
    """The table of steps, by each of them."""
    steps = steps_in(workout_bytes(session(*LINES), EXERCISES).data, engine=engine)
    assert steps["target_reps"].fillna(0).tolist() == [0, 0, 0, 6, 0, 0, 8, 0, 0, 0]
    assert steps["target_s"].fillna(0).tolist() == [0, 0, 0, 0, 120, 0, 0, 30, 0, 0]
    assert steps["repeat_from"].fillna(-1).tolist() == [-1, -1, 0, -1, -1, 3, -1, -1, -1, 6]
    assert steps["repeat_count"].fillna(0).tolist() == [0, 0, 2, 0, 0, 4, 0, 0, 0, 3]
    assert steps["weight_kg"].fillna(0).tolist() == [0, 0, 0, 80, 0, 0, 22.68, 0, 0, 0]
    each_step = records_of(steps, Step)
    indexes = step_indexes(each_step, session(*LINES), EXERCISES)
    assert indexes == [0, 0, *[3] * 4, *[6, 7] * 3]
    assert step_indexes(each_step, session(*LINES[1:], LINES[0]), EXERCISES) is None


@pytest.mark.parametrize(
    ("name", "category", "said"),
    [
        ("Stationary bike", "cardio", "indoor bike"),
        ("banded_exercises", "total_body", "banded exercises"),
    ],
)
def test_categories_that_watches_refuse_are_mapped_and_said(name: str, category: str, said: str) -> None:
    """Those from 33 on; the name stays."""
    exported = workout_bytes(session(f"{name}: 3x5"), EXERCISES)
    steps = steps_in(exported.data)
    assert steps["category"].dropna().tolist() == [category]
    assert len(exported.remarks) == 1
    assert f"watches refuse its category, {said}; written as" in exported.remarks[0]


def test_no_category_that_watches_refuse_is_ever_written() -> None:
    """Not for any exercise that there is."""
    for exercise in list(EXERCISES)[::7]:
        exported = workout_bytes(session(f"{exercise.key}: 3x5"), EXERCISES)
        (step,) = [
            values for name, values in decoded(exported.data) if "exercise_category" in values and "notes" in values
        ]
        assert step["exercise_category"] < 33
        assert step.get("exercise_name", 0) < 1000


@given(sessions())
@settings(max_examples=60, deadline=None)
def test_what_is_exported_comes_back_the_same(planned: PlannedSession) -> None:
    """Whatever the session."""
    data = workout_bytes(planned, EXERCISES, plan_name="Any plan").data
    plan = read_workout(data, EXERCISES, name="a.fit").plan
    assert (plan.name, plan.sessions) == ("Any plan", (planned,))


@pytest.mark.parametrize("path", sorted((SAMPLES / "plans").glob("*.yaml")), ids=lambda path: path.stem)
def test_the_sample_plans_come_back_the_same(path: Path) -> None:
    """Session by session, and the same bytes each time."""
    plan = read_plan(path.read_text(encoding="utf-8"), path.name, EXERCISES)
    for planned in plan.sessions:
        exported = workout_bytes(planned, EXERCISES, plan_name=plan.name)
        assert read_workout(exported.data, EXERCISES, name="a.fit").plan.sessions == (planned,)
        assert workout_bytes(planned, EXERCISES, plan_name=plan.name) == exported


def test_help_and_added_weight_come_back_from_the_notes() -> None:
    """FIT has neither: the step holds the number, the note what it is, and help is told."""
    planned = session("Pull-up: 3x6 @ assisted 12.5 kg", "Push-up: 3x8 @ +10 kg")
    made = workout_bytes(planned, EXERCISES)
    assert steps_in(made.data)["weight_kg"].dropna().tolist() == [12.5, 10]
    assert made.remarks == ("the watch shows the help of Pull-up as a weight; its note says what it is",)
    (read,) = read_workout(made.data, EXERCISES, name="a.fit").plan.sessions
    assert read == planned


def test_notes_come_back_and_what_is_too_long_is_cut_and_said() -> None:
    """A text of the format has 254 bytes; the plan's note goes first, since it stands in the other sessions, too."""
    planned = session("Plank: 30 s")
    exported = workout_bytes(planned, EXERCISES, plan_name="Mine", plan_note="all in all · easy")
    plan = read_workout(exported.data, EXERCISES, name="a.fit").plan
    assert (plan.name, plan.note, plan.sessions) == ("Mine", "all in all · easy", (planned,))
    long = workout_bytes(planned, EXERCISES, plan_name="Mine", plan_note="ä" * 200)
    assert long.remarks == ("the notes of Strength A are cut: a workout holds no longer ones",)
    assert read_workout(long.data, EXERCISES, name="a.fit").plan.sessions == (planned,)


def test_where_steps_were_changed_they_hold_and_the_notes_do_not() -> None:
    """Another weight than the line of the notes says: the line is a note then, as any other."""
    exported = workout_bytes(session("Back squat: 4x4-6 @ 80 kg", "Plank: 3x30-45 s"), EXERCISES).data
    changed = workout_bytes(session("Back squat: 4x6 @ 85 kg note Back squat: 4x4-6 @ 80 kg"), EXERCISES).data
    assert exported != changed
    (squat,) = read_workout(changed, EXERCISES, name="a.fit").plan.sessions[0].exercises
    assert squat.load == read_whole_line("Back squat: 4x6 @ 85 kg", EXERCISES).load


def test_an_own_exercise_stands_in_the_category_of_the_one_it_is_like() -> None:
    """And keeps its name where it shares a pair with that one."""
    exercises = Catalogue([OwnExercise("Tempo squat", parent="barbell_back_squat")])
    lines = ("Back squat: 3x5", "Tempo squat: 3x8")
    planned = PlannedSession("A", tuple(read_whole_line(line, exercises) for line in lines))
    exported = workout_bytes(planned, exercises)
    assert steps_in(exported.data)["category"].dropna().tolist() == ["squat", "squat"]
    assert read_workout(exported.data, exercises, name="a.fit").plan.sessions == (planned,)


def test_a_percentage_is_a_weight_where_the_maximum_is_known() -> None:
    """75 % of 100 kg."""
    planned = session("Back squat: 3x5 @ 75 %")
    data = workout_bytes(planned, EXERCISES, maxima_kg={"barbell_back_squat": 100}).data
    assert steps_in(data)["weight_kg"].dropna().tolist() == [75]


def test_a_file_without_steps_holds_no_plan() -> None:
    """That is said in a line; and it is no workout."""
    with pytest.raises(SourceError, match=r"run\.fit: holds no steps of a workout"):
        read_workout(SAMPLES / "run.fit", EXERCISES)
    assert not is_workout(SAMPLES / "run.fit")
    assert not is_workout(SAMPLES / "README.md")


def test_an_activity_tells_the_plan_that_it_was_guided_by() -> None:
    """The planned sample: five exercises, the first with two light sets of its own."""
    plan = read_workout(SAMPLES / "planned.fit", EXERCISES).plan
    (planned,) = plan.sessions
    assert planned.name == "In-season A"
    assert [(each.exercise.name, each.sets) for each in planned.exercises] == [
        ("Back Squat", 4),
        ("Romanian Deadlift", 3),
        ("Dumbbell Split Squat", 3),
        ("Single-arm Row", 3),
        ("Calf Raise", 3),
    ]
    assert [len(each.warmups) for each in planned.exercises] == [2, 0, 0, 0, 0]
