"""What is new in a text of routines."""

from __future__ import annotations

from fitlift.userfiles.remembered import Learned, learned

BEFORE = """\
routines:
  - name: A
    learned: 2026-03-04T17:00:00Z
    exercises:
      - exercise: Row
        weights: {"2026-03-04T17:00:00Z": 20 kg}
      - rounds: 3
"""


def test_names_count_where_a_routine_has_others_and_weights_one_by_one() -> None:
    """Those of a routine that is new, all names of one that has changed, and weights of sessions that had none."""
    assert learned("", BEFORE) == Learned(names=1, weights=1)
    assert learned(BEFORE, BEFORE) == learned(BEFORE, "") == Learned(names=0, weights=0)
    named = BEFORE.replace("rounds: 3", "exercise: Plank")
    assert learned(BEFORE, named) == Learned(names=2, weights=0)
    heavier = BEFORE.replace("20 kg}", '20 kg, "2026-03-11T17:00:00Z": 22 kg}')
    assert learned(BEFORE, heavier) == Learned(names=0, weights=1)
