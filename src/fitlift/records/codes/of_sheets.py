"""What is told on sheets to edit, of the contents of FIT files, of exercises and of settings, as codes."""

from __future__ import annotations

from collections.abc import Mapping

from fitlift.records.codes.facts import Fact

#: Of the sets on a sheet of corrections.
_LABELS: Mapping[str, tuple[str, ...]] = {
    "each_lasted": ("seconds",),
    "sets_by_number": ("set_numbers",),
    "began_within": ("seconds",),
    "named_from": ("name_source",),
    "press_of_lap_button": (),
}

#: Of what is in a FIT file.
_INSPECTED: Mapping[str, tuple[str, ...]] = {
    "bytes_in_all": ("size_bytes",),
    "fit_file_type": ("file_type",),
    "part_of_file": (
        "part",
        "byte",
        "protocol",
        "profile",
        "header_bytes",
        "header_checksum",
        "data_bytes",
        "checksum",
    ),
    "device_of_kind": ("device_kind",),
    "software_of_device": ("software",),
    "messages_by_profile": ("messages", "kinds", "other_messages"),
    "engines_agree": ("engines", "values"),
    "engines_differ": ("engines", "values", "differences"),
    "more_differences": ("differences",),
    "rows_from": ("rows", "first_row"),
    "at_byte": ("byte",),
    "in_session": ("session",),
    "in_file": (),
}

#: Of an exercise.
_EXERCISES: Mapping[str, tuple[str, ...]] = {
    "muscles_by_name": ("muscles",),
    "muscles_known_from": ("provenance",),
    "why_no_muscles": ("why_none",),
    "no_muscles": ("why_none",),
    "kind_of_exercise": ("pattern", "mechanic", "body_part"),
    "sides_at_a_time": ("is_one_sided",),
    "equipment_needed": ("equipment",),
    "equipment_in_a_word": ("equipment",),
    "counts_by": ("is_timed",),
    "fit_for_main_lift": (),
    "where_it_helps": (),
    "more_to_list": ("exercises", "arguments"),
    "what_trains_it": ("arguments",),
    "exercises_by_group": (),
}

#: Of settings.
_SETTINGS: Mapping[str, tuple[str, ...]] = {
    "settings_in_file": ("path",),
    "exercises_of_your_own": ("lifts",),
    "default_holds": (),
}

#: Each code → the names of its figures and names.
OF_SHEETS: Mapping[str, tuple[str, ...]] = {**_LABELS, **_INSPECTED, **_EXERCISES, **_SETTINGS}

_SUM = "Whether its checksum agrees: right, wrong or absent."

#: Figures and names that only these tell.
FACTS_OF_SHEETS: Mapping[str, Fact] = {
    "body_part": Fact("text", "Part of the body, as in the catalogue.", is_always=False),
    "checksum": Fact("text", _SUM),
    "data_bytes": Fact("count", "Bytes of messages that the header promises."),
    "device_kind": Fact("text", "Number of a kind of devices that the profile has no name for."),
    "differences": Fact("count", "Places in which two decodings differ."),
    "engines": Fact("texts", "The two decoders, by name."),
    "equipment": Fact("text", "What it needs, as in the catalogue."),
    "file_type": Fact("text", "The type that a FIT file says, as the profile has it.", is_always=False),
    "first_row": Fact("count", "The first row of them, from 0."),
    "header_bytes": Fact("count", "Bytes of the header."),
    "header_checksum": Fact("text", f"{_SUM[:-1]}; of the header."),
    "is_one_sided": Fact("flag", "Whether it is done with one side at a time."),
    "is_timed": Fact("flag", "Whether its time counts, not repetitions."),
    "kinds": Fact("count", "Kinds of messages."),
    "mechanic": Fact("text", "Whether it moves one joint or several, as in the catalogue.", is_always=False),
    "messages": Fact("count", "Messages that the profile knows."),
    "name_source": Fact("text", "Where a name comes from, as in the set table."),
    "other_messages": Fact("count", "Messages that the profile does not know."),
    "pattern": Fact("text", "How it moves, as in the catalogue.", is_always=False),
    "profile": Fact("count", "Version of the profile, as written: 21158 is 21.158."),
    "protocol": Fact("text", "Version of the protocol."),
    "provenance": Fact("text", "Where muscles are known from, as in the catalogue."),
    "software": Fact("text", "Version of a device's software."),
    "values": Fact("count", "Values that are compared."),
    "why_none": Fact("text", "Why there are no muscles, as in the catalogue."),
}
