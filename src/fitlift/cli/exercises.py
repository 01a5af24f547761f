"""`fitlift exercises`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from fitlift.cli.common import Voice, format_option, output_option, quiet_option, settings_options, text_width, write
from fitlift.cli.completing import exercise_words, muscles
from fitlift.cli.saying import wrong_use
from fitlift.records.said import Said

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from fitlift.exercises.families import Family
    from fitlift.userfiles.places import UserFiles

#: So many exercises are listed unless all are asked for; a few more are not left out for the sake of a line.
_LISTED, _LISTED_WHOLE = 20, 24


@click.command("exercises", short_help="Find exercises and what they train.")
@click.argument("words", nargs=-1, metavar="[WORDS]...", shell_complete=exercise_words)
@click.option(
    "--muscle",
    metavar="NAME",
    shell_complete=muscles,
    help="List what trains a muscle: core, glutes, hips, 'lower back'.",
)
@click.option("--all", "is_all", is_flag=True, help="List every exercise, or every one with WORDS in its name.")
@format_option("text", "json", help_text="json: an array, one object for each exercise.")
@output_option
@settings_options
@quiet_option
def command(
    words: tuple[str, ...],
    format_name: str,
    output: str,
    *,
    user_files: UserFiles,
    muscle: str | None,
    is_all: bool,
    quiet: bool,
) -> None:
    """Find exercises and what they train.

    WORDS are a name as you would type it: RDL, "single leg calf raise" and split squats each show one exercise, with
    its muscles, what it needs, and its key. A word that many names have lists them: squat, row, press. --muscle lists
    what trains a muscle, first what works it, then where it only helps; with WORDS those of that name only. What
    runners use most stands first. Exercises of your own stand in fitlift.toml; `fitlift config --help` tells how.
    """
    from fitlift.exercises.families import asked_for
    from fitlift.report.exercise_text import exercise_row
    from fitlift.report.json_text import to_json

    is_json, width = format_name == "json", text_width(output)
    if not (words or muscle is not None or is_all):
        if is_json:
            raise wrong_use(Said("which_exercise"))
        shown = _groups(user_files, width)
    else:
        family = asked_for(" ".join(words) or None, muscle, user_files.catalogue, is_every=is_all)
        most = None if is_all or len(family.exercises) <= _LISTED_WHOLE else _LISTED
        rows = map(exercise_row, family.exercises)
        shown = to_json([*rows]) if is_json else _text(family, width, most, [*_hints(family, words, muscle, most)])
    write(shown, output, Voice(quiet, verbose=False))


def _groups(user_files: UserFiles, width: int) -> str:
    from fitlift.exercises.families import counts_by_group
    from fitlift.report.exercise_text import groups_text

    return groups_text(counts_by_group(user_files.catalogue), width)


def _text(family: Family, width: int, most: int | None, hints: Sequence[Said]) -> str:
    from fitlift.report.exercise_text import exercise_text, family_text

    found = family.exercises
    return exercise_text(found[0], width) if len(found) == 1 else family_text(family, width, most=most, hints=hints)


def _hints(family: Family, words: tuple[str, ...], muscle: str | None, most: int | None) -> Iterator[Said]:
    """How to see those that are not shown, and what trains a muscle that exercises are called by."""
    from fitlift.exercises.families import to_list
    from fitlift.exercises.muscle_names import is_muscle

    more = 0 if most is None else len(family.exercises) - most
    if more > 0:
        to_see = to_list(*words, muscle=muscle, is_every=True)
        yield Said("more_to_list", {"exercises": more, "arguments": to_see})
    if words and muscle is None and is_muscle(" ".join(words)):
        yield Said("what_trains_it", {"arguments": to_list(muscle=" ".join(words))})
