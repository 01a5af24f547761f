"""The JSON of `fitlift inspect`, and its JSON Schema."""

from __future__ import annotations

from fitlift.activity import FileInfo
from fitlift.fit.compare import Difference
from fitlift.fit.structure import MessageInfo, PartInfo
from fitlift.inspection.devices import DeviceInfo
from fitlift.inspection.inspected import Inspection
from fitlift.records.base import as_dict
from fitlift.report.contents_text import message_name
from fitlift.report.json_text import (
    SCHEMA_DIALECT,
    Json,
    list_schema,
    object_schema,
    plain_notices,
    plain_rows,
    plain_said,
    properties,
    warnings_schema,
)
from fitlift.schema import CHECKS, SCHEMA_VERSION, SESSIONS


def inspection_document(inspection: Inspection) -> Json:
    """What `inspect --format json` writes."""
    activity, comparison = inspection.activity, inspection.comparison
    return {
        "schema": SCHEMA_VERSION,
        "file": as_dict(activity.file) | {"size_bytes": inspection.size_bytes},
        "parts": [as_dict(part) for part in inspection.structure.parts],
        "devices": [as_dict(device) for device in inspection.devices],
        "messages": [as_dict(each) | {"message": message_name(each)} for each in inspection.structure.messages],
        "sessions": plain_rows(activity.each_session, SESSIONS),
        "checks": plain_rows(activity.each_check, CHECKS),
        "comparison": None
        if comparison is None
        else {
            "engines": list(comparison.engines),
            "values": comparison.values,
            "differences": [plain_said(as_dict(each), ("first", "second")) for each in comparison.differences],
        },
        "warnings": plain_notices(activity.notices),
    }


def inspection_json_schema() -> Json:
    """The JSON Schema of that document."""
    comparison = object_schema(
        {
            "engines": {"type": "array", "items": {"type": "string"}, "minItems": 2, "maxItems": 2},
            "values": {"type": "integer"},
            "differences": list_schema(Difference),
        }
    )
    return {
        "$schema": SCHEMA_DIALECT,
        "title": "fitlift inspect --format json",
        **object_schema(
            {
                "schema": {"const": SCHEMA_VERSION},
                "file": object_schema(properties(FileInfo) | {"size_bytes": {"type": "integer"}}),
                "parts": list_schema(PartInfo),
                "devices": list_schema(DeviceInfo),
                "messages": list_schema(MessageInfo, message={"type": ["string"]}),
                "sessions": {"type": "array", "items": SESSIONS.json_schema()},
                "checks": {"type": "array", "items": CHECKS.json_schema()},
                "comparison": {"anyOf": [{"type": "null"}, comparison]},
                "warnings": warnings_schema(),
            }
        ),
    }
