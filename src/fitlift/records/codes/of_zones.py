"""What is said of what heart rate zones rest on, as codes."""

from __future__ import annotations

from collections.abc import Mapping

from fitlift.records.codes.facts import Fact

#: What zones rest on, or why there are none.
OF_ZONES: Mapping[str, tuple[str, ...]] = {
    "bounds_given": ("stated_in",),
    "bounds_of_watch": (),
    "zones_of": ("each_heart_rate",),
    "default_percentages_of": ("each_heart_rate",),
    "zones_need": ("zone_model", "needed"),
    "no_zones_of": ("zone_model", "each_heart_rate"),
    "no_zones_known": (),
}

#: Figures and names that only these tell.
FACTS_OF_ZONES: Mapping[str, Fact] = {
    "bpm": Fact("number", "The heart rate."),
    "each_heart_rate": Fact("parts", "What is known of the athlete.", parts=("of_heart_rate", "bpm", "stated_in")),
    "of_heart_rate": Fact("text", "Which heart rate: max_hr_bpm, resting_hr_bpm or threshold_hr_bpm."),
    "needed": Fact("texts", "Which heart rates are needed, as in the settings."),
    "stated_in": Fact("text", "Where it is stated: command line, configuration, file."),
    "zone_model": Fact("text", "The model of zones, as in the settings."),
}
