"""What the watch guessed over all rounds of one slot: it changes its mind between rounds, the athlete does not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from fitlift.exercises.names import display_name
from fitlift.labels.evidence import reason_for, sureness
from fitlift.records.base import Record
from fitlift.records.sets import Evidence, Set
from fitlift.records.several import active
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


def pool(of_slot: Sequence[Set]) -> tuple[Guess, ...]:
    """Sum up the watch's guesses for the sets of one slot, surest first; none where it made none."""
    total: defaultdict[tuple[str, str], float] = defaultdict(float)
    names: dict[tuple[str, str], str] = {}
    for each in of_slot:
        for guess in each.candidates:
            if guess.p is not None:
                pair = (guess.category, guess.subtype)
                if pair not in names:
                    names[pair] = display_name(*pair) or ""
                total[guess.exercise, names[pair]] += guess.p
    pooled = [Guess(exercise, name, p / len(of_slot)) for (exercise, name), p in total.items()]
    return tuple(sorted(pooled, key=lambda guess: (-guess.p, guess.exercise)))


def pooled_evidence(sets: Sequence[Set]) -> tuple[Evidence, ...]:
    """Name sets by the guesses for all sets of their slot.

    Parameters
    ----------
    sets
        Sets with slots, and with the names that the file itself gives.

    Returns
    -------
    tuple of Evidence
        Of the source pooled: one for each set whose own guess is absent or less sure than the pooled one.
    """
    slots: defaultdict[tuple[int, str], list[Set]] = defaultdict(list)
    for each in active(sets):
        if each.slot is not None:
            slots[each.session, each.slot].append(each)
    return tuple([named for key in sorted(slots) for named in _of_slot(key[1], slots[key])])


def _of_slot(slot: str, of_slot: Sequence[Set]) -> Iterator[Evidence]:
    best = next(iter(pool(of_slot)), None)
    if best is None:
        return
    numbers = {each.set for each in of_slot} - {None}
    reason = f"the watch's guesses for the {plural(len(numbers), 'set')} of slot {slot}, summed"
    for each in of_slot:
        if sureness(each) < best.p:
            yield reason_for(each, "pooled", best.exercise, best.name, confidence=best.p, reason=reason)
