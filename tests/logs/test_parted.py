"""Rows put right before they are read: names in pieces, cells of two things."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fitlift.logs.parted import parts_of, with_name_whole


@pytest.mark.parametrize(
    ("cells", "whole"),
    [
        (["day", "Press (Each Side", " Dumbbells)", "8"], ["day", "Press (Each Side, Dumbbells)", "8"]),
        (["day", "Press (a", " b", " c)", "8"], ["day", "Press (a, b, c)", "8"]),
        (["day", "Press", " Dumbbells", "8"], ["day", "Press", " Dumbbells", "8"]),
        (["day", "Press (a", " b", "8"], ["day", "Press (a", " b", "8"]),
        (["day", "Press (a", " b)", "8", "9"], ["day", "Press (a", " b)", "8", "9"]),
        (["day", "Press (a)", "8"], ["day", "Press (a)", "8"]),
    ],
)
def test_a_name_is_put_together_where_its_brackets_say_so(cells: list[str], whole: list[str]) -> None:
    """And nowhere else: which comma is one too many is not guessed."""
    assert list(with_name_whole(cells, 1, width=3, separator=",")) == whole


@given(st.lists(st.text(max_size=6), min_size=1, max_size=8), st.integers(1, 8))
def test_no_letter_of_a_row_is_lost(cells: list[str], width: int) -> None:
    """Whatever stands in it."""
    found = with_name_whole(cells, 0, width=width, separator=",")
    assert ",".join(found) == ",".join(cells)
    assert len(found) in {len(cells), width}


@pytest.mark.parametrize(
    ("cell", "parts"),
    [
        ("20 ripetizioni", ("20", "")),
        ("12\N{NO-BREAK SPACE}Wiederholungen", ("12", "")),
        ("12", ("12", "")),
        ("60 secondi", ("", "60 s")),
        ("90 s", ("", "90 s")),
        ("2 Min.", ("", "2 min")),
        ("many", ("many", "")),
    ],
)
def test_repetitions_or_seconds(cell: str, parts: tuple[str, str]) -> None:
    """As the word behind the number says."""
    assert parts_of("reps_or_seconds", cell) == parts


@pytest.mark.parametrize(
    ("cell", "parts"),
    [
        ("17,50 kg", ("17,50", "kg", "", "")),
        ("135.5\N{NARROW NO-BREAK SPACE}lb", ("135.5", "lb", "", "")),
        ("2,00 km", ("", "", "2,00", "km")),
        ("80", ("80", "", "", "")),
        ("", ("", "", "", "")),
    ],
)
def test_weight_or_distance(cell: str, parts: tuple[str, ...]) -> None:
    """As its unit says; without one it is a weight of which nobody knows in what."""
    assert parts_of("weight_or_distance", cell) == parts
