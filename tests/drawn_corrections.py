"""Corrections of a session's sets, drawn at random over all that they can say."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import strategies as st

from fitlift.exercises.catalogue import named
from fitlift.exercises.names import ExerciseName
from fitlift.labels.corrections import AddedSet, Corrections, SaidOfSet, SessionCorrections, SetCorrection
from fitlift.records.sets import Set

#: Of the profile, of categories and names that watches refuse, of ours under another's pair, and of nobody's.
EXERCISES: tuple[ExerciseName, ...] = tuple(
    map(
        named,
        (
            "goblet squat",
            "barbell back squat",
            "deadlift",
            "push up",
            "nordic hamstring curl",
            "copenhagen plank",
            "band pull apart",
            "Jefferson wobble",
            "Zercher stroll",
        ),
    )
)

said = st.builds(
    SaidOfSet,
    exercise=st.none() | st.just(value=False) | st.sampled_from(EXERCISES),
    reps=st.none() | st.integers(1, 40),
    # no longer than sets are: what begins in another session's time is taken for its own
    seconds=st.none() | st.integers(10_000, 25_000).map(lambda ms: ms / 1000),
    weight=st.none() | st.sampled_from([20.0, 62.5, 61.3, 135.0, "bodyweight", "band", "none"]),
    unit=st.sampled_from([None, "kg", "lb"]),
    side=st.sampled_from([None, "left", "both"]),
    role=st.sampled_from([None, "warmup"]),
    rpe=st.sampled_from([None, 8.0]),
    note=st.sampled_from([None, "slow"]),
)
#: A part of a set: what lasts no time that is known and was not counted would be no set.
pieces = said.map(lambda each: each if each.reps else SaidOfSet(exercise=each.exercise, reps=6, weight=each.weight))


@st.composite
def corrections_of(draw: st.DrawFn, sets: Sequence[Set]) -> Corrections:
    """Some corrections of each session: a set is changed, taken out, split, or merged with those after it."""
    found = [draw(_of_session(number, sets)) for number in sorted({each.session for each in sets})]
    return Corrections("drawn", tuple(found))


@st.composite
def _of_session(draw: st.DrawFn, number: int, sets: Sequence[Set]) -> SessionCorrections:
    own = [each for each in sets if each.session == number and each.set is not None]
    numbers = [each.set for each in own if each.set is not None]
    slots = sorted({each.slot for each in own if each.slot is not None})
    done: dict[int, SetCorrection] = {}
    left = list(numbers)
    while left:
        one = left.pop(0)
        what = draw(st.sampled_from(["nothing"] * 5 + ["said"] * 3 + ["drop", "split", "merge"]))
        if what == "said":
            done[one] = SetCorrection(draw(said), line=1)
        elif what == "drop":
            done[one] = SetCorrection(drop=True, line=1)
        elif what == "split":
            done[one] = SetCorrection(draw(said), line=1, split=tuple(draw(st.lists(pieces, min_size=2, max_size=3))))
        elif what == "merge" and left:
            count = draw(st.integers(1, min(2, len(left))))
            done[one] = SetCorrection(draw(said), line=1, merge=tuple(left[:count]))
            left = left[count:]
    of_slots = (
        draw(st.dictionaries(st.sampled_from(slots), st.builds(SetCorrection, said), max_size=2)) if slots else {}
    )
    places = st.sampled_from([0, *numbers])
    added = draw(st.lists(st.builds(AddedSet, places, pieces), max_size=2))
    return SessionCorrections(number, slots=of_slots, sets=done, added=tuple(added))
