"""Which sets are holds: their time counts, and no repetitions."""

from __future__ import annotations

#: A set of at most one repetition that lasts this long is a hold: the watch counts one for it, or none.
#: The bound is chosen, not measured.
HOLD_S, HOLD_REPS = 20.0, 1


def is_hold(reps: int | None, seconds: float | None) -> bool:
    """Whether a set is a hold: nothing was counted but its time.

    Parameters
    ----------
    reps, seconds
        As in the set table.
    """
    return reps is None or (reps <= HOLD_REPS and seconds is not None and seconds >= HOLD_S)
