"""What is said of sessions that were written as a log of an app, or as a description, as codes."""

from __future__ import annotations

from collections.abc import Mapping

from fitlift.records.codes.facts import Fact

#: Each code → the names of its figures and names.
OF_WRITTEN_LOGS: Mapping[str, tuple[str, ...]] = {
    "log_unnamed_sets": ("unnamed_sets",),
    "log_empty_sets": ("empty_sets",),
    "log_timeless_sessions": ("timeless_sessions",),
    "log_doubted_weights": ("doubted_weights",),
    "log_noon_sessions": ("noon_sessions",),
    "log_utc_sessions": ("utc_sessions",),
    "not_in_log": ("app", "unheld_in_log"),
    "page_holds_rows": (),
    "line_of_description": ("lift", "lift_done"),
    "unnamed_line_of_description": ("letter", "lift_done"),
    "more_lines_of_description": ("left_lines",),
    "best_set_of_description": ("lift", "lift_done"),
}

#: Figures and names that only these tell.
FACTS_OF_WRITTEN_LOGS: Mapping[str, Fact] = {
    "empty_sets": Fact("count", "Sets of which neither repetitions, nor time, nor distance is known."),
    "timeless_sessions": Fact("count", "Sessions of which no date is known."),
    "doubted_weights": Fact("count", "Sets whose weight cannot be right, or may be the body's."),
    "noon_sessions": Fact("count", "Sessions of which the day alone is known."),
    "utc_sessions": Fact("count", "Sessions whose local time is not known."),
    "left_lines": Fact("count", "Lines that have no room."),
    "lift_done": Fact("text", "The sets as they were done."),
    "unheld_in_log": Fact(
        "texts",
        "What is known and has no place in the log: heart_rates, rests, times_of_sets (when each was done), "
        "lengths_of_sets (how long those took that are counted in repetitions), kinds_of_sets (warm-up, drop, to "
        "failure), supersets, sides, efforts (of sets), session_efforts, times_of_day, session_names, session_lengths, "
        "session_notes.",
    ),
}
