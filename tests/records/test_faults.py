"""What is said of texts that people write."""

from __future__ import annotations

import pytest

from fitlift.config import KEYS
from fitlift.records.faults import near_names

SETTINGS = [key.name for key in KEYS]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("units", ("weight_unit", "log_weight_unit", "log_distance_unit")),
        ("max_hr", ("max_hr_bpm",)),
        ("hr_max", ("max_hr_bpm",)),
        ("Time_Zone", ("time_zone",)),
        ("timezone", ("time_zone",)),
        ("frobnicate", ()),
    ],
)
def test_near_names_are_alike_or_have_the_word(typed: str, meant: tuple[str, ...]) -> None:
    """The likest first, three at most."""
    assert near_names(typed, SETTINGS) == meant


def test_a_name_is_near_by_its_beginning() -> None:
    """As people shorten commands; one letter is too little."""
    commands = ("summarize", "weekly", "plan", "progress")
    assert near_names("sum", commands) == ("summarize",)
    assert near_names("prog", commands) == ("progress",)
    assert near_names("p", commands) == ()
