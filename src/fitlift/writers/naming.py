"""Naming the sets of a recording, once: its sheet of corrections, and what is put into it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from fitlift.errors import FitliftError, SourceError, UserFileError
from fitlift.folders.one_file import read_file
from fitlift.history.outcomes import Outcome
from fitlift.history.summary import SessionSummary
from fitlift.labels.corrections import SessionCorrections
from fitlift.labels.last_weights import last_weights, sure_exercises
from fitlift.labels.routines import Routine
from fitlift.labels.weights import written_weights
from fitlift.records.said import Said, sentence
from fitlift.records.several import active, by_slot
from fitlift.report.label_sheet import label_sheet, order_of
from fitlift.userfiles.answers import Answer, Weighed, day_of, placed
from fitlift.userfiles.corrections_yaml import read_corrections, with_effort, with_name, with_order, with_weight
from fitlift.userfiles.places import UserFiles
from fitlift.userfiles.text_files import read_text


class WhichSessionError(FitliftError):
    """A recording holds several sessions, or none of a number, and it is not said which is meant.

    Parameters
    ----------
    numbers
        Their numbers.
    """

    def __init__(self, numbers: Sequence[int]) -> None:
        super().__init__(Said("which_session"), Said("one_of_sessions", {"session_numbers": tuple(numbers)}))
        self.numbers = tuple(numbers)


class NothingChangedError(UserFileError):
    """A name or a weight that does not fit its recording; the sheet is left as it was.

    Parameters
    ----------
    sheet
        The sheet's name.
    error
        What does not fit.
    """

    def __init__(self, sheet: str, error: UserFileError) -> None:
        # its line is gone again
        super().__init__(sheet, error.said, error.said_hint, session=error.session, set_number=error.set_number)

    @property
    def problem(self) -> str:
        """What is wrong and where, in one line."""
        return f"{super().problem}; {sentence(Said('nothing_was_changed'))}"


def new_sheet(recording: Path, outcome: Outcome, routines: Sequence[Routine], *, per_set: bool = False) -> str:
    """A sheet of corrections with a line for each exercise of a recording, its last weights offered.

    Parameters
    ----------
    recording
        The FIT file.
    outcome
        What it holds.
    routines
        What was named before.
    per_set
        Whether every set has a line of its own, too.

    Raises
    ------
    SourceError
        If there is nothing to name.
    """
    sessions = sessions_to_name(recording, outcome)
    last = {session.number: _last_weights(session, routines) for session in sessions}
    return label_sheet(recording.name, sessions, per_set=per_set, last_weights=last)


def sessions_to_name(recording: Path, outcome: Outcome) -> list[SessionSummary]:
    """The strength sessions of a recording that have sets.

    Parameters
    ----------
    recording, outcome
        The FIT file, and what it holds.

    Raises
    ------
    SourceError
        If there are none.
    """
    sessions = [session for session in outcome.strength_sessions if active(session.each_set)]
    if not sessions:
        raise SourceError(str(recording), Said("nothing_to_name"))
    return sessions


def put(
    recording: Path,
    user_files: UserFiles,
    said: Sequence[Answer],
    session: int | None,
    write: Callable[[str | bytes], None],
) -> None:
    """Put names, weights and an effort into a recording's sheet; where one does not fit, it is left as it was.

    Parameters
    ----------
    recording, user_files
        The FIT file, and where its corrections are.
    said
        The names, the weights, the effort.
    session
        The session that they are about; None for the only one.
    write
        Writes the sheet.

    Raises
    ------
    WhichSessionError, AnswerError, UserFileError
        If there are several sessions; if one of them does not fit.
    """
    sheet = user_files.corrections_path(recording)
    outcome = read_file(recording, user_files=user_files)  # what did not fit before is said with its line
    before, text, source = sheet.read_bytes(), read_text(sheet), str(sheet)
    sessions = read_corrections(text, source).sessions
    number = _session_to_name(sessions, session)
    summary = next((each for each in outcome.sessions if each.number == number), None)
    corrections = next((each for each in sessions if each.session == number), None)
    unit = user_files.settings.weight_unit
    answers = [answer for each in said for answer in placed(each, summary, corrections, unit)]
    if summary is not None and corrections is not None and _speaks_of_letters_shown(said, corrections):
        order = order_of(summary.each_set)
        text = with_order(text, source, number, order) if order else text
    # what comes last stands first: sets are listed in their order
    for each in sorted(answers, key=lambda answer: -int(answer.which) if answer.which.isdecimal() else 0):
        text = _with_answer(text, source, number, each)
    write(text)
    try:
        read_file(recording, user_files=user_files)
    except UserFileError as error:
        write(before)
        raise NothingChangedError(source, error) from error


def _speaks_of_letters_shown(said: Sequence[Answer], corrections: SessionCorrections) -> bool:
    """Whether letters are spoken of in a sheet that says nothing of them: names in it may have given other ones."""
    is_bound = corrections.order is not None or bool(corrections.slots)
    return not is_bound and any(each.which and not each.which.isdecimal() for each in said)


def _with_answer(text: str, source: str, session: int, answer: Answer) -> str:
    """Corrections with one thing more that is said."""
    if answer.word == "rpe":
        return with_effort(text, source, session, answer.value)
    put_in = with_name if answer.word == "exercise" else with_weight
    return put_in(text, source, session, answer.which, answer.value)


def _last_weights(session: SessionSummary, routines: Sequence[Routine]) -> dict[str, str]:
    """The last weights of a session's exercises in words, by the letters of slots that have none."""
    sets = active(session.each_set)
    last = last_weights(sure_exercises(sets), routines, session.session.start_time)
    lacking = {slot for slot, of_slot in by_slot(sets).items() if Weighed.of(slot, of_slot).working}
    return {
        slot: sentence(Said("last_weights", {"weights": written_weights(each.weights), "day": day_of(session, each)}))
        for slot, each in last.items()
        if slot in lacking
    }


def _session_to_name(sessions: Sequence[SessionCorrections], session: int | None) -> int:
    numbers = [each.session for each in sessions] or [1]
    number = session or numbers[0]
    if number not in numbers or (session is None and len(numbers) > 1):
        raise WhichSessionError(numbers)
    return number
