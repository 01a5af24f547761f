"""Names of the pages that are looked at in a browser."""

from __future__ import annotations

import odd_sessions

#: Of the sample files.
SAMPLE_NAMES = ("planned", "free", "coros", "multisport", "generated", "truncated")

#: Of the weeks of the sample export: the list, the first, one of holidays, the last.
WEEK_NAMES = ("index", "2026-W36", "2026-W42", "2026-W47")

ALL = (*SAMPLE_NAMES, *odd_sessions.files(), *WEEK_NAMES)
