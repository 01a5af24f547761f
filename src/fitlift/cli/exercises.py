"""`fitlift exercises`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from fitlift.cli.common import Voice, format_option, output_option, quiet_option, text_width, user_files_options, write
from fitlift.cli.saying import wrong_use
from fitlift.records.said import Said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fitlift.exercises.catalogue import Exercise
    from fitlift.userfiles.places import UserFiles


@click.command("exercises", short_help="Search the exercises and show their muscles.")
@click.argument("words", nargs=-1, metavar="[WORDS]...")
@click.option("--all", "is_all", is_flag=True, help="List every exercise.")
@format_option("text", "json", help_text="json: an array, one object for each exercise.")
@output_option
@user_files_options()
@quiet_option
def command(
    words: tuple[str, ...], format_name: str, output: str, *, user_files: UserFiles, is_all: bool, quiet: bool
) -> None:
    """Show an exercise: the muscles that it works, what it needs, and its key.

    WORDS are its name as you would type it: RDL, "single leg calf raise", split squats. Exercises of
    your own stand in fitlift.toml; `fitlift config --help` tells how.
    """
    if bool(words) == is_all:
        raise wrong_use(Said("which_exercise"))
    from fitlift.report.exercise_text import exercise_row
    from fitlift.report.json_text import to_json

    exercises = user_files.catalogue
    found = (
        (exercises.one(" ".join(words)),) if words else sorted(exercises, key=lambda each: (each.category, each.key))
    )
    text = to_json([exercise_row(each) for each in found]) if format_name == "json" else _text(found, output)
    write(text, output, Voice(quiet, verbose=False))


def _text(found: Sequence[Exercise], output: str) -> str:
    from fitlift.report.exercise_text import exercise_lines, exercise_text

    width = text_width(output)
    return exercise_text(found[0], width) if len(found) == 1 else exercise_lines(found, width)
