"""What a session's page shows first, in English: its figures, and what to do next time."""

from __future__ import annotations

from collections.abc import Mapping

from fitlift.measures.aims import span
from fitlift.measures.readable import clock
from fitlift.report.words.amounts import load, some
from fitlift.report.words.facts import Facts, Words
from fitlift.wording import plural


def _with_load(facts: Facts) -> str:
    reps = facts.maybe_number("reps_at_top")
    with_load = load(facts.number("weight_kg"), facts.maybe_text("load_kind"), facts.maybe_text("unit"))
    return with_load if reps is None else f"{reps:g} × {with_load}"


def _verdict(facts: Facts) -> str:
    return f"For runners: {facts.count('followed')} of {plural(facts.count('principles'), 'principle')} followed."


def _reps(facts: Facts) -> str:
    lifts = [each.name("lift") for each in facts.rows("each_lift")]
    return f"Next: {some(lifts)} {span(facts.pair('aim_reps'))} reps."


def _between(facts: Facts) -> str:
    first = facts.rows("each_pair")[0]
    return f"Next: another exercise between {first.name('lift')} and {first.name('next_lift')}."


def _main_sets(facts: Facts) -> str:
    return f"Next: {facts.name('lift')} {span(facts.pair('aim_sets'))} sets of {span(facts.pair('aim_reps'))}."


def _rest(facts: Facts) -> str:
    low, high = facts.pair("aim_s")
    return f"Next: rest {clock(low)}-{clock(high)} in {facts.name('lift')}."


OF_FIRST_SCREENS: Mapping[str, Words] = {
    "reps_alone": lambda of: plural(of.count("total_reps"), "rep"),
    "done_of_planned": lambda of: f"{of.count('done_sets')} of {of.count('planned_sets')}",
    "reps_with_load": _with_load,
    "in_sets_with_weight": lambda of: f"in {plural(of.count('covered_sets'), 'set')} with a weight",
    "verdict_of_session": _verdict,
    "so_many_principles": lambda of: plural(of.count("principles"), "principle"),
    "next_reps": _reps,
    "next_between": _between,
    "next_light_sets": lambda of: f"Next: {span(of.pair('aim_sets'))} light sets before {of.name('lift')}.",
    "next_main_sets": _main_sets,
    "next_rest": _rest,
    "next_single_leg_work": "Next: an exercise for one leg at a time.",
}
