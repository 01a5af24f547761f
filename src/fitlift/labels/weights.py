"""Weights as people write them, and the one that a set or a slot had."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from fitlift.records.base import Record, replace
from fitlift.records.sets import Set
from fitlift.records.vocabulary import WeightUnit
from fitlift.units import KG_PER_UNIT, snapped_pounds

#: A weight that is none: nothing was lifted, or the body alone.
NO_WEIGHT, BODYWEIGHT = "none", "bodyweight"

#: Beyond this something was mistyped, in either unit.
_MOST = 2000

#: A FIT weight is a multiple of 1/16 kg: pounds that were logged come out by up to this beside a half pound.
_NEAR_STEP_LB = 0.14

_UNITS: Mapping[str, WeightUnit] = {"kg": "kg", "lb": "lb"}

_ONE = re.compile(r"(\d+(?:\.\d+)?)\s*(kg|lb)?", re.IGNORECASE)

#: Between the weights of several sets: no comma between two digits, which may be a decimal one; no space before a unit.
_BETWEEN = re.compile(r"\s*,\s+|(?<!\d),|,(?!\d)|\s+(?=\d)")

#: Who says what a set was done with, of this very session.
_SAID = frozenset({"logged", "given"})


class Weight(Record):
    """What one set was done with.

    Parameters
    ----------
    number
        Weight in `unit`; None for none.
    unit
        kg or lb.
    word
        `BODYWEIGHT` or `NO_WEIGHT`, where there is no number.
    """

    number: float | None
    unit: WeightUnit = "kg"
    word: str = BODYWEIGHT

    @property
    def kg(self) -> float | None:
        """Kilograms; None for none."""
        return None if self.number is None else self.number * KG_PER_UNIT[self.unit]

    def __str__(self) -> str:
        return self.word if self.number is None else f"{self.number:.6g} {self.unit}"


def one_weight(text: str) -> tuple[float, WeightUnit | None] | None:
    """The number and the unit of a weight, "62.5 kg", "135 lb", "60"; None for what is none."""
    matched = _ONE.fullmatch(text)
    if not matched or not 0 < float(matched[1]) <= _MOST:
        return None
    return float(matched[1]), _UNITS[matched[2].lower()] if matched[2] else None


def read_weights(text: str, unit: WeightUnit) -> tuple[Weight, ...] | None:
    """The weight of all sets, or one for each: "60 kg", "135 lb", "40, 50, 60 kg", "bodyweight"; None for what is none.

    Parameters
    ----------
    text
        What is written. A unit behind the last weight is that of all that have none.
    unit
        kg or lb, where nothing says it.
    """
    common, found = unit, []
    for word in reversed(_BETWEEN.split(text.strip())):
        if word in {BODYWEIGHT, NO_WEIGHT}:
            found.append(Weight(None, word=word))
            continue
        one = one_weight(word)
        if one is None:
            return None
        common = one[1] or common
        found.append(Weight(one[0], common))
    return tuple(reversed(found))


def written_weights(weights: Sequence[Weight]) -> str:
    """Weights as `read_weights` reads them: "60 kg", "40, 50, 60 kg"."""
    numbers, units = [each.number for each in weights], {each.unit for each in weights}
    if len(weights) == 1 or len(units) > 1 or None in numbers:
        return ", ".join(map(str, weights))
    *others, last = weights
    return ", ".join([*(f"{each.number:.6g}" for each in others), str(last)])


def weight_of(one: Set) -> Weight | None:
    """The weight of a set in the unit in which it is shown; None where nobody logged or gave one."""
    if one.weight_state not in _SAID:
        return None
    if one.weight_kg is None:
        return Weight(None, word=BODYWEIGHT if one.load_kind == BODYWEIGHT else NO_WEIGHT)
    return _shown(one.weight_kg, one.weight_unit)


def weights_filled(sets: Iterable[Set]) -> tuple[Weight, ...]:
    """The weights of some sets, whoever gave them, different ones once; a plan or an earlier session may have."""
    return tuple(dict.fromkeys(_shown(each.weight_kg, each.weight_unit) for each in sets if each.weight_kg is not None))


def _shown(weight_kg: float, unit: WeightUnit | None) -> Weight:
    return Weight(number_shown(weight_kg, unit or "kg"), unit or "kg")


def is_without_weight(one: Set) -> bool:
    """Whether nobody says what a set was done with: at most a plan or an earlier session."""
    return one.weight_state not in _SAID and one.load_kind in {"unknown", "external"}


def number_shown(weight_kg: float, unit: WeightUnit) -> float:
    """The number that a watch showed, which the file keeps in kilograms, and coarsely."""
    number = weight_kg / KG_PER_UNIT[unit]
    snapped = snapped_pounds(weight_kg)
    return snapped if unit == "lb" and abs(number - snapped) <= _NEAR_STEP_LB else number


def set_numbers(sets: Iterable[Set]) -> tuple[list[int], list[int]]:
    """Numbers of some sets, and of those that are no warm-ups."""
    numbered = [(each.set, each.role) for each in sets if each.set is not None]
    every = list(dict.fromkeys(number for number, _ in numbered))
    return every, list(dict.fromkeys(number for number, role in numbered if role != "warmup"))


def weights_done(sets: Iterable[Set]) -> tuple[Weight, ...]:
    """What the sets of a slot were done with, or its working sets if that is not known of all; else nothing.

    Parameters
    ----------
    sets
        Its sets.

    Returns
    -------
    tuple of Weight
        One weight if all had the same, else one for each.
    """
    listed = list(sets)
    by_set = {each.set: weight for each in listed if (weight := weight_of(each)) is not None}
    for numbers in set_numbers(listed):
        if numbers and all(number in by_set for number in numbers):
            weights = tuple(by_set[number] for number in numbers)
            return weights[:1] if len(set(weights)) == 1 else weights
    return ()


def spread(weights: Sequence[Weight], every: Sequence[int], working: Sequence[int]) -> dict[int, Weight]:
    """A weight for each set by its number; none where there are as many weights as neither sets nor working sets.

    Parameters
    ----------
    weights
        One for all working sets, one for each of them, or one for each of all sets.
    every, working
        Numbers of all sets of a slot, and of those that are no warm-ups.
    """
    if len(weights) == 1:
        return dict.fromkeys(working or every, weights[0])
    numbers = next((each for each in (every, working) if len(each) == len(weights)), ())
    return dict(zip(numbers, weights, strict=False))


def with_weights(
    sets: Sequence[Set], weights: Mapping[int, Weight], state: Literal["planned", "remembered"]
) -> tuple[Set, ...]:
    """The sets with weights in some of them, by their places among them, and where these come from."""
    return tuple(
        [_weighed(each, weights[place], state) if place in weights else each for place, each in enumerate(sets)]
    )


def _weighed(one: Set, weight: Weight, state: Literal["planned", "remembered"]) -> Set:
    """A set with a weight; the same where there is none."""
    if weight.kg is not None:
        return replace(one, weight_kg=weight.kg, weight_state=state, weight_unit=weight.unit, load_kind="external")
    if weight.word != BODYWEIGHT:
        return one
    return replace(one, weight_kg=None, weight_state=state, weight_unit=None, load_kind="bodyweight")
