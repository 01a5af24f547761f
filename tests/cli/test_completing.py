"""What the shell is told when somebody presses the tab key."""

from __future__ import annotations

import os
import subprocess
import sys

import click
import pytest
from click.shell_completion import ShellComplete

from fitlift.cli import cli


def completed(*typed: str) -> list[str]:
    """The values for the last of some words, which is not yet whole."""
    found = ShellComplete(cli, {}, "fitlift", "_FITLIFT_COMPLETE").get_completions(list(typed[:-1]), typed[-1])
    return [f"<{each.type}>" if each.type != "plain" else each.value for each in found]


@pytest.mark.parametrize(
    ("typed", "values"),
    [
        ("pr", ["progress"]),
        ("plan ex", ["export"]),
        ("summarize --show mus", ["muscles"]),
        ("summarize --show sets,pl", ["sets,plan"]),
        ("summarize --show plan,pl", []),
        ("summarize --set time", ["time_zone="]),
        ("summarize --set week_start=", ["week_start=monday", "week_start=sunday", "week_start=saturday"]),
        ("weekly --format m", ["markdown"]),
        ("config set weight", ["weight_unit"]),
        ("config set weight_unit ", ["kg", "lb"]),
        ("config set display.weight_unit l", ["lb"]),
        ("config set body_mass_counts ", ["true", "false"]),
        ("config set max_hr_bpm ", []),
        ("config unset sex", ["sex"]),
        ("config show zone", ["zone_model", "zone_bounds_bpm"]),
        ("exercises romanian dea", ["deadlift"]),
        ("exercises --muscle ham", ["hamstrings"]),
        ("label a.fit --name b=romanian_d", ["b=romanian_deadlift"]),
        ("label a.fit --name b", []),
        ("summarize some", ["<file>"]),
        ("weekly --library some", ["<file>"]),
        ("weekly --vault some", ["<dir>"]),
        ("summarize --corrections some", ["<dir>"]),
    ],
)
def test_what_is_typed_is_completed(typed: str, values: list[str]) -> None:
    """Commands, options' values, settings, sections, exercises, files and folders."""
    assert completed(*typed.split(" ")) == values


def test_every_place_of_a_path_is_completed_by_the_shell() -> None:
    """Once the shell asks fitlift, it looks at files of its own accord no more."""
    takers = ("summarize", "weekly", "label", "progress", "convert", "inspect", "plan check", "library info")
    assert [words for words in takers if completed(*words.split(), "some") != ["<file>"]] == []


def test_settings_are_told_with_what_they_do() -> None:
    """Where the shell shows it."""
    (found,) = ShellComplete(cli, {}, "fitlift", "_FITLIFT_COMPLETE").get_completions(["config", "set"], "max_hr")
    assert (found.value, found.help) == ("max_hr_bpm", "Your highest heart rate.")


def test_nothing_heavy_is_loaded_for_it() -> None:
    """Neither for commands nor for exercises."""
    program = (
        "import sys; from fitlift.cli import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "heavy = {'numpy', 'pandas', 'matplotlib', 'fitparse', 'rich', 'jinja2', 'yaml'}\n"
        "print(sorted(heavy & set(sys.modules)), file=sys.stderr)"
    )
    asked = {
        "_FITLIFT_COMPLETE": "bash_complete",
        "COMP_WORDS": "fitlift exercises romanian dea",
        "COMP_CWORD": "3",
    }
    result = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.argv = ['fitlift']\n{program}"],
        capture_output=True,
        check=True,
        env=os.environ | asked,
    )
    assert (result.stdout.split(), result.stderr) == ([b"plain,deadlift"], b"[]\n")


def test_every_command_is_there_for_a_manual() -> None:
    """Programs that write one look at the commands themselves."""
    assert [*cli.commands] == cli.list_commands(click.Context(cli))
    assert {name: each.name for name, each in cli.commands.items()} == {name: name for name in cli.commands}
