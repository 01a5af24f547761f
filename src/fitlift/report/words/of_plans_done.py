"""What is said of what was done beside what was planned, in English."""

from __future__ import annotations

from collections.abc import Mapping

from fitlift.report.words.facts import Facts, Words
from fitlift.wording import plural

#: How the load of sets differs from the planned one, and how help does: less of that is more load.
LOAD_WORDS: Mapping[str, str] = {"heavier": "heavier", "lighter": "lighter"}
HELP_WORDS: Mapping[str, str] = {"heavier": "with less help", "lighter": "with more help"}

#: The same, as loads of several exercises differ.
_WAYS: Mapping[str, str] = {
    **LOAD_WORDS,
    "less_help": HELP_WORDS["heavier"],
    "more_help": HELP_WORDS["lighter"],
}

#: What a planned session without a name is called that stands in the recording itself.
WORKOUT_IN_FILE = "the workout in the file"

#: What became of sets, by how they are counted.
_BECAME: Mapping[str, str] = {
    "missed_sets": "left out",
    "substituted_sets": "of another exercise",
    "short_sets": "cut short",
    "uncounted_sets": "not counted",
    "unsided_sets": "counted for one side or for both",
}


def _sets_of_plan(facts: Facts) -> str:
    """What became of an exercise: "3 of 4 sets done, 1 left out, heavier in 2"."""
    told = [_done(facts, "set")]
    told += [f"{facts.count(name)} {words}" for name, words in _BECAME.items() if facts.count(name)]
    told += [f"more than planned in {facts.count('over_sets')}"] if facts.count("over_sets") else []
    told += [f"{words.removeprefix('with ')} in {count}" for count, words in _differing(facts)]
    told += [f"load not judged in {facts.count('unjudged_loads')}"] if facts.count("unjudged_loads") else []
    return ", ".join([*told, *([f"{facts.count('extra_sets')} more"] if facts.count("extra_sets") else [])])


def _done(facts: Facts, noun: str) -> str:
    return f"{facts.count('done_sets')} of {plural(facts.count('planned_sets'), noun)} done"


def _plan_done(facts: Facts) -> str:
    differences = facts.sentences("each_difference")
    return f"{_head(facts)}{': ' if differences else ''}{', '.join(differences)}."


def _head(facts: Facts) -> str:
    """How many sets were done; where all were, and none of them was counted, that."""
    planned = facts.count("planned_sets")
    every = "The planned set" if planned == 1 else f"All {plural(planned, 'planned set')}"
    if facts.count("done_sets") == planned:
        return f"{every} done"
    return f"{every} recorded" if facts.count("unsaid_sets") == planned else _done(facts, "planned set")


def _of_sets(facts: Facts, words: str) -> str:
    """How many sets something is said of, and of which exercise where it is one's."""
    lift, sets = facts.maybe_text("one_lift"), facts.count("sets")
    return f"{sets:,} {words}" if lift is None else f"{plural(sets, 'set')} of {lift} {words}"


def _replaced(facts: Facts) -> str:
    sets = "" if facts.flag("is_all_of_it") else f"{plural(facts.count('substituted_sets'), 'set')} of "
    other = facts.maybe_text("other_lift") or "another exercise"
    return f"{sets}{facts.name('lift')} replaced by {other}"


def _load(facts: Facts) -> str:
    """How the loads of an exercise differ: "lighter than planned", "heavier in 2 and lighter in 1 of 4 sets"."""
    lift, sets, differing = facts.name("lift"), facts.count("sets"), _differing(facts)
    if differing[0][0] == sets:
        return f"{lift} {differing[0][1]} than planned"
    return f"{lift} {' and '.join(f'{words} in {count}' for count, words in differing)} of {plural(sets, 'set')}"


def _differing(facts: Facts) -> list[tuple[int, str]]:
    """In how many sets the load differed, and how."""
    words = HELP_WORDS if facts.flag("is_of_help") else LOAD_WORDS
    counts = (facts.count("heavier_sets"), words["heavier"]), (facts.count("lighter_sets"), words["lighter"])
    return [pair for pair in counts if pair[0]]


def _loads(facts: Facts) -> str:
    ways = " or ".join(_WAYS[each] for each in facts.texts("load_ways"))
    return f"{facts.count('exercises')} exercises {ways} than planned"


def _one_or_more(facts: Facts) -> str:
    return facts.maybe_text("one_lift") or f"{facts.count('exercises')} exercises"


def _load_not_judged(facts: Facts) -> str:
    return f"{'loads' if facts.is_unknown('one_lift') else 'load'} of {_one_or_more(facts)} not judged"


def _more_than_planned(facts: Facts) -> str:
    if facts.is_unknown("one_lift"):
        return f"more than planned in {_one_or_more(facts)}"
    return f"more of {_one_or_more(facts)} than planned"


OF_PLANS_DONE: Mapping[str, Words] = {
    "beyond_plan": lambda of: f"beyond the plan: {plural(of.count('sets'), 'set')}",
    "light_sets_of_plan": lambda of: _done(of, "set"),
    "sets_of_plan": _sets_of_plan,
    "plan_asks_no_sets": "The plan asks for no working sets.",
    "plan_done": _plan_done,
    "left_out": lambda of: _of_sets(of, _BECAME["missed_sets"]),
    "cut_short": lambda of: _of_sets(of, _BECAME["short_sets"]),
    "not_counted": lambda of: _of_sets(of, _BECAME["uncounted_sets"]),
    "counted_for_one_side_or_both": lambda of: _of_sets(of, _BECAME["unsided_sets"]),
    "replaced": _replaced,
    "several_replaced": lambda of: f"{of.count('exercises')} exercises replaced by others",
    "load_not_as_planned": _load,
    "loads_not_as_planned": _loads,
    "load_not_judged": _load_not_judged,
    "more_than_planned": _more_than_planned,
}
