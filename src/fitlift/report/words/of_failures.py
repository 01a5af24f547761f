"""What is said of what cannot be opened, written or had, in English."""

from __future__ import annotations

from collections.abc import Mapping

from fitlift.report.words.amounts import either, group_names
from fitlift.report.words.calendar import date
from fitlift.report.words.facts import Facts, Words

_MB = 2**20

#: What is no plain file.
_NO_FILES = {"folder": "a folder", "named_pipe": "a named pipe", "socket": "a socket", "device": "a device"}

_RECORDING = "give a path, bytes, an open file, an Activity, or what fitlift.analyse returns"

_PLAN = "give a path, bytes, an open file, or what fitlift.read_plan returns"


def _megabytes(facts: Facts, name: str) -> str:
    return f"{facts.count(name) / _MB:,.0f} MB"


#: Of what lies at a path, and of files that cannot be written.
_FILES: Mapping[str, Words] = {
    "is_no_file": lambda of: f"is {_NO_FILES[of.text('is_what')]}, no file",
    "has_too_many_bytes": lambda of: (
        f"has {_megabytes(of, 'size_bytes')}, more than the {_megabytes(of, 'most_bytes')} that a file may have"
    ),
    "is_link_out_of_folder": "is a link that leads out of the folder, and is not followed",
    "is_link_to_nowhere": "is a link that leads nowhere",
    "is_link_to_folder": "is a link to a folder, and is not followed",
    "is_closed_folder": "is a folder that cannot be opened",
    "did_you_mean_paths": lambda of: f"did you mean {either(of.texts('near_names'))}?",
    "if_it_is_a_plan": lambda of: f"fitlift {' '.join(of.texts('arguments'))}, if it is a plan",
    "name_file_as_in": lambda of: f"name a file in it, as in {of.text('path')}",
    "cannot_be_read_or_written": lambda of: f"cannot be read or written: {of.text('text')}",
    "cannot_be_written": lambda of: f"cannot be written: {of.text('text')}",
    "cannot_be_written_over": lambda of: f"cannot be written: it {' and '.join(of.sentences('each_reason'))}",
    "cannot_be_made_folder": lambda of: f"cannot be made a folder: {of.text('text')}",
    "cannot_become_folder": lambda of: f"no folder can be made of it: {of.text('text')}",
    "is_one_to_read": "is one of the files to read",
    "is_never_overwritten": "is a FIT file or an archive, which is never overwritten",
    "choose_another_output": "choose another name or folder for the output",
    "delete_what_was_made": "delete it first if fitlift made it; else choose another name for the output",
}

#: Of a library.
_LIBRARY: Mapping[str, Words] = {
    "library_cannot_be_used": lambda of: f"cannot be used: {of.text('text')}",
    "no_such_library": "no such library",
    "is_library_of_others": "is no library of fitlift's",
    "is_no_library": lambda of: f"is no library: {of.text('text')}",
    "is_database_of_others": "is a database of another program",
    "library_can_be_deleted": "delete it, nothing is lost: it is made anew; or name another file with --library",
    "where_libraries_are": (
        "name the file that fitlift weekly keeps: fitlift.sqlite among its reports, or what --library named"
    ),
    "name_another_library": "name another file with --library; this one stays as it is",
    "is_file_no_folder": "is a file, no folder to write into",
    "name_folder_for_output": "name another folder with -o",
}

#: Of a dataset.
_DATASET: Mapping[str, Words] = {
    "is_folder_of_others": "holds other files, and is no dataset of fitlift's",
    "is_dataset_of_version": lambda of: (
        f"is a dataset of version {of.text('dataset_version')}, which this fitlift does not know"
    ),
    "no_such_dataset": "there is no dataset of fitlift's",
    "no_such_athlete": lambda of: f"has no athlete called {of.text('athlete')!r}",
    "lies_within_export": "lies within the folder that is read",
    "athlete_has_other_recordings": lambda of: (
        f"has an athlete called {of.text('athlete')!r}, none of whose recordings are in this folder"
    ),
    "name_another_dataset": "name another folder with --dataset; this one stays as it is",
    "name_dataset": "name the folder that fitlift weekly --dataset wrote",
    "rename_folder_or_delete": lambda of: (
        f"for another athlete rename the folder; if its files were exchanged, delete each athlete={of.text('athlete')} "
        "in the dataset first"
    ),
}


#: Of a cluster.
_CLUSTER: Mapping[str, Words] = {
    "no_scheduler_answers": lambda of: f"no scheduler answers there: {of.text('text')}",
    "start_scheduler": "check the address, or start one with dask scheduler; --scheduler local needs none",
    "scheduler_gone": "the scheduler went away while files were read",
    "run_again_when_there": "run it again once it is there: what a library keeps is not read anew",
    "cluster_has_no_workers": lambda of: f"has had no workers for {of.number('seconds'):g} s",
    "start_workers": "start one with dask worker and the same address",
    "cluster_failed": lambda of: f"its workers cannot read: {of.text('text')}",
    "workers_lack_fitlift": "fitlift is not installed where its scheduler and workers run",
    "workers_have_other_fitlift": "its workers have another fitlift, or other libraries that it reads with",
    "same_fitlift_there": "install the same fitlift, numpy, pandas, msgspec and python-fitparse there as here",
    "workers_may_start_no_processes": "its workers may start no processes, so that no file could be given up",
    "allow_workers_processes": (
        "start them as `DASK_DISTRIBUTED__WORKER__DAEMON=false dask worker ADDRESS`, or with --no-nanny"
    ),
    "workers_do_not_see": lambda of: f"its workers do not see {of.text('path')}",
    "workers_see_another": lambda of: f"its workers see another file as {of.text('path')}",
    "same_folder_there": "name a folder that lies at the same path on all of these machines, as on a shared disk",
    "workers_read_otherwise": "its workers have other settings, routines or plans",
    "same_text_files_there": "name some that lie at the same path on all of these machines; --set gives settings",
}


def _stopped(facts: Facts) -> str:
    library = facts.maybe_text("library")
    kept = (
        "nothing was written" if library is None else f"{library} keeps what was read, the next run goes on from there"
    )
    return f"stopped; {kept}"


def _object(facts: Facts) -> str:
    return f"an object of type {facts.text('type')}"


def _last_weights(facts: Facts) -> str:
    day = facts.day("day")
    return f"last time {facts.text('weights')}{'' if day is None else f', {date(day)}'}"


def _no_exercise(facts: Facts) -> str:
    return f"no exercise is called {facts.text('given')!r}"


def _no_muscle(facts: Facts) -> str:
    return f"no muscle is called {facts.text('given')!r}"


#: Of what was asked for and is not there.
_ASKED: Mapping[str, Words] = {
    "no_engine": lambda of: f"no engine named {of.text('engine')!r}",
    "known_names": lambda of: f"known: {', '.join(of.texts('names'))}",
    "no_such_week": lambda of: (
        f"{of.text('asked_weeks')}: no such week among {of.text('first_week')} to {of.text('last_week')}"
    ),
    "all_weeks": "--weeks all reports every one",
    "library_not_installed": lambda of: f"{of.text('format')} needs a library that is not installed",
    "install_extra": lambda of: f"pip install 'fitlift[{of.text('extra')}]'",
    "is_no_format": lambda of: f"{of.text('given')!r} is no format",
    "one_of_these": lambda of: f"one of {', '.join(of.texts('names'))}",
    "near_lifts": lambda of: f"near: {', '.join(of.names('lifts'))}",
    "nothing_called_so": _no_exercise,
    "no_exercise_but_near": lambda of: f"{_no_exercise(of)}; did you mean {either(of.names('lifts'))}?",
    "no_muscle_but_near": lambda of: f"{_no_muscle(of)}; did you mean {either(of.texts('names'))}?",
    "no_muscle_but_groups": lambda of: f"{_no_muscle(of)}: name {either(group_names(of.texts('groups')))}",
    "none_trains_muscle": lambda of: f"no exercise called {of.text('given')!r} trains {of.text('asked_muscle')}",
    "exercise_not_done": lambda of: f"no exercise that was done here is called {of.text('given')!r}",
    "done_here_were": lambda of: f"one of those done most: {', '.join(of.names('lifts'))}",
    "nothing_to_name": "holds no sets of a strength session, there is nothing to name",
    "which_session": "which session?",
    "one_of_sessions": lambda of: f"one of {', '.join(f'{each:g}' for each in of.numbers('session_numbers'))}",
    "no_step_with_exercise": "holds no step with an exercise",
    "no_such_message": lambda of: f"the file has no message {of.text('given')!r}",
    "messages_there_are": lambda of: f"it has {', '.join(of.texts('names'))}",
    "name_is_empty": "the name is empty",
    "text_is_no_path": "this text is no path: it has several lines",
    "give_bytes_of_text": "give the path of the file, or the text as bytes: text.encode()",
    "file_of_text": lambda of: f"{_object(of)} gives text, not bytes",
    "open_as_bytes": "open the file for bytes, as in open(path, 'rb')",
    "object_is_no_file": lambda of: f"{_object(of)} is no file",
    "object_is_no_path": lambda of: f"{_object(of)} is no path",
    "give_path_of_recording": "give the path of the recording: what you say of it is written beside it",
    "give_path_of_library": "give the path of a library, as of the fitlift.sqlite that fitlift weekly writes",
    "object_is_no_plan": lambda of: f"{_object(of)} is no plan",
    "give_plan": _PLAN,
    "give_plan_or_folder": "give the path of a plan or of a folder of plans, or what fitlift.read_plan returns",
    "object_is_no_log": lambda of: f"{_object(of)} is no log",
    "give_log": "give a path, bytes, an open file, or what fitlift.read_activity returns",
    "object_is_no_user_files": lambda of: f"{_object(of)} is no UserFiles",
    "give_user_files": 'as in user_files=fitlift.UserFiles(settings={"max_hr_bpm": 186})',
    "is_no_day": lambda of: f"{of.text('given')!r} is no day",
    "give_day": "give a date, or a text like '2026-11-30'",
    "object_is_no_name": lambda of: f"{_object(of)} is no name",
    "give_name": "give a text, as in fitlift.find_exercises('squat', muscle='core')",
    "give_key_of_setting": "give a text, as in fitlift.config_set('max_hr_bpm', 186)",
    "object_names_nothing": lambda of: f"{_object(of)} does not say what is which",
    "give_names": "as in fitlift.label(path, {'b': 'deadlift', 7: 'plank'}, weights={'b': '60 kg'})",
    "lists_all_exercises": "fitlift.find_exercises() lists them all",
    "give_convertible": f"{_RECORDING}; a folder or zip, what fitlift.read_folder returns, or several of these",
    "read_before": "the folder was read before, with settings of its own",
    "give_to_read_folder": "give engine and user_files to fitlift.read_folder",
    "summarize_takes_one": "give a folder or a zip of several; fitlift.summarize takes one file",
    "object_is_no_folder": lambda of: f"{_object(of)} is no folder",
    "give_folder": "give the path of a folder or zip, or what fitlift.read_folder returns",
    "object_is_no_recording": lambda of: f"{_object(of)} is no recording",
    "give_recording": _RECORDING,
    "object_holds_no_sets": lambda of: f"{_object(of)} holds no sets",
    "give_recording_or_sets": f"{_RECORDING}; or sets, or a table of them",
    "analysed_before": "it was analysed before, with settings and plans of its own",
    "give_to_analyse": "give plan and user_files to fitlift.analyse",
}

#: Code → its sentence.
OF_FAILURES: Mapping[str, Words] = {
    "foreign_text": lambda of: of.text("text"),
    "try_command": lambda of: f"fitlift {' '.join(of.texts('arguments'))}",
    "stopped": _stopped,
    "nothing_was_changed": "nothing was changed",
    "last_weights": _last_weights,
    "times_in_utc": "UTC.",
    **_FILES,
    **_LIBRARY,
    **_DATASET,
    **_CLUSTER,
    **_ASKED,
}
