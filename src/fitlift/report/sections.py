"""The sections of a session, in their order: declared here once, for every writer and for `--show`."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

#: Name for `--show` → key of its heading.
SECTIONS: Mapping[str, str] = MappingProxyType(
    {
        "sets": "what_was_done",
        "plan": "planned_and_performed",
        "past": "last_best_next",
        "load": "load_and_rest",
        "zones": "heart_zones",
        "muscles": "muscles",
        "principles": "for_runners",
        "every_set": "every_set",
        "notes": "how_sure",
        "explanation": "how_it_comes_about",
    }
)

#: Of these text, which has one screen, shows only what is asked for.
NOT_ON_ONE_SCREEN = frozenset({"every_set"})
