"""Colours on a terminal."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from fitlift.report.colour import coloured

TEXT = """Strength · Tue 10 Nov 2026
#  Exercise  Sets done
Block 1 · 3 rounds of 2 exercises
a  ?         15 15 × 16 kg
b  Row?      8 8
  zone 1  ██░░  1:00
  ✓ main lift: Back Squat
  ✗ no single-leg work
  – warm-up: nothing tells of one
"""


def plain(text: str) -> str:
    """A text without the marks that a terminal takes for colours."""
    return re.sub(r"\x1b\[\d+m", "", text)


def test_what_matters_stands_out() -> None:
    """The heading, what is open, bars, what was followed and what was not."""
    assert coloured(TEXT).splitlines() == [
        "\x1b[1mStrength · Tue 10 Nov 2026\x1b[0m",
        "\x1b[2m#  Exercise  Sets done\x1b[0m",
        "\x1b[1mBlock 1 · 3 rounds of 2 exercises\x1b[0m",
        "a  \x1b[33m?\x1b[0m         15 15 × 16 kg",
        "b  Row?      8 8",
        "  zone 1  \x1b[36m██\x1b[0m\x1b[2m░░\x1b[0m  1:00",
        "\x1b[32m  ✓\x1b[0m main lift: Back Squat",
        "\x1b[31m  ✗\x1b[0m no single-leg work",
        "\x1b[2m  – warm-up: nothing tells of one\x1b[0m",
    ]


@given(st.text(st.characters(exclude_characters="\x1b")))
def test_without_its_colours_the_text_is_the_same(text: str) -> None:
    """Nothing is added, moved or left out."""
    assert plain(coloured(text)) == text
    assert plain(coloured(TEXT)) == TEXT
