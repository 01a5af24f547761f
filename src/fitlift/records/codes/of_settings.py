"""What is said of settings, as codes."""

from __future__ import annotations

from collections.abc import Mapping

_BOUNDS = ("least", "most")

OF_SETTINGS: Mapping[str, tuple[str, ...]] = {
    "setting": ("setting",),
    "from_command_line": (),
    "no_setting": ("given",),
    "settings_are_listed": (),
    "near_settings": ("near_names",),
    "no_list_of_settings": ("given",),
    "names_no_settings": ("given",),
    "does_not_fit": ("setting", "given"),
    "allowed_number": _BOUNDS,
    "allowed_words": ("known",),
    "allowed_yes_or_no": (),
    "allowed_ascending": (*_BOUNDS, "fewest_numbers", "most_numbers", "are_apart", "example"),
    "allowed_time_zone": (),
    "allowed_names": ("examples",),
    "allowed_by_name": (*_BOUNDS, "known"),
    "not_above": ("setting", "number", "lower_setting", "lower_number"),
    "heart_rates_ascend": ("is_shown",),
    "unknown_in_table": ("given", "table"),
    "belongs_below": ("table",),
    "is_a_table": ("given",),
    "write_table": ("given", "key"),
    "is_a_text": ("key",),
    "write_text": ("key",),
    "write_name_with_letters": (),
    "no_exercise_called": ("given", "of_setting"),
    "near": ("known",),
    "no_sport_called": ("given", "of_setting"),
    "inspect_shows_sport": (),
    "same_exercise": ("given", "other"),
    "own_exercises_in_tables": (),
    "write_own_exercises": (),
    "lists_too_deep": (),
    "number_too_long": (),
    "write_what_is_shown": (),
}
