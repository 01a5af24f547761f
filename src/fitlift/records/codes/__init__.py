"""All that is said as a code: of which figures and names each is. `report.words` has the sentences."""

from __future__ import annotations

from collections.abc import Mapping

from fitlift.records.codes.facts import FACTS as SHARED
from fitlift.records.codes.facts import Fact, FactKind
from fitlift.records.codes.of_aims import OF_AIMS
from fitlift.records.codes.of_charts import FACTS_OF_CHARTS, OF_CHARTS
from fitlift.records.codes.of_commands import FACTS_OF_COMMANDS, OF_COMMANDS
from fitlift.records.codes.of_explanations import FACTS_OF_EXPLANATIONS, OF_EXPLANATIONS
from fitlift.records.codes.of_failures import FACTS_OF_FAILURES, OF_FAILURES
from fitlift.records.codes.of_faults import FACTS_OF_FAULTS, OF_FAULTS
from fitlift.records.codes.of_figures import OF_FIGURES
from fitlift.records.codes.of_files import FACTS_OF_FILES, OF_FILES
from fitlift.records.codes.of_files_left import FACTS_OF_FILES_LEFT, OF_FILES_LEFT
from fitlift.records.codes.of_first_screens import OF_FIRST_SCREENS
from fitlift.records.codes.of_lifts import OF_LIFTS
from fitlift.records.codes.of_logs import FACTS_OF_LOGS, OF_LOGS
from fitlift.records.codes.of_names import FACTS_OF_NAMES, OF_NAMES
from fitlift.records.codes.of_pages import FACTS_OF_PAGES, OF_PAGES
from fitlift.records.codes.of_past import FACTS_OF_PAST, OF_PAST
from fitlift.records.codes.of_pictures import FACTS_OF_PICTURES, OF_PICTURES
from fitlift.records.codes.of_plans import FACTS_OF_PLANS, OF_PLANS
from fitlift.records.codes.of_plans_beside import FACTS_OF_PLANS_BESIDE, OF_PLANS_BESIDE
from fitlift.records.codes.of_plans_done import FACTS_OF_PLANS_DONE, OF_PLANS_DONE
from fitlift.records.codes.of_questions import FACTS_OF_QUESTIONS, OF_QUESTIONS
from fitlift.records.codes.of_readings import FACTS_OF_READINGS, OF_READINGS
from fitlift.records.codes.of_recordings import FACTS_OF_RECORDINGS, OF_RECORDINGS
from fitlift.records.codes.of_recordings_as_fit import FACTS_OF_RECORDINGS_AS_FIT, OF_RECORDINGS_AS_FIT
from fitlift.records.codes.of_session_pages import FACTS_OF_SESSION_PAGES, OF_SESSION_PAGES
from fitlift.records.codes.of_sessions import OF_SESSIONS
from fitlift.records.codes.of_sets import FACTS_OF_SETS, OF_SETS
from fitlift.records.codes.of_sheets import FACTS_OF_SHEETS, OF_SHEETS
from fitlift.records.codes.of_sites import FACTS_OF_SITES, OF_SITES
from fitlift.records.codes.of_sources import FACTS_OF_SOURCES, OF_SOURCES
from fitlift.records.codes.of_trained import FACTS_OF_TRAINED, OF_TRAINED
from fitlift.records.codes.of_week_pages import FACTS_OF_WEEK_PAGES, OF_WEEK_PAGES
from fitlift.records.codes.of_weeks import OF_WEEKS
from fitlift.records.codes.of_written_logs import FACTS_OF_WRITTEN_LOGS, OF_WRITTEN_LOGS
from fitlift.records.codes.of_zones import FACTS_OF_ZONES, OF_ZONES

__all__ = ["CODES", "FACTS", "Fact", "FactKind"]

#: Each code → the names of its figures and names.
CODES: Mapping[str, tuple[str, ...]] = {
    **OF_AIMS,
    **OF_SESSIONS,
    **OF_WEEKS,
    **OF_LIFTS,
    **OF_FIGURES,
    **OF_FILES,
    **OF_RECORDINGS,
    **OF_LOGS,
    **OF_NAMES,
    **OF_PLANS,
    **OF_PLANS_DONE,
    **OF_ZONES,
    **OF_SETS,
    **OF_FIRST_SCREENS,
    **OF_SHEETS,
    **OF_CHARTS,
    **OF_READINGS,
    **OF_SOURCES,
    **OF_FAULTS,
    **OF_FAILURES,
    **OF_COMMANDS,
    **OF_QUESTIONS,
    **OF_PAGES,
    **OF_WEEK_PAGES,
    **OF_SITES,
    **OF_PICTURES,
    **OF_FILES_LEFT,
    **OF_EXPLANATIONS,
    **OF_TRAINED,
    **OF_PAST,
    **OF_PLANS_BESIDE,
    **OF_SESSION_PAGES,
    **OF_RECORDINGS_AS_FIT,
    **OF_WRITTEN_LOGS,
}

#: Figures and names → what they mean, wherever they are told.
FACTS: Mapping[str, Fact] = {
    **SHARED,
    **FACTS_OF_FILES,
    **FACTS_OF_RECORDINGS,
    **FACTS_OF_LOGS,
    **FACTS_OF_NAMES,
    **FACTS_OF_PLANS,
    **FACTS_OF_PLANS_DONE,
    **FACTS_OF_ZONES,
    **FACTS_OF_SETS,
    **FACTS_OF_SHEETS,
    **FACTS_OF_CHARTS,
    **FACTS_OF_READINGS,
    **FACTS_OF_SOURCES,
    **FACTS_OF_FAULTS,
    **FACTS_OF_FAILURES,
    **FACTS_OF_COMMANDS,
    **FACTS_OF_QUESTIONS,
    **FACTS_OF_PAGES,
    **FACTS_OF_WEEK_PAGES,
    **FACTS_OF_SITES,
    **FACTS_OF_PICTURES,
    **FACTS_OF_FILES_LEFT,
    **FACTS_OF_EXPLANATIONS,
    **FACTS_OF_TRAINED,
    **FACTS_OF_PAST,
    **FACTS_OF_PLANS_BESIDE,
    **FACTS_OF_SESSION_PAGES,
    **FACTS_OF_RECORDINGS_AS_FIT,
    **FACTS_OF_WRITTEN_LOGS,
}
