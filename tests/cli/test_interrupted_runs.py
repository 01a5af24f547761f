"""Runs of `fitlift weekly` that are killed, stopped, or at it together: what there is stays whole."""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from checkout import EXPORT
from fitlift.store import LibraryError, library_info

Runner = Callable[..., Any]

pytestmark = pytest.mark.skipif(os.name == "nt", reason="these signals are of POSIX systems")


@pytest.fixture(scope="module")
def export(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two weeks of the sample export: four strength sessions, and runs."""
    folder = tmp_path_factory.mktemp("export")
    for path in sorted((EXPORT / "watch").glob("2026-11*")):
        if "2026-11-09" <= path.name[:10] <= "2026-11-22":
            shutil.copy2(path, folder)
    return folder


@pytest.fixture(scope="module")
def whole(export: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What a run leaves that nobody interrupts."""
    output = tmp_path_factory.mktemp("whole")
    result = subprocess.run(command(export, output), capture_output=True, check=True)
    assert result.stdout.decode() == f"{output}/index.html\n"
    return left(output)


def command(export: Path, output: Path, *options: str) -> list[str]:
    """A run in a process of its own."""
    return [sys.executable, "-m", "fitlift", "weekly", str(export), "-o", str(output), "--weeks", "all", *options]


def left(output: Path) -> dict[str, Any]:
    """Every report, and every row of the library but what it remembers of this folder."""
    pages = sorted(output.rglob("*.html"))
    found: dict[str, Any] = {path.relative_to(output).as_posix(): path.read_bytes() for path in pages}
    with closing(sqlite3.connect(output / "fitlift.sqlite")) as database:
        names = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        for name in set(names) - {"reports"}:
            found[name] = sorted(map(repr, database.execute(f'SELECT * FROM "{name}"')))  # noqa: S608 - its own names
    files = (path.relative_to(output).as_posix() for path in output.rglob("*") if path.is_file())
    assert sorted(files) == sorted([*(each for each in found if "." in each), "fitlift.sqlite"])
    return found


@pytest.mark.parametrize("kills", [5, pytest.param(30, marks=pytest.mark.slow)])
def test_runs_that_are_killed_leave_what_one_whole_run_leaves(
    export: Path, whole: dict[str, Any], tmp_path: Path, kills: int
) -> None:
    """At any moment; the run after them goes on where they were, and ends as if nothing had been."""
    output = tmp_path / "out"
    script = Path(__file__).with_name("killed_runs.py")
    arguments = [str(kills), "0.6", *command(export, output)[3:]]
    result = subprocess.run([sys.executable, str(script), *arguments], capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
    assert int(result.stdout) > kills // 2  # the others had ended before
    assert subprocess.run(command(export, output), capture_output=True, check=False).returncode == 0
    assert left(output) == whole


@pytest.mark.slow
def test_two_runs_at_once_do_each_other_no_harm(export: Path, whole: dict[str, Any], tmp_path: Path) -> None:
    """On one folder of reports and one library."""
    output = tmp_path / "out"
    runs = [subprocess.Popen(command(export, output), stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(2)]
    for each in runs:
        assert each.communicate()[0].decode() == f"{output}/index.html\n"
        assert each.returncode == 0
    assert left(output) == whole


def kept_files(output: Path) -> int:
    """How many files the library knows by now."""
    if not (output / "fitlift.sqlite").exists():
        return 0
    try:
        return library_info(output / "fitlift.sqlite").rows["files"]
    except LibraryError:  # its tables are being made
        return 0


def is_anyone_left(group: int) -> bool:
    """Whether a process of a group is there after ten seconds."""
    for _ in range(200):
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return False
        time.sleep(0.05)
    return True


@pytest.mark.slow
def test_ctrl_c_ends_a_run_in_a_line_and_keeps_what_was_read(tmp_path: Path) -> None:
    """With processes that read, too, none of which is left behind or says a word."""
    output, export = tmp_path / "out", EXPORT / "watch"  # so many that it reads for seconds after it wrote
    run = subprocess.Popen(
        command(export, output, "--jobs", "2"),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    deadline = time.monotonic() + 60
    while not kept_files(output) and time.monotonic() < deadline:
        time.sleep(0.02)
    os.killpg(run.pid, signal.SIGINT)  # as a terminal does: to all of its processes
    out, err = run.communicate(timeout=60)
    said = f"fitlift: stopped; {output}/fitlift.sqlite keeps what was read, the next run goes on from there\n"
    assert (out, err, run.returncode) == ("", said, 1)
    assert kept_files(output) > 0
    assert not is_anyone_left(run.pid)
    for folder in (output, tmp_path / "whole"):
        assert subprocess.run(command(export, folder), capture_output=True, check=False).returncode == 0
    assert left(output) == left(tmp_path / "whole")


def test_an_unchanged_export_is_not_opened_and_nothing_is_written(export: Path, tmp_path: Path) -> None:
    """By what the interpreter is asked to open."""
    output = tmp_path / "out"
    subprocess.run(command(export, output), capture_output=True, check=True)
    before = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in output.rglob("*.*")}
    program = (
        "import sys; from fitlift.cli import cli; opened = []\n"
        "sys.addaudithook(lambda event, facts: opened.append(str(facts[0])) if event == 'open' else None)\n"
        "try: cli(sys.argv[1:])\n"
        "finally: print(*(f'opened {name}' for name in opened), sep='\\n')\n"
    )
    arguments = command(export, output)[3:]
    result = subprocess.run([sys.executable, "-c", program, *arguments], capture_output=True, text=True, check=True)
    assert f"{output}/index.html\n" in result.stdout
    assert result.stderr.splitlines()[0] == f"{output}: nothing has changed"
    opened = [Path(line[7:]) for line in result.stdout.splitlines() if line.startswith("opened ")]
    ours = {path.name for path in opened if path.parent in {export, output}}
    assert ours == {path.name for path in export.glob("*.fitlift.yaml")} | {path.name for path in export.glob("plan*")}
    assert {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in output.rglob("*.*")} == before


def _tables(dataset: Path) -> dict[str, bytes]:
    """Every file of a dataset but what it remembers of a run."""
    files = (path for path in dataset.rglob("*") if path.is_file() and path.name != "state.json")
    return {path.relative_to(dataset).as_posix(): path.read_bytes() for path in files}


def test_runs_into_a_dataset_that_are_killed_leave_what_one_whole_run_leaves(export: Path, tmp_path: Path) -> None:
    """At any moment, and no file that is not whole; the state is that of a run that had nothing to do."""
    script = Path(__file__).with_name("killed_runs.py")
    into = ["weekly", str(export), "--dataset", str(tmp_path / "killed")]
    result = subprocess.run(
        [sys.executable, str(script), "5", "0.6", *into], capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stderr
    assert int(result.stdout) > 2
    for name in ("killed", "whole"):
        run = [sys.executable, "-m", "fitlift", *into[:-1], str(tmp_path / name)]
        assert subprocess.run(run, capture_output=True, check=False).returncode == 0
    assert _tables(tmp_path / "killed") == _tables(tmp_path / "whole")


@pytest.mark.slow
def test_two_runs_into_one_dataset_do_each_other_no_harm(export: Path, tmp_path: Path) -> None:
    """One writes at a time."""
    command = [sys.executable, "-m", "fitlift", "weekly", str(export), "--dataset"]
    runs = [subprocess.Popen([*command, str(tmp_path / "both")], stdout=subprocess.DEVNULL) for _ in range(2)]
    assert [run.wait() for run in runs] == [0, 0]
    assert subprocess.run([*command, str(tmp_path / "whole")], capture_output=True, check=False).returncode == 0
    assert _tables(tmp_path / "both") == _tables(tmp_path / "whole")
