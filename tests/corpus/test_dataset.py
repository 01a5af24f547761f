"""Datasets of real files."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path

import pandas as pd
import pytest

from fitlift.folders.batch import read_folder
from fitlift.folders.datasets import write_athlete
from fitlift.history.outcomes import Folder
from fitlift.history.progression import folder_progress
from fitlift.history.report import weekly_report
from fitlift.store import Keeping
from fitlift.store.dataset import Dataset, athlete_of
from fitlift.store.dataset_tables import DATASET_TABLES
from fitlift.userfiles.places import UserFiles

FOLDERS = [os.environ[name] for name in ("FITLIFT_CORPUS", "FITLIFT_RECORDINGS", "FITLIFT_CASES") if name in os.environ]


@pytest.mark.slow
@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: Path(folder).name)
def test_figures_are_those_of_the_folder_and_come_of_the_dataset_alone(folder: str, tmp_path: Path) -> None:
    """Every set is there once; sums are the weeks' totals, lifts those of progress; the tables can be made anew."""
    read: list[Folder] = []

    def reading(library: Keeping) -> Folder:
        read.append(read_folder(folder, library=library))
        return read[0]

    dataset, path = Dataset(tmp_path), Path(folder)
    write_athlete(path, dataset, UserFiles(), engine="columns", read=reading)
    table = partial(_table, tmp_path)
    found = read[0]
    assert len(table("files")) == len(found.outcomes)
    assert len(table("sets")) == sum(len(each.each_set) for each in found.strength_sessions)
    assert not table("sets").duplicated(["sha256", "session", "row"]).any()
    sessions = table("sessions")
    together = sessions[sessions["apart_years"].isna()]
    sums = together.groupby("week")[["working_sets", "reps", "volume_kg"]].sum(min_count=1)
    told = {week: [None if pd.isna(each) else float(each) for each in row] for week, *row in sums.itertuples()}
    for each in weekly_report(found).summaries:
        counts = each.counts.working_sets, each.counts.reps, each.counts.volume_kg
        assert told.pop(each.week) == [None if count is None else pytest.approx(count) for count in counts], each.week
    assert told == {}
    progress = folder_progress(found)
    assert len(table("lifts")) == len(table("history")) == len(progress.each_lift)
    assert table("progress")["best_e1rm_kg"].dropna().tolist() == [
        each.best_e1rm_kg for each in progress.each_exercise if each.best_e1rm_kg is not None
    ]
    files = {file: file.read_bytes() for file in tmp_path.rglob("*.parquet")}
    for file in files:
        if "_fitlift" not in file.parts:
            file.unlink()
    dataset.pass_again(athlete_of(path))
    assert {file: file.read_bytes() for file in tmp_path.rglob("*.parquet")} == files


def _table(dataset: Path, name: str) -> pd.DataFrame:
    assert name in {each.name for each in DATASET_TABLES}
    return pd.read_parquet(dataset / name)
