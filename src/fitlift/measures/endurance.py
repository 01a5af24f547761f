"""Which rows among sets are none: the run before the lifts, the ride after them, the row on the machine."""

from __future__ import annotations

from fitlift.exercises.exercise import Exercise
from fitlift.records.sets import Set
from fitlift.records.several import sure_exercise

#: So many metres without a weight are no set. Chosen: carries and lunges of competitions are 50 to 200 m long, their
#: runs 1000 m. Sensible are 300 to 800.
FAR_M = 400.0

#: So many seconds of what gets the blood flowing, as with a rope, are no round of a circuit: these last from 20 seconds
#: to some minutes. And so many of what nobody knows are no hold. Chosen; sensible are 240 to 600, and 480 to 1200.
LONG_S, LONGEST_S = 300.0, 600.0


def is_endurance(one: Set, exercise: Exercise | None) -> bool:
    """Whether what stands among sets is no set of lifting: running, riding, rowing on a machine.

    It is told by a sure name, and has no weight: a row with forty kilograms is one at a cable. Without repetitions,
    what goes on for long is none either, by its distance or its time, unless it is known to be a lift or a hold. What
    is known to warm up or to cool down counts as that.

    Parameters
    ----------
    one
        A set with its name.
    exercise
        What it is of, as `exercise_done.exercise_of` finds it; None for what the catalogue does not know.
    """
    if one.kind != "active" or one.role == "warmup" or sure_exercise(one) is None:
        return False
    return is_no_set(
        exercise,
        weight_kg=one.weight_kg,
        reps=one.reps,
        distance_m=one.distance_m,
        seconds=one.duration_s,
    )


def is_no_set(
    exercise: Exercise | None,
    *,
    weight_kg: float | None,
    reps: int | None,
    distance_m: float | None,
    seconds: float | None,
) -> bool:
    """As `is_endurance`, by what is known of a row.

    Parameters
    ----------
    exercise
        What was done; None for what the catalogue does not know.
    weight_kg, reps, distance_m, seconds
        What was logged; None where nothing is.
    """
    if weight_kg:
        return False
    if exercise is not None and exercise.why_none == "endurance":
        return True
    is_cardio = exercise is not None and exercise.why_none == "cardio"
    if reps or not (exercise is None or is_cardio):
        return False
    return (distance_m or 0.0) >= FAR_M or (seconds or 0.0) >= (LONG_S if is_cardio else LONGEST_S)
