"""That nothing of the user's own reaches a test."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import elsewhere
import surroundings
from fitlift.userfiles.places import UserFiles

PROGRAM = """
import time
from fitlift.userfiles.places import UserFiles
print(time.localtime(0).tm_gmtoff, UserFiles().config_path)
"""


def test_of_a_users_environment_only_what_processes_need_is_left(tmp_path: Path) -> None:
    """No setting of fitlift's, no language, terminal or colour; the home is an empty one."""
    theirs = {"PATH": "/bin", "FITLIFT_CONFIG": "mine.toml", "FITLIFT_CORPUS": "/corpus", "HOME": "/home/me"}
    ours = surroundings.plain(theirs | elsewhere.VARIABLES, tmp_path)
    assert {name: ours[name] for name in ("PATH", "FITLIFT_CORPUS", "HOME", "TZ", "LC_ALL", "COLUMNS")} == {
        "PATH": "/bin",
        "FITLIFT_CORPUS": "/corpus",
        "HOME": str(tmp_path),
        "TZ": "Asia/Kathmandu",
        "LC_ALL": "C.UTF-8",
        "COLUMNS": "80",
    }
    assert not ours.keys() & (elsewhere.VARIABLES.keys() - {"TZ", "LC_ALL", "COLUMNS"} | {"FITLIFT_CONFIG"})


def test_this_process_and_those_it_begins_are_out_of_them(tmp_path: Path) -> None:
    """By their variables, their time zone, and where fitlift looks for the user's files."""
    assert not os.environ.keys() & (elsewhere.VARIABLES.keys() - {"TZ", "LC_ALL", "COLUMNS"} | {"FITLIFT_CONFIG"})
    assert UserFiles().config_path.is_relative_to(tmp_path)
    assert time.localtime(0).tm_gmtoff == 5.5 * 3600
    told = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True).stdout
    assert told == f"19800 {UserFiles().config_path}\n"


def test_what_a_test_leaves_in_the_checkout_is_seen(tmp_path: Path) -> None:
    """A file more, a file less, other bytes; not what tools write."""
    for name in ("a", "b", ".venv/c"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("1")
    before = surroundings.stamps(tmp_path, {".venv"})
    assert sorted(before) == ["a", "b"]
    (tmp_path / ".venv" / "d").write_text("1")
    assert surroundings.stamps(tmp_path, {".venv"}) == before
    (tmp_path / "a").write_text("12")
    (tmp_path / "b").unlink()
    (tmp_path / "e").write_text("1")
    after = surroundings.stamps(tmp_path, {".venv"})
    assert surroundings.changed(before, after) == ["a", "b", "e"]
