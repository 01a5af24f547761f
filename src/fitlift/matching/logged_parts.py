"""What of one logged session is of which of several recordings: a watch was begun anew, or parts a session in two."""

from __future__ import annotations

from collections.abc import Sequence

from fitlift.exercises.catalogue import Catalogue
from fitlift.matching.log_pairs import log_pairs
from fitlift.records.sets import Set


def logged_parts(
    recorded: Sequence[Sequence[Set]], lengths_s: Sequence[float], logged: Sequence[Set], exercises: Catalogue
) -> dict[int, tuple[int, ...]]:
    """Part the sets of a log between recordings; a set that is in none of them goes with the one before.

    Parameters
    ----------
    recorded
        The active sets of each recording, the earliest one first.
    lengths_s
        How long each was.
    logged
        The active sets of the log, with keys of exercises.
    exercises
        The exercises and their muscles.

    Returns
    -------
    dict
        Place of a recording → places of the logged sets that are its own; a recording without any is not there. Where
        no set says it the longest one has all.
    """
    if len(recorded) == 1:
        return {0: tuple(range(len(logged)))}
    done = [(place, each) for place, sets in enumerate(recorded) for each in sets]
    beside = log_pairs([each for _, each in done], logged, exercises)
    of_set = {pair.logged: done[pair.done][0] for pair in beside.pairs if pair.is_set}
    known = [of_set[each] for each in beside.order if each in of_set]
    last = known[0] if known else lengths_s.index(max(lengths_s))
    for each in beside.order:
        last = of_set.setdefault(each, last)
    return {
        place: tuple([at for at in range(len(logged)) if of_set[at] == place]) for place in sorted(set(of_set.values()))
    }
