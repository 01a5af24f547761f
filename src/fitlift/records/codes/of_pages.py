"""What is said of what pages and text tell, as codes."""

from __future__ import annotations

from collections.abc import Mapping

from fitlift.records.codes.facts import Fact

#: Each code → the names of its figures and names.
OF_PAGES: Mapping[str, tuple[str, ...]] = {
    "note": ("notice",),
    "sessions_of_page": ("sessions",),
    "made_by_fitlift": ("made_from",),
    "page_holds_tables": (),
    "earlier_weeks": ("weeks",),
}

#: Figures and names that only these tell.
FACTS_OF_PAGES: Mapping[str, Fact] = {
    "made_from": Fact("texts", "Files that a page is made from, by name; none for what has no one file."),
    "notice": Fact("text", "What was odd, a sentence of its own without its end."),
}
