"""Datasets as functions: exports of athletes as Parquet."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from fitlift.api import taken
from fitlift.api.folders import refuse_one_file
from fitlift.errors import FitliftError
from fitlift.fit import DEFAULT_ENGINE
from fitlift.folders import batch
from fitlift.folders.athletes import athletes_in, files_of_athlete
from fitlift.folders.datasets import WrittenAthlete, settle_athletes, write_athlete
from fitlift.folders.workers import Engine
from fitlift.history.outcomes import Folder, Outcome
from fitlift.records.said import Said
from fitlift.store import Keeping
from fitlift.store.dataset import Dataset
from fitlift.userfiles.places import BESIDE, UserFiles


def write_dataset(
    source: str | Path,
    dataset: str | Path,
    *,
    athletes: bool = False,
    engine: str = DEFAULT_ENGINE,
    user_files: UserFiles = BESIDE,
    watch: Engine | None = None,
    on_read: Callable[[Sequence[Outcome]], None] | None = None,
) -> tuple[WrittenAthlete, ...]:
    """Bring a dataset of Parquet to what a folder or zip holds: what `fitlift weekly --dataset` writes.

    What was read before is not read again; what is gone from the folder is gone from the dataset.

    Parameters
    ----------
    source
        The path of a folder or zip: of one athlete, who is called as it is.
    dataset
        The folder of the dataset, made if missing.
    athletes
        Whether each folder in the source is an athlete, with settings, plans and routines of its own.
    engine
        The decoder of FIT: "columns", or "fitparse", which is slower.
    user_files
        Your settings, corrections, routines and plans, as `fitlift.UserFiles(settings={"max_hr_bpm": 186})`; by default
        those that the commands use.
    watch
        Where files are read, and the tables of athletes made: in processes of this machine, `fitlift.Watch(2)`, or on a
        Dask cluster, `fitlift.Cluster("tcp://192.0.2.7:8786")`, which has to see the dataset, too, by the same path;
        None: here, one by one. A program that reads with processes has to guard its main module, as `multiprocessing`
        asks.
    on_read
        Is told what became of each file on disk, or of all members of an archive, when they are read. What it raises
        ends the reading, and what was read is kept.

    Returns
    -------
    tuple of WrittenAthlete
        Of each athlete: how many `files` there are, and how many of them are changed; whether all `is_unchanged`; and
        `error`, where one of several could not be read.

    Raises
    ------
    FitliftError
        If there is no such folder or decoder, pyarrow is missing, the dataset cannot be written, or has another athlete
        of that name; it says what to try.
    """
    user_files = taken.files_of_user(user_files)
    path = taken.path_of_folder(source)
    refuse_one_file(path)
    kept = Dataset(taken.path_of_folder(dataset))

    def read(one: Path, files: UserFiles, *, settles: bool) -> WrittenAthlete:
        def into(library: Keeping) -> Folder:
            how = partial(batch.read_folder, one, engine=engine, user_files=files, watch=watch)
            return how(library=library, on_read=on_read)

        return write_athlete(one, kept, files, engine=engine, read=into, settles=settles)

    if not athletes:
        return (read(path, user_files, settles=True),)
    found = []
    for one in athletes_in(path, kept.path, Said("leave_out", {"options": ("athletes",)})):
        try:
            found.append(read(one, files_of_athlete(one, user_files), settles=watch is None))
        except FitliftError as error:
            found.append(WrittenAthlete(one.name, error=error))
    return tuple(found if watch is None else settle_athletes(found, kept, watch))


def settle_dataset(dataset: str | Path, athlete: str) -> Folder:
    """Make the tables of one athlete anew from what the files told that were read: no recording is opened for it.

    It runs wherever the dataset is: for each athlete of a team on a cluster, as `client.map(partial(settle_dataset,
    dataset), athletes)`. Tables that are right already are not written.

    Parameters
    ----------
    dataset
        The folder of the dataset.
    athlete
        What the athlete is called.

    Returns
    -------
    Folder
        What `read_folder` returns of the athlete's folder.

    Raises
    ------
    FitliftError
        If there is no such dataset or athlete, or pyarrow is missing.
    """
    return Dataset.at(taken.path_of_folder(dataset)).pass_again(athlete)
