"""Asking for names and weights, and what is remembered of the answers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from fitlift.cli.common import Voice, write_user_file
from fitlift.records.base import Record
from fitlift.records.several import active, by_slot
from fitlift.wording import plural

if TYPE_CHECKING:
    from fitlift.exercises.catalogue import Catalogue
    from fitlift.history.outcomes import Outcome
    from fitlift.history.summary import SessionSummary
    from fitlift.labels.last_weights import LastWeight
    from fitlift.labels.routines import Routine
    from fitlift.labels.weights import Weight
    from fitlift.records.sets import Set
    from fitlift.records.vocabulary import WeightUnit

#: What leaves a weight open although one is offered.
_OPEN = "-"

#: What an exercise is loaded with for which no weight is asked.
_UNLOADED = frozenset({"bodyweight", "band"})

_ENTER = f"Enter leaves a question open, or takes what stands in [ ]; {_OPEN} leaves that open, too:"


class Answer(Record):
    """One thing that the user says of a slot or a set.

    Parameters
    ----------
    which
        The slot's letters or the set's number.
    word
        What it is.
    value
        The exercise, or the weight as corrections have it.
    """

    which: str
    word: Literal["exercise", "weight"]
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
        from fitlift.labels.weights import is_without_weight, set_numbers

        logged = [each for each in of_slot if each.origin != "correction"]
        chosen = [each for each in logged if is_without_weight(each)] if are_open else logged
        sets, _ = set_numbers(of_slot)
        every, working = set_numbers(chosen)
        return cls(slot, tuple(sets), tuple(every), tuple(working))

    def fault(self, text: str, unit: WeightUnit) -> str | None:
        """Why a text gives them no weight, as what to try instead; None where it does."""
        from fitlift.labels.weights import read_weights

        weights = read_weights(text, unit)
        if weights is None:
            return (
                f"{text!r} is no weight; as in '62.5 kg', '135 lb', 'bodyweight', 'none', or for sets '40, 50, 60 kg'"
            )
        if len(weights) not in {1, len(self.working), len(self.every)}:
            return f"{len(weights)} weights for {plural(len(self.every), 'set')}; give one for all, or one for each"
        return None

    def answers(self, text: str, unit: WeightUnit, *, by_set: bool = False) -> Iterator[Answer]:
        """What a text that has no fault says: of the slot, or of each set where they differ."""
        from fitlift.labels.weights import read_weights, spread

        weights = read_weights(text, unit) or ()
        if len(weights) == 1 and not by_set and self.working == self.sets:
            yield Answer(self.slot, "weight", str(weights[0]))
            return
        for number, weight in spread(weights, self.every, self.working).items():
            yield Answer(str(number), "weight", str(weight))


def ask(
    session: SessionSummary, exercises: Catalogue, routines: Sequence[Routine], unit: WeightUnit
) -> Iterator[Answer]:
    """What the user says of slots that have no sure name, or no weight.

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
    """
    questions = _Questions(session, exercises, routines, unit)
    for slot, of_slot in by_slot(active(session.each_set)).items():
        yield from questions.of_slot(slot, of_slot)


class _Questions:
    """The questions of one session; what was answered is offered again."""

    def __init__(
        self, session: SessionSummary, exercises: Catalogue, routines: Sequence[Routine], unit: WeightUnit
    ) -> None:
        from fitlift.labels.last_weights import sure_exercises

        self._session = session
        self._exercises = exercises
        self._routines = routines
        self._unit = unit
        self._keys = sure_exercises(active(session.each_set))
        self._given: dict[str, tuple[Weight, ...]] = {}
        self._is_begun = False

    def of_slot(self, slot: str, of_slot: Sequence[Set]) -> Iterator[Answer]:
        from fitlift.exercises.catalogue import named
        from fitlift.report.set_lines import is_unnamed

        is_open = is_unnamed(of_slot)
        if is_open:
            self._show(slot, of_slot)
            name = _name()
            if not name:
                return
            yield Answer(slot, "exercise", name)
            self._keys[slot] = named(name, self._exercises).key
        key, weighed = self._keys[slot], Weighed.of(slot, of_slot)
        if key is None or not weighed.working:
            return
        offered, day = self._offered(weighed, of_slot, key)
        if not offered and not self._is_loaded(key):
            return
        if not is_open:
            self._show(slot, of_slot)
        yield from self._weights(weighed, key, offered, day)

    def _show(self, slot: str, of_slot: Sequence[Set]) -> None:
        """Show what was done in a slot; before the first one, of which session it is."""
        from fitlift.measures.readable import date_and_time, in_unit
        from fitlift.report.label_sheet import slot_line

        if not self._is_begun:
            click.echo(f"{date_and_time(self._session.local_start)}; {_ENTER}", err=True)
        self._is_begun = True
        click.echo(f"{slot}: {slot_line(in_unit(of_slot, self._session.unit))}", err=True)

    def _offered(self, weighed: Weighed, of_slot: Sequence[Set], key: str) -> tuple[str, str]:
        """A weight that Enter takes, and its day: the slot's own, else the session's, else the last one known."""
        from fitlift.labels.last_weights import last_weights
        from fitlift.labels.weights import weights_done, weights_filled

        others = weights_done(each for each in of_slot if each.set not in weighed.every)
        if others:
            return self._for(weighed, others), ""
        if key in self._given:
            return self._for(weighed, self._given[key]), ""
        last = last_weights(self._keys, self._routines, self._session.session.start_time).get(weighed.slot)
        if last is not None:
            return self._for(weighed, last.weights), day_of(self._session, last)
        filled = weights_filled(each for each in of_slot if each.set in weighed.every)
        return (self._for(weighed, filled), "") if filled else ("", "")

    def _for(self, weighed: Weighed, weights: Sequence[Weight]) -> str:
        """Weights of other sets for these; the heaviest where they are not as many."""
        from fitlift.labels.weights import written_weights

        text = written_weights(weights)
        if weighed.fault(text, self._unit) is None:
            return text
        return str(max(weights, key=lambda each: each.kg or 0.0))

    def _is_loaded(self, key: str) -> bool:
        """Whether an exercise may have a weight that the body alone is not."""
        exercise = self._exercises.of_key(key)
        return exercise is None or exercise.load not in _UNLOADED

    def _weights(self, weighed: Weighed, key: str, offered: str, day: str) -> Iterator[Answer]:
        """Weights of sets, asked for until they are some or nothing."""
        from fitlift.labels.weights import read_weights

        question = f"   weight{_of_which(weighed)}"
        question += f" [{offered}]" if offered else f" in {self._unit}"
        question += f" ({day})" if day else ""
        while True:
            text = _asked(question) or offered or _OPEN
            if text == _OPEN:
                return
            fault = weighed.fault(text, self._unit)
            if fault is None:
                self._given[key] = read_weights(text, self._unit) or ()
                yield from weighed.answers(text, self._unit)
                return
            click.echo(f"   {fault}", err=True)


def unit_of(session: SessionSummary, unit: WeightUnit | None) -> WeightUnit:
    """The unit of a weight that has none: that of the session's sets, else the user's, else what the weights say."""
    from fitlift.measures.shown_unit import unit_shown

    sets = active(session.each_set)
    is_told = any(each.weight_unit is not None for each in sets)
    return unit_shown(sets) if is_told or unit is None else unit


def day_of(session: SessionSummary, last: LastWeight) -> str:
    """When an exercise had its last weight, in the local time of another session: "Tue 3 Nov 2026"."""
    from fitlift.measures.readable import date

    return date(session.file.local_time(dt.datetime.fromisoformat(last.session)))


def _of_which(weighed: Weighed) -> str:
    """Which sets a weight is asked for, where it is not all of a slot."""
    from fitlift.measures.readable import numbered_sets

    return "" if weighed.working == weighed.sets else f" of {numbered_sets(list(map(str, weighed.working)))}"


def _name() -> str:
    """An exercise's name, asked for until it is one or nothing."""
    from fitlift.userfiles.corrections_yaml import fault_of_name

    while True:
        name = _asked("   exercise")
        fault = fault_of_name(name) if name else None
        if fault is None:
            return name
        click.echo(f"   {name!r} is no exercise; {fault}", err=True)


def _asked(question: str) -> str:
    return str(click.prompt(question, default="", show_default=False, err=True)).strip()


def remember(outcome: Outcome, path: Path, voice: Voice) -> None:
    """Keep what was named as a routine, by which later sessions are recognised, and drop what is named no longer.

    Weights are kept with the routine that the session repeats, to be offered when it is done again.
    """
    from fitlift.userfiles.text_files import read_text

    text = before = read_text(path) if path.is_file() else ""
    for session in outcome.strength_sessions:
        text = _remembered(session, text, str(path))
    if text == before:
        return
    write_user_file(text, path, "--routines FILE names another")
    if _taught_exercises(text) == _taught_exercises(before):
        voice.say(f"weights remembered in {path}, to be offered again")
    else:
        voice.say(f"remembered in {path}: later sessions like it are recognised")


def _taught_exercises(text: str) -> list[tuple[str | None, ...]]:
    from fitlift.userfiles.routines_yaml import read_routines

    return [each.exercises for each in read_routines(text, "")]


def _remembered(session: SessionSummary, text: str, source: str) -> str:
    """The text of the routines with what a session teaches, or without what it taught before."""
    from fitlift.labels.last_weights import with_weights_of, without_weights_of
    from fitlift.labels.routines import session_id
    from fitlift.userfiles.routines_yaml import read_routines, with_routine, without_routine

    start = session.session.start_time
    if start is None:
        return text
    learned = session_id(start)
    taught, known = _taught(session, learned), read_routines(text, source)
    if taught is None or not _is_of_the_users(session) or any(_is_known(session, taught, each) for each in known):
        text = without_routine(text, source, learned)
    else:
        own = (without_weights_of(each, learned) for each in known if each.learned == learned)
        text = with_routine(text, source, with_weights_of(taught, *own, taught))
    return _with_weights(text, source, learned, taught)


def _with_weights(text: str, source: str, learned: str, taught: Routine | None) -> str:
    """The text with a session's weights in the routine that it repeats, and in no other."""
    from fitlift.labels.last_weights import with_weights_of, without_weights_of
    from fitlift.userfiles.routines_yaml import read_routines, with_routine

    others = [each for each in read_routines(text, source) if each.learned != learned]
    repeated = next((each for each in others if taught is not None and taught.is_like(each)), None)
    for each in others:
        changed = without_weights_of(each, learned)
        if taught is not None and each is repeated:
            changed = with_weights_of(changed, taught)
        if changed != each:
            text = with_routine(text, source, changed)
    return text


def _taught(session: SessionSummary, learned: str) -> Routine | None:
    """What a session teaches; None where nothing in it is named."""
    from fitlift.labels.routines import routine_of
    from fitlift.measures.readable import date

    name = f"{session.session.name or 'Strength'}, {date(session.local_start)}"
    return routine_of(session.each_set, name, learned, session.session.workout_name)


def _is_of_the_users(session: SessionSummary) -> bool:
    """Whether the user gave a name or a weight of it."""
    return _is_named(session) or any(each.weight_state == "given" for each in active(session.each_set))


def _is_named(session: SessionSummary) -> bool:
    sets = active(session.each_set)
    return any(each.source == "correction" and each.exercise is not None for each in sets)


def _is_known(session: SessionSummary, taught: Routine, routine: Routine) -> bool:
    """Whether a routine says all that a session teaches, but for weights."""
    return taught.repeats(routine) if _is_named(session) else taught.is_like(routine)
