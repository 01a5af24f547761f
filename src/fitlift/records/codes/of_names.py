"""What is said of where names of sets come from, as codes."""

from __future__ import annotations

from collections.abc import Mapping

from fitlift.records.codes.facts import Fact

#: Why a set may have a name, and what one without is called.
OF_NAMES: Mapping[str, tuple[str, ...]] = {
    "watch_named_none": (),
    "category_of_watch": ("is_guess",),
    "exercise_of_watch": ("is_guess",),
    "number_of_watch": ("category", "subtype"),
    "title_of_file": (),
    "step_of_workout": ("step",),
    "note_of_step": ("step",),
    "named_in_source": ("source",),
    "named_in_line": ("source", "line"),
    "named_in_slot": ("set_numbers", "slot"),
    "guesses_of_slot": ("sets", "slot"),
    "guess_and_set_beside": ("set",),
    "exercise_of_routine": ("place", "routine"),
    "exercise_of_plan": ("place", "planned_session"),
    "lift_of_slot": ("slot",),
    "lift_without_name": (),
}

#: Figures and names that only these tell.
FACTS_OF_NAMES: Mapping[str, Fact] = {
    "subtype": Fact("text", "Exercise within a category; a number where the FIT format has no name for it yet."),
    "is_guess": Fact("flag", "Whether the watch guessed it: nobody planned or confirmed it."),
    "place": Fact("count", "Place of the exercise, from 1."),
    "planned_session": Fact("text", "The planned session, by its name."),
    "routine": Fact("text", "The routine, by its name."),
}
