"""Rest after each set."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from operator import itemgetter

from fitlift.records.sessions import Pause
from fitlift.records.sets import Set
from fitlift.records.several import active_places, before_added, by_session

#: Starts are written in whole seconds: sets that are no further apart, or overlap by no more, follow at once.
CLOCK_STEP_S = 1.0

#: From this share of a rest on in which the timer stood still, what is left of it says nothing of how long the athlete
#: rested. Chosen, not measured: half, so that what is counted is never less than what is not. Sensible are 0.5 to 0.9.
MOSTLY_PAUSED = 0.5

#: Sets that touch are turns of a circuit where at least so many rests come on each of them: the fewest in the 92
#: recordings at hand that have both are 2 on 13. With none, or one on more than ten, the file tells work from rest
#: nowhere. Sensible are 0.05 to 0.15.
ROUND_SHARE = 0.1


def rests(sets: Sequence[Set], pauses: Sequence[Pause]) -> tuple[float | None, ...]:
    """Seconds from each active set's end to the next active set's start in the same session: measured, or unknown.

    The next set is the next on the clock, whatever its place in the file. Pauses of the timer in
    between are left out: an athlete who stops the watch is away, not resting. Starts are written in
    whole seconds, so that back-to-back sets seem to overlap by up to a second: they are 0 s apart.

    Parameters
    ----------
    sets
        The sets with start and end times, and rests.
    pauses
        The pauses.

    Returns
    -------
    tuple
        Seconds, of each set and rest in order. None for rests, after a session's last set (what follows is packing
        up), and where nothing measured it: a time is missing, the set has no length, the next one begins before it
        has ended, the timer stood still for `MOSTLY_PAUSED` of it or more, between the parts of a set that the user
        split, and before a set that the user added. None as well for sets that touch in a session that records no
        rests: see `_records_rests`.
    """
    paused = by_session(pauses)
    found: list[float | None] = [None] * len(sets)
    breaks = _logged_breaks(sets)
    for session, placed in active_places(sets).items():
        unknown = before_added(placed)
        gaps = [
            (place, _gap(one, other, paused.get(session, [])))
            for (place, one), (_, other) in pairwise(on_the_clock(placed))
            if place not in unknown
        ]
        is_recorded = session in breaks or _records_rests([seconds for _, seconds in gaps])
        for place, seconds in gaps:
            found[place] = seconds if is_recorded or not _touches(seconds) else None
    return tuple(found)


def _logged_breaks(sets: Iterable[Set]) -> set[int]:
    """Sessions whose files hold a rest of more than a step of the clock."""
    return {each.session for each in sets if each.kind == "rest" and (each.duration_s or 0.0) > CLOCK_STEP_S}


def _records_rests(gaps: Sequence[float | None]) -> bool:
    """Whether the sets of a session without logged rests end where the work ends.

    Where they last until the next one begins, as in yoga, or where every press of the button begins another set, what
    lies between two sets is part of the first. A circuit is told from that by its rests between rounds, see
    `ROUND_SHARE`.
    """
    apart = sum(seconds is not None and not _touches(seconds) for seconds in gaps)
    touching = sum(_touches(seconds) for seconds in gaps)
    return apart >= max(ROUND_SHARE * touching, 1)


def _touches(seconds: float | None) -> bool:
    return seconds is not None and seconds <= CLOCK_STEP_S


def on_the_clock(placed: Sequence[tuple[int, Set]]) -> list[tuple[int, Set]]:
    """The sets that have a start, by it, then by their rows."""
    started = [(each.start_time, each.row, place, each) for place, each in placed if each.start_time is not None]
    return [(place, each) for *_, place, each in sorted(started, key=itemgetter(0, 1))]


def _gap(one: Set, other: Set, pauses: Sequence[Pause]) -> float | None:
    """Seconds from one set's end to another's start, pauses left out; None where nothing measured them."""
    is_one_set = one.set is not None and one.set == other.set
    if is_one_set or one.end_time is None or other.start_time is None or one.end_time == one.start_time:
        return None
    between = (other.start_time - one.end_time).total_seconds()
    if between < -CLOCK_STEP_S:
        return None
    paused = math.fsum(paused_within(one.end_time, other.start_time, pauses))
    return None if paused and paused >= MOSTLY_PAUSED * between else max(between - paused, 0.0)


def paused_within(begin: dt.datetime, end: dt.datetime, pauses: Sequence[Pause]) -> Iterator[float]:
    """Seconds of each pause between two moments."""
    for pause in pauses:
        within = min(end, pause.end_time) - max(begin, pause.start_time)
        yield max(within.total_seconds(), 0.0)


def is_median_told(measured: int, working_sets: int) -> bool:
    """Whether the middle one of an exercise's rests says how its sets were rested.

    Of two sets the one rest between them is all there is; of more sets one measured rest tells little, be it because
    the others lie across something else or because nothing measured them: it takes two.

    Parameters
    ----------
    measured
        How many rests of the exercise have a known length.
    working_sets
        How many working sets it had.
    """
    return measured > 1 or (measured > 0 and measured >= working_sets - 1)
