"""What pages say of last time, best and next of each exercise of a session, in English."""

from __future__ import annotations

from collections.abc import Mapping

from fitlift.report.words.amounts import listed, load
from fitlift.report.words.calendar import day, day_short
from fitlift.report.words.facts import Facts, Words
from fitlift.report.words.of_sets import sets_to_do
from fitlift.wording import plural

#: What changed since, where no weight tells it.
_CHANGES: Mapping[str, str] = {
    "load": "more weight",
    "reps": "more reps",
    "maximum": "a higher estimated maximum",
    "time": "held longer",
    "sets": "more sets",
    "density": "shorter rests",
    "none": "nothing rose",
    "less": "below the best of late",
    "deload": "a light day",
    "back": "the first after a break",
}

#: What is so although the load changed; of changes, where the last time was with another load.
_BESIDE: Mapping[str, str] = {
    "below_best": "below the best of late",
    "not_above_best": "not above the best of late",
    "load": "the most for as many reps",
    "reps": "more reps than before with it",
    "maximum": "a higher estimated maximum",
    "time": "longer than before with it",
    "sets": "more sets than before with it",
    "density": "shorter rests than before with it",
}

#: What to do next, where no figures tell it.
_STEPS: Mapping[str, str] = {
    "add load": "add weight, or a harder exercise",
    "add reps": "more reps",
    "hold": "the same again",
    "keep on": "go on with the cycle",
    "go back": "as it was before",
    "start lighter": "begin lighter",
    "deload": "lighter",
}


def _day(facts: Facts) -> str:
    """A day as "17 Nov", of another year with the year; or that it is that of the session."""
    found, today = facts.day("day"), facts.day("day_of_session")
    if found is None:
        return "at an unknown time"
    if found == today:
        return "earlier today" if facts.flag("is_last_time") else "today"
    return day_short(found) if today is not None and found.year == today.year else day(found)


def _kg(facts: Facts, kg: float) -> str:
    return load(kg, "external", facts.maybe_text("unit"))


def _above_best(facts: Facts) -> str:
    more = "less help" if facts.flag("is_with_help") else "more"
    return f"{_kg(facts, facts.number('weight_kg'))} {more} than the best of late"


def _changed(facts: Facts) -> str:
    beside = facts.maybe_text("beside_that")
    return _since(facts) + ("" if beside is None else f", {_BESIDE.get(beside, beside)}")


def _since(facts: Facts) -> str:
    """How much heavier or lighter than the last time."""
    since_kg, over_kg = facts.number("since_kg"), facts.maybe_number("over_kg")
    if over_kg is not None:
        return f"no help, and {_kg(facts, over_kg)} more"
    more, less = ("less help", "more help") if facts.flag("is_with_help") else ("more", "less")
    return f"{_kg(facts, abs(since_kg))} {more if since_kg > 0 else less}"


def _why_unknown(facts: Facts) -> str:
    sessions, sets = facts.count("sessions_without_sets"), facts.count("unnamed_sets_there")
    if sessions:
        return f" ({plural(sessions, 'session')} there without sets)"
    return f" ({plural(sets, 'set')} there without a name)" if sets else ""


def _doubted(facts: Facts) -> str:
    sets = listed(f"{plural(each.count('sets'), 'set')} of {each.name('lift')}" for each in facts.rows("each_doubted"))
    return f"{sets} left out: no weight that can be right, or 1.5 times the best of before."


OF_PAST: Mapping[str, Words] = {
    "day_of_past": _day,
    "above_best_of_late": _above_best,
    "changed_since_last": _changed,
    "about_the_same": "about the same",
    "change_of_lift": lambda of: _CHANGES.get(of.text("change"), of.text("change")),
    "hold_longer": "hold longer",
    "step_to_take": lambda of: _STEPS.get(of.text("next_step"), of.text("next_step")),
    "lighter_sets_to_do": lambda of: f"lighter: {sets_to_do(of)}",
    "past_told_at": lambda of: f"see {of.text('slot')}",
    "first_time": lambda of: f"First time: {listed(of.names('lifts'))}.",
    "none_there_by_name": lambda of: f"None of these exercises is there by name{_why_unknown(of)}.",
    "not_there_by_name": lambda of: f"Not there by name: {listed(of.names('lifts'))}{_why_unknown(of)}.",
    "doubted_sets_left_out": _doubted,
    "earlier_files_changed": "Files there changed since they were read; fitlift weekly FOLDER reads them.",
    "earlier_sessions": lambda of: (
        f"from {plural(of.count('sessions'), 'earlier session')} in {of.text('place_of_past')}"
    ),
    "no_earlier_session": lambda of: f"No earlier strength session in {of.text('place_of_past')}.",
    "how_to_compare": "To see last time and best: --history FOLDER, or run fitlift weekly FOLDER once.",
}
