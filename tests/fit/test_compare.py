"""Two decodings, compared."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import pytest

from fitlift.fit.compare import Difference, compare
from fitlift.fit.tables import FitFile, Origin, Row, RowMessage
from fitlift.records.said import Said, sentence


def read(engine: str, **messages: list[Row]) -> FitFile:
    """A decoding with these rows."""
    made: Mapping[str, RowMessage] = {
        name: RowMessage(
            Origin(np.ones(len(rows), np.int64), np.arange(len(rows)), np.zeros(len(rows), np.bool_)), rows
        )
        for name, rows in messages.items()
    }
    return FitFile("a.fit", "", engine, 1, made, ())


def differences(one: list[Row], other: list[Row]) -> list[tuple[Any, ...]]:
    """Column, rows, first row and both values of each difference in one message."""
    found = compare(read("a", lap=one), read("b", lap=other)).differences
    return [(each.column, each.rows, each.first_row, sentence(each.first), sentence(each.second)) for each in found]


def test_equal_decodings_have_no_difference() -> None:
    """Nulls and arrays with nulls included; file_part and position count as values too."""
    rows: list[Row] = [{"a": 1, "b": (1, None)}, {"a": None, "b": None}]
    compared = compare(read("a", lap=rows), read("b", lap=rows))
    assert (compared.engines, compared.values, compared.differences) == (("a", "b"), 2 * 4, ())


@pytest.mark.parametrize(
    ("one", "other", "rows", "first_row"),
    [
        ([1, 2, 3], [1, 5, 6], 2, 1),
        ([1, None], [1, 2], 1, 1),
        ([(1, None)], [(1, 2)], 1, 0),
        ([(1, 2)], [(1, 2, 3)], 1, 0),
        (["a", "b"], ["b", "b"], 1, 0),
    ],
)
def test_differing_values_are_counted_and_the_first_is_shown(
    one: list[Any], other: list[Any], rows: int, first_row: int
) -> None:
    """Numbers, nulls, arrays, text."""
    found = differences([{"x": value} for value in one], [{"x": value} for value in other])
    assert [each[:3] for each in found] == [("x", rows, first_row)]


def test_types_columns_rows_and_messages_are_compared() -> None:
    """Each difference says what either has."""
    assert differences([{"x": 1}], [{"x": 1.0}]) == [("x", 1, None, "Int64", "float64")]
    assert differences([{"x": 1}], [{"y": 1}]) == [
        ("x", 1, None, "Int64", "no such column"),
        ("y", 1, None, "no such column", "Int64"),
    ]
    assert differences([{"x": 1}], [{"x": 1}, {"x": 2}]) == [(None, 1, None, "1 row", "2 rows")]
    only = compare(read("a", lap=[{"x": 1}]), read("b")).differences
    rows = (Said("rows_there", {"rows": count}) for count in (1, 0))
    assert only == (Difference("lap", None, 1, None, *rows),)


def test_private_values_are_compared_but_not_shown() -> None:
    """Serial numbers and the user's profile."""
    one, other = (read(name, user_profile=[{"weight": kg}]) for name, kg in (("a", 70), ("b", 71)))
    told = [(sentence(each.first), sentence(each.second)) for each in compare(one, other).differences]
    assert told == [("(private)", "(private)")]
    assert differences([{"serial_number": 1}], [{"serial_number": 2}])[0][3:] == ("(private)", "(private)")
