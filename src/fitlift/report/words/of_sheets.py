"""What is told on sheets to edit, of the contents of FIT files, of exercises and of settings, in English."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from fitlift.exercises.tables import muscles
from fitlift.measures.readable import clock
from fitlift.report.words.amounts import listed, numbered_sets
from fitlift.report.words.facts import Facts, Words
from fitlift.wording import plural

#: Where a name comes from → in a word.
_SOURCES: Mapping[str, str] = {
    "pooled": "as another set of this letter",
    "correction": "correction",
    "log": "log",
    "step": "step",
    "plan": "plan",
    "routine": "routine",
    "title": "title",
    "unknown": "unknown",
}

#: Of the sets on a sheet of corrections.
_LABELS: Mapping[str, Words] = {
    "each_lasted": lambda of: f"{clock(of.number('seconds'))} each",
    "sets_by_number": lambda of: numbered_sets([f"{each:g}" for each in of.numbers("set_numbers")]),
    "began_within": lambda of: f"{clock(of.number('seconds'))} into the session",
    "named_from": lambda of: _SOURCES.get(of.text("name_source"), of.text("name_source")),
    "press_of_lap_button": "a press of the lap button, not counted: keep brings it back",
}

#: Whether a checksum agrees.
_SUMS: Mapping[str, str] = {"right": "right", "wrong": "wrong", "absent": "absent"}


def _sum(facts: Facts, name: str) -> str:
    told = facts.text(name)
    return _SUMS.get(told, told)


def _part(facts: Facts) -> str:
    versions = f"protocol {facts.text('protocol')}, profile {facts.count('profile')}"
    header = f"header of {plural(facts.count('header_bytes'), 'byte')}, its checksum {_sum(facts, 'header_checksum')}"
    promised = plural(facts.count("data_bytes"), "byte")
    rest = f"{promised} of messages promised, checksum {_sum(facts, 'checksum')}"
    number = 1 if facts.is_unknown("part") else facts.count("part")
    return f"Part {number} at byte {facts.count('byte'):,}: {versions}; {header}; {rest}"


def _messages(facts: Facts) -> str:
    known = f"{plural(facts.count('messages'), 'message')} of {plural(facts.count('kinds'), 'kind')}"
    return f"{known} that the profile knows, {facts.count('other_messages'):,} of others."


def _compared(facts: Facts) -> str:
    return f"Engines {listed(facts.texts('engines'))}: {plural(facts.count('values'), 'value')} compared"


#: Of what is in a FIT file.
_INSPECTED: Mapping[str, Words] = {
    "bytes_in_all": lambda of: plural(of.count("size_bytes"), "byte"),
    "fit_file_type": lambda of: f"FIT file type {of.maybe_text('file_type') or 'unknown'}",
    "part_of_file": _part,
    "device_of_kind": lambda of: f"kind {of.text('device_kind')}",
    "software_of_device": lambda of: f"software {of.text('software')}",
    "messages_by_profile": _messages,
    "engines_agree": lambda of: f"{_compared(of)}, all equal.",
    "engines_differ": lambda of: f"{_compared(of)}, {plural(of.count('differences'), 'difference')}",
    "more_differences": lambda of: f"and {of.count('differences')} more: --format json lists them",
    "rows_from": lambda of: f"{plural(of.count('rows'), 'row')}, first row {of.count('first_row')}",
    "at_byte": lambda of: f"byte {of.count('byte'):,}",
    "in_session": lambda of: f"session {of.count('session')}",
    "in_file": "file",
}

#: Where the muscles of an exercise come from.
_PROVENANCES: Mapping[str, str] = {
    "exact": "given for this exercise",
    "rule": "by the words of its name",
    "category": "those of its category",
    "user": "your own",
}

#: Why an exercise has no muscles: in full, and in a word.
_WHY_NONE: Mapping[str, tuple[str, str]] = {
    "cardio": ("cardio: time counts, no muscle", "cardio"),
    "endurance": ("endurance: time counts, no muscle", "endurance"),
    "mobility": ("mobility: it is no strength work", "mobility"),
    "full_body": ("the whole body: counted apart", "full body"),
    "equipment_only": ("only the equipment is known", "equipment only"),
    "unknown": ("nothing is known of it", "unknown"),
}

_NEEDS: Mapping[str, str] = {"unknown": "its name does not tell", "bodyweight": "the body alone"}

#: The same in a table.
_IN_A_WORD: Mapping[str, str] = {"unknown": "–"}


def _command(facts: Facts) -> str:
    return f"fitlift {' '.join(facts.texts('arguments'))}"


def _why_none(facts: Facts) -> tuple[str, str]:
    return _WHY_NONE.get(facts.text("why_none"), _WHY_NONE["unknown"])


def _in_a_row(keys: Sequence[str]) -> str:
    return ", ".join(muscles()[key].name.lower() for key in keys)


def _kind(facts: Facts) -> str:
    """How an exercise moves: "hinge, compound, lower body"."""
    part = facts.maybe_text("body_part")
    kind = (facts.maybe_text("pattern"), facts.maybe_text("mechanic"), f"{part} body" if part else None)
    return ", ".join(filter(None, kind)) or "–"


#: Of an exercise.
_EXERCISES: Mapping[str, Words] = {
    "muscles_by_name": lambda of: _in_a_row(of.texts("muscles")),
    "muscles_known_from": lambda of: _PROVENANCES.get(of.text("provenance"), "not known"),
    "why_no_muscles": lambda of: _why_none(of)[0],
    "no_muscles": lambda of: f"– ({_why_none(of)[1]})",
    "kind_of_exercise": _kind,
    "sides_at_a_time": lambda of: "one at a time" if of.flag("is_one_sided") else "both",
    "equipment_needed": lambda of: _NEEDS.get(of.text("equipment"), of.text("equipment").replace("_", " ")),
    "equipment_in_a_word": lambda of: _IN_A_WORD.get(of.text("equipment"), of.text("equipment").replace("_", " ")),
    "counts_by": lambda of: "time" if of.flag("is_timed") else "repetitions",
    "fit_for_main_lift": "a runner's main lift",
    "where_it_helps": "Where it only helps:",
    "more_to_list": lambda of: f"{of.count('exercises'):,} more: {_command(of)}",
    "what_trains_it": lambda of: f"What trains it: {_command(of)}",
    "exercises_by_group": "How many exercises work each group of muscles:",
}


def _own(facts: Facts) -> str:
    names = ", ".join(facts.names("lifts"))
    return f"Exercises of your own: {names}" if names else "No exercises of your own."


#: Of settings.
_SETTINGS: Mapping[str, Words] = {
    "settings_in_file": lambda of: f"Settings in {of.text('path')}",
    "exercises_of_your_own": _own,
    "default_holds": "default",
}

#: Code → its sentence.
OF_SHEETS: Mapping[str, Words] = {**_LABELS, **_INSPECTED, **_EXERCISES, **_SETTINGS}
