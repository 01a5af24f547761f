"""Exports read into a dataset, athlete by athlete."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from fitlift.errors import DatasetError, FitliftError
from fitlift.folders.batch import export_key
from fitlift.folders.workers import Engine, GaveUp
from fitlift.history.outcomes import Folder, GivenUpError
from fitlift.records.base import Record, replace
from fitlift.records.said import Said
from fitlift.store import Keeping
from fitlift.store.dataset import Dataset, athlete_of
from fitlift.userfiles.places import UserFiles


class WrittenAthlete(Record, eq=False):
    """What became of one athlete's part of a dataset.

    Parameters
    ----------
    athlete
        What the athlete is called.
    is_unchanged
        Whether nothing has changed since it was last read.
    files, changed_files
        Files of the athlete's tables, and those of them that are new or changed.
    said
        What was said of the export; empty where nobody says anything.
    error
        Why it could not be read; None where it was.
    awaits
        Whether its tables are still to be made of what was read.
    made_of
        A checksum of what they are made of then; None where the same export may become something else.
    """

    athlete: str
    is_unchanged: bool = False
    files: int = 0
    changed_files: int = 0
    said: str = ""
    error: FitliftError | None = None
    awaits: bool = False
    made_of: str | None = None


def write_athlete(
    path: Path,
    dataset: Dataset,
    user_files: UserFiles,
    *,
    engine: str,
    read: Callable[[Keeping], Folder],
    say: Callable[[Folder], str] = lambda _: "",
    settles: bool = True,
) -> WrittenAthlete:
    """Bring one athlete's part of a dataset to what an export holds; nothing is read if nothing has changed.

    Parameters
    ----------
    path
        The export, a folder or an archive.
    dataset
        The dataset.
    user_files, engine
        With what it is read.
    read
        Reads it, and keeps what was read.
    say
        What there is to say of it, the next time as well.
    settles
        Whether its tables are made here and now; else `settle_athletes` makes them.

    Raises
    ------
    FitliftError
        As `batch.read_folder`; and if the dataset lies within the export, or has another athlete of that name.
    """
    if dataset.path.resolve().is_relative_to(path.resolve()):
        raise DatasetError(dataset.path, Said("lies_within_export"), Said("name_another_dataset"))
    key = export_key(path, engine=engine, user_files=user_files)
    name = athlete_of(path)
    with dataset.athlete(name, user_files.within(path), settles=settles) as athlete:
        said = athlete.said(key)
        if said is not None:
            return WrittenAthlete(name, is_unchanged=True, files=athlete.files, said=said)
        said = say(read(athlete))
        made_of = key if athlete.is_settled else None
        if not settles:
            return WrittenAthlete(name, said=said, awaits=True, made_of=made_of)
        if made_of is not None:
            athlete.remember(made_of, said)
        return WrittenAthlete(name, files=athlete.files, changed_files=athlete.changed, said=said)


def settle_athletes(written: Sequence[WrittenAthlete], dataset: Dataset, where: Engine) -> list[WrittenAthlete]:
    """Make the tables of athletes whose exports were read, from the dataset alone, several at a time.

    Parameters
    ----------
    written
        The athletes; those who await nothing stay as they are.
    dataset
        The dataset.
    where
        Where it is done: each athlete by one process, which sees the dataset by its path.
    """
    names = [each.athlete for each in written if each.awaits]
    results = zip(names, where.results(partial(_settled, dataset.path.resolve()), names), strict=True) if names else ()
    found = dict(results)
    return [_with(each, found[each.athlete], dataset) if each.awaits else each for each in written]


def _settled(dataset: Path, athlete: str) -> tuple[int, int] | FitliftError:
    """The files that are new or changed, and all of them; or why there are none."""
    try:
        return Dataset.at(dataset).settle(athlete)
    except FitliftError as error:
        return error


def _with(written: WrittenAthlete, result: tuple[int, int] | FitliftError | GaveUp, dataset: Dataset) -> WrittenAthlete:
    if isinstance(result, GaveUp):
        result = GivenUpError(written.athlete, result.why, was_late=result.was_late)
    if isinstance(result, FitliftError):
        return replace(written, awaits=False, error=result)
    if written.made_of is not None:
        dataset.remember(written.athlete, written.made_of, written.said)
    changed, files = result
    return replace(written, awaits=False, changed_files=changed, files=files)
