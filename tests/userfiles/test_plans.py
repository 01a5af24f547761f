"""Where plans are found."""

from __future__ import annotations

from pathlib import Path

import pytest

from fitlift.errors import PlanError, SourceError, UserFileError
from fitlift.exercises.catalogue import catalogue
from fitlift.plan.fit_workout import workout_bytes
from fitlift.userfiles.plan_yaml import read_plan
from fitlift.userfiles.plans import is_plan_file, plans_at, plans_in, read_plan_file

EXERCISES = catalogue()

TEXT = "plan: {name}\nsessions:\n  - name: A\n    primary:\n      - Back squat: 3x5\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two plans, a workout, a broken plan, and text files that are no plans."""
    (tmp_path / "b.yaml").write_text(TEXT.format(name="B"))
    (tmp_path / "a.yml").write_text("# mine\n" + TEXT.format(name="A"))
    (tmp_path / "routines.yaml").write_text("routines: []\n")
    (tmp_path / "a.fit.fitlift.yaml").write_text("sessions: []\n")
    (tmp_path / "notes.txt").write_text("plan: none\n")
    (tmp_path / ".hidden.yaml").write_text(TEXT.format(name="Hidden"))
    (tmp_path / "binary.yaml").write_bytes(b"\xff\xfe\x00no plan:")
    return tmp_path


def test_a_plan_is_told_by_its_first_word(folder: Path) -> None:
    """Whether it has faults or not."""
    (folder / "broken.yaml").write_text("plan: X\n")
    told = sorted(path.name for path in folder.iterdir() if is_plan_file(path))
    assert told == [".hidden.yaml", "a.yml", "b.yaml", "broken.yaml"]


def test_plans_beside_a_recording_are_found_by_name(folder: Path) -> None:
    """Hidden ones, corrections and routines are none."""
    found = plans_in(folder, EXERCISES)
    assert [(plan.name, plan.source) for plan in found.plans] == [("A", "a.yml"), ("B", "b.yaml")]
    assert found.notices == ()


def test_a_broken_plan_beside_a_recording_stops_nothing(folder: Path) -> None:
    """It is said, with its first fault."""
    (folder / "c.yaml").write_text("plan: C\n")
    found = plans_in(folder, EXERCISES)
    assert [plan.name for plan in found.plans] == ["A", "B"]
    (notice,) = found.notices
    assert notice.code == "plan-with-faults"
    assert notice.text.startswith("the plan c.yaml is not used: ")
    assert "a plan needs 'sessions'" in notice.text


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be", "latin-1"])
def test_a_plan_in_another_encoding_is_said(folder: Path, encoding: str) -> None:
    """As an editor of long ago may save it; without any other plan nothing is held against one."""
    for other in ("a.yml", "b.yaml"):
        (folder / other).unlink()
    (folder / "ü.yaml").write_bytes(TEXT.format(name="Kniebeugen für Läufer").encode(encoding))
    found = plans_in(folder, EXERCISES)
    assert [(each.text, each.command) for each in found.notices] == [
        ("the plan ü.yaml is not used: is no text in UTF-8; held against no plan", f"plan check '{folder / 'ü.yaml'}'")
    ]


def test_a_plan_that_is_named_is_read_whatever_it_is_called(folder: Path) -> None:
    """One with faults, or none at all, is an error."""
    (folder / "plan.txt").write_text(TEXT.format(name="Text"))
    assert [plan.name for plan in plans_at(folder / "plan.txt", EXERCISES)] == ["Text"]
    with pytest.raises(PlanError):
        plans_at(folder / "routines.yaml", EXERCISES)
    with pytest.raises(UserFileError, match=r"nothing\.yaml: no such file"):
        plans_at(folder / "nothing.yaml", EXERCISES)


def test_a_folder_stands_for_all_its_plans_and_workouts(folder: Path) -> None:
    """One without any is an error; recordings in it are no workouts."""
    (planned,) = read_plan(TEXT.format(name="W"), "w.yaml", EXERCISES).sessions
    (folder / "w.fit").write_bytes(workout_bytes(planned, EXERCISES, plan_name="W").data)
    plans = plans_at(folder, EXERCISES)
    assert [(plan.name, plan.source) for plan in plans] == [("A", "a.yml"), ("B", "b.yaml"), ("W", "w.fit")]
    empty = folder / "empty"
    empty.mkdir()
    with pytest.raises(UserFileError, match="holds no plan"):
        plans_at(empty, EXERCISES)


def test_a_recording_is_a_plan_only_if_it_was_guided() -> None:
    """A run is none, and that is said."""
    samples = Path(__file__).parents[2] / "sample_data"
    assert read_plan_file(samples / "planned.fit", EXERCISES).sessions[0].name == "In-season A"
    with pytest.raises(SourceError, match="holds no steps of a workout"):
        read_plan_file(samples / "run.fit", EXERCISES)


def test_a_plan_that_is_changed_is_read_anew(folder: Path) -> None:
    """And one that is added is found."""
    assert len(plans_in(folder, EXERCISES).plans) == 2
    (folder / "b.yaml").write_text(TEXT.format(name="Changed"))
    (folder / "z.yaml").write_text(TEXT.format(name="Z"))
    assert [plan.name for plan in plans_in(folder, EXERCISES).plans] == ["A", "Changed", "Z"]
