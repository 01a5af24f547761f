"""What a set looks like, whatever it is called: its figures, and its name where that is sure."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from statistics import median

import msgspec

from fitlift.measures.holds import is_hold
from fitlift.records.base import Record
from fitlift.records.sets import Set
from fitlift.records.vocabulary import SURE

#: Spread of the log ratio of two paces: of one exercise, and of any two sets. Chosen, not fitted: in two real free
#: sessions the durations of one exercise's rounds differ by 9 % (root mean square of the log ratio, 26 pairs), and half
#: as much again is allowed for.
_PACE_SPREAD, _ANY_SPREAD = 0.15, 0.8

#: What equal paces say, and how fast that falls with the square of the log ratio.
_EQUAL = math.log(_ANY_SPREAD / _PACE_SPREAD)
_PRECISION = _PACE_SPREAD**-2 - _ANY_SPREAD**-2

#: A pace alone never says more against: watches are stopped late.
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


def effort_of(one: Set) -> Effort:
    """A set as an effort; its name is sure if nothing puts a confidence on it, or one of `SURE`."""
    seconds = one.duration_s
    guesses: dict[str, float] = {}
    for candidate in one.candidates:
        if candidate.p is not None:
            guesses[candidate.category] = guesses.get(candidate.category, 0.0) + candidate.p
    return Effort(
        reps=None if is_hold(one.reps, seconds) else one.reps,
        seconds=None if seconds is None or seconds <= 0 else seconds,
        weight_kg=one.weight_kg,
        name=_with_side(one.exercise, one.side) if _is_sure(one) else None,
        guesses=guesses,
    )


def _is_sure(one: Set) -> bool:
    """Whether its name decides; a guessed category names no exercise."""
    return one.confidence is None or (one.confidence >= SURE and one.source != "category")


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


def pace_likeness(one: Effort, other: Effort) -> float:
    """How much more probable `other` is as a repetition of `one`'s exercise than as any set, by its pace, in nats.

    By the seconds that a repetition takes, and by nothing else; 0 where those are unknown.
    """
    if not (one.seconds and other.seconds and one.reps and other.reps):
        return 0.0
    log_ratio = math.log(other.seconds / one.seconds) - math.log(other.reps / one.reps)
    return max(_EQUAL - log_ratio**2 * _PRECISION / 2, _FLOOR)
