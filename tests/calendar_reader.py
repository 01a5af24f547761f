"""Calendars read by hand, as RFC 5545 has them: lines, folds, escapes; for tests."""

from __future__ import annotations

import re
from typing import NamedTuple


class Line(NamedTuple):
    """A property: its name with what belongs to it, and its value as it stands."""

    name: str
    value: str

    @property
    def text(self) -> str:
        """The value as a text."""
        return re.sub(r"\\([\\;,nN])", lambda found: "\n" if found[1] in "nN" else found[1], self.value)


def lines_of(data: bytes) -> list[Line]:
    """The properties; every line ends as it has to and is short enough, and none is parted within a character."""
    assert data.endswith(b"\r\n")
    physical = data.removesuffix(b"\r\n").split(b"\r\n")
    for line in physical:
        assert len(line) <= 75
        assert b"\n" not in line
        assert b"\r" not in line
        line.decode("utf-8")
    unfolded = data.replace(b"\r\n ", b"").decode("utf-8").removesuffix("\r\n").split("\r\n")
    return [Line(*line.split(":", 1)) for line in unfolded]


def events_of(data: bytes) -> list[dict[str, str]]:
    """Of each entry its texts by the properties' names."""
    found: list[dict[str, str]] = []
    for line in lines_of(data):
        if line == Line("BEGIN", "VEVENT"):
            found.append({})
        elif found:
            assert line.name == "END" or line.name not in found[-1], "no property stands twice"
            found[-1].setdefault(line.name, line.text)
    return found
