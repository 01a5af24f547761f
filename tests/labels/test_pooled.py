"""The watch's guesses summed over a slot."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd
import pytest

from builders import sets_of
from fitlift.labels.pooled import pool, pooled_evidence
from fitlift.records.base import replace
from fitlift.records.sets import Candidate, Set
from fitlift.schema import EVIDENCE
from tables import table


def guess(category: str, p: float | None) -> Candidate:
    """One candidate, a category alone."""
    return Candidate(exercise=category, category=category, subtype="unknown", p=p)


def slot(*candidates: list[Candidate], **first: Any) -> tuple[Set, ...]:
    """Sets of one slot, each named by its first candidate as the watch's category."""
    rows: list[dict[str, Any]] = []
    for place, guesses in enumerate(candidates, 1):
        own = {"exercise": guesses[0].exercise, "confidence": guesses[0].p} if guesses else {}
        rows.append({"set": place, "slot": "a", "candidates": tuple(guesses)} | own)
    rows[0] |= first
    return sets_of(*rows)


def pooled(sets: Sequence[Set]) -> pd.DataFrame:
    """The pooled evidence as a table."""
    return table(pooled_evidence(sets), EVIDENCE)


def test_a_guess_counts_with_its_mean_over_the_sets_of_the_slot() -> None:
    """Rows 0.6 and 0.2 of three sets; that the watch guessed nothing for one speaks against both."""
    of_slot = slot([guess("row", 0.6), guess("curl", 0.3)], [], [guess("curl", 0.7), guess("row", 0.2)])
    summed = pool(of_slot)
    assert [each.exercise for each in summed] == ["curl", "row"]
    assert [each.p for each in summed] == pytest.approx([1.0 / 3, 0.8 / 3])


def test_only_sets_that_are_less_sure_are_named_by_the_pool() -> None:
    """Pooled: row (0.7 + 0.9 + 0.2) / 4 = 0.45. The unnamed set and the one of 0.2 take it, the others keep theirs."""
    sets = slot([guess("row", 0.7)], [guess("row", 0.9)], [], [guess("row", 0.2)])
    found = pooled(sets)
    assert found["set"].tolist() == [3, 4]
    assert found["exercise"].tolist() == ["row", "row"]
    assert found["confidence"].tolist() == pytest.approx([0.45, 0.45])
    assert set(found["source"]) == {"pooled"}
    assert found["reason"].iloc[0] == "the watch's guesses for the 4 sets of slot a, summed"


def test_contradicting_guesses_name_nothing_anew() -> None:
    """0.5 for a row and 0.4 for a squat come to 0.25 and 0.2: neither is surer than its own set's."""
    assert pooled(slot([guess("row", 0.5)], [guess("squat", 0.4)])).empty


def test_a_planned_or_confirmed_name_is_left_alone() -> None:
    """Its guess has no probability, for it is none."""
    assert pooled(slot([guess("row", None)], [guess("row", None)])).empty
    sure = slot([guess("squat", 0.9)], [guess("squat", 0.9)], exercise="deadlift", confidence=None)
    assert pooled(sure).empty


def test_slots_come_by_session_and_letters() -> None:
    """Each session's slot of a letter is its own; rests have none."""
    later = [replace(each, session=2) for each in slot([guess("row", 0.9)], [])]
    both = zip(slot([guess("curl", 0.9)], []), (3, 4), strict=True)
    second = [replace(each, slot="b", set=number) for each, number in both]
    rests = [replace(each, kind="rest") for each in slot([guess("row", 0.9)], [])]
    found = pooled([*later, *second, *slot([guess("row", 0.9)], []), *rests])
    assert found[["session", "set"]].to_numpy().tolist() == [[1, 2], [1, 4], [2, 2]]
    assert found["exercise"].tolist() == ["row", "curl", "row"]


def test_a_slot_without_guesses_stays_unnamed() -> None:
    """And so does a set without a slot."""
    assert pooled(slot([], [])).empty
    assert pooled([replace(each, slot=None) for each in slot([guess("row", 0.7)], [])]).empty
