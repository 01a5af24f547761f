"""Whether weeks of training followed the principles that no single session shows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence
from typing import Literal

from fitlift.config import MUSCLE_GROUPS
from fitlift.exercises.tables import group_name
from fitlift.measures.aims import Aims, Finding, judged
from fitlift.measures.by_exercise import by_exercise
from fitlift.measures.progress_words import risen_words
from fitlift.measures.side_effects import OF_THEIR_OWN, helped_words, only_helped, parts_left_out
from fitlift.records.base import Record
from fitlift.records.muscles import WeekGroup
from fitlift.records.principles import Principle
from fitlift.records.progress import LiftProgress
from fitlift.records.sets import Set
from fitlift.wording import plural

#: Progress shows in a lift that was done so often; chosen.
FEWEST_SESSIONS = 3

#: Whether a lift rises shows over three weeks, and is looked at over the last twelve.
_LONG_ENOUGH, _WEEKS = dt.timedelta(days=20), 12

#: So many names are told.
_TOLD = 3


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
        How much of it the files reach; nothing of weeks in a long time of which there is no file at all.
    """

    week: str
    sessions: Collection[Sequence[Set]]
    known: Literal["whole", "part", "nothing"] = "whole"


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
        return Finding("cannot say", "no sets are known")
    without = {each.group for each in groups if not each.fractional_sets}
    untrained = [group_name(group) for group in MUSCLE_GROUPS if group in without]
    listed, sets = ", ".join(untrained), unknown.unattributed_sets
    if not untrained:
        return _by_the_way(groups, knows_all=is_over and not unknown.is_any)
    if sets and len(untrained) == len(groups):
        why = f"what {plural(sets, 'set')} trained is not known"
    elif sets:
        why = f"{listed}: none known, but {plural(sets, 'set')} count for no muscle"
    elif unknown.sessions_without_sets:
        why = f"{listed}: none known, but {plural(unknown.sessions_without_sets, 'session')} came without sets"
    elif unknown.long_sets:
        why = f"{listed}: none known, but {plural(unknown.long_sets, 'set')} lasted so long that others may be in it"
    elif not is_over:
        why = f"the week is not over; so far nothing for {listed}"
    else:
        return Finding("miss", f"not trained: {listed}")
    return Finding("cannot say", why)


def _by_the_way(groups: Sequence[WeekGroup], *, knows_all: bool) -> Finding:
    """Whether each group was trained on purpose, in those in which it takes that."""
    told = ("every major group of muscles", helped_words(groups), parts_left_out(groups, knows_all=knows_all))
    said = "; ".join(filter(None, told))
    own = [each.group for each in only_helped(groups) if each.group in OF_THEIR_OWN]
    if not own:
        return Finding("pass", said)
    return Finding("miss" if knows_all else "cannot say", said.removeprefix("every major group of muscles; "))


def _progression(weeks: Sequence[Week], progress: Sequence[LiftProgress], unit: str) -> Finding:
    """What rose over the last twelve weeks, as `progression` has it."""
    risen = [each for each in progress if each.risen_what is not None]
    if risen:
        told = [f"{each.exercise_name} {risen_words(each, unit)}" for each in risen[:_TOLD]]
        more = f" and {len(risen) - _TOLD} more" if len(risen) > _TOLD else ""
        return Finding("pass", f"{', '.join(told)}{more}")
    in_part = sum(not _is_all_named(session) for week in weeks for session in week.sessions)
    often = [each for each in progress if each.sessions >= FEWEST_SESSIONS and each.state != "long ago"]
    if not often:
        return Finding("cannot say", _why_not_often(in_part, knows_any=bool(progress)))
    if all(_lasts(each) < _LONG_ENOUGH for each in often):
        return Finding("cannot say", "no lift has been done for three weeks yet")
    said = f"none of {plural(len(often), 'lift')} done {FEWEST_SESSIONS} times or more rose in the last {_WEEKS} weeks"
    if in_part >= FEWEST_SESSIONS:  # another one may have been done as often, and risen
        return Finding("cannot say", f"{said}, but in {in_part} sessions not every exercise is known")
    return Finding("miss", said)


def _lasts(lift: LiftProgress) -> dt.timedelta:
    if lift.first_time is None or lift.last_time is None:
        return dt.timedelta(0)
    return lift.last_time - lift.first_time


def _is_all_named(sets: Sequence[Set]) -> bool:
    """Whether it is known of a session which exercises were done in it."""
    lifts = by_exercise(sets)
    return bool(lifts) and all(each.exercise is not None for each in lifts if each.working)


def _why_not_often(in_part: int, *, knows_any: bool) -> str:
    if not knows_any:
        return "no exercise is known by name"
    return f"no lift {'is known to have been' if in_part else 'was'} done in {FEWEST_SESSIONS} sessions"


def _consistency(weeks: Sequence[Week], aims: Aims) -> Finding:
    """Sessions in the last weeks that can be judged: whole ones, and those with enough; a long break begins anew."""
    count, wanted = int(aims.consistency_weeks), aims.sessions_a_week
    since = max((place for place, week in enumerate(weeks, 1) if week.known == "nothing"), default=0)
    judged_weeks = [week for week in weeks[since:] if week.known == "whole" or len(week.sessions) >= wanted]
    if len(judged_weeks) < count:
        known = plural(len(judged_weeks), "whole week") if judged_weeks else "no whole week"
        return Finding("cannot say", f"{known} of {count} {'is' if len(judged_weeks) <= 1 else 'are'} known")
    last = judged_weeks[-count:]
    if not any(week.sessions for week in last):
        return Finding("cannot say", f"no session is known of the last {count} weeks")
    fewer = [week for week in last if len(week.sessions) < wanted]
    if not fewer:
        return Finding("pass", f"{wanted:g} sessions or more in each of the last {count} weeks")
    first, *others = [(len(week.sessions), week.week) for week in fewer[:_TOLD]]
    told = ", ".join(
        [f"{plural(first[0], 'session')} in {first[1]}", *(f"{count} in {name}" for count, name in others)]
    )
    more = f" and fewer in {plural(len(fewer) - _TOLD, 'week')} more" if len(fewer) > _TOLD else ""
    return Finding("miss", f"{told}{more} (aim {wanted:g})")
