"""Rest between sets of each exercise; those of the main lift are held against a target."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from itertools import pairwise
from statistics import median
from types import MappingProxyType

from fitlift.measures.aims import RestVerdict, rests_against, whole_seconds, within
from fitlift.measures.by_exercise import OfExercise, by_exercise
from fitlift.measures.rests import on_the_clock, paused_within
from fitlift.records.base import Record
from fitlift.records.rests import Rest
from fitlift.records.sessions import Pause
from fitlift.records.sets import Set
from fitlift.records.several import active_places, by_session, only_known
from fitlift.wording import plural

#: Rest between sets of the main lift, in seconds: 90 to 120 for runners (COROS Coaches, strength training for runners).
TARGET_S = (90.0, 120.0)

#: A longer rest may be a timer that ran on: nobody advises more. 3 to 5 minutes are the longest that reviews find of
#: use, for the heaviest lifts (de Salles et al. 2009).
BREAK_S = 300.0


def rest_by_exercise(
    sets: Sequence[Set],
    pauses: Sequence[Pause] | None = None,
    *,
    target_s: tuple[float, float] = TARGET_S,
    main_lifts: Mapping[int, str] = MappingProxyType({}),
) -> tuple[Rest, ...]:
    """How long an athlete rested between the working sets of each exercise; of the main lift, held against a target.

    The target is that of the main lift alone, between its sets: nothing is aimed at in other exercises, nor where
    another exercise comes before the lift's next set.

    In straight sets a rest counts if the next set on the clock is of the same exercise: what comes before another one
    is a change of exercise. In a block of several exercises done in rounds the rest after each set counts, up to the
    block's last. Of rests on either side of a warm-up set only the number is told: the target is for working sets.
    Breaks longer than `BREAK_S` stay in all figures.

    Parameters
    ----------
    sets
        The sets with times, blocks, names and rests.
    pauses
        The pauses; None where unknown.
    target_s
        The shortest and the longest rest that are aimed at.
    main_lifts
        The key of each session's main lift, as `measures.main_lift.main_lifts` finds it.

    Returns
    -------
    tuple
        The rests of each exercise with at least one set, by session and first set.

    Raises
    ------
    ValueError
        If the target's first number is above its second.
    """
    if target_s[0] > target_s[1]:
        raise ValueError(f"a rest of {target_s[0]:g} to {target_s[1]:g} s cannot be aimed at")
    exercises = by_exercise(sets)
    follows = _follows(sets, exercises, pauses)
    is_main = [each.exercise is not None and main_lifts.get(each.session) == each.exercise for each in exercises]
    return tuple(
        [_rests_of(each, follows, target_s if aims else None) for each, aims in zip(exercises, is_main, strict=True)]
    )


class _Follow(Record):
    """What follows one set.

    Parameters
    ----------
    seconds
        Its rest; None where unknown.
    counts
        Whether it is a rest of its exercise: the next set is of the same one, or exercises take turns.
    is_turn
        Whether another exercise follows.
    is_working
        Whether neither of the two sets is a warm-up.
    paused_s
        Seconds that the timer was paused; None where unknown.
    """

    seconds: float | None
    counts: bool
    is_turn: bool
    is_working: bool
    paused_s: float | None


def _follows(
    sets: Sequence[Set], exercises: Sequence[OfExercise], pauses: Sequence[Pause] | None
) -> dict[int, _Follow]:
    """What follows each set on the clock, by the set's place; nothing for the last of a session."""
    exercise_of = {place: number for number, each in enumerate(exercises) for place in each.index}
    paused = None if pauses is None else by_session(pauses)
    found = {}
    for session, placed in active_places(sets).items():
        in_rounds = _blocks_in_rounds([each for _, each in placed])
        for (place, one), (following, other) in pairwise(on_the_clock(placed)):
            is_turn = exercise_of[place] != exercise_of[following]
            found[place] = _Follow(
                seconds=one.rest_s,
                counts=(one.block in in_rounds and one.block == other.block) or not is_turn,
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


def _rests_of(of_exercise: OfExercise, follows: Mapping[int, _Follow], target_s: tuple[float, float] | None) -> Rest:
    counted = [follows[place] for place in of_exercise.index if place in follows and follows[place].counts]
    working = [each for each in counted if each.is_working]
    measured = [(each.seconds, each.is_turn) for each in working if each.seconds is not None]
    seconds = [each for each, _ in measured]
    turns = sum(is_turn for _, is_turn in measured)
    aimed_s = None if turns else target_s
    verdict, why = _judged(seconds, aimed_s) if seconds else ("cannot say", _why_not(of_exercise, len(working)))
    return Rest(
        session=of_exercise.session,
        exercise=of_exercise.exercise,
        exercise_name=of_exercise.exercise_name,
        slot=of_exercise.slot,
        rests=len(seconds),
        unknown_rests=len(working) - len(seconds),
        warmup_rests=len(counted) - len(working),
        turns=turns,
        breaks=sum(each > BREAK_S for each in seconds),
        min_s=min(seconds, default=None),
        median_s=median(seconds) if seconds else None,
        max_s=max(seconds, default=None),
        each_s=tuple(seconds),
        target_low_s=None if aimed_s is None else aimed_s[0],
        target_high_s=None if aimed_s is None else aimed_s[1],
        within=None if aimed_s is None else within(seconds, aimed_s),
        verdict=verdict,
        paused_s=_sum([each.paused_s for each in working]),
        why=why,
    )


def _sum(seconds: Sequence[float | None]) -> float | None:
    """Sum of seconds that are all known; None of none."""
    told = only_known(seconds)
    return math.fsum(told) if told and len(told) == len(seconds) else None


def _judged(seconds: Sequence[float], aimed_s: tuple[float, float] | None) -> tuple[RestVerdict | None, str]:
    said = f"median {whole_seconds(median(seconds))} s of {plural(len(seconds), 'rest')}"
    if aimed_s is None:
        return None, said
    low_s, high_s = aimed_s
    return rests_against(seconds, aimed_s), f"{said}, {low_s:g} to {high_s:g} s aimed at"


def _why_not(of_exercise: OfExercise, unknown: int) -> str:
    if not of_exercise.working:
        return "warm-up sets only"
    if unknown:
        return "how long the rests were is not known"
    return "one working set" if len(of_exercise.working) == 1 else "no two working sets follow each other"
