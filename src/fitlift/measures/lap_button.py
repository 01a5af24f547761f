"""What the lap button makes of sets: too long ones, at whose end nobody pressed it, and presses that are no set."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from fitlift.records.sets import Set

#: A set of several in a session is told of from so many seconds on, if it lasts so many times as long as the others do
#: in the middle. In the recordings at hand the longest set that was one lasts 275 s, five times as long as the others;
#: the next longer one, 1661 s, was forgotten. Sensible are 300 to 900 s.
LONG_S, TIMES_OTHERS = 300.0, 5

#: With fewer seconds to a repetition it is a long set, and no forgotten one: a hundred burpees.
SLOW_S = 10.0

#: A set without a repetition that is shorter is a press of the button. In 90 recordings with sets those last 1.4 to
#: 4.9 s; what was meant to be a set, a hold for instance, lasts 12 s and more. What lies between, warm-ups and ends of
#: 6 to 9 s that were broken off, is not told from a short hold and stays. Possible are 5 to 12.
PRESS_S = 5.0


def is_press(reps: float | None, seconds: float | None) -> bool:
    """Whether a set of so many repetitions and seconds is a press of the button; one of no length has no known time."""
    return not reps and seconds is not None and 0 < seconds < PRESS_S


def too_long(sets: Sequence[Set]) -> tuple[Set, ...]:
    """The sets of one session that are too long to be one; none of what is counted by its time, as rowing is.

    Parameters
    ----------
    sets
        Its active sets, with what is counted of them.
    """
    timed = [(each, each.duration_s) for each in sets if each.duration_s]
    found = []
    for one, seconds in timed:
        others = [other_s for other, other_s in timed if other is not one]
        is_long = seconds >= LONG_S and (not others or seconds >= TIMES_OTHERS * median(others))
        if is_long and not one.is_timed and (one.reps or 0) * SLOW_S <= seconds:
            found.append(one)
    return tuple(found)
