"""What is said of what cannot be opened, written or had, in English."""

from __future__ import annotations

from collections.abc import Mapping

from fitlift.report.words.facts import Words

#: Code → its sentence.
OF_FAILURES: Mapping[str, Words] = {
    "foreign_text": lambda of: of.text("text"),
}
