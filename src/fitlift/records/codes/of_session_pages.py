"""What pages say of a session: what it was, how much was done, its load, its heart rate, its names, as codes."""

from __future__ import annotations

from collections.abc import Mapping

from fitlift.records.codes.facts import Fact

_SPORT = ("main_sport", "sub_sport")
_APART = ("years", "side_of_others")

#: What a session was, and how much was done.
_FIRST: Mapping[str, tuple[str, ...]] = {
    "session_title": ("is_strength", *_SPORT),
    "under_title": ("local_start", "is_utc", "took_s", "timer_paused_s", "device"),
    "no_such_planned_session": ("sessions",),
    "plan_counts_each_side": (),
    "workout_called": ("workout",),
    "session_totals": ("each_reason",),
    "sets_of_kinds": (
        "sets",
        "are_told_apart",
        "sided_sets",
        "drops",
        "warmup_sets",
        "cooldown_sets",
        "endurance_rows",
    ),
    "reps_of_session": ("total_reps", "uncounted_sets"),
    "volume_of_sets": ("volume", "unit", "covered_sets", "counted"),
    "weights_without_reps": (),
    "weights_cannot_be_right": (),
    "lifted_with_help": (),
    "weights_may_be_your_own": (),
    "no_weights_logged": (),
    "watchs_own_totals": ("total_reps", "watchs_volume", "unit", "included"),
    "heart_rate_of_session": ("hr_avg_bpm", "hr_max_bpm"),
    "heart_rate_cannot_be_right": (),
    "no_heart_rate_recorded": (),
    "effort_of_session": ("rpe",),
    "note_of_session": ("session_note",),
    "load_of_watch": ("load_kept", "load_of_watch", "is_low"),
    "no_sets_in_file": ("device", "is_beyond_fitlift", "has_duration", "has_heart_rate", "calories_kcal", "laps"),
}

#: What a file holds.
_HELD: Mapping[str, tuple[str, ...]] = {
    "contents_of_file": ("each_session", "file_kind"),
    "sport_of_session": _SPORT,
    "holds_no_strength": ("recording", "each_session", "file_kind", "sets", "open_session"),
    "also_in_file": ("each_session", "sets"),
    "years_apart": _APART,
    "dated_apart": ("day", *_APART),
}

#: What was lifted, how long was rested, and time in heart rate zones.
_LOAD: Mapping[str, tuple[str, ...]] = {
    "top_set": ("known_lift", "reps_at_top", "weight_kg", "load_kind", "unit"),
    "rest_of_main_lift": (
        "known_lift",
        "is_named_before",
        "rests_s",
        "median_s",
        "rest_verdict",
        "target_s",
        "paused_s",
        "breaks",
    ),
    "zone_of_number": ("zone",),
    "scale_of_zones": ("zone_model",),
    "no_heart_rate_samples": (),
    "time_in_sets": ("in_sets_s", "outside_s"),
    "no_heart_rate_for": ("seconds",),
    "watchs_own_times": ("seconds",),
    "say_heart_rate": ("of_heart_rate",),
}

#: Names of sets, and what the user said of them.
_SETS: Mapping[str, tuple[str, ...]] = {
    "exercises_left_to_name": ("unnamed_exercises", "exercises", "unnamed_sets", "has_command"),
    "named_by_routine": ("exercises",),
    "named_by_plan": ("exercises",),
    "remark_on_sets": ("set_labels", "letter", "noted_rpe", "is_to_failure", "remark"),
    "guesses": ("each_guess",),
    "how_sure_of_guess": ("share", "each_guess"),
    "name_and_share": ("lift", "share"),
    "block_in_rounds": ("block", "rounds_least", "rounds_most", "exercises"),
}

#: Principles by what they are called.
_PRINCIPLES: Mapping[str, tuple[str, ...]] = {"rules_called": ("rules",), "rules_of_weeks": ("rules",)}

#: Each code → the names of its figures and names.
OF_SESSION_PAGES: Mapping[str, tuple[str, ...]] = {**_FIRST, **_HELD, **_LOAD, **_SETS, **_PRINCIPLES}

_LISTED = (*_SPORT, "took_s", "local_start", "sets")

#: Figures and names that only these tell.
FACTS_OF_SESSION_PAGES: Mapping[str, Fact] = {
    "are_told_apart": Fact("flag", "Whether it is known which sets were work."),
    "block": Fact("count", "A block of exercises, by its number."),
    "breaks": Fact("count", "Rests so long that they were breaks."),
    "calories_kcal": Fact("number", "Calories; null where the file has none.", is_always=False),
    "cooldown_sets": Fact("count", "Sets to cool down."),
    "endurance_rows": Fact("count", "Rows among sets that are running, riding or rowing."),
    "device": Fact("text", "The device that recorded it.", is_always=False),
    "drops": Fact("count", "Sets that were drops of others."),
    "each_guess": Fact("parts", "What the watch took sets for, the surest first.", parts=("lift", "share")),
    "each_session": Fact("parts", "Sessions of a file; none where it has none.", parts=_LISTED),
    "file_kind": Fact("text", "The kind of file, as FIT has it.", is_always=False),
    "has_command": Fact("flag", "Whether the command that does it follows."),
    "has_duration": Fact("flag", "Whether the file says how long it took."),
    "has_heart_rate": Fact("flag", "Whether the file has a heart rate."),
    "hr_avg_bpm": Fact("number", "Average heart rate.", is_always=False),
    "hr_max_bpm": Fact("number", "Highest heart rate.", is_always=False),
    "included": Fact("texts", "What a watch sums up: warmup, cooldown, holds, carries, cardio, by_time, few_reps."),
    "is_beyond_fitlift": Fact("flag", "Whether the file has sets in a way that fitlift does not read."),
    "is_low": Fact("flag", "Whether that is low."),
    "is_named_before": Fact("flag", "Whether the sentence before names the exercise."),
    "is_strength": Fact("flag", "Whether it is strength training."),
    "is_to_failure": Fact("flag", "Whether it was done until no repetition more was possible."),
    "is_utc": Fact("flag", "Whether times are UTC, as the local time is not known."),
    "known_lift": Fact("text", "The exercise, by its name, or its letter; null where it has neither.", is_always=False),
    "laps": Fact("count", "Laps."),
    "took_s": Fact("number", "How long it took.", is_always=False),
    "letter": Fact("text", "The letter of the exercise in its session.", is_always=False),
    "load_kept": Fact("text", "What a watch calls its load: training_load or stress_score."),
    "load_of_watch": Fact("number", "The watch's load."),
    "main_sport": Fact("text", "The sport, as FIT has it.", is_always=False),
    "median_s": Fact("number", "Median of the rests, in seconds."),
    "open_session": Fact("count", "A session that may have been strength training, by number.", is_always=False),
    "outside_s": Fact("number", "Seconds with a heart rate outside sets."),
    "paused_s": Fact("number", "Seconds paused beside the rests.", is_always=False),
    "remark": Fact("text", "What the user wrote.", is_always=False),
    "rest_verdict": Fact("text", "What rests come to, as in the table of rests; or in_turns."),
    "rounds_least": Fact("count", "The fewest rounds of an exercise."),
    "rounds_most": Fact("count", "The most rounds of an exercise."),
    "rules": Fact("texts", "Principles, by their keys."),
    "session_note": Fact("text", "What the user wrote of the session."),
    "set_labels": Fact("texts", "Sets by their numbers, with those of their parts: 4, 5.2."),
    "side_of_others": Fact("text", "Where it stands from the others: before, after or from."),
    "sided_sets": Fact("count", "Sets that were done with one side each."),
    "sub_sport": Fact("text", "The kind of the sport, as FIT has it.", is_always=False),
    "timer_paused_s": Fact("number", "Seconds for which the timer was paused.", is_always=False),
    "reps_at_top": Fact("number", "Repetitions with the heaviest weight.", is_always=False),
    "unnamed_exercises": Fact("count", "Exercises without a sure name."),
    "unnamed_sets": Fact("count", "Sets without a sure name."),
    "warmup_sets": Fact("count", "Sets to warm up."),
    "watchs_volume": Fact("number", "The same as the watch sums it up; null where it is no more.", is_always=False),
    "workout": Fact("text", "The workout, by its name."),
    "zone": Fact("count", "A heart rate zone, by its number."),
}
