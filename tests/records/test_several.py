"""Several things at once: runs among keys."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from fitlift.records.several import closed_runs


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
