"""Tables as their records declare them: columns with type, unit and meaning, and their JSON Schema."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Mapping, Sequence
from functools import cached_property
from types import NoneType, SimpleNamespace, UnionType
from typing import Any, Literal, get_args, get_origin, get_type_hints

from fitlift.records.base import Decimals, Record, names_of
from fitlift.records.said import Said

Kind = Literal["count", "number", "text", "time", "local", "list", "figures"]

_KINDS: Mapping[type, Kind] = {int: "count", float: "number", str: "text", dt.datetime: "time"}

_JSON_TYPES: Mapping[Kind, Mapping[str, object]] = {
    "count": {"type": ["integer", "null"]},
    "number": {"type": ["number", "null"]},
    "text": {"type": ["string", "null"]},
    "time": {"type": ["string", "null"], "format": "date-time"},
    "local": {"type": ["string", "null"]},
    "list": {"type": "array"},
    "figures": {"type": ["object", "null"]},
}

_ITEM_TYPES: Mapping[type, str] = {int: "integer", float: "number", str: "string"}

#: Decimal places of a number whose declaration says nothing else.
DECIMALS = 3


class Column(Record):
    """One column.

    Parameters
    ----------
    name
        Its name, ending in the unit where it has one.
    kind
        count (Int64), number (float64), text (string), time (datetime64[ms, UTC]), local for a time of
        day without a zone (datetime64[ms]), list (object), or figures and names by name (object).
    doc
        What a value says, and what null says.
    choices
        The values that occur, where they are few and fixed.
    decimals
        Decimal places kept when a number is written out as text.
    item
        For a list: the JSON Schema of one item.
    """

    name: str
    kind: Kind
    doc: str
    choices: tuple[str, ...] = ()
    decimals: int = DECIMALS
    item: Mapping[str, object] | None = None

    def json_schema(self) -> dict[str, object]:
        """The JSON Schema of one value."""
        schema = dict(_JSON_TYPES[self.kind]) | {"description": self.doc}
        if self.choices:
            schema["enum"] = [*self.choices, None]
        if self.item is not None:
            schema["items"] = dict(self.item)
        return schema


class Table:
    """One table: its columns are the fields of a kind of record, or of several side by side.

    Parameters
    ----------
    name
        Its name.
    parts
        Kinds of records, and single columns, in order.
    row
        What one row is; by default what the only kind of record says of itself.
    """

    def __init__(self, name: str, *parts: type[Record] | Column, row: str | None = None) -> None:
        self.name = name
        self.parts = parts
        self._row = row

    @cached_property
    def row(self) -> str:
        """What one row is."""
        return row_of(self.parts) if self._row is None else self._row

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The names of the columns, in order."""
        said = set(self.said)
        own = (name for each in self.parts for name in ([each.name] if isinstance(each, Column) else names_of(each)))
        return tuple([column for name in own for column in (_three(name) if name in said else (name,))])

    @cached_property
    def said(self) -> tuple[str, ...]:
        """Those whose sentence is made of a code and figures, which stand in the two columns after it."""
        alone = [each.name for each in self.parts if isinstance(each, Column)]
        declared = [name for name, hint in self._telling.items() if _not_null((get_args(hint) or (hint,))[0]) is Said]
        return (*declared, *(name for name in alone if set(_three(name)) <= set(alone)))

    @cached_property
    def decimals(self) -> Mapping[str, int]:
        """Decimal places of the columns' numbers, where they are not as many as of most."""
        alone = {each.name: each.decimals for each in self.parts if isinstance(each, Column)}
        declared = ((name, each) for name, hint in self._telling.items() for each in get_args(hint))
        return {name: each.places for name, each in declared if isinstance(each, Decimals)} | alone

    @cached_property
    def _telling(self) -> Mapping[str, Any]:
        """Types of fields that tell more than a value does: that it is said, and how many places of a number count."""
        kinds = [each for each in self.parts if not isinstance(each, Column)]
        return {name: hint for kind in kinds for name, hint in _telling(kind).items()}

    @cached_property
    def columns(self) -> tuple[Column, ...]:
        """Its columns, in order."""
        found = ((each,) if isinstance(each, Column) else columns_of(each) for each in self.parts)
        return tuple(column for columns in found for column in columns)

    def json_schema(self) -> dict[str, object]:
        """The JSON Schema of one row."""
        return {
            "type": "object",
            "description": self.row,
            "properties": {column.name: column.json_schema() for column in self.columns},
            "required": list(self.names),
            "additionalProperties": False,
        }


def row_of(parts: Sequence[type[Record] | Column]) -> str:
    """What a record says of itself, on one line."""
    kinds = [each for each in parts if not isinstance(each, Column)]
    return " ".join((kinds[0].__doc__ or "").split())


def _three(name: str) -> tuple[str, str, str]:
    """The columns of something said."""
    return name, f"{name}_code", f"{name}_of"


def _telling(kind: type[Record]) -> Mapping[str, Any]:
    """Those of a record's fields; all others are left alone: every type takes a twentieth of a short command."""
    found: dict[str, Any] = {}
    for each in reversed(kind.__mro__):
        stated: Mapping[str, str] = vars(each).get("__annotations__", {})
        telling = {name: text for name, text in stated.items() if _may_tell(text)}
        if telling:
            holder = SimpleNamespace(__annotations__=telling)
            found |= get_type_hints(holder, vars(sys.modules[each.__module__]), include_extras=True)
    return found


def _may_tell(text: str) -> bool:
    """Whether a type's text names what is looked for, or is the name of a type that may."""
    return not text.startswith("Annotated[") or Said.__name__ in text or Decimals.__name__ in text


def columns_of(kind: type[Record]) -> tuple[Column, ...]:
    """The columns that a kind of record declares."""
    hints = get_type_hints(kind, include_extras=True)
    return tuple(column for name in names_of(kind) for column in _columns(name, hints[name]))


def _columns(name: str, hint: Any) -> tuple[Column, ...]:
    """The column of a field; three of what is said."""
    said, doc, *_ = get_args(hint)
    return (_column(name, hint),) if _not_null(said) is not Said else columns_said(name, doc)


def columns_said(name: str, doc: str) -> tuple[Column, ...]:
    """The three columns of something said: its sentence, its code, and of which figures and names it is.

    Parameters
    ----------
    name, doc
        Of the sentence.
    """
    return (
        Column(name, "text", doc),
        Column(f"{name}_code", "text", f"What `{name}` says, as a code; null where that is."),
        Column(f"{name}_of", "figures", f"The figures and names that `{name}` tells; null where that is."),
    )


def _column(name: str, hint: Any) -> Column:
    said, doc, *others = get_args(hint)
    given = next((each.places for each in others if isinstance(each, Decimals)), DECIMALS)
    plain = _not_null(said)
    if get_origin(plain) is tuple:
        return Column(name, "list", doc, decimals=given, item=_item(get_args(plain)[0]))
    if get_origin(plain) is Literal:
        return Column(name, "text", doc, choices=get_args(plain), decimals=given)
    return Column(name, _KINDS[plain], doc, decimals=given)


def _not_null(said: Any) -> Any:
    """A type without None."""
    if isinstance(said, UnionType) or NoneType in get_args(said):
        return next(each for each in get_args(said) if each is not NoneType)
    return said


def _item(kind: Any) -> dict[str, object]:
    """The JSON Schema of one item of a list."""
    if kind in _ITEM_TYPES:
        return {"type": _ITEM_TYPES[kind]}
    hints = get_type_hints(kind)
    return {
        "type": "object",
        "properties": {name: _plain_schema(hint) for name, hint in hints.items()},
        "required": list(hints),
        "additionalProperties": False,
    }


def _plain_schema(hint: Any) -> dict[str, object]:
    plain = _not_null(hint)
    named = _ITEM_TYPES[plain]
    return {"type": named if plain is hint else [named, "null"]}
