"""Records as tables, and back."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fitlift.records.base import Record
from fitlift.records.declared import Column, Table
from fitlift.records.frames import frame, heart_rates_of, records_of, values_of
from fitlift.records.heart import HeartRates
from fitlift.records.sets import Candidate
from fitlift.records.workouts import Title
from fitlift.schema import RECORDS, SETS, STEPS, TABLES

TABLE = Table("t", Column("n", "count", "."), Column("x_s", "number", "."), Column("tags", "list", "."), row="A row.")
WHEN = dt.datetime(2026, 3, 5, 7, 8, 9, 250_000, tzinfo=dt.UTC)


class Every(Record, kw_only=True):
    """A record with a field of each kind."""

    count: Annotated[int | None, "Any."]
    number: Annotated[float | None, "Any."]
    text: Annotated[str | None, "Any."]
    time: Annotated[dt.datetime | None, "Any."]
    several: Annotated[tuple[int, ...], "Any."]


def test_a_table_has_all_columns_in_order_and_type() -> None:
    """What is missing is null, lists are empty; two rows never share a list."""
    table = frame([{"tags": ["a"], "n": 2}, {"x_s": 1}, {}], TABLE)
    assert list(table.columns) == ["n", "x_s", "tags"]
    assert [str(each) for each in table.dtypes] == ["Int64", "float64", "object"]
    assert table["n"].tolist() == [2, pd.NA, pd.NA]
    assert table["x_s"].fillna(-1).tolist() == [-1, 1, -1]
    assert table["tags"].tolist() == [["a"], [], []]
    assert table["tags"][1] is not table["tags"][2]


def test_an_undeclared_column_is_refused() -> None:
    """Nothing is dropped without a word."""
    with pytest.raises(KeyError, match="t declares no column y"):
        frame([{"n": 1}, {"y": 1}], TABLE)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_table_has_all_its_columns_when_empty(table: Table) -> None:
    """Of the types that it has with rows."""
    empty = frame((), table)
    assert list(empty.columns) == list(table.names)
    assert empty.dtypes.to_dict() == frame([{}], table).dtypes.to_dict()


def test_guesses_of_the_watch_are_dictionaries_in_a_table() -> None:
    """As they are in JSON."""
    guess = Candidate(exercise="curl", category="curl", subtype="unknown", p=None)
    table = frame([{"candidates": (guess,)}], SETS)
    assert table["candidates"].tolist() == [[{"exercise": "curl", "category": "curl", "subtype": "unknown", "p": None}]]


@given(
    st.lists(
        st.builds(
            Every,
            count=st.none() | st.integers(-(2**62), 2**62),
            number=st.none() | st.floats(allow_nan=False),
            text=st.none() | st.text(st.characters(exclude_categories=["Cs"])),
            time=st.none() | st.integers(0, 2**31).map(lambda ms: WHEN + dt.timedelta(milliseconds=ms)),
            several=st.lists(st.integers(0, 9)).map(tuple),
        )
    )
)
def test_records_come_back_from_their_table(records: list[Every]) -> None:
    """Every value of every kind, and null as None."""
    assert records_of(frame(records, Table("any", Every)), Every) == tuple(records)


def test_a_column_that_is_missing_is_null_and_a_value_of_another_type_is_refused() -> None:
    """The field is named."""
    (step,) = values_of(frame([{"file_part": 1, "step_index": 0}], STEPS))
    assert step["name"] is None
    titles = pd.DataFrame({"file_part": [1], "title": ["Curl"]})
    assert records_of(titles, Title) == (
        Title(file_part=1, title_index=None, category=None, subtype=None, title="Curl"),
    )
    with pytest.raises(ValueError, match="file_part"):
        records_of(titles.assign(file_part=["first"]), Title)


def test_a_time_without_a_zone_is_in_utc() -> None:
    """As the times of samples are taken."""
    (row,) = values_of(pd.DataFrame({"start_time": [pd.Timestamp("2026-03-05T07:08:09")]}))
    assert row["start_time"] == dt.datetime(2026, 3, 5, 7, 8, 9, tzinfo=dt.UTC)


def test_heart_rates_come_back_from_their_table() -> None:
    """A sample without a heart rate, too; and one session's are those of its number."""
    heart = HeartRates(
        session=np.array([1, 1, 2]),
        time=np.array(["2026-03-05T07:00:00.250", "2026-03-05T07:00:01", "2026-03-05T09:00:00"], "M8[ms]"),
        bpm=np.array([91.0, np.nan, 120.0]),
    )
    table = frame(heart, RECORDS)
    assert [str(each) for each in table.dtypes] == ["Int64", "datetime64[ms, UTC]", "float64"]
    assert table["time"][0] == pd.Timestamp("2026-03-05T07:00:00.250Z")
    again = heart_rates_of(table)
    assert again.session.tolist() == [1, 1, 2]
    assert again.time.tolist() == heart.time.tolist()
    assert np.array_equal(again.bpm, heart.bpm, equal_nan=True)
    assert (len(heart.of_session(1)), heart.of_session(1).known, heart.known) == (2, 1, 2)
