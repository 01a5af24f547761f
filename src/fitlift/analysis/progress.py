"""Whether lifts progress: what each session did of each exercise, its records, and what to do next.

Double progression, judged by the worst set: within a range of repetitions the repetitions rise first; once every set
reaches the top of the range, the load does. Warm-up sets count for nothing, nor do sets whose exercise is not sure.
Where weights are missing, repetitions, the time of holds, sets and rests can still rise.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from statistics import median
from typing import Any

import pandas as pd

from fitlift.measures.by_exercise import by_exercise
from fitlift.measures.holds import is_hold
from fitlift.records.base import Record
from fitlift.records.framed import Framed
from fitlift.records.frames import records_of
from fitlift.records.progress import Lift, LiftProgress
from fitlift.rows import active_sets, known, rows_of
from fitlift.schema import LIFTS, PROGRESS
from fitlift.wording import plural

#: A session is held against the best of so many before it (reference values of strength programs; chosen).
LAST = 3

#: A lift that rose in none of so many sessions has stalled.
STALL = 3

#: A session with no more than this share of the usual work is a deload, a planned rest.
DELOAD_SHARE = 0.6

#: Loads differ if they do so by more than the smaller of these: 1 %, and half the step between the smallest plates of
#: 1.25 kg on both sides; FIT keeps weights in sixteenths of a kilogram.
LOAD_SHARE, LOAD_KG = 0.01, 1.25

#: Holds differ by more than so many seconds, for watches are pressed late; rests by more than this share.
HOLD_S, REST_SHARE = 2.0, 0.1

#: Repetitions aimed at where nothing else is said: those of accessory lifts (`aims.Aims`).
REPS = (5.0, 8.0)


class DoneSession(Record, eq=False):
    """One strength session.

    Parameters
    ----------
    file, session
        Where it is from.
    start_time
        When it began.
    week
        Year and week of its local start.
    sets
        Its rows of `schema.SETS`.
    loads
        Its rows of `schema.EXERCISE_LOADS`.
    """

    file: str
    session: int
    start_time: pd.Timestamp
    week: str | None
    sets: pd.DataFrame
    loads: pd.DataFrame


class Progress(Record, eq=False, dict=True):
    """What became of each exercise; `exercises` and `lifts` are the records as tables, see `fitlift.schema`.

    Parameters
    ----------
    each_exercise
        Each exercise over all sessions.
    each_lift
        Each exercise in each session.
    unsure_sets
        Working sets whose exercise is not sure; they count nowhere.
    """

    each_exercise: tuple[LiftProgress, ...]
    each_lift: tuple[Lift, ...]
    unsure_sets: int

    exercises = Framed("each_exercise", PROGRESS)
    lifts = Framed("each_lift", LIFTS)


def progress(sessions: Sequence[DoneSession], reps: Mapping[str, tuple[float, float]]) -> Progress:
    """Follow each exercise through the sessions.

    Parameters
    ----------
    sessions
        Strength sessions, in any order.
    reps
        By exercise the repetitions that are aimed at, from and to; `REPS` for others.

    Returns
    -------
    Progress
        Exercises by their number of sessions, most first; lifts by exercise and time.
    """
    rows: dict[str, list[dict[str, Any]]] = {}
    unsure = 0
    for session in sorted(sessions, key=lambda each: (each.start_time, each.file, each.session)):
        active = active_sets(session.sets)
        for each in by_exercise(active):
            if each.columns["exercise"] is None:
                unsure += len(each.working)
            elif each.working:
                lift = _lift(session, each.columns, list(rows_of(active.loc[list(each.working)])))
                rows.setdefault(each.columns["exercise"], []).append(lift)
    for key, lifts in rows.items():
        low, _ = reps.get(key, REPS)
        for place, lift in enumerate(lifts):
            before = lifts[max(place - LAST, 0) : place]
            lift["change"] = _change(lift, before, low)
            lift["risen_kg"] = _risen_kg(lift, before) if lift["change"] == "load" else None
    ordered = sorted(rows.items(), key=lambda pair: (-len(pair[1]), pair[1][-1]["exercise_name"], pair[0]))
    exercises = [_exercise(lifts, reps.get(key, REPS)) for key, lifts in ordered]
    lifts = [lift for _, of_exercise in ordered for lift in of_exercise]
    return Progress(
        records_of(PROGRESS.of_rows(exercises), LiftProgress), records_of(LIFTS.of_rows(lifts), Lift), unsure
    )


def _lift(session: DoneSession, columns: Mapping[str, Any], sets: list[Any]) -> dict[str, Any]:
    """What one session did of one exercise: its working sets."""
    load = next((row for row in rows_of(session.loads) if known(row.exercise) == columns["exercise"]), None)
    weights = [row.weight_kg for row in sets if not pd.isna(row.weight_kg)]
    top_kg = max(weights, default=None)
    with_it = [row for row in sets if top_kg is None or (not pd.isna(row.weight_kg) and _same(row.weight_kg, top_kg))]
    # what has no weight beside others that have one may have had the heaviest, unless it is known to have had none
    at_top = [
        row for row in sets if row in with_it or (pd.isna(row.weight_kg) and known(row.load_kind) != "bodyweight")
    ]
    held = [row.duration_s for row in sets if is_hold(row.reps, row.duration_s) and not pd.isna(row.duration_s)]
    counted = [row for row in sets if not pd.isna(row.reps) and not is_hold(row.reps, row.duration_s)]
    reps_with_it = [int(row.reps) for row in with_it if row in counted]
    rests = [row.rest_s for row in sets[:-1] if not pd.isna(row.rest_s)]
    maxima = ("e1rm_kg", "e1rm_low_kg", "e1rm_high_kg")
    return {
        "file": session.file,
        "session": session.session,
        "start_time": session.start_time,
        "week": session.week,
        "exercise": columns["exercise"],
        "exercise_name": columns["exercise_name"],
        "working_sets": len(sets),
        "reps": sum(int(row.reps) for row in counted) if counted else None,
        "top_weight_kg": top_kg,
        "top_sets": len(at_top),
        "unsaid_sets": sum(row not in counted for row in at_top) if counted else None,
        "top_reps": max(reps_with_it, default=None),
        "worst_reps": min(reps_with_it, default=None),
        "least_reps": min((int(row.reps) for row in at_top if row in counted), default=None),
        "worst_hold_s": min(held, default=None) if not counted else None,
        "rest_s": median(rests) if rests else None,
        **{name: None if load is None else known(getattr(load, name)) for name in maxima},
    }


def _same(one_kg: float, other_kg: float) -> bool:
    return abs(one_kg - other_kg) <= min(LOAD_SHARE * max(one_kg, other_kg), LOAD_KG)


def _work(lift: Mapping[str, Any]) -> float:
    """How much was done, to compare with itself: seconds of holds, or repetitions, times weight where there is one."""
    amount = lift["reps"] if lift["reps"] is not None else (lift["worst_hold_s"] or 0.0) * lift["working_sets"]
    return float(amount) * float(lift["top_weight_kg"] or 1.0)


def _change(lift: Mapping[str, Any], before: Sequence[Mapping[str, Any]], low_reps: float) -> str:
    """What rose against the best of the last sessions; the most telling first."""
    alike = [each for each in before if (each["top_weight_kg"] is None) == (lift["top_weight_kg"] is None)]
    alike = [each for each in alike if (each["worst_hold_s"] is None) == (lift["worst_hold_s"] is None)]
    if not alike:
        return "cannot say" if before else "first"
    usual = median(_work(each) for each in alike)
    if usual and _work(lift) <= DELOAD_SHARE * usual:
        return "deload"
    if lift["worst_hold_s"] is not None:
        longest = max(each["worst_hold_s"] for each in alike)
        rises = lift["worst_hold_s"] > longest + HOLD_S
        return "time" if rises else _more_or_denser(lift, alike)
    if lift["worst_reps"] is None:
        return "cannot say"
    return _load_or_reps(lift, alike, low_reps) or _more_or_denser(lift, _at_load(lift, alike))


def _at_load(lift: Mapping[str, Any], before: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    top = lift["top_weight_kg"]
    return [each for each in before if top is None or _same(each["top_weight_kg"], top)]


def _load_or_reps(lift: Mapping[str, Any], before: Sequence[Mapping[str, Any]], low_reps: float) -> str:
    top, worst = lift["top_weight_kg"], lift["worst_reps"]
    with_reps = [each for each in before if each["worst_reps"] is not None]
    if top is not None and with_reps:
        heaviest = max(with_reps, key=lambda each: each["top_weight_kg"])
        is_heavier = top > heaviest["top_weight_kg"] and not _same(top, heaviest["top_weight_kg"])
        if is_heavier and (worst >= heaviest["worst_reps"] or worst >= low_reps):
            return "load"
        if top < heaviest["top_weight_kg"] and not _same(top, heaviest["top_weight_kg"]):
            return "less"
    alike = _at_load(lift, with_reps)
    return "reps" if alike and worst > max(each["worst_reps"] for each in alike) else ""


def _risen_kg(lift: Mapping[str, Any], before: Sequence[Mapping[str, Any]]) -> float:
    """How much heavier the heaviest set is than that of the sessions that the load rose against."""
    weights = [each["top_weight_kg"] for each in before if each["worst_reps"] is not None]
    return float(lift["top_weight_kg"] - max(each for each in weights if each is not None))


def _more_or_denser(lift: Mapping[str, Any], before: Sequence[Mapping[str, Any]]) -> str:
    """More sets, or the same work with less rest; none of these."""
    if not before:
        return "none"
    if lift["working_sets"] > max(each["working_sets"] for each in before) and _work(lift) > max(map(_work, before)):
        return "sets"
    rests = [each["rest_s"] for each in before if each["rest_s"] is not None and _work(each) <= _work(lift)]
    if lift["rest_s"] is not None and len(rests) == len(before) and lift["rest_s"] < min(rests) * (1 - REST_SHARE):
        return "density"
    return "none"


def _exercise(lifts: Sequence[Mapping[str, Any]], reps: tuple[float, float]) -> dict[str, Any]:
    """Records of an exercise, and what to do next."""
    last = lifts[-1]
    weighed = [each for each in lifts if each["top_weight_kg"] is not None]
    heaviest = max(weighed, key=lambda each: (each["top_weight_kg"], each["top_reps"] or 0), default=None)
    estimated = [each for each in lifts if each["e1rm_kg"] is not None]
    strongest = max(estimated, key=lambda each: each["e1rm_kg"], default=None)
    held = [each["worst_hold_s"] for each in lifts if each["worst_hold_s"] is not None]
    state, why = _next(lifts, reps)
    return {
        "exercise": last["exercise"],
        "exercise_name": last["exercise_name"],
        "sessions": len(lifts),
        "first_time": lifts[0]["start_time"],
        "last_time": last["start_time"],
        "last_weight_kg": last["top_weight_kg"],
        "last_worst_reps": last["worst_reps"],
        "best_weight_kg": heaviest and heaviest["top_weight_kg"],
        "best_weight_reps": heaviest and heaviest["top_reps"],
        "best_weight_time": heaviest and heaviest["start_time"],
        "best_reps": max((each["top_reps"] for each in lifts if each["top_reps"] is not None), default=None),
        "best_hold_s": max(held, default=None),
        **{name: (estimated[-1][name] if estimated else None) for name in ("e1rm_kg", "e1rm_low_kg", "e1rm_high_kg")},
        "best_e1rm_kg": strongest and strongest["e1rm_kg"],
        "best_e1rm_time": strongest and strongest["start_time"],
        "reps_low": reps[0],
        "reps_high": reps[1],
        "rises": sum(each["change"] in RISES for each in lifts),
        "state": state,
        "why": why,
    }


#: Changes that are progress.
RISES = frozenset({"load", "reps", "sets", "time", "density"})


def _next(lifts: Sequence[Mapping[str, Any]], reps: tuple[float, float]) -> tuple[str, str]:
    """Add load, add repetitions, hold or deload; and why."""
    last = lifts[-1]
    if last["change"] == "deload":
        return "hold", "the last session was a light one: go on where it was before"
    if last["worst_hold_s"] is None and last["worst_reps"] is None:
        return "cannot say", "no repetitions are known"
    since = list(_since_rise(lifts))
    if len(since) >= STALL and (last["least_reps"] or 0) < reps[1]:
        return "deload", f"nothing rose in {plural(len(since), 'session')}"
    if last["worst_hold_s"] is not None:
        return "add reps", f"hold longer than {last['worst_hold_s']:.0f} s"
    return _double_progression(last, reps)


def _double_progression(last: Mapping[str, Any], reps: tuple[float, float]) -> tuple[str, str]:
    (low, high), worst = reps, last["least_reps"]
    if worst >= high and last["unsaid_sets"]:
        return "cannot say", f"{last['unsaid_sets']} of {plural(last['top_sets'], 'set')} tell no repetitions"
    if worst >= high:
        sets = "every set" if last["top_sets"] == last["working_sets"] else "every set with the heaviest weight"
        which = "add weight" if last["top_weight_kg"] is not None else "add weight, or take a harder exercise"
        return "add load", f"{sets} has {high:g} or more: {which}"
    if worst < low:
        return "hold", f"the worst set has {worst}, fewer than {low:g}: stay until every set has them"
    return "add reps", f"the worst set has {worst} of {low:g}-{high:g}"


def _since_rise(lifts: Sequence[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    """The sessions at the end in which nothing rose; light ones count neither way."""
    for lift in reversed(lifts):
        if lift["change"] in RISES or lift["change"] in {"first", "cannot say"}:
            return
        if lift["change"] != "deload":
            yield lift
