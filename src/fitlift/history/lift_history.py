"""Each exercise of each session beside the time before it, and the best of all times before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from fitlift.progression import Progress
from fitlift.progression.changes import is_doubted
from fitlift.progression.lifts import heaviness
from fitlift.records.progress import Lift, LiftHistory


def lift_histories(progress: Progress) -> Iterator[tuple[Lift, LiftHistory]]:
    """Each exercise in each session with what was before it, by exercise and time.

    Parameters
    ----------
    progress
        What became of each exercise; which weights are in doubt is as all sessions have it, later ones too.
    """
    for _, lifts in groupby(progress.each_lift, key=lambda each: each.movement):
        yield from _of_movement(lifts)


class _Best:
    """The best of some sessions of one exercise, measured alike: in repetitions, or in seconds of holds."""

    def __init__(self) -> None:
        self.heaviest: Lift | None = None
        self.hold_s: float | None = None
        self._most: tuple[float, float] | None = None

    def take(self, lift: Lift) -> None:
        """Count one session; of equals the first holds."""
        kg, hold_s = heaviness(lift), lift.best_hold_s
        if hold_s is not None:
            self.hold_s = max(hold_s, self.hold_s or 0.0)
        if kg is not None and (self._most is None or (kg, _amount(lift)) > self._most):
            self._most, self.heaviest = (kg, _amount(lift)), lift


def _amount(lift: Lift) -> float:
    return lift.best_hold_s or float(lift.top_reps or 0)


def _of_movement(lifts: Iterable[Lift]) -> Iterator[tuple[Lift, LiftHistory]]:
    best = {is_hold: _Best() for is_hold in (False, True)}
    last: Lift | None = None
    e1rm_kg: float | None = None
    for earlier, lift in enumerate(lifts):
        alike = best[lift.best_hold_s is not None]
        yield lift, _history(lift, earlier, last, alike, e1rm_kg)
        last = lift
        if not is_doubted(lift):
            alike.take(lift)
            e1rm_kg = e1rm_kg if lift.e1rm_kg is None else max(lift.e1rm_kg, e1rm_kg or 0.0)


def _history(lift: Lift, earlier: int, last: Lift | None, best: _Best, e1rm_kg: float | None) -> LiftHistory:
    heaviest = best.heaviest
    then_kg, now_kg = None if last is None else heaviness(last), heaviness(lift)
    return LiftHistory(
        session=lift.session,
        exercise=lift.exercise,
        exercise_name=lift.exercise_name,
        movement=lift.movement,
        earlier_sessions=earlier,
        change=lift.change,
        last_time=None if last is None else last.start_time,
        last_weight_kg=None if last is None else last.top_weight_kg,
        last_load_kind=None if last is None else last.load_kind,
        last_set_reps=() if last is None else last.set_reps,
        last_hold_s=None if last is None else last.best_hold_s,
        since_last_kg=None if then_kg is None or now_kg is None else now_kg - then_kg,
        best_weight_kg=None if heaviest is None else heaviest.top_weight_kg,
        best_load_kind=None if heaviest is None else heaviest.load_kind,
        best_weight_reps=None if heaviest is None else heaviest.top_reps,
        best_weight_time=None if heaviest is None else heaviest.start_time,
        best_hold_s=best.hold_s if heaviest is None else heaviest.best_hold_s,
        best_e1rm_kg=e1rm_kg,
    )
