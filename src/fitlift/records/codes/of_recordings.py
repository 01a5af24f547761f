"""What is said of what was odd in a recording, or keeps it from being read, as codes."""

from __future__ import annotations

from collections.abc import Mapping

from fitlift.records.codes.facts import Fact

#: Each code → the names of its figures and names.
OF_RECORDINGS: Mapping[str, tuple[str, ...]] = {}

#: Figures and names that only these tell.
FACTS_OF_RECORDINGS: Mapping[str, Fact] = {}
