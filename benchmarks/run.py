"""Time fitlift beside other decoders, each in its own environment, and write docs/performance.md.

Run from the project's root: `make bench`. It takes real FIT files from the folder that FITLIFT_CORPUS names: every
file of its strength_activity, and those of its other_activity that have more than 20 KB. All decoders take the
same file in turn, round after round; the fastest round counts, since what else the machine does only ever adds to a
time. Environments are made below .bench/ once.
"""

from __future__ import annotations

import json
import math
import os
import platform
import statistics
import subprocess
import sys
import time
import venv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
ENVIRONMENTS = ROOT / ".bench"
DOCUMENT = ROOT / "docs" / "performance.md"

#: Environment → what is installed in it, beside pandas.
PACKAGES = {
    "fitlift": str(ROOT),
    "fitparse": "fitparse==1.2.0",
    "python-fitparse": "python-fitparse==2.7.0",
    "fitdecode": "fitdecode==0.11.0",
    "chiptime": "chiptime==0.9.0",
    "fitfast": "fitfast==0.1.0",
    "pyfitparsernative": "pyfitparsernative==0.2.3",
}
OURS = "fitlift"
FITPARSES = ("fitparse", "python-fitparse")
PURE = (*FITPARSES, "fitdecode", "chiptime")
RUST = ("fitfast, dictionaries", "fitfast, numbers", "pyfitparsernative")
ANEW = "fitlift, definitions forgotten"
DECODERS = (OURS, ANEW, "fitlift, all columns", *PURE, *RUST)

ROUNDS = 5
LEAST_BYTES, LARGE_BYTES = 20_000, 50_000
LONG_RECORDS = 3000
RIDE = "cycling"

_NO_ROW = "no such row"

#: Runs of `fitlift --help`, and the limit on their median.
STARTS = 15


#: The document.
TEXT = """# Performance

Printed by `make bench`; do not edit. Every decoder gets the same files in turn, one file at a time, each in an
environment of its own, and makes the same four tables of them: sets, records, sessions and workout steps, with
the columns that fitlift makes its own tables from. It reads a file again and again for a tenth of a second, the
mean counts, and of {rounds} rounds the fastest.

fitlift works out once in a process what a definition of the format means, and devices write the same ones into
every file: so it is fastest on the second file of a device. *Definitions forgotten* is fitlift made to forget
these before each reading, as on the first file.

The milliseconds are those of one machine ({cores} cores, {system}, Python {python}, pandas {pandas}). The other
columns say how many times longer a decoder takes than fitlift. *All columns* is fitlift making every column of the
four messages; *dictionaries* and *numbers* are fitfast's `parse` and `records`, of which the second gives no text,
no arrays and no names. *fails*: the decoder rejects the file.

Decoders: {peers}.

{claims}

## Strength files

{strength}

## Other activities of more than {least} KB

{others}

## The same values?

Columns that all decoders give in the same form, value by value against fitlift's, over all these files:

| decoder | values compared | equal | columns with others |
|---|--:|--:|---|
{compared}
"""


class Worker:
    """A decoder, waiting in a process of its own."""

    def __init__(self, decoder: str) -> None:
        environment = ENVIRONMENTS / decoder.split(",", maxsplit=1)[0]
        self._process = subprocess.Popen(
            [str(environment / "bin" / "python"), "-W", "ignore", str(Path(__file__).with_name("worker.py")), decoder],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def ask(self, command: str, path: Path) -> dict[str, Any]:
        """Send a command and wait for its answer."""
        if self._process.stdin is None or self._process.stdout is None:
            raise RuntimeError("a worker without pipes")
        self._process.stdin.write(f"{command} {path}\n")
        self._process.stdin.flush()
        answer: dict[str, Any] = json.loads(self._process.stdout.readline())
        return answer

    def close(self) -> None:
        """End the process."""
        self._process.communicate()


@dataclass(frozen=True)
class Measured:
    """One file.

    Parameters
    ----------
    path, records, sports
        The file, how many records it has, and of which sports it is.
    seconds
        Decoder → its fastest round; nan where it failed.
    """

    path: Path
    records: int
    sports: frozenset[str]
    seconds: Mapping[str, float]

    def ratio(self, decoder: str) -> float:
        """How many times longer than fitlift a decoder takes."""
        return self.seconds[decoder] / self.seconds[OURS]

    @property
    def anew(self) -> Measured:
        """The same file, with fitlift's time when definitions are forgotten."""
        return replace(self, seconds={**self.seconds, OURS: self.seconds[ANEW]})

    @property
    def to_faster_fitparse(self) -> float:
        """The ratio to the faster of the two fitparse packages."""
        return min(self.ratio(each) for each in FITPARSES if not math.isnan(self.seconds[each]))


def install() -> None:
    """Make the environments that are not there yet."""
    for name, requirement in PACKAGES.items():
        folder = ENVIRONMENTS / name
        if not (folder / "bin" / "python").exists():
            venv.create(folder, with_pip=True)
        command = [str(folder / "bin" / "python"), "-m", "pip", "--quiet", "install", "pandas", requirement]
        done = subprocess.run(command, check=False, capture_output=True, text=True)
        if done.returncode:
            sys.exit(f"{requirement} cannot be installed:\n{done.stderr}")


def files(corpus: Path) -> list[Path]:
    """The files to read, the strength ones first."""
    strength = sorted((corpus / "strength_activity").glob("*.fit"))
    others = sorted(path for path in (corpus / "other_activity").glob("*.fit") if path.stat().st_size > LEAST_BYTES)
    return strength + others


def measure(workers: Mapping[str, Worker], path: Path) -> Measured:
    """Time every decoder on one file, in turn."""
    taken: dict[str, list[float]] = {name: [] for name in workers}
    tables = workers[OURS].ask("values", path)["answer"]
    records, sports = len(tables["record"].get("timestamp", ())), frozenset(tables["session"].get("sport", ()))
    for _ in range(ROUNDS):
        for name, worker in workers.items():
            taken[name].append(worker.ask("time", path).get("answer", math.nan))
    return Measured(path, records, sports, {name: min(times) for name, times in taken.items()})


def compare(workers: Mapping[str, Worker], paths: Sequence[Path]) -> dict[str, tuple[int, int, list[str]]]:
    """For each decoder how many values it gives, how many equal fitlift's, and in which columns others differ."""
    found = {}
    for name in (*PURE, *RUST):
        compared, equal, columns = 0, 0, set()
        for path in paths:
            ours, theirs = (workers[each].ask("values", path).get("answer") for each in (OURS, name))
            for column, pairs in _pairs(ours, theirs):
                compared += len(pairs)
                same = sum(map(_same, pairs))
                equal += same
                columns |= {column} if same < len(pairs) else set()
        found[name] = (compared, equal, sorted(columns))
    return found


def _pairs(ours: Any, theirs: Any) -> Iterator[tuple[str, list[tuple[Any, Any]]]]:
    for message, columns in (ours or {}).items():
        for column, values in columns.items():
            other = (theirs or {}).get(message, {}).get(column)
            if other is not None and any(value is not None for value in other):
                # a row that only one of the two has counts as another value
                yield f"{message}.{column}", list(zip_longest(values, other, fillvalue=_NO_ROW))


def _same(pair: tuple[Any, Any]) -> bool:
    one, other = pair
    if isinstance(one, float) and isinstance(other, float):
        return math.isclose(one, other, rel_tol=1e-9, abs_tol=1e-9)
    return bool(one == other)


def start_seconds() -> float:
    """Median of the time that `fitlift --help` takes, interpreter included."""
    return statistics.median(_start() for _ in range(STARTS))


def _start() -> float:
    begun = time.perf_counter()
    subprocess.run([str(ENVIRONMENTS / OURS / "bin" / "fitlift"), "--help"], check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - begun


def ratio(value: float) -> str:
    """A ratio with two figures that mean something."""
    if math.isnan(value):
        return "fails"
    return f"{value:.1f}" if value < 10 else f"{value:.0f}"


def document(measured: Sequence[Measured], compared: Mapping[str, tuple[int, int, list[str]]], start: float) -> str:
    """What was measured, as Markdown."""
    strength = [each for each in measured if each.path.parent.name == "strength_activity"]
    others = sorted((each for each in measured if each not in strength), key=lambda each: -each.records)
    return TEXT.format(
        rounds=ROUNDS,
        cores=os.cpu_count(),
        system=platform.system(),
        python=platform.python_version(),
        pandas=_version("pandas"),
        peers=", ".join(each for each in PACKAGES.values() if each != str(ROOT)),
        claims="\n".join(line if line.startswith(" ") else f"- {line}" for line in claims(strength, others, start)),
        strength="\n".join([*_table(strength), _sum(strength)]),
        least=LEAST_BYTES // 1000,
        others="\n".join(_table(others)),
        compared="\n".join(
            f"| {name} | {count:,} | {equal:,} | {', '.join(columns) or 'none'} |"
            for name, (count, equal, columns) in compared.items()
        ),
    )


def claims(strength: Sequence[Measured], others: Sequence[Measured], start: float) -> Iterator[str]:
    """What the figures come to."""
    both = [*strength, *others]
    long = [each for each in others if each.records > LONG_RECORDS]
    large = [each for each in both if each.path.stat().st_size > LEAST_BYTES]
    yield "To the faster of the two fitparse packages:"
    yield from _to_fitparse(strength, others)
    yield "The same, each file read as if it were the first of its device:"
    yield from _to_fitparse([each.anew for each in strength], [each.anew for each in others])
    yield f"To each pure-Python decoder, on files over {LEAST_BYTES // 1000} KB: {_range(large, PURE)}"
    yield f"To each Rust decoder, on activities of over {LONG_RECORDS:,} records: {_range(long, RUST)}"
    yield f"`fitlift --help`: {start:.3f} s, the interpreter included"


def _to_fitparse(strength: Sequence[Measured], others: Sequence[Measured]) -> Iterator[str]:
    both = [*strength, *others]
    long = [each for each in others if each.records > LONG_RECORDS]
    rides = [each for each in long if each.sports == {RIDE}]
    largest = [each for each in strength if each.path.stat().st_size > LARGE_BYTES]
    total = min(_total(strength, name) for name in FITPARSES)
    yield f"  - all strength files together: {ratio(total)} times faster"
    yield f"  - each of {len(largest)} strength files over {LARGE_BYTES // 1000} KB: {_least(largest)} times or more"
    yield f"  - each of {len(rides)} rides of over {LONG_RECORDS:,} records: {_least(rides)} times or more"
    yield f"  - each of {len(long)} activities of over {LONG_RECORDS:,} records: {_least(long)} times or more"
    yield f"  - each of {len(both)} files: {_least(both)} times or more"


def _least(measured: Sequence[Measured]) -> str:
    return ratio(min(each.to_faster_fitparse for each in measured))


def _range(measured: Sequence[Measured], decoders: Sequence[str]) -> str:
    ratios = [each.ratio(name) for each in measured for name in decoders if not math.isnan(each.seconds[name])]
    ahead = sum(each > 1 for each in ratios)
    return f"{ratio(min(ratios))} to {ratio(max(ratios))} times faster, ahead in {ahead} of {len(ratios)} cases"


def _total(measured: Sequence[Measured], decoder: str) -> float:
    """Ratio over the files that a decoder reads."""
    read = [each for each in measured if not math.isnan(each.seconds[decoder])]
    return sum(each.seconds[decoder] for each in read) / sum(each.seconds[OURS] for each in read)


def _sum(strength: Sequence[Measured]) -> str:
    """The last line of the table of strength files."""
    figures = " | ".join(ratio(_total(strength, name)) for name in DECODERS[1:])
    size = sum(each.path.stat().st_size for each in strength)
    records, seconds = sum(each.records for each in strength), sum(each.seconds[OURS] for each in strength)
    return f"| **all of them** | {size:,} | {records:,} | {1000 * seconds:.1f} | {figures} |"


def _table(measured: Sequence[Measured]) -> Iterator[str]:
    yield f"| file | bytes | records | ms | {' | '.join(name.removeprefix('fitlift, ') for name in DECODERS[1:])} |"
    yield "|---" + "|--:" * (len(DECODERS) + 2) + "|"
    for each in measured:
        figures = " | ".join(ratio(each.ratio(name)) for name in DECODERS[1:])
        size, milliseconds = each.path.stat().st_size, 1000 * each.seconds[OURS]
        yield f"| {each.path.stem} | {size:,} | {each.records:,} | {milliseconds:.1f} | {figures} |"


def _version(package: str) -> str:
    code = f"from importlib.metadata import version; print(version({package!r}))"
    python = ENVIRONMENTS / OURS / "bin" / "python"
    return subprocess.run([str(python), "-c", code], check=True, capture_output=True, text=True).stdout.strip()


def main() -> None:
    """Measure, print, and write the document."""
    corpus = Path(os.environ["FITLIFT_CORPUS"])
    install()
    workers = {name: Worker(name) for name in DECODERS}
    paths = files(corpus)
    measured = []
    for path in paths:
        measured.append(measure(workers, path))
        print(f"{path.name}: {measured[-1].seconds[OURS] * 1000:.1f} ms", file=sys.stderr)
    text = document(measured, compare(workers, paths), start_seconds())
    for worker in workers.values():
        worker.close()
    DOCUMENT.write_text(text, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
