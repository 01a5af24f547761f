"""How long a file takes from its bytes to sets, beside python-fitparse's reading of all its messages, pair by pair.

`python pairs.py PATH …` answers with a line of JSON for each file. It runs in fitlift's own environment, which has
python-fitparse, too.
"""

from __future__ import annotations

import gc
import json
import statistics
import sys
import time
import warnings
from collections.abc import Callable
from pathlib import Path

import fitparse

from fitlift.activity import read_activity
from fitlift.session.analyse import analyse

#: Pairs of each file, of which the median counts.
PAIRS = 9

#: A reading of a small file is repeated for so long in each pair.
LEAST_SECONDS = 0.02


def theirs(data: bytes) -> object:
    """Every message of a file, as python-fitparse has it."""
    return list(fitparse.FitFile(data).get_messages())


def seconds(work: Callable[[bytes], object], data: bytes) -> float:
    """Seconds for one file: the mean of as many readings in a row as take LEAST_SECONDS, at least one."""
    begun, count, passed = time.perf_counter(), 0, 0.0
    while passed < LEAST_SECONDS:
        work(data)
        count += 1
        passed = time.perf_counter() - begun
    return passed / count


def measured(path: Path) -> dict[str, object]:
    """Medians over the pairs of one file."""
    data = path.read_bytes()
    works: dict[str, Callable[[bytes], object]] = {
        "fitparse": theirs,
        "activity": read_activity,
        "analysis": lambda data: analyse(read_activity(data)),
    }
    taken: dict[str, list[float]] = {name: [] for name in works}
    for work in works.values():
        work(data)
    gc.collect()
    for _ in range(PAIRS):
        for name, work in works.items():
            taken[name].append(seconds(work, data))
    return {"path": str(path), **{name: statistics.median(times) for name, times in taken.items()}}


def main() -> None:
    """Measure each file named."""
    warnings.simplefilter("ignore")
    for name in sys.argv[1:]:
        sys.stdout.write(json.dumps(measured(Path(name))) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
