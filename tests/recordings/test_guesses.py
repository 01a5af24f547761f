"""The watch's guesses, and presses of its button, in real recordings."""

from __future__ import annotations

from pathlib import Path

import pytest

from fitlift.activity import read_activity
from fitlift.records.several import active, by_slot
from fitlift.session.analyse import analyse


@pytest.fixture(scope="module")
def free(recordings: Path) -> list[Path]:
    """Those of a fenix 6X and a vivoactive 4 that guess."""
    return sorted((recordings / "garmin_free").glob("*.fit"))


def test_guesses_of_a_set_are_shares(free: list[Path]) -> None:
    """They come to 1 at most, and two equal ones to a half each at most."""
    for path in free:
        for each in active(read_activity(path).each_set):
            shares = [guess.p for guess in each.candidates if guess.p is not None]
            assert sum(shares) <= 1 + 1e-9, path.name
            assert not shares or shares.count(max(shares)) * max(shares) <= 1 + 1e-9, path.name


def test_a_slot_of_guesses_has_one_name_and_one_confidence(free: list[Path]) -> None:
    """Whatever the watch took each of its sets for."""
    named = 0
    for path in free:
        for of_slot in by_slot(active(analyse(read_activity(path)).each_set)).values():
            if len(of_slot) > 1 and any(each.source == "pooled" for each in of_slot):
                assert len({(each.exercise, each.confidence) for each in of_slot}) == 1, path.name
                named += 1
    assert named > 20


def test_ties_are_named_by_none(free: list[Path]) -> None:
    """The watch of 2020 writes bench press and shoulder press alike: no set is called either for sure."""
    for path in free:
        for each in active(analyse(read_activity(path)).each_set):
            if each.source in {"watch", "category", "pooled"} and each.confidence is not None:
                assert each.exercise not in {"shoulder_press", "crunch", "ez_bar_pullover"}, path.name
                assert each.exercise != "bench_press" or each.confidence <= 0.5, path.name


#: By recording the sets that are presses of the button, by hand: no repetition in less than five seconds, or in less
#: than ten after the last step of a workout.
PRESSES = {
    "garmin-fenix6x-20200724-0353": [15],
    "garmin-fenix6x-20200804-0726": [8, 12, 16, 17, 18],
    "garmin-fenix6x-20200814-0624": [14],
    "garmin-fenix6x-20200815-0516": [1],
    "garmin-fenix6x-20201219-1530": [16],
    "garmin-vivoactive4-20210502-1324": [6],
    "garmin-fr265-20250304-0844": [28],
    "garmin-fr265-20250304-2203": [29, 30],
    "garmin-fr265-20250308-2350": [22],
    "garmin-fr265-20250316-0032": [26],
    "garmin-vivoactive4-20190901-1400": [18],
    "garmin-vivoactive4-20210418-1332": [17],
    "coros-pace3-20240526-2141": [6],
}


def test_presses_of_the_button_are_no_sets(recordings: Path) -> None:
    """Those and no others, in all recordings."""
    found = {}
    for path in sorted(recordings.rglob("*.fit")):
        dropped = [each.set for each in analyse(read_activity(path)).each_set if each.kind == "dropped"]
        if dropped:
            found[path.stem] = dropped
    assert found == PRESSES
