"""Which sets are holds: their time counts, and no repetitions."""

from __future__ import annotations

from typing import Any

from fitlift.rows import known

#: A set of at most one repetition that lasts this long is a hold: the watch counts one for it, or none.
#: The bound is chosen, not measured.
HOLD_S, HOLD_REPS = 20.0, 1


def is_hold(reps: Any, seconds: Any) -> bool:
    """Whether a set is a hold: nothing was counted but its time.

    Parameters
    ----------
    reps, seconds
        As in the set table, null included.
    """
    if known(reps) is None:
        return True
    return bool(reps <= HOLD_REPS and known(seconds) is not None and seconds >= HOLD_S)
