"""Exercises in sessions, as progress has them."""

from __future__ import annotations

import datetime as dt
from typing import Any

from fitlift.records.base import replace
from fitlift.records.progress import Lift

_NOTHING = Lift(
    file="0.fit",
    session=1,
    start_time=None,
    local_start=None,
    week=None,
    exercise="lunge",
    exercise_name="Lunge",
    movement="lunge",
    working_sets=1,
    reps=None,
    volume_kg=None,
    top_weight_kg=None,
    load_kind=None,
    top_sets=None,
    unsaid_sets=None,
    top_reps=None,
    worst_reps=None,
    least_reps=None,
    set_reps=(),
    set_holds_s=(),
    worst_hold_s=None,
    best_hold_s=None,
    total_hold_s=None,
    rest_s=None,
    e1rm_kg=None,
    e1rm_low_kg=None,
    e1rm_high_kg=None,
    doubted_sets=0,
    kind="usual",
    change="cannot say",
    risen_kg=None,
)


def lift(day: int, **told: Any) -> Lift:
    """One session of an exercise, so many days after the first of January; nothing is known but what is told."""
    start = dt.datetime(2026, 1, 1, 12, tzinfo=dt.UTC) + dt.timedelta(days=day)
    return replace(_NOTHING, file=f"{day}.fit", start_time=start, **told)
