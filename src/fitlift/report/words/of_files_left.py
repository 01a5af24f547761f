"""What is said of files of a folder that are not counted, or counted with doubts, in English."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from fitlift.report.words.calendar import date
from fitlift.report.words.facts import Facts, Words
from fitlift.report.words.headings import HEADINGS
from fitlift.report.words.of_recordings import TAKEN
from fitlift.report.words.of_session_pages import kind_words, sport_words
from fitlift.wording import plural


def _no_strength(facts: Facts) -> str:
    counts: Counter[str] = Counter()
    for each in facts.rows("each_held"):
        counts[_held(each)] += each.count("files")
    held = ", ".join(f"{plural(files, 'file')} of {kind}" for kind, files in sorted(counts.items()))
    return f"No strength session in {held}."


def _held(facts: Facts) -> str:
    """What files hold, without times: "running", "swimming + cycling", "a course"."""
    sports = zip(facts.texts("main_sports"), facts.texts("sub_sports"), strict=True)
    told = dict.fromkeys(sport_words(main or None, sub or None) for main, sub in sports)
    return " + ".join(told) or kind_words(facts.maybe_text("file_kind"))


def _many(facts: Facts) -> str:
    files = plural(facts.count("files"), "file")
    return f"{HEADINGS[facts.text('left_for')]}: {files}; fitlift weekly --format text lists them."


def _in_week(facts: Facts) -> str:
    sets = facts.maybe_number("counted_sets")
    return f"{facts.text('week')}: {'sets not recorded' if sets is None else plural(int(sets), 'set')}"


def _counted_as(facts: Facts) -> str:
    sessions, takes = facts.numbers("of_sessions"), facts.maybe_text("takes_what")
    which = f"session {', '.join(f'{each:g}' for each in sessions)} " if sessions else ""
    why = "holds as much or more" if takes is None else f"takes its {TAKEN[takes]}"
    return f"{which}is counted as {facts.text('other_file')}, which {why}"


def _log_counted_with(facts: Facts) -> str:
    sessions, held = facts.count("sessions"), facts.count("held_sessions")
    of = f"its {plural(held, 'session')}" if sessions == held else f"{sessions} of its {plural(held, 'session')}"
    return f"{of} are counted with {plural(facts.count('recordings'), 'recording')} of the same hours"


def _on_other_days(facts: Facts) -> str:
    first, last = facts.day("first_day"), facts.day("last_day")
    when = (
        f"There is strength training on {date(first)}"
        if first == last
        else (f"There is strength training from {date(first)} to {date(last)}")
    )
    options = facts.texts("options")
    return f"{when}; leave {' and '.join(options)} out to see it." if options else f"{when}."


#: Code → its sentence.
OF_FILES_LEFT: Mapping[str, Words] = {
    "so_many_files": lambda of: plural(of.count("files"), "file"),
    "so_many_runs": lambda of: plural(of.count("runs"), "run"),
    "files_hold_no_strength": _no_strength,
    "many_files_left": _many,
    "neither_fit_nor_archive": lambda of: f"Neither FIT nor an archive: {plural(of.count('files'), 'file')}.",
    "sets_in_week": _in_week,
    "is_copy_of": lambda of: f"is a copy of {of.text('other_file')}",
    "counted_as": _counted_as,
    "log_counted_with": _log_counted_with,
    "runs_counted_as_others": "counted as those of other files, which hold as much or more",
    "others_are_alike": lambda of: f"(in {of.text('told_of')}; the others are alike)",
    "no_file_in_folder": lambda of: f"There is no file in {of.text('folder')}.",
    "name_folder_with_files": "Name the folder with your FIT files, the zip of an export, or a phone's log (CSV).",
    "sessions_on_other_days": _on_other_days,
    "see_undated_session": "To see a session that tells no date:",
    "see_sets_of_other_sport": "To see the sets that were recorded under another sport:",
    "count_other_sport": "If they are your strength training:",
    "say_it_was_strength": "One file may be strength training under another sport; how to say so:",
    "see_other_sport": "To see one of these files:",
    "see_planned_workout": "To see the planned workout:",
    "files_with_doubts": lambda of: f"{plural(of.count('files'), 'file')} with doubts",
}
