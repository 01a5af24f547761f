"""Sessions that were named before, found again."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

import names_table
from builders import sets_of, up_to_s
from fitlift.exercises.catalogue import named
from fitlift.labels.routines import LEAST_CONFIDENCE, Routine, RoutineSlot, recognise, routine_evidence, routine_of
from fitlift.records.base import replace
from fitlift.records.sets import Set
from fitlift.schema import EVIDENCE
from tables import table


def slot(name: str | None, reps: int | None, seconds: float, weight_kg: float | None = None) -> RoutineSlot:
    """Three rounds of something."""
    return RoutineSlot(named(name) if name else None, 3, reps, seconds, weight_kg, begins_block=False)


SQUAT = slot("goblet squat", 10, 34, 16)
PLANK = slot("plank", None, 60)
ROW = slot("row", 8, 21, 22)
LUNGE = slot("lunge", 12, 44)
CALF = slot("calf raise", 15, 27)

CIRCUIT = Routine("Circuit", "2026-03-03T17:00:00Z", (SQUAT, PLANK, ROW, LUNGE, CALF))


def likeliest(slots: Sequence[RoutineSlot], *routines: Routine) -> list[str | None]:
    """For each slot the exercise that it probably is; None where none is."""
    found = []
    for meetings in recognise(slots, routines):
        sums: dict[str, float] = {}
        for (key, _, _), p in meetings.items():
            sums[key] = sums.get(key, 0.0) + p
        best = max(sums, key=lambda key: sums[key])
        found.append(best if sums[best] >= LEAST_CONFIDENCE else None)
    return found


ALL = ["goblet_squat", "plank", "row", "lunge", "calf_raise"]


def test_the_same_session_a_week_later() -> None:
    """A little slower, heavier, a repetition less, weights not entered."""
    later = (
        replace(SQUAT, seconds=37, weight_kg=18),
        replace(PLANK, seconds=61),
        replace(ROW, reps=7, seconds=20, weight_kg=None),
        replace(LUNGE, seconds=47),
        replace(CALF, seconds=30),
    )
    assert likeliest(later, CIRCUIT) == ALL


@pytest.mark.parametrize(
    ("done", "expected"),
    [
        ((SQUAT, PLANK, LUNGE, CALF), ["goblet_squat", "plank", "lunge", "calf_raise"]),
        ((SQUAT, PLANK, LUNGE, ROW, CALF), ["goblet_squat", "plank", "lunge", "row", "calf_raise"]),
        (
            (SQUAT, PLANK, slot(None, 5, 40, 80), ROW, LUNGE, CALF),
            ["goblet_squat", "plank", None, "row", "lunge", "calf_raise"],
        ),
        (
            (SQUAT, PLANK, slot(None, 5, 40, 80), LUNGE, CALF),
            ["goblet_squat", "plank", None, "lunge", "calf_raise"],
        ),
    ],
    ids=["one left out", "two swapped", "one more", "one replaced"],
)
def test_what_changed_is_told_from_what_stayed(done: tuple[RoutineSlot, ...], expected: list[str | None]) -> None:
    """The rest keeps its names."""
    assert likeliest(done, CIRCUIT) == expected


def test_another_session_stays_unknown() -> None:
    """Other repetitions, other durations, other weights; and one slot that happens to be alike."""
    other = (slot(None, 5, 18, 80), slot(None, 20, 41), slot(None, 6, 30, 40), slot(None, 4, 28))
    assert likeliest(other, CIRCUIT) == [None] * 4
    assert likeliest((*other[:2], LUNGE, *other[2:]), CIRCUIT) == [None] * 5


def test_the_routine_that_fits_better_decides() -> None:
    """Two with the same repetitions, told apart by durations."""
    quick = Routine(
        "Quick",
        "2026-03-05T17:00:00Z",
        tuple(
            replace(each, exercise=named(f"quick {place}"), seconds=(each.seconds or 0) * 0.6)
            for place, each in enumerate(CIRCUIT.slots)
        ),
    )
    assert likeliest(CIRCUIT.slots, quick, CIRCUIT) == ALL
    assert likeliest(quick.slots, quick, CIRCUIT) == [f"quick_{place}" for place in range(5)]


def test_a_slot_that_was_left_open_names_nothing_but_keeps_its_place() -> None:
    """What was not named then is not known now."""
    half = replace(CIRCUIT, slots=(SQUAT, replace(PLANK, exercise=None), ROW, LUNGE, CALF))
    assert likeliest(CIRCUIT.slots, half) == ["goblet_squat", None, "row", "lunge", "calf_raise"]


FIGURES = st.tuples(st.integers(0, 30) | st.none(), up_to_s(300), st.floats(0, 200) | st.none())


@given(st.lists(FIGURES, min_size=1, max_size=9))
def test_probabilities_are_probabilities(figures: list[tuple[int | None, float, float | None]]) -> None:
    """Whatever was done, beside whatever routine."""
    slots = [slot("plank", *each) for each in figures]
    routine = Routine("other", "then", tuple(reversed(slots[: 1 + len(slots) // 2])))
    for meetings in recognise(slots, (CIRCUIT, routine)):
        assert all(0 <= p <= 1 for p in meetings.values())
        assert sum(meetings.values()) <= 1 + 1e-9


def sets(**changes: object) -> tuple[Set, ...]:
    """Three rounds of the circuit as a set table without names."""
    rows = []
    for number in range(15):
        known = CIRCUIT.slots[number % 5]
        row = {
            "set": number + 1,
            "block": 1,
            "round": number // 5 + 1,
            "slot": "abcde"[number % 5],
            "reps": known.reps or 1,
            "duration_s": known.seconds,
            "weight_kg": known.weight_kg,
            "source": "unknown",
        }
        rows.append(row | (changes if number in {2, 7, 12} else {}))
    return sets_of(*rows)


def evidence_of(sets: Sequence[Set]) -> pd.DataFrame:
    """What the circuit says of sets, as a table."""
    return table(routine_evidence(sets, (CIRCUIT,)), EVIDENCE)


def test_evidence_says_which_routine_and_how_sure() -> None:
    """A row for each set."""
    evidence = evidence_of(sets()).sort_values("set")
    assert evidence["exercise"].tolist() == ALL * 3
    assert set(evidence["source"]) == {"routine"}
    assert evidence["reason"].tolist()[:2] == [
        "exercise 1 of the routine 'Circuit'",
        "exercise 2 of the routine 'Circuit'",
    ]
    assert evidence["confidence"].between(0.75, 0.97).all()


def test_names_that_are_sure_are_left_alone() -> None:
    """A planned or corrected name has no confidence; a guess that is surer than the routine stays, too."""
    sure = sets(exercise="pull_up", exercise_name="Pull up", source="step")
    assert 3 not in evidence_of(sure)["set"].tolist()
    surer = sets(exercise="pull_up", exercise_name="Pull up", source="watch", confidence=0.99)
    assert 3 not in evidence_of(surer)["set"].tolist()
    unsure = sets(exercise="pull_up", exercise_name="Pull up", source="watch", confidence=0.4)
    assert 3 in evidence_of(unsure)["set"].tolist()


def test_a_routine_is_learned_from_names_that_are_sure() -> None:
    """With the middle of each slot's figures; a session in which nothing is named teaches nothing."""
    assert routine_of(sets(), "x", "then") is None
    learned = routine_of(sets(exercise="row", exercise_name="Row", source="correction"), "x", "then")
    assert learned is not None
    assert learned.exercises == (None, None, "row", None, None)
    assert [each.reps for each in learned.slots] == [10, None, 8, 12, 15]
    assert [each.begins_block for each in learned.slots] == [True, False, False, False, False]


def test_a_slot_keeps_its_place_where_its_first_set_was_dropped() -> None:
    """It is still the third of its round."""
    rows = sets(exercise="row", exercise_name="Row", source="correction")
    dropped = [replace(each, kind="dropped") if each.set == 3 else each for each in rows]
    learned = routine_of(dropped, "x", "then")
    assert learned is not None
    assert [(each.reps, each.rounds) for each in learned.slots] == [(10, 3), (None, 3), (8, 2), (12, 3), (15, 3)]


@pytest.mark.documents
def test_names_are_right_as_often_as_the_document_says() -> None:
    """On two of its athletes, who differ more than twelve: few wrong, and a quarter of the watch's share at most."""
    found = names_table.measured([0, 1])
    given = [each for each in found if each.confidence >= 0.75]
    wrong = sum(not each.is_right for each in given)
    known = [each for each in found if each.is_known]
    right = sum(each.is_right for each in known if each.confidence >= 0.75)
    by_watch = [each.watch_is_right for each in found if each.watch_is_right is not None]
    assert wrong / len(found) <= 0.05
    assert right / len(known) >= 0.6
    assert wrong / len(given) < by_watch.count(False) / len(by_watch) / 4
