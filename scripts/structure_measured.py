"""Measure structure on real recordings whose names, or bouts, are hidden. `section` is what docs/names.md says of it.

Every figure of guided sessions is measured with tables counted in sessions of other programmes (`left_out`), so that no
session is measured by what was counted in it. `counted` is how the tables of `fitlift.labels.likeness` came about.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby, pairwise
from pathlib import Path
from textwrap import fill

import numpy as np

from fitlift.activity import read_activity
from fitlift.labels.blocks import together
from fitlift.labels.efforts import Effort, effort_of
from fitlift.labels.likeness import TABLES, Table, Tables, binned, likeness
from fitlift.labels.structure import Place, arrange
from fitlift.measures.arrays import Numbers, Whole, numbers
from fitlift.measures.rests import rests
from fitlift.records.base import Record
from recordings import bare, guided, of_coros

#: The slots of ten COROS recordings, written down by hand.
ROUNDS = Path(__file__).parent.parent / "tests" / "labels" / "coros_rounds.txt"

#: A set of the same exercise further on than this is no next one.
_MOST_APART = 10

#: Every bin is thought to have been met that often, in all bins of a table together.
_UNSEEN = 2.0

#: Share of next sets with another weight, and of those with one weight only, where the watch does not enter what is
#: planned: chosen.
_OTHER_WEIGHT = 0.06

#: Agreement with a third of the programmes that was left out where weights and chances were chosen, as tables were: of
#: pairs, of neighbours. Measured once, a search takes minutes; presses of the lap button were among the sets then.
_THIRDS = (0.74, 0.91)

_BINS, _WIDTH = 5, 118


class Known(Record, eq=False):
    """A session of which it is known which sets are of one exercise.

    Parameters
    ----------
    name, athlete, programme
        The file, its athlete's letter, and what the workout is called.
    efforts
        Its sets, without names.
    rests_s
        Rest after each.
    keys
        What each was; None where unknown.
    bouts
        The bout of each in the file; None where the file tells none.
    """

    name: str
    athlete: str
    programme: str
    efforts: tuple[Effort, ...]
    rests_s: tuple[float | None, ...]
    keys: tuple[str | None, ...]
    bouts: tuple[int | None, ...]

    @property
    def kind(self) -> str:
        """What kind of session it is, by what was done."""
        weight = "with" if any(each.weight_kg for each in self.efforts) else "without"
        runs = [len(list(run)) for _, run in groupby(self.keys)]
        return f"{'straight sets' if sum(runs) > 2 * len(runs) else 'rounds'} {weight} weights"


class Judged(Record, eq=False):
    """What was found of a session.

    Parameters
    ----------
    known
        The session.
    places
        Where each set was put.
    odds
        How probable each two sets were said to share a slot.
    """

    known: Known
    places: tuple[Place, ...]
    odds: Numbers

    def pairs(self) -> Iterator[tuple[float, bool, bool]]:
        """Of each two sets that are known: how probable one exercise, whether it was found, and whether it is so."""
        for one in range(len(self.places)):
            for other in range(one + 1, len(self.places)):
                yield from self._pair(one, other)

    def neighbours(self) -> Iterator[tuple[float, bool, bool]]:
        """The same of each two one after the other."""
        for one in range(len(self.places) - 1):
            yield from self._pair(one, one + 1)

    def _pair(self, one: int, other: int) -> Iterator[tuple[float, bool, bool]]:
        keys = self.known.keys
        if keys[one] is not None and keys[other] is not None:
            is_found = self.places[one].slot == self.places[other].slot
            yield float(self.odds[one, other]), is_found, keys[one] == keys[other]


def guided_sessions(folder: Path) -> list[Known]:
    """The guided sessions, names erased."""
    return [
        Known(
            each.name,
            each.athlete,
            each.programme or each.athlete,
            tuple(effort_of(done.one) for done in each.done),
            tuple(done.rest_s for done in each.done),
            tuple(done.key for done in each.done),
            (None,) * len(each.done),
        )
        for each in guided(folder)
    ]


def coros_sessions(folder: Path, *, are_bouts_hidden: bool) -> list[Known]:
    """COROS's recordings: bouts as what is to be found, or the rounds written down by hand with bouts given."""
    by_hand = rounds_by_hand()
    found = []
    for name, sets in of_coros(folder):
        pauses = read_activity(folder / "coros" / f"{name}.fit").each_pause
        keys = [str(each.bout) for each in sets] if are_bouts_hidden else by_hand.get(name)
        if keys is not None:
            bouts = [None if are_bouts_hidden else each.bout for each in sets]
            efforts = tuple(effort_of(bare(each)) for each in sets)
            found.append(Known(name, "A", "", efforts, rests(sets, pauses), tuple(keys), tuple(bouts)))
    return found


def rounds_by_hand() -> Mapping[str, list[str]]:
    """The letter of each set's slot, by recording."""
    lines = [line for line in ROUNDS.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    parted = [line.partition(": ") for line in lines]
    return {name: [letter for letter in text if letter.isalpha()] for name, _, text in parted}


def judged(known: Known, tables: Tables = TABLES) -> Judged:
    """A session's structure, as found."""
    places = arrange(known.efforts, bouts=known.bouts, rests_s=known.rests_s, tables=tables)
    return Judged(known, tuple(places), together(likeness(known.efforts, numbers(known.rests_s), tables)))


def left_out(sessions: Sequence[Known], group: Callable[[Known], str]) -> list[Judged]:
    """Each session by tables that were counted in the sessions of the other groups."""
    groups = {group(each) for each in sessions}
    tables = {name: counted([each for each in sessions if group(each) != name]) for name in groups}
    return [judged(each, tables[group(each)]) for each in sessions]


def counted(sessions: Sequence[Known]) -> Tables:
    """How often figures are alike: each session's pairs count by the root of their number."""
    same = [np.zeros(len(table.same)) for table in _tables()]
    other = [np.zeros(len(table.same)) for table in _tables()]
    for known in sessions:
        bins = binned(known.efforts, numbers(known.rests_s))
        for said, pairs in ((same, list(_next_sets(known.keys))), (other, list(_different(known.keys)))):
            for figure, bins_of in enumerate(bins[:4]):
                said[figure] += _count(bins_of, pairs, len(said[figure]))
            said[4] += _count(bins[4], [pair for pair in pairs if pair[1] + 1 < len(known.keys)], len(said[4]))
        for at, (one, after) in enumerate(pairwise(known.keys)):
            if one is not None and after is not None:
                (same if one == after else other)[5][bins[5][at]] += 1 / math.sqrt(len(known.keys))
    found = [
        Table(_shares(of_same), _shares(of_other), table.weight, table.unknown)
        for table, of_same, of_other in zip(_tables(), same, other, strict=True)
    ]
    found[3] = _as_entered_by_hand(found[3])
    return Tables(*found)


def _tables() -> tuple[Table, ...]:
    return TABLES.reps, TABLES.seconds, TABLES.pace, TABLES.weights, TABLES.rests, TABLES.gaps


def _next_sets(keys: Sequence[str | None]) -> Iterator[tuple[int, int]]:
    last: dict[str, int] = {}
    for at, key in enumerate(keys):
        if key is None:
            continue
        if key in last and at - last[key] <= _MOST_APART:
            yield last[key], at
        last[key] = at


def _different(keys: Sequence[str | None]) -> Iterator[tuple[int, int]]:
    for one, key in enumerate(keys):
        for other in range(one + 1, len(keys)):
            if key is not None and keys[other] not in {None, key}:
                yield one, other


def _count(bins: Whole, pairs: Sequence[tuple[int, int]], length: int) -> Numbers:
    found: Numbers = np.bincount([bins[pair] for pair in pairs], minlength=length) / math.sqrt(max(len(pairs), 1))
    return found


def _shares(count: Numbers) -> tuple[float, ...]:
    shares = (count + _UNSEEN / len(count)) / (count.sum() + _UNSEEN)
    return tuple(round(float(each), 3) for each in shares)


def _as_entered_by_hand(weights: Table) -> Table:
    none, equal = weights.same[:2]
    left = (1 - 2 * _OTHER_WEIGHT) / (none + equal)
    same = (round(none * left, 3), round(equal * left, 3), _OTHER_WEIGHT, _OTHER_WEIGHT)
    return Table(same, weights.other, weights.weight, weights.unknown)


def agreement(found: Sequence[tuple[float, bool, bool]]) -> float:
    """F1 of "one exercise" over pairs; 1 where there is nothing to find and nothing was found."""
    right = sum(is_found and is_so for _, is_found, is_so in found)
    wrong = sum(is_found != is_so for _, is_found, is_so in found)
    return 1.0 if not right + wrong else 2 * right / (2 * right + wrong)


def mean_agreement(sessions: Sequence[Judged]) -> float:
    """Mean over sessions of F1 over their pairs."""
    return sum(agreement(list(each.pairs())) for each in sessions) / len(sessions)


def neighbour_agreement(sessions: Sequence[Judged]) -> float:
    """F1 over all neighbouring sets of the sessions together."""
    return agreement([pair for each in sessions for pair in each.neighbours()])


def right_neighbours(sessions: Sequence[Judged]) -> float:
    """The share of neighbouring sets rightly told same or different."""
    pairs = [pair for each in sessions for pair in each.neighbours()]
    return sum(is_found == is_so for _, is_found, is_so in pairs) / len(pairs)


def rounds_found(sessions: Sequence[Judged]) -> tuple[float, float]:
    """Of the pairs of rounds written down by hand the share that is found, and of those found the share that is so.

    Only pairs of different bouts: those of one are given.
    """
    pairs = [pair for each in sessions for pair in _between_bouts(each)]
    right = sum(is_found and is_so for is_found, is_so in pairs)
    return right / sum(is_so for _, is_so in pairs), right / max(sum(is_found for is_found, _ in pairs), 1)


def _between_bouts(each: Judged) -> Iterator[tuple[bool, bool]]:
    known = each.known
    for one in range(len(known.keys)):
        for other in range(one + 1, len(known.keys)):
            if known.bouts[one] != known.bouts[other]:
                yield each.places[one].slot == each.places[other].slot, known.keys[one] == known.keys[other]


def section(folder: Path) -> str:
    """What was measured, as Markdown."""
    sessions = guided_sessions(folder)
    programmes = left_out(sessions, lambda each: each.programme)
    athletes = left_out(sessions, lambda each: each.athlete)
    hidden = [judged(each) for each in coros_sessions(folder, are_bouts_hidden=True)]
    by_hand = [judged(each) for each in coros_sessions(folder, are_bouts_hidden=False)]
    return "\n".join(
        [*_measured(programmes, athletes, hidden, by_hand), *_by_kind(programmes), *_reliability(programmes, hidden)]
    )


def _measured(
    programmes: Sequence[Judged], athletes: Sequence[Judged], hidden: Sequence[Judged], by_hand: Sequence[Judged]
) -> Iterator[str]:
    sets = sum(key is not None for each in programmes for key in each.known.keys)
    everybody = sorted({each.known.athlete for each in programmes})
    own = [judged(each.known) for each in programmes]
    yield from ("## Which sets are one exercise, on real recordings", "")
    yield fill(
        f"{len(programmes)} guided sessions of {len(everybody)} athletes, {sets} sets: each set points at its step, so "
        "that what it was is known. Names and steps are erased, and structure is found by figures, order and rests "
        "alone. The tables of likeness (`fitlift.labels.likeness`) were counted in these sessions; here each session "
        "is measured with tables of the others, once without its programme "
        f"({len({each.known.programme for each in programmes})} there are), once without its athlete. How much each "
        "table counts, and the chances of blocks (`fitlift.labels.blocks`), were chosen on all of them and on COROS's. "
        "Chosen without a third of the programmes, as the tables were counted, they agree with that third by "
        f"{_THIRDS[0]}, neighbours by {_THIRDS[1]} (measured once, presses of the lap button among the sets).",
        _WIDTH,
    )
    yield from ("", "| measured | tables of other programmes | of other athletes | of all |", "|---|---|---|---|")
    groups = (programmes, athletes, own)
    yield _row("pairs of one exercise, mean F1 over sessions", mean_agreement, groups)
    for letter in everybody:
        of_athlete = [[each for each in group if each.known.athlete == letter] for group in groups]
        yield _row(f"of athlete {letter}'s {len(of_athlete[0])} sessions", mean_agreement, of_athlete)
    yield _row("neighbours told same or different, F1 of same", neighbour_agreement, groups)
    yield _row("neighbours told rightly", right_neighbours, groups)
    yield from ("", *_of_coros(hidden, by_hand))


def _of_coros(hidden: Sequence[Judged], by_hand: Sequence[Judged]) -> Iterator[str]:
    found, are_so = rounds_found(by_hand)
    yield fill(
        f"COROS: {len(hidden)} recordings, {sum(len(each.places) for each in hidden)} sets, none of them counted in "
        "the tables. With the file's bouts hidden, neighbours are told same or different with an F1 of "
        f"{neighbour_agreement(hidden):.2f}, and {right_neighbours(hidden):.0%} of them rightly. With the bouts given, "
        f"as they are in use, {found:.0%} of the pairs are found of the rounds that were written down by hand for "
        f"{len(by_hand)} of them, and {are_so:.0%} of the pairs found are so.",
        _WIDTH,
    )


def _row(what: str, measure: Callable[[Sequence[Judged]], float], groups: Sequence[Sequence[Judged]]) -> str:
    return " | ".join([f"| {what}", *(f"{measure(group):.2f}" for group in groups)]) + " |"


def _by_kind(sessions: Sequence[Judged]) -> Iterator[str]:
    yield from ("", "| kind of session | sessions | mean F1 over pairs | F1 of neighbours |", "|---|---|---|---|")
    for kind in sorted({each.known.kind for each in sessions}):
        own = [each for each in sessions if each.known.kind == kind]
        yield f"| {kind} | {len(own)} | {mean_agreement(own):.2f} | {neighbour_agreement(own):.2f} |"
    yield ""
    yield fill(
        "What cannot be known: one exercise as two blocks of four (left and right, two grips) looks like two exercises "
        "of the same weight and count; sets of some ten repetitions without weights, each with 60 s of rest, hide "
        "where one exercise ends; in circuits of 40 s work and 20 s rest, phantom repetitions are the only evidence. "
        "What is not found: sets that are all alike are read as threes to fives, as in the guided sessions they "
        "mostly are.",
        _WIDTH,
    )


def _reliability(programmes: Sequence[Judged], hidden: Sequence[Judged]) -> Iterator[str]:
    yield from (
        "",
        "How often two sets were one exercise, by how probable that was said to be:",
        "",
        "| said | pairs, guided | so | neighbours, guided | so | neighbours, COROS | so |",
        "|---|---|---|---|---|---|---|",
    )
    columns = [
        [pair for each in programmes for pair in each.pairs()],
        [pair for each in programmes for pair in each.neighbours()],
        [pair for each in hidden for pair in each.neighbours()],
    ]
    for low in range(_BINS):
        cells = [f"| {low / _BINS:.0%} to {(low + 1) / _BINS:.0%}"]
        for pairs in columns:
            own = [is_so for p, _, is_so in pairs if min(int(p * _BINS), _BINS - 1) == low]
            cells += [f"{len(own):,}", f"{sum(own) / len(own):.0%}" if own else "–"]
        yield " | ".join(cells) + " |"
    yield ""
