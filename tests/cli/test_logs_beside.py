"""Commands on a folder with a watch's recordings and a phone's log of the same hours."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from one_hour import DAY_S, LEGS, hevy, watch

Runner = Callable[..., Any]

#: What nine sets of three exercises come to: 5·80 + 5·82.5 + 4·85 + 27·60 + 41·40 kg.
VOLUME_KG = 4412.5


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Recordings of five days, and a log of these and one more."""
    made = tmp_path / "watch"
    made.mkdir()
    for day in range(0, 10, 2):
        (made / f"{day}.fit").write_bytes(watch(day=day))
    (made / "hevy.csv").write_text(hevy(*((day * DAY_S, LEGS) for day in range(0, 12, 2))))
    monkeypatch.chdir(tmp_path)
    return made


def test_the_newest_session_of_a_folder_is_shown_as_both_tell_it(run: Runner, folder: Path) -> None:
    """Here the log's, of which there is no recording; without it the watch's with the log's names and weights."""
    assert "showing hevy.csv, the newest of 6 strength sessions" in run("summarize", folder).err
    (folder / "hevy.csv").write_text(hevy(*((day * DAY_S, LEGS) for day in range(0, 10, 2))))
    result = run("summarize", folder)
    assert result.err == "watch: showing 8.fit, the newest of 5 strength sessions\n".replace("watch", str(folder))
    head, *lines = result.out.splitlines()
    assert head == "Legs · Thu 12 Mar 2026, 18:00 · 19 min · Forerunner 965"
    assert lines[0] == "9 working sets · 82 reps · 4,413 kg in the 9 sets with a weight"
    assert [line for line in lines if "hevy.csv" in line] == [
        "Note: names, repetitions and weights of 9 sets are from hevy.csv."
    ]


def test_each_session_counts_once_in_weeks(run: Runner, folder: Path) -> None:
    """A log of years is told in one line, not session by session."""
    result = run("weekly", folder, "--format", "text")
    assert result.code == 0
    assert [line.split()[:4] for line in result.out.splitlines() if line.startswith("2026-W")] == [
        ["2026-W10", "2-8", "Mar", "3"],
        ["2026-W11", "9-15", "Mar", "3"],
    ]
    assert "  hevy.csv: 5 of its 6 sessions are counted with 5 recordings of the same hours\n" in result.out
    assert "Counted, but with doubts" not in result.out


def test_pages_say_which_log_it_is(run: Runner, folder: Path) -> None:
    """That of a week once, that of a session with what is not in both."""
    assert run("weekly", folder, "--format", "markdown", "-o", "out").code == 0
    week = Path("out/2026-W11.md").read_text(encoding="utf-8")
    assert "Names, repetitions and weights of 2 sessions are from hevy.csv." in week


def test_the_library_is_right_and_a_second_run_writes_the_same(run: Runner, folder: Path) -> None:
    """Without it, with it, and after it the same bytes."""
    texts = [run("weekly", folder, "--format", "text", *more).out for more in ((), ("--library", "l.sqlite"))]
    again = run("weekly", folder, "--format", "text", "--library", "l.sqlite").out
    assert texts[0] == texts[1] == again
    info = run("library", "info", "l.sqlite").out
    assert [line.split() for line in info.splitlines() if line.split()[:1] in (["sessions"], ["files"])] == [
        ["files", "6"],
        ["sessions", "6"],
    ]


def test_sets_of_a_folder_are_converted_once_each(run: Runner, folder: Path) -> None:
    """Six sessions of nine sets, five of them under the recordings' names."""
    rows = list(csv.DictReader(io.StringIO(run("convert", folder).out)))
    active = [each for each in rows if each["kind"] == "active"]
    assert len(active) == 6 * len(LEGS)
    assert {each["file"] for each in active} == {*(f"{day}.fit" for day in range(0, 10, 2)), "hevy.csv"}
    assert sum(float(each["volume_kg"]) for each in active) == pytest.approx(6 * VOLUME_KG)


def test_progress_is_of_both(run: Runner, folder: Path) -> None:
    """Each squat once."""
    found = json.loads(run("progress", folder, "--format", "json").out)
    text = json.dumps(found)
    assert "barbell_back_squat" in text


def test_a_coach_s_athletes_have_their_own_logs(run: Runner, folder: Path, tmp_path: Path) -> None:
    """Nothing of one athlete's log is laid over another's recording."""
    team = tmp_path / "team"
    for name in ("anna", "ben"):
        (team / name).mkdir(parents=True)
        (team / name / "0.fit").write_bytes((folder / "0.fit").read_bytes())
    (team / "anna" / "hevy.csv").write_text(hevy((0, LEGS)))
    assert run("weekly", team, "--athletes", "-o", "out", "--format", "markdown").code == 0
    weeks = {name: Path(f"out/{name}/2026-W10.md").read_text(encoding="utf-8") for name in ("anna", "ben")}
    assert ["hevy.csv" in weeks[name] for name in ("anna", "ben")] == [True, False]
