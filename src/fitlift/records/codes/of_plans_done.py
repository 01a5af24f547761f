"""What is said of what was done beside what was planned, as codes."""

from __future__ import annotations

from collections.abc import Mapping

from fitlift.records.codes.facts import Fact

_OF_ONE_OR_MORE = ("one_lift", "sets")
_LOADS = ("heavier_sets", "lighter_sets", "is_of_help")

#: What became of an exercise of a plan, how much of a plan was done, and what differs.
OF_PLANS_DONE: Mapping[str, tuple[str, ...]] = {
    "beyond_plan": ("sets",),
    "light_sets_of_plan": ("done_sets", "planned_sets"),
    "sets_of_plan": (
        "done_sets",
        "planned_sets",
        "missed_sets",
        "substituted_sets",
        "short_sets",
        "uncounted_sets",
        "unsided_sets",
        "over_sets",
        *_LOADS,
        "unjudged_loads",
        "extra_sets",
    ),
    "plan_asks_no_sets": (),
    "plan_done": ("done_sets", "planned_sets", "unsaid_sets", "each_difference"),
    "left_out": _OF_ONE_OR_MORE,
    "cut_short": _OF_ONE_OR_MORE,
    "not_counted": _OF_ONE_OR_MORE,
    "counted_for_one_side_or_both": _OF_ONE_OR_MORE,
    "replaced": ("lift", "other_lift", "substituted_sets", "is_all_of_it"),
    "several_replaced": ("exercises",),
    "load_not_as_planned": ("lift", *_LOADS, "sets"),
    "loads_not_as_planned": ("exercises", "load_ways"),
    "load_not_judged": ("one_lift", "exercises"),
    "more_than_planned": ("one_lift", "exercises"),
}

#: Figures and names that only these tell.
FACTS_OF_PLANS_DONE: Mapping[str, Fact] = {
    "done_sets": Fact("count", "Planned sets that were done."),
    "each_difference": Fact("reasons", "What differs from the plan, the most important first."),
    "extra_sets": Fact("count", "Sets beyond the planned ones."),
    "heavier_sets": Fact("count", "Sets with more load than planned."),
    "is_all_of_it": Fact("flag", "Whether all that was done in its place was another exercise."),
    "is_of_help": Fact("flag", "Whether the load is help: less of it is heavier."),
    "load_ways": Fact("texts", "How loads differ: heavier, lighter, less_help, more_help."),
    "missed_sets": Fact("count", "Planned sets that were not done."),
    "one_lift": Fact("text", "The exercise, by its name; null where it is of several.", is_always=False),
    "other_lift": Fact("text", "The exercise in its place, by its name; null where it has none.", is_always=False),
    "over_sets": Fact("count", "Sets of which more was done than planned."),
    "planned_sets": Fact("count", "Sets that are planned."),
    "short_sets": Fact("count", "Sets of which not all was done."),
    "substituted_sets": Fact("count", "Planned sets in whose place another exercise was done."),
    "uncounted_sets": Fact("count", "Sets of which nothing tells how much was done."),
    "unjudged_loads": Fact("count", "Sets of which nothing tells whether the load was as planned."),
    "unsided_sets": Fact("count", "Sets that were counted, for one side or for both."),
}
