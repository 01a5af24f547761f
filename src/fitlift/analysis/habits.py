"""Whether weeks of training followed the principles that no single session shows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence
from typing import Literal

from fitlift.config import MUSCLE_GROUPS
from fitlift.measures.aims import Aims, Finding, judged
from fitlift.measures.by_exercise import by_exercise
from fitlift.measures.side_effects import OF_THEIR_OWN, only_helped, parts_left_out
from fitlift.records.base import Record
from fitlift.records.muscles import WeekGroup
from fitlift.records.principles import Principle
from fitlift.records.progress import LiftProgress
from fitlift.records.said import Row, Said
from fitlift.records.sets import Set

#: Progress shows in a lift that was done so often; chosen.
FEWEST_SESSIONS = 3

#: Whether a lift rises shows over three weeks, and is looked at over the last twelve.
_LONG_ENOUGH, _WEEKS = dt.timedelta(days=20), 12


class Week(Record, eq=False):
    """One week of the calendar, with sessions or without.

    Parameters
    ----------
    week
        Year and week, for example "2026-W47".
    sessions
        The sets and rests of each strength session, in order; none for a week off. They are looked at one after the
        other.
    known
        How much of it the files reach: "unseen" of a week without one between others, nothing of weeks in a long
        time of which there is none.
    """

    week: str
    sessions: Collection[Sequence[Set]]
    known: Literal["whole", "part", "unseen", "nothing"] = "whole"


def week_principles(
    weeks: Sequence[Week],
    groups: Sequence[WeekGroup],
    progress: Sequence[LiftProgress] = (),
    *,
    unit: str = "kg",
    unattributed_sets: int = 0,
    sessions_without_sets: int = 0,
    long_sets: int = 0,
    is_over: bool = True,
    aims: Aims = Aims(),  # noqa: B008 - it cannot be changed
) -> tuple[Principle, ...]:
    """Hold the weeks up to one against the principles.

    Parameters
    ----------
    weeks
        All weeks of the calendar from the first with a session to the one that is judged, which is the last.
    groups
        What the last one trained.
    progress
        What had become of each exercise at its end.
    unit
        Unit of weights: "kg" or "lb".
    unattributed_sets
        Its working sets that count for no muscle.
    sessions_without_sets
        Its sessions of which no sets are known.
    long_sets
        Its sets that are too long to be one: others may be in them.
    is_over
        Whether it is over: of one that is not nothing is missed yet.
    aims
        What is aimed at.

    Returns
    -------
    tuple of Principle
        `session` is None.
    """
    findings = {
        "all_groups": _all_groups(
            groups, _Unknown(unattributed_sets, sessions_without_sets, long_sets), is_over=is_over
        ),
        "progression": _progression(weeks, progress, unit),
        "consistency": _consistency(weeks, aims),
    }
    return tuple(judged(findings, aims, None))


class _Unknown(Record):
    """What was trained in a week of which it is not known what, as `week_principles` has it."""

    unattributed_sets: int
    sessions_without_sets: int
    long_sets: int

    @property
    def is_any(self) -> bool:
        """Whether there is any."""
        return bool(self.unattributed_sets or self.sessions_without_sets or self.long_sets)


def _all_groups(groups: Sequence[WeekGroup], unknown: _Unknown, *, is_over: bool) -> Finding:
    if not groups:
        return Finding("cannot say", Said("no_sets"))
    without = {each.group for each in groups if not each.fractional_sets}
    untrained = tuple([group for group in MUSCLE_GROUPS if group in without])
    if not untrained:
        return _by_the_way(groups, knows_all=is_over and not unknown.is_any)
    if unknown.unattributed_sets and len(untrained) == len(groups):
        return Finding("cannot say", Said("trained_unknown", {"sets": unknown.unattributed_sets}))
    if unknown.unattributed_sets:
        why = Said("groups_or_sets_of_none", {"groups": untrained, "sets": unknown.unattributed_sets})
    elif unknown.sessions_without_sets:
        why = Said("groups_or_sessions", {"groups": untrained, "sessions": unknown.sessions_without_sets})
    elif unknown.long_sets:
        why = Said("groups_or_long_sets", {"groups": untrained, "sets": unknown.long_sets})
    elif not is_over:
        why = Said("groups_so_far", {"groups": untrained})
    else:
        return Finding("miss", Said("groups_not_trained", {"groups": untrained}))
    return Finding("cannot say", why)


def _by_the_way(groups: Sequence[WeekGroup], *, knows_all: bool) -> Finding:
    """Whether each group was trained on purpose, in those in which it takes that."""
    helped = tuple([each.group for each in only_helped(groups)])
    said: Row = {"groups": helped, "muscles": parts_left_out(groups), "knows_all": knows_all}
    if not set(helped) & set(OF_THEIR_OWN):
        return Finding("pass", Said("all_groups_trained", said))
    return Finding("miss" if knows_all else "cannot say", Said("groups_only_helped", said))


def _progression(weeks: Sequence[Week], progress: Sequence[LiftProgress], unit: str) -> Finding:
    """What rose over the last twelve weeks, as `progression` has it."""
    risen = tuple([_risen(each) for each in progress if each.risen_what is not None])
    if risen:
        return Finding("pass", Said("risen", {"each_rise": risen, "unit": unit}))
    in_part = sum(not _is_all_named(session) for week in weeks for session in week.sessions)
    often = [each for each in progress if each.sessions >= FEWEST_SESSIONS and each.state != "long ago"]
    if not often:
        return Finding("cannot say", _why_not_often(in_part, knows_any=bool(progress)))
    if all(_lasts(each) < _LONG_ENOUGH for each in often):
        return Finding("cannot say", Said("no_lift_for_three_weeks"))
    said: Row = {"often": len(often), "sessions": FEWEST_SESSIONS, "weeks": _WEEKS}
    if in_part >= FEWEST_SESSIONS:  # another one may have been done as often, and risen
        return Finding("cannot say", Said("none_of_known_rose", {**said, "unnamed_sessions": in_part}))
    return Finding("miss", Said("none_rose", said))


def _risen(lift: LiftProgress) -> Row:
    return {
        "lift": lift.exercise_name or lift.exercise,
        "risen_what": lift.risen_what,
        "risen_from": lift.risen_from,
        "risen_to": lift.risen_to,
        "risen_since": lift.risen_since_day,
    }


def _lasts(lift: LiftProgress) -> dt.timedelta:
    if lift.first_time is None or lift.last_time is None:
        return dt.timedelta(0)
    return lift.last_time - lift.first_time


def _is_all_named(sets: Sequence[Set]) -> bool:
    """Whether it is known of a session which exercises were done in it."""
    lifts = by_exercise(sets)
    return bool(lifts) and all(each.exercise is not None for each in lifts if each.working)


def _why_not_often(in_part: int, *, knows_any: bool) -> Said:
    if not knows_any:
        return Said("no_exercise_named")
    return Said("no_lift_known_often" if in_part else "no_lift_often", {"sessions": FEWEST_SESSIONS})


def _consistency(weeks: Sequence[Week], aims: Aims) -> Finding:
    """Sessions in the last weeks that can be judged: whole ones, and those with enough; a long break begins anew.

    Of a week without a file nobody knows whether it was one without lifting: it is held against nobody.
    """
    count, wanted = int(aims.consistency_weeks), aims.sessions_a_week
    since = max((place for place, week in enumerate(weeks, 1) if week.known == "nothing"), default=0)
    judged_weeks = [week for week in weeks[since:] if week.known in {"whole", "unseen"} or len(week.sessions) >= wanted]
    if len(judged_weeks) < count:
        return Finding("cannot say", Said("few_whole_weeks", {"known_weeks": len(judged_weeks), "weeks": count}))
    last = judged_weeks[-count:]
    if not any(week.sessions for week in last):
        return Finding("cannot say", Said("no_sessions_in_weeks", {"weeks": count}))
    short = [week for week in last if len(week.sessions) < wanted]
    fewer: tuple[Row, ...] = tuple(
        [{"week": week.week, "sessions": len(week.sessions)} for week in short if week.known != "unseen"]
    )
    if fewer:
        return Finding("miss", Said("few_sessions", {"each_week": fewer, "aim": wanted}))
    if short:
        return Finding("cannot say", Said("no_file_of_weeks", {"weeks_unknown": tuple([each.week for each in short])}))
    return Finding("pass", Said("enough_sessions", {"aim": wanted, "weeks": count}))
