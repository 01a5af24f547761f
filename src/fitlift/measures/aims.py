"""The principles of lifting for runners: what each aims at, and who says so."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from statistics import median
from typing import Literal

from fitlift.config import DEFAULTS
from fitlift.records.base import Record
from fitlift.records.principles import Principle
from fitlift.records.said import Said

Answer = Literal["pass", "miss", "cannot say"]

#: What rests between sets come to: "uneven" where the middle one is as aimed at, and most are not.
RestVerdict = Literal["within", "short", "long", "uneven", "cannot say"]

#: Who says so, where not said otherwise.
COACHES = Said("as_coros_coaches_say")


class Aims(Record):
    """What is aimed at; the figures are those of `COACHES` unless said otherwise.

    Parameters
    ----------
    primary_reps, primary_sets
        Repetitions and working sets of the main lift, from and to.
    rest_target_s
        Rest between them, from and to.
    accessory_reps
        Repetitions of all other lifts, from and to.
    warmup_sets
        Light sets before the main lift, from and to; more do no harm.
    warmup_gap_min
        A run or ride that ended so long before has warmed up; fitlift's own.
    sessions_a_week, consistency_weeks
        Sessions in each of so many weeks; fitlift's own, after the two a week that most plans for runners have.
    """

    primary_reps: tuple[float, float] = DEFAULTS.primary_reps
    primary_sets: tuple[float, float] = DEFAULTS.primary_sets
    rest_target_s: tuple[float, float] = DEFAULTS.rest_target_s
    accessory_reps: tuple[float, float] = DEFAULTS.accessory_reps
    warmup_sets: tuple[float, float] = DEFAULTS.warmup_sets
    warmup_gap_min: float = DEFAULTS.warmup_gap_min
    sessions_a_week: float = DEFAULTS.sessions_a_week
    consistency_weeks: float = DEFAULTS.consistency_weeks


#: From this share of the stronger side on, in percent, both sides count as alike: the usual bound of the limb symmetry
#: index (strength of the weaker side / that of the stronger one).
SAME_SIDES_PERCENT = 90


class Finding(Record):
    """Whether a principle was followed.

    Parameters
    ----------
    verdict
        "pass", "miss" or "cannot say".
    why
        Why.
    sets
        Numbers of the sets that it rests on.
    """

    verdict: Answer
    why: Said
    sets: tuple[int, ...] = ()


def span(bounds: tuple[float, float]) -> str:
    """Two bounds as "4-6"; the same twice as "5"."""
    low, high = bounds
    return f"{low:g}" if low == high else f"{low:g}-{high:g}"


def whole_seconds(seconds: float) -> int:
    """To the second: starts are written in whole seconds, so no rest is known better than that."""
    return math.floor(seconds + 0.5)


def within(seconds: Sequence[float], target_s: tuple[float, float]) -> int:
    """How many rests are as aimed at, to the second."""
    return sum(target_s[0] <= whole_seconds(each) <= target_s[1] for each in seconds)


def rests_against(seconds: Sequence[float], target_s: tuple[float, float]) -> RestVerdict:
    """What rests come to against what is aimed at: their middle one, unless it hides that most are not so.

    Parameters
    ----------
    seconds
        The rests, one at least.
    target_s
        The shortest and the longest rest that are aimed at.
    """
    middle = whole_seconds(median(seconds))
    if middle < target_s[0]:
        return "short"
    if middle > target_s[1]:
        return "long"
    return "within" if 2 * within(seconds, target_s) >= len(seconds) else "uneven"


def aims_of_rules(aims: Aims) -> Mapping[str, Said]:
    """What each rule aims at, in the order in which they are told."""
    main = {"aim_sets": aims.primary_sets, "aim_reps": aims.primary_reps}
    weeks = {"aim": aims.sessions_a_week, "aim_weeks": aims.consistency_weeks}
    return {
        "general_warmup": Said("aim_warmup"),
        "ramping_sets": Said("aim_light_sets", {"aim_sets": aims.warmup_sets}),
        "primary_lift": Said("aim_main_lift"),
        "primary_reps_and_sets": Said("aim_main_sets", main),
        "primary_rest": Said("aim_main_rest", {"aim_s": aims.rest_target_s}),
        "accessory_reps": Said("aim_other_reps", {"aim_reps": aims.accessory_reps}),
        "alternation": Said("aim_other_muscles"),
        "unilateral": Said("aim_single_leg"),
        "sides": Said("aim_sides", {"aim_percent": SAME_SIDES_PERCENT}),
        "primary_load": Said("aim_main_load"),
        "all_groups": Said("aim_groups"),
        "progression": Said("aim_rise"),
        "consistency": Said("aim_sessions", weeks),
    }


#: Who says so, where it is not `COACHES`.
_FITLIFT = Said("as_fitlift_says")
_SOURCES = {"consistency": _FITLIFT, "sides": _FITLIFT}


def judged(findings: Mapping[str, Finding], aims: Aims, session: int | None) -> list[Principle]:
    """The rules that were judged, in their order.

    Parameters
    ----------
    findings
        By rule.
    aims
        What was aimed at.
    session
        Number of the session; None for weeks.
    """
    return [
        Principle(
            session=session,
            rule=rule,
            verdict=findings[rule].verdict,
            why=findings[rule].why,
            aim=aim,
            sets=findings[rule].sets,
            source=_SOURCES.get(rule, COACHES),
        )
        for rule, aim in aims_of_rules(aims).items()
        if rule in findings
    ]
