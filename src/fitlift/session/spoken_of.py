"""The sets of one session as corrections speak of them, to be held against a log before these are laid over them."""

from __future__ import annotations

from collections.abc import Sequence

from fitlift.labels.corrections import AddedSet, Corrections, SaidOfSet, SessionCorrections, SetCorrection
from fitlift.records.base import Record, replace
from fitlift.records.sets import Set
from fitlift.records.several import active


class AsSpoken(Record, eq=False):
    """The sets that a session's recording holds, as far as corrections say what they are.

    Parameters
    ----------
    sets
        Those that count, each part of a split one by itself; a correction's repetitions, weight and name in place of
        the watch's.
    merged
        Number of a set that is a part of the one before → that one's number.
    next_number
        The first number that no set of the recording has.
    added
        Sets that corrections add which were written without a log: what is done, and how often, None for unknown. A log
        may have the same ones.
    """

    sets: tuple[Set, ...]
    merged: dict[int, int]
    next_number: int
    added: tuple[tuple[str | None, int | None], ...] = ()

    def is_merged(self, number: int | None) -> bool:
        """Whether a set is a part of the one before."""
        return number in self.merged

    def row_before(self, number: int | None) -> int | None:
        """The number of the recorded set after which something was done that was done after this one."""
        last = [part for part, first in self.merged.items() if first == number]
        return max(last, default=number)


def as_spoken(rows: Sequence[Set], corrections: Sequence[Corrections]) -> AsSpoken:
    """Read what corrections say of the sets of one session.

    What they say of a set that is not there is an error later, where they are laid over it.

    Parameters
    ----------
    rows
        The session's sets and rests.
    corrections
        What the user says of the file.
    """
    said: dict[int, SetCorrection] = {}
    session = rows[0].session if rows else None
    of_session = [one for source in corrections for one in source.sessions if one.session == session]
    for each in of_session:
        said |= each.sets
    merged = {other: number for number, each in said.items() for other in each.merge}
    found = [
        part
        for each in active(rows)
        if each.set is not None and each.set not in merged
        for part in _spoken(each, said.get(each.set, SetCorrection()))
    ]
    added = [_added(one, each) for each in of_session if each.log is None for one in each.added]
    return AsSpoken(tuple(found), merged, max((each.set or 0 for each in rows), default=0) + 1, tuple(added))


def _added(one: AddedSet, session: SessionCorrections) -> tuple[str | None, int | None]:
    """Key of the exercise of a set that corrections add, and its repetitions."""
    said = one.said if one.slot is None else one.said.over(session.slots.get(one.slot, SetCorrection()).said)
    return said.exercise.key if said.exercise else None, said.reps


def _spoken(one: Set, said: SetCorrection) -> list[Set]:
    """One set, or its parts; none where it is no set."""
    if said.drop:
        return []
    whole = _with(one, said.said)
    return [replace(_with(whole, part), part=number) for number, part in enumerate(said.split, 1)] or [whole]


def _with(one: Set, said: SaidOfSet) -> Set:
    changed = replace(
        one,
        reps=one.reps if said.reps is None else said.reps,
        duration_s=one.duration_s if said.seconds is None else said.seconds,
        weight_kg=one.weight_kg if said.weight is None else None,
    )
    if not said.exercise:
        return changed
    name = said.exercise
    return replace(changed, exercise=name.key, exercise_name=name.name, source="correction", confidence=None)
