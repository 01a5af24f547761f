"""Weights as people write them, and the one that a set or a slot had."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import pandas as pd

from fitlift.records.base import Record
from fitlift.rows import known
from fitlift.units import KG_PER_UNIT, snapped_pounds

#: A weight that is none: nothing was lifted, or the body alone.
NO_WEIGHT, BODYWEIGHT = "none", "bodyweight"

#: Beyond this something was mistyped, in either unit.
_MOST = 2000

#: A FIT weight is a multiple of 1/16 kg: pounds that were logged come out by up to this beside a half pound.
_NEAR_STEP_LB = 0.14

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
    unit: str = "kg"
    word: str = BODYWEIGHT

    @property
    def kg(self) -> float | None:
        """Kilograms; None for none."""
        return None if self.number is None else self.number * KG_PER_UNIT[self.unit]

    def __str__(self) -> str:
        return self.word if self.number is None else f"{self.number:.6g} {self.unit}"


def one_weight(text: str) -> tuple[float, str | None] | None:
    """The number and the unit of a weight, "62.5 kg", "135 lb", "60"; None for what is none."""
    matched = _ONE.fullmatch(text)
    if not matched or not 0 < float(matched[1]) <= _MOST:
        return None
    return float(matched[1]), matched[2] and matched[2].lower()


def read_weights(text: str, unit: str) -> tuple[Weight, ...] | None:
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


def weight_of(row: Any) -> Weight | None:
    """The weight of a row of `schema.SETS` in the unit in which it is shown; None where nobody logged or gave one."""
    if known(row.weight_state) not in _SAID:
        return None
    if known(row.weight_kg) is None:
        return Weight(None, word=BODYWEIGHT if row.load_kind == BODYWEIGHT else NO_WEIGHT)
    return _shown(row)


def weights_filled(rows: Iterable[Any]) -> tuple[Weight, ...]:
    """The weights of some rows, whoever gave them, different ones once; a plan or an earlier session may have."""
    return tuple(dict.fromkeys(_shown(row) for row in rows if known(row.weight_kg) is not None))


def _shown(row: Any) -> Weight:
    unit = known(row.weight_unit) or "kg"
    return Weight(number_shown(row.weight_kg, unit), unit)


def is_without_weight(row: Any) -> bool:
    """Whether nobody says what a set was done with, a row of `schema.SETS`: at most a plan or an earlier session."""
    return known(row.weight_state) not in _SAID and known(row.load_kind) in {"unknown", "external"}


def number_shown(weight_kg: float, unit: str) -> float:
    """The number that a watch showed, which the file keeps in kilograms, and coarsely."""
    number = weight_kg / KG_PER_UNIT[unit]
    snapped = snapped_pounds(weight_kg)
    return snapped if unit == "lb" and abs(number - snapped) <= _NEAR_STEP_LB else number


def set_numbers(rows: Iterable[Any]) -> tuple[list[int], list[int]]:
    """Numbers of the sets among rows of `schema.SETS`, and of those that are no warm-ups."""
    of_rows = [(int(row.set), known(row.role)) for row in rows]
    every = list(dict.fromkeys(number for number, _ in of_rows))
    return every, list(dict.fromkeys(number for number, role in of_rows if role != "warmup"))


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
    listed = list(rows)
    by_set = {int(row.set): weight for row in listed if (weight := weight_of(row)) is not None}
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


def with_weights(sets: pd.DataFrame, weights: Mapping[Any, Weight], state: str) -> pd.DataFrame:
    """A table of `schema.SETS` with weights in some rows, by their labels, and where these come from."""
    weighed = {
        index: weight for index, weight in weights.items() if weight.number is not None or weight.word == BODYWEIGHT
    }
    if not weighed:
        return sets
    sets = sets.copy()
    for index, weight in weighed.items():
        kind, unit = ("bodyweight", None) if weight.kg is None else ("external", weight.unit)
        sets.loc[index, list(_WEIGHED)] = [weight.kg, state, unit, kind]
    return sets


_WEIGHED = ("weight_kg", "weight_state", "weight_unit", "load_kind")
