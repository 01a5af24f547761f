"""What is said of files of a folder that could not be read, as codes."""

from __future__ import annotations

from collections.abc import Mapping

from fitlift.records.codes.facts import Fact

#: Why reading was given up, why a file of a folder is not opened, and what helps.
OF_READINGS: Mapping[str, tuple[str, ...]] = {
    "given_up": ("recording", "each_reason"),
    "took_longer": ("seconds",),
    "process_ended": ("exit_code",),
    "process_ended_by_signal": ("signal",),
    "more_memory_than_allowed": ("most_bytes",),
    "more_memory_than_there_is": (),
    "ended_its_workers": (),
    "fault_in_fitlift": ("fault",),
    "more_time_helps": (),
    "read_it_alone": (),
    "report_it": (),
    "one_file_no_folder": (),
    "summarize_it": ("path",),
    "cannot_be_read_from_disk": ("system_says",),
    "beyond_the_files_of_archive": ("most_files",),
    "beyond_the_bytes_of_archive": ("most_bytes",),
    "archive_within_archives": ("depth",),
    "unpack_outer_ones": (),
}

#: Figures and names that only these tell.
FACTS_OF_READINGS: Mapping[str, Fact] = {
    "depth": Fact("count", "Archives that it lies within."),
    "exit_code": Fact("count", "The code with which the process ended; null where not known.", is_always=False),
    "fault": Fact("text", "What was raised, as it stands."),
    "most_files": Fact("count", "The most files."),
    "signal": Fact("text", "The signal, by its name: SIGKILL."),
    "system_says": Fact("text", "What the system says, as it stands; null where it says nothing.", is_always=False),
}
