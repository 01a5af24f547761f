"""Routines as people read and mend them: from YAML, and one more put into it."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping, Sequence

from fitlift.exercises.catalogue import Catalogue, as_typed, named
from fitlift.exercises.names import ExerciseName
from fitlift.labels.routines import Routine, RoutineSlot, session_id
from fitlift.labels.weights import Weight, read_weights, written_weights
from fitlift.records.base import replace
from fitlift.records.faults import as_in, misread, needs
from fitlift.records.said import Said, sentence
from fitlift.userfiles.yaml_nodes import LINE_BREAK, Entry, line_break, parse, scalar

_ROUTINE = ("name", "learned", "title", "exercises")
_NEEDED = ("name", "learned", "exercises")
_EACH = ("each_reps", "each_rest_s", "each_weight_kg")
_SLOT = ("exercise", "block", "rounds", "sets", "reps", "seconds", "rest_s", "weight_kg", *_EACH, "weights")

_MOST = 100_000

#: So wide are the lines of what a file says of itself.
_WIDTH = 120


def read_routines(text: str, source: str, exercises: Catalogue | None = None) -> tuple[Routine, ...]:
    """Read routines.

    Parameters
    ----------
    text
        The file's text.
    source
        Its name, for errors.
    exercises
        The exercises that names may mean; by default the catalogue as it is shipped.

    Raises
    ------
    UserFileError
        If it cannot be understood, with the line.
    """
    return tuple(_routine(entry, exercises) for entry in _entries(text, source))


def with_routine(text: str, source: str, routine: Routine) -> str:
    """Put a routine among others, in the place, and under the name, of one learned from the same session.

    Raises
    ------
    UserFileError
        If the text cannot be understood, or its routines stand in brackets.
    """
    newline = line_break(text)
    listed = _listed(text, source)
    if listed is None:
        comments = text.rstrip() + newline if text.strip() else ""
        return comments + (_header() + f"  - {_written(routine, 4)}\n").replace("\n", newline)
    if listed.is_flow and listed.items():
        raise listed.error(Said("only_into_lines"))
    for entry in listed.items():
        known = _routine(entry)
        if known.learned == routine.learned:
            written = _written(replace(routine, name=known.name), entry.column)
            if _says(" " * entry.column + written, known):
                return text
            return text[: entry.start] + written.replace("\n", newline) + text[entry.end :]
    if not listed.items():
        text, margin = text[: listed.start] + text[listed.end :], 2
    else:
        margin = listed.column
    return (f"{text.rstrip()}\n{' ' * margin}- {_written(routine, margin + 2)}\n").replace("\n", newline)


def without_routine(text: str, source: str, learned: str) -> str:
    """Take out the routine that was learned from a session, if there is one."""
    for entry in _entries(text, source):
        if _routine(entry).learned == learned:
            begin = text.rindex("-", 0, entry.start)
            begin = max(text.rfind("\n", 0, begin), text.rfind("\r", 0, begin)) + 1
            end = LINE_BREAK.search(text, entry.end)
            return text[:begin] + (text[end.end() :] if end else "")
    return text


def _header() -> str:
    """What a file of routines begins with: what they are, and the key of their list."""
    told = textwrap.wrap(sentence(Said("about_routines")), _WIDTH, initial_indent="# ", subsequent_indent="# ")
    return "".join(f"{line}\n" for line in (*told, "routines:"))


def _says(written: str, known: Routine) -> bool:
    """Whether a routine as it would be written is what the file has already."""
    entry = parse(written, known.name)
    return entry is not None and _routine(entry) == known


def _listed(text: str, source: str) -> Entry | None:
    """The list of routines; None where the file says nothing."""
    whole = parse(text, source)
    return whole.mapping(("routines",)).get("routines") if whole is not None else None


def _entries(text: str, source: str) -> Sequence[Entry]:
    listed = _listed(text, source)
    return listed.items() if listed is not None else []


def _routine(entry: Entry, exercises: Catalogue | None = None) -> Routine:
    found = entry.mapping(_ROUTINE)
    for key in _NEEDED:
        if key not in found:
            raise entry.error(needs("routine", key))
    if not found["exercises"].items():
        raise found["exercises"].error(needs("routine", "exercise"))
    return Routine(
        found["name"].text(),
        found["learned"].text(),
        tuple(_slots(found["exercises"], exercises)),
        found["title"].text() if "title" in found and not found["title"].is_empty else None,
    )


def _slots(entry: Entry, exercises: Catalogue | None) -> Iterator[RoutineSlot]:
    last_block = None
    for each in entry.items():
        found = {key: value for key, value in each.mapping(_SLOT).items() if not value.is_empty}
        block = found["block"].text() if "block" in found else None
        yield RoutineSlot(
            exercise=as_typed(found["exercise"].text(), exercises) if "exercise" in found else None,
            rounds=found["rounds"].whole(1, _MOST) if "rounds" in found else 1,
            reps=found["reps"].whole(0, _MOST) if "reps" in found else None,
            seconds=found["seconds"].number(0, _MOST) if "seconds" in found else None,
            weight_kg=found["weight_kg"].number(0, _MOST) if "weight_kg" in found else None,
            begins_block=block is None or block != last_block,
            weights=tuple(_weights(found["weights"])) if "weights" in found else (),
            rest_s=found["rest_s"].number(0, _MOST) if "rest_s" in found else None,
            sets=tuple(each.whole(1, _MOST) for each in found["sets"].items()) if "sets" in found else (),
            each_reps=tuple(None if number is None else int(number) for number in _each(found, "each_reps")),
            each_rest_s=_each(found, "each_rest_s"),
            each_weight_kg=_each(found, "each_weight_kg"),
        )
        last_block = block


def _each(slot: Mapping[str, Entry], key: str) -> tuple[float | None, ...]:
    """A figure of each set of an exercise; none where they are not told one by one."""
    if key not in slot:
        return ()
    return tuple(None if each.is_empty else each.number(0, _MOST) for each in slot[key].items())


def _weights(entry: Entry) -> Iterator[tuple[str, tuple[Weight, ...]]]:
    """What an exercise was done with, by session, in the sessions' order."""
    by_time = sorted(((key.time(), value) for key, value in entry.pairs()), key=lambda each: each[0])
    for time, value in by_time:
        found = read_weights(value.text(), "kg")
        if found is None:
            raise value.error(misread(value.text(), "weight"), as_in("weights"))
        yield session_id(time), found


def _written(routine: Routine, column: int) -> str:
    """A routine as an item of a list that begins at a column, its first line without the dash."""
    margin = "\n" + " " * column
    lines = [_pair("name", scalar(routine.name)), _pair("learned", scalar(routine.learned))]
    lines += [_pair("title", scalar(routine.title))] if routine.title is not None else []
    lines.append("exercises:")
    block = 0
    for slot in routine.slots:
        block += slot.begins_block
        figures = {
            "exercise": scalar(_spelled(slot.exercise)) if slot.exercise else None,
            "block": block,
            "rounds": slot.rounds,
            "sets": f"[{', '.join(map(str, slot.sets))}]" if slot.sets else None,
            "reps": slot.reps,
            "seconds": None if slot.seconds is None else f"{slot.seconds:.0f}",
            "rest_s": None if slot.rest_s is None else f"{slot.rest_s:.0f}",
            "weight_kg": None if slot.weight_kg is None else f"{slot.weight_kg:.4g}",
            "each_reps": _written_each(slot.each_reps, "d"),
            "each_rest_s": _written_each(slot.each_rest_s, ".0f"),
            "each_weight_kg": _written_each(slot.each_weight_kg, ".4g"),
            "weights": _written_weights(slot) if slot.weights else None,
        }
        lines.append(f"  - {{{', '.join(f'{key}: {value}' for key, value in figures.items() if value is not None)}}}")
    return margin.join(lines)


def _pair(key: str, value: str) -> str:
    return f"{key}: {value}"


def _written_each(figures: Sequence[float | None], spelled: str) -> str | None:
    return f"[{', '.join('~' if each is None else format(each, spelled) for each in figures)}]" if figures else None


def _written_weights(slot: RoutineSlot) -> str:
    said = (f"{scalar(session)}: {scalar(written_weights(weights))}" for session, weights in slot.weights)
    return f"{{{', '.join(said)}}}"


def _spelled(exercise: ExerciseName) -> str:
    """An exercise's name; its key where a file spells an exercise of the profile in its own way."""
    own = named(exercise.name).key != exercise.key and named(exercise.key).is_known
    return exercise.key if own else exercise.name
