"""What the user says of a session: read elsewhere, laid over the sets here.

The watch's own rows are never lost: what is taken out stays with the kind "dropped", and sets keep
their numbers.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import count
from typing import Literal

import msgspec

from fitlift.errors import UserFileError
from fitlift.exercises.names import UNKNOWN, ExerciseName
from fitlift.labels.evidence import named_by_user, reason_for
from fitlift.labels.presses import SetNumber, presses
from fitlift.labels.structure import letters
from fitlift.labels.weights import WORDS, number_shown
from fitlift.measures.lap_button import is_press
from fitlift.measures.shown_unit import unit_shown
from fitlift.records.base import Record, replace
from fitlift.records.said import Said
from fitlift.records.sessions import Session
from fitlift.records.sets import Evidence, Set
from fitlift.records.several import active, by_session, known_sum, of_session, total
from fitlift.records.vocabulary import LoadKind, Role, WeightUnit
from fitlift.units import KG_PER_UNIT

#: By how much a session's stated start may differ from the file's.
_START_SLACK_S = 1.0


class SaidOfSet(Record):
    """What the user says of one set, of a part of one, or of all sets of a slot; None says nothing.

    Parameters
    ----------
    exercise
        What was done; False for "unknown": none of the names is right.
    reps
        Repetitions.
    seconds
        Duration.
    weight
        A number in `unit`, or one of `weights.WORDS`.
    unit
        kg or lb; where it stands alone, the unit in which the logged number was meant. A weight without one is
        in the set's unit, else in that of the session's sets.
    side, role, rpe, note
        As in `records.sets.Set`.
    load
        What the weight means; None for what the exercise tells.
    """

    exercise: ExerciseName | Literal[False] | None = None
    reps: int | None = None
    seconds: float | None = None
    weight: float | str | None = None
    unit: WeightUnit | None = None
    side: Literal["left", "right", "both"] | None = None
    role: Role | None = None
    rpe: float | None = None
    note: str | None = None
    load: LoadKind | None = None

    def over(self, general: SaidOfSet) -> SaidOfSet:
        """Both together; where both say something, this one holds."""
        return SaidOfSet(
            exercise=general.exercise if self.exercise is None else self.exercise,
            reps=general.reps if self.reps is None else self.reps,
            seconds=general.seconds if self.seconds is None else self.seconds,
            weight=general.weight if self.weight is None else self.weight,
            unit=general.unit if self.unit is None else self.unit,
            load=general.load if self.weight is None else self.load,
            side=general.side if self.side is None else self.side,
            role=general.role if self.role is None else self.role,
            rpe=general.rpe if self.rpe is None else self.rpe,
            note=general.note if self.note is None else self.note,
        )


class SetCorrection(Record):
    """What is to be done with one set.

    Parameters
    ----------
    said
        What the user says of it.
    line
        Where that stands in the user's file; 0 where it has no lines.
    drop
        Whether it was none.
    merge
        Numbers of the sets after it that are part of it.
    split
        The sets that it was, in order.
    """

    said: SaidOfSet = msgspec.field(default_factory=SaidOfSet)
    line: int = 0
    drop: bool = False
    merge: tuple[int, ...] = ()
    split: tuple[SaidOfSet, ...] = ()


class AddedSet(Record):
    """A set that the watch did not log.

    Parameters
    ----------
    after
        The set after which it was done; 0 for the beginning.
    said
        What it was.
    line
        As for `SetCorrection`.
    slot
        The slot that it belongs to, if any.
    start
        When it began; None where that is not told.
    """

    after: int
    said: SaidOfSet
    line: int = 0
    slot: str | None = None
    start: dt.datetime | None = None


class Placed(Record):
    """Where one set stands, in the user's words.

    Parameters
    ----------
    block, round, slot
        As in `records.sets.Set`.
    """

    block: int
    round: int
    slot: str


class SessionCorrections(Record):
    """What the user says of one session.

    Parameters
    ----------
    session
        Its number in the file.
    line
        Where it begins in the user's file.
    start
        When the session began for which this was written; None if that is not told.
    log
        The phone's log beside which it was written: its numbers and letters count the log's sets. None for none.
    name, rpe
        Its name, and its effort from 0 to 10.
    sport
        What it was, whatever the watch calls it.
    order
        Block, round and slot of each active set; None where fitlift's own finding holds.
    order_line
        Where that stands.
    slots
        Letters of a slot → what is said of all its sets, and where.
    sets
        Number of a set → what is to be done with it.
    added
        Sets that are missing.
    """

    session: int
    line: int = 0
    start: dt.datetime | None = None
    log: str | None = None
    name: str | None = None
    rpe: float | None = None
    sport: str | None = None
    order: tuple[Placed, ...] | None = None
    order_line: int = 0
    slots: Mapping[str, SetCorrection] = msgspec.field(default_factory=dict)
    sets: Mapping[int, SetCorrection] = msgspec.field(default_factory=dict)
    added: tuple[AddedSet, ...] = ()


class Corrections(Record):
    """What the user says of one file.

    Parameters
    ----------
    source
        The file in which it is said, for people.
    sessions
        What is said of each session.
    doubt
        What is in doubt about what an app says; None where nothing is.
    """

    source: str
    sessions: tuple[SessionCorrections, ...]
    doubt: Said | None = None


def with_sports(sessions: Sequence[Session], corrections: Sequence[Corrections]) -> tuple[Session, ...]:
    """Count those sessions as strength training of which the user says so."""
    said = {each.session for source in corrections for each in source.sessions if each.sport == "strength"}
    return tuple([replace(each, kind="strength") if each.session in said else each for each in sessions])


def corrected_sessions(sessions: Sequence[Session], corrections: Corrections) -> tuple[Session, ...]:
    """Lay names and efforts of sessions over sessions.

    Raises
    ------
    UserFileError
        If a session is not there, or began at another time.
    """
    changed = {each.session: each for each in sessions}
    for said in corrections.sessions:
        one = changed.get(said.session)
        if one is None:
            reason = Said("no_session_of_number", {"session": said.session})
            hint = Said("of_other_activity")
            raise UserFileError(corrections.source, reason, hint, line=said.line, session=said.session)
        _check_start(said, one.start_time, corrections.source)
        name, rpe = one.name if said.name is None else said.name, one.rpe if said.rpe is None else said.rpe
        changed[said.session] = replace(one, name=name, rpe=rpe)
    return tuple(changed.values())


def spoken_of(sets: Sequence[Set], corrections: Sequence[Corrections]) -> frozenset[SetNumber]:
    """The sets about which corrections decide whether they are any, be it with a word or as parts of another."""
    rows = {(each.session, each.set): each for each in sets}
    found: set[SetNumber] = set()
    for said in (session for source in corrections for session in source.sessions):
        for number, each in said.sets.items():
            row = rows.get((said.session, number))
            if row is not None and _decides(each, row):
                found.add((said.session, number))
            found |= {(said.session, other) for other in each.merge}
    return frozenset(found)


def weights_said(sets: Sequence[Set], corrections: Sequence[Corrections]) -> frozenset[SetNumber]:
    """The sets of which the user himself says a weight, or its unit: by their number, their slot, or as added ones."""
    found: set[SetNumber] = set()
    for said in (session for source in corrections for session in source.sessions):
        slots = {slot for slot, each in said.slots.items() if each.line and _says_weight(each)}
        numbers = {number for number, each in said.sets.items() if each.line and _says_weight(each)}
        has_added = any(each.line for each in said.added)
        found |= {
            (each.session, each.set)
            for each in of_session(sets, said.session)
            if each.set in numbers or each.slot in slots or (has_added and each.origin == "correction")
        }
    return frozenset(found)


def _says_weight(correction: SetCorrection) -> bool:
    return any(each.weight is not None or each.unit is not None for each in (correction.said, *correction.split))


def _decides(said: SetCorrection, row: Set) -> bool:
    """Whether a row is a set by what is said of it: the user's every word counts, an app lists presses as well."""
    reps = row.reps if said.said.reps is None else said.said.reps
    seconds = row.duration_s if said.said.seconds is None else said.said.seconds
    return said.line > 0 or said.drop or not is_press(reps, seconds)


def corrected_places(sets: Sequence[Set], corrections: Corrections) -> tuple[Set, ...]:
    """Put the user's blocks, rounds and slots where they are given.

    Parameters
    ----------
    sets
        Sets with the places that `structure` found.
    corrections
        What the user says.

    Raises
    ------
    UserFileError
        If an order does not name a slot for every set.
    """
    places: dict[SetNumber, Placed] = {}
    for said in corrections.sessions:
        if said.order is not None:
            rows = _rows_of_order(said, of_session(sets, said.session), corrections.source)
            places |= {(row.session, row.set): place for row, place in zip(rows, said.order, strict=True)}
    ordered = {session for session, _ in places}
    placed = [_placed(each, places.get((each.session, each.set))) if each.session in ordered else each for each in sets]
    return tuple(_apart(placed, ordered))


def _apart(sets: Sequence[Set], ordered: Collection[int]) -> Iterator[Set]:
    """The sets; one that counts and that an order does not name, as a press that was kept, has a letter of its own.

    A set of a log has the letter of its exercise, where the order names one of these.
    """
    of_exercise = {(each.session, each.exercise): each for each in sets if each.slot is not None and each.exercise}
    taken = {session: {each.slot for each in sets if each.session == session} for session in ordered}
    last = {session: max(each.block or 0 for each in sets if each.session == session) for session in ordered}
    for each in sets:
        if each.kind != "active" or each.slot is not None or each.session not in ordered:
            yield each
            continue
        like = of_exercise.get((each.session, each.exercise or "")) if each.origin == "log" else None
        if like is not None:
            yield replace(each, block=like.block, slot=like.slot)
            continue
        free = next(slot for slot in map(letters, count()) if slot not in taken[each.session])
        taken[each.session].add(free)
        yield replace(each, block=last[each.session] + 1, round=1, slot=free)


def _rows_of_order(said: SessionCorrections, rows: Sequence[Set], source: str) -> Sequence[Set]:
    """The rows that an order names a slot for: those that count; with presses of the lap button, or without any.

    Raises
    ------
    UserFileError
        If it names more or fewer.
    """
    every = [each for each in rows if each.set is not None]
    recorded = [each for each in every if each.origin != "log"]
    # an order that was written before a log was laid over the session names the recorded sets alone
    for logged in (every, recorded) if len(recorded) < len(every) else (every,):
        pressed = presses(logged)
        for named in (active(logged), logged, [each for each in logged if (each.session, each.set) not in pressed]):
            if len(named) == len(said.order or ()):
                return named
    raise _order_misfit(said, active(every), source)


def _missing_log(said: SessionCorrections, rows: Sequence[Set]) -> str | None:
    """The log beside which corrections were written, where none is laid over the rows."""
    return None if any("log" in (row.source, row.origin) for row in rows) else said.log


def _order_misfit(said: SessionCorrections, sets: Sequence[Set], source: str) -> UserFileError:
    named, logged = len(said.order or ()), len(sets)
    first_without = min(logged, named) + 1
    of = {"session": said.session, "ordered_sets": named, "sets": logged, "set": first_without}
    return UserFileError(
        source,
        Said("order_does_not_fit", of),
        Said("letter_for_each_set", {"missing_log": _missing_log(said, sets)}),
        line=said.order_line,
        session=said.session,
        set_number=first_without,
    )


def _placed(one: Set, place: Placed | None) -> Set:
    """A row in its place; a set that an order does not name has none, for the letters found may mean others."""
    if place is None:
        return one if one.slot is None else replace(one, block=None, round=None, slot=None, slot_confidence=None)
    is_found = (one.block, one.round, one.slot) == (place.block, place.round, place.slot)
    confidence = one.slot_confidence if is_found else None
    return replace(one, block=place.block, round=place.round, slot=place.slot, slot_confidence=confidence)


def correct(sets: Sequence[Set], corrections: Corrections) -> tuple[tuple[Set, ...], tuple[Evidence, ...]]:
    """Lay what the user says over sets; names become evidence.

    Parameters
    ----------
    sets
        Sets and rests, with slots.
    corrections
        What the user says.

    Returns
    -------
    tuple
        The sets and rests as they are then, and evidence of the source correction.

    Raises
    ------
    UserFileError
        If a set or a slot that it speaks of is not there, or two things cannot both be.
    """
    said = {each.session: each for each in corrections.sessions}
    of_sessions = by_session(sets)
    rows: list[Set] = []
    evidence: list[Evidence] = []
    for number in sorted({*of_sessions, *said}):
        own = of_sessions.get(number, [])
        if number in said:
            session = _Session(own, said[number], corrections.source)
            own = session.corrected()
            evidence += session.evidence
        rows += own
    return tuple(rows), tuple(evidence)


def evidence_that_holds(evidence: Sequence[Evidence], sets: Sequence[Set]) -> tuple[Evidence, ...]:
    """What several corrections say of the active sets that there are in the end.

    What was said of a whole set holds for its parts, too; what was said of one that was taken out later, for none.

    Parameters
    ----------
    evidence
        Of the source correction.
    sets
        Sets with all corrections laid over them.
    """
    parts: dict[tuple[int, int | None], list[int | None]] = {}
    for each in active(sets):
        parts.setdefault((each.session, each.set), []).append(each.part)
    return tuple(
        [
            replace(said, part=part)
            for said in evidence
            for part in parts.get((said.session, said.set), ())
            if said.part is None or said.part == part
        ]
    )


def _check_start(said: SessionCorrections, start: dt.datetime | None, source: str) -> None:
    if said.start is None or start is None:
        return
    if abs((start - said.start).total_seconds()) > _START_SLACK_S:
        starts = {"said_start": said.start.isoformat(), "start": start.isoformat()}
        reason = Said("began_otherwise", {"session": said.session, **starts})
        raise UserFileError(source, reason, Said("of_other_activity"), line=said.line, session=said.session)


class _Session:
    """The sets and rests of one session, being corrected."""

    def __init__(self, rows: Sequence[Set], said: SessionCorrections, source: str) -> None:
        self._rows = rows
        self._said = said
        self._source = source
        self._places = {row.set: place for place, row in enumerate(rows) if row.set is not None}
        self._unit = _common_unit(rows)
        self._slots = {row.slot for row in rows if row.slot is not None}
        self._missing_log = _missing_log(said, rows)
        self._taken = {number for each in said.sets.values() for number in each.merge}
        self.evidence: list[Evidence] = []

    def corrected(self) -> list[Set]:
        """The rows, corrected and numbered anew; evidence is gathered on the way."""
        self._check()
        rows = [changed for row in self._merged() for changed in self._row(row)]
        return [replace(row, row=number) for number, row in enumerate(self._with_added(rows), 1)]

    def _check(self) -> None:
        """Every set and slot that is spoken of is there, and no set is given two fates."""
        for slot, correction in self._said.slots.items():
            if slot not in self._slots:
                raise self._no_slot(slot, correction.line)
        for number, correction in self._said.sets.items():
            for each in (number, *correction.merge):
                self._check_set(each, correction.line)
        for added in self._said.added:
            if added.after:
                self._check_set(added.after, added.line)
            if added.slot is not None and added.slot not in self._slots:
                raise self._no_slot(added.slot, added.line)
        for number, correction in self._said.sets.items():
            is_taken = number in self._taken
            fates = correction.drop + bool(correction.merge) + bool(correction.split) + is_taken
            if fates > 1 or (is_taken and correction.said != SaidOfSet()):
                raise self._misfit("two_fates", Said("keep_one"), correction.line, number)

    def _check_set(self, number: int, line: int) -> None:
        if number not in self._places:
            of = {"sets": max(self._places, default=0), "missing_log": self._missing_log}
            raise self._misfit("no_set", Said("sets_of_session", of), line, number)

    def _misfit(self, code: str, hint: Said, line: int, number: int) -> UserFileError:
        """What cannot be said of a set."""
        reason = Said(code, {"session": self._said.session, "set": number})
        return UserFileError(self._source, reason, hint, line=line, session=self._said.session, set_number=number)

    def _no_slot(self, slot: str, line: int) -> UserFileError:
        reason = Said("no_slot", {"session": self._said.session, "slot": slot})
        slots = sorted(self._slots, key=lambda each: (len(each), each))
        hint = Said("slots_of_session", {"slots": tuple(slots), "missing_log": self._missing_log})
        return UserFileError(self._source, reason, hint, line=line, session=self._said.session)

    def _merged(self) -> list[Set]:
        """The rows; those merged into an earlier one, and the rests between, are dropped."""
        rows = list(self._rows)
        for first, correction in sorted(self._said.sets.items()):
            if not correction.merge:
                continue
            last = first + len(correction.merge)
            start, end = self._places[first], self._places[last]
            if correction.merge != tuple(range(first + 1, last + 1)) or end < start:
                hint = Said("merge_with", {"set": first + 1})
                raise self._misfit("merged_with_next_only", hint, correction.line, first)
            gone = [place for place in range(start, end + 1) if self._is_gone(rows[place])]
            rows[start] = _joined(rows[start], [rows[place] for place in gone])
            for place in gone:
                rows[place] = replace(rows[place], kind="dropped")
        return rows

    def _is_gone(self, row: Set) -> bool:
        """Whether a row within the span of a merged set is a part of it: a rest, or a set that is named so."""
        return row.set is None or row.set in self._taken

    def _row(self, row: Set) -> Iterator[Set]:
        """What becomes of one row: itself, its parts."""
        of_set = self._said.sets.get(row.set) if row.set is not None else None
        if row.kind == "dropped" and of_set is not None and row.set not in self._taken and _decides(of_set, row):
            row = replace(row, kind="active")  # what another source dropped is back
        if row.kind != "active":
            yield row
            return
        of_set = of_set or SetCorrection()
        if of_set.drop:
            yield replace(_changed(row, of_set.said, self._unit), kind="dropped")
            return
        of_slot = self._of_slot(row.slot)
        said = of_set.said.over(of_slot.said)
        changed = _changed(row, said, self._unit)
        for part, piece in enumerate(_pieces(changed, of_set.split), 1):
            of_part = of_set.split[part - 1]
            yield self._noted(replace(_changed(piece, of_part, self._unit), part=part), of_part, of_set.line)
        line = of_slot.line if of_set.said.exercise is None else of_set.line
        self._noted(changed, said, line)
        if not of_set.split:
            yield changed

    def _of_slot(self, slot: str | None) -> SetCorrection:
        """What is said of a slot; nothing of none."""
        found = None if slot is None else self._said.slots.get(slot)
        return found or SetCorrection()

    def _with_added(self, rows: Sequence[Set]) -> list[Set]:
        """The rows with those that the watch lacks, numbered on after the last set."""
        first = max(self._places, default=0) + 1
        after: dict[int, list[Set]] = {}
        for number, added in enumerate(self._said.added, first):
            after.setdefault(added.after, []).append(self._added(added, number))
        ends = {row.set: place for place, row in enumerate(rows) if row.set is not None}
        complete = list(after.get(0, []))
        for place, row in enumerate(rows):
            complete.append(row)
            if row.set is not None and ends[row.set] == place:
                complete += after.get(row.set, [])
        return complete

    def _added(self, added: AddedSet, number: int) -> Set:
        said = added.said.over(self._of_slot(added.slot).said)
        blocks = [row.block for row in self._rows if added.slot is not None and row.slot == added.slot]
        row = _nothing_logged(self._said.session, number)
        row = replace(row, block=blocks[0] if blocks else None, slot=added.slot, start_time=added.start)
        row = _changed(row, said, self._unit)
        return self._noted(replace(row, start_time=_in_ms(row.start_time)), said, added.line)

    def _noted(self, row: Set, said: SaidOfSet, line: int) -> Set:
        """A row, unchanged; what the user calls it becomes evidence."""
        if said.exercise is None:
            return row
        key, name = (said.exercise.key, said.exercise.name) if said.exercise else (None, None)
        reason = named_by_user(self._source, line)
        self.evidence.append(reason_for(row, "correction", key, name, confidence=None, reason=reason))
        return row


def _nothing_logged(session: int, number: int) -> Set:
    """A set of which the watch says nothing."""
    return Set(
        session=session,
        row=0,
        set=number,
        kind="active",
        bout=None,
        category=UNKNOWN,
        subtype=UNKNOWN,
        candidates=(),
        origin="correction",
        start_time=None,
        end_time=None,
        duration_s=None,
        pause_s=None,
        reps=None,
        weight_kg=None,
        weight_state="absent",
        weight_unit=None,
        load_kind="unknown",
        distance_m=None,
        rpe=None,
        step_index=None,
        message_index=None,
        side=None,
        note=None,
        step_note=None,
    )


def _joined(first: Set, others: Sequence[Set]) -> Set:
    """One set from the first row's start to the last one's end; repetitions added, the first weight kept."""
    rows = (first, *others)
    sets = [row for row in rows if row.set is not None]
    weighed = next((row for row in sets if row.weight_kg is not None), first)
    pause_s, start, end = known_sum(row.pause_s for row in rows), first.start_time, rows[-1].end_time
    if start is None or end is None:
        duration_s = known_sum(row.duration_s for row in rows)
    else:
        duration_s = (end - start).total_seconds() - (pause_s or 0)
    return replace(
        first,
        weight_kg=weighed.weight_kg,
        weight_state=weighed.weight_state,
        weight_unit=weighed.weight_unit,
        load_kind=weighed.load_kind,
        end_time=end,
        reps=total(row.reps for row in sets),
        duration_s=duration_s,
        pause_s=pause_s,
        distance_m=known_sum(row.distance_m for row in sets),
    )


def _common_unit(rows: Sequence[Set]) -> WeightUnit:
    """The unit of a weight without one: that in which the session is shown."""
    return unit_shown(active(rows))


def _changed(row: Set, said: SaidOfSet, common_unit: WeightUnit) -> Set:
    """A row with what the user says of it; its name is chosen elsewhere."""
    row = replace(
        row,
        reps=row.reps if said.reps is None else said.reps,
        counting=_counting(row, said),
        side=row.side if said.side is None else said.side,
        role=row.role if said.role is None else said.role,
        role_source=row.role_source if said.role is None else "correction",
        rpe=row.rpe if said.rpe is None else said.rpe,
        note=row.note if said.note is None else said.note,
    )
    return _loaded(row if said.seconds is None else _lasting(row, said.seconds), said, common_unit)


def _counting(row: Set, said: SaidOfSet) -> Literal["reps", "timed"] | None:
    """What the user counts of a set: repetitions, or the time of what was hardly counted; both say nothing."""
    if said.reps is not None and said.seconds is None:
        return "reps" if said.reps else row.counting
    return "timed" if said.reps is None and said.seconds is not None and (row.reps or 0) <= 1 else row.counting


def _lasting(row: Set, seconds: float) -> Set:
    """A row that lasted so long."""
    if row.start_time is None:
        return replace(row, duration_s=seconds)
    end = row.start_time + dt.timedelta(seconds=seconds + (row.pause_s or 0.0))
    return replace(row, duration_s=seconds, end_time=_in_ms(end))


def _in_ms(time: dt.datetime | None) -> dt.datetime | None:
    """A time as files keep it, to the millisecond."""
    return None if time is None else time.replace(microsecond=time.microsecond // 1000 * 1000)


def _loaded(row: Set, said: SaidOfSet, common_unit: WeightUnit) -> Set:
    """The weight as the user says it was, or as the logged number is in the unit that was meant."""
    if isinstance(said.weight, str):
        return replace(row, weight_kg=None, weight_state="given", load_kind=WORDS[said.weight])
    unit = said.unit or row.weight_unit or common_unit
    if said.weight is not None:
        weight_kg = said.weight * KG_PER_UNIT[unit]
    elif said.unit is not None and row.weight_kg is not None:
        weight_kg = number_shown(row.weight_kg, row.weight_unit or "kg") * KG_PER_UNIT[unit]
    else:
        return row
    return replace(row, weight_kg=weight_kg, weight_state="given", weight_unit=unit, load_kind=said.load or "external")


def _pieces(row: Set, split: Sequence[SaidOfSet]) -> Iterator[Set]:
    """The parts of a set, which share its time as they share its repetitions, or its seconds, else equally.

    How they share its own count of repetitions is not known where they do not say it.
    """
    begun = 0.0
    for share in _shares(split):
        start, end = _stretch(row, begun, begun + share)
        yield replace(
            row,
            reps=None,
            duration_s=_share_of(row.duration_s, share),
            pause_s=_share_of(row.pause_s, share),
            distance_m=_share_of(row.distance_m, share),
            start_time=start,
            end_time=end,
        )
        begun += share


def _stretch(row: Set, begin: float, end: float) -> tuple[dt.datetime | None, dt.datetime | None]:
    """From one share of a row's time to another; the row's own times where they are not known."""
    if row.start_time is None or row.end_time is None:
        return row.start_time, row.end_time
    whole_ms = (row.end_time - row.start_time).total_seconds() * 1000
    from_start = [dt.timedelta(milliseconds=round(whole_ms * share)) for share in (begin, end)]
    return row.start_time + from_start[0], row.start_time + from_start[1]


def _share_of(amount: float | None, share: float) -> float | None:
    return None if amount is None else amount * share


def _shares(split: Sequence[SaidOfSet]) -> list[float]:
    for amounts in ([each.reps for each in split], [each.seconds for each in split]):
        known = [amount for amount in amounts if amount]
        if len(known) == len(split):
            return [amount / sum(known) for amount in known]
    return [1 / len(split)] * len(split)
