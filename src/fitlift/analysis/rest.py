"""Rest between sets."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from operator import attrgetter
from statistics import median
from typing import Any

import pandas as pd

from fitlift.measures.by_exercise import OfExercise, by_exercise
from fitlift.records.base import Record
from fitlift.records.frames import records_of
from fitlift.records.sets import Set
from fitlift.rows import active_by_session, before_added, by_label, grouped, known, rows_of
from fitlift.schema import RESTS
from fitlift.wording import plural

#: Rest between sets of the main lift, in seconds: 90 to 120 for runners (COROS Coaches, strength training for runners).
TARGET_S = (90.0, 120.0)

#: A longer rest may be a timer that ran on: nobody advises more. 3 to 5 minutes are the longest that reviews find of
#: use, for the heaviest lifts (de Salles et al. 2009).
BREAK_S = 300.0

#: Begin and end of a pause.
_Span = tuple[Any, Any]


def rests(sets: pd.DataFrame, pauses: pd.DataFrame) -> pd.Series[float]:
    """Seconds from each active set's end to the next active set's start in the same session.

    The next set is the next on the clock, whatever its place in the file. Pauses of the timer in
    between are left out: an athlete who stops the watch is away, not resting. Starts are written in
    whole seconds, so that back-to-back sets seem to overlap by up to a second: a rest is never less
    than zero. How long an athlete rested between the parts of a set that the user split cannot be known,
    nor before a set that the user added, which has no times: null, too.

    Parameters
    ----------
    sets
        A table of `schema.SETS` with start and end times.
    pauses
        A table of `schema.PAUSES`.

    Returns
    -------
    pandas.Series
        Seconds, indexed like `sets`; null on rest rows, after a session's last set (what follows
        is packing up), and where a time is unknown.
    """
    spans = _spans(pauses)
    found = {}
    for session, active in active_by_session(sets).items():
        unknown = before_added(active)
        for one, other in pairwise(sorted(_started(active), key=attrgetter("start_time"))):
            if one.Index not in unknown:
                found[one.Index] = _gap(one, other, spans.get(session, []))
    return pd.Series(by_label(found, sets), index=sets.index, dtype="float64")


def _spans(pauses: pd.DataFrame) -> dict[int, list[_Span]]:
    """Begin and end of each session's pauses."""
    of_sessions = grouped(rows_of(pauses), "session")
    return {number: [(row.start_time, row.end_time) for row in rows] for number, rows in of_sessions.items()}


def _started(active: Sequence[Any]) -> list[Any]:
    """The sets that have a start."""
    return [row for row in active if known(row.start_time) is not None]


def _gap(one: Any, other: Any, pauses: Sequence[_Span]) -> float | None:
    """Seconds from one set's end to another's start, pauses left out; None where unknown and within a set."""
    is_one_set = known(one.set) is not None and one.set == known(other.set)
    if is_one_set or known(one.end_time) is None:
        return None
    seconds: float = (other.start_time - one.end_time).total_seconds()
    for paused_s in _paused(one, other, pauses):
        seconds -= paused_s
    return max(seconds, 0.0)


def rest_by_exercise(
    sets: pd.DataFrame, pauses: pd.DataFrame | None = None, *, target_s: tuple[float, float] = TARGET_S
) -> pd.DataFrame:
    """How long an athlete rested between the working sets of each exercise, held against a target.

    In straight sets a rest counts if the next set on the clock is of the same exercise: what comes before another one
    is a change of exercise. In a block of several exercises done in rounds the rest after each set counts, up to the
    block's last. Of rests on either side of a warm-up set only the number is told: the target is for working sets.
    Breaks longer than `BREAK_S` stay in all figures.

    Parameters
    ----------
    sets
        A table of `schema.SETS` with times, blocks, names and rests.
    pauses
        A table of `schema.PAUSES`; None where unknown.
    target_s
        The shortest and the longest rest that are aimed at.

    Returns
    -------
    pandas.DataFrame
        A table of `schema.RESTS`, a row for each exercise with at least one set, by session and first set.

    Raises
    ------
    ValueError
        If the target's first number is above its second.
    """
    if target_s[0] > target_s[1]:
        raise ValueError(f"a rest of {target_s[0]:g} to {target_s[1]:g} s cannot be aimed at")
    sets = sets.reset_index(drop=True)
    exercises = by_exercise(records_of(sets, Set))
    follows = _follows(sets, exercises, pauses)
    rows = [{**each.columns, **_row(each, follows, target_s)} for each in exercises]
    return RESTS.of_rows(rows)


class _Rest(Record):
    """What follows one set.

    Parameters
    ----------
    seconds
        Its rest; nan where unknown.
    counts
        Whether it is a rest of its exercise: the next set is of the same one, or exercises take turns.
    is_turn
        Whether another exercise follows.
    is_working
        Whether neither of the two sets is a warm-up.
    paused_s
        Seconds that the timer was paused; nan where unknown.
    """

    seconds: float
    counts: bool
    is_turn: bool
    is_working: bool
    paused_s: float


def _follows(sets: pd.DataFrame, exercises: Sequence[OfExercise], pauses: pd.DataFrame | None) -> dict[Any, _Rest]:
    """What follows each set on the clock, by the set's row; nothing for the last of a session."""
    exercise_of = {index: place for place, each in enumerate(exercises) for index in each.index}
    spans = None if pauses is None else _spans(pauses)
    found = {}
    for session, active in active_by_session(sets).items():
        in_rounds = _blocks_in_rounds(active)
        for one, other in pairwise(sorted(_started(active), key=_on_the_clock)):
            is_turn = exercise_of[one.Index] != exercise_of[other.Index]
            block = known(one.block)
            takes_turns = block in in_rounds and block == known(other.block)
            found[one.Index] = _Rest(
                seconds=one.rest_s,
                counts=takes_turns or not is_turn,
                is_turn=is_turn,
                is_working="warmup" not in {known(one.role), known(other.role)},
                paused_s=_paused_s(one, other, None if spans is None else spans.get(session, [])),
            )
    return found


def _on_the_clock(row: Any) -> tuple[Any, ...]:
    """By start, then by place; what has none comes after those that have one."""
    place = known(row.row)
    return row.start_time, place is None, place


def _blocks_in_rounds(active: Sequence[Any]) -> set[int]:
    """Blocks of a session in which several exercises were done in more than one round."""
    placed: dict[int, list[tuple[Any, Any]]] = {}
    for row in active:
        if known(row.block) is not None:
            placed.setdefault(row.block, []).append((known(row.slot), known(row.round) or 0))
    found: set[int] = set()
    for block, places in placed.items():
        slots, rounds = {slot for slot, _ in places if slot}, max(number for _, number in places)
        if len(slots) > 1 and rounds > 1:
            found.add(block)
    return found


def _paused(one: Any, other: Any, pauses: Sequence[_Span]) -> Iterator[float]:
    """Seconds of each pause between one set's end and another's start."""
    for begin, end in pauses:
        # a null time bounds nothing: no other time is less or greater
        within = min(other.start_time, end) - max(one.end_time, begin)
        yield max(within.total_seconds(), 0.0)


def _paused_s(one: Any, other: Any, pauses: Sequence[_Span] | None) -> float:
    """Seconds of pauses between one set's end and another's start; nan where they or that end are unknown."""
    if pauses is None or known(one.end_time) is None:
        return float("nan")
    seconds = 0.0
    for paused_s in _paused(one, other, pauses):
        seconds += paused_s
    return seconds


def _row(of_exercise: OfExercise, follows: Mapping[Any, _Rest], target_s: tuple[float, float]) -> dict[str, Any]:
    counted = [follows[index] for index in of_exercise.index if index in follows and follows[index].counts]
    working = [rest for rest in counted if rest.is_working]
    measured = [rest for rest in working if not math.isnan(rest.seconds)]
    seconds = [rest.seconds for rest in measured]
    verdict, why = _verdict(seconds, target_s) if seconds else ("cannot say", _why_not(of_exercise, len(working)))
    return {
        "rests": len(seconds),
        "unknown_rests": len(working) - len(seconds),
        "warmup_rests": len(counted) - len(working),
        "turns": sum(rest.is_turn for rest in measured),
        "breaks": sum(each > BREAK_S for each in seconds),
        "min_s": min(seconds, default=None),
        "median_s": median(seconds) if seconds else None,
        "max_s": max(seconds, default=None),
        "each_s": seconds,
        "target_low_s": target_s[0],
        "target_high_s": target_s[1],
        "within": sum(target_s[0] <= _whole(each) <= target_s[1] for each in seconds),
        "verdict": verdict,
        "paused_s": sum(rest.paused_s for rest in working) if working else None,
        "why": why,
    }


def _whole(seconds: float) -> int:
    """To the second: starts are written in whole seconds, so no rest is known better than that."""
    return math.floor(seconds + 0.5)


def _verdict(seconds: Sequence[float], target_s: tuple[float, float]) -> tuple[str, str]:
    low_s, high_s = target_s
    median_s = _whole(median(seconds))
    why = f"median {median_s} s of {plural(len(seconds), 'rest')}, {low_s:g} to {high_s:g} s aimed at"
    if median_s < low_s:
        return "short", why
    return ("long" if median_s > high_s else "within"), why


def _why_not(of_exercise: OfExercise, unknown: int) -> str:
    if not of_exercise.working:
        return "warm-up sets only"
    if unknown:
        return "how long the rests were is not known"
    return "one working set" if len(of_exercise.working) == 1 else "no two working sets follow each other"
