"""What `loop.py` does with fitparse, done with fitlift: the sets of each file, and the seconds at each heart rate.

`python same_work.py FOLDER` prints the number of files, of sets and of seconds, as `loop.py` does.
"""

from __future__ import annotations

import sys
from pathlib import Path

import pandas as pd

from asked import COLUMNS, GAP_CAP_S
from fitlift import read_fit
from fitlift.errors import FitliftError


def read(path: Path) -> tuple[pd.DataFrame, pd.Series[float]]:
    """The set table of a file, and its seconds at each heart rate."""
    fit = read_fit(path)
    sets = fit.message("set").frame(*COLUMNS).reindex(columns=list(COLUMNS))
    samples = fit.message("record")
    if "heart_rate" not in samples or "timestamp" not in samples:
        return sets, pd.Series(dtype="float64")
    heard = samples["heart_rate"].dropna()
    until_next = samples["timestamp"][heard.index].diff().shift(-1).dt.total_seconds()
    return sets, until_next.clip(0.0, GAP_CAP_S).groupby(heard).sum()


def main(folder: Path) -> None:
    """Read every file, keep the tables, and print what they come to."""
    found, failed = [], 0
    for path in sorted(folder.glob("*.fit")):
        try:
            found.append(read(path))
        except FitliftError:
            failed += 1
    sets = sum(len(table) for table, _ in found)
    beats = sum(seconds.sum() for _, seconds in found)
    sys.stdout.write(f"{len(found)} files, {failed} failed, {sets} sets, {beats:.0f} s\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
