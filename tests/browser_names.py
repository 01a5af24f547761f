"""Names of the pages that are looked at in a browser."""

from __future__ import annotations

import odd_sessions

#: Of the sample files.
SAMPLE_NAMES = ("planned", "free", "coros", "multisport", "generated", "truncated")

ALL = (*SAMPLE_NAMES, *odd_sessions.files())
