"""What is said of a recording that was written as FIT with what is known of its sets, as codes."""

from __future__ import annotations

from collections.abc import Mapping

from fitlift.records.codes.facts import Fact

_CHANGES = (
    "named_sets",
    "recounted_sets",
    "reweighted_sets",
    "retimed_sets",
    "added_sets",
    "undone_sets",
    "merged_sets",
    "split_sets",
    "sets_beside_laps",
)

#: Each code → the names of its figures and names.
OF_RECORDINGS_AS_FIT: Mapping[str, tuple[str, ...]] = {
    "wrote_recording": ("output", "is_damaged", *_CHANGES),
    "wrote_same_recording": ("output", "is_damaged"),
    "recording_changed": ("is_damaged", *_CHANGES),
    "recording_as_it_was": ("is_damaged",),
    "what_services_do": (),
    "not_in_fit": ("unheld",),
    "fit_is_of_one_file": (),
    "fit_is_named_so": ("output", "ending"),
    "fit_reads_itself": (),
    "option_is_of_fit": ("option",),
}

#: Figures and names that only these tell.
FACTS_OF_RECORDINGS_AS_FIT: Mapping[str, Fact] = {
    "is_damaged": Fact("flag", "Whether something of the file could not be read, and is left out."),
    "named_sets": Fact("count", "Sets with another exercise than the watch wrote."),
    "recounted_sets": Fact("count", "Sets with other repetitions."),
    "reweighted_sets": Fact("count", "Sets with another weight, or its unit."),
    "retimed_sets": Fact("count", "Sets of another length."),
    "added_sets": Fact("count", "Sets that the watch did not log."),
    "undone_sets": Fact("count", "Sets that were none, and are rests now."),
    "merged_sets": Fact("count", "Sets that are parts of others now."),
    "split_sets": Fact("count", "Sets that are several now."),
    "sets_beside_laps": Fact("count", "Sets that the watch wrote as laps, and that stand beside these now."),
    "unheld": Fact(
        "texts",
        "What is known and has no place in FIT: effort, notes, sides, roles, session_names, orders (letters of "
        "rounds), loads (what a weight means), help (of a band or a machine), counting (whether repetitions or the "
        "time count), presses (of the button that were sets), no_exercise (that a set is none that is named), "
        "stand_ins (which planned exercise another one stood in for), wordings (of an exercise that has another name "
        "in the file), long_names (too long for a title).",
    ),
}
