"""What exercises and sessions come to, worked out by hand on uneven sets."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import at, numbered_sets_of, plain, sessions_of, up_to_s, values
from fitlift.activity import read_activity
from fitlift.analysis.load import Loads, ZoneSeconds, strength_loads
from fitlift.analysis.zones import seconds_by_bpm
from fitlift.exercises.catalogue import catalogue
from fitlift.records.sessions import Session
from fitlift.session.analyse import analyse

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


def sessions(*rows: dict[str, Any]) -> tuple[Session, ...]:
    """Sessions, of 40 s by default."""
    defaults = {"session": 1, "start_time": at(0), "end_time": at(40), "timer_s": 40.0}
    return sessions_of(*(defaults | row for row in rows or ({},)))


def loads(*rows: dict[str, Any], session: dict[str, Any] | None = None, **options: Any) -> Loads:
    """What some sets of one session come to."""
    return strength_loads(sessions(session or {}), numbered_sets_of(*rows), catalogue(), **options)


def figure(made: Loads, name: str) -> Any:
    """The row of a session's figure."""
    of_session = made.figures[made.figures["slot"].isna() & made.figures["exercise"].isna()]
    return next(of_session[of_session["figure"] == name].itertuples())


def test_what_each_set_lifted_is_in_the_order_of_the_set_table() -> None:
    """Rests are among them."""
    sets = numbered_sets_of(*DONE[:2], {"kind": "rest"}, DONE[2])
    found = strength_loads(sessions(), sets, catalogue()).sets["volume_kg"]
    assert {label: plain(kg) for label, kg in found.items()} == {0: 200, 1: 250, 2: None, 3: 400}


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


def test_a_top_set_of_which_nothing_was_counted_has_no_repetitions() -> None:
    """Neither 0 nor the one that a watch counts of a hold, and neither lifts anything."""
    for seconds, reps in ((3.0, 0), (45.0, 1)):
        made = loads({"exercise": "pallof_press", "slot": "a", "reps": reps, "weight_kg": 12.5, "duration_s": seconds})
        (exercise,) = made.each_exercise
        assert (exercise.top_weight_kg, exercise.top_reps, exercise.volume_kg) == (12.5, None, None)


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


def test_hard_sets_are_working_sets_but_those_noted_as_easy() -> None:
    """Of five two have an effort, 8 and 9; a sixth of 5 is easy, the warm-up of 9 is no work, drops are part of one."""
    easy = UNSURE | {"reps": 8, "rpe": 5}
    warmup = SQUAT | {"reps": 3, "weight_kg": 60, "role": "warmup", "rpe": 9}
    columns = ("working_sets", "hard_sets", "sets_with_effort")
    assert values(loads(*DONE, easy, warmup).sessions, *columns) == [(6, 5, 3)]
    drops = (easy | {"set": 1}, easy | {"set": 2, "drop_of": 1, "rpe": 9})
    assert values(loads(*drops).sessions, *columns) == [(1, 1, 1)]
    assert values(loads().sessions, *columns) == [(None, None, None)]


def test_the_effort_of_a_session_makes_no_set_easy() -> None:
    """It is another scale: 3 of 10 is a moderate session, whatever was left in its sets."""
    made = loads(*DONE, session={"watch_rpe": 3.0, "timer_s": 2790.0})
    assert values(made.sessions, "hard_sets", "sets_with_effort", "srpe_load") == [(5, 2, 139.5)]


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


#: 21 s: at rest, at half of the reserve of the man, and at his maximum.
BEATS = {1: {50: 7.0, 120: 4.0, 190: 10.0}}
MAN: dict[str, Any] = {"max_hr_bpm": 190, "resting_hr_bpm": 50, "sex": "male"}


def test_cardiovascular_cost_after_banister() -> None:
    """4 s at half of the reserve: 4 / 60 x 0.5 x 0.64 x 2.611696; 10 s at all of it: 10 / 60 x 0.64 x 6.820958."""
    made = loads(seconds_by_bpm=BEATS, session={"timer_s": 26.0}, **MAN)
    assert values(made.sessions, "trimp_banister") == [(round(0.0557162 + 0.7275689, 4),)]
    told = figure(made, "trimp_banister")
    assert told.inputs == "heart rate of 0.3 of 0.4 min, maximum heart rate 190, resting heart rate 50, sex male"
    assert told.formula.startswith("cardiovascular cost")
    known_from = {"max_hr_bpm": "watch", "sex": "configuration"}
    told = figure(
        loads(seconds_by_bpm=BEATS, session={"timer_s": 26.0}, known_from=known_from, **MAN), "trimp_banister"
    )
    assert told.inputs.endswith(
        "maximum heart rate 190 from the watch, resting heart rate 50, sex male from the configuration"
    )


def test_a_session_costs_what_its_own_heart_rate_says() -> None:
    """At rest, 30 s cost nothing, which is known; 6 s at 190 in session 2 are six tenths of the ten."""
    both = sessions({"timer_s": 30.0}, {"session": 2, "timer_s": 6.0})
    beats = {1: {50: 30.0}, 2: {190: 6.0}}
    made = strength_loads(both, numbered_sets_of(), catalogue(), seconds_by_bpm=beats, **MAN)
    assert values(made.sessions, "trimp_banister") == [(0,), (round(0.6 * 0.7275689, 4),)]


def test_four_fifths_of_the_time_are_enough() -> None:
    """21 of 26.25 s."""
    made = loads(seconds_by_bpm=BEATS, session={"timer_s": 26.25}, **MAN)
    assert made.sessions["trimp_banister"].notna().all()


@pytest.mark.parametrize(
    ("changed", "why_not"),
    [
        ({"sex": None}, "not given: sex"),
        ({"max_hr_bpm": None, "resting_hr_bpm": None}, "not given: maximum heart rate, resting heart rate"),
        ({"resting_hr_bpm": 190}, "the resting heart rate is not between 0 and the maximum"),
        ({"session": {"timer_s": None}}, "how long the timer ran is not known"),
        ({"session": {"timer_s": 27.0}}, "the heart rate is known for 78 % of the time only"),
        ({"seconds_by_bpm": None}, "no heart rate"),
        ({"seconds_by_bpm": {1: {}, 2: BEATS[1]}}, "no heart rate"),
    ],
)
def test_without_all_that_it_needs_there_is_no_cost_after_banister(changed: dict[str, Any], why_not: str) -> None:
    """21 s are covered: four fifths of 26, not of 27."""
    known: dict[str, Any] = {"seconds_by_bpm": BEATS, "session": {"timer_s": 26.0}}
    made = loads(**known | MAN | changed)
    assert figure(made, "trimp_banister").why_not == why_not
    assert values(made.sessions, "trimp_banister") == [(None,)]


def test_cardiovascular_cost_after_edwards() -> None:
    """10.5 x 1 + 8 x 2 + 5 x 3 + 3 x 4 + 0.5 x 5 = 56 of the session whose zones they are."""
    zones = {1: ZoneSeconds((630, 480, 300, 180, 30), (96, 115, 134, 153, 172, 191))}
    made = loads(zones=zones)
    assert values(made.sessions, "trimp_edwards") == [(56,)]
    assert figure(made, "trimp_edwards").inputs == "10.5, 8, 5, 3, 0.5 min in zones 1 to 5"
    assert values(loads(zones={2: zones[1]}).sessions, "trimp_edwards") == [(None,)]


@pytest.mark.parametrize(
    ("bounds", "has"),
    [
        pytest.param((0, 97, 116, 135, 154, 173, 192), "0, 97, 116, 135, 154, 173, 192 bpm", id="6"),
        pytest.param((96, 115, 134, 153, 172), "96, 115, 134, 153, 172 bpm", id="4 of them"),
        pytest.param((113, 127, 141, 155, 169, 183), "113, 127, 141, 155, 169, 183 bpm", id="of the reserve"),
        pytest.param((95, 114, 133, 152, 173, 190), "95, 114, 133, 152, 173, 190 bpm", id="one is two off"),
    ],
)
def test_edwards_knows_his_own_zones_only(bounds: tuple[int, ...], has: str) -> None:
    """COROS has six, shares of the reserve are others, and so are a user's own; 171 of 190 are 90 %."""
    made = loads(zones={1: ZoneSeconds((60.0,) * (len(bounds) - 1), bounds)})
    expected = f"defined for 5 zones of 50 to 100 % of the maximum heart rate, not for {has}"
    assert figure(made, "trimp_edwards").why_not == expected
    assert values(made.sessions, "trimp_edwards") == [(None,)]


def test_seconds_that_do_not_fit_the_bounds_are_not_edwards() -> None:
    """Six seconds for five zones: nobody knows which is which."""
    made = loads(zones={1: ZoneSeconds((60.0,) * 6, (96, 115, 134, 153, 172, 191))})
    assert values(made.sessions, "trimp_edwards") == [(None,)]


def test_four_fifths_of_the_time_are_enough_for_edwards_too() -> None:
    """Of 40 s: 8 without a heart rate are still as many, 9 are not."""
    bounds = (95, 114, 133, 152, 171, 190)
    enough = loads(zones={1: ZoneSeconds((32, 0, 0, 0, 0), bounds, uncovered_s=8)})
    assert enough.sessions["trimp_edwards"].notna().all()
    lacking = loads(zones={1: ZoneSeconds((31, 0, 0, 0, 0), bounds, uncovered_s=9)})
    assert figure(lacking, "trimp_edwards").why_not == "the heart rate is known for 78 % of the time only"


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
        (SQUAT["exercise"], "set 4: 5 × 80 kg, 96 to 99.2 kg by formula, effort 8", None),
        (None, None, "the exercise is not sure"),
    ]
    of_squat, squat = figures[figures["slot"] == "a"], made.exercises.iloc[0]
    assert of_squat["value"].tolist() == [squat[name] for name in of_squat["figure"]]
    without_effort = loads(DONE[2]).figures
    assert without_effort[without_effort["figure"] == "e1rm_kg"]["inputs"].tolist() == [
        "set 1: 5 × 80 kg, 90 to 93.3 kg by formula, a lower bound, as no effort was entered"
    ]


def test_what_was_counted_beyond_the_log_is_told() -> None:
    """And an estimate is seen to be one."""
    rows = ({"exercise": "dumbbell_bench_press", "reps": 8, "weight_kg": 20}, {"exercise": "pull_up", "reps": 5})
    made = loads(*rows, dumbbell_weight="per_hand", body_mass_kg=70)
    assert figure(made, "volume_kg").inputs == "2 of 2 working sets; counted with body mass, both hands"
    assert values(made.sessions, "volume_kg") == [(8 * 40 + 350,)]
    assert values(made.sessions, "volume_basis") == [("body mass, both hands",)]
    assert values(made.exercises, "volume_basis") == [("both hands",), ("body mass",)]
    assert values(loads(*rows).exercises, "volume_basis") == [("as logged",), (None,)]


def test_sessions_are_apart() -> None:
    """The same exercise in two of them has a row in each."""
    sets = numbered_sets_of(SQUAT | {"reps": 5, "weight_kg": 80}, SQUAT | {"session": 2, "reps": 3, "weight_kg": 90})
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
        "duration_s": st.none() | up_to_s(90),
        "rest_s": st.none() | up_to_s(200),
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
    sets = numbered_sets_of(*rows)
    order = list(range(len(rows)))
    shuffle.shuffle(order)
    first, other = (
        strength_loads(sessions(), each, catalogue(), baselines_kg=BASELINES)
        for each in (sets, [sets[place] for place in order])
    )
    assert [first.each_set[place] for place in order] == list(other.each_set)
    for name in ("exercises", "sessions", "figures"):
        pd.testing.assert_frame_equal(getattr(first, name), getattr(other, name))
    total = sum(row["reps"] * row["weight_kg"] for row in rows if None not in (row["reps"], row["weight_kg"]))
    assert first.sets["volume_kg"].sum() == pytest.approx(total)
    assert first.exercises["volume_kg"].sum() == pytest.approx(total)
    assert first.sessions["volume_kg"].fillna(0).sum() == pytest.approx(total)
    assert first.exercises["working_sets"].sum() == len(rows)


def test_real_sessions_lift_what_their_set_tables_say(corpus: Path) -> None:
    """Volume as the set table has it by default, and a reason for each figure that is missing."""
    for path in sorted((corpus / "strength_activity").glob("*.fit")):
        analysis = analyse(read_activity(path))
        activity = analysis.activity
        beats = seconds_by_bpm(analysis.each_session, activity.heart, activity.each_pause)
        made = strength_loads(analysis.each_session, analysis.each_set, catalogue(), seconds_by_bpm=beats, **MAN)
        active = analysis.sets["kind"] == "active"
        pd.testing.assert_series_equal(made.sets["volume_kg"][active], analysis.sets["volume_kg"][active])
        assert made.exercises["working_sets"].sum() + made.exercises["warmup_sets"].sum() == active.sum(), path.name
        assert (made.figures["value"].isna() == made.figures["why_not"].notna()).all(), path.name
        assert (made.sessions["density_share"].dropna().between(0, 1)).all(), path.name
