"""The sets that the steps of a workout ask for, in the order of doing, each with its name, its figures and its rest."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from fitlift.exercises.catalogue import Catalogue
from fitlift.exercises.names import UNKNOWN, ExerciseName, display_name, exercise_key, in_profile, key_of_title
from fitlift.exercises.notes import exercise_of_note, names_nothing
from fitlift.exercises.titles import Titles
from fitlift.plan.amounts import can_be_planned
from fitlift.plan.model import Load, Rest, Target, TargetUnit
from fitlift.plan.workout_steps import Stretch, stretches, with_rests
from fitlift.records.base import Record
from fitlift.records.said import Said, parts_of, sentence
from fitlift.records.workouts import Step, Title
from fitlift.units import KG_PER_LB, snapped_pounds

#: Weights of steps are written in hundredths of a kilogram.
WEIGHT_STEP_KG = 0.01

#: Units of what ends a step, as plans write them.
METRES: TargetUnit = "m"
CALORIES: TargetUnit = "calories"


class AskedSet(Record):
    """One set that the steps ask for.

    Parameters
    ----------
    step
        Its step.
    exercise
        What the step names.
    target, load
        How much and how heavy; None where that is left to the athlete.
    rest
        The rest after it; None where the steps end there.
    """

    step: Step
    exercise: ExerciseName
    target: Target | None
    load: Load | None
    rest: Rest | None

    @property
    def intensity(self) -> str:
        """The step's intensity, or ""."""
        return self.step.intensity or ""

    @property
    def note(self) -> str:
        """The step's notes on one line, and behind them what ends it where no target says so; or ""."""
        end = ends_at(self.step)
        until = sentence(Said("until", {"ends": parts_of(end)})) if end else ""
        return ", ".join(filter(None, (" ".join((self.step.notes or "").split()), until)))


class Asked(Record):
    """What steps ask for.

    Parameters
    ----------
    sets
        In the order of doing.
    rounds
        How many of them follow each other, and how often these are done; in order, until all sets are told.
    broken
        Numbers of the steps that repeat what cannot be repeated.
    """

    sets: tuple[AskedSet, ...]
    rounds: tuple[tuple[int, int], ...]
    broken: tuple[int, ...]


def asked(steps: Sequence[Step], titles: Sequence[Title], exercises: Catalogue) -> Asked:
    """The sets that steps ask for.

    Parameters
    ----------
    steps, titles
        Those of one part of a file.
    exercises
        The exercises.
    """
    at = {step.step_index: number for number, step in enumerate(steps) if step.step_index is not None}
    found, broken = stretches([_repeat(step, at) for step in steps])
    rests = [_rest(step) for step in steps]
    spelled = Titles(titles, steps, exercises)
    work = with_rests([number for each in found for number in each.steps * each.count], rests)
    names = {number: _named(steps[number], spelled, exercises) for number in {number for number, _ in work}}
    sets = [
        AskedSet(steps[number], names[number], _target(steps[number]), _load(steps[number]), rest)
        for number, rest in work
    ]
    rounds = [(_sets_in(each, rests), each.count) for each in found]
    return Asked(tuple(sets), tuple([each for each in rounds if each[0]]), tuple(broken))


def _sets_in(stretch: Stretch, rests: Sequence[Rest | None]) -> int:
    """How many of its steps are no rests."""
    return sum(rests[number] is None for number in stretch.steps)


def _repeat(step: Step, at: Mapping[int, int]) -> tuple[int, int] | None:
    if step.duration_type != "repeat_until_steps_cmplt":
        return None
    first = -1 if step.repeat_from is None else at.get(step.repeat_from, -1)
    return first, step.repeat_count or 0


def _named(step: Step, titles: Titles, exercises: Catalogue) -> ExerciseName:
    """The step's own name, else the title, else what the note of a step without an exercise names, else the pair's."""
    title, said = titles.named(step.file_part, step), step.name
    is_open = not said and title is None and names_nothing(step.category, step.subtype)
    of_note = exercise_of_note(step.notes, exercises) if is_open else None
    if of_note is not None:
        return of_note
    if said:
        found = exercises.find(said).sure
        return ExerciseName(found.key if found else key_of_title(said), said, is_known=found is not None)
    if title is not None:
        return title
    pair = in_profile(step.category or UNKNOWN, step.subtype or UNKNOWN)
    key = exercise_key(*pair)
    if key is None:
        number = step.step_index
        return ExerciseName(f"step_{number}", sentence(Said("unnamed_step", {"step_index": number})), is_known=False)
    return ExerciseName(key, display_name(*pair) or key)


def ends_at(step: Step) -> Said | None:
    """What ends a step, where neither the athlete does nor a figure that a plan can have.

    Parameters
    ----------
    step
        The step.
    """
    if step.ends_at is not None or _target(step) is not None:
        return step.ends_at
    return amount_of_step(step)


def amount_of_step(step: Step) -> Said | None:
    """How far a step goes, or how many calories it takes, where it is one of these.

    Parameters
    ----------
    step
        The step.
    """
    if step.target_m is not None:
        return ends_after(METRES, step.target_m, step.target_m)
    return None if step.target_calories is None else ends_after(CALORIES, step.target_calories, step.target_calories)


def ends_after(unit: TargetUnit, low: float, high: float | None) -> Said:
    """What ends a set that goes so far, or takes so many calories.

    Parameters
    ----------
    unit
        METRES or CALORIES.
    low, high
        The least and the most; None for as many as possible.
    """
    if unit == METRES:
        return Said("ends_after_m", {"least_m": low, "most_m": high})
    return Said("ends_after_calories", {"least_calories": low, "most_calories": high})


def is_rest(step: Step) -> bool:
    """Whether a step is a rest, and no work.

    Parameters
    ----------
    step
        The step.
    """
    is_named = step.category is not None or bool(step.name)
    return not is_named and step.intensity in {"rest", "recovery"}


def _rest(step: Step) -> Rest | None:
    """How long a step's rest is; None for one that is no rest."""
    if not is_rest(step):
        return None
    return Rest() if step.target_s is None else Rest(round(step.target_s), round(step.target_s))


def _target(step: Step) -> Target | None:
    if step.target_reps:
        return Target("reps", step.target_reps, step.target_reps)
    if step.target_s is not None and round(step.target_s):
        return Target("s", round(step.target_s), round(step.target_s))
    return next(iter(_ways(step)), None)


def _ways(step: Step) -> Iterator[Target]:
    """A distance or calories, as far as a plan can say so much."""
    amounts: tuple[tuple[TargetUnit, float | None], ...] = ((METRES, step.target_m), (CALORIES, step.target_calories))
    for unit, amount in amounts:
        if amount is not None and amount == round(amount) and can_be_planned(unit, round(amount)):
            yield Target(unit, round(amount), round(amount))


def _load(step: Step) -> Load | None:
    if step.weight_kg is None:
        return None
    if step.weight_unit == "lb":
        pounds = snapped_pounds(step.weight_kg)
        exact = pounds if abs(pounds * KG_PER_LB - step.weight_kg) < WEIGHT_STEP_KG else step.weight_kg / KG_PER_LB
        return Load("weight", round(exact, 2), round(exact, 2), "lb")
    return Load("weight", round(step.weight_kg, 2), round(step.weight_kg, 2), "kg")
