"""Tables as Parquet: types, units and meanings as they are declared, and files that are whole or not there."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from fitlift.errors import MissingExtraError
from fitlift.files import write_whole
from fitlift.records.base import Record, Values, as_dict
from fitlift.records.declared import Column, Kind, Table
from fitlift.records.in_long import facts
from fitlift.records.said import Said, sentence

if TYPE_CHECKING:
    import pyarrow as pa

#: Ends of columns' names → the unit that they tell.
_UNITS: Mapping[str, str] = {
    "bpm": "beats/min",
    "days": "days",
    "kcal": "kcal",
    "kg": "kg",
    "m": "m",
    "s": "s",
    "years": "years",
}

#: Under which names a file says of what it is made, and what a column is.
_MADE_OF, _TABLE, _ROW = "fitlift.made_of", "fitlift.table", "row"
_UNIT, _MEANING, _CHOICES = "unit", "meaning", "choices"

_COMPRESSION = "zstd"


def check_arrow() -> None:
    """Say what to install where pyarrow is missing, without loading it.

    Raises
    ------
    MissingExtraError
        Without it.
    """
    if find_spec("pyarrow") is None:
        raise MissingExtraError("parquet", "parquet")


def arrow() -> Any:
    """pyarrow, which an extra brings.

    Raises
    ------
    MissingExtraError
        Without it.
    """
    try:
        import pyarrow as pa
        import pyarrow.parquet
    except ImportError:
        raise MissingExtraError("parquet", "parquet") from None
    return pa


def unit_of(column: Column) -> str:
    """The unit of a column's numbers; empty where it has none.

    Parameters
    ----------
    column
        The column; the unit stands at the end of its name.
    """
    return _UNITS.get(column.name.rpartition("_")[2], "") if column.kind in {"count", "number", "list"} else ""


def arrow_type(column: Column) -> pa.DataType:
    """The type of a column in Parquet."""
    return _list_type(column) if column.kind == "list" else _types()[column.kind]


def schema_of(table: Table, made_of: str = "") -> pa.Schema:
    """The schema of a table; columns say their units and meanings.

    Parameters
    ----------
    table
        The table.
    made_of
        A checksum of what the rows are made of.
    """
    told = {_TABLE: table.name, _ROW: table.row, _MADE_OF: made_of}
    return arrow().schema(list(_fields(table)), metadata=told)


def to_arrow(rows: Iterable[Values], table: Table, made_of: str = "") -> pa.Table:
    """Rows as a table of pyarrow.

    Parameters
    ----------
    rows
        By the columns' names; a `Said` stands for its three columns.
    table, made_of
        As for `schema_of`.
    """
    pa, schema = arrow(), schema_of(table, made_of)
    spread = [_spread(row, table.said) for row in rows]
    arrays = [_array([row.get(each.name) for row in spread], each) for each in table.columns]
    return pa.table(arrays, schema=schema)


def write_parquet(table: pa.Table, path: Path, work: Path) -> None:
    """Write a table whole or not at all; the same bytes for the same rows and the same pyarrow.

    Parameters
    ----------
    table
        The table.
    path
        The file.
    work
        A folder of the same disk, where it is written first: who lists its own never sees a half.
    """
    stream = io.BytesIO()
    arrow().parquet.write_table(table, stream, compression=_COMPRESSION)
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, stream.getvalue(), work)


def read_parquet(path: Path) -> pa.Table | None:
    """Read what was written; None where it is not there, or is no whole Parquet."""
    pa = arrow()
    try:
        # one file: what its folders are called is no column
        return pa.parquet.ParquetFile(path).read() if path.is_file() else None
    except (pa.ArrowException, OSError):
        return None


def made_of(path: Path) -> str | None:
    """The checksum with which a file was written; None where it is not there, or is no whole Parquet."""
    pa = arrow()
    try:
        told = pa.parquet.read_schema(path).metadata if path.is_file() else None
    except (pa.ArrowException, OSError):
        return None
    found = None if told is None else told.get(_MADE_OF.encode())
    return None if found is None else str(found.decode())


@cache
def _types() -> Mapping[Kind, pa.DataType]:
    pa = arrow()
    fact = {"name": pa.string(), "place": pa.int64(), "part": pa.string(), "number": pa.float64(), "text": pa.string()}
    return {
        "count": pa.int64(),
        "number": pa.float64(),
        "text": pa.string(),
        "time": pa.timestamp("ms", tz="UTC"),
        "local": pa.timestamp("ms"),
        "figures": pa.list_(pa.struct(list(fact.items()))),
    }


def _list_type(column: Column) -> pa.DataType:
    pa, item = arrow(), column.item or {"type": "string"}
    properties = item.get("properties")
    if isinstance(properties, Mapping):
        return pa.list_(pa.struct([(name, _plain_type(each)) for name, each in properties.items()]))
    return pa.list_(_plain_type(item))


def _plain_type(schema: Mapping[str, object]) -> pa.DataType:
    """The type of a value that a JSON Schema describes; it may be null as well."""
    pa, said = arrow(), schema["type"]
    name = str(said[0] if isinstance(said, list) else said)
    return {"integer": pa.int64(), "number": pa.float64(), "string": pa.string()}[name]


def _fields(table: Table) -> Iterable[pa.Field]:
    for each in table.columns:
        unit, choices = unit_of(each), ", ".join(each.choices)
        told = {_MEANING: each.doc} | ({_UNIT: unit} if unit else {}) | ({_CHOICES: choices} if choices else {})
        yield arrow().field(each.name, arrow_type(each), metadata=told)


def _spread(row: Values, said: Sequence[str]) -> Values:
    """A row in which each thing said is three: the sentence, its code, and its figures and names one by one."""
    spread = dict(row)
    for name in said:
        one = row.get(name)
        if isinstance(one, Said):
            spread |= {
                name: sentence(one),
                f"{name}_code": one.code,
                f"{name}_of": [_fact(*each) for each in facts(one.of)],
            }
    return spread


def _fact(name: str, place: int | None, part: str | None, value: object) -> Values:
    number = float(value) if isinstance(value, int | float) else None  # yes and no, too: 1 and 0
    return {
        "name": name,
        "place": place,
        "part": part,
        "number": number,
        "text": str(value) if number is None else None,
    }


def _array(values: list[Any], column: Column) -> pa.Array:
    convert = _CONVERTED.get(column.kind)
    plain = values if convert is None else [None if each is None else convert(each) for each in values]
    pa, kind = arrow(), arrow_type(column)
    try:
        return pa.array(plain, kind)
    except UnicodeEncodeError:
        return pa.array([_mended(each) for each in plain], kind)


def _mended(value: Any) -> Any:
    """What is no text in it escaped: half a character, as file names and notes of phones may hold."""
    if isinstance(value, str):
        return value.encode("utf-8", "backslashreplace").decode()
    if isinstance(value, dict):
        return {name: _mended(each) for name, each in value.items()}
    return [_mended(each) for each in value] if isinstance(value, list) else value


def _list(value: Iterable[Any]) -> list[Any]:
    return [as_dict(each) if isinstance(each, Record) else each for each in value]


def _milliseconds(value: dt.datetime) -> dt.datetime:
    return value.replace(microsecond=value.microsecond // 1000 * 1000)


_CONVERTED: Mapping[Kind, Callable[[Any], Any]] = {
    "number": float,
    "time": _milliseconds,
    "local": lambda value: _milliseconds(value).replace(tzinfo=None),
    "list": _list,
}
