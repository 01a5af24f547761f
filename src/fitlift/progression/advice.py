"""What to do next in one exercise: double progression, unless a cycle, a light session, a break or a stall says more.

Within a range of repetitions these rise first; once every set has the top of the range, the load does.
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Sequence
from itertools import pairwise
from statistics import median_low

from fitlift.progression.changes import BREAK, HOLD_S, RISES, is_doubted, usual_lifts
from fitlift.progression.cycles import next_of_cycle
from fitlift.progression.lifts import SAME_KG, heaviness
from fitlift.progression.steps import LIGHTER, heavier, in_steps, less_help, lighter
from fitlift.records.base import Record, replace
from fitlift.records.progress import Lift, NextStep
from fitlift.records.said import Said
from fitlift.records.several import only_known
from fitlift.records.vocabulary import LoadKind

#: What was not done for so long is advised no more.
LONG_AGO = dt.timedelta(weeks=8)

#: A lift has stalled that rose in none of so many sessions, over so long (three weeks, but for the day of the week).
STALL, STALLED = 3, dt.timedelta(days=20)

#: Holds get longer by so many seconds; chosen.
HOLD_STEP_S = 5.0

#: An open last set that passes the top of the range by so many repetitions shows that the load is too light; chosen.
_OPEN_REPS = 2

#: Two steps in a row show that the load is what the athlete adds: of so many sessions.
_HABIT = 3

#: Whose best set has no more than this share of the range's least is far from it; chosen.
_FAR = 0.5

_WEEK = 7

#: A day with less than this share of a load that was lifted as well in so many days before was an easier one; chosen.
_EASIER, _JUST_BEFORE = 0.95, dt.timedelta(days=10)

#: Who misses the top of the range by no more in all sets does not need less load.
_NEARLY = 1


class Aimed(Record):
    """What is aimed at in one exercise.

    Parameters
    ----------
    low, high
        Repetitions.
    step_kg
        By how much the load rises.
    """

    low: float
    high: float
    step_kg: float


class Advice(Record):
    """What to do next.

    Parameters
    ----------
    state
        What kind of step.
    why
        Why.
    sets, reps_low, reps_high, weight_kg, load_kind, hold_s
        What to do; None where nothing can be said.
    """

    state: NextStep
    why: Said
    sets: int | None = None
    reps_low: float | None = None
    reps_high: float | None = None
    weight_kg: float | None = None
    load_kind: LoadKind | None = None
    hold_s: float | None = None


def advice(lifts: Sequence[Lift], aimed: Aimed, as_of: dt.datetime) -> Advice:
    """What to do next.

    Parameters
    ----------
    lifts
        The sessions of one exercise, in order of time, with what rose.
    aimed
        What is aimed at.
    as_of
        The day on which it is asked.
    """
    done = [each for each in lifts if not is_doubted(each)] or list(lifts)
    usual = usual_lifts(done)
    base = usual[-1] if usual else done[-1]
    return (
        _long_ago(done[-1], as_of)
        or _uncounted(base)
        or _after_a_break(done[-1], base, aimed, as_of)
        or _of_cycle(done, aimed)
        or _after_an_odd_one(done[-1], base, aimed)
        or _after_an_easier_day(usual, aimed)
        or _stalled(done, base, aimed)
        or _longer_hold(base)
        or _double_progression(done, base, base.least_reps or 0, aimed)
    )


def _long_ago(last: Lift, as_of: dt.datetime) -> Advice | None:
    away = _away(last, as_of)
    return Advice("long ago", Said("not_done", {"weeks": away.days // _WEEK})) if away >= LONG_AGO else None


def _uncounted(base: Lift) -> Advice | None:
    is_known = base.worst_hold_s is not None or base.least_reps is not None
    return None if is_known else Advice("cannot say", Said("no_reps_known"))


def _after_a_break(last: Lift, base: Lift, aimed: Aimed, as_of: dt.datetime) -> Advice | None:
    away = _away(last, as_of)
    if away < BREAK:
        return None
    return _lighter(Advice("start lighter", Said("after_break", {"weeks": away.days // _WEEK})), base, aimed)


def _after_an_odd_one(last: Lift, base: Lift, aimed: Aimed) -> Advice | None:
    """After a light session or a test: what was usual before it."""
    if last.kind not in {"light", "test"}:
        return None
    why = Said("after_light_session" if last.kind == "light" else "after_test")
    return _same(Advice("go back", why), base, aimed)


def _after_an_easier_day(usual: Sequence[Lift], aimed: Aimed) -> Advice | None:
    """After a day well below what was done as well just before: back to that."""
    if not usual or usual[-1].start_time is None:
        return None
    last, last_kg = usual[-1], heaviness(usual[-1]) or 0.0
    near = [each for each in usual[:-1] if _away(each, usual[-1].start_time) <= _JUST_BEFORE]
    able = [each for each in near if (each.least_reps or 0) >= max(aimed.low, last.least_reps or 0)]
    best = max(able, key=lambda each: heaviness(each) or 0.0, default=None)
    if best is None or last_kg <= 0 or last_kg > _EASIER * (heaviness(best) or 0.0):
        return None
    return _same(Advice("go back", Said("after_easier_day", {"day": _day(best.start_time)})), best, aimed)


def _stalled(done: Sequence[Lift], base: Lift, aimed: Aimed) -> Advice | None:
    since = _since_rise(done)
    if _is_by_the_clock(done) or _is_kept_up(done, aimed):
        return None
    missing = sum(max(0.0, aimed.high - reps) for reps in base.set_reps)
    if since is None or (base.worst_hold_s is None and missing <= _NEARLY):
        return None
    if base.worst_hold_s is None and heaviness(base) is None:
        return None  # the load is not known, and may have risen
    return _lighter(Advice("deload", Said("nothing_rose", {"since": _day(since)})), base, aimed)


def _is_by_the_clock(done: Sequence[Lift]) -> bool:
    """Whether holds all last as long, as a watch or a plan has set them: nobody failed."""
    near = done[-STALL:]
    shortest, longest = only_known(each.worst_hold_s for each in near), only_known(each.best_hold_s for each in near)
    return len(shortest) == len(near) and max(longest) - min(shortest) < HOLD_S


def _is_kept_up(done: Sequence[Lift], aimed: Aimed) -> bool:
    """Whether the last sessions are alike to the repetition, and in the range: nobody failed, for nobody tried more."""
    near = done[-STALL - 1 :]
    loads = only_known(map(heaviness, near))
    is_one_load = len(loads) == len(near) and max(loads) - min(loads) <= SAME_KG
    is_in_range = (near[-1].least_reps or 0) >= aimed.low
    return is_one_load and is_in_range and len({each.set_reps for each in near}) == 1


def _longer_hold(base: Lift) -> Advice | None:
    if base.worst_hold_s is None:
        return None
    next_s = math.floor(round(base.worst_hold_s) / HOLD_STEP_S + 1) * HOLD_STEP_S
    why = Said("shortest_hold", {"seconds": base.worst_hold_s})
    same = Advice("add reps", why, sets=base.top_sets, hold_s=next_s)
    return replace(same, weight_kg=base.top_weight_kg, load_kind=base.load_kind)


def _day(moment: dt.datetime | None) -> str | None:
    return None if moment is None else moment.date().isoformat()


def _away(last: Lift, as_of: dt.datetime) -> dt.timedelta:
    return dt.timedelta(0) if last.start_time is None else as_of - last.start_time


def _same(said: Advice, base: Lift, aimed: Aimed) -> Advice:
    """What was done, again: within the range, or above it where all sets were, but for a set that stands out."""
    is_above = base.worst_reps is not None and base.worst_reps > aimed.high
    low, high = (base.worst_reps, median_low(base.set_reps)) if is_above else (aimed.low, aimed.high)
    return replace(
        said,
        sets=base.top_sets,
        reps_low=None if base.worst_hold_s is not None else low,
        reps_high=None if base.worst_hold_s is not None else high,
        weight_kg=base.top_weight_kg,
        load_kind=base.load_kind,
        hold_s=base.worst_hold_s,
    )


def _lighter(said: Advice, base: Lift, aimed: Aimed) -> Advice:
    """A tenth less, or a step more help; where no load is known, or there is none below it, less of it."""
    same = _same(said, base, aimed)
    if base.worst_hold_s is not None or not base.top_weight_kg:
        return _less_of_it(same, base)
    if base.load_kind == "assisted":
        return replace(same, weight_kg=heavier(base.top_weight_kg, aimed.step_kg))
    lighter_kg = lighter(base.top_weight_kg, aimed.step_kg)
    return replace(same, weight_kg=lighter_kg) if lighter_kg < base.top_weight_kg else _less_of_it(same, base)


def _less_of_it(same: Advice, base: Lift) -> Advice:
    """A set less; of a single set about a tenth of its seconds or repetitions. No more of them than were done."""
    if (base.top_sets or 1) > 1:
        fewer = replace(same, sets=(base.top_sets or 1) - 1)
        if base.worst_reps is None or same.reps_low is None or base.worst_reps >= same.reps_low:
            return fewer
        return replace(fewer, reps_low=float(base.worst_reps), reps_high=float(median_low(base.set_reps)))
    if base.worst_hold_s is not None:
        return replace(
            same, hold_s=max(HOLD_STEP_S, math.floor(LIGHTER * base.worst_hold_s / HOLD_STEP_S) * HOLD_STEP_S)
        )
    reps = None if base.worst_reps is None else float(max(1, math.floor(LIGHTER * base.worst_reps)))
    return replace(same, reps_low=reps, reps_high=reps)


def _heavier(said: Advice, base: Lift, aimed: Aimed) -> Advice:
    """A step more, or less help; where no load is known nothing says how much."""
    if not base.top_weight_kg:
        return said
    same = replace(_same(said, base, aimed), reps_low=aimed.low, reps_high=aimed.high)
    if base.load_kind != "assisted":
        return replace(same, weight_kg=heavier(base.top_weight_kg, aimed.step_kg))
    left = less_help(base.top_weight_kg, aimed.step_kg)
    return replace(same, weight_kg=left or None, load_kind="assisted" if left else "bodyweight")


def _of_cycle(done: Sequence[Lift], aimed: Aimed) -> Advice | None:
    """The next session of a cycle, with what this round gained."""
    cycle = next_of_cycle(done)
    if cycle is None:
        return None
    like, gain_kg = cycle.like, in_steps(cycle.gain_kg, aimed.step_kg)
    return Advice(
        "keep on",
        Said("next_of_round", {"day": _day(like.start_time), "gain_kg": gain_kg}),
        sets=like.top_sets,
        reps_low=like.worst_reps,
        reps_high=like.top_reps,
        weight_kg=None if like.top_weight_kg is None else heavier(like.top_weight_kg, gain_kg),
        load_kind=like.load_kind,
    )


def _double_progression(done: Sequence[Lift], base: Lift, worst: int, aimed: Aimed) -> Advice:
    if worst >= aimed.high and base.unsaid_sets:
        return Advice(
            "cannot say", Said("sets_without_reps", {"unsaid_sets": base.unsaid_sets, "sets": base.top_sets or 0})
        )
    if worst >= aimed.high:
        is_all = base.top_sets == base.working_sets
        why = Said("top_of_range", {"reps": aimed.high, "is_every_set": is_all, "load_kind": base.load_kind})
        return _heavier(Advice("add load", why), base, aimed)
    if worst < aimed.low:
        return _below(base, worst, aimed)
    return _within(done, base, worst, aimed)


def _below(base: Lift, worst: int, aimed: Aimed) -> Advice:
    """The same again; where no set comes near the range, with what was done: a single is meant, or too heavy for it."""
    if base.top_reps is None or base.top_reps > _FAR * aimed.low:
        return _same(Advice("hold", Said("below_range", {"reps": worst, "low": aimed.low})), base, aimed)
    aim_reps = aimed.low, aimed.high
    why = Said("far_below_range", {"reps": base.top_reps, "aim_reps": aim_reps, "load_kind": base.load_kind})
    return replace(_same(Advice("hold", why), base, aimed), reps_low=float(worst), reps_high=float(base.top_reps))


def _within(done: Sequence[Lift], base: Lift, worst: int, aimed: Aimed) -> Advice:
    if base.set_reps and base.set_reps[-1] >= aimed.high + _OPEN_REPS:
        why = Said("last_set_above", {"reps": base.set_reps[-1], "load_kind": base.load_kind})
        return _heavier(Advice("add load", why), base, aimed)
    if _rises_by_load(done):
        why = Said("load_rose_each_time", {"reps": worst, "load_kind": base.load_kind})
        return _heavier(Advice("add load", why), base, aimed)
    aim_reps, is_weighed = (aimed.low, aimed.high), heaviness(base) is not None
    why = Said("within_range", {"reps": worst, "aim_reps": aim_reps, "is_weighed": is_weighed})
    return replace(_same(Advice("add reps", why), base, aimed), reps_low=float(worst + 1))


def _rises_by_load(done: Sequence[Lift]) -> bool:
    """Whether the athlete adds load rather than repetitions: the last two sessions both did, with the same ones."""
    last = usual_lifts(done)[-_HABIT:]
    same = len({each.worst_reps for each in last}) == 1 and len(last) == _HABIT
    return same and all((heaviness(later) or 0.0) > (heaviness(earlier) or 0.0) for earlier, later in pairwise(last))


def _since_rise(done: Sequence[Lift]) -> dt.datetime | None:
    """Since when nothing rose, where that is for long enough; a light session begins anew."""
    for count, lift in enumerate(reversed(done)):
        if lift.change in RISES or lift.change in {"first", "back", "cannot say"} or lift.kind == "light":
            start, last = lift.start_time, done[-1].start_time
            is_long = start is not None and last is not None and last - start >= STALLED
            return start if count >= STALL and is_long else None
    return None
