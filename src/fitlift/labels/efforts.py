"""What a set looks like, whatever it is called: its figures, and its name where that is sure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from statistics import median

import msgspec

from fitlift.measures.holds import HOLD_OF_ONE_S
from fitlift.records.base import Record
from fitlift.records.sets import Set
from fitlift.records.vocabulary import SURE


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
    """A set as an effort; its name is sure if nothing puts a confidence on it, or one of `SURE`.

    Where the user says what it was, what the watch guessed is of no account.
    """
    seconds = one.duration_s
    guesses: dict[str, float] = {}
    for candidate in one.candidates if one.source != "correction" else ():
        if candidate.p is not None:
            guesses[candidate.category] = guesses.get(candidate.category, 0.0) + candidate.p
    return Effort(
        reps=_reps(one.reps, seconds),
        seconds=None if seconds is None or seconds <= 0 else seconds,
        weight_kg=one.weight_kg,
        name=_with_side(one.exercise, one.side) if _is_sure(one) else None,
        guesses=guesses,
    )


def _reps(reps: int | None, seconds: float | None) -> int | None:
    """Repetitions as a figure that tells exercises apart; None of what is long and hardly counted.

    Whether a short set without repetitions is a hold is not asked: a watch that counts badly writes those, too.
    """
    is_long = seconds is not None and seconds >= HOLD_OF_ONE_S
    return None if reps is None or (reps <= 1 and is_long) else reps


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
