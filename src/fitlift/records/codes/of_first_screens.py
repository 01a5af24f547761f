"""What a session's page shows first, as codes: its figures, and what to do next time."""

from __future__ import annotations

from collections.abc import Mapping

#: Each code → the names of its figures and names.
OF_FIRST_SCREENS: Mapping[str, tuple[str, ...]] = {
    "reps_alone": ("total_reps",),
    "done_of_planned": ("done_sets", "planned_sets"),
    "reps_with_load": ("reps_at_top", "weight_kg", "load_kind", "unit"),
    "in_sets_with_weight": ("covered_sets",),
    "verdict_of_session": ("followed", "principles"),
    "so_many_principles": ("principles",),
    "next_reps": ("each_lift", "aim_reps"),
    "next_between": ("each_pair",),
    "next_light_sets": ("lift", "aim_sets"),
    "next_main_sets": ("lift", "aim_sets", "aim_reps"),
    "next_rest": ("lift", "aim_s"),
    "next_single_leg_work": (),
}
