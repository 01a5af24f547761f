"""Whether lifts progress: what each session did of each exercise, its records, and what to do next.

Double progression, judged by the worst set: within a range of repetitions the repetitions rise first; once every set
reaches the top of the range, the load does. Warm-up sets count for nothing, nor do sets whose exercise is not sure.
Where weights are missing, repetitions, the time of holds, sets and rests can still rise. Help counts below the body
alone, and added weight above it: one movement is one line, from assisted over plain to weighted.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from statistics import median
from types import MappingProxyType

from fitlift.measures.body_lifts import plain_key
from fitlift.measures.by_exercise import OfExercise, by_exercise
from fitlift.measures.exercise_rests import ExerciseRest, exercise_rests
from fitlift.measures.holds import held_s, is_hold
from fitlift.measures.load_kinds import signed_kg
from fitlift.measures.one_set import own_sets
from fitlift.records.base import Record, replace
from fitlift.records.framed import Framed
from fitlift.records.loads import ExerciseLoad
from fitlift.records.progress import Change, Lift, LiftProgress, NextStep
from fitlift.records.sets import Set
from fitlift.records.several import only_known, total
from fitlift.records.vocabulary import LoadKind
from fitlift.schema import LIFTS, PROGRESS
from fitlift.wording import plural

#: A session is held against the best of so many before it (reference values of strength programs; chosen).
LAST = 3

#: A lift that rose in none of so many sessions has stalled.
STALL = 3

#: A session with no more than this share of the usual work is a deload, a planned rest.
DELOAD_SHARE = 0.6

#: Loads differ if they do so by more than the smaller of these: 1 %, and half the step between the smallest plates of
#: 1.25 kg on both sides; FIT keeps weights in sixteenths of a kilogram.
LOAD_SHARE, LOAD_KG = 0.01, 1.25

#: Holds differ by more than so many seconds, for watches are pressed late; rests by more than this share.
HOLD_S, REST_SHARE = 2.0, 0.1

#: Repetitions aimed at where nothing else is said: those of accessory lifts (`aims.Aims`).
REPS = (5.0, 8.0)


class DoneSession(Record, eq=False):
    """One strength session.

    Parameters
    ----------
    file, session
        Where it is from.
    start_time
        When it began.
    week
        Year and week of its local start.
    sets
        Its sets and rests.
    loads
        What its exercises lifted.
    """

    file: str
    session: int
    start_time: dt.datetime
    week: str | None
    sets: Sequence[Set]
    loads: Sequence[ExerciseLoad]


class Progress(Record, eq=False, dict=True):
    """What became of each exercise; `exercises` and `lifts` are the records as tables, see `fitlift.schema`.

    Parameters
    ----------
    each_exercise
        Each exercise over all sessions.
    each_lift
        Each exercise in each session.
    unsure_sets
        Working sets whose exercise is not sure; they count nowhere.
    """

    each_exercise: tuple[LiftProgress, ...]
    each_lift: tuple[Lift, ...]
    unsure_sets: int

    exercises = Framed("each_exercise", PROGRESS)
    lifts = Framed("each_lift", LIFTS)


def progress(sessions: Sequence[DoneSession], reps: Mapping[str, tuple[float, float]]) -> Progress:
    """Follow each exercise through the sessions.

    Parameters
    ----------
    sessions
        Strength sessions, in any order.
    reps
        By exercise the repetitions that are aimed at, from and to; `REPS` for others. What is weighted, assisted and
        plain is one exercise, and has those of the last one done.

    Returns
    -------
    Progress
        Exercises by their number of sessions, most first; lifts by exercise and time.
    """
    found: dict[str, list[Lift]] = {}
    unsure = 0
    for session in sorted(sessions, key=lambda each: (each.start_time, each.file, each.session)):
        own = exercise_rests(session.sets)
        lines: dict[str, list[OfExercise]] = {}
        for each in by_exercise(session.sets):
            if each.exercise is None:
                unsure += len(each.working)
            elif each.working:
                lines.setdefault(plain_key(each.exercise), []).append(each)
        for key, of_line in lines.items():
            places = (place for each in of_line for place in each.working)
            rested_s = _rested_s([own[place] for place in places if place in own])
            found.setdefault(key, []).append(_lift(session, of_line, rested_s))
    for key, lifts in found.items():
        low, _ = _aimed_at(lifts, reps)
        found[key] = [_changed(lift, lifts[max(place - LAST, 0) : place], low) for place, lift in enumerate(lifts)]
    ordered = sorted(found.items(), key=lambda pair: (-len(pair[1]), pair[1][-1].exercise_name or "", pair[0]))
    return Progress(
        tuple(_exercise(lifts, _aimed_at(lifts, reps)) for _, lifts in ordered),
        tuple(lift for _, of_exercise in ordered for lift in of_exercise),
        unsure,
    )


def _aimed_at(lifts: Sequence[Lift], reps: Mapping[str, tuple[float, float]]) -> tuple[float, float]:
    return reps.get(lifts[-1].exercise, REPS)


def _rested_s(own: Sequence[ExerciseRest]) -> float | None:
    """The middle one of the rests between an exercise's working sets; None where none is known."""
    rests = only_known(each.seconds for each in own if each.is_working)
    return median(rests) if rests else None


def _lift(session: DoneSession, of_line: Sequence[OfExercise], rested_s: float | None) -> Lift:
    """What one session did of one exercise: its working sets; what changed is not yet said.

    Where it was done with help and without, it is called by what was hardest.
    """
    sets = [session.sets[place] for place in sorted(place for each in of_line for place in each.working)]
    weighed = [(kg, each) for each in sets if (kg := signed_kg(each)) is not None]
    top_kg, top = max(weighed, key=lambda pair: pair[0], default=(None, sets[0]))
    of_exercise = next(each for each in of_line if any(session.sets[place] is top for place in each.working))
    load = next((each for each in session.loads if each.exercise == of_exercise.exercise), None)
    with_it = [each for each in sets if top_kg is None or _is_at(each, top_kg)]
    at_top = [each for each in sets if top_kg is None or signed_kg(each) is None or _is_at(each, top_kg)]
    held = only_known(held_s(each) for each in sets)
    repeated = [each for each in sets if not is_hold(each)]
    reps_with_it = only_known(each.reps for each in with_it if not is_hold(each))
    return Lift(
        file=session.file,
        session=session.session,
        start_time=session.start_time,
        week=session.week,
        exercise=of_exercise.exercise or "",
        exercise_name=of_exercise.exercise_name,
        working_sets=len(own_sets(sets)),
        reps=total(each.reps for each in repeated),
        top_weight_kg=abs(top_kg) if top_kg else None,
        load_kind=None if top_kg is None else top.load_kind or "external",
        top_sets=len(own_sets(at_top)),
        unsaid_sets=sum(map(is_hold, at_top)) if repeated else None,
        top_reps=max(reps_with_it, default=None),
        worst_reps=min(reps_with_it, default=None),
        least_reps=min(only_known(each.reps for each in at_top if not is_hold(each)), default=None),
        worst_hold_s=min(held, default=None) if not repeated else None,
        rest_s=rested_s,
        e1rm_kg=load.e1rm_kg if load else None,
        e1rm_low_kg=load.e1rm_low_kg if load else None,
        e1rm_high_kg=load.e1rm_high_kg if load else None,
        change="first",
        risen_kg=None,
    )


def _is_at(each: Set, top_kg: float) -> bool:
    """Whether a set is as heavy as the heaviest."""
    kg = signed_kg(each)
    return kg is not None and _same(kg, top_kg)


def _heaviness(lift: Lift) -> float | None:
    """The heaviest load of a session, help below zero, the body alone at zero; None where none is known."""
    if lift.load_kind == "bodyweight":
        return 0.0
    if lift.top_weight_kg is None:
        return None
    return -lift.top_weight_kg if lift.load_kind == "assisted" else lift.top_weight_kg


def _changed(lift: Lift, before: Sequence[Lift], low_reps: float) -> Lift:
    """The same with what rose against the sessions before."""
    change = _change(lift, before, low_reps)
    return replace(lift, change=change, risen_kg=_risen_kg(lift, before) if change == "load" else None)


def _same(one_kg: float, other_kg: float) -> bool:
    return abs(one_kg - other_kg) <= min(LOAD_SHARE * max(abs(one_kg), abs(other_kg)), LOAD_KG)


def _work(lift: Lift) -> float:
    """How much was done, to compare with itself: seconds of holds, or repetitions, times weight where that is all."""
    amount = lift.reps if lift.reps is not None else (lift.worst_hold_s or 0.0) * lift.working_sets
    return float(amount) * float((lift.top_weight_kg or 1.0) if lift.load_kind == "external" else 1.0)


def _change(lift: Lift, before: Sequence[Lift], low_reps: float) -> Change:
    """What rose against the best of the last sessions; the most telling first."""
    alike = [each for each in before if (_heaviness(each) is None) == (_heaviness(lift) is None)]
    alike = [each for each in alike if (each.worst_hold_s is None) == (lift.worst_hold_s is None)]
    if not alike:
        return "cannot say" if before else "first"
    usual = median(_work(each) for each in alike)
    if usual and _work(lift) <= DELOAD_SHARE * usual:
        return "deload"
    if lift.worst_hold_s is not None:
        longest = max(only_known(each.worst_hold_s for each in alike))
        rises = lift.worst_hold_s > longest + HOLD_S
        return "time" if rises else _more_or_denser(lift, alike)
    if lift.worst_reps is None:
        return "cannot say"
    return _load_or_reps(lift, lift.worst_reps, alike, low_reps) or _more_or_denser(lift, _at_load(lift, alike))


def _at_load(lift: Lift, before: Sequence[Lift]) -> list[Lift]:
    top_kg = _heaviness(lift)
    if top_kg is None:
        return list(before)
    return [each for each in before if (kg := _heaviness(each)) is not None and _same(kg, top_kg)]


def _load_or_reps(lift: Lift, worst: int, before: Sequence[Lift], low_reps: float) -> Change | None:
    """Whether the load or the repetitions of the worst set rose, or the load fell; None for none of these."""
    top_kg = _heaviness(lift)
    with_reps = [(_heaviness(each), each.worst_reps) for each in before if each.worst_reps is not None]
    weighed = [(kg, reps) for kg, reps in with_reps if kg is not None]
    if top_kg is not None and weighed:
        heaviest_kg, reps = max(weighed, key=lambda pair: pair[0])
        if top_kg > heaviest_kg and not _same(top_kg, heaviest_kg) and (worst >= reps or worst >= low_reps):
            return "load"
        if top_kg < heaviest_kg and not _same(top_kg, heaviest_kg):
            return "less"
    alike = only_known(each.worst_reps for each in _at_load(lift, before))
    return "reps" if alike and worst > max(alike) else None


def _risen_kg(lift: Lift, before: Sequence[Lift]) -> float | None:
    """How much heavier the heaviest set is than that of the sessions that the load rose against."""
    weights = only_known(_heaviness(each) for each in before if each.worst_reps is not None)
    top_kg = _heaviness(lift)
    return None if top_kg is None else top_kg - max(weights)


def _more_or_denser(lift: Lift, before: Sequence[Lift]) -> Change:
    """More sets, or the same work with less rest; none of these."""
    if not before:
        return "none"
    if lift.working_sets > max(each.working_sets for each in before) and _work(lift) > max(map(_work, before)):
        return "sets"
    rests = only_known(each.rest_s for each in before if _work(each) <= _work(lift))
    if lift.rest_s is not None and len(rests) == len(before) and lift.rest_s < min(rests) * (1 - REST_SHARE):
        return "density"
    return "none"


def _exercise(lifts: Sequence[Lift], reps: tuple[float, float]) -> LiftProgress:
    """Records of an exercise, and what to do next."""
    last = lifts[-1]
    weighed = [(kg, each) for each in lifts if (kg := _heaviness(each)) is not None]
    heaviest = max(weighed, key=lambda pair: (pair[0], pair[1].top_reps or 0))[1] if weighed else None
    estimated = [(each.e1rm_kg, each) for each in lifts if each.e1rm_kg is not None]
    latest = estimated[-1][1] if estimated else None
    strongest = max(estimated, key=lambda pair: pair[0])[1] if estimated else None
    state, why = _next(lifts, reps)
    return LiftProgress(
        exercise=last.exercise,
        exercise_name=last.exercise_name,
        sessions=len(lifts),
        first_time=lifts[0].start_time,
        last_time=last.start_time,
        last_weight_kg=last.top_weight_kg,
        last_load_kind=last.load_kind,
        last_worst_reps=last.worst_reps,
        best_weight_kg=heaviest.top_weight_kg if heaviest else None,
        best_load_kind=heaviest.load_kind if heaviest else None,
        best_weight_reps=heaviest.top_reps if heaviest else None,
        best_weight_time=heaviest.start_time if heaviest else None,
        best_reps=max(only_known(each.top_reps for each in lifts), default=None),
        best_hold_s=max(only_known(each.worst_hold_s for each in lifts), default=None),
        e1rm_kg=latest.e1rm_kg if latest else None,
        e1rm_low_kg=latest.e1rm_low_kg if latest else None,
        e1rm_high_kg=latest.e1rm_high_kg if latest else None,
        best_e1rm_kg=strongest.e1rm_kg if strongest else None,
        best_e1rm_time=strongest.start_time if strongest else None,
        reps_low=reps[0],
        reps_high=reps[1],
        rises=sum(each.change in RISES for each in lifts),
        risen_what=None,
        risen_from=None,
        risen_to=None,
        risen_since=None,
        state=state,
        next_sets=None,
        next_reps_low=None,
        next_reps_high=None,
        next_weight_kg=None,
        next_load_kind=None,
        next_hold_s=None,
        why=why,
    )


#: Changes that are progress.
RISES: frozenset[Change] = frozenset({"load", "reps", "sets", "time", "density"})


def _next(lifts: Sequence[Lift], reps: tuple[float, float]) -> tuple[NextStep, str]:
    """Add load, add repetitions, hold or deload; and why."""
    last = lifts[-1]
    if last.change == "deload":
        return "hold", "the last session was a light one: go on where it was before"
    if last.worst_hold_s is None and last.worst_reps is None:
        return "cannot say", "no repetitions are known"
    since = list(_since_rise(lifts))
    if len(since) >= STALL and (last.least_reps or 0) < reps[1]:
        return "deload", f"nothing rose in {plural(len(since), 'session')}"
    if last.worst_hold_s is not None:
        return "add reps", f"hold longer than {last.worst_hold_s:.0f} s"
    return _double_progression(last, last.least_reps or 0, reps)


_ADD_OR_HARDER = "add weight, or take a harder exercise"

#: How what a load means is made heavier.
_MORE: Mapping[LoadKind | None, str] = MappingProxyType(
    {"external": "add weight", "added": "add weight", "assisted": "take help away"}
)


def _double_progression(last: Lift, worst: int, reps: tuple[float, float]) -> tuple[NextStep, str]:
    low, high = reps
    if worst >= high and last.unsaid_sets:
        return "cannot say", f"{last.unsaid_sets} of {plural(last.top_sets or 0, 'set')} tell no repetitions"
    if worst >= high:
        heaviest = (
            "every set with the least help" if last.load_kind == "assisted" else "every set with the heaviest weight"
        )
        sets = "every set" if last.top_sets == last.working_sets else heaviest
        return "add load", f"{sets} has {high:g} or more: {_MORE.get(last.load_kind, _ADD_OR_HARDER)}"
    if worst < low:
        return "hold", f"the worst set has {worst}, fewer than {low:g}: stay until every set has them"
    return "add reps", f"the worst set has {worst} of {low:g}-{high:g}"


def _since_rise(lifts: Sequence[Lift]) -> Iterator[Lift]:
    """The sessions at the end in which nothing rose; light ones count neither way."""
    for lift in reversed(lifts):
        if lift.change in RISES or lift.change in {"first", "cannot say"}:
            return
        if lift.change != "deload":
            yield lift
