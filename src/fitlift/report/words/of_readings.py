"""What is said of files of a folder that could not be read, in English."""

from __future__ import annotations

from collections.abc import Mapping

from fitlift.report.words.facts import Facts, Words

_BYTES_PER_MB = 2**20


def _given_up(facts: Facts) -> str:
    return f"{facts.text('recording')}: given up, {', '.join(facts.sentences('each_reason'))}"


def _process_ended(facts: Facts) -> str:
    code = "" if facts.is_unknown("exit_code") else f" with code {facts.count('exit_code')}"
    return f"its process ended{code}"


def _from_disk(facts: Facts) -> str:
    why = facts.maybe_text("system_says")
    return "cannot be opened" + (f": {why}" if why else "")


OF_READINGS: Mapping[str, Words] = {
    "given_up": _given_up,
    "took_longer": lambda of: f"took longer than {of.number('seconds'):g} s",
    "process_ended": _process_ended,
    "process_ended_by_signal": lambda of: f"its process was ended by {of.text('signal')}",
    "more_memory_than_allowed": lambda of: f"needed more than {of.count('most_bytes') // _BYTES_PER_MB:,} MB of memory",
    "ended_its_workers": "each worker of the cluster that read it was ended",
    "more_memory_than_there_is": "needed more memory than there is",
    "fault_in_fitlift": lambda of: f"a fault in fitlift: {of.text('fault')}",
    "more_time_helps": "--file-timeout SECONDS gives it more time",
    "read_it_alone": "read it alone: fitlift inspect FILE",
    "report_it": "please report it",
    "one_file_no_folder": "is a file; this needs a folder or a zip",
    "summarize_it": lambda of: f"fitlift summarize {of.text('path')}",
    "cannot_be_read_from_disk": _from_disk,
    "beyond_the_files_of_archive": lambda of: (
        f"one of those beyond the first {of.count('most_files'):,} files of its archive"
    ),
    "beyond_the_bytes_of_archive": lambda of: (
        f"one of those beyond the first {of.count('most_bytes'):,} bytes of its archive"
    ),
    "archive_within_archives": lambda of: f"a zip within {of.count('depth')} others",
    "unpack_outer_ones": "unpack the outer ones first",
}
