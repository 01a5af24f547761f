"""The unit of work: where a file of an export lies, and with what it is read, to what is kept of it.

It is pure but for the file that it reads, and goes to other processes and other machines as it is: paths go there, and
no bytes.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from functools import lru_cache

import msgspec

from fitlift.activity import FileInfo
from fitlift.activity.contents import Contents, classify, without_strength
from fitlift.errors import FitliftError, Notice
from fitlift.fit import read_fit
from fitlift.fit.tables import FitFile
from fitlift.folders.export_folder import Archives, FilePlace, FolderFile, file_at, stamp_of
from fitlift.folders.one_file import asked_of_logs, outcome_of, outcome_of_activity
from fitlift.history.outcomes import InternalError, Outcome
from fitlift.logs import is_log
from fitlift.logs.reading import read_log
from fitlift.matching.logged_sessions import LoggedSession
from fitlift.records.base import Record, replace
from fitlift.userfiles.fingerprints import Fingerprints
from fitlift.userfiles.places import UserFiles


class How(Record, eq=False):
    """With what files are read.

    Parameters
    ----------
    engine
        The decoder.
    user_files
        The user's text files, and settings.
    all_sessions
        Whether to sum up the sessions of files that have sets but no strength session, too.
    is_kept
        Whether the checksum of a file's bytes is wanted.
    reads_as
        What `Fingerprints.of_all` is where the run began; None where that needs no proof.
    """

    engine: str
    user_files: UserFiles
    all_sessions: bool = False
    is_kept: bool = False
    reads_as: str | None = None


class Unit(Record, eq=False):
    """One file that is to be read.

    Parameters
    ----------
    file
        Where it lies.
    size_bytes
        About how much there is to read.
    logged
        Number of each of its sessions → what a phone's log says of it.
    """

    file: FilePlace
    size_bytes: int = 0
    logged: Mapping[int, LoggedSession] = msgspec.field(default_factory=dict)


class Extracted(Record, eq=False):
    """What is kept of a file.

    Parameters
    ----------
    outcome
        What became of it; the records of its sessions are packed.
    stamp
        `export_folder.stamp_of` the file on disk, before it was read.
    data_sha256
        Checksum of its bytes as they lie there; None where they could not be had, or it is not wanted.
    is_read
        Whether it was a recording or a log, and could be had.
    is_alike
        Whether the user's text files are those that the run began with; else nothing was read.
    """

    outcome: Outcome
    stamp: tuple[int, int]
    data_sha256: str | None = None
    is_read: bool = False
    is_alike: bool = True


def extract(unit: Unit, how: How, archives: Archives) -> Extracted:
    """Read one file, and say what is kept of it; what it does wrong is in its outcome.

    Parameters
    ----------
    unit
        The file.
    how
        With what it is read.
    archives
        Those that are open.
    """
    stamp = stamp_of(unit.file.place)
    if how.reads_as is not None and how.reads_as != _reads_as(how):
        return Extracted(Outcome(unit.file.name, "failed"), stamp, is_alike=False)
    file = file_at(unit.file, archives)
    if file.error is not None:
        return Extracted(Outcome(file.name, "failed", error=file.error), stamp)
    if file.data is None:
        return Extracted(Outcome(file.name, "ignored"), stamp)
    checksum = hashlib.sha256(file.data).hexdigest() if how.is_kept else None
    return Extracted(_outcome(file, file.data, how, unit.logged), stamp, checksum, is_read=True)


@lru_cache(maxsize=1)
def _reads_as(how: How) -> str | None:
    try:
        return Fingerprints(how.user_files, how.engine).of_all
    except FitliftError:
        return None


def _outcome(file: FolderFile, data: bytes, how: How, logged: Mapping[int, LoggedSession]) -> Outcome:
    try:
        if is_log(data):
            return _outcome_of_log(file, data, how.user_files)
        fit = read_fit(data, name=file.name, engine=how.engine)
        told = _other(fit, file, how)
        if told is not None:
            info, held, notices = told
            return Outcome(file.name, "other", info, held, notices=notices, path=file.path)
        return _packed(outcome_of(fit, file.path, file.place, how.user_files, is_strict=False, logged=logged))
    except FitliftError as error:
        return Outcome(file.name, "failed", error=error, path=file.path)
    except MemoryError:
        raise  # who watches the process says so
    except Exception as error:  # noqa: BLE001 - the batch policy: one file's fault never stops the others
        return Outcome(file.name, "failed", error=InternalError(f"{type(error).__name__}: {error}"), path=file.path)


def _outcome_of_log(file: FolderFile, data: bytes, user_files: UserFiles) -> Outcome:
    settings = user_files.settings
    activity = read_log(data, file.name, asked_of_logs(settings), time_zone=settings.time_zone)
    return _packed(outcome_of_activity(activity, file.path, file.place, user_files, is_strict=False))


def _packed(read: Outcome) -> Outcome:
    return replace(read, sessions=tuple([session.packed() for session in read.sessions]))


def _other(fit: FitFile, file: FolderFile, how: How) -> tuple[FileInfo, Contents, tuple[Notice, ...]] | None:
    """What a recording holds that has no strength session and no corrections; None for another one."""
    user_files = how.user_files
    if any(True for _ in user_files.corrections_files(file.name, file.path)):
        return None
    told_by = fit, user_files.settings.time_zone, user_files.settings.strength_sports
    return classify(*told_by) or (None if how.all_sessions else without_strength(*told_by))
