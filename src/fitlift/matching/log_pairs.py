"""Which set of a recording is which set of a log of the same hour."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence

import msgspec
import numpy as np

from fitlift.exercises.catalogue import Catalogue
from fitlift.matching.alignment import aligned
from fitlift.matching.log_alignment import (
    CAREFUL,
    CARELESS,
    EACH_SIDE,
    MIDDLING,
    OTHER_SIDE,
    Athlete,
    Orders,
    shares,
    sums,
)
from fitlift.matching.log_evidence import LogEvidence, log_evidence
from fitlift.matching.log_orders import UNLOGGED, Listed, Order, first_orders, listed, near
from fitlift.measures.arrays import Numbers, Whole
from fitlift.measures.rests import rests
from fitlift.records.base import Record
from fitlift.records.sessions import Pause
from fitlift.records.sets import Set

#: No pair is surer: what was logged may have been done otherwise.
MOST_SURE = 0.99

#: A pair that is less probable is none.
LEAST_SURE = 0.5

#: Probabilities are raised to this power: who logs otherwise than it was done does so more than once. Chosen;
#: docs/joined_logs.md holds what is said against what is true.
_MODESTY = 1.2

#: So many of the likeliest orders are gone on from, so often, and say something in the end; orders that are less likely
#: by more nats say nothing.
_KEPT, _TURNS, _SAYING, _FAR = 3, 3, 24, 7.0

#: An order that falls short of what figures can say at most by no more nats is not doubted.
_UNDOUBTED = 3.0

#: Of the ways in one order a pair has to have so large a share: with less, both are better left alone.
_LEAST_SHARE = 0.25

#: So many orders are summed at once.
_AT_ONCE = 128

#: Share of those who correct their watch's counts.
_CORRECTED = 0.5

#: So many of the sets that were not logged are of an exercise of the log, in its place. Chosen.
_OF_EXERCISE = 0.8

#: Figures hang together: they say less than their sum.
_DEPENDENCE = 0.85


class LogPair(Record):
    """One recorded set that is of the exercise of a logged set, or is that set.

    Parameters
    ----------
    done, logged
        Their places among the sets.
    confidence
        How sure it is that the recorded set is of the logged one's exercise, 0 to 1.
    is_set
        Whether it is that set, or a side of it; else it is of its exercise, and stands beside its sets.
    """

    done: int
    logged: int
    confidence: float
    is_set: bool


class Beside(Record, eq=False):
    """The sets of a recording beside those of a log.

    Parameters
    ----------
    pairs
        What recorded sets are, in their order; two can be one logged set, each a side of it.
    evidence
        How much more probable the recorded sets are if they are those of the log than if they are any others, in nats.
    order
        The logged sets in the order in which they were most probably done.
    lacking
        Places of logged sets that are none of the recorded ones, in that order.
    second_sides
        Places of logged sets that are the other side of one that was recorded with both → that one's place.
    """

    pairs: tuple[LogPair, ...]
    evidence: float
    order: tuple[int, ...]
    lacking: tuple[int, ...]
    second_sides: Mapping[int, int] = msgspec.field(default_factory=dict)


def log_pairs(done: Sequence[Set], logged: Sequence[Set], exercises: Catalogue, pauses: Sequence[Pause] = ()) -> Beside:
    """Lay the sets of a recording beside those of a log.

    Parameters
    ----------
    done, logged
        The active sets of the recording and of the log; the log's with keys of exercises.
    exercises
        The exercises and their muscles.
    pauses
        When the watch's timer stood still.
    """
    if not done or not logged:
        every = tuple(range(len(logged)))
        return Beside((), 0.0, every, every)
    one_sided = [_is_one_sided(each, exercises) for each in logged]
    return _Search(
        log_evidence(done, logged, rests(done, pauses), exercises), logged, listed(logged, one_sided)
    ).beside()


def _is_one_sided(logged: Set, exercises: Catalogue) -> bool | None:
    if logged.side is not None:
        return True
    known = None if logged.exercise is None else exercises.of_key(logged.exercise)
    return None if known is None else known.is_unilateral


class _Search:
    """The likeliest orders of a log's sets, and what they say together."""

    def __init__(self, evidence: LogEvidence, logged: Sequence[Set], units: Listed) -> None:
        self._evidence, self._units = evidence, units
        keys: dict[str | None, int] = {}
        own = [keys.setdefault(each.exercise or each.exercise_name, len(keys)) for each in logged]
        # after the logged sets stands one for each exercise, of its sets that the log lacks, and last one for exercises
        # that it lacks; of none of these do figures of the log say anything
        self._logged = len(logged)
        self._exercise = np.array([*own, *(own[unit.numbers[0]] for unit in units.units), len(keys)])
        lacked = len(units.units) + 1
        self._drops = np.array([*(each.drop_of is not None for each in logged), *[False] * lacked])
        self._of = {number: at for at, unit in enumerate(units.units) for number in unit.numbers} | {UNLOGGED: -1}
        self._of |= {units.forgotten(at): at for at in range(len(units.units))}
        self._found: dict[Order, float] = {}
        self._least: dict[tuple[object, ...], float] = {}
        self._sets: dict[Order, tuple[int, ...]] = {}
        nothing = np.zeros((len(evidence.next_of), lacked))
        self._said = [np.hstack([each, nothing]) for each in evidence.of_pairs]
        # while orders are looked for, nothing is known of who logged and whose counts
        self._middle = np.logaddexp(*self._said) - math.log(2)

    def beside(self) -> Beside:
        """The pairs."""
        self._weigh(first_orders(self._units))
        for _ in range(0 if self._is_undoubted() else _TURNS):
            best = self._best(_KEPT)
            self._weigh(each for order in best for each in (*near(order), *self._units.others(order)))
            if self._best(_KEPT) == best:
                break
        return self._together(self._best(_SAYING))

    def _is_undoubted(self) -> bool:
        """Whether no order can say much more than the best that keeps to the list, nothing left out."""
        (best,) = self._best(1)
        if len(self._middle) != self._logged:
            return False
        places = np.array([self._units.sets(best)])
        most = self._middle.max(axis=1).sum()
        diagonal = self._middle[np.arange(len(self._middle)), places[0]].sum()
        return bool(_DEPENDENCE * (most - diagonal) <= _UNDOUBTED)

    def _best(self, most: int) -> list[Order]:
        ranked = sorted(self._found, key=lambda each: -self._found[each])[:most]
        return [each for each in ranked if self._found[each] >= self._found[ranked[0]] - _FAR]

    def _weigh(self, orders: Iterable[Order]) -> None:
        """Find how likely orders are that were not weighed before."""
        by_length: dict[int, list[Order]] = {}
        for each in sorted(dict.fromkeys(orders), key=self._units.cost):
            places, cost = self._of_order(each), self._units.cost(each)
            is_same = (places, each.each_side, each.both_sides, each.unrecorded)
            # what comes to the same sets in the same order is one, and as likely as the likeliest of them
            if self._least.setdefault(is_same, math.inf) > cost:
                self._least[is_same] = cost
                by_length.setdefault(len(places), []).append(each)
        for new in by_length.values():
            for begin in range(0, len(new), _AT_ONCE):
                some = new[begin : begin + _AT_ONCE]
                weights = sums(self._laid(some, self._middle), MIDDLING) - self._costs(some, MIDDLING)
                self._found |= {each: float(w) for each, w in zip(some, weights, strict=True)}

    def _of_order(self, order: Order) -> tuple[int, ...]:
        """Numbers of the logged sets in an order."""
        if order not in self._sets:
            self._sets[order] = self._units.sets(order)
        return self._sets[order]

    def _readings(self, orders: Sequence[Order]) -> list[tuple[float, Numbers, Orders, Athlete]]:
        """By who logged and whose counts: the prior, and what each order comes to."""
        found = []
        # where each logged set was done, as it is without knowing better: what comes after is held against that one
        where = shares(self._laid(orders, self._middle), MIDDLING)
        for is_corrected, said in zip((True, False), self._said, strict=True):
            laid = self._laid(orders, said, where)
            counts = _CORRECTED if is_corrected else 1 - _CORRECTED
            found += [
                (math.log(counts * athlete.share), sums(laid, athlete) - self._costs(orders, athlete), laid, athlete)
                for athlete in (CAREFUL, CARELESS)
            ]
        return found

    def _laid(self, orders: Sequence[Order], pairs: Numbers, where: Numbers | None = None) -> Orders:
        places = np.array([self._of_order(each) for each in orders])
        said = pairs[:, places].transpose(1, 0, 2) + self._likeness(places, where)
        units = np.array([[self._of[number] for number in row] for row in places.tolist()])
        again = np.zeros(places.shape)
        out = np.where(self._drops[places], 0.5, 0.0)
        for row, order in enumerate(orders):
            if order.each_side:
                again[row, np.isin(units[row], list(order.each_side))] = EACH_SIDE
            if order.unrecorded:
                out[row, np.isin(units[row], list(order.unrecorded))] = OTHER_SIDE
            second = self._units.second_sides(order)
            if second:
                out[row, np.isin(places[row], list(second))] = OTHER_SIDE
        return Orders(_DEPENDENCE * said, self._evidence.again, again, out)

    def _likeness(self, places: Whole, where: Numbers | None) -> Numbers:
        """By order, recorded set and place: what the set before of the same exercise says, and the neighbour.

        That set is as far before as in the order, unless it is known where it was.
        """
        n, m = len(self._evidence.next_of), places.shape[1]
        back = self._back(places)
        if where is None:
            earlier = np.arange(n)[None, :, None] - back[:, None, :]
            known = (back[:, None, :] > 0) & (earlier >= 0)
            like = self._evidence.next_of[np.maximum(earlier, 0), np.arange(n)[None, :, None]]
            found = np.where(known, like, 0.0)
        else:
            before = np.maximum(np.arange(m) - back, 0)
            of_before = np.take_along_axis(where, np.broadcast_to(before[:, None, :], where.shape), axis=2)
            found = np.where(back[:, None, :] > 0, np.triu(self._evidence.next_of, 1).T @ of_before, 0.0)
        beside = np.where(back[:, None, :] == 1, self._evidence.after_same[None, :, None], 0.0)
        other = (back[:, None, :] != 1) & (np.arange(m) > 0)[None, None]
        return found + beside + np.where(other, self._evidence.after_other[None, :, None], 0.0)

    def _back(self, places: Whole) -> Whole:
        """By order and place: how far before it is the one before of the same exercise; 0 where there is none."""
        count, m = places.shape
        exercise = self._exercise[places]
        back = np.zeros((count, m), dtype=np.int64)
        last = np.full((count, self._exercise.max() + 1), -1)
        rows = np.arange(count)
        for place in range(m):
            before = last[rows, exercise[:, place]]
            back[:, place] = np.where(before < 0, 0, place - before)
            last[rows, exercise[:, place]] = place
        return back

    def _together(self, orders: Sequence[Order]) -> Beside:
        """What the likeliest orders say together, each by how likely it is."""
        by_length: dict[int, list[Order]] = {}
        for each in orders:
            by_length.setdefault(len(self._of_order(each)), []).append(each)
        read = [(some, self._readings(some)) for some in by_length.values()]
        total = float(np.logaddexp.reduce([np.logaddexp.reduce(prior + e) for _, r in read for prior, e, _, _ in r]))
        by_logged = np.zeros((len(self._middle), len(self._exercise)))
        of_best = np.zeros((len(self._middle), len(self._of_order(orders[0]))))
        for some, readings in read:
            for prior, evidence, laid, athlete in readings:
                weights = np.exp(prior + evidence - total)
                for order, each in zip(some, shares(laid, athlete) * weights[:, None, None], strict=True):
                    by_logged[:, list(self._of_order(order))] += each
                    of_best += each if order is orders[0] else 0.0
        sets = self._decoded(of_best / max(of_best.sum(axis=1).max(), _LEAST_SHARE), orders[0])
        second = self._units.second_sides(orders[0])
        places = tuple([number for number in self._of_order(orders[0]) if self._is_logged(number)])
        pairs = self._pairs(sets, by_logged[:, :-1])
        of_others = {sets[each.done] for each in pairs if not each.is_set and each.done in sets}
        known = ({*sets.values(), *second} - of_others) | {each.logged for each in pairs if each.is_set}
        lacking = tuple([number for number in places if number not in known])
        return Beside(tuple(pairs), total, places, lacking, second)

    def _is_logged(self, number: int) -> bool:
        return 0 <= number < self._logged

    def _costs(self, orders: Sequence[Order], athlete: Athlete) -> Numbers:
        forgotten = -math.log(_OF_EXERCISE * athlete.not_logged)
        return np.array([self._units.cost(each) + forgotten * len(each.forgotten) for each in orders])

    def _pairs(self, sets: Mapping[int, int], by_logged: Numbers) -> list[LogPair]:
        """What each recorded set is, where that is more probable than not."""
        own = self._exercise[:-1]
        of_exercise = by_logged @ np.eye(self._exercise.max())[own]
        found = []
        for row, exercise in enumerate(of_exercise.argmax(axis=1).tolist()):
            sure = min(float(of_exercise[row, exercise]) ** _MODESTY, MOST_SURE)
            if sure < LEAST_SURE:
                continue
            number = sets.get(row)
            is_set = number is not None and bool(own[number] == exercise)
            of_log = slice(self._logged)
            likeliest = int(np.where(own[of_log] == exercise, by_logged[row, of_log], -1.0).argmax())
            found.append(LogPair(row, number if number is not None and is_set else likeliest, sure, is_set))
        return found

    def _decoded(self, of_best: Numbers, order: Order) -> dict[int, int]:
        """By recorded set the logged one, together the most probable ones, both in their order."""
        places = self._of_order(order)
        twice = [[place] * (2 if self._of[number] in order.each_side else 1) for place, number in enumerate(places)]
        columns = [place for each in twice for place in each]
        rows = of_best.tolist()

        def worth(row: int, column: int) -> tuple[float, ...] | None:
            share = rows[row][columns[column]]
            return (share - _LEAST_SHARE,) if share > _LEAST_SHARE else None

        found = {row: places[columns[column]] for row, column in aligned(len(rows), len(columns), worth)[1]}
        return {row: number for row, number in found.items() if self._is_logged(number)}
