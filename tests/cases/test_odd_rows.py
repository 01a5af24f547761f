"""Sets that are named, counted, typed or timed in odd ways, on inputs from people's reports."""

from __future__ import annotations

import csv
import io
import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from fitlift.cli import cli


def shown(*arguments: object) -> str:
    """What a command prints."""
    result = CliRunner().invoke(cli, list(map(str, arguments)))
    assert result.exit_code == 0, result.output
    return result.stdout


def summarized(path: Path) -> dict[str, Any]:
    """The only session of a file, as JSON has it."""
    (session,) = json.loads(shown("summarize", path, "--format", "json"))["sessions"]
    return dict(session)


def sets_of(path: Path, *names: str) -> list[tuple[Any, ...]]:
    """Some columns of a file's active sets."""
    return [tuple(each[name] for name in names) for each in summarized(path)["sets"] if each["kind"] == "active"]


def test_titles_of_one_unknown_number_are_three_exercises(cases: Path) -> None:
    """Each set points at its own."""
    found = sets_of(cases / "05_three_titles_one_pair.fit", "exercise", "slot")
    assert [slot for _, slot in found] == ["a", "a", "b", "b", "c", "c"]
    assert len({exercise for exercise, _ in found}) == 3


def test_titles_of_one_number_are_the_exercises_that_they_name(cases: Path) -> None:
    """A Smith machine's and a barbell's bench press stand under one pair."""
    found = sets_of(cases / "09_titles_many_to_one.fit", "exercise", "slot")
    assert [slot for _, slot in found] == [slot for slot in "abcde" for _ in range(2)]
    assert [exercise for exercise, _ in found[:4:2]] == ["smith_machine_bench_press", "barbell_bench_press"]
    assert "5 accessory lifts" in shown("summarize", "--show", "principles", cases / "09_titles_many_to_one.fit")


def test_numbers_beyond_the_profile_are_no_names(cases: Path, tmp_path: Path) -> None:
    """Each is an exercise of its own, without a name until somebody gives it one; the number is the reason."""
    path = tmp_path / "gap.fit"
    shutil.copy(cases / "02_category_48_51_gap.fit", path)
    assert sets_of(path, "exercise", "exercise_name", "source", "slot") == [
        (None, None, "unknown", slot) for slot in "abc"
    ]
    assert "3 exercises have no sure name" in shown("summarize", path)
    shown("label", path)
    sheet = (tmp_path / "gap.fit.fitlift.yaml").read_text(encoding="utf-8")
    assert "the watch's number 48/1, for which the FIT format has no name yet" in sheet
    shown("label", "--name", "a=Plank", path)
    assert "2 of 3 exercises have no sure name" in shown("summarize", path)


def test_titles_harm_no_page_and_no_spreadsheet(cases: Path) -> None:
    """HTML is text in pages, escape codes are taken out of terminals, and =1+1 is no formula."""
    path = cases / "08d_hostile_titles.fit"
    page = shown("summarize", "--format", "html", path)
    assert "<img src=x" not in page
    assert "&lt;img src=x onerror=alert(1)&gt;" in page
    assert "a\\|b\\|c" in shown("summarize", "--format", "markdown", path)
    text = shown("summarize", path)
    assert "\x1b" not in text
    assert "\N{RIGHT-TO-LEFT MARK}" not in text
    rows = csv.DictReader(io.StringIO(shown("convert", path, "--format", "csv")))
    assert [row["exercise_name"] for row in rows if row["set"] == "4"] == ["'=1+1"]
    assert sets_of(path, "exercise_name")[3] == ("=1+1",)


def test_strokes_counted_under_a_lift_stay_and_those_of_cardio_are_no_lifting(cases: Path) -> None:
    """447 under a row; 447 and 620 on a rower and with a rope beside 24 squats."""
    assert sets_of(cases / "18_indoor_row_reps.fit", "reps")[0] == (447,)
    session = summarized(cases / "19_strokes_and_jumps.fit")
    assert (session["reps"], session["volume_kg"]) == (24, 1440)
    assert "5 sets · 24 reps · " in shown("summarize", cases / "19_strokes_and_jumps.fit")


@pytest.mark.parametrize(
    ("name", "note"),
    [
        ("21b_weight_on_rest_row", "3 rests have weights in the file (60 kg): not counted, for it may belong"),
        ("25_set_types", "5 of its 7 sets and rests do not say which of the two; fitlift goes by what else"),
    ],
)
def test_rows_that_say_too_much_or_too_little_are_told(cases: Path, name: str, note: str) -> None:
    """And the sets among them count by what they say."""
    path = cases / f"{name}.fit"
    assert f"Note: {note}" in " ".join(shown("summarize", path).split())
    assert summarized(path)["reps"] == 24


def test_coros_sets_are_not_counted_twice_for_their_laps(cases: Path) -> None:
    """Two rounds of two."""
    path = cases / "87_coros.fit"
    assert summarized(path)["active_sets"] == 4
    assert "4 sets · 24 reps" in shown("summarize", path)


def test_the_night_of_the_change_is_told_by_the_users_time_zone(cases: Path) -> None:
    """The file itself has one offset, that at its end."""
    path = cases / "84_dst.fit"
    told = {zone: shown("summarize", "--set", f"time_zone={zone}", path) for zone in ("Europe/Berlin", "Asia/Tokyo")}
    assert "Sun 25 Oct 2026, 02:30" in told["Europe/Berlin"].splitlines()[0]
    assert "Sun 25 Oct 2026, 01:30" in told["Asia/Tokyo"].splitlines()[0]


def with_json(cases: Path, tmp_path: Path, name: str) -> Path:
    """A recording with its app's file beside it, where commands may write."""
    for each in cases.glob(f"{name}.fit*"):
        shutil.copy(each, tmp_path)
    return tmp_path / f"{name}.fit"


def test_an_apps_sets_are_taken(cases: Path, tmp_path: Path) -> None:
    """Names, repetitions, weights; a set that was made two; and none where there are none."""
    columns = "exercise", "reps", "weight_kg"
    goblet = ("goblet_squat", 8, 24.0)
    assert sets_of(with_json(cases, tmp_path, "j1_plain"), *columns) == [goblet] * 3
    assert sets_of(with_json(cases, tmp_path, "j14_resplit"), *columns) == [
        *[("goblet_squat", 4, 24.0)] * 2,
        *[goblet] * 2,
    ]
    empty = with_json(cases, tmp_path, "j8_null_sets")
    assert sets_of(empty, *columns) == [(None, 8, None)] * 3
    assert "Note" not in shown("summarize", empty)


def test_a_workout_is_imported_as_it_is(cases: Path) -> None:
    """A warm-up that the lap button ends, repeats, and an open rest."""
    assert shown("plan", "import", cases / "w1_repeats.fit", "-o", "-") == (
        "plan: Test\n"
        "sessions:\n"
        "  - name: Test\n"
        "    warm-up:\n"
        "      - Jump rope: AMRAP no rest\n"
        "    exercises:\n"
        "      - Barbell back squat: 4x5 @ 80 kg rest 90 s\n"
        "      - Dumbbell row: 3x8 @ 20 kg rest manual\n"
    )


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("big-repeat_4_billion", "480 kg in the one set with a weight"),
        ("big-steps_nested_repeats", "Left out: Weighted back squats 20×5 (49 times)."),
        ("big-first_second", "Note: the session is dated 1998-07-03: the device's clock was not set."),
        ("big-session_136_years", "the session lasted 1,193 hours, but what it recorded spans 20 seconds"),
        ("big-sets_1000", "1,000 working sets · 7,600 reps · 456,000 kg in the 950 sets with a weight"),
        ("big-events_20000", "300 working sets · 2,288 reps"),
        ("events_2000", "40 sets · 304 reps"),
        ("slow-5b8cc644-1", "sets 1 and 7 have 65,534 and 32,767 repetitions"),
    ],
)
def test_hostile_files_are_answered(cases: Path, name: str, said: str) -> None:
    """With what they hold, and a word on what cannot be."""
    assert said in " ".join(shown("summarize", cases / "robustness" / f"{name}.fit").split())


@pytest.mark.slow
def test_many_sessions_of_one_file_are_all_shown(cases: Path) -> None:
    """Two hundred, of two sets each."""
    text = shown("summarize", cases / "robustness" / "big-sessions_200.fit")
    assert text.count("2 sets · 16 reps · 960 kg") == 200


def test_a_year_that_cannot_be_is_no_week_of_the_others(cases: Path) -> None:
    """The week of November 2026 is the last; the file of 2098 is named."""
    result = CliRunner().invoke(cli, ["weekly", str(cases / "robustness" / "clock-2098"), "--format", "text"])
    weeks = [line.split()[0] for line in result.stdout.splitlines() if line.startswith("2026-W")]
    assert weeks == ["2026-W45", "2026-W46", "2026-W47"]
    assert "bad.fit: dated Wed 1 Jan 2098, 71 years after the others" in result.stdout
