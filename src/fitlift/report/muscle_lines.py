"""What a session and a week trained, in words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from fitlift.analysis.muscles import Coverage
from fitlift.config import MUSCLE_GROUPS
from fitlift.exercises.tables import group_name
from fitlift.history.summary import WeekSummary
from fitlift.measures.set_aims import aim_words
from fitlift.measures.side_effects import only_helped, parts_left_out
from fitlift.records.muscles import GroupSets, WeekGroup
from fitlift.report.styled import KEPT_SPACE
from fitlift.report.words.of_weeks import helped, left_out
from fitlift.wording import listed, plural

#: Reason why a set counts for no muscle → in words, after "sets".
_REASONS = {
    "unnamed": "without a name",
    "unsure": "without a sure name",
    "not_in_catalogue": "of exercises that are not in the catalogue",
    "full_body": "for the whole body",
    "cardio": "of cardio",
    "endurance": "of endurance",
    "mobility": "of mobility",
    "equipment_only": "of which only the equipment is known",
    "unknown": "of unknown exercises",
}

#: What a set counts for a muscle that helps → in words.
_HELPING = {
    0.0: "helping muscles not counted",
    0.5: "helping muscles count half",
    1.0: "helping muscles count fully",
}

#: What a week's sets of a group come to → in words, in the order of the text.
_VERDICTS = {
    "untrained": "not trained",
    "short": "little",
    "covered": "some",
    "trained": "enough",
    "plenty": "more than needed beside running",
}


def told_groups(coverage: Coverage) -> tuple[list[GroupSets], list[GroupSets]]:
    """Groups of muscles that were trained, the most first; and those that were not."""
    trained = sorted(
        (each for each in coverage.each_group if each.fractional_sets), key=lambda each: -each.fractional_sets
    )
    without = {each.group: each for each in coverage.each_group if not each.fractional_sets}
    return trained, [without[group] for group in MUSCLE_GROUPS if group in without]


def untrained_words(groups: Sequence[GroupSets], *, hides_sets: bool) -> str:
    """Groups without a set; nothing sure is said while there are sets or sessions that do not tell. Empty for none."""
    names = ", ".join(group_name(each.group) for each in groups)
    return f"{'no set known' if hides_sets else 'not trained'}: {names}" if groups else ""


def week_muscles(week: WeekSummary) -> tuple[str, list[str]]:
    """How a week's groups of muscles are counted; and each verdict with its groups, the untrained first.

    Nothing where no set has a muscle.
    """
    groups = week.each_group
    if not any(each.fractional_sets for each in groups):
        return "", []
    counted = f"sets; {', '.join((*_targets(groups), _helping(week.sessions[0].coverage.helping)))}"
    told = _told(week)
    remarks = [f"{heading}: {',  '.join(map(_group, members))}" for heading, members in told.items() if members]
    knows_all = week.is_over and not week.hides_sets
    remarks += [
        helped([each.group for each in only_helped(groups)]),
        left_out(parts_left_out(groups), knows_all=knows_all),
    ]
    if week.unattributed_sets:
        remarks.append(f"no muscle known: {plural(week.unattributed_sets, 'set')}")
    if week.sessions_without_sets:
        remarks.append(f"sets not recorded: {plural(week.sessions_without_sets, 'session')}")
    return counted, [each for each in remarks if each]


def plenty_words(week: WeekSummary) -> str:
    """Groups with more sets than are needed, the most first: "More than needed beside running: glutes 14."."""
    found = reversed(_told(week)[_VERDICTS["plenty"]])
    told = ", ".join(map(_group, found)).replace(KEPT_SPACE, " ")
    return f"More than needed beside running, which is no fault: {told}." if told else ""


def _told(week: WeekSummary) -> dict[str, list[WeekGroup]]:
    """What each heading says, and its groups; of those without a set the ones first that runners miss most."""
    in_order = sorted(week.each_group, key=lambda each: (each.fractional_sets, MUSCLE_GROUPS.index(each.group)))
    open_ = [each for each in in_order if each.verdict == "cannot say"]
    nothing, little = ("no set known", "little known") if week.hides_sets else ("nothing so far", "little so far")
    if week.is_over and not week.hides_sets:
        nothing, little = "no set in the files", "little in the files"
    return {
        nothing: [each for each in open_ if not each.fractional_sets],
        little: [each for each in open_ if each.fractional_sets],
    } | {heading: [each for each in in_order if each.verdict == verdict] for verdict, heading in _VERDICTS.items()}


def _helping(counts: float) -> str:
    """What a set counts for a muscle that helps, in words."""
    return _HELPING.get(counts, f"helping muscles count {counts:g}")


def _targets(groups: Sequence[WeekGroup]) -> Iterator[str]:
    """How many sets are aimed at: in most groups, and in those that have another target."""
    names: defaultdict[tuple[float, float], list[str]] = defaultdict(list)
    words: dict[tuple[float, float], str] = {}
    for each in groups:
        aim = each.target_sets, each.target_sets_most or 0.0
        names[aim].append(group_name(each.group))
        words[aim] = aim_words(each.target_sets, each.target_sets_most) or "none"
    most, *others = sorted(names, key=lambda aim: (-len(names[aim]), aim))
    yield f"{words[most]} a week are aimed at" if any(most) else "no number is aimed at"
    for aim in sorted(others, reverse=True):
        yield f"{words[aim]} for {listed(sorted(names[aim]))}"


def _group(group: GroupSets | WeekGroup) -> str:
    name = group_name(group.group)
    return f"{name}{KEPT_SPACE}{group.fractional_sets:g}" if group.fractional_sets else name


def how_counted(coverage: Coverage) -> str:
    """What is counted: "sets; helping muscles count half"."""
    return f"sets; {_helping(coverage.helping)}"


def unattributed(coverage: Coverage) -> Iterator[str]:
    """How many sets count for no muscle, and why."""
    told = [each for each in coverage.each_unattributed if each.sets]
    if not told:
        return
    total = plural(sum(each.sets for each in told), "set")
    if len(told) == 1:
        yield f"No muscle known for {total} {_REASONS[told[0].reason]}."
    else:
        yield f"No muscle known for {total}: {', '.join(f'{each.sets} {_REASONS[each.reason]}' for each in told)}."
