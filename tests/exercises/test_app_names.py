"""What apps call exercises: by our own table, which reads back as the same exercise."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from fitlift.exercises.app_names import APPS, App, category_in_fitnotes, name_in_app
from fitlift.exercises.catalogue import catalogue
from fitlift.exercises.tables import records
from fitlift.labels.evidence import file_evidence
from log_texts import read

TYPED = Path(__file__).parent / "typed"

#: Our table.
ROWS = records("app_names")


@pytest.mark.parametrize("app", APPS)
def test_each_name_reads_back_as_the_exercise_that_it_stands_for(app: App) -> None:
    """As names of a log are read."""
    named = {each[app]: each["key"] for each in ROWS if each["key"] and each[app]}
    assert len(named) >= {"strong": 220, "hevy": 380, "fitnotes": 80}[app]
    lines = "".join(f'2026-11-10,"{name}",5\n' for name in named)
    log = read(f"start,exercise,reps\n{lines}")
    evidence = file_evidence(log.each_set, (), (), log.each_session)
    assert [each.exercise for each in evidence] == list(named.values())


def test_a_row_is_of_an_exercise_that_there_is_and_no_name_stands_twice() -> None:
    """Nor an exercise."""
    keys = [each["key"] for each in ROWS if each["key"]]
    assert len(keys) == len(set(keys))
    assert [key for key in keys if catalogue().of_key(key) is None] == []
    for app in APPS:
        names = [each[app].casefold() for each in ROWS if each[app]]
        assert len(names) == len(set(names))


@pytest.mark.parametrize("app", ["strong", "hevy"])
def test_every_name_of_an_app_that_is_known_is_in_the_table(app: str) -> None:
    """Those of the lists by which names are tested are left as they are."""
    with (TYPED / f"{app}.csv").open(encoding="utf-8", newline="") as lines:
        forms = [each["form"] for each in csv.DictReader(lines)]
    assert [form for form in forms if name_in_app(app, None, form) != form] == []
    assert {each[app] for each in ROWS if each[app]} >= set(forms)


@pytest.mark.parametrize(
    ("app", "key", "name", "expected"),
    [
        ("strong", "barbell_back_squat", "Back Squat", "Squat (Barbell)"),
        ("hevy", "barbell_back_squat", "Back Squat", "Squat (Barbell)"),
        ("fitnotes", "barbell_back_squat", "Back Squat", "Barbell Squat"),
        # one that only one of the apps has
        ("strong", "weighted_pull_up", "Weighted pull up", "Weighted pull up"),
        ("hevy", "weighted_pull_up", "Weighted pull up", "Pull Up (Weighted)"),
        # a name that the app has already, though another one of it means the exercise better
        ("hevy", "bent_over_row_with_barbell", "Pendlay row (barbell)", "Pendlay Row (Barbell)"),
        # one of the user's own, and an app that has no names of its own
        ("hevy", "grandmas_carry", "Grandma's Carry", "Grandma's Carry"),
        ("plain", "barbell_back_squat", "Back Squat", "Back Squat"),
    ],
)
def test_an_exercise_is_called_as_the_app_calls_it(app: str, key: str, name: str, expected: str) -> None:
    """What it has not keeps its name."""
    assert name_in_app(app, key, name) == expected


@pytest.mark.parametrize(
    ("key", "category"),
    [
        ("barbell_back_squat", "Legs"),
        ("barbell_bench_press", "Chest"),
        ("lat_pulldown", "Back"),
        ("barbell_biceps_curl", "Biceps"),
        ("triceps_pressdown", "Triceps"),
        ("plank", "Abs"),
        ("barbell_shoulder_press", "Shoulders"),
        ("run", "Cardio"),
    ],
)
def test_fitnotes_has_an_exercise_under_what_works_first(key: str, category: str) -> None:
    """One of its eight categories."""
    assert category_in_fitnotes(catalogue().of_key(key)) == category


def test_what_nobody_knows_stands_beside_running() -> None:
    """FitNotes wants a category for everything."""
    assert category_in_fitnotes(None) == "Cardio"
