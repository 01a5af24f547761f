"""What is in files, and their sets in other formats, as functions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from fitlift.activity import Activity
from fitlift.api.sessions import Log, Recording, summarize, with_log
from fitlift.errors import FitliftError
from fitlift.exercises.exercise import Exercise
from fitlift.exercises.families import asked_for
from fitlift.files import MOST_BYTES
from fitlift.fit import DEFAULT_ENGINE
from fitlift.fit.source import Source
from fitlift.folders.batch import read_folder
from fitlift.folders.export_folder import is_export
from fitlift.history.outcomes import Folder, each_file_set, sessions_of
from fitlift.history.summary import SessionSummary
from fitlift.inspection.inspected import Inspection, inspect_file
from fitlift.inspection.scrubbed import Scrubbed, scrub
from fitlift.plan.model import Plan
from fitlift.records.base import Values, as_dict, replace
from fitlift.records.formats import is_named
from fitlift.records.said import Said
from fitlift.report.embedded import documents_of_page, sets_of_documents
from fitlift.session.analyse import SessionAnalysis
from fitlift.store import LibraryInfo
from fitlift.store import library_info as info_of_library
from fitlift.userfiles.places import BESIDE, UserFiles
from fitlift.userfiles.text_files import read_text
from fitlift.writers.formats import CONVERTED, PAGE, RECORDING, ROWS, SESSIONS
from fitlift.writers.recording import CorrectedFit, corrected_recording

#: What `convert` takes: one of these, or several.
Convertible = Recording | Folder


def convert(
    source: Convertible | list[Convertible] | tuple[Convertible, ...],
    format_name: str = "csv",
    *,
    sets: bool = False,
    all_sessions: bool = False,
    log: Log | None = None,
    engine: str = DEFAULT_ENGINE,
    user_files: UserFiles = BESIDE,
) -> bytes:
    """Write the sets of strength sessions in another format, as `fitlift convert`; returns the file's bytes.

    Parameters
    ----------
    source
        What `summarize` takes, a folder or zip or what `read_folder` returns, an HTML page that fitlift wrote; or
        several of these.
    format_name
        A name of `fitlift.writers.formats.CONVERTED`: csv, json, parquet, xlsx; strong, hevy, fitnotes, plain for a
        log of an app; description for a few lines of text; or fit, which is the recording itself with what is known of
        its sets: see `corrected_fit`.
    sets
        Of fit: whether sets that are laps in the file get messages of sets though nothing more is known of them.
    all_sessions
        Whether to take sessions of other sports, too.
    log, engine, user_files
        As for `summarize`.

    Raises
    ------
    FitliftError
        If there is no such format, what it needs is not installed, or a file cannot be read; of a folder those that
        can be read count.
    """
    if format_name not in CONVERTED:
        names = tuple(CONVERTED)
        raise FitliftError(Said("is_no_format", {"given": format_name}), Said("one_of_these", {"names": names}))
    user_files = with_log(user_files, log)
    several = source if isinstance(source, list | tuple) else (source,)
    if format_name == RECORDING:
        return corrected_fit(_only_file(several), sets=sets, user_files=user_files).data
    if format_name in SESSIONS:
        found = [_sessions(each, engine, user_files, all_sessions=all_sessions) for each in several]
        return SESSIONS[format_name]([session for sessions in found for session in sessions]).data
    rows = (row for each in several for row in _sets(each, engine, user_files, all_sessions=all_sessions))
    return ROWS[format_name](rows)


def corrected_fit(
    source: Source,
    *,
    sets: bool = False,
    plan: Plan | str | Path | None = None,
    log: Log | None = None,
    user_files: UserFiles = BESIDE,
) -> CorrectedFit:
    """Write a recording anew with what is known of its sets, as `fitlift convert --format fit`.

    Names that are certain, repetitions, weights, lengths, and sets that were added, merged, split or none: all that
    corrections, a log, a plan or a routine say and a FIT file can hold. Every other byte is as the watch wrote it, and
    all of them are where nothing is known.

    Parameters
    ----------
    source
        A path, bytes, or an open file.
    sets
        Whether sets that are laps in the file, as COROS writes them, get messages of sets though nothing more is known.
    plan
        As for `analyse`.
    log, user_files
        As for `summarize`.

    Returns
    -------
    CorrectedFit
        Its `data`, and in `remarks` what changed and what has no place in FIT.

    Raises
    ------
    FitliftError
        If the file cannot be read, or corrections do not fit it.
    """
    if isinstance(plan, str | Path):
        user_files, plan = replace(user_files, plan_path=Path(plan)), None
    user_files.check()
    return corrected_recording(source, lap_sets=sets, plan=plan, user_files=with_log(user_files, log))


def inspect(source: Source, *, name: str = "", compare_engines: bool = False) -> Inspection:
    """Tell what is in a FIT file of whatever type: header, devices, damage, as `fitlift inspect`.

    Parameters
    ----------
    source
        A path, bytes, or an open file.
    name
        The name to show; by default the path's.
    compare_engines
        Whether to read it with both decoders and compare every value.

    Raises
    ------
    FitliftError
        If it cannot be read at all.
    """
    return inspect_file(source, name=name, compare_engines=compare_engines)


def scrubbed(source: Source, *, name: str = "") -> Scrubbed:
    """Make a file to send with a bug report of a FIT file, as `fitlift convert --scrub`: its `data`, and what was done.

    Parameters
    ----------
    source
        A path, bytes, or an open file.
    name
        The name to show in errors; by default the path's.

    Raises
    ------
    FitliftError
        If it cannot be read at all.
    """
    return scrub(source, name=name)


def find_exercises(
    name: str | None = None, *, muscle: str | None = None, user_files: UserFiles = BESIDE
) -> tuple[Exercise, ...]:
    """Find exercises with their muscles by what people type, as `fitlift exercises`.

    Parameters
    ----------
    name
        A name of one exercise, "RDL" or "single leg calf raise", or a word that several are called by: "squat". What is
        called exactly so comes first, then what runners use most, then the rest by name. None for all exercises.
    muscle
        A muscle, a group or a region of the body, "core" or "lower back", to get those only that train it, what works
        it before what only helps; None for any.
    user_files
        Where the exercises of the user's own are.

    Raises
    ------
    FitliftError
        If no exercise has that name, there is no such muscle, or none of that name trains it; what is near is named.
    """
    return asked_for(name, muscle, user_files.catalogue).exercises


def library_info(path: str | Path) -> LibraryInfo:
    """Count the rows of each table of a library, which `fitlift weekly` writes, as `fitlift library info`.

    Parameters
    ----------
    path
        The library.

    Raises
    ------
    LibraryError
        If there is none, or the file is something else.
    """
    return info_of_library(Path(path))


def _only_file(several: list[Convertible] | tuple[Convertible, ...]) -> Source:
    """The one file that is given; what was read of one is not its bytes."""
    if len(several) == 1:
        one = several[0]
        is_folder = isinstance(one, str | Path) and is_export(Path(one))
        if not isinstance(one, Folder | Activity | SessionAnalysis) and not is_folder:
            return one
    raise FitliftError(Said("fit_is_of_one_file"))


def _sets(source: Convertible, engine: str, user_files: UserFiles, *, all_sessions: bool) -> Iterator[Values]:
    """Rows of `schema.FILE_SETS`."""
    if isinstance(source, str | Path) and is_named(str(source), PAGE):
        documents = documents_of_page(read_text(Path(source), MOST_BYTES), str(source))
        return iter(sets_of_documents(documents, all_sessions=all_sessions))
    if isinstance(source, str | Path) and is_export(Path(source)):
        source = read_folder(source, engine=engine, user_files=user_files, all_sessions=all_sessions)
    if isinstance(source, Folder):
        return each_file_set(source.outcomes, all_sessions=all_sessions)
    return _sets_of_recording(source, engine, user_files, all_sessions=all_sessions)


def _sessions(
    source: Convertible, engine: str, user_files: UserFiles, *, all_sessions: bool
) -> Sequence[SessionSummary]:
    """The sessions of what holds any."""
    if isinstance(source, str | Path) and is_named(str(source), PAGE):
        raise FitliftError(Said("page_holds_rows"))
    if isinstance(source, str | Path) and is_export(Path(source)):
        source = read_folder(source, engine=engine, user_files=user_files, all_sessions=all_sessions)
    if isinstance(source, Folder):
        return sessions_of(source.outcomes, all_sessions=all_sessions)
    return summarize(source, all_sessions=all_sessions, engine=engine, user_files=user_files)


def _sets_of_recording(
    source: Source | Activity | SessionAnalysis, engine: str, user_files: UserFiles, *, all_sessions: bool
) -> Iterator[Values]:
    for session in summarize(source, all_sessions=all_sessions, engine=engine, user_files=user_files):
        of = {"file": session.file.name, "week": session.week}
        yield from (of | as_dict(each) for each in session.each_set)
