"""Two decodings of one file, value by value."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pandas as pd

from fitlift.fit.tables import FitFile
from fitlift.records.base import Record
from fitlift.wording import plural

#: Decoders differ in how they deal with damage.
_NOT_COMPARED = frozenset({"salvaged"})

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
        What each says there; else what it has: "7 rows", "Int64".
    """

    message: str
    column: str | None
    rows: int
    first_row: int | None
    first: str
    second: str


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
        one, other = first.table(message), second.table(message)
        if len(one) == len(other):
            values += len(one) * len(set(one.columns) & set(other.columns) - _NOT_COMPARED)
        differences += _of_message(message, one, other)
    return Comparison((first.engine, second.engine), values, tuple(differences))


def _of_message(message: str, one: pd.DataFrame, other: pd.DataFrame) -> Iterator[Difference]:
    if len(one) != len(other):
        yield Difference(
            message, None, abs(len(one) - len(other)), None, plural(len(one), "row"), plural(len(other), "row")
        )
        return
    for column in sorted({*one.columns, *other.columns} - _NOT_COMPARED):
        types = [str(table[column].dtype) if column in table else "no such column" for table in (one, other)]
        if types[0] != types[1]:
            yield Difference(message, column, len(one), None, *types)
            continue
        if one[column].dtype != object and one[column].equals(other[column]):
            continue
        pairs = zip(one[column].tolist(), other[column].tolist(), strict=True)
        rows = [(row, pair) for row, pair in enumerate(pairs) if not _same(*pair)]
        if rows:
            row, pair = rows[0]
            yield Difference(message, column, len(rows), row, *_shown(message, column, pair))


def _shown(message: str, column: str, pair: tuple[Any, Any]) -> tuple[str, str]:
    is_private = message in _PRIVATE_MESSAGES or column in _PRIVATE_COLUMNS
    return ("(private)", "(private)") if is_private else (str(pair[0]), str(pair[1]))


def _same(one: Any, other: Any) -> bool:
    if isinstance(one, tuple) or isinstance(other, tuple):
        return type(one) is type(other) and len(one) == len(other) and all(map(_same, one, other))
    if pd.isna(one) or pd.isna(other):
        return bool(pd.isna(one) and pd.isna(other))
    return type(one) is type(other) and bool(one == other)
