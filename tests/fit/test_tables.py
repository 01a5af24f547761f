"""Message tables: columns made when they are asked for."""

from __future__ import annotations

import datetime as dt
from typing import Any

import numpy as np
import pandas as pd
import pytest

from builders import active, file_id, fit, plain, rest
from fitlift.errors import FitliftError
from fitlift.fit import read_fit
from fitlift.fit.frames import column_values
from fitlift.fit.tables import Origin, RowMessage


def rows(*values: dict[str, Any], parts: list[int] | None = None) -> RowMessage:
    """A message of these rows."""
    count = len(values)
    part = np.array(parts or [1] * count, np.int64)
    return RowMessage(Origin(part, np.arange(count), np.zeros(count, np.bool_)), values)


@pytest.mark.parametrize(
    ("items", "dtype"),
    [
        ([1, None], "Int64"),
        ([2**64 - 1, None], "object"),
        ([1, 2.5, None], "float64"),
        (["a", None], "string"),
        ([(1,), None], "object"),
        ([1, "a"], "object"),
        ([dt.datetime(2026, 1, 1, tzinfo=dt.UTC), None], "datetime64[ms, UTC]"),
        ([dt.datetime(2026, 1, 1), None], "datetime64[ms]"),  # noqa: DTZ001 - a local time
        ([None, None], "object"),
    ],
)
def test_a_column_has_the_narrowest_type_that_keeps_its_values(items: list[Any], dtype: str) -> None:
    """And its values come back as they are."""
    column: pd.Series[Any] = pd.Series(column_values(items))
    assert str(column.dtype) == dtype
    assert [plain(each) for each in column] == items


def test_a_message_is_used_like_a_narrow_table() -> None:
    """Length, columns by name, KeyError for one that it lacks."""
    message = rows({"a": 1}, {"b": 2.5})
    assert (len(message), "a" in message, "c" in message) == (2, True, False)
    assert message["b"].tolist()[1] == 2.5
    assert list(message.frame().columns) == ["file_part", "position", "salvaged", "a", "b"]
    assert list(message.frame("b", "c").columns) == ["b"]
    with pytest.raises(KeyError, match="c"):
        message["c"]


def test_a_table_may_be_changed_without_changing_the_message() -> None:
    """Each table's values are its own, those of its origin too."""
    file = read_fit(fit(file_id(), active(0, repetitions=5), rest(30)))
    for message in (file.message("set"), rows({"repetitions": 5}, {"repetitions": None})):
        before = message.frame()
        message["repetitions"], message["position"]
        for _ in range(2):
            table = message.frame()
            table.loc[0, "repetitions"] = 9
            table.loc[0, "position"] = 9
        pd.testing.assert_frame_equal(message.frame(), before)
        assert message["repetitions"].tolist()[0] == 5


def test_the_rows_of_one_part() -> None:
    """With their own positions; the whole message where all rows are in it."""
    message = rows({"a": 1}, {"a": 2}, {"a": 3}, parts=[1, 2, 2])
    second = message.of_part(2)
    assert (second["a"].tolist(), second["position"].tolist(), second["a"].index.tolist()) == ([2, 3], [1, 2], [0, 1])
    assert len(message.of_part(3)) == 0
    assert second.of_part(2) is second


def test_a_table_has_every_column_of_its_message() -> None:
    """Made once."""
    file = read_fit(fit(active(0), rest(30)))
    assert list(file.table("set").columns) == [
        "file_part",
        "position",
        "salvaged",
        "duration",
        "repetitions",
        "set_type",
        "start_time",
        "timestamp",
    ]
    assert file.table("set") is file.table("set")
    assert list(file.tables) == ["file_id", "set"]
    assert list(file.table("lap").columns) == ["file_part", "position", "salvaged"]


def test_a_file_is_a_mapping_of_tables() -> None:
    """By the messages' names; one that it has not is told with those that it has."""
    file = read_fit(fit(active(0), rest(30)))
    assert file["set"] is file.table("set")
    assert ("set" in file, "lap" in file, list(file)) == (True, False, ["file_id", "set"])
    assert {name: len(table) for name, table in dict(file).items()} == {"file_id": 1, "set": 2}
    with pytest.raises(FitliftError, match=r"^the file has no message 'lap'; it has file_id, set$") as told:
        file["lap"]
    assert isinstance(told.value, KeyError)
    assert repr(file.message("set")) == "<Message: 2 rows; .frame() .possible_names>"
