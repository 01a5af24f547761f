"""What the user says of a session: read elsewhere, laid over the set table here.

The watch's own rows are never lost: what is taken out stays with the kind "dropped", and sets keep
their numbers.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Literal

import msgspec
import pandas as pd

from fitlift.errors import UserFileError
from fitlift.exercises.names import UNKNOWN, ExerciseName
from fitlift.labels.evidence import SET_KEYS
from fitlift.labels.weights import BODYWEIGHT, NO_WEIGHT, number_shown
from fitlift.records.base import Record, as_dict
from fitlift.rows import known_sum
from fitlift.schema import EVIDENCE, SETS
from fitlift.units import KG_PER_UNIT
from fitlift.wording import plural

#: By how much a session's stated start may differ from the file's.
_START_SLACK_S = 1.0


class Said(Record):
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
        A number in `unit`, `NO_WEIGHT` or `BODYWEIGHT`.
    unit
        kg or lb; where it stands alone, the unit in which the logged number was meant. A weight without one is
        in the set's unit, else in that of the session's sets.
    side, role, rpe, note
        As in the set table.
    """

    exercise: ExerciseName | Literal[False] | None = None
    reps: int | None = None
    seconds: float | None = None
    weight: float | str | None = None
    unit: str | None = None
    side: str | None = None
    role: str | None = None
    rpe: float | None = None
    note: str | None = None

    def over(self, general: Said) -> Said:
        """Both together; where both say something, this one holds."""
        values = as_dict(self)
        return Said(**{name: getattr(general, name) if said is None else said for name, said in values.items()})


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

    said: Said = msgspec.field(default_factory=Said)
    line: int = 0
    drop: bool = False
    merge: tuple[int, ...] = ()
    split: tuple[Said, ...] = ()


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
    said: Said
    line: int = 0
    slot: str | None = None
    start: pd.Timestamp | None = None


class Placed(Record):
    """Where one set stands, in the user's words.

    Parameters
    ----------
    block, round, slot
        As in the set table.
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
    start: pd.Timestamp | None = None
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
        What is in doubt about what an app says, for people; empty where nothing is.
    """

    source: str
    sessions: tuple[SessionCorrections, ...]
    doubt: str = ""


def with_sports(sessions: pd.DataFrame, corrections: Sequence[Corrections]) -> pd.DataFrame:
    """Count those sessions of `schema.SESSIONS` as strength training of which the user says so."""
    said = {each.session for source in corrections for each in source.sessions if each.sport == "strength"}
    if not said:
        return sessions
    return sessions.assign(kind=sessions["kind"].mask(sessions["session"].isin(said), "strength"))


def corrected_sessions(sessions: pd.DataFrame, corrections: Corrections) -> pd.DataFrame:
    """Lay names and efforts of sessions over a table of `schema.SESSIONS`.

    Raises
    ------
    UserFileError
        If a session is not there, or began at another time.
    """
    changed = sessions.copy()
    starts = dict(zip(sessions["session"], sessions["start_time"], strict=True))
    for said in corrections.sessions:
        _check_session(said, starts, corrections.source)
        of_session = changed["session"] == said.session
        for column, value in (("name", said.name), ("rpe", said.rpe)):
            if value is not None:
                changed.loc[of_session, column] = value
    return changed


def corrected_places(places: pd.DataFrame, sets: pd.DataFrame, corrections: Corrections) -> pd.DataFrame:
    """Put the user's blocks, rounds and slots where they are given.

    Parameters
    ----------
    places
        What `structure` found: block, round, slot, indexed like `sets`.
    sets
        A table of `schema.SETS`.
    corrections
        What the user says.

    Raises
    ------
    UserFileError
        If an order does not name a slot for every set.
    """
    changed = places.copy()
    for said in corrections.sessions:
        if said.order is None:
            continue
        active = sets.index[(sets["session"] == said.session) & (sets["kind"] == "active")]
        if len(active) != len(said.order):
            first_without = min(len(active), len(said.order)) + 1
            reason = f"the order names {plural(len(said.order), 'set')}, session {said.session} has {len(active)}"
            raise UserFileError(
                corrections.source,
                f"{reason}: no match for set {first_without}",
                "write a slot's letter for each set that the watch logged, dropped ones too",
                line=said.order_line,
                session=said.session,
                set_number=first_without,
            )
        for name in ("block", "round", "slot"):
            changed.loc[active, name] = [getattr(place, name) for place in said.order]
    return changed


def correct(sets: pd.DataFrame, corrections: Corrections) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Lay what the user says over a set table; names become evidence.

    Parameters
    ----------
    sets
        A table of `schema.SETS` with slots.
    corrections
        What the user says.

    Returns
    -------
    tuple of pandas.DataFrame
        A table of `schema.SETS`, and one of `schema.EVIDENCE`, source correction.

    Raises
    ------
    UserFileError
        If a set or a slot that it speaks of is not there, or two things cannot both be.
    """
    by_session: dict[Any, SessionCorrections] = {said.session: said for said in corrections.sessions}
    of_sessions: dict[Any, Any] = {number: rows.to_dict("records") for number, rows in sets.groupby("session")}
    rows: list[dict[str, Any]] = []
    evidence: list[dict[str, Any]] = []
    for number in sorted({*of_sessions, *by_session}):
        records = of_sessions.get(number, [])
        if number in by_session:
            session = _Session(records, by_session[number], corrections.source)
            records = session.corrected()
            evidence += session.evidence
        rows += records
    return SETS.of_rows(rows), EVIDENCE.of_rows(evidence)


def evidence_that_holds(evidence: pd.DataFrame, sets: pd.DataFrame) -> pd.DataFrame:
    """What several corrections say of the active sets that there are in the end.

    What was said of a whole set holds for its parts, too; what was said of one that was taken out later, for none.

    Parameters
    ----------
    evidence
        A table of `schema.EVIDENCE`, source correction.
    sets
        A table of `schema.SETS`, all corrections laid over it.
    """
    active = sets.loc[sets["kind"] == "active", [*SET_KEYS]]
    found = evidence.merge(active, on=["session", "set"], suffixes=("", "_there"))
    found = found[found["part"].isna() | (found["part"] == found["part_there"]).fillna(value=False)]
    return EVIDENCE.conform(found.assign(part=found["part_there"]).drop(columns="part_there"))


def _check_session(said: SessionCorrections, starts: Mapping[Any, Any], source: str) -> None:
    if said.session not in starts:
        reason = f"the file has no session {said.session}"
        raise UserFileError(source, reason, "is it another activity's?", line=said.line, session=said.session)
    start = starts[said.session]
    if said.start is None or pd.isna(start):
        return
    if abs((start - said.start).total_seconds()) > _START_SLACK_S:
        reason = f"it is for a session that began {said.start:%Y-%m-%d %H:%M:%S} UTC; session {said.session}"
        raise UserFileError(
            source,
            f"{reason} of the file began {start:%Y-%m-%d %H:%M:%S}",
            "is it another activity's?",
            line=said.line,
            session=said.session,
        )


class _Session:
    """The rows of one session, being corrected."""

    def __init__(self, rows: list[dict[str, Any]], said: SessionCorrections, source: str) -> None:
        self._rows = rows
        self._said = said
        self._source = source
        self._places = {row["set"]: place for place, row in enumerate(rows) if not pd.isna(row["set"])}
        self._unit = _common_unit(rows)
        self._slots = {row["slot"] for row in rows if not pd.isna(row["slot"])}
        self._taken = {number for each in said.sets.values() for number in each.merge}
        self.evidence: list[dict[str, Any]] = []

    def corrected(self) -> list[dict[str, Any]]:
        """The rows, corrected and numbered anew; evidence is gathered on the way."""
        self._check()
        merged = self._merged()
        rows: list[dict[str, Any]] = []
        for row in merged:
            rows += self._row(row)
        rows = self._with_added(rows)
        return [row | {"row": number} for number, row in enumerate(rows, 1)]

    def _check(self) -> None:
        """Every set and slot that is spoken of is there, and no set is given two fates."""
        for letters, correction in self._said.slots.items():
            if letters not in self._slots:
                raise self._misfit(f"no slot {letters!r}", f"slots: {_listed(self._slots)}", correction.line)
        for number, correction in self._said.sets.items():
            for each in (number, *correction.merge):
                self._check_set(each, correction.line)
        for added in self._said.added:
            if added.after:
                self._check_set(added.after, added.line)
            if added.slot is not None and added.slot not in self._slots:
                raise self._misfit(f"no slot {added.slot!r}", f"slots: {_listed(self._slots)}", added.line)
        for number, correction in self._said.sets.items():
            is_taken = number in self._taken
            fates = correction.drop + bool(correction.merge) + bool(correction.split) + is_taken
            if fates > 1 or (is_taken and correction.said != Said()):
                raise self._misfit(f"set {number} is given two fates", "keep one of them", correction.line, number)

    def _check_set(self, number: int, line: int) -> None:
        if number not in self._places:
            has = f"it has sets 1 to {max(self._places)}" if self._places else "it has none"
            raise self._misfit(f"no set {number}", has, line, number)

    def _misfit(self, what: str, hint: str, line: int, number: int | None = None) -> UserFileError:
        reason = f"session {self._said.session}: {what}"
        return UserFileError(self._source, reason, hint, line=line, session=self._said.session, set_number=number)

    def _merged(self) -> list[dict[str, Any]]:
        """The rows; those merged into an earlier one, and the rests between, are dropped."""
        rows = list(self._rows)
        for first, correction in sorted(self._said.sets.items()):
            if not correction.merge:
                continue
            last = first + len(correction.merge)
            start, end = self._places[first], self._places[last]
            if correction.merge != tuple(range(first + 1, last + 1)) or end < start:
                what = f"set {first} can only be merged with the sets right after it"
                raise self._misfit(what, f"merge: {first + 1}", correction.line, first)
            gone = [place for place in range(start, end + 1) if self._is_gone(rows[place])]
            rows[start] = _joined([rows[start], *(rows[place] for place in gone)])
            for place in gone:
                rows[place] = rows[place] | {"kind": "dropped"}
        return rows

    def _is_gone(self, row: dict[str, Any]) -> bool:
        """Whether a row within the span of a merged set is a part of it: a rest, or a set that is named so."""
        return bool(pd.isna(row["set"])) or row["set"] in self._taken

    def _row(self, row: dict[str, Any]) -> Iterator[dict[str, Any]]:
        """What becomes of one row: itself, its parts."""
        of_set = self._said.sets.get(row["set"]) if not pd.isna(row["set"]) else None
        if row["kind"] == "dropped" and of_set is not None and row["set"] not in self._taken:
            row = row | {"kind": "active"}  # what another source dropped is back
        if row["kind"] != "active":
            yield row
            return
        of_set = of_set or SetCorrection()
        if of_set.drop:
            yield _changed(row, of_set.said, self._unit) | {"kind": "dropped"}
            return
        of_slot = self._said.slots.get(row["slot"], SetCorrection()) if not pd.isna(row["slot"]) else SetCorrection()
        said = of_set.said.over(of_slot.said)
        changed = _changed(row, said, self._unit)
        for part, piece in enumerate(_pieces(changed, of_set.split), 1):
            of_part = of_set.split[part - 1]
            yield self._noted(_changed(piece, of_part, self._unit) | {"part": part}, of_part, of_set.line)
        line = of_slot.line if of_set.said.exercise is None else of_set.line
        self._noted(changed, said, line)
        if not of_set.split:
            yield changed

    def _with_added(self, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """The rows with those that the watch lacks, numbered on after the last set."""
        first = max(self._places, default=0) + 1
        after: dict[int, list[dict[str, Any]]] = {}
        for number, added in enumerate(self._said.added, first):
            after.setdefault(added.after, []).append(self._added(added, number))
        ends = {row["set"]: place for place, row in enumerate(rows) if not pd.isna(row["set"])}
        complete = list(after.get(0, []))
        for place, row in enumerate(rows):
            complete.append(row)
            if ends.get(row["set"]) == place:
                complete += after.get(row["set"], [])
        return complete

    def _added(self, added: AddedSet, number: int) -> dict[str, Any]:
        of_slot = self._said.slots.get(added.slot or "", SetCorrection()).said
        said = added.said.over(of_slot)
        blocks = [row["block"] for row in self._rows if added.slot is not None and row["slot"] == added.slot]
        row: dict[str, Any] = dict.fromkeys(SETS.names, None) | {
            "session": self._said.session,
            "set": number,
            "kind": "active",
            "block": blocks[0] if blocks else None,
            "slot": added.slot,
            "category": UNKNOWN,
            "subtype": UNKNOWN,
            "candidates": [],
            "origin": "correction",
            "start_time": added.start,
            "weight_state": "absent",
            "load_kind": "unknown",
        }
        return self._noted(_changed(row, said, self._unit), said, added.line)

    def _noted(self, row: dict[str, Any], said: Said, line: int) -> dict[str, Any]:
        """A row, unchanged; what the user calls it becomes evidence."""
        if said.exercise is None:
            return row
        key, name = (said.exercise.key, said.exercise.name) if said.exercise else (None, None)
        self.evidence.append(
            {name: row[name] for name in SET_KEYS}
            | {
                "source": "correction",
                "exercise": key,
                "exercise_name": name,
                "confidence": None,
                "reason": f"{self._source}, line {line}" if line else self._source,
            }
        )
        return row


def _joined(rows: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """One set from the first row's start to the last one's end; repetitions added, the first weight kept."""
    first, last = rows[0], rows[-1]
    sets = [row for row in rows if not pd.isna(row["set"])]
    weighed = next((row for row in sets if not pd.isna(row["weight_kg"])), first)
    pause_s = known_sum(row["pause_s"] for row in rows)
    lasted = pd.Timedelta(last["end_time"] - first["start_time"]).total_seconds()
    loads = ("weight_kg", "weight_state", "weight_unit", "load_kind")
    return (
        first
        | {name: weighed[name] for name in loads}
        | {
            "end_time": last["end_time"],
            "reps": known_sum(row["reps"] for row in sets),
            "duration_s": known_sum(row["duration_s"] for row in rows) if pd.isna(lasted) else lasted - (pause_s or 0),
            "pause_s": pause_s,
            "distance_m": known_sum(row["distance_m"] for row in sets),
        }
    )


def _common_unit(rows: Sequence[dict[str, Any]]) -> str:
    """The unit of all weights of a session; kg where they differ or none is known."""
    units = {str(row["weight_unit"]) for row in rows if not pd.isna(row["weight_unit"])}
    return units.pop() if len(units) == 1 else "kg"


def _changed(row: dict[str, Any], said: Said, common_unit: str) -> dict[str, Any]:
    """A row with what the user says of it; its name is chosen elsewhere."""
    plain = {name: getattr(said, name) for name in ("reps", "side", "role", "rpe", "note")}
    changed = row | {name: value for name, value in plain.items() if value is not None}
    if said.role is not None:
        changed["role_source"] = "correction"
    if said.seconds is not None:
        changed |= {"duration_s": said.seconds} | _ended(row, said.seconds)
    return changed | _load(row, said, common_unit)


def _ended(row: dict[str, Any], seconds: float) -> dict[str, Any]:
    if pd.isna(row["start_time"]):
        return {}
    paused = 0.0 if pd.isna(row["pause_s"]) else row["pause_s"]
    return {"end_time": row["start_time"] + pd.Timedelta(seconds=seconds + paused)}


def _load(row: dict[str, Any], said: Said, common_unit: str) -> dict[str, Any]:
    """The weight as the user says it was, or as the logged number is in the unit that was meant."""
    if said.weight in (NO_WEIGHT, BODYWEIGHT):
        kind = "bodyweight" if said.weight == BODYWEIGHT else "unknown"
        return {"weight_kg": None, "weight_state": "given", "load_kind": kind}
    logged_unit = None if pd.isna(row["weight_unit"]) else row["weight_unit"]
    unit = said.unit or logged_unit or common_unit
    if said.weight is not None:
        weight_kg = float(said.weight) * KG_PER_UNIT[unit]
    elif said.unit is not None and not pd.isna(row["weight_kg"]):
        weight_kg = number_shown(row["weight_kg"], logged_unit or "kg") * KG_PER_UNIT[unit]
    else:
        return {}
    return {"weight_kg": weight_kg, "weight_state": "given", "weight_unit": unit, "load_kind": "external"}


def _pieces(row: dict[str, Any], split: Sequence[Said]) -> Iterator[dict[str, Any]]:
    """The parts of a set, which share its time as they share its repetitions, or its seconds, else equally.

    How they share its own count of repetitions is not known where they do not say it.
    """
    begun = 0.0
    for share in _shares(split):
        part = row | {"reps": None}
        for name in ("duration_s", "pause_s", "distance_m"):
            part[name] = None if pd.isna(row[name]) else row[name] * share
        if not pd.isna(row["start_time"]) and not pd.isna(row["end_time"]):
            whole_ms = (row["end_time"] - row["start_time"]).total_seconds() * 1000
            part["start_time"] = row["start_time"] + pd.Timedelta(milliseconds=round(whole_ms * begun))
            part["end_time"] = row["start_time"] + pd.Timedelta(milliseconds=round(whole_ms * (begun + share)))
        begun += share
        yield part


def _shares(split: Sequence[Said]) -> list[float]:
    for amounts in ([each.reps for each in split], [each.seconds for each in split]):
        known = [amount for amount in amounts if amount]
        if len(known) == len(split):
            return [amount / sum(known) for amount in known]
    return [1 / len(split)] * len(split)


def _listed(slots: set[str]) -> str:
    return ", ".join(sorted(slots, key=lambda letters: (len(letters), letters))) or "none"
