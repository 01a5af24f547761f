"""Why something is advised for the next time, in English."""

from __future__ import annotations

from collections.abc import Mapping

from fitlift.measures.aims import span
from fitlift.report.words.calendar import day
from fitlift.report.words.facts import Facts, Words
from fitlift.wording import plural

_ADD_OR_HARDER = "add weight, or take a harder exercise"


def _more(facts: Facts) -> str:
    """How what a load means is made heavier."""
    kind = facts.maybe_text("load_kind")
    if kind in {"external", "added"}:
        return "add weight"
    if kind == "assisted":
        return "take help away"
    return f"{'no weight is known; ' if kind is None else ''}{_ADD_OR_HARDER}"


def _top_of_range(facts: Facts) -> str:
    with_what = "the least help" if facts.maybe_text("load_kind") == "assisted" else "the heaviest weight"
    sets = "every set" if facts.flag("is_every_set") else f"every set with {with_what}"
    return f"{sets} has {facts.number('reps'):g} or more: {_more(facts)}"


def _next_of_round(facts: Facts) -> str:
    when = facts.day("day")
    of_day = "" if when is None else f" of {day(when)}"
    heavier = ", heavier by what this round gained" if facts.number("gain_kg") else ""
    return f"your sessions come in rounds: next is that{of_day}{heavier}"


#: What a load means → what less of it is; None where it is not known.
_LESS = {"assisted": "more help", "bodyweight": "help, or an easier exercise", None: "less, or an easier exercise"}


def _far_below_range(facts: Facts) -> str:
    less = _LESS.get(facts.maybe_text("load_kind"), "less weight")
    return f"at most {facts.number('reps'):g} in a set: for {span(facts.pair('aim_reps'))} take {less}"


def _within_range(facts: Facts) -> str:
    without = "" if facts.flag("is_weighed") else "; no weight is known"
    low, high = facts.pair("aim_reps")
    return f"the worst set has {facts.number('reps'):g} of {low:g}-{high:g}{without}"


OF_LIFTS: Mapping[str, Words] = {
    "not_asked": "",
    "no_reps_known": "no repetitions are known",
    "sets_without_reps": lambda of: (
        f"{of.count('unsaid_sets')} of {plural(of.count('sets'), 'set')} tell no repetitions"
    ),
    "not_done": lambda of: f"not seen for {of.count('weeks')} weeks",
    "after_break": lambda of: f"not seen for {of.count('weeks')} weeks",
    "after_light_session": "last time was light: go back to the weight and repetitions from before it",
    "after_test": "the last session was a test: go on where it was before",
    "after_easier_day": lambda of: f"an easier day: {day(of.day('day')) or 'another'} was heavier, and went as well",
    "nothing_rose": lambda of: f"nothing rose since {day(of.day('since'))}",
    "shortest_hold": lambda of: f"the shortest lasted {of.number('seconds'):.0f} s",
    "next_of_round": _next_of_round,
    "top_of_range": _top_of_range,
    "below_range": lambda of: (
        f"the worst set has {of.number('reps'):g}, fewer than {of.number('low'):g}: stay until every set has them"
    ),
    "far_below_range": _far_below_range,
    "last_set_above": lambda of: f"the last set has {of.number('reps'):g}: {_more(of)}",
    "load_rose_each_time": lambda of: f"{of.number('reps'):g} in every set, and the load rose each time: {_more(of)}",
    "within_range": _within_range,
}
