"""Which session a message belongs to: by the index that a session claims, or by the clock."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from fitlift.rows import known_in, numbers, rows_of

#: Set starts are written in whole seconds, session starts too.
CLOCK_STEP = pd.Timedelta(seconds=1)

_NO_SLACK = pd.Timedelta(0)

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
        rows would so fall outside their sessions' time. The claims prove nothing then. Null also for a row that
        begins in another session's time, and not in its own.
    """
    found = pd.Series(pd.NA, index=index.index, dtype="Int64")
    parts = claims["file_part"].tolist()
    for part in sorted({each for each in parts if parts.count(each) > 1}):
        rows = file_part == part
        settled = _settled(claims[claims["file_part"] == part], index[rows])
        windows = _windows(sessions, part)
        if settled is not None and _mostly_within(windows, settled, start[rows]):
            found.loc[rows] = _but_in_another(windows, settled, start[rows])
    return found


def session_by_clock(
    sessions: pd.DataFrame,
    file_part: pd.Series[Any],
    time: pd.Series[pd.Timestamp],
    *,
    slack: pd.Timedelta = _NO_SLACK,
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
    dated = known_in(sessions[["session", "file_part", "start_time"]], "start_time")
    number_of, part_of, start_of = numbers(dated["session"]), numbers(dated["file_part"]), _moments(dated["start_time"])
    parts, moments = numbers(file_part), _moments(time)
    found = np.zeros(len(moments), dtype=np.int64)
    for part in np.unique(part_of):
        rows, of_part = (parts == part) & ~np.isnat(moments), part_of == part
        places = np.searchsorted(start_of[of_part], moments[rows] + slack.to_timedelta64(), side="right") - 1
        found[rows] = number_of[of_part][np.maximum(places, 0)]
    return pd.Series(pd.arrays.IntegerArray(found, found == 0), index=time.index)


def _moments(column: pd.Series[pd.Timestamp]) -> npt.NDArray[np.datetime64]:
    """Times in UTC."""
    return column.to_numpy(dtype="datetime64[ms]")


def _windows(sessions: pd.DataFrame, part: Any) -> dict[int, tuple[Any, Any]]:
    """Time of each session of a part, give or take a second."""
    of_part = (row for row in rows_of(sessions) if row.file_part == part)
    return {row.session: (row.start_time - CLOCK_STEP, row.end_time + CLOCK_STEP) for row in of_part}


def _mostly_within(
    windows: Mapping[int, tuple[Any, Any]], settled: Sequence[int], start: pd.Series[pd.Timestamp]
) -> bool:
    """Whether most rows begin in their sessions' time; those of unknown times do."""
    bounds = [windows[number] for number in settled]
    outside = sum(each < begin or each > end for each, (begin, end) in zip(start.tolist(), bounds, strict=True))
    return bool(2 * outside <= len(settled))


def _but_in_another(
    windows: Mapping[int, tuple[Any, Any]], settled: Sequence[int], start: pd.Series[pd.Timestamp]
) -> list[int | None]:
    """The sessions, but None for a row that begins in the time of another one, and not in its own."""
    within = [{number for number, (begin, end) in windows.items() if begin <= time <= end} for time in start.tolist()]
    return [own if own in at or not at else None for own, at in zip(settled, within, strict=True)]


def _settled(claims: pd.DataFrame, index: pd.Series[Any]) -> list[int] | None:
    if index.isna().any() or index.duplicated().any():
        return None
    names = ("session", "first_index", "index_count")
    claiming = list(zip(*(known_in(claims, *names)[name].tolist() for name in names), strict=True))
    claimed = [
        [session for session, first, count in claiming if first <= each < first + count] for each in index.tolist()
    ]
    return [int(each[0]) for each in claimed] if all(len(each) == 1 for each in claimed) else None
