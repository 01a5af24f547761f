"""In which orders the sets of a log may have been done.

Apps list one exercise after the other. Exercises that were done in rounds are listed so as well; only some apps tell
which took turns. And a list may be older than the session: an exercise was done sooner or later than it stands there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, zip_longest
from statistics import median_high

from fitlift.records.base import Record, replace
from fitlift.records.sets import Set

#: What an order costs, in nats: all in rounds; some exercises in rounds, and each such block; rounds otherwise than the
#: log tells them; an exercise done sooner or later than it is listed. Chosen.
_ALL_ROUNDS, _SOME_ROUNDS, _EACH_BLOCK, _UNTOLD, _MOVED = 1.5, 2.0, 1.0, 2.5, 4.0

#: In which order exercises of a round are listed says little: so much of what a move costs. Chosen.
_WITHIN = 0.6

#: Each side of an exercise recorded as a set though logged as one; of one that is not one-sided; and logged as two
#: though recorded as one.
_SIDES_RECORDED, _OF_ANY, _SIDES_LOGGED = 2.0, 4.5, 3.5

#: A whole exercise was not recorded, or not logged.
_WHOLE = 6.0

#: An exercise was left out of a round before its last one.
_PAUSED = 1.0

#: With more exercises not every way to part them into blocks of rounds is tried, but those with two such blocks.
_FEW_UNITS = 8

#: Stands for a set of an exercise that the log lacks.
UNLOGGED = -1

#: Numbers of sets, one after the other, that are a turn: one with its drops.
_Turn = tuple[int, ...]


class Unit(Record):
    """The sets of one exercise, one after the other in the list.

    Parameters
    ----------
    warmups, turns
        Numbers of its sets by turns, those that only make ready apart.
    is_one_sided
        Whether it is done with one side at a time; None where nobody knows.
    """

    warmups: tuple[_Turn, ...]
    turns: tuple[_Turn, ...]
    is_one_sided: bool | None

    @property
    def numbers(self) -> tuple[int, ...]:
        """Numbers of its sets, in order."""
        return tuple([number for turn in (*self.warmups, *self.turns) for number in turn])


class Order(Record):
    """One order in which the sets of a log may have been done.

    Parameters
    ----------
    blocks
        Numbers of the exercises that take turns, block by block; one alone is done by itself.
    moved
        How many exercises were done sooner or later than listed; within a round it is less than one.
    each_side
        Exercises of which each side was recorded as a set.
    both_sides
        Exercises of which each side was logged as a set, and both were recorded as one.
    unrecorded
        Exercises that were done without the watch.
    unlogged
        Blocks of rounds, and the places in them, in which an exercise was done that the log lacks.
    pauses
        Exercises that were left out of a round that is not the last, with its number from 0.
    forgotten
        Exercises of which a set was done and not logged, with the number of the turn before which it was, from 0.
    """

    blocks: tuple[tuple[int, ...], ...]
    moved: float = 0.0
    each_side: frozenset[int] = frozenset()
    both_sides: frozenset[int] = frozenset()
    unrecorded: frozenset[int] = frozenset()
    unlogged: frozenset[tuple[int, int]] = frozenset()
    pauses: frozenset[tuple[int, int]] = frozenset()
    forgotten: frozenset[tuple[int, int]] = frozenset()


class Listed(Record, eq=False):
    """A log's sets as it lists them.

    Parameters
    ----------
    units
        Its exercises, one after the other.
    told
        Numbers of the exercises that the log tells took turns.
    """

    units: tuple[Unit, ...]
    told: tuple[tuple[int, ...], ...]

    def sets(self, order: Order) -> tuple[int, ...]:
        """Numbers of the logged sets in an order; those that the log lacks as `forgotten` and `UNLOGGED` have them."""
        found: list[int] = []
        for place, block in enumerate(order.blocks):
            gaps = [at for of_block, at in order.unlogged if of_block == place] if order.unlogged else ()
            found += self._block(block, order, gaps)
        return tuple(found)

    @property
    def logged(self) -> int:
        """How many sets were logged."""
        return sum([len(each.numbers) for each in self.units])

    def forgotten(self, at: int) -> int:
        """Number that stands for a set of an exercise that was not logged."""
        return self.logged + at

    def cost(self, order: Order) -> float:
        """What an order costs, in nats."""
        rounds = [block for block in order.blocks if len(block) > 1]
        found = _MOVED * order.moved
        if rounds:
            found += _ALL_ROUNDS if len(order.blocks) == 1 else _SOME_ROUNDS + _EACH_BLOCK * (len(rounds) - 1)
        if self.told:
            is_told = {tuple(sorted(each)) for each in rounds} == {tuple(sorted(each)) for each in self.told}
            found = _MOVED * order.moved if is_told else found + _UNTOLD
        found += sum(_SIDES_RECORDED if self.units[at].is_one_sided else _OF_ANY for at in order.each_side)
        found += _SIDES_LOGGED * len(order.both_sides) + _PAUSED * len(order.pauses)
        return found + _WHOLE * (len(order.unrecorded) + len(order.unlogged))

    def others(self, order: Order) -> Iterator[Order]:
        """Orders with the sides of one exercise recorded, or logged, apart; and with one left out of a round before."""
        for place, block in enumerate(order.blocks):
            yield from self._lacking(order, place, block)
        for at, unit in enumerate(self.units):
            if at not in order.unrecorded and len(self.units) > 1:
                yield replace(order, unrecorded=order.unrecorded | {at})
            if at not in order.each_side | order.both_sides:
                yield replace(order, each_side=order.each_side | {at})
                if unit.is_one_sided is not False and len(unit.turns) > 1 and len(unit.turns) % 2 == 0:
                    yield replace(order, both_sides=order.both_sides | {at})

    def _lacking(self, order: Order, place: int, block: Sequence[int]) -> Iterator[Order]:
        """Orders with a set of one exercise left out, or not logged, and with an exercise that was not logged."""
        rounds = self._rounds(block)
        is_round = len(block) > 1
        for at in block:
            turns = len(self.units[at].turns)
            if is_round and turns < rounds and all(at != each for each, _ in order.pauses):
                for number in range(turns):
                    yield replace(order, pauses=order.pauses | {(at, number)})
            if not is_round or self._is_short(at, rounds, order):
                for number in range(turns + 1):
                    yield replace(order, forgotten=order.forgotten | {(at, number)})
        for between in range(len(block) + 1) if rounds > 1 and not order.unlogged else ():
            yield replace(order, unlogged=frozenset({(place, between)}))

    def second_sides(self, order: Order) -> dict[int, int]:
        """Numbers of logged sets that are the other side of the one before → that one's number."""
        found: dict[int, int] = {}
        for at in order.both_sides:
            turns = self.units[at].turns
            found |= {turns[place + 1][0]: turns[place][0] for place in range(0, len(turns) - 1, 2)}
        return found

    def _rounds(self, block: Sequence[int]) -> int:
        """How many rounds there were: as many as most exercises have sets."""
        return median_high([len(self.units[at].turns) for at in block])

    def _is_short(self, at: int, rounds: int, order: Order) -> bool:
        """Whether an exercise has fewer sets than would be one, or two, in each round."""
        has = len(self.units[at].turns) + sum(each == at for each, _ in order.forgotten)
        return has % max(rounds, 1) > 0 or has < rounds

    def _turns(self, at: int, order: Order) -> list[_Turn]:
        """The turns of an exercise, with those that were not logged."""
        own = list(self.units[at].turns)
        if not order.forgotten:
            return own
        for number in sorted([number for each, number in order.forgotten if each == at], reverse=True):
            own.insert(number, (self.forgotten(at),))
        return own

    def _block(self, block: Sequence[int], order: Order, gaps: Sequence[int]) -> Iterator[int]:
        if len(block) == 1 and not gaps and not order.forgotten:
            yield from self.units[block[0]].numbers
            return
        for at in block:
            for turn in self.units[at].warmups:
                yield from turn
        rounds = max(self._rounds(block), 1)
        turns = []
        for at in block:
            own = self._turns(at, order)
            # what has twice as many sets as the others was done twice in each round
            size = max(round(len(own) / rounds), 1)
            of_rounds = (
                [tuple(chain.from_iterable(own[begin : begin + size])) for begin in range(0, len(own), size)]
                if size > 1
                else own
            )
            for number in sorted(number for each, number in order.pauses if each == at):
                of_rounds.insert(number, ())
            turns.append(of_rounds)
        for place in gaps:
            turns.insert(place, [(UNLOGGED,)] * rounds)
        for of_round in zip_longest(*turns, fillvalue=()):
            yield from chain.from_iterable(of_round)


def listed(logged: Sequence[Set], one_sided: Sequence[bool | None]) -> Listed:
    """The sets of a log as it lists them.

    Parameters
    ----------
    logged
        Its sets, in the order in which the log has them done.
    one_sided
        Whether the exercise of each is done with one side at a time; None where nobody knows.
    """
    groups: dict[tuple[int, str | None], list[int]] = {}
    run, told = 0, dict[int, list[int]]()
    for place, one in enumerate(logged):
        before = logged[place - 1] if place else None
        is_on = before is not None and (
            one.superset == before.superset if one.superset is not None else _is_run(before, one)
        )
        run += 0 if is_on else 1
        groups.setdefault((run, one.exercise or one.exercise_name), []).append(place)
    units = []
    for number, ((of_run, _), places) in enumerate(groups.items()):
        told.setdefault(of_run, []).append(number)
        units.append(_unit(places, logged, is_one_sided=one_sided[places[0]]))
    return Listed(tuple(units), tuple([tuple(each) for each in told.values() if len(each) > 1]))


def _is_run(before: Set, one: Set) -> bool:
    """Whether two sets that take turns with none are of one exercise."""
    is_one = (before.exercise, before.exercise_name) == (one.exercise, one.exercise_name)
    return is_one and before.superset is None


def _unit(places: Sequence[int], logged: Sequence[Set], *, is_one_sided: bool | None) -> Unit:
    turns: list[list[int]] = []
    for place in places:
        if logged[place].drop_of is not None and turns:
            turns[-1].append(place)
        else:
            turns.append([place])
    whole = [tuple(each) for each in turns]
    is_light = [logged[each[0]].role == "warmup" for each in whole]
    return Unit(
        tuple([each for each, light in zip(whole, is_light, strict=True) if light]),
        tuple([each for each, light in zip(whole, is_light, strict=True) if not light]),
        is_one_sided,
    )


def first_orders(units: Listed) -> list[Order]:
    """The orders that keep to the list: one exercise after the other, and in rounds of some that are neighbours."""
    count = len(units.units)
    if count <= _FEW_UNITS:
        return [Order(tuple(_parted(count, cuts))) for cuts in range(1 << (count - 1))]
    found = {tuple(_runs(count, ())): None}
    spans = [(begin, end) for begin in range(count) for end in range(begin + 2, count + 1)]
    for one in spans:
        found[tuple(_runs(count, (one,)))] = None
        for other in spans:
            if other[0] >= one[1]:
                found[tuple(_runs(count, (one, other)))] = None
    told = tuple(_runs(count, [(min(each), max(each) + 1) for each in units.told]))
    return [Order(each) for each in {told: None, **found}]


def _parted(count: int, cuts: int) -> Iterator[tuple[int, ...]]:
    """Exercises parted into blocks: a bit for each place between two that is none."""
    begin = 0
    for at in range(1, count + 1):
        if at == count or not cuts >> (at - 1) & 1:
            yield tuple(range(begin, at))
            begin = at


def _runs(count: int, spans: Sequence[tuple[int, int]]) -> Iterator[tuple[int, ...]]:
    """Exercises one by one, but for spans that are blocks."""
    ends = dict(spans)
    at = 0
    while at < count:
        end = ends.get(at, at + 1)
        yield tuple(range(at, end))
        at = end


def near(order: Order) -> Iterator[Order]:
    """Orders that differ in one thing: two exercises the other way round, one moved, two blocks joined, one parted."""
    order = replace(order, unlogged=frozenset())
    blocks = order.blocks
    flat = [at for block in blocks for at in block]
    for one in range(len(flat)):
        for other in range(one + 1, len(flat)):
            names = {flat[one]: flat[other], flat[other]: flat[one]}
            swapped = tuple([tuple([names.get(at, at) for at in block]) for block in blocks])
            is_within = any({flat[one], flat[other]} <= set(block) for block in blocks)
            yield replace(order, blocks=swapped, moved=order.moved + (_WITHIN if is_within else 1.0))
    for at in flat:
        left = [tuple([each for each in block if each != at]) for block in blocks]
        rest = [block for block in left if block]
        for place in range(len(rest) + 1):
            yield replace(order, blocks=(*rest[:place], (at,), *rest[place:]), moved=order.moved + 1.0)
    for place, block in enumerate(blocks):
        for of_round in _moved_within(block):
            yield replace(order, blocks=(*blocks[:place], of_round, *blocks[place + 1 :]), moved=order.moved + _WITHIN)
    for place in range(len(blocks) - 1):
        joined = blocks[place] + blocks[place + 1]
        yield replace(order, blocks=(*blocks[:place], joined, *blocks[place + 2 :]))
    for place, block in enumerate(blocks):
        for cut in range(1, len(block)):
            yield replace(order, blocks=(*blocks[:place], block[:cut], block[cut:], *blocks[place + 1 :]))


def _moved_within(block: tuple[int, ...]) -> Iterator[tuple[int, ...]]:
    """A round with one exercise sooner or later in it."""
    for at in block if len(block) > 2 else ():  # noqa: PLR2004 - two are swapped above
        left = [each for each in block if each != at]
        for place in range(len(block)):
            if block[place] != at:
                yield (*left[:place], at, *left[place:])
