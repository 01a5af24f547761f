"""What a log says of each set to sessions: which sets belong together, in which order, and what is a drop of what."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, zip_longest

from fitlift.exercises.catalogue import catalogue
from fitlift.logs.lines import Line
from fitlift.measures.endurance import is_no_set
from fitlift.records.sessions import Session
from fitlift.records.sets import Set
from fitlift.records.vocabulary import Role

#: Said of a category or subtype that nothing tells.
_UNKNOWN = "unknown"

#: A session has no more hours: a timer that was forgotten says nothing of its length.
_LONGEST_S = 86_400.0

#: Marks of sets that are no work.
_LIGHT = frozenset({"warmup", "cooldown"})

#: Sets of one exercise, one after the other.
_Run = tuple[Line, ...]


def sessions_of(lines: Iterable[Line]) -> list[tuple[Line, ...]]:
    """The sets of each session, earliest first, in the order of the file."""
    found: dict[tuple[dt.datetime, str, str], list[Line]] = {}
    for each in lines:
        found.setdefault((each.start.local, each.session, each.title), []).append(each)
    return [tuple(found[key]) for key in sorted(found, key=lambda key: key[0])]


def session_record(number: int, lines: Sequence[Line], start_time: dt.datetime) -> Session:
    """One session, as far as a log tells it."""
    length_s = _length_s(lines)
    is_strength = any(each.weight_kg for each in lines) or any(map(_is_lifting, lines))
    return Session(
        session=number,
        file_part=1,
        kind="strength" if is_strength else "other",
        origin="file",
        sport="training" if is_strength else None,
        sub_sport="strength_training" if is_strength else None,
        name=_first(each.title for each in lines),
        workout_name=None,
        start_time=start_time,
        end_time=None if length_s is None else start_time + dt.timedelta(seconds=length_s),
        elapsed_s=length_s,
        timer_s=length_s,
        hr_avg_bpm=None,
        hr_max_bpm=None,
        hr_source=None,
        calories_kcal=None,
        distance_m=None,
        watch_training_load=None,
        watch_training_stress_score=None,
        watch_aerobic_effect=None,
        watch_anaerobic_effect=None,
        watch_rpe=None,
        rpe=None,
        watch_feel=None,
        note=_first(each.session_note for each in lines),
    )


def _is_lifting(line: Line) -> bool:
    """Whether what stands there without a weight is a set of lifting: no run, no ride, no hour of what nobody knows."""
    if line.reps is None and line.is_far:
        return False
    exercise = catalogue().find(line.exercise).exercise
    return not is_no_set(exercise, weight_kg=None, reps=line.reps, distance_m=line.distance_m, seconds=line.seconds)


def _length_s(lines: Sequence[Line]) -> float | None:
    """How long it was, by its end or its duration; None where neither can be."""
    first = lines[0]
    by_end = None if first.end is None else (first.end.local - first.start.local).total_seconds()
    for told in (first.length_s, by_end):
        if told is not None and 0 < told <= _LONGEST_S:
            return told
    return None


def _first(texts: Iterable[str]) -> str | None:
    return next(filter(None, texts), None)


def set_records(number: int, lines: Sequence[Line], *, has_note_of_sets: bool = False) -> Iterator[Set]:
    """The sets of one session, as they were done: what takes turns in turns, all else as it is listed.

    Parameters
    ----------
    number
        Number of the session.
    lines
        What the log has of it.
    has_note_of_sets
        Whether a note is one set's, not that of its exercise.
    """
    roles = _roles(lines)
    notes = {each.line: each.note for each in lines if each.note} if has_note_of_sets else _notes(lines)
    first_of: dict[str, int] = {}
    for place, each in enumerate(in_turns(lines), 1):
        drop_of = first_of.get(each.exercise) if each.mark == "drop" else None
        if each.mark != "drop":
            first_of[each.exercise] = place
        yield _set(number, place, each, role=roles.get(each.line), note=notes.get(each.line), drop_of=drop_of)


def in_turns(lines: Sequence[Line]) -> list[Line]:
    """The sets in the order in which they were done.

    Logs list one exercise after the other. Of those that take turns the first sets of all come before the second ones;
    warm-ups that only one of them has come before the turns, and a drop follows what it is a drop of.
    """
    groups: dict[str | int, list[_Run]] = {}
    for place, run in enumerate(_runs(lines)):
        groups.setdefault(run[0].turn or place, []).append(run)
    found: list[Line] = []
    for runs in groups.values():
        if len({run[0].exercise for run in runs}) == 1:
            found += [each for run in runs for each in run]
            continue
        warmups, work = zip(*(_parted(run) for run in runs), strict=True)
        found += _turns(warmups) + _turns(work)
    return found


def _runs(lines: Sequence[Line]) -> list[_Run]:
    return [tuple(run) for _, run in groupby(lines, key=lambda each: (each.turn, each.exercise))]


def _parted(run: _Run) -> tuple[list[_Run], list[_Run]]:
    """Warm-ups and work, each set with its drops."""
    sets: list[list[Line]] = []
    for each in run:
        if each.mark == "drop" and sets:
            sets[-1].append(each)
        else:
            sets.append([each])
    whole = [tuple(each) for each in sets]
    return [each for each in whole if each[0].mark == "warmup"], [each for each in whole if each[0].mark != "warmup"]


def _turns(runs: Sequence[Sequence[_Run]]) -> list[Line]:
    return [line for turn in zip_longest(*runs, fillvalue=()) for each in turn for line in each]


def _roles(lines: Sequence[Line]) -> dict[int, Role]:
    """The roles that are known: who marks warm-ups of an exercise means its other sets as work."""
    with_light = {each.exercise for each in lines if each.mark in _LIGHT}
    return {each.line: "warmup" if each.mark in _LIGHT else "working" for each in lines if each.exercise in with_light}


def _notes(lines: Sequence[Line]) -> dict[int, str]:
    """Notes by lines: one that is repeated with every set of an exercise is told with its first."""
    found: dict[int, str] = {}
    for run in _runs(lines):
        said = ""
        for each in run:
            if each.note and each.note != said:
                found[each.line] = each.note
            said = each.note
    return found


def _set(number: int, place: int, line: Line, *, role: Role | None, note: str | None, drop_of: int | None) -> Set:
    weight = line.weight_kg
    return Set(
        session=number,
        row=place,
        set=place,
        kind="active",
        role=role,
        role_source=None if role is None else "log",
        part_of_plan="cooldown" if line.mark == "cooldown" else None,
        bout=None,
        exercise_name=line.exercise,
        category=_UNKNOWN,
        subtype=_UNKNOWN,
        source="log",
        candidates=(),
        origin="file",
        start_time=None,
        end_time=None,
        duration_s=line.seconds,
        pause_s=None,
        reps=line.reps,
        weight_kg=weight or None,
        weight_state="logged" if weight else "absent" if weight is None else "zero",
        weight_unit=line.weight_unit,
        load_kind=line.load or ("external" if weight else "unknown"),
        distance_m=line.distance_m,
        rpe=line.rpe,
        step_index=None,
        message_index=None,
        side=line.side,
        drop_of=drop_of,
        superset=line.turn or None,
        note=note,
        step_note=None,
        until="failure" if line.mark == "failure" else None,
    )
