"""Tables as bytes, and back."""

from __future__ import annotations

import math

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkout import SAMPLES
from fitlift.folders.batch import read_file
from fitlift.packed import PackedTables, pack, pack_all, plain_row, row_of, unpack, with_table
from fitlift.records.declared import Column
from fitlift.schema import SESSION_TABLES, SESSIONS, SETS, Table

_COUNTS = st.integers(-(2**62), 2**62)
_TIMES = st.integers(-(10**12), 4 * 10**12)

ODD = Table(
    "odd",
    Column("count", "count", "Any."),
    Column("number", "number", "Any."),
    Column("text", "text", "Any."),
    Column("time", "time", "Any."),
    Column("list", "list", "Any."),
    row="One row.",
)
_CANDIDATES = st.fixed_dictionaries({"p": st.none() | st.floats(0, 1), "name": st.text('aé\n"', max_size=3)})
_ROWS = st.lists(
    st.fixed_dictionaries(
        {
            "count": st.none() | _COUNTS,
            "number": st.none() | st.floats(allow_nan=False, allow_infinity=False),
            "text": st.none() | st.text(st.characters(exclude_categories=["Cs"])),
            "time": st.none() | _TIMES.map(lambda each: pd.Timestamp(each, unit="ms", tz="UTC")),
            "list": st.lists(_CANDIDATES),
        }
    )
)


@given(_ROWS)
def test_any_table_comes_back_as_it_was(rows: list[dict[str, object]]) -> None:
    """Values, nulls, types and order; an empty one, too."""
    table = ODD.conform(pd.DataFrame(rows, columns=list(ODD.names)))
    found = unpack(pack(table, ODD), ODD)
    pd.testing.assert_frame_equal(found, table, check_exact=True)
    assert found["list"].tolist() == table["list"].tolist()


@pytest.mark.parametrize("name", ["planned.fit", "free.fit", "coros.fit", "multisport.fit", "run.fit"])
def test_every_table_of_a_session_comes_back_as_it_was(name: str) -> None:
    """Of real shapes: with and without sets, plans, heart rates."""
    for session in read_file(SAMPLES / name).sessions:
        packed = pack_all(session.tables)
        assert list(packed) == list(session.tables)
        for key, table in session.tables.items():
            pd.testing.assert_frame_equal(packed[key], table, check_exact=True)
        assert len(packed) == len(session.tables)
        assert set(session.tables) <= set(SESSION_TABLES)


def test_a_table_that_was_changed_does_not_change_the_packed_one() -> None:
    """Each is unpacked for who looks it up."""
    packed = PackedTables({"sets": pack(SETS.conform(pd.DataFrame({"reps": [5, 6]})), SETS)})
    looked_up = packed["sets"]
    looked_up["reps"] = 0
    assert packed["sets"]["reps"].tolist() == [5, 6]


def test_one_table_of_several_is_replaced() -> None:
    """Packed ones stay packed, and what is replaced stays as it was."""
    five, six = (SETS.conform(pd.DataFrame({"reps": [reps]})) for reps in (5, 6))
    plain = {"sets": five}
    for tables in (plain, pack_all(plain)):
        replaced = with_table(tables, "sets", six)
        assert type(replaced) is type(tables)
        assert (replaced["sets"]["reps"].tolist(), tables["sets"]["reps"].tolist()) == ([6], [5])


def test_a_row_comes_back_as_it_was() -> None:
    """To the millisecond; None for null."""
    row = dict.fromkeys(SESSIONS.names) | {
        "session": 1,
        "start_time": pd.Timestamp("2026-11-17T18:04:00.125Z"),
        "timer_s": 0.1 + 0.2,
    }
    found = row_of(plain_row(row, SESSIONS), SESSIONS)
    assert found == row
    assert math.isclose(found["timer_s"], 0.30000000000000004, rel_tol=0, abs_tol=0)
