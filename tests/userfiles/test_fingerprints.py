"""With what a recording is read."""

from __future__ import annotations

from pathlib import Path

import pytest

from fitlift.userfiles.fingerprints import Fingerprints
from fitlift.userfiles.places import UserFiles

PLAN = "plan: A\nsessions:\n  - name: A\n    exercises:\n      - Back Squat 3x5 @ 80 kg\n"


def of(recording: Path, user_files: UserFiles | None = None, engine: str = "columns") -> str:
    """The checksum of one recording."""
    return Fingerprints(user_files or UserFiles(), engine).of(recording.name, recording, recording)


def test_corrections_are_of_one_recording_and_plans_of_a_folder(tmp_path: Path) -> None:
    """Each changes with them, and comes back without them."""
    one, other = tmp_path / "a.fit", tmp_path / "b.fit"
    first = of(one)
    assert of(other) == first
    (tmp_path / "a.fit.fitlift.yaml").write_text("sessions: []\n")
    corrected = of(one)
    assert (corrected == first, of(other) == first) == (False, True)
    (tmp_path / "a.fit.fitlift.yaml").write_text("sessions: [] # another\n")
    assert of(one) not in {first, corrected}
    (tmp_path / "a.fit.fitlift.yaml").unlink()
    (tmp_path / "plan.yaml").write_text(PLAN)
    assert of(one) == of(other) != first
    # plans hold for the members of an archive, too, corrections of a name beside it do not
    assert Fingerprints(UserFiles(), "columns").of("in.zip/a.fit", None, tmp_path / "in.zip") == of(one)
    (tmp_path / "a.fit.fitlift.yaml").write_text("sessions: []\n")
    assert Fingerprints(UserFiles(), "columns").of("in.zip/a.fit", None, tmp_path / "in.zip") == of(other) != of(one)
    (tmp_path / "a.fit.fitlift.yaml").unlink()
    (tmp_path / "plan.yaml").unlink()
    assert of(one) == first


@pytest.mark.parametrize(
    "user_files",
    [UserFiles(assignments=("max_hr_bpm=186",)), UserFiles(assignments=("week_start=sunday",))],
)
def test_settings_and_the_decoder_make_a_difference(tmp_path: Path, user_files: UserFiles) -> None:
    """Each of them."""
    path = tmp_path / "a.fit"
    assert len({of(path), of(path, user_files), of(path, engine="fitparse")}) == 3


def test_routines_exercises_of_ones_own_and_a_named_plan_make_a_difference(tmp_path: Path) -> None:
    """By what stands in their files."""
    path, config = tmp_path / "in" / "a.fit", tmp_path / "fitlift.toml"
    path.parent.mkdir()
    config.write_text("")
    files = UserFiles(config_file=config)
    found = [of(path, files)]
    config.write_text('[[exercises]]\nname = "Tyre Flip"\nprimary = ["glutes"]\n')
    found.append(of(path, files))
    (tmp_path / "routines.yaml").write_text("routines: []\n")
    found.append(of(path, files))
    (tmp_path / "plan.yaml").write_text(PLAN)
    named = UserFiles(config_file=config, plan_path=tmp_path / "plan.yaml")
    found.append(of(path, named))
    (tmp_path / "plan.yaml").write_text(PLAN.replace("3x5", "4x5"))
    found.append(of(path, named))
    assert len(set(found)) == 5


def test_a_folder_of_corrections_is_told_whole(tmp_path: Path) -> None:
    """For exports whose members are not known before their archives are opened."""
    corrections = tmp_path / "corrections"
    corrections.mkdir()
    read_with = Fingerprints(UserFiles(corrections_folder=corrections), "columns")
    first = read_with.all_corrections()
    (corrections / "notes.txt").write_text("no corrections")
    assert read_with.all_corrections() == first
    (corrections / "a.fit.fitlift.yaml").write_text("sessions: []\n")
    assert read_with.all_corrections() != first
