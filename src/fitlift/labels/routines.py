"""Sessions that were named before, and their exercises found again in one that was not.

A session's slots are laid beside a routine's in every way that keeps their order, but for two that
change places, with slots left out on either side or replaced. Each way has a weight: how much more
probable a slot's figures are if it is the exercise that it meets than if it is any, and what gaps
cost. Summed over all ways and all routines, against the chance that it is none of them, they give
each slot's probability to be an exercise of a routine.

The figures of this file are chosen, not fitted to real athletes; docs/names.md measures what comes of them.
"""

from __future__ import annotations

import datetime as dt
import math
from collections import Counter
from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

from fitlift.exercises.names import ExerciseName
from fitlift.labels.efforts import effort_of, middle
from fitlift.labels.evidence import reason_for, sureness
from fitlift.labels.weights import Weight, weights_done
from fitlift.records.base import Record, replace
from fitlift.records.sessions import Session
from fitlift.records.sets import Evidence, Set
from fitlift.records.several import active, by_session, by_slot
from fitlift.records.vocabulary import SURE

#: A name that is less probable is not given.
LEAST_CONFIDENCE = 0.5

#: No name is surer: what repeats a routine may still be another exercise.
_MOST_CONFIDENCE = 0.97

#: Probabilities are raised to this power: what the model leaves out makes it too sure of itself.
_MODESTY = 1.4

#: Chance that an unnamed session is one of the known routines at all.
_KNOWN = 0.5

#: Chances of one step along both: the next two slots meet, the session has one more, the routine has one
#: more, another exercise was done instead, or two of both meet crosswise; and that one has still one more.
_MEET, _MORE, _LESS, _INSTEAD, _CROSS = 0.78, 0.05, 0.07, 0.08, 0.02
_LONGER = 0.4

#: How much longer or shorter all sets of a session may take than the routine's, and the chances of that.
_TEMPI = tuple(math.exp(step) for step in (-0.24, -0.12, 0.0, 0.12, 0.24))
_TEMPO_CHANCES = np.array([0.06, 0.24, 0.4, 0.24, 0.06])

#: Chances that both begin with their first slots; that the session has more at that end, shared by all
#: places; the routine; both. The same holds for the other end.
_WHOLE, _SESSION_LONGER, _ROUTINE_LONGER, _BOTH_LONGER = 0.7, 0.1, 0.15, 0.05

#: Figures of one session hang together, so that they say less than their sum.
_DEPENDENCE = 0.8

#: Chance that a set of a slot is no repetition of its exercise at all: slots are found, not told.
_STRAY = 0.08

#: Chance that a slot which is no exercise of the routine is like one that the athlete has named, if these are
#: many; half of it with so many names.
_NAMED, _MANY_NAMED = 0.7, 12

#: Chances of repetitions by their difference from those of the routine; of any others, each; and of any
#: number where nothing is known.
_REPS_APART, _FAR_REPS, _ANY_REPS = (0.75, 0.08, 0.03), 0.004, 0.08

#: Chances of a hold where one was held, where repetitions were counted, and where nothing is known.
_HELD, _HELD_INSTEAD, _ANY_HELD = 0.97, 0.02, 0.12

#: The log of a duration about the one that repetitions and the routine let expect: usual spread, share and
#: spread of those that are far off; and where nothing is known seconds of a repetition and of a hold, and spread.
_DURATION, _DURATION_FAR_SHARE, _DURATION_FAR = 0.10, 0.08, 0.45
_ANY_PACE_S, _ANY_HOLD_S, _ANY_DURATION = 3.3, 45.0, 0.5

#: The same of weights, which make steps.
_WEIGHT, _WEIGHT_FAR_SHARE, _WEIGHT_FAR = 0.10, 0.1, 0.5
_ANY_WEIGHT_KG, _ANY_WEIGHT = 15.0, 1.0

#: Chances that a weight is entered where it was before, where it was not, and where nothing is known.
_ENTERED, _ENTERED_NOW, _ANY_ENTERED = 0.7, 0.2, 0.4

#: Nothing is thought less probable.
_LEAST_RATIO, _LEAST_DENSITY = 1e-6, 1e-4

#: Chances of as many rounds, of one more or less, and of any other number; where nothing is known, of each.
_ROUNDS_APART, _FAR_ROUNDS, _ANY_ROUNDS = (0.7, 0.12), 0.03, 0.3

#: Chance that both begin a block, or neither does.
_SAME_BEGINNING = 0.85


class RoutineSlot(Record):
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
        Weight, the middle one; None unless logged by the watch: what the user gives tells no exercise from another.
    begins_block
        Whether it is the first of its block.
    weights
        What it was done with: sessions by `session_id`, in their order, with the weight of all working sets or one for
        each.
    """

    exercise: ExerciseName | None
    rounds: int
    reps: int | None
    seconds: float | None
    weight_kg: float | None
    begins_block: bool
    weights: tuple[tuple[str, tuple[Weight, ...]], ...] = ()


class Routine(Record):
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

    def is_like(self, known: Routine) -> bool:
        """Whether it repeats another session as far as its exercises are known."""
        if known.learned == self.learned or len(known.slots) != len(self.slots):
            return False
        return all(own in {None, other} for own, other in zip(self.exercises, known.exercises, strict=True))


def routine_of(sets: Sequence[Set], name: str, learned: str) -> Routine | None:
    """What can be learned from a session; None where nothing in it is named.

    Parameters
    ----------
    sets
        The sets of one session. Names count that nothing puts a confidence on, and those that a routine or a plan
        gave surely: whoever names what is left open, or gives weights, has seen them.
    name, learned
        As for `Routine`.
    """
    groups = _by_slot(sets)
    slots = tuple(
        [
            replace(slot, weights=tuple((learned, done) for done in [weights_done(of_slot)] if done))
            for slot, of_slot in zip(_slots(groups), groups, strict=True)
        ]
    )
    return Routine(name, learned, slots) if any(slot.exercise for slot in slots) else None


def session_id(start: dt.datetime) -> str:
    """What identifies the session that a routine is learned from: its start, to the second."""
    return start.strftime("%Y-%m-%dT%H:%M:%SZ")


def routine_evidence(
    sets: Sequence[Set], routines: Sequence[Routine], sessions: Sequence[Session] = ()
) -> tuple[Evidence, ...]:
    """Name sets of sessions that look like a routine; what was learned from a session itself names nothing in it.

    Parameters
    ----------
    sets
        Sets with slots, and with the names found so far.
    routines
        What was named before.
    sessions
        The sessions; one that is not there is not known to be one that was learned from.

    Returns
    -------
    tuple of Evidence
        Of the source routine: one for each set of a recognised slot whose own name is not sure, and less probable.
    """
    found: list[Evidence] = []
    starts = {each.session: each.start_time for each in sessions}
    for session, of_session in by_session(sets).items():
        start = starts.get(session)
        own = None if start is None else session_id(start)
        found += _of_session(of_session, [routine for routine in routines if routine.learned != own])
    return tuple(found)


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
    anything = _expected(slots, [slot for routine in routines for slot in routine.slots])
    laid = [_laid(slots, routine.slots, anything) for routine in routines]
    weights = [_KNOWN / len(routines) * total for total, _ in laid]
    everything = 1 - _KNOWN + sum(weights)
    for number, (weight, (_, meetings)) in enumerate(zip(weights, laid, strict=True)):
        for place, slot in enumerate(routines[number].slots):
            if slot.exercise is not None:
                for at in range(len(slots)):
                    found[at][slot.exercise.key, number, place] = meetings[at, place] * weight / everything
    return found


def _of_session(sets: Sequence[Set], routines: Sequence[Routine]) -> Iterator[Evidence]:
    groups = _by_slot(sets)
    if all(each.confidence is None and each.exercise is not None for of_slot in groups for each in of_slot):
        return
    for of_slot, meetings in zip(groups, recognise(list(_slots(groups)), routines), strict=True):
        by_exercise: Counter[str] = Counter()
        for (key, _, _), p in meetings.items():
            by_exercise[key] += p
        if not by_exercise:
            continue
        exercise, p = max(by_exercise.items(), key=lambda each: (each[1], each[0]))
        _, number, place = max((where for where in meetings if where[0] == exercise), key=meetings.__getitem__)
        yield from _named(of_slot, routines[number], place, min(p**_MODESTY, _MOST_CONFIDENCE))


def _named(of_slot: Sequence[Set], routine: Routine, place: int, p: float) -> Iterator[Evidence]:
    known = routine.slots[place]
    if known.exercise is None:
        return
    rounds, exercise = _rounds_of(of_slot), known.exercise
    for each in of_slot:
        confidence = float(p * _belongs(_figures([each], rounds), known))
        if sureness(each) < confidence and confidence >= LEAST_CONFIDENCE:
            reason = f"exercise {place + 1} of the routine {routine.name!r}"
            yield reason_for(each, "routine", exercise.key, exercise.name, confidence=confidence, reason=reason)


def _belongs(one: RoutineSlot, known: RoutineSlot) -> float:
    """How probable a single set of a slot is to be the slot's exercise, by its own figures."""
    as_known = (1 - _STRAY) * _counted(one, known) * _moved(one, known)
    stray = _STRAY * _in_place(one) / (_ANY_ROUNDS / 2) * _moved(one)
    return as_known / (as_known + stray)


def _by_slot(sets: Sequence[Set]) -> list[tuple[Set, ...]]:
    """Active sets slot by slot, in the order in which the slots began; a set without one is left out.

    A slot begins with its first set, also where that was dropped.
    """
    return [done for of_slot in by_slot(sets).values() if (done := active(of_slot))]


def _slots(groups: Sequence[Sequence[Set]]) -> Iterator[RoutineSlot]:
    """The slots of a session, as a routine has them."""
    last_block: int | None = None
    for of_slot in groups:
        block = of_slot[0].block
        figures = _figures(of_slot, _rounds_of(of_slot))
        yield replace(figures, exercise=_sure_name(of_slot), begins_block=block != last_block)
        last_block = block


def _rounds_of(of_slot: Sequence[Set]) -> int:
    return len({each.set for each in of_slot} - {None})


def _figures(sets: Sequence[Set], rounds: int) -> RoutineSlot:
    """The figures of some sets of a slot, or of one; a weight that the user gave tells no exercise from another."""
    efforts = [(effort_of(each), each.weight_state) for each in sets]
    middling = middle([replace(each, weight_kg=None) if state == "given" else each for each, state in efforts])
    return RoutineSlot(None, rounds, middling.reps, middling.seconds, middling.weight_kg, begins_block=False)


def _sure_name(of_slot: Sequence[Set]) -> ExerciseName | None:
    """The name that most of a slot's sets bear, if nothing puts a confidence on it, or a routine or plan is sure."""
    names = Counter((each.exercise, each.exercise_name or "") for each in of_slot if _is_told(each))
    (key, name), count = names.most_common(1)[0] if names else ((None, ""), 0)
    return ExerciseName(key, name) if key is not None and 2 * count > len(of_slot) else None


def _is_told(one: Set) -> bool:
    """Whether the name of a set may be learned."""
    if one.exercise is None or one.confidence is None:
        return one.exercise is not None
    return one.source in {"routine", "plan"} and one.confidence >= SURE


def _expected(slots: Sequence[RoutineSlot], named: Sequence[RoutineSlot]) -> list[float]:
    """How probable each slot's figures are whichever exercise it is: any, or one that the athlete has named."""
    share = _NAMED * len(named) / (len(named) + _MANY_NAMED)
    return [
        (1 - share) * _in_place(slot) * _moved(slot)
        + share * sum(_in_place(slot, known) * _moved(slot, known) for known in named) / len(named)
        for slot in slots
    ]


def _laid(
    slots: Sequence[RoutineSlot], routine: Sequence[RoutineSlot], anything: Sequence[float]
) -> tuple[float, npt.NDArray[np.float64]]:
    """Lay a session beside a routine in every way, done faster or slower as a whole.

    Returns
    -------
    tuple
        The sum of all ways' weights, 1 being as probable as any other session; and for each slot of the session
        and place in the routine the share of the ways in which they meet.
    """
    n, m, expected = len(slots), len(routine), np.array(anything)[:, None]
    places = np.array([[_in_place(slot, known) for known in routine] for slot in slots]) / expected
    moved = np.array([[[_moved(slot, known, tempo) for tempo in _TEMPI] for known in routine] for slot in slots])
    meet = (places[..., None] * moved) ** _DEPENDENCE
    # another exercise takes over the place, rounds and repetitions
    instead = (places * np.array([_moved(slot) for slot in slots])[:, None]) ** _DEPENDENCE
    forward = _sums(meet, instead)
    # the same from the other end: of what follows
    backward = _sums(meet[::-1, ::-1], instead[::-1, ::-1])[::-1, ::-1]
    weights = _TEMPO_CHANCES * (forward * _ends(n, m)[::-1, ::-1, None]).sum(axis=(0, 1))
    meetings = _MEET * meet * forward[:-1, :-1] * backward[1:, 1:]
    if n > 1 and m > 1:
        crossed = _CROSS * meet[:-1, 1:] * meet[1:, :-1] * forward[:-2, :-2] * backward[2:, 2:]
        meetings[:-1, 1:] += crossed
        meetings[1:, :-1] += crossed
    total = float(weights.sum())
    return total, (meetings * _TEMPO_CHANCES).sum(axis=2) / total


def _sums(meet: npt.NDArray[np.float64], instead: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """For each number of slots of both, and each tempo: the sum of the weights of all ways that lead there."""
    n, m, tempi = meet.shape
    # ways of which the last step is no gap, a slot of the session alone, one of the routine alone
    sums, more, less = (np.zeros((n + 1, m + 1, tempi)) for _ in range(3))
    sums += _ends(n, m)[..., None]
    for i in range(n + 1):
        for j in range(m + 1):
            if i and j:
                step = _MEET * meet[i - 1, j - 1] + _INSTEAD * instead[i - 1, j - 1]
                sums[i, j] += step * sums[i - 1, j - 1]
            if i > 1 and j > 1:
                sums[i, j] += _CROSS * meet[i - 1, j - 2] * meet[i - 2, j - 1] * sums[i - 2, j - 2]
            if i:
                more[i, j] = _MORE * (sums[i - 1, j] - more[i - 1, j]) + _LONGER * more[i - 1, j]
            if j:
                less[i, j] = _LESS * (sums[i, j - 1] - less[i, j - 1]) + _LONGER * less[i, j - 1]
            sums[i, j] += more[i, j] + less[i, j]
    return sums


def _ends(n: int, m: int) -> npt.NDArray[np.float64]:
    """Chances to begin after so many slots of both."""
    chances = np.full((n + 1, m + 1), _BOTH_LONGER / (n * m))
    chances[:, 0] = _SESSION_LONGER / n
    chances[0, :] = _ROUTINE_LONGER / m
    chances[0, 0] = _WHOLE
    return chances


def _in_place(slot: RoutineSlot, known: RoutineSlot | None = None) -> float:
    """How probable a slot's rounds and repetitions are in the place of a known exercise; without one, anywhere."""
    if known is None:
        return _ANY_ROUNDS / 2 * (_ANY_HELD if slot.reps is None else (1 - _ANY_HELD) * _ANY_REPS)
    beginning = _SAME_BEGINNING if known.begins_block == slot.begins_block else 1 - _SAME_BEGINNING
    return beginning * _rounds(slot, known) * _counted(slot, known)


def _moved(slot: RoutineSlot, known: RoutineSlot | None = None, tempo: float = 1.0) -> float:
    """How probable a slot's duration and weight are if it is a known exercise; without one, if it is any."""
    return _lasting(slot, known, tempo) * _lifted(slot, known)


def _rounds(slot: RoutineSlot, known: RoutineSlot) -> float:
    apart = abs(slot.rounds - known.rounds)
    return _ROUNDS_APART[apart] if apart < len(_ROUNDS_APART) else _FAR_ROUNDS


def _counted(slot: RoutineSlot, known: RoutineSlot) -> float:
    held = _HELD if known.reps is None else _HELD_INSTEAD
    if slot.reps is None:
        return held
    if known.reps is None:
        return (1 - held) * _ANY_REPS
    apart = abs(slot.reps - known.reps)
    return (1 - held) * (_REPS_APART[apart] if apart < len(_REPS_APART) else _FAR_REPS)


def _lasting(slot: RoutineSlot, known: RoutineSlot | None, tempo: float) -> float:
    if not slot.seconds:
        return 1.0
    if known is None or not known.seconds or (slot.reps is None) != (known.reps is None):
        return _normal(slot.seconds / (_ANY_HOLD_S if not slot.reps else _ANY_PACE_S * slot.reps), _ANY_DURATION)
    # a hold is stopped by the clock
    expected = known.seconds * (tempo * slot.reps / known.reps if slot.reps and known.reps else 1.0)
    usual = (1 - _DURATION_FAR_SHARE) * _normal(slot.seconds / expected, _DURATION)
    return usual + _DURATION_FAR_SHARE * _normal(slot.seconds / expected, _DURATION_FAR)


def _lifted(slot: RoutineSlot, known: RoutineSlot | None) -> float:
    entered = _ANY_ENTERED if known is None else _ENTERED if known.weight_kg else _ENTERED_NOW
    if not slot.weight_kg:
        return 1 - entered
    if known is None or not known.weight_kg:
        return entered * _normal(slot.weight_kg / _ANY_WEIGHT_KG, _ANY_WEIGHT)
    ratio = slot.weight_kg / known.weight_kg
    usual = (1 - _WEIGHT_FAR_SHARE) * _normal(ratio, _WEIGHT)
    return entered * (usual + _WEIGHT_FAR_SHARE * _normal(ratio, _WEIGHT_FAR))


def _normal(ratio: float, spread: float) -> float:
    """Density of the log of a ratio about 0; never none, for watches are stopped late and weights mistyped."""
    deviation = math.log(max(ratio, _LEAST_RATIO)) / spread
    return max(math.exp(-(deviation**2) / 2) / (spread * math.sqrt(2 * math.pi)), _LEAST_DENSITY)
