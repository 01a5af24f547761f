"""When the timer stood still, and when a set that was paused ended."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from fitlift.activity import fields
from fitlift.activity.assignment import CLOCK_STEP
from fitlift.fit.tables import Message
from fitlift.rows import known_in, rows_of
from fitlift.schema import PAUSES

_STOPS = frozenset({"stop", "stop_all", "stop_disable", "stop_disable_all"})
Stretch = tuple[pd.Timestamp, pd.Timestamp]

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
    lengths = (pauses["end_time"] - pauses["start_time"]).dt.total_seconds()
    paused = sessions["session"].map(lengths.groupby(pauses["session"]).sum()).astype("float64").fillna(0)
    derived = sessions["origin"] == "derived"
    return sessions.assign(timer_s=sessions["timer_s"].where(~derived, sessions["timer_s"] - paused))


def end_times(
    starts: pd.Series[pd.Timestamp], durations_s: pd.Series[float], pauses: pd.DataFrame
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

    Returns
    -------
    tuple of pandas.Series
        End times, and the seconds paused within.
    """
    ends = starts + pd.to_timedelta(durations_s, unit="s").dt.round("ms")
    paused = pd.Series(0.0, index=starts.index).where(ends.notna(), np.nan)
    for pause in rows_of(pauses.sort_values("start_time")):
        within = (pause.end_time > starts) & (pause.start_time < ends - CLOCK_STEP)
        stretch = pause.end_time - starts.clip(lower=pause.start_time)
        ends = ends.where(~within, ends + stretch)
        paused = paused.where(~within, paused + stretch.dt.total_seconds())
    return ends, paused


def _within(stretches: list[Stretch], session: Any) -> list[Stretch]:
    cut = [(max(start, session.start_time), min(end, session.end_time)) for start, end in stretches]
    return [(start, end) for start, end in cut if end > start]


def _stopped(events: Message) -> list[Stretch]:
    rows = pd.DataFrame(
        {"time": fields.times(events, "timestamp"), "what": fields.names(events, "event_type", "event_type")}
    )
    is_timer = (fields.names(events, "event", "event") == "timer").to_numpy(dtype=bool, na_value=False)
    timer = rows[is_timer].sort_values("time", kind="stable")
    stretches = []
    stopped_at = None
    for event in rows_of(known_in(timer, "time")):
        if event.what in _STOPS and stopped_at is None:
            stopped_at = event.time
        elif event.what == "start" and stopped_at is not None:
            stretches.append((stopped_at, event.time))
            stopped_at = None
    if stopped_at is not None:
        stretches.append((stopped_at, _FAR))
    return stretches
