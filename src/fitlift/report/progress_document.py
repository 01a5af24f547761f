"""The JSON of `fitlift progress`, and its JSON Schema."""

from __future__ import annotations

from fitlift.analysis.progress import Progress
from fitlift.report.json_text import SCHEMA_DIALECT, Json, object_schema
from fitlift.report.values import plain_rows
from fitlift.schema import LIFTS, PROGRESS, SCHEMA_VERSION


def progress_document(progress: Progress) -> Json:
    """What `progress --format json` writes."""
    return {
        "schema": SCHEMA_VERSION,
        "exercises": plain_rows(progress.each_exercise, PROGRESS),
        "lifts": plain_rows(progress.each_lift, LIFTS),
        "unsure_sets": progress.unsure_sets,
    }


def progress_json_schema() -> Json:
    """The JSON Schema of it."""
    unsure = {"type": "integer", "description": "Working sets whose exercise is not sure; they count nowhere."}
    return {
        "$schema": SCHEMA_DIALECT,
        "title": "fitlift progress --format json",
        **object_schema(
            {
                "schema": {"const": SCHEMA_VERSION},
                "exercises": {"type": "array", "items": PROGRESS.json_schema()},
                "lifts": {"type": "array", "items": LIFTS.json_schema()},
                "unsure_sets": unsure,
            }
        ),
    }
