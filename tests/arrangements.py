"""Made-up sessions whose structure is known: how exercises are arranged, with the noise of real sets."""

from __future__ import annotations

import random
from collections.abc import Sequence
from itertools import pairwise

from fitlift.labels.efforts import Effort
from fitlift.records.base import Record

#: Spread of the log of a duration about its exercise's; real sessions have 0.06.
DURATION_NOISE = 0.08

#: Seconds of rest within a round and after it, and the spread of their log.
REST_WITHIN_S, REST_AFTER_S, REST_NOISE = 15.0, 75.0, 0.25

#: How often a set has a repetition less than meant.
FEWER_REPS = 0.08


class Exercise(Record):
    """What one exercise's sets look like.

    Parameters
    ----------
    reps
        Repetitions; None for a hold.
    seconds
        Duration.
    weight_kg
        Weight; None for none.
    failing
        Whether it ends when no more can be done: as often as not a repetition earlier or later than meant.
    """

    reps: int | None
    seconds: float
    weight_kg: float | None = None
    failing: bool = False


def noisy(exercise: Exercise, chance: random.Random, *, fewer: bool = True) -> Effort:
    """One set of an exercise as a watch would log it; `fewer` if repetitions may be missed."""
    reps, seconds = exercise.reps, exercise.seconds
    if fewer and reps is not None and chance.random() < FEWER_REPS:
        seconds *= (reps - 1) / reps
        reps -= 1
    if exercise.failing and reps is not None:
        more = chance.choice((-1, 0, 0, 1))
        seconds *= (reps + more) / reps
        reps += more
    spread = DURATION_NOISE if reps is not None else DURATION_NOISE / 4
    return Effort(reps, seconds * 2.718281828 ** chance.gauss(0, spread), exercise.weight_kg)


class Arrangement(Record):
    """A session: what is done, and its structure.

    Parameters
    ----------
    text
        The structure: a letter a set, a space between rounds, a slash between blocks, and brackets around sets
        before the first round.
    exercises
        The exercise of each letter.
    sets
        What each set is meant to be, where it is not its letter's exercise.
    """

    text: str
    exercises: dict[str, Exercise]
    sets: Sequence[Exercise] | None = None

    def efforts(self, seed: int) -> list[Effort]:
        """The session's sets with noise."""
        chance = random.Random(f"{self.text} {seed}")  # noqa: S311 - reproducible, not secret
        meant = self.sets or [self.exercises[letter] for letter in self.text if letter.isalpha()]
        return [noisy(each, chance, fewer=self.sets is None) for each in meant]

    def rests_s(self, seed: int) -> list[float]:
        """The rest after each set with noise: short within a round, longer after it."""
        chance = random.Random(f"rests of {self.text} {seed}")  # noqa: S311 - reproducible, not secret
        is_within = [after.isalpha() for one, after in pairwise(f"{self.text} ") if one.isalpha()]
        meant = [REST_WITHIN_S if within else REST_AFTER_S for within in is_within]
        return [each * 2.718281828 ** chance.gauss(0, REST_NOISE) for each in meant]


def failing(reps: int, pace: float, weight_kg: float | None = None) -> Exercise:
    """A set until no more can be done, at so many seconds a repetition."""
    return Exercise(reps, pace * reps, weight_kg, failing=True)


GOBLET_SQUAT = Exercise(10, 31, 16)
DEADLIFT = Exercise(6, 26, 80)
LUNGE = Exercise(12, 44, 12)
ROW = Exercise(10, 27, 22)
PRESS = Exercise(8, 24, 14)
CALF_RAISE = Exercise(15, 29)
SIT_UP = Exercise(10, 42)
PUSH_UP = Exercise(10, 23)
PLANK = Exercise(None, 60)
SIDE_PLANK = Exercise(None, 40)
BURPEE = Exercise(5, 34)
BRIDGE = Exercise(12, 33)

ARRANGEMENTS = {
    "straight sets": Arrangement("a a a a / b b b / c c c", {"a": DEADLIFT, "b": LUNGE, "c": CALF_RAISE}),
    "straight sets with the same repetitions": Arrangement(
        "a a a / b b b / c c c", {"a": SIT_UP, "b": PUSH_UP, "c": Exercise(10, 55)}
    ),
    "supersets": Arrangement("ab ab ab / cd cd cd", {"a": GOBLET_SQUAT, "b": PRESS, "c": LUNGE, "d": PUSH_UP}),
    "a circuit": Arrangement(
        "abcdef abcdef abcdef",
        {"a": GOBLET_SQUAT, "b": PUSH_UP, "c": PLANK, "d": ROW, "e": CALF_RAISE, "f": SIT_UP},
    ),
    "two swapped within a round": Arrangement(
        "abcd acbd abcd", {"a": GOBLET_SQUAT, "b": CALF_RAISE, "c": PRESS, "d": PLANK}
    ),
    "a dropped last round": Arrangement(
        "abcde abcde ab", {"a": LUNGE, "b": PUSH_UP, "c": BURPEE, "d": PLANK, "e": BRIDGE}
    ),
    "a light set before a superset": Arrangement(
        "a / bc bc bc",
        {},
        [Exercise(8, 23, 8), *[Exercise(8, 25, 20), Exercise(12, 44, 12)] * 3],
    ),
    "an exercise left out": Arrangement("abcd abd abcd", {"a": GOBLET_SQUAT, "b": CALF_RAISE, "c": PLANK, "d": BURPEE}),
    "a warm-up once, then straight sets": Arrangement(
        "abc / d d d d / e e e",
        {"a": SIDE_PLANK, "b": GOBLET_SQUAT, "c": CALF_RAISE, "d": DEADLIFT, "e": ROW},
    ),
    "a circuit, straight sets, a superset": Arrangement(
        "abcd abcd / e e e / fg fg fg",
        {
            "a": PLANK,
            "b": PUSH_UP,
            "c": LUNGE,
            "d": BRIDGE,
            "e": DEADLIFT,
            "f": PRESS,
            "g": CALF_RAISE,
        },
    ),
    "holds": Arrangement("ab ab ab", {"a": PLANK, "b": SIDE_PLANK}),
    "to exhaustion": Arrangement(
        "a a a / b b b / c c c",
        {},
        [
            *[CALF_RAISE] * 3,
            *(failing(reps, pace, 60) for reps, pace in ((12, 3.0), (8, 3.1), (6, 3.2))),
            *(failing(reps, pace) for reps, pace in ((20, 1.7), (14, 1.75), (11, 1.8))),
        ],
    ),
    "a last set that fails": Arrangement(
        "a a a a / b b b / c c c",
        {},
        [*[Exercise(8, 25, 60)] * 3, failing(6, 3.3, 60), *[LUNGE] * 2, failing(9, 3.9, 12), *[CALF_RAISE] * 3],
    ),
    "a superset to exhaustion": Arrangement(
        "ab ab ab / cd cd cd",
        {},
        [
            *(each for reps in (12, 9, 7) for each in (GOBLET_SQUAT, failing(reps, 2.0))),
            *(
                each
                for pull_ups, push_ups in ((9, 22), (6, 15), (5, 12))
                for each in (failing(pull_ups, 3.2), failing(push_ups, 1.7))
            ),
        ],
    ),
}
