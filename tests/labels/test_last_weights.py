"""The last weight that is known of an exercise."""

from __future__ import annotations

import datetime as dt

from fitlift.exercises.catalogue import named
from fitlift.labels.last_weights import LastWeight, last_weights, with_weights_of, without_weights_of
from fitlift.labels.routines import Routine, RoutineSlot
from fitlift.labels.weights import Weight

FIRST, SECOND, THIRD = "2026-03-02T17:00:00Z", "2026-03-09T17:00:00Z", "2026-03-16T17:00:00Z"


def slot(name: str | None, **weights: float) -> RoutineSlot:
    """A slot of an exercise, with its weight in the first, second, third session."""
    known = {"first": FIRST, "second": SECOND, "third": THIRD}
    said = tuple((known[each], (Weight(kg),)) for each, kg in weights.items())
    return RoutineSlot(named(name) if name else None, 3, 8, 30, None, begins_block=True, weights=said)


def kilograms(exercises: list[str | None], *routines: Routine, start: str | None = THIRD) -> list[float | None]:
    """For each of a session's exercises the last weight, in kilograms."""
    keys = {letter: name and named(name).key for letter, name in zip("abcdef", exercises, strict=False)}
    found = last_weights(keys, routines, None if start is None else dt.datetime.fromisoformat(start))
    return [found[letter].weights[0].kg if letter in found else None for letter in keys]


HEAVY = Routine("Heavy", FIRST, (slot("Back squat", first=80, second=85), slot("Curl", first=10)))
LIGHT = Routine("Light", FIRST, (slot("Back squat", second=50), slot("Lunge", first=12), slot("Plank")))


def test_the_last_weight_before_the_session_counts() -> None:
    """Not its own, and none of later ones; all where the session has no date."""
    assert kilograms(["Back squat", "Curl"], HEAVY) == [85, 10]
    assert kilograms(["Back squat", "Curl"], HEAVY, start=SECOND) == [80, 10]
    assert kilograms(["Back squat", "Curl"], HEAVY, start=FIRST) == [None, None]
    assert kilograms(["Back squat", "Curl"], HEAVY, start=None) == [85, 10]


def test_the_routine_that_is_most_like_the_session_says_it() -> None:
    """On a light day the light weight; what this routine lacks, another one may know."""
    assert kilograms(["Back squat", "Lunge"], HEAVY, LIGHT) == [50, 12]
    assert kilograms(["Back squat", "Curl"], HEAVY, LIGHT) == [85, 10]
    assert kilograms(["Lunge", "Plank", "Curl"], HEAVY, LIGHT) == [12, None, 10]


def test_of_routines_that_are_alike_the_later_weight_counts() -> None:
    """Both have the squat alone in common with the session."""
    one = Routine("One", FIRST, (slot("Back squat", first=60), slot("Row")))
    other = Routine("Other", SECOND, (slot("Back squat", second=70), slot("Dip")))
    assert kilograms(["Back squat", "Lunge"], one, other) == [70, None]


def test_an_exercise_that_is_done_twice_has_two_weights() -> None:
    """Top sets, then lighter ones; a third time has the first one's."""
    routine = Routine("A", FIRST, (slot("Back squat", first=80), slot("Back squat", second=60)))
    assert kilograms(["Back squat", "Curl", "Back squat", "Back squat"], routine) == [80, None, 60, 80]


def test_what_is_not_sure_has_none() -> None:
    """An open slot of the session, or of the routine."""
    assert kilograms([None, "Curl"], Routine("A", FIRST, (slot(None, first=5), slot("Curl", first=10)))) == [None, 10]


def test_a_session_adds_its_weights() -> None:
    """By exercise, in the order of the sessions; what it says anew takes the place of what it said."""
    session = Routine("B", THIRD, (slot("Curl", third=10), slot("Back squat", third=90), slot("Row", third=30)))
    both = with_weights_of(HEAVY, session)
    assert [[(each, weights[0].kg) for each, weights in known.weights] for known in both.slots] == [
        [(FIRST, 80), (SECOND, 85), (THIRD, 90)],
        [(FIRST, 10), (THIRD, 10)],
    ]
    assert (both.name, both.learned, both.exercises) == ("Heavy", FIRST, HEAVY.exercises)
    assert without_weights_of(both, THIRD) == HEAVY


def test_weights_may_differ_from_set_to_set() -> None:
    """All of them are known."""
    weights = (Weight(40.0), Weight(50.0))
    routine = Routine(
        "A", FIRST, (RoutineSlot(named("Curl"), 2, 8, 30, None, begins_block=True, weights=((FIRST, weights),)),)
    )
    found = last_weights({"a": "curl"}, [routine], None)
    assert found == {"a": LastWeight(weights, FIRST)}
