"""What every decoder is asked to do: from a path to four tables with the columns that fitlift makes its own from."""

from __future__ import annotations

#: Message → columns. A test holds them against what `fitlift.read_activity` asks for.
TABLES: dict[str, tuple[str, ...]] = {
    "set": (
        "category",
        "category_subtype",
        "duration",
        "message_index",
        "repetitions",
        "set_type",
        "start_time",
        "timestamp",
        "unknown_2",
        "weight",
        "weight_display_unit",
        "wkt_step_index",
    ),
    "record": ("heart_rate", "timestamp"),
    "session": (
        "active_time",
        "avg_heart_rate",
        "first_lap_index",
        "max_heart_rate",
        "message_index",
        "num_laps",
        "sport",
        "sport_profile_name",
        "start_time",
        "sub_sport",
        "time_in_hr_zone",
        "timestamp",
        "total_anaerobic_training_effect",
        "total_calories",
        "total_cycles",
        "total_distance",
        "total_elapsed_time",
        "total_timer_time",
        "total_training_effect",
        "training_load_peak",
        "training_stress_score",
        "unknown_151",
        "unknown_152",
        "workout_feel",
        "workout_rpe",
    ),
    "workout_step": (
        "duration_type",
        "duration_value",
        "exercise_category",
        "exercise_name",
        "exercise_weight",
        "intensity",
        "message_index",
        "notes",
        "target_value",
        "weight_display_unit",
        "wkt_step_name",
    ),
}

#: Columns that hold times; decoders give them as datetimes, ISO text or seconds since 1970.
TIMES = frozenset({"start_time", "timestamp"})

#: Columns whose values every decoder gives in the same form, so that they can be compared.
COMPARED: dict[str, tuple[str, ...]] = {
    "set": ("duration", "message_index", "repetitions", "set_type", "start_time", "weight", "wkt_step_index"),
    "record": ("heart_rate", "timestamp"),
    "session": (
        "avg_heart_rate",
        "max_heart_rate",
        "sport",
        "start_time",
        "total_calories",
        "total_elapsed_time",
        "total_timer_time",
    ),
    "workout_step": ("exercise_category", "intensity", "message_index", "wkt_step_name"),
}
