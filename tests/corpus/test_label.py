"""Naming a real session, and finding its exercises again in another one of the same runner."""

from __future__ import annotations

import csv
import io
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner

from fitlift.cli import cli

#: A session of 16 exercises; the other file has a short session, a run, and one of its first 8.
LONG, SHORT = "fit-analyzer__20474406937_ACTIVITY.fit", "fit-analyzer__20555050352_ACTIVITY.fit"

#: Invented names for the 8 that both have: nobody but the runner knows what was done.
NAMES = {
    "a": "Plank",
    "b": "Sit up",
    "c": "Push up",
    "d": "Swimmer",
    "e": "Jumping jacks",
    "f": "Row",
    "g": "Burpee",
    "h": "Dumbbell biceps curl",
}


@pytest.fixture
def files(corpus: Path, tmp_path: Path) -> Callable[[str], Path]:
    """A copy of a file beside which corrections may stand."""
    return lambda name: Path(shutil.copy(corpus / "strength_activity" / name, tmp_path))


def label(path: Path, names: Mapping[str, str], *more: str) -> None:
    """Name some slots."""
    result = CliRunner().invoke(
        cli, ["label", str(path), *(f"--name={slot}={name}" for slot, name in names.items()), *more]
    )
    assert (result.exit_code, result.stdout) == (0, ""), result.stderr


def names_of(path: Path, session: int, source: str) -> dict[str, set[str]]:
    """Slot → the names of its sets, where that source gives them all one."""
    result = CliRunner().invoke(cli, ["convert", str(path)])
    assert result.exit_code == 0
    found: dict[str, set[str]] = {}
    for row in csv.DictReader(io.StringIO(result.stdout)):
        if row["kind"] == "active" and int(row["session"]) == session and row["source"] == source:
            found.setdefault(row["slot"], set()).add(row["exercise_name"])
    return found


def test_a_later_session_is_recognised(files: Callable[[str], Path]) -> None:
    """Each of its 8 exercises under the right name; the warm-up before the run has none from there."""
    long, short = files(LONG), files(SHORT)
    label(long, NAMES)
    assert names_of(long, 1, "correction") == {slot: {name} for slot, name in NAMES.items()}
    assert names_of(short, 3, "routine") == {slot: {name} for slot, name in NAMES.items()}
    assert names_of(short, 1, "routine") == {}


def test_an_earlier_one_is_recognised_as_well(files: Callable[[str], Path]) -> None:
    """Named in the shorter session, the first 8 of the longer one are found; nothing else is."""
    long, short = files(LONG), files(SHORT)
    label(short, NAMES, "--session=3")
    assert names_of(short, 3, "correction") == {slot: {name} for slot, name in NAMES.items()}
    assert names_of(long, 1, "routine") == {slot: {name} for slot, name in NAMES.items()}
    assert names_of(short, 1, "routine") == {}


def test_the_file_stays_as_it_was(files: Callable[[str], Path]) -> None:
    """Byte for byte; what was written fits."""
    path = files(SHORT)
    before = path.read_bytes()
    label(path, {"b": "Sit up"}, "--session=1")
    assert path.read_bytes() == before
    result = CliRunner().invoke(cli, ["label", "--check", str(path)])
    assert (result.exit_code, result.stderr.startswith("it fits: 10 of 12 exercises to name")) == (0, True)
