"""The sections of a session, in their order: declared here once, for every writer and for `--show`."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

#: Name for `--show` → heading.
SECTIONS: Mapping[str, str] = MappingProxyType(
    {
        "sets": "What was done",
        "plan": "Planned and performed",
        "past": "Last time, best, next",
        "load": "Load and rest",
        "zones": "Heart zones",
        "muscles": "Muscles",
        "principles": "For runners",
        "every_set": "Every set",
        "notes": "How sure this is",
        "explanation": "How names and figures come about",
    }
)

#: Of these text, which has one screen, shows only what is asked for.
NOT_ON_ONE_SCREEN = frozenset({"every_set"})
