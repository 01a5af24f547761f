"""A loop over fitparse, as a user would write it: the sets of each file, and the seconds at each heart rate.

`python loop.py FOLDER` prints the number of files, of sets and of seconds. It runs in an environment with fitparse and
pandas, and knows nothing of fitlift.
"""

from __future__ import annotations

import sys
from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import Any

import fitparse
import pandas as pd

from asked import COLUMNS, GAP_CAP_S


def read(path: Path) -> tuple[pd.DataFrame, Counter[int]]:
    """The set table of a file, and its seconds at each heart rate."""
    sets: list[dict[str, Any]] = []
    samples: list[tuple[Any, Any]] = []
    for message in fitparse.FitFile(str(path)).get_messages(["set", "record"]):
        values = {field.name: field.value for field in message.fields}
        if message.name == "set":
            sets.append({name: values.get(name) for name in COLUMNS})
        elif values.get("heart_rate") is not None:
            samples.append((values["timestamp"], values["heart_rate"]))
    seconds: Counter[int] = Counter()
    for (time, bpm), (following, _) in pairwise(samples):
        seconds[bpm] += min(max((following - time).total_seconds(), 0.0), GAP_CAP_S)
    return pd.DataFrame(sets, columns=list(COLUMNS)), seconds


def main(folder: Path) -> None:
    """Read every file, keep the tables, and print what they come to."""
    found, failed = [], 0
    for path in sorted(folder.glob("*.fit")):
        try:
            found.append(read(path))
        except (fitparse.FitParseError, ValueError, TypeError, KeyError):
            failed += 1
    sets = sum(len(table) for table, _ in found)
    beats = sum(sum(each.values()) for _, each in found)
    sys.stdout.write(f"{len(found)} files, {failed} failed, {sets} sets, {beats:.0f} s\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
