"""The plan of each session of an activity: which one it was, and what was done of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Literal

from fitlift.activity import Activity
from fitlift.analysis.principles import plan_principles
from fitlift.exercises.catalogue import Catalogue
from fitlift.exercises.names import UNKNOWN
from fitlift.labels.evidence import SetKey, set_key
from fitlift.labels.weights import Weight, is_without_weight, with_weights
from fitlift.matching.verdicts import LOAD_TOLERANCE, SUBSTITUTION_CREDIT, Matched, match
from fitlift.matching.which_session import Choice, PlanCandidate
from fitlift.measures.aims import Aims
from fitlift.measures.at_steps import stands_at
from fitlift.measures.load_kinds import is_only_logged
from fitlift.plan.expanded import expanded
from fitlift.plan.from_steps import planned_of_steps, step_indexes
from fitlift.plan.model import Plan, PlannedSession
from fitlift.records.base import Record, replace
from fitlift.records.framed import Framed
from fitlift.records.plans import Match, PlannedSet
from fitlift.records.principles import Principle
from fitlift.records.sessions import Session
from fitlift.records.sets import Set
from fitlift.records.several import active, by_session, of_session, only_known
from fitlift.records.vocabulary import SURE, WeightUnit
from fitlift.records.workouts import Step
from fitlift.schema import PLANNED
from fitlift.units import KG_PER_UNIT

#: How the plan of a session was found that its file holds.
BY_WORKOUT = "workout"

_NO_MAXIMA: Mapping[str, float] = MappingProxyType({})


class SessionMatch(Record, eq=False, dict=True):
    """The planned session that a session was, and what was done of it.

    Parameters
    ----------
    plan, source
        Name of the plan, and the file that it comes from; "" for the workout in the recording itself.
    session
        Name of the planned session; "" for a workout in the recording without one.
    found_by
        "workout" for the one in the recording; else what decided: name, weekday or content.
    confidence
        How probable it is, 0 to 1; None for the workout in the recording.
    runner_up, runner_up_confidence
        The next best planned session where it is close; else None.
    each_planned
        Its sets; `planned` is their table, see `fitlift.schema`.
    matched
        What was done of it.
    """

    plan: str
    source: str
    session: str
    found_by: str
    confidence: float | None
    runner_up: str | None
    runner_up_confidence: float | None
    each_planned: tuple[PlannedSet, ...]
    matched: Matched

    planned = Framed("each_planned", PLANNED)


class KnownPlans(Record, eq=False):
    """Planned sessions that an activity's sessions are held against.

    Parameters
    ----------
    sessions
        The planned sessions.
    candidates
        The same set by set, in the same order.
    workouts
        By session the workout in the file by which the watch guided it.
    exercises
        The exercises.
    """

    sessions: tuple[PlannedSession, ...]
    candidates: tuple[PlanCandidate, ...]
    workouts: Mapping[int, PlanCandidate]
    exercises: Catalogue


def known_plans(
    plans: Sequence[Plan], activity: Activity, exercises: Catalogue, maxima_kg: Mapping[str, float] = _NO_MAXIMA
) -> KnownPlans:
    """Lay plans out set by set, and the workouts that a file holds.

    Parameters
    ----------
    plans
        The plans.
    activity
        What the file says.
    exercises
        The exercises.
    maxima_kg
        One-repetition maximum by the exercise's key, of which percentages are taken.
    """
    both = [(plan, session) for plan in plans for session in plan.sessions]
    candidates = tuple(
        PlanCandidate(plan.name, plan.source, each.name, each.weekdays, expanded(each, exercises, maxima_kg=maxima_kg))
        for plan, each in both
    )
    workouts = dict(_workouts(activity, exercises))
    return KnownPlans(tuple(session for _, session in both), candidates, workouts, exercises)


def _workouts(activity: Activity, exercises: Catalogue) -> Iterator[tuple[int, PlanCandidate]]:
    """The workout of each strength session that its watch guided."""
    if not activity.each_step:
        return
    of_sessions = by_session(active(activity.each_set))
    for each in _strength(activity):
        steps = _of_part(activity.each_step, each.file_part)
        if _is_guided(of_sessions.get(each.session, ()), steps):
            titles = [title for title in activity.each_title if title.file_part == each.file_part]
            name = each.workout_name or ""
            yield each.session, PlanCandidate("", "", name, (), planned_of_steps(steps, titles, exercises))


def _strength(activity: Activity) -> list[Session]:
    """The strength sessions."""
    return [each for each in activity.each_session if each.kind == "strength"]


def _of_part(steps: Sequence[Step], part: int) -> list[Step]:
    """The steps of one part of a file."""
    return [each for each in steps if each.file_part == part]


def principles_of_plan(plan: Plan, exercises: Catalogue, aims: Aims) -> tuple[Principle, ...]:
    """Hold a plan against the principles of lifting for runners.

    Parameters
    ----------
    plan
        The plan; of a principle `session` is its session's number, None for the week as a whole.
    exercises
        The exercises.
    aims
        What is aimed at.
    """
    return plan_principles(
        [expanded(session, exercises) for session in plan.sessions],
        exercises,
        aims=aims,
        weekdays=[len(session.weekdays) for session in plan.sessions],
        adds=[each.exercise.name for session in plan.sessions for each in session.exercises if each.add is not None],
    )


def match_sessions(
    activity: Activity,
    sets: Sequence[Set],
    plans: KnownPlans,
    chosen: Mapping[int, Choice],
    *,
    substitution_credit: float = SUBSTITUTION_CREDIT,
    load_tolerance: float = LOAD_TOLERANCE,
) -> dict[int, SessionMatch]:
    """Hold each strength session that has a plan against it.

    The plan is the one that was chosen; without one, the workout by which the watch guided the session.

    Parameters
    ----------
    activity
        What the file says.
    sets
        Its sets and rests, with names, roles and the times of rest.
    plans
        The plans.
    chosen
        For each strength session which of them it was.
    substitution_credit, load_tolerance
        As for `matching.verdicts.match`.
    """
    found: dict[int, SessionMatch] = {}
    for each in _strength(activity):
        choice, workout = chosen[each.session], plans.workouts.get(each.session)
        if choice.candidate is not None:
            planned = _linked(choice.candidate, _of_part(activity.each_step, each.file_part), plans)
        elif workout is not None:
            planned = workout.sets
        else:
            continue
        matched = match(
            _called_as_planned(of_session(sets, each.session), planned),
            planned,
            plans.exercises,
            is_linked=any(one.step_index is not None for one in planned),
            substitution_credit=substitution_credit,
            load_tolerance=load_tolerance,
        )
        found[each.session] = _session_match(choice, plans, workout, planned, matched)
    return found


def _called_as_planned(sets: Sequence[Set], planned: Sequence[PlannedSet]) -> tuple[Set, ...]:
    """The sets, those under a planned exercise's name taken for it: a watch may know the name by another number."""
    keys = {each.exercise_name.casefold(): each.exercise for each in planned}
    meant = [keys.get((each.exercise_name or "").casefold()) or each.exercise for each in sets]
    return tuple(
        [each if each.exercise == key else replace(each, exercise=key) for each, key in zip(sets, meant, strict=True)]
    )


def _session_match(
    choice: Choice, plans: KnownPlans, workout: PlanCandidate | None, planned: tuple[PlannedSet, ...], matched: Matched
) -> SessionMatch:
    if choice.candidate is None:
        name = "" if workout is None else workout.session
        return SessionMatch("", "", name, BY_WORKOUT, None, None, None, planned, matched)
    found = plans.candidates[choice.candidate]
    return SessionMatch(
        plan=found.plan,
        source=found.source,
        session=found.session,
        found_by=str(choice.found_by),
        confidence=choice.confidence,
        runner_up=choice.runner_up and choice.runner_up[0],
        runner_up_confidence=choice.runner_up and choice.runner_up[1],
        each_planned=planned,
        matched=matched,
    )


def with_plan(sets: Sequence[Set], matches: Mapping[int, SessionMatch]) -> tuple[Set, ...]:
    """The sets with what plans say of each: its part of the plan, its superset, its role, and whose other side it is.

    The role holds over a rule, and gives way to what the user or the watch's step says; where only figures and order
    link a set to the plan, they are no reason for it.

    Parameters
    ----------
    sets
        Sets and rests.
    matches
        By session.
    """
    said = dict(_said(matches))
    return tuple([_planned(each, said.get(set_key(each))) for each in sets])


def _planned(one: Set, said: Match | None) -> Set:
    """With what a plan says of a set."""
    if said is None:
        return one if one.part_of_plan is None else replace(one, part_of_plan=None)
    is_open = one.role_source not in {"correction", "step"}
    role = said.role if said.linked_by != "order" and is_open else None
    return replace(
        one,
        part_of_plan=said.part_of_plan,
        superset=one.superset or said.superset,
        role=role or one.role,
        role_source="plan" if role is not None else one.role_source,
        counting=one.counting or _counting(one, said),
        side_of=said.set if _is_other_side(one, said) else one.side_of,
    )


def _is_other_side(one: Set, said: Match) -> bool:
    """Whether the plan alone tells that a set is the other side of the one before it."""
    return said.other_side_set == one.set and one.side_of is None and one.drop_of is None


def _counting(one: Set, said: Match) -> Literal["reps", "timed"] | None:
    """What the plan counts of a set, where it was the planned exercise."""
    if said.performed_exercise not in (None, said.exercise):
        return None
    if said.is_timed:
        return "timed" if (one.reps or 0) <= 1 or said.performed_exercise is not None else None
    return "reps" if said.asks_reps else None


def with_planned_loads(sets: Sequence[Set], matches: Mapping[int, SessionMatch]) -> tuple[Set, ...]:
    """The sets with what the plan says of weights that a watch logged: added to the body, or help.

    Parameters
    ----------
    sets
        Sets and rests with what their weights mean; what the user says of one holds.
    matches
        By session.
    """
    said = {key: kind for key, match in _said(matches) if (kind := match.planned_load) in {"added", "assisted"}}
    return tuple(
        [
            replace(each, load_kind=said[key]) if (key := set_key(each)) in said and is_only_logged(each) else each
            for each in sets
        ]
    )


def in_one_unit(
    sets: Sequence[Set], matches: Mapping[int, SessionMatch]
) -> tuple[tuple[Set, ...], dict[int, SessionMatch]]:
    """The sets and what was planned, weights of both in one unit: the watch's, where it says none the plan's.

    Parameters
    ----------
    sets
        Sets and rests.
    matches
        By session.
    """
    units = {session: _unit(of_session(sets, session), each.each_planned) for session, each in matches.items()}
    shown = [
        replace(each, weight_unit="lb")
        if each.weight_kg is not None and each.weight_unit is None and units.get(each.session) == "lb"
        else each
        for each in sets
    ]
    return tuple(shown), {session: _in_unit(each, units[session]) for session, each in matches.items()}


def _unit(sets: Sequence[Set], planned: Sequence[PlannedSet]) -> WeightUnit | None:
    """The one unit of the watch, else that of the plan; None where there are several, or none."""
    of_watch: set[WeightUnit] = set(only_known(each.weight_unit for each in sets if each.weight_kg is not None))
    of_plan: set[WeightUnit] = set(only_known(each.weight_unit for each in planned))
    said = of_watch or of_plan
    return next(iter(said)) if len(said) == 1 else None


def _in_unit(match: SessionMatch, unit: WeightUnit | None) -> SessionMatch:
    if unit is None:
        return match
    shown = tuple(
        [each if each.weight_unit is None else replace(each, weight_unit=unit) for each in match.matched.each_set]
    )
    return replace(match, matched=replace(match.matched, each_set=shown))


def with_planned_weights(sets: Sequence[Set], matches: Mapping[int, SessionMatch]) -> tuple[Set, ...]:
    """The sets with the plan's weight where theirs is not known, marked as planned.

    Only where it is sure that the planned exercise was done, the plan names one weight, not a range, and nobody says
    that it was the body's alone.

    Parameters
    ----------
    sets
        Sets and rests.
    matches
        By session.
    """
    said = {
        key: weight
        for each, match in _said(matches)
        if (weight := _weight_of(match)) is not None
        for key in _both_sides(each, match)
    }
    weighed = {
        place: said[key]
        for place, each in enumerate(sets)
        if (key := set_key(each)) in said
        and each.weight_kg is None
        and is_without_weight(each)
        and (each.confidence is None or each.confidence >= SURE)
    }
    return with_weights(sets, weighed, "planned")


def _weight_of(match: Match) -> Weight | None:
    """The one weight that the plan names for a set of the planned exercise; None without one."""
    unit, weight_kg = match.weight_unit or "kg", match.weight_low_kg
    is_one = match.performed_exercise == match.exercise and weight_kg == match.weight_high_kg
    kind = match.planned_load if match.planned_load in {"added", "assisted"} else "external"
    return Weight(weight_kg / KG_PER_UNIT[unit], unit, kind=kind) if weight_kg and is_one else None


def _both_sides(key: SetKey, match: Match) -> Iterator[SetKey]:
    """A set that was done, and the one of its other side."""
    session, _, part = key
    yield key
    if match.other_side_set is not None:
        yield session, match.other_side_set, part


def _said(matches: Mapping[int, SessionMatch]) -> Iterator[tuple[SetKey, Match]]:
    """What plans say of each set that was done for a planned one."""
    for session, each in matches.items():
        for of_set in each.matched.each_set:
            if of_set.planned_set is None or of_set.set is None:
                continue
            yield (session, of_set.set, of_set.part), of_set
            if of_set.other_side_set is not None:
                yield (session, of_set.other_side_set, None), of_set


def _linked(number: int, steps: Sequence[Step], plans: KnownPlans) -> tuple[PlannedSet, ...]:
    """A planned session's sets, with their steps where the file's steps are its."""
    planned, session = plans.candidates[number].sets, plans.sessions[number]
    indexes = step_indexes(steps, session, plans.exercises)
    if indexes is None:
        return planned
    return tuple([replace(each, step_index=index) for each, index in zip(planned, indexes, strict=True)])


def _is_guided(sets: Sequence[Set], steps: Sequence[Step]) -> bool:
    """Whether any set points at a step that exists, and was done there."""
    categories = {step.step_index: step.category or UNKNOWN for step in steps}
    return any(
        categories[each.step_index] == UNKNOWN or stands_at(each.category, each.candidates, categories[each.step_index])
        for each in sets
        if each.step_index in categories
    )
