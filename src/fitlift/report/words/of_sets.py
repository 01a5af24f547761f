"""Sets that were done, that were planned, and that are to be done next, in English."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from fitlift.measures.readable import clock, signed, span, weight
from fitlift.report.words.amounts import HELP, load
from fitlift.report.words.facts import Facts, Words

#: What stands before a planned weight that is beside the body's own.
_OPEN = "open"
_BEFORE_PLANNED = {"added": "+", "assisted": "assisted "}


def _sets_done(facts: Facts) -> str:
    """Sets as they were done: "5 5 5 4 × 80 kg", "10 × 20, 5 × 50 kg", "8 × 20 kg of help", "15 15", "1:00".

    Drops stand behind a stroke: "8 × 40 / 6 × 30 kg"; of two sides of one set, where nothing says which is which, the
    second one stands behind a plus: "8+8 × 20 kg". A weight that cannot be has a question mark.
    """
    shown = facts.rows("each_done")
    if any(each.flag("is_drop") for each in shown):
        chains = groupby(shown, key=lambda each: each.maybe_number("chain"))
        return _repeated([_runs([[each] for each in chain], " / ") for _, chain in chains])
    return _runs([list(members) for _, members in groupby(shown, key=_load_done)], ", ")


def _runs(runs: Sequence[Sequence[Facts]], between: str) -> str:
    """Sets of one weight each, the unit named once where it is the same for all."""
    loads = [_load_done(members[0]) for members in runs]
    units = {each[1] for each in loads if each is not None}
    texts = []
    for place, (members, with_load) in enumerate(zip(runs, loads, strict=True)):
        text = _efforts(members)
        if with_load is not None:
            later_same = place + 1 < len(loads) and loads[place + 1] is not None and len(units) == 1
            text += f" × {with_load[0]}" + ("" if later_same else f" {with_load[1]}")
        texts.append(text)
    return between.join(texts)


def _load_done(one: Facts) -> tuple[str, str] | None:
    """The number of a set's weight, "80", "+10", or "4076?" for one that cannot be, and its unit; None without one."""
    kg, unit = one.maybe_number("load_kg"), one.maybe_text("unit") or "kg"
    if kg is None:
        return None
    if one.flag("is_doubted"):
        return f"{weight(kg, unit)}?", unit
    kind = one.maybe_text("load_kind")
    return signed(kg, kind, unit), f"{unit}{HELP if kind == 'assisted' else ''}"


def _efforts(members: Sequence[Facts]) -> str:
    """What was counted of each set; the other side of one behind it."""
    first, *others = members
    return _effort(first) + "".join(f"{'+' if each.flag('is_other_side') else ' '}{_effort(each)}" for each in others)


def _effort(one: Facts) -> str:
    """Repetitions, or the time of a hold; a question mark where nothing was counted."""
    hold_s = one.maybe_number("hold_s")
    if hold_s is not None:
        return clock(hold_s)
    return "?" if one.is_unknown("done_reps") else str(one.count("done_reps"))


def _repeated(chains: Sequence[str]) -> str:
    """Texts, those that follow each other and are the same with their number: "3 × (8 × 40 / 6 × 30 kg)"."""
    counts = [(text, len(list(same))) for text, same in groupby(chains)]
    return ", ".join(f"{count} × ({text})" if count > 1 else text for text, count in counts)


def sets_planned(planned: Iterable[Facts]) -> str:
    """Planned sets as sets × amount @ load: "4×4-6 @ 80 kg", "10 @ 20, 5 @ 50 kg", "3×8 per side", "2 sets"."""
    runs = [(load, list(members)) for load, members in groupby(planned, key=_planned_load)]
    texts = []
    for place, (with_load, members) in enumerate(runs):
        following = runs[place + 1][0] if place + 1 < len(runs) else None
        texts.append(_planned_amounts(members) + _behind(with_load, following))
    return ", ".join(texts)


def _behind(with_load: tuple[str, str] | None, following: tuple[str, str] | None) -> str:
    """A planned load behind an amount: " @ 80 kg", without its unit where the next one has the same."""
    if with_load is None:
        return ""
    number, unit = with_load
    is_unit_told = following is not None and following[1] == unit
    return f" @ {number}" + (f" {unit}" if unit and not is_unit_told else "")


def _planned_amounts(planned: Sequence[Facts]) -> str:
    """How much some planned sets of one load are, each by itself where they differ."""
    amounts = [_planned_amount(each) for each in planned]
    side = " per side" if any(each.flag("is_per_side") for each in planned) else ""
    if not any(amounts):
        return ("1 set" if len(amounts) == 1 else f"{len(amounts)} sets") + side
    runs = [(amount or _OPEN, len(list(members))) for amount, members in groupby(amounts)]
    return ", ".join(_times(amount, count) for amount, count in runs) + side


def _times(amount: str, count: int) -> str:
    """So many sets of one amount."""
    if count == 1:
        return amount
    return f"{count} sets, {_OPEN}" if amount == _OPEN else f"{count}×{amount}"


def _planned_amount(one: Facts) -> str:
    """How much a planned set is: "4-6", "8+", "1:00", "40 m", "AMRAP"; empty where the plan leaves it open."""
    hold_low_s, low = one.maybe_number("hold_low_s"), one.maybe_number("reps_low")
    if not one.is_unknown("ends_at"):
        return one.sentence("ends_at")
    if hold_low_s is not None:
        hold_high_s = one.maybe_number("hold_high_s")
        return span(clock(hold_low_s), None if hold_high_s is None else clock(hold_high_s))
    if low is None:
        return ""
    return "AMRAP" if one.is_unknown("reps_high") and low == 1 else _reps(one)


def _reps(facts: Facts) -> str:
    """Repetitions from and to: "5-8", "8+"; a question mark where they are not known."""
    low, high = facts.maybe_number("reps_low"), facts.maybe_number("reps_high")
    return "?" if low is None else span(f"{low:g}", None if high is None else f"{high:g}")


def _planned_load(one: Facts) -> tuple[str, str] | None:
    """How heavy a planned set is, and the unit; None where the plan does not say."""
    kg, percents, efforts = (
        (one.maybe_number(low), one.maybe_number(high))
        for low, high in (
            ("weight_low_kg", "weight_high_kg"),
            ("percent_low", "percent_high"),
            ("rpe_low", "rpe_high"),
        )
    )
    if kg[0] is not None and kg[1] is not None:
        unit = one.maybe_text("unit") or "kg"
        before = _BEFORE_PLANNED.get(one.maybe_text("planned_load") or "", "")
        return before + span(weight(kg[0], unit), weight(kg[1], unit)), unit
    if percents[0] is not None and percents[1] is not None:
        return span(f"{percents[0]:g}", f"{percents[1]:g}"), "%"
    if efforts[0] is not None and efforts[1] is not None:
        return f"RPE {span(f'{efforts[0]:g}', f'{efforts[1]:g}')}", ""
    return None


def sets_to_do(facts: Facts) -> str:
    """The sets to do next: "3×5-8 × 14 kg", "3×0:55"."""
    hold_s = facts.maybe_number("hold_s")
    each = _reps(facts) if hold_s is None else clock(hold_s)
    return f"{facts.count('sets')}×{each}{_with_load(facts)}"


def _sets_with_load(facts: Facts) -> str:
    """Sets with one weight: "8 8 7 × 12 kg", "8 × 20 kg of help", "0:45 0:51", "80 kg"."""
    holds, reps = facts.numbers("each_hold_s"), facts.numbers("each_reps")
    sets = " ".join([*map(clock, holds), *(f"{each:g}" for each in reps)])
    return f"{sets}{_with_load(facts)}" if sets else _with_load(facts).removeprefix(" × ")


def _with_load(facts: Facts) -> str:
    """A load behind repetitions: " × 80 kg"; empty where none is known, and of the body alone."""
    kg = facts.maybe_number("load_kg")
    return "" if kg is None else f" × {load(kg, facts.maybe_text('load_kind'), facts.maybe_text('unit'))}"


def _amounts(name: str, unit: str) -> Words:
    """From the least to the most of a measure: "40 m", "10-15 calories"."""

    def made(facts: Facts) -> str:
        least, most = facts.number(f"least_{name}"), facts.maybe_number(f"most_{name}")
        return f"{span(f'{least:g}', None if most is None else f'{most:g}')} {unit}"

    return made


def _heart_rate(facts: Facts, rate: str) -> str:
    return f"heart rate {'below' if facts.flag('is_below') else 'above'} {rate}"


#: What ends a planned set, or a step of a workout.
_ENDS: Mapping[str, Words] = {
    "ends_open": _OPEN,
    "ends_after_m": _amounts("m", "m"),
    "ends_after_calories": _amounts("calories", "calories"),
    "ends_at_bpm": lambda of: _heart_rate(of, f"{of.number('limit_bpm'):g} bpm"),
    "ends_at_percent": lambda of: _heart_rate(of, f"{of.number('limit_percent'):g} % of the maximum"),
    "ends_by_measure": lambda of: of.text("measure").replace("_", " "),
}

OF_SETS: Mapping[str, Words] = {
    "sets_done": _sets_done,
    "sets_planned": lambda of: sets_planned(of.rows("each_planned")),
    "sets_with_load": _sets_with_load,
    "sets_to_do": sets_to_do,
    **_ENDS,
}
