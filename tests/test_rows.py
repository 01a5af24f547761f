"""The rows of a table, and single values of them."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from builders import set_rows
from fitlift.rows import (
    active_by_session,
    active_rows,
    active_sets,
    before_added,
    by_label,
    by_session,
    grouped,
    known,
    known_in,
    known_sum,
    known_values,
    rows_of,
    rows_where,
    session_rows,
)

SETS = pd.DataFrame(
    {
        "session": pd.array([2, 1, None, 1], dtype="Int64"),
        "kind": pd.array(["active", "rest", "active", None], dtype="string[python]"),
        "reps": pd.array([5, None, 3, 8], dtype="Int64"),
    },
    index=[7, 3, 5, 1],
)


def test_a_row_has_its_label_and_its_values_as_attributes() -> None:
    """Of any column, in the table's order; and all of them by name."""
    rows = list(rows_of(SETS))
    assert [row.Index for row in rows] == [7, 3, 5, 1]
    assert [row.session for row in rows if row.Index != 5] == [2, 1, 1]
    assert rows[0].as_dict() == {"session": 2, "kind": "active", "reps": 5}
    assert rows[1].reps is pd.NA
    with pytest.raises(AttributeError):
        _ = rows[0].weight_kg


def test_of_sets_and_rests_the_sets_are_taken() -> None:
    """What is neither is none; a table of sets alone is given back as it is."""
    active = active_sets(SETS)
    assert list(active.index) == [7, 5]
    assert active_sets(active) is active


def test_the_same_row_by_row() -> None:
    """With their labels; by the number of their session those that have one."""
    rows = active_rows(rows_of(SETS))
    assert [row.Index for row in rows] == [7, 5]
    of_sessions = grouped([*rows, *rows_of(SETS)], "session")
    assert {number: [row.Index for row in of_one] for number, of_one in of_sessions.items()} == {1: [3, 1], 2: [7, 7]}
    assert list(of_sessions) == [1, 2]
    assert grouped([], "session") == {}


def test_rows_are_of_a_session_or_of_none() -> None:
    """Sessions by their numbers; rows of none are in none."""
    assert list(session_rows(SETS, 1).index) == [3, 1]
    assert [(number, list(rows.index)) for number, rows in by_session(SETS)] == [(1, [3, 1]), (2, [7])]
    of_one = session_rows(SETS, 2)
    assert session_rows(of_one, 2) is of_one
    assert session_rows(SETS, 3).empty


@pytest.mark.parametrize("places", [[], [0], [1, 2], [3], [0, 2], [0, 1, 3]])
def test_rows_keep_their_labels_whether_they_follow_each_other_or_not(places: list[int]) -> None:
    """And are the same as those that are taken one by one."""
    found = rows_where(SETS, np.isin(range(len(SETS)), places))
    pd.testing.assert_frame_equal(found, SETS.take(places))


def test_active_sets_are_told_by_session() -> None:
    """In the numbers' order; a session that has rests alone is left out, and so is a set of no session."""
    assert [(number, [row.Index for row in rows]) for number, rows in active_by_session(SETS).items()] == [(2, [7])]
    both = set_rows({"session": 2}, {"session": 1, "row": 1}, {"session": 1, "kind": "rest"}, {"session": 1, "row": 2})
    assert {number: [row.Index for row in rows] for number, rows in active_by_session(both).items()} == {
        1: [1, 3],
        2: [0],
    }
    assert list(active_by_session(both)) == [1, 2]
    assert active_by_session(set_rows()) == {}


def test_a_set_before_one_that_was_added_is_told() -> None:
    """The set before it, over rests and over another session's sets; none where nothing was added."""
    added = {"origin": "correction"}
    sets = set_rows({}, {"kind": "rest"}, {"session": 2}, added, {"origin": "file"}, {"kind": "rest"} | added)
    assert before_added(active_by_session(sets)[1]) == {0}
    assert before_added(active_by_session(sets)[2]) == set()
    assert before_added([]) == set()


def test_sessions_may_be_numbered_from_any_number() -> None:
    """As tables of a user's own may; null is none of them."""
    numbered = SETS.assign(session=pd.array([0, -1, None, 0], dtype="Int64"))
    assert [(number, list(rows.index)) for number, rows in by_session(numbered)] == [(-1, [3]), (0, [7, 1])]


def test_what_was_found_is_told_by_the_label_and_refused_where_that_tells_nothing() -> None:
    """Two rows of one label could not be told apart."""
    assert by_label({5: "a", 7: "b"}, SETS) == ["b", None, "a", None]
    with pytest.raises(ValueError, match="share a label"):
        by_label({}, pd.concat([SETS, SETS]))


def test_rows_that_lack_a_value_are_left_out() -> None:
    """In any of the columns that are named."""
    assert list(known_in(SETS, "reps").index) == [7, 5, 1]
    assert list(known_in(SETS, "reps", "session", "kind").index) == [7]


@pytest.mark.parametrize("null", [None, pd.NA, pd.NaT, float("nan")])
def test_every_kind_of_null_is_none(null: object) -> None:
    """Zero and nothing written are none of them."""
    assert known(null) is None
    assert (known(0.0), known("")) == (0.0, "")


def test_the_values_of_a_column_have_one_kind_of_null() -> None:
    """Of any type, lists too."""
    table = pd.DataFrame(
        {
            "reps": SETS["reps"].array,
            "kind": SETS["kind"].array,
            "weight_kg": [20.0, float("nan"), 0.0, float("nan")],
            "start_time": pd.Series([0, None, 0, None], dtype="datetime64[ms, UTC]"),
            "candidates": [[1], [], [None], [2]],
        }
    )
    start = pd.Timestamp(0, tz="UTC")
    assert known_values(table, "reps") == [5, None, 3, 8]
    assert known_values(table, "kind") == ["active", "rest", "active", None]
    assert known_values(table, "weight_kg") == [20.0, None, 0.0, None]
    assert known_values(table, "start_time") == [start, None, start, None]
    assert known_values(table, "candidates") == [[1], [], [None], [2]]


def test_a_sum_is_of_what_is_known_and_none_where_nothing_is() -> None:
    """Absent is not zero; whole numbers stay whole."""
    assert known_sum([1.5, None, float("nan"), 2.0]) == 3.5
    assert known_sum(pd.Series([5, None, 0], dtype="Int64")) == 5
    assert isinstance(known_sum(pd.Series([5, None], dtype="Int64")), int)
    assert known_sum(pd.Series([None], dtype="float64")) is None
    assert known_sum([]) is None
