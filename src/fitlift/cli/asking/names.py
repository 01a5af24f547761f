"""Questions for names: what Enter takes, what a typed name means, and what is asked back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from fitlift.cli.asking.guesses import Choice, alike, guesses_of, named_before, stood_in_for, to_choose_from
from fitlift.cli.asking.state import BACK, LIST, Pending, State, Step, with_answer
from fitlift.records.base import replace
from fitlift.records.said import Said
from fitlift.records.several import active, only_known

if TYPE_CHECKING:
    from fitlift.exercises.catalogue import Catalogue
    from fitlift.exercises.names import ExerciseName
    from fitlift.history.summary import SessionSummary
    from fitlift.labels.routines import Routine
    from fitlift.records.sets import Set

#: What takes what was asked back, and what does not.
_YES, _NO = frozenset({"y", "yes"}), frozenset({"n", "no"})


class Names:
    """The names of one session's slots.

    Parameters
    ----------
    session
        The session.
    slots
        Its active sets by the letters of their slots.
    exercises
        The exercises.
    routines
        What was named before.
    own
        Exercises that the user added.
    """

    def __init__(
        self,
        session: SessionSummary,
        slots: Mapping[str, Sequence[Set]],
        exercises: Catalogue,
        routines: Sequence[Routine],
        *,
        own: Sequence[ExerciseName],
    ) -> None:
        self._session = session
        self._slots = slots
        self._exercises = exercises
        self._routines = routines
        self._own = own
        self._keys: dict[str, str] = {}

    def key_of(self, name: str) -> str:
        """The exercise that a name means; what nothing is called takes long to find out, and is asked often."""
        from fitlift.exercises.catalogue import named

        if name not in self._keys:
            self._keys[name] = named(name, self._exercises).key
        return self._keys[name]

    def is_asked(self, slot: str) -> bool:
        """Whether a name is asked for: it is not sure, or the workout notes another one beside it."""
        from fitlift.report.set_lines import is_unnamed

        return is_unnamed(self._slots[slot]) or self._noted[slot] is not None

    @cached_property
    def _noted(self) -> Mapping[str, Choice | None]:
        return {slot: stood_in_for(of_slot, self._exercises) for slot, of_slot in self._slots.items()}

    def question(self, slot: str, state: State) -> Said:
        """The question for a slot's name, or what is asked back of it."""
        if state.pending is not None:
            return _asked_back(state.pending)
        between = self._alike(slot, state)
        if between:
            return Said("which_name_of", {"lifts": tuple([each.name for each in between])})
        guess = self._offered(slot, state)
        if guess is None:
            return Said("which_name", {"guess": None, "choice_from": None, "is_weak_guess": False})
        of = {"guess": guess.name, "choice_from": guess.comes_from, "is_weak_guess": guess.is_weak}
        return Said("which_name", of)

    def answered(self, slot: str, state: State, text: str) -> Step:
        """What an answer makes; nothing takes what is offered, or leaves the name open."""
        if state.pending is not None:
            return self._answered_back(slot, state, state.pending, text)
        if not text:
            guess = self._offered(slot, state)
            name = "" if guess is None else self._value_of(guess)
            return Step(with_answer(state, (slot, "exercise"), name))
        if text == LIST:
            return self._listed(slot, state)
        chosen = _numbered(self._alike(slot, state), text)
        return self._understood(slot, state, text) if chosen is None else self._chosen(slot, state, chosen)

    def _offered(self, slot: str, state: State) -> Choice | None:
        """The name that Enter takes."""
        earlier = state.earlier.get((slot, "exercise"))
        if earlier:
            return Choice(self.key_of(earlier), earlier, "said")
        guesses = self._guesses[slot]
        return guesses[0] if guesses and not self._alike(slot, state) else None

    def _alike(self, slot: str, state: State) -> tuple[Choice, ...]:
        """What the watch takes a slot for alike, to be chosen from by number."""
        is_told = bool(state.earlier.get((slot, "exercise")))
        return () if is_told else alike(self._guesses[slot], self._slots[slot])

    @cached_property
    def _guesses(self) -> Mapping[str, Sequence[Choice]]:
        return {
            slot: tuple(only_known([self._noted[slot], *guesses_of(of_slot, self._session)]))
            for slot, of_slot in self._slots.items()
        }

    def _listed(self, slot: str, state: State) -> Step:
        listed = to_choose_from(self._guesses[slot], self._session, self._known(state), self._exercises)
        return _to_choose(state, Pending("one_of", choices=listed))

    def _understood(self, slot: str, state: State, text: str) -> Step:
        """What a typed name means."""
        from fitlift.exercises.matches import matches
        from fitlift.userfiles.corrections_yaml import fault_of_name

        state, fault = replace(state, pending=None), fault_of_name(text)
        if fault is not None:
            return Step(state, (Said("answer_no_exercise", {"answer": text, "instead": fault.code}),))
        found = self._exercises.find(text)
        if found.exercise is not None and found.is_misspelled:
            meant = Choice(found.exercise.key, found.exercise.name)
            return Step(replace(state, pending=Pending("meant", text, (meant,))))
        if found.exercise is not None or self.key_of(text) in self._keys_to_take(state):
            return self._taken(slot, state, text)
        with_words = matches(text, self._exercises, self._known(state))
        near = tuple([Choice(each.key, each.name) for each in with_words or found.nearest])
        pending = Pending("one_of", text, near, has_words=bool(with_words))
        return _to_choose(state, pending) if near else _as_own(state, text)

    def _answered_back(self, slot: str, state: State, pending: Pending, text: str) -> Step:
        """What an answer to what was asked back makes; other words are another name, nothing asks once more."""
        again = replace(state, pending=None)
        if text == LIST:
            return self._listed(slot, again)
        number = _numbered(pending.choices, text) if pending.way == "one_of" else None
        if number is not None:
            return self._chosen(slot, again, number)
        if pending.way == "one_of" and text.isdecimal():
            said = Said("no_such_choice", {"given": text, "listed_lifts": len(pending.choices)})
            return Step(state, (said,))
        if text == BACK or (not text and pending.way != "meant"):
            return Step(again)
        if not text or text.lower() in _YES | _NO:
            return self._yes_or_no(slot, again, pending, is_yes=text.lower() not in _NO)
        return self._understood(slot, again, text)

    def _yes_or_no(self, slot: str, state: State, pending: Pending, *, is_yes: bool) -> Step:
        """What is meant is taken, or what was typed is kept as a name of one's own; or neither."""
        if pending.way == "meant":
            return self._chosen(slot, state, pending.choices[0]) if is_yes else _as_own(state, pending.typed)
        if not is_yes or not pending.typed:
            return Step(state)
        confirmed = state.confirmed | {self.key_of(pending.typed)}
        return self._taken(slot, replace(state, confirmed=confirmed), pending.typed)

    def _taken(self, slot: str, state: State, name: str) -> Step:
        """A name that was typed; what it is understood as is said where that is in other words."""
        from fitlift.exercises.catalogue import named
        from fitlift.exercises.words import words_of

        meant = named(name, self._exercises)
        is_other = meant.is_known and words_of(meant.name) != words_of(name)
        said = (Said("is_understood_as", {"lift": meant.name}),) if is_other else ()
        return Step(self._with_name(slot, state, name), said)

    def _chosen(self, slot: str, state: State, choice: Choice) -> Step:
        """A name that was shown."""
        said = Said("is_understood_as", {"lift": choice.name})
        return Step(self._with_name(slot, state, self._value_of(choice)), (said,))

    def _with_name(self, slot: str, state: State, name: str) -> State:
        """The state with a name; a weight that was answered for another exercise is offered no longer."""
        before = state.earlier.get((slot, "exercise"), "")
        if before and self.key_of(before) != self.key_of(name):
            earlier = {key: text for key, text in state.earlier.items() if key != (slot, "weight")}
            state = replace(state, earlier=earlier)
        return with_answer(state, (slot, "exercise"), name)

    def _value_of(self, choice: Choice) -> str:
        """How a choice is written, so that it means that very exercise."""
        return choice.name if self.key_of(choice.name) == choice.key else choice.key

    def _known(self, state: State) -> tuple[ExerciseName, ...]:
        """The names that the user gave: in this session, in others, and exercises that the user added."""
        from fitlift.exercises.catalogue import named
        from fitlift.exercises.names import ExerciseName

        said = [name for (_, word), name in state.answers.items() if word == "exercise" and name]
        given = (each for each in active(self._session.each_set) if each.source == "correction" and each.exercise)
        in_session = [ExerciseName(each.exercise or "", each.exercise_name or "") for each in given]
        now = [named(name, self._exercises) for name in reversed(said)]
        return (*now, *in_session, *named_before(self._routines), *self._own)

    def _keys_to_take(self, state: State) -> frozenset[str]:
        """Names that need not be confirmed: of the plan, confirmed ones, and those that were given before."""
        planned = {each.exercise for each in self._session.each_planned}
        return frozenset({each.key for each in self._known(state)} | planned | state.confirmed)


def _asked_back(pending: Pending) -> Said:
    if pending.way == "meant":
        return Said("is_meant", {"lift": pending.choices[0].name})
    if pending.way == "own":
        return Said("keeps_own_name", {"given": pending.typed})
    return Said("which_of_listed", {"may_be_own": bool(pending.typed)})


def _as_own(state: State, name: str) -> Step:
    return Step(replace(state, pending=Pending("own", name)))


def _numbered(choices: Sequence[Choice], text: str) -> Choice | None:
    """The choice of a number, from 1."""
    number = int(text) if text.isdecimal() else 0
    return choices[number - 1] if 1 <= number <= len(choices) else None


def _to_choose(state: State, pending: Pending) -> Step:
    """Something to choose from, line by line."""
    said: list[Said] = []
    if pending.typed:
        said.append(Said("lifts_to_choose", {"given": pending.typed, "has_words": pending.has_words}))
    for place, each in enumerate(pending.choices, 1):
        of = {"lift": each.name, "choice_from": each.comes_from, "is_weak_guess": each.is_weak}
        said.append(Said("lift_to_choose", {"place_in_list": place, **of}))
    return Step(replace(state, pending=pending), tuple(said))
