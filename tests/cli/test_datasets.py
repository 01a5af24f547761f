"""`fitlift weekly --dataset`: tables in place of reports."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from checkout import EXPORT

Runner = Callable[..., Any]

WEEKS = ("2026-11-10_strength.fit", "2026-11-17_strength.fit")


@pytest.fixture
def few(tmp_path: Path) -> Path:
    """A folder with two sessions, and a page that is none."""
    folder = tmp_path / "few"
    folder.mkdir()
    for name in WEEKS:
        shutil.copy2(EXPORT / "watch" / name, folder)
    (folder / "page.fit").write_text("<!DOCTYPE html><html></html>", encoding="utf-8")
    return folder


def test_tables_are_written_and_no_page(
    run: Runner, few: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What cannot be read is told each time; the second run has nothing to do, the third a file more."""
    monkeypatch.chdir(tmp_path)
    to = tmp_path / "data"
    first = run("weekly", few, "--dataset", to)
    assert (first.out, first.code) == (f"{to}\n", 3)
    told = "fitlift: page.fit: not a FIT file, it looks like a web page (HTML)"
    assert first.err.startswith(told)
    assert first.err.endswith(f"{to}: 1 athlete in 13 files, 13 of them new or changed\n")
    second = run("weekly", few, "--dataset", to)
    assert (second.out, second.code) == (first.out, 3)
    assert second.err.startswith(told)
    assert second.err.endswith(f"{to}: nothing has changed\n")
    shutil.copy2(EXPORT / "watch" / "2026-11-16_run.fit", few)
    third = run("weekly", few, "--dataset", to, "--quiet")
    assert third.out == first.out
    assert len(third.err.splitlines()) == 1
    assert pd.read_parquet(to / "runs")["file"].tolist() == ["2026-11-16_run.fit"]
    assert {each.name for each in tmp_path.iterdir()} == {"few", "data"}


def test_a_team_is_written_athlete_by_athlete(run: Runner, few: Path, tmp_path: Path) -> None:
    """By the own settings; what is wrong with one is told, and the others are written; what lies beside is named."""
    team = tmp_path / "team"
    for name in ("anna", "ben"):
        shutil.copytree(few, team / name, ignore=shutil.ignore_patterns("page.fit"))
    (team / "anna" / "fitlift.toml").write_text("[athlete]\nmax_hr_bpm = 186\n")
    (team / "ben" / "fitlift.toml").write_text("[athlete]\nmax_hr_bpm = 'high'\n")
    shutil.copy2(few / WEEKS[0], team)
    result = run("weekly", team, "--athletes", "--dataset", team / "data")
    assert result.code == 3
    assert f"fitlift: {WEEKS[0]}: is in no athlete's folder, and not read" in result.err
    assert "max_hr_bpm" in result.err
    zones = pd.read_parquet(team / "data" / "zones")
    assert zones["athlete"].tolist() == ["anna"] * 2
    assert zones["model"].tolist() == ["garmin_max"] * 2
    (team / "ben" / "fitlift.toml").unlink()
    assert run("weekly", team, "--athletes", "--dataset", team / "data", "--jobs", "2").code == 0
    again = run("weekly", team / "ben", "--dataset", team / "data")
    assert again.err.endswith("nothing has changed\n")
    assert sorted(pd.read_parquet(team / "data" / "sessions")["athlete"]) == ["anna", "anna", "ben", "ben"]


@pytest.mark.parametrize(
    "given", [("--format", "text"), ("--weeks", "all"), ("--last", "4w"), ("-o", "out"), ("--open",), ("--vault", "v")]
)
def test_options_of_reports_are_refused(run: Runner, few: Path, tmp_path: Path, given: tuple[str, ...]) -> None:
    """They would change nothing: a dataset has all weeks, and no page."""
    result = run("weekly", few, "--dataset", tmp_path / "data", *given)
    assert result.code == 2
    assert "--dataset writes no report: leave out -" in result.err
    assert not (tmp_path / "data").exists()


def test_a_folder_of_others_is_left_alone(run: Runner, few: Path) -> None:
    """With what to do."""
    result = run("weekly", few, "--dataset", few)
    assert result.code == 1
    assert result.err.splitlines() == [
        f"fitlift: {few}: holds other files, and is no dataset of fitlift's",
        "  try: name another folder with --dataset; this one stays as it is",
    ]


def test_without_pyarrow_it_says_what_to_install(
    run: Runner, few: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In one line, before anything is read."""
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    result = run("weekly", few, "--dataset", tmp_path / "data")
    assert (result.code, result.out) == (1, "")
    assert result.err.splitlines() == [
        "fitlift: parquet needs a library that is not installed",
        "  try: pip install 'fitlift[parquet]'",
    ]
