"""What is said of what is wrong in a text file of the user's, a plan or a setting, in English."""

from __future__ import annotations

from collections.abc import Mapping

from fitlift.report.words.facts import Words

#: Code → its sentence.
OF_FAULTS: Mapping[str, Words] = {}
