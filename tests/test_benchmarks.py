"""What the benchmark asks of every decoder."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest

from document import EXPORT, WHOLE, sections_of, with_section
from fitlift.activity import to_activity
from fitlift.fit import read_fit
from fitlift.fit.raw import Values
from fitlift.fit.tables import ORIGIN_COLUMNS, Message
from measured import ANEW, DECODERS, OURS, Measured
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


def test_what_is_measured_anew_leaves_the_rest_of_the_document() -> None:
    """Whichever section it is, and where the document has none yet."""
    tables = "# Performance\n\nTables.\n"
    both = with_section(with_section(tables, EXPORT, "| a |"), WHOLE, "| b |")
    assert [each in both for each in ("Tables.", "| a |", "| b |")] == [True, True, True]
    assert both.index("| b |") < both.index("| a |")
    again = with_section(both, WHOLE, "| c |")
    assert again == both.replace("| b |", "| c |")
    assert tables + sections_of(both) == both
    assert sections_of(tables) == ""


def test_a_file_that_is_read_as_the_first_of_its_device_counts_with_that_time() -> None:
    """The others' times stay."""
    taken = dict.fromkeys(DECODERS, 4.0) | {OURS: 1.0, ANEW: 2.0}
    measured = Measured(Path("a.fit"), 10, frozenset({"running"}), taken)
    assert (measured.ratio("fitdecode"), measured.anew.ratio("fitdecode")) == (4, 2)
