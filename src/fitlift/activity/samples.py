"""Samples and laps, under the session that they belong to."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from fitlift.activity import fields
from fitlift.fit.tables import FitFile
from fitlift.schema import LAPS, RECORDS


def read_records(fit: FitFile, sessions: pd.DataFrame) -> pd.DataFrame:
    """Read the samples, a table of `schema.RECORDS` by session and time.

    Those without a time are left out.
    """
    table = fit.table("record")
    heart_rate = fields.numbers(table, "heart_rate")
    rows = pd.DataFrame(
        {
            "session": last_started(sessions, table["part"], fields.times(table, "timestamp")),
            "time": fields.times(table, "timestamp"),
            "heart_rate_bpm": heart_rate.where(heart_rate > 0, np.nan),
        }
    ).dropna(subset=["session", "time"])
    return RECORDS.conform(rows.sort_values(["session", "time"], kind="stable"))


def read_laps(fit: FitFile, sessions: pd.DataFrame) -> pd.DataFrame:
    """Read the laps, a table of `schema.LAPS` by session and start."""
    table = fit.table("lap")
    starts = fields.times(table, "start_time")
    rows = pd.DataFrame(
        {
            "session": last_started(sessions, table["part"], starts),
            "start_time": starts,
            "duration_s": fields.numbers(table, "total_timer_time"),
            "hr_avg_bpm": fields.numbers(table, "avg_heart_rate"),
            "hr_max_bpm": fields.numbers(table, "max_heart_rate"),
        }
    ).dropna(subset=["session", "start_time"])
    rows = rows.sort_values(["session", "start_time"], kind="stable")
    rows["lap"] = rows.groupby("session").cumcount() + 1
    return LAPS.conform(rows)


def last_started(sessions: pd.DataFrame, part: pd.Series[Any], time: pd.Series[pd.Timestamp]) -> pd.Series[Any]:
    """The session of a part that had started last at each time, the part's first before all."""
    found = pd.Series(pd.NA, index=time.index, dtype="Int64")
    for number, of_part in sessions.groupby("part"):
        rows = (part == number) & time.notna()
        places = np.searchsorted(of_part["start_time"].to_numpy(), time[rows].to_numpy(), side="right") - 1
        found[rows] = of_part["session"].to_numpy()[np.maximum(places, 0)]
    return found
