"""Weights that a typing error explains better than training: far above the best of before."""

from __future__ import annotations

import math
from collections.abc import Sequence

#: From so many times the best of before on a weight is doubted: 475 for 47.5, pounds taken for kilograms (2.2). Chosen;
#: a beginner may double a light dumbbell, and says so by doing it again.
UNLIKELY = 1.5

#: What the next two dumbbells or pairs of plates explain is not doubted, however light the first ones were.
_TWO_STEPS_KG = 5.0

#: So many sessions with a weight show what is usual, and so many in a row with a doubted one that it is right.
_FEWEST_BEFORE, _CONFIRMED = 2, 3


def unlikely(weights_kg: Sequence[Sequence[float]]) -> list[tuple[frozenset[int], float | None]]:
    """Of each session the places of weights that are doubted, and the best of before that they were held against.

    Parameters
    ----------
    weights_kg
        The weights of each session of one exercise, sessions in order of time.
    """
    found: list[tuple[frozenset[int], float | None]] = [(frozenset(), None)] * len(weights_kg)
    best_kg: float | None = None
    known, waiting = 0, list[int]()
    for place, weights in enumerate(weights_kg):
        bound_kg = _bound_kg(best_kg) if best_kg is not None and known >= _FEWEST_BEFORE else math.inf
        over = frozenset(at for at, kg in enumerate(weights) if kg >= bound_kg)
        waiting = [*waiting, place] if over else []
        if over and len(waiting) < _CONFIRMED:
            found[place] = (over, best_kg)
        elif over:
            for each in waiting:
                found[each] = (frozenset(), None)
            best_kg = max(max(weights_kg[each]) for each in waiting)
        likely = [kg for at, kg in enumerate(weights) if at not in found[place][0]]
        best_kg = max([*likely, *([] if best_kg is None else [best_kg])], default=None)
        known += bool(likely)
    return found


def _bound_kg(best_kg: float) -> float:
    """From which weight on one is doubted."""
    return max(UNLIKELY * best_kg, math.nextafter(best_kg + _TWO_STEPS_KG, math.inf))
