"""What is written on charts, as codes."""

from __future__ import annotations

from collections.abc import Mapping

from fitlift.records.codes.facts import Fact

#: Names of axes and marks, days, and figures with their units.
OF_CHARTS: Mapping[str, tuple[str, ...]] = {
    "chart_minutes": (),
    "chart_heart_rate": (),
    "chart_working_sets": (),
    "chart_rest": (),
    "chart_repetitions_times_weight": ("unit",),
    "chart_no_name": (),
    "chart_no_sure_name": (),
    "chart_volume": ("volume_kg", "top_reps", "load_kg", "load_kind", "unit"),
    "chart_below": (),
    "chart_above": (),
    "chart_in_sets": (),
    "chart_outside_sets": (),
    "chart_trained_directly": (),
    "chart_helping": (),
    "chart_sum": (),
    "chart_aim": (),
    "chart_front": (),
    "chart_back": (),
    "chart_sets": ("has_unknown",),
    "chart_done": (),
    "chart_light_set": (),
    "chart_cut_short": (),
    "chart_left_out": (),
    "chart_another_exercise": (),
    "chart_beyond_plan": (),
    "chart_not_counted": (),
    "chart_beyond_plan_or_not_counted": (),
    "chart_load": ("load_ways",),
    "chart_median": ("seconds",),
    "chart_rest_aim": ("target_s",),
    "chart_no_aim": (),
    "chart_within": (),
    "chart_outside": (),
    "chart_longer": ("seconds",),
    "chart_lifting": (),
    "chart_running": (),
    "chart_so_many_minutes": ("lasted_s",),
    "chart_so_many_sets": ("sets",),
    "chart_so_far": ("metres",),
    "chart_weekday": ("date",),
    "chart_weekday_shortest": ("date",),
}

#: Figures and names that only these tell.
FACTS_OF_CHARTS: Mapping[str, Fact] = {
    "date": Fact("day", "The day."),
    "has_unknown": Fact("flag", "Whether it is not known of some whether there were any."),
    "lasted_s": Fact("number", "Seconds that it lasted; null where not known.", is_always=False),
    "metres": Fact("number", "How far it was."),
    "month": Fact("text", "Year and month: 2026-11."),
    "top_reps": Fact("count", "The most repetitions with the heaviest weight.", is_always=False),
    "volume_kg": Fact("number", "Repetitions × weight, summed."),
}
