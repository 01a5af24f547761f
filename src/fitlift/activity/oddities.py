"""What cannot be right about sets and sessions, said so that a runner understands it. Nothing is changed here."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from math import fsum
from operator import itemgetter

import numpy as np
import numpy.typing as npt

from fitlift.activity.assignment import CLOCK_STEP, LATE
from fitlift.activity.device import NO_DEVICE
from fitlift.activity.impossible_reps import is_settled
from fitlift.activity.lengths import FAR, Mistaken, hours_off, mistaken
from fitlift.errors import Notice
from fitlift.exercises.catalogue import catalogue
from fitlift.measures.arrays import instant
from fitlift.measures.doubted_weights import doubt_notices, plain_doubt
from fitlift.records.base import replace
from fitlift.records.heart import HeartRates
from fitlift.records.said import Row, Said
from fitlift.records.sessions import Check, Session
from fitlift.records.sets import Set
from fitlift.records.several import active as active_sets
from fitlift.records.several import by_session
from fitlift.records.vocabulary import NOT_RECORDED

#: No watch wrote FIT files before, and none is to be believed after.
FIRST_WATCH, LAST_WATCH = (dt.datetime(year, 1, 1, tzinfo=dt.UTC) for year in (2007, 2050))

#: A file is created when its first session starts, or later by whoever converts it; hikes last days.
LATEST_START = dt.timedelta(days=2)

#: How durations are mistaken → what is said of it.
_MISTAKEN: Mapping[Mistaken, str] = {"too_long": "durations_in_milliseconds", "too_short": "durations_as_milliseconds"}

#: Codes of what a correction of a set may settle.
_CORRECTABLE = ("implausible-weight", "overlapping-sets", "undated-sets")


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


def oddities_left(notices: Sequence[Notice], sets: Iterable[Set], corrected: Sequence[Set]) -> tuple[Notice, ...]:
    """What is still odd once the user corrected sets: what is said of weights and times is looked at anew.

    Parameters
    ----------
    notices
        What was odd before.
    sets, corrected
        The sets as the watch wrote them and as they were corrected.
    """
    logged = {(each.session, each.set): each.weight_kg for each in active_sets(sets)}
    written = [each for each in active_sets(corrected) if each.origin not in NOT_RECORDED]
    as_logged = [each for each in written if each.weight_kg == logged[each.session, each.set]]
    of_session = by_session(written)
    undated = _undated(by_session(active_sets(corrected)))
    anew = dict.fromkeys([*_heavy(as_logged), *_overlapping(of_session), *undated])
    kept = [each for each in notices if each.code not in _CORRECTABLE or each in anew]
    kept = [each for each in kept if not is_settled(each, written)]
    return tuple(dict.fromkeys([*kept, *anew]))


def synthetic_timing(manufacturer: str | None, sets: Sequence[Set]) -> Iterator[Notice]:
    """Warn of sets that no device timed: programs that turn a diary into FIT make their times up."""
    if manufacturer == NO_DEVICE and sets:
        yield Notice("synthetic-timing", Said("made_by_program"))


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
        totals = tuple([_total(each) for each in of_session])
        yield Notice("stale-totals", Said("totals_changed", {"each_total": totals}), session=session)


def _total(one: Check) -> Row:
    return {"check": one.check, "stated": one.watch or 0.0, "found": one.found or 0.0}


def _contradicts(one: Check) -> bool:
    """Whether a total is none of these sets; a timer may run before the first one and after the last."""
    is_spare_time = one.check == "timer_s" and (one.watch or 0.0) > (one.found or 0.0)
    return one.verdict == "differs" and not is_spare_time


def _swapped(sessions: Iterable[int]) -> Iterator[Notice]:
    for session in sorted(sessions):
        yield Notice("swapped-set-types", Said("work_and_rest_swapped"), session=session)


def _salvaged(sets: Iterable[Set]) -> Iterator[Notice]:
    salvaged = [each for each in sets if each.origin == "salvaged" and each.set is not None]
    for session, of_session in by_session(salvaged).items():
        numbers = [each.set for each in of_session if each.set is not None]
        said = Said("sets_found_after_damage", {"first_set": min(numbers), "last_set": max(numbers)})
        yield Notice("salvaged-sets", said, session=session)


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
            yield Notice("sets-hours-off", Said("sets_in_other_time_zone", {"hours": hours}), session=session.session)
        elif outside:
            said = Said("sets_outside_session", {"sets": outside})
            yield Notice("sets-outside-session", said, session=session.session)


def _overlapping(active: Mapping[int, Iterable[Set]]) -> Iterator[Notice]:
    """Sets that begin before the one before them has ended, by more than the second that starts are rounded to."""
    for session, of_session in active.items():
        early = [(before, each) for before, each in pairwise(of_session) if _overlap(before, each)]
        if early:
            before, first = early[0]
            said = Said("sets_overlap", {"set": first.set, "set_before": before.set, "more_sets": len(early) - 1})
            yield Notice("overlapping-sets", said, session=session, set=first.set)


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
            yield Notice("reused-numbers", Said("set_numbers_wrong"), session=of_part[0].session)


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
            said = Said(_MISTAKEN[how], {"total_s": lasted_s, "passed_s": to_next_s})
            yield Notice("milliseconds", said, session=session)


def _undated(active: Mapping[int, Sequence[Set]]) -> Iterator[Notice]:
    """Sets that do not say when they began; one without any time among others that have some was added by somebody."""
    for session, of_session in active.items():
        are_timed = any(each.start_time is not None for each in of_session)
        count = sum(each.start_time is None and not (are_timed and each.duration_s is None) for each in of_session)
        if count:
            yield Notice("undated-sets", Said("sets_without_start", {"sets": count}), session=session)


def _far_samples(session: Session, start: dt.datetime, times: npt.NDArray[np.datetime64]) -> Iterator[Notice]:
    """Samples of another day than their session."""
    if not len(times):
        return
    earliest, latest = start - FAR, (session.end_time or start) + FAR
    near = np.searchsorted(times, instant(latest), side="right") - np.searchsorted(times, instant(earliest))
    far = len(times) - int(near)
    if far:
        said = Said("samples_of_other_day", {"far_samples": far, "samples": len(times)})
        yield Notice("absurd-clock", said, session=session.session)


def _clock(session: int, start: dt.datetime, created: dt.datetime | None) -> Iterator[Notice]:
    day = start.date().isoformat()
    if not FIRST_WATCH <= start < LAST_WATCH:
        yield Notice("absurd-clock", Said("clock_not_set", {"session_day": day}), session=session)
    elif created is not None and start - created > LATEST_START:
        said = Said("session_after_file", {"session_day": day, "file_day": created.date().isoformat()})
        yield Notice("absurd-clock", said, session=session)
