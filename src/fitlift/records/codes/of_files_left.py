"""What is said of files of a folder that are not counted, or counted with doubts, as codes."""

from __future__ import annotations

from collections.abc import Mapping

from fitlift.records.codes.facts import Fact

#: Each code → the names of its figures and names.
OF_FILES_LEFT: Mapping[str, tuple[str, ...]] = {
    "so_many_files": ("files",),
    "so_many_runs": ("runs",),
    "files_hold_no_strength": ("each_held",),
    "many_files_left": ("left_for", "files"),
    "neither_fit_nor_archive": ("files",),
    "sets_in_week": ("week", "counted_sets"),
    "is_copy_of": ("other_file",),
    "counted_as": ("other_file", "of_sessions", "takes_what"),
    "log_counted_with": ("sessions", "held_sessions", "recordings"),
    "runs_counted_as_others": (),
    "others_are_alike": ("told_of",),
    "files_with_doubts": ("files",),
    "no_file_in_folder": ("folder",),
    "name_folder_with_files": (),
    "sessions_on_other_days": ("first_day", "last_day", "options"),
    "see_undated_session": (),
    "see_sets_of_other_sport": (),
    "count_other_sport": (),
    "say_it_was_strength": (),
    "see_other_sport": (),
    "see_planned_workout": (),
}

#: Figures and names that only these tell.
FACTS_OF_FILES_LEFT: Mapping[str, Fact] = {
    "counted_sets": Fact("count", "Sets that count; null where none were recorded.", is_always=False),
    "each_held": Fact("parts", "Files by what they hold.", parts=("files", "main_sports", "sub_sports", "file_kind")),
    "held_sessions": Fact("count", "Strength sessions that a phone's log holds."),
    "left_for": Fact("text", "Why files are not counted: same_file, same_session, same_run, unreadable, apart."),
    "main_sports": Fact("texts", "Sports of the sessions of a file, as FIT has them; empty where not known."),
    "of_sessions": Fact("numbers", "Sessions of the file that this is about, by their numbers; none for all."),
    "recordings": Fact("count", "Recordings with which sessions of a log are counted."),
    "sub_sports": Fact("texts", "The kinds of these sports, as FIT has them; empty where not known."),
    "takes_what": Fact(
        "text",
        "What the other file takes of it: heart_rates, times, times_and_heart_rates, names_and_weights; null for none.",
        is_always=False,
    ),
    "told_of": Fact("text", "The file whose figures are told."),
}
