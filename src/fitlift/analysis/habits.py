"""Whether weeks of training followed the principles that no single session shows."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Literal

from fitlift.config import MUSCLE_GROUPS
from fitlift.exercises.tables import group_name
from fitlift.measures.aims import Aims, Finding, judged
from fitlift.measures.body_lifts import plain_key
from fitlift.measures.by_exercise import by_exercise
from fitlift.measures.holds import held_s, is_hold
from fitlift.measures.load_kinds import counted_kg, signed_kg
from fitlift.measures.side_effects import OF_THEIR_OWN, helped_words, only_helped, parts_left_out
from fitlift.records.base import Record
from fitlift.records.muscles import WeekGroup
from fitlift.records.principles import Principle
from fitlift.records.sets import Set
from fitlift.records.several import only_known
from fitlift.records.vocabulary import BESIDE_BODY
from fitlift.wording import plural

#: Progress shows in a lift that was done so often; chosen.
FEWEST_SESSIONS = 3

#: By this share the best of the later half has to be above the best of the earlier one; chosen, since an estimated
#: maximum of the same set varies with a repetition more or less.
RISE = 0.01

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


class _Best(Record):
    """The best of one exercise in one session, and what it is: kg, reps or s."""

    value: float
    unit: str


def week_principles(
    weeks: Sequence[Week],
    groups: Sequence[WeekGroup],
    *,
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
        "progression": _progression(weeks),
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


def _progression(weeks: Sequence[Week]) -> Finding:
    bests: dict[str, list[_Best]] = {}
    names: dict[str, str] = {}
    in_part = 0
    for session in (each for week in weeks for each in week.sessions):
        in_part += not _is_all_named(session)
        for key, name, best in _bests(session):
            bests.setdefault(key, []).append(best)
            names[key] = name
    often = {names[key]: of_lift for key, of_lift in bests.items() if len(of_lift) >= FEWEST_SESSIONS}
    if not often:
        return Finding("cannot say", _why_not_often(in_part, knows_any=bool(bests)))
    rises = {name: rise for name, rise in ((name, _rise(of_lift)) for name, of_lift in often.items()) if rise}
    if not rises:
        said = f"none of {plural(len(often), 'lift')} done {FEWEST_SESSIONS} times or more rose"
        if in_part >= FEWEST_SESSIONS:  # another one may have been done as often, and risen
            return Finding("cannot say", f"{said}, but in {in_part} sessions not every exercise is known")
        return Finding("miss", said)
    told = [f"{name} {_from_to(*rise)}" for name, rise in list(rises.items())[:_TOLD]]
    more = f" and {len(rises) - _TOLD} more" if len(rises) > _TOLD else ""
    return Finding("pass", f"{', '.join(told)}{more}")


def _is_all_named(sets: Sequence[Set]) -> bool:
    """Whether it is known of a session which exercises were done in it."""
    lifts = by_exercise(sets)
    return bool(lifts) and all(each.exercise is not None for each in lifts if each.working)


def _why_not_often(in_part: int, *, knows_any: bool) -> str:
    if not knows_any:
        return "no exercise is known by name"
    return f"no lift {'is known to have been' if in_part else 'was'} done in {FEWEST_SESSIONS} sessions"


def _rise(bests: Sequence[_Best]) -> tuple[float, float, str] | None:
    """The best of the earlier half and of the later one, if that is above it; a middle session belongs to neither."""
    unit = bests[-1].unit
    values = [best.value for best in bests if best.unit == unit]
    half = len(values) // 2
    if len(values) < FEWEST_SESSIONS:
        return None
    earlier, later = max(values[:half]), max(values[-half:])
    return (round(earlier, 1), round(later, 1), unit) if later > earlier + RISE * abs(earlier) else None


def _from_to(earlier: float, later: float, unit: str) -> str:
    """From what to what a lift rose: "80 to 85 kg", "20 kg of help to +5 kg"."""
    if unit != _BESIDE_BODY:
        return f"{earlier:g} to {later:g} {unit}"
    return " to ".join(f"{-kg:g} kg of help" if kg < 0 else f"+{kg:g} kg" for kg in (earlier, later))


def _bests(sets: Sequence[Set]) -> Iterator[tuple[str, str, _Best]]:
    """The best working set of each surely named exercise: its estimated maximum, else weight, reps or time."""
    for each in by_exercise(sets):
        best = _best([sets[place] for place in each.working])
        if each.exercise is not None and each.exercise_name is not None and best is not None:
            yield plain_key(each.exercise), each.exercise_name, best


#: What stands beside the body's own weight: help below zero.
_BESIDE_BODY = "kg beside the body's own"


def _best(working: Sequence[Set]) -> _Best | None:
    estimated = only_known(each.e1rm_kg for each in working)
    if estimated:
        return _Best(max(estimated), "kg (estimated maximum)")
    beside = only_known(signed_kg(each) for each in working)
    if beside and any(each.load_kind in BESIDE_BODY for each in working):
        return _Best(max(beside), _BESIDE_BODY)
    weights = only_known(counted_kg(each) for each in working)
    if weights:
        return _Best(max(weights), "kg")
    counted = only_known(each.reps for each in working if not is_hold(each))
    if counted:
        return _Best(float(max(counted)), "reps")
    held = only_known(held_s(each) for each in working)
    return _Best(max(held), "s") if held else None


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
