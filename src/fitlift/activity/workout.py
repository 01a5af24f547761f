"""The planned workout that an activity file carries: its steps, and the exercises' titles."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from fitlift.activity import fields
from fitlift.activity.exercise_numbers import pairs
from fitlift.exercises.names import UNKNOWN
from fitlift.fit.tables import FitFile, Message
from fitlift.schema import STEPS, TITLES

_REPEAT = "repeat_until_steps_cmplt"
_TIMED = ("time", "repetition_time", "time_only")
_MILLISECONDS = 1000

#: Watches keep so many bytes of a workout's name, with or without the zero that ends a text.
_CUT_BYTES = (31, 32)


def workout_name(table: Message) -> str | None:
    """The workout's name; one that the watch cut ends in "…". None without one."""
    name = fields.first_text(table, "wkt_name")
    return None if name is None else whole_name(name)


def whole_name(name: str) -> str:
    """A workout's name as it is, or with "…" where the watch has no more of it."""
    return name.rstrip("\ufffd") + "…" if len(name.encode()) in _CUT_BYTES else name


def read_steps(fit: FitFile) -> pd.DataFrame:
    """Read the steps, a table of `schema.STEPS` by part and step."""
    table = fit.message("workout_step")
    if not len(table):
        return STEPS.empty()
    types = fields.listed_names(table, "duration_type", "wkt_step_duration")
    values = fields.listed_amounts(table, "duration_value")
    seconds = [None if value is None else value / _MILLISECONDS for value in values]
    named = [(None, None) if category == UNKNOWN else (category, subtype) for category, subtype in _pairs(table)]
    columns = {
        "file_part": fields.values(table, "file_part"),
        "step_index": fields.listed_indexes(table, "message_index"),
        "name": fields.listed_texts(table, "wkt_step_name"),
        "intensity": fields.listed_names(table, "intensity", "intensity"),
        "duration_type": types,
        "target_reps": _of_types(values, types, "reps"),
        "target_s": _of_types(seconds, types, *_TIMED),
        "repeat_from": _of_types(values, types, _REPEAT),
        "repeat_count": _of_types(fields.listed_counts(table, "target_value"), types, _REPEAT),
        "category": [category for category, _ in named],
        "subtype": [subtype for _, subtype in named],
        "weight_kg": fields.listed_positive(table, "exercise_weight"),
        "weight_unit": fields.listed_weight_units(table),
        "notes": fields.listed_texts(table, "notes"),
    }
    return STEPS.of_rows(sorted(fields.rows(columns), key=_place))


def read_titles(fit: FitFile) -> pd.DataFrame:
    """Read the exercises' names, a table of `schema.TITLES`; one without a text is left out."""
    table = fit.message("exercise_title")
    if not len(table):
        return TITLES.empty()
    named = _pairs(table)
    columns = {
        "file_part": fields.values(table, "file_part"),
        "title_index": fields.listed_indexes(table, "message_index"),
        "category": [category for category, _ in named],
        "subtype": [subtype for _, subtype in named],
        "title": fields.listed_texts(table, "wkt_step_name"),
    }
    return TITLES.of_rows([row for row in fields.rows(columns) if row["title"] is not None])


def _place(step: Mapping[str, Any]) -> tuple[int, bool, int]:
    """Part and number of a step; one without a number comes last."""
    index = step["step_index"]
    return step["file_part"], index is None, index or 0


def _of_types(values: list[Any], types: list[str | None], *wanted: str) -> list[Any]:
    """Values of the steps that end in one of some ways; null for the others."""
    return [value if each in wanted else None for value, each in zip(values, types, strict=True)]


def _pairs(table: Message) -> list[tuple[str, str]]:
    """Category and subtype of each step or title."""
    columns = (fields.arrays(table, name) for name in ("exercise_category", "exercise_name"))
    named = (pairs(categories, subtypes) for categories, subtypes in zip(*columns, strict=True))
    return [(each or [(UNKNOWN, UNKNOWN)])[0] for each in named]
