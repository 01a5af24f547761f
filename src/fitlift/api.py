"""The commands as functions: the same work from Python."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from fitlift.activity import Activity, read_activity
from fitlift.analysis import muscles
from fitlift.analysis.muscles import Coverage
from fitlift.config import Settings
from fitlift.errors import FitliftError, Notice
from fitlift.exercises.catalogue import Catalogue, catalogue
from fitlift.fit import DEFAULT_ENGINE, read_fit
from fitlift.fit.source import Source
from fitlift.folders.batch import read_folder
from fitlift.folders.earlier import of_folder
from fitlift.folders.one_file import analysed
from fitlift.history.outcomes import Folder
from fitlift.history.past import with_past
from fitlift.history.progression import folder_progress
from fitlift.history.summary import SessionSummary, summarize_sessions, week_table
from fitlift.matching.session_plans import principles_of_plan
from fitlift.measures.shared_muscles import HELPING
from fitlift.plan.model import Plan
from fitlift.progression import Progress
from fitlift.records.base import replace
from fitlift.records.frames import frame
from fitlift.records.given import given
from fitlift.records.sets import Set
from fitlift.schema import EXERCISE_LOADS, MATCHES, PRINCIPLES, RESTS, SETS, ZONES
from fitlift.session.analyse import SessionAnalysis, aims_of, analyse
from fitlift.userfiles.places import BESIDE, UserFiles
from fitlift.userfiles.plans import read_plan_file

if TYPE_CHECKING:
    import pandas as pd

__all__ = [
    "Activity",
    "FitliftError",
    "Folder",
    "Notice",
    "Plan",
    "Progress",
    "SessionAnalysis",
    "SessionSummary",
    "Settings",
    "UserFiles",
    "analyse",
    "loads",
    "match",
    "muscle_coverage",
    "principles",
    "progress",
    "read_activity",
    "read_fit",
    "read_folder",
    "read_plan",
    "rests",
    "set_table",
    "summarize",
    "weekly",
    "zone_times",
]


def summarize(
    source: Source | Activity,
    *,
    all_sessions: bool = False,
    history: str | Path | Folder | None = None,
    engine: str = DEFAULT_ENGINE,
    user_files: UserFiles = BESIDE,
) -> tuple[SessionSummary, ...]:
    """Sum up the strength sessions of one file.

    Parameters
    ----------
    source
        What `read_fit` takes, or an activity that was read before.
    all_sessions
        Whether to take sessions of other sports, too.
    history
        A folder or zip of earlier sessions, or one that was read before: each session's `past` then tells the last
        time, the best and what to do next of its exercises. None: no session is looked for.
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
    summaries = summarize_sessions(_analysed(source, engine, user_files))
    if history is not None:
        folder = history if isinstance(history, Folder) else read_folder(history, engine=engine, user_files=user_files)
        place = "" if isinstance(history, Folder) else Path(history).absolute().name
        summaries = with_past(summaries, of_folder(folder, place))
    return tuple(summary for summary in summaries if all_sessions or summary.is_strength)


def set_table(
    source: Source | Activity,
    *,
    all_sessions: bool = False,
    engine: str = DEFAULT_ENGINE,
    user_files: UserFiles = BESIDE,
) -> pd.DataFrame:
    """Read the sets of one file's strength sessions; parameters and errors are those of `summarize`.

    Returns
    -------
    pandas.DataFrame
        One row for each set and rest, in file order; columns as in `fitlift.schema.SETS`.
    """
    analysis = _analysed(source, engine, user_files)
    return frame(_wanted(analysis, analysis.each_set, all_sessions=all_sessions), SETS)


def zone_times(
    source: Source | Activity,
    *,
    all_sessions: bool = False,
    engine: str = DEFAULT_ENGINE,
    user_files: UserFiles = BESIDE,
) -> pd.DataFrame:
    """Time in heart-rate zones; parameters and errors are those of `summarize`.

    Returns
    -------
    pandas.DataFrame
        One row for each session, a table of `fitlift.schema.ZONES`.
    """
    analysis = _analysed(source, engine, user_files)
    return frame(_wanted(analysis, analysis.zones.each_session, all_sessions=all_sessions), ZONES)


def rests(source: Source | Activity, *, engine: str = DEFAULT_ENGINE, user_files: UserFiles = BESIDE) -> pd.DataFrame:
    """Rests by exercise of one file's strength sessions; parameters and errors are those of `summarize`.

    Returns
    -------
    pandas.DataFrame
        One row for each exercise of each session, a table of `fitlift.schema.RESTS`.
    """
    analysis = _analysed(source, engine, user_files)
    return frame(_wanted(analysis, analysis.each_rest), RESTS)


def loads(source: Source | Activity, *, engine: str = DEFAULT_ENGINE, user_files: UserFiles = BESIDE) -> pd.DataFrame:
    """What each exercise of one file's strength sessions lifted; parameters and errors are those of `summarize`.

    Returns
    -------
    pandas.DataFrame
        One row for each exercise of each session, a table of `fitlift.schema.EXERCISE_LOADS`. What sets and sessions
        come to, and how each figure comes about, stands in `analyse(...).loads`.
    """
    analysis = _analysed(source, engine, user_files)
    return frame(_wanted(analysis, analysis.loads.each_exercise), EXERCISE_LOADS)


def read_plan(path: str | Path, *, user_files: UserFiles = BESIDE) -> Plan:
    """Read a plan file, or the plan that a FIT workout holds.

    Parameters
    ----------
    path
        The file.
    user_files
        Where settings, and the exercises of the user's own, are.

    Raises
    ------
    PlanError, FitliftError
        If the plan has faults, all of which the error lists; or the file cannot be read.
    """
    return read_plan_file(Path(path), user_files.catalogue)


def match(
    source: Source | Activity,
    *,
    plan: str | Path | None = None,
    engine: str = DEFAULT_ENGINE,
    user_files: UserFiles = BESIDE,
) -> pd.DataFrame:
    """What was planned beside what was done, set by set; other parameters and errors are those of `summarize`.

    Parameters
    ----------
    plan
        A plan or a folder of plans; without it those beside the file, or the workout in it.

    Returns
    -------
    pandas.DataFrame
        One row for each planned set and for each set beyond the plan, a table of `fitlift.schema.MATCHES`; empty where
        no plan fits.
    """
    files = user_files if plan is None else replace(user_files, plan_path=Path(plan))
    matches = sorted(_analysed(source, engine, files).matches.items())
    return frame([each for _, match in matches for each in match.matched.each_set], MATCHES)


def principles(
    source: Source | Activity | Plan, *, engine: str = DEFAULT_ENGINE, user_files: UserFiles = BESIDE
) -> pd.DataFrame:
    """Whether a file's strength sessions, or a plan, follow the principles of lifting for runners.

    Parameters
    ----------
    source
        A plan; or what `summarize` takes.
    engine, user_files
        As for `summarize`.

    Returns
    -------
    pandas.DataFrame
        One row for each principle and session, a table of `fitlift.schema.PRINCIPLES`.
    """
    if isinstance(source, Plan):
        found = principles_of_plan(source, user_files.catalogue, aims_of(user_files.settings))
        return frame(found, PRINCIPLES)
    return _analysed(source, engine, user_files).principles


def muscle_coverage(
    sets: Sequence[Set] | pd.DataFrame, *, exercises: Catalogue | None = None, helping: float = HELPING
) -> Coverage:
    """Count sets by muscle, group and region, session by session.

    Parameters
    ----------
    sets
        Sets, or a table of `fitlift.schema.SETS`, as `set_table` returns it.
    exercises
        The exercises; by default the catalogue as it is shipped.
    helping
        What a set counts for a muscle that helps: 0, ½ or 1.
    """
    return muscles.muscle_coverage(given(sets, Set), exercises or catalogue(), helping=helping)


def weekly(
    source: str | Path | Folder, *, engine: str = DEFAULT_ENGINE, user_files: UserFiles = BESIDE
) -> pd.DataFrame:
    """Sum up the strength sessions of a folder or zip by week, ISO weeks unless the user's start on another day.

    Parameters
    ----------
    source
        A path, or a folder that was read before.
    engine, user_files
        As for `summarize`.

    Returns
    -------
    pandas.DataFrame
        One row for each week with a session, a table of `fitlift.schema.WEEKS`.
    """
    folder = source if isinstance(source, Folder) else read_folder(source, engine=engine, user_files=user_files)
    return week_table(folder.weeks)


def progress(
    source: str | Path | Folder,
    *,
    as_of: dt.date | None = None,
    engine: str = DEFAULT_ENGINE,
    user_files: UserFiles = BESIDE,
) -> Progress:
    """Follow each exercise through the strength sessions of a folder or zip: records, and what to do next.

    Recordings that stand years apart from the others, as those of a clock that was wrong, count for nothing.

    Parameters
    ----------
    source, engine, user_files
        As for `weekly`.
    as_of
        The day that counts as today, what is later is left out; None: that of the last recording of any kind.

    Returns
    -------
    Progress
        `exercises`, a table of `fitlift.schema.PROGRESS`; `lifts`, one of `fitlift.schema.LIFTS`; and `doubts`, weights
        that are ranked nowhere, one of `fitlift.schema.LIFT_DOUBTS`.
    """
    folder = source if isinstance(source, Folder) else read_folder(source, engine=engine, user_files=user_files)
    return folder_progress(folder, as_of)


class _OfSession(Protocol):
    @property
    def session(self) -> int: ...


_S = TypeVar("_S", bound=_OfSession)


def _wanted(analysis: SessionAnalysis, records: Iterable[_S], *, all_sessions: bool = False) -> Sequence[_S]:
    """Those of strength sessions, or of all."""
    wanted = {each.session for each in analysis.each_session if all_sessions or each.kind == "strength"}
    return [each for each in records if each.session in wanted]


def _read(source: Source, engine: str, settings: Settings) -> Activity:
    return read_activity(source, engine=engine, time_zone=settings.time_zone, strength_sports=settings.strength_sports)


def _analysed(source: Source | Activity, engine: str, user_files: UserFiles) -> SessionAnalysis:
    user_files.check()
    activity = source if isinstance(source, Activity) else _read(source, engine, user_files.settings)
    path = Path(source) if isinstance(source, str | Path) else None
    return analysed(activity, path, user_files)
