"""The one composer: an activity to the finished set table and all that is known of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import pandas as pd

from fitlift.activity import Activity
from fitlift.activity.oddities import oddities_left
from fitlift.analysis.heart import session_heart_rates, set_heart_rates
from fitlift.analysis.muscles import Coverage, muscle_coverage
from fitlift.analysis.rest import rests
from fitlift.config import DEFAULTS, Settings
from fitlift.exercises.catalogue import Catalogue, catalogue
from fitlift.labels.corrections import (
    Corrections,
    correct,
    corrected_places,
    corrected_sessions,
    evidence_that_holds,
)
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
        What the file says; oddities that corrections settled are left out.
    settings
        What the user has set.
    sessions
        Table of `schema.SESSIONS`, heart rate filled in from the samples where the file has none.
    sets
        The set table, `schema.SETS`, complete.
    evidence
        Table of `schema.EVIDENCE`: every reason for a name, chosen or not.
    coverage
        What the sets trained.
    """

    activity: Activity
    settings: Settings
    sessions: pd.DataFrame
    sets: pd.DataFrame
    evidence: pd.DataFrame
    coverage: Coverage

    @property
    def strength_sessions(self) -> pd.DataFrame:
        """The strength sessions among `sessions`."""
        return self.sessions[self.sessions["kind"] == "strength"]


def analyse(
    activity: Activity,
    settings: Settings = DEFAULTS,
    *,
    corrections: Sequence[Corrections] = (),
    routines: Sequence[Routine] = (),
    exercises: Catalogue | None = None,
) -> SessionAnalysis:
    """Name the sets of an activity and compute what follows from them.

    Pure: the same arguments give the same analysis.

    Parameters
    ----------
    activity
        What the file says.
    settings
        What the user has set.
    corrections
        What is said of it elsewhere; later ones hold over earlier ones.
    routines
        Sessions that the user named before.
    exercises
        The exercises and their muscles; by default the catalogue as it is shipped.

    Raises
    ------
    UserFileError
        If corrections do not fit the activity.
    """
    of_file = _of_file(activity, activity.sets)
    sets = _named(activity.sets, resolve(of_file))
    places, sessions = structure(sets), activity.sessions
    for said in corrections:
        sessions, places = corrected_sessions(sessions, said), corrected_places(places, sets, said)
    sets[["block", "round", "slot"]] = places
    if corrections:
        sets, of_corrections = _corrected(sets, corrections)
        activity = replace(activity, notices=oddities_left(activity.notices, activity.sets, sets))
        of_file = _joined(of_corrections, _of_file(activity, sets))
    evidence = _joined(of_file, pooled_evidence(sets))
    sets = _named(sets, resolve(evidence))
    if routines:
        evidence = _joined(evidence, routine_evidence(sets, routines, activity.sessions))
        sets = _named(sets, resolve(evidence))
    sets["rest_s"] = rests(sets, activity.pauses)
    heart_rates = set_heart_rates(sets, activity.records)
    sets[list(heart_rates.columns)] = heart_rates
    sets["volume_kg"] = sets["reps"].astype("float64") * sets["weight_kg"]
    sessions = sessions.fillna(session_heart_rates(activity.sessions, activity.records))
    sets = SETS.conform(sets)
    coverage = muscle_coverage(sets, exercises or catalogue(), helping=settings.helping)
    return SessionAnalysis(activity, settings, SESSIONS.conform(sessions), sets, evidence, coverage)


def _corrected(sets: pd.DataFrame, corrections: Sequence[Corrections]) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The sets with all corrections, and the names that these give, the last one's first."""
    names: list[pd.DataFrame] = []
    for said in corrections:
        sets, evidence = correct(sets, said)
        names.insert(0, evidence)
    return sets, evidence_that_holds(_joined(*names), sets)


def _of_file(activity: Activity, sets: pd.DataFrame) -> pd.DataFrame:
    return file_evidence(sets, activity.titles, activity.steps, activity.sessions)


def _joined(*evidence: pd.DataFrame) -> pd.DataFrame:
    return pd.concat(evidence, ignore_index=True)


def _named(sets: pd.DataFrame, chosen: pd.DataFrame) -> pd.DataFrame:
    """The set table with the chosen names, rests left as they are."""
    names = chosen[[*SET_KEYS, *_NAMES]]
    return sets.drop(columns=list(_NAMES)).merge(names, on=list(SET_KEYS), how="left")
