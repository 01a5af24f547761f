"""The planned workout that an activity file carries: its steps, and the exercises' titles."""

from __future__ import annotations

import pandas as pd

from fitlift.activity import fields
from fitlift.activity.exercise_numbers import pairs
from fitlift.exercises.names import UNKNOWN
from fitlift.fit.tables import FitFile, Message
from fitlift.rows import known_in
from fitlift.schema import STEPS, TITLES

_REPEAT = "repeat_until_steps_cmplt"
_TIMED = ("time", "repetition_time", "time_only")
_MILLISECONDS = 1000


def read_steps(fit: FitFile) -> pd.DataFrame:
    """Read the steps, a table of `schema.STEPS` by part and step."""
    table = fit.message("workout_step")
    duration_type = fields.names(table, "duration_type", "wkt_step_duration")
    value = fields.amounts(table, "duration_value")
    target = fields.counts(table, "target_value")
    named = _pairs(table)
    is_repeat = duration_type.eq(_REPEAT).fillna(value=False)
    rows = pd.DataFrame(
        {
            "file_part": table["file_part"],
            "step_index": fields.indexes(table, "message_index"),
            "name": fields.texts(table, "wkt_step_name"),
            "intensity": fields.names(table, "intensity", "intensity"),
            "duration_type": duration_type,
            "target_reps": value.where(duration_type.eq("reps").fillna(value=False)),
            "target_s": (value / _MILLISECONDS).where(duration_type.isin(_TIMED).fillna(value=False)),
            "repeat_from": value.where(is_repeat),
            "repeat_count": target.where(is_repeat),
            "category": [None if category == UNKNOWN else category for category, _ in named],
            "subtype": [None if category == UNKNOWN else subtype for category, subtype in named],
            "weight_kg": fields.positive(table, "exercise_weight"),
            "weight_unit": fields.weight_units(table),
            "notes": fields.texts(table, "notes"),
        },
        index=table.index,
    )
    return STEPS.conform(rows.sort_values(["file_part", "step_index"], kind="stable"))


def read_titles(fit: FitFile) -> pd.DataFrame:
    """Read the exercises' names, a table of `schema.TITLES`; one without a text is left out."""
    table = fit.message("exercise_title")
    named = _pairs(table)
    rows = pd.DataFrame(
        {
            "file_part": table["file_part"],
            "title_index": fields.indexes(table, "message_index"),
            "category": [category for category, _ in named],
            "subtype": [subtype for _, subtype in named],
            "title": fields.texts(table, "wkt_step_name"),
        },
        index=table.index,
    )
    return TITLES.conform(known_in(rows, "title"))


def _pairs(table: Message) -> list[tuple[str, str]]:
    """Category and subtype of each step or title."""
    columns = (fields.arrays(table, name) for name in ("exercise_category", "exercise_name"))
    named = (pairs(categories, subtypes) for categories, subtypes in zip(*columns, strict=True))
    return [(each or [(UNKNOWN, UNKNOWN)])[0] for each in named]
