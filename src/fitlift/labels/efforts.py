"""What a set looks like, whatever it is called, and how alike two sets look.

Likeness is a log likelihood ratio in nats: how much more probable the second set's figures are if
it repeats the first one's exercise than if it is any other set. It adds over independent figures.
The spreads are chosen, not fitted: in two real free sessions the durations of one exercise's rounds
differ by 9 % (root mean square of the log ratio, 26 pairs), and half as much again is allowed for.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from statistics import median
from typing import Any

import msgspec

from fitlift.measures.holds import is_hold
from fitlift.records.base import Record
from fitlift.rows import known

#: Spread of the log ratio of two durations: of one exercise, and of any two sets.
_DURATION_SPREAD, _ANY_SPREAD = 0.15, 0.8

#: What equal durations say, and how fast that falls with the square of the log ratio.
_EQUAL = math.log(_ANY_SPREAD / _DURATION_SPREAD)
_PRECISION = _DURATION_SPREAD**-2 - _ANY_SPREAD**-2

#: What equal and unequal repetitions say, by their difference; beyond the last entry, `_FAR_REPS`. Fewer at one pace
#: may be owed to tiredness: `tired_likeness`.
_REPS_APART = (1.5, 0.3, -1.6, -2.2)
_FAR_REPS = -2.5

#: Who goes on until no more can be done, or fails, seldom does less than this share of the set before.
_TIRED_SHARE = 1 / 3

#: A hold beside a hold, and beside counted repetitions.
_BOTH_HELD, _ONE_HELD = 1.5, -2.5

#: Weights only support: both logged and equal, both logged, only one logged, none.
_SAME_WEIGHT, _OTHER_WEIGHT, _ONE_WEIGHT, _NO_WEIGHT = 1.3, -1.2, -1.0, 0.3

#: Names that are sure decide.
_SAME_NAME, _OTHER_NAME = 4.0, -12.0

#: What shared and contradicting guesses of the watch say, at most.
_SHARED_GUESS, _CONTRADICTING_GUESS = 1.2, -4.5

#: Where equal duration or equal pace will do, either is the less telling.
_EITHER = 0.3

#: A duration alone never says more against: watches are stopped late.
_FLOOR = -4.0


class Effort(Record):
    """The figures of one set, or the middle of several sets'.

    Parameters
    ----------
    reps
        Repetitions; None for a hold, and where unknown.
    seconds
        Duration; None where unknown.
    weight_kg
        Weight; None unless logged.
    name
        Key of its exercise where that is sure.
    guesses
        The watch's guesses: category → probability.
    """

    reps: int | None
    seconds: float | None
    weight_kg: float | None
    name: str | None = None
    guesses: Mapping[str, float] = msgspec.field(default_factory=dict)


def effort_of(row: Any) -> Effort:
    """A row of the set table as an effort; its name is sure if nothing puts a confidence on it."""
    reps, seconds, weight_kg, name = known(row.reps), known(row.duration_s), known(row.weight_kg), known(row.exercise)
    guesses: dict[str, float] = {}
    for candidate in row.candidates:
        category, p = (
            (candidate["category"], candidate["p"])
            if isinstance(candidate, dict)
            else (candidate.category, candidate.p)
        )
        if p is not None:
            guesses[category] = guesses.get(category, 0.0) + p
    return Effort(
        reps=None if is_hold(reps, seconds) else int(reps),
        seconds=None if seconds is None or seconds <= 0 else float(seconds),
        weight_kg=None if weight_kg is None else float(weight_kg),
        name=_with_side(name, known(row.side)) if known(row.confidence) is None else None,
        guesses=guesses,
    )


def _with_side(name: str | None, side: str | None) -> str | None:
    """What is done on the left and on the right are two things in a round."""
    return name if name is None or side not in {"left", "right"} else f"{name}, {side}"


def middle(efforts: Sequence[Effort]) -> Effort:
    """The medians of several efforts of one exercise; a hold where most are, guesses averaged."""
    counted = [each.reps for each in efforts if each.reps is not None]
    seconds = [each.seconds for each in efforts if each.seconds is not None]
    weights = [each.weight_kg for each in efforts if each.weight_kg is not None]
    guessed = [each.guesses for each in efforts if each.guesses]
    names = {each.name for each in efforts}
    return Effort(
        reps=round(median(counted)) if 2 * len(counted) > len(efforts) else None,
        seconds=median(seconds) if seconds else None,
        weight_kg=median(weights) if weights else None,
        name=names.pop() if len(names) == 1 else None,
        guesses={
            key: sum(each.get(key, 0.0) for each in guessed) / len(guessed)
            for key in sorted({key for each in guessed for key in each})
        },
    )


def likeness(one: Effort, other: Effort) -> float:
    """How much more probable `other` is as a repetition of `one`'s exercise than as any set, in nats."""
    if one.name is not None and other.name is not None:
        return _SAME_NAME if one.name == other.name else _OTHER_NAME
    return _counts(one, other) + _durations(one, other) + _weights(one, other) + _guesses(one, other)


def pace_likeness(one: Effort, other: Effort) -> float:
    """The same by the seconds that a repetition takes, and by nothing else; 0 where those are unknown."""
    if not (one.seconds and other.seconds and one.reps and other.reps):
        return 0.0
    return _spread(math.log(other.seconds / one.seconds) - math.log(other.reps / one.reps))


def tired_likeness(one: Effort, other: Effort) -> float | None:
    """How much more probable `other` is as a repetition that tiredness ended sooner; how many it has says nothing.

    None unless it has fewer repetitions, though not far fewer, at a known pace and the same weight or
    none, and where names that are sure leave nothing to be explained.
    """
    if not (one.seconds and other.seconds and one.reps and other.reps) or (one.name and other.name):
        return None
    if not one.reps > other.reps >= one.reps * _TIRED_SHARE or one.weight_kg != other.weight_kg:
        return None
    return pace_likeness(one, other) + _weights(one, other) + _guesses(one, other)


def _counts(one: Effort, other: Effort) -> float:
    if one.reps is None or other.reps is None:
        return _BOTH_HELD if one.reps is None and other.reps is None else _ONE_HELD
    apart = abs(one.reps - other.reps)
    return _REPS_APART[apart] if apart < len(_REPS_APART) else _FAR_REPS


def _durations(one: Effort, other: Effort) -> float:
    """Of equal duration, or, where repetitions differ, of equal pace."""
    if not (one.seconds and other.seconds):
        return 0.0
    said = _spread(math.log(other.seconds / one.seconds))
    if one.reps == other.reps or not (one.reps and other.reps):
        return said
    return max(said, pace_likeness(one, other)) - _EITHER


def _spread(log_ratio: float) -> float:
    return max(_EQUAL - log_ratio**2 * _PRECISION / 2, _FLOOR)


def _weights(one: Effort, other: Effort) -> float:
    if one.weight_kg is None and other.weight_kg is None:
        return _NO_WEIGHT
    if one.weight_kg is None or other.weight_kg is None:
        return _ONE_WEIGHT
    return _SAME_WEIGHT if one.weight_kg == other.weight_kg else _OTHER_WEIGHT


def _guesses(one: Effort, other: Effort) -> float:
    if not (one.guesses and other.guesses):
        return 0.0
    shared = sum([min(p, other.guesses[key]) for key, p in one.guesses.items() if key in other.guesses])
    sureness = max(one.guesses.values()) * max(other.guesses.values())
    return _SHARED_GUESS * shared + _CONTRADICTING_GUESS * sureness * max(1 - shared, 0.0)
