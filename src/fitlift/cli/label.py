"""`fitlift label`."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from fitlift.cli.common import SILENT, STANDARD, Voice, quiet_option, user_files_options, write_user_file
from fitlift.cli.label_names import ask
from fitlift.cli.saying import in_words, wrong_use
from fitlift.errors import SourceError, UserFileError
from fitlift.files import is_file
from fitlift.records.base import Record
from fitlift.records.said import Said, as_part
from fitlift.records.several import active

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fitlift.exercises.catalogue import Catalogue
    from fitlift.history.outcomes import Outcome
    from fitlift.userfiles.answers import Answer
    from fitlift.userfiles.places import UserFiles

#: What is said of a slot or a set → the option for it.
_OPTIONS = {"exercise": "--name", "weight": "--weight"}

_SAYING = re.compile(r"\s*([a-z]{1,3}|[0-9]+)\s*=\s*(.*\S)\s*", re.DOTALL)


@click.command("label", short_help="Name and correct the sets of a recording, once.")
@click.argument("file", metavar="FILE")
@click.option(
    "--name",
    "namings",
    multiple=True,
    metavar="SLOT=EXERCISE",
    help="Name a slot by its letter, or a set by its number: --name 'b=deadlift'. May be repeated.",
)
@click.option(
    "--weight",
    "weighings",
    multiple=True,
    metavar="SLOT=WEIGHT",
    help="Give a slot or a set its weight: --weight 'b=60 kg'; one for each set: 'b=40, 50, 60 kg'; 'b=+10 kg' beside "
    "the body's own, 'b=-20 kg' of help. May be repeated.",
)
@click.option("--session", type=click.IntRange(min=1), help="The session that these are about, if FILE holds several.")
@click.option("--sets", "per_set", is_flag=True, help="Give every set a line of its own, too.")
@click.option("--check", is_flag=True, help="Only tell whether the corrections still fit.")
@user_files_options(may_be_missing=True)
@quiet_option
def command(
    file: str,
    namings: tuple[str, ...],
    weighings: tuple[str, ...],
    session: int | None,
    *,
    user_files: UserFiles,
    per_set: bool,
    check: bool,
    quiet: bool,
) -> None:
    """Name the exercises of a recording, give them weights and correct its sets, once.

    Writes FILE.fitlift.yaml with a line for each exercise and opens it in your editor ($VISUAL or
    $EDITOR); without one, asks for names and weights. Every command that shows sets reads it from
    then on, and a later session of the same exercises is recognised. FILE itself is never changed.
    """
    said = _said(namings, weighings, session, check=check, per_set=per_set)
    recording = Path(file)
    if file == STANDARD or recording.is_dir():
        raise SourceError(file, Said("is_no_recording"), Said("name_one_file"))
    sheet = user_files.corrections_path(recording)
    work = _Work(recording, sheet, user_files, Voice(quiet, verbose=False))
    if check:
        _check(work)
        return
    _prepare(work, per_set=per_set)
    if said:
        _put(work, said, session)
    elif _is_at_a_terminal():
        _edit(work)
    outcome = work.read()
    _say_misspelled(said, work.files.catalogue, work.voice)
    _say_own_names(outcome, work.files.catalogue, work.voice)
    work.voice.say(_state(outcome, work.sheet))
    _remember(outcome, work.files.routines_path, work.voice)


class _Work(Record, eq=False):
    """What a run of the command is about.

    Parameters
    ----------
    recording
        The FIT file.
    sheet
        Its corrections.
    files
        The user's text files.
    voice
        What is said on standard error.
    """

    recording: Path
    sheet: Path
    files: UserFiles
    voice: Voice

    def read(self) -> Outcome:
        """The recording with its corrections."""
        from fitlift.folders.one_file import read_file

        return read_file(self.recording, user_files=self.files)

    def write_sheet(self, data: str | bytes, voice: Voice = SILENT) -> None:
        """Write its corrections."""
        write_user_file(data, self.sheet, Said("corrections_elsewhere"), voice, inputs=[str(self.recording)])


def _said(
    namings: Sequence[str], weighings: Sequence[str], session: int | None, *, check: bool, per_set: bool
) -> list[Answer]:
    """What is given with the command; raises click.UsageError before anything is written."""
    if check and (namings or weighings or per_set):
        raise wrong_use(Said("check_changes_nothing"))
    if session is not None and not (namings or weighings):
        raise wrong_use(Said("session_of_nothing"))
    return [*map(_naming, namings), *map(_weighing, weighings)]


def _check(work: _Work) -> None:
    if not any(work.files.corrections_files(work.recording.name, work.recording)):
        to_make = Said("try_command", {"arguments": ("label", str(work.recording))})
        raise UserFileError(str(work.sheet), Said("there_is_no_such_file"), to_make)
    outcome = work.read()
    notices = (notice for session in outcome.sessions for notice in session.notices)
    doubts = dict.fromkeys(notice.said for notice in notices if notice.code == "app-doubt")
    for doubt in doubts:
        work.voice.say(doubt)
    if doubts:
        click.get_current_context().exit(1)
    work.voice.say(Said("corrections_fit", {"each_reason": (as_part(_state(outcome, work.sheet)),)}))


def _prepare(work: _Work, *, per_set: bool) -> None:
    """Write a sheet, if there is none."""
    from fitlift.writers.naming import new_sheet

    if is_file(work.sheet):
        if per_set:
            raise UserFileError(str(work.sheet), Said("is_there_already"), Said("edit_or_move_away"))
        return
    text = new_sheet(work.recording, work.read(), work.files.routines, per_set=per_set)
    work.write_sheet(text, work.voice)


def _naming(text: str) -> Answer:
    from fitlift.userfiles.answers import Answer
    from fitlift.userfiles.corrections_yaml import fault_of_name

    matched = _SAYING.fullmatch(text)
    if matched is None:
        raise wrong_use(Said("name_is_given_so", {"given": text}))
    fault = fault_of_name(matched[2])
    if fault is not None:
        said = in_words(Said("is_no_exercise", {"given": text}), fault)
        raise wrong_use(f"{_OPTIONS['exercise']} {said}")
    return Answer(matched[1], "exercise", matched[2])


def _weighing(text: str) -> Answer:
    from fitlift.labels.weights import read_weights
    from fitlift.userfiles.answers import Answer

    matched = _SAYING.fullmatch(text)
    if matched is None or read_weights(matched[2], "kg") is None:
        raise wrong_use(Said("weight_is_given_so", {"given": text}))
    return Answer(matched[1], "weight", matched[2])


def _put(work: _Work, said: Sequence[Answer], session: int | None) -> None:
    """Put names and weights into the sheet; where one of them does not fit, it is left as it was."""
    from fitlift.userfiles.answers import AnswerError
    from fitlift.writers.naming import WhichSessionError, put

    try:
        put(work.recording, work.files, said, session, work.write_sheet)
    except AnswerError as error:
        raise wrong_use(f"{_OPTIONS[error.word]} {error.problem}") from error
    except WhichSessionError as error:
        raise wrong_use(Said("which_session_of", {"session_numbers": error.numbers})) from error


def _say_misspelled(said: Sequence[Answer], exercises: Catalogue, voice: Voice) -> None:
    """Say which names of the options have a typing error, and what they are read as."""
    for given in dict.fromkeys(each.value for each in said if each.word == "exercise"):
        found = exercises.find(given)
        if found.is_misspelled and found.exercise is not None:
            voice.say(Said("is_read_as", {"given": given, "lift": found.exercise.name}))


def _say_own_names(outcome: Outcome, exercises: Catalogue, voice: Voice) -> None:
    """Say which names of the sheet the catalogue does not know: they may be mistyped."""
    for session in outcome.strength_sessions:
        given = [each for each in active(session.each_set) if each.source == "correction"]
        named = {(each.exercise, each.exercise_name or "") for each in given if each.exercise is not None}
        for key, name in sorted(named):
            if exercises.of_key(key) is None:
                near = tuple(each.name for each in exercises.find(name).nearest)
                voice.say(
                    Said("is_name_of_own", {"given": name}), *([Said("near_lifts", {"lifts": near})] if near else [])
                )


def _remember(outcome: Outcome, path: Path, voice: Voice) -> None:
    """Keep what was named as a routine, by which later sessions are recognised, and drop what is named no longer."""
    from fitlift.userfiles.remembered import remembered, taught_exercises
    from fitlift.userfiles.text_files import read_text

    before = read_text(path) if path.is_file() else ""
    text = remembered(outcome.strength_sessions, before, str(path))
    if text == before:
        return
    write_user_file(text, path, Said("option_names_another", {"option": "--routines"}))
    is_known = taught_exercises(text) == taught_exercises(before)
    voice.say(Said("weights_are_remembered" if is_known else "names_are_remembered", {"path": str(path)}))


def _is_at_a_terminal() -> bool:
    return sys.stdin.isatty() and sys.stdout.isatty()


def _edit(work: _Work) -> None:
    """Open the sheet in the user's editor; without one, ask for names and weights until the input ends."""
    if os.environ.get("VISUAL") or os.environ.get("EDITOR"):
        click.edit(filename=str(work.sheet))
        return
    from fitlift.userfiles.answers import unit_of

    said: dict[int, list[Answer]] = {}
    files, unit = work.files, work.files.settings.weight_unit
    outcome, in_sheet = work.read(), _sessions_in(work.sheet)
    try:
        for session in outcome.strength_sessions:
            if session.number not in in_sheet:
                continue
            for answer in ask(session, files.catalogue, files.routines, unit_of(session, unit)):
                said.setdefault(session.number, []).append(answer)
    except click.Abort:
        click.echo(err=True)
    for number, of_session in said.items():
        _put(work, of_session, number)


def _sessions_in(sheet: Path) -> set[int]:
    """Numbers of the sessions that a sheet has a place for."""
    from fitlift.userfiles.corrections_yaml import read_corrections
    from fitlift.userfiles.text_files import read_text

    return {each.session for each in read_corrections(read_text(sheet), str(sheet)).sessions}


def _state(outcome: Outcome, sheet: Path) -> Said:
    from fitlift.records.several import active
    from fitlift.report.set_lines import names_left

    named, left = names_left(active(session.each_set) for session in outcome.strength_sessions)
    if not named + left:
        return Said("no_sets_are_left")
    if not left:
        return Said("all_are_named", {"exercises": named})
    return Said("exercises_to_name", {"unnamed": left, "exercises": named + left, "path": str(sheet)})
