"""A plan of what a phone's log says that was done."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from fitlift.errors import SourceError
from fitlift.fit.source import short_name, unpacked
from fitlift.folders.one_file import read_file
from fitlift.logs import has_log_name, is_log
from fitlift.plan.fit_workout import ReadWorkout
from fitlift.plan.from_sets import session_of_sets
from fitlift.plan.model import Plan
from fitlift.records.said import Said
from fitlift.records.several import active
from fitlift.userfiles.places import UserFiles


def plan_of_log(
    source: str | Path | bytes, user_files: UserFiles, *, day: dt.date | None = None, name: str = ""
) -> ReadWorkout | None:
    """Make a plan of the last session of a log, or of the last of a day; None for what is no log.

    Parameters
    ----------
    source, name
        A path or bytes, and the name to show for these.
    user_files
        Where corrections and settings are.
    day
        The day; None for the last session.

    Raises
    ------
    FitliftError
        If the log cannot be read, or has no session then.
    """
    named = unpacked(source, name=name, or_else=has_log_name)
    if not is_log(named.data):
        return None
    called = short_name(named, name)
    sessions = read_file(source, name=name, user_files=user_files).strength_sessions
    if day is not None:
        sessions = tuple([each for each in sessions if each.local_start is not None and each.local_start.date() == day])
    if not sessions:
        raise SourceError(named.name, Said("no_strength_session"))
    last = sessions[-1]
    made = session_of_sets(active(last.each_set), last.session.name or Path(called).stem)
    return ReadWorkout(Plan(made.name, (made,), called), ())
