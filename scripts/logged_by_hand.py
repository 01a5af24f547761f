"""Logs as somebody writes them who trains with a watch: of real recordings, by rules of their own.

What was done is known (`recordings`); how it is written down, and what of it is not, no recording shows. It is made
here, and its sizes are chosen; nothing here knows how logs are laid over recordings.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
import random
from collections.abc import Callable, Sequence

from fitlift.exercises.catalogue import as_typed, catalogue
from fitlift.records.base import Record, replace
from fitlift.records.sets import Set
from fitlift.records.several import closed_runs
from recordings import Done

#: How a count differs from the watch's where no plan tells what was done, of watches whose counts nobody corrects: as
#: measured on 403 guided sets with a planned number, see `matching.plan_evidence`.
_OFF = ((0, 0.17), (1, 0.31), (2, 0.20), (3, 0.13), (4, 0.10), (6, 0.09))

#: A count that nobody made; seconds are written in steps of so many.
_FIRST_GUESS, _STEP_S = 10, 5.0

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


class Row(Record, eq=False):
    """One set as it is written down.

    Parameters
    ----------
    key, name
        The exercise, and what it is called.
    reps, weight_kg, seconds
        What is written; None where nothing is.
    of
        The places of the recorded sets that it is: none of one that the watch did not see, two where it has each side.
    """

    key: str
    name: str
    reps: int | None
    weight_kg: float | None
    seconds: float | None
    of: tuple[int, ...]


class Both(Record, eq=False):
    """A recording and the log of its hour.

    Parameters
    ----------
    done
        The sets as the watch recorded them, nothing named; what each was.
    rows
        The sets as they were logged, in the order of doing.
    order
        Exercises in the order in which the log lists them.
    """

    done: tuple[Done, ...]
    rows: tuple[Row, ...]
    order: tuple[str, ...]


Disturbance = Callable[[Both, random.Random], Both]


def written(
    done: Sequence[Done], planned_reps: Sequence[int | None], chance: random.Random, *, is_counted_by_watch: bool
) -> Both:
    """A recording whose every set was logged, one after the other.

    Parameters
    ----------
    done
        What the watch recorded; a set whose exercise nobody knows is not logged.
    planned_reps
        What was to be done of each set, by the watch's own workout.
    chance
        What is drawn.
    is_counted_by_watch
        Whether counts and seconds are written as the watch has them, as after somebody corrected it; else its athlete
        writes what was planned, else what he counted, whatever the watch says.
    """
    rows = [
        _as_watch_has_it(each, number) if is_counted_by_watch else _as_athlete_has_it(each, number, reps, chance)
        for number, (each, reps) in enumerate(zip(done, planned_reps, strict=True))
        if each.key is not None
    ]
    has_weights = chance.random() < 0.5
    kept = tuple(done) if has_weights else tuple([replace(each, one=_without_weight(each.one)) for each in done])
    return Both(kept, tuple(rows), tuple(dict.fromkeys(each.key for each in rows)))


def _as_watch_has_it(done: Done, number: int) -> Row:
    one = done.one
    seconds = None if one.reps or not one.duration_s else float(round(one.duration_s))
    return _row(done, number, one.reps or (None if seconds else _FIRST_GUESS), seconds)


def _row(done: Done, number: int, reps: int | None, seconds: float | None) -> Row:
    key = done.key or ""
    exercise = catalogue().of_key(key)
    name = key if exercise is None else exercise.name
    return Row(as_typed(name).key, name, reps, done.one.weight_kg, seconds, (number,))


def _as_athlete_has_it(done: Done, number: int, planned: int | None, chance: random.Random) -> Row:
    one = done.one
    reps, seconds = planned, None
    if reps is None and one.reps and one.reps > 1:
        reps = max(one.reps + _off(chance), 1)
    elif reps is None and one.duration_s and one.duration_s >= 2 * _STEP_S:
        seconds = max(round(one.duration_s / _STEP_S), 1) * _STEP_S
    elif reps is None:
        reps = _FIRST_GUESS
    return _row(done, number, reps, seconds)


def _off(chance: random.Random) -> int:
    (off,) = chance.choices([each for each, _ in _OFF], [share for _, share in _OFF])
    return off * chance.choice((-1, 1))


def _without_weight(one: Set) -> Set:
    return replace(one, weight_kg=None, weight_state="zero")


def as_it_was(both: Both, _: random.Random) -> Both:
    """Every set logged."""
    return both


def a_set_not_logged(both: Both, chance: random.Random) -> Both:
    """One set forgotten."""
    rows = list(both.rows)
    rows.pop(chance.randrange(len(rows)))
    return replace(both, rows=tuple(rows))


def a_set_not_recorded(both: Both, chance: random.Random) -> Both:
    """The button was not pressed at one set."""
    return _without(both, {chance.randrange(len(both.done))})


def two_sets_off(both: Both, chance: random.Random) -> Both:
    """One set forgotten on each side."""
    return a_set_not_recorded(a_set_not_logged(both, chance), chance)


def an_exercise_not_logged(both: Both, chance: random.Random) -> Both:
    """One exercise forgotten."""
    if len(both.order) < 2:
        return both
    out = chance.choice(both.order)
    return replace(both, rows=tuple([each for each in both.rows if each.key != out]))


def an_exercise_not_recorded(both: Both, chance: random.Random) -> Both:
    """One exercise done without the watch."""
    if len(both.order) < 2:
        return both
    out = chance.choice(both.order)
    return _without(both, {number for each in both.rows if each.key == out for number in each.of})


def started_late(both: Both, chance: random.Random) -> Both:
    """The watch was started after the first sets: one to a fifth of all."""
    return _without(both, set(range(chance.randint(1, max(len(both.done) // 5, 1)))))


def stopped_early(both: Both, chance: random.Random) -> Both:
    """The watch was stopped before the last sets."""
    last = len(both.done)
    return _without(both, set(range(last - chance.randint(1, max(last // 5, 1)), last)))


def a_set_recorded_in_two(both: Both, chance: random.Random) -> Both:
    """The button was pressed in the middle of a set."""
    at = chance.randrange(len(both.done))
    each = both.done[at]
    half = (each.one.duration_s or 0.0) / 2
    reps = each.one.reps
    first = None if reps is None else reps // 2
    parts = [
        replace(each, one=replace(each.one, duration_s=half, reps=first), rest_s=5.0),
        replace(each, one=replace(each.one, duration_s=half, reps=None if reps is None else reps - (first or 0))),
    ]
    return _shifted(both, at, (*both.done[:at], *parts, *both.done[at + 1 :]), is_both=True)


def exercises_swapped(both: Both, chance: random.Random) -> Both:
    """Two exercises are logged the other way round, as by a template whose order was not kept."""
    order = list(both.order)
    if len(order) < 2:
        return both
    at = chance.randrange(len(order) - 1)
    order[at], order[at + 1] = order[at + 1], order[at]
    return replace(both, order=tuple(order))


def an_exercise_moved(both: Both, chance: random.Random) -> Both:
    """One exercise is logged anywhere else."""
    order = list(both.order)
    moved = order.pop(chance.randrange(len(order)))
    order.insert(chance.randint(0, len(order)), moved)
    return replace(both, order=tuple(order))


def counts_off(both: Both, chance: random.Random) -> Both:
    """Three in five counts are written one or two off."""
    rows = [
        replace(each, reps=max(each.reps + chance.choice((-2, -1, 1, 2)), 1))
        if each.reps is not None and chance.random() < 0.6
        else each
        for each in both.rows
    ]
    return replace(both, rows=tuple(rows))


def warmups_not_logged(both: Both, chance: random.Random) -> Both:
    """One or two light sets before the first exercise, and before another one, are recorded and not logged."""
    found = both
    for key in {both.order[0], chance.choice(both.order)}:
        at = next((place for place, each in enumerate(found.done) if each.key == key), None)
        if at is None:
            continue
        each = found.done[at]
        light = None if each.one.weight_kg is None else each.one.weight_kg / 2
        for _ in range(chance.randint(1, 2)):
            reps = chance.choice((8, 10, 12))
            one = replace(each.one, reps=reps, duration_s=2.5 * reps + chance.uniform(-4, 8), weight_kg=light)
            more = replace(each, one=one, rest_s=chance.uniform(20, 70))
            found = _shifted(found, at - 1, (*found.done[:at], more, *found.done[at:]))
    return found


def sides_recorded(both: Both, chance: random.Random) -> Both:
    """Of one exercise, one-sided where there is one, the watch has each side, and the log one set for both."""
    chosen = _sided(both, chance)
    found = both
    for at in range(len(both.done) - 1, -1, -1):
        each = both.done[at]
        if each.key == chosen:
            once = replace(each, rest_s=chance.uniform(2, 15))
            found = _shifted(found, at, (*found.done[:at], once, *found.done[at:]), is_both=True)
    return found


def sides_logged(both: Both, chance: random.Random) -> Both:
    """Of one exercise the log has each side as a set, and the watch one for both."""
    chosen = _sided(both, chance)
    rows = [twice for each in both.rows for twice in ([each, each] if each.key == chosen else [each])]
    return replace(both, rows=tuple(rows))


def all_a_little(both: Both, chance: random.Random) -> Both:
    """Counts off, a set forgotten on each side, and two exercises the other way round."""
    return exercises_swapped(two_sets_off(counts_off(both, chance), chance), chance)


def _sided(both: Both, chance: random.Random) -> str:
    known = [(key, catalogue().of_key(key)) for key in both.order]
    one_sided = [key for key, each in known if each is not None and each.is_unilateral]
    return chance.choice(one_sided or list(both.order))


def _without(both: Both, gone: set[int]) -> Both:
    """The same, some sets not recorded."""
    left = [number for number in range(len(both.done)) if number not in gone]
    if not left:
        return both
    new = {number: place for place, number in enumerate(left)}
    rows = [replace(each, of=tuple([new[number] for number in each.of if number in new])) for each in both.rows]
    return replace(both, done=tuple([both.done[number] for number in left]), rows=tuple(rows))


def _shifted(both: Both, at: int, done: Sequence[Done], *, is_both: bool = False) -> Both:
    """With a recorded set more after a place: it is of the same row as the one there, or of none."""
    rows = []
    for each in both.rows:
        of = [number + 1 if number > at else number for number in each.of]
        rows.append(replace(each, of=tuple([*of, at + 1] if is_both and at in each.of else of)))
    return replace(both, done=tuple(done), rows=tuple(rows))


def _as_listed(both: Both, *, tells_turns: bool) -> list[tuple[Row, str]]:
    """The rows as apps list them, one exercise after the other, each with its superset where that is told."""
    turns: dict[str, str] = {}
    for number, run in enumerate(closed_runs([each.key for each in both.rows])):
        keys = {both.rows[place].key for place in run}
        turns |= {key: str(number) for key in keys if len(keys) > 1 and tells_turns}
    return [(each, turns.get(key, "")) for key in both.order for each in both.rows if each.key == key]


def strong(both: Both, start: dt.datetime) -> bytes:
    """As Strong writes it: no supersets, the date alone of when it began."""
    head = ("Date", "Workout Name", "Duration", "Exercise Name", "Set Order", "Weight", "Weight Unit", "Reps", "RPE")
    more = ("Distance", "Distance Unit", "Seconds", "Notes", "Workout Notes")
    begin = (f"{start:%Y-%m-%d %H:%M:%S}", "Workout", "50m")
    orders: dict[str, int] = {}
    table: list[Sequence[object]] = [(*head, *more)]
    for each, _ in _as_listed(both, tells_turns=False):
        orders[each.key] = orders.get(each.key, 0) + 1
        figures = (each.weight_kg or "", "kg" if each.weight_kg else "", each.reps or 0, "")
        table.append((*begin, each.name, orders[each.key], *figures, "", "", round(each.seconds or 0), "", ""))
    return _csv(table)


def hevy(both: Both, start: dt.datetime) -> bytes:
    """As Hevy writes it: exercises that take turns are a superset."""
    head = ("title", "start_time", "end_time", "description", "exercise_title", "superset_id", "exercise_notes")
    more = ("set_index", "set_type", "weight_kg", "reps", "distance_km", "duration_seconds", "rpe")
    times = [_hevy_time(start), _hevy_time(start + dt.timedelta(minutes=50))]
    indexes: dict[str, int] = {}
    table: list[Sequence[object]] = [(*head, *more)]
    for each, turn in _as_listed(both, tells_turns=True):
        indexes[each.key] = indexes.get(each.key, -1) + 1
        figures = (each.weight_kg or "", each.reps or "", "", "" if each.seconds is None else round(each.seconds), "")
        table.append(("Workout", *times, "", each.name, turn, "", indexes[each.key], "normal", *figures))
    return _csv(table)


def _hevy_time(time: dt.datetime) -> str:
    return f"{time.day} {_MONTHS[time.month - 1]} {time.year}, {time:%H:%M}"


def _csv(table: Sequence[Sequence[object]]) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerows(table)
    return text.getvalue().encode()
