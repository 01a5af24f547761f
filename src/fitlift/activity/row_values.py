"""The fields of a set's message, and what each is to say of a row."""

from __future__ import annotations

import datetime as dt

from fitlift.activity.fields import WEIGHT_UNITS
from fitlift.activity.rows_to_write import FitExercise
from fitlift.exercises.names import UNKNOWN
from fitlift.fit import profile
from fitlift.fit.encode import Message, Value, message
from fitlift.fit.wire import Definition
from fitlift.records.sets import Set

#: Weights are written in sixteenths of a kilogram.
_SIXTEENTHS = 16

#: The fields of its exercise.
_EXERCISE = ("category", "category_subtype")

_UNITS = {ours: theirs for theirs, ours in WEIGHT_UNITS.items()}


def is_other(before: Set, after: Set) -> bool:
    """Whether a row says something else than it did, its exercise left out."""
    return before.kind != after.kind or bool(other_values(before, after))


def held_kg(one: Set) -> float | None:
    """A set's weight as its message can hold it; none of help that somebody told: others would count it as lifted."""
    if one.weight_kg is None or is_told_help(one):
        return None
    return round(one.weight_kg * _SIXTEENTHS) / _SIXTEENTHS


def is_told_help(one: Set) -> bool:
    """Whether a set's weight is help, by the user's word or a plan's: what a watch logged stays as it wrote it."""
    return one.weight_kg is not None and one.load_kind == "assisted" and one.weight_state != "logged"


def end_of(one: Set) -> dt.datetime | None:
    """When a row ended; None where nothing tells."""
    if one.start_time is None or one.duration_s is None:
        return None
    return one.end_time or one.start_time + dt.timedelta(seconds=one.duration_s)


def all_values(one: Set, kind: str, index: int | None) -> dict[str, Value]:
    """What a new row says, its exercise left out."""
    values: dict[str, Value] = {
        "set_type": kind,
        "start_time": one.start_time,
        "duration": one.duration_s,
        "repetitions": one.reps,
        "weight": held_kg(one),
        "weight_display_unit": _unit(one),
        "wkt_step_index": one.step_index,
        "message_index": index,
    }
    return {name: value for name, value in values.items() if value is not None}


def other_values(before: Set, after: Set) -> dict[str, Value]:
    """What a row says otherwise than it did, its exercise left out."""
    values: dict[str, Value] = {}
    if before.start_time != after.start_time:
        values["start_time"] = after.start_time
    if before.duration_s != after.duration_s:
        values["duration"] = after.duration_s
    if before.step_index != after.step_index:
        values["wkt_step_index"] = after.step_index
    if after.kind == "active":
        if before.reps != after.reps:
            values["repetitions"] = after.reps
        values |= _other_weight(before, after)
    return values


def values_as_rest(layout: Definition) -> dict[str, Value]:
    """What makes no work of a set's message, so that no other program takes it for some."""
    singles = {name: None for name in ("repetitions", "weight") if places_of(layout, name)}
    arrays = {name: (None,) * places for name in _EXERCISE if (places := places_of(layout, name))}
    return {**singles, **arrays}


def exercise_values(exercise: FitExercise, layout: Definition) -> dict[str, Value]:
    """An exercise in every place that a layout has for guesses: then it is none."""
    category, subtype = _EXERCISE
    places = places_of(layout, category) or 1
    values: dict[str, Value] = {category: (exercise.category,) * places}
    if exercise.subtype is not None or places_of(layout, subtype):
        values[subtype] = (exercise.subtype,) * (places_of(layout, subtype) or places)
    return values


def whole_message(one: Set, exercise: FitExercise | None, index: int | None) -> Message:
    """A set or rest as a file of sets has it, each with the same fields."""
    is_rest = one.kind == "rest"
    unnamed = None if is_rest else UNKNOWN
    values: dict[str, Value] = {
        "timestamp": end_of(one),
        "duration": one.duration_s,
        "repetitions": one.reps,
        "weight": held_kg(one),
        "set_type": one.kind,
        "start_time": one.start_time,
        "category": (unnamed if exercise is None else exercise.category,),
        "category_subtype": (None if exercise is None else exercise.subtype,),
        "weight_display_unit": None if is_rest else _unit(one),
        "message_index": index,
    }
    return message("set", values)


def places_of(layout: Definition, name: str) -> int:
    """How many values a field of a set has room for; 0 without it."""
    return count_of(layout, profile.fields("set")[name].number)


def count_of(layout: Definition, number: int) -> int:
    """The same for a field by its number."""
    for place in layout.places.get(number, ()):
        slot = layout.slot(place)
        return slot.size // slot.base_type.size
    return 0


def _other_weight(before: Set, after: Set) -> dict[str, Value]:
    """The weight, and the unit in which it is shown; 0 for none, as watches have it."""
    old_kg, new_kg = held_kg(before), held_kg(after)
    is_said = new_kg is not None and after.weight_state != "logged" and after.weight_unit != before.weight_unit
    if old_kg == new_kg and not is_said:
        return {}
    unit = _unit(after)
    is_other_unit = new_kg is not None and unit is not None and after.weight_unit != before.weight_unit
    return {"weight": new_kg or 0.0} | ({"weight_display_unit": unit} if is_other_unit else {})


def _unit(one: Set) -> str | None:
    return None if one.weight_unit is None else _UNITS[one.weight_unit]
