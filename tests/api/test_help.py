"""What `help` says of the public functions: all of it in its place, to be read without another page."""

from __future__ import annotations

import inspect
import re
from typing import get_type_hints

import pytest

import fitlift
from fitlift import api

FUNCTIONS = sorted(name for name in api.__all__ if name[0].islower())


def _sections(name: str) -> dict[str, str]:
    """What stands below each heading of a docstring, and what stands above the first as ""."""
    parts = re.split(r"\n\n(\w+)\n-+\n", inspect.getdoc(getattr(fitlift, name)) or "")
    return {"": parts[0], **dict(zip(parts[1::2], parts[2::2], strict=True))}


@pytest.mark.parametrize("name", FUNCTIONS)
def test_every_parameter_is_told_where_it_stands(name: str) -> None:
    """In the signature's order, and without sending to another function."""
    sections = _sections(name)
    told = re.findall(r"^(\w.*)$", sections.get("Parameters", ""), re.MULTILINE)
    told = [each for line in told for each in line.split(", ")]
    assert told == list(inspect.signature(getattr(fitlift, name)).parameters)
    assert not re.search(r"\b(are those of|[Aa]s for|[Aa]s of) `", "\n".join(sections.values()))


@pytest.mark.parametrize("name", FUNCTIONS)
def test_the_first_line_says_what_it_does(name: str) -> None:
    """In one sentence that a list of functions can show."""
    first = _sections(name)[""].splitlines()[0]
    assert re.fullmatch(r"[A-Z].{20,115}\.", first)


@pytest.mark.parametrize("name", FUNCTIONS)
def test_signatures_are_shown_as_they_are_written(name: str) -> None:
    """Types by their short names, without quotation marks and addresses; and type checkers read the same."""
    signature = inspect.signature(getattr(fitlift, name))
    assert not re.search(r": '|-> '|0x", str(signature))
    assert len(str(signature)) <= 300
    if name not in _OF_PANDAS:
        assert get_type_hints(getattr(fitlift, name))


#: Their types name pandas, which is loaded by nobody who does not want a table.
_OF_PANDAS = {"set_table", "zone_times", "rests", "loads", "match", "principles", "muscle_coverage"}
