"""Which sets are holds: their time counts, and no repetitions; and of which nothing was counted."""

from __future__ import annotations

from typing import Protocol

from fitlift.exercises.exercise import Exercise
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
    def weight_kg(self) -> float | None:
        """Weight; None where none is known."""

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
    return one.is_timed or (not one.asks_reps and looks_held(one))


def held_s(one: Counted) -> float | None:
    """Seconds of a hold; None of what is none, and of one that lasted no time: nobody measured it.

    Parameters
    ----------
    one
        A set, or what was done for a planned one.
    """
    return one.duration_s or None if is_hold(one) else None


def looks_held(one: Counted) -> bool:
    """Whether the watch counted so little in so long that it may have seen a hold, whatever was to be counted.

    Parameters
    ----------
    one
        A set, or what was done for a planned one.
    """
    reps, seconds = one.reps or 0, one.duration_s
    return seconds is not None and reps <= 1 and seconds >= (HOLD_OF_ONE_S if reps else HOLD_S)


def is_uncounted(one: Counted) -> bool:
    """Whether nothing was counted of a set: no repetition, though it is no hold.

    Of a set to be counted that looks held one repetition is believed where it was with a weight: a heavy single takes
    long, if the button is pressed late.

    Parameters
    ----------
    one
        A set, or what was done for a planned one.
    """
    if not one.reps:
        return not is_hold(one)
    return one.asks_reps and one.weight_kg is None and looks_held(one)


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
