"""Sets that nothing names, named by the plan that they were done for.

A session's sets are held against each planned session that it may have been (`planned_sets`), in every way in which
they can be its sets (`planned_ways`); with what the session is called and its day that says which planned session it
was (`which_session`), and what each set is. The order of the exercises alone makes no name sure: it is believed
only up to `_MOST_IN_ORDER`, so that two exercises that only their places tell apart stay open.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd

from fitlift.exercises.catalogue import Catalogue, catalogue
from fitlift.labels.efforts import effort_of, pace_likeness
from fitlift.labels.evidence import SET_KEYS, sureness
from fitlift.matching.all_ways import Member, Ways, ways
from fitlift.matching.set_likelihoods import Matrix, aims, by_place, performed, ratios
from fitlift.matching.which_session import NONE_OF_THEM, Chances, Choice, PlanCandidate, chances, choose
from fitlift.records.base import Record
from fitlift.records.frames import records_of
from fitlift.records.sessions import Session
from fitlift.records.sets import Evidence, Set
from fitlift.records.several import active, by_session
from fitlift.rows import known, rows_of
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


class PlannedNames(Record, eq=False):
    """What plans say of an activity.

    Parameters
    ----------
    evidence
        Source plan: one for each set that a plan names more surely than it is named.
    chosen
        For each strength session which planned session it was.
    """

    evidence: tuple[Evidence, ...]
    chosen: Mapping[int, Choice]


def planned_names(
    sets: Sequence[Set],
    sessions: Sequence[Session],
    candidates: Sequence[PlanCandidate],
    *,
    weekdays: Mapping[int, int | None] | None = None,
    exercises: Catalogue | None = None,
) -> PlannedNames:
    """Find which planned sessions an activity's sessions were, and name their sets.

    Parameters
    ----------
    sets
        Sets and rests, with the names found so far.
    sessions
        The sessions.
    candidates
        The planned sessions that they may have been.
    weekdays
        Local day of each session, 0 for Monday; None where unknown.
    exercises
        The exercises and their muscles; by default the catalogue as it is shipped.
    """
    strength = [row for row in sessions if known(row.kind) == "strength"]
    if not candidates:
        return PlannedNames((), {int(row.session): NONE_OF_THEM for row in strength})
    of_sessions = by_session(active(sets))
    read: dict[int, Chances] = {}
    found: dict[int, list[Ways]] = {}
    for row in strength:
        session = int(row.session)
        laid = _laid(of_sessions.get(session, ()), candidates, exercises or catalogue())
        names = [None if name is None else str(name) for name in (known(row.workout_name), known(row.name))]
        weights = [each.weight for each in laid]
        read[session] = chances(weights, candidates, names, (weekdays or {}).get(session))
        found[session] = laid
    chosen = choose(read, candidates)
    rows: list[dict[str, Any]] = []
    for session, choice in chosen.items():
        if choice.candidate is not None:
            rows += _named(of_sessions.get(session, ()), found[session], candidates, read[session].of_each)
    return PlannedNames(records_of(EVIDENCE.of_rows(rows), Evidence), chosen)


def _laid(active: Sequence[Any], candidates: Sequence[PlanCandidate], exercises: Catalogue) -> list[Ways]:
    """A session laid beside each planned one."""
    if not active or len(active) > _MOST_SETS:
        return [Ways(_NOTHING_DONE, np.zeros((len(active), len(by_place(each.table))))) for each in candidates]
    of_plans = [aims(each.table) for each in candidates]
    every = [aim for of_plan in of_plans for aim in of_plan]
    alike = _alike(active)
    figures, besides = ratios([performed(row) for row in active], every, alike, exercises)
    laid, begin = [], 0
    for candidate, of_plan in zip(candidates, of_plans, strict=True):
        end = begin + len(of_plan)
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
    for of_exercise in by_place(planned):
        first, roles = of_exercise[0], [known(row.role) for row in of_exercise]
        superset, end = known(first.superset), begin + len(of_exercise)
        light = roles.count("warmup") if "working" in roles else 0
        member = Member(tuple(range(begin, end)), light, bool(first.sides != 1))
        if superset is not None and superset == last:
            blocks[-1].append(member)
        else:
            blocks.append([member])
        begin, last = end, superset
    return blocks


def _in_any_order(figures: Matrix, besides: Matrix, alike: Matrix, blocks: Sequence[Sequence[Member]]) -> Ways:
    """All ways, those in the plan's order believed as far as they go."""
    if not blocks:
        return Ways(_NOTHING_DONE, np.zeros((len(figures), 0)))
    free = ways(figures, besides, alike, blocks, in_order=False)
    ordered = ways(figures, besides, alike, blocks, in_order=True)
    weight = _IN_ORDER * ordered.weight + (1 - _IN_ORDER) * free.weight
    if weight <= 0:
        return Ways(0.0, free.exercises)
    share = min(_IN_ORDER * ordered.weight / weight, _MOST_IN_ORDER)
    return Ways(weight, share * ordered.exercises + (1 - share) * free.exercises)


def _named(
    active: Sequence[Any], laid: Sequence[Ways], candidates: Sequence[PlanCandidate], of_each: Sequence[float]
) -> Iterator[dict[str, Any]]:
    """The sets of one session, each as what it is most probably in any of the plans."""
    places = [(number, exercise) for number, each in enumerate(candidates) for exercise in _exercises(each.table)]
    keys = [exercise.exercise for _, exercise in places]
    shares = np.hstack([of_plan.exercises * p for of_plan, p in zip(laid, of_each, strict=True)])
    for row, of_set in zip(active, shares, strict=True):
        by_exercise: defaultdict[str, float] = defaultdict(float)
        for key, p in zip(keys, of_set, strict=True):
            by_exercise[key] += float(p)
        key, p = max(by_exercise.items(), key=lambda each: (each[1], each[0]))
        confidence = min(p**_MODESTY, _MOST_CONFIDENCE)
        if confidence >= LEAST_CONFIDENCE and sureness(row) < confidence:
            at = max((at for at, each in enumerate(keys) if each == key), key=of_set.__getitem__)
            number, exercise = places[at]
            yield {name: getattr(row, name) for name in SET_KEYS} | {
                "source": "plan",
                "exercise": key,
                "exercise_name": exercise.exercise_name,
                "confidence": confidence,
                "reason": f"exercise {exercise.place} of the planned session {candidates[number].session!r}",
            }


def _exercises(planned: pd.DataFrame) -> list[Any]:
    """The first set of each planned exercise."""
    first: dict[Any, Any] = {}
    for row in rows_of(planned):
        first.setdefault(row.place, row)
    return list(first.values())
