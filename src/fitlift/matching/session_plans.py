"""The plan of each session of an activity: which one it was, and what was done of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

import pandas as pd

from fitlift.activity import Activity
from fitlift.analysis.principles import plan_principles
from fitlift.exercises.catalogue import Catalogue
from fitlift.exercises.names import UNKNOWN
from fitlift.labels.weights import Weight, is_without_weight, with_weights
from fitlift.matching.verdicts import LOAD_TOLERANCE, SUBSTITUTION_CREDIT, Matched, match
from fitlift.matching.which_session import Choice, PlanCandidate
from fitlift.measures.aims import Aims
from fitlift.plan.expanded import expanded
from fitlift.plan.from_steps import agrees, planned_of_steps
from fitlift.plan.model import Plan, PlannedSession
from fitlift.plan.workout_steps import step_numbers
from fitlift.records.base import Record, as_dict, names_of
from fitlift.records.framed import Framed
from fitlift.records.frames import frame, records_of
from fitlift.records.plans import Match, MatchedExercise, PlannedSet
from fitlift.records.principles import Principle
from fitlift.records.sets import Set
from fitlift.records.vocabulary import SURE, WeightUnit
from fitlift.rows import active_by_session, known, known_in, numbers, rows_of, rows_where, session_rows
from fitlift.schema import PLANNED, SETS, texts
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
        Name of the planned session.
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

    @property
    def facts(self) -> dict[str, Any]:
        """Everything of it but its tables."""
        return _without_tables(self) | _without_tables(self.matched)

    @property
    def tables(self) -> dict[str, pd.DataFrame]:
        """Its tables, by the names of `schema`."""
        return {"planned": self.planned, "matches": self.matched.sets, "matched_exercises": self.matched.exercises}

    @classmethod
    def of(cls, facts: Mapping[str, Any], tables: Mapping[str, pd.DataFrame]) -> SessionMatch:
        """Put it together from its `facts` and `tables`."""
        own, done = ({name: facts[name] for name in names_of(kind) if name in facts} for kind in (cls, Matched))
        matched = Matched(
            each_set=records_of(tables["matches"], Match),
            each_exercise=records_of(tables["matched_exercises"], MatchedExercise),
            **done,
        )
        return cls(**own, each_planned=records_of(tables["planned"], PlannedSet), matched=matched)


def _without_tables(of: SessionMatch | Matched) -> dict[str, Any]:
    return {name: value for name, value in as_dict(of).items() if not isinstance(value, tuple | Matched)}


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
    if activity.steps.empty:
        return
    active = active_by_session(activity.sets)
    for row in _strength(activity):
        steps = _of_part(activity.steps, row.file_part)
        if _is_guided(active.get(row.session, []), steps):
            titles = _of_part(activity.titles, row.file_part)
            name = known(row.workout_name) or "the workout in the file"
            yield int(row.session), PlanCandidate("", "", name, (), planned_of_steps(steps, titles, exercises))


def _strength(activity: Activity) -> list[Any]:
    """The strength sessions' rows."""
    return [row for row in rows_of(activity.sessions) if known(row.kind) == "strength"]


def _of_part(table: pd.DataFrame, part: int) -> pd.DataFrame:
    """The rows of one part of a file."""
    return rows_where(table, numbers(table["file_part"]) == part)


def principles_of_plan(plan: Plan, exercises: Catalogue, aims: Aims) -> tuple[Principle, ...]:
    """Hold a plan against the principles of lifting for runners.

    Parameters
    ----------
    plan
        The plan; `session` is its session's number, None for the week as a whole.
    exercises
        The exercises.
    aims
        What is aimed at.
    """
    return plan_principles(
        [records_of(expanded(session, exercises), PlannedSet) for session in plan.sessions],
        exercises,
        aims=aims,
        weekdays=[len(session.weekdays) for session in plan.sessions],
        adds=[each.exercise.name for session in plan.sessions for each in session.exercises if each.add is not None],
    )


def match_sessions(
    activity: Activity,
    sets: pd.DataFrame,
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
        The set table, `schema.SETS`, with names, roles and rests.
    plans
        The plans.
    chosen
        For each strength session which of them it was.
    substitution_credit, load_tolerance
        As for `analysis.match.match`.
    """
    found: dict[int, SessionMatch] = {}
    for row in _strength(activity):
        choice, workout = chosen[int(row.session)], plans.workouts.get(int(row.session))
        if choice.candidate is not None:
            table = _linked(choice.candidate, _of_part(activity.steps, row.file_part), plans)
        elif workout is not None:
            table = workout.table
        else:
            continue
        matched = match(
            _called_as_planned(session_rows(sets, row.session), table),
            table,
            plans.exercises,
            is_linked=bool(table["step_index"].notna().any()),
            substitution_credit=substitution_credit,
            load_tolerance=load_tolerance,
        )
        found[int(row.session)] = _session_match(choice, plans, workout, table, matched)
    return found


def _called_as_planned(sets: pd.DataFrame, planned: pd.DataFrame) -> pd.DataFrame:
    """The sets, those under a planned exercise's name taken for it: a watch may know the name by another number."""
    keys = {row.exercise_name.casefold(): known(row.exercise) for row in rows_of(planned)}
    rows = list(rows_of(sets))
    said = [known(row.exercise) for row in rows]
    meant = [keys.get((known(row.exercise_name) or "").casefold()) or known(row.exercise) for row in rows]
    return sets if meant == said else sets.assign(exercise=texts(meant))


def _session_match(
    choice: Choice, plans: KnownPlans, workout: PlanCandidate | None, planned: pd.DataFrame, matched: Matched
) -> SessionMatch:
    each_planned = records_of(planned, PlannedSet)
    if choice.candidate is None:
        name = "" if workout is None else workout.session
        return SessionMatch("", "", name, BY_WORKOUT, None, None, None, each_planned, matched)
    found = plans.candidates[choice.candidate]
    return SessionMatch(
        plan=found.plan,
        source=found.source,
        session=found.session,
        found_by=str(choice.found_by),
        confidence=choice.confidence,
        runner_up=choice.runner_up and choice.runner_up[0],
        runner_up_confidence=choice.runner_up and choice.runner_up[1],
        each_planned=each_planned,
        matched=matched,
    )


def with_plan(sets: pd.DataFrame, matches: Mapping[int, SessionMatch]) -> pd.DataFrame:
    """The set table with what plans say of each set: its part of the plan, its superset, and its role.

    The role holds over a rule, and gives way to what the user or the watch's step says; where only figures and order
    link a set to the plan, they are no reason for it.

    Parameters
    ----------
    sets
        A table of `schema.SETS`.
    matches
        By session.
    """
    said = dict(_said(matches))
    if not said:
        return sets.assign(part_of_plan=texts([None] * len(sets)))
    rows = [_planned(row, said.get((row.session, known(row.set), known(row.part)))) for row in rows_of(sets)]
    return sets.assign(**{name: texts([row[name] for row in rows]) for name in _PLANNED})


_PLANNED = ("part_of_plan", "superset", "role", "role_source")


def _planned(row: Any, said: Any) -> dict[str, Any]:
    """Those of a set's columns of which plans may say something."""
    is_open = known(row.role_source) not in {"correction", "step"}
    role = known(said.role) if said is not None and said.linked_by != "order" and is_open else None
    return {
        "part_of_plan": said and known(said.part_of_plan),
        "superset": known(row.superset) or (said and known(said.superset)),
        "role": role or known(row.role),
        "role_source": "plan" if role is not None else known(row.role_source),
    }


def with_planned_weights(sets: pd.DataFrame, matches: Mapping[int, SessionMatch]) -> pd.DataFrame:
    """The set table with the plan's weight in sets of which the weight is not known, marked as planned.

    Only where it is sure that the planned exercise was done, the plan names one weight, not a range, and nobody says
    that it was the body's alone.

    Parameters
    ----------
    sets
        A table of `schema.SETS`.
    matches
        By session.
    """
    said = {key: row for each, row in _said(matches) if _names_its_weight(row) for key in _both_sides(each, row)}
    weighed = {
        place: _weight_of(said[key])
        for place, row in enumerate(rows_of(sets))
        if (key := (row.session, known(row.set), known(row.part))) in said
        and known(row.weight_kg) is None
        and is_without_weight(row)
        and (known(row.confidence) is None or row.confidence >= SURE)
    }
    return frame(with_weights(records_of(sets, Set), weighed, "planned"), SETS)


def _weight_of(planned: Any) -> Weight:
    unit: WeightUnit = known(planned.weight_unit) or "kg"
    return Weight(planned.weight_low_kg / KG_PER_UNIT[unit], unit)


def _both_sides(key: tuple[Any, ...], planned: Any) -> Iterator[tuple[Any, ...]]:
    """A set that was done, and the one of its other side."""
    session, _, part = key
    yield key
    if known(planned.other_side_set) is not None:
        yield session, planned.other_side_set, part


def _names_its_weight(planned: Any) -> bool:
    weight_kg = known(planned.weight_low_kg)
    is_same = known(planned.performed_exercise) == planned.exercise
    return is_same and bool(weight_kg) and weight_kg == known(planned.weight_high_kg)


def _said(matches: Mapping[int, SessionMatch]) -> Iterator[tuple[tuple[Any, ...], Any]]:
    """What plans say of each set that was done for a planned one."""
    for session, each in matches.items():
        done = known_in(each.matched.sets, "planned_set", "set")
        for row in rows_of(done):
            yield (session, row.set, known(row.part)), row
            if known(row.other_side_set) is not None:
                yield (session, row.other_side_set, None), row


def _linked(number: int, steps: pd.DataFrame, plans: KnownPlans) -> pd.DataFrame:
    """A planned session's sets, with their steps where the file's steps are its."""
    table, session = plans.candidates[number].table, plans.sessions[number]
    if steps.empty or not agrees(steps, session, plans.exercises):
        return table
    indexes = steps["step_index"].tolist()
    return table.assign(step_index=pd.array([indexes[number] for number in step_numbers(session)], dtype="Int64"))


def _is_guided(active: Sequence[Any], steps: pd.DataFrame) -> bool:
    """Whether any set points at a step that exists and is of its category."""
    of_steps = {known(row.step_index): known(row.category) or UNKNOWN for row in rows_of(steps)}
    pointing = [row for row in active if known(row.step_index) in of_steps]
    return any(of_steps[known(row.step_index)] in {known(row.category), UNKNOWN} for row in pointing)
