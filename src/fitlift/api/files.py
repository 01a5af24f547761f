"""What is in files, and their sets in other formats, as functions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from fitlift import fit
from fitlift.activity import Activity
from fitlift.api import taken
from fitlift.api.folders import read_folder
from fitlift.api.sessions import summarize
from fitlift.api.taken import Log, PlanGiven, Recording
from fitlift.errors import FitliftError
from fitlift.exercises.exercise import Exercise
from fitlift.exercises.families import asked_for
from fitlift.files import MOST_BYTES
from fitlift.fit import DEFAULT_ENGINE
from fitlift.fit.source import Source
from fitlift.fit.tables import FitFile
from fitlift.folders.export_folder import is_export
from fitlift.history.outcomes import Folder, each_file_set, sessions_of
from fitlift.history.summary import SessionSummary
from fitlift.inspection.inspected import Inspection, inspect_file
from fitlift.inspection.scrubbed import Scrubbed, scrub
from fitlift.records.base import Values
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


def read_fit(source: Source, *, engine: str = DEFAULT_ENGINE, name: str = "") -> FitFile:
    """Read a FIT file into one table per kind of message: `read_fit(path)["record"]`.

    Parameters
    ----------
    source
        A path to a .fit, .fit.gz or a .zip holding one FIT file; bytes; or an open binary file.
    engine
        The decoder: "columns", or "fitparse", which is slower. Both give the same tables of a sound file; of a damaged
        one, "fitparse" gives what lies before the damage, "columns" what lies beyond it too.
    name
        The name to show for bytes or an open file.

    Returns
    -------
    FitFile
        Tables, and notices of what was odd. A damaged file gives what can be read of it.

    Raises
    ------
    FitliftError
        If there is no FIT file to read, not a single message could be read, or there is no such engine; also if what is
        given is no file: it says what to give.
    """
    return fit.read_fit(taken.file(source), engine=engine, name=name)


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
        A recording: a path, bytes, an open file, or what `read_activity`, `read_fit` or `analyse` returns; the path of
        a folder or zip, or what `read_folder` returns; the path of an HTML page that fitlift wrote; or a list of these.
    format_name
        A name of `fitlift.writers.formats.CONVERTED`: csv, json, parquet, xlsx; strong, hevy, fitnotes, plain for a
        log of an app; description for a few lines of text; or fit, which is the recording itself with what is known of
        its sets: see `corrected_fit`.
    sets
        Of fit: whether sets that are laps in the file get messages of sets though nothing more is known of them.
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
    bytes
        The file.

    Raises
    ------
    FitliftError
        If there is no such format, what it needs is not installed, or a file cannot be read; of a folder those that
        can be read count. Also if what is given holds no sets; it says what to give.
    """
    taken.one_of(format_name, CONVERTED)
    user_files = taken.with_log(taken.files_of_user(user_files), log)
    several = tuple(map(_held, source if isinstance(source, list | tuple) else (source,)))
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
    plan: PlanGiven | None = None,
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
        What `read_plan` returns, the path of a plan, or of a folder of plans; without it those beside the file, or the
        workout in it.
    log
        A phone's log of the same hour: a path, bytes, an open file, or what `read_activity` returns. Names, repetitions
        and weights are its, times and heart rate the watch's; None: none is laid over the recording.
    user_files
        Your settings, corrections, routines and plans, as `fitlift.UserFiles(settings={"max_hr_bpm": 186})`; by default
        those that the commands use.

    Returns
    -------
    CorrectedFit
        Its `data`, and in `remarks` what changed and what has no place in FIT.

    Raises
    ------
    FitliftError
        If the file cannot be read, corrections do not fit it, or what is given is no file; it says what to give.
    """
    found = taken.file(source)
    user_files, plan_read = taken.with_plan(taken.files_of_user(user_files), plan)
    user_files.check()
    return corrected_recording(found, lap_sets=sets, plan=plan_read, user_files=taken.with_log(user_files, log))


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

    Returns
    -------
    Inspection
        `structure`, `devices`, `activity` and `comparison`.

    Raises
    ------
    FitliftError
        If it cannot be read at all, or what is given is no file; it says what to give.
    """
    return inspect_file(taken.file(source), name=name, compare_engines=compare_engines)


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
        If it cannot be read at all, or what is given is no file; it says what to give.
    """
    return scrub(taken.file(source), name=name)


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
        Where the exercises of your own are; by default where the commands have them.

    Returns
    -------
    tuple of Exercise
        Of each its `name`, `primary` and `secondary` muscles, `equipment`, and more.

    Raises
    ------
    FitliftError
        If no exercise has that name, there is no such muscle, or none of that name trains it; what is near is named.
    """
    exercises = taken.files_of_user(user_files).catalogue
    name, muscle = (
        None if each is None else taken.text(each, "object_is_no_name", "give_name") for each in (name, muscle)
    )
    try:
        return asked_for(name, muscle, exercises).exercises
    except FitliftError as error:
        if error.said_hint is not None and error.said_hint.code == "try_command":
            raise FitliftError(error.said, Said("lists_all_exercises")) from None
        raise


def library_info(path: str | Path) -> LibraryInfo:
    """Count the rows of each table of a library, which `fitlift weekly` writes, as `fitlift library info`.

    Parameters
    ----------
    path
        The path of the library.

    Returns
    -------
    LibraryInfo
        Whether it is as this version writes it, and by the name of each table how many rows it has.

    Raises
    ------
    FitliftError
        If there is none, or the file is something else.
    """
    return info_of_library(taken.path(path, "give_path_of_library"))


def _held(source: object) -> Recording | Folder:
    """What holds sets, each kind alike."""
    found = taken.plain(source, Said("give_convertible"))
    if isinstance(found, str | Path | bytes | Activity | SessionAnalysis | FitFile | Folder):
        return found
    raise FitliftError(Said("object_holds_no_sets", {"type": type(source).__name__}), Said("give_convertible"))


def _only_file(several: tuple[Convertible, ...]) -> Source:
    """The one file that is given; what was read of one is not its bytes."""
    if len(several) == 1:
        one = several[0]
        is_folder = isinstance(one, str | Path) and is_export(Path(one))
        if not isinstance(one, Folder | Activity | SessionAnalysis | FitFile) and not is_folder:
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
    source: Recording, engine: str, user_files: UserFiles, *, all_sessions: bool
) -> Iterator[Values]:
    for session in summarize(source, all_sessions=all_sessions, engine=engine, user_files=user_files):
        of = {"file": session.file.name, "week": session.week}
        yield from (of | each for each in session.each_local_set)
