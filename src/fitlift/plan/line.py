"""One exercise of a plan as a line that can be read aloud: "Back squat: 4x4-6 @ 80 kg rest 90-120 s warmup 2"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from fitlift.exercises.catalogue import Catalogue, catalogue, named
from fitlift.exercises.names import ExerciseName
from fitlift.plan.amounts import (
    OutOfBounds,
    Unread,
    load_text,
    read_added,
    read_amount,
    read_load,
    read_no_rest,
    read_rest,
    read_rests,
    read_warmups,
    rest_text,
    rests_text,
    target_text,
    warmups_text,
)
from fitlift.plan.model import Group, PlannedExercise
from fitlift.records.base import Record, replace
from fitlift.records.faults import as_in, misread, misread_or_missing
from fitlift.records.said import Said
from fitlift.records.vocabulary import PartOfPlan

#: Roles as people write them.
ROLES: Mapping[str, PartOfPlan] = {
    "warm-up": "warmup",
    "prep": "prep",
    "primary": "primary",
    "accessory": "accessory",
    "cool-down": "cooldown",
}
#: The same the other way round.
ROLE_NAMES: Mapping[PartOfPlan, str] = {role: name for name, role in ROLES.items()}

#: What is said of a line with a role of its own below a section: what is wrong, and what is allowed.
SAID_BY_SECTION = (Said("role_of_section"), Said("leave_role_out"))

_COLON = re.compile(r":\s+(?=\d|amrap\b|max\b)", re.IGNORECASE)
_LABEL = re.compile(r"\w{1,12}")

#: What begins each clause, in the order in which they are written; what stands in "@" may belong to a warm-up.
CLAUSES: Mapping[str, str] = {
    "per side": r"(?:per|each)\s+(?:side|leg|arm)\b",
    "@": "@",
    "no rest": r"no\s+rest\b",
    "rest": r"rest\b",
    "warmup rest": r"(?<!role\x20)warm-?ups?\s+rest\b",
    "warmup": r"(?<!role\x20)warm-?ups?\b",
    "add": r"add\b",
    "role": r"role\b",
    "superset": r"superset\b",
    "circuit": r"circuit\b",
    "note": r"note\b",
}
_BEGINNINGS = re.compile(
    "|".join(rf"(?P<c{place}>(?<![\w-]){begin})" for place, begin in enumerate(CLAUSES.values())), re.IGNORECASE
)
#: Clauses of which a line has one.
_EITHER = (("superset", "circuit"), ("rest", "no rest"))
#: Of all clauses, those that are named where something is none.
_KNOWN = ("@", "rest", "no rest", "warmup", "per side", "add")
#: Where it is not plain whether a load behind light sets is theirs or that of the work.
_TWO_WAYS = re.compile(r"\d+\s*@[^,]*")

#: Other words for a clause.
_MEANT = {
    "break": "rest",
    "each": "per side",
    "load": "@",
    "pause": "rest",
    "per": "per side",
    "progress": "add",
    "weight": "@",
}

#: What people write for what a line has; each is only named where the line can be read with it.
_SLIPS = (
    (r"(?<=\d),(?=\d)", "."),
    (r"(?<=\d)\s*\*\s*(?=\d)", "x"),
    (r"(?<=\d)\s*sets?\s+of\s+", "x"),
    *(
        (rf"(?<=\d)\s*{slip}", f" {unit}")
        for slip, unit in (
            (r"(?:kgs|kilos?|kilograms?)\b", "kg"),
            (r"(?:lbs|pounds?|#)(?!\w)", "lb"),
            (r"(?:secs|second)(?!\w)", "s"),
            (r"(?:mins|m)(?!\w)", "min"),
        )
    ),
    (r"\bat\b", "@"),
    (r"(?<=\d)\s*percent\b", " %"),
)


class LineFault(Record):
    """One thing that is wrong in a line.

    Parameters
    ----------
    reason
        What is wrong.
    allowed
        What is allowed there; None where the reason says it.
    """

    reason: Said
    allowed: Said | None = None


class LineError(ValueError):
    """A line that cannot be used.

    Parameters
    ----------
    faults
        Everything that is wrong in it; one or more.
    """

    def __init__(self, faults: tuple[LineFault, ...]) -> None:
        super().__init__(", ".join(fault.reason.code for fault in faults))
        self.faults = faults


def read_whole_line(line: str, exercises: Catalogue) -> PlannedExercise:
    """Read a line that stands alone.

    Parameters
    ----------
    line
        Name, colon, figures; "role …", "superset …" and "circuit …" may stand among them.
    exercises
        The exercises that the name may mean.

    Raises
    ------
    LineError
        With everything that is wrong in it.
    """
    # a name may have a colon, too: figures begin with a number
    found = _COLON.search(line) or re.search(r":\s+", line)
    if found is None:
        raise LineError((LineFault(Said("no_colon", {"given": line}), as_in("whole_line")),))
    return read_line(line[: found.start()], line[found.end() :], exercises)


def read_line(
    name: str, figures_: str, exercises: Catalogue, *, role: PartOfPlan | None = None, group: Group | None = None
) -> PlannedExercise:
    """Read the figures of an exercise.

    Parameters
    ----------
    name
        The exercise as people call it.
    figures_
        Amount, and clauses in any order.
    exercises
        The exercises that the name may mean; one that is none of them is the user's own.
    role, group
        What the line's place in the plan says of it; a line that says something else is at fault.

    Raises
    ------
    LineError
        With everything that is wrong in it.
    """
    reading = _Reading()
    if not any(character.isalpha() for character in name):
        reading.fault(misread(name.strip(), "exercise"), Said("letters_before_colon"))
    amount, clauses = _split(figures_, reading)
    sets, target = reading.read(read_amount, amount) or (1, None)
    said = {clause: reading.read(_READERS[clause], text) for clause, text in clauses.items()}
    rest, last_rest = said.get("rest") or said.get("no rest") or (None, None)
    if sets == 1 and last_rest is not None:
        reading.fault(Said("then_of_one_set"), Said("leave_then_out"))
    if _PLACED & clauses.keys() and (role is not None or group is not None):
        _hold_against_place(clauses, role, group, reading)
    reading.finish()
    assert target is not None  # noqa: S101 - without one there was a fault
    own_group = next((Group(kind, said[kind]) for kind in ("superset", "circuit") if kind in said), None)
    return PlannedExercise(
        exercise=_named(name, exercises),
        sets=sets,
        target=target,
        role=role or said.get("role"),
        is_per_side="per side" in said,
        load=said.get("@"),
        rest=rest,
        last_rest=last_rest,
        warmups=said.get("warmup", ()),
        warmup_rest=said.get("warmup rest"),
        group=group or own_group,
        add=said.get("add"),
        note=said.get("note", ""),
    )


def written(exercise: PlannedExercise) -> str:
    """The whole line of an exercise; reading it again gives the same."""
    return f"{spelled(exercise.exercise)}: {figures(exercise)}"


def figures(exercise: PlannedExercise, *, alone: bool = True) -> str:
    """What stands behind the colon.

    Parameters
    ----------
    exercise
        The exercise.
    alone
        Whether to write what the line's place in a plan may say: its role, and with which it takes turns.
    """
    return " ".join(_written(exercise, alone=alone))


def spelled(exercise: ExerciseName) -> str:
    """A name that means the exercise: its own for people, else the catalogue's, else its key."""
    if named(exercise.name).key == exercise.key:
        return exercise.name
    of_key = catalogue().of_key(exercise.key)
    if of_key is None:
        return exercise.key
    is_meant = named(of_key.name).key == exercise.key or not named(exercise.key).is_known
    return of_key.name if is_meant else exercise.key


def _written(exercise: PlannedExercise, *, alone: bool) -> Iterator[str]:
    amount = target_text(exercise.target)
    yield amount if exercise.sets == 1 else f"{exercise.sets}x{amount}"
    if exercise.is_per_side:
        yield "per side"
    if exercise.load is not None:
        yield f"@ {load_text(exercise.load)}"
    if exercise.rest is not None:
        yield rests_text(exercise.rest, exercise.last_rest)
    if exercise.warmups:
        yield from ("warmup", warmups_text(exercise.warmups, beside_load=exercise.load is not None))
    if exercise.warmup_rest is not None:
        yield from ("warmup rest", rest_text(exercise.warmup_rest))
    if exercise.add is not None:
        yield from ("add", load_text(exercise.add))
    if alone and exercise.role is not None:
        yield from ("role", ROLE_NAMES[exercise.role])
    if alone and exercise.group is not None:
        yield from (exercise.group.kind, exercise.group.label)
    if exercise.note:
        yield from ("note", exercise.note)


def _named(name: str, exercises: Catalogue) -> ExerciseName:
    """The exercise that a name means, as the plan spells it; by its own name where it is its key or misspelled."""
    found = named(name, exercises)
    is_misspelled = exercises.find(name).is_misspelled
    return found if "_" in name or name == found.key or is_misspelled else replace(found, name=" ".join(name.split()))


class _Reading:
    """The faults of a line, as they are met."""

    def __init__(self) -> None:
        self._faults: list[LineFault] = []

    def fault(self, reason: Said, allowed: Said | None = None) -> None:
        """Keep one more."""
        self._faults.append(LineFault(reason, allowed))

    def read(self, reader: Callable[[str], Any], text: str) -> Any:
        """What a text says; None, or what its first words say, and a fault kept, where it cannot be read."""
        try:
            return reader(text)
        except OutOfBounds as unread:
            self.fault(unread.reason, unread.allowed)
            return None
        except Unread as unread:
            fault = unread
        mended = _mended(text)
        if mended != text and _can_be_read(reader, mended):
            self.fault(fault.reason, Said("did_you_mean", {"meant": mended}))
            return reader(mended)
        words = text.split()
        for count in range(len(words) - 1, 0, -1):
            first, others = " ".join(words[:count]), " ".join(words[count:])
            if not others.startswith("@") and _can_be_read(reader, first):
                self._faults.append(_unknown(others))
                return reader(first)
        self.fault(fault.reason, fault.allowed)
        return None

    def finish(self) -> None:
        """Raise what was kept."""
        if self._faults:
            raise LineError(tuple(self._faults))


def _split(text: str, reading: _Reading) -> tuple[str, dict[str, str]]:
    """The amount, and the text of each clause by its name."""
    text = " ".join(text.split())
    starts = list(_starts(text))
    ends = [*(begin for _, begin, _ in starts), len(text)][1:]
    clauses: dict[str, str] = {}
    for (clause, _, after), end in zip(starts, ends, strict=True):
        if clause in clauses:
            reading.fault(Said("stands_twice", {"given": clause}), Said("keep_one"))
        clauses[clause] = text[after:end].strip() if clause == "note" else _without_comma(text[after:end])
    _hold_together(clauses, reading)
    if "@" not in clauses and _TWO_WAYS.fullmatch(clauses.get("warmup", "")):
        reading.fault(Said("whose_load", {"given": clauses.pop("warmup")}), Said("load_before_warmup"))
    amount = text[: starts[0][1]] if starts else text
    return _without_comma(amount), clauses


def _hold_together(clauses: Mapping[str, str], reading: _Reading) -> None:
    """Clauses that do not go together are at fault, and one that goes with another and lacks it."""
    for one, other in _EITHER:
        if {one, other} <= clauses.keys():
            reading.fault(Said("either_clause", {"clause": one, "other_clause": other}), Said("keep_one"))
    if "warmup rest" in clauses and "warmup" not in clauses:
        reading.fault(Said("warmup_rest_alone"), as_in("warmup_rest"))


def _without_comma(text: str) -> str:
    """What stands before the next clause, which a comma may part from it."""
    return text.strip().removesuffix(",").strip()


def _mended(text: str) -> str:
    """A text with what people write for what a line has."""
    for slip, meant in _SLIPS:
        text = re.sub(slip, meant, text, flags=re.IGNORECASE)
    return text


def _can_be_read(reader: Callable[[str], Any], text: str) -> bool:
    try:
        reader(text)
    except Unread:
        return False
    return True


def _starts(text: str) -> Iterator[tuple[str, int, int]]:
    """Name of each clause, where it begins, and where its text does."""
    names = list(CLAUSES)
    last = ""
    for found in _BEGINNINGS.finditer(text):
        clause = names[int((found.lastgroup or "c0")[1:])]
        if clause == "@" and last == "warmup":
            continue
        yield clause, found.start(), found.end()
        if clause == "note":
            return
        last = clause


def _hold_against_place(
    clauses: Mapping[str, str], role: PartOfPlan | None, group: Group | None, reading: _Reading
) -> None:
    if role is not None and "role" in clauses:
        reading.fault(*SAID_BY_SECTION)
    if group is not None and clauses.keys() & {"superset", "circuit"}:
        reading.fault(group_within(group.kind, group.kind), Said("leave_out_of_line"))


def group_within(kind: str, outer: str) -> Said:
    """What is said of exercises that take turns where others do."""
    return Said("group_within_group", {"group": kind, "outer_group": outer})


def _nothing(text: str) -> bool:
    if text:
        raise Unread(Said("unknown_here", {"given": text}), _meant(text))
    return True


def _unknown(text: str) -> LineFault:
    """What is said of words that mean nothing, with what they may have meant."""
    return LineFault(Said("unknown_here", {"given": text}), _meant(text))


def _meant(text: str) -> Said:
    """What words may have meant that mean nothing."""
    import difflib  # seldom needed, and slow to load

    mended = _mended(text)
    if _can_be_read(read_load, mended.removeprefix("@").strip()):
        meant = mended if mended.startswith("@") else f"@ {mended}"
        return Said("did_you_mean", {"meant": meant})
    word = text.split(maxsplit=1)[0].lower()
    near = difflib.get_close_matches(word, [*CLAUSES, *_MEANT], n=1)
    if not near:
        return Said("known_clauses", {"known": _KNOWN})
    return Said("did_you_mean", {"meant": _MEANT.get(near[0], near[0])})


def _role(text: str) -> PartOfPlan:
    if text.lower() not in ROLES:
        raise Unread(misread_or_missing(text, "role"), Said("one_of", {"known": tuple(ROLES)}))
    return ROLES[text.lower()]


def _label(text: str) -> str:
    if not _LABEL.fullmatch(text):
        raise Unread(misread_or_missing(text, "label"), as_in("label"))
    return text


def _note(text: str) -> str:
    if not text:
        raise Unread(Said("empty_note"), Said("write_note"))
    return text


_READERS: Mapping[str, Callable[[str], Any]] = {
    "per side": _nothing,
    "@": read_load,
    "no rest": read_no_rest,
    "rest": read_rests,
    "warmup rest": read_rest,
    "warmup": read_warmups,
    "add": read_added,
    "role": _role,
    "superset": _label,
    "circuit": _label,
    "note": _note,
}

#: Clauses for which a line's place in the plan may speak.
_PLACED = frozenset({"role", "superset", "circuit"})
