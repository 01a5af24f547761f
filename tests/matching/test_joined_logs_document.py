"""What docs/joined_logs.md says of logs that are laid over real recordings still holds, for a few of them."""

from __future__ import annotations

from pathlib import Path

import pytest

import logged_by_hand as by_hand
from logs_measured import Named, disturbed, sessions_of_coros, sessions_of_guided, shares

#: So many recordings of each kind, the first by name: not those on which it is good.
FEW = 5


@pytest.fixture(scope="module")
def one_of_each(recordings: Path) -> list[Named]:
    """A set not logged and one not recorded, in a few guided recordings and a few of COROS."""
    few = [*sessions_of_guided(recordings)[:FEW], *sessions_of_coros(recordings)[:FEW]]
    return disturbed(few, ("one of each", by_hand.two_sets_off))


@pytest.mark.documents
def test_with_a_set_left_out_on_either_side_most_names_are_right(one_of_each: list[Named]) -> None:
    """The document has 97 % right and up to 3 % wrong of all recordings; of these few nine in ten and one in twenty."""
    right, wrong = shares(one_of_each)
    assert right >= 0.9
    assert wrong <= 0.05
