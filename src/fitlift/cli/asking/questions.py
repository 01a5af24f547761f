"""The questions about a session, one after the other: what is asked next, and what an answer makes of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from fitlift.cli.asking.names import Names
from fitlift.cli.asking.state import BACK, OPEN, WHOLE, Key, Question, State, Step, with_answer
from fitlift.cli.asking.weights import Weights
from fitlift.records.base import replace
from fitlift.records.said import Said
from fitlift.records.several import active, by_slot

if TYPE_CHECKING:
    from fitlift.exercises.catalogue import Catalogue
    from fitlift.exercises.names import ExerciseName
    from fitlift.history.summary import SessionSummary
    from fitlift.labels.routines import Routine
    from fitlift.records.sets import Set
    from fitlift.records.vocabulary import WeightUnit
    from fitlift.userfiles.answers import Answer


class Questions:
    """The questions of one session.

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

    def __init__(
        self,
        session: SessionSummary,
        exercises: Catalogue,
        routines: Sequence[Routine],
        *,
        unit: WeightUnit,
        own: Sequence[ExerciseName] = (),
    ) -> None:
        self.slots: dict[str, list[Set]] = by_slot(active(session.each_set))
        self._session = session.session
        self._names = Names(session, self.slots, exercises, routines, own=own)
        self._weights = Weights(session, self.slots, exercises, routines, unit=unit)

    def next(self, state: State) -> Question | None:
        """What is asked next; None where all is answered."""
        key = next((key for key in self._asked(state) if key not in state.answers), None)
        if key is None:
            return None
        slot, word = key
        if word == "exercise":
            pending, prompt = state.pending, self._names.question(slot, state)
            is_yes_or_no = pending is not None and pending.way != "one_of"
            return Question(slot, word, prompt, shows_done=pending is None, is_yes_or_no=is_yes_or_no)
        if word == "weight":
            is_alone = (slot, "exercise") not in state.answers
            return Question(slot, word, self._weights.question(slot, state, self._keys(state)), shows_done=is_alone)
        return Question(slot, word, Said("which_effort", {"offered_effort": state.earlier.get(key) or None}))

    def answered(self, state: State, text: str) -> Step:
        """What an answer to the next question makes of it."""
        question, text = self.next(state), " ".join(text.split())
        if question is None:
            return Step(state)
        slot, word = question.slot, question.word
        if text == OPEN:
            return Step(with_answer(state, (slot, word), ""))
        if text == BACK and state.pending is None:
            return self._back((slot, word), state)
        if word == "exercise":
            return self._names.answered(slot, state, text)
        if word == "weight":
            return self._weights.answered(slot, state, text, self._keys(state))
        return _effort(state, text)

    def answers(self, state: State) -> Iterator[Answer]:
        """All that was answered, as it is put into the corrections."""
        from fitlift.userfiles.answers import Answer

        for (slot, word), text in state.answers.items():
            if text and word == "weight":
                yield from self._weights.weighed[slot].answers(text, self._weights.unit)
            elif text:
                yield Answer(slot, word, text)

    def _asked(self, state: State) -> Iterator[Key]:
        """Every question that there is by what is answered so far, in order."""
        keys = self._keys(state)
        for slot in self.slots:
            if self._names.is_asked(slot):
                yield slot, "exercise"
            if (slot, "weight") in state.answers or self._weights.is_asked(slot, state, keys):
                yield slot, "weight"
        if self.slots and self._session.rpe is None and self._session.watch_rpe is None:
            yield WHOLE, "rpe"

    def _keys(self, state: State) -> dict[str, str | None]:
        """The exercise of each slot, as far as it is known by now."""
        said = {slot: name for (slot, word), name in state.answers.items() if word == "exercise" and name}
        return {**self._sure, **{slot: self._names.key_of(name) for slot, name in said.items()}}

    @cached_property
    def _sure(self) -> Mapping[str, str | None]:
        from fitlift.labels.last_weights import sure_exercises

        return sure_exercises(each for of_slot in self.slots.values() for each in of_slot)

    def _back(self, key: Key, state: State) -> Step:
        """Ask once more for what was answered last before: of a weight its own exercise, else the slot before."""
        asked = [each for each in self._asked(state) if each in state.answers or each == key]
        before = asked[: asked.index(key)]
        if not before:
            return Step(state, (Said("is_first_question"),))
        slot = before[-1][0]
        again = {each: text for each, text in state.answers.items() if each[0] == slot}
        answers = {each: text for each, text in state.answers.items() if each not in again}
        return Step(replace(state, answers=answers, earlier={**state.earlier, **again}))


def _effort(state: State, text: str) -> Step:
    """An effort from 0 to 10; nothing leaves it open, or as it was."""
    from fitlift.userfiles.answers import effort_in

    key: Key = (WHOLE, "rpe")
    effort = effort_in(text) if text else state.earlier.get(key, "")
    if effort is None:
        return Step(state, (Said("no_number_between", {"given": text, "least": 0, "most": 10}),))
    return Step(with_answer(state, key, effort))
