"""Whether lifts progress."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import at, numbered_sets_of, values
from fitlift.measures import told_sets
from fitlift.progression import Aimed, DoneSession, Progress, progress
from fitlift.records.frames import frame, records_of
from fitlift.records.loads import ExerciseLoad
from fitlift.schema import EXERCISE_LOADS

SQUAT = {"exercise": "back_squat", "exercise_name": "Back squat", "slot": "a", "role": "working", "confidence": None}
DAY = 86_400.0


def done(day: float, *sets: dict[str, Any], e1rm_kg: float | None = None) -> DoneSession:
    """A session of squats on a day, each set as it is given."""
    rows = [
        SQUAT | {"since": day * DAY + 200 * place, "until": day * DAY + 200 * place + 30} | each
        for place, each in enumerate(sets)
    ]
    counts = {"working_sets": len(sets), "warmup_sets": 0, "sets_with_weight": 0}
    load = {"session": 1, "exercise": "back_squat", "e1rm_kg": e1rm_kg} | counts
    loads = records_of(frame([load] if e1rm_kg else [], EXERCISE_LOADS), ExerciseLoad)
    return DoneSession(f"{day:02.0f}.fit", 1, at(day * DAY), "2026-W10", numbered_sets_of(*rows), loads)


def squats(weight_kg: float | None, *reps: int, rest_s: float | None = None) -> list[dict[str, Any]]:
    """Sets of one weight."""
    return [{"weight_kg": weight_kg, "reps": each, "duration_s": 30.0, "rest_s": rest_s} for each in reps]


def followed(*sessions: list[dict[str, Any]], reps: tuple[float, float] = (4, 6), every: float = 1) -> Progress:
    """Sessions every so many days."""
    aimed = {"back_squat": Aimed(*reps, 2.5)}
    return progress([done(every * place, *sets) for place, sets in enumerate(sessions)], aimed)


def changes(found: Progress) -> list[str]:
    """What rose in each session."""
    return [str(each) for each in found.lifts["change"]]


def state(found: Progress) -> tuple[str, str]:
    """What to do next, and why."""
    (row,) = values(found.exercises, "state", "why")
    return row


def test_each_kind_of_rise_is_seen() -> None:
    """Load, repetitions, a set more, less rest; each against the best of before."""
    found = followed(
        squats(70, 5, 5, 5, rest_s=120),
        squats(72.5, 5, 5, 4, rest_s=120),  # heavier, and still four
        squats(72.5, 5, 5, 5, rest_s=120),
        squats(72.5, 5, 5, 5, 5, rest_s=120),
        squats(72.5, 5, 5, 5, 5, rest_s=100),  # 17 % less rest
        squats(72.5, 5, 5, 5, 5, rest_s=95),  # 5 %: no difference
    )
    assert changes(found) == ["first", "load", "reps", "sets", "density", "none"]
    assert found.exercises["rises"].tolist() == [4]


def test_a_heavier_weight_is_a_rise_whatever_was_done_with_it() -> None:
    """Three are more with 80 kg than five with 70; a kilogram is more, too; the sixteenths that FIT keeps are none."""
    assert changes(followed(squats(70, 5, 5), squats(80, 3, 3))) == ["first", "load"]
    assert changes(followed(squats(100, 5, 5), squats(101, 5, 5))) == ["first", "load"]
    assert changes(followed(squats(100, 5, 5), squats(100.0625, 5, 5))) == ["first", "none"]
    assert changes(followed(squats(70, 5, 5), squats(65, 6, 6))) == ["first", "less"]
    assert changes(followed(squats(70, 5, 5), squats(60, 6, 6))) == ["first", "deload"]


def test_a_rise_is_held_against_twelve_weeks_and_no_more() -> None:
    """An old best is forgotten, and stays a record; so is what three light sessions over two weeks left behind."""
    weekly = [squats(90, 5), *[squats(85, 5)] * 12]
    assert changes(followed(*weekly, squats(86, 5), every=7))[-1] == "load"
    anew = followed(squats(90, 5), squats(80, 5), squats(80, 5), squats(80, 5), squats(82.5, 5), every=7)
    assert changes(anew) == ["first", "deload", "deload", "none", "load"]
    assert values(anew.exercises, "best_weight_kg", "last_weight_kg") == [(90.0, 82.5)]


def test_a_light_session_is_a_deload() -> None:
    """With 60 % of the usual work or less, or 90 % of the load; what comes after goes on from before it."""
    found = followed(squats(80, 5, 5, 5), squats(80, 5, 5, 5), squats(80, 5, 4))
    assert changes(found)[-1] == "deload"  # 720 of 1,200
    assert state(found) == ("go back", "last time was light: go back to the weight and repetitions from before it")
    assert changes(followed(squats(80, 5, 5, 5), squats(80, 5, 5, 5), squats(80, 5, 5)))[-1] != "deload"
    assert changes(followed(squats(85, 5, 5, 5), squats(60, 5, 5, 5)))[-1] == "deload"
    assert values(found.exercises, "next_sets", "next_reps_low", "next_reps_high", "next_weight_kg") == [(3, 4, 6, 80)]


@pytest.mark.parametrize(
    ("sets", "expected"),
    [
        (squats(80, 6, 6, 6), ("add load", "every set has 6 or more: add weight")),
        (squats(80, 8, 7, 6), ("add load", "every set has 6 or more: add weight")),
        (squats(80, 6, 6, 5), ("add reps", "the worst set has 5 of 4-6")),
        (squats(80, 6, 6, 3), ("hold", "the worst set has 3, fewer than 4: stay until every set has them")),
        (
            squats(None, 6, 6),
            ("add load", "every set has 6 or more: no weight is known; add weight, or take a harder exercise"),
        ),
        (
            [{"reps": 0, "duration_s": 44.0}, {"reps": 0, "duration_s": 40.0}],
            ("add reps", "the shortest lasted 40 s"),
        ),
        ([{"duration_s": None}], ("cannot say", "no repetitions are known")),
    ],
)
def test_the_worst_set_says_what_to_do_next(sets: list[dict[str, Any]], expected: tuple[str, str]) -> None:
    """Within a range of 4 to 6."""
    assert state(followed(sets)) == expected


def chin_ups(kind: str, weight_kg: float | None, *reps: int, exercise: str = "chin_up") -> list[dict[str, Any]]:
    """Sets of chin-ups with help, with the body alone, or with a weight beside it."""
    row = {"exercise": exercise, "exercise_name": exercise, "load_kind": kind}
    return [each | row for each in squats(weight_kg, *reps)]


def test_less_help_is_progress() -> None:
    """30, 25 and 20 kg of help: rose twice, the best is the least, and more of it is to be taken away."""
    found = followed(*(chin_ups("assisted", kg, 6, 6, 6) for kg in (30, 25, 20)))
    assert changes(found) == ["first", "load", "load"]
    assert found.lifts["risen_kg"].tolist()[1:] == [5.0, 5.0]
    names = ("rises", "best_weight_kg", "best_load_kind", "best_weight_reps", "last_weight_kg", "last_load_kind")
    assert values(found.exercises, *names) == [(2, 20, "assisted", 6, 20, "assisted")]
    assert state(progress([done(0, *chin_ups("assisted", 30, 9, 9))], {"chin_up": Aimed(5, 8, 2.5)})) == (
        "add load",
        "every set has 8 or more: take help away",
    )
    assert changes(followed(chin_ups("assisted", 20, 6), chin_ups("assisted", 27.5, 6))) == ["first", "less"]


def test_a_weight_that_nobody_logged_makes_no_light_session() -> None:
    """Calf raises with 30 kg, then some without a word of weight: nobody knows how heavy."""
    found = followed(
        chin_ups("external", 30, 8, 8, exercise="calf_raise"),
        chin_ups("bodyweight", None, 15, 15, 15, exercise="calf_raise"),
    )
    assert changes(found) == ["first", "cannot say"]
    assert values(found.exercises, "state", "next_weight_kg") == [("add load", None)]


def test_from_help_to_added_weight_is_one_way_up() -> None:
    """30, 20 and 10 kg of help, none, then 5 kg more, whatever each is called: four rises and no deload."""
    found = followed(
        chin_ups("assisted", 30, 8, 8, exercise="band_assisted_chin_up"),
        chin_ups("assisted", 20, 8, 8, exercise="band_assisted_chin_up"),
        chin_ups("assisted", 10, 8, 8, exercise="band_assisted_chin_up"),
        chin_ups("bodyweight", None, 8, 8),
        chin_ups("added", 5, 8, 8, exercise="weighted_chin_up"),
    )
    assert changes(found) == ["first", "load", "load", "load", "load"]
    names = ("exercise", "sessions", "rises", "best_weight_kg", "best_load_kind")
    assert values(found.exercises, *names) == [("weighted_chin_up", 5, 4, 5, "added")]
    assert found.lifts["risen_kg"].tolist()[1:] == [10.0, 10.0, 10.0, 5.0]


def test_a_session_with_help_and_without_is_one_of_its_hardest_sets() -> None:
    """Two with the body alone, then a third with a band."""
    mixed = chin_ups("bodyweight", None, 6, 5) + chin_ups("assisted", 15, 8, exercise="band_assisted_chin_up")
    found = followed(chin_ups("assisted", 20, 6), mixed)
    assert changes(found) == ["first", "load"]
    names = ("exercise", "working_sets", "reps", "load_kind", "top_weight_kg", "top_reps", "worst_reps")
    assert values(found.lifts, *names)[1] == ("chin_up", 3, 19, "bodyweight", None, 6, 5)


def test_a_weight_that_cannot_be_is_no_record() -> None:
    """475 kg among 70 and 75."""
    slip = [each | {"weight_doubt": "unlike the others"} for each in squats(475, 5)]
    found = followed(squats(70, 5, 5), squats(72.5, 5, 5) + slip, squats(75, 5, 5))
    assert changes(found) == ["first", "load", "load"]
    assert values(found.exercises, "best_weight_kg", "last_weight_kg") == [(75, 75)]


def test_a_session_whose_weights_cannot_be_is_no_measure_of_what_comes_next() -> None:
    """475 kg for all sets: on from 75 kg; where no other weight is known, repetitions tell."""
    slips = [each | {"weight_doubt": "more than anyone"} for each in squats(475, 5, 5)]
    found = followed(squats(72.5, 6, 6), squats(75, 6, 6), slips)
    assert changes(found) == ["first", "load", "cannot say"]
    assert values(found.exercises, "state", "next_weight_kg") == [("add load", 77.5)]
    more = [each | {"weight_doubt": "more than anyone"} for each in squats(4076, 6, 5)]
    alone = followed(slips, more)
    assert changes(alone) == ["first", "reps"]
    assert state(alone) == ("add reps", "the worst set has 5 of 4-6; no weight is known")


def test_a_set_that_does_not_tell_enough_adds_no_load() -> None:
    """One without a weight may have had the heaviest, and one without repetitions may have been the worst."""
    light = squats(80, 6) + squats(None, 4) + squats(None, 5)
    assert state(followed(light)) == ("add reps", "the worst set has 4 of 4-6")
    assert values(followed(squats(80, 6) + squats(None, 9)).lifts, "top_reps", "worst_reps") == [(6, 6)]
    own = [each | {"load_kind": "bodyweight"} for each in squats(None, 3)]
    assert state(followed(squats(20, 6, 6) + own))[0] == "add load"
    unsaid = squats(80, 6) + [{"weight_kg": 80.0, "duration_s": 30.0}] * 2
    assert state(followed(unsaid)) == ("cannot say", "2 of 3 sets tell no repetitions")
    back_off = squats(80, 6, 6) + squats(60, 4, 4)
    assert state(followed(back_off)) == ("add load", "every set with the heaviest weight has 6 or more: add weight")


def test_sets_without_a_weight_make_no_session_look_better_or_worse_than_it_was() -> None:
    """The four repetitions of one are no worst set to be beaten, and the eight of one no proof of a heavier weight."""
    assert changes(followed(squats(60, 8) + squats(None, 4), squats(60, 8, 8))) == ["first", "none"]
    heavier = [{"weight_kg": 60.0, "duration_s": 30.0}, *squats(None, 8)]
    assert changes(followed(squats(55, 8), heavier)) == ["first", "cannot say"]


def test_how_much_the_load_rose_is_told_against_what_it_rose_above() -> None:
    """Not against a light day, or one without weights, in between."""
    found = followed(squats(100, 5, 5), squats(85, 5, 5), squats(None, 5, 5), squats(102.5, 5, 5))
    assert changes(found) == ["first", "deload", "cannot say", "load"]
    assert found.lifts["risen_kg"].fillna(0).tolist() == [0, 0, 0, 2.5]


def test_what_rises_for_three_weeks_no_more_has_stalled() -> None:
    """Then a tenth less is more; three sessions in one week show nothing, and a light one begins anew."""
    sessions = [squats(80, 5, 5), squats(80, 5, 5), squats(80, 5, 4), squats(80, 5, 5)]
    stalled = followed(*sessions, every=7)
    assert state(stalled) == ("deload", "nothing rose since 4 Mar 2026")
    assert values(stalled.exercises, "next_sets", "next_weight_kg") == [(2, 72.5)]
    assert state(followed(*sessions, every=2))[0] == "add reps"
    assert state(followed(*sessions[:3], every=9))[0] == "add reps"
    light = [squats(80, 5, 5), squats(80, 5, 5), squats(80, 5), squats(80, 5, 4), squats(80, 5, 5)]
    assert changes(followed(*light, every=7))[2] == "deload"
    assert state(followed(*light, every=7))[0] == "add reps"
    assert state(followed(*light, squats(80, 5, 5), every=7))[0] == "deload"


def test_who_does_the_same_each_week_is_not_sent_lighter() -> None:
    """Three fives with 80 kg through a season of races: nobody failed, and one more repetition is left to do."""
    season = followed(*[squats(80, 5, 5, 5)] * 12, every=7)
    assert state(season) == ("add reps", "the worst set has 5 of 4-6")


def test_one_repetition_short_of_the_top_is_no_stall() -> None:
    """However long it lasts: 8, 8 and 7 of 6-8 want one more, and not less load."""
    found = followed(*[squats(12, 8, 8, 7)] * 9, reps=(6, 8), every=7)
    assert state(found) == ("add reps", "the worst set has 7 of 6-8")
    assert values(found.exercises, "next_reps_low", "next_reps_high", "next_weight_kg") == [(8, 8, 12)]


def test_steady_small_steps_are_progress() -> None:
    """1.25 kg, 1 kg and 2 s a week: each is a rise, or adds up to one, and nothing is to be taken lighter."""
    deadlifts = followed(*[squats(150 + 1.25 * week, 5, 5, 5) for week in range(9)], reps=(5, 5), every=7)
    assert changes(deadlifts) == ["first", *["load"] * 8]
    assert values(deadlifts.exercises, "state", "next_weight_kg", "rises") == [("add load", 162.5, 8)]
    assert changes(followed(*[squats(100 + week, 5, 5, 5) for week in range(9)], every=7))[1:] == ["load"] * 8
    planks = followed(*[[{"reps": 0, "duration_s": 40.0 + 2 * week}] for week in range(9)], every=7)
    assert changes(planks) == ["first", *["time"] * 8]
    slowly = followed(*[[{"reps": 0, "duration_s": 48.3 + week}] for week in range(4)], every=7)
    assert changes(slowly) == ["first", "time", "time", "time"]
    creeping = followed(*[[{"reps": 0, "duration_s": 48 + 0.4 * week}] for week in range(6)], every=7)
    assert changes(creeping) == ["first", "none", "none", "time", "none", "none"]  # 1.2 s by the fourth
    assert values(slowly.exercises, "state", "best_hold_s", "next_hold_s") == [("add reps", 51.3, 55)]


def test_the_heaviest_ever_is_no_light_session() -> None:
    """Three triples with 95 kg after sets of four with 80 are a rise; a single of 110 is a test, and a rise."""
    usual = [squats(80, 5, 5, 5, 5)] * 3
    heavy = followed(*usual, squats(95, 3, 3, 3), every=7)
    assert (changes(heavy)[-1], state(heavy)[0]) == ("load", "hold")
    tested = followed(*usual, [each | {"duration_s": 9.0} for each in squats(110, 1)], every=7)
    assert changes(tested)[-1] == "load"
    assert state(tested) == ("go back", "the last session was a test: go on where it was before")
    assert values(tested.exercises, "next_sets", "next_weight_kg", "best_weight_kg") == [(4, 80, 110)]


def test_little_with_the_best_set_of_all_is_a_test() -> None:
    """Nine with 80 kg, and home: no light day. So is one long hold, and six pull-ups where four are the most."""
    once = followed(*[squats(80, 5, 5, 5)] * 2, squats(80, 9), every=7)
    assert changes(once)[-1] == "reps"
    assert state(once) == ("go back", "the last session was a test: go on where it was before")
    assert values(once.exercises, "next_sets", "next_weight_kg", "best_weight_reps") == [(3, 80, 9)]
    own = followed(*[chin_ups("bodyweight", None, 4, 4, 3)] * 2, chin_ups("bodyweight", None, 6), every=7)
    assert (changes(own)[-1], state(own)[0]) == ("reps", "go back")
    held = followed(*[[{"reps": 0, "duration_s": 60.0}] * 3] * 2, [{"reps": 0, "duration_s": 90.0}], every=7)
    assert (changes(held)[-1], state(held)[0]) == ("time", "go back")
    lighter = followed(*[squats(80, 5, 5, 5)] * 2, squats(70, 9), every=7)
    assert changes(lighter)[-1] == "deload"


def test_more_in_all_sets_or_in_the_last_one_is_a_rise() -> None:
    """16, 17, 18, 20 and 21 repetitions; and five, five and then as many as possible."""
    total = followed(*[squats(80, *each) for each in ((5, 4, 4, 3), (5, 5, 4, 3), (5, 5, 5, 3), (6, 6, 5, 3))], every=7)
    assert changes(total) == ["first", "reps", "reps", "reps"]
    open_set = followed(squats(80, 5, 5, 8), squats(80, 5, 5, 9), squats(80, 5, 5, 11), every=7)
    assert changes(open_set) == ["first", "reps", "reps"]
    assert state(open_set) == ("add load", "the last set has 11: add weight")


def test_a_typing_error_is_ranked_nowhere() -> None:
    """475 kg among 70 to 75: no record, no rise, no deload after it; three times in a row it is believed."""
    known = [squats(70, 5, 5), squats(72.5, 5, 5)]
    typo = followed(*known, squats(475, 5) + squats(75, 5), squats(77.5, 5, 5), every=7)
    assert changes(typo) == ["first", "load", "load", "load"]
    assert values(typo.exercises, "best_weight_kg", "state") == [(77.5, "add load")]
    assert values(typo.doubts, "file", "set", "weight_kg", "best_kg") == [("14.fit", 1, 475, 72.5)]
    alone = followed(*known, squats(160, 5, 5), every=7)
    assert values(alone.exercises, "best_weight_kg", "next_weight_kg") == [(72.5, 72.5)]
    believed = followed(*known, *[squats(120, 5, 5)] * 3, every=7)
    assert (len(believed.doubts), believed.exercises["best_weight_kg"].tolist()) == (0, [120.0])


def test_blocks_come_again_and_heavier() -> None:
    """Eights, sixes, fives and fours, then eights 5 kg heavier: sixes are next, as much heavier."""
    block = [(70, 8), (75, 6), (80, 5), (85, 4)]
    first = [squats(kg, *[reps] * 3) for kg, reps in block]
    again = followed(*first, squats(75, 8, 8, 8), every=7)
    assert changes(again) == ["first", "load", "load", "load", "reps"]  # 75 kg had six
    names = ("state", "next_sets", "next_reps_low", "next_reps_high", "next_weight_kg")
    assert values(again.exercises, *names) == [("keep on", 3, 6, 6, 80)]


def test_what_was_not_done_for_long_is_begun_lighter_and_after_eight_weeks_not_advised() -> None:
    """Three weeks are a break; the first session after it is neither a deload nor less."""
    sessions = [done(7 * week, *squats(80 + 2.5 * week, 5, 5)) for week in range(3)]
    aimed = {"back_squat": Aimed(4, 6, 2.5)}
    names = ("state", "next_weight_kg")
    assert values(progress(sessions, aimed, as_of=at(14 * DAY + 21 * DAY)).exercises, *names) == [
        ("start lighter", 77.5)
    ]
    gone = progress(sessions, aimed, as_of=at(14 * DAY + 56 * DAY)).exercises
    assert values(gone, "state", "why") == [("long ago", "not seen for 8 weeks")]
    back = progress([*sessions, done(49, *squats(70, 6, 6))], aimed)
    assert (changes(back)[-1], values(back.exercises, *names)) == ("back", [("add load", 72.5)])


def test_who_reaches_the_top_of_the_range_adds_load_however_long_nothing_rose() -> None:
    """The load did not rise because nobody raised it."""
    assert state(followed(*[squats(80, 6, 6)] * 5)) == ("add load", "every set has 6 or more: add weight")


def test_warm_ups_and_unsure_names_count_for_nothing() -> None:
    """How many sets have no sure name is said."""
    light = squats(20, 12) + squats(60, 12)
    sessions = [
        done(0, *squats(80, 5, 5)),
        done(1, *(each | {"role": "warmup"} for each in light), *squats(80, 5, 5)),
        done(2, *(each | {"confidence": 0.6} for each in squats(100, 9, 9))),
    ]
    found = progress(sessions, {"back_squat": Aimed(4, 6, 2.5)})
    assert values(found.lifts, "file", "working_sets", "top_weight_kg", "worst_reps") == [
        ("00.fit", 2, 80.0, 5),
        ("01.fit", 2, 80.0, 5),
    ]
    assert found.unsure_sets == 2


def test_a_set_of_the_heaviest_weight_is_what_counts_in_a_pyramid() -> None:
    """Lighter working sets do not make the worst set worse."""
    found = followed([*squats(70, 9), *squats(80, 6), *squats(80.3, 5), *squats(60, 3)])
    assert values(found.lifts, "top_weight_kg", "top_reps", "worst_reps", "reps") == [(80.3, 6, 5, 23)]


def test_records_have_their_day_and_maxima_their_band() -> None:
    """The heaviest, the most repetitions with it, the highest estimate; the latest estimate is today's."""
    sessions = [
        done(0, *squats(80, 5, 4), e1rm_kg=93.2),
        done(3, *squats(80, 6), e1rm_kg=96.0),
        done(5, *squats(75, 6), e1rm_kg=90.5),
    ]
    found = progress(sessions, {"back_squat": Aimed(4, 6, 2.5)}).exercises
    assert values(found, "best_weight_kg", "best_weight_reps", "best_reps", "e1rm_kg", "best_e1rm_kg") == [
        (80.0, 6, 6, 90.5, 96.0)
    ]
    assert found["best_weight_time"].tolist() == found["best_e1rm_time"].tolist() == [pd.Timestamp(at(3 * DAY))]
    assert found["last_time"].tolist() == [pd.Timestamp(at(5 * DAY))]


def test_nothing_done_gives_empty_tables_with_all_their_columns() -> None:
    """As everywhere."""
    found = progress([], {})
    assert (len(found.exercises), len(found.lifts), found.unsure_sets) == (0, 0, 0)
    assert "state" in found.exercises


@given(
    st.lists(
        st.lists(st.tuples(st.integers(1, 12), st.sampled_from([None, 60, 62.5, 80])), min_size=1, max_size=4),
        max_size=6,
    )
)
def test_every_lift_has_a_state_and_the_order_of_files_is_nothing(
    history: list[list[tuple[int, float | None]]],
) -> None:
    """Whatever was done."""
    sessions = [
        done(day, *({"reps": reps, "weight_kg": kg, "duration_s": 30.0} for reps, kg in sets))
        for day, sets in enumerate(history)
    ]
    forward, backward = (progress(each, {}) for each in (sessions, sessions[::-1]))
    assert len(forward.exercises) == bool(history)
    assert forward.exercises["state"].notna().all()
    pd.testing.assert_frame_equal(forward.lifts, backward.lifts)
    pd.testing.assert_frame_equal(forward.exercises, backward.exercises)


def test_the_best_of_pull_ups_was_not_done_with_help() -> None:
    """Ten with 5 kg of help, then four without: the best is four, and nobody did ten."""
    found = followed(chin_ups("assisted", 5, 10, 9), chin_ups("bodyweight", None, 4, 3))
    (lift,) = found.each_exercise
    assert (str(told_sets.best(lift, "kg")), str(told_sets.last(lift, "kg"))) == ("4", "4 3")
    assert (lift.best_load_kind, lift.best_weight_reps, lift.best_reps) == ("bodyweight", 4, 10)


def test_what_rose_is_no_more_repetitions_with_less_weight() -> None:
    """From 5 with 10 kg at the belt to 12 without; more with a higher estimated maximum is a rise all the same."""
    found = followed(chin_ups("added", 10, 5), chin_ups("added", 5, 8), chin_ups("bodyweight", None, 12))
    assert values(found.exercises, "risen_what", "rises") == [(None, 0)]
    loads = [(100.0, 4, 113.3), (95.0, 7, 117.2), (95.0, 8, 120.3)]
    stronger = progress([done(7 * n, *squats(kg, reps), e1rm_kg=kg1) for n, (kg, reps, kg1) in enumerate(loads)], {})
    assert values(stronger.exercises, "risen_what", "risen_to") == [("e1rm_kg", 120.3)]


def test_more_behind_the_heaviest_set_is_a_rise() -> None:
    """Four with 100 kg each week, and behind it 8, 9, 10 and 11 with 80: nothing is to be taken lighter."""
    found = followed(*[squats(100, 4) + squats(80, reps, reps) for reps in (8, 9, 10, 11)], every=7)
    assert changes(found) == ["first", "reps", "reps", "reps"]
    assert state(found) == ("add reps", "the worst set has 4 of 4-6")
    heavier = followed(squats(100, 4) + squats(80, 8, 8), squats(100, 4) + squats(82.5, 8, 8))
    assert changes(heavier) == ["first", "load"]
    traded = followed(squats(100, 5) + squats(80, 8, 8), squats(100, 4) + squats(80, 10, 10))
    assert changes(traded) == ["first", "none"]  # one fewer with the heaviest
    easier = followed(squats(100, 4) + squats(80, 8, 8), squats(100, 4) + squats(60, 10, 10))
    assert changes(easier) == ["first", "none"]  # 1,200 kg behind it after 1,280
    unknown = followed(squats(100, 4) + squats(None, 8), squats(100, 4) + squats(None, 9))
    assert changes(unknown) == ["first", "none"]


def test_sessions_that_nobody_counted_are_no_measure() -> None:
    """Five with 82.5 kg are heavier than five with 80, and no more repetitions than what was not counted."""
    uncounted = [{"weight_kg": 82.5, "duration_s": 30.0, "counting": "reps"}] * 2
    assert changes(followed(squats(80, 5, 5), uncounted, squats(82.5, 5, 5)))[-1] == "load"
    assert changes(followed(uncounted, squats(82.5, 5, 5))) == ["first", "none"]


def test_lighter_is_lighter() -> None:
    """There is no dumbbell below 2 kg, and no set to leave out of one: fewer repetitions, or a set less."""
    few = Aimed(15, 20, 2.0)
    stuck = [done(7 * n, *squats(2.0, *reps)) for n, reps in enumerate([(12, 12), (11, 10), (12, 9), (11, 9), (11, 9)])]
    assert values(progress(stuck, {"back_squat": few}).exercises, "state", "next_sets", "next_weight_kg") == [
        ("deload", 1, 2)
    ]
    one = [done(7 * n, *squats(2.0, reps)) for n, reps in enumerate((12, 11, 10, 11, 11))]
    names = ("state", "next_sets", "next_reps_low", "next_reps_high")
    assert values(progress(one, {"back_squat": few}).exercises, *names) == [("deload", 1, 9, 9)]


def test_what_was_usual_is_told_without_its_odd_set() -> None:
    """52 repetitions are a watch that miscounted: three sets of 14 to 15 were done."""
    found = followed(squats(5, 52, 15, 14), squats(5, 8, 7, 7), reps=(5, 8))
    assert values(found.exercises, "state", "next_sets", "next_reps_low", "next_reps_high") == [("go back", 3, 14, 15)]


def test_nobody_is_sent_to_repetitions_far_from_what_can_be_done() -> None:
    """A single with 105 kg is no four to six with 105 kg, whether it was meant as one or is too heavy."""
    single = followed(*[[each | {"duration_s": 9.0} for each in squats(kg, 1)] for kg in (100, 102.5, 105)], every=7)
    names = ("state", "next_reps_low", "next_reps_high", "next_weight_kg")
    assert values(single.exercises, *names) == [("hold", 1, 1, 105)]
    assert state(single)[1] == "at most 1 in a set: for 4-6 take less weight"
    pull_ups = followed(chin_ups("bodyweight", None, 2, 2, 1))
    assert state(pull_ups) == ("hold", "at most 2 in a set: for 5-8 take help, or an easier exercise")
    assert state(followed(chin_ups("assisted", 20, 2, 2, 1)))[1] == "at most 2 in a set: for 5-8 take more help"
    near = followed(chin_ups("bodyweight", None, 3, 3, 2))
    assert state(near) == ("hold", "the worst set has 2, fewer than 5: stay until every set has them")
    stuck = followed(*[chin_ups("bodyweight", None, 4, 4, 3)] * 4, every=7)
    assert values(stuck.exercises, "state", "next_reps_low", "next_reps_high", "next_sets") == [("deload", 3, 4, 2)]


def test_a_round_gains_what_can_be_loaded() -> None:
    """3 kg more in each session of a round are 2.5 in the next one, where plates make no less."""
    days = [(140, 90), (143, 93), (146, 96)]
    sessions = [squats(kg, 8, 8, 8) for pair in days for kg in pair]
    found = followed(*sessions, reps=(5, 8), every=4)
    assert values(found.exercises, "state", "next_weight_kg") == [("keep on", 148.5)]


def test_the_same_with_less_rest_has_risen() -> None:
    """Where a maximum is known, too; not where less was done."""
    rests = [(180.0, 5), (150.0, 5), (120.0, 5), (90.0, 5)]
    denser = [done(7 * n, *squats(80, 5, 5, reps, rest_s=rest), e1rm_kg=93.3) for n, (rest, reps) in enumerate(rests)]
    found = progress(denser, {"back_squat": Aimed(4, 6, 2.5)})
    assert changes(found) == ["first", "density", "density", "density"]
    assert values(found.exercises, "risen_what", "risen_from", "risen_to") == [("rest_s", 180, 90)]
    less = [done(7 * n, *squats(80, 5, 5 - n, rest_s=180 - 30 * n), e1rm_kg=93.3) for n in range(4)]
    assert values(progress(less, {}).exercises, "risen_what") == [(None,)]
