"""The weeks of a folder, as the reports have them."""

from __future__ import annotations

import datetime as dt

from fitlift.history.outcomes import Folder
from fitlift.history.report import weekly_report
from fitlift.history.weeks import WeekFacts


def facts_of(folder: Folder, as_of: dt.date | None = None) -> tuple[WeekFacts, ...]:
    """The weeks of a folder that was read."""
    return weekly_report(folder, as_of).facts
