"""A planned session from the steps of a workout: what a FIT workout, or an activity guided by one, says of its plan."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from fitlift.exercises.catalogue import Catalogue
from fitlift.exercises.names import UNKNOWN, ExerciseName
from fitlift.plan import workout_steps
from fitlift.plan.asked_sets import WEIGHT_STEP_KG, AskedSet, amount_of_step, asked, ends_at, is_rest
from fitlift.plan.expanded import expanded
from fitlift.plan.line import LineError, read_whole_line
from fitlift.plan.model import WEEKDAYS, PlannedExercise, PlannedSession, Rest
from fitlift.plan.planned_exercises import planned_exercises
from fitlift.plan.watch_categories import Written, written_as
from fitlift.records.base import Record, replace
from fitlift.records.plans import OPEN, PlannedSet
from fitlift.records.said import Said, once, parts_of
from fitlift.records.several import only_known
from fitlift.records.workouts import Step, Title

#: Stands between the parts of a header.
_BETWEEN = " · "


class Header(Record):
    """What a workout says of its session beside the steps.

    Parameters
    ----------
    plan
        Name of the plan, or "".
    weekdays
        Days of the week, 0 for Monday.
    note
        The session's note, or "".
    plan_note
        The plan's note, or "".
    """

    plan: str = ""
    weekdays: tuple[int, ...] = ()
    note: str = ""
    plan_note: str = ""


class ReadSession(Record):
    """A planned session as the steps tell it.

    Parameters
    ----------
    session
        The session.
    said_remarks
        What was odd.
    """

    session: PlannedSession
    said_remarks: tuple[Said, ...]


def header_text(header: Header) -> str:
    """A header as a person reads it: "Plan: In season · Days: tuesday · Note: easy"."""
    days = ", ".join(WEEKDAYS[day] for day in header.weekdays)
    said = (("Plan", header.plan), ("Days", days), ("Note", header.note), ("About", header.plan_note))
    return _BETWEEN.join(f"{_behind(word)}{text}" for word, text in said if text)


def spoken_header(text: str) -> Header:
    """A header from its text; a text that is none is a note."""
    plan, rest = _told("Plan", text)
    days, rest = _told("Days", rest)
    weekdays = (WEEKDAYS.index(day) for day in days.split(", ") if day in WEEKDAYS)
    note, _, plan_note = f"{_BETWEEN}{rest}".partition(f"{_BETWEEN}{_behind('About')}")
    return Header(plan, tuple(sorted(weekdays)), note.removeprefix(_BETWEEN).removeprefix(_behind("Note")), plan_note)


def _behind(word: str) -> str:
    """A word of a header and what parts it from what it is about."""
    return f"{word}: "


def _told(word: str, text: str) -> tuple[str, str]:
    """What stands behind a word at the beginning of a text, and what follows it."""
    if not text.startswith(_behind(word)):
        return "", text
    said, _, rest = text.removeprefix(_behind(word)).partition(_BETWEEN)
    return said, rest


def session_of_steps(
    steps: Sequence[Step], titles: Sequence[Title], exercises: Catalogue, *, name: str, header: Header | None = None
) -> ReadSession:
    """The planned session that some steps are.

    Lines of a plan that stand in the steps' notes are believed where they say what the steps do.

    Parameters
    ----------
    steps, titles
        Those of one part of a file.
    exercises
        The exercises.
    name
        Name of the session.
    header
        What else is said of it.
    """
    said = header or Header()
    found = asked(steps, titles, exercises)
    lined = _of_lines(steps, exercises)
    if lined and _are(found.sets, PlannedSession(name, lined), exercises, strictly=True):
        chosen = lined
    else:
        chosen = tuple(_believed(planned_exercises(found), lined, exercises))
    remarks = [Said("step_repeats_nothing", {"session_name": name, "step": number}) for number in found.broken]
    remarks += [Said("session_without_steps", {"session_name": name})] if not chosen else []
    remarks += _otherwise(found.sets, steps, lined)
    return ReadSession(PlannedSession(name, chosen, said.weekdays, said.note), tuple(remarks))


def _otherwise(sets: Sequence[AskedSet], steps: Sequence[Step], lined: Sequence[PlannedExercise]) -> Iterator[Said]:
    """What a plan says otherwise than the steps: what a button ends, and rests that another measure ends."""
    said = {each.exercise.key for each in lined}
    is_open = [each for each in sets if each.target is None and each.exercise.key not in said]
    by_button = [each.exercise.name for each in is_open if ends_at(each.step) is None]
    by_measure = [each.exercise.name for each in is_open if ends_at(each.step) is not None]
    if by_button:
        yield Said("sets_ended_by_you", {"lifts": _once(by_button)})
    if by_measure:
        yield Said("end_of_sets_in_note", {"lifts": _once(by_measure)})
    ends = [end for each in steps if is_rest(each) and (end := _end_of_rest(each)) is not None]
    if ends:
        yield Said("rests_ended_by_you", {"ends": parts_of(*once(ends))})


def _end_of_rest(step: Step) -> Said | None:
    """What ends a rest that neither a time nor the athlete ends."""
    return amount_of_step(step) or ends_at(step)


def _once(texts: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(texts))


def planned_of_steps(steps: Sequence[Step], titles: Sequence[Title], exercises: Catalogue) -> tuple[PlannedSet, ...]:
    """The sets that some steps ask for, with the steps' indexes.

    Parameters
    ----------
    steps, titles, exercises
        As for `session_of_steps`.
    """
    found = asked(steps, titles, exercises)
    session = PlannedSession("", _of_lines(steps, exercises))
    if session.exercises and _are(found.sets, session, exercises, strictly=True):
        return expanded(session, exercises, step_indexes=[each.step.step_index for each in found.sets])
    planned = expanded(PlannedSession("", planned_exercises(found)), exercises)
    return tuple([_with_step(each, one) for each, one in zip(planned, found.sets, strict=True)])


def step_indexes(steps: Sequence[Step], session: PlannedSession, exercises: Catalogue) -> list[int | None] | None:
    """For each set of a planned session the step that asks for it, where some steps ask for this session.

    Parameters
    ----------
    steps
        Those of one part of a file.
    session, exercises
        The session, and the exercises.

    Returns
    -------
    list or None
        None where the steps ask for other exercises, or for these in another order.
    """
    found = asked(steps, (), exercises).sets
    return [each.step.step_index for each in found] if _are(found, session, exercises) else None


def _are(found: Sequence[AskedSet], session: PlannedSession, exercises: Catalogue, *, strictly: bool = False) -> bool:
    """Whether the sets that steps ask for are a session's: the same exercises in the same order.

    `strictly` where amounts, weights and rests have to be the same, too.
    """
    laid = workout_steps.sets_of(session)
    if len(laid) != len(found):
        return False
    pairs = [written_as(each.exercise, exercises) for each in session.exercises]
    return all(
        _is_exercise(one, session.exercises[wanted.place].exercise, pairs[wanted.place])
        and (not strictly or (_is_amount(one, wanted) and _is_rest(one.rest, rest)))
        for one, (wanted, rest) in zip(found, laid, strict=True)
    )


def _is_exercise(one: AskedSet, wanted: ExerciseName, pair: Written) -> bool:
    """Whether a step means a planned exercise, or is the one that is written for it."""
    return (one.step.category, one.step.subtype) == (pair.category, pair.subtype) or one.exercise.key == wanted.key


def _is_rest(one: Rest | None, wanted: Rest | None) -> bool:
    """Whether a rest is the longest that is planned."""
    if one is None or wanted is None:
        return one is wanted
    return one.high_s == wanted.high_s


def _is_amount(one: AskedSet, wanted: workout_steps.Step) -> bool:
    wants, target = wanted.target, None
    if wants is not None and wants.high is not None:
        target = replace(wants, low=wants.high)
    in_kg = None if wanted.load is None else wanted.load.in_kg()
    step = one.step
    is_weight = in_kg is None or math.isclose(in_kg[0], step.weight_kg or 0, abs_tol=WEIGHT_STEP_KG)
    return one.target == target and ends_at(step) is None and is_weight


def _of_lines(steps: Sequence[Step], exercises: Catalogue) -> tuple[PlannedExercise, ...]:
    """The exercises whose lines stand in the notes, in order."""
    found = []
    for notes in only_known(step.notes for step in steps):
        try:
            found.append(read_whole_line(notes, exercises))
        except LineError:
            continue
    return tuple(found)


def _believed(
    made: Sequence[PlannedExercise], lined: Sequence[PlannedExercise], exercises: Catalogue
) -> Iterator[PlannedExercise]:
    """Exercises, each as its line says where the steps say the same; of like lines each is one's."""
    left = [(_essence(each, exercises), each) for each in lined]
    for each in made:
        essence = _essence(each, exercises)
        found = next((place for place, (line, _) in enumerate(left) if line == essence), None)
        if found is None:
            yield each
            continue
        _, line = left.pop(found)
        is_rest = _lengths(line) == _lengths(each)
        rest, last_rest = (line.rest, line.last_rest) if is_rest else (each.rest, each.last_rest)
        yield replace(line, group=each.group, rest=rest, last_rest=last_rest)


def _lengths(exercise: PlannedExercise) -> tuple[int | None, int | None]:
    """How long its rests are at most, where a time ends them."""
    first, last = (rest.high_s if rest is not None else None for rest in (exercise.rest, exercise.last_rest))
    return first or None, last or None


def _essence(exercise: PlannedExercise, exercises: Catalogue) -> tuple[object, ...]:
    """What steps can tell of an exercise, but for its rests."""
    pair = written_as(exercise.exercise, exercises)
    in_kg = None if exercise.load is None else exercise.load.in_kg()
    weight = None if in_kg is None else round(in_kg[0], 1)
    figures = exercise.sets, exercise.target.unit, exercise.target.high, weight
    return pair.category, pair.subtype, len(exercise.warmups), *figures


def _with_step(planned: PlannedSet, one: AskedSet) -> PlannedSet:
    """A planned set with the step that asks for it; what the step leaves to the athlete is no amount."""
    step = one.step
    linked = replace(
        planned,
        step_index=step.step_index,
        category=step.category or UNKNOWN,
        subtype=step.subtype or UNKNOWN,
    )
    if one.target is not None:
        return linked
    return replace(linked, reps_low=None, reps_high=None, ends_at=ends_at(step) or OPEN)
