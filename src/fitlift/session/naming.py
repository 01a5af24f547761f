"""Places and names of an activity's sets, from all that is said of them: the order in which that is laid over."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec
import pandas as pd

from fitlift.activity import Activity
from fitlift.activity.oddities import oddities_left
from fitlift.exercises.catalogue import Catalogue
from fitlift.labels.corrections import (
    Corrections,
    correct,
    corrected_places,
    corrected_sessions,
    evidence_that_holds,
)
from fitlift.labels.evidence import file_evidence, resolve, set_keys
from fitlift.labels.pooled import pooled_evidence
from fitlift.labels.routines import Routine, routine_evidence
from fitlift.labels.structure import structure
from fitlift.matching.names_by_plan import planned_names
from fitlift.matching.which_session import Choice, PlanCandidate
from fitlift.records.base import Record, replace
from fitlift.records.frames import frame, records_of
from fitlift.records.sessions import Session
from fitlift.records.sets import Evidence, Set
from fitlift.records.several import of_session
from fitlift.schema import EVIDENCE

_NAMES = ("source", "exercise", "exercise_name", "confidence")


class Labelled(Record, eq=False):
    """An activity whose sets have their places and names, and why they have them.

    Parameters
    ----------
    activity
        What the file says; oddities that corrections settled are left out.
    sessions
        Table of `schema.SESSIONS`, as corrected.
    sets
        The set table, `schema.SETS`, as corrected, with places and names; what is computed is missing.
    evidence
        Table of `schema.EVIDENCE`: every reason for a name, chosen or not.
    planned
        For each strength session which of the planned ones it was; empty without any.
    """

    activity: Activity
    sessions: pd.DataFrame
    sets: pd.DataFrame
    evidence: pd.DataFrame
    planned: Mapping[int, Choice] = msgspec.field(default_factory=dict)


def label(
    activity: Activity,
    corrections: Sequence[Corrections],
    routines: Sequence[Routine],
    *,
    plans: Sequence[PlanCandidate] = (),
    workouts: Mapping[int, PlanCandidate] | None = None,
    weekdays: Mapping[int, int | None] | None = None,
    exercises: Catalogue | None = None,
) -> Labelled:
    """Find each set's place in the rounds and its name.

    Names are chosen anew as more is known: from the file, for the rounds to be found; with what corrections say and
    what sets of one slot say of each other; with the routines that are recognised by these names; last with the plans,
    which hold over routines where they are surer.

    Parameters
    ----------
    activity
        What the file says.
    corrections
        What is said of it elsewhere; later ones hold over earlier ones.
    routines
        Sessions that the user named before.
    plans
        Planned sessions that the activity's may have been.
    workouts
        By session the workout by which the watch guided it: what it was if it was none of the plans'.
    weekdays
        Local day of each session, 0 for Monday; None where unknown.
    exercises
        The exercises and their muscles; by default the catalogue as it is shipped.

    Raises
    ------
    UserFileError
        If corrections do not fit the activity.
    """
    of_file = _of_file(activity, activity.sets, exercises)
    sets = _named(activity.sets, resolve(of_file))
    places, sessions = structure(sets), activity.sessions
    for said in corrections:
        sessions, places = corrected_sessions(sessions, said), corrected_places(places, sets, said)
    sets[["block", "round", "slot"]] = places
    if corrections:
        sets, of_corrections = _corrected(sets, corrections)
        activity = replace(activity, notices=oddities_left(activity.notices, activity.sets, sets))
        of_file = _joined(of_corrections, _of_file(activity, sets, exercises))
    pooled = pooled_evidence(sets)
    evidence = _joined(of_file, pooled)
    if corrections or len(pooled):
        sets = _named(sets, resolve(evidence))
    if routines:
        evidence = _joined(evidence, routine_evidence(sets, routines, activity.sessions))
        sets = _named(sets, resolve(evidence))
    each_set, each_session = records_of(sets, Set), records_of(sessions, Session)
    by_plan = planned_names(each_set, each_session, plans, weekdays=weekdays, exercises=exercises)
    by_workout = _by_workout(each_set, each_session, by_plan.chosen, workouts or {}, exercises)
    if by_plan.evidence or by_workout:
        evidence = _joined(evidence, frame((*by_plan.evidence, *by_workout), EVIDENCE))
        sets = _named(sets, resolve(evidence))
    return Labelled(activity, sessions, sets, evidence, by_plan.chosen)


def _by_workout(
    sets: Sequence[Set],
    sessions: Sequence[Session],
    chosen: Mapping[int, Choice],
    workouts: Mapping[int, PlanCandidate],
    exercises: Catalogue | None,
) -> tuple[Evidence, ...]:
    """Names by the workouts that the file holds, for the sessions that no plan was chosen for."""
    left = {number: workout for number, workout in workouts.items() if chosen[number].candidate is None}
    named = [
        planned_names(sets, of_session(sessions, number), [workout], exercises=exercises).evidence
        for number, workout in left.items()
    ]
    return tuple([each for evidence in named for each in evidence])


def _corrected(sets: pd.DataFrame, corrections: Sequence[Corrections]) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The sets with all corrections, and the names that these give, the last one's first."""
    names: list[pd.DataFrame] = []
    for said in corrections:
        sets, evidence = correct(sets, said)
        names.insert(0, evidence)
    return sets, evidence_that_holds(_joined(*names), sets)


def _of_file(activity: Activity, sets: pd.DataFrame, exercises: Catalogue | None) -> pd.DataFrame:
    return file_evidence(sets, activity.titles, activity.steps, activity.sessions, exercises=exercises)


def _joined(*evidence: pd.DataFrame) -> pd.DataFrame:
    told = [each for each in evidence if len(each)] or [evidence[0]]
    return pd.concat(told, ignore_index=True) if len(told) > 1 else told[0]


def _named(sets: pd.DataFrame, chosen: pd.DataFrame) -> pd.DataFrame:
    """The set table with the chosen names, rests left as they are."""
    places = {key: place for place, key in enumerate(set_keys(chosen))}
    of_sets = [places.get(key, -1) for key in set_keys(sets)]
    return sets.assign(**{name: chosen[name].array.take(of_sets, allow_fill=True) for name in _NAMES})
