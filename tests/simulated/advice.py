"""What the program says after each week of an athlete, beside what is right."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from fitlift.progression import Aimed, DoneSession, Progress, progress
from fitlift.records.progress import Lift as DoneLift
from fitlift.records.progress import LiftProgress
from simulated.built import key_of, sessions_of, start_of, sunday
from simulated.told import KG_PER_LB, RISES, Advice, Athlete, Lift, Week

#: Weights are alike within so many kilograms: watches keep sixteenths.
_ALIKE_KG = 0.1

#: A hold is as told within so many seconds.
_ALIKE_S = 5.0

#: By how much the load rises where the last session was in pounds and others were in kilograms.
_POUND_STEP_KG = 5 * KG_PER_LB

#: Advice of which only the weight is told, about: the sets and repetitions are the athlete's affair.
_GENTLE = frozenset({"deload", "start lighter"})


class Judged(NamedTuple):
    """One week of one lift: what is right and what is said; whether the advice, and its sets, are right.

    `doubts` are the typing errors that are seen in it up to then, as (time, weight); `unit` is that of the last weight.
    """

    athlete: Athlete
    lift: Lift
    week: Week
    said: LiftProgress
    is_right: bool
    has_right_sets: bool
    doubts: frozenset[tuple[dt.datetime | None, float | None]]
    unit: str


class JudgedRise(NamedTuple):
    """One session of one lift: what the program says of it, None for nothing, and whether what rose is right."""

    athlete: Athlete
    lift: Lift
    week: Week
    place: int
    said: DoneLift | None
    is_right: bool


def advice_at(sessions: Sequence[DoneSession], aimed: Mapping[str, Aimed], as_of: dt.datetime) -> Progress:
    """What the program says at a moment, of the sessions up to then: the one place where the athletes meet it."""
    return progress([each for each in sessions if each.start_time <= as_of], aimed, as_of=as_of)


@cache
def judged(athletes: tuple[Athlete, ...]) -> tuple[Judged, ...]:
    """All weeks of some athletes."""
    return tuple([each for athlete in athletes for each in _judged(athlete)])


@cache
def judged_rises(athletes: tuple[Athlete, ...]) -> tuple[JudgedRise, ...]:
    """All sessions of some athletes, as they look when the half year is over."""
    return tuple([each for athlete in athletes for each in _judged_rises(athlete)])


@cache
def at_the_end(athlete: Athlete) -> Progress:
    """What the program says when the half year is over."""
    sessions = [each for _, each in sessions_of(athlete)]
    return advice_at(sessions, _aimed(athlete, 26), sunday(26))


@cache
def doubts_found(athlete: Athlete) -> frozenset[tuple[str, dt.datetime | None, float | None]]:
    """Lift, time and weight of each set that is doubted when a file is read, or beside the other sessions."""
    at_once = {
        (one.exercise or "", each.start_time, one.weight_kg)
        for _, each in sessions_of(athlete)
        for one in each.sets
        if one.weight_doubt is not None
    }
    later = {(each.exercise, each.start_time, each.weight_kg) for each in at_the_end(athlete).each_doubt}
    return frozenset(at_once | later)


def _judged(athlete: Athlete) -> Iterator[Judged]:
    sessions = [each for _, each in sessions_of(athlete)]
    for number in range(1, 27):
        aimed, as_of = _aimed(athlete, number), sunday(number)
        found = advice_at(sessions, aimed, as_of)
        said = {each.exercise: each for each in found.each_exercise}
        for lift in athlete.lifts:
            week, key = lift.weeks[number - 1], key_of(lift.name)
            own = said[key]
            doubts = frozenset((each.start_time, each.weight_kg) for each in found.each_doubt if each.exercise == key)
            fitting = [each for each in week.right if _is_as_told(own, each, lift)]
            has_sets = any(_has_sets(own, each) for each in fitting)
            yield Judged(athlete, lift, week, own, bool(fitting), has_sets, doubts, _unit(lift, number))


def _judged_rises(athlete: Athlete) -> Iterator[JudgedRise]:
    said = {(each.exercise, each.start_time): each for each in at_the_end(athlete).each_lift}
    for lift in athlete.lifts:
        told = [(week, place, each) for week in lift.weeks for place, each in enumerate(week.sessions) if each]
        for week, place, session in told:
            one = said.get((key_of(lift.name), start_of(week.number, athlete.days[place])))
            is_rise = one is not None and one.change in RISES
            is_right = one is not None and one.change in session.rises if is_rise else not session.is_rise_sure
            yield JudgedRise(athlete, lift, week, place, one, is_right)


def _aimed(athlete: Athlete, week: int) -> dict[str, Aimed]:
    """What each lift aims at, its step in the unit of the last session."""
    found = {}
    for lift in athlete.lifts:
        step_kg = _POUND_STEP_KG if _changes_to_pounds(lift, week) else lift.step_kg
        low, high = lift.reps or (5, 8)
        found[key_of(lift.name)] = Aimed(float(low), float(high), step_kg)
    return found


def _unit(lift: Lift, week: int) -> str:
    """The unit of a lift's last session up to a week."""
    return _units(lift, week)[-1]


def _changes_to_pounds(lift: Lift, week: int) -> bool:
    """Whether the last session is in pounds and another one, of the whole half year, is not."""
    return _unit(lift, week) == "lb" and set(_units(lift, 26)) != {"lb"}


def _units(lift: Lift, week: int) -> list[str]:
    """The unit of each set of a lift up to a week."""
    return [one.unit for each in lift.weeks[:week] for done in each.sessions if done for one in done.sets]


def _is_as_told(said: LiftProgress, right: Advice, lift: Lift) -> bool:
    """Whether an advice has the right code and the right weight, or the right time of holds."""
    if said.state != right.code:
        return False
    if right.hold_s is not None:
        return said.next_hold_s is not None and abs(said.next_hold_s - right.hold_s) <= _ALIKE_S
    if right.any_kg:
        return True
    next_kg = _signed(said)
    if next_kg is None or right.kg is None:
        return next_kg is None and right.kg is None
    return abs(next_kg - right.kg) <= (lift.step_kg if right.is_about else 0.0) + _ALIKE_KG


def _signed(said: LiftProgress) -> float | None:
    """The weight that is advised, help below zero."""
    if said.next_weight_kg is None:
        return None
    return -said.next_weight_kg if said.next_load_kind == "assisted" else said.next_weight_kg


def _has_sets(said: LiftProgress, right: Advice) -> bool:
    """Whether an advice names as many sets as are right, and repetitions among those that are.

    What is harder, without a weight that is known, comes without figures.
    """
    is_open = right.sets is None or right.code in _GENTLE
    if is_open or (right.code == "add load" and right.kg is None and said.next_sets is None):
        return True
    if said.next_sets != right.sets:
        return False
    if right.reps is None:
        return True
    low, high = said.next_reps_low, said.next_reps_high
    return low is not None and high is not None and low <= right.reps[1] and high >= right.reps[0]
