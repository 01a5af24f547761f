"""`fitlift weekly --dataset`: what was read of one athlete, or of many, as Parquet."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from fitlift.cli import show_error
from fitlift.cli.athletes import left_beside
from fitlift.cli.common import Voice, exit_code, failures_of
from fitlift.cli.folder_options import Reading
from fitlift.errors import FitliftError, StoppedError
from fitlift.records.base import replace
from fitlift.records.said import Said, Value
from fitlift.wording import printable

if TYPE_CHECKING:
    from fitlift.folders.datasets import WrittenAthlete
    from fitlift.history.outcomes import Folder
    from fitlift.store.dataset import Dataset

#: Exit codes where nothing could be used, and where something could not be read.
_NOTHING, _SOME = 1, 3


def write_dataset(folder: str, reading: Reading, dataset: str, voice: Voice, *, athletes: bool) -> int:
    """Bring a dataset to what a folder, or each athlete's folder in it, holds; returns the exit code."""
    from fitlift.folders.athletes import athletes_in, files_of_athlete
    from fitlift.folders.datasets import settle_athletes
    from fitlift.store.dataset import Dataset

    to = Path(dataset)
    if athletes:
        paths = athletes_in(folder, to, Said("leave_out", {"options": ("--athletes",)}))
        readings = [replace(reading, user_files=files_of_athlete(each, reading.user_files)) for each in paths]
    else:
        paths, readings = [Path(folder)], [reading]
    kept, where = Dataset(to), reading.watch_of(folder) if athletes else None
    written = [
        _written(path, how, kept, voice, athletes=athletes, settles=where is None)
        for path, how in zip(paths, readings, strict=True)
    ]
    if where is not None:
        before, written = written, settle_athletes(written, kept, where)
        for one, each in zip(before, written, strict=True):
            if each.error is not None and one.error is None:
                show_error(each.error)
    beside = list(left_beside(folder)) if athletes else []
    for line in (*beside, *(line for each in written for line in _told(each)[0])):
        click.echo(line, err=True)
    told: dict[str, Value] = {
        "output": dataset,
        "athletes": len(written),
        "dataset_files": sum(each.files for each in written),
        "changed_files": sum(each.changed_files for each in written),
    }
    is_same = all(each.is_unchanged for each in written)
    voice.say(Said("nothing_has_changed", {"output": dataset}) if is_same else Said("dataset_is_written", told))
    click.echo(printable(dataset))
    codes = {_told(each)[1] for each in written}
    return next(iter(codes)) if len(codes) == 1 else _SOME


def _written(
    path: Path, reading: Reading, dataset: Dataset, voice: Voice, *, athletes: bool, settles: bool
) -> WrittenAthlete:
    from fitlift.folders.datasets import WrittenAthlete, write_athlete

    name = printable(path.name) if athletes else ""
    read, say = partial(reading.folder, str(path)), partial(_said, name, voice)
    try:
        files, engine = reading.user_files, reading.engine
        return write_athlete(path, dataset, files, engine=engine, read=read, say=say, settles=settles)
    except StoppedError:
        raise
    except FitliftError as error:
        if reading.is_strict or not athletes:
            raise
        show_error(error)
        return WrittenAthlete(path.name, error=error)


def _said(name: str, voice: Voice, folder: Folder) -> str:
    """What could not be read, and the exit code that follows."""
    voice.mention_all(folder)
    return json.dumps([list(failures_of(folder, Said("never_last_week"), name)), exit_code(folder.outcomes)])


def _told(written: WrittenAthlete) -> tuple[Iterator[str], int]:
    if written.error is not None:
        return iter(()), _NOTHING
    if not written.said:
        return iter(()), 0
    lines, code = json.loads(written.said)
    return iter(lines), int(code)
