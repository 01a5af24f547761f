"""What was lifted and what it cost, worked out by hand on uneven sets."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import at, plain, set_rows
from fitlift.activity import read_activity
from fitlift.analysis.load import (
    HOLD_REPS,
    HOLD_S,
    ONE_DUMBBELL,
    WEIGHTED_BODY,
    WHOLE_BODY,
    Loads,
    ZoneSeconds,
    set_loads,
    strength_loads,
)
from fitlift.analysis.zones import seconds_by_bpm
from fitlift.exercises.catalogue import Catalogue, OwnExercise, catalogue
from fitlift.formulas import estimated_1rm
from fitlift.labels import efforts
from fitlift.pipeline import analyse
from fitlift.schema import SESSIONS

SQUAT: dict[str, Any] = {"exercise": "barbell_back_squat", "exercise_name": "Barbell back squat", "slot": "a"}
UNSURE: dict[str, Any] = {"exercise": "seated_cable_row", "exercise_name": "Row", "slot": "b", "confidence": 0.5}

#: Two warm-up sets and three working sets of squats, and two of something that is not sure, one without a weight.
DONE: tuple[dict[str, Any], ...] = (
    SQUAT | {"reps": 10, "weight_kg": 20, "role": "warmup", "duration_s": 40, "rest_s": 70},
    SQUAT | {"reps": 5, "weight_kg": 50, "role": "warmup", "duration_s": 35, "rest_s": 80},
    SQUAT | {"reps": 5, "weight_kg": 80, "duration_s": 30, "rest_s": 100},
    SQUAT | {"reps": 5, "weight_kg": 80, "duration_s": 32.5, "rest_s": 95, "rpe": 8, "role": "working"},
    SQUAT | {"reps": 4, "weight_kg": 82.5, "duration_s": 28, "rest_s": 60, "rpe": 9},
    UNSURE | {"reps": 8, "weight_kg": 22, "duration_s": 25, "rest_s": 45},
    UNSURE | {"reps": 7, "duration_s": 24.5},
)


def table(*rows: dict[str, Any]) -> pd.DataFrame:
    """A set table, numbered as they come."""
    return set_rows(*({"row": place, "set": place} | row for place, row in enumerate(rows, start=1)))


def sessions(*rows: dict[str, Any]) -> pd.DataFrame:
    """A table of sessions, of 40 s by default."""
    defaults = {"session": 1, "start_time": at(0), "end_time": at(40), "timer_s": 40.0}
    return SESSIONS.conform(pd.DataFrame([defaults | row for row in rows or ({},)]))


def loads(*rows: dict[str, Any], session: dict[str, Any] | None = None, **options: Any) -> Loads:
    """What some sets of one session come to."""
    return strength_loads(sessions(session or {}), table(*rows), catalogue(), **options)


def one_set(**options: Any) -> Any:
    """What a single set lifted; options in capitals of counting, the others the set's."""
    names = ("dumbbell_weight", "reps_of_unilateral", "body_mass_kg")
    counting = {name: options.pop(name) for name in names if name in options}
    return next(set_loads(table(options), catalogue(), **counting).itertuples())


def values(frame: pd.DataFrame, *names: str) -> list[tuple[Any, ...]]:
    """Some columns of a table, null as None, numbers to four decimals."""
    rows = frame[list(names)].itertuples(index=False)
    return [tuple(round(each, 4) if isinstance(each, float) else each for each in map(plain, row)) for row in rows]


def figure(made: Loads, name: str) -> Any:
    """The row of a session's figure."""
    of_session = made.figures[made.figures["slot"].isna() & made.figures["exercise"].isna()]
    return next(of_session[of_session["figure"] == name].itertuples())


def test_volume_is_repetitions_times_weight_as_logged() -> None:
    """Null unless both are known, on rests and on dropped rows; the index stays."""
    sets = table(
        {"reps": 5, "weight_kg": 80.25},
        {"kind": "rest"},
        {"reps": 12},
        {"weight_kg": 40},
        {"kind": "dropped", "reps": 5, "weight_kg": 80},
        {"reps": 10, "weight_kg": 20, "role": "warmup"},
    ).set_axis([7, 3, 9, 1, 2, 5])
    found = set_loads(sets, catalogue())
    assert found.index.tolist() == [7, 3, 9, 1, 2, 5]
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
        ({"reps": 11}, "more than 10 repetitions"),
        ({"reps": 8, "rpe": 7.5}, "more than 10 repetitions with those left"),
        ({"rpe": 4}, "an effort of 4 does not tell how many repetitions were left"),
        ({"reps": 1, "duration_s": 20}, "a hold"),
        ({"exercise": "weighted_plank", "reps": 5}, "a hold"),
        ({"load_kind": "band"}, "what a band or assistance comes to is not known"),
        ({"exercise": "band_assisted_chin_up"}, "what a band or assistance comes to is not known"),
        ({"exercise": "push_up"}, "how much of the body is lifted is not known"),
        ({"load_kind": "bodyweight"}, "how much of the body is lifted is not known"),
        ({"exercise": "weighted_pull_up"}, "the body mass is not given"),
        ({"exercise": "pull_up"}, "the weight may be the body's or one added to it"),
        ({"exercise": "pull_up", "weight_kg": None}, "the body mass is not given"),
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
        assert values(set_loads(table(row), known), "e1rm_kg") == [(120,)]


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
    """6 pull-ups at 72 kg; with 10 kg more where the name says so; never half a body."""
    pull_up = one_set(exercise="pull_up", reps=6, weight_state="zero", body_mass_kg=72)
    assert (pull_up.lifted_kg, pull_up.volume_kg, pull_up.volume_basis) == (72, 432, "body mass")
    assert pull_up.e1rm_kg == pytest.approx(72 * 1.2, abs=0.25)
    weighted = one_set(exercise="weighted_pull_up", reps=5, weight_kg=10, body_mass_kg=72)
    assert (weighted.lifted_kg, weighted.volume_kg) == (82, 410)
    assert plain(one_set(exercise="weighted_pull_up", reps=5, body_mass_kg=72).volume_kg) is None
    assert plain(one_set(exercise="push_up", reps=20, load_kind="bodyweight", body_mass_kg=72).volume_kg) is None
    assert one_set(exercise="pull_up", reps=5, weight_kg=10, body_mass_kg=72).volume_kg == 50
    assert plain(one_set(exercise="pull_up", reps=6).volume_kg) is None


@pytest.mark.parametrize(
    "counting", [{"dumbbell_weight": "both"}, {"reps_of_unilateral": "per_leg"}, {"body_mass_kg": 0}]
)
def test_an_unknown_way_of_counting_is_refused(counting: dict[str, Any]) -> None:
    """Rather than counted as logged without a word."""
    with pytest.raises(ValueError, match=r"cannot be counted|no body mass"):
        one_set(**counting)


def test_the_lists_of_exercises_are_of_the_catalogue() -> None:
    """Each key with the attributes that it is listed for; a hold and a gap are what they are elsewhere."""
    known = {key: catalogue().of_key(key) for key in WHOLE_BODY | WEIGHTED_BODY | ONE_DUMBBELL}
    assert {each.load for key, each in known.items() if each and key in WHOLE_BODY} == {"bodyweight"}
    assert {each.load for key, each in known.items() if each and key in WEIGHTED_BODY} == {"external"}
    assert {each.equipment for key, each in known.items() if each and key in ONE_DUMBBELL} == {"dumbbell"}
    assert None not in known.values()
    assert {key.removeprefix("weighted_") for key in WEIGHTED_BODY} <= WHOLE_BODY | {"dip"}
    assert (HOLD_S, HOLD_REPS) == (efforts.HOLD_S, efforts.HOLD_REPS)


def test_an_exercise_is_told_by_its_working_sets() -> None:
    """400 + 400 + 330 kg; the best estimate is that of set 4, for which an effort says most."""
    squat, other = loads(*DONE).exercises.to_dict("records")
    assert (squat["exercise"], squat["exercise_name"], squat["slot"]) == (SQUAT["exercise"], "Barbell back squat", "a")
    assert (squat["working_sets"], squat["warmup_sets"], squat["sets_with_weight"]) == (3, 2, 3)
    assert (squat["reps"], squat["volume_kg"], squat["top_weight_kg"], squat["top_reps"]) == (14, 1130, 82.5, 4)
    assert (squat["e1rm_set"], squat["e1rm_basis"]) == (4, "reps and effort")
    assert (squat["e1rm_kg"], squat["e1rm_low_kg"]) == (pytest.approx(80 * 37 / 30), pytest.approx(96))
    assert [plain(other[name]) for name in ("exercise", "exercise_name", "slot")] == [None, None, "b"]
    assert (other["working_sets"], other["sets_with_weight"], other["reps"], other["volume_kg"]) == (2, 1, 15, 176)
    assert (other["top_weight_kg"], other["top_reps"], plain(other["e1rm_kg"])) == (22, 8, None)


def test_the_most_repetitions_at_the_heaviest_weight_are_told() -> None:
    """Of 5 and 6 at 60 kg the 6; a weight without repetitions has none."""
    rows = (SQUAT | {"reps": 5, "weight_kg": 60}, SQUAT | {"reps": 6, "weight_kg": 60}, SQUAT | {"reps": 9})
    assert values(loads(*rows).exercises, "top_weight_kg", "top_reps") == [(60, 6)]
    assert values(loads(SQUAT | {"weight_kg": 60}).exercises, "top_weight_kg", "top_reps") == [(60, None)]


def test_weights_are_held_against_a_baseline() -> None:
    """Of 100 kg: 80, 80 and 82.5 %; 4 + 4 + 3.3 repetitions; INOL 5 / 20 + 5 / 20 + 4 / 17.5."""
    columns = ("baseline_kg", "top_relative_intensity", "mean_relative_intensity", "relative_volume", "inol")
    made = loads(*DONE, baselines_kg={SQUAT["exercise"]: 100.0, UNSURE["exercise"]: 60.0})
    assert values(made.exercises, *columns) == [
        (100, 0.825, round(11.3 / 14, 4), 11.3, round(0.5 + 4 / 17.5, 4)),
        (None,) * 5,
    ]
    assert values(loads(*DONE).exercises, *columns) == [(None,) * 5] * 2


def test_only_sets_with_repetitions_and_a_weight_are_held_against_a_baseline() -> None:
    """12 x 50 of 100 count though they say no maximum; 5 without a weight do not, nor 0 x 90."""
    rows = ({"reps": 12, "weight_kg": 50}, {"reps": 5}, {"reps": 0, "weight_kg": 90})
    made = loads(*(SQUAT | row for row in rows), baselines_kg={SQUAT["exercise"]: 100.0})
    columns = ("top_relative_intensity", "mean_relative_intensity", "relative_volume", "inol")
    assert values(made.exercises, *columns) == [(0.5, 0.5, 6, 12 / 50)]


def test_a_session_is_told_by_its_working_sets() -> None:
    """4 of 5 have a weight: 1306 kg; 140 s of sets and 300 s of rest; warm-ups apart: 200 + 250 kg."""
    columns = ("working_sets", "warmup_sets", "sets_with_weight", "weight_coverage", "volume_kg", "warmup_volume_kg")
    made = loads(*DONE)
    assert values(made.sessions, *columns) == [(5, 2, 4, 0.8, 1306, 450)]
    assert values(made.sessions, "density_share", "volume_kg_per_min") == [
        (round(140 / 440, 4), round(1306 * 60 / 440, 4))
    ]


def test_a_session_without_sets_has_no_set_count() -> None:
    """Absent is not zero; what is computed from other things stays."""
    made = loads(session={"watch_rpe": 5.0, "timer_s": 1830.0})
    assert made.exercises.empty
    columns = ("working_sets", "warmup_sets", "sets_with_weight", "weight_coverage", "volume_kg", "density_share")
    assert values(made.sessions, *columns, "srpe_load") == [(None,) * 6 + (152.5,)]
    assert figure(made, "volume_kg").why_not == "no working set"


def test_a_single_set_has_no_density() -> None:
    """It has no rest."""
    made = loads(SQUAT | {"reps": 5, "weight_kg": 80, "duration_s": 30})
    assert values(made.sessions, "density_share", "volume_kg_per_min", "volume_kg") == [(None, None, 400)]
    assert figure(made, "density_share").why_not == "no time in a set and in a rest between two sets is known"


def test_effort_times_minutes() -> None:
    """What the user said holds over the watch: 7 x 46.5 min; 6 x 46.5 without it."""
    columns = ("rpe", "rpe_source", "srpe_load")
    said = loads(session={"rpe": 7.0, "watch_rpe": 6.0, "timer_s": 2790.0})
    assert values(said.sessions, *columns) == [(7, "correction", 325.5)]
    assert figure(said, "srpe_load").inputs == "effort 7 (correction), 46.5 min on the timer"
    watch = loads(session={"watch_rpe": 6.0, "timer_s": 2790.0})
    assert values(watch.sessions, *columns) == [(6, "watch", 279)]


@pytest.mark.parametrize(
    ("session", "why_not"),
    [
        ({}, "no effort was entered for the session"),
        ({"rpe": 7.0, "timer_s": None}, "how long the timer ran is not known"),
        ({"rpe": 13.0}, "an effort of 13 is not on the scale from 0 to 10"),
    ],
)
def test_without_effort_or_time_there_is_no_session_load(session: dict[str, Any], why_not: str) -> None:
    """And the reason is told."""
    made = loads(session=session)
    assert figure(made, "srpe_load").why_not == why_not
    assert values(made.sessions, "srpe_load") == [(None,)]


#: Seconds at each heart rate, 21 in all.
SECONDS = {1: {50: 7.0, 120: 4.0, 190: 10.0}}
MAN: dict[str, Any] = {"max_hr_bpm": 190, "resting_hr_bpm": 50, "sex": "male"}


def test_cardiovascular_cost_after_banister() -> None:
    """4 s at half of the reserve: 4 / 60 x 0.5 x 0.64 x 2.611696; 10 s at all of it: 10 / 60 x 0.64 x 6.820958."""
    made = loads(seconds_by_bpm=SECONDS, session={"timer_s": 26.0}, **MAN)
    assert values(made.sessions, "trimp_banister") == [(round(0.0557162 + 0.7275689, 4),)]
    told = figure(made, "trimp_banister")
    assert told.inputs == "heart rate of 0.3 of 0.4 min, maximum heart rate 190, resting heart rate 50, sex male"
    assert told.formula.startswith("cardiovascular cost")


def test_four_fifths_of_the_time_are_enough() -> None:
    """21 of 26.25 s."""
    made = loads(seconds_by_bpm=SECONDS, session={"timer_s": 26.25}, **MAN)
    assert made.sessions["trimp_banister"].notna().all()


@pytest.mark.parametrize(
    ("changed", "why_not"),
    [
        ({"sex": None}, "not given: sex"),
        ({"max_hr_bpm": None, "resting_hr_bpm": None}, "not given: maximum heart rate, resting heart rate"),
        ({"resting_hr_bpm": 190}, "the resting heart rate is not between 0 and the maximum"),
        ({"session": {"timer_s": None}}, "how long the timer ran is not known"),
        ({"session": {"timer_s": 27.0}}, "the heart rate is known for 78 % of the time only"),
        ({"seconds_by_bpm": {2: {120: 40.0}}}, "no heart rate"),
        ({"seconds_by_bpm": None}, "no heart rate"),
    ],
)
def test_without_all_that_it_needs_there_is_no_cost_after_banister(changed: dict[str, Any], why_not: str) -> None:
    """21 s are covered: four fifths of 26, not of 27."""
    known: dict[str, Any] = {"seconds_by_bpm": SECONDS, "session": {"timer_s": 26.0}}
    made = loads(**known | MAN | changed)
    assert figure(made, "trimp_banister").why_not == why_not
    assert values(made.sessions, "trimp_banister") == [(None,)]


def test_cardiovascular_cost_after_edwards() -> None:
    """10.5 x 1 + 8 x 2 + 5 x 3 + 3 x 4 + 0.5 x 5 = 56 of the session whose zones they are."""
    zones = {1: ZoneSeconds((630, 480, 300, 180, 30), (95, 114, 133, 152, 171, 190))}
    made = loads(zones=zones)
    assert values(made.sessions, "trimp_edwards") == [(56,)]
    assert figure(made, "trimp_edwards").inputs == "10.5, 8, 5, 3, 0.5 min in zones 1 to 5"
    assert values(loads(zones={2: zones[1]}).sessions, "trimp_edwards") == [(None,)]


@pytest.mark.parametrize(
    "bounds",
    [(0, 101, 121, 141, 161, 181, 201), (125, 140, 155, 170, 185, 200), (118, 133, 155, 171, 178, 196), (98, 120, 200)],
)
def test_edwards_knows_his_own_zones_only(bounds: tuple[int, ...]) -> None:
    """COROS has six, shares of the reserve are others, and so are zones of one's own."""
    made = loads(zones={1: ZoneSeconds((60.0,) * (len(bounds) - 1), bounds)})
    of = ", ".join(map(str, bounds))
    expected = f"defined for 5 zones of 50 to 100 % of the maximum heart rate, not for {of} bpm"
    assert figure(made, "trimp_edwards").why_not == expected


def test_edwards_zones_may_be_rounded() -> None:
    """Of 187: 93.5, 112.2, 130.9, 149.6, 168.3; a beat to either side is the same zone, two are another."""
    for bounds, expected in (((94, 112, 131, 150, 168, 187), 1), ((93, 113, 130, 149, 169, 187), 1)):
        made = loads(zones={1: ZoneSeconds((60.0, 0, 0, 0, 0), bounds)})
        assert made.sessions["trimp_edwards"].tolist() == [expected]
    other = loads(zones={1: ZoneSeconds((60.0, 0, 0, 0, 0), (94, 112, 131, 150, 166, 187))})
    assert other.sessions["trimp_edwards"].isna().all()


def test_every_figure_says_how_it_comes_about_or_why_not() -> None:
    """Session first, then its exercises; the values are those of the other tables."""
    made = loads(*DONE, baselines_kg={SQUAT["exercise"]: 100.0})
    figures = made.figures
    assert (figures["value"].notna() == figures["inputs"].notna()).all()
    assert (figures["value"].isna() == figures["why_not"].notna()).all()
    assert figures[["unit", "formula"]].notna().all(axis=None)
    assert figures["slot"].fillna("").tolist() == [""] * 7 + ["a"] * 6 + ["b"] * 6
    best = figures[(figures["figure"] == "e1rm_kg")]
    assert values(best, "exercise", "inputs", "why_not") == [
        (SQUAT["exercise"], "set 4: 5 × 80 kg, effort 8", None),
        (None, None, "the exercise is not sure"),
    ]
    of_squat, squat = figures[figures["slot"] == "a"], made.exercises.iloc[0]
    assert of_squat["value"].tolist() == [squat[name] for name in of_squat["figure"]]
    without_effort = loads(DONE[2]).figures
    assert without_effort[without_effort["figure"] == "e1rm_kg"]["inputs"].tolist() == [
        "set 1: 5 × 80 kg, a lower bound, as no effort was entered"
    ]


def test_what_was_counted_beyond_the_log_is_told() -> None:
    """And an estimate is seen to be one."""
    rows = ({"exercise": "dumbbell_bench_press", "reps": 8, "weight_kg": 20}, {"exercise": "pull_up", "reps": 5})
    made = loads(*rows, dumbbell_weight="per_hand", body_mass_kg=70)
    assert figure(made, "volume_kg").inputs == "2 of 2 working sets; counted with body mass, both hands"
    assert values(made.sessions, "volume_kg") == [(8 * 40 + 350,)]


def test_sessions_are_apart() -> None:
    """The same exercise in two of them has a row in each."""
    sets = table(SQUAT | {"reps": 5, "weight_kg": 80}, SQUAT | {"session": 2, "reps": 3, "weight_kg": 90})
    made = strength_loads(sessions({"session": 2}, {}), sets, catalogue())
    assert values(made.exercises, "session", "volume_kg") == [(1, 400), (2, 270)]
    assert values(made.sessions, "session", "volume_kg") == [(1, 400), (2, 270)]
    assert made.figures["session"].is_monotonic_increasing


LIFTED = st.fixed_dictionaries(
    {
        "reps": st.none() | st.integers(0, 14),
        "weight_kg": st.none() | st.floats(1, 200),
        "rpe": st.none() | st.sampled_from([4.0, 6.5, 8.0, 10.0]),
        "exercise": st.sampled_from([None, "barbell_back_squat", "dumbbell_bench_press", "pull_up"]),
        "slot": st.sampled_from(["a", "b"]),
        "duration_s": st.none() | st.floats(0, 90),
        "rest_s": st.none() | st.floats(0, 200),
    }
)
BASELINES = {"barbell_back_squat": 120.0, "pull_up": 90.0}
#: Told of working sets only, whatever warm-ups there are.
WORKING_ONLY = [
    "working_sets", "sets_with_weight", "weight_coverage", "volume_kg", "density_share", "volume_kg_per_min",
]  # fmt: skip


@given(st.lists(LIFTED, max_size=7), st.lists(LIFTED, max_size=3))
def test_warm_ups_change_no_working_figure(working: list[dict[str, Any]], warmups: list[dict[str, Any]]) -> None:
    """They may lend an exercise one more slot, no more."""
    known = [row | {"set": place} for place, row in enumerate(working, start=1)]
    eased = [row | {"role": "warmup", "set": 90 + place} for place, row in enumerate(warmups)]
    without, with_them = (loads(*rows, baselines_kg=BASELINES) for rows in (known, known + eased))
    if working:
        pd.testing.assert_frame_equal(without.sessions[WORKING_ONLY], with_them.sessions[WORKING_ONLY])
    kept = with_them.exercises[with_them.exercises["working_sets"] > 0].reset_index(drop=True)
    theirs = ["slot", "warmup_sets"]
    pd.testing.assert_frame_equal(kept.drop(columns=theirs), without.exercises.drop(columns=theirs))


@given(st.lists(LIFTED, max_size=8), st.randoms(use_true_random=False))
def test_volume_adds_up_and_the_order_of_rows_does_not_matter(rows: list[dict[str, Any]], shuffle: Any) -> None:
    """Sets to exercises to sessions; each set in one exercise."""
    sets = table(*rows)
    order = list(range(len(rows)))
    shuffle.shuffle(order)
    first, other = (
        strength_loads(sessions(), each, catalogue(), baselines_kg=BASELINES) for each in (sets, sets.iloc[order])
    )
    pd.testing.assert_frame_equal(first.sets, other.sets.sort_index())
    for name in ("exercises", "sessions", "figures"):
        pd.testing.assert_frame_equal(getattr(first, name), getattr(other, name))
    total = sum(row["reps"] * row["weight_kg"] for row in rows if None not in (row["reps"], row["weight_kg"]))
    assert first.sets["volume_kg"].sum() == pytest.approx(total)
    assert first.exercises["volume_kg"].sum() == pytest.approx(total)
    assert first.sessions["volume_kg"].fillna(0).sum() == pytest.approx(total)
    assert first.exercises["working_sets"].sum() == len(rows)


@given(LIFTED)
def test_what_is_not_known_stays_unknown(row: dict[str, Any]) -> None:
    """No volume and no maximum without repetitions and a weight; a maximum is that of the formula, or has a reason."""
    found = one_set(**row)
    has_both = None not in (row["reps"], row["weight_kg"])
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


def test_inputs_are_left_alone() -> None:
    """Tables in, new tables out."""
    sets, of_session = table(*DONE), sessions()
    before = sets.copy(deep=True), of_session.copy(deep=True)
    strength_loads(of_session, sets, catalogue(), seconds_by_bpm=SECONDS, **MAN)
    pd.testing.assert_frame_equal(sets, before[0])
    pd.testing.assert_frame_equal(of_session, before[1])


def test_real_sessions_lift_what_their_set_tables_say(corpus: Path) -> None:
    """Volume as the set table has it by default, and a reason for each figure that is missing."""
    for path in sorted((corpus / "strength_activity").glob("*.fit")):
        analysis = analyse(read_activity(path))
        activity = analysis.activity
        beats = seconds_by_bpm(activity.sessions, activity.records, activity.pauses)
        made = strength_loads(analysis.sessions, analysis.sets, catalogue(), seconds_by_bpm=beats, **MAN)
        active = analysis.sets["kind"] == "active"
        pd.testing.assert_series_equal(made.sets["volume_kg"][active], analysis.sets["volume_kg"][active])
        assert made.exercises["working_sets"].sum() + made.exercises["warmup_sets"].sum() == active.sum(), path.name
        assert (made.figures["value"].isna() == made.figures["why_not"].notna()).all(), path.name
        assert (made.sessions["density_share"].dropna().between(0, 1)).all(), path.name
