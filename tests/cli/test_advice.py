"""What commands advise works: each advice is run as it is printed."""

from __future__ import annotations

import re
import shlex
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from builders import active, fit, session
from checkout import SAMPLES
from fitlift.cli import cli

Runner = Callable[..., Any]

#: A command within a line: behind "try:", alone in its line, or within a sentence, up to where the sentence goes on.
COMMAND = re.compile(rf"fitlift ((?:{'|'.join(cli.commands)})\b[^;?\n]*)")

#: How a sentence goes on behind a command.
BEHIND = re.compile(r"(, if it is a plan| lists all.*| shows .*| keeps.*| tells .*)$")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one of each kind of thing, in which somebody is."""
    for name in ("planned", "run", "free"):
        shutil.copy(SAMPLES / f"{name}.fit", tmp_path)
    shutil.copy(SAMPLES / "plans" / "beginner.yaml", tmp_path)
    for name in ("empty", "runs", "hiit"):
        (tmp_path / name).mkdir()
    shutil.copy(SAMPLES / "run.fit", tmp_path / "runs" / "my run.fit")
    hiit = fit(session(sport="training", sub_sport="hiit"), active(0), active(90))
    (tmp_path / "hiit" / "hiit.fit").write_bytes(hiit)
    (tmp_path / "notes").write_text("legs are tired\n")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("FITLIFT_CONFIG", str(tmp_path / "fitlift.toml"))
    (tmp_path / "fitlift.toml").write_text("")
    return tmp_path


def advised(text: str) -> Iterator[list[str]]:
    """The commands that a text advises."""
    for found in COMMAND.findall(text):
        yield shlex.split(BEHIND.sub("", found))


@pytest.mark.parametrize(
    "typed",
    [
        "planned.fit",
        "--set sex=male summarize planned.fit",
        "weekly planned.fit",
        "weekly runs",
        "weekly hiit",
        "progress runs",
        "progress hiit --format text",
        "convert hiit",
        "summarize runs",
        "summarize beginner.yaml",
        "exercises frobnicate",
        "summarize planned.fit --set frobnicate=1",
        "config set max 186",
    ],
)
def test_the_command_that_is_advised_works(run: Runner, folder: Path, typed: str) -> None:
    """None is refused, and each ends well."""
    assert folder.is_dir()
    said = run(*shlex.split(typed))
    commands = list(advised(said.out + said.err))
    assert commands != []
    for command in commands:
        result = run(*command)
        assert (command, result.code, result.err if result.code else "") == (command, 0, "")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("summarize planed.fit", "planned.fit"),
        ("weekly rusn", "runs"),
        ("plan show begginer.yaml", "beginner.yaml"),
        ("inspect .", "run.fit"),
        ("label .", "run.fit"),
        ("plan check .", "beginner.yaml"),
    ],
)
def test_the_file_that_is_advised_can_be_read(run: Runner, folder: Path, typed: str, meant: str) -> None:
    """In place of one that is missing, or of a folder."""
    result = run(*typed.split())
    assert result.code == 1
    hint = result.err.splitlines()[-1]
    assert hint in {f"  try: did you mean {meant}?", f"  try: name a file in it, as in {meant}"}
    assert (folder / meant).exists()


def test_sets_of_another_sport_count_once_it_is_set_as_advised(run: Runner, folder: Path) -> None:
    """Whoever follows what is said of a folder without strength has weeks then."""
    before = run("weekly", "hiit", "--format", "text").out
    assert before == (
        "No strength session in hiit.\n\n"
        "Not counted, no strength session\n"
        "  hiit.fit: HIIT, 10 min, Wed 4 Mar 2026, 2 sets\n\n"
        "What to do next\n"
        "  To see the sets that were recorded under another sport:\n"
        "    fitlift summarize hiit/hiit.fit --all-sessions\n"
        "  If they are your strength training:\n"
        "    fitlift config set strength_sports hiit\n"
    )
    assert run("config", "set", "strength_sports", "hiit").code == 0
    assert (folder / "fitlift.toml").read_text() == '[counting]\nstrength_sports = ["hiit"]\n'
    assert run("weekly", "hiit", "--format", "text").out.startswith("Week ")


def test_no_recording_is_advised_to_be_deleted(run: Runner, folder: Path) -> None:
    """Whatever is named in place of a library: it may be the only one of its kind."""
    whole = (folder / "planned.fit").read_bytes()
    for typed in ("library info planned.fit", "weekly runs --library planned.fit", "library info empty"):
        result = run(*typed.split())
        assert result.code == 1
        assert "delete" not in result.err
        assert "\n  try: name " in result.err
    assert (folder / "planned.fit").read_bytes() == whole


def test_a_library_that_is_broken_can_be_deleted(run: Runner, folder: Path) -> None:
    """It is fitlift's own, and made anew."""
    run("weekly", "runs", "--library", "kept.sqlite")
    whole = (folder / "kept.sqlite").read_bytes()
    (folder / "kept.sqlite").write_bytes(whole[:200] + bytes(5000))
    result = run("weekly", "runs", "--library", "kept.sqlite")
    assert result.err.endswith(
        "  try: delete it, nothing is lost: it is made anew; or name another file with --library\n"
    )
    (folder / "kept.sqlite").unlink()
    assert run("weekly", "runs", "--library", "kept.sqlite").code == 0


def test_a_file_where_a_folder_is_to_be(run: Runner, folder: Path) -> None:
    """As of an output that is called like a file which is there."""
    assert run("weekly", "hiit", "-o", "notes").err == (
        "fitlift: notes: is a file, no folder to write into\n  try: name another folder with -o\n"
    )
    assert (folder / "notes").read_text() == "legs are tired\n"


def test_letters_of_slots_may_be_capital(run: Runner, folder: Path) -> None:
    """They are shown in small."""
    result = run("label", "free.fit", "--name", "A=deadlift")
    assert (result.code, "deadlift" in (folder / "free.fit.fitlift.yaml").read_text().casefold()) == (0, True)


def test_settings_that_are_wrong_are_told_as_they_can_be_written(run: Runner, folder: Path) -> None:
    """What is advised for a line that cannot be read is not refused when it stands there."""
    config = folder / "fitlift.toml"
    config.write_text("max_hr_bpm 186\n")
    assert (
        run("config", "check").err.splitlines()[-1] == "  try: as in [athlete], and on the next line max_hr_bpm = 186"
    )
    config.write_text("[athlete]\nmax_hr_bpm = 186\n")
    assert run("config", "check").code == 0


def test_a_planned_workout_is_shown_as_told(run: Runner, folder: Path) -> None:
    """Alone, and in a folder, where it is named."""
    run("plan", "export", "beginner.yaml", "-o", "workouts")
    workout = min((folder / "workouts").glob("*.fit")).relative_to(folder)
    assert run("summarize", workout).out.endswith(
        f"{workout.name}: no strength session; it holds a planned workout (fitlift plan show FILE shows it)\n"
    )
    assert f"  To see the planned workout:\n    fitlift plan show {workout}\n" in run("weekly", "workouts").err
    assert run("plan", "show", workout).code == 0
