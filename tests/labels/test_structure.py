"""Which sets repeat one exercise: blocks, rounds and slots."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby, pairwise
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from arrangements import ARRANGEMENTS, Arrangement
from builders import sets_of
from fitlift import set_table
from fitlift.labels.efforts import Effort
from fitlift.labels.structure import Place, arrange, letters, structure
from fitlift.records.base import replace
from fitlift.schema import SETS
from tables import table

#: Of so many seeds each arrangement is found; noise makes some sets look like others.
SEEDS = 40


def written(places: Sequence[Place]) -> str:
    """Places as in `Arrangement.text`."""
    blocks = []
    for _, of_block in groupby(places, key=lambda place: place.block):
        rounds = []
        for number, of_round in groupby(of_block, key=lambda place: place.round):
            text = "".join(letters(place.slot) for place in of_round)
            rounds.append(text if number else f"({text})")
        blocks.append(" ".join(rounds))
    return " / ".join(blocks)


def arranged(arrangement: Arrangement, seed: int) -> list[Place]:
    """What is found of a made-up session."""
    return arrange(arrangement.efforts(seed), rests_s=arrangement.rests_s(seed))


def of_file(path: Path, session: int) -> str:
    """The arrangement of one session of a file, as the set table has it."""
    sets = set_table(path)
    rows = sets[(sets["kind"] == "active") & (sets["session"] == session)]
    return written(
        [Place(block, number, "abcdefghijklmnopqrstuvwxyz".index(slot)) for block, number, slot in _places(rows)]
    )


def _places(rows: pd.DataFrame) -> list[tuple[int, int, str]]:
    return list(rows[["block", "round", "slot"]].itertuples(index=False, name=None))


@pytest.mark.parametrize("arrangement", ARRANGEMENTS.values(), ids=list(ARRANGEMENTS))
def test_what_was_repeated_is_found(arrangement: Arrangement) -> None:
    """Fourteen sessions of all kinds, with noise in durations, repetitions and rests."""
    assert written(arranged(arrangement, seed=0)) == arrangement.text


@pytest.mark.parametrize("arrangement", ARRANGEMENTS.values(), ids=list(ARRANGEMENTS))
def test_noise_seldom_hides_it(arrangement: Arrangement) -> None:
    """Of forty noisy copies at least 34 are read exactly; in the others some sets look like another exercise's."""
    found = sum(written(arranged(arrangement, seed)) == arrangement.text for seed in range(SEEDS))
    assert found >= 34


@pytest.mark.parametrize(
    ("file", "session", "expected"),
    [
        ("fit-analyzer__20474406937_ACTIVITY.fit", 1, "abcdefgh abcdefgh / ij ij / klm klm klm / nop nop nop"),
        ("fit-analyzer__20555050352_ACTIVITY.fit", 1, "abcd"),
        ("fit-analyzer__20555050352_ACTIVITY.fit", 3, "abcdefgh abcdefgh"),
        ("liftosaur-garmin-uploader__test.fit", 1, "a a a a a / b b b / c c c / de de de"),
    ],
)
def test_real_sessions(corpus: Path, file: str, session: int, expected: str) -> None:
    """Two free sessions as their athlete did them, and one whose file names every exercise."""
    assert of_file(corpus / "strength_activity" / file, session) == expected


@pytest.mark.parametrize(
    ("file", "session", "expected"),
    [
        ("free.fit", 1, "abcde abcde abcde / fg fg fg"),
        ("planned.fit", 1, "a a a a a a / b b b / c c c / d d / e e e"),
        ("multisport.fit", 3, "ab ab"),
    ],
)
def test_sample_sessions(samples: Path, file: str, session: int, expected: str) -> None:
    """Two circuits, and a guided session with warm-up sets."""
    assert of_file(samples / file, session) == expected


def test_names_that_are_sure_decide() -> None:
    """Equal figures, but other exercises: they are no repetition; unequal ones of one exercise are."""
    press = Effort(8, 25, 20, name="press")
    assert written(arrange([press, replace(press, name="row"), press, replace(press, name="row")])) == "ab ab"
    assert written(arrange([press, replace(press, reps=3, seconds=60, weight_kg=70)])) == "a a"


def test_no_ladder_holds_sets_of_other_names() -> None:
    """Ten, eight and six repetitions at one pace, the last of another exercise."""
    rows = [Effort(10, 30, None, name="row"), Effort(8, 24, None, name="row"), Effort(6, 18, None, name="press")]
    assert written(arrange(rows)) == "a a / b"


def at_one_pace(*reps: int, weight_kg: float | None = None) -> list[Effort]:
    """Sets of so many repetitions, three seconds each."""
    return [Effort(each, 3 * each, weight_kg) for each in reps]


@pytest.mark.parametrize(
    ("sets", "expected"),
    [
        (at_one_pace(8, 8, 8, 4, weight_kg=60), "a a a a"),
        (at_one_pace(12, 8, 6, weight_kg=60), "a a a"),
        (at_one_pace(20, 14, 11), "a a a"),
        (at_one_pace(15, 11, 10, 9), "a a a a"),
        (at_one_pace(12, 11, 7), "a a a"),
        (at_one_pace(12, 20, 9, 16, 7, 13), "ab ab ab"),
    ],
)
def test_sets_that_fall_as_strength_does_are_one_exercise(sets: list[Effort], expected: str) -> None:
    """Push-ups to exhaustion, bench presses of which the last set failed, and two exercises in turn."""
    assert written(arrange(sets)) == expected


@pytest.mark.parametrize(
    ("sets", "expected"),
    [
        (at_one_pace(15, 10), "ab"),
        (at_one_pace(15, weight_kg=20) + at_one_pace(10, weight_kg=12), "ab"),
        (at_one_pace(15, weight_kg=20) + at_one_pace(12, weight_kg=12) + at_one_pace(8, weight_kg=40), "abc"),
        (at_one_pace(12, 8, 8, 8), "a / b b b"),
        (at_one_pace(12, 12, 12, 8, 8, 8), "a a a / b b b"),
        (at_one_pace(20, 15, 10, 20, 15, 10), "abc abc"),
        ([Effort(15, 30, None), Effort(10, 30, None), Effort(8, 32, None)], "abc"),
    ],
)
def test_other_exercises_with_fewer_repetitions_stay_others(sets: list[Effort], expected: str) -> None:
    """A fall is no tiredness where it is the only one, weights or paces differ, or the next sets do not fall."""
    assert written(arrange(sets)) == expected


def test_a_sure_disagreement_of_guesses_parts_sets_that_look_alike() -> None:
    """Two exercises of ten repetitions in 30 s: one guessed a row at 95 %, the other a squat."""
    row = Effort(10, 30, None, guesses={"row": 0.95})
    squat = replace(row, guesses={"squat": 0.95})
    assert written(arrange([row, row, squat, squat])) == "a a / b b"
    assert written(arrange([row, squat, row, squat])) == "ab ab"


def test_exercises_done_once_make_one_block_of_one_round() -> None:
    """Four unlike sets; none of them is a repetition."""
    once = [Effort(None, 76, None), Effort(15, 49, None), Effort(10, 60, None), Effort(None, 123, None)]
    assert written(arrange(once)) == "abcd"


def test_without_any_figure_sets_still_have_places() -> None:
    """No repetitions, no durations, no weights: nothing tells, and nothing fails."""
    assert len(arrange([Effort(None, None, None)] * 3)) == 3
    assert arrange([]) == []


def test_rests_have_no_place_and_sessions_are_apart() -> None:
    """Two sets either side of a rest, and one of the session after."""
    rows = sets_of(
        {"set": 1, "reps": 5, "duration_s": 20},
        {"kind": "rest", "duration_s": 60},
        {"set": 2, "reps": 5, "duration_s": 20},
        {"session": 2, "set": 1, "reps": 5, "duration_s": 20},
    )
    found = table(structure(rows), SETS)
    assert found["block"].tolist() == [1, pd.NA, 1, 1]
    assert found["round"].tolist() == [1, pd.NA, 2, 1]
    assert found["slot"].tolist() == ["a", pd.NA, "a", "a"]


def test_rests_alone_have_no_place() -> None:
    """Nor is it an error if there are no sets at all."""
    found = table(structure(sets_of({"kind": "rest"})), SETS)
    assert found[["block", "round", "slot"]].isna().all(axis=None)
    assert structure(()) == ()


def test_letters_go_on_after_z() -> None:
    """Like the columns of a spreadsheet."""
    assert [letters(each) for each in (0, 25, 26, 27, 52)] == ["a", "z", "aa", "ab", "ba"]


efforts = st.builds(
    Effort,
    reps=st.none() | st.integers(0, 30),
    seconds=st.none() | st.floats(1, 300),
    weight_kg=st.none() | st.sampled_from([4.0, 14.0, 20.0, 80.0]),
)


@given(st.lists(efforts, max_size=24), st.permutations([4.0, 14.0, 20.0, 80.0]))
def test_only_whether_weights_are_equal_counts(sets: list[Effort], renamed: list[float]) -> None:
    """Other weights in the same pattern give the same places."""
    other = dict(zip([4.0, 14.0, 20.0, 80.0], renamed, strict=True))
    changed = [each if each.weight_kg is None else replace(each, weight_kg=other[each.weight_kg]) for each in sets]
    assert arrange(changed) == arrange(sets)


@given(st.integers(-86_400, 86_400))
def test_the_clock_does_not_count(shift: int) -> None:
    """The same sets, hours earlier or later."""
    rows = [{"set": place, "reps": 5 + place % 2, "duration_s": 20 + 9 * (place % 2)} for place in range(1, 7)]
    early = sets_of(*({**row, "since": 60 * place} for place, row in enumerate(rows)))
    late = sets_of(*({**row, "since": 60 * place + shift} for place, row in enumerate(rows)))
    places = [[(each.block, each.round, each.slot) for each in structure(sets)] for sets in (early, late)]
    assert places[0] == places[1]


@given(st.lists(efforts, max_size=30))
def test_every_set_has_a_place(sets: list[Effort]) -> None:
    """Blocks and slots begin in order, rounds never go back within a block."""
    places = arrange(sets)
    assert len(places) == len(sets)
    for before, after in pairwise(places):
        assert after.block in (before.block, before.block + 1)
        assert after.block > before.block or after.round in (before.round, before.round + 1)
    seen = [place.slot for place in places]
    assert [slot for place, slot in enumerate(seen) if slot not in seen[:place]] == sorted(set(seen))


def test_a_long_session_takes_no_noticeable_time() -> None:
    """A hundred equal sets, the worst case, are arranged as straight sets."""
    assert written(arrange([Effort(10, 30, None)] * 100)) == " ".join("a" * 100)
