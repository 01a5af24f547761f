"""Whether weeks of training followed the principles that no single session shows."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Any

import pandas as pd

from fitlift.exercises.tables import muscles
from fitlift.measures.aims import Aims, Finding, finding_rows
from fitlift.measures.by_exercise import by_exercise
from fitlift.measures.holds import is_hold
from fitlift.records.base import Record
from fitlift.rows import known, rows_of
from fitlift.schema import PRINCIPLES
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
        As in `schema.WEEKS`.
    sessions
        The rows of `schema.SETS` of each strength session, in order; none for a week off. They are looked at one after
        the other.
    """

    week: str
    sessions: Collection[pd.DataFrame]


class _Best(Record):
    """The best of one exercise in one session, and what it is: kg, reps or s."""

    value: float
    unit: str


def week_principles(
    weeks: Sequence[Week],
    groups: pd.DataFrame,
    *,
    unattributed_sets: int = 0,
    sessions_without_sets: int = 0,
    aims: Aims = Aims(),  # noqa: B008 - it cannot be changed
) -> pd.DataFrame:
    """Hold the weeks up to one against the principles.

    Parameters
    ----------
    weeks
        All weeks of the calendar from the first with a session to the one that is judged, which is the last.
    groups
        What the last one trained, a table of `schema.WEEK_GROUPS`.
    unattributed_sets
        Its working sets that count for no muscle.
    sessions_without_sets
        Its sessions of which no sets are known.
    aims
        What is aimed at.

    Returns
    -------
    pandas.DataFrame
        A table of `schema.PRINCIPLES`, `session` null.
    """
    findings = {
        "all_groups": _all_groups(groups, unattributed_sets, sessions_without_sets),
        "progression": _progression(weeks),
        "consistency": _consistency(weeks, aims),
    }
    return PRINCIPLES.of_rows(finding_rows(findings, aims, None))


def _all_groups(groups: pd.DataFrame, unattributed_sets: int, sessions_without_sets: int) -> Finding:
    if groups.empty:
        return Finding("cannot say", "no sets are known")
    names = {each.group: each.group_name.lower() for each in muscles().values()}
    untrained = [names[row.group] for row in rows_of(groups) if not row.fractional_sets]
    if not untrained:
        return Finding("pass", "every major group of muscles")
    listed = ", ".join(sorted(untrained))
    if unattributed_sets:
        sets = plural(unattributed_sets, "set")
        return Finding("cannot say", f"{listed}: none known, but {sets} count for no muscle")
    if sessions_without_sets:
        sessions = plural(sessions_without_sets, "session")
        return Finding("cannot say", f"{listed}: none known, but {sessions} came without sets")
    return Finding("miss", f"not trained: {listed}")


def _progression(weeks: Sequence[Week]) -> Finding:
    bests: dict[str, list[_Best]] = {}
    for name, best in (each for week in weeks for session in week.sessions for each in _bests(session)):
        bests.setdefault(name, []).append(best)
    often = {name: of_lift for name, of_lift in bests.items() if len(of_lift) >= FEWEST_SESSIONS}
    if not often:
        return Finding("cannot say", f"no lift was done in {FEWEST_SESSIONS} sessions")
    rises = {name: rise for name, rise in ((name, _rise(of_lift)) for name, of_lift in often.items()) if rise}
    if not rises:
        return Finding("miss", f"none of {plural(len(often), 'lift')} done {FEWEST_SESSIONS} times or more rose")
    told = [f"{name} {earlier:g} to {later:g} {unit}" for name, (earlier, later, unit) in list(rises.items())[:_TOLD]]
    more = f" and {len(rises) - _TOLD} more" if len(rises) > _TOLD else ""
    return Finding("pass", f"{', '.join(told)}{more}")


def _rise(bests: Sequence[_Best]) -> tuple[float, float, str] | None:
    """The best of the earlier half and of the later one, if that is above it; a middle session belongs to neither."""
    unit = bests[-1].unit
    values = [best.value for best in bests if best.unit == unit]
    half = len(values) // 2
    if len(values) < FEWEST_SESSIONS:
        return None
    earlier, later = max(values[:half]), max(values[-half:])
    return (round(earlier, 1), round(later, 1), unit) if later > earlier * (1 + RISE) else None


def _bests(sets: pd.DataFrame) -> Iterator[tuple[str, _Best]]:
    """The best working set of each surely named exercise: its estimated maximum, else weight, reps or time."""
    rows = {row.Index: row for row in rows_of(sets)}
    for each in by_exercise(sets):
        name = each.columns["exercise_name"]
        best = _best([rows[index] for index in each.working])
        if name is not None and best is not None:
            yield str(name), best


def _best(working: Sequence[Any]) -> _Best | None:
    for column, unit in (("e1rm_kg", "kg (estimated maximum)"), ("weight_kg", "kg")):
        values = [known(getattr(row, column)) for row in working]
        found = [value for value in values if value is not None]
        if found:
            return _Best(max(found), unit)
    held = [row.duration_s for row in working if is_hold(row.reps, row.duration_s) and not pd.isna(row.duration_s)]
    counted = [row.reps for row in working if not pd.isna(row.reps) and not is_hold(row.reps, row.duration_s)]
    if counted:
        return _Best(float(max(counted)), "reps")
    return _Best(max(held), "s") if held else None


def _consistency(weeks: Sequence[Week], aims: Aims) -> Finding:
    count, wanted = int(aims.consistency_weeks), aims.sessions_a_week
    if len(weeks) < count:
        return Finding("cannot say", f"{plural(len(weeks), 'week')} of {count} are known")
    fewer = [week for week in weeks[-count:] if len(week.sessions) < wanted]
    if not fewer:
        return Finding("pass", f"{wanted:g} sessions or more in each of the last {count} weeks")
    told = ", ".join(f"{plural(len(week.sessions), 'session')} in {week.week}" for week in fewer[:_TOLD])
    return Finding("miss", f"{told} (aim {wanted:g})")
