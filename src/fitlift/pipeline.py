"""The one composer: an activity to the finished set table and all that is known of it."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from fitlift.activity import Activity
from fitlift.analysis.heart import session_heart_rate, set_heart_rates
from fitlift.analysis.rest import rests
from fitlift.labels.evidence import file_evidence, resolve
from fitlift.rows import rows_of
from fitlift.schema import SESSIONS, SETS

_NAMES = ("source", "exercise", "exercise_name", "confidence")


@dataclass(frozen=True, eq=False)
class SessionAnalysis:
    """What fitlift says of one activity's sessions.

    Parameters
    ----------
    activity
        What the file says.
    sessions
        Table of `schema.SESSIONS`, heart rate filled in from the samples where the file has none.
    sets
        The set table, `schema.SETS`, complete.
    evidence
        Table of `schema.EVIDENCE`: every reason for a name, chosen or not.
    """

    activity: Activity
    sessions: pd.DataFrame
    sets: pd.DataFrame
    evidence: pd.DataFrame

    @property
    def strength(self) -> pd.DataFrame:
        """The strength sessions among `sessions`."""
        return self.sessions[self.sessions["kind"] == "strength"]


def analyse(activity: Activity) -> SessionAnalysis:
    """Name the sets of an activity and compute what follows from them.

    Pure: the same activity gives the same analysis.
    """
    evidence = file_evidence(activity.sets, activity.titles)
    sets = _named(activity.sets, resolve(evidence))
    sets["rest_s"] = rests(sets, activity.pauses)
    rates = set_heart_rates(sets, activity.records)
    sets[list(rates.columns)] = rates
    sets["volume_kg"] = sets["reps"].astype("float64") * sets["weight_kg"]
    return SessionAnalysis(activity, _with_heart_rate(activity), SETS.conform(sets), evidence)


def _named(sets: pd.DataFrame, chosen: pd.DataFrame) -> pd.DataFrame:
    """The set table with the chosen names, rests left as they are."""
    names = chosen[["session", "set", *_NAMES]]
    return sets.drop(columns=list(_NAMES)).merge(names, on=["session", "set"], how="left")


def _with_heart_rate(activity: Activity) -> pd.DataFrame:
    sessions = activity.sessions.copy()
    for row in rows_of(sessions):
        of_session = activity.records[activity.records["session"] == row.session]
        mean, highest = session_heart_rate(of_session, row.start_time, row.end_time)
        if pd.isna(row.hr_avg_bpm):
            sessions.loc[row.Index, "hr_avg_bpm"] = mean
        if pd.isna(row.hr_max_bpm):
            sessions.loc[row.Index, "hr_max_bpm"] = highest
    return SESSIONS.conform(sessions)
