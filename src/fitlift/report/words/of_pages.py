"""What is said of what pages and text tell, in English."""

from __future__ import annotations

from collections.abc import Mapping

from fitlift.report.words.facts import Facts, Words
from fitlift.wording import plural


def _made_by(facts: Facts) -> str:
    files = ", ".join(facts.texts("made_from"))
    return f"Made by fitlift{' from ' if files else ''}{files}."


#: Code → its sentence.
OF_PAGES: Mapping[str, Words] = {
    "note": lambda of: f"Note: {of.text('notice')}.",
    "sessions_of_page": lambda of: plural(of.count("sessions"), "session"),
    "made_by_fitlift": _made_by,
    "earlier_weeks": lambda of: f"{plural(of.count('weeks'), 'earlier week')} not shown: `.weeks` has them all.",
    "page_holds_tables": "The tables are in this file, too: fitlift convert takes it.",
}
