"""Strength told by what is in the file, on inputs from people's reports; what must hold is what they needed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from builders import fit, session
from fitlift.activity import read_activity
from fitlift.cli import cli
from fitlift.fit.encode import message
from fitlift.folders.batch import read_folder


def shown(*arguments: object) -> str:
    """What a command prints."""
    result = CliRunner().invoke(cli, list(map(str, arguments)))
    assert (result.exit_code, result.stderr) == (0, "")
    return result.stdout


@pytest.mark.parametrize(
    "name",
    [
        *("57_generic_generic", "57b_session_generic_sport_message", "57c_session_none_sport_message"),
        *("62_training_exercise", "67_training_all"),
    ],
)
def test_loaded_sets_of_an_open_sport_and_messages_that_say_so_are_strength(cases: Path, name: str) -> None:
    """Three squat sets of 60 kg each."""
    text = shown("summarize", cases / f"{name}.fit")
    assert text.splitlines()[0].startswith("Strength · ")
    assert "3 working sets · 24 reps · 1,440 kg in the 3 sets with a weight" in text


@pytest.mark.parametrize(
    ("name", "sport"),
    [
        ("45_sets_in_run", "running, treadmill"),
        ("50_hiit_generic", "HIIT"),
        ("52_training_hiit70", "HIIT"),
        ("54_cardio", "cardio training"),
        ("58_training_flex", "flexibility training"),
    ],
)
def test_sets_in_other_sports_are_told_and_can_be_seen(cases: Path, name: str, sport: str) -> None:
    """In one line; with --all-sessions they are there."""
    path = cases / f"{name}.fit"
    line = shown("summarize", path).splitlines()[0]
    assert line.startswith(f"{path.name}: no strength session; it holds {sport}, ")
    assert line.endswith(", 3 sets (--all-sessions shows them)")
    everything = shown("summarize", "--all-sessions", path)
    assert "  Barbell back squat  8 8 8 × 60 kg  " in everything


def test_laps_of_a_watch_that_writes_no_sets_make_no_strength(cases: Path, tmp_path: Path) -> None:
    """But the user can say that it was, in the words that are told."""
    path = cases / "86_zepp_laps.fit"
    assert shown("summarize", path) == (
        "86_zepp_laps.fit: no strength session; it holds training, 9 min, Tue 10 Nov 2026 (if it was strength "
        "training, say so: 'sessions: [{session: 1, sport: strength}]' in 86_zepp_laps.fit.fitlift.yaml)\n"
    )
    (tmp_path / f"{path.name}.fitlift.yaml").write_text("sessions: [{session: 1, sport: strength}]\n")
    text = shown("summarize", "--corrections", tmp_path, path)
    assert text.startswith("Strength · ")
    assert "No sets in this file" in text


def test_sets_that_are_numbered_from_0_after_a_run_are_the_strength_sessions(cases: Path) -> None:
    """All six."""
    sets = read_activity(cases / "97_index_from_zero.fit").sets
    assert sets.loc[sets["kind"] == "active", "session"].tolist() == [2] * 6


def test_cardio_sets_of_real_recordings_are_told_and_count_if_the_user_says_so(recordings: Path) -> None:
    """17 and 16 sets, guided by the watch; each ends with a press of the lap button."""
    for path, count in zip(sorted((recordings / "garmin_cardio_with_sets").glob("*.fit")), (17, 16), strict=True):
        assert f", {count} sets (--all-sessions shows them)" in shown("summarize", path)
        counted = shown("summarize", "--set", 'strength_sports=["cardio training"]', path)
        assert re.match(rf"{count} (working )?sets · ", counted.splitlines()[1])
        assert "no strength session" not in counted


@pytest.mark.slow
def test_no_file_is_a_fault_of_the_program(cases: Path) -> None:
    """Every one is summed up, or refused in a line."""
    paths = sorted(cases.rglob("*.fit"))
    assert len(paths) > 50
    for path in paths:
        result = CliRunner().invoke(cli, ["summarize", str(path)])
        assert result.exception is None or isinstance(result.exception, SystemExit), (path, result.exception)
        assert result.exit_code in (0, 1), path


def test_folders_count_the_sports_that_the_user_counts(cases: Path, tmp_path: Path) -> None:
    """As single files do; what they leave out says how many sets it holds."""
    (tmp_path / "54_cardio.fit").write_bytes((cases / "54_cardio.fit").read_bytes())
    plain = shown("weekly", tmp_path, "--format", "text")
    assert plain.startswith("No strength session in ")
    assert "54_cardio.fit: cardio training, 5 min, Tue 10 Nov 2026, 3 sets" in plain
    counted = shown("weekly", tmp_path, "--format", "text", "--set", 'strength_sports=["cardio_training"]')
    assert counted.splitlines()[1].split()[3:5] == ["1", "3"]


def test_a_folders_open_session_is_strength_where_the_watchs_settings_say_so(tmp_path: Path) -> None:
    """Though it has no sets, by which others are passed over quickly."""
    said = message("sport", {"sport": "training", "sub_sport": "strength_training"})
    (tmp_path / "a.fit").write_bytes(fit(session(sport="generic", sub_sport="generic"), said))
    assert [each.status for each in read_folder(tmp_path).outcomes] == ["counted"]
