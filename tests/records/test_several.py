"""Several things at once: the first of each key, runs among keys."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from fitlift.exercises.names import ExerciseName
from fitlift.records.several import closed_runs, first_of_each_key


def test_the_first_of_each_key_is_kept() -> None:
    """Where it stood, whatever others of its key are called."""
    row, mine, plank = ExerciseName("row", "Row"), ExerciseName("row", "My row"), ExerciseName("plank", "Plank")
    assert first_of_each_key([row, plank, mine, plank]) == (row, plank)
    assert first_of_each_key([]) == ()


def test_a_run_is_closed_once_its_keys_do_not_come_again() -> None:
    """Two alike, two that take turns with another between, one alone; of nothing there is none."""
    assert list(closed_runs("aabcbcd")) == [range(2), range(2, 6), range(6, 7)]
    assert list(closed_runs("abca")) == [range(4)]
    assert list(closed_runs("")) == []


@given(st.text("abcdef", max_size=20))
def test_runs_part_keys_and_share_none(keys: str) -> None:
    """Each place is in one run, in order, and no key is in two."""
    runs = list(closed_runs(keys))
    assert [place for run in runs for place in run] == list(range(len(keys)))
    assert sum(len({keys[place] for place in run}) for run in runs) == len(set(keys))
