"""Sessions that were named before, and their exercises found again in one that was not.

A session's slots are laid beside a routine's in every way that keeps their order, but for two that
change places, with slots left out on either side. Each way has a probability: how much the slots that
meet look alike (`_likeness`) and what the gaps cost. Summed over all ways and all routines, against the
chance that it is none of them, they give each slot's probability to be an exercise of a routine.

The figures of this file are chosen, not fitted; docs/names.md measures what comes of them.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from fitlift.exercises.names import ExerciseName
from fitlift.labels.efforts import effort_of, middle
from fitlift.labels.evidence import SET_KEYS
from fitlift.rows import rows_of
from fitlift.schema import EVIDENCE

#: A name that is less probable is not given.
LEAST_CONFIDENCE = 0.5

#: No name is surer: what repeats a routine may still be another exercise.
_MOST_CONFIDENCE = 0.97

#: Chance that an unnamed session is one of the known routines at all.
_KNOWN = 0.5

#: Chances of one step along both: the next two slots meet, the session has one more, the routine has one
#: more, or two of both meet crosswise.
_MEET, _MORE, _LESS, _CROSS = 0.85, 0.05, 0.08, 0.02

#: Chances that both begin with their first slots; that the session has more at that end, shared by all
#: places; the routine; both. The same holds for the other end.
_WHOLE, _SESSION_LONGER, _ROUTINE_LONGER, _BOTH_LONGER = 0.7, 0.1, 0.15, 0.05

#: Figures of one session hang together, so that they say less than their sum.
_DEPENDENCE = 0.7

#: What repetitions say, by their difference from those of the routine.
_REPS_APART, _FAR_REPS = (1.4, 0.4, -0.6, -1.4), -2.2
_BOTH_HELD, _ONE_HELD = 1.5, -2.5

#: Spread of the log ratio of two durations, a repetition's if repetitions differ: of one exercise weeks
#: apart, and of any two; and the same of weights.
_DURATION_SPREAD, _ANY_DURATION = 0.25, 0.8
_WEIGHT_SPREAD, _ANY_WEIGHT = 0.25, 1.0
_FLOOR = -3.0

#: A weight was logged once but not the other time; or never.
_ONE_WEIGHT, _NO_WEIGHT = -0.3, 0.1

#: As many rounds, or not; both the first of a block, or only one.
_SAME_ROUNDS, _OTHER_ROUNDS = 0.3, -0.4
_SAME_BEGINNING, _OTHER_BEGINNING = 0.2, -0.7


@dataclass(frozen=True, slots=True)
class RoutineSlot:
    """One exercise of a routine, as it was done when it was named.

    Parameters
    ----------
    exercise
        What it is; None where it was left open.
    rounds
        How often it was done.
    reps
        Repetitions, the middle one; None for a hold.
    seconds
        Duration, the middle one; None where unknown.
    weight_kg
        Weight, the middle one; None unless logged.
    begins_block
        Whether it is the first of its block.
    """

    exercise: ExerciseName | None
    rounds: int
    reps: int | None
    seconds: float | None
    weight_kg: float | None
    begins_block: bool


@dataclass(frozen=True, slots=True)
class Routine:
    """A session that was named.

    Parameters
    ----------
    name
        What the user calls it.
    learned
        Start of the session that it was learned from, in UTC, ISO 8601: it identifies it.
    slots
        Its exercises in order.
    """

    name: str
    learned: str
    slots: tuple[RoutineSlot, ...]

    @property
    def exercises(self) -> tuple[str | None, ...]:
        """Keys of its exercises."""
        return tuple(slot.exercise.key if slot.exercise else None for slot in self.slots)

    def repeats(self, known: Routine) -> bool:
        """Whether another session taught the same."""
        return known.learned != self.learned and known.exercises == self.exercises


def routine_of(active: pd.DataFrame, name: str, learned: str) -> Routine | None:
    """What can be learned from a session; None where nothing in it is named.

    Parameters
    ----------
    active
        The active sets of one session, rows of `schema.SETS`. Names on which nothing puts a confidence count.
    name, learned
        As for `Routine`.
    """
    slots = tuple(_slots(active))
    return Routine(name, learned, slots) if any(slot.exercise for slot in slots) else None


def routine_evidence(sets: pd.DataFrame, routines: Sequence[Routine]) -> pd.DataFrame:
    """Name sets of sessions that look like a routine.

    Parameters
    ----------
    sets
        A table of `schema.SETS` with slots, and with the names found so far.
    routines
        What was named before.

    Returns
    -------
    pandas.DataFrame
        A table of `schema.EVIDENCE`, source routine: a row for each set of a recognised slot whose own
        name is not sure, and less probable.
    """
    rows: list[dict[str, Any]] = []
    placed = sets[(sets["kind"] == "active") & sets["slot"].notna()]
    for _, active in placed.groupby("session"):
        if active["confidence"].notna().any() or active["exercise"].isna().any():
            rows += _of_session(active, routines)
    return EVIDENCE.conform(pd.DataFrame(rows))


def recognise(slots: Sequence[RoutineSlot], routines: Sequence[Routine]) -> list[Counter[tuple[str, int, int]]]:
    """How probable each slot of a session is to be each exercise of a routine.

    Parameters
    ----------
    slots
        The session's, exercises left out of account.
    routines
        What was named before.

    Returns
    -------
    list of Counter
        For each slot (key of the exercise, number of the routine, place in it) → probability.
    """
    found: list[Counter[tuple[str, int, int]]] = [Counter() for _ in slots]
    if not slots or not routines:
        return found
    laid = [_laid(slots, routine.slots) for routine in routines]
    weights = [_KNOWN / len(routines) * total for total, _ in laid]
    everything = 1 - _KNOWN + sum(weights)
    for number, (weight, (_, meetings)) in enumerate(zip(weights, laid, strict=True)):
        for place, slot in enumerate(routines[number].slots):
            if slot.exercise is not None:
                for at in range(len(slots)):
                    found[at][slot.exercise.key, number, place] = meetings[at, place] * weight / everything
    return found


def _of_session(active: pd.DataFrame, routines: Sequence[Routine]) -> Iterator[dict[str, Any]]:
    groups = [of_slot for _, of_slot in active.groupby("slot", sort=False)]
    for of_slot, meetings in zip(groups, recognise(list(_slots(active)), routines), strict=True):
        by_exercise: Counter[str] = Counter()
        for (key, _, _), p in meetings.items():
            by_exercise[key] += p
        best = max(by_exercise.items(), key=lambda each: (each[1], each[0]), default=None)
        if best is None or best[1] < LEAST_CONFIDENCE:
            continue
        _, number, place = max((where for where in meetings if where[0] == best[0]), key=meetings.__getitem__)
        yield from _named(of_slot, routines[number], place, min(best[1], _MOST_CONFIDENCE))


def _named(of_slot: pd.DataFrame, routine: Routine, place: int, p: float) -> Iterator[dict[str, Any]]:
    exercise = routine.slots[place].exercise
    if exercise is None:
        return
    for row in rows_of(of_slot):
        own = 0.0 if pd.isna(row.exercise) else 1.0 if pd.isna(row.confidence) else row.confidence
        if own < p:
            yield {name: getattr(row, name) for name in SET_KEYS} | {
                "source": "routine",
                "exercise": exercise.key,
                "exercise_name": exercise.name,
                "confidence": p,
                "reason": f"exercise {place + 1} of the routine {routine.name!r}",
            }


def _slots(active: pd.DataFrame) -> Iterator[RoutineSlot]:
    """The slots of a session, in order; a set without one is left out."""
    last_block: Any = None
    for _, of_slot in active[active["slot"].notna()].groupby("slot", sort=False):
        figures = middle([effort_of(row) for row in rows_of(of_slot)])
        block = of_slot["block"].iloc[0]
        yield RoutineSlot(
            exercise=_sure_name(of_slot),
            rounds=len(of_slot),
            reps=figures.reps,
            seconds=figures.seconds,
            weight_kg=figures.weight_kg,
            begins_block=bool(block != last_block),
        )
        last_block = block


def _sure_name(of_slot: pd.DataFrame) -> ExerciseName | None:
    """The name of a slot's sets where nothing puts a confidence on it; the most frequent where they differ."""
    sure = of_slot[of_slot["exercise"].notna() & of_slot["confidence"].isna()]
    names = Counter((row.exercise, row.exercise_name) for row in rows_of(sure))
    return ExerciseName(*names.most_common(1)[0][0]) if names else None


def _laid(slots: Sequence[RoutineSlot], routine: Sequence[RoutineSlot]) -> tuple[float, npt.NDArray[np.float64]]:
    """Lay a session beside a routine in every way.

    Returns
    -------
    tuple
        The sum of all ways' weights, 1 being as probable as any other session; and for each slot of the session
        and place in the routine the share of the ways in which they meet.
    """
    n, m = len(slots), len(routine)
    meet = np.exp([[_DEPENDENCE * _likeness(known, slot) for known in routine] for slot in slots])
    forward = _sums(meet)
    # the same from the other end: of what follows
    backward = _sums(meet[::-1, ::-1])[::-1, ::-1]
    ends = _ends(n, m)[::-1, ::-1]
    total = float((forward * ends).sum())
    meetings = np.zeros((n, m))
    meetings += forward[:-1, :-1] * _MEET * meet * backward[1:, 1:]
    if n > 1 and m > 1:
        crossed = _CROSS * meet[:-1, 1:] * meet[1:, :-1] * forward[:-2, :-2] * backward[2:, 2:]
        meetings[:-1, 1:] += crossed
        meetings[1:, :-1] += crossed
    return total, meetings / total


def _sums(meet: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """For each number of slots of both: the sum of the weights of all ways that lead there."""
    n, m = meet.shape
    sums = _ends(n, m)
    for i in range(n + 1):
        for j in range(m + 1):
            if i:
                sums[i, j] += _MORE * sums[i - 1, j]
            if j:
                sums[i, j] += _LESS * sums[i, j - 1]
            if i and j:
                sums[i, j] += _MEET * meet[i - 1, j - 1] * sums[i - 1, j - 1]
            if i > 1 and j > 1:
                sums[i, j] += _CROSS * meet[i - 1, j - 2] * meet[i - 2, j - 1] * sums[i - 2, j - 2]
    return sums


def _ends(n: int, m: int) -> npt.NDArray[np.float64]:
    """Chances to begin after so many slots of both."""
    chances = np.full((n + 1, m + 1), _BOTH_LONGER / (n * m))
    chances[:, 0] = _SESSION_LONGER / n
    chances[0, :] = _ROUTINE_LONGER / m
    chances[0, 0] = _WHOLE
    return chances


def _likeness(known: RoutineSlot, slot: RoutineSlot) -> float:
    """How much more probable a slot's figures are if it is a routine's exercise than if it is any, in nats."""
    rounds = _SAME_ROUNDS if known.rounds == slot.rounds else _OTHER_ROUNDS
    beginning = _SAME_BEGINNING if known.begins_block == slot.begins_block else _OTHER_BEGINNING
    return rounds + beginning + _counts(known, slot) + _durations(known, slot) + _weights(known, slot)


def _counts(known: RoutineSlot, slot: RoutineSlot) -> float:
    if known.reps is None or slot.reps is None:
        return _BOTH_HELD if known.reps == slot.reps else _ONE_HELD
    apart = abs(known.reps - slot.reps)
    return _REPS_APART[apart] if apart < len(_REPS_APART) else _FAR_REPS


def _durations(known: RoutineSlot, slot: RoutineSlot) -> float:
    if not (known.seconds and slot.seconds):
        return 0.0
    per_rep = (slot.reps / known.reps) if known.reps and slot.reps else 1.0
    return _spread(slot.seconds / known.seconds / per_rep, _DURATION_SPREAD, _ANY_DURATION)


def _weights(known: RoutineSlot, slot: RoutineSlot) -> float:
    if known.weight_kg and slot.weight_kg:
        return _spread(slot.weight_kg / known.weight_kg, _WEIGHT_SPREAD, _ANY_WEIGHT)
    return _NO_WEIGHT if known.weight_kg == slot.weight_kg else _ONE_WEIGHT


def _spread(ratio: float, of_one: float, of_any: float) -> float:
    return max(math.log(of_any / of_one) - math.log(ratio) ** 2 * (of_one**-2 - of_any**-2) / 2, _FLOOR)
