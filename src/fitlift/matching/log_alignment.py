"""Every way in which the sets of a recording can be those of a log, in several orders of these, summed.

Both go on in their order, with gaps on either side: a set that was not logged, a set that was not recorded. Each way
has a weight, the product of what gaps cost and of what the figures say. The sums over all ways come from one pass
forward and one backward over the recorded sets, as in a hidden Markov model (Rabiner 1989, "A tutorial on hidden
Markov models", section III); orders of one length are gone through together.
"""

from __future__ import annotations

import numpy as np

from fitlift.measures.arrays import Numbers
from fitlift.records.base import Record

#: A product of so many chances to leave a set out is still a number.
_LEAST_EXPONENT = 250.0


class Athlete(Record):
    """How carefully somebody logs and records: chances at each set.

    Parameters
    ----------
    share
        Of all.
    not_recorded, at_ends
        That logged sets were not recorded; before the first and after the last one that was.
    not_logged
        That recorded sets were not logged.
    again
        That one logged set was recorded as two.
    """

    share: float
    not_recorded: float
    at_ends: float
    not_logged: float
    again: float


#: One who logs every set and presses the button at each; one who does not; and one between the two, while orders are
#: looked for. Chosen.
CAREFUL = Athlete(0.6, 0.001, 0.005, 0.001, 0.0005)
CARELESS = Athlete(0.4, 0.04, 0.1, 0.04, 0.01)
MIDDLING = Athlete(1.0, 0.015, 0.04, 0.015, 0.003)

#: After a set that was not recorded, or not logged, the next one was not either: whole exercises are left out.
_GOES_ON = 0.6

#: Each side of an exercise is a set of the recording: at each set, and that it is not where it is another's turn.
EACH_SIDE, OTHER_SIDE = 0.9, 0.9


class Orders(Record, eq=False):
    """Orders of one length, one a row.

    Parameters
    ----------
    said
        By order, recorded set and place: what figures say, in nats.
    said_again
        Of each recorded set: what its rest before says if it is the other side of the set before, or the rest of it.
    again
        By order and place: that the set there is recorded as two.
    out
        By order and place: that the set there is not recorded and nobody would expect it; 0 where it would be missed.
    """

    said: Numbers
    said_again: Numbers
    again: Numbers
    out: Numbers


def sums(orders: Orders, athlete: Athlete) -> Numbers:
    """How much more probable the recorded sets are in each order than if they are of no log, in nats."""
    return _Sums(orders, athlete).evidence


def shares(orders: Orders, athlete: Athlete) -> Numbers:
    """By order, recorded set and place, the share of the ways in which they are one."""
    return _Sums(orders, athlete).shares()


class _Sums:
    """One pass forward over the recorded sets, and one backward where it is wanted; scaled at each set.

    A recorded set is at a place of the order, beside it after a place, or before all of it. One that is the rest of the
    set before is of no figures of its own.
    """

    def __init__(self, orders: Orders, athlete: Athlete) -> None:
        count, self._n, self._m = orders.said.shape
        self._said, self._said_again = np.exp(orders.said), np.exp(orders.said_again)
        self._again = np.maximum(orders.again, athlete.again)
        self._beside = athlete.not_logged
        self._free, self._missed = orders.out, athlete.not_recorded
        gone = np.maximum(np.where(orders.out > 0, orders.out, _GOES_ON), 10 ** (-_LEAST_EXPONENT / self._m))
        # products of the chances that all sets before a place were left out, once one was
        self._left = np.concatenate([np.ones((count, 1)), np.cumprod(gone, axis=1)], axis=1)
        self._begin = athlete.at_ends * self._left[:, :-1]
        self._begin[:, 0] = 1.0
        backward = np.cumprod(gone[:, ::-1], axis=1)[:, ::-1]
        self._end = np.concatenate([athlete.at_ends * backward[:, 1:], np.ones((count, 1))], axis=1)
        self._all_out = athlete.at_ends * self._left[:, -1]
        self._at = np.zeros((self._n, count, self._m))
        self._scales = np.ones((self._n, count))
        self._forward()

    def _forward(self) -> None:
        count = len(self._said)
        at, beside, before, ahead_of_all = *np.zeros((2, count, self._m)), np.zeros(count), np.ones(count)
        for row in range(self._n):
            here = at * (1 - self._again) * (1 - self._beside) + beside * (1 - _GOES_ON)
            first = ahead_of_all * (1 - self._beside) + before * (1 - _GOES_ON)
            reached = self._ahead(here) + first[:, None] * self._begin
            again = at * self._again * self._said_again[row] * np.maximum(self._said[:, row], 1.0)
            beside = at * self._beside + beside * _GOES_ON
            before = ahead_of_all * self._beside + before * _GOES_ON
            at, ahead_of_all = reached * self._said[:, row] + again, np.zeros(count)
            scale = at.sum(axis=1) + beside.sum(axis=1) + before
            self._scales[row] = scale
            at, beside, before = at / scale[:, None], beside / scale[:, None], before / scale
            self._at[row] = at
        self._ended = ((at + beside) * self._end).sum(axis=1) + before * self._all_out
        self.evidence: Numbers = np.log(self._scales).sum(axis=0) + np.log(self._ended)

    def _ahead(self, here: Numbers) -> Numbers:
        """What comes to each place from those before it, the ones between left out."""
        found = np.zeros_like(here)
        found[:, 1:] = here[:, :-1]
        summed = np.cumsum(here / self._left[:, 1:], axis=1)
        found[:, 2:] += self._missed * summed[:, :-2] * self._left[:, 2:-1]
        found[:, 2:] += here[:, :-2] * self._free[:, 1:-1]
        return found

    def _behind(self, there: Numbers) -> Numbers:
        """What goes from each place to those after it, the ones between left out."""
        found = np.zeros_like(there)
        found[:, :-1] = there[:, 1:]
        summed = np.cumsum((there * self._left[:, :-1])[:, ::-1], axis=1)[:, ::-1]
        found[:, :-2] += self._missed * summed[:, 2:] / self._left[:, 1:-2]
        found[:, :-2] += there[:, 2:] * self._free[:, 1:-1]
        return found

    def shares(self) -> Numbers:
        """By order, recorded set and place."""
        found = np.zeros((len(self._said), self._n, self._m))
        at = beside = self._end / self._ended[:, None]
        for row in range(self._n - 1, -1, -1):
            found[:, row] = self._at[row] * at
            arrived = self._said[:, row] * at
            ahead = self._behind(arrived)
            at_before = (1 - self._again) * (1 - self._beside) * ahead + self._beside * beside
            at_before += self._again * self._said_again[row] * np.maximum(self._said[:, row], 1.0) * at
            beside = (1 - _GOES_ON) * ahead + _GOES_ON * beside
            at, beside = at_before / self._scales[row][:, None], beside / self._scales[row][:, None]
        return found
