"""What is said of where names come from, and of what was done beside what was planned, in English."""

from __future__ import annotations

from collections.abc import Mapping

from fitlift.report.words.facts import Words

#: Code → its sentence.
OF_NAMES: Mapping[str, Words] = {}
