"""Time fitlift from a file's bytes to its sets, and the whole command, and write it into docs/performance.md.

Run from the project's root after `run.py`, whose environments it takes: `make bench`. Everything is measured in pairs,
one after the other, of an installed and compiled copy, with pandas but without pyarrow; medians count.
"""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from document import WHOLE, ratio, with_section
from run import DOCUMENT, ENVIRONMENTS, ROOT

#: Pairs of processes.
STARTS = 25

BIN = ENVIRONMENTS / "fitlift" / "bin"
SAMPLE = ROOT / "sample_data" / "planned.fit"


class File(NamedTuple):
    """One file: its name and size, and seconds that python-fitparse, the activity and the analysis take."""

    name: str
    size: int
    fitparse: float
    activity: float
    analysis: float


class Naming(NamedTuple):
    """Seconds that finding the places and names of a session's sets takes, part by part."""

    sets: int
    structure: float
    guesses: float
    plan: float
    routines: float

    @property
    def together(self) -> float:
        """All parts."""
        return self.structure + self.guesses + self.plan + self.routines


class Command(NamedTuple):
    """A command beside the import of a library: its words, and the medians of both in seconds and of their ratio."""

    words: str
    library: str
    seconds: float
    other: float
    ratio: float


def files(corpus: Path) -> list[File]:
    """Every strength file."""
    paths = sorted((corpus / "strength_activity").glob("*.fit"))
    command = [str(BIN / "python"), str(Path(__file__).with_name("pairs.py")), *map(str, paths)]
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=_environment())
    told = map(json.loads, done.stdout.splitlines())
    return [
        File(path.stem, path.stat().st_size, each["fitparse"], each["activity"], each["analysis"])
        for path, each in zip(paths, told, strict=True)
    ]


def naming() -> list[Naming]:
    """Sessions of 40 and of 200 sets."""
    command = [str(BIN / "python"), str(Path(__file__).with_name("naming.py"))]
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=_environment())
    return [Naming(**json.loads(line)) for line in done.stdout.splitlines()]


def commands() -> Iterator[Command]:
    """Whole processes."""
    with tempfile.TemporaryDirectory() as folder:
        alone = Path(shutil.copy(SAMPLE, folder))
        html = ("--quiet", "--format", "html", "--output", str(Path(folder) / "session.html"))
        yield _beside("pandas", "`fitlift summarize FILE`", "summarize", str(SAMPLE))
        yield _beside("pandas", "`fitlift summarize FILE`, no other recording beside it", "summarize", str(alone))
        yield _beside("pandas", "`fitlift summarize FILE --format json`", "summarize", str(SAMPLE), "--format", "json")
        yield _beside("matplotlib.figure", "`fitlift summarize FILE --format html`", "summarize", str(SAMPLE), *html)
        yield _beside("pandas", "`fitlift --help`", "--help")


def _beside(library: str, words: str, *arguments: str) -> Command:
    ours = [str(BIN / "fitlift"), *arguments]
    theirs = [str(BIN / "python"), "-c", f"import {library}"]
    pairs = [(_seconds(ours), _seconds(theirs)) for _ in range(STARTS + 1)][1:]  # the first warms the disk
    mine, other = (statistics.median(each) for each in zip(*pairs, strict=True))
    return Command(words, library, mine, other, statistics.median(one / two for one, two in pairs))


def _seconds(command: Sequence[str]) -> float:
    begun = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=_environment())
    return time.perf_counter() - begun


def _environment() -> dict[str, str]:
    """As a user's is: compiled, without anything of the checkout, and without settings or routines."""
    without = ("PYTHONPATH", "PYTHONDONTWRITEBYTECODE", "PYTHONPYCACHEPREFIX")
    at_home = {"HOME": str(ENVIRONMENTS / "home"), "XDG_CONFIG_HOME": str(ENVIRONMENTS / "home")}
    return {name: value for name, value in os.environ.items() if name not in without} | at_home


def section(read: Sequence[File], run: Sequence[Command], named: Sequence[Naming]) -> str:
    """What was measured, as Markdown."""
    tables = (_table(read), _processes(run), _parts(named))
    return "\n".join([*_claims(read, run), *(line for table in tables for line in ("", *table))])


def _claims(read: Sequence[File], run: Sequence[Command]) -> Iterator[str]:
    fitparse, activity, analysis = (sum(times) for times in zip(*(each[2:] for each in read), strict=True))
    least = min(each.fitparse / each.activity for each in read)
    yield f"- bytes → `Activity`, all strength files together: {ratio(fitparse / activity)} times faster"
    yield f"- the same, each of {len(read)} files: {ratio(least)} times or more"
    yield f"- bytes → finished analysis, all together: {ratio(fitparse / analysis)} times faster"
    for each in run[:-1]:
        yield f'- {each.words}: {each.ratio:.2f} times as long as `python -c "import {each.library}"`'


def _table(read: Sequence[File]) -> Iterator[str]:
    yield "| file | bytes | fitparse, ms | activity, ms | times | analysis, ms | times |"
    yield "|---" + "|--:" * 6 + "|"
    for each in read:
        made, finished = each.fitparse / each.activity, each.fitparse / each.analysis
        milliseconds = (1000 * taken for taken in (each.fitparse, each.activity, each.analysis))
        theirs, activity, analysis = (f"{taken:.1f}" for taken in milliseconds)
        figures = f"{theirs} | {activity} | {ratio(made)} | {analysis} | {ratio(finished)}"
        yield f"| {each.name} | {each.size:,} | {figures} |"


def _processes(run: Sequence[Command]) -> Iterator[str]:
    yield "| process | s | beside | s | ratio |"
    yield "|---|--:|---|--:|--:|"
    for each in run:
        yield f"| {each.words} | {each.seconds:.3f} | `import {each.library}` | {each.other:.3f} | {each.ratio:.2f} |"


def _parts(named: Sequence[Naming]) -> Iterator[str]:
    yield "| a session's sets | structure, ms | guesses | three planned sessions | three routines | together |"
    yield "|--:" * 6 + "|"
    for each in named:
        times = (each.structure, each.guesses, each.plan, each.routines, each.together)
        yield f"| {each.sets} | {' | '.join(f'{1000 * taken:.1f}' for taken in times)} |"


def main() -> None:
    """Measure, print, and write the section."""
    text = section(files(Path(os.environ["FITLIFT_CORPUS"])), list(commands()), naming())
    DOCUMENT.write_text(with_section(DOCUMENT.read_text(encoding="utf-8"), WHOLE, text), encoding="utf-8")
    sys.stdout.write(f"{text}\n")


if __name__ == "__main__":
    main()
