"""What pages say of what was planned beside what was done, in English."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from fitlift.measures.readable import clock, span
from fitlift.records.plans import OPEN
from fitlift.report.words.facts import Facts, Words
from fitlift.report.words.of_plans_done import HELP_WORDS, LOAD_WORDS, WORKOUT_IN_FILE
from fitlift.report.words.of_sets import sets_planned
from fitlift.wording import plural

#: How the planned session was found; nothing where that goes without saying.
_FOUND_BY: Mapping[str, str] = {
    "name": "by its name",
    "weekday": "by its day and exercises",
    "content": "by its exercises",
}

#: What is surer is shown as sure.
_MOST_SHOWN = 98

#: Verdict on a planned set.
_VERDICTS: Mapping[str, str] = {"missed": "left out", "short": "short", "over": "over", "cannot say": "not counted"}

#: What is said of sets, by how many they are, in the order in which it is told.
_AMOUNTS: Mapping[str, str] = {
    "missed_sets": _VERDICTS["missed"],
    "short_sets": _VERDICTS["short"],
    "over_sets": _VERDICTS["over"],
    "uncounted_sets": _VERDICTS["cannot say"],
    "unsided_sets": "one side or both?",
}

#: The same of their loads.
_LOADS: Mapping[str, str] = {
    "heavier_sets": LOAD_WORDS["heavier"],
    "lighter_sets": LOAD_WORDS["lighter"],
    "less_help_sets": HELP_WORDS["heavier"],
    "more_help_sets": HELP_WORDS["lighter"],
    "unjudged_loads": "load not judged",
}

#: So many rests that were not as planned are told one by one.
_RESTS_TOLD = 2


def _recognised(facts: Facts) -> str:
    name, source = facts.maybe_text("planned_name") or "", facts.maybe_text("plan_source")
    said = f"Plan: {name}{'' if source is None else f' ({source})'}{_how_found(facts)}"
    return said if said.endswith("…") else f"{said}."


def _how_found(facts: Facts) -> str:
    how, confidence = _FOUND_BY.get(facts.text("found_by"), ""), facts.maybe_number("confidence")
    if not how or confidence is None:
        return ""
    percent = round(confidence * 100)
    doubt = f", {percent} % sure" if percent <= _MOST_SHOWN else ""
    other = facts.maybe_text("runner_up")
    return f", found {how}{doubt}{'' if other is None else f', or {other}'}"


def _listed(head: str, names: Iterable[str]) -> str:
    """Names behind what they are, what comes several times once."""
    counts = Counter(names)
    return f"{head}: {'; '.join(f'{name} ({count} times)' if count > 1 else name for name, count in counts.items())}."


def _not_done(head: str) -> Words:
    """What was planned and not done, behind what it is."""
    return lambda of: _listed(head, _planned_lifts(of))


def _planned_lifts(facts: Facts) -> Iterator[str]:
    """Exercises, each with its planned sets: "Back squat 4×4-6 @ 80 kg", "Stretching, 1 set"."""
    for _, of_lift in groupby(facts.rows("each_planned_lift"), key=lambda each: each.count("lift_number")):
        planned = list(of_lift)
        name = planned[0].name("lift")
        are_open = all(map(_leaves_amount_open, planned))
        yield f"{name}, {plural(len(planned), 'set')}" if are_open else f"{name} {sets_planned(planned)}"


def _leaves_amount_open(one: Facts) -> bool:
    if not one.is_unknown("ends_at"):
        return one.text("ends_at") == OPEN.code
    return one.is_unknown("hold_low_s") and one.is_unknown("reps_low")


def _light_left(facts: Facts) -> Iterator[str]:
    for each in facts.rows("each_light_left"):
        left, planned = each.count("left_sets"), each.count("planned_sets")
        yield f"{each.name('lift')}, {left if left == planned else f'{left} of {planned}'}"


def _beyond(one: Facts) -> str:
    """What was done beyond the plan; where its name is not sure, its letter and what it may have been."""
    sets, maybe = plural(one.count("sets"), "set"), one.maybe_text("maybe_lift")
    name, letter = one.maybe_text("known_lift"), one.maybe_text("letter")
    if name is not None or maybe is None:
        return f"{name or letter or 'a set without a name'}, {sets}"
    confidence = one.maybe_number("confidence") or 0.0
    guess = f"maybe {maybe.lower()}, {int(confidence * 100)} %"
    return f"{letter or 'a set without a sure name'} ({guess}), {sets}"


def _rests_unlike(facts: Facts) -> str:
    planned = ""
    if not facts.is_unknown("planned_rest_s"):
        low, high = facts.pair("planned_rest_s")
        planned = span(clock(low), clock(high))
    told = f"{facts.count('within')} of {facts.count('rests')} as planned"
    return f"Rests: {told}; {facts.name('lift')} {_times(facts)}, planned {planned}."


def _times(facts: Facts) -> str:
    """Some times, each of them where they are few: "2:45 and 2:51", "2:45 to 3:10"."""
    shown = list(dict.fromkeys(map(clock, sorted(facts.numbers("each_rest_s")))))
    if len(shown) > _RESTS_TOLD:
        return f"{shown[0]} to {shown[-1]}"
    return " and ".join(shown)


def _became(facts: Facts) -> str:
    """What the plan asks for, and what became of it: "4×4-6 @ 80: done, 1 heavier"."""
    amounts = [f"instead of {name}" for name in facts.texts("instead_of")]
    amounts += _tallied(facts, _AMOUNTS, facts.count("planned_sets"))
    loads = _tallied(facts, _LOADS, facts.count("loaded_sets"))
    return f"{sets_planned(facts.rows('each_planned'))}: {', '.join([*(amounts or ['done']), *loads])}"


def _tallied(facts: Facts, words: Mapping[str, str], of_all: int) -> list[str]:
    """Each word with the number of sets that it is said of, without it where that is all of them."""
    counts = [(word, facts.count(name)) for name, word in words.items()]
    return [word if count == of_all else f"{count} {word}" for word, count in counts if count]


OF_PLANS_BESIDE: Mapping[str, Words] = {
    "workout_in_file": WORKOUT_IN_FILE,
    "plan_recognised": _recognised,
    "left_out_of_plan": _not_done("Left out"),
    "warmup_not_recorded": _not_done("Warm-up not recorded"),
    "cooldown_not_recorded": _not_done("Cool-down not recorded"),
    "light_sets_not_recorded": lambda of: _listed("Light sets not recorded", _light_left(of)),
    "beyond_the_plan": lambda of: _listed("Beyond the plan", map(_beyond, of.rows("each_beyond"))),
    "rests_as_planned": lambda of: f"Rests: {'all ' if of.count('rests') > 1 else ''}as planned.",
    "rests_unlike_plan": _rests_unlike,
    "became_of_planned": _became,
}
