"""What each session did of each exercise: its working sets, put together."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Collection, Iterator, Sequence
from statistics import median
from typing import TypedDict

from fitlift.measures.body_lifts import plain_key
from fitlift.measures.by_exercise import OfExercise, by_exercise
from fitlift.measures.exercise_rests import ExerciseRest, exercise_rests
from fitlift.measures.holds import held_s, is_hold, is_uncounted
from fitlift.measures.load_kinds import counted_kg, signed_kg
from fitlift.measures.one_set import own_sets
from fitlift.progression.doubts import unlikely
from fitlift.records.base import Record, replace
from fitlift.records.loads import ExerciseLoad
from fitlift.records.progress import Lift, LiftDoubt
from fitlift.records.sets import Set
from fitlift.records.several import only_known, total

#: Weights of one session are the same to within so much: FIT keeps them in sixteenths of a kilogram, and the smallest
#: pair of plates has twice 0.25 kg.
SAME_KG = 0.3


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
    local_start
        Its local start, as "2026-11-17T18:10:00", or its day alone; None where neither is known.
    """

    file: str
    session: int
    start_time: dt.datetime
    week: str | None
    sets: Sequence[Set]
    loads: Sequence[ExerciseLoad]
    local_start: str | None = None


class _Turn(Record, eq=False):
    """What one session did of one movement, plain, weighted or assisted: places of its working sets, and its rest."""

    done: DoneSession
    exercises: tuple[OfExercise, ...]
    places: tuple[int, ...]
    rest_s: float | None


class FoundLifts(Record, eq=False):
    """Each exercise in each session.

    Parameters
    ----------
    by_movement
        Movement, without what is added or helps → its lifts, in order of time; what changed is not yet said.
    doubts
        Weights that are ranked nowhere.
    unsure_sets
        Working sets whose exercise is not sure.
    """

    by_movement: dict[str, list[Lift]]
    doubts: tuple[LiftDoubt, ...]
    unsure_sets: int


def found_lifts(sessions: Sequence[DoneSession]) -> FoundLifts:
    """What each session did of each exercise.

    Parameters
    ----------
    sessions
        Strength sessions, in any order.
    """
    turns: dict[str, list[_Turn]] = {}
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
            places = tuple(sorted(place for each in of_line for place in each.working))
            rests = [own[place] for place in places if place in own]
            turns.setdefault(key, []).append(_Turn(session, tuple(of_line), places, _rested_s(rests)))
    doubts: list[LiftDoubt] = []
    found: dict[str, list[Lift]] = {}
    for key, of_movement in turns.items():
        doubted = list(_doubted(of_movement))
        doubts += [each for turn in doubted for each in turn]
        left_out = [frozenset(each.set for each in turn) for turn in doubted]
        has_weights = any(signed_kg(turn.done.sets[place]) is not None for turn in of_movement for place in turn.places)
        found[key] = _without_unlogged(
            [
                _lift(turn, without, without | (_impossible(turn) if has_weights else frozenset()))
                for turn, without in zip(of_movement, left_out, strict=True)
            ]
        )
    return FoundLifts(found, tuple(doubts), unsure)


def _without_unlogged(lifts: list[Lift]) -> list[Lift]:
    """The lifts; where an exercise is done with a weight, one without may be of a weight that nobody logged."""
    if not any(each.load_kind == "external" for each in lifts):
        return lifts
    return [replace(each, load_kind=None) if each.load_kind == "bodyweight" else each for each in lifts]


def heaviness(lift: Lift) -> float | None:
    """The heaviest load of a session, help below zero, the body alone at zero; None where none is known."""
    if lift.load_kind == "bodyweight":
        return 0.0
    if lift.top_weight_kg is None:
        return None
    return -lift.top_weight_kg if lift.load_kind == "assisted" else lift.top_weight_kg


def day_of(lift: Lift) -> str | None:
    """The local day of a session, as "2026-11-17"; in UTC where that is not known."""
    start = lift.local_start or (None if lift.start_time is None else lift.start_time.isoformat())
    return None if start is None else start[: len("2026-11-17")]


def _doubted(turns: Sequence[_Turn]) -> Iterator[list[LiftDoubt]]:
    """Of each session the sets whose weight is doubted."""
    weighed = [
        [(place, kg) for place in turn.places if (kg := signed_kg(turn.done.sets[place])) is not None and kg > 0]
        for turn in turns
    ]
    found = unlikely([[kg for _, kg in each] for each in weighed])
    for turn, pairs, (over, best_kg) in zip(turns, weighed, found, strict=True):
        yield [_doubt(turn, *pairs[at], best_kg or 0.0) for at in sorted(over)]


def _doubt(turn: _Turn, place: int, weight_kg: float, best_kg: float) -> LiftDoubt:
    one = turn.done.sets[place]
    return LiftDoubt(
        file=turn.done.file,
        session=turn.done.session,
        set=one.set,
        start_time=turn.done.start_time,
        exercise=one.exercise or "",
        exercise_name=one.exercise_name,
        weight_kg=weight_kg,
        weight_unit=one.weight_unit,
        best_kg=best_kg,
    )


def _rested_s(own: Sequence[ExerciseRest]) -> float | None:
    """The middle one of the rests between an exercise's working sets; None where none is known."""
    rests = only_known(each.seconds for each in own if each.is_working)
    return median(rests) if rests else None


def _impossible(turn: _Turn) -> frozenset[int | None]:
    """Sets whose weight cannot be right; of an exercise that never had another, repetitions still tell."""
    return frozenset(
        one.set for one in (turn.done.sets[place] for place in turn.places) if one.weight_doubt is not None
    )


def _lift(turn: _Turn, doubted: Collection[int | None], in_doubt: Collection[int | None]) -> Lift:
    """What one session did of one exercise; what changed is not yet said.

    Where it was done with help and without, it is called by what was hardest.
    """
    done, sets, trusted = _looked_at(turn, doubted)
    top_kg, top = max(
        ((kg, each) for each in trusted if (kg := signed_kg(each)) is not None),
        key=lambda pair: pair[0],
        default=(None, sets[0]),
    )
    of_exercise = next(each for each in turn.exercises if any(turn.done.sets[place] is top for place in each.working))
    load = next((each for each in turn.done.loads if each.exercise == of_exercise.exercise), None)
    load = load if not doubted and len(sets) == len(done) else None
    return Lift(
        file=turn.done.file,
        session=turn.done.session,
        start_time=turn.done.start_time,
        local_start=turn.done.local_start,
        week=turn.done.week,
        exercise=of_exercise.exercise or "",
        exercise_name=of_exercise.exercise_name,
        movement=plain_key(of_exercise.exercise or ""),
        working_sets=len(own_sets(done)),
        top_weight_kg=abs(top_kg) if top_kg else None,
        load_kind=None if top_kg is None else top.load_kind or "external",
        **_amounts(sets, top_kg),
        rest_s=turn.rest_s,
        e1rm_kg=load.e1rm_kg if load else max(only_known(each.e1rm_kg for each in trusted), default=None),
        e1rm_low_kg=load.e1rm_low_kg if load else None,
        e1rm_high_kg=load.e1rm_high_kg if load else None,
        doubted_sets=sum(each.set in in_doubt for each in done),
        kind="usual",
        change="first",
        risen_kg=None,
    )


class _Amounts(TypedDict):
    reps: int | None
    volume_kg: float | None
    top_sets: int
    unsaid_sets: int | None
    top_reps: int | None
    worst_reps: int | None
    least_reps: int | None
    set_reps: tuple[int, ...]
    set_holds_s: tuple[float, ...]
    worst_hold_s: float | None
    best_hold_s: float | None
    total_hold_s: float | None


def _amounts(sets: Sequence[Set], top_kg: float | None) -> _Amounts:
    """How much was done, in all and with the heaviest weight."""
    with_it = [each for each in sets if top_kg is None or _is_at(each, top_kg)]
    at_top = [each for each in sets if top_kg is None or signed_kg(each) is None or _is_at(each, top_kg)]
    held = only_known(held_s(each) for each in with_it)
    held_in_all = only_known(held_s(each) for each in sets)
    repeated = [each for each in sets if not is_hold(each)]
    reps_with_it = only_known(map(_counted, with_it))
    return {
        "reps": total(map(_counted, repeated)),
        "volume_kg": _volume_kg(sets),
        "top_sets": sum(map(_is_one, at_top)),
        "unsaid_sets": sum(_counted(each) is None for each in at_top) if repeated else None,
        "top_reps": max(reps_with_it, default=None),
        "worst_reps": min(reps_with_it, default=None),
        "least_reps": min(only_known(map(_counted, at_top)), default=None),
        "set_reps": tuple(reps_with_it),
        "set_holds_s": tuple(held) if not repeated else (),
        "worst_hold_s": min(held, default=None) if not repeated else None,
        "best_hold_s": max(held, default=None) if not repeated else None,
        "total_hold_s": sum(held_in_all) if held_in_all and not repeated else None,
    }


def _looked_at(turn: _Turn, doubted: Collection[int | None]) -> tuple[list[Set], list[Set], list[Set]]:
    """The working sets; those looked at, of the weaker side, all where all are doubted; and the trusted ones."""
    done = [turn.done.sets[place] for place in turn.places]
    sets = _of_the_weaker_side([each for each in done if each.set not in doubted] or done)
    return done, sets, [each for each in sets if each.set not in doubted]


def _volume_kg(sets: Sequence[Set]) -> float | None:
    """Weight times repetitions of all; None where one does not tell both."""
    found = [(kg, reps) for each in sets if (kg := counted_kg(each)) and (reps := _counted(each))]
    return math.fsum(kg * reps for kg, reps in found) if len(found) == len(sets) else None


def _counted(each: Set) -> int | None:
    """Its repetitions; None of a hold, and of a set of which nothing was counted: no repetitions are no failure."""
    return None if is_hold(each) or is_uncounted(each) else each.reps


def _is_one(each: Set) -> bool:
    """Whether it counts as one set among those of one side."""
    return each.drop_of is None and (each.side_of is None or each.side is not None)


def _is_at(each: Set, top_kg: float) -> bool:
    """Whether a set is as heavy as the heaviest."""
    kg = signed_kg(each)
    return kg is not None and abs(kg - top_kg) <= SAME_KG


def _of_the_weaker_side(sets: list[Set]) -> list[Set]:
    """The sets without those of the stronger side, where sides are known; of two alike without the right one."""
    left, right = ([each for each in sets if each.side == side] for side in ("left", "right"))
    if not left or not right:
        return sets
    stronger = "left" if _strength(left) > _strength(right) else "right"
    return [each for each in sets if each.side != stronger]


def _strength(sets: Sequence[Set]) -> tuple[float, float]:
    """The heaviest load of a side, and the repetitions or seconds with it."""
    top_kg = max(only_known(map(signed_kg, sets)), default=0.0)
    with_it = [each for each in sets if (signed_kg(each) or 0.0) >= top_kg - SAME_KG]
    return top_kg, float(sum(held_s(each) or each.reps or 0 for each in with_it))
