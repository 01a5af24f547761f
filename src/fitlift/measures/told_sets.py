"""Sets that were done, that were planned, and that are to be done next, as codes and figures."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from fitlift.measures.holds import held_s, is_hold, is_uncounted
from fitlift.records.plans import Match
from fitlift.records.progress import Lift, LiftProgress
from fitlift.records.said import Row, Said, as_part
from fitlift.records.sets import Set
from fitlift.records.vocabulary import LoadKind


def done(sets: Iterable[Set]) -> Said:
    """Sets as they were done.

    Parameters
    ----------
    sets
        Active sets that are shown together.
    """
    shown = list(sets)
    befores = [None, *shown]
    return Said("sets_done", {"each_done": tuple(map(_done, shown, befores))})


def planned(sets: Iterable[Match]) -> Said:
    """Planned sets.

    Parameters
    ----------
    sets
        Matches of planned sets that are shown together.
    """
    return Said("sets_planned", {"each_planned": rows_of_planned(sets)})


def rows_of_planned(sets: Iterable[Match]) -> tuple[Row, ...]:
    """Planned sets, each with what it is."""
    return tuple(map(_planned, sets))


def to_do(lift: LiftProgress, unit: str) -> Said | None:
    """The sets to do next; None where nothing is advised."""
    if lift.next_sets is None or (lift.next_hold_s is None and lift.next_reps_low is None):
        return None
    is_held = lift.next_hold_s is not None
    reps: Row = {
        "sets": lift.next_sets,
        "reps_low": None if is_held else lift.next_reps_low,
        "reps_high": None if is_held else lift.next_reps_high,
    }
    load = _load(lift.next_weight_kg, lift.next_load_kind, unit)
    return Said("sets_to_do", {**reps, "hold_s": lift.next_hold_s, **load})


def last(lift: LiftProgress, unit: str) -> Said | None:
    """The sets of the last session with its heaviest weight; None where nothing is known of them."""
    return _with_load(lift.last_set_reps, lift.last_set_holds_s, lift.last_weight_kg, lift.last_load_kind, unit)


def of_lift(lift: Lift, unit: str) -> Said | None:
    """The sets of one session with its heaviest weight; None where nothing is known of them."""
    return _with_load(lift.set_reps, lift.set_holds_s, lift.top_weight_kg, lift.load_kind, unit)


def best(lift: LiftProgress, unit: str) -> Said | None:
    """The best set of all; None where there is none."""
    reps = lift.best_reps if lift.best_load_kind is None else lift.best_weight_reps
    sets = () if reps is None else (reps,)
    hold_s = lift.best_hold_s if lift.last_hold_s is not None or not sets else None
    return _with_load(sets, () if hold_s is None else (hold_s,), lift.best_weight_kg, lift.best_load_kind, unit)


def _with_load(
    reps: Sequence[int], holds_s: Sequence[float], weight_kg: float | None, kind: LoadKind | None, unit: str
) -> Said | None:
    """Sets or holds with one weight."""
    if not reps and not holds_s and weight_kg is None:
        return None
    sets: Row = {"each_reps": () if holds_s else tuple(reps), "each_hold_s": tuple(holds_s)}
    return Said("sets_with_load", {**sets, **_load(weight_kg, kind, unit)})


def _load(weight_kg: float | None, kind: LoadKind | None, unit: str) -> Row:
    return {"load_kg": weight_kg, "load_kind": kind, "unit": unit}


def _done(one: Set, before: Set | None) -> Row:
    is_other = before is not None and one.side is None and one.side_of is not None and one.side_of == before.set
    return {
        "chain": one.drop_of or one.set,
        "is_drop": one.drop_of is not None,
        "is_other_side": is_other,
        "done_reps": None if is_hold(one) or is_uncounted(one) else one.reps,
        "hold_s": held_s(one) if is_hold(one) else None,
        "load_kg": one.weight_kg,
        "is_doubted": one.weight_doubt is not None,
        "load_kind": one.load_kind,
        "unit": "lb" if one.weight_unit == "lb" else "kg",
    }


def _planned(one: Match) -> Row:
    return {
        **_end(one.ends_at),
        "hold_low_s": one.hold_low_s,
        "hold_high_s": one.hold_high_s,
        "reps_low": one.reps_low,
        "reps_high": one.reps_high,
        "is_per_side": (one.sides or 1) > 1,
        "planned_load": one.planned_load,
        "weight_low_kg": one.weight_low_kg,
        "weight_high_kg": one.weight_high_kg,
        "unit": "lb" if one.weight_unit == "lb" else "kg",
        "percent_low": one.percent_low,
        "percent_high": one.percent_high,
        "rpe_low": one.rpe_low,
        "rpe_high": one.rpe_high,
    }


def _end(said: Said | None) -> Row:
    """What ends a planned set, and the figures and names of that."""
    if said is None:
        return {"ends_at": None}
    of = as_part(said)
    return {"ends_at": of.pop("code"), **of}
