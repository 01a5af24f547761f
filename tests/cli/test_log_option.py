"""`--log`: a phone's log laid over one recording."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import fitlift
from fitlift.activity import read_activity
from fitlift.records.several import active
from one_hour import DAY_S, LEGS, strong, watch

Runner = Callable[..., Any]


@pytest.fixture
def hour(tmp_path: Path) -> Path:
    """A recording, the log of its hour, and one of two days later."""
    (tmp_path / "watch.fit").write_bytes(watch())
    (tmp_path / "strong.csv").write_text(strong(60, LEGS))
    (tmp_path / "later.csv").write_text(strong(2 * DAY_S, LEGS))
    return tmp_path


def test_a_summary_has_the_logs_names_and_the_watchs_rests(run: Runner, hour: Path) -> None:
    """One session of both."""
    found = run("summarize", hour / "watch.fit", "--log", hour / "strong.csv")
    assert found.code == 0
    assert "Legs · " in found.out
    assert [line.split("  ")[:2] for line in found.out.splitlines() if line[:2] in {"a ", "b ", "c "}] == [
        ["a", "Squat (Barbell)"],
        ["b", "Barbell deadlift"],
        ["c", "Standing calf raise"],
    ]
    assert "names, repetitions and weights of 9 sets are from strong.csv" in " ".join(found.out.split())


def test_the_recording_is_written_with_the_logs_names_and_weights(run: Runner, hour: Path) -> None:
    """Read back, every set says what the log says."""
    done = run("convert", hour / "watch.fit", "--log", hour / "strong.csv", "-o", hour / "both.fit")
    assert done.code == 0
    found = active(fitlift.analyse(hour / "both.fit").each_set)
    assert [(each.exercise, each.reps, each.weight_kg) for each in found][:4] == [
        ("barbell_back_squat", 5, 80.0),
        ("barbell_back_squat", 5, 82.5),
        ("barbell_back_squat", 4, 85.0),
        ("barbell_deadlift", 8, 60.0),
    ]
    times = [each.start_time for each in active(read_activity(hour / "watch.fit").each_set)]
    assert [each.start_time for each in found] == times


def test_a_log_of_other_hours_is_told_with_the_nearest_session(run: Runner, hour: Path) -> None:
    """And what to try."""
    found = run("summarize", hour / "watch.fit", "--log", hour / "later.csv")
    begun = fitlift.analyse(hour / "watch.fit").activity.file.local_time(
        fitlift.analyse(hour / "watch.fit").each_session[0].start_time
    )
    assert begun is not None
    assert found.code == 1
    assert found.out == ""
    assert found.err.startswith(
        f"fitlift: later.csv: has no session of the same hour as the recording, which began {begun:%Y-%m-%d %H:%M}; "
        "the nearest: "
    )


def test_recording_and_log_the_other_way_round(run: Runner, hour: Path) -> None:
    """Each is told as what it is."""
    hint = "\n  try: name the recording first, and the log with --log\n"
    swapped = run("summarize", hour / "strong.csv", "--log", hour / "watch.fit")
    assert (swapped.code, swapped.err) == (1, f"fitlift: watch.fit: is a recording, and no phone's log{hint}")
    twice = run("summarize", hour / "strong.csv", "--log", hour / "strong.csv")
    assert (twice.code, twice.err) == (1, f"fitlift: strong.csv: is a phone's log itself, and no recording{hint}")


def test_a_folder_needs_no_option(run: Runner, hour: Path) -> None:
    """What is in it is found by itself."""
    found = run("summarize", hour, "--log", hour / "strong.csv")
    assert found.code == 2
    assert found.err.endswith("Error: --log is for one recording; a log in the same folder is found by itself\n")


def test_functions_take_the_log_as_commands_do(hour: Path) -> None:
    """A path, its bytes, or as it was read before."""
    log = hour / "strong.csv"
    by_path = fitlift.set_table(hour / "watch.fit", log=log)
    assert by_path["exercise"].dropna().unique().tolist() == [
        "barbell_back_squat",
        "barbell_deadlift",
        "standing_calf_raise",
    ]
    assert fitlift.set_table(hour / "watch.fit", log=log.read_bytes()).equals(by_path)
    assert fitlift.set_table(hour / "watch.fit", log=fitlift.read_activity(log)).equals(by_path)


def test_a_sheet_that_is_written_beside_a_log_names_it(run: Runner, hour: Path) -> None:
    """So that it can be said later that the log is missing."""
    assert run("label", hour / "watch.fit", "--log", hour / "strong.csv").code == 0
    assert "    log: strong.csv\n" in (hour / "watch.fit.fitlift.yaml").read_text()
    assert run("label", "--check", hour / "watch.fit", "--log", hour / "strong.csv").code == 0


def test_a_second_log_is_refused(run: Runner, hour: Path) -> None:
    """It would be passed over without a word."""
    found = run("summarize", hour / "watch.fit", "--log", hour / "strong.csv", "--log", hour / "later.csv")
    assert (found.code, found.out) == (2, "")
    assert "--log takes one log; with several in a folder, fitlift weekly FOLDER takes what fits each" in found.err
