"""Made-up athletes whose exercises are known: forty sessions each of four routines, and others in between.

What a session has from its routine varies as real sessions do: repetitions, tempo, weights that creep up or are
not entered, exercises swapped, left out, replaced or done once more, a last round that breaks off. The watch
guesses as the real free sessions show: nothing for 42 % of sets, else with a confidence of 40 to 60 %, which is
taken to be honest.
"""

from __future__ import annotations

import math
import random
from collections.abc import Iterator, Sequence
from typing import Any

import pandas as pd

from fitlift.activity import Activity, FileInfo
from fitlift.exercises.names import UNKNOWN, ExerciseName, display_name, exercise_key
from fitlift.fit.tables import FitFile
from fitlift.records import sessions, sets
from fitlift.records.base import Record, replace
from fitlift.records.frames import records_of

SESSIONS_EACH, ROUTINES_EACH = 40, 4

#: Share of sessions that are none of the routines.
OTHER_SESSIONS = 0.25

#: Spread of the log of a session's tempo, and of a set's about it. Real rounds of one exercise differ by 0.09.
TEMPO, DURATION = 0.08, 0.07

#: How often a set has one or two repetitions less or more, an exercise is left out, replaced (but not in the
#: session that is named), or done once more, two change places, and the last round breaks off.
OTHER_REPS, LEFT_OUT, REPLACED, ONCE_MORE, SWAPPED, BROKEN_OFF = 0.12, 0.04, 0.04, 0.03, 0.04, 0.08

#: How often a weight is not entered, by athlete.
NOT_ENTERED = (0.05, 0.5, 0.9)

#: The watch: how often it guesses nothing, and how sure it is else.
NOTHING_GUESSED, LEAST_SURE, SUREST = 0.42, 0.38, 0.62

_BEGINNING = pd.Timestamp("2026-01-05T17:00:00Z")


class Movement(Record):
    """What an exercise is like.

    Parameters
    ----------
    category, subtype
        As in the profile.
    seconds
        Of one repetition; of the whole for a hold.
    weight_kg
        About what is lifted; None for the body alone.
    is_hold
        Whether it is held.
    """

    category: str
    subtype: str
    seconds: float
    weight_kg: float | None = None
    is_hold: bool = False

    @property
    def name(self) -> ExerciseName:
        """The exercise."""
        return ExerciseName(
            exercise_key(self.category, self.subtype) or UNKNOWN, display_name(self.category, self.subtype) or ""
        )


MOVEMENTS = (
    Movement("squat", "barbell_back_squat", 4.0, 70),
    Movement("squat", "goblet_squat", 3.2, 16),
    Movement("deadlift", "barbell_deadlift", 4.4, 90),
    Movement("deadlift", "romanian_deadlift", 3.8, 60),
    Movement("deadlift", "single_leg_romanian_deadlift_with_dumbbell", 3.9, 14),
    Movement("lunge", "dumbbell_bulgarian_split_squat", 3.6, 12),
    Movement("lunge", "walking_lunge", 2.8),
    Movement("squat", "dumbbell_step_up", 3.4, 12),
    Movement("calf_raise", "standing_calf_raise", 1.9),
    Movement("calf_raise", "single_leg_standing_calf_raise", 2.1),
    Movement("hip_raise", "barbell_hip_thrust_with_bench", 2.9, 60),
    Movement("hip_raise", "single_leg_hip_raise", 2.4),
    Movement("leg_curl", "leg_curl", 3.1, 35),
    Movement("row", "dumbbell_row", 2.6, 22),
    Movement("row", "seated_cable_row", 2.8, 40),
    Movement("pull_up", "pull_up", 3.3),
    Movement("pull_up", "lat_pulldown", 3.0, 45),
    Movement("bench_press", "dumbbell_bench_press", 3.0, 20),
    Movement("push_up", "push_up", 2.2),
    Movement("shoulder_press", "dumbbell_shoulder_press", 2.9, 12),
    Movement("curl", "dumbbell_biceps_curl", 2.7, 10),
    Movement("triceps_extension", "cable_overhead_triceps_extension", 2.5, 15),
    Movement("sit_up", "sit_up", 2.9),
    Movement("crunch", "bicycle_crunch", 1.6),
    Movement("core", "russian_twist", 1.7),
    Movement("plyo", "box_jump", 3.5),
    Movement("total_body", "burpee", 5.5),
    Movement("hip_swing", "single_arm_kettlebell_swing", 2.0, 16),
    Movement("plank", "plank", 45, is_hold=True),
    Movement("plank", "side_plank", 30, is_hold=True),
    Movement("squat", "wall_sit", 50, is_hold=True),
    Movement("hip_stability", "dead_bug", 3.0),
)


class Exercise(Record):
    """An exercise within a routine.

    Parameters
    ----------
    movement
        What is done.
    reps
        How often; of a hold once.
    weight_kg
        With what; None for the body alone.
    """

    movement: Movement
    reps: int
    weight_kg: float | None


class Block(Record):
    """Exercises done round after round."""

    rounds: int
    exercises: tuple[Exercise, ...]


#: A session that is planned.
Plan = tuple[Block, ...]


class Session(Record, eq=False):
    """A session that was done.

    Parameters
    ----------
    activity
        As a watch would write it.
    truth
        What each active set was, in order.
    routine
        Number of the routine that it is; None for another.
    """

    activity: Activity
    truth: tuple[ExerciseName, ...]
    routine: int | None


def sessions_of(athlete: int) -> Iterator[Session]:
    """The sessions of one athlete, in order; the same ones for the same number."""
    chance = random.Random(f"athlete {athlete}")  # noqa: S311 - reproducible, not secret
    plans = [_plan(chance) for _ in range(ROUTINES_EACH)]
    not_entered = chance.choice(NOT_ENTERED)
    seen: set[int | None] = set()
    for number in range(SESSIONS_EACH):
        routine = None if chance.random() < OTHER_SESSIONS else chance.randrange(ROUTINES_EACH)
        plan = _plan(chance) if routine is None else plans[routine]
        replaced = REPLACED if routine in seen else 0.0
        seen.add(routine)
        done = list(_done(plan, chance, replaced, progress=1 + 0.004 * number))
        yield Session(_activity(done, chance, number, not_entered), tuple(each.movement.name for each in done), routine)


def _plan(chance: random.Random) -> Plan:
    """Two to four blocks: straight sets, supersets, circuits; often all with the same repetitions."""
    shapes = [chance.choice([(1, 4), (1, 3), (2, 3), (3, 3), (5, 2), (6, 3)]) for _ in range(chance.randint(2, 4))]
    movements = iter(chance.sample(MOVEMENTS, len(MOVEMENTS)))
    blocks = []
    for size, rounds in shapes:
        same = chance.choice([None, 8, 10, 12])
        blocks.append(Block(rounds, tuple(_exercise(next(movements), same, chance) for _ in range(size))))
    return tuple(blocks)


def _exercise(movement: Movement, reps: int | None, chance: random.Random) -> Exercise:
    wanted = 1 if movement.is_hold else reps or chance.choice([4, 5, 6, 8, 10, 12, 15])
    weight = None if movement.weight_kg is None else max(round(movement.weight_kg * chance.uniform(0.7, 1.3)), 1)
    return Exercise(movement, wanted, weight)


def _done(plan: Plan, chance: random.Random, replaced: float, progress: float) -> Iterator[Exercise]:
    """The sets of a session, in order, as they were really done."""
    for block in plan:
        exercises = [_varied(each, chance, replaced) for each in block.exercises if chance.random() >= LEFT_OUT]
        if len(exercises) > 1 and chance.random() < SWAPPED:
            at = chance.randrange(len(exercises) - 1)
            exercises[at], exercises[at + 1] = exercises[at + 1], exercises[at]
        for number in range(block.rounds):
            is_last = number == block.rounds - 1 and number > 0
            stop = chance.randint(1, len(exercises)) if is_last and exercises and chance.random() < BROKEN_OFF else None
            for each in exercises[:stop]:
                yield _heavier(each, progress)
                if chance.random() < ONCE_MORE / len(block.exercises):
                    yield _heavier(each, progress)


def _varied(exercise: Exercise, chance: random.Random, replaced: float) -> Exercise:
    if chance.random() >= replaced:
        return exercise
    return _exercise(chance.choice(MOVEMENTS), exercise.reps, chance)


def _heavier(exercise: Exercise, progress: float) -> Exercise:
    return exercise if exercise.weight_kg is None else replace(exercise, weight_kg=round(exercise.weight_kg * progress))


def _activity(done: Sequence[Exercise], chance: random.Random, number: int, not_entered: float) -> Activity:
    start = _BEGINNING + pd.Timedelta(days=2 * number)
    tempo = math.exp(chance.gauss(0, TEMPO))
    enters = {exercise.movement: chance.random() >= not_entered for exercise in done}
    rows: list[dict[str, Any]] = []
    clock = start
    for each in done:
        row = _set(each, chance, tempo, enters=enters[each.movement])
        end = clock + pd.Timedelta(seconds=row["duration_s"])
        place = len(rows) + 1
        rows.append(row | {"session": 1, "row": place, "set": place, "start_time": clock, "end_time": end})
        clock = (end + pd.Timedelta(seconds=chance.randint(10, 90))).floor("s")
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
        each_session=records_of(pd.DataFrame([session]), sessions.Session),
        each_set=records_of(pd.DataFrame(rows), sets.Set),
        notices=(),
        raw=FitFile(name, "", "columns", 1, {}, ()),
    )


def _set(exercise: Exercise, chance: random.Random, tempo: float, *, enters: bool) -> dict[str, Any]:
    movement = exercise.movement
    reps = exercise.reps
    if not movement.is_hold and chance.random() < OTHER_REPS:
        reps = max(reps + chance.choice([-2, -1, -1, 1]), 1)
    # a hold is stopped by the clock
    noise = math.exp(chance.gauss(0, DURATION / 4 if movement.is_hold else DURATION))
    seconds = movement.seconds * (1 if movement.is_hold else reps * tempo) * noise + chance.uniform(0, 3)
    weight = exercise.weight_kg if enters else None
    category, subtype, candidates = _guessed(movement, chance)
    return {
        "kind": "active",
        "origin": "file",
        "category": category,
        "subtype": subtype,
        "candidates": candidates,
        "duration_s": round(seconds, 3),
        "reps": reps,
        "weight_kg": weight,
        "weight_state": "zero" if weight is None else "logged",
        "load_kind": "unknown" if weight is None else "external",
    }


def _guessed(movement: Movement, chance: random.Random) -> tuple[str, str, list[dict[str, Any]]]:
    """The watch's guess: right as often as it says."""
    if chance.random() < NOTHING_GUESSED:
        return UNKNOWN, UNKNOWN, []
    p = chance.uniform(LEAST_SURE, SUREST)
    guessed = movement if chance.random() < p else chance.choice([each for each in MOVEMENTS if each != movement])
    candidate = {"category": guessed.category, "subtype": guessed.subtype, "exercise": guessed.name.key, "p": p}
    return guessed.category, guessed.subtype, [candidate]
