"""The progress of lifts over sessions, within what plans and principles aim at."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from builders import active, fit, session, values
from fitlift.folders.batch import read_folder
from fitlift.history.progression import lift_progress
from fitlift.userfiles.places import UserFiles

SQUAT = {"category": 28, "category_subtype": 6}  # barbell back squat
ROW = {"category": 23, "category_subtype": 2}  # dumbbell row


def write(folder: Path, day: int, kg: float, *reps: int) -> None:
    """A session of squats and one set of rows on a day."""
    since = day * 86_400
    sets = [active(since + 200 * place, 25, repetitions=each, weight=kg, **SQUAT) for place, each in enumerate(reps)]
    row = active(since + 1500, 25, repetitions=9, weight=40, **ROW)
    (folder / f"{day}.fit").write_bytes(fit(session(since, 1800), *sets, row))


def test_a_main_lift_is_held_against_its_own_range(tmp_path: Path) -> None:
    """4 to 6 for a squat, 5 to 8 for a row; the file's names and times are kept."""
    write(tmp_path, 0, 80, 5, 5, 5)
    write(tmp_path, 3, 80, 6, 6, 6)
    found = lift_progress(read_folder(tmp_path).strength_sessions)
    assert values(found.exercises, "exercise", "sessions", "reps_low", "reps_high", "state") == [
        ("barbell_back_squat", 2, 4.0, 6.0, "add load"),
        ("dumbbell_row", 2, 5.0, 8.0, "add load"),
    ]
    assert values(found.lifts, "file", "exercise", "change") == [
        ("0.fit", "barbell_back_squat", "first"),
        ("3.fit", "barbell_back_squat", "reps"),
        ("0.fit", "dumbbell_row", "first"),
        ("3.fit", "dumbbell_row", "none"),
    ]


def test_the_plan_that_was_followed_says_the_range(tmp_path: Path) -> None:
    """It holds over the principles."""
    (tmp_path / "plan.yaml").write_text(
        "plan: Mine\nsessions:\n  - name: A\n    primary:\n      - Barbell back squat: 3x8-10 @ 80 kg\n"
        "    accessory:\n      - Dumbbell row: 1x9 @ 40 kg\n"
    )
    write(tmp_path, 0, 80, 9, 9, 8)
    found = lift_progress(read_folder(tmp_path).strength_sessions)
    assert values(found.exercises, "exercise", "reps_low", "reps_high", "state") == [
        ("barbell_back_squat", 8.0, 10.0, "add reps"),
        # one number is the top of a range, whose lower end is the principles'
        ("dumbbell_row", 5.0, 9.0, "add load"),
    ]


def test_the_load_rises_by_the_plans_step_else_by_what_there_is_to_add(tmp_path: Path) -> None:
    """5 kg by the plan for the squat; of the row 2 kg, for dumbbells come in such steps, or what the settings say."""
    plan = (
        "plan: Mine\nsessions:\n  - name: A\n    primary:\n      - Barbell back squat: 3x4-6 @ 80 kg add 5 kg\n"
        "    accessory:\n      - Dumbbell row: 1x9 @ 40 kg\n"
    )
    (tmp_path / "plan.yaml").write_text(plan)
    write(tmp_path, 0, 80, 6, 6, 6)
    found = lift_progress(read_folder(tmp_path).strength_sessions)
    assert values(found.exercises, "exercise", "next_weight_kg") == [
        ("barbell_back_squat", 85.0),
        ("dumbbell_row", 42.0),
    ]
    files = UserFiles(assignments=("dumbbell_step_kg=2.5", "plate_step_kg=1"))
    own = lift_progress(read_folder(tmp_path, user_files=files).strength_sessions)
    assert values(own.exercises, "next_weight_kg") == [(85.0,), (42.5,)]


def test_pounds_rise_by_five(tmp_path: Path) -> None:
    """175 lb and 88 lb: 180 and 93."""
    write(tmp_path, 0, 175 * 0.45359237, 6, 6, 6)
    files = UserFiles(assignments=("weight_unit=lb",))
    found = lift_progress(read_folder(tmp_path, user_files=files).strength_sessions)
    in_pounds = [round(kg / 0.45359237, 1) for (kg,) in values(found.exercises, "next_weight_kg")]
    assert in_pounds == [180.0, 93.2]  # 40 kg are 88.2 lb


def test_what_is_later_than_the_day_that_counts_as_today_is_left_out(tmp_path: Path) -> None:
    """A session of the day counts; eight weeks later nothing is advised."""
    write(tmp_path, 0, 80, 6, 6, 6)
    write(tmp_path, 3, 82.5, 6, 6, 6)
    sessions = read_folder(tmp_path).strength_sessions
    day = min(each.local_start.date() for each in sessions if each.local_start)
    early = lift_progress(sessions, as_of=day)
    assert values(early.exercises, "sessions", "next_weight_kg") == [(1, 82.5), (1, 42.0)]
    late = lift_progress(sessions, as_of=day + dt.timedelta(weeks=9))
    assert values(late.exercises, "sessions", "state") == [(2, "long ago"), (2, "long ago")]
