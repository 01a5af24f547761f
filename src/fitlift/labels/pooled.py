"""What the watch guessed over all rounds of one slot: it changes its mind between rounds, the athlete does not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

import pandas as pd

from fitlift.exercises.names import display_name
from fitlift.labels.evidence import SET_KEYS, sureness
from fitlift.records.base import Record
from fitlift.rows import active_rows, known, rows_of
from fitlift.schema import EVIDENCE
from fitlift.wording import plural


class Guess(Record):
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


def pool(of_slot: Sequence[Any]) -> tuple[Guess, ...]:
    """Sum up the watch's guesses for the sets of one slot, surest first; none where it made none.

    Parameters
    ----------
    of_slot
        Active rows of the set table, as `rows.rows_of` has them.
    """
    total: defaultdict[tuple[str, str], float] = defaultdict(float)
    names: dict[tuple[str, str], str] = {}
    for each in [each for row in of_slot for each in row.candidates if each["p"] is not None]:
        pair = (each["category"], each["subtype"])
        if pair not in names:
            names[pair] = display_name(*pair) or ""
        total[each["exercise"], names[pair]] += each["p"]
    pooled = [Guess(exercise, name, p / len(of_slot)) for (exercise, name), p in total.items()]
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
    slots: defaultdict[tuple[int, str], list[Any]] = defaultdict(list)
    for row in active_rows(rows_of(sets)):
        session, slot = known(row.session), known(row.slot)
        if session is not None and slot is not None:
            slots[session, slot].append(row)
    return EVIDENCE.of_rows([row for key in sorted(slots) for row in _of_slot(key[1], slots[key])])


def _of_slot(slot: str, rows: Sequence[Any]) -> Iterator[dict[str, Any]]:
    best = next(iter(pool(rows)), None)
    if best is None:
        return
    sets = plural(len({known(row.set) for row in rows} - {None}), "set")
    reason = f"the watch's guesses for the {sets} of slot {slot}, summed"
    for row in rows:
        if sureness(row) < best.p:
            yield {name: getattr(row, name) for name in SET_KEYS} | {
                "source": "pooled",
                "exercise": best.exercise,
                "exercise_name": best.name,
                "confidence": best.p,
                "reason": reason,
            }
