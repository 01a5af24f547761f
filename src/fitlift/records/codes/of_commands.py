"""What the commands say of what they do, ask, and cannot be asked, as codes."""

from __future__ import annotations

from collections.abc import Mapping

from fitlift.records.codes.facts import Fact

#: How a command can be used.
_USE: Mapping[str, tuple[str, ...]] = {
    "leave_out": ("options",),
    "option_names_another": ("option",),
    "option_goes_with": ("option", "written_for"),
    "minutes_go_with_at": (),
    "no_such_folder": (),
    "is_one_file": (),
    "try_history": ("folder",),
    "is_no_recording": (),
    "name_one_file": (),
    "is_one_file_for_several": ("output", "names"),
    "needs_file": ("format", "ending"),
    "which_format": ("output", "endings"),
    "scrub_writes_fit": (),
    "scrub_needs_file": (),
    "which_exercise": (),
    "no_command": ("given", "near_names", "known"),
    "file_is_no_command": ("given", "arguments"),
    "option_stands_behind": ("option", "arguments"),
    "which_value": ("setting",),
    "no_such_section": ("given", "near_names", "names"),
    "year_after_all_files": ("asked_day", "last_year"),
    "weeks_are_given_so": ("given",),
    "text_lists_all_weeks": ("options",),
    "athletes_writes_pages": (),
    "vault_is_written_alone": ("options",),
    "library_is_of_one_athlete": (),
    "holds_no_athletes_folder": (),
}

#: Of naming a recording's sets.
_LABEL: Mapping[str, tuple[str, ...]] = {
    "check_changes_nothing": (),
    "session_of_nothing": (),
    "which_session_of": ("session_numbers",),
    "name_is_given_so": ("given",),
    "weight_is_given_so": ("given",),
    "is_no_exercise": ("given",),
    "is_name_of_own": ("given",),
    "corrections_elsewhere": (),
    "there_is_no_such_file": (),
    "is_there_already": (),
    "edit_or_move_away": (),
    "corrections_fit": ("each_reason",),
    "no_sets_are_left": (),
    "all_are_named": ("exercises",),
    "exercises_to_name": ("unnamed", "exercises", "path"),
    "names_are_remembered": ("path",),
    "weights_are_remembered": ("path",),
}

#: What was done, and what was found.
_DONE: Mapping[str, tuple[str, ...]] = {
    "wrote": ("output",),
    "wrote_charts": ("charts", "output"),
    "scrubbed": (
        *("blanked_ids", "blanked_places", "blanked_persons", "blanked_texts", "blanked_undocumented"),
        *("replaced_names", "weeks_earlier", "is_damaged"),
    ),
    "look_before_sending": ("output",),
    "reports_are_written": ("output", "reports", "changed_reports"),
    "nothing_has_changed": ("output",),
    "nothing_to_change": ("path",),
    "file_is_well": ("path",),
    "no_file_defaults_hold": ("path",),
    "tables_of_library": ("path", "is_current"),
    "plan_needs_a_hand": (),
    "copy_to_watch": ("sessions", "folder"),
    "watch_as_media_device": (),
    "connect_refuses_workouts": (),
    "take_into_connect": ("sessions",),
    "sessions_in_calendar": ("sessions", "first_day", "last_day"),
    "no_sets_of_strength": ("path",),
    "no_strength_among": ("folder", "files"),
    "showing_newest": ("folder", "newest", "sessions"),
    "showing_last_of_log": ("path", "session_day", "sessions"),
    "no_session_on_day": ("asked_day", "first_day", "last_day"),
    "no_session_in_a_week": ("folder", "until"),
    "no_strength_session": (),
    "folder_cannot_be_read": (),
    "in_no_athletes_folder": (),
    "never_last_week": (),
    "as_of_if_right": (),
    "left_out_here": (),
    "not_counted_with_them": (),
}

#: Each code → the names of its figures and names.
OF_COMMANDS: Mapping[str, tuple[str, ...]] = {
    "what_to_try": (),
    "see_command": ("arguments",),
    "standard_input": (),
    "the_plan": (),
    "reading": (),
    **_USE,
    **_LABEL,
    **_DONE,
}

#: Figures and names that only these tell.
FACTS_OF_COMMANDS: Mapping[str, Fact] = {
    "blanked_ids": Fact("count", "Different serial numbers and other ids that were blanked."),
    "blanked_persons": Fact("count", "Different facts about a person that were blanked."),
    "blanked_places": Fact("count", "Messages in which places were blanked."),
    "blanked_texts": Fact("count", "Different texts that were blanked."),
    "blanked_undocumented": Fact("count", "Values that were blanked since nobody documents what they are."),
    "replaced_names": Fact("count", "Names of one's own that were replaced."),
    "weeks_earlier": Fact("count", "By how many weeks times are earlier than they were; below 0 where they are later."),
    "first_day": Fact("day", "The first day that has a session."),
    "last_day": Fact("day", "The last day that has one."),
    "asked_day": Fact("day", "The day that was asked for."),
    "changed_reports": Fact("count", "Reports that are new or changed."),
    "charts": Fact("count", "Charts."),
    "ending": Fact("text", "How the names of such files end."),
    "endings": Fact("texts", "How names of files end, for each format."),
    "folder": Fact("text", "The folder or archive, as it was named."),
    "is_in_grams": Fact("flag", "Whether weights stand in grams, whatever the unit beside them."),
    "is_current": Fact("flag", "Whether it is of this version of fitlift."),
    "last_year": Fact("count", "The last year of which there can be files."),
    "newest": Fact("text", "The file of the newest session, by its name within the folder."),
    "option": Fact("text", "The option, as it is typed."),
    "options": Fact("texts", "Options, as they are typed."),
    "output": Fact("text", "The file or folder that is written, as it was named."),
    "reports": Fact("count", "Reports."),
    "unnamed": Fact("count", "Exercises without a name."),
    "written_for": Fact("text", "Where a plan goes, as it is typed behind --for."),
    "near_names": Fact("texts", "Names that are near to what was given, the nearest first."),
    "until": Fact("day", "The day that counts as today; null where nobody said.", is_always=False),
}
