"""What is said of what pages and text tell, as codes."""

from __future__ import annotations

from collections.abc import Mapping

from fitlift.records.codes.facts import Fact

#: Each code → the names of its figures and names.
OF_PAGES: Mapping[str, tuple[str, ...]] = {}

#: Figures and names that only these tell.
FACTS_OF_PAGES: Mapping[str, Fact] = {}
