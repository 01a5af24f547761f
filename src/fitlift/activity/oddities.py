"""What cannot be right about sets and sessions, said so that a runner understands it. Nothing is changed here."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from math import fsum
from operator import itemgetter

import numpy as np
import numpy.typing as npt

from fitlift.activity.assignment import CLOCK_STEP, LATE
from fitlift.activity.device import NO_DEVICE
from fitlift.activity.impossible_reps import is_settled
from fitlift.activity.lengths import FAR, hours_off, lasted, mistaken
from fitlift.errors import Notice
from fitlift.exercises.catalogue import catalogue
from fitlift.measures.arrays import instant
from fitlift.measures.doubted_weights import doubt_notices, plain_doubt
from fitlift.measures.readable import clock, thousands, whole
from fitlift.records.base import replace
from fitlift.records.heart import HeartRates
from fitlift.records.sessions import Check, Session
from fitlift.records.sets import Set
from fitlift.records.several import active as active_sets
from fitlift.records.several import by_session
from fitlift.wording import plural

#: No watch wrote FIT files before, and none is to be believed after.
FIRST_WATCH, LAST_WATCH = (dt.datetime(year, 1, 1, tzinfo=dt.UTC) for year in (2007, 2050))

#: A file is created when its first session starts, or later by whoever converts it; hikes last days.
LATEST_START = dt.timedelta(days=2)

_UNITS = {"too long": "in milliseconds", "too short": "as if seconds were milliseconds"}

#: Codes of what a correction of a set may settle.
_CORRECTABLE = ("implausible-weight", "overlapping-sets", "undated-sets")
#: Name of a check → its figure in words.
_TOTAL_WORDS: Mapping[str, Callable[[float], str]] = {
    "active_s": lambda seconds: f"{clock(seconds)} of work",
    "timer_s": lambda seconds: f"{clock(seconds)} on the timer",
    "reps": lambda count: plural(whole(count), "rep"),
    "active_sets": lambda count: plural(whole(count), "set"),
    "volume_kg": lambda kg: f"{thousands(kg)} kg",
}


def set_oddities(
    sets: Sequence[Set], sessions: Iterable[Session], parts: Iterable[int], swapped: Iterable[int]
) -> Iterator[Notice]:
    """What is odd about sets.

    Parameters
    ----------
    sets, sessions
        The sets, each `message_index` as the file has it, and the sessions.
    parts
        Part of the file that each set stands in.
    swapped
        Sessions in which the file has work and rest swapped.
    """
    of_session = by_session(sets)
    active = {session: active_sets(of_one) for session, of_one in of_session.items()}
    yield from _swapped(swapped)
    yield from _salvaged(sets)
    yield from _heavy(sets)
    yield from _outside(active, sessions)
    yield from _overlapping(active)
    yield from _reused_numbers(sets, parts)
    yield from _undated(active)
    yield from _mistaken_durations(of_session)


def oddities_left(notices: Sequence[Notice], sets: Iterable[Set], corrected: Iterable[Set]) -> tuple[Notice, ...]:
    """What is still odd once the user corrected sets: what is said of weights and times is looked at anew.

    Parameters
    ----------
    notices
        What was odd before.
    sets, corrected
        The sets as the watch wrote them and as they were corrected.
    """
    logged = {(each.session, each.set): each.weight_kg for each in active_sets(sets)}
    written = [each for each in active_sets(corrected) if each.origin != "correction"]
    as_logged = [each for each in written if each.weight_kg == logged[each.session, each.set]]
    of_session = by_session(written)
    anew = dict.fromkeys([*_heavy(as_logged), *_overlapping(of_session), *_undated(of_session)])
    kept = [each for each in notices if each.code not in _CORRECTABLE or each in anew]
    kept = [each for each in kept if not is_settled(each, written)]
    return tuple(dict.fromkeys([*kept, *anew]))


def synthetic_timing(manufacturer: str | None, sets: Sequence[Set]) -> Iterator[Notice]:
    """Warn of sets that no device timed: programs that turn a diary into FIT make their times up."""
    if manufacturer == NO_DEVICE and sets:
        text = "synthetic timing: a program made this file, set times and the heart rate of a set may not be measured"
        yield Notice("synthetic-timing", text)


def session_oddities(sessions: Iterable[Session], heart: HeartRates, created: dt.datetime | None) -> Iterator[Notice]:
    """What is odd about when sessions were.

    Parameters
    ----------
    sessions, heart
        The sessions and their samples.
    created
        When the file says that it was created.
    """
    for session in sessions:
        if session.start_time is not None:
            times = _times(heart, session.session)
            yield from _clock(session.session, session.start_time, created)
            yield from _far_samples(session, session.start_time, times)


def check_oddities(
    checks: Iterable[Check], sessions: Iterable[Session], explained: Collection[int | None] = ()
) -> Iterator[Notice]:
    """Totals of strength sessions that their sets contradict, but for those that are explained.

    Parameters
    ----------
    checks, sessions
        The checks, and the sessions.
    explained
        Sessions of which something else that was said explains it.
    """
    judged = {each.session for each in sessions if each.kind == "strength"} - set(explained)
    differing = [each for each in checks if _contradicts(each) and each.session in judged]
    for session, of_session in by_session(differing).items():
        pairs = [(each.check, each.watch or 0.0, each.found or 0.0) for each in of_session]
        watch = " and ".join(_TOTAL_WORDS[check](seconds) for check, seconds, _ in pairs)
        found = " and ".join(_TOTAL_WORDS[check](seconds) for check, _, seconds in pairs)
        text = f"the watch summed up {watch}, the file now lists {found}: it was changed after the workout"
        yield Notice("stale-totals", text, session=session)


def _contradicts(one: Check) -> bool:
    """Whether a total is none of these sets; a timer may run before the first one and after the last."""
    is_spare_time = one.check == "timer_s" and (one.watch or 0.0) > (one.found or 0.0)
    return one.verdict == "differs" and not is_spare_time


def _swapped(sessions: Iterable[int]) -> Iterator[Notice]:
    for session in sorted(sessions):
        text = "the file has work and rest swapped: what it calls rests has repetitions, and is counted as sets"
        yield Notice("swapped-set-types", text, session=session)


def _salvaged(sets: Iterable[Set]) -> Iterator[Notice]:
    salvaged = [each for each in sets if each.origin == "salvaged" and each.set is not None]
    for session, of_session in by_session(salvaged).items():
        found = _sets([each.set for each in of_session if each.set is not None])
        text = f"{found} found again after damage to the file; the first of them may be wrong"
        yield Notice("salvaged-sets", text, session=session)


def _heavy(sets: Sequence[Set]) -> Iterator[Notice]:
    """Weights that cannot be by their numbers alone; what they may have been is said."""
    return doubt_notices([replace(each, weight_doubt=plain_doubt(each.weight_kg)) for each in sets], catalogue())


def _outside(active: Mapping[int, Sequence[Set]], sessions: Iterable[Session]) -> Iterator[Notice]:
    for session in sessions:
        of_session = active.get(session.session, ())
        if session.start_time is None or session.end_time is None:
            continue
        begin, until = session.start_time - LATE, session.end_time + LATE
        outside = sum(each.start_time is not None and not begin <= each.start_time <= until for each in of_session)
        hours = hours_off(session, of_session) if outside else 0
        if hours:
            off = f"{plural(abs(hours), 'hour')} {'later' if hours > 0 else 'earlier'} than the session"
            text = f"its sets are dated {off}: the heart rate in them is not known"
            yield Notice("sets-hours-off", text, session=session.session)
        elif outside:
            lie, are = ("lies", "it is") if outside == 1 else ("lie", "they are")
            text = f"{plural(outside, 'set')} {lie} outside the time that the session gives; {are} kept"
            yield Notice("sets-outside-session", text, session=session.session)


def _overlapping(active: Mapping[int, Iterable[Set]]) -> Iterator[Notice]:
    """Sets that begin before the one before them has ended, by more than the second that starts are rounded to."""
    for session, of_session in active.items():
        early = [(before, each) for before, each in pairwise(of_session) if _overlap(before, each)]
        if early:
            before, first = early[0]
            others = f", and {len(early) - 1} more likewise" if len(early) > 1 else ""
            what = f"set {first.set} begins before set {before.set} has ended{others}"
            text = f"{what}; all are kept, no rest between them is known"
            yield Notice("overlapping-sets", text, session=session, set=first.set)


def _overlap(before: Set, after: Set) -> bool:
    """Whether a set begins before the one before it has ended; parts of one set may."""
    if before.end_time is None or after.start_time is None or before.set == after.set:
        return False
    return before.end_time - after.start_time > CLOCK_STEP


def _reused_numbers(sets: Iterable[Set], parts: Iterable[int]) -> Iterator[Notice]:
    of_parts: dict[int, list[Set]] = {}
    for part, each in zip(parts, sets, strict=True):
        of_parts.setdefault(part, []).append(each)
    for _, of_part in sorted(of_parts.items()):
        numbers = [each.message_index for each in of_part if each.message_index is not None]
        count = len(numbers) - len(set(numbers))
        if count:
            text = "the file numbers its sets wrongly: fitlift keeps them all, in the file's order"
            yield Notice("reused-numbers", text, session=of_part[0].session)


def _times(heart: HeartRates, session: int) -> npt.NDArray[np.datetime64]:
    """When a session's samples are, in order."""
    begin, end = heart.session.searchsorted((session, session + 1)).tolist()
    return heart.time[begin:end]


def _mistaken_durations(sets: Mapping[int, Iterable[Set]]) -> Iterator[Notice]:
    """Sets that last a thousand times as long, or as short, as the time to the next one."""
    for session, of_session in sets.items():
        timed = [
            (each.start_time, each.duration_s)
            for each in of_session
            if each.start_time is not None and each.duration_s is not None
        ]
        in_time = sorted(timed, key=itemgetter(0))
        to_next_s = (in_time[-1][0] - in_time[0][0]).total_seconds() if in_time else 0.0
        lasted_s = fsum(duration_s for _, duration_s in in_time[:-1])
        how = mistaken(lasted_s, to_next_s)
        if how is not None:
            text = (
                f"its sets and rests last {lasted(lasted_s)} in {lasted(to_next_s)}: "
                f"their durations were written {_UNITS[how]}, and are shown as written"
            )
            yield Notice("milliseconds", text, session=session)


def _undated(active: Mapping[int, Iterable[Set]]) -> Iterator[Notice]:
    """Sets that do not say when they began."""
    for session, of_session in active.items():
        count = sum(each.start_time is None for each in of_session)
        if count:
            text = f"{plural(count, 'set')} without a start: rest and heart rate stay unknown there"
            yield Notice("undated-sets", text, session=session)


def _far_samples(session: Session, start: dt.datetime, times: npt.NDArray[np.datetime64]) -> Iterator[Notice]:
    """Samples of another day than their session."""
    if not len(times):
        return
    earliest, latest = start - FAR, (session.end_time or start) + FAR
    near = np.searchsorted(times, instant(latest), side="right") - np.searchsorted(times, instant(earliest))
    far = len(times) - int(near)
    if far:
        text = f"{far} of its {len(times)} samples are dated more than a day away from it, and count for nothing"
        yield Notice("absurd-clock", text, session=session.session)


def _clock(session: int, start: dt.datetime, created: dt.datetime | None) -> Iterator[Notice]:
    if not FIRST_WATCH <= start < LAST_WATCH:
        text = f"the session is dated {start:%Y-%m-%d}: the device's clock was not set"
        yield Notice("absurd-clock", text, session=session)
    elif created is not None and start - created > LATEST_START:
        text = (
            f"the session is dated {start:%Y-%m-%d}, after the file was created "
            f"({created:%Y-%m-%d}): one of the clocks was wrong"
        )
        yield Notice("absurd-clock", text, session=session)


def _sets(numbers: list[int]) -> str:
    """Set numbers in words: "set 4 was", "sets 4 to 9 were"."""
    first, last = min(numbers), max(numbers)
    return f"set {first} was" if first == last else f"sets {first} to {last} were"
