"""How far the questions about a session are, and what an answer makes of that."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

import msgspec

from fitlift.cli.asking.guesses import Choice
from fitlift.records.base import Record, replace
from fitlift.records.said import Said

#: What leaves a question open although something is offered, goes back, and asks for more.
OPEN, BACK, LIST = ".", "-", "?"

#: The session as a whole, in the place of a slot.
WHOLE = ""

#: What can be said of a slot, or of the session.
Word = Literal["exercise", "weight", "rpe"]

#: What can be asked: of which slot, and what.
Key = tuple[str, Word]


class Question(Record):
    """What is asked.

    Parameters
    ----------
    slot
        Letters of the slot; empty for the whole session.
    word
        What of it.
    prompt
        The question.
    shows_done
        Whether what was done in the slot stands before it.
    is_yes_or_no
        Whether it is answered by one of two letters.
    """

    slot: str
    word: Word
    prompt: Said
    shows_done: bool = False
    is_yes_or_no: bool = False


class Pending(Record):
    """What was asked back before an exercise's name is taken.

    Parameters
    ----------
    way
        "one_of" several, "meant" another name, or a name of one's "own".
    typed
        What was typed; empty where a list was asked for.
    choices
        What there is to choose.
    has_words
        Whether their names have the words that were typed; else they are near.
    """

    way: Literal["one_of", "meant", "own"]
    typed: str = ""
    choices: tuple[Choice, ...] = ()
    has_words: bool = False


class State(Record):
    """How far the questions are.

    Parameters
    ----------
    answers
        What was asked → what was answered; empty where it was left open.
    earlier
        What was answered before somebody went back.
    pending
        What was asked back; None where nothing was.
    confirmed
        Keys of names of one's own that were confirmed.
    """

    answers: Mapping[Key, str] = msgspec.field(default_factory=dict)
    earlier: Mapping[Key, str] = msgspec.field(default_factory=dict)
    pending: Pending | None = None
    confirmed: frozenset[str] = frozenset()


class Step(Record):
    """What an answer makes.

    Parameters
    ----------
    state
        How far the questions are then.
    said
        What is said of it, line by line.
    """

    state: State
    said: tuple[Said, ...] = ()


def with_answer(state: State, key: Key, text: str) -> State:
    """The state with one thing answered; nothing leaves it open."""
    return replace(state, answers={**state.answers, key: text}, pending=None)
