"""JSON text, and the JSON Schema of what stands in it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from fitlift.records.base import Record, names_of

#: An object of JSON; what stands in it is said by its schema.
Json = dict[str, Any]

SCHEMA_DIALECT = "https://json-schema.org/draft/2020-12/schema"

#: Types of records' fields, as they are spelled, in JSON Schema.
_JSON_TYPES = {
    "str": ["string"],
    "str | None": ["string", "null"],
    "int": ["integer"],
    "int | None": ["integer", "null"],
    "float | None": ["number", "null"],
    "bool": ["boolean"],
}


def to_json(document: Json | Sequence[Json]) -> str:
    """JSON text, indented, ending in a newline; absent is null, never NaN."""
    return json.dumps(document, indent=2, ensure_ascii=False, allow_nan=False) + "\n"


def to_json_line(document: Json | Sequence[Json]) -> str:
    """JSON text on one line."""
    return json.dumps(document, ensure_ascii=False, allow_nan=False, separators=(",", ":")) + "\n"


def properties(kind: type[Record]) -> Json:
    """The JSON Schemas of a record's fields."""
    return {name: {"type": _JSON_TYPES[kind.__annotations__[name]]} for name in names_of(kind)}


def object_schema(parts: Json) -> Json:
    """The JSON Schema of an object with these keys and no others."""
    return {
        "type": "object",
        "properties": parts,
        "required": list(parts),
        "additionalProperties": False,
    }


def list_schema(kind: type[Record], *, without: str = "") -> Json:
    """The JSON Schema of a list of a record's objects, one field left out."""
    told = {name: schema for name, schema in properties(kind).items() if name != without}
    return {"type": "array", "items": object_schema(told)}
