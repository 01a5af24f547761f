"""How sure names were said to be, beside how often they are right: rows for tables in docs/."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Protocol

#: Where bins begin and end, if nothing else is said: from the least that is given at all.
TENTHS = (0.5, 0.6, 0.7, 0.8, 0.9, 1.0)


class Said(Protocol):
    """A name, how sure it was said to be, and whether it is right."""

    @property
    def confidence(self) -> float:
        """How sure it was said to be; 0 where no name was given."""

    @property
    def is_right(self) -> bool:
        """Whether it is what was done."""


def reliability(*measurements: Sequence[Said], edges: Sequence[float] = TENTHS) -> str:
    """A row for each bin of confidences: of each measurement how many names, and the share of them that is right."""
    lines = []
    for low, high in pairwise(edges):
        cells = [_cells([each for each in names if low <= each.confidence < high]) for names in measurements]
        lines.append(f"| {low:.0%} to {high:.0%} | {' | '.join(cells)} |")
    return "\n".join(lines)


def _cells(names: Sequence[Said]) -> str:
    if not names:
        return "0 | –"
    return f"{len(names):,} | {sum(each.is_right for each in names) / len(names):.1%}"
