"""What is said of a recording that was written as FIT with what is known of its sets, in English."""

from __future__ import annotations

from collections.abc import Mapping

from fitlift.report.words.facts import Facts, Words
from fitlift.wording import plural

#: What has no place in FIT.
_UNHELD: Mapping[str, str] = {
    "effort": "effort",
    "notes": "notes",
    "sides": "sides",
    "roles": "warm-up or working",
    "session_names": "the session's name",
    "orders": "letters of rounds (found anew there, with the guesses and rests that depend on them)",
    "loads": "what a weight means (added, band, bodyweight)",
    "help": "how much help there was (others would count it as lifted)",
    "counting": "whether repetitions or the time count",
    "presses": "that a press of the button was a set",
    "no_exercise": "that a set is none of the exercises named",
    "stand_ins": "which planned exercise another one stood in for",
    "wordings": "your words for an exercise that has another name in the file",
    "long_names": "names that are too long for a title",
}


def _changes(facts: Facts) -> str:
    """What is other, in the order in which people ask: names first."""
    counted = (
        ("named_sets", "name", ""),
        ("recounted_sets", "count", " of repetitions"),
        ("reweighted_sets", "weight", ""),
        ("retimed_sets", "length", ""),
        ("added_sets", "set", " added"),
        ("undone_sets", "set", " made a rest"),
        ("merged_sets", "set", " merged into others"),
        ("split_sets", "set", " split"),
        ("sets_beside_laps", "set", " beside the laps"),
    )
    told = [(facts.count(name), what, more) for name, what, more in counted]
    return ", ".join(f"{plural(count, what)}{more}" for count, what, more in told if count)


def _changed(facts: Facts) -> str:
    rest = "everything else that can be read" if facts.flag("is_damaged") else "everything else"
    return f"{_changes(facts)}; {rest} as the watch wrote it"


def _unchanged(facts: Facts) -> str:
    rest = "what can be read" if facts.flag("is_damaged") else "every byte"
    return f"nothing to change, {rest} as the watch wrote it"


#: Code → its sentence.
OF_RECORDINGS_AS_FIT: Mapping[str, Words] = {
    "wrote_recording": lambda of: f"wrote {of.text('output')}: {_changed(of)}",
    "wrote_same_recording": lambda of: f"wrote {of.text('output')}: {_unchanged(of)}",
    "recording_changed": _changed,
    "recording_as_it_was": _unchanged,
    "what_services_do": (
        "Strava takes FIT files with sets; Garmin Connect refuses a copy of an original that is still there; "
        "neither was tried here"
    ),
    "not_in_fit": lambda of: (
        f"FIT has no place for: {', '.join(_UNHELD.get(each, each) for each in of.texts('unheld'))}"
    ),
    "fit_is_of_one_file": "fit is of one recording: give one FILE",
    "fit_is_named_so": lambda of: f"{of.text('output')}: a FIT file has a name that ends with {of.text('ending')}",
    "fit_reads_itself": "fit is read by fitlift's own decoder",
    "option_is_of_fit": lambda of: f"{of.text('option')} goes with --format fit",
}
