"""Sessions that were named, as they are remembered: their exercises in order, with their usual figures."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import accumulate
from statistics import median
from typing import TypeVar

from fitlift.exercises.names import ExerciseName
from fitlift.labels.efforts import effort_of, middle
from fitlift.labels.evidence import is_certain, sureness
from fitlift.labels.routine_ways import Row
from fitlift.labels.weights import Weight, weights_done
from fitlift.records.base import Record, replace
from fitlift.records.sets import Set
from fitlift.records.several import active, by_slot, only_known
from fitlift.records.vocabulary import SURE

_T = TypeVar("_T")


class RoutineSlot(Record):
    """One exercise of a routine, as it was done when it was named.

    Parameters
    ----------
    exercise
        What it is; None where it was left open.
    rounds
        How often it was done.
    reps
        Repetitions, the middle one; None for a hold.
    seconds
        Duration, the middle one; None where unknown.
    weight_kg
        Weight, the middle one; None unless logged by the watch: what the user gives tells no exercise from another.
    begins_block
        Whether it is the first of its block.
    weights
        What it was done with: sessions by `session_id`, in their order, with the weight of all working sets or one for
        each.
    rest_s
        Rest after it, the middle one; None where unknown.
    sets
        Numbers of its sets; empty where blocks and rounds tell the routine's order.
    each_reps, each_rest_s, each_weight_kg
        Repetitions, rest and weight of each set, None for what is not known; empty where all are as usual.
    """

    exercise: ExerciseName | None
    rounds: int
    reps: int | None
    seconds: float | None
    weight_kg: float | None
    begins_block: bool
    weights: tuple[tuple[str, tuple[Weight, ...]], ...] = ()
    rest_s: float | None = None
    sets: tuple[int, ...] = ()
    each_reps: tuple[int | None, ...] = ()
    each_rest_s: tuple[float | None, ...] = ()
    each_weight_kg: tuple[float | None, ...] = ()


class Routine(Record):
    """A session that was named.

    Parameters
    ----------
    name
        What the user calls it.
    learned
        Start of the session that it was learned from, in UTC, ISO 8601: it identifies it.
    slots
        Its exercises in order.
    title
        What the watch called it, by the workout that it followed; None where it followed none.
    """

    name: str
    learned: str
    slots: tuple[RoutineSlot, ...]
    title: str | None = None

    @property
    def exercises(self) -> tuple[str | None, ...]:
        """Keys of its exercises."""
        return tuple(slot.exercise.key if slot.exercise else None for slot in self.slots)

    def repeats(self, known: Routine) -> bool:
        """Whether another session taught the same."""
        return known.learned != self.learned and known.exercises == self.exercises

    def is_like(self, known: Routine) -> bool:
        """Whether it repeats another session as far as its exercises are known."""
        if known.learned == self.learned or len(known.slots) != len(self.slots):
            return False
        return all(own in {None, other} for own, other in zip(self.exercises, known.exercises, strict=True))


def routine_of(sets: Sequence[Set], name: str, learned: str, title: str | None = None) -> Routine | None:
    """What can be learned from a session; None where nothing in it is named.

    Parameters
    ----------
    sets
        The sets of one session. Names count that nothing puts a confidence on, and those that a routine or a plan
        gave surely: whoever names what is left open, or gives weights, has seen them.
    name, learned, title
        As for `Routine`.
    """
    groups = _by_slot(sets)
    slots = tuple(
        [
            replace(slot, weights=tuple((learned, done) for done in [weights_done(of_slot)] if done))
            for slot, of_slot in zip(_slots(groups), groups, strict=True)
        ]
    )
    by_rounds = [replace(slot, sets=()) for slot in slots]
    is_told = row_of(by_rounds).slots == row_of(slots).slots
    found = Routine(name, learned, tuple(by_rounds) if is_told else slots, title)
    return found if any(slot.exercise for slot in slots) else None


def session_id(start: dt.datetime) -> str:
    """What identifies the session that a routine is learned from: its start, to the second."""
    return start.strftime("%Y-%m-%dT%H:%M:%SZ")


def row_of(slots: Sequence[RoutineSlot]) -> Row:
    """The places of a routine: its sets in their order, as far as it is known, else round by round."""
    blocks = list(accumulate(slot.begins_block for slot in slots))
    if all(slot.sets for slot in slots):
        order = sorted((number, slot) for slot, each in enumerate(slots) for number in each.sets)
        row = [slot for _, slot in order]
    else:
        by_round = ((blocks[slot], number, slot) for slot, each in enumerate(slots) for number in range(each.rounds))
        row = [slot for *_, slot in sorted(by_round)]
    begins = [place == 0 or blocks[slot] != blocks[row[place - 1]] for place, slot in enumerate(row)]
    return Row(row, begins)


def _by_slot(sets: Sequence[Set]) -> list[tuple[Set, ...]]:
    """Active sets slot by slot, in the order in which the slots began; a set without one is left out.

    A slot begins with its first set, also where that was dropped. Where sets of a slot bear several names that may be
    learned, each is an exercise of its own, and sets without a name are the most frequent one's.
    """
    return [of_name for of_slot in by_slot(sets).values() if (done := active(of_slot)) for of_name in _by_name(done)]


def _by_name(of_slot: Sequence[Set]) -> list[tuple[Set, ...]]:
    names = Counter(each.exercise for each in of_slot if _is_told(each))
    if len(names) <= 1:
        return [tuple(of_slot)]
    usual = names.most_common(1)[0][0]
    found: dict[str | None, list[Set]] = {}
    for each in of_slot:
        found.setdefault(each.exercise if _is_told(each) else usual, []).append(each)
    return [tuple(of_name) for of_name in found.values()]


def _slots(groups: Sequence[Sequence[Set]]) -> Iterator[RoutineSlot]:
    """The slots of a session, as a routine has them."""
    last_block: int | None = None
    for of_slot in groups:
        block = of_slot[0].block
        yield replace(_figures(of_slot), exercise=_sure_name(of_slot), begins_block=block != last_block)
        last_block = block


def _figures(of_slot: Sequence[Set]) -> RoutineSlot:
    """The figures of the sets of a slot; a weight that the user gave tells no exercise from another."""
    sets = [replace(each, weight_kg=None) if each.weight_state == "given" else each for each in of_slot]
    usual = middle([effort_of(each) for each in sets])
    rested = only_known([each.rest_s for each in sets])
    rest_s = median(rested) if rested else None
    firsts = {each.set: each for each in reversed(sets) if each.set is not None}
    numbers = sorted(firsts)
    each_effort = [effort_of(firsts[number]) for number in numbers]
    return RoutineSlot(
        None,
        len(numbers),
        usual.reps,
        usual.seconds,
        usual.weight_kg,
        begins_block=False,
        rest_s=rest_s,
        sets=tuple(numbers),
        each_reps=_unusual([each.reps for each in each_effort], usual.reps),
        each_rest_s=_unusual([firsts[number].rest_s for number in numbers], rest_s),
        each_weight_kg=_unusual([each.weight_kg for each in each_effort], usual.weight_kg),
    )


def _unusual(each: Sequence[_T], usual: _T) -> tuple[_T, ...]:
    """What is said of each set, unless it is the same of all."""
    return () if all(one == usual for one in each) else tuple(each)


def _sure_name(of_slot: Sequence[Set]) -> ExerciseName | None:
    """The name that most of a slot's sets bear, if nothing puts a confidence on it, or a routine or plan is sure."""
    names = Counter((each.exercise, each.exercise_name or "") for each in of_slot if _is_told(each))
    (key, name), count = names.most_common(1)[0] if names else ((None, ""), 0)
    return ExerciseName(key, name) if key is not None and 2 * count > len(of_slot) else None


def _is_told(one: Set) -> bool:
    """Whether the name of a set may be learned."""
    return is_certain(one) or (one.source in {"routine", "plan"} and sureness(one) >= SURE)
