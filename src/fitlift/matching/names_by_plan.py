"""Sets that nothing names, named by the plan that they were done for.

A session's sets are held against each planned session that it may have been (`plan_evidence`), in every way in which
they can be its sets (`all_ways`); with what the session is called and its day that says which planned session it was
(`which_session`), and what each set is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from fitlift.exercises.catalogue import Catalogue, catalogue
from fitlift.labels.evidence import sureness
from fitlift.matching.all_ways import Ways, ways
from fitlift.matching.keeping import layout
from fitlift.matching.plan_evidence import plan_evidence, to_the_letter
from fitlift.matching.which_session import (
    NONE_OF_THEM,
    NOTHING_DONE,
    Chances,
    Choice,
    Content,
    PlanCandidate,
    chances,
    choose,
)
from fitlift.measures.lap_button import is_press
from fitlift.measures.rests import rests
from fitlift.records.base import Record, replace
from fitlift.records.plans import PlannedSet
from fitlift.records.said import Said
from fitlift.records.sessions import Pause, Session
from fitlift.records.sets import Evidence, Set
from fitlift.records.several import by_session, of_session

#: A name that is less probable is not given.
LEAST_CONFIDENCE = 0.5

#: No name is surer: what is planned may still not have been done.
_MOST_CONFIDENCE = 0.97

#: Probabilities are raised to this power: who strays from a plan strays more than once. Chosen; docs/planned_names.md
#: holds what is said against what is true.
_MODESTY = 1.4

#: So many sets nobody did in one session, and so many no plan asks for: such ones are left alone.
_MOST_SETS = 200


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
    pauses: Sequence[Pause] = (),
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
    pauses
        The timer's pauses, which are no rests.
    weekdays
        Local day of each session, 0 for Monday; None where unknown.
    exercises
        The exercises and their muscles; by default the catalogue as it is shipped.
    """
    strength = [each for each in sessions if each.kind == "strength"]
    if not candidates:
        return PlannedNames((), {each.session: NONE_OF_THEM for each in strength})
    of_sessions = by_session(_gone_through(sets))
    read: dict[int, Chances] = {}
    found: dict[int, list[_Laid]] = {}
    for each in strength:
        own = of_sessions.get(each.session, [])
        laid = _all_laid(own, of_session(pauses, each.session), candidates, exercises or catalogue())
        names, weekday = (each.workout_name, each.name), (weekdays or {}).get(each.session)
        read[each.session] = chances([each.content for each in laid], candidates, names, weekday)
        found[each.session] = laid
    chosen = choose(read, candidates)
    evidence = [
        named
        for session, choice in chosen.items()
        if choice.candidate is not None
        for named in _named(of_sessions.get(session, []), found[session], candidates, read[session].of_each)
    ]
    return PlannedNames(tuple(evidence), chosen)


def _gone_through(sets: Sequence[Set]) -> Iterator[Set]:
    """The sets, and presses of the lap button, for a watch that guides goes on to the next step with each of them."""
    for each in sets:
        if each.kind == "active":
            yield each
        elif each.kind == "dropped" and is_press(each.reps, each.duration_s):
            yield replace(each, kind="active", set=None)


class _Laid(Record, eq=False):
    """A session laid beside a planned one.

    Parameters
    ----------
    content
        How much it looks like it.
    ways
        All ways in which its sets can be the planned ones; None where either has none.
    """

    content: Content
    ways: Ways | None = None


def _all_laid(
    gone: Sequence[Set], pauses: Sequence[Pause], candidates: Sequence[PlanCandidate], exercises: Catalogue
) -> list[_Laid]:
    """A session, with the presses in it, laid beside each planned one."""
    rows = [at for at, each in enumerate(gone) if each.set is not None]
    if not 0 < len(rows) <= len(gone) <= _MOST_SETS:
        return [_Laid(NOTHING_DONE) for _ in candidates]
    return [_laid(gone, pauses, rows, each.sets, exercises) for each in candidates]


def _laid(
    gone: Sequence[Set],
    pauses: Sequence[Pause],
    rows: Sequence[int],
    planned: Sequence[PlannedSet],
    exercises: Catalogue,
) -> _Laid:
    if not 0 < len(planned) <= _MOST_SETS:
        return _Laid(NOTHING_DONE)
    guided = free = plan_evidence(gone, rests(gone, pauses), planned, exercises)
    if len(rows) < len(gone):
        sets = [gone[row] for row in rows]
        free = plan_evidence(sets, rests(sets, pauses), planned, exercises)
    found = ways(guided, free, rows, layout(planned))
    asked = sum(each.sides for each in planned)
    has_weights = any(gone[row].weight_kg is not None for row in rows)
    to_letter = to_the_letter(planned, has_weights=has_weights)
    return _Laid(Content(found.evidence, len(rows), asked, to_letter, has_weights), found)


def _named(
    sets: Sequence[Set], laid: Sequence[_Laid], candidates: Sequence[PlanCandidate], of_each: Sequence[float]
) -> Iterator[Evidence]:
    """The sets of one session, each as what it is most probably in any of the plans."""
    likely = [
        (number, p, one.ways)
        for number, (one, p) in enumerate(zip(laid, of_each, strict=True))
        if one.ways is not None and p > 0
    ]
    if not likely:
        return
    places = [(number, exercise) for number, _, _ in likely for exercise in _exercises(candidates[number].sets)]
    keys = [exercise.exercise for _, exercise in places]
    shares = np.hstack([found.shares * p for _, p, found in likely])
    for one, of_set in zip(sets, shares.tolist(), strict=True):
        by_exercise: defaultdict[str, float] = defaultdict(float)
        for key, p in zip(keys, of_set, strict=True):
            by_exercise[key] += p
        key, p = max(by_exercise.items(), key=lambda each: (each[1], each[0]))
        confidence = min(p**_MODESTY, _MOST_CONFIDENCE)
        at = max((at for at, each in enumerate(keys) if each == key), key=of_set.__getitem__)
        number, exercise = places[at]
        if confidence >= LEAST_CONFIDENCE and _sureness(one, exercise) < confidence and one.set is not None:
            yield Evidence(
                session=one.session,
                set=one.set,
                part=one.part,
                source="plan",
                exercise=key,
                exercise_name=exercise.exercise_name,
                confidence=confidence,
                reason=Said(
                    "exercise_of_plan", {"place": exercise.place, "planned_session": candidates[number].session}
                ),
            )


def _sureness(one: Set, planned: PlannedSet) -> float:
    """How sure a set's own name is; a category alone leaves open which of its exercises it was."""
    return 0.0 if one.source == "category" and one.category == planned.category else sureness(one)


def _exercises(planned: Sequence[PlannedSet]) -> list[PlannedSet]:
    """The first set of each planned exercise, in the order in which they begin."""
    first: dict[str, PlannedSet] = {}
    for each in planned:
        first.setdefault(each.exercise, each)
    return list(first.values())
