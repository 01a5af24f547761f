"""Records, or DataFrames in their place."""

from __future__ import annotations

from io import StringIO
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

import fitlift
from fitlift.records.given import given, given_heart
from fitlift.records.sets import Set
from fitlift.records.workouts import Title
from fitlift.schema import TITLES
from tables import table


def test_records_are_taken_as_they_are_and_a_table_as_records() -> None:
    """Column by column."""
    titles = (Title(file_part=1, title_index=None, category="curl", subtype=None, title="Curl"),)
    assert given(titles, Title) is titles
    assert tuple(given(table(titles, TITLES), Title)) == titles


@pytest.mark.parametrize(
    "changed",
    [
        lambda sets: sets.drop(columns=["candidates", "row", "hr_max_bpm"]),
        lambda sets: sets.assign(reps=sets["reps"].astype("float64") + 0.5, source="mine"),
        lambda sets: pd.read_csv(StringIO(sets.to_csv(index=False))),
        lambda sets: sets.assign(candidates=[np.array([]) for _ in range(len(sets))]),
    ],
    ids=["columns taken out", "values of the user's own", "kept as CSV", "as Parquet gives lists"],
)
def test_a_table_that_its_user_changed_or_kept_still_counts(changed: object, samples: Path) -> None:
    """What is asked for is there."""
    assert callable(changed)
    sets = fitlift.set_table(samples / "planned.fit")
    ours, theirs = fitlift.muscle_coverage(sets), fitlift.muscle_coverage(changed(sets))
    assert theirs.groups["fractional_sets"].tolist() == ours.groups["fractional_sets"].tolist()


def test_one_column_is_enough_to_be_asked_for() -> None:
    """What is not there is None."""
    (only,) = given(pd.DataFrame({"reps": [5]}), Set)
    assert (only.reps, only.weight_kg) == (5, None)


def test_samples_are_taken_alike(samples: Path) -> None:
    """Heart rates, or their table."""
    activity = fitlift.read_activity(samples / "planned.fit")
    assert given_heart(activity.heart) is activity.heart
    assert list(given_heart(activity.records)) == list(activity.heart)
    first = next(iter(activity.heart))
    assert first["time"].tzinfo is not None
