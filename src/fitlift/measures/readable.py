"""Figures as a person reads them: durations and weights, without words."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Protocol, TypeVar

from fitlift.records.base import replace
from fitlift.records.plans import Match
from fitlift.records.sets import Set
from fitlift.records.vocabulary import WeightUnit
from fitlift.units import KG_PER_UNIT, snapped_pounds

_Weighed = TypeVar("_Weighed", Set, Match)

#: Parts of words and of emoji that have no shape of their own.
_JOINERS = "\N{ZERO WIDTH JOINER}\N{ZERO WIDTH NON-JOINER}"

#: Durations below this are shown in seconds.
SHOWN_IN_SECONDS_S = 120

DAYS_A_WEEK = 7

#: JSON keeps so many decimals of seconds, and of a heart rate in a set.
JSON_DECIMALS, JSON_DECIMALS_BPM = 3, 1


def whole(value: float, decimals: int = JSON_DECIMALS) -> int:
    """A value to the next whole number, of what JSON says of it to some decimals: so that both agree on a half."""
    return round(round(value, decimals))


def half_up(value: float) -> int:
    """What was summed up, or a time in minutes, as a whole number, a half up."""
    return math.floor(round(value, JSON_DECIMALS) + 0.5)


def thousands(value: float) -> str:
    """The same with its thousands: "7,961"."""
    return f"{half_up(value):,}"


def clock(seconds: float) -> str:
    """Seconds as 1:52, or 1:03:20 from an hour on."""
    minutes, rest = divmod(whole(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{rest:02d}" if hours else f"{minutes}:{rest:02d}"


def in_unit(sets: Sequence[_Weighed], unit: WeightUnit | None) -> Sequence[_Weighed]:
    """Sets to be shown in a unit of weight; None for that of the watch."""
    if unit is None:
        return sets
    return tuple([replace(each, weight_unit=unit) for each in sets])


def weight(weight_kg: float, unit: str | None) -> str:
    """A weight's number in its unit, without the unit."""
    if unit == "lb":
        return f"{snapped_pounds(weight_kg):g}"
    return f"{round(weight_kg, 2):g}"


def band(kg: float, low_kg: float, high_kg: float, unit: str) -> str:
    """Whole kilograms, or pounds, between which an estimate lies: "87-91" for one of 90.4 kg."""
    shown, low, high = (each / KG_PER_UNIT[unit] for each in (kg, low_kg, high_kg))
    return f"{min(round(low), math.floor(round(shown, 1)))}-{max(round(high), math.ceil(round(shown, 1)))}"


def signed(weight_kg: float, kind: str | None, unit: str | None) -> str:
    """A weight's number in its unit, a plus before one that is added to the body's own."""
    return f"{'+' if kind == 'added' else ''}{weight(weight_kg, unit)}"


def on_one_line(text: str) -> str:
    """A text without what moves the cursor or ends a comment: names and notes may hold anything."""
    return "".join(each if each.isprintable() or each in _JOINERS else " " for each in text)


class _OfExercise(Protocol):
    @property
    def exercise_name(self) -> str | None: ...
    @property
    def slot(self) -> str | None: ...


def exercise_or_slot(one: _OfExercise) -> str:
    """What an exercise is called: its name where that is sure, else its letter; empty without either."""
    return one.exercise_name or one.slot or ""


def span(low: str, high: str | None) -> str:
    """From low to high; without an upper end "low+"."""
    if high is None:
        return f"{low}+"
    return low if low == high else f"{low}-{high}"


def weight_shown(one: Set, unit: str | None) -> str:
    """The number of a set's weight: "80", "+10"; "4076?" for one that cannot be, and nothing without one."""
    if one.weight_kg is None:
        return ""
    return f"{weight(one.weight_kg, unit)}?" if one.weight_doubt else signed(one.weight_kg, one.load_kind, unit)
