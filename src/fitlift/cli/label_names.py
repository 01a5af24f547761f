"""Asking for names and weights."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import click

from fitlift.records.several import active, by_slot

if TYPE_CHECKING:
    from fitlift.exercises.catalogue import Catalogue
    from fitlift.history.summary import SessionSummary
    from fitlift.labels.routines import Routine
    from fitlift.labels.weights import Weight
    from fitlift.records.sets import Set
    from fitlift.records.vocabulary import WeightUnit
    from fitlift.userfiles.answers import Answer, Weighed

#: What leaves a weight open although one is offered.
_OPEN = "-"

#: What an exercise is loaded with for which no weight is asked.
_UNLOADED = frozenset({"bodyweight", "band"})

_ENTER = f"Enter leaves a question open, or takes what stands in [ ]; {_OPEN} leaves that open, too:"


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
        from fitlift.userfiles.answers import Answer, Weighed

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
        from fitlift.measures.readable import in_unit
        from fitlift.report.label_sheet import slot_line
        from fitlift.report.words.calendar import date_and_time

        if not self._is_begun:
            click.echo(f"{date_and_time(self._session.local_start)}; {_ENTER}", err=True)
        self._is_begun = True
        click.echo(f"{slot}: {slot_line(in_unit(of_slot, self._session.unit))}", err=True)

    def _offered(self, weighed: Weighed, of_slot: Sequence[Set], key: str) -> tuple[str, str]:
        """A weight that Enter takes, and its day: the slot's own, else the session's, else the last one known."""
        from fitlift.labels.last_weights import last_weights
        from fitlift.labels.weights import weights_done, weights_filled
        from fitlift.userfiles.answers import day_of

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


def _of_which(weighed: Weighed) -> str:
    """Which sets a weight is asked for, where it is not all of a slot."""
    from fitlift.report.words.amounts import numbered_sets

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
