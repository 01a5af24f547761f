"""Begin a run of the command line again and again, and kill each at a random moment.

Run by `test_interrupted_runs` in a process of its own: it imports everything once, and copies itself for each run.
"""

from __future__ import annotations

import os
import random
import signal
import sys
import time

import matplotlib.figure  # noqa: F401 - imported before the copies are made

from fitlift.cli import cli
from fitlift.folders.batch import read_folder  # noqa: F401 - as above
from fitlift.report import html_page, week_page  # noqa: F401 - as above
from fitlift.store import dataset, store


def begin(arguments: list[str]) -> int:
    """Begin a run in a copy of this process, and return its number."""
    process = os.fork()
    if process:
        return process
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, 1)
    os.dup2(null, 2)
    try:
        cli(arguments)
    finally:
        os._exit(9)  # `cli` ends the process by itself


def main(kills: int, longest_s: float, *arguments: str) -> None:
    """Kill so many runs, each after at most so many seconds, sooner where one had ended; print how many were killed."""
    store._WRITE_EVERY_S = dataset._WRITE_EVERY_S = 0.05  # noqa: SLF001 - many transactions to be killed in
    moments = random.Random(20261125)  # noqa: S311 - no secret
    killed = 0
    for _ in range(kills):
        process = begin(list(arguments))
        seconds = moments.uniform(0.0, longest_s)
        time.sleep(seconds)
        os.kill(process, signal.SIGKILL)
        _, status = os.waitpid(process, 0)
        killed += os.WIFSIGNALED(status)
        longest_s = longest_s if os.WIFSIGNALED(status) else seconds
    sys.stdout.write(f"{killed}\n")


if __name__ == "__main__":
    main(int(sys.argv[1]), float(sys.argv[2]), *sys.argv[3:])
