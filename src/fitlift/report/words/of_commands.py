"""What the commands say of what they do, ask, and cannot be asked, in English."""

from __future__ import annotations

import shlex
from collections.abc import Mapping

from fitlift.report.words.amounts import either
from fitlift.report.words.calendar import date, day
from fitlift.report.words.facts import Facts, Words
from fitlift.wording import plural


def _numbers(facts: Facts, name: str) -> list[str]:
    return [f"{each:g}" for each in facts.numbers(name)]


def _command(facts: Facts) -> str:
    return f"fitlift {' '.join(facts.texts('arguments'))}"


def _meant(facts: Facts) -> str:
    return f"did you mean {either(map(repr, facts.texts('near_names')))}?"


def _no_command(facts: Facts) -> str:
    near = f"; {_meant(facts)}" if facts.texts("near_names") else f": {', '.join(facts.texts('known'))}"
    return f"no command is called {facts.text('given')!r}{near}"


def _no_section(facts: Facts) -> str:
    meant = f"; {_meant(facts)} All" if facts.texts("near_names") else ""
    return f"no section is called {facts.text('given')!r}{meant}: {', '.join(facts.texts('names'))}"


def _no_such_year(facts: Facts) -> str:
    return f"{facts.text('asked_day')}: no FIT file is of a year after {facts.count('last_year')}"


def _which_format(facts: Facts) -> str:
    endings = ", ".join(facts.texts("endings"))
    return f"{facts.text('output')}: which format? End the name in {endings}, or give --format"


def _scrubbed(facts: Facts) -> str:
    nouns = {
        "blanked_ids": "serial number or other id|serial numbers and other ids",
        "blanked_places": "position",
        "blanked_persons": "fact about the person|facts about the person",
        "blanked_texts": "text",
        "blanked_undocumented": "value that nobody documents|values that nobody documents",
    }
    blanked = [_counted(facts.count(name), noun) for name, noun in nouns.items() if facts.count(name)]
    names = facts.count("replaced_names")
    told = [f"blanked: {', '.join(blanked)}" if blanked else "nothing to blank"]
    told += [f"replaced: {plural(names, 'name')} of your own"] if names else []
    told += [_moved(facts.count("weeks_earlier"))]
    told += ["only what can be read is in it"] if facts.flag("is_damaged") else []
    return "; ".join(told)


def _counted(count: int, noun: str) -> str:
    """A count and its noun, in whichever of its two forms."""
    one, _, several = noun.partition("|")
    return f"{count:,} {one if count == 1 else several or f'{one}s'}"


def _moved(weeks: int) -> str:
    if not weeks:
        return "dates are as they were"
    return f"dates are {plural(abs(weeks), 'week')} {'earlier' if weeks > 0 else 'later'}"


#: How a command can be used.
_USE: Mapping[str, Words] = {
    "leave_out": lambda of: f"leave {' and '.join(of.texts('options'))} out",
    "option_goes_with": lambda of: f"{of.text('option')} goes with --for {of.text('written_for')}",
    "minutes_go_with_at": "--minutes goes with --at",
    "option_names_another": lambda of: f"{of.text('option')} FILE names another",
    "no_such_folder": "no such folder",
    "is_one_file": "is a file; this needs a folder or a zip",
    "try_history": lambda of: f"--history {of.text('folder')}",
    "is_no_recording": "is no recording of its own",
    "name_one_file": "name one FIT file",
    "is_one_file_for_several": lambda of: (
        f"{of.text('output')} is one file: name a folder, or one --session of {', '.join(of.texts('names'))}"
    ),
    "needs_file": lambda of: f"{of.text('format')} needs a file to go to: -o sets{of.text('ending')}",
    "which_format": _which_format,
    "scrub_writes_fit": "--scrub writes the recording as the watch wrote it",
    "scrub_needs_file": "--scrub needs a file to go to: -o report.fit",
    "which_exercise": "which exercise? Give its name, --muscle, or --all for the list",
    "no_command": _no_command,
    "file_is_no_command": lambda of: f"{of.text('given')!r} is a file or folder, no command; try: {_command(of)}",
    "option_stands_behind": lambda of: f"{of.text('option')} stands behind the command; try: {_command(of)}",
    "which_value": lambda of: f"{of.text('setting')}: which value",
    "no_such_section": _no_section,
    "year_after_all_files": _no_such_year,
    "weeks_are_given_so": lambda of: (
        f"{of.text('given')!r}: give last, all, a week like 2026-W47, or 2026-W10..2026-W14"
    ),
    "page_has_no_period": "a page is taken whole: leave --since and --last out",
    "fit_is_one_file": "as FIT one recording is written, whole",
    "no_day": lambda of: f"{of.text('given')!r} is no day: write it as in 2026-11-19",
    "since_or_last": "give since or last, not both",
    "one_log_of_a_session": "--log takes one log; with several in a folder, fitlift weekly FOLDER takes what fits each",
    "last_is_given_so": lambda of: f"{of.text('given')!r}: give days, weeks or months, as in 4w, 10d or 3m",
    "one_of_options": lambda of: f"give one of {' and '.join(of.texts('options'))}",
    "text_lists_all_weeks": lambda of: f"--format text lists all weeks: leave {' and '.join(of.texts('options'))} out",
    "athletes_writes_pages": "--athletes writes pages: give --format html or markdown",
    "vault_is_written_alone": lambda of: (
        f"--vault writes Markdown into the folder that it names: leave out {' and '.join(of.texts('options'))}"
    ),
    "library_is_of_one_athlete": "--library is of one athlete: leave --athletes out",
    "dataset_is_written_alone": lambda of: f"--dataset writes no report: leave out {' and '.join(of.texts('options'))}",
    "holds_no_athletes_folder": "holds no folder, but --athletes expects one for each",
}


def _all_named(facts: Facts) -> str:
    exercises = facts.count("exercises")
    return "its exercise has a name" if exercises == 1 else f"all {exercises} exercises have a name"


def _to_name(facts: Facts) -> str:
    left = f"{facts.count('unnamed')} of {facts.count('exercises')} exercises to name"
    return f"{left}: put names into {facts.text('path')}, or --name 'a=plank'"


#: Of naming a recording's sets.
_LABEL: Mapping[str, Words] = {
    "check_changes_nothing": "--check changes nothing: leave out --name, --weight and --sets",
    "session_of_nothing": "--session says which session --name or --weight is about: give one of them, too",
    "which_session_of": lambda of: f"which session? --session with one of {', '.join(_numbers(of, 'session_numbers'))}",
    "name_is_given_so": lambda of: (
        f"--name {of.text('given')!r}: as in --name 'b=deadlift' for slot b, --name '7=plank' for set 7"
    ),
    "weight_is_given_so": lambda of: (
        f"--weight {of.text('given')!r}: as in --weight 'b=60 kg' for slot b, --weight '7=135 lb' for set 7"
    ),
    "is_no_exercise": lambda of: f"{of.text('given')!r} is no exercise",
    "is_name_of_own": lambda of: (
        f"{of.text('given')!r} is a name of your own: the catalogue has no one exercise of that name"
    ),
    "corrections_elsewhere": "--corrections DIR puts it into another folder",
    "there_is_no_such_file": "there is no such file",
    "is_there_already": "is there already",
    "edit_or_move_away": "edit it; to have a new one, move it away first",
    "corrections_fit": lambda of: f"it fits: {' and '.join(of.sentences('each_reason'))}",
    "no_sets_are_left": "no sets are left in it",
    "all_are_named": _all_named,
    "exercises_to_name": _to_name,
    "names_are_remembered": lambda of: f"remembered in {of.text('path')}: later sessions like it are recognised",
    "weights_are_remembered": lambda of: f"weights remembered in {of.text('path')}, to be offered again",
}


def _reports(facts: Facts) -> str:
    reports, changed = facts.count("reports"), facts.count("changed_reports")
    return f"{facts.text('output')}: {reports} reports, {changed} of them new or changed"


def _dataset(facts: Facts) -> str:
    files, changed = plural(facts.count("dataset_files"), "file"), facts.count("changed_files")
    athletes = plural(facts.count("athletes"), "athlete")
    return f"{facts.text('output')}: {athletes} in {files}, {changed} of them new or changed"


def _of_library(facts: Facts) -> str:
    other = "" if facts.flag("is_current") else " of another version of fitlift; made anew when it is next used"
    return f"{facts.text('path')}:{other}"


def _copy(facts: Facts) -> str:
    which, stands = ("it", "it then stands") if facts.count("sessions") == 1 else ("them", "they then stand")
    return f"copy {which} to {facts.text('folder')} on the watch, connected by USB; {stands} under Workouts"


def _take_into_connect(facts: Facts) -> str:
    which = "it" if facts.count("sessions") == 1 else "them"
    return (
        f"Garmin Connect's own import takes no workouts. Bring {which} in with a tool of somebody else's: the browser "
        "extension Share Your Garmin Workout, or `upload_workout` of python-garminconnect or `garmin_mcp`"
    )


def _in_calendar(facts: Facts) -> str:
    first, last = facts.day("first_day"), facts.day("last_day")
    when = f"on {date(first)}" if first == last else f"from {date(first)} to {date(last)}"
    return f"{plural(facts.count('sessions'), 'session')} {when}"


def _newest(facts: Facts) -> str:
    count = facts.count("sessions")
    which = f"the newest of {count} strength sessions" if count > 1 else "the only strength session"
    return f"{facts.text('folder')}: showing {facts.text('newest')}, {which}"


#: What was done, and what was found.
_DONE: Mapping[str, Words] = {
    "wrote": lambda of: f"wrote {of.text('output')}",
    "wrote_charts": lambda of: f"wrote {plural(of.count('charts'), 'chart')} into {of.text('output')}",
    "scrubbed": _scrubbed,
    "look_before_sending": lambda of: (
        f"look at it before you send it: fitlift inspect {shlex.quote(of.text('output'))}"
    ),
    "reports_are_written": _reports,
    "dataset_is_written": _dataset,
    "nothing_has_changed": lambda of: f"{of.text('output')}: nothing has changed",
    "nothing_to_change": lambda of: f"{of.text('path')}: nothing to change",
    "file_is_well": lambda of: f"{of.text('path')}: all is well",
    "no_file_defaults_hold": lambda of: f"{of.text('path')}: there is no such file: defaults hold",
    "tables_of_library": _of_library,
    "plan_needs_a_hand": "it needs a hand",
    "copy_to_watch": _copy,
    "watch_as_media_device": (
        "newer watches show up as a media device (MTP): Windows and most Linux file managers open them, a Mac needs a "
        "program such as OpenMTP, with Garmin Express closed"
    ),
    "connect_refuses_workouts": "Garmin Connect's own import refuses workouts; without a cable: --for connect",
    "take_into_connect": _take_into_connect,
    "sessions_in_calendar": _in_calendar,
    "no_sets_of_strength": lambda of: f"{of.text('path')}: no sets of a strength session",
    "no_sets_since": lambda of: f"{of.text('path')}: no sets of a strength session since {date(of.day('since_day'))}",
    "undated_left_out": lambda of: f"{plural(of.count('sessions'), 'session')} without a date: left out",
    "showing_newest": _newest,
    "showing_last_of_log": lambda of: (
        f"{of.text('path')}: showing the last of {plural(of.count('sessions'), 'session')}, of "
        f"{day(of.day('session_day'))}; --date shows another day, --all-sessions all"
    ),
    "no_session_on_day": lambda of: (
        f"no strength session on {day(of.day('asked_day'))}; there are some from {day(of.day('first_day'))} to "
        f"{day(of.day('last_day'))}"
    ),
    "no_strength_session": "no strength session",
    "folder_cannot_be_read": "the folder cannot be read",
    "in_no_athletes_folder": "is in no athlete's folder, and not read",
    "never_last_week": "never taken for the last week",
    "as_of_if_right": "if it is right, --as-of tells what is today",
    "left_out_here": "left out here",
    "not_counted_with_them": "not counted with them",
}

#: Code → its sentence.
OF_COMMANDS: Mapping[str, Words] = {
    "what_to_try": "try:",
    "see_command": lambda of: f"see: fitlift {' '.join(of.texts('arguments'))}",
    "standard_input": "standard input",
    "the_plan": "the plan",
    "reading": "reading",
    **_USE,
    **_LABEL,
    **_DONE,
}
