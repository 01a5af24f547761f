"""Asking for names, weights and effort in a terminal."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Literal

import click

from fitlift.cli.asking.questions import Questions
from fitlift.cli.asking.state import State
from fitlift.cli.saying import in_words
from fitlift.records.base import Record
from fitlift.records.said import Said

if TYPE_CHECKING:
    from fitlift.cli.asking.state import Question
    from fitlift.exercises.catalogue import Catalogue
    from fitlift.exercises.names import ExerciseName
    from fitlift.history.summary import SessionSummary
    from fitlift.labels.routines import Routine
    from fitlift.records.sets import Set
    from fitlift.records.vocabulary import WeightUnit
    from fitlift.userfiles.answers import Answer

#: Columns of a terminal that does not tell them, and those that a text takes at least.
_USUAL_WIDTH, _LEAST_WIDTH = 80, 20

#: What is said of a slot stands below it, and so does the rest of a long line.
_BELOW = "   "

#: What was typed in another encoding than the terminal's.
_ILLEGIBLE = "\N{REPLACEMENT CHARACTER}"

#: The first number of two digits.
_TWO_DIGITS = 10


class Answered(Record):
    """What the user said of one session.

    Parameters
    ----------
    answers
        The answers.
    ends_by
        Why no more is asked: all is answered, or the input has ended, or the user has stopped.
    """

    answers: tuple[Answer, ...]
    ends_by: Literal["itself", "end", "stop"]


def ask(
    session: SessionSummary,
    exercises: Catalogue,
    routines: Sequence[Routine],
    *,
    unit: WeightUnit,
    own: Sequence[ExerciseName] = (),
) -> Answered:
    """What the user says of slots that have no sure name, or no weight, and of the session.

    Parameters
    ----------
    session
        The session.
    exercises
        The exercises.
    routines
        What was named before; the last weights are offered.
    unit
        kg or lb, for weights that are typed without one.
    own
        Exercises that the user added.
    """
    questions, state = Questions(session, exercises, routines, unit=unit, own=own), State()
    ends_by: Literal["itself", "end", "stop"] = "itself"
    try:
        question = questions.next(state)
        if question is not None:
            start = session.told_start
            show(Said("how_to_answer", {"local_start": None if start is None else start.isoformat()}))
        while question is not None:
            step = questions.answered(state, _answer_to(question, questions.slots, session.unit))
            for said in step.said:
                show(said, below=_BELOW + _before_number(said))
            state = step.state
            question = questions.next(state)
    except EOFError:
        click.echo(err=True)
        ends_by = "end"
    except KeyboardInterrupt:
        click.echo(err=True)
        ends_by = "stop"
    return Answered(tuple(questions.answers(state)), ends_by)


def _answer_to(question: Question, slots: Mapping[str, Sequence[Set]], unit: WeightUnit) -> str:
    """What is typed behind a question, which stands on one line with what was done where there is room."""
    asked: list[Said | str] = [question.prompt]
    if question.shows_done:
        asked[:0] = _done(question, slots[question.slot], unit)
    below = "" if question.shows_done or not question.slot else _BELOW
    # answers of yes and no stand in brackets, which end the question
    end = " " if question.is_yes_or_no else ": "
    click.echo(f"{_folded(in_words(*asked), below)}{end}", nl=False, err=True)
    try:
        return input()
    except UnicodeDecodeError:  # it is nothing that anybody can have meant
        return _ILLEGIBLE


def _done(question: Question, of_slot: Sequence[Set], unit: WeightUnit) -> Iterator[Said | str]:
    """What was done in a slot, and what it is, where that is known; or what number the watch wrote for it."""
    from fitlift.labels.evidence import number_of_watch
    from fitlift.measures.readable import in_unit
    from fitlift.report.label_sheet import slot_done

    yield f"{question.slot}: {slot_done(in_unit(of_slot, unit))}"
    if question.word == "weight":
        yield next(each.exercise_name for each in of_slot if each.exercise_name is not None)
        return
    number = number_of_watch(of_slot[0])
    if number is not None:
        yield number


def _before_number(said: Said) -> str:
    """What brings numbers of one digit under those of two."""
    place = said.of.get("place_in_list")
    return " " if isinstance(place, int) and place < _TWO_DIGITS else ""


def show(said: Said, *, below: str = "") -> None:
    """Show something said in lines that the terminal has room for."""
    click.echo(_folded(in_words(said), below), err=True)


def _folded(text: str, below: str) -> str:
    """A text in lines that the terminal has room for; what follows the first one stands below it."""
    from fitlift.report.cells import folded

    width = max(shutil.get_terminal_size((_USUAL_WIDTH, 24)).columns, _LEAST_WIDTH) - len(_BELOW) - 1
    first, *others = folded(text, width)
    return "\n".join([f"{below}{first.rstrip()}", *(f"{_BELOW}{each.rstrip()}" for each in others)])
