"""Values of messages without tables: numbers side by side, or what the rows hold as a list."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest

from builders import START, active, fit
from every_engine import engines
from fitlift.fit import layouts, read_fit
from fitlift.fit.encode import message
from fitlift.fit.raw import Items, Numbers, Values

LOCAL = dt.datetime(2026, 3, 4, 18)  # noqa: DTZ001 - local time on purpose


def listed(data: bytes, of: str, name: str, engine: str) -> list[Any]:
    """A column's values as a list."""
    found = read_fit(data, engine=engine).message(of).values(name)
    assert found is not None
    return found.listed()


@engines
@pytest.mark.parametrize("few", [0, 100], ids=["as arrays", "one by one"])
def test_a_list_has_plain_values(engine: str, few: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of numbers, names, times, local times and arrays; None for null."""
    monkeypatch.setattr(layouts, "_FEW", few)
    activities = [
        message("activity", {"timestamp": START, "local_timestamp": LOCAL}),
        message("activity", {"timestamp": 4711}),
    ]
    sets = [active(0, 12.345, repetitions=5, category=["squat", None]), active(60, 2.5, repetitions=None)]
    data = fit(*activities, *sets)
    assert listed(data, "activity", "timestamp", engine) == [START, None]
    assert listed(data, "activity", "timestamp", engine)[0].tzinfo is dt.UTC
    assert listed(data, "activity", "timestamp_relative_s", engine) == [None, 4711]
    assert listed(data, "activity", "local_timestamp", engine) == [LOCAL, None]
    assert listed(data, "set", "duration", engine) == [12.345, 2.5]
    assert listed(data, "set", "set_type", engine) == ["active", "active"]
    assert listed(data, "set", "category", engine)[0] == ("squat", None)
    assert listed(data, "set", "file_part", engine) == [1, 1]
    assert listed(data, "set", "salvaged", engine) == [False, False]
    reps = listed(data, "set", "repetitions", engine)
    assert (reps, type(reps[0])) == ([5, None], int)
    assert read_fit(data, engine=engine).message("set").values("weight") is None


def test_few_messages_say_what_many_do(samples: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whichever way they are read, tables have the same types and values."""
    for path in sorted(samples.glob("*.fit")):
        monkeypatch.setattr(layouts, "_FEW", 0)
        many = read_fit(path)
        tables = {name: many.table(name) for name in many.messages}
        monkeypatch.setattr(layouts, "_FEW", 10**9)
        few = read_fit(path)
        for name, table in tables.items():
            pd.testing.assert_frame_equal(few.table(name), table)


@pytest.mark.parametrize(
    "values",
    [
        Numbers(np.array([7, 0, 9], ">u2"), np.array([True, False, True])),
        Items([7, None, 9]),
    ],
    ids=["numbers", "items"],
)
def test_the_values_of_some_rows(values: Values) -> None:
    """Of the same kind."""
    some = values.at(np.array([True, True, False]))
    assert (type(some), some.listed(), len(some)) == (type(values), [7, None], 2)
