"""Sets that were done, that were planned, and that are to be done next, as codes."""

from __future__ import annotations

from collections.abc import Mapping

from fitlift.records.codes.facts import Fact

_DONE = ("chain", "is_drop", "is_other_side", "done_reps", "hold_s", "load_kg", "is_doubted", "load_kind", "unit")
_ENDS: Mapping[str, tuple[str, ...]] = {
    "ends_open": (),
    "ends_after_m": ("least_m", "most_m"),
    "ends_after_calories": ("least_calories", "most_calories"),
    "ends_at_bpm": ("is_below", "limit_bpm"),
    "ends_at_percent": ("is_below", "limit_percent"),
    "ends_by_measure": ("measure",),
}
PLANNED = (
    "ends_at",
    "hold_low_s",
    "hold_high_s",
    "reps_low",
    "reps_high",
    "is_per_side",
    "planned_load",
    "weight_low_kg",
    "weight_high_kg",
    "unit",
    "percent_low",
    "percent_high",
    "rpe_low",
    "rpe_high",
)
_LOAD = ("load_kg", "load_kind", "unit")

#: Sets as they were done, as they are planned, with one load, and to do next; and what ends a planned set.
OF_SETS: Mapping[str, tuple[str, ...]] = {
    "sets_done": ("each_done",),
    "sets_planned": ("each_planned",),
    "sets_with_load": ("each_reps", "each_hold_s", *_LOAD),
    "sets_to_do": ("sets", "reps_low", "reps_high", "hold_s", *_LOAD),
    **_ENDS,
}

#: Figures and names that only these tell.
FACTS_OF_SETS: Mapping[str, Fact] = {
    "chain": Fact("count", "Number of the set that it is part of, its own where it is none's.", is_always=False),
    "each_done": Fact("parts", "Sets, in the order of doing.", parts=_DONE),
    "each_reps": Fact("numbers", "Repetitions of each set; none for holds."),
    "each_hold_s": Fact("numbers", "Seconds of each hold; none for repetitions."),
    "each_planned": Fact("parts", "Planned sets, in the order of doing.", parts=PLANNED),
    "hold_high_s": Fact("number", "The most seconds of a hold.", is_always=False),
    "hold_low_s": Fact("number", "The fewest seconds of a hold; null for repetitions.", is_always=False),
    "hold_s": Fact("number", "Seconds that it was held, or is to be; null for repetitions.", is_always=False),
    "is_doubted": Fact("flag", "Whether the weight cannot be right."),
    "is_drop": Fact("flag", "Whether it is a drop of another one."),
    "is_other_side": Fact("flag", "Whether it is the other side of the one before, of no known side."),
    "is_per_side": Fact("flag", "Whether it is to be done with each side."),
    "is_below": Fact("flag", "Whether it ends below it; else above."),
    "least_calories": Fact("number", "The fewest calories."),
    "least_m": Fact("number", "The fewest metres."),
    "limit_bpm": Fact("number", "A heart rate."),
    "limit_percent": Fact("number", "Percent of the maximum heart rate."),
    "load_kg": Fact("number", "The weight, or the help; null where none is known.", is_always=False),
    "measure": Fact("text", "A measure, as the FIT format calls it."),
    "most_calories": Fact("number", "The most calories; null for as many as possible.", is_always=False),
    "most_m": Fact("number", "The most metres; null for as many as possible.", is_always=False),
    "percent_high": Fact("number", "The most percent of a maximum.", is_always=False),
    "percent_low": Fact("number", "The least percent of a maximum; null where none are planned.", is_always=False),
    "planned_load": Fact("text", "How the load is planned, as in the planned sets.", is_always=False),
    "reps_high": Fact("number", "The most repetitions; null for as many as possible.", is_always=False),
    "reps_low": Fact("number", "The fewest repetitions; null for holds.", is_always=False),
    "rpe_high": Fact("number", "The most effort, 0 to 10.", is_always=False),
    "rpe_low": Fact("number", "The least effort, 0 to 10; null where none is planned.", is_always=False),
    "done_reps": Fact("count", "Repetitions; null for holds, and where none were counted.", is_always=False),
    "weight_high_kg": Fact("number", "The most weight.", is_always=False),
    "weight_low_kg": Fact("number", "The least weight; null where none is planned.", is_always=False),
}
