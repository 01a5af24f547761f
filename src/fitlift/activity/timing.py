"""When the timer stood still, and when a set that was paused ended."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate
from operator import itemgetter

from fitlift.activity import fields
from fitlift.activity.assignment import CLOCK_STEP, later
from fitlift.fit.tables import Message
from fitlift.records.base import replace
from fitlift.records.sessions import Pause, Session

_STOPS = frozenset({"stop", "stop_all", "stop_disable", "stop_disable_all"})

_NONE = dt.timedelta(0)

Stretch = tuple[dt.datetime, dt.datetime]

#: End of a stretch that no start ends; sessions cut it. The last year that pandas can count in nanoseconds.
_FAR = dt.datetime(2262, 1, 1, tzinfo=dt.UTC)


def read_pauses(events: Message, sessions: Iterable[Session]) -> tuple[Pause, ...]:
    """Find the stretches between a timer stop and the next start, within each session.

    A stretch that reaches the session's end counts only where elapsed less timer time leaves room
    for it beside the other pauses: otherwise it is the end of the recording.

    Returns
    -------
    tuple of Pause
        The pauses by session and time.
    """
    of_part = {part: _stopped(timer) for part, timer in _timer_events(events).items()}
    return tuple(
        [
            Pause(session=session.session, start_time=start, end_time=end)
            for session in sessions
            for start, end in _kept(of_part.get(session.file_part, ()), session)
        ]
    )


def without_pauses(sessions: Sequence[Session], pauses: Iterable[Pause]) -> tuple[Session, ...]:
    """Take the pauses out of timer times that no message tells, or none that is believed; others stay as they are."""
    if not any(_is_derived(each) for each in sessions):
        return tuple(sessions)
    paused: dict[int, dt.timedelta] = {}
    for pause in pauses:
        paused[pause.session] = paused.get(pause.session, _NONE) + (pause.end_time - pause.start_time)
    return tuple([_without(each, paused.get(each.session, _NONE)) for each in sessions])


class Timer:
    """The timer of one session: when stretches of its time end.

    Starts and timer events are in whole seconds: a pause that begins in the last second of a
    stretch may as well follow it, and is taken to.

    Parameters
    ----------
    pauses
        The session's pauses, none within another.
    """

    def __init__(self, pauses: Iterable[Pause] = ()) -> None:
        in_order = sorted([(pause.start_time, pause.end_time) for pause in pauses], key=itemgetter(0))
        self._begins = [begin for begin, _ in in_order]
        self._ends = [end for _, end in in_order]
        #: How long it had stood still before each pause, and after the last.
        self._paused = list(accumulate((end - begin for begin, end in in_order), initial=_NONE))
        #: Begins as if it never had.
        self._running = [begin - paused for begin, paused in zip(self._begins, self._paused, strict=False)]

    def end(
        self, start: dt.datetime | None, duration_s: float | None, latest: dt.datetime | None = None
    ) -> tuple[dt.datetime | None, float | None]:
        """End of a stretch of timer time: its start + duration + the pauses that fall within.

        Parameters
        ----------
        start, duration_s
            Start of a set or rest, and its timer seconds.
        latest
            When it had ended, with the pause that may follow it; None where nothing says. Pauses within end it no
            later.

        Returns
        -------
        tuple
            The end, and the seconds paused within; None where start or duration are unknown.
        """
        if start is None or duration_s is None:
            return None, None
        unpaused = later(start, duration_s)
        paused = self._within(start, unpaused, latest) if self._begins else _NONE
        end = unpaused + paused
        return end if latest is None else min(end, max(unpaused, latest)), paused.total_seconds()

    def _within(self, start: dt.datetime, end: dt.datetime, latest: dt.datetime | None) -> dt.timedelta:
        """Seconds paused in a stretch that would end so without pauses; each moves in the next ones."""
        first = bisect_right(self._ends, start)
        over = len(self._ends) if latest is None else bisect_left(self._ends, latest)
        if first >= over or self._begins[first] >= end - CLOCK_STEP:
            return _NONE
        under_way = max(start - self._begins[first], _NONE)
        before = self._paused[first] + under_way
        beyond = bisect_left(self._running, end - before - CLOCK_STEP, first + 1, over)
        return self._paused[beyond] - before


def _is_derived(session: Session) -> bool:
    """Whether a timer's time is the whole time from what was first to what was last recorded."""
    return session.origin == "derived" or (
        session.stated_elapsed_s is not None and session.timer_s == session.elapsed_s
    )


def _without(session: Session, paused: dt.timedelta) -> Session:
    if not _is_derived(session) or session.timer_s is None or not paused:
        return session
    return replace(session, timer_s=session.timer_s - paused.total_seconds())


def _kept(stopped: Sequence[Stretch], session: Session) -> list[Stretch]:
    """What of a part's stretches are pauses of a session; none of one whose times are unknown."""
    if not stopped or session.start_time is None or session.end_time is None:
        return []
    stretches = _within(stopped, session.start_time, session.end_time)
    inner = [stretch for stretch in stretches if stretch[1] < session.end_time]
    if len(inner) == len(stretches) or session.elapsed_s is None or session.timer_s is None:
        return inner
    room = session.elapsed_s - session.timer_s - sum((end - start).total_seconds() for start, end in inner)
    return stretches if room >= (1 + len(inner)) * CLOCK_STEP.total_seconds() else inner


def _within(stopped: Sequence[Stretch], start: dt.datetime, end: dt.datetime) -> list[Stretch]:
    """Stretches cut at a session's start and end."""
    first = bisect_right(stopped, start, key=itemgetter(1))
    beyond = bisect_left(stopped, end, key=itemgetter(0))
    cut = [(max(begin, start), min(until, end)) for begin, until in stopped[first:beyond]]
    return [(begin, until) for begin, until in cut if until > begin]


def _stopped(timer: Iterable[tuple[dt.datetime, str | None]]) -> list[Stretch]:
    """Stretches of standing still, in order."""
    stretches = []
    stopped_at = None
    for time, what in timer:
        if what in _STOPS and stopped_at is None:
            stopped_at = time
        elif what == "start" and stopped_at is not None:
            stretches.append((stopped_at, time))
            stopped_at = None
    if stopped_at is not None:
        stretches.append((stopped_at, _FAR))
    return stretches


def _timer_events(events: Message) -> dict[int, list[tuple[dt.datetime, str | None]]]:
    """When something happened to the timer of each part, and what, in order."""
    found: dict[int, list[tuple[dt.datetime, str | None]]] = {}
    if not len(events):
        return found
    names = fields.listed_names(events, "event", "event")
    times = fields.listed_times(events, "timestamp")
    types = fields.listed_names(events, "event_type", "event_type")
    for part, event, time, what in zip(events.origin.part.tolist(), names, times, types, strict=True):
        if event == "timer" and time is not None:
            found.setdefault(part, []).append((time, what))
    return {part: sorted(timer, key=itemgetter(0)) for part, timer in found.items()}
