"""What a performed set's figures say of the planned sets that it may be.

Each figure is a ratio: how much more probable it is if the set is done for that planned set than if it
is any. The figures of this file are chosen, not fitted; docs/planned_names.md measures what comes of them.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from fitlift.exercises.catalogue import Catalogue
from fitlift.labels.efforts import effort_of
from fitlift.labels.evidence import sureness
from fitlift.records.base import Record
from fitlift.records.plans import PlannedSet
from fitlift.records.sets import Set
from fitlift.records.several import only_known

Matrix = npt.NDArray[np.float64]

#: Figures of one set hang together, so that they say less than their product.
_DEPENDENCE = 0.95

#: Of any set the chances that it looks like one of the planned ones all the same; else that it repeats the set before
#: it, the one before that, or the third before, as sets of any plan do.
_LIKE_PLANNED, _REPEATING = 0.3, (0.4, 0.15, 0.1)

#: Where a set is done beside those of a plan, chance that more of it are.
_MORE_BESIDES = 0.3

#: Chances of as many repetitions as in the set that is repeated, one and two apart; of any others, each.
_SAME_REPS, _FAR_REPEATED = (0.62, 0.13, 0.03), 0.004

#: Spread of the log of a hold that is repeated, and of a weight; share of those far off.
_REPEATED_HOLD, _REPEATED_WEIGHT, _REPEATED_FAR_SHARE = 0.12, 0.04, 0.2

#: Chances of repetitions: within what is planned, shared by all numbers; one, two, three off; any other, each.
_WITHIN, _REPS_APART, _FAR_REPS = 0.76, (0.08, 0.02, 0.008), 0.002

#: Of as many as possible: those from the least on become rarer by this share each.
_OPEN, _OPEN_FEWER = 0.8, 0.9

#: Chances of repetitions of any set: people like some numbers.
_LIKED_REPS = {5: 0.08, 6: 0.07, 8: 0.14, 10: 0.15, 12: 0.12, 15: 0.06}
_OTHER_REPS, _MOST_REPS, _MANY_REPS = 0.018, 20, 0.002

#: Chances that nothing but time is there where a hold is planned, where repetitions are, and for any set.
_HELD, _HELD_INSTEAD, _ANY_HELD = 0.92, 0.02, 0.12

#: The log of a hold's duration beyond what is planned: spread; share and spread of those far off; of any hold, seconds
#: and spread.
_HOLD, _HOLD_FAR_SHARE, _HOLD_FAR, _ANY_HOLD_S, _ANY_HOLD = 0.10, 0.12, 0.5, 45.0, 0.9

#: The same of weights; steps of plates in kilograms are near, too.
_WEIGHT, _WEIGHT_STEP_KG, _WEIGHT_FAR_SHARE, _WEIGHT_FAR = 0.05, 2.5, 0.25, 0.4
_ANY_WEIGHT_KG, _ANY_WEIGHT = 22.0, 0.9

#: Share of the work's weight that a light set has, whose weight is left to the athlete, and spread of its log.
_LIGHT_SHARE, _LIGHT = 0.6, 0.35

#: In a session with weights, chances that one is entered: by how the plan has it, and for any set.
_ENTERED = {"weight": 0.85, "percent_1rm": 0.7, "rpe": 0.7, "bodyweight": 0.08, None: 0.25}
_ANY_ENTERED = 0.4

#: Where each side is trained, the share of sets that hold both sides' figures at once.
_BOTH_SIDES = 0.15

#: How rare a name and a category are among all; a movement with the same muscles is done instead so often, any
#: other one so often; and no guess of the watch says more against.
_NAME_SHARE, _CATEGORY_SHARE = 0.015, 0.06
_INSTEAD, _ANOTHER = 0.15, 0.003


class Aim(Record):
    """One planned set, as far as figures can tell it.

    Parameters
    ----------
    exercise, category
        What is to be done.
    low, high
        Repetitions, or seconds of a hold; None for as many as possible, and both where they are left open.
    is_held
        Whether seconds are counted.
    load_kind
        As in `records.plans.PlannedSet`.
    weight_kg
        From and to; None where the plan has no weight.
    work_kg
        Weight of the work that an open light set makes ready for; None elsewhere.
    is_per_side
        Whether each side is trained.
    """

    exercise: str
    category: str
    low: float | None
    high: float | None
    is_held: bool
    load_kind: str | None
    weight_kg: tuple[float, float] | None
    work_kg: float | None
    is_per_side: bool


class Performed(Record):
    """One set as it was done.

    Parameters
    ----------
    reps, seconds, weight_kg
        Its figures, None where unknown; no repetitions for a hold.
    name
        Key of its exercise where something names it.
    sureness
        How sure that is; 1 where nothing puts a confidence on it.
    guesses
        The watch's guesses where no other name is: (key, category, probability).
    """

    reps: int | None
    seconds: float | None
    weight_kg: float | None
    name: str | None = None
    sureness: float = 0.0
    guesses: tuple[tuple[str, str, float], ...] = ()

    @property
    def is_sure(self) -> bool:
        """Whether what it is needs no finding out."""
        return self.name is not None and self.sureness >= 1


def performed(one: Set) -> Performed:
    """A set as it was done."""
    effort = effort_of(one)
    from_watch = one.source in ("watch", "category", "pooled", "unknown") and one.confidence is not None
    name = None if from_watch else one.exercise
    guesses = tuple([(each.exercise, each.category, each.p) for each in one.candidates if each.p is not None])
    return Performed(
        effort.reps,
        effort.seconds,
        effort.weight_kg,
        name,
        0.0 if name is None else sureness(one),
        guesses if name is None else (),
    )


def by_place(planned: Sequence[PlannedSet]) -> list[list[PlannedSet]]:
    """The planned sets of each exercise, by its place in the session."""
    found: dict[int, list[PlannedSet]] = {}
    for each in planned:
        found.setdefault(each.place, []).append(each)
    return [found[place] for place in sorted(found)]


def aims(planned: Sequence[PlannedSet]) -> list[Aim]:
    """The planned sets, exercise by exercise."""
    return [aim for of_exercise in by_place(planned) for aim in _aims(of_exercise)]


def ratios(
    sets: Sequence[Performed], planned: Sequence[Aim], alike: Matrix, exercises: Catalogue
) -> tuple[Matrix, npt.NDArray[np.float64]]:
    """How much more probable each set's figures are than in any other session.

    Parameters
    ----------
    sets, planned
        All performed sets in order, and the planned ones.
    alike
        For each two performed sets, how much more probable the second's pace is if it is the first's exercise.
    exercises
        The exercises and their muscles.

    Returns
    -------
    tuple
        For each performed set and each planned one, if it is done for that; for each performed set, if it is done for
        none of them, amid a planned session.
    """
    enters = any(each.weight_kg is not None for each in sets)
    distinct = {aim: place for place, aim in enumerate(dict.fromkeys(planned))}
    figures = np.array([[_figures(one, aim, enters=enters) for aim in distinct] for one in sets])
    named = np.array([[_named(one, aim, exercises) for aim in distinct] for one in sets])
    alone = np.array([_any(one, enters=enters) for one in sets])
    anything = _anything(sets, alike, enters=enters)
    expected = (1 - _LIKE_PLANNED) * anything + _LIKE_PLANNED * figures.mean(axis=1)
    besides = (1 - _MORE_BESIDES) * alone + _MORE_BESIDES * anything
    all_ratios: Matrix = ((figures / expected[:, None]) ** _DEPENDENCE) * named
    return all_ratios[:, [distinct[aim] for aim in planned]], (besides / expected) ** _DEPENDENCE


def _aims(of_exercise: Sequence[PlannedSet]) -> list[Aim]:
    weights = only_known(each.weight_low_kg for each in of_exercise if each.role == "working")
    work_kg = max(weights, default=None)
    return [_aim(each, work_kg) for each in of_exercise]


def _aim(planned: PlannedSet, work_kg: float | None) -> Aim:
    is_held, low_kg, high_kg = planned.hold_low_s is not None, planned.weight_low_kg, planned.weight_high_kg
    weight_kg = None if low_kg is None or high_kg is None else (low_kg, high_kg)
    is_open = planned.role == "warmup" and weight_kg is None and planned.load_kind is None
    return Aim(
        planned.exercise,
        planned.category,
        planned.hold_low_s if is_held else planned.reps_low,
        planned.hold_high_s if is_held else planned.reps_high,
        is_held,
        planned.load_kind,
        weight_kg,
        work_kg if is_open else None,
        planned.sides == 2,  # noqa: PLR2004 - a body has two
    )


def _figures(one: Performed, aim: Aim, *, enters: bool) -> float:
    return _amount(one, aim) * (_lifted(one, aim) if enters else 1.0)


def _anything(sets: Sequence[Performed], alike: Matrix, *, enters: bool) -> npt.NDArray[np.float64]:
    """How probable each set's figures are whatever it is, the sets before it being known."""
    expected = []
    for at, one in enumerate(sets):
        chances = _REPEATING[:at]
        repeated = sum(
            chance * _again(one, sets[at - lag], enters=enters) * alike[at - lag, at]
            for lag, chance in enumerate(chances, start=1)
        )
        expected.append(repeated + (1 - sum(chances)) * _any(one, enters=enters))
    return np.array(expected)


def _again(one: Performed, before: Performed, *, enters: bool) -> float:
    """How probable a set's figures are if it repeats another."""
    if (one.reps is None) != (before.reps is None):
        return 0.0
    if one.reps is not None and before.reps is not None:
        apart = abs(one.reps - before.reps)
        p = _SAME_REPS[apart] if apart < len(_SAME_REPS) else _FAR_REPEATED
    else:
        p = _same(one.seconds, before.seconds, _REPEATED_HOLD, _HOLD_FAR)
    return p * _same(one.weight_kg, before.weight_kg, _REPEATED_WEIGHT, _WEIGHT_FAR) if enters else p


def _same(value: float | None, before: float | None, spread: float, far: float) -> float:
    """Density of the log of a figure that repeats another; where one is unknown, so is the other, mostly."""
    if not value or not before:
        return 1.0 if not value and not before else 0.02
    return _near(value, before, before, spread=spread, far_share=_REPEATED_FAR_SHARE, far=far)


def _any(one: Performed, *, enters: bool) -> float:
    amount = _ANY_HELD * _any_hold(one) if one.reps is None else (1 - _ANY_HELD) * _any_reps(one.reps)
    if not enters:
        return amount
    return amount * (1 - _ANY_ENTERED if one.weight_kg is None else _ANY_ENTERED * _any_weight(one.weight_kg))


def _amount(one: Performed, aim: Aim) -> float:
    if aim.low is None:
        return _ANY_HELD * _any_hold(one) if one.reps is None else (1 - _ANY_HELD) * _any_reps(one.reps)
    if one.reps is None:
        return _HELD * _held(one, aim) if aim.is_held else _HELD_INSTEAD * _any_hold(one)
    if aim.is_held:
        return (1 - _HELD) * _any_reps(one.reps)
    return (1 - _HELD_INSTEAD) * _counted(one.reps, aim)


def _counted(reps: int, aim: Aim) -> float:
    p = _of_range(reps, aim.low or 0, aim.high)
    if not aim.is_per_side:
        return p
    double = _of_range(reps, 2 * (aim.low or 0), None if aim.high is None else 2 * aim.high)
    return (1 - _BOTH_SIDES) * p + _BOTH_SIDES * double


def _of_range(reps: int, low: float, high: float | None) -> float:
    if high is None and reps >= low:
        return _OPEN * (1 - _OPEN_FEWER) * math.pow(_OPEN_FEWER, reps - low)
    if high is not None and low <= reps <= high:
        return _WITHIN / (high - low + 1)
    apart = round(low - reps if reps < low else reps - (high or 0))
    return _REPS_APART[apart - 1] if apart <= len(_REPS_APART) else _FAR_REPS


def _any_reps(reps: int) -> float:
    return _LIKED_REPS.get(reps, _OTHER_REPS if reps <= _MOST_REPS else _MANY_REPS)


def _held(one: Performed, aim: Aim) -> float:
    if not one.seconds or not aim.low:
        return 1.0
    low, high = aim.low, aim.high or 1.5 * aim.low
    p = _near(one.seconds, low, high, spread=_HOLD, far_share=_HOLD_FAR_SHARE, far=_HOLD_FAR)
    if not aim.is_per_side:
        return p
    double = _near(one.seconds, 2 * low, 2 * high, spread=_HOLD, far_share=_HOLD_FAR_SHARE, far=_HOLD_FAR)
    return (1 - _BOTH_SIDES) * p + _BOTH_SIDES * double


def _any_hold(one: Performed) -> float:
    return _normal(math.log(one.seconds / _ANY_HOLD_S), _ANY_HOLD) if one.seconds else 1.0


def _lifted(one: Performed, aim: Aim) -> float:
    entered = _ENTERED["weight" if aim.work_kg is not None else aim.load_kind]
    if one.weight_kg is None:
        return 1 - entered
    if aim.work_kg is not None:
        return entered * _normal(math.log(one.weight_kg / (_LIGHT_SHARE * aim.work_kg)), _LIGHT)
    if aim.weight_kg is None:
        return entered * _any_weight(one.weight_kg)
    low, high = aim.weight_kg
    spread = max(_WEIGHT, _WEIGHT_STEP_KG / 2 / max(low, _WEIGHT_STEP_KG))
    return entered * _near(
        one.weight_kg, max(low, 1.0), max(high, 1.0), spread=spread, far_share=_WEIGHT_FAR_SHARE, far=_WEIGHT_FAR
    )


def _any_weight(weight_kg: float) -> float:
    return _normal(math.log(weight_kg / _ANY_WEIGHT_KG), _ANY_WEIGHT)


def _near(value: float, low: float, high: float, *, spread: float, far_share: float, far: float) -> float:
    """Density of the log of a value that is meant to be within two others."""
    beyond = max(math.log(low / value), math.log(value / high), 0.0)
    return (1 - far_share) * _flat(beyond, high / low, spread) + far_share * _flat(beyond, high / low, far)


def _flat(beyond: float, ratio: float, spread: float) -> float:
    """A normal density that is drawn out flat between two bounds."""
    return math.exp(-((beyond / spread) ** 2) / 2) / (math.log(ratio) + spread * math.sqrt(2 * math.pi))


def _normal(deviation: float, spread: float) -> float:
    return math.exp(-((deviation / spread) ** 2) / 2) / (spread * math.sqrt(2 * math.pi))


def _named(one: Performed, aim: Aim, exercises: Catalogue) -> float:
    """What names and guesses say."""
    if one.name is not None:
        said = 1 / _NAME_SHARE if one.name == aim.exercise else _done_instead(one.name, aim, exercises)
        return one.sureness * said + (1 - one.sureness)
    ratio = max(1 - sum(p for _, _, p in one.guesses), 0.0)
    for key, category, p in one.guesses:
        if key == aim.exercise:
            ratio += p / _NAME_SHARE
        elif category == aim.category:
            ratio += p / _CATEGORY_SHARE
    return ratio if one.guesses else 1.0


def _done_instead(key: str, aim: Aim, exercises: Catalogue) -> float:
    """What another name says: the planned exercise's category alone, one that trains the same, or any other."""
    if key == aim.category:
        return 1 / _CATEGORY_SHARE
    done, meant = exercises.of_key(key), exercises.of_key(aim.exercise)
    if done is None or meant is None:
        return _ANOTHER
    return _INSTEAD if set(done.primary) & set(meant.primary) else _ANOTHER
