"""The planned workout that an activity file carries: its steps, and the exercises' titles."""

from __future__ import annotations

import numpy as np
import pandas as pd

from fitlift.activity import fields
from fitlift.activity.exercise_names import category_name, subtype_name
from fitlift.exercises.names import UNKNOWN
from fitlift.fit.tables import FitFile
from fitlift.schema import STEPS, TITLES

_UNITS = {"kilogram": "kg", "pound": "lb"}
_REPEAT = "repeat_until_steps_cmplt"
_TIMED = ("time", "repetition_time", "time_only")
_MILLISECONDS = 1000


def read_steps(fit: FitFile) -> pd.DataFrame:
    """Read the steps, a table of `schema.STEPS` by part and step."""
    table = fit.table("workout_step")
    duration_type = fields.names(table, "duration_type", "wkt_step_duration")
    value = fields.numbers(table, "duration_value")
    target = fields.counts(table, "target_value")
    weight = fields.numbers(table, "exercise_weight")
    pairs = [_pair(table, row) for row in range(len(table))]
    is_repeat = duration_type.eq(_REPEAT).fillna(value=False)
    rows = pd.DataFrame(
        {
            "part": table["part"],
            "step_index": fields.indexes(table, "message_index"),
            "name": fields.texts(table, "wkt_step_name"),
            "intensity": fields.names(table, "intensity", "intensity"),
            "duration_type": duration_type,
            "target_reps": value.where(duration_type.eq("reps").fillna(value=False)),
            "target_s": (value / _MILLISECONDS).where(duration_type.isin(_TIMED).fillna(value=False)),
            "repeat_from": value.where(is_repeat),
            "repeat_count": target.where(is_repeat),
            "category": [category for category, _ in pairs],
            "subtype": [subtype for _, subtype in pairs],
            "weight_kg": weight.where(weight > 0, np.nan),
            "weight_unit": fields.names(table, "weight_display_unit", "fit_base_unit").map(_UNITS),
            "notes": fields.texts(table, "notes"),
        },
        index=table.index,
    )
    return STEPS.conform(rows.sort_values(["part", "step_index"], kind="stable"))


def read_titles(fit: FitFile) -> pd.DataFrame:
    """Read the exercises' names, a table of `schema.TITLES`; one without a category is left out."""
    table = fit.table("exercise_title")
    pairs = [_pair(table, row) for row in range(len(table))]
    rows = pd.DataFrame(
        {
            "part": table["part"],
            "category": [category for category, _ in pairs],
            "subtype": [subtype for _, subtype in pairs],
            "title": fields.texts(table, "wkt_step_name"),
        },
        index=table.index,
    )
    return TITLES.conform(rows.dropna(subset=["category", "title"]))


def _pair(table: pd.DataFrame, row: int) -> tuple[str | None, str | None]:
    """Category and subtype of one step or title; null without a category."""
    each = table.iloc[[row]]
    categories = fields.arrays(each, "exercise_category")[0]
    category = category_name(categories[0]) if categories else UNKNOWN
    if category == UNKNOWN:
        return None, None
    names = fields.arrays(each, "exercise_name")[0]
    return category, subtype_name(category, names[0] if names else None)
