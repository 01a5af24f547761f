"""Sets that nothing names, named by the plan that they were done for.

A session's sets are held against each planned session that it may have been (`planned_sets`), in every way in which
they can be its sets (`planned_ways`); with what the session is called and its day that says which planned session it
was (`which_session`), and what each set is. The order of the exercises alone makes no name sure: it is believed
only up to `_MOST_IN_ORDER`, so that two exercises that only their places tell apart stay open.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from fitlift.exercises.catalogue import Catalogue, catalogue
from fitlift.labels.efforts import effort_of, pace_likeness
from fitlift.labels.evidence import SET_KEYS, sureness
from fitlift.labels.planned_sets import Matrix, aims, performed, ratios
from fitlift.labels.planned_ways import Member, Ways, ways
from fitlift.labels.which_session import NONE_OF_THEM, Chances, Choice, PlanCandidate, chances, choose
from fitlift.rows import active_sets, rows_of, session_rows
from fitlift.schema import EVIDENCE

#: A name that is less probable is not given.
LEAST_CONFIDENCE = 0.5

#: No name is surer: what is planned may still not have been done.
_MOST_CONFIDENCE = 0.97

#: Probabilities are raised to this power: what the model leaves out makes it too sure of itself.
_MODESTY = 1.05

#: Chance that exercises were done in the plan's order, before anything is known, and the most that is believed.
_IN_ORDER, _MOST_IN_ORDER = 0.5, 0.25

#: Equal paces say less than they seem to, since exercises are alike.
_PACE_SAYS = 0.8

#: So many sets nobody did in one session: such a one is left alone.
_MOST_SETS = 200

#: How much more probable it is that a session has no sets if it is a planned one than if it is another.
_NOTHING_DONE = 0.01


@dataclass(frozen=True, eq=False)
class PlannedNames:
    """What plans say of an activity.

    Parameters
    ----------
    evidence
        Table of `schema.EVIDENCE`, source plan: a row for each set that a plan names more surely than it is named.
    chosen
        For each strength session which planned session it was.
    """

    evidence: pd.DataFrame
    chosen: Mapping[int, Choice]


def planned_names(
    sets: pd.DataFrame,
    sessions: pd.DataFrame,
    candidates: Sequence[PlanCandidate],
    *,
    weekdays: Mapping[int, int | None] | None = None,
    exercises: Catalogue | None = None,
) -> PlannedNames:
    """Find which planned sessions an activity's sessions were, and name their sets.

    Parameters
    ----------
    sets
        A table of `schema.SETS`, with the names found so far.
    sessions
        A table of `schema.SESSIONS`.
    candidates
        The planned sessions that they may have been.
    weekdays
        Local day of each session, 0 for Monday; None where unknown.
    exercises
        The exercises and their muscles; by default the catalogue as it is shipped.
    """
    strength = sessions[sessions["kind"] == "strength"]
    numbers = [int(number) for number in strength["session"]]
    if not candidates:
        return PlannedNames(EVIDENCE.empty(), dict.fromkeys(numbers, NONE_OF_THEM))
    read: dict[int, Chances] = {}
    found: dict[int, tuple[pd.DataFrame, list[Ways]]] = {}
    for row in rows_of(strength):
        session = int(row.session)
        active = active_sets(session_rows(sets, session))
        laid = _laid(active, candidates, exercises or catalogue())
        names = [None if pd.isna(name) else str(name) for name in (row.workout_name, row.name)]
        weights = [each.weight for each in laid]
        read[session] = chances(weights, candidates, names, (weekdays or {}).get(session))
        found[session] = active, laid
    chosen = choose(read, candidates)
    rows: list[dict[str, Any]] = []
    for session, choice in chosen.items():
        if choice.candidate is not None:
            active, laid = found[session]
            rows += _named(active, laid, candidates, read[session].of_each)
    return PlannedNames(EVIDENCE.of_rows(rows), chosen)


def _laid(active: pd.DataFrame, candidates: Sequence[PlanCandidate], exercises: Catalogue) -> list[Ways]:
    """A session laid beside each planned one."""
    of_plans = [[aims(of_place) for _, of_place in each.table.groupby("place")] for each in candidates]
    if active.empty or len(active) > _MOST_SETS:
        return [Ways(_NOTHING_DONE, np.zeros((len(active), len(each)))) for each in of_plans]
    rows = list(rows_of(active))
    every = [aim for of_plan in of_plans for of_exercise in of_plan for aim in of_exercise]
    alike = _alike(rows)
    figures, besides = ratios([performed(row) for row in rows], every, alike, exercises)
    laid, begin = [], 0
    for candidate, of_plan in zip(candidates, of_plans, strict=True):
        end = begin + sum(map(len, of_plan))
        laid.append(_in_any_order(figures[:, begin:end], besides, alike, _blocks(candidate.table)))
        begin = end
    return laid


def _alike(rows: Sequence[Any]) -> Matrix:
    efforts = [effort_of(row) for row in rows]
    return np.array([[np.exp(_PACE_SAYS * pace_likeness(one, other)) for other in efforts] for one in efforts])


def _blocks(planned: pd.DataFrame) -> list[list[Member]]:
    """The planned exercises, those that take turns together; their sets as they stand exercise by exercise."""
    blocks: list[list[Member]] = []
    begin, last = 0, None
    for _, of_place in planned.groupby("place"):
        superset = of_place["superset"].iloc[0]
        end = begin + len(of_place)
        is_work = (of_place["role"] == "working").any()
        light = int((of_place["role"] == "warmup").sum()) if is_work else 0
        member = Member(tuple(range(begin, end)), light, bool(of_place["sides"].iloc[0] != 1))
        if pd.notna(superset) and superset == last:
            blocks[-1].append(member)
        else:
            blocks.append([member])
        begin, last = end, None if pd.isna(superset) else superset
    return blocks


def _in_any_order(figures: Matrix, besides: Matrix, alike: Matrix, blocks: Sequence[Sequence[Member]]) -> Ways:
    """All ways, those in the plan's order believed as far as they go."""
    free = ways(figures, besides, alike, blocks, in_order=False)
    ordered = ways(figures, besides, alike, blocks, in_order=True)
    weight = _IN_ORDER * ordered.weight + (1 - _IN_ORDER) * free.weight
    if weight <= 0:
        return Ways(0.0, free.exercises)
    share = min(_IN_ORDER * ordered.weight / weight, _MOST_IN_ORDER)
    return Ways(weight, share * ordered.exercises + (1 - share) * free.exercises)


def _named(
    active: pd.DataFrame, laid: Sequence[Ways], candidates: Sequence[PlanCandidate], of_each: Sequence[float]
) -> Iterator[dict[str, Any]]:
    """The sets of one session, each as what it is most probably in any of the plans."""
    places = [
        (number, exercise)
        for number, each in enumerate(candidates)
        for exercise in rows_of(each.table.drop_duplicates("place"))
    ]
    shares = np.hstack([of_plan.exercises * p for of_plan, p in zip(laid, of_each, strict=True)])
    for row, of_set in zip(rows_of(active), shares, strict=True):
        by_exercise: defaultdict[str, float] = defaultdict(float)
        for (_, exercise), p in zip(places, of_set, strict=True):
            by_exercise[exercise.exercise] += float(p)
        key, p = max(by_exercise.items(), key=lambda each: (each[1], each[0]))
        confidence = min(p**_MODESTY, _MOST_CONFIDENCE)
        if confidence >= LEAST_CONFIDENCE and sureness(row) < confidence:
            at = max(
                (at for at, (_, exercise) in enumerate(places) if exercise.exercise == key), key=of_set.__getitem__
            )
            number, exercise = places[at]
            yield {name: getattr(row, name) for name in SET_KEYS} | {
                "source": "plan",
                "exercise": key,
                "exercise_name": exercise.exercise_name,
                "confidence": confidence,
                "reason": f"exercise {exercise.place} of the planned session {candidates[number].session!r}",
            }
