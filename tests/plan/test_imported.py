"""Plans imported from real files: nothing is lost, and all of it comes back."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

import unrolled_steps
from fitlift.activity.workout import read_steps, read_titles
from fitlift.exercises.catalogue import catalogue
from fitlift.exercises.names import exercise_key
from fitlift.fit import read_fit
from fitlift.plan.expanded import expanded
from fitlift.plan.fit_workout import read_workout, workout_bytes
from fitlift.plan.from_steps import planned_of_steps
from fitlift.plan.model import Plan, PlannedSession
from fitlift.records.base import replace
from fitlift.records.plans import PlannedSet
from fitlift.records.workouts import Step
from fitlift.userfiles.plan_yaml import plan_text, read_plan

EXERCISES = catalogue()


def paths_of(folder: Path) -> list[Path]:
    """The files of a folder that hold steps of a workout, by an independent decoder."""
    return [path for path in sorted(folder.glob("*.fit")) if _steps(path)]


def _steps(path: Path) -> list[unrolled_steps.Steps]:
    try:
        return unrolled_steps.parts_of(path)
    except Exception:  # noqa: BLE001 - what the independent decoder cannot read is no question here
        return []


@pytest.fixture(scope="session")
def guided(recordings: Path) -> list[Path]:
    """Recordings that a watch guided."""
    found = [path for folder in sorted(recordings.glob("garmin_*")) for path in paths_of(folder)]
    assert len(found) >= 31
    return found


@pytest.fixture(scope="session")
def others(corpus: Path, cases: Path) -> list[Path]:
    """Activities and workouts with steps, of other makers and people, and small ones from reports."""
    found = [path for folder in ("strength_activity", "strength_workout") for path in paths_of(corpus / folder)]
    assert len(found) >= 5
    return [*found, *paths_of(cases)]


def said(one: PlannedSet) -> tuple[int | None, float | None, float | None, tuple[str, float | None] | None]:
    """The most repetitions and seconds, weight in kg, and rest of a planned set."""
    rest = None if one.rest_kind is None else (one.rest_kind, one.rest_high_s)
    weight_kg = None if one.weight_low_kg is None else round(one.weight_low_kg, 1)
    return one.reps_high, one.hold_high_s, weight_kg, rest


def asked(
    one: unrolled_steps.Asked, *, is_light: bool
) -> tuple[int | None, float | None, float | None, tuple[str, float | None] | None]:
    """The same of a set that the steps ask for; that an athlete ends the rest of a light set goes without saying."""
    rest = None if is_light and one.rest == ("open", None) else one.rest
    seconds = None if one.seconds is None else float(round(one.seconds))
    return one.reps, seconds, round(one.weight_kg, 1) if one.weight_kg else None, rest


def assert_same_order(
    planned: tuple[PlannedSet, ...],
    steps: unrolled_steps.Steps,
    read: dict[int | None, Step],
    titles: Mapping[tuple[str | None, str | None], str],
) -> None:
    """A plan's sets are the very ones that the steps ask for; a file may title a pair as another exercise."""
    wanted = unrolled_steps.sets_of(steps)
    assert len(planned) == len(wanted)
    for each, one in zip(planned, wanted, strict=True):
        step = read[one.step]
        named = exercise_key(step.category or "unknown", step.subtype or "unknown") or f"step_{one.step}"
        assert each.exercise == named or each.exercise_name in (
            step.name,
            *one.note.split(" - "),
            titles.get((step.category, step.subtype)),
        )
        is_light = each.role == "warmup" and each.part_of_plan is None
        # nothing follows the last set: whatever the plan says of it is right
        kept = said(each) if one.rest is not None else (*said(each)[:3], None)
        assert kept == asked(one, is_light=is_light)
        assert not one.note or one.note in {each.note, each.exercise_name}


def sessions_of(path: Path) -> list[tuple[PlannedSession, unrolled_steps.Steps, list[Step]]]:
    """The sessions of a file's plan, each with its steps."""
    read = read_steps(read_fit(path))
    parts = sorted({each.file_part for each in read})
    of_parts = [[each for each in read if each.file_part == part] for part in parts]
    return list(zip(read_workout(path, EXERCISES).plan.sessions, _steps(path), of_parts, strict=True))


def test_imported_plans_ask_for_the_sets_of_the_steps_in_their_order(guided: list[Path], others: list[Path]) -> None:
    """Exercise, amount, weight, rest and note of every one, set by set; also of the workout in the file itself."""
    for path in (*guided, *others):
        for session, steps, read in sessions_of(path):
            by_index = {each.step_index: each for each in read}
            titles = {(each.category, each.subtype): each.title for each in read_titles(read_fit(path))}
            assert_same_order(expanded(session, EXERCISES), steps, by_index, titles)
            embedded = planned_of_steps(read, (), EXERCISES)
            assert [each.step_index for each in embedded] == [one.step for one in unrolled_steps.sets_of(steps)]


def without_names(plan: Plan) -> Plan:
    """A plan whose exercises are called by their keys: a file that is read spells some of them in its own way."""
    sessions = [
        replace(
            session,
            exercises=tuple(
                replace(each, exercise=replace(each.exercise, name=each.exercise.key)) for each in session.exercises
            ),
        )
        for session in plan.sessions
    ]
    return replace(plan, sessions=tuple(sessions), source="")


def test_what_was_imported_comes_back_from_its_file_and_from_the_watch(guided: list[Path], others: list[Path]) -> None:
    """Written as a plan, read again, exported as a workout, and imported from that."""
    for path in (*guided, *others):
        plan = read_workout(path, EXERCISES).plan
        if not all(session.exercises for session in plan.sessions):
            continue
        kept = read_plan(plan_text(plan), path.name, EXERCISES)
        assert without_names(kept) == without_names(plan)
        for session in kept.sessions:
            data = workout_bytes(session, EXERCISES, plan_name=plan.name).data
            assert read_workout(data, EXERCISES, name="a.fit").plan.sessions == (session,)
