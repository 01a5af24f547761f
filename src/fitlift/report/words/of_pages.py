"""What is said of what pages and text tell, in English."""

from __future__ import annotations

from collections.abc import Mapping

from fitlift.report.words.facts import Words

#: Code → its sentence.
OF_PAGES: Mapping[str, Words] = {}
