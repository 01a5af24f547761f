"""Samples and laps, under the session that they belong to."""

from __future__ import annotations

import pandas as pd

from fitlift.activity import fields
from fitlift.activity.assignment import session_by_clock
from fitlift.fit.tables import FitFile
from fitlift.schema import LAPS, RECORDS

_NO_SLACK = pd.Timedelta(0)


def read_records(fit: FitFile, sessions: pd.DataFrame) -> pd.DataFrame:
    """Read the samples, a table of `schema.RECORDS` by session and time.

    Those without a time are left out.
    """
    table = fit.message("record")
    time = fields.times(table, "timestamp")
    rows = pd.DataFrame(
        {
            "session": session_by_clock(sessions, table["file_part"], time, slack=_NO_SLACK),
            "time": time,
            "heart_rate_bpm": fields.positive(table, "heart_rate"),
        }
    ).dropna(subset=["session", "time"])
    return RECORDS.conform(rows.sort_values(["session", "time"], kind="stable"))


def read_laps(fit: FitFile, sessions: pd.DataFrame) -> pd.DataFrame:
    """Read the laps, a table of `schema.LAPS` by session and start."""
    table = fit.message("lap")
    starts = fields.times(table, "start_time")
    rows = pd.DataFrame(
        {
            "session": session_by_clock(sessions, table["file_part"], starts, slack=_NO_SLACK),
            "start_time": starts,
            "duration_s": fields.amounts(table, "total_timer_time"),
            "hr_avg_bpm": fields.positive(table, "avg_heart_rate"),
            "hr_max_bpm": fields.positive(table, "max_heart_rate"),
        }
    ).dropna(subset=["session", "start_time"])
    rows = rows.sort_values(["session", "start_time"], kind="stable")
    rows["lap"] = rows.groupby("session").cumcount() + 1
    return LAPS.conform(rows)
