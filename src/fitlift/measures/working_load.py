"""The load of an exercise's work, by the loads of its sets alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

#: From this share of the working load on a set is work, in whole percent; and at no more than that a ladder begins
#: whose top was lifted once. Conventions, whose reasons `labels.roles` tells.
WORK_PERCENT, LIGHT_START_PERCENT = 85, 50

#: The same as shares.
WORK_SHARE, LIGHT_START = WORK_PERCENT / 100, LIGHT_START_PERCENT / 100


def working_load(loads: Sequence[float]) -> tuple[float, int]:
    """The load of most sets, of several such the heaviest; and in how many sets it was lifted.

    The first load counts once less, since a ladder may begin with two sets of the bar.

    Parameters
    ----------
    loads
        Of each set in the order in which they were lifted, all above zero and in one unit; one or more.
    """
    times = Counter(loads)
    counted = times - Counter(loads[:1]) or times
    working = max(counted, key=lambda load: (counted[load], load))
    return working, times[working]
