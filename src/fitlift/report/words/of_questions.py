"""What `fitlift label` asks in a terminal, and says of answers, in English."""

from __future__ import annotations

from collections.abc import Mapping

from fitlift.report.words.amounts import numbered_sets
from fitlift.report.words.calendar import date, date_and_time, told_time
from fitlift.report.words.facts import Facts, Words
from fitlift.wording import plural

#: Where a name comes from → what it is then, and what one is that is likely to be wrong.
_FROM: Mapping[str, tuple[str, str]] = {
    "plan": ("the plan's", "the plan's, not sure"),
    "note": ("the step's note", "the step's note"),
    "routine": ("as before", "as before, not sure"),
    "watch": ("watch's guess", "watch's weak guess"),
    "said": ("your answer", "your answer"),
    "before": ("named before", "named before"),
}


def _when(facts: Facts) -> str:
    start = facts.maybe_text("local_start")
    return date_and_time(None if start is None else told_time(start))


def _how_to_answer(facts: Facts) -> str:
    return (
        f"{_when(facts)}. Type a name or a part of one. Enter takes what stands in [ ], or leaves it open; "
        ". leaves it open, ? lists names, - goes back, Ctrl-C ends and keeps what was answered."
    )


def _with_source(name: str, facts: Facts) -> str:
    """An exercise and where it comes from."""
    source = _FROM.get(facts.maybe_text("choice_from") or "")
    return name if source is None else f"{name}, {source[facts.flag('is_weak_guess')]}"


def _which_name(facts: Facts) -> str:
    guess = facts.maybe_text("guess")
    return "name" if guess is None else f"name [{_with_source(guess, facts)}]"


def _which_name_of(facts: Facts) -> str:
    names = " or ".join(f"{number} {name}" for number, name in enumerate(facts.names("lifts"), 1))
    return f"name (watch: {names})"


def _lifts_to_choose(facts: Facts) -> str:
    given = repr(facts.text("given"))
    return f"which one is {given}?" if facts.flag("has_words") else f"no exercise is called {given}; near it:"


def _to_choose(facts: Facts) -> str:
    return f"{facts.count('place_in_list')} {_with_source(facts.name('lift'), facts)}"


def _which_of_listed(facts: Facts) -> str:
    return "number, other words, or y to keep it as your own" if facts.flag("may_be_own") else "number, or a name"


def _which_weight(facts: Facts) -> str:
    numbers = [f"{each:g}" for each in facts.numbers("set_numbers")]
    offered, day = facts.maybe_text("offered"), facts.day("day")
    of = f" of {numbered_sets(numbers)}" if numbers else ""
    taken = f" in {facts.text('typed_unit')}" if offered is None else f" [{offered}]"
    return f"weight{of}{taken}" + (f" ({date(day)})" if day else "")


def _which_effort(facts: Facts) -> str:
    offered = facts.maybe_text("offered_effort")
    return "effort of the session, 0 to 10" + ("" if offered is None else f" [{offered}]")


def _of_slot(facts: Facts, what: str) -> str:
    """Something of a slot, behind its letter."""
    return " ".join(filter(None, (facts.maybe_text("letter"), what)))


def _names(facts: Facts) -> str:
    each_name = [_of_slot(each, each.name("lift")) for each in facts.rows("each_name")]
    return f"names: {', '.join(each_name)}"


def _weights(facts: Facts) -> str:
    each_weight = [_of_slot(each, each.text("written_weight")) for each in facts.rows("each_weight")]
    return f"weights: {'; '.join(each_weight)}"


def _stopped(facts: Facts) -> str:
    return "stopped; what was answered is kept" if facts.flag("is_anything_kept") else "stopped; nothing is written"


def _remembered(facts: Facts) -> str:
    names, weights = facts.count("remembered_names"), facts.count("remembered_weights")
    told = [plural(names, "name")] if names else []
    told += [plural(weights, "weight")] if weights else []
    if not told:
        return f"{facts.text('path')} is changed: it has what was named, and no more"
    then = "later sessions like this one are recognised" if names else "offered again the next time"
    return f"remembered in {facts.text('path')}: {', '.join(told)}; {then}"


#: Code → its sentence.
OF_QUESTIONS: Mapping[str, Words] = {
    "how_to_answer": _how_to_answer,
    "which_name": _which_name,
    "which_name_of": _which_name_of,
    "which_of_listed": _which_of_listed,
    "is_meant": lambda of: f"{of.name('lift')}? [Y/n]",
    "keeps_own_name": lambda of: f"no exercise is called {of.text('given')!r}: keep it as your own name? [y/N]",
    "lifts_to_choose": _lifts_to_choose,
    "lift_to_choose": _to_choose,
    "is_understood_as": lambda of: f"= {of.name('lift')}",
    "no_such_choice": lambda of: f"there is no number {of.text('given')}: 1 to {of.count('listed_lifts')}",
    "which_weight": _which_weight,
    "which_effort": _which_effort,
    "is_first_question": "this is the first question",
    "names_were_written": _names,
    "weights_were_written": _weights,
    "effort_was_written": lambda of: f"effort: {of.text('written_effort')} of 10",
    "of_session_at": _when,
    "is_stopped": _stopped,
    "was_remembered": _remembered,
}
