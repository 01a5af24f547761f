"""What the figures of a set say of the planned sets that it may be.

Each figure is a log likelihood ratio in nats: how much more probable it is if the set was done for that planned set
than if it was done for a set of another programme. It adds over figures. Two readings stand side by side: of an
athlete whom a watch guided through the plan, and of one who follows it by heart. What the watch guided is counted on 26
guided sessions of three athletes (538 sets, 12 programmes) by `scripts/plan_evidence_counts.py`, rounded, and never
less than -4: a figure's share among the sets and the steps that they point at, against its share among the same sets
and the steps of other programmes. No recording shows what the other one does: there the same figures are drawn out and
flattened by choice. docs/planned_names.md measures both.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import numpy as np

from fitlift.exercises.catalogue import Catalogue
from fitlift.exercises.sameness import is_same
from fitlift.labels.efforts import effort_of
from fitlift.labels.evidence import sureness
from fitlift.measures.arrays import Numbers, numbers
from fitlift.measures.working_load import WORK_SHARE
from fitlift.records.base import Record, replace
from fitlift.records.plans import PlannedSet
from fitlift.records.sets import Set

#: Weights in a session guided by a watch, which enters the planned one itself: equal, near, far, none though planned;
#: none as planned, and one though none is planned.
_GUIDED_WEIGHT = (1.75, -1.0, -4.0, -4.0, 0.55, -3.0)

#: The same of who enters weights by hand; and where the plan neither has a weight nor says that there is none.
_FREE_WEIGHT = (1.7, 0.0, -3.5, -2.0, 0.5, -2.0)
_FREE_UNSAID = -1.2

#: Weights are equal within this share, and near within so many kilograms or this share.
_EQUAL_KG, _NEAR_KG, _NEAR = 0.01, 5.01, 0.25

#: What it says that a set is as light as one that makes ready for the work, and that it is not.
_IS_LIGHT, _IS_HEAVY = 0.8, -1.5

#: A shorter rest is none; and the bounds of those of some length that no plan asks for.
_NO_REST_S, _SHORT_REST_S, _LONG_REST_S = 2.5, 15.0, 30.0

#: A guided rest of a set length: none, much shorter, shorter, equal, longer; and within how many seconds it is equal. A
#: longer one was never seen, and says less than was counted: a set that was taken out in the app leaves a gap.
_GUIDED_TIMED_REST, _EQUAL_REST_S, _MUCH_SHORTER = (-4.0, -0.7, -0.5, 1.4, -2.5), 1.5, 0.6

#: Where no rest is planned: none, up to the first bound, up to the second, longer. Where it is open: none, and any.
_GUIDED_NO_REST, _GUIDED_OPEN_REST = (2.3, -2.0, -3.5, -3.5), (-3.5, 0.2)
_FREE_NO_REST, _FREE_OPEN_REST = (2.0, -0.5, -2.5, -2.5), (-3.0, 0.2)

#: A rest that is not guided, where one of a set length is planned: none; and by the log of its ratio to that.
_FREE_TIMED_NONE, _FREE_TIMED_BOUNDS, _FREE_TIMED_REST = -3.0, (0.3, 0.6, 1.0), (0.8, 0.4, -0.5, -1.5)

#: Seconds where a time is planned: equal within so many, as a timer that ends a set has them; within this log ratio,
#: shorter, longer. Where none is planned: whole fives of seconds, as timers have them, and any others; that is told
#: only where a watch writes fractions, in at least so many of a session's sets.
_EQUAL_S, _FAR_S, _FRACTIONS = 0.1, 0.25, 0.5
_GUIDED_SECONDS = (2.9, -4.0, -2.0, -4.0)
_ROUND_S, _IS_ROUND, _NOT_ROUND = 0.02, -3.5, 0.3

#: The same of who holds by a clock or by feel, by the log ratio.
_FREE_SECONDS_BOUNDS, _FREE_SECONDS, _FREE_NOT_TIMED = (0.1, 0.25, 0.5), (2.0, 1.2, -0.8, -3.0), 0.2

#: A set and a rest that the plan leaves open, if it is done to the letter; not a whole five of seconds.
_ANY_SET_S, _ANY_REST_S = 33.3, 60.0

#: Repetitions by the log of their ratio to those planned, from far fewer to far more; and as many. Watches count badly:
#: of 403 guided sets with a number planned 17 % are as planned, 31 % one off, 19 % four and more, 4 % not counted.
_REPS_BOUNDS = (-0.7, -0.35, -0.2, -0.13, -0.07, 0.07, 0.13, 0.2, 0.35, 0.7)
_REPS = (-0.5, -0.8, -0.5, -1.1, -0.4, -0.2, 2.0, 1.2, 1.0, 0.0, -0.9, -1.6)
_AS_PLANNED = 0.9

#: The same of who corrects the watch's count. And a number of a range of so many says less by this share of their log.
_FREE_REPS = (-1.0, -0.8, -0.5, -0.6, -0.1, 0.2, 1.6, 1.2, 0.9, 0.1, -0.8, -1.5)
_FREE_AS_PLANNED, _OF_RANGE = 1.2, 0.7

#: No repetitions, or none counted, where some are planned; where a time is; where it is left open; some there. Where no
#: set of a session has any, that says nothing.
_NONE_WRITTEN, _NONE_COUNTED = (-0.9, 1.1, 0.5), (-1.0, 1.2, -1.0)
_SOME_TIMED, _SOME_OPEN = -0.5, -0.2

#: As many as possible: at least so many, and fewer.
_AMRAP, _AMRAP_SHORT = 0.5, -0.8

#: Repetitions say less than they seem to, for those of one exercise hang together.
_REPS_SAY = 0.8

#: What is done with both sides is counted as one side's so often.
_BOTH_SIDES = math.log(0.3)

#: Pace of two sets of one exercise, by the log ratio of their seconds a repetition: where repetitions are within the
#: first log ratio, within the second, and farther apart. And where only one was counted; and seconds where neither was.
_REPS_NEAR, _REPS_OFF = 0.15, 0.35
_PACE_NEAR_BOUNDS, _PACE_NEAR = (0.2, 0.4), (0.8, 0.2, -0.6)
_PACE_BOUNDS, _PACE_OFF, _PACE_FAR = (0.2,), (0.4, -0.1), (0.1, -0.7)
_ONE_COUNTED, _LASTING_BOUNDS, _LASTING = -0.8, (0.1, 0.3), (0.6, 0.0, -0.6)

#: How rare a name and a category are among all; a movement with the same muscles is done instead so often, any
#: other one so often. Chosen: in guided recordings all is done that is planned.
_NAME_SHARE, _CATEGORY_SHARE = 0.015, 0.06
_INSTEAD, _ANOTHER = 0.15, 0.003


class PlanEvidence(Record, eq=False):
    """What figures say, in nats, of each performed set (rows) and each planned set (columns).

    Parameters
    ----------
    guided, free
        Of a guided athlete, and of one who is not.
    named
        What names and guesses say, in nats.
    pace
        For each two performed sets, earlier and later, what their pace says of their being one exercise.
    """

    guided: Numbers
    free: Numbers
    named: Numbers
    pace: Numbers


def plan_evidence(
    sets: Sequence[Set], rest_s: Sequence[float | None], planned: Sequence[PlannedSet], exercises: Catalogue
) -> PlanEvidence:
    """Hold each set of a session against each planned set.

    Parameters
    ----------
    sets
        The active sets of one session, in order.
    rest_s
        Rest after each; None where unknown.
    planned
        The planned sets, in the order of doing.
    exercises
        The exercises and their muscles.
    """
    aims = _Aims(planned)
    done = _told(_done(sets, rest_s), aims)
    guided = _guided(done, aims)
    return PlanEvidence(guided, _free(done, aims), _names(sets, planned, exercises), _paces(done))


def to_the_letter(planned: Sequence[PlannedSet], *, has_weights: bool) -> float:
    """What figures would say of a planned set, on average, if all were done to the letter without a watch's guidance.

    A plan whose sets all look alike says little even then, and a foreign session is soon as like it.

    Parameters
    ----------
    planned
        The planned sets, one or more.
    has_weights
        Whether weights are entered at all.

    Returns
    -------
    float
        In nats.
    """
    aims = _Aims(planned)
    reps = np.where(np.isfinite(aims.low_s), math.nan, aims.low)
    seconds = np.where(np.isfinite(aims.low_s), aims.low_s, _ANY_SET_S)
    rest_s = np.select([aims.no_rest, np.isfinite(aims.rest_high_s)], [0.0, aims.rest_high_s], _ANY_REST_S)
    # rows beside rows: each set against its own aim only
    kg = aims.low_kg if has_weights else np.full_like(aims.low_kg, math.nan)
    return float(_free(_Done(reps, seconds, kg, rest_s), aims).mean())


def _guided(done: _Done, aims: _Aims) -> Numbers:
    weights = _weights(done, aims, _GUIDED_WEIGHT, _GUIDED_WEIGHT[-1])
    return (
        weights
        + _guided_rests(done, aims)
        + _guided_seconds(done, aims)
        + _REPS_SAY * _repetitions(done, aims, _REPS, _AS_PLANNED)
    )


def _free(done: _Done, aims: _Aims) -> Numbers:
    reps = _repetitions(done, aims, _FREE_REPS, _FREE_AS_PLANNED)
    found = _free_rests(done, aims) + _free_seconds(done, aims) + _REPS_SAY * reps
    weighs = bool(np.isfinite(done.kg).any()) and bool(np.isfinite(aims.low_kg).any())
    return found + _weights(done, aims, _FREE_WEIGHT, _FREE_UNSAID) if weighs else found


class _Done(Record, eq=False):
    """The figures of performed sets as columns, not a number where unknown."""

    reps: Numbers
    seconds: Numbers
    kg: Numbers
    rest_s: Numbers


def _done(sets: Sequence[Set], rest_s: Sequence[float | None]) -> _Done:
    efforts = [effort_of(each) for each in sets]
    return _Done(
        _column([each.reps for each in sets]),
        _column([each.seconds or None for each in efforts]),
        _column([each.weight_kg for each in efforts]),
        _column(rest_s),
    )


def _told(done: _Done, aims: _Aims) -> _Done:
    """The figures, without times where each set seems to last until the next: nobody does a plan's rests like that."""
    rests = np.isfinite(aims.rest_high_s) | aims.open_rest
    if not rests.any() or bool((done.rest_s >= _NO_REST_S).any()):
        return done
    return replace(done, seconds=np.full_like(done.seconds, math.nan), rest_s=np.full_like(done.rest_s, math.nan))


class _Aims:
    """The figures of planned sets as rows, not a number where the plan does not say."""

    def __init__(self, planned: Sequence[PlannedSet]) -> None:
        self.low = _row([each.reps_low for each in planned])
        self.high = _row([each.reps_high for each in planned])
        self.low_s = _row([each.hold_low_s for each in planned])
        self.high_s = _row([each.hold_high_s for each in planned])
        self.low_kg = _row([each.weight_low_kg for each in planned])
        self.high_kg = _row([each.weight_high_kg for each in planned])
        self.rest_low_s = _row([each.rest_low_s for each in planned])
        self.rest_high_s = _row([each.rest_high_s for each in planned])
        self.no_rest = np.array([[each.rest_kind == "none" for each in planned]])
        self.open_rest = np.array([[each.rest_kind == "open" for each in planned]])
        self.by_feel = np.array([[_is_by_feel(each) for each in planned]])
        self.bare = np.array([[each.load_kind == "bodyweight" for each in planned]])
        self.sides = np.array([[each.sides != 1 for each in planned]])
        self.light_kg = _row([_work_kg(each, planned) for each in planned])


def _column(values: Sequence[float | None]) -> Numbers:
    return numbers(values)[:, None]


def _row(values: Sequence[float | None]) -> Numbers:
    return numbers(values)[None]


def _is_by_feel(planned: PlannedSet) -> bool:
    """Whether it is heavy, but nothing tells how many kilograms."""
    return planned.load_kind in {"rpe", "percent_1rm"} and planned.weight_low_kg is None


def _work_kg(light: PlannedSet, planned: Sequence[PlannedSet]) -> float | None:
    """Weight of the work that a light set without a weight of its own makes ready for."""
    if light.role != "warmup" or light.weight_low_kg is not None or light.load_kind is not None:
        return None
    work = [each.weight_low_kg for each in planned if each.place == light.place and each.role == "working"]
    return max((each for each in work if each is not None), default=None)


def _weights(done: _Done, aims: _Aims, said: Sequence[float], unsaid: float) -> Numbers:
    equal, near, far, missing, none, added = said
    has, wants, light = np.isfinite(done.kg), np.isfinite(aims.low_kg), np.isfinite(aims.light_kg)
    below, above = aims.low_kg - done.kg, done.kg - aims.high_kg
    off = np.maximum(np.maximum(below, above), 0.0)
    share = off / np.maximum(aims.low_kg, 1.0)
    compared = np.where(share <= _EQUAL_KG, equal, np.where((off <= _NEAR_KG) | (share <= _NEAR), near, far))
    as_light = np.where(done.kg <= WORK_SHARE * aims.light_kg, _IS_LIGHT, _IS_HEAVY)
    return np.select(
        [wants & has, wants, light & has, light | aims.by_feel, has & aims.bare, has],
        [compared, missing, as_light, 0.0, added, unsaid],
        none,
    )


def _guided_rests(done: _Done, aims: _Aims) -> Numbers:
    rest, low, high = done.rest_s, aims.rest_low_s, aims.rest_high_s
    none, much_shorter, shorter, equal, longer = _GUIDED_TIMED_REST
    timed = np.select(
        [
            (rest < _NO_REST_S) & (low > _NO_REST_S),
            rest < _MUCH_SHORTER * low,
            rest < low - _EQUAL_REST_S,
            rest <= high + _EQUAL_REST_S,
        ],
        [none, much_shorter, shorter, equal],
        longer,
    )
    return _rests(done, aims, timed, _GUIDED_NO_REST, _GUIDED_OPEN_REST)


def _free_rests(done: _Done, aims: _Aims) -> Numbers:
    rest = np.maximum(done.rest_s, 1.0)
    beyond = np.maximum(np.log(aims.rest_low_s / rest), np.log(rest / aims.rest_high_s))
    timed = _by_bounds(beyond, _FREE_TIMED_BOUNDS, _FREE_TIMED_REST)
    timed = np.where((done.rest_s < _NO_REST_S) & (aims.rest_low_s > _NO_REST_S), _FREE_TIMED_NONE, timed)
    return _rests(done, aims, timed, _FREE_NO_REST, _FREE_OPEN_REST)


def _rests(done: _Done, aims: _Aims, timed: Numbers, no_rest: Sequence[float], open_rest: Sequence[float]) -> Numbers:
    """What rests say by how they are planned; nothing where that, or the rest, is not known."""
    rest = done.rest_s
    without = _by_bounds(rest, (_NO_REST_S, _SHORT_REST_S, _LONG_REST_S), no_rest)
    until_ready = np.where(rest < _NO_REST_S, *open_rest)
    said = np.select([aims.no_rest, aims.open_rest, np.isfinite(aims.rest_high_s)], [without, until_ready, timed], 0.0)
    known: Numbers = np.where(np.isfinite(rest), said, 0.0)
    return known


def _by_bounds(values: Numbers, bounds: Sequence[float], said: Sequence[float]) -> Numbers:
    """What is said of values up to each bound, and beyond the last."""
    found: Numbers = np.asarray(said)[np.searchsorted(bounds, values)]
    return found


def _guided_seconds(done: _Done, aims: _Aims) -> Numbers:
    off = np.abs(done.seconds - 5.0 * np.round(done.seconds / 5.0))
    has_fractions = np.mean(np.abs(done.seconds - np.round(done.seconds)) > _ROUND_S) >= _FRACTIONS
    not_timed = np.where(off <= _ROUND_S, _IS_ROUND, _NOT_ROUND) if has_fractions else np.zeros_like(off)
    return _seconds(done, aims, _by_timer, not_timed)


def _free_seconds(done: _Done, aims: _Aims) -> Numbers:
    return _seconds(done, aims, _by_feel, np.array(_FREE_NOT_TIMED))


def _by_timer(seconds: Numbers, aims: _Aims) -> Numbers:
    """What the seconds of a hold say that a timer ends."""
    equal, near, short, long = _GUIDED_SECONDS
    return np.select(
        [
            (seconds >= aims.low_s - _EQUAL_S) & ~(seconds > aims.high_s + _EQUAL_S),
            np.log(seconds / aims.low_s) < -_FAR_S,
            np.log(seconds / aims.high_s) > _FAR_S,
        ],
        [equal, short, long],
        near,
    )


def _by_feel(seconds: Numbers, aims: _Aims) -> Numbers:
    """What the seconds of a hold say that the athlete ends."""
    beyond = np.fmax(np.log(aims.low_s / seconds), np.log(seconds / aims.high_s))
    return _by_bounds(beyond, _FREE_SECONDS_BOUNDS, _FREE_SECONDS)


def _seconds(done: _Done, aims: _Aims, held: Callable[[Numbers, _Aims], Numbers], not_timed: Numbers) -> Numbers:
    """What seconds say, of both sides in one set, too."""
    timed = held(done.seconds, aims)
    timed = np.where(aims.sides, np.maximum(timed, _BOTH_SIDES + held(done.seconds / 2, aims)), timed)
    said = np.where(np.isfinite(aims.low_s), timed, not_timed)
    known: Numbers = np.where(np.isfinite(done.seconds), said, 0.0)
    return known


def _repetitions(done: _Done, aims: _Aims, off: Sequence[float], as_planned: float) -> Numbers:
    if not np.isfinite(done.reps).any():
        return np.zeros((len(done.reps), aims.low.shape[1]))
    counted = _counted(done.reps, aims, off, as_planned)
    of_side = _counted(done.reps / 2, aims, off, as_planned)
    counted = np.where(aims.sides, np.maximum(counted, _BOTH_SIDES + of_side), counted)
    wants, timed = np.isfinite(aims.low), np.isfinite(aims.low_s)
    by_aim = [wants, timed]
    none = np.select(by_aim, _NONE_WRITTEN[:2], _NONE_WRITTEN[2])
    zero = np.select(by_aim, _NONE_COUNTED[:2], _NONE_COUNTED[2])
    some = np.select(by_aim, [counted, np.full(counted.shape, _SOME_TIMED)], _SOME_OPEN)
    return np.select([np.isnan(done.reps), done.reps == 0], [none, zero], some)


def _counted(reps: Numbers, aims: _Aims, said_off: Sequence[float], as_planned: float) -> Numbers:
    """What repetitions say where some are planned."""
    is_short, is_over = reps < aims.low, reps > aims.high
    nearest = np.where(is_over, aims.high, aims.low)
    off = np.log(np.maximum(reps, 0.5) / np.maximum(nearest, 0.5))
    within = as_planned - _OF_RANGE * np.log(aims.high - aims.low + 1)
    said = np.where(is_short | is_over, _by_bounds(off, _REPS_BOUNDS, said_off), within)
    amrap: Numbers = np.where(np.isnan(aims.high), np.where(is_short, _AMRAP_SHORT, _AMRAP), said)
    return amrap


def _paces(done: _Done) -> Numbers:
    """For each two sets what their pace says of their being one exercise."""
    is_counted = done.reps > 1
    reps = np.where(is_counted, done.reps, 1.0)
    apart = np.abs(np.log(reps.T / reps))
    lasting = np.log(done.seconds.T / done.seconds)
    pace = np.abs(lasting - np.log(reps.T / reps))
    said = np.select(
        [apart <= _REPS_NEAR, apart <= _REPS_OFF],
        [_by_bounds(pace, _PACE_NEAR_BOUNDS, _PACE_NEAR), _by_bounds(pace, _PACE_BOUNDS, _PACE_OFF)],
        _by_bounds(pace, _PACE_BOUNDS, _PACE_FAR),
    )
    neither = _by_bounds(np.abs(lasting), _LASTING_BOUNDS, _LASTING)
    said = np.select([is_counted & is_counted.T, is_counted | is_counted.T], [said, _ONE_COUNTED], neither)
    known: Numbers = np.where(np.isfinite(lasting), said, 0.0)
    return known


def _names(sets: Sequence[Set], planned: Sequence[PlannedSet], exercises: Catalogue) -> Numbers:
    """What names and guesses say, exercise by exercise."""
    distinct = {each.exercise: each.category for each in planned}
    said: dict[str, list[float]] = {
        key: [name_ratio(one, key, category, exercises) for one in sets] for key, category in distinct.items()
    }
    found: Numbers = np.log(np.array([said[each.exercise] for each in planned]).T.reshape(len(sets), len(planned)))
    return found


def name_ratio(one: Set, key: str, category: str, exercises: Catalogue) -> float:
    """How much more probable a set's name and guesses are if it is that exercise; 1 where there are none."""
    from_watch = one.source in {"watch", "category", "pooled", "unknown"} and one.confidence is not None
    if one.exercise is not None and not from_watch:
        how_sure = sureness(one)
        said = _named_so(one.exercise, key, category, exercises)
        return how_sure * said + (1 - how_sure)
    guesses = [(each.exercise, each.category, each.p) for each in one.candidates if each.p is not None]
    ratio = max(1 - sum(p for _, _, p in guesses), 0.0)
    for guess, its_category, p in guesses:
        if guess == key:
            ratio += p / _NAME_SHARE
        elif its_category == category:
            ratio += p / _CATEGORY_SHARE
    return max(ratio, _ANOTHER) if guesses else 1.0


def _named_so(name: str, key: str, category: str, exercises: Catalogue) -> float:
    """What a sure name says: the planned exercise's, by another word for it, or that of something done instead."""
    done, meant = exercises.of_key(name), exercises.of_key(key)
    is_named = name == key or (name != category and done is not None and meant is not None and is_same(meant, done))
    return 1 / _NAME_SHARE if is_named else _done_instead(name, key, category, exercises)


def _done_instead(name: str, key: str, category: str, exercises: Catalogue) -> float:
    """What another name says: the planned exercise's category alone, one that trains the same, or any other."""
    if name == category:
        return 1 / _CATEGORY_SHARE
    done, meant = exercises.of_key(name), exercises.of_key(key)
    if done is None or meant is None:
        return _ANOTHER
    return _INSTEAD if set(done.primary) & set(meant.primary) else _ANOTHER
