"""Samples and laps, under the session that they belong to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from operator import itemgetter

import numpy as np
import numpy.typing as npt
import pandas as pd

from fitlift.activity import fields
from fitlift.activity.assignment import session_by_clock
from fitlift.fit.tables import FitFile
from fitlift.rows import known, known_in
from fitlift.schema import LAPS, RECORDS


def read_records(fit: FitFile, sessions: pd.DataFrame) -> pd.DataFrame:
    """Read the samples, a table of `schema.RECORDS` by session and time.

    Those without a time are left out.
    """
    table = fit.message("record")
    if not len(table):
        return RECORDS.empty()
    time = _moments(fields.times(table, "timestamp"))
    rows = pd.DataFrame(
        {
            "session": session_by_clock(sessions, pd.Series(fields.values(table, "file_part")), time),
            "time": time,
            "heart_rate_bpm": fields.positive(table, "heart_rate"),
        }
    )
    return RECORDS.conform(_in_order(known_in(rows, "session", "time")))


def read_laps(fit: FitFile, sessions: pd.DataFrame, without: Collection[int] = ()) -> pd.DataFrame:
    """Read the laps, a table of `schema.LAPS` by session and start.

    Parameters
    ----------
    fit, sessions
        The message tables, and a table of `schema.SESSIONS`.
    without
        Sessions whose laps are left out: they are its sets.
    """
    table = fit.message("lap")
    if not len(table):
        return LAPS.empty()
    starts = _moments(fields.times(table, "start_time"))
    columns = (
        session_by_clock(sessions, pd.Series(fields.values(table, "file_part")), starts).tolist(),
        starts.tolist(),
        fields.listed_amounts(table, "total_timer_time"),
        fields.listed_positive(table, "avg_heart_rate"),
        fields.listed_positive(table, "max_heart_rate"),
    )
    rows = [
        {"session": session, "start_time": start, "duration_s": duration_s, "hr_avg_bpm": average, "hr_max_bpm": most}
        for session, start, duration_s, average, most in zip(*columns, strict=True)
        if known(session) is not None and known(start) is not None and session not in without
    ]
    rows.sort(key=itemgetter("session", "start_time"))
    laps: Counter[int] = Counter()
    for row in rows:
        laps[row["session"]] += 1
        row["lap"] = laps[row["session"]]
    return LAPS.of_rows(rows)


def _moments(times: npt.NDArray[np.datetime64]) -> pd.Series[pd.Timestamp]:
    return pd.Series(pd.DatetimeIndex(times, tz="UTC"))


def _in_order(samples: pd.DataFrame) -> pd.DataFrame:
    """Samples by session and time; the table itself where they are already."""
    keys = (samples["time"].to_numpy(dtype="datetime64[ms]"), samples["session"].to_numpy(dtype="int64"))
    order = np.lexsort(keys)
    return samples if (np.diff(order) > 0).all() else samples.take(order)
