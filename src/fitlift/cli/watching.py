"""The options that say how many processes read a folder, and when a file is given up."""

from __future__ import annotations

import functools
import os
from collections.abc import Callable
from pathlib import Path

import click

from fitlift.folders.workers import Watch

#: A folder with fewer files is read in less time than processes take to begin; archives may hold any number.
_FEW_FILES = 24

_OPTIONS = (
    click.option(
        "--jobs",
        type=click.IntRange(1),
        metavar="N",
        help="Read with N processes; by default as many as the machine has cores, for a folder of few files with one.",
    ),
    click.option(
        "--file-timeout",
        type=click.FloatRange(0, min_open=True),
        metavar="SECONDS",
        help=f"Give up a file that takes longer; by default {Watch(1).timeout_s:g}, where processes are used.",
    ),
)


def watch_options(function: Callable[..., None]) -> Callable[..., None]:
    """Options for reading with processes; the command gets `watch_of`, which tells how to watch a folder's reading."""

    @functools.wraps(function)
    def with_watch(*given: object, jobs: int | None, file_timeout: float | None, **named: object) -> None:
        function(*given, watch_of=lambda folder: _watch(folder, jobs, file_timeout), **named)

    for option in reversed(_OPTIONS):
        with_watch = option(with_watch)
    return with_watch


def _watch(folder: str, jobs: int | None, file_timeout: float | None) -> Watch | None:
    if jobs is None and file_timeout is None and _has_few_files(Path(folder)):
        return None
    count = jobs or os.cpu_count() or 1
    return Watch(count) if file_timeout is None else Watch(count, file_timeout)


def _has_few_files(folder: Path) -> bool:
    seen = 0
    for _, _, names in os.walk(folder):
        seen += len(names)
        if seen >= _FEW_FILES or any(name.lower().endswith(".zip") for name in names):
            return False
    return folder.is_dir()
