"""Plain values of records, JSON text, and the JSON Schema of what stands in it."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from math import isfinite
from operator import attrgetter
from typing import Any

from fitlift.errors import Notice
from fitlift.records.base import Record, as_dict, names_of
from fitlift.records.declared import DECIMALS, Table
from fitlift.records.said import in_columns
from fitlift.report.words import in_words

#: Decimal places of what stands in no column of its own.
_DECIMALS = 4

#: What makes one value plain.
_Make = Callable[[Any], Any]


def plain_rows(records: Iterable[Record | Mapping[str, Any]], table: Table) -> list[dict[str, Any]]:
    """Records, or values by the columns' names, as dictionaries of plain values; what is not there is null."""
    fields, of_record = _reading(table)
    rows = []
    for record in records:
        values = map(record.get, fields) if isinstance(record, Mapping) else of_record(record)
        row: dict[str, Any] = dict(zip(fields, values, strict=True))
        if table.said:
            row = in_columns(row, table.said, in_words)
        rows.append({name: _value(value, table.decimals.get(name)) for name, value in row.items()})
    return rows


def plain_row(record: Record, table: Table) -> dict[str, Any]:
    """One record as a dictionary of plain values."""
    return plain_rows([record], table)[0]


def plain_fields(record: Record | Mapping[str, Any]) -> dict[str, Any]:
    """What stands in a record that no table declares, or in what was one."""
    values = as_dict(record) if isinstance(record, Record) else record
    return {name: rounded(value) if isinstance(value, float) else value for name, value in values.items()}


def plain_said(values: Mapping[str, Any], names: Sequence[str]) -> dict[str, Any]:
    """Plain values that no table declares, in which each thing said is three.

    Parameters
    ----------
    values
        By their names.
    names
        Of what is said.
    """
    made: dict[str, Any] = _plain(in_columns(dict(values), names, in_words))
    return made


def plain_notices(notices: Iterable[Notice]) -> list[dict[str, Any]]:
    """What was odd, as documents tell it."""
    return [_plain(each.told) for each in notices]


def iso_time(value: dt.datetime) -> str:
    """A UTC time: 2026-11-19T17:04:00Z, with milliseconds where there are any."""
    text, milliseconds = value.isoformat()[:19], value.microsecond // 1000
    return f"{text}.{milliseconds:03d}Z" if milliseconds else f"{text}Z"


def rounded(value: float, decimals: int = _DECIMALS) -> float | None:
    """A number without noise; what is not finite is null, since JSON has no word for it."""
    return round(value, decimals) + 0.0 if isfinite(value) else None


@cache
def _reading(table: Table) -> tuple[tuple[str, ...], Callable[[Record], tuple[Any, ...]]]:
    """The fields of a record, and how their values are taken all at once."""
    beside = {f"{name}_{part}" for name in table.said for part in ("code", "of")}
    fields = tuple([name for name in table.names if name not in beside])
    return fields, attrgetter(*fields)


def _value(value: Any, places: int | None) -> Any:
    """A column's value, plain: numbers without noise, times as text, several things as a list."""
    decimals = DECIMALS if places is None else places
    if isinstance(value, float) or (isinstance(value, int) and places is not None):
        return rounded(value, decimals)
    if isinstance(value, tuple | list):
        return [_item(item, decimals) for item in value]
    if isinstance(value, dt.datetime):
        return iso_time(value) if value.tzinfo is not None else iso_time(value).removesuffix("Z")
    return _plain(value) if isinstance(value, Mapping) else value


def _plain(value: Any) -> Any:
    """Figures and names, be they several, without noise."""
    if isinstance(value, Mapping):
        return {name: _plain(each) for name, each in value.items()}
    if isinstance(value, list):
        return [_plain(each) for each in value]
    return rounded(value) if isinstance(value, float) else value


def _item(item: Any, decimals: int) -> Any:
    if isinstance(item, Record | Mapping):
        return plain_fields(item)
    return rounded(item, decimals) if isinstance(item, float) else item


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
    "Clock": ["string"],
}


def to_json(document: Json | Sequence[Json]) -> str:
    """JSON text, indented, ending in a newline; absent is null, never NaN."""
    return json.dumps(document, indent=2, ensure_ascii=False, allow_nan=False) + "\n"


def to_json_line(document: Json | Sequence[Json]) -> str:
    """JSON text on one line."""
    return json.dumps(document, ensure_ascii=False, allow_nan=False, separators=(",", ":")) + "\n"


def properties(kind: type[Record]) -> Json:
    """The JSON Schemas of a record's fields; of what is said three."""
    found: Json = {}
    for name in names_of(kind):
        of = kind.__annotations__[name]
        found |= said_properties(name) if of == "Said" else {name: {"type": _JSON_TYPES[of]}}
    return found


def said_properties(name: str) -> Json:
    """The JSON Schemas of something said: of its sentence, its code, and its figures and names."""
    return {name: {"type": ["string"]}, f"{name}_code": {"type": ["string"]}, f"{name}_of": {"type": ["object"]}}


def object_schema(parts: Json) -> Json:
    """The JSON Schema of an object with these keys and no others."""
    return {
        "type": "object",
        "properties": parts,
        "required": list(parts),
        "additionalProperties": False,
    }


def list_schema(kind: type[Record], **others: Json) -> Json:
    """The JSON Schema of a list of a record's objects; some fields have other schemas than their type's."""
    return {"type": "array", "items": object_schema(properties(kind) | others)}


def warnings_schema() -> Json:
    """The JSON Schema of what was odd, each as `Notice.told` has it."""
    fields = properties(Notice)
    where = {name: fields[name] for name in ("session", "set", "offset")}
    return {"type": "array", "items": object_schema({"code": fields["code"], **said_properties("text"), **where})}
