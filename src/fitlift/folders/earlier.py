"""Where a session's past is known from: a folder that is named, a library that knows the folder, recordings beside.

A library is only looked at. What is new in its folder, or was corrected, since it was last written is read if it is
little; else it is told that the past is behind.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path

from fitlift.activity.contents import without_strength
from fitlift.activity.device import device_of
from fitlift.config import LIBRARY_NAME, REPORTS_FOLDER
from fitlift.errors import FitliftError
from fitlift.files import is_file
from fitlift.fit import read_fit
from fitlift.fit.source import has_fit_name
from fitlift.fit.tables import FitFile
from fitlift.folders.export_folder import is_log_file
from fitlift.folders.one_file import outcome_of
from fitlift.history.outcomes import Folder
from fitlift.history.past import Before, Known, before_of
from fitlift.logs import has_log_name
from fitlift.records.base import Record
from fitlift.store.before import KnownExport, known_export
from fitlift.userfiles.names import PLAN_ENDINGS, is_user_file
from fitlift.userfiles.places import UserFiles
from fitlift.wording import printable

#: So many recordings beside one are read with it, of so many bytes in all: a strength session takes some ten
#: milliseconds, as measured, so that nobody waits. Chosen.
FEW_FILES, FEW_BYTES = 24, 8 * 2**20

#: So far above a recording reports may lie: exports have a folder a year or a kind of sport. Chosen.
_LEVELS = 4


def of_folder(folder: Folder, place: str) -> Known:
    """What a folder that was read tells, but for recordings that stand years apart."""
    found = map(before_of, folder.together.strength_sessions)
    return Known(tuple(each for each in found if each is not None), place)


def of_library(path: Path, engine: str, user_files: UserFiles) -> Known | None:
    """What a library tells that knows the folder of a file, or that folder; None where none is found.

    Parameters
    ----------
    path
        The file or the folder.
    engine, user_files
        With what is read that the library does not know yet.
    """
    real = Path(os.path.realpath(path))
    for library in _libraries(real):
        export = known_export(library, real)
        if export is not None:
            return _up_to_date(export, library, real, engine, user_files)
    return None


def beside(path: Path, device: str | None, engine: str, user_files: UserFiles) -> Known | None:
    """What the few other recordings in a file's folder tell; None where there are none, or more than few.

    Nothing says that they are of one person: those of another device do not count, nor is the folder all there was.
    """
    listed = _listed(path.parent)
    others = [each for each in listed if has_fit_name(each.path.name) and not _is_same(each.path, path)]
    if not others or not _are_few(others):
        return None
    alike, _ = _read(others, engine, user_files, (device,))
    return Known(tuple(alike), _name(path.parent), is_whole=False) if alike else None


def _libraries(real: Path) -> Iterator[Path]:
    """Where `fitlift weekly` may keep what it read of a file's folder: here, beside it, above it; an athlete's own."""
    above = list(real.parents)[:_LEVELS]
    for base in dict.fromkeys((Path.cwd(), real, *above)):
        yield base / REPORTS_FOLDER / LIBRARY_NAME
        yield base / LIBRARY_NAME
        yield from (base / REPORTS_FOLDER / each.name / LIBRARY_NAME for each in above if each.name)


class _Listed(Record):
    """A file of a folder, with size and time of the last change."""

    path: Path
    size: int
    modified: int


def _up_to_date(export: KnownExport, library: Path, file: Path, engine: str, user_files: UserFiles) -> Known:
    """What a library knows, and what is new since it was written, as far as that is little."""
    written = library.stat().st_mtime_ns
    new, corrected, is_behind = _changed(export, file, written)
    own = (user_files.routines_path, user_files.config_path)
    is_behind = is_behind or any(is_file(each) and each.stat().st_mtime_ns > written for each in own)
    to_read = [*new, *corrected]
    if not _are_few(to_read):
        return Known(export.sessions, _name(export.folder), is_behind=True)
    read, has_failed = _read(to_read, engine, user_files.within(export.folder))
    anew = {each.sha256 for each in read}
    kept = [each for each in export.sessions if each.sha256 not in anew]
    return Known((*kept, *read), _name(export.folder), is_behind=is_behind or has_failed)


def _changed(export: KnownExport, file: Path, written: int) -> tuple[list[_Listed], list[_Listed], bool]:
    """Recordings that a library does not know, those that were corrected since, and whether more is new."""
    new, corrected, is_behind = [], [], False
    to_list = [export.folder]
    while to_list:
        folder = to_list.pop()
        listed = _listed(folder, to_list)
        by_name = {each.path.name: each for each in listed}
        for each in listed:
            name, is_late = each.path.name, each.modified > written
            if is_user_file(name):
                of = by_name.get(name.rsplit(".fitlift.", 1)[0])
                if is_late and of is not None and of.path != file:
                    # without its log a session is not what it was: it stays as it is known
                    is_joint = _name_in(of, export) in export.with_logs
                    corrected += [] if is_joint else [of]
                    is_behind = is_behind or is_joint
            elif name.lower().endswith(PLAN_ENDINGS):
                is_behind = is_behind or is_late
            elif has_log_name(name) and not is_log_file(each.path):
                continue
            elif each.path != file and not _is_known(each, export):
                new += [each] if has_fit_name(name) else []
                is_behind = is_behind or not has_fit_name(name)
    return new, [each for each in corrected if each not in new], is_behind


def _is_known(file: _Listed, export: KnownExport) -> bool:
    return export.files.get(_name_in(file, export)) == (file.size, file.modified)


def _name_in(file: _Listed, export: KnownExport) -> str:
    return printable(file.path.relative_to(export.folder).as_posix())


def _listed(folder: Path, folders: list[Path] | None = None) -> list[_Listed]:
    """Recordings, archives and text files of a folder, by name, but for what is hidden; `folders` gets its folders."""
    found = []
    try:
        with os.scandir(folder) as entries:
            for each in entries:
                if each.name.startswith(".") or each.is_symlink():
                    continue
                if each.is_dir(follow_symlinks=False):
                    if folders is not None:
                        folders.append(Path(each.path))
                elif _is_looked_at(each.name):
                    state = each.stat()
                    found.append(_Listed(Path(each.path), state.st_size, state.st_mtime_ns))
    except OSError:
        return []
    return sorted(found, key=lambda each: each.path.name)


def _is_looked_at(name: str) -> bool:
    return (
        has_fit_name(name) or has_log_name(name) or is_user_file(name) or name.lower().endswith((".zip", *PLAN_ENDINGS))
    )


def _are_few(files: Sequence[_Listed]) -> bool:
    return len(files) <= FEW_FILES and sum(each.size for each in files) <= FEW_BYTES


def _read(
    files: Sequence[_Listed], engine: str, user_files: UserFiles, devices: tuple[str | None, ...] = ()
) -> tuple[list[Before], bool]:
    """The strength sessions of some files, of some devices if any are named, and whether one file cannot be read."""
    found = [_sessions(each, engine, user_files, devices) for each in files]
    return [each for sessions in found for each in sessions or ()], None in found


@lru_cache(maxsize=2 * FEW_FILES)
def _sessions(
    file: _Listed, engine: str, user_files: UserFiles, devices: tuple[str | None, ...]
) -> tuple[Before, ...] | None:
    """The strength sessions of a file, read once for all files that stand beside it; None where it cannot be read."""
    try:
        fit = read_fit(file.path, engine=engine)
        if devices and (device_of(fit) not in devices or _has_no_strength(fit, file.path, user_files)):
            return ()
        sessions = outcome_of(fit, file.path, file.path, user_files, is_strict=False).sessions
    except FitliftError:
        return None
    found = map(before_of, sessions)
    return tuple(each for each in found if each is not None)


def _has_no_strength(fit: FitFile, path: Path, user_files: UserFiles) -> bool:
    """Whether a handful of values tell so; what has corrections may be made strength by them."""
    if any(True for _ in user_files.corrections_files(path.name, path)):
        return False
    settings = user_files.settings
    return without_strength(fit, settings.time_zone, settings.strength_sports) is not None


def _is_same(one: Path, other: Path) -> bool:
    return os.path.realpath(one) == os.path.realpath(other)


def _name(folder: Path) -> str:
    """What a folder is called, without those above it: pages are sent to others."""
    return printable(Path(os.path.realpath(folder)).name) or printable(str(folder))
