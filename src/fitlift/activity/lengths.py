"""How long a session lasted: the one place that decides whether what the file says of it can be believed.

Believed lengths are those that are shown, summed and divided into zones; what the file said stays in the session as
`stated_elapsed_s` and `stated_timer_s`, and a notice says that it is not believed, and why.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Literal

import numpy as np
import numpy.typing as npt

from fitlift.activity.assignment import LATE
from fitlift.errors import Notice
from fitlift.measures.arrays import instant
from fitlift.records.base import Record, replace
from fitlift.records.heart import HeartRates
from fitlift.records.said import Said
from fitlift.records.sessions import Session
from fitlift.records.sets import Set
from fitlift.records.several import active, by_session, only_known

#: Samples so far from their session are no part of it.
FAR = dt.timedelta(days=1)

#: Times that are so many times too long, or too short, were written in milliseconds, or read as such.
_THOUSANDFOLD = (500, 2000)

#: A session that lasts longer is believed if what was recorded spans at least half of it, as in hikes of some days.
LONGEST_S = 24 * 3600.0

#: After the last set a watch runs on for at most 6 minutes in the 95 strength recordings at hand, of stretching and
#: packing up. From here on it was forgotten, and what follows is no training. Sensible are 15 minutes to an hour.
RAN_ON = dt.timedelta(minutes=30)

#: With fewer sets than this the watch may have been forgotten, or its button: the athlete trained on in the last set.
FEWEST_SETS = 3

_HOUR_S = 3600

#: How a time differs from what is seen.
Mistaken = Literal["too_long", "too_short"]

_Times = npt.NDArray[np.datetime64]


class Believed(Record):
    """A session with the length that is believed, and what is said of that; None where the file is believed."""

    session: Session
    notice: Notice | None = None


class _Span(Record):
    """From when until when something was recorded."""

    begin: dt.datetime
    end: dt.datetime

    @property
    def seconds(self) -> float:
        return (self.end - self.begin).total_seconds()


def believed_lengths(
    sessions: Sequence[Session], sets: Sequence[Set], heart: HeartRates, *, is_whole: bool = True
) -> tuple[Believed, ...]:
    """The sessions with believable lengths.

    Parameters
    ----------
    sessions
        The sessions, as the file states them.
    sets, heart
        Their sets and samples.
    is_whole
        Whether nothing of the file was lost: else sets after the last one may have been.
    """
    of_sets, of_heart = by_session(active(sets)), heart.by_session()
    found = []
    for session in sessions:
        samples = of_heart.get(session.session)
        times = np.zeros(0, "M8[ms]") if samples is None else samples.time
        found.append(_believed(session, of_sets.get(session.session, []), times, is_whole=is_whole))
    return tuple(found)


def _believed(session: Session, sets: Sequence[Set], times: _Times, *, is_whole: bool) -> Believed:
    if session.start_time is None or session.origin == "derived" or session.stated_elapsed_s is not None:
        return Believed(session)
    seen = _seen(session, session.start_time, sets, times)
    stated_s = max(session.elapsed_s or 0.0, session.timer_s or 0.0)
    if _is_too_long(session, stated_s, seen):
        return _cut(session, seen, stated_s)
    if seen is not None and _is_elsewhere(session, stated_s, sets, times, seen):
        return _moved(session, seen, stated_s)
    return _without_tail(session, session.start_time, sets) if is_whole else Believed(session)


def _is_too_long(session: Session, stated_s: float, seen: _Span | None) -> bool:
    seen_s = 0.0 if seen is None else seen.seconds
    # a watch that was stopped in the evening and saved in the morning has a long day and a short timer
    runs_s = stated_s if session.timer_s is None else session.timer_s
    return _is_thousandfold(session, seen_s, "too_long") or (runs_s > LONGEST_S and 2 * seen_s < runs_s)


def _is_thousandfold(session: Session, seen_s: float, how: Mistaken) -> bool:
    return any(mistaken(each, seen_s) == how for each in only_known((session.elapsed_s, session.timer_s)))


def mistaken(stated_s: float, seen_s: float) -> Mistaken | None:
    """How a time compares with what is seen, if about a thousandfold."""
    least, most = _THOUSANDFOLD
    if not (stated_s > 0 and seen_s > 0):
        return None
    if least * seen_s <= stated_s <= most * seen_s:
        return "too_long"
    return "too_short" if least * stated_s <= seen_s <= most * stated_s else None


def _cut(session: Session, seen: _Span | None, stated_s: float) -> Believed:
    """Until the last that was recorded; of unknown length where nothing was."""
    if seen is None or not seen.seconds:
        said = Said("length_impossible", {"stated_s": stated_s})
        return _told(session, replace(session, elapsed_s=None, timer_s=None, end_time=None), said)
    said = Said("length_as_recorded", {"stated_s": stated_s, "recorded_s": seen.seconds})
    return _told(session, _lasting(session, session.start_time or seen.begin, seen.end), said)


def _is_elsewhere(session: Session, stated_s: float, sets: Sequence[Set], times: _Times, seen: _Span) -> bool:
    """Whether a session is a thousandfold too short, or most of a strength session lies outside the time it gives.

    Sets that are merely dated in another time zone do not.
    """
    is_short, start = _is_thousandfold(session, seen.seconds, "too_short"), session.start_time
    if is_short or session.kind != "strength" or start is None:
        return is_short
    begin, until = start - LATE, start + dt.timedelta(seconds=stated_s) + LATE
    near = _near(session, start, times)
    if len(near):
        inside = np.searchsorted(near, instant(until), "right") - np.searchsorted(near, instant(begin))
        return 2 * int(inside) < len(near)
    starts = [each.start_time for each in sets if each.start_time is not None]
    outside = sum(not begin <= each <= until for each in starts)
    return 2 * outside > len(starts) and not hours_off(session, sets)


def hours_off(session: Session, sets: Sequence[Set]) -> int:
    """By how many whole hours a session's sets are dated later than it; 0 where that is not what sets them apart."""
    starts = [each.start_time for each in sets if each.start_time is not None]
    if not starts or session.start_time is None or session.end_time is None:
        return 0
    hours = int((min(starts) - session.start_time + LATE).total_seconds() // _HOUR_S)
    shift = dt.timedelta(hours=hours)
    is_inside = max(starts) - shift <= session.end_time + LATE and session.end_time <= session.start_time + FAR
    return hours if hours and is_inside else 0


def _moved(session: Session, seen: _Span, stated_s: float) -> Believed:
    """From the first to the last that was recorded."""
    if _is_thousandfold(session, seen.seconds, "too_short"):
        stated_s = min(only_known((session.elapsed_s, session.timer_s)))
    if seen.seconds > stated_s + LATE.total_seconds():
        said = Said("length_as_recorded", {"stated_s": stated_s, "recorded_s": seen.seconds})
        return _told(session, _lasting(session, seen.begin, seen.end, is_short=True), said)
    return _told(session, _lasting(session, seen.begin, seen.end), Said("begins_with_first_recorded"))


def _without_tail(session: Session, start: dt.datetime, sets: Sequence[Set]) -> Believed:
    """Up to the last set, where the watch ran on for long after it."""
    end = session.end_time
    ends = [each.end_time or each.start_time for each in sets]
    inside = [each for each in ends if each is not None and end is not None and start <= each <= end + LATE]
    if session.kind != "strength" or end is None or len(inside) < FEWEST_SETS or end - max(inside) < RAN_ON:
        return Believed(session)
    said = Said("ran_on", {"seconds": (end - max(inside)).total_seconds()})
    return _told(session, _lasting(session, start, max(inside)), said, code="ran-on")


def _lasting(session: Session, begin: dt.datetime, end: dt.datetime, *, is_short: bool = False) -> Session:
    """With another start and end; pauses are taken out of its timer later. A timer that is shorter holds."""
    seconds = (end - begin).total_seconds()
    timer_s = seconds if is_short or session.timer_s is None else min(session.timer_s, seconds)
    return replace(session, start_time=begin, end_time=end, elapsed_s=seconds, timer_s=timer_s)


def _told(stated: Session, session: Session, said: Said, *, code: str = "odd-length") -> Believed:
    kept = replace(session, stated_elapsed_s=stated.elapsed_s, stated_timer_s=stated.timer_s)
    return Believed(kept, Notice(code, said, session=session.session))


def _seen(session: Session, start: dt.datetime, sets: Sequence[Set], times: _Times) -> _Span | None:
    """From the first to the last that was recorded near a session; None where nothing was."""
    moments = list(_moments(session, start, sets))
    near = _near(session, start, times)
    if len(near):
        moments += [near[0].item().replace(tzinfo=dt.UTC), near[-1].item().replace(tzinfo=dt.UTC)]
    return _Span(min(moments), max(moments)) if moments else None


def _moments(session: Session, start: dt.datetime, sets: Sequence[Set]) -> Iterator[dt.datetime]:
    """Starts and ends of sets that are near a session, and are not dated in another time zone."""
    if hours_off(session, sets):
        return
    for each in sets:
        if each.start_time is not None and abs(each.start_time - start) <= FAR:
            yield each.start_time
            yield each.end_time or each.start_time


def _near(session: Session, start: dt.datetime, times: _Times) -> _Times:
    """The samples within a day of a session."""
    latest = (session.end_time or start) + FAR
    first, beyond = np.searchsorted(times, instant(start - FAR)), np.searchsorted(times, instant(latest), "right")
    return times[int(first) : int(beyond)]
