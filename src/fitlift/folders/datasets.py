"""Exports read into a dataset, athlete by athlete."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from fitlift.errors import DatasetError, FitliftError
from fitlift.folders.batch import export_key
from fitlift.history.outcomes import Folder
from fitlift.records.base import Record
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
    """

    athlete: str
    is_unchanged: bool = False
    files: int = 0
    changed_files: int = 0
    said: str = ""
    error: FitliftError | None = None


def write_athlete(
    path: Path,
    dataset: Dataset,
    user_files: UserFiles,
    *,
    engine: str,
    read: Callable[[Keeping], Folder],
    say: Callable[[Folder], str] = lambda _: "",
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

    Raises
    ------
    FitliftError
        As `batch.read_folder`; and if the dataset lies within the export, or has another athlete of that name.
    """
    if dataset.path.resolve().is_relative_to(path.resolve()):
        raise DatasetError(dataset.path, Said("lies_within_export"), Said("name_another_dataset"))
    key = export_key(path, engine=engine, user_files=user_files)
    with dataset.athlete(athlete_of(path), user_files.within(path)) as athlete:
        said = athlete.said(key)
        if said is not None:
            return WrittenAthlete(athlete_of(path), is_unchanged=True, files=athlete.files, said=said)
        said = say(read(athlete))
        if athlete.is_settled:
            athlete.remember(key, said)
        return WrittenAthlete(athlete_of(path), files=athlete.files, changed_files=athlete.changed, said=said)
