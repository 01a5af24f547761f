"""What is said of where names of sets come from, in English."""

from __future__ import annotations

from collections.abc import Mapping

from fitlift.report.words.amounts import numbered_sets
from fitlift.report.words.facts import Facts, Words
from fitlift.wording import plural


def _of_watch(facts: Facts, what: str) -> str:
    return f"the watch's {what}, {'guessed' if facts.flag('is_guess') else 'planned or confirmed'}"


def _step(facts: Facts) -> str:
    return f"step {facts.count('step')} of the workout"


def _named_in_slot(facts: Facts) -> str:
    numbers = [f"{each:g}" for each in facts.numbers("set_numbers")]
    have = "has" if len(numbers) == 1 else "have"
    return f"{numbered_sets(numbers)} of slot {facts.text('slot')} {have} this name for sure"


def _number_of_watch(facts: Facts) -> str:
    number = facts.text("subtype")
    category = facts.text("category").removeprefix("category_")
    said = f"{category}/{number}" if number.isdecimal() else category
    return f"the watch's number {said}, for which the FIT format has no name yet"


OF_NAMES: Mapping[str, Words] = {
    "watch_named_none": "the watch named no exercise",
    "category_of_watch": lambda of: _of_watch(of, "category"),
    "exercise_of_watch": lambda of: _of_watch(of, "exercise"),
    "number_of_watch": _number_of_watch,
    "title_of_file": "the file's own title",
    "step_of_workout": _step,
    "note_of_step": lambda of: f"the note of {_step(of)}",
    "named_in_source": lambda of: of.text("source"),
    "named_in_line": lambda of: f"{of.text('source')}, line {of.count('line')}",
    "named_in_slot": _named_in_slot,
    "guesses_of_slot": lambda of: (
        f"the watch's guesses for the {plural(of.count('sets'), 'set')} of slot {of.text('slot')}, summed"
    ),
    "guess_and_set_beside": lambda of: f"the watch's guess, and for sure the name of set {of.count('set')} beside",
    "exercise_of_routine": lambda of: f"exercise {of.count('place')} of the routine {of.text('routine')!r}",
    "exercise_of_plan": lambda of: (
        f"exercise {of.count('place')} of the planned session {of.text('planned_session')!r}"
    ),
    "lift_of_slot": lambda of: f"exercise {of.text('slot')}",
    "lift_without_name": "a set without a name",
}
