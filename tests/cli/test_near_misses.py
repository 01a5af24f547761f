"""What was nearly typed right: commands, settings, sections, options in another place."""

from __future__ import annotations

import shlex
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Runner = Callable[..., Any]


def last_line(err: str) -> str:
    """What click says, without how the command is used."""
    return err.splitlines()[-1]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("sumarize x", "no command is called 'sumarize'; did you mean 'summarize'?"),
        ("weekley x", "no command is called 'weekley'; did you mean 'weekly'?"),
        ("plan chek x", "no command is called 'chek'; did you mean 'check'?"),
        ("config gt", "no command is called 'gt'; did you mean 'show'?"),
        ("library frobnicate", "no command is called 'frobnicate': info"),
        ("--set sex=male weekly x", "--set stands behind the command; try: fitlift weekly --set sex=male x"),
        ("--set=sex=male weekly x", "--set stands behind the command; try: fitlift weekly --set=sex=male x"),
        ("--explain summarize x", "--explain stands behind the command; try: fitlift summarize --explain x"),
        ("--set sex=male plan check x", "--set stands behind the command; try: fitlift plan check --set sex=male x"),
        ("plan --set sex=male check x", "--set stands behind the command; try: fitlift plan check --set sex=male x"),
        ("config set max_hr_bpm", "max_hr_bpm: which value; allowed: a number from 100 to 240"),
        ("config set sex=", "sex: which value; allowed: one of female, male"),
    ],
)
def test_a_near_miss_is_told_with_what_is_meant(run: Runner, typed: str, said: str) -> None:
    """As a wrong use of the command."""
    result = run(*shlex.split(typed))
    assert (last_line(result.err), result.code) == (f"Error: {said}", 2)


def test_an_option_that_no_command_has_is_told_as_it_is(run: Runner) -> None:
    """Nothing is said of another place."""
    assert "behind" not in run("--frobnicate", "weekly", "x").err


def test_a_file_in_place_of_a_command(run: Runner, tmp_path: Path) -> None:
    """What is advised has its name in quotes where it needs them."""
    recording = tmp_path / "my lift.fit"
    recording.touch()
    assert last_line(run(recording).err) == (
        f"Error: {str(recording)!r} is a file or folder, no command; try: fitlift summarize '{recording}'"
    )


def test_a_section_that_there_is_not(run: Runner) -> None:
    """The nearest, and all."""
    said = last_line(run("summarize", "x", "--show", "mussles").err)
    assert said.startswith("Error: Invalid value for '--show': no section is called 'mussles'; did you mean 'muscles'?")
    assert said.endswith(" All: sets, plan, past, load, zones, muscles, principles, every_set, notes, explanation")


def test_summarise_is_summarize(run: Runner, samples: Path) -> None:
    """As the British write it; the list of commands has it once."""
    assert run("summarise", samples / "planned.fit") == run("summarize", samples / "planned.fit")
    assert "summarise" not in run("--help").out


def test_settings_are_set_as_they_are_given_for_one_run(run: Runner, tmp_path: Path) -> None:
    """KEY=VALUE, as behind --set."""
    config = tmp_path / "fitlift.toml"
    assert run("config", "set", "max_hr_bpm=190", "--config", config).code == 0
    assert run("config", "set", " time_zone = Europe/Berlin", "--config", config).code == 0
    assert config.read_text() == '[athlete]\nmax_hr_bpm = 190\n\n[display]\ntime_zone = "Europe/Berlin"\n'


def test_single_settings_are_shown(run: Runner, tmp_path: Path) -> None:
    """By `show`, and by what other programs call it."""
    config = tmp_path / "fitlift.toml"
    config.write_text("[athlete]\nmax_hr_bpm = 190\n")
    shown = run("config", "show", "max_hr_bpm", "targets.calves", "--config", config)
    assert shown.out == (
        f"Settings in {config}\n\n"
        "Setting     Value  From    What it does\n"
        "max_hr_bpm  190    line 2  Your highest heart rate.\n"
        "targets     –              Sets to aim at for single groups.\n"
    )
    assert run("config", "get", "max_hr_bpm", "targets", "--config", config) == shown
    assert run("config", "list", "--config", config) == run("config", "show", "--config", config)


def test_a_setting_that_there_is_not(run: Runner) -> None:
    """Those near it, three at most, and where all are."""
    listed = "fitlift config show lists all settings"
    assert run("summarize", "x", "--set", "units=lb").err == (
        "fitlift: units is no setting\n"
        f"  try: did you mean 'weight_unit', 'log_weight_unit' or 'log_distance_unit'? {listed}\n"
    )
    assert run("config", "show", "frobnicate").err == f"fitlift: frobnicate is no setting\n  try: {listed}\n"


def test_a_part_of_a_word_finds_the_exercises_that_have_it(run: Runner) -> None:
    """Where no exercise is called so, nor nearly so."""
    assert run("exercises", "pres").err == "fitlift: no exercise is called 'pres'\n  try: fitlift exercises press\n"
    assert run("exercises", "zzzz").err == "fitlift: no exercise is called 'zzzz'\n  try: fitlift exercises --all\n"


def test_a_plan_whose_first_word_is_misspelt_is_told(run: Runner, samples: Path, tmp_path: Path) -> None:
    """A file that is called plan.yaml is one."""
    shutil.copy(samples / "free.fit", tmp_path)
    (tmp_path / "plan.yaml").write_text("plann: A\nsessions: []\n")
    said = run("summarize", tmp_path / "free.fit", "--show", "plan").err
    assert "the plan plan.yaml is not used: line 1: 'plann' is unknown here; did you mean 'plan'?" in said
