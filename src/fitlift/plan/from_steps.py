"""A planned session from the steps of a workout: what a FIT workout, or an activity guided by one, says of its plan."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from fitlift.exercises.catalogue import Catalogue
from fitlift.exercises.names import UNKNOWN, ExerciseName, display_name, exercise_key, key_of_title
from fitlift.exercises.notes import exercise_of_note, names_nothing
from fitlift.plan import workout_steps
from fitlift.plan.expanded import expanded, figures_of
from fitlift.plan.line import LineError, read_whole_line
from fitlift.plan.model import WEEKDAYS, Group, Load, PlannedExercise, PlannedSession, Rest, Target, WarmupSet
from fitlift.plan.watch_categories import written_as
from fitlift.plan.workout_steps import MOST_SETS, step_numbers, steps_of, unrolled
from fitlift.records.base import Record, replace
from fitlift.records.plans import PlannedSet
from fitlift.records.several import only_known
from fitlift.records.vocabulary import PartOfPlan
from fitlift.records.workouts import Step, Title
from fitlift.units import KG_PER_LB, snapped_pounds

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

#: Stands between the parts of a header.
_BETWEEN = " · "

#: Weights of steps are written in hundredths of a kilogram.
_WEIGHT_STEP_KG = 0.01

#: Intensity of a step → what its exercise is for, where all its steps say so.
_ROLES: Mapping[str, PartOfPlan] = {"warmup": "warmup", "cooldown": "cooldown"}


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
    remarks
        What was odd, one sentence each.
    """

    session: PlannedSession
    remarks: tuple[str, ...]


def header_text(header: Header) -> str:
    """A header as a person reads it: "Plan: In season · Days: tuesday · Note: easy"."""
    days = ", ".join(WEEKDAYS[day] for day in header.weekdays)
    said = (("Plan", header.plan), ("Days", days), ("Note", header.note), ("About", header.plan_note))
    return _BETWEEN.join(f"{word}: {text}" for word, text in said if text)


def spoken_header(text: str) -> Header:
    """A header from its text; a text that is none is a note."""
    plan, rest = _told("Plan: ", text)
    days, rest = _told("Days: ", rest)
    weekdays = (WEEKDAYS.index(day) for day in days.split(", ") if day in WEEKDAYS)
    note, _, plan_note = f"{_BETWEEN}{rest}".partition(f"{_BETWEEN}About: ")
    return Header(plan, tuple(sorted(weekdays)), note.removeprefix(_BETWEEN).removeprefix("Note: "), plan_note)


def _told(word: str, text: str) -> tuple[str, str]:
    """What stands behind a word at the beginning of a text, and what follows it."""
    if not text.startswith(word):
        return "", text
    said, _, rest = text.removeprefix(word).partition(_BETWEEN)
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
    read = _Read(steps, titles, exercises)
    lined = _of_lines(steps, exercises)
    if lined and agrees(steps, PlannedSession(name, lined), exercises, strictly=True):
        chosen = lined
    else:
        chosen = tuple(_exercises(read.sets, lined, exercises))
    remarks = [f"step {number} of {name} repeats what cannot be repeated: left out" for number in read.broken]
    remarks += [f"{name} holds no step with an exercise"] if not chosen else []
    return ReadSession(PlannedSession(name, chosen, said.weekdays, said.note), tuple(remarks))


def planned_of_steps(steps: Sequence[Step], titles: Sequence[Title], exercises: Catalogue) -> tuple[PlannedSet, ...]:
    """The sets that some steps ask for, with the steps' indexes.

    Parameters
    ----------
    steps, titles, exercises
        As for `session_of_steps`.
    """
    lined = _of_lines(steps, exercises)
    session = PlannedSession("", lined)
    if lined and agrees(steps, session, exercises, strictly=True):
        indexes = [steps[number].step_index for number in step_numbers(session)]
        return expanded(session, exercises, step_indexes=indexes)
    sets = _Read(steps, titles, exercises).sets
    with_work = {each.place for each in sets if not each.is_warmup}
    rounds: dict[tuple[int, bool], int] = {}
    planned: list[PlannedSet] = []
    for number, each in enumerate(sets, start=1):
        key = each.place, each.is_warmup
        rounds[key] = rounds.get(key, 0) + 1
        part = None if each.place in with_work else _ROLES.get(each.intensity)
        planned.append(_planned_set(each, number, rounds[key], part))
    return tuple(planned)


def agrees(steps: Sequence[Step], session: PlannedSession, exercises: Catalogue, *, strictly: bool = False) -> bool:
    """Whether some steps are those that a session is laid out as.

    Parameters
    ----------
    steps
        Those of one part of a file.
    session, exercises
        The session, and the exercises.
    strictly
        Whether amounts and weights have to be the same, too, and not only exercises, rests and repeats.
    """
    laid = steps_of(session)
    if len(laid) != len(steps):
        return False
    pairs = [written_as(each.exercise, exercises) for each in session.exercises]
    for step, wanted in zip(steps, laid, strict=True):
        pair = (pairs[wanted.place].category, pairs[wanted.place].subtype) if wanted.kind == "work" else None
        if not _is_step(step, wanted, pair) or (strictly and not _is_amount(step, wanted)):
            return False
    return True


def _is_step(step: Step, wanted: workout_steps.Step, pair: tuple[str, str] | None) -> bool:
    if wanted.kind == "repeat":
        return (step.repeat_from, step.repeat_count) == (wanted.first, wanted.count)
    if pair is None:
        return step.repeat_count is None and step.category is None
    return (step.category, step.subtype) == pair


def _is_amount(step: Step, wanted: workout_steps.Step) -> bool:
    if wanted.kind == "repeat":
        return True
    if wanted.kind == "rest":
        return step.target_s == wanted.rest.high_s
    target, load = wanted.target, wanted.load
    high = None if target is None else target.high
    amounts = (high, None) if target is not None and target.unit == "reps" else (None, high)
    in_kg = None if load is None else load.in_kg()
    weight_kg = None if in_kg is None else in_kg[0]
    is_weight = weight_kg is None or math.isclose(weight_kg, step.weight_kg or 0, abs_tol=_WEIGHT_STEP_KG)
    return (step.target_reps, step.target_s) == amounts and is_weight


class _Set(Record):
    """One set that the steps ask for."""

    step_index: int | None
    home: int
    place: int
    exercise: ExerciseName
    category: str
    subtype: str
    intensity: str
    target: Target | None
    load: Load | None
    rest: Rest | None
    notes: str

    @property
    def is_warmup(self) -> bool:
        return self.intensity in _ROLES

    @property
    def figures(self) -> tuple[int, ExerciseName, bool, Target | None, Load | None]:
        """What makes two sets the same line of a plan."""
        return self.place, self.exercise, self.is_warmup, self.target, self.load


class _Read:
    """The sets that steps ask for, in the order of doing."""

    def __init__(self, steps: Sequence[Step], titles: Sequence[Title], exercises: Catalogue) -> None:
        self._steps = steps
        self._exercises = exercises
        self._titles = {(each.category, each.subtype): each.title for each in titles}
        at = {step.step_index: number for number, step in enumerate(steps) if step.step_index is not None}
        repeats = [_repeat(step, at) for step in steps]
        order, self.broken = unrolled(repeats)
        self._homes = _homes(repeats)
        self._places: dict[tuple[int, tuple[str, str, bool]], int] = {}
        self._light: dict[str, int] = {}
        self.sets = list(self._sets(order[: 2 * MOST_SETS]))

    def _sets(self, order: Sequence[int]) -> Iterator[_Set]:
        last: tuple[tuple[str, str, bool], int] | None = None
        for position, number in enumerate(order):
            step = self._steps[number]
            if _is_rest(step):
                continue
            follows = self._steps[order[position + 1]] if position + 1 < len(order) else None
            exercise = self._named(step)
            intensity, note = step.intensity or "", step.notes or ""
            what = exercise.key, note, intensity == "cooldown"
            is_repeated = self._homes[number] != number
            if last is not None and not (note or is_repeated) and (what[0], what[2]) == (last[0][0], last[0][2]):
                what = last[0]  # of sets that are written one by one the first's note is that of all
            place = self._place(number, what, intensity, last)
            last = what, place
            yield _Set(
                step_index=step.step_index,
                home=self._homes[number],
                place=place,
                exercise=exercise,
                category=step.category or UNKNOWN,
                subtype=step.subtype or UNKNOWN,
                intensity=intensity,
                target=_target(step),
                load=_load(step),
                rest=_rest(follows),
                notes=note,
            )

    def _place(
        self, number: int, what: tuple[str, str, bool], intensity: str, last: tuple[tuple[str, str, bool], int] | None
    ) -> int:
        """Place of a set's exercise: that of the set before it, or of its round, or of its warm-ups; else the next.

        What is done is an exercise with its note, for cooling down or not.
        """
        home = self._homes[number], what
        if home not in self._places:
            before = last[1] if last is not None and last[0] == what else self._light.get(what[0])
            self._places[home] = len(set(self._places.values())) + 1 if before is None else before
        if intensity == "warmup":
            self._light[what[0]] = self._places[home]
        else:
            self._light.pop(what[0], None)
        return self._places[home]

    def _named(self, step: Step) -> ExerciseName:
        """What its note names, else the step's own name, else the title, else that of the pair."""
        pair, said = (step.category or UNKNOWN, step.subtype or UNKNOWN), step.name
        is_open = not said and pair not in self._titles and names_nothing(*pair)
        of_note = exercise_of_note(step.notes, self._exercises, is_open=is_open)
        if of_note is not None:
            return of_note
        if said:
            found = self._exercises.find(said).exercise
            return ExerciseName(found.key if found else key_of_title(said), said, is_known=found is not None)
        key = exercise_key(*pair)
        if key is None:
            number = step.step_index
            told = "without a number" if number is None else str(number)
            return ExerciseName(f"step_{number}", f"Step {told}", is_known=False)
        return ExerciseName(key, self._titles.get(pair) or display_name(*pair) or key)


def _repeat(step: Step, at: Mapping[int, int]) -> tuple[int, int] | None:
    if step.duration_type != "repeat_until_steps_cmplt":
        return None
    first = -1 if step.repeat_from is None else at.get(step.repeat_from, -1)
    return first, step.repeat_count or 0


def _homes(repeats: Sequence[tuple[int, int] | None]) -> list[int]:
    """For each step the last repeat that holds it, else itself."""
    homes = list(range(len(repeats)))
    for number, repeat in enumerate(repeats):
        if repeat is not None and 0 <= repeat[0] < number:
            homes[repeat[0] : number + 1] = [number] * (number + 1 - repeat[0])
    return homes


def _is_rest(step: Step) -> bool:
    is_named = step.category is not None or bool(step.name)
    return not is_named and step.intensity in {"rest", "recovery"}


def _target(step: Step) -> Target | None:
    if step.target_reps is not None:
        return Target("reps", step.target_reps, step.target_reps)
    return None if step.target_s is None else Target("s", round(step.target_s), round(step.target_s))


def _load(step: Step) -> Load | None:
    if step.weight_kg is None:
        return None
    if step.weight_unit == "lb":
        pounds = snapped_pounds(step.weight_kg)
        exact = pounds if abs(pounds * KG_PER_LB - step.weight_kg) < _WEIGHT_STEP_KG else step.weight_kg / KG_PER_LB
        return Load("weight", round(exact, 2), round(exact, 2), "lb")
    return Load("weight", round(step.weight_kg, 2), round(step.weight_kg, 2), "kg")


def _rest(follows: Step | None) -> Rest | None:
    if follows is None or not _is_rest(follows):
        return None
    return Rest() if follows.target_s is None else Rest(round(follows.target_s), round(follows.target_s))


def _of_lines(steps: Sequence[Step], exercises: Catalogue) -> tuple[PlannedExercise, ...]:
    """The exercises whose lines stand in the notes, in order."""
    found = []
    for notes in only_known(step.notes for step in steps):
        try:
            found.append(read_whole_line(notes, exercises))
        except LineError:
            continue
    return tuple(found)


def _exercises(
    sets: Sequence[_Set], lined: Sequence[PlannedExercise], exercises: Catalogue
) -> Iterator[PlannedExercise]:
    """Exercises from sets, each as its line says where that is the same."""
    lines = {_essence(each, exercises): each for each in lined}
    by_place: dict[int, list[_Set]] = {}
    for each in sets:
        by_place.setdefault(each.place, []).append(each)
    groups = _groups(sets)
    for place in sorted(by_place, key=lambda each: (min(groups.get(each, [each])), each)):
        label = _label(place, groups)
        for made in _of_place(by_place[place]):
            believed = lines.get(_essence(made, exercises), made)
            yield replace(believed, group=Group("superset", label) if label else None)


def _groups(sets: Sequence[_Set]) -> dict[int, list[int]]:
    """For each place that takes turns with others all of these, itself too."""
    of_home: dict[int, list[int]] = {}
    for each in sets:
        places = of_home.setdefault(each.home, [])
        places += [] if each.place in places else [each.place]
    return {place: places for places in of_home.values() if len(places) > 1 for place in places}


def _label(place: int, groups: Mapping[int, list[int]]) -> str:
    """The label of the group of a place; "" for one on its own."""
    if place not in groups:
        return ""
    firsts = sorted({min(places) for places in groups.values()})
    return _LETTERS[firsts.index(min(groups[place])) % len(_LETTERS)]


def _of_place(members: Sequence[_Set]) -> Iterator[PlannedExercise]:
    """An exercise for each run of equal working sets, the first with the warm-ups."""
    working = [each for each in members if not each.is_warmup]
    light = [each for each in members if each.is_warmup]
    if not working:
        yield from (_exercise(list(run), ()) for _, run in groupby(light, key=lambda each: each.figures))
        return
    warmups = tuple(WarmupSet(each.target, each.load) for each in light)
    note = next((each.notes for each in light if each.notes), "")
    for _, run in groupby(working, key=lambda each: each.figures):
        made = _exercise(list(run), warmups)
        yield made if made.note else replace(made, note=" ".join(note.split()))
        warmups, note = (), ""


def _exercise(run: Sequence[_Set], warmups: tuple[WarmupSet, ...]) -> PlannedExercise:
    first = run[0]
    has_bare_work = first.load is None and any(each.load for each in warmups)
    rests = [each.rest for each in run if each.rest is not None]
    return PlannedExercise(
        exercise=first.exercise,
        sets=len(run),
        target=first.target or Target("reps", 1, None),
        role=_ROLES.get(first.intensity),
        load=Load("bodyweight") if has_bare_work else first.load,
        rest=rests[0] if rests else None,
        warmups=tuple(replace(each, target=each.target or Target("reps", 1, None)) for each in warmups),
        note=_remark(first),
    )


def _remark(first: _Set) -> str:
    """The note of an exercise, unless that is its name."""
    note = " ".join(first.notes.split())
    return "" if note == first.exercise.name else note


def _essence(exercise: PlannedExercise, exercises: Catalogue) -> tuple[str, str, int, str, int | None, float | None]:
    """What steps can tell of an exercise."""
    pair = written_as(exercise.exercise, exercises)
    in_kg = None if exercise.load is None else exercise.load.in_kg()
    weight = None if in_kg is None else round(in_kg[0], 1)
    return pair.category, pair.subtype, exercise.sets, exercise.target.unit, exercise.target.high, weight


def _planned_set(each: _Set, number: int, in_round: int, part: PartOfPlan | None) -> PlannedSet:
    return PlannedSet(
        planned_set=number,
        place=each.place,
        round=in_round,
        exercise=each.exercise.key,
        exercise_name=each.exercise.name,
        category=each.category,
        subtype=each.subtype,
        part_of_plan=part,
        role="warmup" if each.is_warmup else "working",
        superset=None,
        sides=1,
        **figures_of(each.target, each.load, each.rest),
        step_index=each.step_index,
        note=" ".join(each.notes.split()) or None,
    )
