"""What the benchmark asks of every decoder."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest

from fitlift.activity import to_activity
from fitlift.fit import read_fit
from fitlift.fit.tables import ORIGIN_COLUMNS, Message, Values
from work import TABLES


def test_it_asks_for_what_an_activity_is_made_from(samples: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Column for column, so that fitlift is not timed on less than it needs."""
    asked: defaultdict[str, set[str]] = defaultdict(set)
    names: dict[int, str] = {}
    values = Message.values

    def recorded(message: Message, name: str) -> Values | None:
        if id(message) in names and name not in ORIGIN_COLUMNS:
            asked[names[id(message)]].add(name)
        return values(message, name)

    monkeypatch.setattr(Message, "values", recorded)
    for sample in sorted(samples.glob("*.fit")):
        file = read_fit(sample)
        names.update({id(message): name for name, message in file.messages.items()})
        to_activity(file)
        names.clear()
    assert {name: asked[name] for name in TABLES} == {name: set(columns) for name, columns in TABLES.items()}
