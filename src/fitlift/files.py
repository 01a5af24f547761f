"""What lies at a path, asked so that nothing that lies there can end or hang a run; and writing a file whole."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from fitlift.records.said import Said

#: A recording, packed or not, that has more bytes is refused; the largest FIT activities have some 30 MB.
MOST_BYTES = 512 * 1024 * 1024

#: A plan, corrections, routines or settings that have more bytes are refused; a thick book has one MB.
MOST_TEXT_BYTES = 16 * 1024 * 1024

#: Of files whose name is so much like one that is missing, at most so many are told. Chosen.
_NEAR_NAMES, _LEAST_LIKENESS = 3, 0.75

#: What is no plain file.
_KINDS = (
    (stat.S_ISDIR, "folder"),
    (stat.S_ISFIFO, "named_pipe"),
    (stat.S_ISSOCK, "socket"),
    (stat.S_ISCHR, "device"),
    (stat.S_ISBLK, "device"),
)


def is_file(path: Path) -> bool:
    """Whether a path leads to a plain file; not where that cannot be asked, as of a name that is too long."""
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def is_folder(path: Path) -> bool:
    """Whether a path leads to a folder; not where that cannot be asked."""
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def is_link(path: Path) -> bool:
    """Whether a path is a link itself; not where that cannot be asked."""
    try:
        return path.is_symlink()
    except (OSError, ValueError):
        return False


def why_not_read(path: Path, most: int = MOST_BYTES) -> Said | None:
    """Why something is not to be opened: that it is a named pipe, no file; None where nothing speaks against it.

    What cannot be asked may be opened: the system then says why not.

    Parameters
    ----------
    path
        The path; links are followed.
    most
        Bytes that it may have.
    """
    try:
        found = path.stat()
    except (OSError, ValueError):
        return None
    kind = next((name for holds, name in _KINDS if holds(found.st_mode)), None)
    if kind is not None:
        return Said("is_no_file", {"is_what": kind})
    if found.st_size > most:
        return Said("has_too_many_bytes", {"size_bytes": found.st_size, "most_bytes": most})
    return None


def hint_for_missing(path: Path) -> Said:
    """What to try where nothing lies at a path: what is called nearly so beside it, else to look at the name."""
    import difflib  # seldom needed, and slow to load

    try:
        beside = sorted(each.name for each in path.parent.iterdir())
    except (OSError, ValueError):
        beside = []
    near = difflib.get_close_matches(path.name, beside, _NEAR_NAMES, _LEAST_LIKENESS)
    if not near:
        return Said("check_name")
    return Said("did_you_mean_paths", {"near_names": tuple([str(path.parent / each) for each in near])})


def hint_for_folder(path: Path, *endings: str) -> Said:
    """What to try where a folder is no file: one that is in it, the last by name of the first ending that there is."""
    try:
        within = sorted(each.name for each in path.iterdir())
    except (OSError, ValueError):
        within = []
    for ending in endings:
        found = [each for each in within if each.lower().endswith(ending)]
        if found:
            return Said("name_file_as_in", {"path": str(path / found[-1])})
    return Said("name_file_in_folder")


def where_link_leads(path: Path, tree: Path) -> Said | None:
    """What speaks against following a link, or anything below one: it leads out of a tree, or nowhere; else None.

    Parameters
    ----------
    path
        A path within the tree.
    tree
        The folder that may not be left.
    """
    try:
        target, root = os.path.realpath(path), os.path.realpath(tree)
        if os.path.commonpath([target, root]) != root:
            return Said("is_link_out_of_folder")
        return None if Path(target).exists() else Said("is_link_to_nowhere")
    except (OSError, ValueError):
        return Said("is_link_to_nowhere")


def write_whole(target: Path, data: bytes, work: Path | None = None) -> None:
    """Write a file whole or not at all; raises OSError where it cannot be written.

    Parameters
    ----------
    target
        The file.
    data
        What it holds then.
    work
        A folder of the same disk in which it is written first; None for the file's own.
    """
    import tempfile

    descriptor, temporary = tempfile.mkstemp(dir=work or target.parent, prefix=".fitlift-")
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(data)
        Path(temporary).chmod(0o666 & ~_umask())
        Path(temporary).replace(target)
    except OSError:
        Path(temporary).unlink(missing_ok=True)
        raise


def _umask() -> int:
    """The process's umask, which can only be read by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
