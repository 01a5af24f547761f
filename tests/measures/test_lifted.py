"""What one set lifted, worked out by hand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import numbered_sets_of, plain, up_to_s, values
from fitlift.exercises.catalogue import Catalogue, catalogue
from fitlift.exercises.exercise import OwnExercise
from fitlift.measures.body_lifts import ASSISTED_BODY, WEIGHTED_BODY, WHOLE_BODY
from fitlift.measures.by_exercise import by_exercise
from fitlift.measures.formulas import estimated_1rm
from fitlift.measures.holds import HOLD_OF_ONE_S
from fitlift.measures.lifted import ONE_DUMBBELL, Counting, set_loads
from fitlift.measures.load_kinds import with_load_kinds
from fitlift.records.sets import Set
from fitlift.schema import SET_LOADS
from tables import table

SQUAT: dict[str, Any] = {"exercise": "barbell_back_squat", "exercise_name": "Barbell back squat"}


def loads(sets: Sequence[Set], known: Catalogue, **counting: Any) -> pd.DataFrame:
    """What the sets lifted, as a table."""
    sets = with_load_kinds(sets, known, counting.get("body_mass_kg"))
    return table(set_loads(sets, by_exercise(sets), known, Counting(**counting)), SET_LOADS)


def one_set(**options: Any) -> Any:
    """What a single set lifted; options are its values, and how they are counted."""
    names = ("dumbbell_weight", "reps_of_unilateral", "body_mass_kg")
    counting = {name: options.pop(name) for name in names if name in options}
    return next(loads(numbered_sets_of(options), catalogue(), **counting).itertuples())


def test_volume_is_repetitions_times_weight_as_logged() -> None:
    """Null unless both are known, on rests and on dropped rows."""
    sets = numbered_sets_of(
        {"reps": 5, "weight_kg": 80.25},
        {"kind": "rest"},
        {"reps": 12},
        {"weight_kg": 40},
        {"kind": "dropped", "reps": 5, "weight_kg": 80},
        {"reps": 10, "weight_kg": 20, "role": "warmup"},
    )
    found = loads(sets, catalogue())
    assert values(found, "volume_kg", "volume_basis") == [
        (401.25, "as logged"),
        *[(None, None)] * 4,
        (200, "as logged"),
    ]


def test_the_maximum_of_a_set() -> None:
    """5 x 80: Brzycki 80 x 36 / 32 = 90, Epley 80 x 7 / 6, Wathan 8000 / (48.8 + 53.8 x 0.687289) = 93.266."""
    found = one_set(**SQUAT, reps=5, weight_kg=80)
    assert (found.lifted_kg, found.e1rm_low_kg) == (80, pytest.approx(90))
    assert found.e1rm_kg == pytest.approx(93.2660, abs=0.0005)
    assert found.e1rm_high_kg == pytest.approx(93.3333, abs=0.0001)
    assert (found.e1rm_basis, plain(found.why_not)) == ("reps", None)


def test_ten_repetitions_say_a_maximum_and_so_do_eight_with_two_left() -> None:
    """Epley and Brzycki 60 x 4 / 3 = 80, Wathan 6000 / 74.21332 = 80.848; a single is its weight."""
    for done in ({"reps": 10}, {"reps": 8, "rpe": 8}):
        found = one_set(**SQUAT, weight_kg=60, **done)
        assert (found.e1rm_kg, found.e1rm_high_kg) == (pytest.approx(80), pytest.approx(80.848, abs=0.001))
    assert one_set(**SQUAT, weight_kg=120, reps=1).e1rm_kg == 120


def test_effort_counts_the_repetitions_left() -> None:
    """5 with 2 left are 7: Brzycki 96, Epley 80 x 37 / 30 = 98.667, Wathan 8000 / (48.8 + 53.8 x 0.591555) = 99.224."""
    found = one_set(**SQUAT, reps=5, weight_kg=80, rpe=8)
    assert (found.e1rm_low_kg, found.e1rm_basis) == (pytest.approx(96), "reps and effort")
    assert found.e1rm_kg == pytest.approx(98.6667, abs=0.0001)
    assert found.e1rm_high_kg == pytest.approx(99.2240, abs=0.0005)


@pytest.mark.parametrize(
    ("done", "why_not"),
    [
        ({"role": "warmup"}, "a warm-up set"),
        ({"confidence": 0.74}, "the exercise is not sure"),
        ({"exercise": None}, "the exercise is not sure"),
        ({"reps": 0}, "no repetitions"),
        ({"reps": None}, "no repetitions"),
        ({"weight_kg": None}, "no weight"),
        ({"weight_kg": 0.0}, "no weight"),
        ({"reps": 11}, "more than 10 repetitions"),
        ({"reps": 8, "rpe": 7.5}, "more than 10 repetitions with those left"),
        ({"rpe": 4}, "an effort of 4 does not tell how many repetitions were left"),
        ({"reps": 1, "duration_s": 20}, "a hold"),
        ({"exercise": "weighted_plank", "reps": 5}, "a hold"),
        ({"load_kind": "band"}, "what a band comes to is not known"),
        ({"load_kind": "assisted"}, "with help, what was lifted is not known"),
        ({"exercise": "band_assisted_chin_up"}, "no body mass is given that counts"),
        ({"exercise": "band_assisted_chin_up", "weight_kg": None}, "with help, what was lifted is not known"),
        ({"exercise": "push_up", "weight_kg": 12.5}, "how much of the body is lifted is not known"),
        ({"weight_doubt": "too heavy", "weight_kg": 800}, "its weight cannot be right"),
        ({"exercise": "push_up"}, "how much of the body is lifted is not known"),
        ({"load_kind": "bodyweight"}, "how much of the body is lifted is not known"),
        ({"exercise": "weighted_pull_up"}, "no body mass is given that counts"),
        ({"exercise": "pull_up"}, "the weight may be the body's or one added to it"),
        ({"exercise": "pull_up", "weight_kg": None}, "no body mass is given that counts"),
    ],
)
def test_a_set_without_a_maximum_says_why(done: dict[str, Any], why_not: str) -> None:
    """Neither estimate nor band, nor what it was made from."""
    found = one_set(**SQUAT | {"reps": 5, "weight_kg": 80.0} | done)
    assert found.why_not == why_not
    assert [plain(each) for each in (found.e1rm_kg, found.e1rm_low_kg, found.e1rm_high_kg, found.e1rm_basis)] == [
        None
    ] * 4


def test_an_exercise_of_the_users_own_has_a_maximum() -> None:
    """Of the weight as logged, whether the catalogue knows it or not; a single of 19 s is no hold."""
    own = Catalogue([OwnExercise("Sled shove", parent="barbell_back_squat")])
    row = {"exercise": "sled_shove", "exercise_name": "Sled shove", "reps": 1, "weight_kg": 120, "duration_s": 19}
    for known in (own, catalogue()):
        assert values(loads(numbered_sets_of(row), known), "e1rm_kg") == [(120,)]


def test_dumbbells_of_both_hands_count_twice_if_entered_per_hand() -> None:
    """In the volume only, not for the maximum; not for one arm, one dumbbell, a barbell, or an unsure name."""
    both = {"exercise": "dumbbell_bench_press", "reps": 8, "weight_kg": 22.5}
    found = one_set(**both, dumbbell_weight="per_hand")
    assert (found.volume_kg, found.volume_basis) == (8 * 45, "both hands")
    assert (found.lifted_kg, found.e1rm_kg) == (22.5, one_set(**both).e1rm_kg)
    assert one_set(**both).volume_kg == 8 * 22.5
    others = ("single_arm_dumbbell_bench_press", "dumbbell_snatch", "barbell_back_squat", "my_own_press")
    for exercise in others:
        assert one_set(**both | {"exercise": exercise}, dumbbell_weight="per_hand").volume_basis == "as logged"
    assert one_set(**both, confidence=0.7, dumbbell_weight="per_hand").volume_kg == 8 * 22.5


def test_repetitions_of_both_sides_count_twice_if_entered_per_side() -> None:
    """Unless the set is of one side; a two-sided exercise counts once."""
    lunge = {"exercise": "dumbbell_lunge", "reps": 6, "weight_kg": 12}
    assert one_set(**lunge).volume_kg == 72
    for side, volume_kg, basis in ((None, 144, "both sides"), ("both", 144, "both sides"), ("left", 72, "as logged")):
        found = one_set(**lunge, side=side, reps_of_unilateral="per_side")
        assert (found.volume_kg, found.volume_basis) == (volume_kg, basis)
    assert one_set(**SQUAT, reps=6, weight_kg=12, reps_of_unilateral="per_side").volume_kg == 72


def test_the_body_counts_where_it_is_lifted_whole_and_its_mass_is_given() -> None:
    """6 pull-ups at 72 kg; with 10 kg more; never half a body."""
    pull_up = one_set(exercise="pull_up", reps=6, weight_state="zero", body_mass_kg=72)
    assert (pull_up.lifted_kg, pull_up.volume_kg, pull_up.volume_basis) == (72, 432, "body mass")
    assert pull_up.e1rm_kg == pytest.approx(72 * 1.2, abs=0.25)
    for exercise in ("weighted_pull_up", "pull_up"):
        weighted = one_set(exercise=exercise, reps=5, weight_kg=10, body_mass_kg=72)
        assert (weighted.lifted_kg, weighted.volume_kg) == (82, 410)
    assert plain(one_set(exercise="weighted_pull_up", reps=5, body_mass_kg=72).volume_kg) is None
    assert plain(one_set(exercise="push_up", reps=20, load_kind="bodyweight", body_mass_kg=72).volume_kg) is None
    assert plain(one_set(exercise="pull_up", reps=6).volume_kg) is None


def test_help_is_no_load() -> None:
    """8 chin-ups with 30 kg of help: nothing by themselves, 8 x (80 - 30) where the body counts, and no maximum."""
    for helped in (
        {"exercise": "band_assisted_chin_up"},
        {"exercise": "chin_up", "exercise_name": "Chin Up (Assisted)"},
        {"exercise": "chin_up", "load_kind": "assisted"},
    ):
        found = one_set(**helped, reps=8, weight_kg=30)
        assert [plain(each) for each in (found.volume_kg, found.e1rm_kg)] == [None, None]
        found = one_set(**helped, reps=8, weight_kg=30, body_mass_kg=80)
        assert (found.lifted_kg, found.volume_kg, found.volume_basis) == (50, 400, "body mass")
        assert (plain(found.e1rm_kg), found.why_not) == (None, "with help there is no maximum")
    assert one_set(**helped, reps=8, weight_kg=90, body_mass_kg=80).why_not == "the help is more than the body's mass"
    assert plain(one_set(exercise="sissy_squat", load_kind="assisted", reps=8, weight_kg=10).volume_kg) is None


def test_a_weight_that_may_be_the_bodys_counts_for_nothing() -> None:
    """75 kg with pull-ups is no weight that a runner adds, unless the body mass is another; 12.5 kg is."""
    assert plain(one_set(exercise="pull_up", reps=6, weight_kg=75).volume_kg) is None
    assert plain(one_set(exercise="push_up", reps=6, weight_kg=75).volume_kg) is None
    assert one_set(exercise="pull_up", reps=6, weight_kg=12.5).volume_kg == 75
    assert plain(one_set(exercise="dip", reps=6, weight_kg=71, body_mass_kg=72).volume_kg) is None


def test_a_band_and_a_weight_that_cannot_be_count_for_nothing() -> None:
    """What is written behind a band is its colour or its name; 4,076 kg was never lifted."""
    assert plain(one_set(exercise="banded_exercises_row", reps=12, weight_kg=15).volume_kg) is None
    assert plain(one_set(**SQUAT, reps=8, weight_kg=4076, weight_doubt="negative").volume_kg) is None


@pytest.mark.parametrize(
    "counting", [{"dumbbell_weight": "both"}, {"reps_of_unilateral": "per_leg"}, {"body_mass_kg": 0}]
)
def test_an_unknown_way_of_counting_is_refused(counting: dict[str, Any]) -> None:
    """Rather than counted as logged without a word."""
    with pytest.raises(ValueError, match=r"cannot be counted|no body mass"):
        one_set(**counting)


def test_the_lists_of_exercises_are_of_the_catalogue() -> None:
    """Each key with the attributes that it is listed for."""
    known = {key: catalogue().of_key(key) for key in (*WHOLE_BODY, *WEIGHTED_BODY, *ASSISTED_BODY, *ONE_DUMBBELL)}
    assert {each.load for key, each in known.items() if each and key in WHOLE_BODY} == {"bodyweight"}
    assert {each.load for key, each in known.items() if each and key in WEIGHTED_BODY} == {"external"}
    assert {each.equipment for key, each in known.items() if each and key in ONE_DUMBBELL} == {"dumbbell"}
    assert None not in known.values()
    assert {each.load for key, each in known.items() if each and key in ASSISTED_BODY} == {"assisted"}
    assert {*WEIGHTED_BODY.values(), *ASSISTED_BODY.values()} <= WHOLE_BODY


SETS = st.fixed_dictionaries(
    {
        "reps": st.none() | st.integers(0, 14),
        "weight_kg": st.none() | st.floats(1, 200),
        "rpe": st.none() | st.sampled_from([4.0, 6.5, 8.0, 10.0]),
        "exercise": st.sampled_from([None, "barbell_back_squat", "dumbbell_bench_press", "weighted_pull_up"]),
        "duration_s": st.none() | up_to_s(90),
    }
)


@given(SETS)
def test_what_is_not_known_stays_unknown(row: dict[str, Any]) -> None:
    """No volume and no maximum without repetitions and a weight; a maximum is that of the formula, or has a reason.

    Of no repetition, and of one that lasted as a hold does, nothing was counted.
    """
    found = one_set(**row)
    is_counted = bool(row["reps"]) and not (row["reps"] == 1 and (row["duration_s"] or 0) >= HOLD_OF_ONE_S)
    has_both = is_counted and row["weight_kg"] is not None
    assert (plain(found.volume_kg) is not None) == has_both
    assert (plain(found.e1rm_kg) is None) == (plain(found.why_not) is not None)
    if plain(found.e1rm_kg) is not None:
        estimate = estimated_1rm(row["weight_kg"], row["reps"], row["rpe"])
        assert estimate is not None
        assert (found.e1rm_low_kg, found.e1rm_kg, found.e1rm_high_kg) == (
            estimate.low_kg,
            estimate.kg,
            estimate.high_kg,
        )
