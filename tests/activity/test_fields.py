"""A field's values as lists, and as columns of the same values."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd
import pytest

from builders import at
from fitlift.activity import fields
from fitlift.fit.tables import Message, Origin, RowMessage
from tables import known

#: Columns of one kind and of several, as odd files have them; "nowhere" is in no row.
COLUMNS: dict[str, list[Any]] = {
    "whole": [5, 0, None, -3, 0x8003],
    "fraction": [2.5, 3.0, None, -0.5, 2e9],
    "mixed": ["text", 7, (1, 2), None, 4.5],
    "text": [" a\nb ", "", None, "c", "d"],
    "time": [at(0), None, at(5), at(2), at(1)],
    "local": [dt.datetime(2026, 3, 4, 17), None, None, None, None],  # noqa: DTZ001 - local, as files have it
    "named": ["running", 91, None, "no sport", 2],
    "weight_display_unit": ["kilogram", "pound", "other", None, 1],
}
NOTHING = [None] * 5


def table(length: int = 5) -> Message:
    """A message with these columns."""
    rows = [{name: values[place] for name, values in COLUMNS.items()} for place in range(length)]
    numbers = np.arange(length)
    return RowMessage(Origin(numbers, numbers, numbers > 0), rows)


def test_amounts_are_not_negative_and_not_absurd() -> None:
    """What is no number is null, as what no sound file holds is."""
    assert fields.listed_amounts(table(), "whole") == [5.0, 0.0, None, None, 32771.0]
    assert fields.listed_amounts(table(), "fraction") == [2.5, 3.0, None, None, None]
    assert fields.listed_amounts(table(), "mixed") == [None, 7.0, None, None, 4.5]
    assert fields.listed_amounts(table(), "text") == NOTHING


def test_a_zero_may_say_that_nothing_was_measured() -> None:
    """Of an amount that is positive if it is known."""
    assert fields.listed_positive(table(), "whole") == [5.0, None, None, None, 32771.0]


def test_counts_are_whole_and_indexes_without_flags() -> None:
    """A fraction is no count; the high bits of an index say something else."""
    assert fields.listed_counts(table(), "whole") == [5, 0, None, None, 32771]
    assert fields.listed_counts(table(), "fraction") == [None, 3, None, None, None]
    assert fields.listed_indexes(table(), "whole") == [5, 0, None, None, 3]


def test_times_are_utc_or_local_and_never_both() -> None:
    """Each is null where the other is asked for."""
    assert fields.listed_times(table(), "time") == [at(0), None, at(5), at(2), at(1)]
    assert fields.listed_times(table(), "local") == NOTHING
    assert fields.listed_local_times(table(), "local") == [pd.Timestamp(2026, 3, 4, 17), None, None, None, None]
    assert fields.listed_local_times(table(), "time") == NOTHING


def test_texts_are_on_one_line_and_names_of_their_enumeration() -> None:
    """A number beyond the profile keeps its number; a text that is no name is null."""
    assert fields.listed_texts(table(), "text") == ["a b", None, None, "c", "d"]
    assert fields.listed_texts(table(), "whole") == NOTHING
    assert fields.listed_names(table(), "named", "sport") == ["running", "sport_91", None, None, "cycling"]
    assert fields.listed_weight_units(table()) == ["kg", "lb", None, None, "kg"]


def in_utc(value: Any) -> Any:
    """An array's times are in UTC without saying so."""
    return value.replace(tzinfo=dt.UTC) if isinstance(value, dt.datetime) else value


@pytest.mark.parametrize("length", [5, 0])
@pytest.mark.parametrize("name", [*COLUMNS, "nowhere"])
@pytest.mark.parametrize(
    ("column", "listed"),
    [
        (fields.amounts, fields.listed_amounts),
        (fields.positive, fields.listed_positive),
        (fields.times, fields.listed_times),
    ],
    ids=["amounts", "positive", "times"],
)
def test_a_column_has_the_same_values_as_the_list(
    column: Callable[[Message, str], npt.NDArray[Any]],
    listed: Callable[[Message, str], list[Any]],
    name: str,
    length: int,
) -> None:
    """Of the same types."""
    expected = [in_utc(known(value)) for value in column(table(length), name).tolist()]
    found = listed(table(length), name)
    assert found == expected
    assert list(map(type, found)) == list(map(type, expected))
