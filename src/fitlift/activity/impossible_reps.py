"""Counts of repetitions that cannot be: they count for nothing, and are told."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from fitlift.errors import Notice
from fitlift.records.base import replace
from fitlift.records.said import Said
from fitlift.records.sets import Set
from fitlift.records.several import by_session

#: Code of what is said of them.
IMPOSSIBLE_REPS = "impossible-reps"

#: No set has so many: broken counts are 32,767 and 65,534, an hour of rope jumps is below. Nobody does so many a
#: second: the fastest turns of a rope are 8. The length of a shorter set may be in another unit. All chosen;
#: sensible are 5,000 to 30,000, 8 to 20, and 2 to 20.
MOST_REPS, MOST_A_SECOND, SHORT_S = 10_000, 10.0, 10.0


def without_impossible_reps(sets: Sequence[Set]) -> tuple[tuple[Set, ...], tuple[Notice, ...]]:
    """The sets, counts that cannot be taken out, and what is said of them.

    Parameters
    ----------
    sets
        Sets and rests as the watch has them.
    """
    beyond = [each for each in sets if _cannot_be(each)]
    if not beyond:
        return tuple(sets), ()
    kept = tuple([_uncounted(each) if _cannot_be(each) else each for each in sets])
    return kept, tuple([_told(session, of_session) for session, of_session in by_session(beyond).items()])


def is_settled(notice: Notice, corrected: Iterable[Set]) -> bool:
    """Whether corrections give every set of a session its repetitions, so that nothing is left to be told.

    Parameters
    ----------
    notice
        What was said.
    corrected
        The active sets as they were corrected.
    """
    of_session = [each for each in corrected if each.session == notice.session]
    return notice.code == IMPOSSIBLE_REPS and all(each.reps is not None for each in of_session)


def _cannot_be(one: Set) -> bool:
    reps, seconds = one.reps or 0, one.duration_s or 0.0
    return reps >= MOST_REPS or (seconds >= SHORT_S and reps > MOST_A_SECOND * seconds)


def _uncounted(one: Set) -> Set:
    """A set of which nothing was counted, though something was to be: it is no hold for that."""
    return replace(one, reps=None, counting=one.counting or "reps")


def _told(session: int, sets: Sequence[Set]) -> Notice:
    of = {"set_numbers": tuple([each.set for each in sets]), "counted_reps": tuple([each.reps for each in sets])}
    said = Said("reps_impossible", of)
    return Notice(IMPOSSIBLE_REPS, said, session=session)
