"""Rest between sets of each exercise; those of the main lift are held against a target."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from statistics import median
from types import MappingProxyType

from fitlift.config import DEFAULTS
from fitlift.measures.aims import RestVerdict, rests_against, within
from fitlift.measures.by_exercise import OfExercise, by_exercise
from fitlift.measures.exercise_rests import ExerciseRest, exercise_rests
from fitlift.measures.one_set import own_sets
from fitlift.measures.rests import is_median_told
from fitlift.records.rests import Rest
from fitlift.records.said import Said, as_part
from fitlift.records.sessions import Pause
from fitlift.records.sets import Set
from fitlift.records.several import only_known

#: Rest between sets of the main lift, in seconds: 90 to 120 for runners (COROS Coaches, strength training for runners).
TARGET_S = DEFAULTS.rest_target_s

#: A longer rest may be a timer that ran on: nobody advises more. 3 to 5 minutes are the longest that reviews find of
#: use, for the heaviest lifts (de Salles et al. 2009).
BREAK_S = 300.0


def rest_by_exercise(
    sets: Sequence[Set],
    pauses: Sequence[Pause] | None = None,
    *,
    target_s: tuple[float, float] = TARGET_S,
    main_lifts: Mapping[int, str] = MappingProxyType({}),
) -> tuple[Rest, ...]:
    """How long an athlete rested between the working sets of each exercise; of the main lift, held against a target.

    The target is that of the main lift alone, between its sets: nothing is aimed at in other exercises, nor where
    another exercise comes before the lift's next set.

    Which rests are those of an exercise, `fitlift.measures.exercise_rests` says. Of rests on either side of a warm-up
    set only the number is told: the target is for working sets. Breaks longer than `BREAK_S` stay in all figures. A
    middle rest is judged where `is_median_told`; where it is not known which sets were light, it is no miss.

    Parameters
    ----------
    sets
        The sets with times, blocks, names and rests.
    pauses
        The pauses; None where unknown.
    target_s
        The shortest and the longest rest that are aimed at.
    main_lifts
        The key of each session's main lift, as `measures.main_lift.main_lifts` finds it.

    Returns
    -------
    tuple
        The rests of each exercise with at least one set, by session and first set.

    Raises
    ------
    ValueError
        If the target's first number is above its second.
    """
    if target_s[0] > target_s[1]:
        raise ValueError(f"a rest of {target_s[0]:g} to {target_s[1]:g} s cannot be aimed at")
    exercises = by_exercise(sets)
    own = exercise_rests(sets, exercises, pauses)
    is_main = [each.exercise is not None and main_lifts.get(each.session) == each.exercise for each in exercises]
    return tuple(
        [
            _rests_of(each, own, target_s if aims else None, [sets[place] for place in each.index])
            for each, aims in zip(exercises, is_main, strict=True)
        ]
    )


def _rests_of(
    of_exercise: OfExercise,
    own: Mapping[int, ExerciseRest],
    target_s: tuple[float, float] | None,
    sets: Sequence[Set],
) -> Rest:
    all_own = [own[place] for place in of_exercise.index if place in own]
    working = [each for each in all_own if each.is_working]
    measured = [(each.seconds, each.is_turn) for each in working if each.seconds is not None]
    seconds = [each for each, _ in measured]
    turns = sum(is_turn for _, is_turn in measured)
    aimed_s = None if turns else target_s
    is_told = is_median_told(len(seconds), len(own_sets(each for each in sets if each.role != "warmup")))
    verdict, why = _judged(seconds, aimed_s) if is_told else ("cannot say", _why_not(of_exercise, working))
    if verdict not in {None, "within"} and any(each.role is None for each in sets):
        verdict, why = "cannot say", Said("among_light_sets", {"each_reason": (as_part(why),)})
    return Rest(
        session=of_exercise.session,
        exercise=of_exercise.exercise,
        exercise_name=of_exercise.exercise_name,
        slot=of_exercise.slot,
        rests=len(seconds),
        unknown_rests=len(working) - len(seconds),
        warmup_rests=len(all_own) - len(working),
        turns=turns,
        breaks=sum(each > BREAK_S for each in seconds),
        min_s=min(seconds, default=None),
        median_s=median(seconds) if seconds else None,
        max_s=max(seconds, default=None),
        each_s=tuple(seconds),
        target_low_s=None if aimed_s is None else aimed_s[0],
        target_high_s=None if aimed_s is None else aimed_s[1],
        within=None if aimed_s is None else within(seconds, aimed_s),
        verdict=verdict,
        paused_s=_sum([each.paused_s for each in working]),
        why=why,
    )


def _sum(seconds: Sequence[float | None]) -> float | None:
    """Sum of seconds that are all known; None of none."""
    told = only_known(seconds)
    return math.fsum(told) if told and len(told) == len(seconds) else None


def _judged(seconds: Sequence[float], aimed_s: tuple[float, float] | None) -> tuple[RestVerdict | None, Said]:
    why = Said("median_rest", {"seconds": median(seconds), "rests": len(seconds), "target_s": aimed_s})
    return None if aimed_s is None else rests_against(seconds, aimed_s), why


def _why_not(of_exercise: OfExercise, working: Sequence[ExerciseRest]) -> Said:
    if not of_exercise.working:
        return Said("warmup_sets_only")
    if any(each.seconds is not None for each in working):
        return Said("one_rest_known", {"sets": len(of_exercise.working)})
    if working:
        return Said("rests_unknown")
    return Said("one_working_set" if len(of_exercise.working) == 1 else "no_sets_in_a_row")
