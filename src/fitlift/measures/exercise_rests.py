"""Which rests are rests of an exercise: the one definition for tables, charts, records and verdicts."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

from fitlift.measures.by_exercise import OfExercise, by_exercise
from fitlift.measures.one_set import is_within_one_set
from fitlift.measures.rests import on_the_clock, paused_within
from fitlift.records.base import Record
from fitlift.records.sessions import Pause
from fitlift.records.sets import Set
from fitlift.records.several import active_places, by_session


class ExerciseRest(Record):
    """A rest that belongs to the exercise of the set before it.

    Parameters
    ----------
    seconds
        How long; None where nothing measured it.
    is_turn
        Whether another exercise follows, as where exercises take turns.
    is_working
        Whether neither of the two sets is a warm-up.
    paused_s
        Seconds that the timer was paused; None where unknown.
    """

    seconds: float | None
    is_turn: bool
    is_working: bool
    paused_s: float | None


def exercise_rests(
    sets: Sequence[Set], exercises: Sequence[OfExercise] | None = None, pauses: Sequence[Pause] | None = None
) -> dict[int, ExerciseRest]:
    """The rest after each set that is one of its exercise, by the set's place among those that were given.

    In straight sets that is the rest before the next set of the same exercise: what comes before another one is a
    change of exercise. What lies before a drop, or between the two sides of one set, is none. In a block of several
    exercises done in rounds it is the rest after each set, up to the block's last.

    Parameters
    ----------
    sets
        The sets with times, blocks, names and rests.
    exercises
        The same, put together by `by_exercise`; None for that to be done here.
    pauses
        The pauses; None where unknown.
    """
    grouped = by_exercise(sets) if exercises is None else exercises
    exercise_of = {place: number for number, each in enumerate(grouped) for place in each.index}
    paused = None if pauses is None else by_session(pauses)
    found = {}
    for session, placed in active_places(sets).items():
        in_rounds = _blocks_in_rounds([each for _, each in placed])
        for (place, one), (following, other) in pairwise(on_the_clock(placed)):
            is_turn = exercise_of[place] != exercise_of[following]
            if is_turn and not (one.block in in_rounds and one.block == other.block):
                continue
            if is_within_one_set(one, other):
                continue
            found[place] = ExerciseRest(
                seconds=one.rest_s,
                is_turn=is_turn,
                is_working="warmup" not in {one.role, other.role},
                paused_s=_paused_s(one, other, None if paused is None else paused.get(session, [])),
            )
    return found


def _blocks_in_rounds(active: Sequence[Set]) -> set[int]:
    """Blocks of a session in which several exercises were done in more than one round."""
    in_blocks: dict[int, list[tuple[str | None, int]]] = {}
    for each in active:
        if each.block is not None:
            in_blocks.setdefault(each.block, []).append((each.slot, each.round or 0))
    found: set[int] = set()
    for block, places in in_blocks.items():
        slots, rounds = {slot for slot, _ in places if slot}, max(number for _, number in places)
        if len(slots) > 1 and rounds > 1:
            found.add(block)
    return found


def _paused_s(one: Set, other: Set, pauses: Sequence[Pause] | None) -> float | None:
    """Seconds of pauses between one set's end and another's start; None where they or these are unknown."""
    if pauses is None or one.end_time is None or other.start_time is None:
        return None
    return math.fsum(paused_within(one.end_time, other.start_time, pauses))
