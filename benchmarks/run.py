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
from itertools import zip_longest
from pathlib import Path
from typing import Any

from document import document, sections_of
from measured import DECODERS, LEAST_BYTES, OURS, PURE, RUST, Compared, Measured

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

#: Readings of each file, of which the fastest counts.
ROUNDS = 5

#: Runs of `fitlift --help`, of which the median counts.
STARTS = 15

_NO_ROW = "no such row"


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


def compare(workers: Mapping[str, Worker], paths: Sequence[Path]) -> dict[str, Compared]:
    """Hold each decoder's values against fitlift's, over all files."""
    found = dict.fromkeys((*PURE, *RUST), Compared())
    for path in paths:
        ours = workers[OURS].ask("values", path).get("answer")
        for name in found:
            found[name] += compared(ours, workers[name].ask("values", path).get("answer"))
    return found


def compared(ours: Any, theirs: Any) -> Compared:
    """Hold a decoder's values of one file against fitlift's."""
    found = Compared()
    for column, pairs in _pairs(ours, theirs):
        equal = sum(map(_same, pairs))
        found += Compared(len(pairs), equal, frozenset() if equal == len(pairs) else frozenset({column}))
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


def conditions() -> dict[str, object]:
    """How it was measured, for the document."""
    return {
        "rounds": ROUNDS,
        "cores": os.cpu_count(),
        "system": platform.system(),
        "python": platform.python_version(),
        "pandas": _version("pandas"),
        "peers": ", ".join(each for each in PACKAGES.values() if each != str(ROOT)),
    }


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
    text = document(measured, compare(workers, paths), start_seconds(), conditions())
    for worker in workers.values():
        worker.close()
    DOCUMENT.write_text(text + sections_of(DOCUMENT.read_text(encoding="utf-8")), encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
