"""The weeks of a folder, as the reports have them."""

from __future__ import annotations

import datetime as dt

from fitlift.outcomes import Folder
from fitlift.progression import lift_progress
from fitlift.week_facts import WeekFacts, runs_of, week_facts


def facts_of(folder: Folder, as_of: dt.date | None = None) -> tuple[WeekFacts, ...]:
    """The weeks of a folder that was read."""
    listed = [
        (outcome.name, each)
        for outcome in folder.outcomes
        if outcome.contents and outcome.status not in {"duplicate", "repeated"}
        for each in outcome.contents.sessions
    ]
    return week_facts(folder.weeks, runs_of(listed), lift_progress(folder.strength_sessions), as_of=as_of)
