"""The new file and the old one with its corrections: what each set was, when it was, and its rest, is the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from checkout import FIT_FILES, SAMPLES
from drawn_corrections import EXERCISES
from fitlift.activity import read_activity
from fitlift.labels.corrections import AddedSet, Corrections, SaidOfSet, SessionCorrections, SetCorrection
from fitlift.records.sets import Set
from fitlift.records.several import active
from fitlift.session.analyse import SessionAnalysis, analyse
from fitlift.writers.recording import with_corrected_sets

#: Guided ones of two watches, free ones, and some with sets as laps; of samples one of each kind.
NAMES = (
    *("planned.fit", "free.fit", "coros.fit"),
    *("garmin-fr265-20250306-2329.fit", "garmin-fr265-20250316-2225.fit", "garmin-fenix6x-20200721-1347.fit"),
    *("garmin-fenix6x-20200806-1113.fit", "garmin-fenix6x-20201112-0025.fit", "garmin-vivoactive4-20210502-1324.fit"),
    *("coros-pace3-20240712-0056.fit", "coros-pace3-20240720-0044.fit", "coros-pace3-20250422-1929.fit"),
)
PATHS = [path for path in FIT_FILES if path.name in NAMES]

#: What of a set is the same, wherever it is found in the rounds: places are found anew, and guesses by them.
OF_SETS = ("session", "start_time", "end_time", "duration_s", "reps", "weight_kg", "distance_m")

#: And what is the same where the letters are.
BY_PLACES = ("block", "round", "slot", "exercise", "rest_s")

#: What FIT can hold of a set.
HELD = st.builds(
    SaidOfSet,
    exercise=st.none() | st.sampled_from(EXERCISES),
    reps=st.none() | st.integers(3, 25),
    weight=st.none() | st.sampled_from([20.0, 62.5, 61.25]),
    unit=st.just("kg"),
)


@cache
def read(name: str) -> tuple[bytes, SessionAnalysis]:
    """A recording, and what is known of it."""
    data = next(path for path in PATHS if path.name == name).read_bytes()
    return data, analyse(read_activity(data))


@st.composite
def held(draw: st.DrawFn, sets: Sequence[Set]) -> Corrections:
    """Corrections of a recording's first session, by numbers of sets; sets are added where no guess stands beside."""
    numbers = [each.set for each in active(sets) if each.session == 1 and each.set is not None]
    chosen = draw(st.lists(st.sampled_from(numbers), unique=True, max_size=4))
    done = {number: draw(st.builds(SetCorrection, HELD) | st.just(SetCorrection(drop=True))) for number in chosen}
    is_of_laps = any(each.bout is not None for each in sets)
    after = draw(st.none() | st.sampled_from([0, *numbers])) if is_of_laps else None
    named = st.builds(SaidOfSet, exercise=st.sampled_from(EXERCISES), reps=st.integers(3, 25))
    added = () if after is None else (AddedSet(after, draw(named)),)
    return Corrections("drawn", (SessionCorrections(1, sets=done, added=added),))


def figures(analysis: SessionAnalysis, names: Sequence[str]) -> list[dict[str, Any]]:
    """What is asked for of each set; rests and sets that are none are times."""
    return [{name: getattr(each, name) for name in names} for each in active(analysis.each_set)]


def test_there_is_one_of_each_kind() -> None:
    """Of samples always, of recordings where they are at hand."""
    assert {"planned.fit", "free.fit", "coros.fit"} <= {path.name for path in PATHS}


@pytest.mark.parametrize(
    "name",
    [path.name if SAMPLES in path.parents else pytest.param(path.name, marks=pytest.mark.oracle) for path in PATHS],
)
@settings(max_examples=settings().max_examples // 10)
@given(st.data())
def test_the_new_file_says_what_the_old_one_does_with_its_corrections(name: str, drawn: st.DataObject) -> None:
    """Names, repetitions, weights, sets added and taken out, all that FIT can hold; what is found anew is told."""
    data, before = read(name)
    said = drawn.draw(held(before.each_set))
    analysis = analyse(read_activity(data), corrections=[said])
    made = with_corrected_sets(data, analysis)
    again = analyse(read_activity(made.data))
    assume(not {"help", "presses"} & set(made.unheld))
    assert [*_differing(figures(analysis, OF_SETS), figures(again, OF_SETS))] == []
    called = [name for name, source in exercises(again)]
    assert [name for name, source in exercises(analysis) if source == "correction"] == [
        name for name, (_, source) in zip(called, exercises(analysis), strict=True) if source == "correction"
    ]
    if not {"orders", "no_exercise"} & set(made.unheld):
        assert [*_differing(figures(analysis, BY_PLACES), figures(again, BY_PLACES))] == []


def exercises(analysis: SessionAnalysis) -> list[tuple[str | None, str | None]]:
    """Of each set its exercise, and what names it."""
    return [(each.exercise, each.source) for each in active(analysis.each_set)]


def _differing(one: Sequence[dict[str, Any]], other: Sequence[dict[str, Any]]) -> Iterator[str]:
    assert len(one) == len(other)
    for place, (old, new) in enumerate(zip(one, other, strict=True)):
        yield from (f"{place} {name}: {old[name]} {new[name]}" for name in old if old[name] != new[name])
