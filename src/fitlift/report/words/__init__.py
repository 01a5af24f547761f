"""The room of words: sentences that people read, made of what is said as codes, figures and names.

A language is a table: for each code of `records.codes` a sentence, or what makes one of its figures and names. English
is the only one that is shipped. One module holds one kind of sentences.
"""

from __future__ import annotations

from collections.abc import Mapping

from fitlift.records.said import Said, Value
from fitlift.report.words.aims import AIMS
from fitlift.report.words.facts import Words, parts_worded, worded
from fitlift.report.words.headings import HEADINGS
from fitlift.report.words.of_charts import OF_CHARTS
from fitlift.report.words.of_commands import OF_COMMANDS
from fitlift.report.words.of_explanations import OF_EXPLANATIONS
from fitlift.report.words.of_failures import OF_FAILURES
from fitlift.report.words.of_faults import OF_FAULTS
from fitlift.report.words.of_figures import OF_FIGURES
from fitlift.report.words.of_files import OF_FILES
from fitlift.report.words.of_files_left import OF_FILES_LEFT
from fitlift.report.words.of_lifts import OF_LIFTS
from fitlift.report.words.of_names import OF_NAMES
from fitlift.report.words.of_pages import OF_PAGES
from fitlift.report.words.of_past import OF_PAST
from fitlift.report.words.of_pictures import OF_PICTURES
from fitlift.report.words.of_plans import OF_PLANS
from fitlift.report.words.of_plans_beside import OF_PLANS_BESIDE
from fitlift.report.words.of_plans_done import OF_PLANS_DONE
from fitlift.report.words.of_readings import OF_READINGS
from fitlift.report.words.of_recordings import OF_RECORDINGS
from fitlift.report.words.of_session_pages import OF_SESSION_PAGES
from fitlift.report.words.of_sessions import OF_SESSIONS
from fitlift.report.words.of_sets import OF_SETS
from fitlift.report.words.of_sheets import OF_SHEETS
from fitlift.report.words.of_sources import OF_SOURCES
from fitlift.report.words.of_trained import OF_TRAINED
from fitlift.report.words.of_week_pages import OF_WEEK_PAGES
from fitlift.report.words.of_weeks import OF_WEEKS
from fitlift.report.words.of_zones import OF_ZONES
from fitlift.report.words.passages import PASSAGES

#: Code → its sentence in English.
ENGLISH: Mapping[str, Words] = {
    **AIMS,
    **OF_SESSIONS,
    **OF_WEEKS,
    **OF_LIFTS,
    **OF_FIGURES,
    **OF_FILES,
    **OF_RECORDINGS,
    **OF_NAMES,
    **OF_PLANS,
    **OF_PLANS_DONE,
    **OF_ZONES,
    **OF_SETS,
    **OF_SHEETS,
    **OF_CHARTS,
    **OF_READINGS,
    **OF_SOURCES,
    **OF_FAULTS,
    **OF_FAILURES,
    **OF_COMMANDS,
    **OF_PAGES,
    **OF_WEEK_PAGES,
    **OF_PICTURES,
    **OF_FILES_LEFT,
    **OF_EXPLANATIONS,
    **OF_TRAINED,
    **OF_PAST,
    **OF_PLANS_BESIDE,
    **OF_SESSION_PAGES,
}


def in_words(said: Said) -> str:
    """Something said, in English."""
    return worded(said, ENGLISH)


def say(code: str, **of: Value) -> str:
    """What a code says of some figures and names, in English."""
    return in_words(Said(code, of))


def heading(key: str) -> str:
    """A heading, a short label or a single word in a table, in English."""
    return HEADINGS[key]


def headings(*keys: str) -> tuple[str, ...]:
    """Several of them."""
    return tuple([HEADINGS[key] for key in keys])


def passage(key: str, **names: str) -> str:
    """A passage of several lines with the names that it tells, in English."""
    return PASSAGES[key].format(**names)


def in_two_parts(said: Said) -> tuple[str, str]:
    """What is so and what that changes, in English; the latter is empty where a sentence is only one."""
    return parts_worded(said, ENGLISH)


def words_of(said: Said | None) -> str:
    """A sentence; empty where nothing is said."""
    return "" if said is None else in_words(said)
