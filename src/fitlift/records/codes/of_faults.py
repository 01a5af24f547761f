"""What is said of what is wrong in a text file of the user's, a plan or a setting, as codes."""

from __future__ import annotations

from collections.abc import Mapping

from fitlift.records.codes.facts import Fact

#: Each code → the names of its figures and names.
OF_FAULTS: Mapping[str, tuple[str, ...]] = {}

#: Figures and names that only these tell.
FACTS_OF_FAULTS: Mapping[str, Fact] = {}
