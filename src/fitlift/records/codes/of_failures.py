"""What is said of what cannot be opened, written or had, as codes."""

from __future__ import annotations

from collections.abc import Mapping

from fitlift.records.codes.facts import Fact

#: Of what lies at a path, and of files that cannot be written.
_FILES: Mapping[str, tuple[str, ...]] = {
    "is_no_file": ("is_what",),
    "has_too_many_bytes": ("size_bytes", "most_bytes"),
    "is_link_out_of_folder": (),
    "is_link_to_nowhere": (),
    "is_link_to_folder": (),
    "is_closed_folder": (),
    "cannot_be_read_or_written": ("text",),
    "cannot_be_written": ("text",),
    "cannot_be_written_over": ("each_reason",),
    "cannot_be_made_folder": ("text",),
    "cannot_become_folder": ("text",),
    "is_one_to_read": (),
    "is_never_overwritten": (),
    "choose_another_output": (),
    "delete_what_was_made": (),
}

#: Of a library.
_LIBRARY: Mapping[str, tuple[str, ...]] = {
    "library_cannot_be_used": ("text",),
    "no_such_library": (),
    "is_library_of_others": (),
    "is_no_library": ("text",),
    "is_database_of_others": (),
    "library_can_be_deleted": (),
    "where_libraries_are": (),
    "name_another_library": (),
    "is_file_no_folder": (),
    "name_folder_for_output": (),
    "did_you_mean_paths": ("near_names",),
    "name_file_as_in": ("path",),
    "if_it_is_a_plan": ("arguments",),
}

#: Of a dataset.
_DATASET: Mapping[str, tuple[str, ...]] = {
    "is_folder_of_others": (),
    "is_dataset_of_version": ("dataset_version",),
    "no_such_dataset": (),
    "no_such_athlete": ("athlete",),
    "lies_within_export": (),
    "athlete_has_other_recordings": ("athlete",),
    "name_another_dataset": (),
    "name_dataset": (),
    "rename_folder_or_delete": ("athlete",),
}

#: Of a cluster.
_CLUSTER: Mapping[str, tuple[str, ...]] = {
    "no_scheduler_answers": ("text",),
    "start_scheduler": (),
    "scheduler_gone": (),
    "run_again_when_there": (),
    "cluster_has_no_workers": ("seconds",),
    "start_workers": (),
    "cluster_failed": ("text",),
    "workers_lack_fitlift": (),
    "workers_have_other_fitlift": (),
    "same_fitlift_there": (),
    "workers_may_start_no_processes": (),
    "allow_workers_processes": (),
    "workers_do_not_see": ("path",),
    "workers_see_another": ("path",),
    "same_folder_there": (),
    "workers_read_otherwise": (),
    "same_text_files_there": (),
}

#: Of what was asked for and is not there.
_ASKED: Mapping[str, tuple[str, ...]] = {
    "no_engine": ("engine",),
    "known_names": ("names",),
    "no_such_week": ("asked_weeks", "first_week", "last_week"),
    "all_weeks": (),
    "library_not_installed": ("format",),
    "install_extra": ("extra",),
    "is_no_format": ("given",),
    "one_of_these": ("names",),
    "near_lifts": ("lifts",),
    "nothing_called_so": ("given",),
    "no_exercise_but_near": ("given", "lifts"),
    "no_muscle_but_near": ("given", "names"),
    "no_muscle_but_groups": ("given", "groups"),
    "none_trains_muscle": ("given", "asked_muscle"),
    "exercise_not_done": ("given",),
    "done_here_were": ("lifts",),
    "nothing_to_name": (),
    "which_session": (),
    "one_of_sessions": ("session_numbers",),
    "no_step_with_exercise": (),
    "no_such_message": ("given",),
    "messages_there_are": ("names",),
    "name_is_empty": (),
    "text_is_no_path": (),
    "give_bytes_of_text": (),
    "file_of_text": ("type",),
    "open_as_bytes": (),
    "object_is_no_file": ("type",),
    "object_is_no_path": ("type",),
    "give_path_of_recording": (),
    "give_path_of_library": (),
    "object_is_no_plan": ("type",),
    "give_plan": (),
    "give_plan_or_folder": (),
    "object_is_no_log": ("type",),
    "give_log": (),
    "object_is_no_user_files": ("type",),
    "give_user_files": (),
    "is_no_day": ("given",),
    "give_day": (),
    "object_is_no_name": ("type",),
    "give_name": (),
    "give_key_of_setting": (),
    "object_names_nothing": ("type",),
    "give_names": (),
    "lists_all_exercises": (),
    "give_convertible": (),
    "read_before": (),
    "give_to_read_folder": (),
    "summarize_takes_one": (),
    "object_is_no_folder": ("type",),
    "give_folder": (),
    "object_is_no_recording": ("type",),
    "give_recording": (),
    "object_holds_no_sets": ("type",),
    "give_recording_or_sets": (),
    "analysed_before": (),
    "give_to_analyse": (),
}

#: Each code → the names of its figures and names.
OF_FAILURES: Mapping[str, tuple[str, ...]] = {
    "foreign_text": ("text",),
    "try_command": ("arguments",),
    "stopped": ("library",),
    "nothing_was_changed": (),
    "last_weights": ("weights", "day"),
    "times_in_utc": (),
    **_FILES,
    **_LIBRARY,
    **_DATASET,
    **_CLUSTER,
    **_ASKED,
}

#: Figures and names that only these tell.
FACTS_OF_FAILURES: Mapping[str, Fact] = {
    "asked_muscle": Fact("text", "The muscle, as the user called it."),
    "arguments": Fact("texts", "A command of `fitlift`, and what it is given."),
    "asked_weeks": Fact("text", "The weeks that were asked for, as they were typed."),
    "dataset_version": Fact("text", "Version of the dataset."),
    "engine": Fact("text", "The decoder that was asked for."),
    "extra": Fact("text", "The optional dependency group that brings what is missing."),
    "first_week": Fact("text", "The first week that there is."),
    "format": Fact("text", "The format, by its name."),
    "given": Fact("text", "What the user gave."),
    "is_what": Fact("text", "What lies at a path: folder, named_pipe, socket or device."),
    "last_week": Fact("text", "The last week that there is."),
    "library": Fact("text", "The library that keeps what was read; null for none.", is_always=False),
    "names": Fact("texts", "What there is to choose from, by name."),
    "session_numbers": Fact("numbers", "Sessions, by their numbers in the file."),
    "size_bytes": Fact("count", "Bytes of the file."),
    "text": Fact("text", "What the system or a library says, as it stands."),
    "weights": Fact("text", "Weights, as corrections have them."),
}
