"""Corrections as people write them: from YAML, and a name put into it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Literal

from fitlift.errors import UserFileError
from fitlift.exercises.catalogue import Catalogue, as_typed, catalogue
from fitlift.exercises.names import UNKNOWN, ExerciseName
from fitlift.labels.corrections import (
    AddedSet,
    Corrections,
    Placed,
    SaidOfSet,
    SessionCorrections,
    SetCorrection,
)
from fitlift.labels.weights import WORDS, one_weight
from fitlift.records.base import Record
from fitlift.records.faults import as_in, misread, needs
from fitlift.records.said import Said
from fitlift.records.vocabulary import LoadKind, Role, WeightUnit
from fitlift.userfiles.yaml_nodes import LINE_BREAK, Entry, line_break, parse, scalar

#: Words for one set or slot.
_SAID = ("exercise", "reps", "seconds", "weight", "unit", "side", "role", "rpe", "note")
_SET = (*_SAID, "drop", "merge", "split")
_ADDED = ("after", "slot", *_SAID)
_SESSION = ("session", "start", "log", "name", "rpe", "sport", "order", "slots", "sets", "add")

#: SaidOfSet of a set that was none, and of one that counts although it looks like a press of the lap button.
_DROP, _KEEP = "drop", "keep"

#: What to write where one of them stands for a name.
_FAULTS = {_DROP: Said("write_drop"), _KEEP: Said("write_keep")}

#: A set that is split has at least so many parts.
_FEWEST_PARTS = 2

_UNITS: tuple[WeightUnit, ...] = ("kg", "lb")
_SIDES: tuple[Literal["left", "right", "both"], ...] = ("left", "right", "both")
_ROLES: tuple[Role, ...] = ("warmup", "working")
_SPORTS = ("strength",)

#: Beyond these something was mistyped.
_MOST_REPS, _MOST_SECONDS, _MOST_SETS, _MOST_RPE = 1000, 6 * 3600, 10_000, 10

_TIME = re.compile(r"(?:(\d+):)?(\d+(?:\.\d+)?)\s*s?")
_SLOT = re.compile(r"[a-z]{1,3}")


def read_corrections(text: str, source: str, exercises: Catalogue | None = None) -> Corrections:
    """Read corrections.

    Parameters
    ----------
    text
        The file's text.
    source
        Its name, for errors and reasons.
    exercises
        The exercises that names may mean; by default the catalogue as it is shipped.

    Raises
    ------
    UserFileError
        If it cannot be understood, with the line.
    """
    whole = parse(text, source)
    if whole is None:
        return Corrections(source, ())
    listed = whole.mapping(("sessions",)).get("sessions")
    sessions = tuple(_session(entry, exercises or catalogue()) for entry in (listed.items() if listed else []))
    for place, session in enumerate(sessions):
        if session.session in {earlier.session for earlier in sessions[:place]}:
            raise (listed or whole).items()[place].error(Said("session_second_time", {"session": session.session}))
    return Corrections(source, sessions)


def fault_of_name(name: str) -> Said | None:
    """Why a text can be no exercise's name, as what to try instead; None where it can be one."""
    if name.strip().lower() in _FAULTS:
        return _FAULTS[name.strip().lower()]
    if not any(character.isalpha() for character in name):
        return Said("write_reps")
    return None


def with_name(text: str, source: str, session: int, which: str, name: str) -> str:
    """Put an exercise's name into corrections, and leave every other character as it is.

    Parameters
    ----------
    text, source
        The file's text and name.
    session
        The session.
    which
        A slot's letters or a set's number.
    name
        The exercise.

    Raises
    ------
    UserFileError
        If the text cannot be understood, or has no such session; or the name is none.
    """
    fault = fault_of_name(name) if name.strip() else None
    if fault is not None:
        raise UserFileError(source, misread(name, "exercise"), fault, session=session)
    return _with_said(text, source, session, which, _Word("exercise", scalar(name)))


def with_weight(text: str, source: str, session: int, which: str, weight: str) -> str:
    """Put a weight into corrections, as `with_name` a name; "60 kg", "+10 kg", "-20 kg", "bodyweight" or "none"."""
    return _with_said(text, source, session, which, _Word("weight", weight))


def with_effort(text: str, source: str, session: int, rpe: str) -> str:
    """Put a session's effort into corrections, as `with_name` a name."""
    return _with_word(text, source, session, _Word("rpe", rpe))


def with_order(text: str, source: str, session: int, order: str) -> str:
    """Put the letters of a session's sets into corrections, as `with_name` a name."""
    return _with_word(text, source, session, _Word("order", f'"{order}"'))


def _with_word(text: str, source: str, session: int, word: _Word) -> str:
    """The text with one thing said of a session."""
    entry = _session_in(text, source, session)
    found = {key.text(): value for key, value in entry.pairs(_SESSION)}
    if word.key in found:
        return _replaced(text, found[word.key], word.value)
    first = entry.pairs()[0][0]
    between = ", " if entry.is_flow else f"{line_break(text)}{' ' * first.column}"
    return _spliced(text, first.start, f"{word.pair}{between}")


class _Word(Record):
    """One thing that is said of a slot or set: its key, and what is said, as YAML."""

    key: str
    value: str

    @property
    def pair(self) -> str:
        return _pair(self.key, self.value)

    @property
    def alone(self) -> str:
        """What stands behind a slot of which nothing else is said."""
        return self.value if self.key == "exercise" else f"{{{self.pair}}}"

    def beside(self, name: str) -> str:
        """What stands behind a slot of which the name is said already."""
        return self.value if self.key == "exercise" else f"{{{_pair('exercise', name)}, {self.pair}}}"


def _pair(key: str, value: str) -> str:
    return f"{key}: {value}"


def _with_said(text: str, source: str, session: int, which: str, word: _Word) -> str:
    entry = _session_in(text, source, session)
    which = str(int(which)) if which.isdecimal() else which
    changed = _said_in(text, entry, which, word)
    try:
        read_corrections(changed, source)
    except UserFileError:
        raise entry.error(Said("cannot_be_put_in", {"key": word.key}), Said("write_yourself")) from None
    return changed


def _session_in(text: str, source: str, session: int) -> Entry:
    """What is said of a session."""
    whole = parse(text, source)
    listed = whole.mapping(("sessions",)).get("sessions") if whole is not None else None
    entry = next(
        (each for each in (listed.items() if listed else []) if _session(each, catalogue()).session == session), None
    )
    if entry is None or entry.is_empty or not entry.pairs():
        raise UserFileError(
            source, Said("session_not_in_it", {"session": session}), Said("label_anew"), session=session
        )
    return entry


def _said_in(text: str, session: Entry, which: str, word: _Word) -> str:
    """The text with one thing more said of a slot or set of a session."""
    heading = "sets" if which.isdecimal() else "slots"
    saying = f"{which}: {word.alone}"
    found = {key.text(): (key, value) for key, value in session.pairs(_SESSION)}
    if heading not in found:
        first = next(iter(found.values()))[0]
        return _spliced(text, first.start, _above(text, first, session, heading, saying))
    key, group = found[heading]
    members = {each.text(): value for each, value in group.pairs()}
    if which in members:
        return _said_of(text, members[which], word)
    if group.is_flow:
        return _spliced(text, group.start + 1, f"{saying}{', ' if members else ''}")
    if group.is_empty and (session.is_flow or group.start != group.end):
        return _replaced(text, group, f"{{{saying}}}")
    column = next((each.column for each, _ in group.pairs()), key.column + 2)
    line_end = LINE_BREAK.search(text, key.end)
    return _spliced(text, line_end.start() if line_end else len(text), f"{line_break(text)}{' ' * column}{saying}")


def _above(text: str, first: Entry, session: Entry, heading: str, saying: str) -> str:
    """A heading with what is said below it, to stand before the first thing that is said of a session."""
    if session.is_flow:
        return f"{heading}: {{{saying}}}, "
    margin = line_break(text) + " " * first.column
    return f"{heading}:{margin}  {saying}{margin}"


def _said_of(text: str, value: Entry, word: _Word) -> str:
    """The text with one thing said anew, or beside the others, of a slot or set."""
    if value.is_scalar:
        is_named = not value.is_empty and value.text().lower() not in _FAULTS
        return _replaced(text, value, word.beside(scalar(value.text())) if is_named else word.alone)
    said = value.pairs(_SET)
    found = {key.text(): each for key, each in said}
    changes = _in_its_unit(word, found)
    for each in sorted(found.keys() & changes.keys(), key=lambda name: -found[name].start):
        text = _replaced(text, found[each], changes[each])
    if word.key in found:
        return text
    if not said:
        return _replaced(text, value, word.alone)
    first, _ = said[0]
    between = ", " if value.is_flow else line_break(text) + " " * first.column
    return _spliced(text, first.start, f"{word.key}: {changes[word.key]}{between}")


def _in_its_unit(word: _Word, found: Mapping[str, Entry]) -> dict[str, str]:
    """What is to be said, the unit of a weight in its own place where there is one."""
    number, _, unit = word.value.partition(" ")
    if word.key == "weight" and unit and "unit" in found and not found["unit"].is_empty:
        return {"weight": number, "unit": unit}
    return {word.key: word.value}


def _replaced(text: str, value: Entry, new: str) -> str:
    """The text with one value changed; an empty one ends with its key, or its key's colon."""
    old = text[value.start : value.end].rstrip()  # a text of several lines ends with the next thing
    space = "" if old else " " if text[: value.start].endswith(":") else ": "
    return f"{text[: value.start]}{space}{new}{text[value.start + len(old) :]}"


def _spliced(text: str, place: int, more: str) -> str:
    return text[:place] + more + text[place:]


def _session(entry: Entry, exercises: Catalogue) -> SessionCorrections:
    said = _filled(entry, _SESSION)
    order = said.get("order")
    return SessionCorrections(
        session=said["session"].whole(1, _MOST_SETS) if "session" in said else 1,
        line=entry.line,
        start=said["start"].time() if "start" in said else None,
        log=said["log"].text() if "log" in said else None,
        name=said["name"].text() if "name" in said else None,
        rpe=said["rpe"].number(0, _MOST_RPE) if "rpe" in said else None,
        sport=said["sport"].choice(_SPORTS) if "sport" in said else None,
        order=tuple(_order(order)) if order else None,
        order_line=order.line if order else 0,
        slots=dict(_slots(said["slots"], exercises)) if "slots" in said else {},
        sets=dict(_sets(said["sets"], exercises)) if "sets" in said else {},
        added=tuple(_added(each, exercises) for each in said["add"].items()) if "add" in said else (),
    )


def _order(entry: Entry) -> Iterator[Placed]:
    """Slots in the order of the sets: spaces between sets, commas between rounds, slashes between blocks.

    Brackets around a set say that it comes before the first round.
    """
    for block, of_block in enumerate(entry.text().split("/"), 1):
        for number, of_round in enumerate(of_block.split(","), 1):
            for word in of_round.split():
                leads = word.startswith("(") and word.endswith(")")
                letters = word[1:-1] if leads else word
                if not _SLOT.fullmatch(letters):
                    raise entry.error(misread(word, "slot"), as_in("order"))
                yield Placed(block, 0 if leads else number, letters)


def _slots(entry: Entry, exercises: Catalogue) -> Iterator[tuple[str, SetCorrection]]:
    for key, value in entry.pairs():
        letters = _letters(key)
        if not value.is_empty:
            yield letters, SetCorrection(_said(value, _SAID, exercises), key.line)


def _sets(entry: Entry, exercises: Catalogue) -> Iterator[tuple[int, SetCorrection]]:
    seen: set[int] = set()
    for key, value in entry.pairs():
        number = key.whole(1, _MOST_SETS)
        if number in seen:
            raise key.error(Said("set_second_time", {"set": number}), Said("keep_one"))
        seen.add(number)
        if not value.is_empty:
            yield number, _set(value, key.line, exercises)


def _set(entry: Entry, line: int, exercises: Catalogue) -> SetCorrection:
    if entry.is_scalar and entry.text().lower() in _FAULTS:
        return SetCorrection(line=line, drop=entry.text().lower() == _DROP)
    if entry.is_scalar:
        return SetCorrection(_said(entry, _SAID, exercises), line)
    found = _filled(entry, _SET)
    split = found["split"].listed() if "split" in found else []
    if 0 < len(split) < _FEWEST_PARTS:
        raise found["split"].error(Said("split_in_two_or_more"), as_in("split"))
    return SetCorrection(
        said=_said(entry, _SET, exercises),
        line=line,
        drop="drop" in found and found["drop"].choice(("true", "yes", "false", "no")) in {"true", "yes"},
        merge=tuple(each.whole(1, _MOST_SETS) for each in found["merge"].listed()) if "merge" in found else (),
        split=tuple(_part(each, exercises) for each in split),
    )


def _filled(entry: Entry, known: tuple[str, ...]) -> dict[str, Entry]:
    """What is said in a mapping, keys without a value left out."""
    return {key: value for key, value in entry.mapping(known).items() if not value.is_empty}


def _part(entry: Entry, exercises: Catalogue) -> SaidOfSet:
    return SaidOfSet(reps=entry.whole(0, _MOST_REPS)) if entry.is_scalar else _said(entry, _SAID, exercises)


def _added(entry: Entry, exercises: Catalogue) -> AddedSet:
    found = _filled(entry, _ADDED)
    if "after" not in found:
        raise entry.error(needs("added_set", "after"), as_in("added_set:after"))
    slot = _letters(found["slot"]) if "slot" in found else None
    return AddedSet(found["after"].whole(0, _MOST_SETS), _said(entry, _ADDED, exercises), entry.line, slot)


def _letters(entry: Entry) -> str:
    if not _SLOT.fullmatch(entry.text()):
        raise entry.error(misread(entry.text(), "slot"), as_in("slot"))
    return entry.text()


def _said(entry: Entry, known: tuple[str, ...], exercises: Catalogue) -> SaidOfSet:
    """What is said of a set: the exercise alone, or several things."""
    if entry.is_scalar:
        return SaidOfSet(exercise=_exercise(entry, exercises))
    found = _filled(entry, known)
    weight, unit, load = _weight(found["weight"]) if "weight" in found else (None, None, None)
    if "unit" in found:
        unit = _unit(found["unit"], unit)
    return SaidOfSet(
        exercise=_exercise(found["exercise"], exercises) if "exercise" in found else None,
        reps=found["reps"].whole(0, _MOST_REPS) if "reps" in found else None,
        seconds=_seconds(found["seconds"]) if "seconds" in found else None,
        weight=weight,
        unit=unit,
        load=load,
        side=found["side"].choice(_SIDES) if "side" in found else None,
        role=found["role"].choice(_ROLES) if "role" in found else None,
        rpe=found["rpe"].number(0, _MOST_RPE) if "rpe" in found else None,
        note=found["note"].text() if "note" in found else None,
    )


def _unit(entry: Entry, of_weight: WeightUnit | None) -> WeightUnit:
    unit = entry.choice(_UNITS)
    if of_weight not in {None, unit}:
        raise entry.error(Said("other_unit_of_weight", {"other_unit": of_weight}), Said("keep_one_unit"))
    return unit


def _exercise(entry: Entry, exercises: Catalogue) -> ExerciseName | Literal[False]:
    if entry.text() == UNKNOWN:
        return False
    fault = fault_of_name(entry.text())
    if fault is not None:
        raise entry.error(misread(entry.text(), "exercise"), fault)
    return as_typed(entry.text(), exercises)


def _weight(entry: Entry) -> tuple[float | str, WeightUnit | None, LoadKind | None]:
    """A weight, its unit, and what it means; of one without a sign the exercise tells that."""
    text = entry.text()
    if text in WORDS:
        return text, None, None
    found = one_weight(text)
    if found is None:
        raise entry.error(misread(text, "weight"), as_in("weight"))
    number, unit, load = found
    return number, unit, None if load == "external" else load


def _seconds(entry: Entry) -> float:
    matched = _TIME.fullmatch(entry.text())
    seconds = 60 * int(matched[1] or 0) + float(matched[2]) if matched else 0.0
    if not 0 < seconds <= _MOST_SECONDS:
        raise entry.error(misread(entry.text(), "duration"), as_in("duration"))
    return seconds
