"""`fitlift weekly --athletes`: a coach's folder."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from builders import active, fit, session
from checkout import EXPORT, SAMPLES

Runner = Callable[..., Any]


@pytest.fixture
def team(tmp_path: Path, samples: Path, known_in: Callable[[Path], None]) -> Path:
    """Three athletes: one of the sample export, which was read before, one of the samples, one who only runs."""
    team = tmp_path / "team"
    shutil.copytree(EXPORT, team / "anna")
    known_in(tmp_path / "out" / "anna")
    shutil.copytree(samples, team / "ben", ignore=shutil.ignore_patterns("plans"))
    (team / "ben" / "fitlift.toml").write_text("[principles]\nsessions_a_week = 3\n")
    (team / "cleo").mkdir()
    shutil.copy(samples / "run.fit", team / "cleo")
    (team / ".hidden").mkdir()
    return team


def rows(page: str) -> list[list[str]]:
    """The tables of the coach's page in Markdown, one after the other, without their headings."""
    lines = [line for line in page.splitlines() if line.startswith("| ") and not line.startswith(("| Athlete ", "| :"))]
    return [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines]


def test_the_coach_sees_who_trained_who_missed_and_what_cannot_be_said(run: Runner, team: Path, tmp_path: Path) -> None:
    """Each athlete by the own aim; the others' folders have pages of their own."""
    result = run("weekly", team, "--athletes", "--format", "markdown", "-o", tmp_path / "out")
    assert (result.out, result.code) == (f"{tmp_path / 'out' / 'index.md'}\n", 3)
    assert "fitlift: anna/download/page.fit: not a FIT file" in result.err
    page = (tmp_path / "out" / "index.md").read_text(encoding="utf-8")
    assert page.startswith(
        "# Athletes, 16-22 Nov 2026\n\nWeek 2026-W47\n\n2 of 3 athletes trained.\n\nNo strength session: cleo.\n"
    )
    needs = [line for line in page.splitlines() if line.startswith("**")]
    assert needs == ["**No strength session: 1**", "**Muscles not trained: 1**", "**Something is not known: 1**"]
    cleo, anna, ben = rows(page)
    assert cleo == ["cleo", "no strength session", *[""] * 7]
    assert anna == [
        "[anna](anna/index.md)",
        "chest not trained for 4 weeks; 1 file cannot be read",
        "Back Squat 2.5 kg",
        "21 Nov",
        "2 of 2",
        "19 20 20 20",
        "11 of 11",
        "4 · 37.6 km",
        "23 h",
    ]
    assert ben == [
        "[ben](ben/index.md)",
        "2 exercises without a sure name; no file after Thu 19 Nov 2026",
        "",
        "19 Nov",
        "2 so far",
        "? 29 28 20",
        "14 of 16",
        *[""] * 2,
    ]
    names = sorted(path.relative_to(tmp_path / "out").as_posix() for path in (tmp_path / "out").rglob("*.md"))
    assert [name for name in names if "exercises" not in name] == [
        "anna/2026-W47.md",
        "anna/index.md",
        "anna/sessions/2026-11-17-1810.md",
        "anna/sessions/2026-11-21-0905.md",
        "ben/2026-W47.md",
        "ben/index.md",
        "ben/sessions/2026-11-17-173209.md",
        "ben/sessions/2026-11-19-180412.md",
        "index.md",
    ]
    assert len([name for name in names if name.startswith("anna/exercises/")]) == 7
    assert (
        (tmp_path / "out" / "anna" / "sessions" / "2026-11-17-1810.md")
        .read_text(encoding="utf-8")
        .startswith(
            "[Athletes](../../index.md) › [anna](../index.md) › [16-22 Nov 2026](../2026-W47.md) · "
            "[Sat 21 Nov 2026, 09:05](../sessions/2026-11-21-0905.md) ›\n\n# Strength\n"
        )
    )


def test_an_athlete_who_has_not_trained_since_is_seen(run: Runner, team: Path, tmp_path: Path) -> None:
    """Whether nothing was done or no file is there yet, nobody knows: unless the user says what is today."""
    shutil.rmtree(team / "cleo")
    for path in (team / "anna" / "watch").glob("2026-11-[12]*"):
        path.unlink()
    for name in ("copy of strength.fit", "service.fit", "half.fit", "page.fit"):
        (team / "anna" / "download" / name).unlink()
    assert run("weekly", team, "--athletes", "--format", "markdown", "-o", tmp_path / "out").code == 0
    page = (tmp_path / "out" / "index.md").read_text(encoding="utf-8")
    assert "1 of 2 athletes trained." in page
    assert "Fewer sessions than aimed at" not in page
    assert "No file of this week: anna." in page
    anna = ["[anna](anna/index.md)", "no file since Mon 9 Nov 2026", "", "7 Nov", "", "19 20 ? ?", *[""] * 3]
    assert rows(page)[0] == anna
    today = ("--as-of", "2026-11-22")
    run("weekly", team, "--athletes", "--format", "markdown", "-o", tmp_path / "out", *today)
    page = (tmp_path / "out" / "index.md").read_text(encoding="utf-8")
    assert "Fewer sessions than aimed at: ben (2 of 3).\n\nNo file of this week: anna." in page
    assert rows(page)[0] == anna


def test_what_cannot_be_read_comes_first_and_is_not_taken_for_no_file(run: Runner, team: Path, tmp_path: Path) -> None:
    """Settings with a fault, told by their place in the team's folder; a folder whose only file is none."""
    shutil.rmtree(team / "anna")
    (team / "ben" / "fitlift.toml").write_text("[principles]\nsessions = 3\n")
    (team / "cleo" / "run.fit").write_text("no recording")
    (team / "dora").mkdir()
    shutil.copy(SAMPLES / "planned.fit", team / "dora")
    assert run("weekly", team, "--athletes", "--format", "markdown", "-o", tmp_path / "out").code == 3
    page = (tmp_path / "out" / "index.md").read_text(encoding="utf-8")
    assert "1 of 3 athletes trained.\n\nCannot be read: ben, cleo.\n" in page
    assert "No file of this week" not in page
    ben, cleo, _ = rows(page)
    assert ben[1].startswith("the folder cannot be read: ben/fitlift.toml, line 2: ")
    assert cleo[1] == "1 file cannot be read"


def test_a_clock_that_is_years_ahead_moves_nobodys_week(run: Runner, team: Path, tmp_path: Path) -> None:
    """Neither that of the team nor that of the others; of whom it is all that there is it says so."""
    shutil.rmtree(team / "cleo")
    run("weekly", team, "--athletes", "--format", "markdown", "-o", tmp_path / "out")
    alone = {path.name: path.read_bytes() for path in (tmp_path / "out" / "ben").glob("*.md")}
    (team / "dora").mkdir()
    data = fit(session(4 * 365 * 86400, 700), active(4 * 365 * 86400, 30, repetitions=8, weight=60))
    for name in ("dora", "ben"):
        (team / name / "ahead.fit").write_bytes(data)
    assert run("weekly", team, "--athletes", "--format", "markdown", "-o", tmp_path / "out").code == 3
    page = (tmp_path / "out" / "index.md").read_text(encoding="utf-8")
    assert page.startswith("# Athletes, 16-22 Nov 2026\n\nWeek 2026-W47\n\n2 of 3 athletes trained.\n")
    assert rows(page)[0][:2] == ["[dora](dora/index.md)", "the last file is of Sun 3 Mar 2030"]
    found = {path.name: path.read_bytes() for path in (tmp_path / "out" / "ben").glob("*.md")}
    assert found["2026-W47.md"] == alone["2026-W47.md"]
    assert sorted(found) == ["2026-W47.md", "index.md"]


def test_a_second_run_writes_nothing_and_html_links_to_each(run: Runner, team: Path, tmp_path: Path) -> None:
    """Nor does it read or compute anything; what changed since is seen, whoever's it is."""
    options = ("--athletes", "--format", "html", "-o", tmp_path / "out")
    first = run("weekly", team, *options)
    page = (tmp_path / "out" / "index.html").read_text(encoding="utf-8")
    assert re.findall(r'<a href="([^"]*)"', page) == ["anna/index.html", "ben/index.html"]
    times = {path: path.stat().st_mtime_ns for path in (tmp_path / "out").rglob("*.html")}
    again = run("weekly", team, *options)
    assert {path: path.stat().st_mtime_ns for path in (tmp_path / "out").rglob("*.html")} == times
    assert again.err.splitlines()[0] == f"{tmp_path / 'out'}: nothing has changed"
    assert len(again.err.splitlines()) == 2
    assert (again.out, again.code, again.err.splitlines()[1:]) == (first.out, 3, first.err.splitlines()[-1:])
    (team / "ben" / "fitlift.toml").write_text("[principles]\nsessions_a_week = 2\n")
    run("weekly", team, *options)
    changed = {path.relative_to(tmp_path / "out") for path, time in times.items() if path.stat().st_mtime_ns != time}
    assert sorted(path.as_posix() for path in changed) == [
        "ben/2026-W47.html",
        "ben/index.html",
        "ben/sessions/2026-11-17-173209.html",
        "ben/sessions/2026-11-19-180412.html",
    ]  # which hold the aim, too
    assert "2 so far" in page


def test_one_athletes_fault_does_not_stop_the_others(run: Runner, team: Path, tmp_path: Path) -> None:
    """It is said, with the line, and stands on the page."""
    (team / "ben" / "fitlift.toml").write_text("max_hr_bpm = 'high'\n")
    result = run("weekly", team, "--athletes", "--format", "markdown", "-o", tmp_path / "out")
    assert result.code == 3
    assert f"{team / 'ben' / 'fitlift.toml'}, line 1" in result.err
    ben = rows((tmp_path / "out" / "index.md").read_text(encoding="utf-8"))[0]
    assert ben[0] == "ben"
    assert ben[1].startswith("the folder cannot be read: ")
    again = run("weekly", team, "--athletes", "--format", "markdown", "-o", tmp_path / "out")
    assert "nothing has changed" not in again.err
    assert f"{team / 'ben' / 'fitlift.toml'}, line 1" in again.err


def test_a_week_that_nobody_has_and_files_of_nobody_are_said(run: Runner, team: Path, tmp_path: Path) -> None:
    """What there is, and where to put them."""
    result = run("weekly", team, "--athletes", "--format", "markdown", "--weeks", "2024-W01", "-o", tmp_path / "out")
    assert (result.code, result.out) == (1, "")
    assert "2024-W01: no such week among 2026-W36 to 2026-W47" in result.err
    shutil.copy(SAMPLES / "run.fit", team / "dora.fit")
    result = run("weekly", team, "--athletes", "--format", "markdown", "-o", tmp_path / "out")
    assert "fitlift: dora.fit: is in no athlete's folder, and not read" in result.err.splitlines()
    (team / "dora.fit").unlink()
    assert "dora.fit" not in run("weekly", team, "--athletes", "--format", "markdown", "-o", tmp_path / "out").err


def test_a_strict_run_stops_at_the_first_athletes_file_that_cannot_be_read(run: Runner, team: Path) -> None:
    """Nobody's reports are written."""
    result = run("weekly", team, "--athletes", "--strict", "-o", team / "reports")
    assert (result.out, result.code) == ("", 1)
    assert "download/page.fit: not a FIT file" in result.err
    assert list((team / "reports").rglob("*.html")) == []


@pytest.mark.parametrize(
    ("options", "code", "message"),
    [
        (("--format", "json"), 2, "--athletes writes pages: give --format html or markdown"),
        (("--format", "html"), 1, "holds no folder, but --athletes expects one for each"),
    ],
)
def test_what_is_no_team(run: Runner, tmp_path: Path, options: tuple[str, ...], code: int, message: str) -> None:
    """A folder without folders, and formats that have no page."""
    (tmp_path / "empty").mkdir()
    result = run("weekly", tmp_path / "empty", "--athletes", *options, "-o", tmp_path / "out")
    assert result.code == code
    assert message in " ".join(result.err.split())


def test_each_athlete_has_a_library_and_reports_within_the_team_are_no_athlete(
    run: Runner, known_in: Callable[[Path], None], team: Path
) -> None:
    """Nobody is read twice; the coach's own library knows of what the pages were made."""
    output = team / "reports"
    known_in(output / "anna")
    first = run("weekly", team, "--athletes", "--format", "markdown", "-o", output)
    assert sorted(path.parent.name for path in output.rglob("fitlift.sqlite")) == ["anna", "ben", "cleo", "reports"]
    second = run("weekly", team, "--athletes", "--format", "markdown", "-o", output)
    assert (second.out, second.code) == (first.out, first.code) == (f"{output}/index.md\n", 3)
    assert second.err.splitlines()[0] == f"{output}: nothing has changed"
    assert sorted(path.name for path in output.iterdir() if path.is_dir()) == ["anna", "ben", "cleo"]
