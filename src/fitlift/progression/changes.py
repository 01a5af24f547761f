"""What rose from session to session of one exercise, and which sessions were light, a test, or the first after a break.

A session is held against the best of the twelve weeks before it. Small steps add up: what is measured unevenly (holds,
estimated maxima, rests) has risen once it is above the level at which it last rose, however many sessions that took.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from statistics import median, median_low

from fitlift.measures.formulas import MOST_REPS, estimated_1rm
from fitlift.progression.lifts import SAME_KG, heaviness
from fitlift.records.base import replace
from fitlift.records.progress import Change, Lift, LiftKind
from fitlift.records.several import only_known

#: What lies further back is no measure of today.
WINDOW = dt.timedelta(weeks=12)

#: Strength keeps for three weeks without training and little is lost in four (Mujika and Padilla 2000; McMaster et al.
#: 2013); after longer breaks one begins anew.
BREAK = dt.timedelta(weeks=3)

#: A session is light with so much of the usual work, or of the usual load and the maximum that it points to. Deloads
#: take away 40 to 50 % of the sets or 10 to 20 % of the load (Bell et al. 2023).
LIGHT_WORK, LIGHT_LOAD = 0.6, 0.9

#: With more than so many repetitions beyond the usual ones a session is another kind of work, and no light one.
_MORE_REPS = 1

#: With as much load, as many sets and this share of the repetitions it was no light session, but a bad day; chosen.
_BAD_DAY = 0.5

#: So many light sessions in a row, over so many days, are no deload: the athlete has begun anew, lower.
_NEW_START, _NEW_START_DAYS = 3, 14

#: A test of one's strength has one or two repetitions, where three or more are usual.
_TEST_REPS, _USUAL_REPS = 2, 3

#: Where no load is known, so much fewer repetitions in as many sets are those of a heavier one, as 8 after 12; chosen.
_HEAVIER_REPS = 0.25

#: The usual is the middle of so many sessions.
_USUAL = 3

#: Holds rise by so many seconds, each or all together; estimates by this share, since a repetition more or less
#: moves them; rests get shorter by this share.
HOLD_S, TOTAL_HOLD_S, E1RM_SHARE, REST_SHARE = 1.0, 2.0, 0.01, 0.1

#: A rise from which the rounding of times took a little is one all the same.
_S = 0.05

#: Changes that are progress.
RISES: frozenset[Change] = frozenset({"load", "reps", "maximum", "time", "sets", "density"})


def with_changes(lifts: Sequence[Lift]) -> list[Lift]:
    """The lifts of one exercise, each with what rose, and with what kind of session it was.

    Parameters
    ----------
    lifts
        In order of time. Those whose every set is doubted stay as they are, and nothing is held against them.
    """
    told: list[Lift] = []
    begun = near = 0
    for lift in lifts:
        if is_doubted(lift):
            told.append(replace(lift, change="cannot say"))
            continue
        while near < len(told) and _apart(told[near], lift) > WINDOW:
            near += 1
        begun = max(begun, near)
        last = next((each for each in reversed(told) if not is_doubted(each)), None)
        is_back = last is not None and _apart(last, lift) >= BREAK
        begun = len(told) if is_back else begun
        kind, before = _kind(lift, told[begun:]), told[begun:]
        if last is not None and _may_be_heavier(last, lift):
            begun, kind, before = len(told), "usual", []
        elif kind == "light" and (start := _new_start(told[begun:], lift)) is not None:
            begun += start
            kind, before = "usual", told[begun:]
        kind, before = ("back", told[near:]) if is_back else (kind, before)
        told.append(_told(lift, kind, _alike(before, lift), is_first=last is None))
    return told


def _may_be_heavier(last: Lift, lift: Lift) -> bool:
    """Whether repetitions fell where no load is known as they do when it rises: nothing before is a measure of it."""
    if heaviness(lift) is not None or heaviness(last) is not None or len(lift.set_reps) != len(last.set_reps):
        return False
    return sum(last.set_reps) > 0 and sum(lift.set_reps) <= (1 - _HEAVIER_REPS) * sum(last.set_reps)


def is_doubted(lift: Lift) -> bool:
    """Whether every set of it is left out."""
    return lift.doubted_sets > 0 and lift.doubted_sets >= lift.working_sets


def _apart(one: Lift, other: Lift) -> dt.timedelta:
    if one.start_time is None or other.start_time is None:
        return dt.timedelta(0)
    return other.start_time - one.start_time


def _alike(before: Sequence[Lift], lift: Lift) -> list[Lift]:
    """Those of the weeks before it that it is held against: measured alike, and not doubted."""
    trusted = [each for each in before if not is_doubted(each)]
    alike = [each for each in trusted if (heaviness(each) is None) == (heaviness(lift) is None)]
    return [each for each in alike if (each.worst_hold_s is None) == (lift.worst_hold_s is None)]


def _told(lift: Lift, kind: LiftKind, before: Sequence[Lift], *, is_first: bool) -> Lift:
    if is_first:
        return replace(lift, change="first")
    change = _change(lift, kind, before)
    return replace(lift, kind=kind, change=change, risen_kg=_risen_kg(lift, before) if change == "load" else None)


def _change(lift: Lift, kind: LiftKind, before: Sequence[Lift]) -> Change:
    """What rose, the most telling first; else what it was."""
    if kind != "back" and (not before or (lift.worst_hold_s is None and lift.worst_reps is None)):
        return "cannot say"
    if kind == "light":
        return "deload"
    risen = _held(lift, before) if lift.worst_hold_s is not None else _lifted(lift, before)
    if risen is not None:
        return risen
    if kind == "test" and _has_the_best_set(lift, before):
        return "time" if lift.best_hold_s is not None else "reps"
    if kind == "back":
        return "back"
    return "less" if _is_less(lift, before) else "none"


def _held(lift: Lift, before: Sequence[Lift]) -> Change | None:
    if _is_heaviest(lift, before):
        return "load"
    same = _at_load(lift, before)
    is_longest = not any((each.best_hold_s or 0.0) >= (lift.best_hold_s or 0.0) for each in _heavier(lift, before))
    if is_longest and _holds_longer_in_all(lift, same):
        return "time"
    for name in ("worst_hold_s", "best_hold_s") if is_longest else ():
        level = _level((getattr(each, name) for each in same), HOLD_S - _S)
        if level is not None and getattr(lift, name) >= level + HOLD_S - _S:
            return "time"
    return "load" if _is_heaviest_of_as_many(lift, before) else _more_or_denser(lift, same)


def _holds_longer_in_all(lift: Lift, same: Sequence[Lift]) -> bool:
    """Whether all holds together are longer than as many with the same load."""
    as_many = [each for each in same if each.working_sets == lift.working_sets > 1]
    level = _level((each.total_hold_s for each in as_many), TOTAL_HOLD_S - _S)
    return level is not None and (lift.total_hold_s or 0.0) >= level + TOTAL_HOLD_S - _S


def _lifted(lift: Lift, before: Sequence[Lift]) -> Change | None:
    if _is_heaviest(lift, before):
        return "load"
    if _has_more_reps(lift, before):
        return "reps"
    if _is_heaviest_of_as_many(lift, before):
        return "load"
    estimates = only_known(each.e1rm_kg for each in before)
    level = _level(estimates, E1RM_SHARE * max(estimates, default=0.0))
    if lift.e1rm_kg is not None and level is not None and lift.e1rm_kg > level * (1 + E1RM_SHARE):
        return "maximum"
    return _more_behind(lift, before) or _more_or_denser(lift, _at_load(lift, before))


def _level(values: Iterable[float | None], step: float) -> float | None:
    """The value at which it last rose by a step or more; the first where it never did."""
    level: float | None = None
    for value in only_known(values):
        level = value if level is None or value >= level + step else level
    return level


def _is_heaviest(lift: Lift, before: Iterable[Lift]) -> bool:
    top_kg, weights = heaviness(lift), only_known(map(heaviness, before))
    return top_kg is not None and bool(weights) and top_kg > max(weights) + SAME_KG


def _is_heaviest_of_as_many(lift: Lift, before: Iterable[Lift]) -> bool:
    """Whether it is heavier than all sessions with as much in each set; light ones are easily passed.

    A session that was cut short is held against nothing.
    """
    least = _in_each_set(lift)
    compared = [each for each in before if each.kind != "light" and _in_each_set(each) >= least]
    is_whole = all(lift.working_sets >= each.working_sets for each in compared[-1:])
    return is_whole and _is_heaviest(lift, compared)


def _in_each_set(lift: Lift) -> float:
    """The fewest repetitions, or the shortest hold."""
    return lift.worst_hold_s or float(lift.worst_reps or 0)


def _risen_kg(lift: Lift, before: Sequence[Lift]) -> float | None:
    """How much heavier the heaviest set is than all before; None where it is so only for its repetitions."""
    top_kg = heaviness(lift)
    weights = only_known(map(heaviness, before))
    risen = None if top_kg is None or not weights else top_kg - max(weights)
    return risen if risen is not None and risen > 0 else None


def _at_load(lift: Lift, before: Sequence[Lift]) -> list[Lift]:
    top_kg = heaviness(lift)
    if top_kg is None:
        return list(before)
    return [each for each in before if (kg := heaviness(each)) is not None and abs(kg - top_kg) <= SAME_KG]


def _heavier(lift: Lift, before: Iterable[Lift]) -> list[Lift]:
    top_kg = heaviness(lift)
    return [each for each in before if top_kg is not None and (heaviness(each) or 0.0) > top_kg + SAME_KG]


def _has_more_reps(lift: Lift, before: Sequence[Lift]) -> bool:
    """Whether there are more repetitions with the load: in all sets, or no fewer in all and more in the worst or last.

    Sets are held against as many sets; a session with fewer sets than another one has to do as much in them.
    """
    same = [each for each in _at_load(lift, before) if each.set_reps]
    if not same or not lift.set_reps:
        return False
    if any(sum(each.set_reps) >= sum(lift.set_reps) for each in _heavier(lift, before) if each.set_reps):
        return False
    return all(_more(lift.set_reps, each.set_reps) for each in same)


def _more(now: Sequence[int], before: Sequence[int]) -> bool:
    best = sorted(now, reverse=True)[: len(before)]
    if sum(best) != sum(before):
        return sum(best) > sum(before)
    return len(now) == len(before) and (min(now) > min(before) or now[-1] > before[-1])


def _more_behind(lift: Lift, before: Sequence[Lift]) -> Change | None:
    """More with lighter sets behind the heaviest, which lost nothing: more repetitions, or more weight."""
    rivals = [each for each in [*_at_load(lift, before), *_heavier(lift, before)] if each.volume_kg is not None]
    same = [each for each in _at_load(lift, rivals) if each.working_sets == lift.working_sets and each.kind != "test"]
    if not same or lift.volume_kg is None:
        return None
    if lift.volume_kg <= max(each.volume_kg or 0.0 for each in rivals) + SAME_KG * (lift.reps or 0):
        return None
    if any(each.top_sets != lift.top_sets or sum(each.set_reps) > sum(lift.set_reps) for each in same):
        return None
    return "reps" if (lift.reps or 0) > max(each.reps or 0 for each in same) else "load"


def _more_or_denser(lift: Lift, before: Sequence[Lift]) -> Change | None:
    """More sets, or the same work with less rest."""
    if not before:
        return None
    if lift.working_sets > max(each.working_sets for each in before) and work(lift) > max(map(work, before)):
        return "sets"
    level = _rest_level(only_known(each.rest_s for each in before if work(each) <= work(lift)))
    if lift.rest_s is not None and level is not None and lift.rest_s < level * (1 - REST_SHARE):
        return "density"
    return None


def _rest_level(rests: Sequence[float]) -> float | None:
    level: float | None = None
    for value in rests:
        level = value if level is None or value < level * (1 - REST_SHARE) else level
    return level


def work(lift: Lift) -> float:
    """How much was done, to compare with itself: seconds of holds, or repetitions, times weight where that is all."""
    amount = float(lift.reps if lift.reps is not None else (lift.total_hold_s or 0.0))
    return amount * float((lift.top_weight_kg or 1.0) if lift.load_kind == "external" else 1.0)


def _is_less(lift: Lift, before: Sequence[Lift]) -> bool:
    top_kg, weights = heaviness(lift), only_known(map(heaviness, before))
    return top_kg is not None and bool(weights) and top_kg < max(weights) - SAME_KG


def usual_lifts(before: Sequence[Lift]) -> list[Lift]:
    """Those that show what is usual, in order: no light ones, no tests, and of a usual session."""
    return [each for each in before if each.kind in {"usual", "back"} and not is_doubted(each)]


def _kind(lift: Lift, before: Sequence[Lift]) -> LiftKind:
    usual = _alike(usual_lifts(before)[-_USUAL:], lift)
    if not usual:
        return "usual"
    top_kg, tops = heaviness(lift), only_known(map(heaviness, usual))
    if _is_test(lift, usual):
        return "test"
    if top_kg is not None and tops and top_kg > max(tops) + SAME_KG:
        return "usual"
    if 0 < work(lift) <= LIGHT_WORK * median(map(work, usual)) and not _is_as_hard(lift, usual):
        return "test" if _has_the_best_set(lift, _alike(before, lift)) else "light"
    return "light" if tops and min(tops) > 0 and _is_easier(lift, usual) else "usual"


def _has_the_best_set(lift: Lift, before: Sequence[Lift]) -> bool:
    """Whether one set has more than any before, with no less load: who does little but that shows what is possible."""
    best = max((_in_best_set(each) for each in before), default=0.0)
    return not _heavier(lift, before) and _in_best_set(lift) > best + (0.0 if lift.best_hold_s is None else HOLD_S)


def _in_best_set(lift: Lift) -> float:
    """The most repetitions, or the longest hold."""
    return lift.best_hold_s or float(lift.top_reps or 0)


def _is_as_hard(lift: Lift, usual: Sequence[Lift]) -> bool:
    """Whether as many sets were done with as much as before, and half of the repetitions: that is a bad day."""
    top_kg, tops = heaviness(lift), only_known(map(heaviness, usual))
    if top_kg is None or top_kg <= 0 or not tops or top_kg < max(tops) - SAME_KG:
        return False
    is_whole = lift.working_sets >= median(each.working_sets for each in usual)
    return is_whole and sum(lift.set_reps) >= _BAD_DAY * median(sum(each.set_reps) for each in usual)


def _is_easier(lift: Lift, usual: Sequence[Lift]) -> bool:
    """Whether both the load and what it shows of strength are lower, with no more repetitions: more begin a round."""
    top_kg, tops = heaviness(lift) or 0.0, only_known(map(heaviness, usual))
    shown = only_known(map(_shown_kg, usual))
    own_kg = 0.0 if not top_kg and usual[-1].load_kind == "external" else _shown_kg(lift)
    reps = [median_low(each.set_reps) for each in usual if each.set_reps]
    has_more = bool(reps) and bool(lift.set_reps) and median_low(lift.set_reps) > median(reps) + _MORE_REPS
    is_lighter = top_kg <= LIGHT_LOAD * median(tops) and not has_more
    return is_lighter and own_kg is not None and bool(shown) and own_kg <= LIGHT_LOAD * median(shown)


def _shown_kg(lift: Lift) -> float | None:
    """The maximum that the middle set with the heaviest load points to."""
    top_kg = heaviness(lift)
    if top_kg is None or not lift.set_reps:
        return None
    estimate = estimated_1rm(top_kg, min(median_low(lift.set_reps), MOST_REPS))
    return None if estimate is None else estimate.kg


def _is_test(lift: Lift, usual: Sequence[Lift]) -> bool:
    top_kg, tops = heaviness(lift), only_known(map(heaviness, usual))
    worst = only_known(each.worst_reps for each in usual)
    if top_kg is None or lift.top_reps is None or not tops or not worst:
        return False
    return 0 < lift.top_reps <= _TEST_REPS and median(worst) >= _USUAL_REPS and top_kg > median(tops) + SAME_KG


def _new_start(before: Sequence[Lift], lift: Lift) -> int | None:
    """Place of the first of the light sessions in a row that end with this one, where they are no deload any more."""
    light = 0
    for each in reversed(before):
        if each.kind != "light":
            break
        light += 1
    place = len(before) - light
    is_long = light + 1 >= _NEW_START and _apart(before[place], lift) >= dt.timedelta(days=_NEW_START_DAYS)
    return place if is_long else None
