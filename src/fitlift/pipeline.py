"""The one composer: an activity to the finished set table and all that is known of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from fitlift.activity import Activity
from fitlift.analysis.heart import session_heart_rates, set_heart_rates
from fitlift.analysis.rest import rests
from fitlift.labels.corrections import Corrections, correct, corrected_places, corrected_sessions
from fitlift.labels.evidence import SET_KEYS, file_evidence, resolve
from fitlift.labels.pooled import pooled_evidence
from fitlift.labels.routines import Routine, routine_evidence
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


def analyse(
    activity: Activity, corrections: Corrections | None = None, routines: Sequence[Routine] = ()
) -> SessionAnalysis:
    """Name the sets of an activity and compute what follows from them.

    Pure: the same arguments give the same analysis.

    Parameters
    ----------
    activity
        What the file says.
    corrections
        What the user says of it.
    routines
        Sessions that the user named before.

    Raises
    ------
    UserFileError
        If corrections do not fit the activity.
    """
    said = corrections or Corrections("", ())
    sessions = corrected_sessions(activity.sessions, said)
    of_file = file_evidence(activity.sets, activity.titles, activity.steps, activity.sessions)
    sets = _named(activity.sets, resolve(of_file))
    sets[["block", "round", "slot"]] = corrected_places(structure(sets), sets, said)
    corrected = correct(sets, said)
    if corrections is not None:
        of_file = file_evidence(corrected.sets, activity.titles, activity.steps, activity.sessions)
    evidence = _joined(of_file, corrected.evidence, pooled_evidence(corrected.sets))
    sets = _named(corrected.sets, resolve(evidence))
    if routines:
        evidence = _joined(evidence, routine_evidence(sets, routines))
        sets = _named(sets, resolve(evidence))
    sets["rest_s"] = rests(sets, activity.pauses)
    heart_rates = set_heart_rates(sets, activity.records)
    sets[list(heart_rates.columns)] = heart_rates
    sets["volume_kg"] = sets["reps"].astype("float64") * sets["weight_kg"]
    sessions = sessions.fillna(session_heart_rates(activity.sessions, activity.records))
    return SessionAnalysis(activity, SESSIONS.conform(sessions), SETS.conform(sets), evidence)


def _joined(*evidence: pd.DataFrame) -> pd.DataFrame:
    return pd.concat(evidence, ignore_index=True)


def _named(sets: pd.DataFrame, chosen: pd.DataFrame) -> pd.DataFrame:
    """The set table with the chosen names, rests left as they are."""
    names = chosen[[*SET_KEYS, *_NAMES]]
    return sets.drop(columns=list(_NAMES)).merge(names, on=list(SET_KEYS), how="left")
