"""Whether lifts progress: what each session did of each exercise, what rose, records, and what to do next.

Warm-up sets count for nothing, nor do sets whose exercise is not sure, or weights that a typing error explains better
than training. Where weights are missing, repetitions, the time of holds, sets and rests can still rise. Help counts
below the body alone, and added weight above it: one movement is one line, from assisted over plain to weighted.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from fitlift.progression.advice import Aimed, advice
from fitlift.progression.changes import RISES, is_doubted, with_changes
from fitlift.progression.lifts import DoneSession, day_of, found_lifts, heaviness
from fitlift.progression.risen import risen
from fitlift.progression.steps import PLATE_STEP_KG
from fitlift.records.base import Record, replace
from fitlift.records.framed import Framed
from fitlift.records.progress import Lift, LiftDoubt, LiftProgress
from fitlift.records.said import Said
from fitlift.records.several import only_known
from fitlift.schema import LIFT_DOUBTS, LIFTS, PROGRESS

__all__ = ["ANY", "Aimed", "DoneSession", "Progress", "followed", "progress"]

#: What is aimed at where nothing else is said: the repetitions of accessory lifts (`aims.Aims`).
ANY = Aimed(5.0, 8.0, PLATE_STEP_KG)


class Progress(Record, eq=False, dict=True):
    """What became of each exercise; `exercises`, `lifts` and `doubts` are the records as tables, see `fitlift.schema`.

    Parameters
    ----------
    each_exercise
        Each exercise over all sessions.
    each_lift
        Each exercise in each session.
    each_doubt
        Weights that a typing error explains better than training: they are ranked nowhere.
    unsure_sets
        Working sets whose exercise is not sure; they count nowhere.
    aimed
        By exercise what is aimed at.
    """

    each_exercise: tuple[LiftProgress, ...]
    each_lift: tuple[Lift, ...]
    each_doubt: tuple[LiftDoubt, ...]
    unsure_sets: int
    aimed: Mapping[str, Aimed]

    exercises = Framed("each_exercise", PROGRESS)
    lifts = Framed("each_lift", LIFTS)
    doubts = Framed("each_doubt", LIFT_DOUBTS)

    def __repr__(self) -> str:
        exercises, lifts = len(self.each_exercise), len(self.each_lift)
        return f"<Progress: {exercises} exercises, {lifts} times done; .exercises .lifts .doubts>"


def progress(
    sessions: Sequence[DoneSession], aimed: Mapping[str, Aimed], *, as_of: dt.datetime | None = None
) -> Progress:
    """Follow each exercise through the sessions.

    Parameters
    ----------
    sessions
        Strength sessions, in any order.
    aimed
        By exercise what is aimed at; `ANY` for others. What is weighted, assisted and plain is one exercise, and has
        what the last one done has.
    as_of
        The moment for which it is said what to do next; None: the start of the last session.

    Returns
    -------
    Progress
        Exercises by their number of sessions, most first; lifts by exercise and time.
    """
    found = found_lifts(sessions)
    now = as_of or max((each.start_time for each in sessions), default=dt.datetime.max.replace(tzinfo=dt.UTC))
    changed = {key: with_changes(lifts) for key, lifts in found.by_movement.items()}
    ordered = sorted(changed.items(), key=lambda pair: (-len(pair[1]), pair[1][-1].exercise_name or "", pair[0]))
    return Progress(
        followed([lifts for _, lifts in ordered], aimed, now),
        tuple(lift for _, lifts in ordered for lift in lifts),
        found.doubts,
        found.unsure_sets,
        aimed,
    )


def followed(
    lifts: Sequence[Sequence[Lift]], aimed: Mapping[str, Aimed], as_of: dt.datetime
) -> tuple[LiftProgress, ...]:
    """Records of exercises up to a moment, and what to do next.

    Parameters
    ----------
    lifts
        The sessions of each exercise, in order of time, with what rose.
    aimed
        As for `progress`.
    as_of
        The moment.
    """
    return tuple([_exercise(each, aimed.get(each[-1].exercise, ANY), as_of) for each in lifts])


def _exercise(lifts: Sequence[Lift], aimed: Aimed, as_of: dt.datetime) -> LiftProgress:
    """Records of an exercise, what rose, and what to do next."""
    said, rise = advice(lifts, aimed, as_of), risen(lifts, as_of)
    return replace(
        _records(lifts, [each for each in lifts if not is_doubted(each)] or lifts, aimed),
        risen_what=rise.what if rise else None,
        risen_from=rise.from_ if rise else None,
        risen_to=rise.to if rise else None,
        risen_since=rise.since.start_time if rise else None,
        risen_since_day=day_of(rise.since) if rise else None,
        state=said.state,
        next_sets=said.sets,
        next_reps_low=said.reps_low,
        next_reps_high=said.reps_high,
        next_weight_kg=said.weight_kg,
        next_load_kind=said.load_kind,
        next_hold_s=said.hold_s,
        why=said.why,
    )


def _records(lifts: Sequence[Lift], trusted: Sequence[Lift], aimed: Aimed) -> LiftProgress:
    """What is known of an exercise; what rose, and what to do next, is not said yet."""
    last = lifts[-1]
    alike = [each for each in trusted if (each.best_hold_s is None) == (last.best_hold_s is None)] or trusted
    weighed = [(kg, each) for each in alike if (kg := heaviness(each)) is not None]
    heaviest = max(weighed, key=_how_much)[1] if weighed else None
    longest_s = max(only_known(each.best_hold_s for each in alike), default=None)
    estimated = [(each.e1rm_kg, each) for each in trusted if each.e1rm_kg is not None]
    latest = estimated[-1][1] if estimated else None
    strongest = max(estimated, key=lambda pair: pair[0])[1] if estimated else None
    return LiftProgress(
        exercise=last.exercise,
        exercise_name=last.exercise_name,
        sessions=len(lifts),
        first_time=lifts[0].start_time,
        last_time=last.start_time,
        last_day=day_of(last),
        last_weight_kg=last.top_weight_kg,
        last_load_kind=last.load_kind,
        last_set_reps=last.set_reps,
        last_worst_reps=last.worst_reps,
        last_set_holds_s=last.set_holds_s,
        last_hold_s=last.best_hold_s,
        last_change=last.change,
        best_weight_kg=heaviest.top_weight_kg if heaviest else None,
        best_load_kind=heaviest.load_kind if heaviest else None,
        best_weight_reps=heaviest.top_reps if heaviest else None,
        best_weight_time=heaviest.start_time if heaviest else None,
        best_reps=max(only_known(each.top_reps for each in trusted), default=None),
        best_hold_s=heaviest.best_hold_s if heaviest else longest_s,
        e1rm_kg=latest.e1rm_kg if latest else None,
        e1rm_low_kg=latest.e1rm_low_kg if latest else None,
        e1rm_high_kg=latest.e1rm_high_kg if latest else None,
        best_e1rm_kg=strongest.e1rm_kg if strongest else None,
        best_e1rm_time=strongest.start_time if strongest else None,
        reps_low=aimed.low,
        reps_high=aimed.high,
        rises=sum(each.change in RISES for each in lifts),
        state="cannot say",
        why=Said("not_asked"),
    )


def _how_much(weighed: tuple[float, Lift]) -> tuple[float, float]:
    """The load, and the repetitions or seconds with it."""
    kg, lift = weighed
    return kg, lift.best_hold_s or float(lift.top_reps or 0)
