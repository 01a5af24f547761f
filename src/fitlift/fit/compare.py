"""Two decodings of one file, value by value."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping

from fitlift.fit.tables import ORIGIN_COLUMNS, FitFile, Message
from fitlift.records.base import Record
from fitlift.records.said import Said

#: Decoders differ in how they deal with damage.
_NOT_COMPARED = frozenset({"salvaged"})

#: Where a row is from, which every message has.
_PLACE = "position"

#: What values are → what tables call it.
TYPES: Mapping[type, str] = {int: "Int64", float: "float64", str: "string", dt.datetime: "datetime64[ms, UTC]"}

#: What says whose watch it was is compared, but never shown.
_PRIVATE_MESSAGES, _PRIVATE_COLUMNS = frozenset({"user_profile"}), frozenset({"serial_number", "ant_id"})


class Difference(Record):
    """Where two decodings of one file differ.

    Parameters
    ----------
    message
        The kind of message.
    column
        The column; None where one has more rows than the other, and its values are not compared.
    rows
        In how many rows they differ; of all rows where one lacks the column.
    first_row
        The first of them, from 0; None where one lacks the column or has more rows.
    first, second
        What each says there; else what it has: 7 rows, a column of type Int64.
    """

    message: str
    column: str | None
    rows: int
    first_row: int | None
    first: Said
    second: Said


class Comparison(Record):
    """Two decodings of one file, compared.

    Parameters
    ----------
    engines
        The decoders.
    values
        How many values were compared.
    differences
        Where they differ, by message and column; none if they agree.
    """

    engines: tuple[str, str]
    values: int
    differences: tuple[Difference, ...]


def compare(first: FitFile, second: FitFile) -> Comparison:
    """Compare two decodings of one file: messages, columns, their types, and every value."""
    values = 0
    differences: list[Difference] = []
    for message in sorted({*first.messages, *second.messages}):
        one, other = _columns(first.message(message)), _columns(second.message(message))
        rows = [len(columns[_PLACE]) for columns in (one, other)]
        if rows[0] != rows[1]:
            told = (Said("rows_there", {"rows": count}) for count in rows)
            differences.append(Difference(message, None, abs(rows[0] - rows[1]), None, *told))
            continue
        values += rows[0] * len(one.keys() & other.keys())
        differences += _of_message(message, one, other)
    return Comparison((first.engine, second.engine), values, tuple(differences))


def _columns(message: Message) -> dict[str, list[object]]:
    """Every column that a message has, and where its rows are from."""
    found = {name: message.values(name) for name in (*ORIGIN_COLUMNS, *message.possible_names)}
    return {name: each.listed() for name, each in found.items() if each is not None and name not in _NOT_COMPARED}


def _of_message(
    message: str, one: Mapping[str, list[object]], other: Mapping[str, list[object]]
) -> Iterator[Difference]:
    for column in sorted(one.keys() | other.keys()):
        pairs = list(zip(one.get(column, ()), other.get(column, ()), strict=False))
        types = [_type(columns.get(column)) for columns in (one, other)]
        if types[0] != types[1]:
            yield Difference(message, column, len(one[_PLACE]), None, *types)
            continue
        rows = [(row, pair) for row, pair in enumerate(pairs) if not _same(*pair)]
        if rows:
            row, pair = rows[0]
            yield Difference(message, column, len(rows), row, *_shown(message, column, pair))


def _type(values: list[object] | None) -> Said:
    """The type that the column has in the message's table."""
    if values is None:
        return Said("no_such_column")
    types = {type(value) for value in values if value is not None} or {object}
    is_mixed = len(types) > 1
    name = "float64" if types == {int, float} else "object" if is_mixed else TYPES.get(types.pop(), "object")
    return Said("column_type", {"type": name})


def _shown(message: str, column: str, pair: tuple[object, object]) -> tuple[Said, Said]:
    if message in _PRIVATE_MESSAGES or column in _PRIVATE_COLUMNS:
        return Said("private_value"), Said("private_value")
    one, other = (Said("decoded_value", {"value": str(each)}) for each in pair)
    return one, other


def _same(one: object, other: object) -> bool:
    if isinstance(one, tuple) and isinstance(other, tuple):
        return len(one) == len(other) and all(map(_same, one, other))
    if one != one or other != other:  # noqa: PLR0124 - nan is not itself
        return one != one and other != other  # noqa: PLR0124 - nan is not itself
    return type(one) is type(other) and one == other
