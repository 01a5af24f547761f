"""Weights as people write them, and the one that a set or a slot had."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Literal

from fitlift.records.base import Record, replace
from fitlift.records.sets import Set
from fitlift.records.vocabulary import LoadKind, WeightUnit
from fitlift.units import KG_PER_UNIT, snapped_pounds
from fitlift.wording import with_signs

#: A weight that is none: nothing was lifted, or the body alone; or of which nobody knows what it comes to.
NO_WEIGHT, BODYWEIGHT, ASSISTED, BAND = "none", "bodyweight", "assisted", "band"

#: Such a word → what it says of the load.
WORDS: Mapping[str, LoadKind] = MappingProxyType(
    {NO_WEIGHT: "unknown", BODYWEIGHT: "bodyweight", ASSISTED: "assisted", BAND: "band"}
)

#: Beyond this something was mistyped, in either unit.
_MOST = 2000

#: A FIT weight is a multiple of 1/16 kg: pounds that were logged come out by up to this beside a half pound.
_NEAR_STEP_LB = 0.14

_UNITS: Mapping[str, WeightUnit] = {"kg": "kg", "lb": "lb"}

_ONE = re.compile(r"([+-]?)(\d+(?:\.\d+)?)\s*(kg|lb)?", re.IGNORECASE)

#: What stands before a weight that is added to the body's own, or that helps it.
_SIGNS: Mapping[str, LoadKind] = MappingProxyType({"": "external", "+": "added", "-": "assisted"})
_SIGN_OF = MappingProxyType({kind: sign for sign, kind in _SIGNS.items()})

#: Between the weights of several sets: no comma between two digits, which may be a decimal one; no space before a unit.
_BETWEEN = re.compile(r"\s*,\s+|(?<!\d),|,(?!\d)|\s+(?=[+-]?\d)")

#: Who says what a set was done with, of this very session.
_SAID = frozenset({"logged", "given"})

#: Who says it of another session.
_OF_OTHERS = frozenset({"planned", "remembered"})


class Weight(Record):
    """What one set was done with.

    Parameters
    ----------
    number
        Weight in `unit`, however it counts; None for none.
    unit
        kg or lb.
    word
        One of `WORDS`, where there is no number.
    kind
        What the number means: lifted, added to the body's own, or help.
    """

    number: float | None
    unit: WeightUnit = "kg"
    word: str = BODYWEIGHT
    kind: LoadKind = "external"

    @property
    def kg(self) -> float | None:
        """Kilograms; None for none."""
        return None if self.number is None else self.number * KG_PER_UNIT[self.unit]

    def __str__(self) -> str:
        return self.word if self.number is None else f"{self.shown} {self.unit}"

    @property
    def shown(self) -> str:
        """Its number as it is read, a sign before one that is added or helps."""
        return f"{_SIGN_OF.get(self.kind, '')}{self.number or 0.0:.6g}"


def one_weight(text: str) -> tuple[float, WeightUnit | None, LoadKind] | None:
    """Number, unit and kind of a weight, "62.5 kg", "60", "+10 kg", "-20 kg", "assisted 20 kg"; None for none."""
    matched = _ONE.fullmatch(with_signs(text))
    if not matched or not 0 < float(matched[2]) <= _MOST:
        return None
    return float(matched[2]), _UNITS[matched[3].lower()] if matched[3] else None, _SIGNS[matched[1]]


def read_weights(text: str, unit: WeightUnit) -> tuple[Weight, ...] | None:
    """The weight of all sets, or one for each: "60 kg", "40, 50, 60 kg", "bodyweight, +10 kg"; None for what is none.

    Parameters
    ----------
    text
        What is written. A unit behind the last weight is that of all that have none.
    unit
        kg or lb, where nothing says it.
    """
    common, found = unit, []
    for word in reversed(_BETWEEN.split(with_signs(text.strip()))):
        if word in WORDS:
            found.append(Weight(None, word=word))
            continue
        one = one_weight(word)
        if one is None:
            return None
        common = one[1] or common
        found.append(Weight(one[0], common, kind=one[2]))
    return tuple(reversed(found))


def written_weights(weights: Sequence[Weight]) -> str:
    """Weights as `read_weights` reads them: "60 kg", "40, 50, 60 kg"."""
    numbers, units = [each.number for each in weights], {each.unit for each in weights}
    if len(weights) == 1 or len(units) > 1 or None in numbers:
        return ", ".join(map(str, weights))
    *others, last = weights
    return ", ".join([*(each.shown for each in others), str(last)])


def weight_of(one: Set) -> Weight | None:
    """The weight of a set in the unit in which it is shown; None where nobody logged or gave one that can be."""
    if one.weight_state not in _SAID or one.weight_doubt is not None:
        return None
    if one.weight_kg is None:
        return Weight(None, word=next((word for word, kind in WORDS.items() if kind == one.load_kind), NO_WEIGHT))
    return _shown(one)


def weights_filled(sets: Iterable[Set]) -> tuple[Weight, ...]:
    """The weights of some sets, whoever gave them, different ones once; a plan or an earlier session may have."""
    return tuple(dict.fromkeys(_shown(each) for each in sets if each.weight_kg is not None))


def _shown(one: Set) -> Weight:
    """A set's weight in its unit."""
    unit = one.weight_unit or "kg"
    kind = one.load_kind if one.load_kind in _SIGN_OF else "external"
    return Weight(number_shown(one.weight_kg or 0.0, unit), unit, kind=kind or "external")


def is_without_weight(one: Set) -> bool:
    """Whether nobody says what a set was done with: at most a plan or an earlier session; or it cannot be."""
    is_bodys = one.weight_state in _OF_OTHERS and one.load_kind == BODYWEIGHT
    return one.weight_doubt is not None or (one.weight_state not in _SAID and not is_bodys)


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
        return replace(one, weight_kg=weight.kg, weight_state=state, weight_unit=weight.unit, load_kind=weight.kind)
    if weight.word != BODYWEIGHT:
        return one
    return replace(one, weight_kg=None, weight_state=state, weight_unit=None, load_kind="bodyweight")
