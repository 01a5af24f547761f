"""The lifting of a week beside the running, in words: hard sets, effort, and when each group was last trained."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import inf

from fitlift.config import MUSCLE_GROUPS
from fitlift.measures.aims import span
from fitlift.records.said import Row, Said, parts_of
from fitlift.records.weeks import LastTrained, WeekLoad, WeekRegion
from fitlift.report.words import say


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
        yield say("hard_sets_of_week", each_reason=parts_of(*_hard_sets(load, regions)))
        # what is not noted is never estimated
        yield say(
            "effort_of_week",
            srpe_load=load.srpe_load,
            sessions_with_effort=load.sessions_with_effort,
            sessions=load.sessions,
        )
    groups = [each for each in last if each.muscle is None]
    groups.sort(key=lambda each: MUSCLE_GROUPS.index(each.group))
    if groups:
        yield _recent(groups)
        yield say("groups_last_trained", each_ago=tuple(_by_days(groups)))
    if load.sessions:
        yield say("load_measures_heart")


def _hard_sets(load: WeekLoad, regions: Sequence[WeekRegion]) -> Iterator[Said]:
    if not load.working_sets or load.hard_sets is None:
        yield Said("no_hard_sets", {"is_recorded": not load.sessions_without_sets})
        return
    sets, unknown = load.working_sets, load.working_sets - (load.sets_with_effort or 0)
    if unknown == sets:
        yield Said("no_set_with_effort", {"sets": sets})
    else:
        yield Said("hard_of_working_sets", {"hard_sets": load.hard_sets, "sets": sets, "sets_without_effort": unknown})
    told = [each for each in regions if each.hard_sets]
    if told:
        of_each = tuple([each.hard_sets for each in told])
        yield Said("hard_sets_by_region", {"regions": tuple([each.region for each in told]), "each_sets": of_each})
    if load.sets_without_muscle:
        is_all = load.sets_without_muscle == sets
        yield Said("muscles_of_sets_unknown", {"sets": load.sets_without_muscle, "is_every_set": is_all})
    if load.sessions_without_sets:
        yield Said("sets_of_sessions_unrecorded", {"sessions": load.sessions_without_sets})


def _recent(groups: Sequence[LastTrained]) -> str:
    """Sets in the last 72 hours, the most first."""
    known = sorted([each for each in groups if each.sets_72h], key=lambda each: -(each.sets_72h or 0.0))
    return say(
        "sets_of_last_days",
        date=groups[0].as_of,
        groups=tuple([each.group for each in known]),
        each_sets=tuple([each.sets_72h for each in known]),
        knows_all=all(each.is_all_72h for each in groups),
    )


def _by_days(groups: Sequence[LastTrained]) -> Iterator[Row]:
    """Groups by how long ago they were trained, the latest first; those that never were last."""
    found: dict[tuple[float, int], list[LastTrained]] = {}
    for each in groups:
        days = inf if each.days_since is None else each.days_since
        found.setdefault((days, -each.days_without), []).append(each)
    for _, (first, *others) in sorted(found.items(), key=lambda pair: pair[0]):
        names = tuple([each.group for each in (first, *others)])
        yield {"groups": names, "days_since": first.days_since, "days_without": first.days_without}


def days_before(last: LastTrained) -> str:
    """How many days before that was, as a figure: "5", "2-5", "30+"; empty where nothing is known."""
    if last.days_since is None:
        return f"{last.days_without}+" if last.days_without else ""
    return span((last.days_without, last.days_since))
