"""What pages say of what was planned beside what was done, as codes."""

from __future__ import annotations

from collections.abc import Mapping

from fitlift.records.codes.facts import Fact
from fitlift.records.codes.of_sets import PLANNED

_NOT_DONE = ("each_planned_lift",)

#: The planned session, what of it was not done, what was done beyond it, its rests, and what became of sets.
OF_PLANS_BESIDE: Mapping[str, tuple[str, ...]] = {
    "workout_in_file": (),
    "plan_recognised": ("planned_name", "plan_source", "found_by", "confidence", "runner_up"),
    "left_out_of_plan": _NOT_DONE,
    "warmup_not_recorded": _NOT_DONE,
    "cooldown_not_recorded": _NOT_DONE,
    "light_sets_not_recorded": ("each_light_left",),
    "beyond_the_plan": ("each_beyond",),
    "rests_as_planned": ("rests",),
    "rests_unlike_plan": ("within", "rests", "lift", "each_rest_s", "planned_rest_s"),
    "became_of_planned": (
        "each_planned",
        "instead_of",
        "planned_sets",
        "missed_sets",
        "short_sets",
        "over_sets",
        "uncounted_sets",
        "unsided_sets",
        "loaded_sets",
        "heavier_sets",
        "lighter_sets",
        "less_help_sets",
        "more_help_sets",
        "unjudged_loads",
    ),
}

_LEFT = ("lift", "left_sets", "planned_sets")
_BEYOND = ("known_lift", "letter", "maybe_lift", "confidence", "sets")

#: Figures and names that only these tell.
FACTS_OF_PLANS_BESIDE: Mapping[str, Fact] = {
    "confidence": Fact("number", "How probable that is, 0 to 1.", is_always=False),
    "each_beyond": Fact("parts", "Exercises that were done beyond the plan.", parts=_BEYOND),
    "each_light_left": Fact("parts", "Exercises of which light sets are missing.", parts=_LEFT),
    "each_planned_lift": Fact(
        "parts", "Planned sets of exercises, one after the other.", parts=("lift_number", "lift", *PLANNED)
    ),
    "found_by": Fact("text", "How it was found: workout, name, weekday or content."),
    "instead_of": Fact("texts", "Planned exercises in whose place another one was done."),
    "left_sets": Fact("count", "Those of the sets that are missing."),
    "less_help_sets": Fact("count", "Sets with less help than planned."),
    "lift_number": Fact("count", "Which of the exercises it is, from 1."),
    "loaded_sets": Fact("count", "Planned sets that were done, whatever with."),
    "maybe_lift": Fact("text", "What it may have been, by its name.", is_always=False),
    "more_help_sets": Fact("count", "Sets with more help than planned."),
    "plan_source": Fact("text", "The plan's file; null for the recording itself.", is_always=False),
    "planned_name": Fact("text", "The planned session, by its name; null where it has none.", is_always=False),
    "planned_rest_s": Fact("pair", "From and to of planned rests in seconds.", is_always=False),
    "runner_up": Fact("text", "The planned session that comes next to it, by its name.", is_always=False),
}
