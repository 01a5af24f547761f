"""Figures as a person reads them."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from fitlift.measures import readable as words


def test_durations() -> None:
    """Minutes and seconds, hours from an hour on."""
    assert [words.clock(each) for each in (0, 59.6, 112, 3599.4, 3800)] == ["0:00", "1:00", "1:52", "59:59", "1:03:20"]


@pytest.mark.parametrize(
    ("kg", "unit", "shown"),
    [(80, "kg", "80"), (62.5, None, "62.5"), (45.375, "lb", "100"), (20.4375, "lb", "45"), (1.125, "lb", "2.5")],
)
def test_weights_in_the_unit_of_the_watch(kg: float, unit: str | None, shown: str) -> None:
    """Pounds snap to half a pound: a FIT weight is a sixteenth of a kilogram."""
    assert words.weight(kg, unit) == shown


@pytest.mark.parametrize(
    ("kg", "low", "high", "unit", "shown"),
    [(90.42, 86.6, 90.42, "kg", "87-91"), (99.0, 95.8, 99.3, "kg", "96-99"), (95, 90, 99, "lb", "198-218")],
)
def test_an_estimate_lies_in_its_band(kg: float, low: float, high: float, unit: str, shown: str) -> None:
    """90.4 kg are not between 87 and 90."""
    assert words.band(kg, low, high, unit) == shown


@pytest.mark.parametrize(("name", "slot", "shown"), [("Squat", "A", "Squat"), (None, "A, C", "A, C"), (None, None, "")])
def test_an_exercise_is_called_by_its_name_else_by_its_letter(name: Any, slot: Any, shown: str) -> None:
    """One without either by nothing: what is said then is the text's affair."""
    assert words.exercise_or_slot(SimpleNamespace(exercise_name=name, slot=slot)) == shown
