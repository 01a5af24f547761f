"""Whether two exercises tire the same muscles, so that the one gives no rest from the other.

The article that the principles are from advises to "choose movements that target different areas, so that one muscle
group can recover while you work another". Which muscles those are follows from the catalogue: two exercises have as
much in common as their muscles come to that both train, where one that does the work in both counts 1, and one that
works in the one and helps in the other what a helping muscle counts of a set, half. Helpers of both say little: they
are not counted.

From 1 on two exercises are for the same muscles. Where both push, or both pull, with the upper body, half is enough:
the arms that help in a bench press or a row are small, and tired when their turn comes in an overhead press or a curl.
What pushes and what pulls are for opposed muscles, which recover while the other works (agonist-antagonist sets,
Robbins et al. 2010), and so are what draws a leg in and what lifts it out. The bounds are chosen.
"""

from __future__ import annotations

from fitlift.config import DEFAULTS
from fitlift.exercises.exercise import Exercise

#: What a set counts for a muscle that helps; 0 and 1 are the other conventions (Pelland et al. 2024).
HELPING = DEFAULTS.helping

#: From so much on two exercises are for the same muscles; where both push or both pull, the lower bound.
SAME, SAME_DIRECTION = 1.0, 0.5

#: Movements of the upper body of which each is the other's opposite.
_DIRECTIONS = frozenset({"push", "pull"})


def in_common(one: Exercise, other: Exercise) -> dict[str, float]:
    """What each muscle counts that two exercises have in common.

    Parameters
    ----------
    one, other
        The exercises.
    """
    found: dict[str, float] = dict.fromkeys([each for each in one.primary if each in other.primary], 1.0)
    for working, helping in ((one, other), (other, one)):
        found |= {each: HELPING for each in working.primary if each in helping.secondary and each not in found}
    return found


def same_muscles(one: Exercise, other: Exercise) -> tuple[str, ...]:
    """The muscles that two exercises both tire the most; none where they are for different ones.

    Parameters
    ----------
    one, other
        The exercises.
    """
    shared = in_common(one, other)
    is_one_way = one.pattern == other.pattern and one.pattern in _DIRECTIONS
    if sum(shared.values()) < (SAME_DIRECTION if is_one_way else SAME):
        return ()
    return tuple([each for each in shared if shared[each] == max(shared.values())])


def lets_rest(one: Exercise | None, other: Exercise | None) -> bool:
    """Whether the muscles of one exercise surely rest while another one is done.

    Parameters
    ----------
    one, other
        The exercises; None for one that nobody knows.
    """
    if one is None or other is None or (not other.primary and other.why_none != "mobility"):
        return False
    return not same_muscles(one, other)
