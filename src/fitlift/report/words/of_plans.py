"""What plans say to people, on screens and on sheets, in English."""

from __future__ import annotations

from collections.abc import Mapping

from fitlift.measures.readable import clock
from fitlift.report.words.calendar import WEEKDAYS
from fitlift.report.words.facts import Facts, Pair, Words
from fitlift.wording import plural

_SECONDS_A_MINUTE = 60

#: Parts of a session → what stands above them.
_PARTS: Mapping[str, str] = {
    "warmup": "Warm-up",
    "prep": "Prep",
    "primary": "Main lift",
    "accessory": "Accessory lifts",
    "cooldown": "Cool-down",
    "exercises": "Exercises",
}

#: Days of the week, as plans name them → as people do.
_DAYS: Mapping[str, str] = {day.lower(): day for day in WEEKDAYS}

#: What stands before a planned weight that is beside the body's own.
_BEFORE: Mapping[str | None, str] = {"added": "+", "assisted": "assisted "}

#: Unit in which an amount is written down → what it is.
_AMOUNTS: Mapping[str, str] = {
    "reps": "Repetitions",
    "s": "Seconds",
    "min": "Minutes",
    "m": "Metres",
    "calories": "Calories",
}

_AS_YOU_LIKE = "as you like"


def _range(low: float, high: float) -> str:
    """From and to with all digits, and no more: "77.5-80"."""
    return f"{low:.10g}" if low == high else f"{low:.10g}-{high:.10g}"


def _time(low_s: float, high_s: float) -> str:
    """Seconds; whole minutes from two on."""
    numbers = (low_s, high_s)
    in_minutes = all(each % _SECONDS_A_MINUTE == 0 and each > _SECONDS_A_MINUTE for each in numbers)
    per_unit, unit = (_SECONDS_A_MINUTE, "min") if in_minutes else (1, "s")
    return f"{_range(*(each // per_unit for each in numbers))} {unit}"


def _counted(low: float, high: float, unit: str | None) -> str:
    """So much of a unit: "4-6", "45 s", "40 m"."""
    if unit == "s":
        return _time(low, high)
    return _range(low, high) if unit == "reps" else f"{_range(low, high)} {unit}"


def _amount(facts: Facts) -> str:
    """How much one set is: "4-6", "8 or more", "45 s", "as many as you can"."""
    low, high, unit = (
        facts.maybe_number("amount_low"),
        facts.maybe_number("amount_high"),
        facts.maybe_text("amount_unit"),
    )
    if low is None:
        return _AS_YOU_LIKE
    if high is not None:
        return _counted(low, high, unit)
    return "as many as you can" if (unit, low) == ("reps", 1) else f"{_counted(low, low, unit)} or more"


def _amount_of_sets(facts: Facts) -> str:
    """Sets and how much each is; one stretch of time stands alone: "3 × 4-6 per side", "5 min"."""
    sets, side = facts.count("sets"), " per side" if facts.flag("is_per_side") else ""
    is_plain = sets == 1 and facts.maybe_text("amount_unit") != "reps"
    return f"{'' if is_plain else f'{sets} × '}{_amount(facts)}{side}"


def _load(facts: Facts) -> str:
    """How heavy: "77.5-80 kg", "75 % of 1RM (90 kg)", "effort 7-8 of 10", "bodyweight"."""
    kind, low, high = facts.maybe_text("planned_load"), facts.maybe_number("load_low"), facts.maybe_number("load_high")
    if low is None or high is None:
        return "bodyweight"
    if kind == "rpe":
        return f"effort {_range(low, high)} of 10"
    if kind != "percent_1rm":
        return f"{_BEFORE.get(kind, '')}{_range(low, high)} {facts.maybe_text('unit') or 'kg'}"
    if facts.is_unknown("of_maximum_kg"):
        return f"{_range(low, high)} % of 1RM"
    return f"{_range(low, high)} % of 1RM ({_range(*(round(kg, 1) for kg in facts.pair('of_maximum_kg')))} kg)"


def _rest(one: Pair) -> str:
    """How long to rest: "90-120 s", "until you are ready", "none"."""
    return "until you are ready" if one is None else _time(*one) if one[1] else "none"


def _rests(facts: Facts) -> str:
    return ", then ".join(map(_rest, facts.sets("planned_rests_s")))


def _resting(facts: Facts) -> str:
    """Rests as part of a sentence: "rest 90-120 s", "no rest, then 3 min"."""
    rests = _rests(facts)
    return f"no rest{rests.removeprefix('none')}" if rests.startswith("none") else f"rest {rests}"


def _light_set(facts: Facts) -> str:
    """One light set: "8 × 20 kg", "30 s", "4 reps", "as you like"."""
    has_load = not facts.is_unknown("planned_load")
    if facts.is_unknown("amount_unit"):
        return _load(facts) if has_load else _AS_YOU_LIKE
    amount = _amount(facts)
    if has_load:
        return f"{amount} × {_load(facts)}"
    return f"{amount} reps" if amount.isdecimal() else amount


def _light_sets(facts: Facts) -> str:
    """Light sets, or only how many, and how long to rest after each."""
    sets = facts.rows("each_light_set")
    are_open = all(each.is_unknown("amount_unit") and each.is_unknown("planned_load") for each in sets)
    told = plural(len(sets), "light set") if are_open else ", ".join(map(_light_set, sets))
    return f"{told}; {_resting(facts)} after each" if facts.sets("planned_rests_s") else told


def _added(facts: Facts) -> str:
    high = facts.maybe_number("amount_high")
    reached = (
        "all sets are done"
        if high is None
        else f"every set reaches {_counted(high, high, facts.maybe_text('amount_unit'))}"
    )
    weight = facts.number("added_weight")
    return f"add {_range(weight, weight)} {facts.maybe_text('unit') or 'kg'} once {reached}"


def _turns(facts: Facts) -> str:
    """What takes turns, as a heading: "Superset A"."""
    return f"{facts.text('group').capitalize()} {facts.text('label')}"


#: Of a planned session, and of one of its exercises.
_SESSION: Mapping[str, Words] = {
    "parts_of_session": lambda of: " and ".join(_PARTS[each] for each in of.texts("parts_of_plan")),
    "days_of_session": lambda of: ", ".join(_DAYS[day] for day in of.texts("weekdays")),
    "amount_of_set": _amount,
    "amount_of_sets": _amount_of_sets,
    "load_of_set": _load,
    "rests_of_sets": _rests,
    "rest_as_planned": _resting,
    "light_set": _light_set,
    "light_sets_planned": _light_sets,
    "first_light_sets": lambda of: f"first {_light_sets(of)}",
    "added_once": _added,
    "group_of_turns": _turns,
    "in_turns": lambda of: f"{_turns(of)}, in turns",
}


def _set(facts: Facts) -> str:
    return f"Set {facts.count('set')} of {facts.name('lift')}"


def _written(facts: Facts) -> str:
    """What is written down of a set beside its weight: "Repetitions, Set 1 of Push-up"."""
    what = _AMOUNTS.get(facts.maybe_text("amount_unit") or "")
    return _set(facts) if what is None else f"{what}, {_set(facts)}"


#: Of a sheet to tick.
_SHEET: Mapping[str, Words] = {
    "set_to_tick": _set,
    "light_set_to_tick": lambda of: f"Light set {of.count('set')} of {of.name('lift')}",
    "weight_to_write": lambda of: f"Weight in {of.maybe_text('unit') or 'kg'}, {_set(of)}",
    "amount_to_write": _written,
}


def _holds(facts: Facts) -> str:
    counted = (("sessions", "session"), ("exercises", "exercise"), ("sets", "set"))
    light = facts.count("light_sets")
    told = ", ".join(plural(facts.count(name), noun) for name, noun in counted)
    return f"{facts.text('path')}: {told}" + (f" and {plural(light, 'light one')}" if light else "")


def _followed(facts: Facts) -> str:
    followed, principles = facts.count("followed"), facts.count("principles")
    return f"For runners: {'all' if followed == principles else f'{followed} of'} {principles} principles followed"


#: Of a plan that is checked.
_CHECK: Mapping[str, Words] = {"plan_holds": _holds, "principles_followed": _followed}


def _amount_is_planned(facts: Facts) -> str:
    return f"planned {_amount(facts)}{' reps' if facts.maybe_text('amount_unit') == 'reps' else ''}"


#: Of a sheet to type into an app that takes one number where a plan may say more.
_TYPED: Mapping[str, Words] = {
    "typed_reps": lambda of: f"Reps {of.number('reps'):g}",
    "typed_time": lambda of: f"Time {clock(of.number('seconds'))}",
    "typed_sets": lambda of: plural(of.count("sets"), "set"),
    "typed_group": lambda of: f"{of.text('group')} {of.text('label')}",
    "custom_movement": lambda of: f"custom movement: {of.name('lift')}",
    "amount_is_planned": _amount_is_planned,
    "load_is_planned": lambda of: f"planned {_load(of)}",
    "rest_is_planned": lambda of: f"planned rest {_rests(of)}",
    "rest_after_last_set": lambda of: f"{_resting(of)} after the last set",
    "with_each_side": "each side",
    "sets_within_group": lambda of: (
        f"{plural(of.count('rounds'), 'set')} in the group, {of.count('sets_after')} after it"
    ),
    "light_set_as_you_like": "a light one, as you like",
}

#: Code → its sentence.
OF_PLANS: Mapping[str, Words] = {**_SESSION, **_SHEET, **_CHECK, **_TYPED}
