"""What the benchmark asks of every decoder."""

from __future__ import annotations

import importlib.util
from collections import defaultdict
from pathlib import Path

import pytest

from conftest import ROOT
from fitlift.activity import to_activity
from fitlift.fit import read_fit
from fitlift.fit.tables import ORIGIN_COLUMNS, Message, Values


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
    tables = _tables()
    assert {name: asked[name] for name in tables} == {name: set(columns) for name, columns in tables.items()}


def _tables() -> dict[str, tuple[str, ...]]:
    spec = importlib.util.spec_from_file_location("work", ROOT / "benchmarks" / "work.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    tables: dict[str, tuple[str, ...]] = module.TABLES
    return tables
