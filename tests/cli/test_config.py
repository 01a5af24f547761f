"""`fitlift config`, by its exact output."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Runner = Callable[..., Any]


def test_a_setting_is_set_shown_checked_and_taken_out(run: Runner, tmp_path: Path) -> None:
    """The file is made where there is none."""
    config = tmp_path / "mine" / "fitlift.toml"
    assert run("config", "set", "max_hr_bpm", "186", "--config", config).err == f"wrote {config}\n"
    assert config.read_text() == "[athlete]\nmax_hr_bpm = 186\n"
    shown = run("config", "show", "--config", config, "--set", "sex=male").out.splitlines()
    assert shown[0] == f"Settings in {config}"
    assert "max_hr_bpm           186        line 2        Your highest heart rate." in shown
    assert "sex                  male       command line  For the cardiovascular cost" in shown
    assert "week_start           monday     default       First day of the week." in shown
    assert run("config", "check", "--config", config).out == f"{config}: all is well\n"
    assert run("config", "unset", "max_hr_bpm", "--config", config).code == 0
    assert run("config", "unset", "max_hr_bpm", "--config", config).err == f"{config}: nothing to change\n"


def test_names_of_settings_stay_whole_on_a_narrow_terminal(run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    """They are there to be copied."""
    monkeypatch.setenv("COLUMNS", "40")
    shown = run("config", "show", "--set", "max_hr_bpm=186").out
    assert "max_hr_bpm = 186 (command line): Your\n  highest heart rate.\n" in shown
    assert "reps_of_unilateral = as_logged\n" in shown


def test_check_tells_all_faults(run: Runner, tmp_path: Path) -> None:
    """Exit code 1; every other command tells the first."""
    config = tmp_path / "fitlift.toml"
    config.write_text("[athlete]\nmax_hr = 186\nsex = 'f'\n")
    result = run("config", "check", "--config", config)
    first = f"fitlift: {config}, line 2: 'max_hr' is unknown in [athlete]\n  try: did you mean 'max_hr_bpm'?\n"
    assert result.err == first + (
        f'fitlift: {config}, line 3: sex = "f" does not fit\n  try: allowed: one of female, male\n'
    )
    assert result.code == 1
    for command in (("summarize", "x.fit"), ("weekly", "x"), ("exercises", "RDL"), ("config", "show")):
        result = run(*command, "--config", config)
        assert (result.out, result.err, result.code) == ("", first, 1)


def test_a_wrong_key_or_value_is_refused(run: Runner, tmp_path: Path) -> None:
    """Nothing is written."""
    config = tmp_path / "fitlift.toml"
    assert run("config", "set", "max_hr", "186", "--config", config).err == (
        "fitlift: max_hr is no setting\n  try: did you mean 'max_hr_bpm'? fitlift config show lists all settings\n"
    )
    assert run("config", "set", "sex", "f", "--config", config).err == (
        "fitlift: sex = f does not fit\n  try: allowed: one of female, male\n"
    )
    assert not config.exists()
    assert run("exercises", "RDL", "--set", "sex").err == (
        "fitlift: sex is no setting\n  try: write KEY=VALUE, as in max_hr_bpm=186\n"
    )


def test_the_environment_names_the_file(run: Runner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that is named has to be there."""
    config = tmp_path / "fitlift.toml"
    monkeypatch.setenv("FITLIFT_CONFIG", str(config))
    missing = f"fitlift: {config}: no such file\n  try: check the name; quote names with spaces\n"
    assert run("config", "show").err == missing
    assert run("config", "check").err == missing
    config.write_text("[display]\nweight_unit = 'lb'\n")
    assert "weight_unit          lb         line 2   Unit in text" in run("config", "show").out


def test_without_a_file_the_defaults_hold(run: Runner) -> None:
    """And that is no fault."""
    result = run("config", "check")
    assert result.out.endswith("fitlift.toml: there is no such file: defaults hold\n")
    assert result.code == 0
