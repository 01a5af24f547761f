"""What is said of what was odd in a recording, or keeps it from being read, in English."""

from __future__ import annotations

from collections.abc import Mapping

from fitlift.report.words.facts import Words

#: Code → its sentence.
OF_RECORDINGS: Mapping[str, Words] = {}
