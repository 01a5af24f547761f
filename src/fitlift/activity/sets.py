"""The sets and rests of a file, as the watch wrote them."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from operator import attrgetter
from typing import Literal

from fitlift.activity import fields
from fitlift.activity.assignment import CLOCK_STEP, Claim, Clock, Dated, session_by_index
from fitlift.activity.exercise_numbers import candidates, pairs, weight_units
from fitlift.activity.impossible_reps import without_impossible_reps
from fitlift.activity.lap_sets import read_lap_sets, with_bouts
from fitlift.activity.mended_rows import starts_by_ends, with_ends, without_repeats
from fitlift.activity.oddities import set_oddities
from fitlift.activity.timing import Timer
from fitlift.activity.written import Written
from fitlift.errors import Notice
from fitlift.exercises.names import UNKNOWN
from fitlift.exercises.notes import Side, is_plan_line, side_of
from fitlift.fit.tables import FitFile, Message
from fitlift.measures.at_steps import stands_at
from fitlift.measures.lap_button import is_press
from fitlift.records.base import Record, replace
from fitlift.records.said import Said
from fitlift.records.sessions import Pause, Session
from fitlift.records.sets import Set
from fitlift.records.several import by_session
from fitlift.records.vocabulary import Role, WeightUnit
from fitlift.records.workouts import Step

#: Undocumented field of a set: the watch's confidence in each guess, of 255.
_CONFIDENCES = "unknown_2"

#: If so many rests of a session have repetitions, and no active set has any or a weight, the two are swapped.
_MOST_RESTS = 0.5

_Kind = Literal["active", "rest"]

_KINDS: Mapping[str | None, _Kind] = {"active": "active", "rest": "rest"}

_OTHER: Mapping[_Kind, _Kind] = {"active": "rest", "rest": "active"}

_ROLES: Mapping[str | None, Role] = {"warmup": "warmup", "active": "working", "interval": "working"}


class _Message(Record, kw_only=True):
    """What a set's message says, rests and sets alike.

    Parameters
    ----------
    kind
        Work or rest; of neither type, work where it says what was done.
    is_typed
        Whether it says which of the two.
    repetitions
        As an amount, which may have a fraction.
    categories, subtypes, confidences
        The exercise's numbers, and how sure the watch is of each.
    """

    where: Dated
    position: int
    kind: _Kind
    is_typed: bool
    is_salvaged: bool
    step_index: int | None
    duration_s: float | None
    repetitions: float | None
    weight_kg: float | None
    weight_unit: WeightUnit | None
    categories: tuple[object, ...]
    subtypes: tuple[object, ...]
    confidences: tuple[object, ...]


class SetsRead(Record, eq=False):
    """The sets of a file.

    Parameters
    ----------
    sets
        Sets and rests, without names, rests and heart rate.
    positions
        Of each the place of its message, or lap, in the file.
    notices
        What was odd.
    """

    sets: tuple[Set, ...]
    positions: tuple[int | None, ...]
    notices: tuple[Notice, ...]


def read_sets(
    fit: FitFile,
    sessions: Sequence[Session],
    claims: Sequence[Claim],
    pauses: Iterable[Pause],
    steps: Iterable[Step],
    *,
    timers_s: Mapping[int, float | None] | None = None,
    manufacturer: str | None = None,
) -> SetsRead:
    """Read every set and rest, in file order, under the session that it belongs to.

    Of a session without sets its laps are read as such, where they are that: see `fitlift.activity.lap_sets`.

    Parameters
    ----------
    fit
        The message tables.
    sessions, claims
        The sessions, and the message indexes that they claim.
    pauses, steps
        The pauses, and the steps of the workout.
    timers_s
        By session the seconds of its timer as the file states them.
    manufacturer
        Who made the file.
    """
    table = fit.message("set")
    if not sessions:
        said = Said("sets_without_session", {"sets": len(table)})
        return SetsRead((), (), (Notice("sets-without-session", said),) if len(table) else ())
    messages, by_ends = _messages(table)
    numbers = _sessions([each.where for each in messages], sessions, claims)
    swapped = _swapped(messages, numbers)
    told = list(zip(messages, numbers, strict=True))
    of_sets = [_written(message, number, is_swapped=number in swapped) for message, number in told]
    of_sets = with_bouts(of_sets, fit, sessions, timers_s or {})
    of_laps, lap_notices = read_lap_sets(fit, sessions, set(numbers), timers_s or {}, manufacturer)
    written, repeated = without_repeats(sorted([*of_sets, *of_laps], key=attrgetter("session")))
    written, ended = with_ends(written)
    sets, beyond = without_impossible_reps(_numbered(written, by_session(pauses), _planned(steps)))
    row_notices = (*repeated, *ended, *_of_rows(told, swapped, by_ends), *beyond)
    odd = set_oddities(sets, sessions, [each.file_part for each in written], swapped)
    return SetsRead(sets, tuple([each.position for each in written]), (*lap_notices, *row_notices, *odd))


def _of_rows(
    told: Sequence[tuple[_Message, int]], swapped: Collection[int], by_ends: Collection[int]
) -> Iterator[Notice]:
    """What is said of rows that do not say what others do, or say more, session by session."""
    of_session: dict[int, list[_Message]] = {}
    for message, number in told:
        of_session.setdefault(number, []).append(message)
    for session, rows in sorted(of_session.items()):
        untyped = sum(not each.is_typed for each in rows)
        if untyped:
            said = Said("rows_without_type", {"untyped_rows": untyped, "all_rows": len(rows)})
            yield Notice("unknown-set-types", said, session=session)
        weights = [each.weight_kg for each in rows if each.kind == "rest" and each.weight_kg]
        if weights and session not in swapped:
            said = Said("weights_on_rests", {"rest_rows": len(weights), "weight_kg": weights[0]})
            yield Notice("weights-on-rests", said, session=session)
        if any(each.where.file_part in by_ends for each in rows):
            yield Notice("starts-by-ends", Said("starts_by_ends"), session=session)


def count_sets(fit: FitFile, sessions: Sequence[Session], claims: Sequence[Claim]) -> Counter[int]:
    """How many sets each session has, without reading them, presses of the button left out; laps are not looked at."""
    table = fit.message("set")
    if not len(table) or not sessions:
        return Counter()
    kinds = fields.listed_names(table, "set_type", enumeration="set_type")
    reps, seconds = fields.listed_counts(table, "repetitions"), fields.listed_amounts(table, "duration")
    are_presses = map(is_press, reps, seconds)
    of_sets = zip(kinds, are_presses, _sessions(_dated(table), sessions, claims), strict=True)
    return Counter(session for kind, pressed, session in of_sets if kind == "active" and not pressed)


def _dated(table: Message) -> list[Dated]:
    """Where each message belongs."""
    indexes, starts = fields.listed_indexes(table, "message_index"), fields.listed_times(table, "start_time")
    return [
        Dated(file_part=part, index=index, start=start)
        for part, index, start in zip(table.origin.part.tolist(), indexes, starts, strict=True)
    ]


def _sessions(messages: Sequence[Dated], sessions: Sequence[Session], claims: Iterable[Claim]) -> list[int]:
    """Session of each set: by index, else by the clock, else its neighbour's, else the first."""
    clock = Clock(sessions, CLOCK_STEP)
    told = [
        clock.session(message.file_part, message.start) if number is None else number
        for message, number in zip(messages, session_by_index(sessions, claims, messages), strict=True)
    ]
    if None not in told:
        return [number for number in told if number is not None]
    told = _from_before(messages[::-1], _from_before(messages, told)[::-1])[::-1]
    first_of_part = {each.file_part: each.session for each in reversed(sessions)}
    return [
        first_of_part.get(message.file_part, sessions[0].session) if number is None else number
        for message, number in zip(messages, told, strict=True)
    ]


def _from_before(messages: Sequence[Dated], told: Sequence[int | None]) -> list[int | None]:
    """The sessions, where one is not told that of the part's message before."""
    last: dict[int, int] = {}
    found = []
    for message, number in zip(messages, told, strict=True):
        if number is not None:
            last[message.file_part] = number
        found.append(last.get(message.file_part))
    return found


def _messages(table: Message) -> tuple[list[_Message], frozenset[int]]:
    """What each message says, and the parts in which their ends had to tell when they began."""
    if not len(table):
        return [], frozenset()
    salvaged, positions = table.origin.salvaged.tolist(), table.origin.position.tolist()
    steps = fields.listed_indexes(table, "wkt_step_index")
    durations_s, repetitions, weights_kg = (
        fields.listed_amounts(table, name) for name in ("duration", "repetitions", "weight")
    )
    units = weight_units(table)
    categories, subtypes, confidences = (
        fields.arrays(table, name) for name in ("category", "category_subtype", _CONFIDENCES)
    )
    where, by_ends = _begun(_dated(table), fields.listed_times(table, "timestamp"), durations_s)
    messages = [
        _Message(
            where=where[place],
            position=positions[place],
            kind=kind,
            is_typed=is_typed,
            is_salvaged=salvaged[place],
            step_index=steps[place],
            duration_s=durations_s[place],
            repetitions=repetitions[place],
            weight_kg=weights_kg[place],
            weight_unit=units[place],
            categories=categories[place],
            subtypes=subtypes[place],
            confidences=confidences[place],
        )
        for place, (kind, is_typed) in enumerate(_kinds(table))
    ]
    return messages, by_ends


def _begun(
    dated: Sequence[Dated], written: Sequence[dt.datetime | None], durations_s: Sequence[float | None]
) -> tuple[list[Dated], frozenset[int]]:
    """Where each message belongs, with starts by their ends in the parts that tell no start."""
    parts, starts = [each.file_part for each in dated], [each.start for each in dated]
    begun, by_ends = starts_by_ends(parts, starts, written, durations_s)
    return [replace(each, start=start) for each, start in zip(dated, begun, strict=True)], by_ends


def _kinds(table: Message) -> list[tuple[_Kind, bool]]:
    """Whether each message is work or rest, and says so; one of neither type is work where it says what was done."""
    told = [_KINDS.get(name) for name in fields.listed_names(table, "set_type", enumeration="set_type")]
    if None not in told:
        return [(kind, True) for kind in told if kind is not None]
    done = zip(*(fields.arrays(table, name) for name in ("repetitions", "weight", "category")), strict=True)
    kinds = zip(told, done, strict=True)
    return [(kind or ("active" if any(said) else "rest"), kind is not None) for kind, said in kinds]


def _swapped(messages: Iterable[_Message], numbers: Iterable[int]) -> set[int]:
    """Sessions of which most rests have repetitions, but no active set has any, or a weight."""
    rests, counted = Counter[int](), Counter[int]()
    worked = set()
    for message, number in zip(messages, numbers, strict=True):
        if message.kind == "rest":
            rests[number] += 1
            counted[number] += bool(message.repetitions)
        elif message.repetitions or message.weight_kg:
            worked.add(number)
    return {number for number, count in rests.items() if counted[number] > _MOST_RESTS * count} - worked


def _written(message: _Message, session: int, *, is_swapped: bool) -> Written:
    """What a message says, now that work is told from rest."""
    kind = _OTHER[message.kind] if is_swapped else message.kind
    rest = Written(
        session=session,
        file_part=message.where.file_part,
        kind=kind,
        origin="salvaged" if message.is_salvaged else "file",
        message_index=message.where.index,
        start_time=message.where.start,
        duration_s=message.duration_s,
        step_index=message.step_index,
        position=message.position,
    )
    return rest if kind == "rest" else _work(rest, message)


def _work(rest: Written, message: _Message) -> Written:
    weight, named = message.weight_kg, pairs(message.categories, message.subtypes)
    category, subtype = named[0] if named else (UNKNOWN, UNKNOWN)
    return replace(
        rest,
        reps=_whole(message.repetitions),
        weight_kg=weight or None,
        weight_state="logged" if weight else "absent" if weight is None else "zero",
        weight_unit=message.weight_unit,
        load_kind="external" if weight else "unknown",
        category=category,
        subtype=subtype,
        candidates=candidates(named, message.confidences),
    )


def _whole(amount: float | None) -> int | None:
    """An amount as a whole number; None where it has a fraction."""
    return int(amount) if amount is not None and amount % 1 == 0 else None


class _OfStep(Record):
    """What a step says of its sets."""

    role: Role | None = None
    counting: Literal["reps", "timed"] | None = None
    side: Side | None = None
    note: str | None = None


_NOTHING = _OfStep()

#: Part of the file, number of a step, and category of its exercise.
_StepKey = tuple[int, int | None, str | None]


def _planned(steps: Iterable[Step]) -> dict[_StepKey, _OfStep]:
    """What the steps say to which sets may point."""
    return {
        (step.file_part, step.step_index, step.category or UNKNOWN): _of_step(step)
        for step in steps
        if step.step_index is not None
    }


def _of_step(step: Step) -> _OfStep:
    note = None if step.notes is None or is_plan_line(step.notes) else step.notes
    return _OfStep(_ROLES.get(step.intensity), _asked_for(step), side_of(note), note)


def _asked_for(step: Step) -> Literal["reps", "timed"] | None:
    """What a step counts; one repetition is what some write for a hold."""
    if step.target_s is not None:
        return "timed"
    return "reps" if step.target_reps is not None and step.target_reps > 1 else None


def _step_of(one: Written, steps: Mapping[_StepKey, _OfStep]) -> _OfStep:
    """What the step says at which a set was done; nothing of a rest, and of a number that is no step's."""
    of_category = steps.get((one.file_part, one.step_index, one.category))
    if of_category is not None or one.kind == "rest":
        return of_category or _NOTHING
    others = (
        said
        for (part, index, category), said in steps.items()
        if (part, index) == (one.file_part, one.step_index) and stands_at(one.category, one.candidates, category)
    )
    return next(others, _NOTHING)


def _numbered(
    written: Iterable[Written], pauses: Mapping[int, Iterable[Pause]], steps: Mapping[_StepKey, _OfStep]
) -> tuple[Set, ...]:
    """The sets by session, numbered in it, rows, and sets among them, and timed."""
    sets: list[Set] = []
    session, row, number, timer = 0, 0, 0, Timer()
    for each in written:
        if each.session != session:
            session, row, number, timer = each.session, 0, 0, Timer(pauses.get(each.session, ()))
        row += 1
        number += each.kind == "active"
        step = _step_of(each, steps)
        sets.append(_set(each, row, number, timer.end(each.start_time, each.duration_s, each.latest), step))
    return tuple(sets)


def _set(written: Written, row: int, number: int, end: tuple[dt.datetime | None, float | None], step: _OfStep) -> Set:
    return Set(
        session=written.session,
        row=row,
        set=number if written.kind == "active" else None,
        kind=written.kind,
        role=step.role,
        role_source=None if step.role is None else "step",
        bout=written.bout,
        category=written.category,
        subtype=written.subtype,
        candidates=written.candidates,
        origin=written.origin,
        start_time=written.start_time,
        end_time=end[0],
        duration_s=written.duration_s,
        pause_s=end[1],
        reps=written.reps,
        counting=step.counting,
        weight_kg=written.weight_kg,
        weight_state=written.weight_state,
        weight_unit=written.weight_unit,
        load_kind=written.load_kind,
        distance_m=None,
        step_index=written.step_index,
        message_index=written.message_index,
        side=step.side,
        step_note=step.note,
    )
