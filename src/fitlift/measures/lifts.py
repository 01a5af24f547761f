"""The lifts of a session, done or planned, in the one shape in which principles are judged."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pandas as pd

from fitlift.exercises.catalogue import Catalogue, Exercise
from fitlift.exercises.tables import muscles
from fitlift.measures.by_exercise import by_exercise
from fitlift.measures.holds import is_hold
from fitlift.records.base import Record
from fitlift.rows import known, rows_of

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


def lifts_done(sets: pd.DataFrame, exercises: Catalogue) -> Iterator[Lift]:
    """The lifts of a session in the order of their first work.

    Parameters
    ----------
    sets
        The sets of one session, rows of `schema.SETS` with names, roles and rests; rest rows are left out.
    exercises
        The exercises.
    """
    rows = {row.Index: row for row in rows_of(sets)}
    lifts = []
    for each in by_exercise(sets):
        key = each.columns["exercise"]
        working = [rows[index] for index in each.working]
        first = min(row.row for row in working or [rows[index] for index in each.index])
        lift = Lift(
            exercise=None if key is None else exercises.of_key(key),
            name=each.columns["exercise_name"] or _unnamed(each.columns["slot"]),
            is_named=key is not None,
            part=next((part for part in (known(rows[index].part_of_plan) for index in each.index) if part), None),
            warmups=tuple(_done_set(rows[index]) for index in each.warmups),
            working=tuple(_done_set(row) for row in working),
            is_told_apart=all(known(rows[index].role) is not None for index in each.index),
        )
        lifts.append((first, lift))
    yield from (lift for _, lift in sorted(lifts, key=lambda pair: pair[0]))


def _unnamed(slot: str | None) -> str:
    return f"exercise {slot}" if slot else "a set without a name"


def _done_set(row: Any) -> LiftedSet:
    reps, rest_s = known(row.reps), known(row.rest_s)
    return LiftedSet(
        number=int(row.set),
        reps=None if reps is None else (reps, reps),
        is_hold=is_hold(row.reps, row.duration_s),
        weight_kg=known(row.weight_kg),
        rest_s=None if rest_s is None else (rest_s, rest_s),
    )


def lifts_planned(table: pd.DataFrame, exercises: Catalogue) -> Iterator[Lift]:
    """The lifts of a planned session in its order.

    Parameters
    ----------
    table
        A table of `schema.PLANNED`.
    exercises
        The exercises.
    """
    for _, of_place in table.groupby("place"):
        rows = list(rows_of(of_place))
        sets = {role: tuple(_planned_set(row) for row in rows if row.role == role) for role in ("warmup", "working")}
        is_beside = known(rows[0].part_of_plan) in BESIDE
        yield Lift(
            exercise=exercises.of_key(rows[0].exercise),
            name=rows[0].exercise_name,
            is_named=True,
            part=known(rows[0].part_of_plan),
            warmups=() if is_beside else sets["warmup"],
            working=sets["warmup"] if is_beside else sets["working"],
            is_told_apart=True,
            is_per_side=max(row.sides for row in rows) > 1,
        )


def _planned_set(row: Any) -> LiftedSet:
    low, high = known(row.reps_low), known(row.reps_high)
    rest_low_s, rest_high_s = known(row.rest_low_s), known(row.rest_high_s)
    return LiftedSet(
        number=int(row.planned_set),
        reps=None if low is None or high is None else (low, high),
        is_hold=known(row.hold_low_s) is not None,
        weight_kg=known(row.weight_low_kg),
        rest_s=None if rest_low_s is None or rest_high_s is None else (rest_low_s, rest_high_s),
    )


def heaviest(lift: Lift) -> float:
    """The most weight of a lift's working sets in kg; 0 where none is known."""
    return max((each.weight_kg for each in lift.working if each.weight_kg is not None), default=0.0)
