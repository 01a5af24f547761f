"""Asking for the names and weights of a session's exercises, on a terminal without an editor."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import click

from fitlift.wording import plural

if TYPE_CHECKING:
    import pandas as pd

    from fitlift.exercises.catalogue import Catalogue
    from fitlift.labels.last_weights import LastWeight
    from fitlift.labels.routines import Routine
    from fitlift.summary import SessionSummary

#: So many weights are one for each set.
_SEVERAL = 2

#: What leaves a weight open although one is offered.
_OPEN = "-"

#: What an exercise is loaded with for which no weight is asked.
_UNLOADED = frozenset({"bodyweight", "band"})

_ENTER = f"Enter leaves a question open, or takes the weight in brackets ({_OPEN} does not take it):"


@dataclass(frozen=True, slots=True)
class Answer:
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


@dataclass(frozen=True, slots=True)
class _Offer:
    """Weights that Enter takes, and how they are shown."""

    weights: str
    shown: str


def ask(session: SessionSummary, exercises: Catalogue, routines: Sequence[Routine], unit: str) -> Iterator[Answer]:
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
    from fitlift.rows import known_in

    questions = _Questions(session, exercises, routines, unit)
    for slot, of_slot in known_in(session.active, "slot").groupby("slot", sort=False):
        yield from questions.of_slot(str(slot), of_slot)


class _Questions:
    """The questions of one session; what was answered is offered again."""

    def __init__(self, session: SessionSummary, exercises: Catalogue, routines: Sequence[Routine], unit: str) -> None:
        from fitlift.labels.last_weights import sure_exercises
        from fitlift.rows import rows_of

        self._session = session
        self._exercises = exercises
        self._routines = routines
        self._unit = unit
        self._keys = sure_exercises(list(rows_of(session.active)))
        self._given: dict[str, str] = {}
        self._is_begun = False

    def of_slot(self, slot: str, of_slot: pd.DataFrame) -> Iterator[Answer]:
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
        key = self._keys[slot]
        if key is None or not lacks_weight(of_slot):
            return
        offered = self._offered(slot, of_slot, key)
        if offered is None and not self._is_loaded(key):
            return
        if not is_open:
            self._show(slot, of_slot)
        yield from self._weights(slot, of_slot, key, offered)

    def _show(self, slot: str, of_slot: pd.DataFrame) -> None:
        """Show what was done in a slot; before the first one, of which session it is."""
        from fitlift.readable import date_and_time
        from fitlift.report.label_sheet import slot_line

        if not self._is_begun:
            click.echo(f"{date_and_time(self._session.local_start)}; {_ENTER}", err=True)
        self._is_begun = True
        click.echo(f"{slot}: {slot_line(of_slot)}", err=True)

    def _offered(self, slot: str, of_slot: pd.DataFrame, key: str) -> _Offer | None:
        """The last weight of an exercise, in this session before any other; none that is for another number of sets."""
        from fitlift.labels.last_weights import last_weights
        from fitlift.labels.weights import written_weights

        last = last_weights(self._keys, self._routines, self._session.facts["start_time"]).get(slot)
        if key in self._given:
            offer = _Offer(self._given[key], self._given[key])
        elif last is not None:
            offer = _Offer(written_weights(last.weights), said_of_last(self._session, last))
        else:
            return None
        return offer if fault_of_weights(offer.weights, of_slot, self._unit) is None else None

    def _is_loaded(self, key: str) -> bool:
        """Whether an exercise may have a weight that the body alone is not."""
        exercise = self._exercises.of_key(key)
        return exercise is None or exercise.load not in _UNLOADED

    def _weights(self, slot: str, of_slot: pd.DataFrame, key: str, offered: _Offer | None) -> Iterator[Answer]:
        """Weights of a slot, asked for until they are some or nothing."""
        question = f"   weight{_of_which(of_slot)}{f' [{offered.shown}]' if offered else ''}"
        while True:
            text = _asked(question) or (offered.weights if offered else _OPEN)
            if text == _OPEN:
                return
            fault = fault_of_weights(text, of_slot, self._unit)
            if fault is None:
                self._given[key] = text
                yield from weight_answers(slot, of_slot, text, self._unit)
                return
            click.echo(f"   {fault}", err=True)


def said_of_last(session: SessionSummary, last: LastWeight) -> str:
    """The last weight of an exercise, and when that was: "60 kg, Tue 3 Nov 2026"."""
    import pandas as pd

    from fitlift.labels.weights import written_weights
    from fitlift.readable import date

    return f"{written_weights(last.weights)}, {date(session.file.local_time(pd.Timestamp(last.session)))}"


def lacks_weight(of_slot: pd.DataFrame) -> bool:
    """Whether nobody knows what a working set of a slot was done with."""
    from fitlift.labels.weights import is_without_weight
    from fitlift.rows import rows_of

    return any(is_without_weight(row) for row in rows_of(of_slot) if row.set in _working(of_slot))


def fault_of_weights(text: str, of_slot: pd.DataFrame, unit: str) -> str | None:
    """Why a text gives a slot no weight, as what to try instead; None where it does.

    Parameters
    ----------
    text
        One weight for all working sets of the slot, one for each of them or for each of all sets, "bodyweight" or
        "none".
    of_slot
        The slot's sets, rows of `schema.SETS`.
    unit
        kg or lb, where the text says none.
    """
    from fitlift.labels.weights import NO_WEIGHT, read_weights

    weights = None if text == NO_WEIGHT else read_weights(text, unit)
    if text != NO_WEIGHT and weights is None:
        return f"{text!r} is no weight; as in 60 kg, 135 lb, 40, 50, 60 kg for three sets, bodyweight or none"
    if weights is not None and len(weights) not in {1, len(_working(of_slot)), len(_numbers(of_slot))}:
        return f"{len(weights)} weights for {plural(len(_numbers(of_slot)), 'set')}; give one for all, or one for each"
    return None


def weight_answers(slot: str, of_slot: pd.DataFrame, text: str, unit: str) -> Iterator[Answer]:
    """What a text that has no fault says of the weights of a slot: of the slot, or of each set where they differ."""
    from fitlift.labels.weights import NO_WEIGHT, read_weights, spread

    every, working = _numbers(of_slot), _working(of_slot)
    weights = () if text == NO_WEIGHT else read_weights(text, unit) or ()
    if len(weights) < _SEVERAL and (working or every) == every:
        yield Answer(slot, "weight", str(weights[0]) if weights else NO_WEIGHT)
        return
    by_set = spread(weights, every, working) if weights else dict.fromkeys(working, NO_WEIGHT)
    for number, weight in by_set.items():
        yield Answer(str(number), "weight", str(weight))


def _numbers(of_slot: pd.DataFrame) -> list[int]:
    return [int(number) for number in of_slot["set"].unique()]


def _working(of_slot: pd.DataFrame) -> list[int]:
    """Numbers of a slot's sets that are no warm-ups."""
    from fitlift.rows import known, rows_of

    return list(dict.fromkeys(int(row.set) for row in rows_of(of_slot) if known(row.role) != "warmup"))


def _of_which(of_slot: pd.DataFrame) -> str:
    """Which sets a weight is asked for, where it is not all of a slot."""
    from fitlift.readable import numbered_sets

    working = _working(of_slot)
    return "" if working == _numbers(of_slot) else f" of {numbered_sets(list(map(str, working)))}"


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
