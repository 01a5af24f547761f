"""Made-up sessions of a plan whose exercises are known, as a watch writes them that names none.

What a session has from its plan is disturbed as often as `OTHER_REPS` and the like say; all figures here are chosen.
"""

from __future__ import annotations

import math
import random
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pandas as pd

from athletes import DURATION, MOVEMENTS, TEMPO
from fitlift.activity import Activity, FileInfo
from fitlift.exercises.catalogue import Catalogue
from fitlift.exercises.names import UNKNOWN
from fitlift.fit.tables import FitFile
from fitlift.matching.which_session import PlanCandidate
from fitlift.plan.expanded import expanded
from fitlift.plan.model import Plan, PlannedExercise, PlannedSession
from fitlift.records.base import Record
from fitlift.records.frames import records_of
from fitlift.records.sessions import Session
from fitlift.records.sets import Set
from fitlift.rows import known, rows_of

#: How often a set has one repetition more or less than was meant, and 2.5 kg; in each session one set is left out.
OTHER_REPS, OTHER_WEIGHT, WEIGHT_STEP_KG = 0.2, 0.1, 2.5

#: How often the one set that is done beyond the plan is of an exercise that is not in it; else it is one more set of
#: one that is, after its last.
FOREIGN_EXTRA = 1 / 3

#: Seconds of a repetition, drawn for each exercise of a session that `athletes` does not know.
_PACE_S = (1.8, 4.5)

#: What is lifted where the plan leaves it to the athlete, drawn for each exercise.
_FREE_WEIGHTS_KG = (8, 12, 16, 20, 24, 30, 40, 60)

_BEGINNING = pd.Timestamp("2026-01-05T17:00:00Z")


class Done(Record, eq=False):
    """A session that was done.

    Parameters
    ----------
    activity
        As a watch would write it.
    truth
        Key of what each set was, in order.
    planned
        Name of the planned session; "" for another.
    weekday
        Day on which it was done, 0 for Monday.
    """

    activity: Activity
    truth: tuple[str, ...]
    planned: str
    weekday: int


def candidates_of(plan: Plan, exercises: Catalogue) -> list[PlanCandidate]:
    """The sessions of a plan, as names are found with them."""
    return [
        PlanCandidate(plan.name, plan.source, session.name, session.weekdays, expanded(session, exercises))
        for session in plan.sessions
    ]


def sessions_of(plan: Plan, exercises: Catalogue, count: int, seed: str) -> Iterator[Done]:
    """So many sessions of a plan, each of its sessions in turn; the same ones for the same seed."""
    for number in range(count):
        session = plan.sessions[number % len(plan.sessions)]
        chance = random.Random(f"{seed} {plan.name} {number}")  # noqa: S311 - reproducible, not secret
        yield _done(session, exercises, chance, number)


def _done(session: PlannedSession, exercises: Catalogue, chance: random.Random, number: int) -> Done:
    shuffled = PlannedSession(session.name, tuple(_reordered(session, chance)))
    planned = list(rows_of(expanded(shuffled, exercises)))
    athlete = {row.exercise: _Habit.drawn(row.exercise, chance) for row in planned}
    sets = [(row.exercise, _figures(row, athlete[row.exercise], chance)) for row in planned]
    sets.pop(chance.randrange(len(sets)))
    place, extra = _extra(planned, sets, athlete, chance)
    sets.insert(place, extra)
    weekday = chance.choice(session.weekdays or range(7))
    activity = _activity([figures for _, figures in sets], chance, number)
    return Done(activity, tuple(key for key, _ in sets), session.name, weekday)


def _reordered(session: PlannedSession, chance: random.Random) -> Iterator[PlannedExercise]:
    """The exercises, accessories in any order; those that take turns stay together."""
    blocks = list(session.blocks())
    accessories = [block for block in blocks if block[0].role == "accessory"]
    chance.shuffle(accessories)
    remaining = iter(accessories)
    for block in blocks:
        yield from next(remaining) if block[0].role == "accessory" else block


class _Habit(Record):
    """How someone does an exercise in one session: seconds of a repetition, and weight where the plan has none."""

    seconds: float
    weight_kg: float

    @classmethod
    def drawn(cls, exercise: str, chance: random.Random) -> _Habit:
        known = [each.seconds for each in MOVEMENTS if each.name.key == exercise and not each.is_hold]
        return cls(known[0] if known else chance.uniform(*_PACE_S), chance.choice(_FREE_WEIGHTS_KG))


def _extra(
    planned: Sequence[Any],
    sets: Sequence[tuple[str, Mapping[str, Any]]],
    athlete: Mapping[str, _Habit],
    chance: random.Random,
) -> tuple[int, tuple[str, dict[str, Any]]]:
    """One more set, and its place."""
    if chance.random() < FOREIGN_EXTRA:
        others = [each for each in MOVEMENTS if each.name.key not in athlete and not each.is_hold]
        movement = chance.choice(others)
        reps, seconds = chance.choice([5, 8, 10, 12, 15]), movement.seconds
        figures = {"reps": reps, "seconds": reps * seconds, "weight_kg": movement.weight_kg}
        return chance.randint(0, len(sets)), (movement.name.key, figures)
    exercise = chance.choice([key for key, _ in sets])
    row = [each for each in planned if each.exercise == exercise][-1]
    last = max(place for place, (key, _) in enumerate(sets) if key == exercise)
    return last + 1, (exercise, _figures(row, athlete[exercise], chance))


def _figures(row: Any, habit: _Habit, chance: random.Random) -> dict[str, Any]:
    """What a planned set turns into: repetitions (None for a hold), seconds, weight."""
    if not pd.isna(row.hold_low_s):
        high = row.hold_low_s * 1.3 if pd.isna(row.hold_high_s) else row.hold_high_s
        return {"reps": None, "seconds": chance.uniform(row.hold_low_s, high), "weight_kg": _weight(row, habit, chance)}
    reps = _reps(row, chance)
    if chance.random() < OTHER_REPS:
        reps = max(reps + chance.choice([-1, 1]), 1)
    return {"reps": reps, "seconds": reps * habit.seconds, "weight_kg": _weight(row, habit, chance)}


def _reps(row: Any, chance: random.Random) -> int:
    if pd.isna(row.reps_low):
        return chance.choice([5, 8, 10])
    return chance.randint(row.reps_low, row.reps_low + 8 if pd.isna(row.reps_high) else row.reps_high)


def _weight(row: Any, habit: _Habit, chance: random.Random) -> float | None:
    """As planned; what the athlete takes where the plan goes by effort, by percent, or leaves a light set open."""
    weight: float
    if not pd.isna(row.weight_low_kg):
        weight = chance.choice([row.weight_low_kg, row.weight_high_kg])
    elif known(row.load_kind) in ("rpe", "percent_1rm"):
        weight = habit.weight_kg
    else:
        return None
    if chance.random() < OTHER_WEIGHT:
        weight = max(weight + chance.choice([-1, 1]) * WEIGHT_STEP_KG, WEIGHT_STEP_KG)
    return weight


def _activity(sets: Sequence[Mapping[str, Any]], chance: random.Random, number: int) -> Activity:
    start = _BEGINNING + pd.Timedelta(days=number)
    tempo = math.exp(chance.gauss(0, TEMPO))
    rows: list[dict[str, Any]] = []
    clock = start
    for place, each in enumerate(sets, start=1):
        is_hold = each["reps"] is None
        noise = math.exp(chance.gauss(0, DURATION / 4 if is_hold else DURATION))
        seconds = each["seconds"] * (1 if is_hold else tempo) * noise + chance.uniform(0, 3)
        end = clock + pd.Timedelta(seconds=round(seconds, 3))
        rows.append(_row(place, each, round(seconds, 3)) | {"start_time": clock, "end_time": end})
        clock = (end + pd.Timedelta(seconds=chance.randint(10, 120))).floor("s")
    session = {
        "session": 1,
        "file_part": 1,
        "kind": "strength",
        "origin": "file",
        "start_time": start,
        "end_time": clock,
    }
    name = f"{number}.fit"
    return Activity(
        file=FileInfo(name, "", "activity", "garmin", None, 0, "columns", 1),
        each_session=records_of(pd.DataFrame([session]), Session),
        each_set=records_of(pd.DataFrame(rows), Set),
        notices=(),
        raw=FitFile(name, "", "columns", 1, {}, ()),
    )


def _row(place: int, figures: Mapping[str, Any], seconds: float) -> dict[str, Any]:
    weight = figures["weight_kg"]
    return {
        "session": 1,
        "row": place,
        "set": place,
        "kind": "active",
        "origin": "file",
        "category": UNKNOWN,
        "subtype": UNKNOWN,
        "candidates": [],
        "duration_s": seconds,
        "reps": 1 if figures["reps"] is None else figures["reps"],
        "weight_kg": weight,
        "weight_state": "zero" if weight is None else "logged",
        "load_kind": "unknown" if weight is None else "external",
    }
