"""Time `fitlift weekly` on a whole export beside a loop over fitparse, and write it at the end of docs/performance.md.

Run from the project's root after `run.py`, whose environments it takes: `make bench`. Every figure is of one run, as a
user's is, each of whole processes.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from document import EXPORT, with_section
from mixed import write_export
from run import DOCUMENT, ENVIRONMENTS

#: Files in the export that both read, and in the larger one, which shows whether memory grows.
FILES, MORE_FILES = 500, 2000

_FITLIFT = """import resource, sys
from fitlift.cli import cli
if __name__ == "__main__":
    try: cli(sys.argv[1:])
    finally: sys.stderr.write(f"\\n{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024}")
"""


@dataclass(frozen=True, slots=True)
class Run:
    """One run: what it did, how long it took, and the largest memory of its own process where that is asked for."""

    words: str
    files: int
    seconds: float
    megabytes: int | None = None


def fitlift(folder: Path, files: int, words: str, *options: str) -> Run:
    """Run a command of fitlift's on an export, and see how much memory its own process took."""
    with tempfile.NamedTemporaryFile("w", suffix=".py") as script:
        script.write(_FITLIFT)
        script.flush()
        seconds, told = _seconds("fitlift", script.name, "weekly", str(folder), "--quiet", *options)
    return Run(words, files, seconds, int(told))


def loop(folder: Path, files: int, words: str, environment: str, script: str) -> Run:
    """Run one of the two loops on an export."""
    seconds, _ = _seconds(environment, str(Path(__file__).with_name(script)), str(folder))
    return Run(words, files, seconds)


def _seconds(environment: str, *command: str) -> tuple[float, str]:
    """How long a process takes, and the last line that it writes on standard error."""
    python = ENVIRONMENTS / environment / "bin" / "python"
    begun = time.perf_counter()
    done = subprocess.run([str(python), "-W", "ignore", *command], capture_output=True, text=True, check=False)
    if done.returncode not in (0, 3):
        sys.exit(f"{' '.join(command)}:\n{done.stderr}")
    return time.perf_counter() - begun, (done.stderr.splitlines() or [""])[-1]


def measure(corpus: Path, folder: Path) -> Iterator[Run]:
    """Every run, the loop over fitparse first."""
    some, more = folder / "some", folder / "more"
    for path, count in ((some, FILES), (more, MORE_FILES)):
        path.mkdir()
        write_export(corpus, path, count)
    yield loop(some, FILES, "a loop over fitparse: sets, seconds at each heart rate", "python-fitparse", "loop.py")
    yield loop(some, FILES, "a loop over fitlift's tables: the same", "fitlift", "same_work.py")
    yield fitlift(some, FILES, "`fitlift weekly --format text --jobs 1`", "--format", "text", "--jobs", "1")
    yield fitlift(some, FILES, "`fitlift weekly --format text`", "--format", "text")
    reports = ("--output", str(folder / "reports"))
    yield fitlift(some, FILES, "`fitlift weekly`, pages and library", *reports)
    yield fitlift(some, FILES, "`fitlift weekly` again, nothing changed", *reports)
    yield fitlift(more, MORE_FILES, "`fitlift weekly --format text`", "--format", "text")
    yield fitlift(more, MORE_FILES, "`fitlift weekly`, pages and library", "--output", str(folder / "more-reports"))


def section(runs: Sequence[Run]) -> str:
    """What was measured, as Markdown."""
    (theirs, *_) = runs
    rows = [
        f"| {run.words} | {run.files:,} | {run.seconds:.1f} | {1000 * run.seconds / run.files:.1f} | "
        f"{_times(theirs, run)} | {run.megabytes or ''} |"
        for run in runs
    ]
    heads = "| what runs | files | s | ms a file | times faster, a file | MB of its own process |"
    return "\n".join([heads, "|---" + "|--:" * 5 + "|", *rows])


def _times(theirs: Run, run: Run) -> str:
    return "" if run is theirs else f"{theirs.seconds / theirs.files / (run.seconds / run.files):.1f}"


def main() -> None:
    """Measure, print, and write the section."""
    runs = []
    with tempfile.TemporaryDirectory() as name:
        for run in measure(Path(os.environ["FITLIFT_CORPUS"]), Path(name)):
            runs.append(run)
            print(f"{run.words}, {run.files} files: {run.seconds:.1f} s", file=sys.stderr)
    DOCUMENT.write_text(with_section(DOCUMENT.read_text(encoding="utf-8"), EXPORT, section(runs)), encoding="utf-8")


if __name__ == "__main__":
    main()
