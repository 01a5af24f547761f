"""What is said of what cannot be opened, written or had, as codes."""

from __future__ import annotations

from collections.abc import Mapping

from fitlift.records.codes.facts import Fact

#: Each code → the names of its figures and names.
OF_FAILURES: Mapping[str, tuple[str, ...]] = {
    "foreign_text": ("text",),
}

#: Figures and names that only these tell.
FACTS_OF_FAILURES: Mapping[str, Fact] = {
    "text": Fact("text", "What the system or a library says, as it stands."),
}
