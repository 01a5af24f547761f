"""Measure how often a set is what the named ones of its slot are: where a constant of `labels.pooled` comes from.

Run from the project's root, FITLIFT_RECORDINGS naming the folder of real recordings: `python scripts/slot_names.py`.
Some names of guided sessions are erased, and the others kept.
"""

from __future__ import annotations

import random
from collections.abc import Sequence

from fitlift.labels.structure import structure
from fitlift.records.base import Record, replace
from fitlift.records.sets import Set
from fitlift.records.several import by_slot
from recordings import Done, Guided, as_activity, guided, recordings_folder


class SlotNames(Record):
    """Sets of guided sessions without their names, beside others that kept theirs.

    Parameters
    ----------
    sets, right
        Those that share a slot with sets of one name, and how many are of that name.
    pairs, alike
        Of the others those right beside one that kept its name, and how many of these are of that name.
    """

    sets: int
    right: int
    pairs: int
    alike: int


def names_of_slots(sessions: Sequence[Guided], kept: float, chance: random.Random) -> SlotNames:
    """How often a set is what the named ones of its slot are, with a share of all names kept, five times over."""
    sets = right = pairs = alike = 0
    for session in sessions:
        for _ in range(5):
            bare_sets = as_activity(session, session.done).each_set
            placed = structure(
                [_named(one, each, kept, chance) for one, each in zip(bare_sets, session.done, strict=True)]
            )
            names = {slot: {each.exercise for each in of_slot} - {None} for slot, of_slot in by_slot(placed).items()}
            for at, (one, each) in enumerate(zip(placed, session.done, strict=True)):
                of_slot = names.get(one.slot or "", set())
                if one.exercise is None and len(of_slot) == 1:
                    sets, right = sets + 1, right + (each.key in of_slot)
                elif one.exercise is None and not of_slot:
                    beside = [other.exercise for other in placed[max(at - 1, 0) : at + 2] if other.exercise is not None]
                    pairs, alike = pairs + len(beside), alike + sum(key == each.key for key in beside)
    return SlotNames(sets, right, pairs, alike)


def _named(one: Set, done: Done, kept: float, chance: random.Random) -> Set:
    if done.key is None or chance.random() >= kept:
        return one
    return replace(one, exercise=done.key, exercise_name=done.key, source="step", confidence=None)


def main() -> None:
    """Print the shares, by how many names are kept."""
    sessions = guided(recordings_folder())
    for kept in (0.2, 0.5, 0.8):
        found = names_of_slots(sessions, kept, random.Random(1))  # noqa: S311 - reproducible, not secret
        print(f"{kept:.0%} kept: of a slot {found.right / found.sets:.2f}, beside {found.alike / found.pairs:.2f}")


if __name__ == "__main__":
    main()
