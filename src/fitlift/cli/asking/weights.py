"""Questions for weights: of which slots, what Enter takes, and what an answer means."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from fitlift.cli.asking.state import Key, State, Step, with_answer
from fitlift.records.said import Said

if TYPE_CHECKING:
    from fitlift.exercises.catalogue import Catalogue
    from fitlift.history.summary import SessionSummary
    from fitlift.labels.routines import Routine
    from fitlift.labels.weights import Weight
    from fitlift.records.sets import Set
    from fitlift.records.vocabulary import WeightUnit
    from fitlift.userfiles.answers import Weighed

#: What an exercise is loaded with for which no weight is asked.
_UNLOADED = frozenset({"bodyweight", "band"})

#: Why an exercise has no muscles, and no weight either.
_OF_TIME = frozenset({"cardio", "endurance", "mobility"})


class Weights:
    """The weights of one session's slots.

    Parameters
    ----------
    session
        The session.
    slots
        Its active sets by the letters of their slots.
    exercises
        The exercises.
    routines
        What was named before; the last weights are offered.
    unit
        kg or lb, for weights that are typed without one.
    """

    def __init__(
        self,
        session: SessionSummary,
        slots: Mapping[str, Sequence[Set]],
        exercises: Catalogue,
        routines: Sequence[Routine],
        *,
        unit: WeightUnit,
    ) -> None:
        from fitlift.userfiles.answers import Weighed

        self.unit = unit
        self.weighed: Mapping[str, Weighed] = {slot: Weighed.of(slot, of_slot) for slot, of_slot in slots.items()}
        self._session = session
        self._slots = slots
        self._exercises = exercises
        self._routines = routines

    def is_asked(self, slot: str, state: State, keys: Mapping[str, str | None]) -> bool:
        """Whether a weight is asked for: the exercise is known, and may have one that nobody says.

        Parameters
        ----------
        slot, state
            The slot, and how far the questions are.
        keys
            The exercise of each slot, as far as it is known by now.
        """
        key = keys[slot]
        if key is None or not self.weighed[slot].working:
            return False
        exercise = self._exercises.of_key(key)
        is_loaded = exercise is None or (exercise.load not in _UNLOADED and exercise.why_none not in _OF_TIME)
        return is_loaded or bool(self._offered(slot, state, keys)[0])

    def question(self, slot: str, state: State, keys: Mapping[str, str | None]) -> Said:
        """The question for a slot's weight."""
        weighed, (offered, day) = self.weighed[slot], self._offered(slot, state, keys)
        numbers = () if weighed.working == weighed.sets else tuple(weighed.working)
        of = {"set_numbers": numbers, "offered": offered or None, "day": day, "typed_unit": self.unit}
        return Said("which_weight", of)

    def answered(self, slot: str, state: State, text: str, keys: Mapping[str, str | None]) -> Step:
        """What an answer makes; nothing takes what is offered, or leaves the weight open."""
        from fitlift.labels.weights import read_weights, written_weights

        text = text or self._offered(slot, state, keys)[0]
        fault = self.weighed[slot].fault(text, self.unit) if text else None
        if fault is not None:
            return Step(state, (fault,))
        weights = read_weights(text, self.unit) or ()
        return Step(with_answer(state, (slot, "weight"), written_weights(weights) if weights else ""))

    def _offered(self, slot: str, state: State, keys: Mapping[str, str | None]) -> tuple[str, str | None]:
        """A weight that Enter takes, and its day: the slot's own, else the session's, else the last one known."""
        from fitlift.labels.last_weights import last_weights
        from fitlift.labels.weights import weights_done, weights_filled
        from fitlift.userfiles.answers import day_of

        weighed, of_slot = self.weighed[slot], self._slots[slot]
        key: Key = (slot, "weight")
        if state.earlier.get(key):
            return state.earlier[key], None
        in_session = weights_done(each for each in of_slot if each.set not in weighed.every)
        in_session = in_session or self._given(slot, state, keys)
        if in_session:
            return self._for(weighed, in_session), None
        last = last_weights(keys, self._routines, self._session.session.start_time).get(slot)
        if last is not None:
            return self._for(weighed, last.weights), day_of(self._session, last)
        filled = weights_filled(each for each in of_slot if each.set in weighed.every)
        return (self._for(weighed, filled), None) if filled else ("", None)

    def _given(self, slot: str, state: State, keys: Mapping[str, str | None]) -> tuple[Weight, ...]:
        """The weight that was answered last for the same exercise."""
        from fitlift.labels.weights import read_weights

        given = [
            text
            for (other, word), text in state.answers.items()
            if word == "weight" and text and other != slot and keys[other] == keys[slot]
        ]
        return (read_weights(given[-1], self.unit) or ()) if given else ()

    def _for(self, weighed: Weighed, weights: Sequence[Weight]) -> str:
        """Weights of other sets for these; the heaviest where they are not as many."""
        from fitlift.labels.weights import written_weights

        text = written_weights(weights)
        if weighed.fault(text, self.unit) is None:
            return text
        return str(max(weights, key=lambda each: each.kg or 0.0))
