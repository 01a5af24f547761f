"""Which session a message belongs to: by the index that a session claims, or by the clock."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from fitlift.rows import known, known_in, numbers, rows_of

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
    parts = claims["file_part"].tolist()
    for part in sorted({each for each in parts if parts.count(each) > 1}):
        rows = file_part == part
        settled = _settled(claims[claims["file_part"] == part], index[rows])
        if settled is not None and _mostly_within(sessions, settled, start[rows]):
            found.loc[rows] = settled
    return found


def where_the_clock_agrees(
    sessions: pd.DataFrame, by_index: pd.Series[Any], by_clock: pd.Series[Any], start: pd.Series[pd.Timestamp]
) -> pd.Series[Any]:
    """Sessions by index, but null where a row begins in another session's time, and not in its own.

    Parameters
    ----------
    sessions
        A table of `schema.SESSIONS`.
    by_index, by_clock, start
        What `session_by_index` and `session_by_clock` found, and when each row starts.
    """
    if by_index.isna().all():
        return by_index
    windows = {row.session: (row.start_time, row.end_time) for row in rows_of(sessions)}
    told = zip(by_index.tolist(), by_clock.tolist(), start.tolist(), strict=True)
    errs = [_is_within(windows, clock, time) and not _is_within(windows, index, time) for index, clock, time in told]
    return by_index.mask(pd.Series(errs, index=by_index.index))


def _is_within(windows: Mapping[Any, tuple[Any, Any]], session: Any, time: Any) -> bool:
    """Whether a moment is in a session's time, give or take a second."""
    if known(session) is None or known(time) is None:
        return False
    begin, end = windows[session]
    return known(begin) is not None and bool(begin - CLOCK_STEP <= time <= end + CLOCK_STEP)


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


def _mostly_within(sessions: pd.DataFrame, settled: Sequence[int], start: pd.Series[pd.Timestamp]) -> bool:
    """Whether most rows begin in their sessions' time, give or take a second; those of unknown times do."""
    windows = {row.session: (row.start_time - CLOCK_STEP, row.end_time + CLOCK_STEP) for row in rows_of(sessions)}
    bounds = [windows[number] for number in settled]
    outside = sum(each < begin or each > end for each, (begin, end) in zip(start.tolist(), bounds, strict=True))
    return bool(2 * outside <= len(settled))


def _settled(claims: pd.DataFrame, index: pd.Series[Any]) -> list[int] | None:
    if index.isna().any() or index.duplicated().any():
        return None
    names = ("session", "first_index", "index_count")
    claiming = list(zip(*(known_in(claims, *names)[name].tolist() for name in names), strict=True))
    claimed = [
        [session for session, first, count in claiming if first <= each < first + count] for each in index.tolist()
    ]
    return [int(each[0]) for each in claimed] if all(len(each) == 1 for each in claimed) else None
