"""The commands as functions: the same work from Python."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from fitlift.activity import Activity, read_activity
from fitlift.batch import Folder, read_folder
from fitlift.fit import DEFAULT_ENGINE
from fitlift.fit.source import Source
from fitlift.pipeline import analyse
from fitlift.summary import SessionSummary, WeekSummary
from fitlift.summary import summarize as summarize_analysis


def set_table(source: Source | Activity, *, all_sessions: bool = False, engine: str = DEFAULT_ENGINE) -> pd.DataFrame:
    """Read the sets of one file's strength sessions.

    Parameters
    ----------
    source
        What `read_fit` takes, or an activity that was read before.
    all_sessions
        Whether to include sets of other sports, for example of yoga sessions.
    engine
        The decoder, see `read_fit`.

    Returns
    -------
    pandas.DataFrame
        One row for each set and rest, in file order; columns as in `fitlift.schema.SETS`.

    Raises
    ------
    FitliftError
        If the file cannot be read.
    """
    analysis = analyse(_activity(source, engine))
    if all_sessions:
        return analysis.sets
    wanted = analysis.sets["session"].isin(analysis.strength["session"])
    return analysis.sets[wanted].reset_index(drop=True)


def summarize(source: Source | Activity, *, engine: str = DEFAULT_ENGINE) -> tuple[SessionSummary, ...]:
    """Sum up every session of one file; parameters and errors are those of `set_table`."""
    return summarize_analysis(analyse(_activity(source, engine)))


def weekly(source: str | Path | Folder, *, engine: str = DEFAULT_ENGINE) -> tuple[WeekSummary, ...]:
    """Sum up the strength sessions of a folder or zip by ISO week.

    Parameters
    ----------
    source
        A path, or a folder that was read before.
    engine
        The decoder, see `read_fit`.
    """
    folder = source if isinstance(source, Folder) else read_folder(source, engine=engine)
    return folder.weeks


def _activity(source: Source | Activity, engine: str) -> Activity:
    return source if isinstance(source, Activity) else read_activity(source, engine=engine)
