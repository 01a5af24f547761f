"""Exports as functions: read, their weeks, and what became of each exercise."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from fitlift.api import taken
from fitlift.api.taken import Day
from fitlift.errors import FitliftError, SourceError
from fitlift.files import is_file
from fitlift.fit import DEFAULT_ENGINE
from fitlift.folders import batch
from fitlift.folders.export_folder import is_export, is_log_file
from fitlift.folders.workers import Engine
from fitlift.history.outcomes import Folder, Outcome
from fitlift.history.periods import given_period
from fitlift.history.progression import folder_progress
from fitlift.history.report import WeeklyReport, weekly_report
from fitlift.progression import Progress
from fitlift.progression.chosen import chosen
from fitlift.records.said import Said
from fitlift.store import Library
from fitlift.userfiles.places import BESIDE, UserFiles


def read_folder(
    path: str | Path | Folder,
    *,
    engine: str = DEFAULT_ENGINE,
    user_files: UserFiles = BESIDE,
    watch: Engine | None = None,
    library: Library | None = None,
    on_read: Callable[[Sequence[Outcome]], None] | None = None,
    all_sessions: bool = False,
) -> Folder:
    """Read every FIT file and every log of a folder or zip.

    Parameters
    ----------
    path
        A folder or a zip archive; a folder that was read before comes back as it is.
    engine
        The decoder of FIT: "columns", or "fitparse", which is slower.
    user_files
        Your settings, corrections, routines and plans, as `fitlift.UserFiles(settings={"max_hr_bpm": 186})`; by default
        those that the commands use.
    watch
        Where files are read: in processes of this machine, `fitlift.Watch(2)`, or on a Dask cluster,
        `fitlift.Cluster("tcp://192.0.2.7:8786")`; None: here, one by one. A program that reads with processes has to
        guard its main module, as `multiprocessing` asks.
    library
        Where what was read is kept, `with fitlift.Library("fitlift.sqlite") as library`, so that only what has changed
        is read; None: everything is read.
    on_read
        Is told what became of each file on disk, or of all members of an archive, when they are read; which of several
        count is not known by then. What it raises ends the reading, and what was read is kept.
    all_sessions
        Whether to sum up the sessions of files that have sets but no strength session, too; it takes longer.

    Returns
    -------
    Folder
        `sets` is one table of all strength sessions, `weeks` their weeks, `outcomes` what became of each file.

    Raises
    ------
    FitliftError
        If there is no such folder or decoder, the library cannot be used, or what is given is no folder; it says what
        to give. What one file does wrong is in its `Outcome`.
    """
    user_files = taken.files_of_user(user_files)
    found = taken.folder(path)
    if isinstance(found, Folder):
        if engine != DEFAULT_ENGINE or user_files != BESIDE:
            raise FitliftError(Said("read_before"), Said("give_to_read_folder"))
        return found
    refuse_one_file(found)
    return batch.read_folder(
        found,
        engine=engine,
        user_files=user_files,
        watch=watch,
        library=library,
        on_read=on_read,
        all_sessions=all_sessions,
    )


def refuse_one_file(path: Path) -> None:
    """Say of a recording that a folder is needed."""
    if is_file(path) and not is_export(path) and not is_log_file(path) and path.suffix.lower() != ".zip":
        raise SourceError(str(path), Said("one_file_no_folder"), Said("summarize_takes_one"))


def weekly(
    source: str | Path | Folder,
    *,
    since: Day | None = None,
    last: str | None = None,
    as_of: Day | None = None,
    engine: str = DEFAULT_ENGINE,
    user_files: UserFiles = BESIDE,
) -> WeeklyReport:
    """Sum up the strength sessions of a folder or zip by week, beside the runs: what `fitlift weekly` reports.

    Weeks are those of ISO 8601 unless the user's start on another day.

    Parameters
    ----------
    source
        The path of a folder or zip, or what `read_folder` returns, with the settings with which it was read.
    since
        The day from which on weeks have a row in `weeks`; all else is of the whole folder.
    last
        The same so long back from the day that counts as today: "4w" for this week and the three before, "10d", "3m".
    as_of
        The day that counts as today, a date or "2026-11-30": what is later is left out; None: that of the last
        recording of any kind.
    engine
        The decoder of FIT: "columns", or "fitparse", which is slower.
    user_files
        Your settings, corrections, routines and plans, as `fitlift.UserFiles(settings={"max_hr_bpm": 186})`; by default
        those that the commands use.

    Returns
    -------
    WeeklyReport
        `weeks`, a table of `fitlift.schema.WEEKS` with one row for each week with a session; `facts`, all weeks with
        their days, runs, muscles and lifts; `months`, `progress`, `principles(week)`, `not_counted` and `apart`.

    Raises
    ------
    FitliftError
        If the folder cannot be read, or what is given is none; it says what to give.
    """
    day = taken.day(as_of)
    period = given_period(taken.day(since), last)
    return weekly_report(read_folder(source, engine=engine, user_files=user_files), day, period)


def progress(
    source: str | Path | Folder,
    exercise: str | None = None,
    *,
    since: Day | None = None,
    last: str | None = None,
    as_of: Day | None = None,
    engine: str = DEFAULT_ENGINE,
    user_files: UserFiles = BESIDE,
) -> Progress:
    """Follow each exercise through the strength sessions of a folder or zip, as `fitlift progress`.

    Recordings that stand years apart from the others, as those of a clock that was wrong, count for nothing.

    Parameters
    ----------
    source
        The path of a folder or zip, or what `read_folder` returns, with the settings with which it was read.
    exercise
        A name as people type it: this exercise alone, or those that have its words in their names; None: all.
    since, last
        Look at the sessions from a day on alone, or of so long back, as `Folder.within`.
    as_of
        The day that counts as today, a date or "2026-11-30": what is later is left out; None: that of the last
        recording of any kind.
    engine
        The decoder of FIT: "columns", or "fitparse", which is slower.
    user_files
        Your settings, corrections, routines and plans, as `fitlift.UserFiles(settings={"max_hr_bpm": 186})`; by default
        those that the commands use.

    Returns
    -------
    Progress
        `exercises`, a table of `fitlift.schema.PROGRESS`; `lifts`, one of `fitlift.schema.LIFTS`; and `doubts`, weights
        that are ranked nowhere, one of `fitlift.schema.LIFT_DOUBTS`.

    Raises
    ------
    FitliftError
        If the folder cannot be read, or what is given is none; it says what to give. If no exercise that was done is
        called so.
    """
    day = taken.day(as_of)
    read = read_folder(source, engine=engine, user_files=user_files)
    found = folder_progress(read.within(since=taken.day(since), last=last, as_of=day), day)
    return found if exercise is None else chosen(found, exercise, user_files.catalogue)
