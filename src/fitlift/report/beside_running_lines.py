"""The lifting of a week beside the running, in words: hard sets, effort, and when each group was last trained."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from math import inf

from fitlift.config import MUSCLE_GROUPS
from fitlift.exercises.tables import group_name, region_name
from fitlift.measures.aims import span
from fitlift.measures.readable import thousands
from fitlift.measures.recovery import RECOVERY_DAYS
from fitlift.records.weeks import LastTrained, WeekLoad, WeekRegion
from fitlift.report.styled import KEPT_SPACE
from fitlift.report.words.calendar import date
from fitlift.wording import listed, plural

#: Why none of this is in the figures of running.
HEART_ALONE = "the watch's training load measures the heart; lifting is not added to it"


def lifting_facts(load: WeekLoad, regions: Sequence[WeekRegion], last: Sequence[LastTrained]) -> Iterator[str]:
    """Hard sets, effort × minutes, sets in 72 hours and when groups were last trained, in a few words each.

    Parameters
    ----------
    load
        What the lifting of the week comes to.
    regions
        Its hard sets by region.
    last
        When groups and muscles were last trained; none of a week of which nothing is known.
    """
    if load.sessions:
        yield f"hard sets: {'; '.join(_hard_sets(load, regions))}"
        yield f"effort × minutes (session-RPE): {_effort(load)}"
    groups = [each for each in last if each.muscle is None]
    groups.sort(key=lambda each: MUSCLE_GROUPS.index(each.group))
    if groups:
        yield _recent(groups)
        yield f"last trained: {_last_trained(groups)}"
    if load.sessions:
        yield HEART_ALONE


def _hard_sets(load: WeekLoad, regions: Sequence[WeekRegion]) -> Iterator[str]:
    if not load.working_sets or load.hard_sets is None:
        yield "not known, no sets were recorded" if load.sessions_without_sets else "none"
        return
    unknown = load.working_sets - (load.sets_with_effort or 0)
    if unknown == load.working_sets:
        yield f"{plural(unknown, 'working set')}, none with an effort noted"
    else:
        of_them = f", {unknown} without an effort noted" if unknown else ""
        yield f"{load.hard_sets} of {plural(load.working_sets, 'working set')}{of_them}"
    told = [f"{region_name(each.region)}{KEPT_SPACE}{each.hard_sets:g}" for each in regions if each.hard_sets]
    if told:
        yield ", ".join(told)
    if load.sets_without_muscle:
        is_all = load.sets_without_muscle == load.working_sets
        whose = "their muscles" if is_all else f"the muscles of {plural(load.sets_without_muscle, 'set')}"
        yield f"{whose} are not known"
    if load.sessions_without_sets:
        yield f"the sets of {plural(load.sessions_without_sets, 'session')} were not recorded"


def _effort(load: WeekLoad) -> str:
    """The sum over the sessions that tell their effort and time; never an estimate."""
    if load.srpe_load is None:
        return "not said, it takes an effort of the session, noted on the watch or in corrections"
    others = load.sessions - load.sessions_with_effort
    if not others:
        return thousands(load.srpe_load)
    of = f"{load.sessions_with_effort} of {plural(load.sessions, 'session')}"
    return f"{thousands(load.srpe_load)} in {of}, not said in the other{'s' if others > 1 else ''}"


def _recent(groups: Sequence[LastTrained]) -> str:
    """Sets in the last 72 hours, the most first."""
    day = date(dt.date.fromisoformat(groups[0].as_of))
    known = sorted([each for each in groups if each.sets_72h], key=lambda each: -(each.sets_72h or 0.0))
    is_all = all(each.is_all_72h for each in groups)
    told = ", ".join(f"{group_name(each.group)}{KEPT_SPACE}{each.sets_72h:g}" for each in known)
    least = ", at least" if told and not is_all else ""
    return f"sets in the 72 hours to {day}{least}: {told or ('none' if is_all else 'not known')}"


def _last_trained(groups: Sequence[LastTrained]) -> str:
    """Groups by how long ago they were trained, the latest first; those that never were last."""
    found: dict[tuple[float, int], list[str]] = {}
    for each in groups:
        days = inf if each.days_since is None else each.days_since
        found.setdefault((days, -each.days_without), []).append(group_name(each.group))
    if all(days == inf and _is_short(-known) for days, known in found):
        return "not known"
    told = ("every group" if len(found) == 1 else listed(names) for _, names in sorted(found.items()))
    return "; ".join(
        f"{names} {_before(days, -known)}" for names, (days, known) in zip(told, sorted(found), strict=True)
    )


def _is_short(known: int) -> bool:
    """Whether so few days are known that a muscle that was not trained in them is nothing to speak of."""
    return known < RECOVERY_DAYS


def _before(days: float, known: int) -> str:
    """How long before: "5 days before", "2 to 5 days before" where it may have been later, "not in 30 days"."""
    if days == inf:
        return "not known" if _is_short(known) else f"not in {plural(known, 'day')}"
    if known < days:
        return f"{known} to {days:g} days before"
    return f"{plural(int(days), 'day')} before" if days else "that day"


def days_before(last: LastTrained) -> str:
    """The same as a figure: "5", "2-5", "30+"; empty where nothing is known."""
    if last.days_since is None:
        return f"{last.days_without}+" if last.days_without else ""
    return span((last.days_without, last.days_since))
