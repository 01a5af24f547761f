"""What is said of figures, as codes."""

from __future__ import annotations

from collections.abc import Mapping

_ATHLETE = ("max_hr_bpm", "resting_hr_bpm", "sex", "max_hr_bpm_from", "resting_hr_bpm_from", "sex_from")

#: What figures and rests come from, or why they cannot be said.
OF_FIGURES: Mapping[str, tuple[str, ...]] = {
    "of_sets": ("covered_sets", "sets"),
    "of_sets_counted_with": ("covered_sets", "sets", "basis"),
    "of_times": ("work_s", "rest_s"),
    "of_volume_and_times": ("covered_sets", "sets", "basis", "work_s", "rest_s"),
    "of_best_set": ("set", "reps", "lifted_kg", "low_kg", "high_kg", "noted_rpe"),
    "of_sets_against_baseline": ("covered_sets", "sets", "total_reps", "baseline_kg"),
    "of_effort_and_timer": ("rpe", "source", "timer_s"),
    "of_heart_rate": ("covered_s", "timer_s", *_ATHLETE),
    "of_zones": ("zone_s",),
    "several": ("each_reason",),
    "no_working_set": (),
    "no_reps_and_weight": (),
    "no_baseline": (),
    "nothing_to_compare": (),
    "no_time_in_sets_and_rests": (),
    "no_session_effort": (),
    "effort_off_scale": ("rpe", "highest_rpe"),
    "timer_unknown": (),
    "no_heart_rate": (),
    "heart_rate_known_in_part": ("share",),
    "not_given": ("missing",),
    "resting_hr_out_of_range": (),
    "no_time_in_zones": (),
    "other_zones": ("zones", "bounds_bpm"),
    "exercise_not_sure": (),
    "weight_impossible": (),
    "no_weight": (),
    "load_with_help_unknown": (),
    "load_of_band_unknown": (),
    "share_of_body_unknown": (),
    "weight_of_body_or_added": (),
    "no_body_mass": (),
    "help_above_body_mass": (),
    "warmup_set": (),
    "no_maximum_with_help": (),
    "hold": (),
    "no_reps": (),
    "many_reps": ("most_reps",),
    "many_reps_with_those_left": ("most_reps",),
    "effort_tells_no_reps": ("rpe",),
    "median_rest": ("seconds", "rests", "target_s"),
    "among_light_sets": ("each_reason",),
    "warmup_sets_only": (),
    "one_rest_known": ("sets",),
    "rests_unknown": (),
    "one_working_set": (),
    "no_sets_in_a_row": (),
}
