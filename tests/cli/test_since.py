"""`--since` and `--last`: the sessions of some days alone."""

from __future__ import annotations

import csv
import datetime as dt
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import fitlift
from builders import active, fit, session

Runner = Callable[..., Any]


def weeks_of(text: str) -> list[str]:
    """The weeks that have a row."""
    return [line.split()[0] for line in text.splitlines() if line.startswith("2026-W")]


def files_of(table: str) -> list[str]:
    """The files whose rows stand in a CSV, each once."""
    return list(dict.fromkeys(row["file"] for row in csv.DictReader(table.splitlines())))


@pytest.mark.parametrize(
    ("asked", "weeks"),
    [
        (("--last", "1w"), ["2026-W47"]),
        (("--last", "2 weeks"), ["2026-W46", "2026-W47"]),
        (("--since", "2026-11-15"), ["2026-W46", "2026-W47"]),
        (("--since", "2026-11-16"), ["2026-W47"]),
        (("--since", "2026-11"), ["2026-W45", "2026-W46", "2026-W47"]),
        (("--last", "1y"), ["2026-W45", "2026-W46", "2026-W47"]),
    ],
)
def test_weeks_that_hold_the_days(run: Runner, three_weeks: Path, asked: tuple[str, str], weeks: list[str]) -> None:
    """From 2 to 22 November, 3, 10, 14 and 17 November with strength: a row each; the last is a Tuesday."""
    assert weeks_of(run("weekly", three_weeks, "--format", "text", *asked).out) == weeks


def test_pages_of_the_weeks_that_hold_the_days(run: Runner, three_weeks: Path, tmp_path: Path) -> None:
    """Beside the index of all; the weeks are counted back from the day that counts as today."""
    run("weekly", three_weeks, "--last", "2w", "--format", "json", "-o", tmp_path)
    assert sorted(each.stem for each in tmp_path.glob("2026-W*.json")) == ["2026-W46", "2026-W47"]
    run("weekly", three_weeks, "--last", "2w", "--as-of", "2026-11-13", "--format", "json", "-o", tmp_path / "earlier")
    assert sorted(each.stem for each in (tmp_path / "earlier").glob("2026-W*.json")) == ["2026-W45", "2026-W46"]


def test_days_after_all_weeks(run: Runner, three_weeks: Path, tmp_path: Path) -> None:
    """It is said which there are."""
    result = run("weekly", three_weeks, "--since", "2027-01-01", "-o", tmp_path)
    assert "fitlift: --since 2027-01-01: no such week among 2026-W45 to 2026-W47\n" in result.err
    assert result.code == 1


def test_nothing_since(run: Runner, three_weeks: Path) -> None:
    """What is there instead, and how to see it; the files are not listed for it."""
    said = (
        f"No strength session in {three_weeks} since Fri 1 Jan 2027.\n\nWhat to do next\n"
        "  There is strength training from Tue 3 Nov 2026 to Tue 17 Nov 2026; leave --since out to see it.\n"
    )
    assert run("progress", three_weeks, "--since", "2027").out == said
    assert run("weekly", three_weeks, "--since", "2027", "--format", "text").out == said
    assert said in run("convert", three_weeks, "--since", "2027").err


def test_progress_of_the_sessions_since(run: Runner, three_weeks: Path) -> None:
    """What was lifted before counts for nothing."""
    said = json.loads(run("progress", three_weeks, "--since", "2026-11-10", "--format", "json").out)
    days = ("10_strength", "14_park", "17_strength")
    assert {row["file"] for row in said["lifts"]} == {f"2026-11-{day}.fit" for day in days}
    assert {row["sessions"] for row in said["exercises"]} == {1, 2}
    assert json.loads(run("progress", three_weeks, "--last", "8d", "--format", "json").out) == said


def test_sets_of_the_sessions_since(run: Runner, three_weeks: Path) -> None:
    """Counted back from the last recording, be it a run; of all that is named together."""
    assert files_of(run("convert", three_weeks, "--last", "1w").out) == [
        "2026-11-14_park.fit",
        "2026-11-17_strength.fit",
    ]
    several = sorted(three_weeks.glob("*strength.fit"))
    assert files_of(run("convert", *several, "--since", "2026-11-10").out) == [each.name for each in several[1:]]
    assert files_of(run("convert", *several, "--last", "1w").out) == [several[2].name]


def test_a_session_without_a_date_is_left_out_and_told(run: Runner, tmp_path: Path) -> None:
    """Nobody knows whether it belongs to those days."""
    timeless = session(timestamp=None, start_time=None, total_elapsed_time=None, total_timer_time=None)
    (tmp_path / "timeless.fit").write_bytes(fit(timeless, active(0, start_time=None)))
    (tmp_path / "dated.fit").write_bytes(fit(session(), active(0)))
    result = run("convert", tmp_path, "--last", "4w")
    assert files_of(result.out) == ["dated.fit"]
    assert result.err == "1 session without a date: left out\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("weekly", "x", "--since", "2026-11-01", "--last", "4w"), "give one of --since and --last"),
        (("weekly", "x", "--weeks", "all", "--last", "4w"), "give one of --weeks and --last"),
        (("progress", "x", "--last", "soon"), "'soon': give days, weeks or months, as in 4w, 10d or 3m"),
        (("progress", "x", "--since", "soon"), "'soon' is no day: write it as in 2026-11-19"),
        (("weekly", "x", "--as-of", "2026-11"), "'2026-11' is no day: write it as in 2026-11-19"),
        (("convert", "x", "-o", "y.fit", "--last", "4w"), "as FIT one recording is written, whole; leave --last out"),
        (("convert", "x.html", "--since", "2026"), "a page is taken whole: leave --since and --last out"),
    ],
)
def test_what_does_not_go_together_is_refused(run: Runner, arguments: tuple[str, ...], said: str) -> None:
    """As wrong use, before anything is read."""
    result = run(*arguments)
    assert result.err.splitlines()[-1].endswith(said)
    assert result.code == 2


def test_the_same_from_python(run: Runner, three_weeks: Path, tmp_path: Path) -> None:
    """`weekly`, `progress` and a folder's sessions, with the arguments of the commands."""
    folder = fitlift.read_folder(three_weeks)
    report = fitlift.weekly(folder, last="2w")
    assert report.weeks["week"].tolist() == ["2026-W46", "2026-W47"]
    assert len(report.facts) == 3
    followed = fitlift.progress(folder, since=dt.date(2026, 11, 10))
    assert followed.exercises["sessions"].max() == 2
    shutil.copy(three_weeks / "2026-11-17_strength.fit", tmp_path)
    assert fitlift.convert(folder.within(last="1w")) == run("convert", three_weeks, "--last", "1w").out.encode()
