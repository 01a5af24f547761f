"""When the timer stood still, and when a set that was paused ended."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from math import nan
from operator import itemgetter
from typing import Any

import numpy as np
import pandas as pd

from fitlift.activity import fields
from fitlift.activity.assignment import CLOCK_STEP
from fitlift.fit.tables import Message
from fitlift.rows import known, rows_of
from fitlift.schema import PAUSES

_STOPS = frozenset({"stop", "stop_all", "stop_disable", "stop_disable_all"})
Stretch = tuple[dt.datetime, dt.datetime]

#: End of a stretch that no start ends; sessions cut it. The last year that pandas can count in nanoseconds.
_FAR = pd.Timestamp("2262-01-01", tz="UTC")


def read_pauses(events: Message, sessions: pd.DataFrame) -> pd.DataFrame:
    """Find the stretches between a timer stop and the next start, within each session.

    A stretch that reaches the session's end counts only where elapsed less timer time leaves room
    for it beside the other pauses: otherwise it is the end of the recording.

    Returns
    -------
    pandas.DataFrame
        The table `schema.PAUSES`, sorted by session and time.
    """
    rows = []
    for session in rows_of(sessions):
        stretches = _within(_stopped(events.of_part(session.file_part)), session)
        inner = [stretch for stretch in stretches if stretch[1] < session.end_time]
        room = session.elapsed_s - session.timer_s - sum((end - start).total_seconds() for start, end in inner)
        kept = stretches if room >= (1 + len(inner)) * CLOCK_STEP.total_seconds() else inner
        rows += [{"session": session.session, "start_time": start, "end_time": end} for start, end in kept]
    return PAUSES.of_rows(rows)


def without_pauses(sessions: pd.DataFrame, pauses: pd.DataFrame) -> pd.DataFrame:
    """Take the pauses out of the timer time of derived sessions, which no message tells.

    Parameters
    ----------
    sessions, pauses
        Tables of `schema.SESSIONS` and `schema.PAUSES`.

    Returns
    -------
    pandas.DataFrame
        The sessions, those from the file unchanged.
    """
    if pauses.empty or "derived" not in set(sessions["origin"].tolist()):
        return sessions
    lengths = (pauses["end_time"] - pauses["start_time"]).dt.total_seconds()
    paused = sessions["session"].map(lengths.groupby(pauses["session"]).sum()).astype("float64").fillna(0)
    derived = sessions["origin"] == "derived"
    return sessions.assign(timer_s=sessions["timer_s"].where(~derived, sessions["timer_s"] - paused))


def end_times(
    starts: pd.Series[pd.Timestamp],
    durations_s: pd.Series[float],
    pauses: pd.DataFrame,
    latest: Sequence[pd.Timestamp | None] | None = None,
) -> tuple[pd.Series[pd.Timestamp], pd.Series[float]]:
    """End of each stretch of timer time: its start + duration + the pauses that fall within.

    Starts and timer events are in whole seconds: a pause that begins in the last second of a
    stretch may as well follow it, and is taken to.

    Parameters
    ----------
    starts
        Start of each set or rest of one session.
    durations_s
        Its timer seconds.
    pauses
        The session's rows of `schema.PAUSES`.
    latest
        When each had ended, with the pause that may follow it; None where nothing says. Pauses within end it no later.

    Returns
    -------
    tuple of pandas.Series
        End times, and the seconds paused within.
    """
    ends = starts + pd.to_timedelta(durations_s.to_numpy(), unit="s").round("ms")
    if pauses.empty:
        return ends, pd.Series(np.where(ends.isna(), np.nan, 0.0), index=starts.index)
    within = sorted(((pause.start_time, pause.end_time) for pause in rows_of(pauses)), key=itemgetter(0))
    stretches = zip(starts.tolist(), ends.tolist(), latest or [None] * len(starts), strict=True)
    timed = [_paused_until(start, end, within, last) for start, end, last in stretches]
    paused_s = pd.Series([seconds for _, seconds in timed], index=starts.index, dtype="float64")
    return pd.Series([end for end, _ in timed], index=starts.index, dtype=ends.dtype), paused_s


def _paused_until(
    start: pd.Timestamp, end: pd.Timestamp, pauses: list[Stretch], last: pd.Timestamp | None
) -> tuple[pd.Timestamp, float]:
    """As `_paused`, of the pauses that were over when the stretch had ended."""
    if last is None:
        return _paused(start, end, pauses)
    paused_end, paused_s = _paused(start, end, [pause for pause in pauses if pause[1] < last])
    return min(paused_end, max(end, last)), paused_s


def _paused(start: pd.Timestamp, end: pd.Timestamp, pauses: list[Stretch]) -> tuple[pd.Timestamp, float]:
    """The end of a stretch of timer time with the pauses that fall within, and their seconds; nan without an end."""
    paused_s = nan if known(end) is None else 0.0
    for begin, until in pauses:
        if until > start and begin < end - CLOCK_STEP:
            stretch = until - max(start, begin)
            end += stretch
            paused_s += stretch.total_seconds()
    return end, paused_s


def _within(stretches: list[Stretch], session: Any) -> list[Stretch]:
    cut = [(max(start, session.start_time), min(end, session.end_time)) for start, end in stretches]
    return [(start, end) for start, end in cut if end > start]


def _stopped(events: Message) -> list[Stretch]:
    stretches = []
    stopped_at = None
    for time, what in _timer_events(events):
        if what in _STOPS and stopped_at is None:
            stopped_at = time
        elif what == "start" and stopped_at is not None:
            stretches.append((stopped_at, time))
            stopped_at = None
    if stopped_at is not None:
        stretches.append((stopped_at, _FAR))
    return stretches


def _timer_events(events: Message) -> list[tuple[dt.datetime, str | None]]:
    """When something happened to the timer, and what."""
    columns = (
        fields.listed_names(events, "event", "event"),
        fields.listed_times(events, "timestamp"),
        fields.listed_names(events, "event_type", "event_type"),
    )
    timer = [(time, what) for event, time, what in zip(*columns, strict=True) if event == "timer" and time is not None]
    return sorted(timer, key=itemgetter(0))
