"""What is said of plan files and workouts, as codes."""

from __future__ import annotations

from collections.abc import Mapping

_GIVEN = ("given",)

#: What is wrong in the figures of a plan, and what is allowed.
_FIGURES: Mapping[str, tuple[str, ...]] = {
    "impossible_sets": ("sets",),
    "impossible_warmups": _GIVEN,
    "impossible_amount": _GIVEN,
    "impossible_rest": _GIVEN,
    "allowed_between": ("least", "most", "allowed_unit"),
    "allowed_rests": ("most",),
    "runs_backwards": _GIVEN,
    "fewer_first": ("allowed_unit", "meant"),
    "lower_first": ("meant",),
    "shorter_first": (),
    "no_amount_of_set": _GIVEN,
    "no_count_of_sets": _GIVEN,
    "no_unit": ("clause", "given"),
    "empty_clause": ("clause",),
    "cannot_be_added": _GIVEN,
    "no_warmups": ("given", "why_within", "part_within", "wanted_within"),
}

#: What is wrong in a line of a plan, and what is allowed.
_LINES: Mapping[str, tuple[str, ...]] = {
    "no_colon": _GIVEN,
    "letters_before_colon": (),
    "then_of_one_set": (),
    "leave_then_out": (),
    "whose_load": _GIVEN,
    "load_before_warmup": (),
    "either_clause": ("clause", "other_clause"),
    "warmup_rest_alone": (),
    "known_clauses": ("known",),
    "role_of_section": (),
    "leave_role_out": (),
    "group_within_group": ("group", "outer_group"),
    "leave_out_of_line": (),
    "put_after": (),
    "empty_note": (),
    "write_note": (),
}

#: What is wrong in a plan file, and what is allowed.
_FILES: Mapping[str, tuple[str, ...]] = {
    "fault_in_plan": ("fault_line", "each_reason"),
    "faults_of_plan": ("user_file", "fault_line", "each_reason", "more_faults"),
    "plan_check_lists_all": ("user_file",),
    "holds_no_plan": (),
    "name_plan": (),
    "plan_needs_both": (),
    "own_exercise": _GIVEN,
    "is_read_as": ("given", "lift"),
    "if_one_of_these": ("known",),
    "list_of_sessions": (),
    "under_one_of": ("known",),
    "needs_list": ("key",),
    "list_within_list": (),
    "turns_stand_under": (),
    "name_before_colon": (),
    "word_before_colon": (),
    "several_behind_dash": ("behind_dash",),
    "figures_on_one_line": _GIVEN,
    "group_too_small": ("group",),
    "list_of_exercises": (),
    "give_label": (),
    "label_second_time": ("label", "group"),
    "other_label": (),
    "day_lacks_beside_comma": _GIVEN,
    "weekdays_allowed": (),
    "second_session": _GIVEN,
    "give_other_name": (),
    "no_session_of_name": ("given", "known"),
}

#: What is told of workouts, and of what stands otherwise in them than in a plan.
_WORKOUTS: Mapping[str, tuple[str, ...]] = {
    "no_workout_steps": (),
    "no_workout_of_connect": (),
    "workout_of_another_sport": ("sport",),
    "export_workout": (),
    "unnamed_workout": (),
    "unnamed_step": ("step_index",),
    "until": ("ends",),
    "step_repeats_nothing": ("session_name", "step"),
    "session_without_steps": ("session_name",),
    "sets_ended_by_you": ("lifts",),
    "end_of_sets_in_note": ("lifts",),
    "rests_ended_by_you": ("ends",),
    "session_notes_cut": ("session_name",),
    "note_cut": ("lift",),
    "help_shown_as_weight": ("lift",),
    "written_as_own": ("lift", "category"),
    "written_instead": ("lift", "category", "taken_category", "taken_subtype"),
    "otherwise_in_connect": ("lift", "taken_category", "taken_subtype"),
    "ended_by_lap_button": ("lift",),
    "weights_of_connect": ("is_in_grams",),
    "session_name_cut": ("session_name",),
    "sessions_without_days": ("names",),
    "no_session_has_days": (),
    "say_days": (),
    "needs_first_day": (),
    "day_beyond_calendars": ("asked_day",),
    "no_file_route": (),
}

#: What editors show of plan files.
_SCHEMA: Mapping[str, tuple[str, ...]] = {
    "schema_title": (),
    "schema_plan": (),
    "part_of_plan": ("plan_part",),
    "example_main_lift": (),
    "example_per_side": (),
    "example_bodyweight": (),
    "example_without_rest": (),
    "example_hold": (),
    "example_minutes": (),
    "example_plan_name": (),
    "example_session_name": (),
    "example_exercise": (),
    "example_note": (),
}

OF_PLAN_FILES: Mapping[str, tuple[str, ...]] = {**_FIGURES, **_LINES, **_FILES, **_WORKOUTS, **_SCHEMA}
