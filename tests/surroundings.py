"""What tests run in: never the settings of whoever runs them, neither here nor in the processes that tests begin."""

from __future__ import annotations

import atexit
import os
import shutil
import signal
import tempfile
import time
from collections.abc import Iterable, Mapping
from pathlib import Path

import platformdirs

#: Where the files that tests read, and a browser, are; what is kept from run to run.
FILES = "FITLIFT_CORPUS", "FITLIFT_RECORDINGS", "FITLIFT_CASES", "FITLIFT_REFERENCE"
CHROMIUM, CACHE, WRITE_IMAGES = "FITLIFT_CHROMIUM", "FITLIFT_TEST_CACHE", "FITLIFT_WRITE_IMAGES"

#: Of all else, what processes need to run at all; whatever is not named here is taken away.
_NEEDED = {
    *("PATH", "TMPDIR", "TEMP", "TMP", "LD_LIBRARY_PATH", "SYSTEMROOT", "WINDIR", "COMSPEC", "PATHEXT"),
    *("CI", "VIRTUAL_ENV", CHROMIUM, CACHE, WRITE_IMAGES, *FILES),
}
_NEEDED_FAMILIES = ("PYTEST_", "COV_", "COVERAGE_", "OPENBLAS_")

#: No machine is likely to be set up like this: what reads the machine's time zone by mistake gives itself away.
_FIXED = {"TZ": "Asia/Kathmandu", "LC_ALL": "C.UTF-8", "COLUMNS": "80", "LINES": "24"}


def homes(folder: Path) -> dict[str, str]:
    """The variables by which programs find a user's own files, on any system."""
    names = "HOME", "USERPROFILE", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "APPDATA", "LOCALAPPDATA"
    return dict.fromkeys(names, str(folder))


def plain(environment: Mapping[str, str], home: Path) -> dict[str, str]:
    """An environment without anything that a user may have set up, and with an empty home."""
    kept = {
        name: value
        for name, value in environment.items()
        if name.upper() in _NEEDED or name.upper().startswith(_NEEDED_FAMILIES)
    }
    cache = kept.get(CACHE) or str(platformdirs.user_cache_path("fitlift-tests"))
    # what matplotlib knows of fonts takes a second to find out; a matplotlibrc is looked for there, too
    return kept | _FIXED | homes(home) | {CACHE: cache, "MPLCONFIGDIR": str(Path(cache) / "matplotlib")}


def settle() -> Path:
    """Take this process, and all that it begins, out of its user's surroundings; return its empty home."""
    home = Path(tempfile.mkdtemp(prefix="fitlift-home-"))
    atexit.register(shutil.rmtree, home, ignore_errors=True)
    environment = plain(os.environ, home)
    os.environ.clear()
    os.environ.update(environment)
    if hasattr(time, "tzset"):
        time.tzset()
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:  # as whatever a shell begins in the background
        signal.signal(signal.SIGINT, signal.default_int_handler)
    return home


def stamps(folder: Path, ignored: Iterable[str]) -> dict[str, tuple[int, int]]:
    """Size and time of change of each file of a folder, but for those in folders of some names."""
    ignored = set(ignored)
    found = {}
    for at, folders, names in os.walk(folder):
        folders[:] = sorted(set(folders) - ignored)
        for name in names:
            seen = (Path(at) / name).lstat()
            found[str(Path(at, name).relative_to(folder))] = (seen.st_size, seen.st_mtime_ns)
    return found


def changed(before: Mapping[str, tuple[int, int]], after: Mapping[str, tuple[int, int]]) -> list[str]:
    """The files that are new, gone, or not what they were."""
    return sorted(name for name in before.keys() | after.keys() if before.get(name) != after.get(name))
