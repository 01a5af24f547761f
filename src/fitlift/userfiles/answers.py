"""What a user says of slots and sets: names, and weights spread over the sets that they are for; and of a session."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from typing import Literal

from fitlift.errors import FitliftError
from fitlift.history.summary import SessionSummary
from fitlift.labels.corrections import SessionCorrections
from fitlift.labels.last_weights import LastWeight
from fitlift.labels.weights import is_without_weight, read_weights, set_numbers, spread
from fitlift.measures.formulas import HIGHEST_RPE
from fitlift.measures.shown_unit import unit_shown
from fitlift.records.base import Record
from fitlift.records.said import Said
from fitlift.records.sets import Set
from fitlift.records.several import active
from fitlift.records.vocabulary import WeightUnit
from fitlift.userfiles.corrections_yaml import fault_of_name

#: An effort as people write it.
_EFFORT = re.compile(r"[0-9]{1,2}(\.[0-9]+)?")


class AnswerError(FitliftError):
    """A name or a weight that cannot be said of a slot or a set.

    Parameters
    ----------
    word
        Which of the two.
    said
        What was said, and what is wrong with it.
    """

    def __init__(self, word: Literal["exercise", "weight"], said: Said) -> None:
        super().__init__(said)
        self.word = word


class Answer(Record):
    """One thing that the user says of a slot or a set.

    Parameters
    ----------
    which
        The slot's letters or the set's number; empty for the session.
    word
        What it is; "rpe", the effort, is said of the session alone.
    value
        The exercise, or the weight or effort as corrections have it.
    """

    which: str
    word: Literal["exercise", "weight", "rpe"]
    value: str


class Weighed(Record):
    """The sets of a slot that a weight is for.

    Parameters
    ----------
    slot
        Its letters.
    sets
        Numbers of all its sets.
    every, working
        Of those that the weight is for, and of these without warm-ups.
    """

    slot: str
    sets: tuple[int, ...]
    every: tuple[int, ...]
    working: tuple[int, ...]

    @classmethod
    def of(cls, slot: str, of_slot: Sequence[Set], *, are_open: bool = True) -> Weighed:
        """Those of a slot of which nobody says a weight, or all that the watch logged."""
        logged = [each for each in of_slot if each.origin != "correction"]
        chosen = [each for each in logged if is_without_weight(each)] if are_open else logged
        sets, _ = set_numbers(of_slot)
        every, working = set_numbers(chosen)
        return cls(slot, tuple(sets), tuple(every), tuple(working))

    def fault(self, text: str, unit: WeightUnit, answer: str | None = None) -> Said | None:
        """Why a text gives them no weight, and what to try instead; None where it does.

        Parameters
        ----------
        text, unit
            The text, and the unit of a weight without one.
        answer
            What was said, where it is to be told: "a=60 kg".
        """
        weights = read_weights(text, unit)
        if weights is None:
            return Said("answer_no_weight", {"given": text, "told_answer": answer})
        if len(weights) not in {1, len(self.working), len(self.every)}:
            return Said(
                "weights_for_sets", {"given_weights": len(weights), "sets": len(self.every), "told_answer": answer}
            )
        return None

    def answers(self, text: str, unit: WeightUnit, *, by_set: bool = False) -> Iterator[Answer]:
        """What a text that has no fault says: of the slot, or of each set where they differ."""
        weights = read_weights(text, unit) or ()
        if len(weights) == 1 and not by_set and self.working == self.sets:
            yield Answer(self.slot, "weight", str(weights[0]))
            return
        for number, weight in spread(weights, self.every, self.working).items():
            yield Answer(str(number), "weight", str(weight))


def unit_of(session: SessionSummary, unit: WeightUnit | None) -> WeightUnit:
    """The unit of a weight that has none: that of the session's sets, else the user's, else what the weights say."""
    sets = active(session.each_set)
    is_told = any(each.weight_unit is not None for each in sets)
    return unit_shown(sets) if is_told or unit is None else unit


def day_of(session: SessionSummary, last: LastWeight) -> str | None:
    """The day on which an exercise had its last weight, in the local time of another session: "2026-11-03"."""
    local = session.file.local_time(dt.datetime.fromisoformat(last.session))
    return None if local is None else local.date().isoformat()


def effort_in(text: str) -> str | None:
    """An effort from 0 to 10 as corrections have it, "7.5" of "7,5"; None for what is none."""
    matched = _EFFORT.fullmatch(text.replace(",", "."))
    return f"{float(matched[0]):g}" if matched and float(matched[0]) <= HIGHEST_RPE else None


def checked_name(which: str, name: str) -> Answer:
    """A name for a slot or a set.

    Raises
    ------
    AnswerError
        If it is no exercise's name.
    """
    fault = fault_of_name(name)
    if fault is not None:
        raise AnswerError("exercise", Said("answer_no_exercise", {"answer": f"{which}={name}", "instead": fault.code}))
    return Answer(which, "exercise", name)


def placed(
    given: Answer, session: SessionSummary | None, corrections: SessionCorrections | None, unit: WeightUnit | None
) -> Iterator[Answer]:
    """A name as it is; what a weight says of a slot or of its sets.

    Parameters
    ----------
    given
        What the user says.
    session, corrections
        The session that it is about, and what is said of it already; None where it has no sets.
    unit
        The user's unit, for a weight without one.

    Raises
    ------
    AnswerError
        If a weight does not fit.
    """
    if given.word != "weight" or session is None:
        yield given
        return
    sets = active(session.each_set)
    if given.which.isdecimal():
        is_set, chosen = True, [each for each in sets if each.set == int(given.which)]
    else:
        is_set, chosen = False, [each for each in sets if each.slot == given.which]
    said = f"{given.which}={given.value}"
    if not chosen:
        raise AnswerError("weight", Said("answer_of_nothing", {"answer": said, "which": given.which, "is_set": is_set}))
    weighed, in_unit = Weighed.of(given.which, chosen, are_open=False), unit_of(session, unit)
    fault = weighed.fault(given.value, in_unit, said)
    if fault is not None:
        raise AnswerError("weight", fault)
    own = (
        [] if corrections is None else [set_ for set_, each in corrections.sets.items() if each.said.weight is not None]
    )
    # what is said of a set holds over what is said of its slot
    by_set = is_set or any(each in weighed.sets for each in own)
    yield from weighed.answers(given.value, in_unit, by_set=by_set)
