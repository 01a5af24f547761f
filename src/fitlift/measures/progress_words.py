"""Sets of a lift as people write them: the last ones, the best one, and those to do next."""

from __future__ import annotations

from collections.abc import Sequence

from fitlift.measures.readable import clock, load, span
from fitlift.records.progress import LiftProgress
from fitlift.records.vocabulary import LoadKind


def next_words(lift: LiftProgress, unit: str) -> str:
    """The sets to do next: "3×5-8 × 14 kg", "3×0:55"; empty where nothing is advised."""
    if lift.next_sets is None:
        return ""
    if lift.next_hold_s is not None:
        return f"{lift.next_sets}×{clock(lift.next_hold_s)}" + with_load(lift.next_weight_kg, lift.next_load_kind, unit)
    if lift.next_reps_low is None:
        return ""
    low, high = f"{lift.next_reps_low:g}", None if lift.next_reps_high is None else f"{lift.next_reps_high:g}"
    sets = f"{lift.next_sets}×{span(low, high)}"
    return sets + with_load(lift.next_weight_kg, lift.next_load_kind, unit)


def last_words(lift: LiftProgress, unit: str) -> str:
    """The sets of the last session with its heaviest weight: "8 8 7 × 12 kg", "0:51"."""
    return done_words(lift.last_set_reps, lift.last_hold_s, lift.last_weight_kg, lift.last_load_kind, unit)


def best_words(lift: LiftProgress, unit: str) -> str:
    """The best set of all: "5 × 80 kg", "8 × 20 kg of help", "12", "0:53"."""
    reps = lift.best_reps if lift.best_load_kind is None else lift.best_weight_reps
    sets = () if reps is None else (reps,)
    hold_s = lift.best_hold_s if lift.last_hold_s is not None or not sets else None
    return done_words(sets, hold_s, lift.best_weight_kg, lift.best_load_kind, unit)


def done_words(
    set_reps: Sequence[int], hold_s: float | None, weight_kg: float | None, kind: LoadKind | None, unit: str
) -> str:
    """Sets with one weight, or the longest hold."""
    if hold_s is not None:
        return clock(hold_s) + with_load(weight_kg, kind, unit)
    reps = " ".join(f"{each}" for each in set_reps)
    told = with_load(weight_kg, kind, unit)
    return f"{reps}{told}" if reps else told.removeprefix(" × ")


def with_load(weight_kg: float | None, kind: LoadKind | None, unit: str) -> str:
    """A load behind repetitions: " × 80 kg"; empty where none is known, and of the body alone."""
    return "" if weight_kg is None else f" × {load(weight_kg, kind, unit)}"
