"""A plan of a file that is none: a workout, or what a phone's log says that was done."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from fitlift.errors import SourceError
from fitlift.fit.source import short_name, unpacked
from fitlift.folders.one_file import read_file
from fitlift.logs import has_log_name, is_log
from fitlift.plan.connect_steps import is_connect, read_connect
from fitlift.plan.fit_workout import ReadWorkout, read_workout
from fitlift.plan.from_sets import session_of_sets
from fitlift.plan.model import Plan
from fitlift.records.said import Said
from fitlift.records.several import active
from fitlift.userfiles.places import UserFiles


def plan_of(
    source: str | Path | bytes, user_files: UserFiles, *, day: dt.date | None = None, name: str = ""
) -> ReadWorkout:
    """Make a plan of a FIT workout, a guided activity, a workout of Garmin Connect's, or a log.

    Parameters
    ----------
    source, day, name
        As for `plan_of_log`.
    user_files
        Where corrections, settings, and the exercises of the user's own are.

    Raises
    ------
    FitliftError
        If it is none of them, or cannot be read.
    """
    of_log = plan_of_log(source, user_files, day=day, name=name)
    if of_log is not None:
        return of_log
    named = unpacked(source, name=name, or_else=_may_be_connects)
    if is_connect(named.data):
        return read_connect(named.data, user_files.catalogue, name=short_name(named, name))
    return read_workout(source, user_files.catalogue, name=name)


def _may_be_connects(name: str) -> bool:
    return name.lower().endswith(".json")


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
