"""Which sets are holds: their time counts, and no repetitions; and of which nothing was counted."""

from __future__ import annotations

from typing import Protocol

from fitlift.exercises.catalogue import Exercise
from fitlift.records.sets import Set

#: A set without a repetition that lasts so long is a hold, and one of a single repetition that lasts so long: the
#: watch counts one for a hold, or none. A heavy single takes less. The bounds are chosen, not measured.
HOLD_S, HOLD_OF_ONE_S = 5.0, 20.0


class Counted(Protocol):
    """What was counted of a set."""

    @property
    def reps(self) -> int | None:
        """Repetitions."""

    @property
    def duration_s(self) -> float | None:
        """How long it took."""

    @property
    def is_timed(self) -> bool:
        """Whether it was to last a time, and no repetitions were asked for."""

    @property
    def asks_reps(self) -> bool:
        """Whether repetitions were asked for."""


def is_hold(one: Counted) -> bool:
    """Whether a set is a hold: its time counts, and no repetitions.

    Parameters
    ----------
    one
        A set, or what was done for a planned one.
    """
    reps, seconds = one.reps or 0, one.duration_s
    if one.is_timed or seconds is None or reps > 1 or (one.asks_reps and not reps):
        return one.is_timed
    return seconds >= (HOLD_OF_ONE_S if reps else HOLD_S)


def is_uncounted(one: Counted) -> bool:
    """Whether nothing was counted of a set: no repetition, though it is no hold.

    Parameters
    ----------
    one
        A set, or what was done for a planned one.
    """
    return not one.reps and not is_hold(one)


def is_by_time(one: Set, exercise: Exercise | None) -> bool:
    """Whether the time of a set counts: of a hold, and of strokes and jumps that a watch counts.

    Parameters
    ----------
    one
        A set.
    exercise
        What was done; None where unknown.
    """
    return is_hold(one) or (exercise is not None and exercise.counting == "timed")


def lifting_reps(one: Set, exercise: Exercise | None) -> int | None:
    """Repetitions of lifting: those of a set that is counted in them; None of holds, of strokes and of jumps.

    Parameters
    ----------
    one
        A set; what the watch counted of it stays there.
    exercise
        What was done; None where unknown.
    """
    return None if is_by_time(one, exercise) or is_uncounted(one) else one.reps
