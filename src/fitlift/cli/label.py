"""`fitlift label`."""

from __future__ import annotations

import errno
import os
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from fitlift.cli.common import SILENT, STANDARD, Voice, quiet_option, user_files_options, write_user_file
from fitlift.cli.completing import FILE, exercise_of_slot
from fitlift.cli.saying import in_words, wrong_use
from fitlift.errors import SourceError, UserFileError
from fitlift.files import hint_for_folder, is_file
from fitlift.records.base import Record
from fitlift.records.said import Said, Value, as_part
from fitlift.records.several import active, by_slot

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from fitlift.exercises.catalogue import Catalogue
    from fitlift.history.outcomes import Outcome
    from fitlift.history.summary import SessionSummary
    from fitlift.userfiles.answers import Answer
    from fitlift.userfiles.places import UserFiles

#: What is said of a slot or a set → the option for it.
_OPTIONS = {"exercise": "--name", "weight": "--weight"}

#: Exit code where the user has stopped, as a shell has it of what Ctrl-C ends.
_STOPPED = 130

_SAYING = re.compile(r"\s*([A-Za-z]{1,3}|[0-9]+)\s*=\s*(.*\S)\s*", re.DOTALL)


@click.command("label", short_help="Name and correct the sets of a recording, once.")
@click.argument("file", type=FILE, metavar="FILE")
@click.option(
    "--name",
    "namings",
    multiple=True,
    metavar="SLOT=EXERCISE",
    shell_complete=exercise_of_slot,
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
@user_files_options(may_be_missing=True, has_log=True)
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
    $EDITOR); without one, asks in the terminal: type a name or a part of one; Enter takes what stands
    in [ ], . leaves it open, ? lists names, - goes back, Ctrl-C ends and keeps what was answered.
    Every command that shows sets reads it from then on, and a later session of the same exercises is
    recognised. FILE itself is never changed.
    """
    said = _said(namings, weighings, session, check=check, per_set=per_set)
    recording = Path(file)
    if file == STANDARD or recording.is_dir():
        hint = Said("name_one_file") if file == STANDARD else hint_for_folder(recording, ".fit", ".fit.gz")
        raise SourceError(file, Said("is_no_recording"), hint)
    sheet = user_files.corrections_path(recording)
    work = _Work(recording, sheet, user_files, Voice(quiet, verbose=False))
    if check:
        _check(work)
        return
    if not said and _is_at_a_terminal() and not _has_editor():
        _ask(work, per_set=per_set)
        return
    _prepare(work, per_set=per_set)
    if said:
        _put(work, said, session)
    elif _is_at_a_terminal():
        click.edit(filename=str(work.sheet))
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

    def show(self, said: Said) -> None:
        """Say something that may be long, in lines that the terminal has room for."""
        from fitlift.cli.asking.terminal import show

        if not self.voice.quiet:
            show(said)

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


def _prepare(work: _Work, outcome: Outcome | None = None, *, per_set: bool) -> None:
    """Write a sheet, if there is none."""
    from fitlift.writers.naming import new_sheet

    if is_file(work.sheet):
        _refuse_another(work, per_set=per_set)
        return
    text = new_sheet(work.recording, outcome or work.read(), work.files.routines, per_set=per_set)
    work.write_sheet(text, work.voice)


def _refuse_another(work: _Work, *, per_set: bool) -> None:
    """A sheet that is there gets no lines for sets."""
    if per_set:
        raise UserFileError(str(work.sheet), Said("is_there_already"), Said("edit_or_move_away"))


def _refuse_unwritable(sheet: Path) -> None:
    """Nobody answers questions of which no answer can be kept."""
    folder = next(each for each in sheet.absolute().parents if each.exists())
    fault = errno.EISDIR if sheet.is_dir() else None if os.access(folder, os.W_OK) else errno.EACCES
    if fault is not None:
        reason = Said("cannot_be_written", {"text": os.strerror(fault)})
        raise UserFileError(str(sheet), reason, Said("corrections_elsewhere"))


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
    return Answer(matched[1].lower(), "exercise", matched[2])


def _weighing(text: str) -> Answer:
    from fitlift.labels.weights import read_weights
    from fitlift.userfiles.answers import Answer

    matched = _SAYING.fullmatch(text)
    if matched is None or read_weights(matched[2], "kg") is None:
        raise wrong_use(Said("weight_is_given_so", {"given": text}))
    return Answer(matched[1].lower(), "weight", matched[2])


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
                hints = [Said("near_lifts", {"lifts": near})] if near else []
                voice.say(Said("is_name_of_own", {"given": name}), *hints)


def _remember(outcome: Outcome, path: Path, voice: Voice, *, tells_all: bool = False) -> None:
    """Keep what was named as a routine, by which later sessions are recognised, and drop what is named no longer."""
    from fitlift.userfiles.remembered import learned, remembered, taught_exercises
    from fitlift.userfiles.text_files import read_text

    before = read_text(path) if path.is_file() else ""
    text = remembered(outcome.strength_sessions, before, str(path))
    if text == before:
        return
    write_user_file(text, path, Said("option_names_another", {"option": "--routines"}))
    if tells_all:
        new = learned(before, text)
        of: dict[str, Value] = {"path": str(path)}
        of |= {"remembered_names": new.names, "remembered_weights": new.weights}
        voice.say(Said("was_remembered", of))
        return
    is_known = taught_exercises(text) == taught_exercises(before)
    voice.say(Said("weights_are_remembered" if is_known else "names_are_remembered", {"path": str(path)}))


def _is_at_a_terminal() -> bool:
    return sys.stdin.isatty() and sys.stdout.isatty()


def _has_editor() -> bool:
    return bool(os.environ.get("VISUAL") or os.environ.get("EDITOR"))


def _ask(work: _Work, *, per_set: bool) -> None:
    """Ask for what is not known until the input ends, put it into the sheet, and say what was learned of it.

    The sheet is written when something is to be put into it: the first question comes sooner, and who stops before the
    first answer has changed nothing.
    """
    outcome = work.read()
    said, is_stopped = _asked(work, outcome, _sessions_to_ask(work, outcome, per_set=per_set))
    if is_stopped:
        work.voice.say(Said("is_stopped", {"is_anything_kept": bool(said)}))
    if said or not is_stopped:
        _prepare(work, outcome, per_set=per_set)
        for number, of_session in said.items():
            _put(work, of_session, number)
        outcome = work.read()
        for line in _written(outcome, said, work.files.catalogue):
            work.show(line)
        work.voice.say(_state(outcome, work.sheet))
        _remember(outcome, work.files.routines_path, work.voice, tells_all=True)
    if is_stopped:
        click.get_current_context().exit(_STOPPED)


def _sessions_to_ask(work: _Work, outcome: Outcome, *, per_set: bool) -> set[int]:
    """Numbers of the sessions that the sheet has a place for, or will have."""
    from fitlift.userfiles.corrections_yaml import read_corrections
    from fitlift.userfiles.text_files import read_text
    from fitlift.writers.naming import sessions_to_name

    if not is_file(work.sheet):
        sessions = sessions_to_name(work.recording, outcome)
        _refuse_unwritable(work.sheet)
        return {session.number for session in sessions}
    _refuse_another(work, per_set=per_set)
    return {each.session for each in read_corrections(read_text(work.sheet), str(work.sheet)).sessions}


def _asked(work: _Work, outcome: Outcome, numbers: Collection[int]) -> tuple[dict[int, tuple[Answer, ...]], bool]:
    """What the user says of each session that the sheet has a place for, and whether the user has stopped."""
    from fitlift.cli.asking.terminal import ask
    from fitlift.exercises.catalogue import named
    from fitlift.userfiles.answers import unit_of

    said: dict[int, tuple[Answer, ...]] = {}
    files, exercises = work.files, work.files.catalogue
    own = [named(each.name, exercises) for each in files.configuration.exercises]
    for session in outcome.strength_sessions:
        if session.number in numbers:
            unit = unit_of(session, files.settings.weight_unit)
            answered = ask(session, exercises, files.routines, unit=unit, own=own)
            if answered.answers:
                said[session.number] = answered.answers
            if answered.ends_by != "itself":
                return said, answered.ends_by == "stop"
    return said, False


def _written(outcome: Outcome, said: Mapping[int, Sequence[Answer]], exercises: Catalogue) -> Iterator[Said]:
    """What was answered of each session, as it is called now."""
    for session in outcome.strength_sessions:
        answers = said.get(session.number, ())
        if answers and len(said) > 1:
            start = session.local_start
            yield Said("of_session_at", {"local_start": None if start is None else start.isoformat()})
        yield from _written_of(session, answers, exercises)


def _written_of(session: SessionSummary, answers: Sequence[Answer], exercises: Catalogue) -> Iterator[Said]:
    """Names, weights and effort that were answered of a session."""
    from fitlift.exercises.catalogue import as_typed
    from fitlift.labels.weights import weights_done, written_weights

    sets = active(session.each_set)
    names = {each.which: as_typed(each.value, exercises).name for each in answers if each.word == "exercise"}
    weighed = {each.which for each in answers if each.word == "weight"}
    weights = {
        slot: written_weights(done)
        for slot, of_slot in by_slot(sets).items()
        if weighed & {slot, *(f"{each.set}" for each in of_slot)} and (done := weights_done(of_slot))
    }
    if names:
        yield Said("names_were_written", {"each_name": _by_letter(names, "lift")})
    if weights:
        yield Said("weights_were_written", {"each_weight": _by_letter(weights, "written_weight")})
    for each in answers:
        if each.word == "rpe":
            yield Said("effort_was_written", {"written_effort": each.value})


def _by_letter(told: Mapping[str, str], what: str) -> Value:
    """Something of each slot, as parts of what is said."""
    return tuple([{"letter": letter, what: text} for letter, text in told.items()])


def _state(outcome: Outcome, sheet: Path) -> Said:
    from fitlift.report.set_lines import names_left

    named, left = names_left(active(session.each_set) for session in outcome.strength_sessions)
    if not named + left:
        return Said("no_sets_are_left")
    if not left:
        return Said("all_are_named", {"exercises": named})
    return Said("exercises_to_name", {"unnamed": left, "exercises": named + left, "path": str(sheet)})
