"""Whether the load of the main lift challenges: by the effort, a maximum that the user gives, or one's own history.

"Load should be heavy enough to challenge you, but still allow for clean movement", as the article has it; how heavy
that is, only the athlete knows. So little is said: that an effort is low; that a load is a small share of a known
maximum; and that the same sets have been done for many sessions, since what challenged once does so no more. Of a
barbell alone it is asked. Otherwise nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from fitlift.exercises.catalogue import Catalogue
from fitlift.measures.aims import Aims, Finding, judged
from fitlift.measures.exercise_done import exercises_done
from fitlift.measures.lifts import Lift, LiftedSet, OfKey
from fitlift.measures.main_lift import lifts_by_session
from fitlift.records.base import Record
from fitlift.records.principles import Principle
from fitlift.records.said import Name, Row, Said
from fitlift.records.sets import Set
from fitlift.records.several import only_known

#: An effort from which on a set challenges: at 6 of 10 about four repetitions are left (Zourdos et al. 2016).
CHALLENGE_RPE = 6.0

#: From this share of a known maximum on a load challenges in sets of 4 to 6. Chosen: 70 % goes about twelve times.
CHALLENGE_SHARE = 0.7

#: After so many sessions with the same sets, a month of two a week, the load no longer challenges; chosen.
SAME_SESSIONS = 8

_NO_MAXIMA: Mapping[str, float] = MappingProxyType({})


class _Top(Record):
    """The heaviest working sets of a main lift in one session: the weight, its most repetitions, and how many sets."""

    kg: float
    reps: float
    sets: int
    unit: str


def load_principles(
    sets: Sequence[Set], exercises: Catalogue, aims: Aims, maxima_kg: Mapping[str, float] = _NO_MAXIMA
) -> tuple[Principle, ...]:
    """Whether the load of each session's main lift challenges, where its file and the user's maxima tell.

    Parameters
    ----------
    sets
        Sets of strength sessions alone, with names and roles.
    exercises
        The exercises.
    aims
        What is aimed at.
    maxima_kg
        One-repetition maximum by the exercise's key, as the user has set it.
    """
    found: list[Principle] = []
    for number, lifts in lifts_by_session(sets, exercises_done(sets, exercises), aims).items():
        finding = None if lifts.primary is None else _of_session(lifts.primary, maxima_kg)
        if finding is not None:
            found += judged({"primary_load": finding}, aims, number)
    return tuple(found)


def load_over_weeks(sessions: Iterable[Sequence[Set]], of_key: OfKey, aims: Aims) -> tuple[Principle, ...]:
    """Whether the load of the last session's main lift still challenges after all that was lifted before it.

    Parameters
    ----------
    sessions
        The sets of each strength session, in order of time.
    of_key
        What finds an exercise by its key.
    aims
        What is aimed at.

    Returns
    -------
    tuple of Principle
        One, or none: where no main lift was done often enough, or weights are not known.
    """
    done: dict[str, list[_Top]] = {}
    names: dict[str, Name] = {}
    last = None
    for primary in (lifts.primary for sets in sessions for lifts in lifts_by_session(sets, of_key, aims).values()):
        if primary is None or primary.exercise is None:
            continue
        last, names[primary.exercise.key] = primary.exercise.key, primary.name
        top = _top(primary)
        if top is not None:
            done.setdefault(last, []).append(top)
    finding = None if last is None else _over(names[last], done.get(last, []))
    return () if finding is None else tuple(judged({"primary_load": finding}, aims, None))


def _of_session(primary: Lift, maxima_kg: Mapping[str, float]) -> Finding | None:
    """What one session tells; None where it tells nothing."""
    top, exercise = _top(primary), primary.exercise
    efforts = only_known(each.rpe for each in primary.working)
    if top is None or exercise is None:
        return None
    said: Row = {"lift": primary.name, "weight_kg": top.kg, "unit": top.unit}
    if efforts:
        effort = max(efforts)
        code = "challenging_effort" if effort >= CHALLENGE_RPE else "light_effort"
        return _judged(Said(code, {**said, "rpe": effort}), primary, does=effort >= CHALLENGE_RPE)
    maximum_kg = maxima_kg.get(exercise.key)
    if maximum_kg is not None:
        share = top.kg / maximum_kg
        code = "challenging_share" if share >= CHALLENGE_SHARE else "light_share"
        return _judged(Said(code, {**said, "share": share}), primary, does=share >= CHALLENGE_SHARE)
    if primary.is_bar_alone:
        return Finding("cannot say", Said("bar_alone", said), primary.numbers)
    return None


def _judged(said: Said, primary: Lift, *, does: bool) -> Finding:
    return Finding("pass" if does else "miss", said, primary.numbers)


def _over(name: Name, tops: Sequence[_Top]) -> Finding | None:
    """What sessions in a row tell; None where they are few, or anything changed: a rise is told as progress."""
    recent, last = tops[-SAME_SESSIONS:], tops[-1] if tops else None
    if last is None or len(recent) < SAME_SESSIONS:
        return None
    if any((each.kg, each.reps, each.sets) != (last.kg, last.reps, last.sets) for each in recent):
        return None
    same: Row = {"lift": name, "sets": last.sets, "reps": last.reps, "weight_kg": last.kg, "unit": last.unit}
    return Finding("miss", Said("same_for_long", {**same, "sessions": SAME_SESSIONS}))


def _top(lift: Lift) -> _Top | None:
    """The heaviest working sets; None where a weight or repetitions are missing."""
    if any(each.weight_kg is None or each.reps is None for each in lift.working) or not lift.working:
        return None
    heaviest = [each for each in lift.working if each.weight_kg == lift.heaviest_kg]
    return _Top(lift.heaviest_kg, max(map(_reps, heaviest)), len(heaviest), heaviest[0].unit or "kg")


def _reps(one: LiftedSet) -> float:
    return 0.0 if one.reps is None else one.reps[1]
