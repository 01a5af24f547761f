"""Blocks, rounds and slots: which sets repeat one exercise, found from their order and figures alone.

A block is a run of sets in which the same slots come round after round: straight sets are a block of
one slot, a superset one of two, a circuit one of more. The arrangement is sought in which the sets that
share a slot look most alike (`efforts.likeness`), summed over the session, and each irregularity costs
something: it is the most probable explanation of the sets, not a rule for each pattern.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations, groupby
from string import ascii_lowercase
from typing import Any

import pandas as pd

from fitlift.labels.efforts import Effort, effort_of, likeness, pace_likeness, tired_likeness
from fitlift.rows import active_sets, by_session, rows_of

#: A circuit has no more exercises than this, and a session no more sets.
MOST_SLOTS, MOST_SETS = 16, 500

#: What has to be paid for, in nats: a block, each set that repeats a slot, and irregularities: two exercises
#: swapped in a round; one left out; one done twice; a last round that breaks off; a set before the first round.
_BLOCK, _AGAIN, _SWAP, _SKIP, _TWICE, _BREAK, _LEAD = 1.5, 0.3, 3.0, 3.0, 3.0, 0.5, 0.5

#: So many sets may stand before a block's first round.
_MOST_LEADING = 2

#: A round of so few exercises that lacks one is no round.
_FEWEST_TO_OMIT = 2

#: A set that looks so much like its slot is not thought to have been swapped.
_ALIKE = 1.5

#: Repetitions that go up or down in steps that are equal but for one, as in a ladder, whatever the weights.
_LADDER = 1.5

#: What an explanation by tiredness costs: in sets that fall each time, so that at one pace two falls pay for a block
#: and one does not; more after sets that did not fall, a last one that fails; and where straight sets go on without
#: falling, which tiredness does not explain: what it made of the fall is taken back, and this as well.
_TIRED, _FAILED, _RECOVERED = 0.2, 1.4, 1.5

#: What a ladder's second round may lack for each of its sets, before the third shows that it is one.
_LADDER_DEFICIT = 3.0


@dataclass(frozen=True, slots=True)
class Place:
    """Where a set stands.

    Parameters
    ----------
    block
        From 1.
    round
        Within the block, from 1; 0 for an extra set before the first round.
    slot
        Its exercise's place in the session, from 0.
    """

    block: int
    round: int
    slot: int


@dataclass(frozen=True, slots=True)
class _Rounds:
    """Rounds of one block, read up to some set.

    Parameters
    ----------
    score
        That of all that was read so far, the block's cost included.
    begun
        What was read before the block.
    leading
        Sets before its first round.
    number
        Rounds so far.
    last
        The latest set of each slot.
    before
        The set of each slot before that, where there is one.
    tired
        What tiredness added to the likeness of these two.
    order
        The slots in the order of the latest round.
    earlier
        The rounds before the latest; None for the first.
    """

    score: float
    begun: _Read
    leading: int
    number: int
    last: tuple[int, ...]
    before: tuple[int | None, ...]
    tired: tuple[float, ...]
    order: tuple[int, ...]
    earlier: _Rounds | None

    def places(self) -> list[tuple[int, int]]:
        """Round and slot of each set, in order."""
        found: list[tuple[int, int]] = []
        rounds: _Rounds | None = self
        while rounds is not None:
            found = [(rounds.number, slot) for slot in rounds.order] + found
            rounds = rounds.earlier
        return [(0, 0)] * self.leading + found


@dataclass(frozen=True, slots=True)
class _Read:
    """The best reading of the sets up to some set.

    Parameters
    ----------
    score
        How much likelier it is than that every set is another exercise.
    before
        What was read before its last piece; None at the beginning.
    rounds
        Its last piece: a block; None for a set that stands alone.
    """

    score: float
    before: _Read | None = None
    rounds: _Rounds | None = None


def structure(sets: pd.DataFrame) -> pd.DataFrame:
    """Find block, round and slot of each active set.

    Parameters
    ----------
    sets
        A table of `schema.SETS` with the names that are sure.

    Returns
    -------
    pandas.DataFrame
        `block`, `round`, and `slot` as a letter, indexed like `sets`; null on other rows. In each
        session slots are lettered in the order in which they begin. Null in a session of more than
        `MOST_SETS` sets, which nobody did.
    """
    places: dict[Any, Place] = {}
    for _, active in by_session(active_sets(sets)):
        if len(active) <= MOST_SETS:
            found = arrange([effort_of(row) for row in rows_of(active)])
            places |= dict(zip(active.index, found, strict=True))
    columns = {
        "block": {index: place.block for index, place in places.items()},
        "round": {index: place.round for index, place in places.items()},
        "slot": {index: letters(place.slot) for index, place in places.items()},
    }
    types = {"block": "Int64", "round": "Int64", "slot": "string[python]"}
    return pd.DataFrame(
        {name: pd.Series(values, dtype=types[name]).reindex(sets.index) for name, values in columns.items()}
    )


def arrange(efforts: Sequence[Effort]) -> list[Place]:
    """Find the place of each set of one session, in order."""
    return _places(_Reader(efforts).read())


def letters(slot: int) -> str:
    """A slot's letters: a to z, then aa, ab and so on."""
    high, low = divmod(slot, len(ascii_lowercase))
    return (letters(high - 1) if high else "") + ascii_lowercase[low]


def _places(read: _Read) -> list[Place]:
    """The chosen blocks one after the other; exercises done once, side by side, make one block of one round."""
    pieces = []
    while read.before is not None:
        pieces.append(read.rounds)
        read = read.before
    places: list[Place] = []
    block, slots = 0, 0
    for alone, group in groupby(reversed(pieces), key=lambda rounds: rounds is None):
        for place, rounds in enumerate(group):
            block += not alone or place == 0
            found = [(1, 0)] if rounds is None else rounds.places()
            places += [Place(block, number, slots + slot) for number, slot in found]
            slots += 1 if rounds is None else len(rounds.last)
    return places


class _Reader:
    """Reads the efforts of one session from the first to the last, keeping the best reading up to each."""

    def __init__(self, efforts: Sequence[Effort]) -> None:
        self._efforts = efforts
        self._alike = cache(lambda one, other: likeness(efforts[one], efforts[other]))
        self._tired = cache(lambda one, other: tired_likeness(efforts[one], efforts[other]))
        self._best = [_Read(-math.inf)] * (len(efforts) + 1)
        #: For each set the blocks whose last round ends before it: by slots, and whether there is more than one round.
        self._open: list[dict[tuple[int, bool], _Rounds]] = [{} for _ in range(len(efforts) + 1)]

    def read(self) -> _Read:
        """Read all of them."""
        self._best[0] = _Read(0.0)
        for position in range(len(self._efforts) + 1):
            for rounds in self._open[position].values():
                if rounds.number > 1:
                    self._close(position, rounds)
            if position == len(self._efforts):
                break
            for rounds in self._open[position].values():
                self._go_on(position, rounds)
            alone = _Read(self._best[position].score, self._best[position])
            self._best[position + 1] = _better(self._best[position + 1], alone)
            self._begin(position)
        return self._best[-1]

    def _close(self, position: int, rounds: _Rounds) -> None:
        """Let a block end before a set, if that is the best reading up to there."""
        self._best[position] = _better(self._best[position], _Read(rounds.score, rounds.begun, rounds))

    def _begin(self, position: int) -> None:
        """Let a block begin at a set, with each number of slots, and with sets before its first round."""
        begun = self._best[position]
        for leading in range(_MOST_LEADING + 1):
            first = position + leading
            led = sum(self._likeness(each, first) - _LEAD for each in range(position, first))
            if leading and led <= 0:
                return
            fewest = 1 if leading == 0 else 2  # a set more of one slot alone is a round more
            for slots in range(fewest, min(MOST_SLOTS, len(self._efforts) - first) + 1):
                usual = tuple(range(slots))
                last = tuple(range(first, first + slots))
                score = begun.score + led - _BLOCK
                latest = last, (None,) * slots, (0.0,) * slots
                self._reach(first + slots, _Rounds(score, begun, leading, 1, *latest, usual, None))

    def _go_on(self, position: int, rounds: _Rounds) -> None:
        """Read one more round, whole or broken off."""
        for order in self._orders(position, rounds):
            more = self._with_round(position, rounds, order)
            # each round has to earn something, or it is none; a ladder's second one earns with the third
            allowed = _LADDER_DEFICIT * len(rounds.last) if rounds.number == 1 else 0.0
            if more.score > rounds.score - allowed:
                self._reach(position + len(order), more)
        self._break_off(position, rounds)

    def _break_off(self, position: int, rounds: _Rounds) -> None:
        """Let the next round break off after any of its sets, and the block with it."""
        score = rounds.score - _BREAK
        # one set alone does not make a second round of a first
        fewest = 1 if rounds.number > 1 else 2
        for length in range(1, min(len(rounds.last), len(self._efforts) - position + 1)):
            slot = length - 1
            score += self._step(rounds.before[slot], rounds.last[slot], rounds.tired[slot], position + slot)[0]
            if length >= fewest and score > self._best[position + length].score:
                self._close(position + length, self._with_round(position, rounds, tuple(range(length))))

    def _reach(self, position: int, rounds: _Rounds) -> None:
        key = (len(rounds.last), rounds.number > 1)
        known = self._open[position].get(key)
        if known is None or rounds.score > known.score:
            self._open[position][key] = rounds

    def _with_round(self, position: int, rounds: _Rounds, order: tuple[int, ...]) -> _Rounds:
        """One more round, in which the slots come in the given order."""
        score = rounds.score - self._irregularity(order, len(rounds.last))
        last, before, tired = list(rounds.last), list(rounds.before), list(rounds.tired)
        for offset, slot in enumerate(order):
            said, tired[slot] = self._step(before[slot], last[slot], tired[slot], position + offset)
            before[slot], last[slot] = last[slot], position + offset
            score += said
        latest = tuple(last), tuple(before), tuple(tired)
        return _Rounds(score, rounds.begun, rounds.leading, rounds.number + 1, *latest, order, rounds)

    @staticmethod
    def _irregularity(order: tuple[int, ...], slots: int) -> float:
        if len(order) > slots:
            return _TWICE
        if order == tuple(range(len(order))):
            return 0.0 if len(order) == slots else _BREAK
        return _SKIP if len(order) < slots else _SWAP

    def _step(self, before: int | None, last: int, tired: float, following: int) -> tuple[float, float]:
        """How much a set looks like its slot's last, or its ladder's next step, and how much of that tiredness adds."""
        tiredness = self._tiredness(before, last, following)
        said = self._alike(last, following) + tiredness
        if before is not None and self._is_ladder(before, last, following):
            said = max(said, _LADDER + pace_likeness(self._efforts[last], self._efforts[following]))
        elif tired and last == following - 1 and not self._is_fall(last, following):
            # one exercise done once, and straight sets of another, look like this; between other sets it is not likely
            said -= tired + _RECOVERED
        return said - _AGAIN, tiredness

    def _tiredness(self, before: int | None, last: int, following: int) -> float:
        """How much likelier a set is as its slot's next because tiredness ended it sooner; 0 if it did not."""
        tired = self._tired(last, following)
        if tired is None:
            return 0.0
        alike = self._alike(last, following)
        tired -= _TIRED if before is None or self._is_fall(before, last) else _FAILED
        # a set that looks more like the one just before it, of another slot, needs no such reason
        if last < following - 1 and self._alike(following - 1, following) > max(tired, alike):
            return 0.0
        return max(tired - alike, 0.0)

    def _is_fall(self, one: int, other: int) -> bool:
        return (self._efforts[one].reps or 0) > (self._efforts[other].reps or 0)

    def _is_ladder(self, before: int, last: int, following: int) -> bool:
        if self._efforts[last].name and self._efforts[following].name:
            return False
        first, second, third = (self._efforts[each].reps for each in (before, last, following))
        if first is None or second is None or third is None:
            return False
        return (first - second) * (second - third) > 0 and abs(first - 2 * second + third) <= 1

    def _orders(self, position: int, rounds: _Rounds) -> Iterator[tuple[int, ...]]:
        """Orders in which a round's slots may come: as ever, and the likeliest swap, omission and repetition."""
        usual = tuple(range(len(rounds.last)))
        left = len(self._efforts) - position
        if left >= len(usual):
            yield usual
            if len(usual) == 1 or all(
                self._alike(last, position + slot) >= _ALIKE for slot, last in enumerate(rounds.last)
            ):
                return
        # likeness of each slot to the set at its place, and to those beside it
        at, ahead, behind = (
            [self._likeness(last, position + slot + by) for slot, last in enumerate(rounds.last)] for by in (0, 1, -1)
        )
        if left >= len(usual):
            yield from self._swap(usual, position, rounds, at)
        if left >= len(usual) - 1 and len(usual) > _FEWEST_TO_OMIT:
            # a round that lacks its last one is another thing: it breaks off
            omitted = max(usual[:-1], key=lambda slot: sum(at[:slot]) + sum(behind[slot + 1 :]))
            yield usual[:omitted] + usual[omitted + 1 :]
        if left > len(usual):
            again = [self._likeness(position + slot, position + slot + 1) for slot in usual]
            repeated = max(usual, key=lambda slot: sum(at[: slot + 1]) + again[slot] + sum(ahead[slot + 1 :]))
            yield usual[: repeated + 1] + usual[repeated:]

    def _swap(
        self, usual: tuple[int, ...], position: int, rounds: _Rounds, at: Sequence[float]
    ) -> Iterator[tuple[int, ...]]:
        """The likeliest exchange of two slots that look unlike the sets at their places."""
        unlike = [slot for slot in usual if at[slot] < _ALIKE]
        gains = [
            (
                self._likeness(rounds.last[one], position + other)
                + self._likeness(rounds.last[other], position + one)
                - at[one]
                - at[other],
                one,
                other,
            )
            for one, other in combinations(unlike, 2)
        ]
        gain, one, other = max(gains, default=(0.0, 0, 0))
        if gain > _SWAP:
            order = list(usual)
            order[one], order[other] = other, one
            yield tuple(order)

    def _likeness(self, one: int, other: int) -> float:
        return self._alike(one, other) if one < other < len(self._efforts) else 0.0


def _better(one: _Read, other: _Read) -> _Read:
    return other if other.score > one.score else one
