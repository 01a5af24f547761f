"""A folder on one screen: its weeks, or what is in it where it has none, and every file that is not counted."""

from __future__ import annotations

from fitlift.history.outcomes import Folder
from fitlift.history.periods import ALL, Period
from fitlift.history.progression import folder_progress
from fitlift.history.summary import first_day, week_of
from fitlift.report.nothing_there import nothing_there
from fitlift.report.page import Page
from fitlift.report.weeks_page import files_sections, weeks_sections


def folder_page(name: str, folder: Folder, period: Period = ALL) -> Page:
    """The weeks, and every file that is not counted with the reason.

    Parameters
    ----------
    name
        The folder's name as the user gave it.
    folder
        The export, read.
    period
        The days whose weeks are listed. What is said of the last one is of all before it, listed or not.
    """
    together = folder.together
    weeks, covered = together.weeks, together.covered()
    if not weeks or covered is None:
        return nothing_there(name, folder)
    today, start = covered[1], weeks[-1].settings.week_start
    since = period.first_in_weeks(today, first_day(week_of(today, start), start))
    if since is not None and weeks[-1].last_day < since:
        return nothing_there(name, folder, since)
    progress = folder_progress(folder)
    days = (day for each in together.outcomes for day in each.days)
    sections = weeks_sections(weeks, days=days, progress=progress, since=since)
    return Page("weeks", "", "", (), (*sections, *files_sections(folder, progress)))
