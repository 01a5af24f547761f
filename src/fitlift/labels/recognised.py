"""Sessions that were named before, and their exercises found again in one that was not.

A session's sets are laid beside a routine's in every way that roughly keeps their order (`routine_ways`). Each way has
a weight: how much more probable a set's figures are as those of the exercise that it meets than as any
(`routine_figures`), and what straying from the order costs. Summed over all ways and all routines, against the chance
that it is none of them, they give each set's probability to be an exercise of a routine. The slot, not the set, gets
the name: what its sets probably are, taken together. Sets, not slots, are laid beside each other, for slots are found,
and often wrongly.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, repeat

import numpy as np

from fitlift.exercises.names import ExerciseName
from fitlift.labels.efforts import effort_of
from fitlift.labels.evidence import SetKey, is_certain, reason_for, set_key, sureness
from fitlift.labels.routine_figures import FigureRow, as_any, as_known, as_places, figures
from fitlift.labels.routine_ways import Row, laid
from fitlift.labels.routines import Routine, RoutineSlot, row_of, session_id
from fitlift.measures.arrays import Numbers
from fitlift.measures.rests import rests
from fitlift.records.base import Record, replace
from fitlift.records.said import Said
from fitlift.records.sessions import Pause, Session
from fitlift.records.sets import Evidence, Set
from fitlift.records.several import active, by_session, by_slot
from fitlift.records.vocabulary import SURE

#: A name that is less probable is not given.
LEAST_CONFIDENCE = 0.5

#: No name is surer: what repeats a routine may still be another exercise.
_MOST_CONFIDENCE = 0.97

#: Chance that a set of a slot is something else than the others: slots are found, not told.
_STRAY = 0.03

#: Chance that an unnamed session is one of the known routines at all; chosen.
_KNOWN = 0.5

#: Chance that a session which is none of the routines looks as much like one as the one that it is most like, and the
#: most, in nats a set, that such a likeness says. Of 432 pairs of guided sessions of two programmes 2.5 % looked as
#: much alike (5 nats and more) as nine in ten of one programme do, of 378 pairs of COROS sessions none; one pair of all
#: says more a set. Of two sessions of one programme two in three do, and each one that is repeated as it was says 1.6
#: and more.
_ALIKE, _ALIKE_AT_MOST = 0.02, 0.9

#: How much more a session is a routine by whose title it goes, and less if by another. Chosen: a title decides, unless
#: content contradicts.
_SAME_TITLE, _OTHER_TITLE = 50.0, 0.001

#: What a set may be that is none of a routine's: anything, something like the exercises that the athlete has named, or
#: like what was done before in the same session. Where all sets are alike, likeness to a routine's says little. Chosen
#: where sessions of one programme and of two are told apart best.
_ANYTHING, _LIKE_NAMED, _LIKE_BEFORE = 0.5, 0.2, 0.3

#: How much more a set is an exercise that it is called for sure, and less if it is called another; chosen.
_CALLED_SO, _CALLED_OTHERWISE = 20.0, 0.02

#: The watch's guess is thought no surer, however sure it is of itself, where the user once said something else: a fenix
#: is sure of one exercise in whole sessions of several. Chosen.
_MOST_GUESSED = 0.9


class Recognised(Record, eq=False):
    """What the sets of a session may be by the routines.

    Parameters
    ----------
    rows
        Each set's number, by what tells it from others.
    slots
        The routines' exercises that have a name: routine, place within it from 1, and what it is.
    of_slots
        How probable each set (rows) is to be each of these (columns).
    keys
        The exercises, each once.
    of_keys
        How probable each set is to be each of them, routines that say the same added; last none of them.
    """

    rows: Mapping[SetKey, int]
    slots: tuple[tuple[Routine, int, ExerciseName], ...]
    of_slots: Numbers
    keys: tuple[str, ...]
    of_keys: Numbers


class _Likeliest(Record):
    """What some sets probably are, all of them: an exercise, how probable, and the routine that says it the most."""

    exercise: ExerciseName
    p: float
    routine: Routine
    place: int


def recognised(
    sets: Sequence[Set], routines: Sequence[Routine], sessions: Sequence[Session] = (), pauses: Sequence[Pause] = ()
) -> tuple[Recognised, ...]:
    """Hold sessions against routines; what was learned from a session itself says nothing of it.

    Parameters
    ----------
    sets
        Sets with the names found so far: those that nothing puts a confidence on are believed.
    routines
        What was named before.
    sessions
        The sessions; one that is not there is not known to be one that was learned from.
    pauses
        When the timer stood still.

    Returns
    -------
    tuple of Recognised
        One for each session that has sets which are not named for sure.
    """
    by_number = {each.session: each for each in sessions}
    rested = [replace(each, rest_s=rest) for each, rest in zip(sets, rests(sets, pauses), strict=True)]
    found = []
    for number, of_session in by_session(rested).items():
        session = by_number.get(number)
        own = session_id(session.start_time) if session and session.start_time else None
        others = [routine for routine in routines if routine.learned != own and routine.slots]
        done = active(of_session)
        if others and not all(map(is_certain, done)):
            found.append(_of_session(done, others, session.workout_name if session else None))
    return tuple(found)


def routine_evidence(sets: Iterable[Set], found: Iterable[Recognised]) -> tuple[Evidence, ...]:
    """Name the slots of sessions that look like a routine.

    Parameters
    ----------
    sets
        Sets with slots, and with the names found so far.
    found
        What was recognised in these sets.

    Returns
    -------
    tuple of Evidence
        Of the source routine: for each set of a recognised slot the same, unless its own name is sure; none where
        the watch's guesses of the slot are surer.
    """
    of_sessions = by_session(sets)
    rows = {key: each for each in found for key in each.rows}
    return tuple(
        [
            evidence
            for of_session in of_sessions.values()
            for of_slot in by_slot(active(of_session)).values()
            for evidence in _named([each for each in of_slot if set_key(each) in rows and not is_certain(each)], rows)
        ]
    )


def contradicted(sets: Iterable[Set], found: Iterable[Recognised]) -> dict[SetKey, ExerciseName]:
    """Names of sets where routines tell for sure that a slot holds two exercises; empty where none does.

    Parameters
    ----------
    sets
        Sets with slots.
    found
        What was recognised in these sets.

    Returns
    -------
    dict
        Of sessions with such slots each set that is surely recognised: by these names the slots can be found anew.
    """
    told: dict[SetKey, ExerciseName] = {}
    of_sessions = by_session(sets)
    for each in found:
        sure = dict(_sure_names(each))
        of_session = of_sessions[next(iter(each.rows))[0]]
        slots = by_slot(active(of_session)).values()
        names = [{sure[key].key for one in of_slot if (key := set_key(one)) in sure} for of_slot in slots]
        if any(len(of_slot) > 1 for of_slot in names):
            told |= sure
    return told


def _of_session(sets: Sequence[Set], routines: Sequence[Routine], title: str | None) -> Recognised:
    """Lay a session beside all routines."""
    slots = [slot for routine in routines for slot in routine.slots]
    rows = [row_of(routine.slots) for routine in routines]
    firsts = np.cumsum([0, *(len(routine.slots) for routine in routines)]).tolist()
    places = [first + slot for first, row in zip(firsts, rows, strict=False) for slot in row.slots]
    logs, shares = laid(_ratios(sets, routines, rows, places), rows)
    chances = np.repeat(_chances(logs, len(sets), routines, title), [len(row.slots) for row in rows])
    of_slots = np.zeros((len(slots), len(sets)))
    np.add.at(of_slots, places, (np.concatenate(shares, axis=1) * chances).T)
    named = dict(_named_slots(routines))
    numbers = {set_key(each): number for number, each in enumerate(sets)}
    return _by_key(numbers, tuple(named.values()), of_slots[list(named)].T)


def _named_slots(routines: Sequence[Routine]) -> Iterator[tuple[int, tuple[Routine, int, ExerciseName]]]:
    """The exercises that have a name, each by its number among all slots of the routines."""
    slots = ((routine, place, slot) for routine in routines for place, slot in enumerate(routine.slots, start=1))
    for number, (routine, place, slot) in enumerate(slots):
        if slot.exercise is not None:
            yield number, (routine, place, slot.exercise)


def _by_key(
    rows: Mapping[SetKey, int], slots: tuple[tuple[Routine, int, ExerciseName], ...], of_slots: Numbers
) -> Recognised:
    """What is recognised, with what routines say of one exercise added."""
    keys = tuple(sorted({exercise.key for *_, exercise in slots}))
    numbers = {key: number for number, key in enumerate(keys)}
    of_keys = np.zeros((len(keys) + 1, len(rows)))
    np.add.at(of_keys, [numbers[exercise.key] for *_, exercise in slots], of_slots.T)
    of_keys[-1] = np.maximum(1 - of_keys.sum(axis=0), 0)
    return Recognised(rows, slots, of_slots, keys, of_keys.T)


def _ratios(sets: Sequence[Set], routines: Sequence[Routine], rows: Sequence[Row], places: Sequence[int]) -> Numbers:
    """How much more probable the figures of each set are at each place of the routines than anywhere."""
    done = figures([*_done(sets)])
    usual = figures([row for routine in routines for row in _usual(routine.slots)])
    each = figures([fig for routine, row in zip(routines, rows, strict=True) for fig in _each(routine.slots, row)])
    known = as_places(done, usual, each, places)
    anything = as_any(done)
    before = np.tril(as_known(done, done), -1).sum(axis=1) / np.maximum(np.arange(len(sets)), 1)
    before[0] = anything[0]
    otherwise = _ANYTHING * anything + _LIKE_NAMED * known.mean(axis=1) + _LIKE_BEFORE * before
    ratios: Numbers = known / otherwise[:, None]
    slots = [slot for routine in routines for slot in routine.slots]
    for number, one in enumerate(sets):
        if one.exercise is not None and is_certain(one):
            called = np.array([_called(one.exercise, slot) for slot in slots])
            ratios[number] *= called[places]
    return ratios


def _done(sets: Sequence[Set]) -> Iterator[FigureRow]:
    """The figures of a session's sets; a weight that the user gave tells no exercise from another, nor does none."""
    efforts = [effort_of(each) for each in sets]
    logged = [0.0 if each.weight_kg is None else each.weight_kg for each in efforts]
    has_weights = any(logged)
    for one, effort, weight in zip(sets, efforts, logged, strict=True):
        is_told = has_weights and one.weight_state != "given"
        yield effort.reps, effort.seconds, weight if is_told else None, one.rest_s


def _usual(slots: Sequence[RoutineSlot]) -> Iterator[FigureRow]:
    """The usual figures of a routine's exercises; where it has no weights at all, nothing is known of them."""
    has_weights = _has_weights(slots)
    for each in slots:
        yield each.reps, each.seconds, (each.weight_kg or 0.0) if has_weights else None, each.rest_s


def _each(slots: Sequence[RoutineSlot], row: Row) -> Iterator[FigureRow]:
    """The same of each set of a routine, in their order."""
    has_weights = _has_weights(slots)
    in_order = [
        zip(
            chain(slot.each_reps, repeat(slot.reps)),
            repeat(slot.seconds),
            chain([kg or 0.0 for kg in slot.each_weight_kg], repeat(slot.weight_kg or 0.0))
            if has_weights
            else repeat(None),
            chain(slot.each_rest_s, repeat(slot.rest_s)),
            strict=False,
        )
        for slot in slots
    ]
    return (next(in_order[number]) for number in row.slots)


def _has_weights(slots: Sequence[RoutineSlot]) -> bool:
    return any(slot.weight_kg or any(slot.each_weight_kg) for slot in slots)


def _called(key: str, slot: RoutineSlot) -> float:
    if slot.exercise is None:
        return 1.0
    return _CALLED_SO if slot.exercise.key == key else _CALLED_OTHERWISE


def _chances(logs: Numbers, sets: int, routines: Sequence[Routine], title: str | None) -> Numbers:
    """How probable a session is to be each routine, rather than none."""
    before = np.array([_titled(routine.title, title) for routine in routines]) * _KNOWN / len(routines)
    weights = logs + np.log(before)
    most = max(float(weights.max()), float(logs.max()), 0.0)
    weights = np.exp(weights - most)
    alike = min(float(logs.max()), _ALIKE_AT_MOST * sets)
    none = (1 - _KNOWN) * (math.exp(-most) + _ALIKE * math.exp(alike - most))
    found: Numbers = weights / (weights.sum() + none)
    return found


def _titled(known: str | None, title: str | None) -> float:
    if known is None or title is None:
        return 1.0
    return _SAME_TITLE if known == title else _OTHER_TITLE


def _sure_names(found: Recognised) -> Iterator[tuple[SetKey, ExerciseName]]:
    """What each set is by itself, where that is sure."""
    names = {exercise.key: exercise for *_, exercise in found.slots}
    for key, row in found.rows.items():
        of_set = found.of_keys[row, :-1]
        if len(of_set) and of_set.max() >= SURE:
            yield key, names[found.keys[int(of_set.argmax())]]


def _named(of_slot: Sequence[Set], found: Mapping[SetKey, Recognised]) -> Iterator[Evidence]:
    """One name for all sets of a slot, if it is probable."""
    if not of_slot:
        return
    of_session = found[set_key(of_slot[0])]
    likeliest = _likeliest(of_session, [of_session.rows[set_key(each)] for each in of_slot])
    if likeliest is None:
        return
    confidence = min(likeliest.p, _MOST_CONFIDENCE)
    guessed = sum(min(sureness(each), _MOST_GUESSED) for each in of_slot) / len(of_slot)
    if confidence < LEAST_CONFIDENCE or confidence <= guessed:
        return
    exercise = likeliest.exercise
    reason = Said("exercise_of_routine", {"place": likeliest.place, "routine": likeliest.routine.name})
    for each in of_slot:
        yield reason_for(each, "routine", exercise.key, exercise.name, confidence=confidence, reason=reason)


def _likeliest(found: Recognised, rows: Sequence[int]) -> _Likeliest | None:
    """What some sets are, all of them one thing."""
    if not found.keys:
        return None
    of_keys = (1 - _STRAY) * found.of_keys[list(rows)] + _STRAY / found.of_keys.shape[1]
    together = np.exp(np.log(of_keys).mean(axis=0))
    best = int(together[:-1].argmax())
    said = found.of_slots[list(rows)].sum(axis=0).tolist()
    of_key = [column for column, (*_, exercise) in enumerate(found.slots) if exercise.key == found.keys[best]]
    routine, place, exercise = found.slots[max(of_key, key=said.__getitem__)]
    return _Likeliest(exercise, float(together[best] / together.sum()), routine, place)
