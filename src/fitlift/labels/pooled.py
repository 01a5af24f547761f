"""What the watch guessed, as one decision for each slot: it changes its mind between rounds, the athlete does not.

Three things name the sets that the watch only guessed, the first that can:

- Sets beside one with a sure name, whose best guess is that very exercise, are it: light sets before the work.
- Where all sure names of a slot are one exercise, the slot's other sets are it.
- Else the guesses for the slot's sets are summed, and all of them have the first name and its confidence.

How often names from guesses are right cannot be measured: in no recording at hand are guesses and the truth written
beside each other. Guesses of one watch for one exercise fail together, so the sum over a slot is never surer than they
are on average.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import groupby, takewhile

from fitlift.exercises.names import display_name, exercise_key, in_profile
from fitlift.labels.evidence import SetKey, number_of_watch, reason_for, set_key, sureness
from fitlift.records.base import Record, replace
from fitlift.records.said import Said
from fitlift.records.sets import Evidence, Set
from fitlift.records.several import active, by_session, sure_exercise
from fitlift.records.vocabulary import SURE

#: How often a set is what the sure ones of its slot are: 0.80 of the sets of all guided recordings, 13 programmes, half
#: of whose names were erased (0.78 with four of five erased, 0.77 with one; `scripts/slot_names.py`). Possible are 0.75
#: to 0.9.
SAME_SLOT = 0.8

#: By how much a sure name next to a set raises the odds of a guess of that very exercise. Of neighbouring sets that do
#: not look like one exercise a third are one all the same in these recordings, odds of 0.5; a watch tells about twenty
#: exercises apart, so that by itself each has odds of 0.05. That would be 10; less than half is taken, for no guess was
#: measured. A guess of 0.43 is sure then. Possible are 3, for guesses from a half on, to 10.
BESIDE = 4.0

#: A set of which the watch is so sure that it is another exercise does not take its slot's name; chosen.
_GUESSED_OTHERWISE = 0.5

#: Guesses that differ by less are equal: sums are rounded.
_EQUAL = 1e-9


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
    """Sum up the watch's guesses for sets of one slot, surest first, equal ones as the watch has them; none of none."""
    total: dict[tuple[str | None, str | None], float] = {}
    for each in of_slot:
        for guess in each.candidates:
            if guess.p is not None:
                pair = in_profile(guess.category, guess.subtype)
                key = exercise_key(*pair), display_name(*pair)
                total[key] = total.get(key, 0.0) + guess.p
    pooled = [Guess(exercise, name, p / len(of_slot)) for (exercise, name), p in total.items() if exercise and name]
    return tuple(sorted(pooled, key=lambda guess: -round(guess.p / _EQUAL)))


def pooled_evidence(sets: Sequence[Set], unlogged: Collection[SetKey] = ()) -> tuple[Evidence, ...]:
    """Name the sets that the watch only guessed.

    Parameters
    ----------
    sets
        Sets with slots, and with the names that the file itself and corrections give.
    unlogged
        Those that a log of the session lacks: they are of no slot whose sets it has.

    Returns
    -------
    tuple of Evidence
        Of the source pooled, at most one for each set.
    """
    beside = _beside(sets)
    slots: defaultdict[tuple[int, str], list[Set]] = defaultdict(list)
    for each in active(sets):
        if each.slot is not None and set_key(each) not in unlogged:
            slots[each.session, each.slot].append(each)
    of_slots = [named for key in sorted(slots) for named in _of_slot(key[1], slots[key], beside)]
    alone = [each for each in active(sets) if each.slot is None and set_key(each) in beside]
    return (*of_slots, *(named for each in alone for named in _of_neighbour([each], beside[set_key(each)])))


def with_surest_names(sets: Sequence[Set]) -> tuple[Set, ...]:
    """The sets with names that their places can be found by: chosen ones, and a sure neighbour's where they are it.

    The watch's whole confidence is a choice, too: so it writes what the athlete took from its list. A number that
    names nothing tells an exercise from those with other numbers all the same.
    """
    beside = _beside(sets)
    return tuple([_surely_named(_by_number(each), beside.get(set_key(each))) for each in sets])


def _by_number(one: Set) -> Set:
    """A set of a number that the profile has no name for, called by it; any other as it is."""
    is_by_watch = one.source in {"unknown", "category"} and number_of_watch(one) is not None
    if not is_by_watch or not one.candidates or one.candidates[0].p not in {None, 1.0}:
        return one
    return replace(one, exercise=one.candidates[0].exercise, confidence=None)


def _surely_named(one: Set, neighbour: Set | None) -> Set:
    if neighbour is None or one.kind != "active":
        return replace(one, confidence=None) if one.confidence == 1.0 else one
    return replace(one, exercise=neighbour.exercise, exercise_name=neighbour.exercise_name, confidence=None)


def _is_chosen(one: Set) -> bool:
    """Whether a set has its name, or none, from the user, the file or the athlete's choice, not from a guess."""
    return one.source == "correction" or sureness(one) == 1.0


def _of_slot(slot: str, of_slot: Sequence[Set], beside: Mapping[SetKey, Set]) -> Iterator[Evidence]:
    """One name for all sets of a slot that have none for sure."""
    chosen = [each for each in of_slot if _is_chosen(each) and each.exercise is not None]
    is_one = len({each.exercise for each in chosen}) == 1
    left = [each for each in of_slot if not _is_chosen(each)]
    if is_one:
        # what a guided session goes on with after its plan is none of its steps
        own = [each for each in left if (each.step_index is None) == (chosen[0].step_index is None)]
        own = [each for each in own if not _is_guessed_otherwise(each, chosen[0])]
        reason = Said("named_in_slot", {"set_numbers": tuple([each.set for each in chosen]), "slot": slot})
        yield from _named(own, chosen[0], SAME_SLOT, reason)
        return
    neighbours = [beside[set_key(each)] for each in left if set_key(each) in beside]
    named = [] if not neighbours else list(_of_neighbour(left, neighbours[0]))
    yield from named or _summed(slot, left)


def _is_guessed_otherwise(one: Set, like: Set) -> bool:
    """Whether the watch is half sure of another exercise; of sets without a guess the slot was measured."""
    best = next(iter(pool([one])), None)
    return best is not None and best.exercise != like.exercise and best.p >= _GUESSED_OTHERWISE


def _named(sets: Iterable[Set], like: Set | Guess, confidence: float, reason: Said) -> Iterator[Evidence]:
    name = like.name if isinstance(like, Guess) else like.exercise_name
    for each in sets:
        yield reason_for(each, "pooled", like.exercise, name, confidence=confidence, reason=reason)


def _summed(slot: str, sets: Sequence[Set]) -> Iterator[Evidence]:
    """The first of the guesses for several sets of a slot, for each of them."""
    best = next(iter(pool(sets)), None) if len(sets) > 1 else None
    if best is not None:
        numbers = {each.set for each in sets} - {None}
        reason = Said("guesses_of_slot", {"sets": len(numbers), "slot": slot})
        yield from _named(sets, best, best.p, reason)


def _of_neighbour(sets: Sequence[Set], neighbour: Set) -> Iterator[Evidence]:
    """The exercise of a set beside them, where their guesses make that sure."""
    confidence = _confidence_beside(sets, neighbour)
    if confidence >= SURE:
        reason = Said("guess_and_set_beside", {"set": neighbour.set})
        yield from _named(sets, neighbour, confidence, reason)


def _confidence_beside(sets: Sequence[Set], neighbour: Set) -> float:
    """How sure sets are their neighbour's exercise by their own guesses; 0 where another one is likelier."""
    guesses = pool(sets)
    own = next((each.p for each in guesses if each.exercise == neighbour.exercise), 0.0)
    if not guesses or own < guesses[0].p - _EQUAL:
        return 0.0
    return sureness(neighbour) * BESIDE * own / (1 + (BESIDE - 1) * own)


def _beside(sets: Sequence[Set]) -> dict[SetKey, Set]:
    """The sets that are what a sure one right before or after them is, by their guesses, and that one."""
    found: dict[SetKey, Set] = {}
    for of_one in by_session(active(sets)).values():
        runs = [list(run) for _, run in groupby(of_one, key=sure_exercise)]
        for before, run, after in zip([[], *runs], runs, [*runs[1:], []], strict=False):
            if sure_exercise(run[0]) is None and not _takes_turns(before, after):
                found |= {set_key(each): before[-1] for each in (_alike(run, before[-1]) if before else ())}
                # light sets come before the work
                found |= {set_key(each): after[0] for each in (_alike(run[::-1], after[0]) if after else ())}
    return found


def _takes_turns(before: Sequence[Set], after: Sequence[Set]) -> bool:
    """Whether one set each of an exercise stands on both sides: what is between is the other of a pair in rounds."""
    return len(before) == len(after) == 1 and before[0].exercise == after[0].exercise


def _alike(run: Sequence[Set], neighbour: Set) -> Iterator[Set]:
    """The first of some sets that by their guesses are what their neighbour is."""
    return takewhile(lambda each: not _is_chosen(each) and _confidence_beside([each], neighbour) >= SURE, run)
