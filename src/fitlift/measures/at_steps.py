"""Whether a set stands at the step of a workout that it points at, and whether the step's exercise was done there."""

from __future__ import annotations

from collections.abc import Sequence

from fitlift.exercises.names import UNKNOWN
from fitlift.records.sets import Candidate


def stands_at(category: str | None, candidates: Sequence[Candidate], of_step: str | None) -> bool:
    """Whether a set that points at a step was done there: as its exercise, or as another one in its place.

    All 745 sets of the real recordings at hand that point at a step are of its very pair, so that a guess of another
    category is no reason to believe the number; an exercise that was chosen or written is.

    Parameters
    ----------
    category, candidates
        The set's.
    of_step
        The step's category.
    """
    return (category or UNKNOWN) == (of_step or UNKNOWN) or _is_chosen(category, candidates)


def is_stand_in(
    pair: tuple[str | None, str | None], candidates: Sequence[Candidate], of_step: tuple[str | None, str | None]
) -> bool:
    """Whether a set is surely of another exercise than the step that it points at.

    Parameters
    ----------
    pair, candidates
        The set's category and subtype, and what it may have been.
    of_step
        The step's category and subtype.
    """
    category, subtype = pair
    is_other_category = (category or UNKNOWN) != (of_step[0] or UNKNOWN)
    is_other = is_other_category or (subtype not in {None, UNKNOWN} and subtype != of_step[1])
    return is_other and _is_chosen(category, candidates)


def _is_chosen(category: str | None, candidates: Sequence[Candidate]) -> bool:
    """Whether an exercise is no guess: it stands alone, or the watch is as sure as can be."""
    if category in {None, UNKNOWN} or not candidates:
        return False
    return candidates[0].p == 1.0 or (len(candidates) == 1 and candidates[0].p is None)
