"""How commands say something."""

from __future__ import annotations

import subprocess
import sys

import click
import pytest

from fitlift.cli.common import Voice
from fitlift.cli.saying import in_words, say, wrong_use
from fitlift.records.said import Said

WROTE = Said("wrote", {"output": "tab\tle.csv"})


def test_it_is_said_on_either_stream_in_characters_that_can_be_shown(capsys: pytest.CaptureFixture[str]) -> None:
    """A file's name may hold anything."""
    say(WROTE)
    say(Said("left_out_here"), is_error=True)
    assert capsys.readouterr() == ("wrote tab\\tle.csv\n", "left out here\n")


def test_several_things_are_said_one_beside_the_other() -> None:
    """Codes, and texts of a report."""
    assert in_words("12 May", Said("left_out_here"), Said("as_of_if_right")) == (
        "12 May; left out here; if it is right, --as-of tells what is today"
    )


def test_a_wrong_use_is_an_error_of_clicks() -> None:
    """Which shows the command's usage above it."""
    error = wrong_use(Said("is_no_exercise", {"given": "7"}), "a name has letters")
    assert isinstance(error, click.UsageError)
    assert error.message == "'7' is no exercise; a name has letters"


def test_a_quiet_voice_says_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    """But for errors, which are none of its business."""
    Voice(quiet=True, verbose=True).say(WROTE)
    assert capsys.readouterr() == ("", "")
    Voice(quiet=False, verbose=False).say(WROTE)
    assert capsys.readouterr() == ("", "wrote tab\\tle.csv\n")


@pytest.mark.parametrize("command", ["", "weekly", "label", "plan"])
def test_words_are_loaded_when_something_is_said(command: str) -> None:
    """Not by help: what an option is stands beside it."""
    program = (
        "import sys, fitlift.cli\n"
        "try: fitlift.cli.cli(sys.argv[1:])\n"
        "finally: print([each for each in sys.modules if each.startswith('fitlift.report.words')])\n"
    )
    arguments = [*filter(None, [command]), "--help"]
    shown = subprocess.run([sys.executable, "-c", program, *arguments], capture_output=True, text=True, check=True)
    assert "Usage:" in shown.stdout
    assert shown.stdout.splitlines()[-1] == "[]"
