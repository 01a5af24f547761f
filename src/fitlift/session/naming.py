"""Places and names of an activity's sets, from all that is said of them: the order in which that is laid over."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise

import msgspec

from fitlift.activity import Activity
from fitlift.activity.oddities import oddities_left
from fitlift.exercises.catalogue import Catalogue, catalogue
from fitlift.exercises.names import ExerciseName
from fitlift.labels.corrections import (
    Corrections,
    correct,
    corrected_places,
    corrected_sessions,
    evidence_that_holds,
    spoken_of,
)
from fitlift.labels.evidence import SetKey, file_evidence, is_certain, resolve, set_key, sureness, with_names
from fitlift.labels.pooled import pooled_evidence, with_surest_names
from fitlift.labels.presses import press_notices, without_presses
from fitlift.labels.recognised import contradicted, recognised, routine_evidence
from fitlift.labels.routines import Routine
from fitlift.labels.structure import structure
from fitlift.matching.logged_sessions import LoggedSession
from fitlift.matching.names_by_plan import planned_names
from fitlift.matching.which_log import later_than
from fitlift.matching.which_session import Choice, PlanCandidate
from fitlift.records.base import Record, replace
from fitlift.records.sessions import Pause, Session
from fitlift.records.sets import Evidence, Set
from fitlift.records.several import active, of_session
from fitlift.records.vocabulary import SURE
from fitlift.session.log_laid import LogLaid, WithLogs, with_logs

#: Sources of names that are laid over places, and can part them.
_PARTING = frozenset({"plan", "routine"})


class Labelled(Record, eq=False):
    """An activity whose sets have their places and names, and why they have them.

    Parameters
    ----------
    activity
        What the file says; oddities that corrections settled are left out.
    each_session
        The sessions, as corrected.
    each_set
        The sets and rests, as corrected, with places and names; what is computed is missing.
    each_evidence
        Every reason for a name, chosen or not.
    planned
        For each strength session which of the planned ones it was; empty without any.
    logs
        By session what a log of it brought; empty without any.
    """

    activity: Activity
    each_session: tuple[Session, ...]
    each_set: tuple[Set, ...]
    each_evidence: tuple[Evidence, ...]
    planned: Mapping[int, Choice] = msgspec.field(default_factory=dict)
    logs: Mapping[int, LogLaid] = msgspec.field(default_factory=dict)


def label(
    activity: Activity,
    corrections: Sequence[Corrections],
    routines: Sequence[Routine],
    *,
    logs: Mapping[int, LoggedSession] | None = None,
    plans: Sequence[PlanCandidate] = (),
    workouts: Mapping[int, PlanCandidate] | None = None,
    weekdays: Mapping[int, int | None] | None = None,
    exercises: Catalogue | None = None,
) -> Labelled:
    """Find each set's place in the rounds and its name.

    What is no set but a press of the lap button is taken out before, unless corrections speak of it. Names are chosen
    anew as more is known: from the file, for the rounds to be found; with what corrections say and what sets of one
    slot, and those beside them, say of each other; with the routines that are recognised by these names; last with the
    plans, which hold over routines where they are surer. Where names that are sure in the end and slots do not go
    together, places are found once more.

    Parameters
    ----------
    activity
        What the file says.
    corrections
        What is said of it elsewhere; later ones hold over earlier ones.
    routines
        Sessions that the user named before.
    logs
        By session that of a phone's log, which is laid over it before anything else.
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
    is_free = not _is_placed(corrections)
    by_logs = _with_logs(activity, corrections, logs or {}, exercises)
    logged, sessions, unlogged = by_logs.each_set, by_logs.each_session, by_logs.unlogged
    of_file = (*by_logs.each_evidence, *_of_file(activity, logged, exercises))
    sets = _in_places(logged, of_file, activity.each_pause)
    for said in corrections:
        sessions, sets = corrected_sessions(sessions, said), corrected_places(sets, said)
    if corrections:
        activity, sets, of_file = _with_corrections(activity, sets, corrections, by_logs, exercises)
        sets = with_names(sets, resolve(of_file))
    pressed = press_notices(each for each in logged if each.kind == "dropped")
    activity = replace(activity, notices=(*activity.notices, *pressed, *by_logs.notices))
    pooled = pooled_evidence(sets, unlogged)
    evidence = (*of_file, *pooled)
    if pooled:
        sets = with_names(sets, resolve(evidence))
    if routines:
        sets, evidence = _by_routines(activity, sets, (of_file, evidence), routines, unlogged if is_free else None)
    by_plan = planned_names(sets, sessions, plans, pauses=activity.each_pause, weekdays=weekdays, exercises=exercises)
    by_workout = _by_workout(sets, sessions, _left(workouts or {}, by_plan.chosen), activity.each_pause, exercises)
    if by_plan.evidence or by_workout:
        evidence = (*evidence, *by_plan.evidence, *by_workout)
        sets = with_names(sets, resolve(evidence))
        if is_free:
            parting = names_that_part(sets)
            sets, evidence = told_apart(sets, (of_file, evidence), parting, activity.each_pause, unlogged)
    return Labelled(activity, sessions, sets, evidence, by_plan.chosen, by_logs.laid)


def _by_routines(
    activity: Activity,
    sets: tuple[Set, ...],
    evidence: tuple[tuple[Evidence, ...], tuple[Evidence, ...]],
    routines: Sequence[Routine],
    unlogged: Collection[SetKey] | None,
) -> tuple[tuple[Set, ...], tuple[Evidence, ...]]:
    """The sets with the names of the routines that are recognised.

    Parameters
    ----------
    activity, sets
        The recording, and its sets.
    evidence
        Reasons for names: those that places do not matter to, and all.
    routines
        Sessions that the user named before.
    unlogged
        Sets that a log lacks; None where places stay as they are.
    """
    found = recognised(sets, routines, activity.each_session, activity.each_pause)
    every = evidence[1]
    if unlogged is not None:
        sets, every = told_apart(sets, evidence, contradicted(sets, found), activity.each_pause, unlogged)
    every = (*every, *routine_evidence(sets, found))
    return with_names(sets, resolve(every)), every


def _with_logs(
    activity: Activity,
    corrections: Sequence[Corrections],
    logs: Mapping[int, LoggedSession],
    exercises: Catalogue | None,
) -> WithLogs:
    """The sets, presses of the lap button taken out, and the sessions with what logs say of them."""
    sets = without_presses(activity.each_set, spoken_of(activity.each_set, corrections))
    if not logs:
        return WithLogs(activity.each_session, sets)
    named = with_names(sets, resolve(_of_file(activity, sets, exercises)))
    return with_logs(
        activity.each_session,
        named,
        logs,
        exercises or catalogue(),
        pauses=activity.each_pause,
        corrections=corrections,
        later_s={
            each.session: later_than(activity, each, logs[each.session])
            for each in activity.each_session
            if each.session in logs
        },
    )


def _in_places(sets: Sequence[Set], of_file: Sequence[Evidence], pauses: Sequence[Pause]) -> tuple[Set, ...]:
    """The sets with the names that the file gives, in the places that are found by the surest of them."""
    named = with_names(sets, resolve(of_file))
    return with_names(structure(with_surest_names(named), pauses), resolve(of_file))


def _is_placed(corrections: Sequence[Corrections]) -> bool:
    """Whether the user gave places, or spoke of the letters that were shown: these stay."""
    return any(
        each.order or each.slots or any(one.slot for one in each.added)
        for said in corrections
        for each in said.sessions
    )


def names_that_part(sets: Sequence[Set]) -> dict[SetKey, ExerciseName]:
    """The names that plans and routines are sure of, in sessions in which they and the slots do not go together.

    A slot holds several sure names, or one name, set after set, stands in several slots.
    """
    named = [each for each in active(sets) if each.exercise is not None and sureness(each) >= SURE]
    of_slots: dict[tuple[int, str | None], set[str | None]] = {}
    for each in named:
        of_slots.setdefault((each.session, each.slot), set()).add(each.exercise)
    mixed = {session for (session, _), exercises in of_slots.items() if len(exercises) > 1}
    mixed |= {one.session for one, other in pairwise(active(sets)) if _are_torn(one, other)}
    return {
        set_key(each): ExerciseName(each.exercise, each.exercise_name or "")
        for each in named
        if each.session in mixed and each.source in _PARTING and each.exercise is not None
    }


def _are_torn(one: Set, other: Set) -> bool:
    """Whether two sets, one after the other, are of one lift, as a plan or a routine knows, and not in one slot."""
    is_one = (one.session, one.exercise, one.side) == (other.session, other.exercise, other.side)
    is_known = one.exercise is not None and min(sureness(one), sureness(other)) >= SURE
    return is_one and is_known and one.slot != other.slot and not _PARTING.isdisjoint({one.source, other.source})


def told_apart(
    sets: tuple[Set, ...],
    evidence: tuple[tuple[Evidence, ...], tuple[Evidence, ...]],
    names: Mapping[SetKey, ExerciseName],
    pauses: Sequence[Pause],
    unlogged: Collection[SetKey] = (),
) -> tuple[tuple[Set, ...], tuple[Evidence, ...]]:
    """Find places anew where names that are sure share a slot.

    Parameters
    ----------
    sets
        The sets with places, and with the names found so far.
    evidence
        Reasons for names: those that places do not matter to, and all.
    names
        The names that routines or plans are sure of, where such a slot is; none elsewhere.
    pauses
        When the timer stood still.
    unlogged
        Sets that a log lacks.

    Returns
    -------
    tuple
        The sets and all reasons, with what follows from other places.
    """
    of_file, all_said = evidence
    if not names:
        return sets, all_said
    bare = with_names(sets, resolve(of_file))
    placed = structure([_called(each, names.get(set_key(each))) for each in with_surest_names(bare)], pauses)
    again = [
        replace(each, block=at.block, round=at.round, slot=at.slot, slot_confidence=at.slot_confidence)
        for each, at in zip(bare, placed, strict=True)
    ]
    later = [each for each in all_said if each.source in _PARTING]
    every = (*of_file, *pooled_evidence(again, unlogged), *later)
    return with_names(again, resolve(every)), every


def _called(one: Set, name: ExerciseName | None) -> Set:
    """A set with a name that is sure, unless it has one."""
    if name is None or is_certain(one):
        return one
    return replace(one, exercise=name.key, exercise_name=name.name, confidence=None)


def _left(workouts: Mapping[int, PlanCandidate], chosen: Mapping[int, Choice]) -> dict[int, PlanCandidate]:
    """The workouts of the sessions that no plan was chosen for."""
    return {number: each for number, each in workouts.items() if chosen[number].candidate is None}


def _by_workout(
    sets: Sequence[Set],
    sessions: Sequence[Session],
    workouts: Mapping[int, PlanCandidate],
    pauses: Sequence[Pause],
    exercises: Catalogue | None,
) -> tuple[Evidence, ...]:
    """Names by the workouts that the file holds, by session."""
    names = [
        planned_names(sets, of_session(sessions, number), [workout], pauses=pauses, exercises=exercises).evidence
        for number, workout in workouts.items()
    ]
    return tuple([each for evidence in names for each in evidence])


def _with_corrections(
    activity: Activity,
    sets: Sequence[Set],
    corrections: Sequence[Corrections],
    by_logs: WithLogs,
    exercises: Catalogue | None,
) -> tuple[Activity, tuple[Set, ...], tuple[Evidence, ...]]:
    """The activity without what corrections settled, its sets as corrected, and names that places do not matter to."""
    corrected, of_corrections = _corrected(sets, corrections)
    activity = replace(activity, notices=oddities_left(activity.notices, activity.each_set, corrected))
    of_logs = evidence_that_holds(by_logs.each_evidence, corrected)
    of_file = (*of_corrections, *of_logs, *_of_file(activity, corrected, exercises))
    return activity, corrected, of_file


def _corrected(sets: Sequence[Set], corrections: Sequence[Corrections]) -> tuple[tuple[Set, ...], tuple[Evidence, ...]]:
    """The sets with all corrections, and the names that these give, the last one's first."""
    names: tuple[Evidence, ...] = ()
    corrected = tuple(sets)
    for said in corrections:
        corrected, evidence = correct(corrected, said)
        names = (*evidence, *names)
    return corrected, evidence_that_holds(names, corrected)


def _of_file(activity: Activity, sets: Sequence[Set], exercises: Catalogue | None) -> tuple[Evidence, ...]:
    return file_evidence(sets, activity.each_title, activity.each_step, activity.each_session, exercises=exercises)
