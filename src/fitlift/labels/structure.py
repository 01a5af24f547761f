"""Blocks, rounds and slots: which sets repeat one exercise, found from their order and figures alone.

A block is a run of sets in which the same slots come round after round: straight sets are a block of
one slot, a superset one of two, a circuit one of more. The arrangement is sought in which the sets that
share a slot look most alike (`efforts.likeness`), summed over the session, and each irregularity costs
something: it is the most probable explanation of the sets, not a rule for each pattern.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cache
from itertools import combinations, groupby, islice
from string import ascii_lowercase

from fitlift.labels.efforts import Effort, effort_of, likeness, middle, pace_likeness, tired_likeness
from fitlift.records.base import Record, replace
from fitlift.records.sets import Set

#: A circuit has no more exercises than this, and a session no more sets.
MOST_SLOTS, MOST_SETS = 16, 500

#: What has to be paid for, in nats: a block, each set that repeats a slot, and irregularities: two exercises
#: swapped in a round; one left out; one done twice; a last round that breaks off; a set before the first round.
_BLOCK, _AGAIN, _SWAP, _SKIP, _TWICE, _BREAK, _LEAD = 1.5, 0.3, 3.0, 3.0, 3.0, 0.5, 0.5

#: The same where straight sets come back: who does them all at once seldom does them again. In 27 recordings of COROS
#: watches all bouts in rounds are of one set.
_STRAIGHT = 3.0

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


#: Slots in the order in which they come in a round, and what that costs.
_Order = tuple[tuple[int, ...], float]


#: How much a set looks like its slot's next, and how much of that tiredness adds.
_Step = tuple[float, float]

#: A set that cannot be its slot's next.
_NO_STEP: _Step = (-math.inf, 0.0)

#: Of two sets of a slot: likeness, what tiredness adds to it where sets fell before and where they did not, likeness by
#: pace, and what it costs that the second repeats the first.
_Pair = tuple[float, float, float, float, float]


class Place(Record):
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


class _Rounds(Record):
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


class _Read(Record):
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


def structure(sets: Sequence[Set]) -> tuple[Set, ...]:
    """Find block, round and slot of each active set.

    Parameters
    ----------
    sets
        Sets and rests, with the names that are sure.

    Returns
    -------
    tuple of Set
        The sets and rests with block, round, and slot as a letter, none on rests. In each session slots are lettered
        in the order in which they begin. None in a session of more than `MOST_SETS` sets, which nobody did.
    """
    of_sessions: dict[int, list[int]] = {}
    for at, each in enumerate(sets):
        if each.kind == "active":
            of_sessions.setdefault(each.session, []).append(at)
    placed = list(sets)
    for active in of_sessions.values():
        if len(active) > MOST_SETS:
            continue
        own = [sets[at] for at in active]
        for at, place in zip(active, arrange(list(map(effort_of, own)), _bouts(own)), strict=True):
            placed[at] = replace(sets[at], block=place.block, round=place.round, slot=letters(place.slot))
    return tuple(placed)


def arrange(efforts: Sequence[Effort], sizes: Sequence[int] | None = None) -> list[Place]:
    """Find the place of each set of one session, in order.

    Parameters
    ----------
    efforts
        The sets.
    sizes
        How many of them, one after the other, are known to be all of one exercise before another; by default each
        stands by itself.
    """
    if sizes is None:
        sizes = [1] * len(efforts)
    left = iter(efforts)
    bouts = [middle(list(islice(left, size))) for size in sizes]
    return _places(_Reader(bouts, sizes).read(), sizes)


def letters(slot: int) -> str:
    """A slot's letters: a to z, then aa, ab and so on."""
    high, low = divmod(slot, len(ascii_lowercase))
    return (letters(high - 1) if high else "") + ascii_lowercase[low]


def _bouts(active: Sequence[Set]) -> list[int]:
    """How many sets each bout has; one that is in no bout stands by itself."""
    keys = [("set", place) if each.bout is None else ("bout", each.bout) for place, each in enumerate(active)]
    return [len(list(bout)) for _, bout in groupby(keys)]


def _places(read: _Read, sizes: Sequence[int]) -> list[Place]:
    """The chosen blocks one after the other; exercises done once, side by side, make one block of one round."""
    pieces = []
    while read.before is not None:
        pieces.append(read.rounds)
        read = read.before
    places: list[Place] = []
    block, slots, left, was_once = 0, 0, iter(sizes), False
    for rounds in reversed(pieces):
        of_bouts = [(1, 0)] if rounds is None else rounds.places()
        own = [next(left) for _ in of_bouts]
        is_once = rounds is None and own == [1]
        block += not (is_once and was_once)
        was_once = is_once
        places += [Place(block, number, slots + slot) for number, slot in _of_sets(of_bouts, own)]
        slots += 1 if rounds is None else len(rounds.last)
    return places


def _of_sets(of_bouts: Sequence[tuple[int, int]], sizes: Sequence[int]) -> list[tuple[int, int]]:
    """Round and slot of each set of a block: those of its bout, but that straight sets are a round each."""
    found = [place for place, size in zip(of_bouts, sizes, strict=True) for _ in range(size)]
    if any(slot for _, slot in found):
        return found
    extra = sum(number == 0 for number, _ in found)
    return [(max(place - extra, 0), 0) for place in range(1, len(found) + 1)]


class _Pairs:
    """What holds of two sets, by their places, whatever came before."""

    def __init__(self, efforts: Sequence[Effort], sizes: Sequence[int]) -> None:
        self._efforts = efforts
        self._sizes = sizes
        none_there = [0.0] * (_MOST_LEADING + 1)
        #: Two that are not one after the other, or of which one is none, are not alike.
        self.alike = [
            [0.0] * (place + 1) + [likeness(one, other) for other in efforts[place + 1 :]] + none_there
            for place, one in enumerate(efforts)
        ]

    def of(self, last: int, following: int) -> _Pair | None:
        """Two sets as one slot's; None where they cannot be."""
        is_straight = self._sizes[following] > 1
        if self._sizes[last] != self._sizes[following] or (is_straight and last == following - 1):
            return None
        one, other = self._efforts[last], self._efforts[following]
        alike, tired, fallen, failed = self.alike[last][following], tired_likeness(one, other), 0.0, 0.0
        if tired is not None:
            fallen = self._tiredness(tired - _TIRED, last, following)
            failed = self._tiredness(tired - _FAILED, last, following)
        return alike, fallen, failed, pace_likeness(one, other), _STRAIGHT if is_straight else _AGAIN

    def second(self, last: int, following: int) -> _Step:
        """The second set of a slot."""
        pair = self.of(last, following)
        if pair is None:
            return _NO_STEP
        alike, fallen, _, _, cost = pair
        return alike + fallen - cost, fallen

    def _tiredness(self, tired: float, last: int, following: int) -> float:
        """How much likelier a set is as its slot's next because tiredness ended it sooner; 0 if it did not."""
        alike = self.alike[last][following]
        # a set that looks more like the one just before it, of another slot, needs no such reason
        if last < following - 1 and self.alike[following - 1][following] > max(tired, alike):
            return 0.0
        return max(tired - alike, 0.0)


class _Reader:
    """Reads the efforts of one session from the first to the last, keeping the best reading up to each."""

    def __init__(self, efforts: Sequence[Effort], sizes: Sequence[int]) -> None:
        self._efforts = efforts
        self._sizes = sizes
        self._sets = len(efforts)
        #: Repetitions of each set, and 0 where it has none; and the usual order of each number of slots.
        self._reps = [each.reps for each in efforts]
        self._counted = [each.reps or 0 for each in efforts]
        self._usual = [tuple(range(slots)) for slots in range(MOST_SLOTS + 1)]
        pairs = _Pairs(efforts, sizes)
        self._alike, self._pair, self._second = pairs.alike, cache(pairs.of), cache(pairs.second)
        self._best = [_Read(-math.inf)] * (len(efforts) + 1)
        #: For each set the blocks whose last round ends before it: by slots, and whether there is more than one round.
        self._open: list[dict[tuple[int, bool], _Rounds]] = [{} for _ in range(len(efforts) + 1)]

    def read(self) -> _Read:
        """Read all of them."""
        self._best[0] = _Read(0.0)
        for position in range(self._sets + 1):
            for rounds in self._open[position].values():
                if rounds.number > 1 and rounds.score > self._best[position].score:
                    self._close(position, rounds)
            if position == self._sets:
                break
            for rounds in self._open[position].values():
                self._go_on(position, rounds)
            best = self._best[position]
            if best.score > self._best[position + 1].score:
                self._best[position + 1] = _Read(best.score, best)  # by a set that stands alone
            self._begin(position)
        return self._best[-1]

    def _close(self, position: int, rounds: _Rounds) -> None:
        """Let a block end before a set: the best reading up to there."""
        self._best[position] = _Read(rounds.score, rounds.begun, rounds)

    def _begin(self, position: int) -> None:
        """Let a block begin at a set, with each number of slots, and with sets before its first round."""
        begun = self._best[position]
        for leading in range(_MOST_LEADING + 1):
            first = position + leading
            led = sum([self._alike[each][first] - _LEAD for each in range(position, first)])
            if leading and (led <= 0 or max(self._sizes[position : first + 1]) > 1):
                return
            fewest = 1 if leading == 0 else 2  # a set more of one slot alone is a round more
            score = begun.score + led - _BLOCK
            for slots in range(fewest, min(MOST_SLOTS, self._sets - first) + 1):
                key, there = (slots, False), self._open[first + slots]
                if key not in there or score > there[key].score:
                    last = tuple(range(first, first + slots))
                    latest = last, (None,) * slots, (0.0,) * slots
                    there[key] = _Rounds(score, begun, leading, 1, *latest, self._usual[slots], None)

    def _go_on(self, position: int, rounds: _Rounds) -> None:
        """Read one more round, whole or broken off."""
        steps = self._steps(position, rounds)
        key = (len(rounds.last), True)
        # each round has to earn something, or it is none; a ladder's second one earns with the third
        allowed = _LADDER_DEFICIT * len(rounds.last) if rounds.number == 1 else 0.0
        for order, cost in self._orders(position, rounds):
            there = self._open[position + len(order)]
            least = rounds.score - allowed
            if key in there and there[key].score > least:
                least = there[key].score
            more = self._with_round(position, rounds, (order, cost), steps, least)
            if more is not None:
                there[key] = more
        self._break_off(position, rounds, steps)

    def _steps(self, position: int, rounds: _Rounds) -> list[_Step]:
        """The next sets as the slots' next, in their usual order."""
        following = range(position, self._sets)
        if rounds.number == 1:
            return list(map(self._second, rounds.last, following))
        return list(map(self._step, rounds.before, rounds.last, rounds.tired, following))

    def _break_off(self, position: int, rounds: _Rounds, steps: Sequence[_Step]) -> None:
        """Let the next round break off after any of its sets, and the block with it."""
        score = rounds.score - _BREAK
        # one set alone does not make a second round of a first
        fewest = 1 if rounds.number > 1 else 2
        for length, (said, _) in enumerate(steps[: len(rounds.last) - 1], start=1):
            score += said
            if length >= fewest and score > self._best[position + length].score:
                self._close(position + length, self._as_usual(position, rounds, steps[:length], score))

    def _as_usual(self, position: int, rounds: _Rounds, steps: Sequence[_Step], score: float) -> _Rounds:
        """One more round that has slots in their usual order, all of them or the first ones."""
        read = len(steps)
        return _Rounds(
            score,
            rounds.begun,
            rounds.leading,
            rounds.number + 1,
            (*range(position, position + read), *rounds.last[read:]),
            (*rounds.last[:read], *rounds.before[read:]),
            (*[tired for _, tired in steps], *rounds.tired[read:]),
            self._usual[read],
            rounds,
        )

    def _with_round(
        self, position: int, rounds: _Rounds, order: _Order, steps: Sequence[_Step], least: float
    ) -> _Rounds | None:
        """One more round, by the usual order's steps where slots are in their places; None if it scores no more."""
        slots, cost = order
        score = rounds.score - cost
        if slots is self._usual[len(rounds.last)]:
            for said, _ in steps:
                score += said
            return self._as_usual(position, rounds, steps, score) if score > least else None
        last, before, tired = list(rounds.last), list(rounds.before), list(rounds.tired)
        for following, slot in enumerate(slots, start=position):
            is_in_place = following == position + slot
            step = steps[slot] if is_in_place else self._step(before[slot], last[slot], tired[slot], following)
            said, tired[slot] = step
            before[slot], last[slot] = last[slot], following
            score += said
        if score <= least:
            return None
        latest = tuple(last), tuple(before), tuple(tired)
        return _Rounds(score, rounds.begun, rounds.leading, rounds.number + 1, *latest, slots, rounds)

    def _step(self, before: int | None, last: int, tired: float, following: int) -> _Step:
        """How much a set looks like its slot's last, or its ladder's next step, and how much of that tiredness adds."""
        pair = self._pair(last, following)
        if pair is None:
            return _NO_STEP
        alike, fallen, failed, pace, cost = pair
        counted = self._counted
        tiredness = fallen if before is None or counted[before] > counted[last] else failed
        said = alike + tiredness
        if before is not None and self._is_ladder(before, last, following):
            said = max(said, _LADDER + pace)
        elif tired and last == following - 1 and counted[last] <= counted[following]:
            # one exercise done once, and straight sets of another, look like this; between other sets it is not likely
            said -= tired + _RECOVERED
        return said - cost, tiredness

    def _is_ladder(self, before: int, last: int, following: int) -> bool:
        first, second, third = self._reps[before], self._reps[last], self._reps[following]
        if first is None or second is None or third is None:
            return False
        if (first - second) * (second - third) <= 0 or not -1 <= first - 2 * second + third <= 1:
            return False
        return not (self._efforts[last].name and self._efforts[following].name)

    def _orders(self, position: int, rounds: _Rounds) -> list[_Order]:
        """Orders in which a round's slots may come: as ever, and the likeliest swap, omission and repetition."""
        slots, left = len(rounds.last), self._sets - position
        if left < slots - 1:
            return []
        usual = self._usual[slots]
        # likeness of each slot to the set at its place, and to all others
        alike = [self._alike[last] for last in rounds.last]
        at = [of_slot[following] for following, of_slot in enumerate(alike, position)]
        if left >= slots and (slots == 1 or min(at) >= _ALIKE):
            return [(usual, 0.0)]
        sums = [sum(at[:slot]) for slot in range(slots + 1)]
        orders = [(usual, 0.0), *_swapped(usual, position, alike, at)] if left >= slots else []
        if slots > _FEWEST_TO_OMIT:
            # a round that lacks its last one is another thing: it breaks off
            behind = [of_slot[following] for following, of_slot in enumerate(alike, position - 1)]
            omitted = _first_best([sums[slot] + sum(behind[slot + 1 :]) for slot in usual[:-1]])
            orders += [(usual[:omitted] + usual[omitted + 1 :], _SKIP)]
        if left > slots:
            ahead = [of_slot[following] for following, of_slot in enumerate(alike, position + 1)]
            again = [self._alike[each][each + 1] for each in range(position, position + slots)]
            repeated = _first_best([sums[slot + 1] + again[slot] + sum(ahead[slot + 1 :]) for slot in usual])
            orders += [(usual[: repeated + 1] + usual[repeated:], _TWICE)]
        return orders


def _swapped(usual: tuple[int, ...], position: int, alike: Sequence[list[float]], at: Sequence[float]) -> list[_Order]:
    """The likeliest exchange of two slots that look unlike the sets at their places, if it gains enough."""
    best, pair = _SWAP, (0, 0)
    for one, other in combinations([slot for slot in usual if at[slot] < _ALIKE], 2):
        gain = alike[one][position + other] + alike[other][position + one] - at[one] - at[other]
        if gain > best or (gain == best and pair[1]):
            best, pair = gain, (one, other)
    one, other = pair
    if not other:
        return []
    order = list(usual)
    order[one], order[other] = other, one
    return [(tuple(order), _SWAP)]


def _first_best(gains: list[float]) -> int:
    """The place of the greatest, of equal ones the first."""
    return gains.index(max(gains))
