"""Records with their tables beside them."""

from __future__ import annotations

import inspect
from pathlib import Path

import pytest

import fitlift
from fitlift.schema import SETS


def test_a_table_is_made_when_it_is_looked_at_and_kept(samples: Path) -> None:
    """It has what the records hold; of other records there is another one."""
    activity = fitlift.read_activity(samples / "planned.fit")
    assert "sets" not in vars(activity)
    assert activity.sets is activity.sets
    assert list(activity.sets.columns) == list(SETS.names)
    assert activity.sets["reps"].fillna(-1).tolist() == [
        -1 if each.reps is None else each.reps for each in activity.each_set
    ]


@pytest.mark.parametrize("kind", [fitlift.Activity, fitlift.SessionAnalysis, fitlift.SessionSummary])
def test_a_class_has_no_table(kind: type) -> None:
    """Whoever asks it is told; what lists its members is not disturbed."""
    with pytest.raises(AttributeError, match="sets is an attribute of objects, not of their class"):
        kind.sets  # type: ignore[attr-defined]  # noqa: B018 - the fault under test
    assert "sets" in dir(kind)
    assert inspect.getmembers(kind)
