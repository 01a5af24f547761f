"""One recording as functions: its sessions, sets, rests, zones, loads, plan and principles, on one lane of settings.

Each takes a path, bytes, an open file, an activity that was read, or what `analyse` returns; the last is neither read
nor analysed again.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, TypeVar, cast

from fitlift import logs
from fitlift.activity import Activity
from fitlift.activity.model import in_local_time
from fitlift.analysis import muscles
from fitlift.analysis.muscles import Coverage
from fitlift.api import taken
from fitlift.api.taken import Log, PlanGiven, Recording
from fitlift.errors import FitliftError
from fitlift.exercises.catalogue import Catalogue
from fitlift.fit import DEFAULT_ENGINE
from fitlift.folders.batch import read_folder
from fitlift.folders.earlier import of_folder
from fitlift.folders.one_file import analysed, asked_of_logs
from fitlift.history.outcomes import Folder
from fitlift.history.past import with_past
from fitlift.history.summary import SessionSummary, summarize_sessions
from fitlift.matching.session_plans import principles_of_plan
from fitlift.plan.model import Plan
from fitlift.records import in_long
from fitlift.records.framed import framed
from fitlift.records.given import given
from fitlift.records.principles import Principle
from fitlift.records.said import Said
from fitlift.records.sets import Set
from fitlift.schema import (
    EACH_REST,
    EXERCISE_LOADS,
    LOCAL_SETS,
    PRINCIPLE_FACTS,
    PRINCIPLES,
    RESTS,
    ZONE_TIMES,
    ZONES,
)
from fitlift.session.analyse import SessionAnalysis, aims_of
from fitlift.userfiles.places import BESIDE, UserFiles

if TYPE_CHECKING:
    import pandas as pd


def read_activity(
    source: Recording,
    *,
    engine: str = DEFAULT_ENGINE,
    name: str = "",
    time_zone: str | None = None,
    strength_sports: Collection[str] | None = None,
    user_files: UserFiles = BESIDE,
) -> Activity:
    """Read one FIT file or log, nothing named or computed yet.

    Parameters
    ----------
    source
        A path, bytes, an open file, or what `read_fit` returns; an activity that was read, or analysed, before comes
        back as it was.
    engine
        The decoder of FIT: "columns", or "fitparse", which is slower.
    name
        The name to show for bytes or an open file.
    time_zone
        For a file that does not tell its local time, as "Europe/Berlin"; None: as the user has set it.
    strength_sports
        Sports that count as strength training; None: as the user has set them.
    user_files
        Where settings are; by default those that the commands use.

    Raises
    ------
    FitliftError
        If the file cannot be read, or what is given is no recording; it says what to give.
    """
    settings = taken.files_of_user(user_files).settings
    found = taken.recording(source, user_files)
    if isinstance(found, SessionAnalysis):
        return found.activity
    if isinstance(found, Activity):
        return found
    return logs.read_activity(
        found,
        engine=engine,
        name=name,
        time_zone=settings.time_zone if time_zone is None else time_zone,
        strength_sports=settings.strength_sports if strength_sports is None else strength_sports,
        asked=asked_of_logs(settings),
    )


def analyse(
    source: Recording,
    *,
    plan: PlanGiven | None = None,
    log: Log | None = None,
    engine: str = DEFAULT_ENGINE,
    user_files: UserFiles = BESIDE,
) -> SessionAnalysis:
    """Read a recording once, and name and compute all that the other functions tell of it.

    It obeys the user's settings, corrections, routines and plans as the commands do. Who wants to pass all of these
    calls `fitlift.session.analyse.analyse`, which is pure.

    Parameters
    ----------
    source
        A path, bytes, an open file, or what `read_activity` or `read_fit` returns; what was analysed before comes back
        as it is. Of what is no path nobody knows what stands beside it: corrections and plans are those that
        `user_files` names.
    plan
        What `read_plan` returns, the path of a plan, or of a folder of plans; without it those beside the file, or the
        workout in it.
    log
        A phone's log of the same hour: a path, bytes, an open file, or what `read_activity` returns. Names, repetitions
        and weights are its, times and heart rate the watch's; None: none is laid over the recording.
    engine
        The decoder of FIT: "columns", or "fitparse", which is slower.
    user_files
        Your settings, corrections, routines and plans, as `fitlift.UserFiles(settings={"max_hr_bpm": 186})`; by default
        those that the commands use.

    Returns
    -------
    SessionAnalysis
        `sessions`, `sets`, `rests`, `match` and `principles` are tables, made when they are asked for, and so are
        `zones.sessions`, `loads.exercises` and `coverage.groups`. The records stand beside them, as `each_set`.
        Sessions of all sports are in them, but principles are told of strength sessions alone.

    Raises
    ------
    FitliftError
        If the file cannot be read, corrections do not fit it, or what is given is no recording; it says what to give.
    """
    user_files = taken.files_of_user(user_files)
    found = taken.recording(source, user_files)
    if isinstance(found, SessionAnalysis):
        if plan is not None or log is not None or user_files != BESIDE:
            raise FitliftError(Said("analysed_before"), Said("give_to_analyse"))
        return found
    user_files, plan_read = taken.with_plan(user_files, plan)
    user_files.check()
    user_files = taken.with_log(user_files, log)
    read = found if isinstance(found, Activity) else read_activity(found, engine=engine, user_files=user_files)
    path = Path(found) if isinstance(found, str | Path) else None
    return analysed(read, path, user_files, plan=plan_read)


def summarize(
    source: Recording,
    *,
    all_sessions: bool = False,
    history: str | Path | Folder | None = None,
    log: Log | None = None,
    engine: str = DEFAULT_ENGINE,
    user_files: UserFiles = BESIDE,
) -> tuple[SessionSummary, ...]:
    """Sum up the strength sessions of one file, as `fitlift summarize` shows them.

    Parameters
    ----------
    source
        The recording: a path, bytes, an open file, what `read_activity` or `read_fit` returns, or what `analyse`
        returns, which is neither read nor analysed again. Of a phone's
        log all sessions are summed up.
    all_sessions
        Whether to take sessions of other sports, too.
    history
        A folder or zip of earlier sessions, or what `read_folder` returns: each session's `past` then tells the last
        time, the best and what to do next of its exercises. None: no session is looked for.
    log
        A phone's log of the same hour: a path, bytes, an open file, or what `read_activity` returns. Names, repetitions
        and weights are its, times and heart rate the watch's; None: none is laid over the recording.
    engine
        The decoder of FIT: "columns", or "fitparse", which is slower.
    user_files
        Your settings, corrections, routines and plans, as `fitlift.UserFiles(settings={"max_hr_bpm": 186})`; by default
        those that the commands use.

    Returns
    -------
    tuple of SessionSummary
        In file order; none for a file without such a session.

    Raises
    ------
    FitliftError
        If the file cannot be read, corrections do not fit it, or what is given is no recording; it says what to give.
    """
    summaries = summarize_sessions(analyse(source, log=log, engine=engine, user_files=user_files))
    if history is not None:
        earlier = taken.folder(history)
        place = "" if isinstance(earlier, Folder) else earlier.absolute().name
        if not isinstance(earlier, Folder):
            earlier = read_folder(earlier, engine=engine, user_files=user_files)
        summaries = with_past(summaries, of_folder(earlier, place))
    return tuple(summary for summary in summaries if all_sessions or summary.is_strength)


def set_table(
    source: Recording,
    *,
    all_sessions: bool = False,
    log: Log | None = None,
    engine: str = DEFAULT_ENGINE,
    user_files: UserFiles = BESIDE,
) -> pd.DataFrame:
    """Read the sets and rests of one file's strength sessions as a table.

    Parameters
    ----------
    source
        The recording: a path, bytes, an open file, what `read_activity` or `read_fit` returns, or what `analyse`
        returns, which is neither read nor analysed again.
    all_sessions
        Whether to take sessions of other sports, too.
    log
        A phone's log of the same hour: a path, bytes, an open file, or what `read_activity` returns. Names, repetitions
        and weights are its, times and heart rate the watch's; None: none is laid over the recording.
    engine
        The decoder of FIT: "columns", or "fitparse", which is slower.
    user_files
        Your settings, corrections, routines and plans, as `fitlift.UserFiles(settings={"max_hr_bpm": 186})`; by default
        those that the commands use.

    Returns
    -------
    pandas.DataFrame
        One row for each set and rest, in file order; columns as in `fitlift.schema.LOCAL_SETS`: those
        of the sets, and `local_start`.

    Raises
    ------
    FitliftError
        If the file cannot be read, corrections do not fit it, or what is given is no recording; it says what to give.
    """
    analysis = analyse(source, log=log, engine=engine, user_files=user_files)
    wanted = _wanted(analysis, analysis.each_set, all_sessions=all_sessions)
    return framed(in_local_time(wanted, analysis.activity.file), LOCAL_SETS)


def zone_times(
    source: Recording,
    *,
    all_sessions: bool = False,
    long: bool = False,
    log: Log | None = None,
    engine: str = DEFAULT_ENGINE,
    user_files: UserFiles = BESIDE,
) -> pd.DataFrame:
    """Tell how long the heart was in each zone, in sets and between them.

    Parameters
    ----------
    source
        The recording: a path, bytes, an open file, what `read_activity` or `read_fit` returns, or what `analyse`
        returns, which is neither read nor analysed again.
    all_sessions
        Whether to take sessions of other sports, too.
    long
        Whether to give a row for each zone, where the other table has lists in its cells.
    log
        A phone's log of the same hour: a path, bytes, an open file, or what `read_activity` returns. Names, repetitions
        and weights are its, times and heart rate the watch's; None: none is laid over the recording.
    engine
        The decoder of FIT: "columns", or "fitparse", which is slower.
    user_files
        Your settings, corrections, routines and plans, as `fitlift.UserFiles(settings={"max_hr_bpm": 186})`; by default
        those that the commands use.

    Returns
    -------
    pandas.DataFrame
        One row for each session, a table of `fitlift.schema.ZONES`; in the long form one for each zone of it, a table
        of `fitlift.schema.ZONE_TIMES`.

    Raises
    ------
    FitliftError
        If the file cannot be read, corrections do not fit it, or what is given is no recording; it says what to give.
    """
    analysis = analyse(source, log=log, engine=engine, user_files=user_files)
    found = _wanted(analysis, analysis.zones.each_session, all_sessions=all_sessions)
    return framed(in_long.zone_times(found), ZONE_TIMES) if long else framed(found, ZONES)


def rests(
    source: Recording,
    *,
    long: bool = False,
    log: Log | None = None,
    engine: str = DEFAULT_ENGINE,
    user_files: UserFiles = BESIDE,
) -> pd.DataFrame:
    """Tell how long the rests after each exercise of one file's strength sessions were.

    Parameters
    ----------
    source
        The recording: a path, bytes, an open file, what `read_activity` or `read_fit` returns, or what `analyse`
        returns, which is neither read nor analysed again.
    long
        Whether to give a row for each rest, where the other table has lists in its cells.
    log
        A phone's log of the same hour: a path, bytes, an open file, or what `read_activity` returns. Names, repetitions
        and weights are its, times and heart rate the watch's; None: none is laid over the recording.
    engine
        The decoder of FIT: "columns", or "fitparse", which is slower.
    user_files
        Your settings, corrections, routines and plans, as `fitlift.UserFiles(settings={"max_hr_bpm": 186})`; by default
        those that the commands use.

    Returns
    -------
    pandas.DataFrame
        One row for each exercise of each session, a table of `fitlift.schema.RESTS`; in the long form one for each
        rest, a table of `fitlift.schema.EACH_REST`.

    Raises
    ------
    FitliftError
        If the file cannot be read, corrections do not fit it, or what is given is no recording; it says what to give.
    """
    analysis = analyse(source, log=log, engine=engine, user_files=user_files)
    found = _wanted(analysis, analysis.each_rest)
    return framed(in_long.each_rest(found), EACH_REST) if long else framed(found, RESTS)


def loads(
    source: Recording, *, log: Log | None = None, engine: str = DEFAULT_ENGINE, user_files: UserFiles = BESIDE
) -> pd.DataFrame:
    """Tell what each exercise of one file's strength sessions lifted: top sets, volume, estimated maxima.

    Parameters
    ----------
    source
        The recording: a path, bytes, an open file, what `read_activity` or `read_fit` returns, or what `analyse`
        returns, which is neither read nor analysed again.
    log
        A phone's log of the same hour: a path, bytes, an open file, or what `read_activity` returns. Names, repetitions
        and weights are its, times and heart rate the watch's; None: none is laid over the recording.
    engine
        The decoder of FIT: "columns", or "fitparse", which is slower.
    user_files
        Your settings, corrections, routines and plans, as `fitlift.UserFiles(settings={"max_hr_bpm": 186})`; by default
        those that the commands use.

    Returns
    -------
    pandas.DataFrame
        One row for each exercise of each session, a table of `fitlift.schema.EXERCISE_LOADS`. What sets and sessions
        come to, and how each figure comes about, stands in `analyse(...).loads`.

    Raises
    ------
    FitliftError
        If the file cannot be read, corrections do not fit it, or what is given is no recording; it says what to give.
    """
    analysis = analyse(source, log=log, engine=engine, user_files=user_files)
    return framed(_wanted(analysis, analysis.loads.each_exercise), EXERCISE_LOADS)


def match(
    source: Recording,
    *,
    plan: PlanGiven | None = None,
    log: Log | None = None,
    engine: str = DEFAULT_ENGINE,
    user_files: UserFiles = BESIDE,
) -> pd.DataFrame:
    """Put what was planned beside what was done, set by set.

    Parameters
    ----------
    source
        The recording: a path, bytes, an open file, what `read_activity` or `read_fit` returns, or what `analyse`
        returns, which is neither read nor analysed again.
    plan
        What `read_plan` returns, the path of a plan, or of a folder of plans; without it those beside the file, or the
        workout in it.
    log
        A phone's log of the same hour: a path, bytes, an open file, or what `read_activity` returns. Names, repetitions
        and weights are its, times and heart rate the watch's; None: none is laid over the recording.
    engine
        The decoder of FIT: "columns", or "fitparse", which is slower.
    user_files
        Your settings, corrections, routines and plans, as `fitlift.UserFiles(settings={"max_hr_bpm": 186})`; by default
        those that the commands use.

    Returns
    -------
    pandas.DataFrame
        One row for each planned set and for each set beyond the plan, a table of `fitlift.schema.MATCHES`. Where it is
        empty `attrs["why_empty"]` says why: "no plan" where there was none, "fits none" where no session is one of the
        planned ones.

    Raises
    ------
    FitliftError
        If the file cannot be read, corrections do not fit it, or what is given is no recording; it says what to give.
    """
    analysis = analyse(source, plan=plan, log=log, engine=engine, user_files=user_files)
    table = analysis.match
    table.attrs["why_empty"] = analysis.why_no_match
    return table


def principles(
    source: Recording | Plan,
    *,
    long: bool = False,
    log: Log | None = None,
    engine: str = DEFAULT_ENGINE,
    user_files: UserFiles = BESIDE,
) -> pd.DataFrame:
    """Tell whether a file's strength sessions, or a plan, follow the principles of lifting for runners.

    Parameters
    ----------
    source
        What `read_plan` returns; or a recording: a path, bytes, an open file, what `read_activity` or `read_fit`
        returns, or what `analyse` returns, which is neither read nor analysed again.
    long
        Whether to give a row for each figure and name that a verdict rests on.
    log
        A phone's log of the same hour: a path, bytes, an open file, or what `read_activity` returns. Names, repetitions
        and weights are its, times and heart rate the watch's; None: none is laid over the recording.
    engine
        The decoder of FIT: "columns", or "fitparse", which is slower.
    user_files
        Your settings, corrections, routines and plans, as `fitlift.UserFiles(settings={"max_hr_bpm": 186})`; by default
        those that the commands use.

    Returns
    -------
    pandas.DataFrame
        One row for each principle and session, a table of `fitlift.schema.PRINCIPLES`; in the long form one for each
        figure of each, a table of `fitlift.schema.PRINCIPLE_FACTS`.

    Raises
    ------
    FitliftError
        If the file cannot be read, corrections do not fit it, or what is given is no recording; it says what to give.
    """
    found: Sequence[Principle]
    if isinstance(source, Plan):
        user_files = taken.files_of_user(user_files)
        found = principles_of_plan(source, user_files.catalogue, aims_of(user_files.settings))
    else:
        found = analyse(source, log=log, engine=engine, user_files=user_files).each_principle
    return framed(in_long.principle_facts(found), PRINCIPLE_FACTS) if long else framed(found, PRINCIPLES)


def muscle_coverage(
    source: Recording | Sequence[Set] | pd.DataFrame,
    *,
    exercises: Catalogue | None = None,
    helping: float | None = None,
    log: Log | None = None,
    engine: str = DEFAULT_ENGINE,
    user_files: UserFiles = BESIDE,
) -> Coverage:
    """Count sets by muscle, group and region, session by session.

    Parameters
    ----------
    source
        A recording, of which strength sessions count: a path, bytes, an open file, or what `read_activity`, `read_fit`
        or `analyse` returns. Or sets, or a table of them, as `set_table` returns it.
    exercises
        The exercises; None: the catalogue, with the user's own.
    helping
        What a set counts for a muscle that helps, 0, ½ or 1; None: as the user has set it.
    log
        A phone's log of the same hour: a path, bytes, an open file, or what `read_activity` returns. Names, repetitions
        and weights are its, times and heart rate the watch's; None: none is laid over the recording.
    engine
        The decoder of FIT: "columns", or "fitparse", which is slower.
    user_files
        Your settings, corrections, routines and plans, as `fitlift.UserFiles(settings={"max_hr_bpm": 186})`; by default
        those that the commands use.

    Returns
    -------
    Coverage
        `muscles`, `groups`, `regions` and `unattributed` are tables.

    Raises
    ------
    FitliftError
        If the file cannot be read, corrections do not fit it, or what is given is no recording; it says what to give.
    """
    user_files = taken.files_of_user(user_files)
    sets = _sets(source)
    if sets is not None:
        share = user_files.settings.helping if helping is None else helping
        return muscles.muscle_coverage(sets, exercises or user_files.catalogue, helping=share)
    analysis = analyse(cast("Recording", source), log=log, engine=engine, user_files=user_files)
    share = analysis.settings.helping if helping is None else helping
    of_strength = _wanted(analysis, analysis.each_set)
    return muscles.muscle_coverage(of_strength, exercises or analysis.exercises, helping=share)


class _OfSession(Protocol):
    @property
    def session(self) -> int: ...


_S = TypeVar("_S", bound=_OfSession)


def _wanted(analysis: SessionAnalysis, records: Iterable[_S], *, all_sessions: bool = False) -> Sequence[_S]:
    """Those of strength sessions, or of all."""
    wanted = {each.session for each in analysis.each_session if all_sessions or each.kind == "strength"}
    return [each for each in records if each.session in wanted]


def _sets(source: Any) -> Sequence[Set] | None:
    """Sets that were given, as they are or as a table; None for what may be a recording."""
    if isinstance(source, Sequence) and not isinstance(source, str | bytes | bytearray | memoryview):
        sets = [each for each in source if isinstance(each, Set)]
        if len(sets) == len(source):
            return sets
    elif hasattr(source, "columns"):
        if {"session", "kind"} <= set(source.columns):
            return given(source, Set)
    else:
        return None
    raise FitliftError(Said("object_holds_no_sets", {"type": type(source).__name__}), Said("give_recording_or_sets"))
