"""Each exercise beside the time before it, and the best of all before."""

from __future__ import annotations

import datetime as dt
from itertools import groupby
from typing import Any

from fitlift.history.lift_history import lift_histories
from fitlift.history.progression import folder_progress
from fitlift.progression import Progress
from fitlift.records.progress import Lift, LiftHistory
from lifts_done import lift
from read_export import ReadExport


def weighed(day: int, kg: float | None, reps: int, **told: Any) -> Lift:
    """Sets with one weight."""
    kind = "external" if kg is not None else None
    return lift(day, top_weight_kg=kg, load_kind=kind, top_reps=reps, set_reps=(reps,), **told)


def histories(*lifts: Lift) -> list[LiftHistory]:
    """What was before each."""
    return [history for _, history in lift_histories(Progress((), lifts, (), 0, {}))]


def test_the_last_time_and_the_best_of_before_stand_beside_each_session() -> None:
    """The best is the heaviest, of equals the one with more repetitions, of those the first; never its own."""
    found = histories(weighed(0, 60, 5), weighed(7, 60, 6), weighed(14, 60, 6), weighed(21, 50, 8), weighed(28, 70, 3))
    assert [each.earlier_sessions for each in found] == [0, 1, 2, 3, 4]
    assert [(each.last_weight_kg, each.last_set_reps) for each in found] == [
        *((None, ()), (60, (5,)), (60, (6,)), (60, (6,)), (50, (8,))),
    ]
    assert [(each.best_weight_kg, each.best_weight_reps) for each in found] == [
        *((None, None), (60, 5), (60, 6), (60, 6), (60, 6)),
    ]
    assert [each.since_last_kg for each in found] == [None, 0, 0, -10, 20]
    best = dt.datetime(2026, 1, 8, 12, tzinfo=dt.UTC)
    assert [each.best_weight_time for each in found[2:]] == [best] * 3


def test_less_help_is_more_and_a_weight_in_doubt_is_no_best() -> None:
    """A doubted session is still the last one that was done."""
    helped = lift(0, top_weight_kg=20.0, load_kind="assisted", top_reps=8)
    less = lift(7, top_weight_kg=10.0, load_kind="assisted", top_reps=8)
    doubted = lift(14, top_weight_kg=None, doubted_sets=1, working_sets=1)
    found = histories(helped, less, doubted, lift(21, load_kind="bodyweight", top_reps=4))
    assert [each.since_last_kg for each in found] == [None, 10, None, None]
    assert [each.best_weight_kg for each in found] == [None, 20, 10, 10]
    assert found[3].earlier_sessions == 3
    assert found[3].last_time == doubted.start_time


def test_holds_are_held_against_holds() -> None:
    """And exercises each against themselves."""
    hold = lift(7, best_hold_s=40.0, worst_hold_s=30.0)
    other = weighed(21, 90, 5)
    found = histories(
        weighed(0, 60, 5), hold, lift(14, best_hold_s=50.0), Lift(**{**_values(other), "movement": "row"})
    )
    assert [each.best_hold_s for each in found] == [None, None, 40, None]
    assert [each.best_weight_kg for each in found] == [None] * 4
    assert [each.earlier_sessions for each in found] == [0, 1, 2, 0]


def _values(one: Lift) -> dict[str, Any]:
    return {name: getattr(one, name) for name in one.__struct_fields__}


def test_the_last_session_with_what_was_before_it_is_the_record(read_export: ReadExport) -> None:
    """Of each exercise of the sample export: the heavier of both, and the higher estimate, are those of progress."""
    progress = folder_progress(read_export.folder)
    by_movement = groupby(lift_histories(progress), key=lambda pair: pair[0].movement)
    last = {movement: list(pairs)[-1] for movement, pairs in by_movement}
    assert len(last) == len(progress.each_exercise) == 7
    for each in progress.each_exercise:
        done, before = last[each.exercise]
        assert before.earlier_sessions == each.sessions - 1
        known = [kg for kg in (done.top_weight_kg, before.best_weight_kg) if kg is not None]
        assert max(known, default=None) == each.best_weight_kg
        estimates = [kg for kg in (done.e1rm_kg, before.best_e1rm_kg) if kg is not None]
        assert max(estimates, default=None) == each.best_e1rm_kg
