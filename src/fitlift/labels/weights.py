"""Weights as people write them, and the one that a set or a slot had."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from fitlift.rows import known
from fitlift.units import KG_PER_UNIT, snapped_pounds

#: A weight that is none: nothing was lifted, or the body alone.
NO_WEIGHT, BODYWEIGHT = "none", "bodyweight"

#: Beyond this something was mistyped, in either unit.
_MOST = 2000

#: A FIT weight is a multiple of 1/16 kg: pounds that were logged come out by up to this beside a half pound.
_NEAR_STEP_LB = 0.14

_ONE = re.compile(r"(\d+(?:\.\d+)?)\s*(kg|lb)?")

#: Between the weights of several sets; not between a number and its unit.
_BETWEEN = re.compile(r"\s*,\s*|\s+(?=\d)")


@dataclass(frozen=True, slots=True)
class Weight:
    """What one set was done with.

    Parameters
    ----------
    number
        Weight in `unit`; None for the body alone.
    unit
        kg or lb.
    """

    number: float | None
    unit: str = "kg"

    @property
    def kg(self) -> float | None:
        """Kilograms; None for the body alone."""
        return None if self.number is None else self.number * KG_PER_UNIT[self.unit]

    def __str__(self) -> str:
        return BODYWEIGHT if self.number is None else f"{self.number:.6g} {self.unit}"


def one_weight(text: str) -> tuple[float, str | None] | None:
    """The number and the unit of a weight, "62.5 kg", "135 lb", "60"; None for what is none."""
    matched = _ONE.fullmatch(text)
    if not matched or not 0 < float(matched[1]) <= _MOST:
        return None
    return float(matched[1]), matched[2]


def read_weights(text: str, unit: str) -> tuple[Weight, ...] | None:
    """The weight of all sets, or one for each: "60 kg", "135 lb", "40, 50, 60 kg", "bodyweight"; None for what is none.

    Parameters
    ----------
    text
        What is written. A unit behind the last weight is that of all that have none.
    unit
        kg or lb, where nothing says it.
    """
    found = [(None, None) if word == BODYWEIGHT else one_weight(word) for word in _BETWEEN.split(text.strip())]
    said = [each for each in found if each is not None]
    if len(said) < len(found):
        return None
    common = said[-1][1] or unit
    return tuple(Weight(None) if number is None else Weight(number, of_one or common) for number, of_one in said)


def written_weights(weights: Sequence[Weight]) -> str:
    """Weights as `read_weights` reads them: "60 kg", "40, 50, 60 kg"."""
    numbers, units = [each.number for each in weights], {each.unit for each in weights}
    if len(weights) == 1 or len(units) > 1 or None in numbers:
        return ", ".join(map(str, weights))
    *others, last = weights
    return ", ".join([*(f"{each.number:.6g}" for each in others), str(last)])


def weight_of(row: Any) -> Weight | None:
    """The weight of a row of `schema.SETS` in the unit in which it is shown; None where nobody logged or gave one."""
    if row.weight_state not in {"logged", "given"}:
        return None
    if row.load_kind == BODYWEIGHT:
        return Weight(None)
    weight_kg = known(row.weight_kg)
    if weight_kg is None:
        return None
    unit = known(row.weight_unit) or "kg"
    return Weight(number_shown(weight_kg, unit), unit)


def is_without_weight(row: Any) -> bool:
    """Whether nobody knows what a set was done with, a row of `schema.SETS`."""
    return known(row.weight_kg) is None and row.load_kind == "unknown" and row.weight_state != "given"


def number_shown(weight_kg: float, unit: str) -> float:
    """The number that a watch showed, which the file keeps in kilograms, and coarsely."""
    number = weight_kg / KG_PER_UNIT[unit]
    snapped = snapped_pounds(weight_kg)
    return snapped if unit == "lb" and abs(number - snapped) <= _NEAR_STEP_LB else number


def weights_done(rows: Iterable[Any]) -> tuple[Weight, ...]:
    """What the sets of a slot were done with, or its working sets if that is not known of all; else nothing.

    Parameters
    ----------
    rows
        Its sets, rows of `schema.SETS`.

    Returns
    -------
    tuple of Weight
        One weight if all had the same, else one for each.
    """
    every = list(rows)
    working = [row for row in every if known(row.role) != "warmup"]
    for sets in (every, working):
        weights = tuple(weight for row in sets if (weight := weight_of(row)) is not None)
        if len(weights) == len(sets):
            return weights[:1] if len(set(weights)) == 1 else weights
    return ()


def spread(weights: Sequence[Weight], every: Sequence[int], working: Sequence[int]) -> dict[int, Weight]:
    """A weight for each set by its number, as long as there is one for all, or as many as sets or as working sets.

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
