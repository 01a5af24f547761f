"""What is said of where names come from, and of what was done beside what was planned, as codes."""

from __future__ import annotations

from collections.abc import Mapping

from fitlift.records.codes.facts import Fact

#: Each code → the names of its figures and names.
OF_NAMES: Mapping[str, tuple[str, ...]] = {}

#: Figures and names that only these tell.
FACTS_OF_NAMES: Mapping[str, Fact] = {}
