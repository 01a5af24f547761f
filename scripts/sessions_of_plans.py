"""Made-up sessions of a plan whose exercises are known, as a watch writes them that names none.

What a session has from its plan is disturbed as often as `OTHER_REPS` and the like say; all figures here are chosen.
"""

from __future__ import annotations

import datetime as dt
import math
import random
from collections.abc import Iterator, Mapping, Sequence

from athletes import DURATION, MOVEMENTS, TEMPO
from fitlift.activity import Activity, FileInfo
from fitlift.exercises.catalogue import Catalogue
from fitlift.exercises.names import UNKNOWN
from fitlift.fit.tables import FitFile
from fitlift.plan.expanded import expanded
from fitlift.plan.model import Plan, PlannedExercise, PlannedSession
from fitlift.records.base import Record
from fitlift.records.plans import PlannedSet
from fitlift.records.sessions import Session
from fitlift.records.sets import Set

#: How often a set has one repetition more or less than was meant, and 2.5 kg; in each session one set is left out.
OTHER_REPS, OTHER_WEIGHT, WEIGHT_STEP_KG = 0.2, 0.1, 2.5

#: How often the one set that is done beyond the plan is of an exercise that is not in it; else it is one more set of
#: one that is, after its last.
FOREIGN_EXTRA = 1 / 3

#: Seconds of a repetition, drawn for each exercise of a session that `athletes` does not know.
_PACE_S = (1.8, 4.5)

#: What is lifted where the plan leaves it to the athlete, drawn for each exercise.
_FREE_WEIGHTS_KG = (8, 12, 16, 20, 24, 30, 40, 60)

_BEGINNING = dt.datetime(2026, 1, 5, 17, tzinfo=dt.UTC)


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


def sessions_of(plan: Plan, exercises: Catalogue, count: int, seed: str) -> Iterator[Done]:
    """So many sessions of a plan, each of its sessions in turn; the same ones for the same seed."""
    for number in range(count):
        session = plan.sessions[number % len(plan.sessions)]
        chance = random.Random(f"{seed} {plan.name} {number}")  # noqa: S311 - reproducible, not secret
        yield _done(session, exercises, chance, number)


def _done(session: PlannedSession, exercises: Catalogue, chance: random.Random, number: int) -> Done:
    shuffled = PlannedSession(session.name, tuple(_reordered(session, chance)))
    planned = expanded(shuffled, exercises)
    athlete = {each.exercise: _Habit.drawn(each.exercise, chance) for each in planned}
    sets = [(each.exercise, _figures(each, athlete[each.exercise], chance)) for each in planned]
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


class _Figures(Record):
    """What is done in a set: repetitions (None for a hold), seconds, weight."""

    reps: int | None
    seconds: float
    weight_kg: float | None


def _extra(
    planned: Sequence[PlannedSet],
    sets: Sequence[tuple[str, _Figures]],
    athlete: Mapping[str, _Habit],
    chance: random.Random,
) -> tuple[int, tuple[str, _Figures]]:
    """One more set, and its place."""
    if chance.random() < FOREIGN_EXTRA:
        others = [each for each in MOVEMENTS if each.name.key not in athlete and not each.is_hold]
        movement = chance.choice(others)
        reps = chance.choice([5, 8, 10, 12, 15])
        figures = _Figures(reps, reps * movement.seconds, movement.weight_kg)
        return chance.randint(0, len(sets)), (movement.name.key, figures)
    exercise = chance.choice([key for key, _ in sets])
    one = [each for each in planned if each.exercise == exercise][-1]
    last = max(place for place, (key, _) in enumerate(sets) if key == exercise)
    return last + 1, (exercise, _figures(one, athlete[exercise], chance))


def _figures(planned: PlannedSet, habit: _Habit, chance: random.Random) -> _Figures:
    """What a planned set turns into."""
    if planned.hold_low_s is not None:
        high = planned.hold_low_s * 1.3 if planned.hold_high_s is None else planned.hold_high_s
        seconds = chance.uniform(planned.hold_low_s, high)
        return _Figures(None, seconds, _weight(planned, habit, chance))
    reps = _reps(planned, chance)
    if chance.random() < OTHER_REPS:
        reps = max(reps + chance.choice([-1, 1]), 1)
    return _Figures(reps, reps * habit.seconds, _weight(planned, habit, chance))


def _reps(planned: PlannedSet, chance: random.Random) -> int:
    if planned.reps_low is None:
        return chance.choice([5, 8, 10])
    return chance.randint(planned.reps_low, planned.reps_low + 8 if planned.reps_high is None else planned.reps_high)


def _weight(planned: PlannedSet, habit: _Habit, chance: random.Random) -> float | None:
    """As planned; what the athlete takes where the plan goes by effort, by percent, or leaves a light set open."""
    if planned.weight_low_kg is not None and planned.weight_high_kg is not None:
        weight = chance.choice([planned.weight_low_kg, planned.weight_high_kg])
    elif planned.load_kind in ("rpe", "percent_1rm"):
        weight = habit.weight_kg
    else:
        return None
    if chance.random() < OTHER_WEIGHT:
        weight = max(weight + chance.choice([-1, 1]) * WEIGHT_STEP_KG, WEIGHT_STEP_KG)
    return weight


def _activity(sets: Sequence[_Figures], chance: random.Random, number: int) -> Activity:
    start = _BEGINNING + dt.timedelta(days=number)
    tempo = math.exp(chance.gauss(0, TEMPO))
    written: list[Set] = []
    clock = start
    for place, each in enumerate(sets, start=1):
        is_hold = each.reps is None
        noise = math.exp(chance.gauss(0, DURATION / 4 if is_hold else DURATION))
        seconds = round(each.seconds * (1 if is_hold else tempo) * noise + chance.uniform(0, 3), 3)
        written.append(_set(place, each, clock, seconds))
        clock += dt.timedelta(seconds=seconds + chance.randint(10, 120))
        clock = clock.replace(microsecond=0)
    name = f"{number}.fit"
    return Activity(
        file=FileInfo(name, "", "activity", "garmin", None, 0, "columns", 1),
        each_session=(_session(start, clock),),
        each_set=tuple(written),
        notices=(),
        raw=FitFile(name, "", "columns", 1, {}, ()),
    )


def _session(start: dt.datetime, end: dt.datetime) -> Session:
    return Session(
        session=1,
        file_part=1,
        kind="strength",
        origin="file",
        start_time=start,
        end_time=end,
        sport=None,
        sub_sport=None,
        name=None,
        workout_name=None,
        elapsed_s=None,
        timer_s=None,
        hr_avg_bpm=None,
        hr_max_bpm=None,
        hr_source=None,
        calories_kcal=None,
        distance_m=None,
        watch_training_load=None,
        watch_training_stress_score=None,
        watch_aerobic_effect=None,
        watch_anaerobic_effect=None,
        watch_rpe=None,
        rpe=None,
        watch_feel=None,
    )


def _set(place: int, figures: _Figures, start: dt.datetime, seconds: float) -> Set:
    return Set(
        session=1,
        row=place,
        set=place,
        kind="active",
        origin="file",
        bout=None,
        category=UNKNOWN,
        subtype=UNKNOWN,
        candidates=(),
        start_time=start,
        end_time=start + dt.timedelta(seconds=seconds),
        duration_s=seconds,
        pause_s=None,
        reps=1 if figures.reps is None else figures.reps,
        weight_kg=figures.weight_kg,
        weight_state="zero" if figures.weight_kg is None else "logged",
        weight_unit=None,
        load_kind="unknown" if figures.weight_kg is None else "external",
        distance_m=None,
        step_index=None,
        message_index=None,
        side=None,
        step_note=None,
    )
