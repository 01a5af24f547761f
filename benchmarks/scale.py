"""Time whole exports of growing size, read in one process, in several, and on a Dask cluster, into docs/scale.md.

Run from the project's root: `make scale`, with FITLIFT_CORPUS. `python benchmarks/scale.py 500 2000` takes exports of
these sizes. The files are made as in `mixed.py`: each a real one, moved in time. Each run is a process of its own.
"""

from __future__ import annotations

import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from mixed import write_export

ROOT = Path(__file__).parent.parent
DOCUMENT = ROOT / "docs" / "scale.md"

#: Files of each export, how many of the first the loop over fitparse reads, and how many processes read.
FILES, LOOPED, JOBS = (500, 2000, 8000), 100, 2

#: What stands around what is written.
BEGIN, END = "<!-- measured: begin -->", "<!-- measured: end -->"

#: Sessions and other recordings a week of somebody who runs and lifts. Chosen.
FILES_A_WEEK = 6

_FITLIFT = """import resource, sys
from fitlift.cli import cli
if __name__ == "__main__":
    try: cli(sys.argv[1:])
    finally: sys.stderr.write(f"\\n{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024}")
"""

#: What a run cannot do without that finds nothing changed: it begins, and asks the system for each file.
_LEAST = """import os, sys
import fitlift.cli.weekly, fitlift.store, fitlift.folders.batch
with os.scandir(sys.argv[1]) as entries:
    for each in entries: each.stat()
"""


@dataclass(frozen=True, slots=True)
class Run:
    """One run: seconds by the clock, processor seconds of all its processes, the largest memory of its own, in MB."""

    words: str
    files: int
    seconds: float
    core_seconds: float
    megabytes: int

    @property
    def ms_a_file(self) -> float:
        """Milliseconds by the clock for a file."""
        return 1000 * self.seconds / self.files


def timed(words: str, files: int, *command: str) -> Run:
    """Run a process of Python, whose last line on standard error may be its memory."""
    before, begun = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    done = subprocess.run([sys.executable, "-W", "ignore", *command], capture_output=True, text=True, check=False)
    seconds, after = time.perf_counter() - begun, resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode not in (0, 3):
        sys.exit(f"{' '.join(command)}:\n{done.stderr}")
    cores = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    last = (done.stderr.splitlines() or [""])[-1]
    run = Run(words, files, seconds, cores, int(last) if last.isdigit() else 0)
    print(f"{words}, {files:,} files: {seconds:.1f} s, {cores:.1f} core s, {run.megabytes} MB", file=sys.stderr)
    return run


def fitlift(words: str, folder: Path, files: int, *options: str) -> Run:
    """Run `fitlift weekly` on an export."""
    with tempfile.NamedTemporaryFile("w", suffix=".py") as script:
        script.write(_FITLIFT)
        script.flush()
        return timed(words, files, script.name, "weekly", str(folder), "--quiet", *options)


def loop(folder: Path, some: Path) -> Run:
    """A loop over fitparse, on some of the files: it takes as long for each of more."""
    some.mkdir()
    for path in sorted(folder.iterdir())[:LOOPED]:
        shutil.copy(path, some)
    return timed("a loop over fitparse", LOOPED, str(Path(__file__).with_name("loop.py")), str(some))


def runs_of(folder: Path, files: int, reports: Path) -> Iterator[Run]:
    """Every run on one export."""
    text, jobs = ("--format", "text"), ("--jobs", str(JOBS))
    yield fitlift("text, one process", folder, files, *text, "--jobs", "1")
    yield fitlift(f"text, {JOBS} processes", folder, files, *text, *jobs)
    yield fitlift("text, Dask `local`", folder, files, *text, *jobs, "--scheduler", "local")
    yield fitlift("site and library", folder, files, "-o", str(reports), *jobs)
    yield fitlift(
        "site and library, Dask `local`", folder, files, "-o", f"{reports}-dask", *jobs, "--scheduler", "local"
    )
    yield fitlift("again, nothing changed", folder, files, "-o", str(reports), *jobs)
    yield timed("start and stat of the files", files, "-c", _LEAST, str(folder))
    if _has_dataset():
        into = ("--dataset", str(reports.with_name(f"dataset-{files}")))
        yield fitlift("dataset", folder, files, *jobs, *into)
        yield fitlift("dataset again, nothing changed", folder, files, *jobs, *into)


def _has_dataset() -> bool:
    done = subprocess.run(
        [sys.executable, "-m", "fitlift", "weekly", "--help"], capture_output=True, text=True, check=True
    )
    return "--dataset" in done.stdout


def measure(corpus: Path, folder: Path, sizes: Sequence[int]) -> tuple[Run, list[Run], float]:
    """The loop over fitparse, every other run, and the library's bytes for a file of the largest export."""
    runs: list[Run] = []
    looped: Run | None = None
    for files in sizes:
        export, reports = folder / f"export-{files}", folder / f"reports-{files}"
        export.mkdir()
        write_export(corpus, export, files)
        looped = looped or loop(export, folder / "looped")
        runs += runs_of(export, files, reports)
        kept = (reports / "fitlift.sqlite").stat().st_size / files
        shutil.rmtree(export)
    if looped is None:
        sys.exit("no sizes")
    return looped, runs, kept


def section(looped: Run, runs: Sequence[Run], kept: float) -> str:
    """What was measured, as Markdown."""
    rows = [
        f"| {run.words} | {run.files:,} | {run.seconds:.1f} | {run.ms_a_file:.2f} | {_core_ms(run):.2f} | "
        f"{looped.ms_a_file / run.ms_a_file:.0f} | {run.megabytes or ''} |"
        for run in (looped, *runs)
    ]
    heads = "| what runs | files | s | ms a file | core ms a file | times the loop | MB of its own process |"
    table = "\n".join([heads, "|---" + "|--:" * 6 + "|", *rows])
    lines = [f"- {words}: {value:.2f} ({target})" for words, value, target in ratios(looped, runs)]
    return "\n".join([BEGIN, "", table, "", *lines, "", *reckoned(runs, kept), "", END])


def _core_ms(run: Run) -> float:
    return 1000 * run.core_seconds / run.files


def ratios(looped: Run, runs: Sequence[Run]) -> Iterator[tuple[str, float, str]]:
    """What was asked for, what it came to, and what was aimed at; of the largest export where nothing else is said."""
    of: Mapping[tuple[str, int], Run] = {(run.words, run.files): run for run in runs}
    first, last = min(run.files for run in runs), max(run.files for run in runs)
    alone, pool, dask = (
        of[words, last] for words in ("text, one process", f"text, {JOBS} processes", "text, Dask `local`")
    )
    site, again, least = (
        of[words, last] for words in ("site and library", "again, nothing changed", "start and stat of the files")
    )
    small = of[pool.words, first]
    yield "text, to the loop over fitparse, a file", looped.ms_a_file / pool.ms_a_file, "aim: 100 or more"
    yield "site and library, to the loop, a file", looped.ms_a_file / site.ms_a_file, "aim: 50 or more"
    yield f"time a file, {last:,} to {first:,} files, text", pool.ms_a_file / small.ms_a_file, "aim: at most 1.15"
    yield "one process to two, text", alone.seconds / pool.seconds, "aim: 1.7 or more"
    yield "nothing changed, to start and stat", again.seconds / least.seconds, "aim: at most 1.2"
    yield "Dask `local` to processes, text", dask.seconds / pool.seconds, "aim: at most 1.25"
    grown = pool.megabytes / small.megabytes
    yield f"memory of its own process, {last:,} to {first:,} files, text", grown, "aim: at most 1.2"


def reckoned(runs: Sequence[Run], kept: float) -> Iterator[str]:
    """What more athletes take, from what one process took for a file, and what the library keeps of one."""
    last = max((run for run in runs if run.words == "text, one process"), key=lambda run: run.files)
    core_ms, of_five_years = _core_ms(last), 100 * 5 * 52 * FILES_A_WEEK
    a_day = 1_000_000 * FILES_A_WEEK / 7
    yield (
        f"Reckoned from {core_ms:.2f} core ms and {kept / 1024:.1f} KB kept a file, {FILES_A_WEEK} files a week each:"
    )
    yield ""
    yield (
        f"- A coach's hundred athletes, five years: {of_five_years:,} files, "
        f"{core_ms * of_five_years / 3_600_000:.2f} core hours once, {kept * of_five_years / 1e9:.1f} GB of libraries; "
        f"a week of them: {100 * FILES_A_WEEK:,} files, {core_ms * 100 * FILES_A_WEEK / 1000:.0f} core seconds."
    )
    yield (
        f"- A million athletes: {a_day:,.0f} files a day, {core_ms * a_day / 3_600_000:.1f} core hours, "
        f"{kept * a_day / 1e9:.0f} GB kept a day; five years at once: "
        f"{core_ms * of_five_years * 10_000 / 3_600_000:,.0f} core hours."
    )


def main() -> None:
    """Measure, and write the section; what was measured is printed, too."""
    sizes = [int(each) for each in sys.argv[1:]] or FILES
    with tempfile.TemporaryDirectory() as name:
        measured = section(*measure(Path(os.environ["FITLIFT_CORPUS"]), Path(name), sizes))
    print(measured)
    before = DOCUMENT.read_text(encoding="utf-8")
    DOCUMENT.write_text(re.sub(f"{BEGIN}.*{END}", lambda _: measured, before, flags=re.DOTALL), encoding="utf-8")


if __name__ == "__main__":
    main()
