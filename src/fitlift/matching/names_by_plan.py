"""Sets that nothing names, named by the plan that they were done for.

A session's sets are held against each planned session that it may have been (`planned_sets`), in every way in which
they can be its sets (`planned_ways`); with what the session is called and its day that says which planned session it
was (`which_session`), and what each set is. The order of the exercises alone makes no name sure: it is believed
only up to `_MOST_IN_ORDER`, so that two exercises that only their places tell apart stay open.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from fitlift.exercises.catalogue import Catalogue, catalogue
from fitlift.labels.efforts import effort_of, pace_likeness
from fitlift.labels.evidence import sureness
from fitlift.matching.all_ways import Member, Ways, ways
from fitlift.matching.set_likelihoods import Matrix, aims, by_place, performed, ratios
from fitlift.matching.which_session import NONE_OF_THEM, Chances, Choice, PlanCandidate, chances, choose
from fitlift.records.base import Record
from fitlift.records.plans import PlannedSet
from fitlift.records.sessions import Session
from fitlift.records.sets import Evidence, Set
from fitlift.records.several import active, by_session

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
    strength = [each for each in sessions if each.kind == "strength"]
    if not candidates:
        return PlannedNames((), {each.session: NONE_OF_THEM for each in strength})
    of_sessions = by_session(active(sets))
    read: dict[int, Chances] = {}
    found: dict[int, list[Ways]] = {}
    for each in strength:
        laid = _laid(of_sessions.get(each.session, ()), candidates, exercises or catalogue())
        names, weekday = (each.workout_name, each.name), (weekdays or {}).get(each.session)
        read[each.session] = chances([way.weight for way in laid], candidates, names, weekday)
        found[each.session] = laid
    chosen = choose(read, candidates)
    evidence = [
        named
        for session, choice in chosen.items()
        if choice.candidate is not None
        for named in _named(of_sessions.get(session, ()), found[session], candidates, read[session].of_each)
    ]
    return PlannedNames(tuple(evidence), chosen)


def _laid(sets: Sequence[Set], candidates: Sequence[PlanCandidate], exercises: Catalogue) -> list[Ways]:
    """A session laid beside each planned one."""
    if not sets or len(sets) > _MOST_SETS:
        return [Ways(_NOTHING_DONE, np.zeros((len(sets), len(by_place(each.sets))))) for each in candidates]
    of_plans = [aims(each.sets) for each in candidates]
    every = [aim for of_plan in of_plans for aim in of_plan]
    alike = _alike(sets)
    figures, besides = ratios([performed(each) for each in sets], every, alike, exercises)
    laid, begin = [], 0
    for candidate, of_plan in zip(candidates, of_plans, strict=True):
        end = begin + len(of_plan)
        laid.append(_in_any_order(figures[:, begin:end], besides, alike, _blocks(candidate.sets)))
        begin = end
    return laid


def _alike(sets: Sequence[Set]) -> Matrix:
    efforts = [effort_of(each) for each in sets]
    return np.array([[np.exp(_PACE_SAYS * pace_likeness(one, other)) for other in efforts] for one in efforts])


def _blocks(planned: Sequence[PlannedSet]) -> list[list[Member]]:
    """The planned exercises, those that take turns together; their sets as they stand exercise by exercise."""
    blocks: list[list[Member]] = []
    begin = 0
    last: str | None = None
    for of_exercise in by_place(planned):
        first, roles = of_exercise[0], [each.role for each in of_exercise]
        superset, end = first.superset, begin + len(of_exercise)
        light = roles.count("warmup") if "working" in roles else 0
        member = Member(tuple(range(begin, end)), light, first.sides != 1)
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
    sets: Sequence[Set], laid: Sequence[Ways], candidates: Sequence[PlanCandidate], of_each: Sequence[float]
) -> Iterator[Evidence]:
    """The sets of one session, each as what it is most probably in any of the plans."""
    places = [(number, exercise) for number, each in enumerate(candidates) for exercise in _exercises(each.sets)]
    keys = [exercise.exercise for _, exercise in places]
    shares = np.hstack([of_plan.exercises * p for of_plan, p in zip(laid, of_each, strict=True)])
    for one, of_set in zip(sets, shares.tolist(), strict=True):
        by_exercise: defaultdict[str, float] = defaultdict(float)
        for key, p in zip(keys, of_set, strict=True):
            by_exercise[key] += p
        key, p = max(by_exercise.items(), key=lambda each: (each[1], each[0]))
        confidence = min(p**_MODESTY, _MOST_CONFIDENCE)
        if confidence >= LEAST_CONFIDENCE and sureness(one) < confidence and one.set is not None:
            at = max((at for at, each in enumerate(keys) if each == key), key=of_set.__getitem__)
            number, exercise = places[at]
            yield Evidence(
                session=one.session,
                set=one.set,
                part=one.part,
                source="plan",
                exercise=key,
                exercise_name=exercise.exercise_name,
                confidence=confidence,
                reason=f"exercise {exercise.place} of the planned session {candidates[number].session!r}",
            )


def _exercises(planned: Sequence[PlannedSet]) -> list[PlannedSet]:
    """The first set of each planned exercise."""
    first: dict[int, PlannedSet] = {}
    for each in planned:
        first.setdefault(each.place, each)
    return list(first.values())
