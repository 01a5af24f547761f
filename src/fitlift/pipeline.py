"""The one composer: an activity to the finished set table and all that is known of it."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from fitlift.activity import Activity
from fitlift.analysis.heart import session_heart_rates, set_heart_rates
from fitlift.analysis.rest import rests
from fitlift.labels.evidence import file_evidence, resolve
from fitlift.labels.pooled import pooled_evidence
from fitlift.labels.structure import structure
from fitlift.schema import SESSIONS, SETS

_NAMES = ("source", "exercise", "exercise_name", "confidence")


@dataclass(frozen=True, eq=False)
class SessionAnalysis:
    """What fitlift says of the sessions of one activity.

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
    def strength_sessions(self) -> pd.DataFrame:
        """The strength sessions among `sessions`."""
        return self.sessions[self.sessions["kind"] == "strength"]


def analyse(activity: Activity) -> SessionAnalysis:
    """Name the sets of an activity and compute what follows from them.

    Pure: the same activity gives the same analysis.
    """
    evidence = file_evidence(activity.sets, activity.titles, activity.steps, activity.sessions)
    sets = _named(activity.sets, resolve(evidence))
    sets[["block", "round", "slot"]] = structure(sets)
    evidence = pd.concat([evidence, pooled_evidence(sets)], ignore_index=True)
    sets = _named(sets, resolve(evidence))
    sets["rest_s"] = rests(sets, activity.pauses)
    heart_rates = set_heart_rates(sets, activity.records)
    sets[list(heart_rates.columns)] = heart_rates
    sets["volume_kg"] = sets["reps"].astype("float64") * sets["weight_kg"]
    sessions = activity.sessions.fillna(session_heart_rates(activity.sessions, activity.records))
    return SessionAnalysis(activity, SESSIONS.conform(sessions), SETS.conform(sets), evidence)


def _named(sets: pd.DataFrame, chosen: pd.DataFrame) -> pd.DataFrame:
    """The set table with the chosen names, rests left as they are."""
    names = chosen[["session", "set", *_NAMES]]
    return sets.drop(columns=list(_NAMES)).merge(names, on=["session", "set"], how="left")
