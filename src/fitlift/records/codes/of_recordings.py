"""What is said of what was odd in a recording, as codes."""

from __future__ import annotations

from collections.abc import Mapping

from fitlift.records.codes.facts import Fact

_WEIGHTS = ("set_numbers", "weights_kg", "unit", "meant_kg")

#: Of sessions: when they were, how long they lasted, what they came to.
_SESSIONS: Mapping[str, tuple[str, ...]] = {
    "session_derived": (),
    "session_without_start": (),
    "made_by_program": (),
    "local_time_impossible": ("offset_s", "own_zone"),
    "totals_changed": ("each_total",),
    "clock_not_set": ("session_day",),
    "session_after_file": ("session_day", "file_day"),
    "samples_of_other_day": ("far_samples", "samples"),
    "length_impossible": ("stated_s",),
    "length_as_recorded": ("stated_s", "recorded_s"),
    "begins_with_first_recorded": (),
    "ran_on": ("seconds",),
    "recorded_twice": ("taken_what", "other_file"),
}

#: Of heart rates, and of their zones.
_HEARTS: Mapping[str, tuple[str, ...]] = {
    "heart_rate_impossible": ("stated_avg_bpm", "stated_max_bpm", "highest_bpm"),
    "heart_rates_left_out": ("left_out", "samples", "left_out_max_bpm"),
    "average_unlike_samples": ("told_avg_bpm", "seen_avg_bpm"),
    "highest_unlike_samples": ("told_max_bpm", "seen_max_bpm"),
    "zones_not_ascending": ("given_bpm",),
}

#: Of sets, and of the rows that they are written in.
_SETS: Mapping[str, tuple[str, ...]] = {
    "sets_without_session": ("sets",),
    "work_and_rest_swapped": (),
    "sets_found_after_damage": ("first_set", "last_set"),
    "sets_in_other_time_zone": ("hours",),
    "sets_outside_session": ("sets",),
    "sets_overlap": ("set", "set_before", "more_sets"),
    "set_numbers_wrong": (),
    "durations_in_milliseconds": ("total_s", "passed_s"),
    "durations_as_milliseconds": ("total_s", "passed_s"),
    "sets_without_start": ("sets",),
    "reps_impossible": ("set_numbers", "counted_reps"),
    "rows_repeated": ("sets", "rest_rows"),
    "ends_by_rests": (),
    "starts_by_ends": (),
    "rows_without_type": ("untyped_rows", "all_rows"),
    "weights_on_rests": ("rest_rows", "weight_kg"),
    "laps_sum_up_nothing": ("lap",),
    "laps_unlike_timer": ("laps_s", "timer_s"),
    "laps_with_app_fields": ("app_fields",),
    "set_too_long": ("set", "seconds"),
    "one_long_set": ("seconds",),
    "button_pressed": ("set_numbers",),
}

#: Of weights.
_OF_WEIGHTS: Mapping[str, tuple[str, ...]] = {
    "weight_too_heavy": _WEIGHTS,
    "weight_too_light": _WEIGHTS,
    "weight_below_zero": _WEIGHTS,
    "weight_unlike_others": _WEIGHTS,
    "weight_beyond_records": (*_WEIGHTS, "hardest_reps", "hardest_kg", "maximum_kg", "record_kg"),
    "weight_beyond_best": ("set_numbers", "lift", "weight_kg", "best_kg", "unit"),
    "weight_may_be_own": ("set_numbers", "weights_kg", "unit"),
    "weights_of_plan": ("sets",),
    "weights_of_last_time": ("sets",),
}

#: Of text files of the user's beside a recording.
_TEXT_FILES: Mapping[str, tuple[str, ...]] = {
    "plan_not_used": ("plan_file", "in_line", "why_not", "has_other_plans"),
    "plan_not_read": ("plan_file", "is_surely_plan", "why_not", "has_other_plans"),
    "text_file_not_read": ("plan_file", "why_not"),
    "corrections_not_used": ("in_line", "why_not"),
    "app_not_used": ("app_file", "in_line", "why_not"),
    "app_weights_not_in_grams": ("app_file", "weight_kg"),
}

#: Each code → the names of its figures and names.
OF_RECORDINGS: Mapping[str, tuple[str, ...]] = {**_SESSIONS, **_HEARTS, **_SETS, **_OF_WEIGHTS, **_TEXT_FILES}

#: Figures and names that only these tell.
FACTS_OF_RECORDINGS: Mapping[str, Fact] = {
    "all_rows": Fact("count", "Sets and rests of the session."),
    "app_fields": Fact("texts", "Fields that an app of the watch added, by their names."),
    "app_file": Fact("text", "The file that an app wrote."),
    "counted_reps": Fact("numbers", "Repetitions of each of the sets."),
    "each_total": Fact("parts", "Totals that differ.", parts=("check", "stated", "found")),
    "best_kg": Fact("number", "The best of before."),
    "check": Fact("text", "What was summed up, as in the table of checks."),
    "far_samples": Fact("count", "Samples of another day than the session."),
    "file_day": Fact("day", "When the file says that it was created."),
    "first_set": Fact("count", "The first set, by its number."),
    "found": Fact("number", "What the file comes to."),
    "given_bpm": Fact("maybe_numbers", "Bounds of heart rate zones as the file has them."),
    "hardest_kg": Fact("number", "The weight of the hardest set."),
    "hardest_reps": Fact("count", "Repetitions of the hardest set."),
    "has_other_plans": Fact("flag", "Whether there are plans that are used."),
    "highest_bpm": Fact("number", "The highest of the samples; null where something else is told.", is_always=False),
    "hours": Fact("count", "Hours later than the session; below zero earlier."),
    "in_line": Fact("count", "Line of the file, from 1; null where it is no single one.", is_always=False),
    "is_surely_plan": Fact("flag", "Whether it is a plan: what cannot be opened may be none."),
    "lap": Fact("count", "The lap, by its number in the file."),
    "laps_s": Fact("number", "Seconds that laps add up to."),
    "last_set": Fact("count", "The last set, by its number."),
    "left_out": Fact("count", "Samples that cannot be right."),
    "left_out_max_bpm": Fact("number", "The highest of them."),
    "maximum_kg": Fact("number", "One-repetition maximum that the hardest set points to."),
    "meant_kg": Fact("numbers", "What the weights may have been; none where that cannot be told."),
    "more_sets": Fact("count", "Further sets."),
    "offset_s": Fact("count", "Seconds from UTC."),
    "other_file": Fact("text", "The file of the other recording."),
    "own_zone": Fact("text", "The time zone that is set; null without one.", is_always=False),
    "passed_s": Fact("number", "Seconds that passed between the starts."),
    "plan_file": Fact("text", "A file that is a plan, or may be one."),
    "record_kg": Fact("number", "The world record."),
    "recorded_s": Fact("number", "Seconds between the first and the last that was recorded."),
    "rest_rows": Fact("count", "Rests."),
    "samples": Fact("count", "Samples of the session with a heart rate, or all of them."),
    "seen_avg_bpm": Fact("number", "The average of the samples."),
    "seen_max_bpm": Fact("number", "The highest of the samples; null where no heart beats so fast.", is_always=False),
    "session_day": Fact("day", "When the session says that it was."),
    "set_before": Fact("count", "The set before, by its number."),
    "stated": Fact("number", "What the watch summed up."),
    "stated_avg_bpm": Fact("number", "The average that the session states; null without one.", is_always=False),
    "stated_max_bpm": Fact("number", "The highest that it states; null without one.", is_always=False),
    "stated_s": Fact("number", "Seconds that the session states."),
    "taken_what": Fact("text", "What of it is taken: heart_rates, times, times_and_heart_rates or names_and_weights."),
    "told_avg_bpm": Fact("number", "The average that the session states."),
    "told_max_bpm": Fact("number", "The highest that it states."),
    "total_s": Fact("number", "Seconds that sets and rests add up to."),
    "untyped_rows": Fact("count", "Sets and rests that do not say which of the two they are."),
    "weights_kg": Fact("numbers", "Weights of the sets, each once."),
    "why_not": Fact("reasons", "Why, and where it is known what is allowed."),
}
