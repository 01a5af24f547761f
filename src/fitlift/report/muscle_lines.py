"""What a session and a week trained, in words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from fitlift.analysis.muscles import Coverage
from fitlift.config import MUSCLE_GROUPS
from fitlift.history.summary import WeekSummary
from fitlift.measures.side_effects import only_helped, parts_left_out
from fitlift.records.muscles import GroupSets, WeekGroup
from fitlift.records.said import Row
from fitlift.report.styled import KEPT_SPACE
from fitlift.report.words import say

#: Verdicts on a week's sets of a group, in the order of the text.
_VERDICTS = ("untrained", "short", "covered", "trained", "plenty")


def told_groups(coverage: Coverage) -> tuple[list[GroupSets], list[GroupSets]]:
    """Groups of muscles that were trained, the most first; and those that were not."""
    trained = sorted(
        (each for each in coverage.each_group if each.fractional_sets), key=lambda each: -each.fractional_sets
    )
    without = {each.group: each for each in coverage.each_group if not each.fractional_sets}
    return trained, [without[group] for group in MUSCLE_GROUPS if group in without]


def untrained_words(groups: Sequence[GroupSets], *, hides_sets: bool) -> str:
    """Groups without a set; nothing sure is said while there are sets or sessions that do not tell. Empty for none."""
    keys = tuple([each.group for each in groups])
    return say("groups_without_set", groups=keys, knows_all=not hides_sets) if keys else ""


def week_muscles(week: WeekSummary) -> tuple[str, list[str]]:
    """How a week's groups of muscles are counted; and each verdict with its groups, the untrained first.

    Nothing where no set has a muscle.
    """
    groups = week.each_group
    if not any(each.fractional_sets for each in groups):
        return "", []
    helping = week.sessions[0].coverage.helping
    counted = say("how_sets_of_week_count", each_target=tuple(_targets(groups)), helping=helping)
    remarks = [each for verdict, members in _told(week).items() for each in _on_verdict(verdict, members)]
    remarks += _by_the_way(groups, knows_all=week.is_over and not week.hides_sets)
    if week.unattributed_sets:
        remarks.append(say("no_muscle_known", sets=week.unattributed_sets))
    if week.sessions_without_sets:
        remarks.append(say("sets_not_recorded", sessions=week.sessions_without_sets))
    return counted, remarks


def _on_verdict(verdict: str, groups: Sequence[WeekGroup]) -> Iterator[str]:
    """A verdict with its groups; of those that were not trained also where to find what trains the first of them."""
    if groups:
        told = ",  ".join(map(_kept_together, groups))
        yield f"{say('verdict_on_groups', group_verdict=verdict)}: {told}"
    if groups and verdict == "untrained":
        yield say("ideas_for_group", group_of_muscles=groups[0].group)


def _by_the_way(groups: Sequence[WeekGroup], *, knows_all: bool) -> Iterator[str]:
    """Groups that only helped, and parts of the hips that were left out."""
    helpers, parts = tuple([each.group for each in only_helped(groups)]), parts_left_out(groups)
    if helpers:
        yield say("groups_only_helped", groups=helpers, muscles=(), knows_all=knows_all)
    if parts:
        yield say("groups_only_helped", groups=(), muscles=parts, knows_all=knows_all)


def plenty_words(week: WeekSummary) -> str:
    """Groups with more sets than are needed, the most first: "More than needed beside running: glutes 14."."""
    found = tuple([_of_group(each) for each in reversed(_told(week)["plenty"])])
    return say("more_than_needed_beside_running", each_trained_group=found) if found else ""


def _told(week: WeekSummary) -> dict[str, list[WeekGroup]]:
    """What is said, and of which groups; of those without a set the ones first that runners miss most."""
    in_order = sorted(week.each_group, key=lambda each: (each.fractional_sets, MUSCLE_GROUPS.index(each.group)))
    open_ = [each for each in in_order if each.verdict == "cannot say"]
    nothing, little = ("no_set_known", "little_known") if week.hides_sets else ("nothing_so_far", "little_so_far")
    if week.is_over and not week.hides_sets:
        nothing, little = "no_set_in_files", "little_in_files"
    return {
        nothing: [each for each in open_ if not each.fractional_sets],
        little: [each for each in open_ if each.fractional_sets],
    } | {verdict: [each for each in in_order if each.verdict == verdict] for verdict in _VERDICTS}


def _targets(groups: Sequence[WeekGroup]) -> list[Row]:
    """How many sets are aimed at: in most groups, and in those that have another target."""
    keys: defaultdict[tuple[float, float], list[str]] = defaultdict(list)
    for each in groups:
        keys[each.target_sets, each.target_sets_most or 0.0].append(each.group)
    mosts = {(each.target_sets, each.target_sets_most or 0.0): each.target_sets_most for each in groups}
    most, *others = sorted(keys, key=lambda aim: (-len(keys[aim]), aim))
    return [
        {"groups": tuple(keys[aim]), "least_sets": aim[0], "most_sets": mosts[aim]}
        for aim in (most, *sorted(others, reverse=True))
    ]


def group_with_sets(group: GroupSets | WeekGroup) -> str:
    """A group of muscles and its sets: "glutes 10"; without any its name alone."""
    return say("group_with_sets", **_of_group(group))


def _kept_together(group: GroupSets | WeekGroup) -> str:
    """The same, its number on the line of the name's end."""
    name, space, sets = group_with_sets(group).rpartition(" ")
    return f"{name}{KEPT_SPACE}{sets}" if space and group.fractional_sets else group_with_sets(group)


def _of_group(group: GroupSets | WeekGroup) -> Row:
    return {"group_of_muscles": group.group, "fractional_sets": group.fractional_sets}


def how_counted(coverage: Coverage) -> str:
    """What is counted: "sets; helping muscles count half"."""
    return say("how_sets_count", helping=coverage.helping)


def unattributed(coverage: Coverage) -> Iterator[str]:
    """How many sets count for no muscle, and why."""
    told: list[Row] = [
        {"sets": each.sets, "why_uncounted": each.reason} for each in coverage.each_unattributed if each.sets
    ]
    if told:
        yield say("sets_of_no_muscle", each_unattributed=tuple(told))
