"""What pages say of the muscles that a session and a week trained, in English."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from fitlift.exercises.tables import group_name
from fitlift.measures.set_aims import aim_words
from fitlift.report.words.amounts import group_names, listed
from fitlift.report.words.facts import Facts, Words
from fitlift.wording import plural

#: Reason why a set counts for no muscle → after "sets".
_REASONS: Mapping[str, str] = {
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

#: What a set counts for a muscle that helps.
_HELPING: Mapping[float, str] = {
    0.0: "helping muscles not counted",
    0.5: "helping muscles count half",
    1.0: "helping muscles count fully",
}

#: What a week's sets of groups come to.
_VERDICTS: Mapping[str, str] = {
    "untrained": "not trained",
    "short": "little",
    "covered": "some",
    "trained": "enough",
    "plenty": "more than needed beside running",
    "no_set_known": "no set known",
    "little_known": "little known",
    "nothing_so_far": "nothing so far",
    "little_so_far": "little so far",
    "no_set_in_files": "no set in the files",
    "little_in_files": "little in the files",
}


def helping_words(facts: Facts) -> str:
    """What a set counts for a muscle that helps: "helping muscles count half"."""
    counts = facts.number("helping")
    return _HELPING.get(counts, f"helping muscles count {counts:g}")


def _week(facts: Facts) -> str:
    return f"sets; {', '.join((*_targets(facts), helping_words(facts)))}"


def _targets(facts: Facts) -> Iterator[str]:
    """How many sets are aimed at: in most groups, and in those that have another target."""
    most, *others = facts.rows("each_target")
    aim = _aim(most)
    yield f"{aim} a week are aimed at" if aim else "no number is aimed at"
    for each in others:
        yield f"{_aim(each) or 'none'} for {listed(sorted(group_names(each.texts('groups'))))}"


def _aim(facts: Facts) -> str:
    return aim_words(facts.number("least_sets"), facts.maybe_number("most_sets"))


def _group(facts: Facts) -> str:
    name, sets = group_name(facts.text("group_of_muscles")), facts.number("fractional_sets")
    return f"{name} {sets:g}" if sets else name


def _unattributed(facts: Facts) -> str:
    """How many sets count for no muscle, and why."""
    each_reason = facts.rows("each_unattributed")
    total = plural(sum(each.count("sets") for each in each_reason), "set")
    if len(each_reason) == 1:
        return f"No muscle known for {total} {_why(each_reason[0])}."
    told = ", ".join(f"{each.count('sets')} {_why(each)}" for each in each_reason)
    return f"No muscle known for {total}: {told}."


def _why(facts: Facts) -> str:
    return _REASONS.get(facts.text("why_uncounted"), facts.text("why_uncounted"))


def _untrained(facts: Facts) -> str:
    said = "not trained" if facts.flag("knows_all") else "no set known"
    return f"{said}: {', '.join(group_names(facts.texts('groups')))}"


def _plenty(facts: Facts) -> str:
    groups = ", ".join(map(_group, facts.rows("each_trained_group")))
    return f"More than needed beside running, which is no fault: {groups}."


OF_TRAINED: Mapping[str, Words] = {
    "how_sets_count": lambda of: f"sets; {helping_words(of)}",
    "how_sets_of_week_count": _week,
    "group_with_sets": _group,
    "groups_without_set": _untrained,
    "verdict_on_groups": lambda of: _VERDICTS.get(of.text("group_verdict"), of.text("group_verdict")),
    "ideas_for_group": lambda of: f"ideas: fitlift exercises --muscle {group_name(of.text('group_of_muscles'))}",
    "more_than_needed_beside_running": _plenty,
    "sets_of_no_muscle": _unattributed,
    "no_muscle_known": lambda of: f"no muscle known: {plural(of.count('sets'), 'set')}",
    "sets_not_recorded": lambda of: f"sets not recorded: {plural(of.count('sessions'), 'session')}",
}
