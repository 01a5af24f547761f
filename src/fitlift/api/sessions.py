"""One recording as functions: its sessions, sets, rests, zones, loads, plan and principles, on one lane of settings.

Each takes a path, bytes, an open file, an activity that was read, or what `analyse` returns; the last is neither read
nor analysed again.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeGuard, TypeVar

from fitlift import logs
from fitlift.activity import Activity
from fitlift.analysis import muscles
from fitlift.analysis.muscles import Coverage
from fitlift.errors import FitliftError
from fitlift.exercises.catalogue import Catalogue
from fitlift.fit import DEFAULT_ENGINE
from fitlift.fit.source import Source
from fitlift.folders.batch import read_folder
from fitlift.folders.earlier import of_folder
from fitlift.folders.one_file import analysed, asked_of_logs, given_log
from fitlift.history.outcomes import Folder
from fitlift.history.past import with_past
from fitlift.history.summary import SessionSummary, summarize_sessions
from fitlift.matching.session_plans import principles_of_plan
from fitlift.plan.model import Plan
from fitlift.records.base import replace
from fitlift.records.framed import framed
from fitlift.records.given import given
from fitlift.records.said import Said
from fitlift.records.sets import Set
from fitlift.schema import EXERCISE_LOADS, PRINCIPLES, RESTS, SETS, ZONES
from fitlift.session.analyse import SessionAnalysis, aims_of
from fitlift.userfiles.places import BESIDE, UserFiles

if TYPE_CHECKING:
    import pandas as pd

#: What the functions of one recording take; and what they take as the log of its hour.
Recording = Source | Activity | SessionAnalysis
Log = Source | Activity


def read_activity(
    source: Source,
    *,
    engine: str = DEFAULT_ENGINE,
    name: str = "",
    time_zone: str | None = None,
    strength_sports: Collection[str] | None = None,
    user_files: UserFiles = BESIDE,
) -> Activity:
    """Read one FIT file or log, nothing named or computed yet; errors are those of `read_fit`.

    Parameters
    ----------
    source, engine, name
        As for `read_fit`.
    time_zone
        For a file that does not tell its local time; None: as the user has set it.
    strength_sports
        Sports that count as strength training; None: as the user has set them.
    user_files
        Where settings are.
    """
    settings = user_files.settings
    return logs.read_activity(
        _checked(source),
        engine=engine,
        name=name,
        time_zone=settings.time_zone if time_zone is None else time_zone,
        strength_sports=settings.strength_sports if strength_sports is None else strength_sports,
        asked=asked_of_logs(settings),
    )


def analyse(
    source: Recording,
    *,
    plan: Plan | str | Path | None = None,
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
        A path, bytes, an open file, or an activity that was read before; what was analysed before comes back as it is.
        Of what is no path nobody knows what stands beside it: corrections and plans are those that `user_files` names.
    plan
        A plan, its file, or a folder of plans; without it those beside the file, or the workout in it.
    log, engine, user_files
        As for `summarize`.

    Returns
    -------
    SessionAnalysis
        `sessions`, `sets`, `rests`, `match` and `principles` are tables, made when they are asked for, and so are
        `zones.sessions`, `loads.exercises` and `coverage.groups`. The records stand beside them, as `each_set`.
        Sessions of all sports are in them, but principles are told of strength sessions alone.

    Raises
    ------
    FitliftError
        If the file cannot be read, or corrections do not fit it.
    """
    if isinstance(source, SessionAnalysis):
        if plan is not None or log is not None or user_files != BESIDE:
            raise FitliftError(Said("analysed_before"), Said("give_to_analyse"))
        return source
    if isinstance(plan, str | Path):
        user_files, plan = replace(user_files, plan_path=Path(plan)), None
    user_files.check()
    user_files = with_log(user_files, log)
    read = source if isinstance(source, Activity) else read_activity(source, engine=engine, user_files=user_files)
    path = Path(source) if isinstance(source, str | Path) else None
    return analysed(read, path, user_files, plan=plan)


def with_log(user_files: UserFiles, log: Log | None) -> UserFiles:
    """The same with a phone's log that is given with a recording, if one is."""
    return user_files if log is None else replace(user_files, log=given_log(log, user_files))


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
        A path, bytes, an open file, an activity that was read before, or what `analyse` returns. Of a phone's log all
        sessions are summed up.
    all_sessions
        Whether to take sessions of other sports, too.
    history
        A folder or zip of earlier sessions, or one that was read before: each session's `past` then tells the last
        time, the best and what to do next of its exercises. None: no session is looked for.
    log
        A phone's log of the same hour: a path, bytes, an open file, or as it was read before. Names, repetitions and
        weights are its, times and heart rate the watch's; None: none is laid over the recording.
    engine
        The decoder, see `read_fit`.
    user_files
        Where corrections, routines and settings are: by default corrections beside a path, routines and
        settings in the configuration folder, as for the commands.

    Returns
    -------
    tuple of SessionSummary
        In file order; none for a file without such a session.

    Raises
    ------
    FitliftError
        If the file cannot be read, or corrections do not fit it.
    """
    summaries = summarize_sessions(analyse(source, log=log, engine=engine, user_files=user_files))
    if history is not None:
        folder = history if isinstance(history, Folder) else read_folder(history, engine=engine, user_files=user_files)
        place = "" if isinstance(history, Folder) else Path(history).absolute().name
        summaries = with_past(summaries, of_folder(folder, place))
    return tuple(summary for summary in summaries if all_sessions or summary.is_strength)


def set_table(
    source: Recording,
    *,
    all_sessions: bool = False,
    log: Log | None = None,
    engine: str = DEFAULT_ENGINE,
    user_files: UserFiles = BESIDE,
) -> pd.DataFrame:
    """Read the sets of one file's strength sessions; parameters and errors are those of `summarize`.

    Returns
    -------
    pandas.DataFrame
        One row for each set and rest, in file order; columns as in `fitlift.schema.SETS`.
    """
    analysis = analyse(source, log=log, engine=engine, user_files=user_files)
    return framed(_wanted(analysis, analysis.each_set, all_sessions=all_sessions), SETS)


def zone_times(
    source: Recording,
    *,
    all_sessions: bool = False,
    log: Log | None = None,
    engine: str = DEFAULT_ENGINE,
    user_files: UserFiles = BESIDE,
) -> pd.DataFrame:
    """Time in heart-rate zones; parameters and errors are those of `summarize`.

    Returns
    -------
    pandas.DataFrame
        One row for each session, a table of `fitlift.schema.ZONES`.
    """
    analysis = analyse(source, log=log, engine=engine, user_files=user_files)
    return framed(_wanted(analysis, analysis.zones.each_session, all_sessions=all_sessions), ZONES)


def rests(
    source: Recording, *, log: Log | None = None, engine: str = DEFAULT_ENGINE, user_files: UserFiles = BESIDE
) -> pd.DataFrame:
    """Rests by exercise of one file's strength sessions; parameters and errors are those of `summarize`.

    Returns
    -------
    pandas.DataFrame
        One row for each exercise of each session, a table of `fitlift.schema.RESTS`.
    """
    analysis = analyse(source, log=log, engine=engine, user_files=user_files)
    return framed(_wanted(analysis, analysis.each_rest), RESTS)


def loads(
    source: Recording, *, log: Log | None = None, engine: str = DEFAULT_ENGINE, user_files: UserFiles = BESIDE
) -> pd.DataFrame:
    """What each exercise of one file's strength sessions lifted; parameters and errors are those of `summarize`.

    Returns
    -------
    pandas.DataFrame
        One row for each exercise of each session, a table of `fitlift.schema.EXERCISE_LOADS`. What sets and sessions
        come to, and how each figure comes about, stands in `analyse(...).loads`.
    """
    analysis = analyse(source, log=log, engine=engine, user_files=user_files)
    return framed(_wanted(analysis, analysis.loads.each_exercise), EXERCISE_LOADS)


def match(
    source: Recording,
    *,
    plan: Plan | str | Path | None = None,
    log: Log | None = None,
    engine: str = DEFAULT_ENGINE,
    user_files: UserFiles = BESIDE,
) -> pd.DataFrame:
    """What was planned beside what was done, set by set; other parameters and errors are those of `summarize`.

    Parameters
    ----------
    plan
        A plan, its file, or a folder of plans; without it those beside the file, or the workout in it.
    log
        As for `summarize`.

    Returns
    -------
    pandas.DataFrame
        One row for each planned set and for each set beyond the plan, a table of `fitlift.schema.MATCHES`. Where it is
        empty `attrs["why_empty"]` says why: "no plan" where there was none, "fits none" where no session is one of the
        planned ones.
    """
    analysis = analyse(source, plan=plan, log=log, engine=engine, user_files=user_files)
    table = analysis.match
    table.attrs["why_empty"] = analysis.why_no_match
    return table


def principles(
    source: Recording | Plan,
    *,
    log: Log | None = None,
    engine: str = DEFAULT_ENGINE,
    user_files: UserFiles = BESIDE,
) -> pd.DataFrame:
    """Whether a file's strength sessions, or a plan, follow the principles of lifting for runners.

    Parameters
    ----------
    source
        A plan; or what `summarize` takes.
    log, engine, user_files
        As for `summarize`.

    Returns
    -------
    pandas.DataFrame
        One row for each principle and session, a table of `fitlift.schema.PRINCIPLES`.
    """
    if isinstance(source, Plan):
        found = principles_of_plan(source, user_files.catalogue, aims_of(user_files.settings))
        return framed(found, PRINCIPLES)
    return analyse(source, log=log, engine=engine, user_files=user_files).principles


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
        What `summarize` takes, of which strength sessions count; or sets, or a table of `fitlift.schema.SETS`, as
        `set_table` returns it.
    exercises
        The exercises; None: the catalogue, with the user's own.
    helping
        What a set counts for a muscle that helps, 0, ½ or 1; None: as the user has set it.
    log, engine, user_files
        As for `summarize`.
    """
    if not _is_recording(source):
        share = user_files.settings.helping if helping is None else helping
        return muscles.muscle_coverage(_sets(source), exercises or user_files.catalogue, helping=share)
    analysis = analyse(source, log=log, engine=engine, user_files=user_files)
    share = analysis.settings.helping if helping is None else helping
    sets = _wanted(analysis, analysis.each_set)
    return muscles.muscle_coverage(sets, exercises or analysis.exercises, helping=share)


class _OfSession(Protocol):
    @property
    def session(self) -> int: ...


_S = TypeVar("_S", bound=_OfSession)


def _wanted(analysis: SessionAnalysis, records: Iterable[_S], *, all_sessions: bool = False) -> Sequence[_S]:
    """Those of strength sessions, or of all."""
    wanted = {each.session for each in analysis.each_session if all_sessions or each.kind == "strength"}
    return [each for each in records if each.session in wanted]


def _checked(source: Source) -> Source:
    """What can be read; anything else is told what to give."""
    if not _is_recording(source):
        raise FitliftError(Said("object_is_no_recording", {"type": type(source).__name__}), Said("give_recording"))
    return source


def _is_recording(source: object) -> TypeGuard[Recording]:
    return isinstance(source, str | Path | bytes | Activity | SessionAnalysis) or hasattr(source, "read")


def _sets(source: object) -> Sequence[Set]:
    """Sets that were given, as they are or as a table."""
    if isinstance(source, Sequence):
        sets = [each for each in source if isinstance(each, Set)]
        if len(sets) == len(source):
            return sets
    elif hasattr(source, "columns"):
        import pandas as pd

        if isinstance(source, pd.DataFrame):
            return given(source, Set)
    raise FitliftError(Said("object_holds_no_sets", {"type": type(source).__name__}), Said("give_recording_or_sets"))
