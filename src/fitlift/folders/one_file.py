"""One file to its outcome: read, analysed with what the user's text files say of it, and summed up."""

from __future__ import annotations

import datetime as dt
import shlex
from collections.abc import Mapping, Sequence
from pathlib import Path

from fitlift.activity import Activity, to_activity
from fitlift.activity.contents import Contents
from fitlift.config import Settings
from fitlift.errors import Notice, SourceError, UserFileError
from fitlift.exercises.catalogue import Catalogue
from fitlift.fit import DEFAULT_ENGINE
from fitlift.fit.source import Source
from fitlift.fit.tables import FitFile
from fitlift.history.outcomes import Outcome, Status
from fitlift.history.summary import summarize_sessions
from fitlift.labels.corrections import Corrections
from fitlift.logs import read_activity
from fitlift.logs.asked import Asked
from fitlift.matching.logged_sessions import GivenLog, Logged, LoggedSession, logged_sessions
from fitlift.matching.which_log import which_log
from fitlift.plan.model import Plan
from fitlift.records.base import replace
from fitlift.records.said import Row, Said, Value, parts_of
from fitlift.session.analyse import SessionAnalysis, analyse
from fitlift.userfiles.places import BESIDE, UserFiles
from fitlift.userfiles.plans import FoundPlans
from fitlift.wording import printable

#: What to try where none is of the recording's hour.
_BY_ZONE = Said("check_hours_of_log", {"setting": "time_zone", "choices": ("Europe/Berlin", "America/New_York")})

#: So many sessions of a log are named where none is of the recording's hour.
_NEAREST = 3


def read_file(
    source: Source,
    *,
    name: str = "",
    engine: str = DEFAULT_ENGINE,
    user_files: UserFiles = BESIDE,
    is_strict: bool = True,
) -> Outcome:
    """Read and sum up one file, a recording or a log.

    Parameters
    ----------
    source, name, engine
        As for `fitlift.fit.read_fit`.
    user_files
        Corrections, and routines by which sessions are recognised.
    is_strict
        Whether corrections that cannot be used are an error; else they are left aside, with a notice.

    Raises
    ------
    FitliftError
        If the file cannot be read, or corrections do not fit it.
    """
    path = Path(source) if isinstance(source, str | Path) else None
    settings = user_files.settings
    activity = read_activity(
        source,
        engine=engine,
        name=name,
        time_zone=settings.time_zone,
        strength_sports=settings.strength_sports,
        asked=asked_of_logs(settings),
    )
    return outcome_of_activity(activity, path, path, user_files, is_strict=is_strict)


def asked_of_logs(settings: Settings) -> Asked:
    """What the user has set of logs that leave it open."""
    return Asked(settings.log_weight_unit, settings.log_distance_unit, settings.log_date_order)


def given_log(source: Source | Activity, user_files: UserFiles) -> GivenLog:
    """Read a phone's log that is given with a recording.

    Parameters
    ----------
    source
        A path, bytes, an open file, or the log as it was read before.
    user_files
        Settings: what logs leave open.

    Raises
    ------
    FitliftError
        If it cannot be read, or is no log.
    """
    settings = user_files.settings
    read = (
        source
        if isinstance(source, Activity)
        else read_activity(source, time_zone=settings.time_zone, asked=asked_of_logs(settings))
    )
    if read.file.log is None:
        raise SourceError(read.file.name, Said("recording_as_log"), Said("name_recording_and_log"))
    return GivenLog(read.file.name, logged_sessions(read), read.notices)


def _logged(activity: Activity, given: GivenLog, exercises: Catalogue) -> Mapping[int, LoggedSession]:
    """The logged sessions of a recording's, one at least."""
    if activity.file.log is not None:
        raise SourceError(activity.file.name, Said("log_beside_log"), Said("name_recording_and_log"))
    found = which_log(activity, given.sessions, exercises)
    if not found:
        raise SourceError(given.name, Said("log_of_other_hours", _hours(activity, given)), _BY_ZONE)
    return found


def _hours(activity: Activity, given: GivenLog) -> dict[str, Value]:
    """When the recording began, and the nearest sessions of the log."""
    starts = [each.start_time for each in activity.each_session if each.start_time is not None]
    begun = activity.file.local_time(starts[0]) if starts else None
    of_log = [(each.file.local_time(each.session.start_time), each.session.name) for each in given.sessions]
    told = [(time, name) for time, name in of_log if time is not None]
    near = sorted(told, key=lambda each: (abs(each[0] - begun) if begun else dt.timedelta(), each[0]))[:_NEAREST]
    each_logged: tuple[Row, ...] = tuple(
        [{"logged_name": name, "logged_start": _minute(time)} for time, name in sorted(near)]
    )
    return {"begun": None if begun is None else _minute(begun), "each_logged": each_logged}


def _minute(time: dt.datetime) -> str:
    return time.isoformat(" ", "minutes")


def outcome_of(
    fit: FitFile,
    path: Path | None,
    place: Path | None,
    user_files: UserFiles,
    *,
    is_strict: bool,
    logged: Logged = (),
) -> Outcome:
    """Sum up a file that was decoded; parameters and errors as for `analysed`."""
    settings = user_files.settings
    activity = to_activity(fit, time_zone=settings.time_zone, strength_sports=settings.strength_sports)
    return outcome_of_activity(activity, path, place, user_files, is_strict=is_strict, logged=logged)


def outcome_of_activity(
    activity: Activity,
    path: Path | None,
    place: Path | None,
    user_files: UserFiles,
    *,
    is_strict: bool,
    logged: Logged = (),
) -> Outcome:
    """Sum up what was read; parameters and errors as for `analysed`."""
    analysis = analysed(activity, path, user_files, place=place, is_strict=is_strict, logged=logged)
    is_counted = any(each.kind == "strength" for each in analysis.each_session)
    status: Status = "counted" if is_counted else "other"
    sessions = summarize_sessions(analysis)
    file = analysis.activity.file
    held = Contents(file.kind, tuple([session.listed for session in sessions]))
    return Outcome(file.name, status, file, held, sessions, analysis.activity.notices, path=path)


def analysed(
    activity: Activity,
    path: Path | None,
    user_files: UserFiles,
    *,
    place: Path | None = None,
    plan: Plan | None = None,
    is_strict: bool = True,
    logged: Logged = (),
) -> SessionAnalysis:
    """Analyse an activity with what the user's text files say of it; errors are those of `read_file`.

    Parameters
    ----------
    activity, path, user_files
        The activity, where it is, and the user's text files.
    place
        The archive that holds it, if it is no file of its own.
    plan
        The plan that it may follow; None: those that the user's files name.
    is_strict
        As for `read_file`.
    logged
        As for `fitlift.session.analyse.analyse`.
    """
    given = user_files.log
    if given is not None:
        logged = _logged(activity, given, user_files.catalogue)
        activity = replace(activity, notices=(*activity.notices, *given.notices))
    found = user_files.plans(place or path) if plan is None else FoundPlans((plan,))
    activity = replace(activity, notices=(*activity.notices, *found.notices))
    try:
        return _corrected(activity, user_files.corrections(activity, path), user_files, found.plans, logged)
    except UserFileError as error:
        if is_strict:
            raise
        of = {"in_line": error.line or None, "why_not": parts_of(error.said)}
        said = Said("corrections_not_used", of)
        notice = Notice("corrections-not-used", said, command=_checking(path, user_files))
        return _corrected(replace(activity, notices=(*activity.notices, notice)), (), user_files, found.plans, logged)


def _checking(path: Path | None, user_files: UserFiles) -> str:
    """What of `fitlift` tells more of corrections that are not used; empty for what is no file of its own."""
    if path is None:
        return ""
    folder = user_files.corrections_folder
    elsewhere = [] if folder is None else ["--corrections", printable(str(folder))]
    return shlex.join(["label", "--check", printable(str(path)), *elsewhere])


def _corrected(
    activity: Activity,
    corrections: Sequence[Corrections],
    user_files: UserFiles,
    plans: Sequence[Plan],
    logged: Logged,
) -> SessionAnalysis:
    doubts = [Notice("app-doubt", each.doubt) for each in corrections if each.doubt is not None]
    return analyse(
        replace(activity, notices=(*activity.notices, *doubts)),
        user_files.settings,
        corrections=corrections,
        routines=user_files.routines,
        plans=plans,
        logged=logged,
        exercises=user_files.catalogue,
    )
