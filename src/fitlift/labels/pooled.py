"""What the watch guessed over all rounds of one slot: it changes its mind between rounds, the athlete does not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pandas as pd

from fitlift.exercises.names import display_name
from fitlift.labels.evidence import SET_KEYS, sureness
from fitlift.rows import rows_of
from fitlift.schema import EVIDENCE
from fitlift.wording import plural


@dataclass(frozen=True, slots=True)
class Guess:
    """One exercise that the watch took a slot's sets for.

    Parameters
    ----------
    exercise
        Key of the exercise.
    name
        Its name for people.
    p
        How sure: the mean over all sets of the slot; one for which the watch guessed nothing counts 0.
    """

    exercise: str
    name: str
    p: float


def pool(of_slot: pd.DataFrame) -> tuple[Guess, ...]:
    """Sum up the watch's guesses for the sets of one slot, surest first; none where it made none.

    Parameters
    ----------
    of_slot
        Active rows of the set table.
    """
    total: Counter[tuple[str, str]] = Counter()
    for each in (each for candidates in of_slot["candidates"] for each in candidates if each["p"] is not None):
        total[each["exercise"], display_name(each["category"], each["subtype"]) or ""] += each["p"]
    pooled = (Guess(exercise, name, p / len(of_slot)) for (exercise, name), p in total.items())
    return tuple(sorted(pooled, key=lambda guess: (-guess.p, guess.exercise)))


def pooled_evidence(sets: pd.DataFrame) -> pd.DataFrame:
    """Name sets by the guesses for all sets of their slot.

    Parameters
    ----------
    sets
        A table of `schema.SETS` with slots, and with the names that the file itself gives.

    Returns
    -------
    pandas.DataFrame
        A table of `schema.EVIDENCE`, source pooled: a row for each set whose own guess is absent or less
        sure than the pooled one.
    """
    slots = sets[(sets["kind"] == "active") & sets["slot"].notna()].groupby(["session", "slot"])
    return EVIDENCE.of_rows([row for _, of_slot in slots for row in _of_slot(of_slot)])


def _of_slot(of_slot: pd.DataFrame) -> Iterator[dict[str, Any]]:
    best = next(iter(pool(of_slot)), None)
    if best is None:
        return
    sets = plural(of_slot["set"].nunique(), "set")
    reason = f"the watch's guesses for the {sets} of slot {of_slot['slot'].iloc[0]}, summed"
    for row in rows_of(of_slot):
        if sureness(row) < best.p:
            yield {name: getattr(row, name) for name in SET_KEYS} | {
                "source": "pooled",
                "exercise": best.exercise,
                "exercise_name": best.name,
                "confidence": best.p,
                "reason": reason,
            }
