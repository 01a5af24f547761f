"""The lifts of a session, done or planned, in the one shape in which principles are judged."""

from __future__ import annotations

from collections.abc import Sequence

from fitlift.exercises.catalogue import Catalogue, Exercise
from fitlift.exercises.tables import muscles
from fitlift.measures.by_exercise import by_exercise
from fitlift.measures.holds import is_hold
from fitlift.measures.load_kinds import counted_kg
from fitlift.records.base import Record
from fitlift.records.plans import PlannedSet
from fitlift.records.sets import Set

#: Parts of a plan that hold no lifts to be judged.
BESIDE = frozenset({"warmup", "prep", "cooldown"})


class LiftedSet(Record):
    """One set, done or planned.

    Parameters
    ----------
    number
        Number of the set, or of the planned one.
    reps, rest_s
        Repetitions, and seconds of rest after it, from and to; None where not known or not said.
    is_hold
        Whether its time counts, and no repetitions.
    weight_kg
        Weight; None where not known or not said.
    """

    number: int
    reps: tuple[float, float] | None
    is_hold: bool
    weight_kg: float | None
    rest_s: tuple[float, float] | None


class Lift(Record):
    """One exercise of a session.

    Parameters
    ----------
    exercise
        What it is; None where that is not surely known, or the catalogue has it not.
    name
        What people call it.
    is_named
        Whether that is a name, and not only its place in the session.
    part
        What it is for by the plan; None where nothing says.
    warmups, working
        Its sets.
    is_told_apart
        Whether the role of each set is known.
    is_per_side
        Whether the plan asks for each side.
    """

    exercise: Exercise | None
    name: str
    is_named: bool
    part: str | None
    warmups: tuple[LiftedSet, ...]
    working: tuple[LiftedSet, ...]
    is_told_apart: bool
    is_per_side: bool = False

    @property
    def numbers(self) -> tuple[int, ...]:
        """Numbers of its working sets."""
        return tuple(each.number for each in self.working)

    @property
    def groups(self) -> frozenset[str]:
        """Major groups of the muscles that it trains directly."""
        return frozenset(muscles()[each].group for each in (self.exercise.primary if self.exercise else ()))


class Lifts(Record):
    """The lifts of a session.

    Parameters
    ----------
    lifts
        In the order of their first work.
    is_plan
        Whether they are only planned.
    warmed_by
        What warmed up for them besides; None where nothing is known.
    """

    lifts: tuple[Lift, ...]
    is_plan: bool
    warmed_by: str | None = None

    @property
    def primary(self) -> Lift | None:
        """The main lift: the plan's, else the heaviest that can be one, else the first; None where none is known."""
        stated = [lift for lift in self.lifts if lift.part == "primary"]
        able = [lift for lift in self.work if lift.exercise is not None and lift.exercise.is_primary_lift]
        return next(iter(stated or sorted(able, key=heaviest, reverse=True)), None)

    @property
    def work(self) -> list[Lift]:
        """The lifts that are to be judged."""
        return [lift for lift in self.lifts if lift.part not in BESIDE and lift.working]

    @property
    def accessories(self) -> list[Lift]:
        """All but the main lift."""
        return [lift for lift in self.work if lift is not self.primary]

    @property
    def unknown(self) -> list[Lift]:
        """Those of which nobody knows what they are, or what they train."""
        return [lift for lift in self.work if lift.exercise is None]


def lifts_done(sets: Sequence[Set], exercises: Catalogue) -> tuple[Lift, ...]:
    """The lifts of a session in the order of their first work.

    Parameters
    ----------
    sets
        The sets of one session with names, roles and rests; rests among them are left out.
    exercises
        The exercises.
    """
    lifts = []
    for each in by_exercise(sets):
        own = [sets[place] for place in each.index]
        working = [sets[place] for place in each.working]
        lift = Lift(
            exercise=None if each.exercise is None else exercises.of_key(each.exercise),
            name=each.exercise_name or _unnamed(each.slot),
            is_named=each.exercise is not None,
            part=next((done.part_of_plan for done in own if done.part_of_plan), None),
            warmups=tuple([_done_set(sets[place]) for place in each.warmups]),
            working=tuple([_done_set(done) for done in working]),
            is_told_apart=all(done.role is not None for done in own),
        )
        lifts.append((min(done.row for done in working or own), lift))
    return tuple([lift for _, lift in sorted(lifts, key=lambda pair: pair[0])])


def _unnamed(slot: str | None) -> str:
    return f"exercise {slot}" if slot else "a set without a name"


def _done_set(done: Set) -> LiftedSet:
    return LiftedSet(
        number=done.set or 0,
        reps=None if done.reps is None else (done.reps, done.reps),
        is_hold=is_hold(done),
        weight_kg=counted_kg(done),
        rest_s=None if done.rest_s is None else (done.rest_s, done.rest_s),
    )


def lifts_planned(planned: Sequence[PlannedSet], exercises: Catalogue) -> tuple[Lift, ...]:
    """The lifts of a planned session in its order.

    Parameters
    ----------
    planned
        Its sets.
    exercises
        The exercises.
    """
    places: dict[int, list[PlannedSet]] = {}
    for each in planned:
        places.setdefault(each.place, []).append(each)
    return tuple([_planned_lift(places[place], exercises) for place in sorted(places)])


def _planned_lift(sets: Sequence[PlannedSet], exercises: Catalogue) -> Lift:
    first = sets[0]
    warmups, working = (tuple([_planned_set(each) for each in sets if each.role == role]) for role in _ROLES)
    is_beside = first.part_of_plan in BESIDE
    return Lift(
        exercise=exercises.of_key(first.exercise),
        name=first.exercise_name,
        is_named=True,
        part=first.part_of_plan,
        warmups=() if is_beside else warmups,
        working=warmups if is_beside else working,
        is_told_apart=True,
        is_per_side=max(each.sides for each in sets) > 1,
    )


_ROLES = ("warmup", "working")


def _planned_set(each: PlannedSet) -> LiftedSet:
    return LiftedSet(
        number=each.planned_set,
        reps=None if each.reps_low is None or each.reps_high is None else (each.reps_low, each.reps_high),
        is_hold=each.hold_low_s is not None,
        weight_kg=each.weight_low_kg,
        rest_s=None if each.rest_low_s is None or each.rest_high_s is None else (each.rest_low_s, each.rest_high_s),
    )


def heaviest(lift: Lift) -> float:
    """The most weight of a lift's working sets in kg; 0 where none is known."""
    return max((each.weight_kg for each in lift.working if each.weight_kg is not None), default=0.0)
