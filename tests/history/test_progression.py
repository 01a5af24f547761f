"""The progress of lifts over sessions, within what plans and principles aim at."""

from __future__ import annotations

from pathlib import Path

from builders import active, fit, session, values
from fitlift.folders.batch import read_folder
from fitlift.history.progression import lift_progress

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
