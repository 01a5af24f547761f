"""What plans say to people, on screens and on sheets, as codes."""

from __future__ import annotations

from collections.abc import Mapping

from fitlift.records.codes.facts import Fact

_AMOUNT = ("amount_unit", "amount_low", "amount_high")
_LOAD = ("planned_load", "load_low", "load_high", "unit", "of_maximum_kg")
_LIGHT = (*_AMOUNT, *_LOAD)
_GROUP = ("group", "label")

#: Of a planned session, and of one of its exercises.
_SESSION: Mapping[str, tuple[str, ...]] = {
    "parts_of_session": ("parts_of_plan",),
    "days_of_session": ("weekdays",),
    "amount_of_set": _AMOUNT,
    "amount_of_sets": ("sets", *_AMOUNT, "is_per_side"),
    "load_of_set": _LOAD,
    "rests_of_sets": ("planned_rests_s",),
    "rest_as_planned": ("planned_rests_s",),
    "light_set": _LIGHT,
    "light_sets_planned": ("each_light_set", "planned_rests_s"),
    "first_light_sets": ("each_light_set", "planned_rests_s"),
    "added_once": ("added_weight", "unit", "amount_unit", "amount_high"),
    "group_of_turns": _GROUP,
    "in_turns": _GROUP,
}

#: Of a sheet to tick.
_SHEET: Mapping[str, tuple[str, ...]] = {
    "set_to_tick": ("set", "lift"),
    "light_set_to_tick": ("set", "lift"),
    "weight_to_write": ("set", "lift", "unit"),
    "amount_to_write": ("set", "lift", "amount_unit"),
}

#: Of a plan that is checked.
_CHECK: Mapping[str, tuple[str, ...]] = {
    "plan_holds": ("path", "sessions", "exercises", "sets", "light_sets"),
    "principles_followed": ("followed", "principles"),
}

#: Of a sheet to type into an app that takes one number where a plan may say more.
_TYPED: Mapping[str, tuple[str, ...]] = {
    "typed_reps": ("reps",),
    "typed_time": ("seconds",),
    "typed_sets": ("sets",),
    "typed_group": _GROUP,
    "custom_movement": ("lift",),
    "amount_is_planned": _AMOUNT,
    "load_is_planned": _LOAD,
    "rest_is_planned": ("planned_rests_s",),
    "rest_after_last_set": ("planned_rests_s",),
    "with_each_side": (),
    "sets_within_group": ("rounds", "sets_after"),
    "light_set_as_you_like": (),
}

#: Each code → the names of its figures and names.
OF_PLANS: Mapping[str, tuple[str, ...]] = {**_SESSION, **_SHEET, **_CHECK, **_TYPED}

#: Figures and names that only these tell.
FACTS_OF_PLANS: Mapping[str, Fact] = {
    "added_weight": Fact("number", "What is added, in its unit."),
    "amount_high": Fact("number", "The most of it; null for as many as possible.", is_always=False),
    "amount_low": Fact("number", "The fewest of it; null where the plan leaves it to the athlete.", is_always=False),
    "amount_unit": Fact(
        "text", "In what a set is counted: reps, s, min, m, calories; null where it is not.", is_always=False
    ),
    "each_light_set": Fact("parts", "Light sets, in the order of doing.", parts=_LIGHT),
    "followed": Fact("count", "Principles that are followed."),
    "light_sets": Fact("count", "Light sets."),
    "load_high": Fact("number", "The most of a planned load, in what it is planned.", is_always=False),
    "load_low": Fact(
        "number", "The least of a planned load, in its unit, percent or effort; null for the body.", is_always=False
    ),
    "of_maximum_kg": Fact("pair", "What percentages of a known maximum come to; else null.", is_always=False),
    "parts_of_plan": Fact("texts", "Parts of a session, as plans name them; exercises for none."),
    "planned_rests_s": Fact("sets", "From and to of rests, one after the other; null for as long as one likes."),
    "principles": Fact("count", "Principles that are judged."),
    "rounds": Fact("count", "Rounds of exercises that take turns."),
    "sets_after": Fact("count", "Sets after them."),
    "weekdays": Fact("texts", "Days of the week, as plans name them."),
}
