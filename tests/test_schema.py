"""The one vocabulary."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pandas as pd
import pytest

from fitlift.records.declared import Column
from fitlift.schema import SETS, TABLES, Table, whole_numbers

TABLE = Table("t", Column("n", "count", "."), Column("x_s", "number", "."), Column("tags", "list", "."), row="A row.")


def test_a_conformed_table_has_all_columns_in_order_and_type() -> None:
    """What is missing is null, lists are empty, and the index starts anew."""
    frame = TABLE.conform(pd.DataFrame({"x_s": [1, 2.5]}, index=[7, 9]))
    assert list(frame.columns) == ["n", "x_s", "tags"]
    assert [str(each) for each in frame.dtypes] == ["Int64", "float64", "object"]
    assert frame.index.tolist() == [0, 1]
    assert frame["n"].isna().all()
    assert frame["tags"].tolist() == [[], []]


def test_a_table_is_made_of_rows() -> None:
    """Whatever stands for null; two rows never share a list."""
    rows: list[dict[str, Any]] = [{"n": 2, "x_s": pd.NA, "tags": ("a",)}, {"n": math.nan, "x_s": 1}, {"tags": None}]
    table = TABLE.of_rows(rows)
    assert [str(each) for each in table.dtypes] == ["Int64", "float64", "object"]
    assert table["n"].tolist() == [2, pd.NA, pd.NA]
    assert table["x_s"].fillna(-1).tolist() == [-1, 1, -1]
    assert table["tags"].tolist() == [["a"], [], []]
    assert table["tags"][1] is not table["tags"][2]


def test_a_table_of_rows_or_without_them_is_its_own() -> None:
    """What is written into one is in no other."""
    first = TABLE.of_rows([{}])
    first.loc[0, "x_s"] = 7.0
    first["tags"][0].append("x")
    for again in (TABLE.of_rows([{}]), TABLE.conform(pd.DataFrame(index=[0]))):
        assert again["x_s"].isna().all()
        assert again["tags"].tolist() == [[]]


def test_a_table_that_has_its_columns_is_given_back_and_not_written_into() -> None:
    """Whoever gets it may change it: the one that was given stays as it is."""
    made = SETS.of_rows([{"reps": 5}])
    again = SETS.conform(made)
    again["reps"] = 99
    assert made["reps"].tolist() == [5]


def test_counts_are_whole_whatever_numbers_they_come_as() -> None:
    """numpy's, and those that a column with nulls makes floats of; a fraction is refused."""
    assert whole_numbers([1, None]).tolist() == [1, pd.NA]
    assert whole_numbers([np.int64(1), 5.0, None]).tolist() == [1, 5, pd.NA]
    assert str(whole_numbers([]).dtype) == "Int64"
    with pytest.raises(TypeError):
        whole_numbers([1.5])


def test_an_undeclared_column_is_refused() -> None:
    """Nothing is dropped without a word."""
    with pytest.raises(KeyError, match="t declares no column y"):
        TABLE.conform(pd.DataFrame({"y": [1]}))
    with pytest.raises(KeyError, match="t declares no column y"):
        TABLE.of_rows([{"n": 1}, {"y": 1}])


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_table_has_all_its_columns_when_empty(table: Table) -> None:
    """And conforming twice changes nothing."""
    empty = table.empty()
    assert list(empty.columns) == list(table.names)
    pd.testing.assert_frame_equal(table.conform(empty), empty)
    pd.testing.assert_frame_equal(table.conform(pd.DataFrame(index=pd.RangeIndex(0))), empty)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_column_is_documented_and_named_once(table: Table) -> None:
    """A sentence each; a quantity's unit stands in its name."""
    assert len(set(table.names)) == len(table.names)
    for column in table.columns:
        assert column.doc.endswith(".")
        assert "_seconds" not in column.name
        assert "_kilogram" not in column.name


def test_the_set_table_has_the_agreed_columns() -> None:
    """Others rely on these names."""
    agreed = (
        "session row set part kind role role_source part_of_plan bout block round slot exercise exercise_name category "
        "subtype source confidence candidates origin start_time end_time duration_s pause_s reps weight_kg "
        "weight_state weight_unit load_kind distance_m rest_s hr_start_bpm hr_avg_bpm hr_max_bpm hr_end_bpm "
        "hr_drop_60s_bpm volume_kg e1rm_kg rpe step_index message_index side superset note step_note"
    )
    assert list(SETS.names) == agreed.split()
