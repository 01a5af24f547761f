"""Spaces at which no line ends, in English."""

from __future__ import annotations

import re

#: Spaces within a figure: before its unit, after its sign, and within what became of so many sets.
IN_A_CELL = re.compile(
    r"(?<=[×@]) |(?<=left) (?=out\b)|(?<=not) (?=counted\b)|"
    r"(?<=\d) (?=%|kg\b|lb\b|short\b|over\b|left out\b|not counted\b)"
)

#: Those, spaces between repetitions and before a sign, and those within a date.
IN_A_SENTENCE = re.compile(
    rf"{IN_A_CELL.pattern}| (?=×)|(?<=\d) (?=\d[\d ]*×)|(?<=\(\d) (?=[A-Z])|(?<=\(\d\d) (?=[A-Z])"
)
