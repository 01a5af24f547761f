"""How many sets a week are aimed at for a group of muscles, from and to.

The floor is fitlift's own and low: runners lift for strength, in which further sets soon add little (Pelland et al.
2024). The upper end is where training for size begins: trained lifters who want more muscle are told 12 to 20 sets a
week of each (Baz-Valle et al. 2022). A runner does not want that, and needs the legs for running. More is no fault:
it is said to be more than needed.
"""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from fitlift.config import DEFAULTS
from fitlift.measures.aims import span
from fitlift.records.base import Record

#: Fractional sets a week from which a group counts as covered, and as trained. fitlift's own; sensible are 1 to 3, and
#: 3 to 6.
COVERED_SETS, TRAINED_SETS = 2.0, DEFAULTS.target_sets

#: Fractional sets a week above which a group has more than is needed beside running (Baz-Valle et al. 2022: 12 to 20
#: for size). Sensible are 8 to 15.
MOST_SETS = DEFAULTS.target_sets_most


class SetAims(Record):
    """What is aimed at a week, in fractional sets.

    Parameters
    ----------
    target
        For each group; 0 aims at none.
    targets
        Other numbers for some groups, by their keys.
    most
        Up to how many; never fewer than are aimed at, and none where none is aimed at.
    mosts
        Other upper ends for some groups, by their keys.
    """

    target: float = TRAINED_SETS
    targets: Mapping[str, float] = msgspec.field(default_factory=dict)
    most: float = MOST_SETS
    mosts: Mapping[str, float] = msgspec.field(default_factory=dict)

    def of(self, group: str) -> tuple[float, float | None]:
        """From and to for one group; no upper end where none is aimed at, unless it has one of its own."""
        target = float(self.targets.get(group, self.target))
        if not target and group not in self.mosts:
            return target, None
        return target, max(target, float(self.mosts.get(group, self.most)))


def aim_words(target: float, most: float | None) -> str:
    """What is aimed at: "4-12"; empty for nothing.

    Parameters
    ----------
    target, most
        From and to.
    """
    if most is None:
        return f"{target:g}" if target else ""
    return span((target, most))
