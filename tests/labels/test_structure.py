"""Which sets repeat one exercise: blocks, rounds and slots."""

from __future__ import annotations

import time
from collections.abc import Sequence
from itertools import groupby, pairwise
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from arrangements import ARRANGEMENTS, Arrangement
from builders import pauses_of, sets_of
from fitlift import set_table
from fitlift.labels.efforts import Effort
from fitlift.labels.structure import MOST_SETS, Place, arrange, letters, structure
from fitlift.records.base import replace
from fitlift.schema import SETS
from tables import table

#: Of so many seeds each arrangement is found; noise makes some sets look like others.
SEEDS = 40

#: What a watch counts in sets of 40 s of which nothing is to be counted.
PHANTOMS = (7, 0, 5, 12, 9, 0, 0, 14, 6)


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


def test_a_sure_name_parts_sets_that_would_be_one_exercise() -> None:
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
    ],
)
def test_sets_that_fall_as_strength_does_are_one_exercise(sets: list[Effort], expected: str) -> None:
    """Push-ups to exhaustion, and bench presses of which the last set failed."""
    assert written(arrange(sets)) == expected


def test_two_exercises_in_turn_may_both_fall() -> None:
    """Pull-ups and push-ups to exhaustion, a short rest between them and a longer one after each round."""
    sets = at_one_pace(12, 20, 9, 16, 7, 13)
    assert written(arrange(sets, rests_s=[15, 75, 15, 75, 15, None])) == "ab ab ab"


@pytest.mark.parametrize(
    ("sets", "expected"),
    [
        (at_one_pace(15, 10), "ab"),
        (at_one_pace(15, weight_kg=20) + at_one_pace(10, weight_kg=12), "ab"),
        (at_one_pace(12, 12, 12, 8, 8, 8), "a a a / b b b"),
        (at_one_pace(20, 15, 10, 20, 15, 10), "abc abc"),
        ([Effort(15, 30, 20), Effort(10, 60, 8), Effort(8, 12, None)], "abc"),
    ],
)
def test_other_exercises_with_fewer_repetitions_stay_others(sets: list[Effort], expected: str) -> None:
    """Where it is the only fall, weights or paces differ, or the next sets do not fall."""
    assert written(arrange(sets)) == expected


def test_one_fall_among_few_sets_is_rather_one_exercise() -> None:
    """In guided sessions sets seldom stand alone, and those of one exercise often differ by a third."""
    assert written(arrange(at_one_pace(12, 8, 8, 8))) == "a a a a"


def test_a_sure_disagreement_of_guesses_parts_sets_that_look_alike() -> None:
    """Two exercises of ten repetitions in 30 s: one guessed a row at 95 %, the other a squat."""
    row = Effort(10, 30, None, guesses={"row": 0.95})
    squat = replace(row, guesses={"squat": 0.95})
    assert written(arrange([row, row, squat, squat])) == "a a / b b"
    assert written(arrange([row, squat, row, squat])) == "ab ab"


def test_exercises_done_once_make_one_block_of_one_round() -> None:
    """Four unlike sets; none of them is a repetition."""
    once = [Effort(None, 76, None), Effort(15, 49, 20), Effort(30, 60, None), Effort(8, 25, 60)]
    assert written(arrange(once)) == "abcd"


def test_a_longer_rest_after_every_third_set_tells_rounds_of_three() -> None:
    """All sets last 40 s, and the watch counted what it would: the rests alone tell."""
    sets = [Effort(reps or None, 40, None) for reps in PHANTOMS]
    assert written(arrange(sets, rests_s=[20, 20, 90, 20, 20, 90, 20, 20, None])) == "abc abc abc"
    assert written(arrange(sets, rests_s=[20] * 8 + [None])) != "abc abc abc"


def test_where_all_sets_last_as_long_that_says_nothing() -> None:
    """Rounds of two by their repetitions; their durations are equal throughout."""
    sets = [Effort(reps, 40, None) for reps in (10, 25, 10, 24, 11, 25)]
    assert written(arrange(sets, rests_s=[20, 60, 20, 60, 20, None])) == "ab ab ab"


def test_pauses_of_the_timer_are_no_rests() -> None:
    """Rounds of three with 20 s within and 90 s after them, some of which the timer stood still: then nothing tells."""
    rows, now = [], 0
    for place, reps in enumerate(PHANTOMS):
        rows.append({"set": place + 1, "reps": reps, "duration_s": 40, "since": now, "until": now + 40})
        now += 40 + (90 if place % 3 == 2 else 20)
    sets = sets_of(*rows)
    assert [each.slot for each in structure(sets)] == [*"abc"] * 3
    longer = [(row["until"], row["until"] + 70) for row in rows[2::3]]
    assert [each.slot for each in structure(sets, pauses_of(*longer))] != [*"abc"] * 3


def test_sets_of_one_bout_are_one_exercise_and_the_next_bout_is_another() -> None:
    """Sets that look alike in two bouts, and unlike ones in one."""
    alike = [Effort(10, 30, None)] * 4
    assert written(arrange(alike, bouts=[1, 1, 2, 2])) == "a a / b b"
    unlike = [Effort(10, 30, None), Effort(25, 70, None), Effort(8, 90, None)]
    assert written(arrange(unlike, bouts=[1, 1, 1])) == "a a a"


def test_bouts_of_one_set_come_again_in_rounds() -> None:
    """Push-ups, sit-ups and a hold, three times."""
    sets = [Effort(20, 30, None), Effort(25, 34, None), Effort(None, 61, None)] * 3
    places = arrange(sets, bouts=range(9), rests_s=[30, 30, 50] * 3)
    assert written(places) == "abc abc abc"


def test_bouts_of_several_sets_do_not_come_again() -> None:
    """Ten repetitions in each of four bouts of three sets: who does them all at once seldom does them again."""
    sets = [Effort(10, 30, None), Effort(10, 31, None), Effort(10, 29, None)] * 4
    bouts = [bout for bout in range(4) for _ in range(3)]
    assert written(arrange(sets, bouts=bouts, rests_s=[30] * 12)) == "a a a / b b b / c c c / d d d"


def test_names_that_the_watch_is_sure_of_decide() -> None:
    """Hip abduction, then adduction, three of each that look alike, both guessed at 100 %."""
    rows = [
        {"reps": 12, "duration_s": 30, "exercise": name, "confidence": 1.0, "source": "watch"}
        for name in ("hip_abduction", "hip_adduction")
        for _ in range(3)
    ]
    found = structure(sets_of(*({**row, "set": number} for number, row in enumerate(rows, start=1))))
    assert [each.slot for each in found] == [*"aaabbb"]


def test_a_name_that_is_not_sure_decides_nothing() -> None:
    """Six sets that look alike; the watch thinks the last a little likelier something else."""
    rows = [
        {"set": number, "reps": 12, "duration_s": 30, "exercise": "row" if number < 6 else "curl", "confidence": 0.5}
        for number in range(1, 7)
    ]
    assert len({each.slot for each in structure(sets_of(*rows))}) == 1


def test_how_sure_a_slot_is_is_said_where_sets_share_it() -> None:
    """Of two sets of a bout it is certain; a set alone has nothing to be sure of."""
    sets = [Effort(10, 30, None), Effort(20, 70, None), Effort(8, 25, 60)]
    assert [each.confidence for each in arrange(sets, bouts=[1, 1, 2])] == [1.0, 1.0, None]


def test_rounds_that_are_alike_are_surer() -> None:
    """Three rounds of two by the same figures, and by figures that stray by a third."""
    alike = arrange([Effort(10, 30, 20), Effort(15, 60, None)] * 3)
    sets = [(10, 30, 20), (15, 60, None), (13, 40, 20), (11, 45, None), (8, 24, 20), (19, 75, None)]
    stray = arrange([Effort(*each) for each in sets])
    assert written(alike) == written(stray) == "ab ab ab"
    assert min(each.confidence or 0 for each in alike) > max(each.confidence or 1 for each in stray)


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


@given(st.lists(efforts, max_size=16), st.lists(st.sampled_from([None, "row", "press", "curl"]), min_size=16))
def test_names_that_are_sure_are_never_overruled(sets: list[Effort], names: list[str | None]) -> None:
    """Two names share no slot, and neighbours of one name share theirs."""
    named = [replace(each, name=name) for each, name in zip(sets, names, strict=False)]
    places = arrange(named)
    by_slot: dict[int, set[str | None]] = {}
    for each, place in zip(named, places, strict=True):
        by_slot.setdefault(place.slot, set()).update({each.name} - {None})
    assert all(len(each) < 2 for each in by_slot.values())
    for (one, before), (other, after) in pairwise(zip(named, places, strict=True)):
        if one.name is not None and one.name == other.name:
            assert before.slot == after.slot


@given(st.lists(efforts, min_size=1, max_size=16), st.lists(st.integers(1, 3), min_size=16))
def test_bouts_are_never_split_nor_joined_to_the_next(sets: list[Effort], sizes: list[int]) -> None:
    """Whatever their figures."""
    bouts = [bout for bout, size in enumerate(sizes) for _ in range(size)][: len(sets)]
    places = arrange(sets, bouts=bouts)
    for (one, before), (other, after) in pairwise(zip(bouts, places, strict=True)):
        assert (before.slot == after.slot) == (one == other)


@given(st.lists(efforts, max_size=20))
def test_confidences_are_shares(sets: list[Effort]) -> None:
    """Between nought and one where a set has others in its slot, none where it has not."""
    places = arrange(sets)
    slots = [place.slot for place in places]
    for place in places:
        if slots.count(place.slot) == 1:
            assert place.confidence is None
        else:
            assert place.confidence is not None
            assert 0 < place.confidence <= 1


def test_a_long_session_takes_no_noticeable_time() -> None:
    """Two hundred sets of fifty exercises."""
    sets = [Effort(5 + exercise % 11, 20 + exercise % 7 * 9, 10.0 * (exercise % 5)) for exercise in range(50)]
    begun = time.process_time()
    places = arrange([each for each in sets for _ in range(4)])
    assert len(places) == 200
    assert time.process_time() - begun < 1


def test_more_sets_than_anybody_does_have_no_places() -> None:
    """A file of five hundred and one sets."""
    found = structure(sets_of(*({"set": number, "reps": 5, "duration_s": 20} for number in range(1, MOST_SETS + 2))))
    assert {each.slot for each in found} == {None}
