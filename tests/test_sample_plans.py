"""The sample plans keep what coaches ask of a runner's strength training."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest

from checkout import SAMPLES
from fitlift.exercises.catalogue import catalogue
from fitlift.exercises.exercise import Exercise
from fitlift.exercises.tables import muscles
from fitlift.plan.model import Plan, PlannedExercise, PlannedSession
from fitlift.userfiles.plan_yaml import plan_text, read_plan, remarks

PLANS = sorted((SAMPLES / "plans").glob("*.yaml"))


def plan(path: Path) -> Plan:
    """A plan of the samples."""
    return read_plan(path.read_text(encoding="utf-8"), path.name, catalogue())


SESSIONS = [pytest.param(each, id=each.name) for path in PLANS for each in plan(path).sessions]


def known(planned: PlannedExercise) -> Exercise:
    """The exercise of the catalogue."""
    found = catalogue().of_key(planned.exercise.key)
    assert found is not None
    return found


def groups(names: tuple[str, ...]) -> set[str]:
    """The groups of some muscles."""
    return {muscles()[name].group for name in names}


def of_role(session: PlannedSession, role: str) -> list[PlannedExercise]:
    """The exercises of one part."""
    return [each for each in session.exercises if each.role == role]


def test_there_are_three() -> None:
    """For beginners, in season and off season."""
    assert [path.stem for path in PLANS] == ["beginner", "in-season", "off-season-heavy"]


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_every_exercise_is_known_and_has_a_category(path: Path) -> None:
    """So that a watch can show it; and the plan is the same once written."""
    made = plan(path)
    assert remarks(path.read_text(encoding="utf-8"), path.name, catalogue()) == ()
    assert all(known(each).category != "unknown" for session in made.sessions for each in session.exercises)
    assert read_plan(plan_text(made), path.name, catalogue()) == made


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_a_week_has_two_sessions_on_days_of_their_own_and_trains_every_group(path: Path) -> None:
    """Sets of the work: one for a group that does it, half of one for a group that helps; two or more of each."""
    made = plan(path)
    days = [day for session in made.sessions for day in session.weekdays]
    assert len(days) >= 2
    assert len(set(days)) == len(days)
    sets: Counter[str] = Counter()
    for session in made.sessions:
        for each in of_role(session, "primary") + of_role(session, "accessory"):
            working = groups(known(each).primary)
            helping = groups(known(each).secondary) - working
            sets.update(dict.fromkeys(working, 2 * each.sets))
            sets.update(dict.fromkeys(helping, each.sets))
    every = {muscle.group for muscle in muscles().values()}
    assert len(every) == 10
    assert {group: sets[group] / 2 for group in every if sets[group] < 4} == {}


@pytest.mark.parametrize("session", SESSIONS)
def test_a_session_begins_with_a_general_warmup_and_one_heavy_lift(session: PlannedSession) -> None:
    """Both legs, several joints, two or three light sets that grow, 3 to 4 sets of 4 to 6, 90 s to 2 min of rest."""
    assert session.exercises[0].role == "warmup"
    assert known(session.exercises[0]).why_none in {"cardio", "endurance"}
    (lift,) = of_role(session, "primary")
    assert known(lift).is_primary_lift
    assert known(lift).mechanic == "compound"
    assert known(lift).body_part == "lower"
    assert lift.sets in {3, 4}
    assert lift.target.high is not None
    assert 4 <= lift.target.low <= lift.target.high <= 6
    assert lift.rest is not None
    assert lift.rest.low_s is not None
    assert lift.rest.high_s is not None
    assert 90 <= lift.rest.low_s <= lift.rest.high_s <= 120
    assert lift.add is not None
    assert lift.load is not None
    assert len(lift.warmups) in {2, 3}
    loads = [each.load.low or 0 for each in lift.warmups if each.load is not None]
    assert [*loads, lift.load.low] == sorted({*loads, lift.load.low or 0})


@pytest.mark.parametrize("session", SESSIONS)
def test_accessories_take_turns_between_groups_and_one_leg_works_alone(session: PlannedSession) -> None:
    """5 to 8 repetitions where they are counted, and figures by which each can be told from the others."""
    accessories = of_role(session, "accessory")
    for each in accessories:
        if each.target.unit == "reps":
            assert each.target.high is not None
            assert 5 <= each.target.low <= each.target.high <= 8
    work = [each for each in session.exercises if each.role in {"primary", "accessory"}]
    for first, second in pairwise(work):
        assert not groups(known(first).primary) & groups(known(second).primary), (first, second)
    assert any(known(each).is_unilateral and known(each).body_part == "lower" for each in accessories)
    figures = [(each.target, each.load) for each in work]
    assert len(set(figures)) == len(figures)
