"""One exercise over time: by which of its figures it is drawn, and where each session stands."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import accumulate
from typing import Literal

from fitlift.measures import told_sets
from fitlift.progression.lifts import day_of, heaviness
from fitlift.records.base import Record
from fitlift.records.progress import Lift
from fitlift.records.said import parts_of
from fitlift.report.small_charts import Dot
from fitlift.report.words import say, words_of
from fitlift.report.words.calendar import told_time

#: By what an exercise is drawn.
Figure = Literal["weight", "hold", "reps"]

#: In this order, by the first that half of its sessions tell. Chosen.
_FIGURES: Mapping[Figure, Callable[[Lift], float | None]] = {
    "weight": lambda lift: heaviness(lift) if lift.load_kind != "bodyweight" else None,
    "hold": lambda lift: lift.best_hold_s,
    "reps": lambda lift: None if lift.top_reps is None else float(lift.top_reps),
}


class Series(Record, eq=False):
    """The sessions of an exercise that tell one figure, in order of time.

    Parameters
    ----------
    figure
        Which: the heaviest weight, less help below zero; the longest hold; the most repetitions.
    lifts
        The sessions.
    values
        The figure of each, in kilograms, seconds or repetitions.
    """

    figure: Figure
    lifts: tuple[Lift, ...]
    values: tuple[float, ...]

    @property
    def moved(self) -> float:
        """By what share of the most the figure, or the estimated maximum, moved."""
        estimates = [each.e1rm_kg for each in self.lifts if each.e1rm_kg is not None]
        return max(_spread(self.values), _spread(estimates))


def series_of(lifts: Sequence[Lift]) -> Series | None:
    """The sessions by the first figure that half of them tell; None where there is none.

    Parameters
    ----------
    lifts
        The sessions of one movement, in order of time.
    """
    timed = [each for each in lifts if each.start_time is not None]
    for figure, value_of in _FIGURES.items():
        told = [(each, value) for each in timed if (value := value_of(each)) is not None]
        if told and 2 * len(told) >= len(timed):
            return Series(figure, tuple(each for each, _ in told), tuple(value for _, value in told))
    return None


def by_movement(lifts: Iterable[Lift]) -> dict[str, list[Lift]]:
    """The sessions of each exercise without what is added or helps, in their order."""
    found: dict[str, list[Lift]] = {}
    for each in lifts:
        found.setdefault(each.movement, []).append(each)
    return found


class Shown(Record, eq=False):
    """How lifts are shown.

    Parameters
    ----------
    unit
        Unit of weights.
    """

    unit: str = "kg"

    def day(self, lift: Lift) -> dt.date | None:
        """The day of a session; in UTC where the local one is not known."""
        told = day_of(lift)
        return None if told is None else dt.date.fromisoformat(told)

    def start(self, lift: Lift) -> dt.date | None:
        """The day of a session, and the time where that is known."""
        return self.day(lift) if lift.local_start is None else told_time(lift.local_start)

    def sets(self, lift: Lift) -> str:
        """The sets with the heaviest weight: "5 5 5 × 77.5 kg"."""
        return words_of(told_sets.of_lift(lift, self.unit))

    def said(self, lift: Lift) -> str:
        """What was done on a day: "17 Nov 2026: 5 5 5 × 77.5 kg"."""
        day = self.day(lift)
        told = parts_of(told_sets.of_lift(lift, self.unit))
        return say("lift_of_day", day=None if day is None else day.isoformat(), each_reason=told)


def dots(series: Series, shown: Shown, bounds: tuple[float, float] | None = None) -> tuple[Dot, ...]:
    """Each session as a mark.

    Parameters
    ----------
    series
        The sessions.
    shown
        How they are told.
    bounds
        The figure at the bottom and at the top; None for the least and the most.
    """
    low, high = bounds or (min(series.values), max(series.values))
    best = [float("-inf"), *accumulate(series.values, max)]
    return tuple(
        Dot(x, _share(value, low, high), shown.said(lift), place > 0 and value > best[place])
        for place, (lift, x, value) in enumerate(zip(series.lifts, _across(series), series.values, strict=True))
    )


def estimates(series: Series, shown: Shown, bounds: tuple[float, float]) -> tuple[Dot, ...]:
    """The estimated maximum of each session that has one, between the same ends."""
    return tuple(
        Dot(x, _share(lift.e1rm_kg, *bounds), shown.said(lift))
        for lift, x in zip(series.lifts, _across(series), strict=True)
        if lift.e1rm_kg is not None
    )


def _across(series: Series) -> list[float]:
    starts = [each.start_time.timestamp() if each.start_time else 0.0 for each in series.lifts]
    took = starts[-1] - starts[0]
    return [(start - starts[0]) / took if took else 0.5 for start in starts]


def _share(value: float, low: float, high: float) -> float:
    return (value - low) / (high - low) if high > low else 0.5


def _spread(values: Sequence[float]) -> float:
    most = max(map(abs, values), default=0.0)
    return (max(values) - min(values)) / most if most else 0.0
