"""Which session a message belongs to: by the index that a session claims, or by the clock."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

#: Set starts are written in whole seconds, session starts too.
CLOCK_STEP = pd.Timedelta(seconds=1)

#: Sets that begin so long after the last session's end are none of its own.
LATE = pd.Timedelta(minutes=1)


def session_by_index(
    sessions: pd.DataFrame,
    claims: pd.DataFrame,
    file_part: pd.Series[Any],
    index: pd.Series[Any],
    start: pd.Series[pd.Timestamp],
) -> pd.Series[Any]:
    """Session that claims each message index.

    Parameters
    ----------
    sessions
        A table of `schema.SESSIONS`.
    claims
        session, file_part, first_index, index_count: a session claims the indexes from the first on.
    file_part, index, start
        Part of the file, message index and start of each row.

    Returns
    -------
    pandas.Series
        Session numbers. Null for all rows of a part with one session, and of a part in which an
        index is missing, occurs twice, or is claimed by no or several sessions; and where most
        rows would so fall outside their sessions' time. The claims prove nothing then.
    """
    found = pd.Series(pd.NA, index=index.index, dtype="Int64")
    for part, of_part in claims.groupby("file_part"):
        rows = file_part == part
        settled = _settled(of_part, index[rows])
        if settled is not None and _mostly_within(sessions, settled, start[rows]):
            found.loc[rows] = settled
    return found


def within_windows(
    sessions: pd.DataFrame, session: pd.Series[Any], start: pd.Series[pd.Timestamp], *, slack: pd.Timedelta
) -> pd.Series[bool]:
    """Whether each start lies in its session's time, give or take; what is unknown does."""
    windows = sessions.set_index("session")
    begin, end = session.map(windows["start_time"]), session.map(windows["end_time"])
    outside = (start < begin - slack) | (start > end + slack)
    return ~outside


def session_by_clock(
    sessions: pd.DataFrame, file_part: pd.Series[Any], time: pd.Series[pd.Timestamp], *, slack: pd.Timedelta
) -> pd.Series[Any]:
    """Session of the part that had started last at each time; before all of them, the first.

    Parameters
    ----------
    sessions
        A table of `schema.SESSIONS`.
    file_part, time
        Part of the file and time of each row.
    slack
        How much before its start a session may count as started.

    Returns
    -------
    pandas.Series
        Session numbers; null where the time is null or the part has no session with a start.
    """
    sessions = sessions[sessions["start_time"].notna()]
    found = pd.Series(pd.NA, index=time.index, dtype="Int64")
    for part, of_part in sessions.groupby("file_part"):
        rows = (file_part == part) & time.notna()
        places = of_part["start_time"].searchsorted(time[rows] + slack, side="right") - 1
        found.loc[rows] = of_part["session"].to_numpy()[np.maximum(places, 0)]
    return found


def _mostly_within(sessions: pd.DataFrame, settled: list[int], start: pd.Series[pd.Timestamp]) -> bool:
    inside = within_windows(sessions, pd.Series(settled, index=start.index), start, slack=CLOCK_STEP)
    return bool(inside.sum() * 2 >= len(inside))


def _settled(claims: pd.DataFrame, index: pd.Series[Any]) -> list[int] | None:
    if len(claims) == 1 or index.isna().any() or index.duplicated().any():
        return None
    names = ("session", "first_index", "index_count")
    claiming = list(zip(*(claims.dropna(subset=[*names])[name].tolist() for name in names), strict=True))
    claimed = [
        [session for session, first, count in claiming if first <= each < first + count] for each in index.tolist()
    ]
    return [int(each[0]) for each in claimed] if all(len(each) == 1 for each in claimed) else None
