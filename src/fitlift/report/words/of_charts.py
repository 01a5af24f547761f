"""What is written on charts, in English."""

from __future__ import annotations

from collections.abc import Mapping

from fitlift.measures.readable import clock, signed, thousands
from fitlift.report.words.calendar import WEEKDAYS_SHORT
from fitlift.report.words.facts import Facts, Words
from fitlift.units import KG_PER_UNIT
from fitlift.wording import plural

_METRES_PER_KM = 1000.0

#: How loads differ from the planned ones.
_LOADS = {"heavier": "heavier", "lighter": "lighter", "less_help": "less help", "more_help": "more help"}


def _volume(facts: Facts) -> str:
    """An exercise's volume and its heaviest set: "1,520 kg · top 5 × 80"."""
    unit = facts.maybe_text("unit") or "kg"
    volume = f"{thousands(facts.number('volume_kg') / KG_PER_UNIT[unit])} {unit}"
    top_kg = facts.maybe_number("load_kg")
    if top_kg is None:
        return volume
    reps = "" if facts.is_unknown("top_reps") else f"{facts.count('top_reps')} × "
    return f"{volume} · top {reps}{signed(top_kg, facts.maybe_text('load_kind'), unit)}"


def _rest_aim(facts: Facts) -> str:
    if facts.is_unknown("target_s"):
        return "aim"
    low, high = facts.pair("target_s")
    return f"aim {clock(low)}–{clock(high)}"


def _minutes(facts: Facts) -> str:
    seconds = facts.maybe_number("lasted_s")
    return "? min" if seconds is None else f"{thousands(seconds / 60)} min"


def _weekday(facts: Facts) -> str:
    date = facts.day("date")
    return "" if date is None else WEEKDAYS_SHORT[date.weekday()]


#: Names of axes.
_AXES: Mapping[str, Words] = {
    "chart_minutes": "minutes",
    "chart_heart_rate": "heart rate, bpm",
    "chart_working_sets": "working sets",
    "chart_rest": "rest, minutes and seconds",
    "chart_repetitions_times_weight": lambda of: f"repetitions × weight, {of.maybe_text('unit') or 'kg'}",
}

#: Names of marks, rows and columns.
_NAMES: Mapping[str, Words] = {
    "chart_no_name": "without a name",
    "chart_no_sure_name": "without a sure name",
    "chart_below": "below",
    "chart_above": "above",
    "chart_in_sets": "in sets",
    "chart_outside_sets": "outside sets",
    "chart_trained_directly": "trained directly",
    "chart_helping": "helping",
    "chart_sum": "sum",
    "chart_aim": "aim",
    "chart_front": "front",
    "chart_back": "back",
    "chart_sets": lambda of: "sets; ?: not known" if of.flag("has_unknown") else "sets",
    "chart_done": "done",
    "chart_light_set": "light set",
    "chart_cut_short": "cut short: filled in part",
    "chart_left_out": "left out",
    "chart_another_exercise": "another exercise",
    "chart_beyond_plan": "beyond the plan",
    "chart_not_counted": "not counted",
    "chart_beyond_plan_or_not_counted": "beyond the plan or not counted",
    "chart_load": lambda of: " or ".join(_LOADS[each] for each in of.texts("load_ways")),
    "chart_rest_aim": _rest_aim,
    "chart_no_aim": "no aim",
    "chart_within": "within",
    "chart_outside": "outside",
    "chart_longer": lambda of: f"longer than {clock(of.number('seconds'))}",
    "chart_lifting": "lifting, minutes and sets",
    "chart_running": "running",
}

#: Figures with their units.
_FIGURES: Mapping[str, Words] = {
    "chart_volume": _volume,
    "chart_median": lambda of: f"median {clock(of.number('seconds'))}",
    "chart_so_many_minutes": _minutes,
    "chart_so_many_sets": lambda of: plural(of.count("sets"), "set"),
    "chart_so_far": lambda of: f"{of.number('metres') / _METRES_PER_KM:.1f} km",
}

#: Days.
_CALENDAR: Mapping[str, Words] = {
    "chart_weekday": _weekday,
    "chart_weekday_shortest": lambda of: _weekday(of)[:2],
}

OF_CHARTS: Mapping[str, Words] = {**_AXES, **_NAMES, **_FIGURES, **_CALENDAR}
