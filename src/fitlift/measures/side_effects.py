"""Groups of muscles whose sets are side effects: they only helped, or a part of them was left out.

A leg press counts half a set for the calves, and eight of them fill a week's four; whoever reads "calves 4 of 4" would
not guess that no calf exercise was done. Squats fill the hips by the adductors alone. The counts stand as they are, and
this says what they are made of.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, TypeVar

from fitlift.config import MUSCLE_GROUPS

#: Groups that running loads most, and that lifts over several joints train by the way: here it takes an exercise of
#: their own. fitlift's own.
OF_THEIR_OWN = ("calves", "hips")

#: The group whose parts do different things: to draw a leg in, out and up.
OF_PARTS = "hips"


class OfGroup(Protocol):
    """What was trained of one group of muscles."""

    @property
    def group(self) -> str:
        """Its key."""

    @property
    def direct_sets(self) -> int:
        """Sets that train it directly."""

    @property
    def fractional_sets(self) -> float:
        """Sets, those in which it helps counted in part."""

    @property
    def untrained_muscles(self) -> tuple[str, ...]:
        """Its muscles that no set trains, be it as helpers."""


_G = TypeVar("_G", bound=OfGroup)


def only_helped(groups: Sequence[_G]) -> list[_G]:
    """Groups whose sets are all of exercises in which they help, those first that runners miss most.

    Parameters
    ----------
    groups
        What was trained of each group.
    """
    found = [each for each in groups if each.fractional_sets and not each.direct_sets]
    return sorted(found, key=lambda each: MUSCLE_GROUPS.index(each.group))


def parts_left_out(groups: Sequence[OfGroup]) -> tuple[str, ...]:
    """Keys of the parts of the hips that were left out; none where the hips were not trained at all.

    Parameters
    ----------
    groups
        What was trained of each group.
    """
    hips = next((each for each in groups if each.group == OF_PARTS and each.fractional_sets), None)
    return () if hips is None else hips.untrained_muscles
