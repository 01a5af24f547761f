"""Structure on real recordings whose names or bouts are hidden, as docs/names.md has it."""

from __future__ import annotations

from pathlib import Path

import pytest

import structure_measured as measure
from fitlift.labels.likeness import TABLES
from structure_measured import Judged


@pytest.fixture(scope="module")
def guided(recordings: Path) -> list[Judged]:
    """Guided sessions, each by tables that were counted in other programmes."""
    return measure.left_out(measure.guided_sessions(recordings), lambda each: each.programme)


@pytest.fixture(scope="module")
def hidden(recordings: Path) -> list[Judged]:
    """COROS's, their bouts hidden."""
    return [measure.judged(each) for each in measure.coros_sessions(recordings, are_bouts_hidden=True)]


@pytest.fixture(scope="module")
def by_hand(recordings: Path) -> list[Judged]:
    """COROS's, of which rounds were written down by hand, bouts given."""
    return [measure.judged(each) for each in measure.coros_sessions(recordings, are_bouts_hidden=False)]


def test_pairs_of_one_exercise_are_found(guided: list[Judged]) -> None:
    """Mean F1 over the sessions: measured 0.77."""
    assert len(guided) >= 28
    assert measure.mean_agreement(guided) >= 0.76


def test_neighbours_are_told_same_or_different(guided: list[Judged], hidden: list[Judged]) -> None:
    """F1 of "same": measured 0.91 where the watch guided, 0.88 on COROS's with bouts hidden."""
    assert measure.neighbour_agreement(guided) >= 0.90
    assert measure.neighbour_agreement(hidden) >= 0.85


def test_rounds_written_down_by_hand_are_found(by_hand: list[Judged]) -> None:
    """Measured 98 % of their pairs, and no other."""
    found, are_so = measure.rounds_found(by_hand)
    assert len(by_hand) == 10
    assert found >= 0.95
    assert are_so >= 0.95


def test_probabilities_are_kept(guided: list[Judged]) -> None:
    """Of pairs said to be one exercise with 80 % and more, and with less than 20 %."""
    pairs = [pair for each in guided for pair in each.pairs()]
    likely = [is_so for p, _, is_so in pairs if p >= 0.8]
    unlikely = [is_so for p, _, is_so in pairs if p < 0.2]
    assert sum(likely) / len(likely) >= 0.88
    assert sum(unlikely) / len(unlikely) <= 0.04


def test_the_tables_are_what_was_counted(recordings: Path) -> None:
    """In the same sessions."""
    assert measure.counted(measure.guided_sessions(recordings)) == TABLES
