"""Which set was done for which planned one: warm-ups told from work, and the sets of both sides."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from fitlift.exercises.catalogue import catalogue
from fitlift.matching.pairs import paired
from fitlift.plan.expanded import expanded
from fitlift.plan.line import read_whole_line
from fitlift.plan.model import PlannedSession
from fitlift.records.plans import PlannedSet
from fitlift.records.sets import Set
from planned_sessions import done, with_columns

EXERCISES = catalogue()


def plan(*lines: str) -> tuple[PlannedSet, ...]:
    """The sets that some lines ask for."""
    return expanded(PlannedSession("A", tuple(read_whole_line(line, EXERCISES) for line in lines)), EXERCISES)


def lifted(
    exercise: str, *weights_kg: float | None, reps: Sequence[int] = (), first: int = 1, slot: str = "a"
) -> tuple[Set, ...]:
    """Sets of an exercise with these weights; the role of none is known."""
    sets = done(plan(f"{exercise}: {len(weights_kg)}x5"))
    return with_columns(
        sets,
        row=range(first, first + len(sets)),
        set=range(first, first + len(sets)),
        weight_kg=weights_kg,
        load_kind=["unknown" if each is None else "external" for each in weights_kg],
        reps=reps or [5] * len(sets),
        role=[None] * len(sets),
        role_source=[None] * len(sets),
        slot=[slot] * len(sets),
    )


def roles(sets: Sequence[Set], planned: Sequence[PlannedSet]) -> str:
    """For each set what it was done for: w a warm-up, k work, - nothing."""
    found = {}
    for pair in paired(sets, planned, EXERCISES):
        for each in pair.done:
            found[each.set] = "-" if pair.planned is None else {"warmup": "w", "working": "k"}[pair.planned.role]
    return "".join(found[each.set] for each in sets)


SQUAT = "Back squat: 4x5 @ 80 kg warmup 2"


@pytest.mark.parametrize(
    ("weights_kg", "meant"),
    [
        ((60, 60, 60, 60), "kkkk"),
        ((75, 75, 75, 75), "kkkk"),
        ((40, 40, 40, 40), "kkkk"),
        ((20, 40, 60, 60, 60, 60), "wwkkkk"),
        ((20, 40, 60, 60, 60), "wwkkk"),
        ((45, 60, 60, 60), "wkkk"),
        ((100, 100, 100, 100), "kkkk"),
        ((20, 50, 85, 90, 95, 100), "wwkkkk"),
        ((80, 80, 80, 100), "kkkk"),
        # broken off before, or within, the work
        ((20, 50), "ww"),
        ((20,), "w"),
        ((60,), "k"),
        ((60, 65), "kk"),
        ((20, 50, 80), "wwk"),
        # a rise within a lighter day, all of it work
        ((55, 60, 65, 70), "kkkk"),
    ],
    ids=str,
)
def test_light_sets_are_told_by_the_loads_of_the_day(weights_kg: tuple[float, ...], meant: str) -> None:
    """A lighter day is a lighter day: equal sets are work; a ladder that stopped before the work is none."""
    assert roles(lifted("Back squat", *weights_kg), plan(SQUAT)) == meant


def test_loads_of_another_exercise_are_held_against_its_own() -> None:
    """A front squat in the squat's place, without light sets; a leg press, with light ones of what the squat weighs."""
    assert roles(lifted("Front squat", 60, 60, 60, 60), plan(SQUAT)) == "kkkk"
    assert roles(lifted("Leg press", 60, 80, 140, 140, 140, 140), plan(SQUAT)) == "wwkkkk"


def test_light_sets_that_the_plan_gives_a_load_are_told_by_it() -> None:
    """Broken off; and a lighter day on which the work weighs what the last light set should."""
    ramp = plan("Back squat: 4x5 @ 80 kg warmup 10 @ 20 kg, 5 @ 50 kg")
    assert roles(lifted("Back squat", 20, 50), ramp) == "ww"
    assert roles(lifted("Back squat", 50, 50, 50, 50), ramp) == "kkkk"
    assert roles(lifted("Back squat", 20, 50, 50, 50, 50), ramp) == "wkkkk"


def test_light_sets_without_a_weight() -> None:
    """Of the body alone; more repetitions than the work asks for tell them where the work was broken off."""
    planned = plan(SQUAT)
    assert roles(lifted("Back squat", None, None, 80, 80, 80, 80), planned) == "wwkkkk"
    assert roles(lifted("Back squat", None, None, 80, 80, reps=[10, 10, 5, 5]), planned) == "wwkk"
    # nothing tells them from work whose weight nobody entered
    assert roles(lifted("Back squat", None, None, 80, 80), planned) == "kkkk"
    assert roles(lifted("Back squat", None, None, None, None), planned) == "kkkk"


def test_squats_of_the_body_alone_before_the_planned_ones_are_their_light_sets() -> None:
    """The article's own warm-up; after the work they are none of the plan's."""
    squats = lifted("Back squat", 80, 80, 80, 80, first=3)
    bodyweight = lifted("Squat", None, None, reps=[10, 10], slot="b")
    assert roles((*bodyweight, *squats), plan(SQUAT)) == "wwkkkk"
    after = with_columns(bodyweight, row=[7, 8], set=[7, 8])
    assert roles((*squats, *after), plan(SQUAT)) == "kkkk--"
