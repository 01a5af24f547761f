"""JSON text, and the JSON Schema of what stands in it."""

from __future__ import annotations

import json
from dataclasses import fields
from typing import Any

SCHEMA_DIALECT = "https://json-schema.org/draft/2020-12/schema"

#: Types of dataclass fields, as they are spelled, in JSON Schema.
_JSON_TYPES = {
    "str": ["string"],
    "str | None": ["string", "null"],
    "int": ["integer"],
    "int | None": ["integer", "null"],
    "float | None": ["number", "null"],
    "bool": ["boolean"],
}


def to_json(document: Any) -> str:
    """JSON text, indented, ending in a newline; absent is null, never NaN."""
    return json.dumps(document, indent=2, ensure_ascii=False, allow_nan=False) + "\n"


def to_json_line(document: Any) -> str:
    """JSON text on one line."""
    return json.dumps(document, ensure_ascii=False, allow_nan=False, separators=(",", ":")) + "\n"


def properties(dataclass: type[Any]) -> dict[str, Any]:
    """The JSON Schemas of a dataclass's fields."""
    return {field.name: {"type": _JSON_TYPES[str(field.type)]} for field in fields(dataclass)}


def object_schema(parts: dict[str, Any]) -> dict[str, Any]:
    """The JSON Schema of an object with these keys and no others."""
    return {
        "type": "object",
        "properties": parts,
        "required": list(parts),
        "additionalProperties": False,
    }


def list_schema(dataclass: type[Any], *, without: str = "") -> dict[str, Any]:
    """The JSON Schema of a list of a dataclass's objects, one field left out."""
    told = {name: schema for name, schema in properties(dataclass).items() if name != without}
    return {"type": "array", "items": object_schema(told)}
