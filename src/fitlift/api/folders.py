"""Exports as functions: their weeks, and what became of each exercise."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from fitlift.errors import FitliftError
from fitlift.fit import DEFAULT_ENGINE
from fitlift.folders.batch import read_folder
from fitlift.history.outcomes import Folder
from fitlift.history.periods import given_period
from fitlift.history.progression import folder_progress
from fitlift.history.report import WeeklyReport, weekly_report
from fitlift.progression import Progress
from fitlift.records.said import Said
from fitlift.userfiles.places import BESIDE, UserFiles


def weekly(
    source: str | Path | Folder,
    *,
    since: dt.date | None = None,
    last: str | None = None,
    as_of: dt.date | None = None,
    engine: str = DEFAULT_ENGINE,
    user_files: UserFiles = BESIDE,
) -> WeeklyReport:
    """Sum up the strength sessions of a folder or zip by week, beside the runs: what `fitlift weekly` reports.

    Weeks are those of ISO 8601 unless the user's start on another day.

    Parameters
    ----------
    source
        A path, or a folder that was read before.
    since
        The day from which on weeks have a row in `weeks`; all else is of the whole folder.
    last
        The same so long back from the day that counts as today: "4w" for this week and the three before, "10d", "3m".
    as_of
        The day that counts as today, what is later is left out; None: that of the last recording of any kind.
    engine, user_files
        As for `summarize`.

    Returns
    -------
    WeeklyReport
        `weeks`, a table of `fitlift.schema.WEEKS` with one row for each week with a session; `facts`, all weeks with
        their days, runs, muscles and lifts; `months`, `progress`, `principles(week)`, `not_counted` and `apart`.
    """
    return weekly_report(_folder(source, engine, user_files), as_of, given_period(since, last))


def progress(
    source: str | Path | Folder,
    *,
    since: dt.date | None = None,
    last: str | None = None,
    as_of: dt.date | None = None,
    engine: str = DEFAULT_ENGINE,
    user_files: UserFiles = BESIDE,
) -> Progress:
    """Follow each exercise through the strength sessions of a folder or zip, as `fitlift progress`.

    Recordings that stand years apart from the others, as those of a clock that was wrong, count for nothing.

    Parameters
    ----------
    source, as_of, engine, user_files
        As for `weekly`.
    since, last
        Look at the sessions from a day on alone, or of so long back, as `Folder.within`.

    Returns
    -------
    Progress
        `exercises`, a table of `fitlift.schema.PROGRESS`; `lifts`, one of `fitlift.schema.LIFTS`; and `doubts`, weights
        that are ranked nowhere, one of `fitlift.schema.LIFT_DOUBTS`.
    """
    read = _folder(source, engine, user_files)
    return folder_progress(read.within(since=since, last=last, as_of=as_of), as_of)


def _folder(source: str | Path | Folder, engine: str, user_files: UserFiles) -> Folder:
    if not isinstance(source, str | Path | Folder):
        raise FitliftError(Said("object_is_no_folder", {"type": type(source).__name__}), Said("give_folder"))
    return source if isinstance(source, Folder) else read_folder(source, engine=engine, user_files=user_files)
