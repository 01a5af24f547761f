"""Sessions that were named before, found again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from string import ascii_lowercase
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import names_table
from builders import START, sessions_of, sets_of, up_to_s
from fitlift.exercises.catalogue import named
from fitlift.labels.evidence import resolve, with_names
from fitlift.labels.recognised import contradicted, recognised, routine_evidence
from fitlift.labels.routines import Routine, RoutineSlot, session_id
from fitlift.records.base import replace
from fitlift.records.sessions import Session
from fitlift.records.sets import Candidate, Set
from fitlift.records.vocabulary import SURE
from fitlift.report.words import in_words


def slot(name: str | None, reps: int | None, seconds: float, weight_kg: float | None = None) -> RoutineSlot:
    """Three rounds of something, the first of a block."""
    exercise = named(name) if name else None
    return RoutineSlot(exercise, 3, reps, seconds, weight_kg, begins_block=name == "goblet squat", rest_s=20)


SQUAT = slot("goblet squat", 10, 34, 16)
PLANK = slot("plank", None, 60)
ROW = slot("row", 8, 21, 22)
LUNGE = slot("lunge", 12, 44)
CALF = replace(slot("calf raise", 15, 27), rest_s=90)

CIRCUIT = Routine("Circuit", "2026-03-03T17:00:00Z", (SQUAT, PLANK, ROW, LUNGE, CALF))

ALL = ["goblet_squat", "plank", "row", "lunge", "calf_raise"]


def session(slots: Sequence[RoutineSlot], count: int = 3) -> tuple[Set, ...]:
    """So many rounds of these, one block, without names; on the clock, so that rests are known."""
    rows, clock = [], START
    for number in range(count * len(slots)):
        known = slots[number % len(slots)]
        end = clock + dt.timedelta(seconds=known.seconds or 0)
        rows.append(
            {
                "set": number + 1,
                "block": 1,
                "round": number // len(slots) + 1,
                "slot": ascii_lowercase[number % len(slots)],
                "reps": 1 if known.reps is None else known.reps,
                "duration_s": known.seconds,
                "weight_kg": known.weight_kg,
                "weight_state": "zero" if known.weight_kg is None else "logged",
                "start_time": clock,
                "end_time": end,
                "source": "unknown",
            }
        )
        clock = end + dt.timedelta(seconds=known.rest_s or 0)
    return sets_of(*rows)


def names(sets: Sequence[Set], *routines: Routine, sessions: Sequence[Session] = ()) -> dict[str | None, str | None]:
    """Each slot's name, where it is given at all; every set of a slot has the same, and is as sure."""
    evidence = routine_evidence(sets, recognised(sets, routines, sessions))
    named_sets = with_names(sets, resolve(evidence))
    found: dict[str | None, tuple[str | None, float | None]] = {}
    for each in named_sets:
        assert found.setdefault(each.slot, (each.exercise, each.confidence)) == (each.exercise, each.confidence)
    return {letter: key for letter, (key, _) in found.items()}


def exercises(slots: Sequence[RoutineSlot], *routines: Routine) -> list[str | None]:
    """What three rounds of these are recognised as."""
    return list(names(session(slots), *routines).values())


def test_a_session_repeated_as_it_was_is_recognised_whole() -> None:
    """Slot by slot, as sure as a routine makes it."""
    sets = session(CIRCUIT.slots)
    assert list(names(sets, CIRCUIT).values()) == ALL
    evidence = routine_evidence(sets, recognised(sets, [CIRCUIT]))
    assert all((each.confidence or 0) > 0.9 for each in evidence)
    assert {each.source for each in evidence} == {"routine"}
    assert [in_words(each.reason) for each in evidence if each.set in {1, 2}] == [
        "exercise 1 of the routine 'Circuit'",
        "exercise 2 of the routine 'Circuit'",
    ]


def test_the_same_session_a_week_later() -> None:
    """A little slower, heavier, two repetitions less, weights not entered, rests cut short."""
    later = (
        replace(SQUAT, seconds=37, weight_kg=18),
        replace(PLANK, seconds=61),
        replace(ROW, reps=6, seconds=20, weight_kg=None),
        replace(LUNGE, seconds=47, rest_s=12),
        replace(CALF, seconds=30, rest_s=70),
    )
    assert exercises(later, CIRCUIT) == ALL


@pytest.mark.parametrize("rounds", [2, 4, 5])
def test_fewer_rounds_and_more(rounds: int) -> None:
    """They are still rounds of it."""
    assert list(names(session(CIRCUIT.slots, rounds), CIRCUIT).values()) == ALL


@pytest.mark.parametrize(
    ("done", "expected"),
    [
        ((SQUAT, PLANK, LUNGE, CALF), ["goblet_squat", "plank", "lunge", "calf_raise"]),
        (
            (SQUAT, PLANK, slot(None, 5, 90, 80), ROW, LUNGE, CALF),
            ["goblet_squat", "plank", None, "row", "lunge", "calf_raise"],
        ),
        (
            (SQUAT, PLANK, slot(None, 5, 90, 80), LUNGE, CALF),
            ["goblet_squat", "plank", None, "lunge", "calf_raise"],
        ),
    ],
    ids=["one left out", "one more", "one replaced"],
)
def test_what_changed_is_told_from_what_stayed(done: tuple[RoutineSlot, ...], expected: list[str | None]) -> None:
    """In every round; the rest keeps its names."""
    assert exercises(done, CIRCUIT) == expected


def test_another_session_stays_unknown() -> None:
    """Other repetitions, other durations, other weights; and one slot that happens to be alike."""
    other = (slot(None, 5, 18, 80), slot(None, 20, 41), slot(None, 6, 30, 40), slot(None, 4, 28))
    assert exercises(other, CIRCUIT) == [None] * 4
    assert exercises((*other[:2], LUNGE, *other[2:]), CIRCUIT) == [None] * 5


def test_sets_that_are_all_alike_say_little() -> None:
    """Three by ten with a minute's rest, five times over, with one weight, is like many another session."""
    press = [replace(slot(f"press {place}", 10, 40, 10), begins_block=True, rest_s=60) for place in range(5)]
    routine = Routine("Presses", "2026-03-05T17:00:00Z", tuple(press))
    others = [
        replace(each, exercise=None, reps=reps, seconds=45)
        for each, reps in zip(press, (12, 9, 11, 13, 8), strict=True)
    ]
    one_by_one = [each for each in others for _ in range(3)]
    sets = tuple([replace(each, slot="abcde"[number // 3]) for number, each in enumerate(session(one_by_one, 1))])
    evidence = routine_evidence(sets, recognised(sets, [routine]))
    assert all((each.confidence or 0) < 0.9 for each in evidence)


def test_the_routine_that_fits_better_decides() -> None:
    """Two with the same repetitions, told apart by durations."""
    quick = Routine(
        "Quick",
        "2026-03-05T17:00:00Z",
        tuple(
            replace(each, exercise=named(f"quick {place}"), seconds=(each.seconds or 0) * 0.4)
            for place, each in enumerate(CIRCUIT.slots)
        ),
    )
    assert exercises(CIRCUIT.slots, quick, CIRCUIT) == ALL
    assert exercises(quick.slots, quick, CIRCUIT) == [f"quick_{place}" for place in range(5)]


def test_routines_with_the_same_exercises_in_the_same_places_agree() -> None:
    """Sessions of one programme, each remembered: the more there are, the surer."""
    later = tuple(replace(each, seconds=(each.seconds or 0) * 1.25) for each in CIRCUIT.slots)
    sets = session(later)

    def least(*routines: Routine) -> float:
        evidence = routine_evidence(sets, recognised(sets, routines))
        return min(each.confidence or 0 for each in evidence)

    again = [replace(CIRCUIT, learned=f"2026-03-0{day}T17:00:00Z") for day in (4, 5, 6)]
    assert exercises(later, CIRCUIT, *again) == ALL
    assert least(CIRCUIT, *again) >= least(CIRCUIT)


def test_a_session_says_nothing_of_itself() -> None:
    """What was learned from it is what the user said of it."""
    sets = session(CIRCUIT.slots)
    own = replace(CIRCUIT, learned=session_id(START))
    assert set(names(sets, own, sessions=of_title(None)).values()) == {None}
    assert list(names(sets, own, CIRCUIT, sessions=of_title(None)).values()) == ALL


def of_title(title: str | None) -> tuple[Session, ...]:
    """The session, by the workout that the watch led through."""
    return sessions_of({"start_time": START, "workout_name": title})


def test_a_title_decides_where_content_does_not_contradict() -> None:
    """The same title as the routine's makes an odd session sure; by another one it is none of it."""
    legs = replace(CIRCUIT, title="Legs")

    def confidences(slots: Sequence[RoutineSlot], title: str | None) -> list[float]:
        sets = session(slots)
        evidence = routine_evidence(sets, recognised(sets, [legs], of_title(title)))
        return [each.confidence or 0 for each in evidence]

    odd = [
        replace(each, reps=each.reps and each.reps + 3, seconds=(each.seconds or 0) * 1.5, weight_kg=None)
        for each in CIRCUIT.slots
    ]
    assert min(confidences(odd, "Legs")) >= SURE
    assert sum(confidences(odd, None)) < sum(confidences(odd, "Legs"))
    assert confidences(odd, "Arms") == []
    other = (slot(None, 5, 18, 80), slot(None, 20, 41), slot(None, 6, 30, 40), slot(None, 4, 28))
    assert confidences(other, "Legs") == []


def test_weights_that_were_not_entered_at_all_say_nothing() -> None:
    """Of one exercise they do; whoever enters none has not changed everything."""
    without = [replace(each, weight_kg=None) for each in CIRCUIT.slots]
    assert exercises(without, CIRCUIT) == ALL
    assert (
        exercises(
            CIRCUIT.slots,
            replace(
                CIRCUIT,
                slots=tuple(
                    [replace(known, exercise=each.exercise) for known, each in zip(without, CIRCUIT.slots, strict=True)]
                ),
            ),
        )
        == ALL
    )


def test_sets_of_one_exercise_may_differ_as_they_did() -> None:
    """Heavier and fewer from set to set, and none of them as the middle one: who kept each knows them better."""
    pyramid = replace(SQUAT, each_reps=(14, 9, 4), each_weight_kg=(16.0, 32.0, 48.0), reps=9, weight_kg=32)
    routine = Routine("Pyramid", "2026-03-05T17:00:00Z", (pyramid, replace(ROW, begins_block=True)))
    steps = [replace(SQUAT, reps=reps, weight_kg=kg) for reps, kg in ((14, 16), (9, 32), (4, 48))]
    sets = tuple(
        [
            replace(each, slot="aaabbb"[number])
            for number, each in enumerate(session([*steps, *[replace(ROW, seconds=30)] * 3], 1))
        ]
    )
    assert names(sets, routine) == {"a": "goblet_squat", "b": "row"}
    middle = replace(pyramid, each_reps=(), each_weight_kg=())

    def chance(known: Routine) -> float:
        (found,) = recognised(sets, [known])
        return float(found.of_keys[:3, found.keys.index("goblet_squat")].min())

    assert chance(routine) > chance(replace(routine, slots=(middle, routine.slots[1])))


def test_a_slot_that_was_left_open_names_nothing_but_keeps_its_place() -> None:
    """What was not named then is not known now."""
    half = replace(CIRCUIT, slots=(SQUAT, replace(PLANK, exercise=None), ROW, LUNGE, CALF))
    assert exercises(CIRCUIT.slots, half) == ["goblet_squat", None, "row", "lunge", "calf_raise"]


def called(sets: Sequence[Set], numbers: set[int], **name: Any) -> tuple[Set, ...]:
    """The sets, some of them with a name."""
    return tuple([replace(each, **name) if each.set in numbers else each for each in sets])


PULL_UP: dict[str, Any] = {"exercise": "pull_up", "exercise_name": "Pull up"}


def test_names_that_are_sure_are_left_alone() -> None:
    """Of some sets of a slot as of all; the others get the routine's name."""
    sets = called(session(CIRCUIT.slots), {3}, **PULL_UP, source="step")
    named_sets = {each.set: each.exercise for each in routine_evidence(sets, recognised(sets, [CIRCUIT]))}
    assert 3 not in named_sets
    assert named_sets[8] == named_sets[13] == "row"
    assert recognised(called(sets, set(range(1, 16)), **PULL_UP), [CIRCUIT]) == ()


def test_names_that_are_sure_help_to_recognise_the_rest() -> None:
    """Who does something else at every place of the routine does not do the routine."""
    odd = tuple(
        replace(each, reps=each.reps and each.reps + 3, seconds=(each.seconds or 0) * 1.4) for each in CIRCUIT.slots
    )
    sets = session(odd)

    def of_the_rest(key: str) -> float:
        told = called(sets, {1, 6, 11}, exercise=key, exercise_name=key, source="correction")
        evidence = routine_evidence(told, recognised(told, [CIRCUIT]))
        return sum(each.confidence or 0 for each in evidence if each.exercise == "row")

    assert of_the_rest("goblet_squat") > of_the_rest("pull_up")


def test_a_guess_of_the_watch_holds_where_it_is_surer() -> None:
    """All sets of a slot or none: a repeated session is surer than any guess, one that hardly is one is not."""
    guess = Candidate(exercise="pull_up", category="pull_up", subtype="pull_up", p=1.0)
    name = PULL_UP | {"source": "watch", "confidence": 1.0, "candidates": (guess,)}
    again = called(session(CIRCUIT.slots), {3, 8}, **name)
    assert names(again, CIRCUIT)["c"] == "row"
    changed = tuple(replace(each, seconds=(each.seconds or 0) * 1.9, rest_s=150) for each in CIRCUIT.slots)
    hardly = called(session(changed), {3, 8, 13}, **name)
    evidence = routine_evidence(hardly, recognised(hardly, [CIRCUIT]))
    assert not {3, 8, 13} & {each.set for each in evidence}


def test_a_slot_that_holds_two_exercises_is_told() -> None:
    """Where the routine is sure of both; by the names slots can be found anew."""
    sets = session(CIRCUIT.slots)
    mixed = tuple([replace(each, slot="a") if each.slot in {"a", "b"} else each for each in sets])
    told = contradicted(mixed, recognised(mixed, [CIRCUIT]))
    assert {number: name.key for (_, number, _), name in told.items()} == {
        number: ALL[(number - 1) % 5] for number in range(1, 16)
    }
    assert contradicted(sets, recognised(sets, [CIRCUIT])) == {}
    assert contradicted(mixed, recognised(mixed, [])) == {}


FIGURES = st.tuples(st.integers(0, 30) | st.none(), up_to_s(300), st.floats(0, 200) | st.none())


@given(st.lists(FIGURES, min_size=1, max_size=9))
def test_probabilities_are_probabilities(figures: list[tuple[int | None, float, float | None]]) -> None:
    """Whatever was done, beside whatever routine."""
    slots = [slot("plank", *each) for each in figures]
    routine = Routine("other", "then", tuple(reversed(slots[: 1 + len(slots) // 2])))
    for found in recognised(session(slots, 2), [CIRCUIT, routine]):
        assert (found.of_keys >= 0).all()
        assert found.of_keys.sum(axis=1) == pytest.approx(1)


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
