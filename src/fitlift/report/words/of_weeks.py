"""What the principles say of weeks, and what was trained and rose in them, in English."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from fitlift.measures.readable import clock, weight
from fitlift.measures.set_aims import aim_words
from fitlift.measures.side_effects import OF_PARTS
from fitlift.report.words.amounts import group_names, listed, load, muscle_names, some
from fitlift.report.words.calendar import day_told
from fitlift.report.words.facts import Facts, Words
from fitlift.wording import plural

#: So many lifts, and weeks, are named.
_TOLD = 3


def helped(groups: Sequence[str]) -> str:
    """Groups that only helped: "calves and arms only as helpers"; empty for none.

    Parameters
    ----------
    groups
        Their keys.
    """
    return f"{listed(group_names(groups))} only as helpers" if groups else ""


def left_out(parts: Sequence[str], *, knows_all: bool) -> str:
    """Parts of the hips that were left out: "hips: nothing for abductors"; empty for none.

    Parameters
    ----------
    parts
        Keys of the muscles.
    knows_all
        Whether all that was trained is known.
    """
    (hips,) = group_names([OF_PARTS])
    return f"{hips}: nothing {'' if knows_all else 'known '}for {muscle_names(parts)}" if parts else ""


def rise(what: str | None, amounts: tuple[float | None, float | None], since: str | None, unit: str) -> str:
    """From what to what a lift rose, and since when: "69.9 to 93.3 kg (estimated maximum) since 12 May 2026".

    Parameters
    ----------
    what
        What rose, as in the table of progress; None where nothing did.
    amounts
        From how much, and to how much.
    since
        The day that had the first, as "2026-05-12".
    unit
        Unit of weights: "kg" or "lb".
    """
    from_, to = amounts
    if what is None or from_ is None or to is None:
        return ""
    if what == "help_kg":
        told = " to ".join(_beside_body(kg, unit) for kg in (from_, to))
    elif what in {"e1rm_kg", "weight_kg"}:
        kind = " (estimated maximum)" if what == "e1rm_kg" else ""
        told = f"{weight(from_, unit)} to {weight(to, unit)} {unit}{kind}"
    elif what == "reps":
        told = f"{from_:g} to {to:g} repetitions a set"
    else:
        told = f"{clock(from_)} to {clock(to)}" + (" of rest" if what == "rest_s" else "")
    return told + (f" since {day_told(since)}" if since else "")


def _beside_body(kg: float, unit: str) -> str:
    if not kg:
        return "the body alone"
    return load(abs(kg), "assisted" if kg < 0 else "added", unit)


def _risen(facts: Facts) -> str:
    told = []
    for each in facts.rows("each_rise"):
        amounts = each.number("risen_from"), each.number("risen_to")
        rose = rise(each.text("risen_what"), amounts, each.maybe_text("risen_since"), facts.maybe_text("unit") or "kg")
        told.append(f"{each.name('lift')} {rose}")
    return some(told, _TOLD)


def _by_the_way(facts: Facts) -> list[str]:
    parts = left_out(facts.texts("muscles"), knows_all=facts.flag("knows_all"))
    return [each for each in (helped(facts.texts("groups")), parts) if each]


def _groups(facts: Facts) -> str:
    return ", ".join(group_names(facts.texts("groups")))


def _none_rose(facts: Facts) -> str:
    often, sessions, weeks = (facts.count(name) for name in ("often", "sessions", "weeks"))
    if often == 1:
        return f"the one lift done {sessions} times or more did not rise in the last {weeks} weeks"
    return f"none of the {often} lifts done {sessions} times or more rose in the last {weeks} weeks"


def _few_whole_weeks(facts: Facts) -> str:
    count = facts.count("known_weeks")
    known = plural(count, "whole week") if count else "no whole week"
    return f"{known} of {facts.count('weeks')} {'is' if count <= 1 else 'are'} known"


def _few_sessions(facts: Facts) -> str:
    rows = facts.rows("each_week")
    first, *others = rows[:_TOLD]
    told = [f"{plural(first.count('sessions'), 'session')} in {first.text('week')}"]
    told += [f"{each.count('sessions')} in {each.text('week')}" for each in others]
    more = f" and fewer in {plural(len(rows) - _TOLD, 'week')} more" if len(rows) > _TOLD else ""
    return f"{', '.join(told)}{more} (aim {facts.number('aim'):g})"


def _aim(facts: Facts) -> str:
    return aim_words(facts.number("least_sets"), facts.maybe_number("most_sets"))


def _sets_of_aim(facts: Facts) -> str:
    sets = facts.number("fractional_sets")
    return (f"{sets:g} of {_aim(facts)} sets" if sets else f"no set of {_aim(facts)}") + _as_helper(facts)


def _known_sets_of_aim(facts: Facts) -> str:
    sets = facts.number("fractional_sets")
    return f"{f'{sets:g}' if sets else 'none'} known of {_aim(facts)} sets{_as_helper(facts)}"


def _more_than_needed(facts: Facts) -> str:
    sets = facts.number("fractional_sets")
    return f"{sets:g} sets, more than the {_aim(facts)} that are needed beside running{_as_helper(facts)}"


def _as_helper(facts: Facts) -> str:
    return ", all as a helper" if facts.flag("only_helps") else ""


def _marked_run(facts: Facts) -> str:
    marks = {"longest": facts.flag("is_longest"), "hardest": facts.flag("is_hardest")}
    return " and ".join(mark for mark, holds in marks.items() if holds)


OF_WEEKS: Mapping[str, Words] = {
    "marked_run": _marked_run,
    "no_sets": "no sets are known",
    "sessions_from_log": lambda of: (
        f"Names, repetitions and weights of {plural(of.count('sessions'), 'session')} are from {of.text('log')}."
    ),
    "all_groups_trained": lambda of: "; ".join(["every major group of muscles", *_by_the_way(of)]),
    "groups_only_helped": lambda of: "; ".join(_by_the_way(of)),
    "trained_unknown": lambda of: f"what {plural(of.count('sets'), 'set')} trained is not known",
    "groups_or_sets_of_none": lambda of: (
        f"nothing known of {_groups(of)}, because {plural(of.count('sets'), 'set')} count for no muscle"
    ),
    "groups_or_sessions": lambda of: (
        f"nothing known of {_groups(of)}, because {plural(of.count('sessions'), 'session')} came without sets"
    ),
    "groups_or_long_sets": lambda of: (
        f"nothing known of {_groups(of)}, because {plural(of.count('sets'), 'set')} lasted so long that others may be "
        "in it"
    ),
    "groups_so_far": lambda of: f"the week is not over; so far nothing for {_groups(of)}",
    "groups_not_trained": lambda of: f"not trained: {_groups(of)}",
    "risen": _risen,
    "no_lift_for_three_weeks": "no lift has been done for three weeks yet",
    "none_rose": _none_rose,
    "none_of_known_rose": lambda of: (
        f"{_none_rose(of)}, but in {of.count('unnamed_sessions')} sessions not every exercise is known"
    ),
    "no_exercise_named": "no exercise is known by name",
    "no_lift_often": lambda of: f"it needs one exercise done in {of.count('sessions')} sessions",
    "no_lift_known_often": lambda of: f"no lift is known to have been done in {of.count('sessions')} sessions",
    "few_whole_weeks": _few_whole_weeks,
    "no_sessions_in_weeks": lambda of: f"no session is known of the last {of.count('weeks')} weeks",
    "enough_sessions": lambda of: (
        f"{of.number('aim'):g} sessions or more in each of the last {of.count('weeks')} weeks"
    ),
    "few_sessions": _few_sessions,
    "no_file_of_weeks": lambda of: f"no file of {listed(of.texts('weeks_unknown'))}",
    "none_aimed_at": "none is aimed at",
    "sets_of_aim": _sets_of_aim,
    "known_sets_of_aim": _known_sets_of_aim,
    "more_than_needed": _more_than_needed,
}
