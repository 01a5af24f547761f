"""Which sets were hard."""

from __future__ import annotations

import pytest

from builders import sets_of
from fitlift.measures.hard_sets import efforts_of_parts, is_hard, noted_effort


@pytest.mark.parametrize(
    ("effort", "said"), [(None, "hard"), (0.0, "easy"), (5.5, "easy"), (6.0, "hard"), (9.5, "hard"), (10.0, "hard")]
)
def test_a_set_is_hard_from_an_effort_of_six_on_and_where_none_is_noted(effort: float | None, said: str) -> None:
    """Four repetitions left are few enough; unknown is not easy."""
    assert is_hard(effort) is (said == "hard")


def test_a_set_is_as_hard_as_the_hardest_of_its_parts() -> None:
    """Its drops, and its other side: the lighter weights of a drop set, or the weaker leg, are what was hard."""
    sets = sets_of(
        {"set": 1, "rpe": 5.0},
        {"set": 2, "drop_of": 1, "rpe": 9.0},
        {"set": 3, "drop_of": 1, "rpe": 7.0},
        {"set": 4, "side": "left"},
        {"set": 5, "side": "right", "side_of": 4, "rpe": 4.0},
        {"set": 6},
    )
    of_parts = efforts_of_parts(sets)
    assert {sets[place].set: noted_effort(sets[place], of_parts) for place in (0, 3, 5)} == {1: 9.0, 4: 4.0, 6: None}
