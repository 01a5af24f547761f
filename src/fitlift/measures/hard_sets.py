"""Which sets were hard, by the effort that was noted of them.

A hard set is a working set; where its effort is noted, one of 6 of 10 or more. On the scale of sets the effort is 10
less the repetitions that were left, and 6 is the least that still says how many (Zourdos et al. 2016: 5 and 6 are four
to six left, below it a set is light). A set of which nothing is noted counts as hard: unknown is not easy.

The effort of a whole session is another scale (Foster's 0 to 10, on which 3 is moderate), and makes no set easy.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from fitlift.records.sets import Set
from fitlift.records.several import only_known

#: From this effort on a set is hard (Zourdos et al. 2016). Sensible are 5 to 7.
HARD_EFFORT = 6.0


def efforts_of_parts(sets: Iterable[Set]) -> dict[int, float]:
    """Number of a set → the most that is noted of its drops, or of its other side.

    Parameters
    ----------
    sets
        The sets of one session, each marked that is a part of another, as `one_set.with_parts` does.
    """
    found: dict[int, float] = {}
    for each in sets:
        whole = each.side_of if each.drop_of is None else each.drop_of
        if whole is not None and each.rpe is not None:
            found[whole] = max(each.rpe, found.get(whole, each.rpe))
    return found


def noted_effort(one: Set, of_parts: Mapping[int, float]) -> float | None:
    """The most that is noted of a set, its drops and its other side; None where nothing is.

    Parameters
    ----------
    one
        A set that counts as one.
    of_parts
        As `efforts_of_parts` returns it.
    """
    of_others = None if one.set is None else of_parts.get(one.set)
    return max(only_known([one.rpe, of_others]), default=None)


def is_hard(effort: float | None) -> bool:
    """Whether a working set of this effort is hard; one of which none is noted is.

    Parameters
    ----------
    effort
        Effort of the set, 0 to 10; None where none is noted.
    """
    return effort is None or effort >= HARD_EFFORT
