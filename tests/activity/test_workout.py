"""Steps and titles of an embedded workout."""

from __future__ import annotations

import pandas as pd

from builders import fit, session
from fitlift.activity import read_activity
from fitlift.fit.encode import Value, message
from fitlift.schema import STEPS, TITLES


def step(index: int, **values: Value) -> dict[str, Value]:
    """A step's values."""
    return {"message_index": index, "target_type": "open", **values}


def test_steps_say_what_to_do() -> None:
    """Repetitions, time in seconds, and repeats: each in its own column, by step."""
    values = [
        step(3, duration_type="open", intensity="rest"),
        step(
            0,
            duration_type="reps",
            duration_value=8,
            intensity="warmup",
            exercise_category="squat",
            exercise_name=6,
            exercise_weight=62.5,
            weight_display_unit="kilogram",
            notes="slow\ndown",
        ),
        step(1, duration_type="time", duration_value=90500, intensity="rest"),
        step(2, duration_type="repeat_until_steps_cmplt", duration_value=0, target_value=4),
    ]
    steps = read_activity(fit(session(), *[message("workout_step", each) for each in values])).steps
    assert steps["step_index"].tolist() == [0, 1, 2, 3]
    assert steps["target_reps"].tolist() == [8, pd.NA, pd.NA, pd.NA]
    assert steps.loc[1, "target_s"] == 90.5
    assert steps["target_s"].isna().tolist() == [True, False, True, True]
    assert (steps.loc[2, "repeat_from"], steps.loc[2, "repeat_count"]) == (0, 4)
    first = steps.iloc[0]
    assert (first["category"], first["subtype"]) == ("squat", "barbell_back_squat")
    assert (first["weight_kg"], first["weight_unit"], first["notes"]) == (62.5, "kg", "slow down")


def test_steps_without_a_number_come_last() -> None:
    """In the file's order, after those of their part that have one."""
    values: list[dict[str, Value]] = [
        step(1, notes="second"),
        {"notes": "none"},
        step(0, notes="first"),
        {"notes": "nor this"},
    ]
    steps = read_activity(fit(session(), *[message("workout_step", each) for each in values])).steps
    assert steps["notes"].tolist() == ["first", "second", "none", "nor this"]
    assert steps["step_index"].tolist() == [0, 1, pd.NA, pd.NA]


def test_a_file_without_a_workout_has_no_steps_and_titles() -> None:
    """But their columns."""
    activity = read_activity(fit(session()))
    assert (activity.steps.empty, activity.titles.empty) == (True, True)
    assert (tuple(activity.steps), tuple(activity.titles)) == (STEPS.names, TITLES.names)


def test_titles_spell_exercises() -> None:
    """By category and exercise, or by number alone; one without a text tells nothing."""
    values: list[dict[str, Value]] = [
        {"exercise_category": "row", "exercise_name": 15, "wkt_step_name": " Renegade Row "},
        {"exercise_category": 61, "exercise_name": 7, "wkt_step_name": "Tibialis raise"},
        {"exercise_category": "row", "exercise_name": None, "wkt_step_name": "Any row"},
        {"exercise_category": None, "exercise_name": 3, "wkt_step_name": "Nothing"},
        {"exercise_category": "row", "exercise_name": 2, "wkt_step_name": ""},
    ]
    titles = read_activity(fit(session(), *[message("exercise_title", each) for each in values])).titles
    assert titles[["category", "subtype", "title"]].to_numpy().tolist() == [
        ["row", "renegade_row", "Renegade Row"],
        ["category_61", "7", "Tibialis raise"],
        ["row", "unknown", "Any row"],
        ["unknown", "unknown", "Nothing"],
    ]
