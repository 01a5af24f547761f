"""One file to its outcome: read, analysed with what the user's text files say of it, and summed up."""

from __future__ import annotations

import shlex
from collections.abc import Sequence
from pathlib import Path

from fitlift.activity import Activity, to_activity
from fitlift.activity.contents import Contents
from fitlift.config import Settings
from fitlift.errors import Notice, UserFileError
from fitlift.fit import DEFAULT_ENGINE
from fitlift.fit.source import Source
from fitlift.fit.tables import FitFile
from fitlift.history.outcomes import Outcome, Status
from fitlift.history.summary import summarize_sessions
from fitlift.labels.corrections import Corrections
from fitlift.logs import read_activity
from fitlift.logs.asked import Asked
from fitlift.plan.model import Plan
from fitlift.records.base import replace
from fitlift.records.said import Said, parts_of
from fitlift.session.analyse import SessionAnalysis, analyse
from fitlift.userfiles.places import BESIDE, UserFiles
from fitlift.userfiles.plans import FoundPlans
from fitlift.wording import printable


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


def outcome_of(
    fit: FitFile, path: Path | None, place: Path | None, user_files: UserFiles, *, is_strict: bool
) -> Outcome:
    """Sum up a file that was decoded; parameters and errors as for `analysed`."""
    settings = user_files.settings
    activity = to_activity(fit, time_zone=settings.time_zone, strength_sports=settings.strength_sports)
    return outcome_of_activity(activity, path, place, user_files, is_strict=is_strict)


def outcome_of_activity(
    activity: Activity, path: Path | None, place: Path | None, user_files: UserFiles, *, is_strict: bool
) -> Outcome:
    """Sum up what was read; parameters and errors as for `analysed`."""
    analysis = analysed(activity, path, user_files, place=place, is_strict=is_strict)
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
    """
    found = user_files.plans(place or path) if plan is None else FoundPlans((plan,))
    activity = replace(activity, notices=(*activity.notices, *found.notices))
    try:
        return _corrected(activity, user_files.corrections(activity, path), user_files, found.plans)
    except UserFileError as error:
        if is_strict:
            raise
        of = {"in_line": error.line or None, "why_not": parts_of(error.said)}
        said = Said("corrections_not_used", of)
        notice = Notice("corrections-not-used", said, command=_checking(path, user_files))
        return _corrected(replace(activity, notices=(*activity.notices, notice)), (), user_files, found.plans)


def _checking(path: Path | None, user_files: UserFiles) -> str:
    """What of `fitlift` tells more of corrections that are not used; empty for what is no file of its own."""
    if path is None:
        return ""
    folder = user_files.corrections_folder
    elsewhere = [] if folder is None else ["--corrections", printable(str(folder))]
    return shlex.join(["label", "--check", printable(str(path)), *elsewhere])


def _corrected(
    activity: Activity, corrections: Sequence[Corrections], user_files: UserFiles, plans: Sequence[Plan]
) -> SessionAnalysis:
    doubts = [Notice("app-doubt", each.doubt) for each in corrections if each.doubt is not None]
    return analyse(
        replace(activity, notices=(*activity.notices, *doubts)),
        user_files.settings,
        corrections=corrections,
        routines=user_files.routines,
        plans=plans,
        exercises=user_files.catalogue,
    )
