"""`fitlift progress`."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import fitlift
from builders import active, fit, session
from fitlift.report.week_document import progress_json_schema

Runner = Callable[..., Any]


@pytest.fixture
def export(tmp_path: Path) -> Path:
    """Three weeks of squats that get heavier, planks that get longer, and one set that nobody can name."""
    for day, (kg, hold) in enumerate(((80, 40), (82.5, 46), (82.5, 60))):
        since = 7 * 86_400 * day
        squats = [
            active(
                since + 200 * place, 25, repetitions=6 if day == 2 else 5, weight=kg, category=28, category_subtype=6
            )
            for place in range(3)
        ]
        plank = active(since + 900, hold, repetitions=0, category=19, category_subtype=43)
        unnamed = active(since + 1200, 30, repetitions=21)
        (tmp_path / f"{day}.fit").write_bytes(fit(session(since, 1800), *squats, plank, unnamed))
    (tmp_path / "broken.fit").write_bytes(b"<html>")
    return tmp_path


def test_a_line_for_each_exercise_and_what_to_do_next(run: Runner, export: Path) -> None:
    """What cannot be read is said on standard error, and the code tells."""
    result = run("progress", export)
    assert result.out == (
        "Exercise       Last         Its sets        Best set     Better in  Est. max, kg\n"
        "Barbell back   18 Mar 2026  6 6 6           6 × 82.5 kg     2 of 3    99 (96-99)\n"
        "squat                       × 82.5 kg\n"
        "Plank          18 Mar 2026  1:00            1:00            2 of 3\n"
        "\n"
        "What rose in the last 12 weeks\n"
        "  Barbell back squat: 93.3 to 99 kg (estimated maximum) since 4 Mar 2026\n"
        "  Plank: 0:40 to 1:00 since 4 Mar 2026\n"
        "\n"
        "Next time\n"
        "  Add load\n"
        "    Barbell back squat: 3×4-6 × 85 kg (every set has 6 or more: add weight)\n"
        "  Add repetitions\n"
        "    Plank: 1×1:05 (the shortest lasted 60 s)\n"
        "\n"
        "3 working sets without a sure name count for nothing here: fitlift label names\n"
        "  them.\n"
    )
    assert result.code == 3
    assert result.err.startswith("fitlift: broken.fit: not a FIT file")


def test_one_exercise_is_shown_with_all_its_sessions(run: Runner, export: Path) -> None:
    """By a name as people type it; what no session has is told with what there is."""
    result = run("progress", export, "bakc", "squat")
    first, _, best, _ = result.out.splitlines()[:4]
    assert first == "Barbell back squat · 3 sessions, 4 Mar 2026 to 18 Mar 2026"
    assert best == "Best: 6 × 82.5 kg."
    assert [line.split()[1:3] for line in result.out.splitlines() if line[:4] == "Wed "] == [
        *(["18", "Mar"], ["11", "Mar"], ["4", "Mar"])
    ]
    assert "Plank" not in result.out
    assert "3 working sets without a sure name" in result.out
    said = json.loads(run("progress", export, "plank", "--format", "json").out)
    assert {row["exercise"] for rows in (said["exercises"], said["lifts"]) for row in rows} == {"plank"}
    assert fitlift.progress(export, "plank").lifts["best_hold_s"].tolist() == [40, 46, 60]
    result = run("progress", export, "snatch")
    assert result.code == 1
    assert result.err.splitlines()[-2:] == [
        "fitlift: no exercise that was done here is called 'snatch'",
        "  try: one of those done most: Barbell back squat, Plank",
    ]


def test_json_is_valid_and_says_the_same_as_python(run: Runner, export: Path) -> None:
    """Exercises and lifts."""
    said = json.loads(run("progress", export, "--format", "json").out)
    jsonschema.validate(said, progress_json_schema())
    assert [(row["exercise"], row["state"]) for row in said["exercises"]] == [
        ("barbell_back_squat", "add load"),
        ("plank", "add reps"),
    ]
    assert [row["change"] for row in said["lifts"]] == ["first", "load", "reps", "first", "time", "time"]
    found = fitlift.progress(export)
    assert found.lifts["change"].tolist() == [row["change"] for row in said["lifts"]]
    assert said["unsure_sets"] == found.unsure_sets == 3


def test_what_is_doubted_is_listed_with_what_mends_it(run: Runner, export: Path) -> None:
    """Two sets of one weight in one sentence; in JSON a row each."""
    squats = [
        active(21 * 86_400 + since, 25, repetitions=5, weight=155, category=28, category_subtype=6)
        for since in (0, 200)
    ]
    (export / "3.fit").write_bytes(fit(session(21 * 86_400, 1800), *squats))
    told = " ".join(run("progress", export).out.split())
    assert (
        "3.fit: sets 1 and 2 (Barbell back squat) have 155 kg, 1.8 times the best of before, 82.5 kg: they are in no "
        "record and no advice until you have done as much three times in a row; if that is wrong, write "
        "'1: {weight: 82.5 kg}' and '2: {weight: 82.5 kg}' with the right weight under sets"
    ) in told
    said = json.loads(run("progress", export, "--format", "json").out)
    jsonschema.validate(said, progress_json_schema())
    assert [(row["file"], row["set"], row["weight_kg"], row["best_kg"]) for row in said["doubts"]] == [
        ("3.fit", 1, 155, 82.5),
        ("3.fit", 2, 155, 82.5),
    ]


def test_a_folder_without_strength_says_so(run: Runner, samples: Path, tmp_path: Path) -> None:
    """And is no error."""
    (tmp_path / "run.fit").write_bytes((samples / "run.fit").read_bytes())
    result = run("progress", tmp_path)
    listed = "Not counted, no strength session\n  run.fit: running, 52 min, Sun 15 Nov 2026\n"
    to_do = f"What to do next\n  To see one of these files:\n    fitlift summarize {tmp_path}/run.fit --all-sessions\n"
    said = f"No strength session in {tmp_path}.\n\n{listed}\n{to_do}"
    assert (result.out, result.err, result.code) == (said, "", 0)
    as_json = run("progress", tmp_path, "--format", "json")
    assert (json.loads(as_json.out)["exercises"], as_json.err) == ([], said)


def test_pounds_are_shown_where_they_are_set(run: Runner, export: Path) -> None:
    """To half a pound."""
    assert "6 × 182 lb" in run("progress", export, "--set", "weight_unit=lb").out
