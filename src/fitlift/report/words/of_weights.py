"""What is said of weights that cannot be, or are not the file's, in English."""

from __future__ import annotations

import math
from collections.abc import Mapping

from fitlift.measures.readable import weight
from fitlift.report.words.amounts import listed, numbered_sets
from fitlift.report.words.facts import Facts, Parted, Words
from fitlift.wording import plural

#: Where a correction is written.
UNDER_SETS = "under sets in the file that fitlift label writes"

#: A weight that is lighter is told as it is, not as the watch would show it.
_LIGHT_KG = 0.2


def numbered(facts: Facts) -> str:
    """Sets by their numbers: "set 4", "sets 2, 5 and 8"."""
    return numbered_sets(_numbers(facts))


def first_number(facts: Facts) -> str:
    """The number of the first of some sets."""
    return _numbers(facts)[0]


def _numbers(facts: Facts) -> list[str]:
    return [f"{number:.0f}" for number in facts.numbers("set_numbers")]


def _unit(facts: Facts) -> str:
    return facts.maybe_text("unit") or "kg"


def _number(kg: float, facts: Facts) -> str:
    return weight(kg, facts.maybe_text("unit")) if kg >= _LIGHT_KG else f"{kg:g}"


def _have_weights(facts: Facts, tail: str = "") -> str:
    has = "has" if len(facts.numbers("set_numbers")) == 1 else "have"
    weights = listed(dict.fromkeys(_number(kg, facts) for kg in facts.numbers("weights_kg")))
    return f"{numbered(facts)} {has} {weights} {_unit(facts)}{tail}"


def _beyond_records(facts: Facts) -> str:
    points = f"{facts.count('hardest_reps')} × {_number(facts.number('hardest_kg'), facts)} {_unit(facts)}"
    maximum, record = (f"{facts.number(name):.0f} kg" for name in ("maximum_kg", "record_kg"))
    return f"{_have_weights(facts)}: {points} point to a maximum of {maximum}, and the world record is {record}"


def _for_nothing(facts: Facts, how: str) -> str:
    """What the weights may have been, and how they are corrected."""
    meant = [f"{kg:g} kg" for kg in facts.numbers("meant_kg")]
    were = "Was it" if len(set(meant)) == 1 else "Were they"
    asked = f"{were} {listed(dict.fromkeys(meant))}{how}? " if meant else ""
    it = "It counts" if len(facts.numbers("set_numbers")) == 1 else "They count"
    example = f"'{first_number(facts)}: {{weight: {meant[0] if meant else '60 kg'}}}'"
    return f"{asked}{it} for nothing until corrected, as in {example} {UNDER_SETS}"


def _of_scale(facts: Facts) -> str:
    return _for_nothing(facts, ", written at another scale")


def _own(facts: Facts) -> str:
    it = "It counts" if len(facts.numbers("set_numbers")) == 1 else "They count"
    first = _number(facts.numbers("weights_kg")[0], facts)
    added = f"'{first_number(facts)}: {{weight: +{first} {_unit(facts)}}}'"
    return f"{it} for nothing; if you added it, write {added} {UNDER_SETS}"


def _beyond_best(facts: Facts) -> str:
    weights = (facts.number("weight_kg"), facts.number("best_kg"))
    told, best = (f"{weight(kg, facts.maybe_text('unit') or 'kg')} {_unit(facts)}" for kg in weights)
    times = math.floor(10 * weights[0] / weights[1]) / 10
    have = "has" if len(facts.numbers("set_numbers")) == 1 else "have"
    return f"{numbered(facts)} ({facts.text('lift')}) {have} {told}, {times:g} times the best of before, {best}"


def _out_of_records(facts: Facts) -> str:
    numbers, best = _numbers(facts), weight(facts.number("best_kg"), facts.maybe_text("unit") or "kg")
    lines = listed(f"'{number}: {{weight: {best} {_unit(facts)}}}'" for number in numbers)
    return (
        f"{'it is' if len(numbers) == 1 else 'they are'} in no record and no advice until you have done as much three "
        f"times in a row; if that is wrong, write {lines} with the right weight {UNDER_SETS}"
    )


#: Code → its sentence.
WEIGHTS: Mapping[str, Words] = {
    "weight_too_heavy": Parted(lambda of: _have_weights(of, ", which nobody lifts"), _of_scale, ". "),
    "weight_too_light": Parted(_have_weights, lambda of: _for_nothing(of, ", written in grams"), ". "),
    "weight_below_zero": Parted(_have_weights, lambda of: _for_nothing(of, ", help from a band or a machine"), ". "),
    "weight_unlike_others": Parted(lambda of: _have_weights(of, ", four times the others or more"), _of_scale, ". "),
    "weight_beyond_records": Parted(_beyond_records, _of_scale, ". "),
    "weight_beyond_best": Parted(_beyond_best, _out_of_records),
    "weight_may_be_own": Parted(lambda of: _have_weights(of, ", which may be your own weight"), _own, ". "),
    "weights_of_plan": lambda of: f"weights of {plural(of.count('sets'), 'set')} are the plan's, not the file's",
    "weights_of_last_time": lambda of: (
        f"weights of {plural(of.count('sets'), 'set')} are the last ones known of the exercise, not the file's"
    ),
}
