"""Rest after each set."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import pairwise
from operator import itemgetter

from fitlift.records.sessions import Pause
from fitlift.records.sets import Set
from fitlift.records.several import active_places, before_added, by_session


def rests(sets: Sequence[Set], pauses: Sequence[Pause]) -> tuple[float | None, ...]:
    """Seconds from each active set's end to the next active set's start in the same session.

    The next set is the next on the clock, whatever its place in the file. Pauses of the timer in
    between are left out: an athlete who stops the watch is away, not resting. Starts are written in
    whole seconds, so that back-to-back sets seem to overlap by up to a second: a rest is never less
    than zero. How long an athlete rested between the parts of a set that the user split cannot be known,
    nor before a set that the user added, which has no times: null, too.

    Parameters
    ----------
    sets
        The sets with start and end times, and rests.
    pauses
        The pauses.

    Returns
    -------
    tuple
        Seconds, of each set and rest in order; None for rests, after a session's last set (what follows
        is packing up), and where a time is unknown.
    """
    paused = by_session(pauses)
    found: list[float | None] = [None] * len(sets)
    for session, placed in active_places(sets).items():
        unknown = before_added(placed)
        for (place, one), (_, other) in pairwise(on_the_clock(placed)):
            if place not in unknown:
                found[place] = _gap(one, other, paused.get(session, []))
    return tuple(found)


def on_the_clock(placed: Sequence[tuple[int, Set]]) -> list[tuple[int, Set]]:
    """The sets that have a start, by it, then by their rows."""
    started = [(each.start_time, each.row, place, each) for place, each in placed if each.start_time is not None]
    return [(place, each) for *_, place, each in sorted(started, key=itemgetter(0, 1))]


def _gap(one: Set, other: Set, pauses: Sequence[Pause]) -> float | None:
    """Seconds from one set's end to another's start, pauses left out; None where unknown and within a set."""
    is_one_set = one.set is not None and one.set == other.set
    if is_one_set or one.end_time is None or other.start_time is None:
        return None
    seconds = (other.start_time - one.end_time).total_seconds()
    for paused_s in paused_within(one.end_time, other.start_time, pauses):
        seconds -= paused_s
    return max(seconds, 0.0)


def paused_within(begin: dt.datetime, end: dt.datetime, pauses: Sequence[Pause]) -> Iterator[float]:
    """Seconds of each pause between two moments."""
    for pause in pauses:
        within = min(end, pause.end_time) - max(begin, pause.start_time)
        yield max(within.total_seconds(), 0.0)
