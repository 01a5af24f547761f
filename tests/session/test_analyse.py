"""An activity to the finished set table."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pytest

from builders import active, at, fit, plain, rest, session
from fitlift.activity import Activity, read_activity
from fitlift.config import COMMAND_LINE, InFile, Origin, Settings
from fitlift.errors import UserFileError
from fitlift.exercises.catalogue import named
from fitlift.fit.encode import Field, Message, message
from fitlift.fit.facts import BASE_TYPES
from fitlift.labels.corrections import AddedSet, Corrections, Placed, SaidOfSet, SessionCorrections, SetCorrection
from fitlift.labels.routines import Routine, RoutineSlot
from fitlift.schema import LOCAL_SESSIONS, LOCAL_SETS
from fitlift.session.analyse import analyse
from tables import conformed, known, table


def test_the_set_table_is_complete() -> None:
    """Names, rests, heart rate and volume, all columns of the declared types."""
    data = fit(
        session(),
        message("exercise_title", {"exercise_category": "row", "exercise_name": 15, "wkt_step_name": "Renegade"}),
        active(0, 30, repetitions=8, weight=20, category=(23,) * 3, category_subtype=(15,) * 3),
        rest(30, 75),
        active(105, 30, repetitions=6, weight=0, category=(65534,) * 3),
        *[message("record", {"timestamp": at(each), "heart_rate": 90 + each // 10}) for each in range(0, 140, 5)],
    )
    analysis = analyse(read_activity(data))
    sets = analysis.sets
    pd.testing.assert_frame_equal(sets, conformed(sets, LOCAL_SETS))
    assert sets["exercise_name"].tolist() == ["Renegade", pd.NA, pd.NA]
    assert sets["source"].tolist() == ["title", pd.NA, "unknown"]
    assert sets["rest_s"].tolist()[0] == 75
    assert sets["volume_kg"].tolist()[0] == 160
    assert sets["volume_kg"].isna().tolist() == [False, True, True]
    assert sets["hr_max_bpm"].tolist()[0] == 95
    assert analysis.evidence["source"].tolist() == ["watch", "title", "unknown"]


def test_a_sessions_heart_rate_is_the_files_own_else_computed() -> None:
    """The file's average stands; a missing maximum is taken from the samples."""
    data = fit(
        session(avg_heart_rate=101),
        *[message("record", {"timestamp": at(each), "heart_rate": 90 + each}) for each in range(0, 20, 5)],
    )
    row = analyse(read_activity(data)).sessions.iloc[0]
    assert (row["hr_avg_bpm"], row["hr_max_bpm"]) == (101, 105)


def test_the_command_line_holds_over_the_configuration_and_that_over_the_watch() -> None:
    """In zones and in the cardiovascular cost alike: 20 s at 100 / 140 of the reserve, exp(1.92 × 5 / 7) = 3.940977."""
    data = fit(
        session(0, 20),
        active(0, 20),
        message("zones_target", {"max_heart_rate": 200}),
        message("record", {"timestamp": at(0), "heart_rate": 150}),
        message("record", {"timestamp": at(10), "heart_rate": 150}),
    )
    of_watch = analyse(read_activity(data), Settings(resting_hr_bpm=50, sex="male"))
    assert of_watch.zones.sessions["basis"].tolist() == ["default percentages of max 200 bpm from the watch"]
    said: dict[str, Origin] = {"max_hr_bpm": COMMAND_LINE, "resting_hr_bpm": InFile("fitlift.toml", 2)}
    settings = Settings(max_hr_bpm=190, resting_hr_bpm=50, sex="male", origins=said)
    made = analyse(read_activity(data), settings)
    assert made.zones.sessions["basis"].tolist() == ["max 190 bpm from the command line"]
    assert made.loads.sessions["trimp_banister"].tolist() == [
        pytest.approx(20 / 60 * 5 / 7 * 0.64 * 3.940977, rel=1e-6)
    ]
    (inputs,) = made.loads.figures.loc[made.loads.figures["figure"] == "trimp_banister", "inputs"]
    assert inputs.endswith(
        "maximum heart rate 190 from the command line, resting heart rate 50 from the configuration, "
        "sex male from the configuration"
    )
    (inputs,) = of_watch.loads.figures.loc[of_watch.loads.figures["figure"] == "trimp_banister", "inputs"]
    assert "maximum heart rate 200 from the watch" in inputs


@pytest.mark.parametrize(
    ("origins", "model"),
    [
        ({"zone_model": COMMAND_LINE, "zone_bounds_bpm": InFile("fitlift.toml", 2)}, "garmin_max"),
        ({"zone_model": COMMAND_LINE, "zone_bounds_bpm": COMMAND_LINE}, "custom"),
        ({"zone_model": InFile("fitlift.toml", 2), "zone_bounds_bpm": InFile("fitlift.toml", 3)}, "custom"),
    ],
)
def test_a_model_of_the_command_line_holds_over_bounds_of_the_configuration(
    origins: dict[str, Origin], model: str
) -> None:
    """Of one place bounds hold over the model."""
    settings = Settings(max_hr_bpm=190, zone_model="garmin_max", zone_bounds_bpm=(90, 120), origins=origins)
    made = analyse(read_activity(fit(session(0, 20), active(0, 20))), settings)
    assert made.zones.sessions["model"].tolist() == [model]


def test_nothing_given_is_changed() -> None:
    """The activity's tables are the same after the analysis as before."""
    activity = read_activity(fit(session(), active(0), active(60)))
    before = {name: getattr(activity, name).copy() for name in ("sessions", "sets", "records", "pauses", "titles")}
    analyse(activity)
    for name, were in before.items():
        pd.testing.assert_frame_equal(getattr(activity, name), were)


def test_a_session_without_any_time_stops_nothing() -> None:
    """Neither the message nor a set or sample says when it was: kept, times null, and said."""
    timeless = session(timestamp=None, start_time=None, total_elapsed_time=None, total_timer_time=None)
    analysis = analyse(read_activity(fit(timeless, active(0, start_time=None, repetitions=7))))
    assert analysis.strength_sessions[["start_time", "elapsed_s", "hr_avg_bpm"]].isna().all(axis=None)
    assert analysis.sets["reps"].tolist() == [7]
    assert [notice.code for notice in analysis.activity.notices] == ["session-without-start", "undated-sets"]


def test_a_file_without_sessions_gives_empty_tables() -> None:
    """With all columns."""
    analysis = analyse(read_activity(fit()))
    pd.testing.assert_frame_equal(analysis.sets, table((), LOCAL_SETS))
    pd.testing.assert_frame_equal(analysis.sessions, table((), LOCAL_SESSIONS))
    assert analysis.strength_sessions.empty


def three_rows() -> Activity:
    """Three sets that the watch calls rows, at 0, 100 and 200 s; the heart rate is 100 + t / 10 every 5 s."""
    planned: dict[str, Any] = {"category": (23,) * 3, "category_subtype": (15,) * 3, "weight": 20}
    records = [message("record", {"timestamp": at(each), "heart_rate": 100 + each // 10}) for each in range(0, 400, 5)]
    return read_activity(
        fit(
            session(),
            active(0, 40, repetitions=8, **planned),
            rest(40, 60),
            active(100, 30, repetitions=6, **planned),
            rest(130, 70),
            active(200, 50, repetitions=7, **planned),
            *records,
        )
    )


def saying(source: str = "a.yaml", **said: Any) -> Corrections:
    """Corrections of the first session."""
    return Corrections(source, (SessionCorrections(1, **said),))


def active_column(sets: pd.DataFrame, name: str) -> list[Any]:
    """A column's values in the active sets, None for null."""
    return [plain(each) for each in sets.loc[sets["kind"] == "active", name]]


def test_a_name_from_corrections_wins_over_everything() -> None:
    """Over the watch's and a routine's; what was said last wins; what lost is kept as evidence."""
    slot = RoutineSlot(named("Plank"), 3, 7, 40, 20, begins_block=True)
    first = saying("app", sets={1: SetCorrection(SaidOfSet(named("Curl"))), 2: SetCorrection(SaidOfSet(named("Curl")))})
    second = saying(sets={2: SetCorrection(SaidOfSet(named("Sit up")), 4)})
    analysis = analyse(three_rows(), corrections=(first, second), routines=[Routine("A", "x", (slot,))])
    assert active_column(analysis.sets, "exercise") == ["curl", "sit_up", "renegade_row"]
    assert active_column(analysis.sets, "source") == ["correction", "correction", "watch"]
    second_set = analysis.evidence[analysis.evidence["set"] == 2]
    assert second_set["exercise"].tolist() == ["sit_up", "curl", "renegade_row"]
    assert second_set["reason"].tolist()[:2] == ["a.yaml, line 4", "app"]


def test_no_name_may_be_right() -> None:
    """Then the set has none, though the watch had one."""
    sets = analyse(three_rows(), corrections=[saying(slots={"a": SetCorrection(SaidOfSet(exercise=False))})]).sets
    assert active_column(sets, "exercise") == [None] * 3
    assert active_column(sets, "source") == ["correction"] * 3


def test_a_name_holds_for_the_parts_of_a_set_that_is_split_later() -> None:
    """Unless a part has its own; each part's heart rate and volume are its own, the rest after all is the set's.

    A plank has no volume, whatever was counted of it.
    """
    name = saying("app", sets={2: SetCorrection(SaidOfSet(named("Curl")))})
    split = saying(sets={2: SetCorrection(split=(SaidOfSet(reps=4), SaidOfSet(named("Plank"), reps=2)))})
    sets = analyse(three_rows(), corrections=(name, split)).sets
    assert active_column(sets, "exercise") == ["renegade_row", "curl", "plank", "renegade_row"]
    assert active_column(sets, "rest_s") == [60, None, 70, None]
    assert active_column(sets, "volume_kg") == [160, 80, None, 140]
    # 100 to 120 and 120 to 130: the highest up to the next part, and up to 20 s after the last
    assert active_column(sets, "hr_start_bpm") == [100, 110, 112, 120]
    assert active_column(sets, "hr_end_bpm") == [104, 112, 113, 125]
    assert active_column(sets, "hr_max_bpm") == [106, 111, 115, 127]


def test_a_merged_set_rests_and_beats_as_one() -> None:
    """From 0 to 130 s: 14 repetitions, the rest of the second."""
    sets = analyse(three_rows(), corrections=[saying(sets={1: SetCorrection(merge=(2,))})]).sets
    assert sets["kind"].tolist() == ["active", "dropped", "dropped", "rest", "active"]
    assert active_column(sets, "rest_s") == [70, None]
    assert active_column(sets, "volume_kg") == [280, 140]
    assert active_column(sets, "hr_end_bpm") == [113, 125]
    assert sets.loc[[1, 2], ["rest_s", "hr_avg_bpm", "exercise", "source"]].isna().all(axis=None)


def test_a_dropped_set_counts_as_rest() -> None:
    """160 s from the first set's end to the third's start, in which the heart rate went on."""
    sets = analyse(three_rows(), corrections=[saying(sets={2: SetCorrection(drop=True)})]).sets
    assert active_column(sets, "rest_s") == [160, None]
    assert active_column(sets, "hr_drop_60s_bpm") == [106 - 110, 127 - 131]
    assert plain(sets.loc[2, "hr_max_bpm"]) is None


def three_and_a_press(**of_press: Any) -> Activity:
    """Sets from 0, 100 and 300 s of 30 s each, with a press of the lap button at 200 s."""
    press = {"repetitions": 0, "weight": 14} | of_press
    sets = (active(0), active(100), active(200, 1.5, **press), active(300))
    return read_activity(fit(session(), *sets))


def test_a_press_of_the_lap_button_is_no_set() -> None:
    """Out of counts, structure and letters, in which the rest around it is one: 130 to 300 s. A note says so."""
    analysis = analyse(three_and_a_press())
    assert analysis.sets["kind"].tolist() == ["active", "active", "dropped", "active"]
    assert active_column(analysis.sets, "set") == [1, 2, 4]
    assert active_column(analysis.sets, "slot") == ["a", "a", "a"]
    assert active_column(analysis.sets, "rest_s") == [70, 170, None]
    assert plain(analysis.sets.loc[2, "slot"]) is None
    assert [(each.code, each.set) for each in analysis.activity.notices] == [("double-press", 3)]


@pytest.mark.parametrize(
    "said",
    [SetCorrection(line=4), SetCorrection(SaidOfSet(named("Plank")), line=4), SetCorrection(SaidOfSet(reps=3), line=4)],
)
def test_a_press_that_corrections_speak_of_is_a_set(said: SetCorrection) -> None:
    """It has a place as the others have; a note is not needed."""
    analysis = analyse(three_and_a_press(), corrections=[saying(sets={3: said})])
    assert active_column(analysis.sets, "set") == [1, 2, 3, 4]
    assert None not in active_column(analysis.sets, "slot")
    assert analysis.activity.notices == ()


def test_a_press_that_the_user_drops_is_not_told_again() -> None:
    """They know."""
    analysis = analyse(three_and_a_press(), corrections=[saying(sets={3: SetCorrection(drop=True, line=4)})])
    assert active_column(analysis.sets, "set") == [1, 2, 4]
    assert analysis.activity.notices == ()


def test_a_short_set_with_a_repetition_stays() -> None:
    """The watch counted it."""
    assert active_column(analyse(three_and_a_press(repetitions=1)).sets, "set") == [1, 2, 3, 4]


def pressed(since: float, share: int, **values: Any) -> Message:
    """A leg press of which the watch is so many of 255 sure, before a squat."""
    plain_set = active(since, 40, category=("squat", "squat", 65534), category_subtype=(0, 61, None), **values)
    return Message(plain_set.number, (*plain_set.fields, Field(2, BASE_TYPES["uint8z"], (share, 255 - share, 0))))


def test_a_light_set_that_the_watch_took_for_the_work_after_it_is_its_warm_up() -> None:
    """20 × 22.5 kg, leg press 55 %, before three leg presses that the athlete chose: one slot, one name."""
    work = [pressed(120 * number, 255, repetitions=8, weight=80) for number in (1, 2, 3)]
    analysis = analyse(read_activity(fit(session(), pressed(0, 140, repetitions=20, weight=22.5), *work)))
    assert active_column(analysis.sets, "slot") == ["a"] * 4
    assert active_column(analysis.sets, "exercise") == ["leg_press"] * 4
    assert active_column(analysis.sets, "source") == ["pooled", "watch", "watch", "watch"]
    assert active_column(analysis.sets, "confidence") == [0.8, 1, 1, 1]
    assert active_column(analysis.sets, "role") == ["warmup", "working", "working", "working"]


def test_an_added_set_leaves_the_rest_before_it_unknown() -> None:
    """And has no heart rate; the others keep theirs."""
    sets = analyse(
        three_rows(), corrections=[saying(added=(AddedSet(2, SaidOfSet(named("Curl"), reps=3, weight=10), slot="a"),))]
    ).sets
    assert active_column(sets, "set") == [1, 2, 4, 3]
    assert active_column(sets, "exercise") == ["renegade_row", "renegade_row", "curl", "renegade_row"]
    assert active_column(sets, "rest_s") == [60, None, None, None]
    assert active_column(sets, "hr_max_bpm") == [106, 115, None, 127]
    assert active_column(sets, "volume_kg") == [160, 120, 30, 140]


def test_an_order_holds_for_what_is_said_of_slots() -> None:
    """Slots are those of the order, and names for them the ones that count."""
    order = (Placed(1, 1, "a"), Placed(1, 1, "n"), Placed(1, 2, "a"))
    said = saying(order=order, slots={"n": SetCorrection(SaidOfSet(named("Plank")))}, name="Back day", rpe=6)
    analysis = analyse(three_rows(), corrections=[said])
    assert active_column(analysis.sets, "slot") == ["a", "n", "a"]
    assert active_column(analysis.sets, "round") == [1, 1, 2]
    assert active_column(analysis.sets, "exercise") == ["renegade_row", "plank", "renegade_row"]
    assert analysis.sessions[["name", "rpe"]].to_numpy().tolist() == [["Back day", 6]]


def odd() -> Activity:
    """Set 1 of 0 to 30 s, set 2 of 600 kg from 60 s, set 3 from 70 s, set 4 without a start."""
    sets = (active(0), active(60, weight=600), active(70), active(0, start_time=None))
    return read_activity(fit(session(), *sets))


@pytest.mark.parametrize(
    ("sets", "left"),
    [
        ({1: SetCorrection(SaidOfSet(reps=9))}, ["implausible-weight", "overlapping-sets", "undated-sets"]),
        ({2: SetCorrection(SaidOfSet(weight=60))}, ["overlapping-sets", "undated-sets"]),
        ({2: SetCorrection(SaidOfSet(weight=601), 7)}, ["overlapping-sets", "undated-sets"]),  # the user's own word
        (
            {2: SetCorrection(SaidOfSet(weight=601))},
            ["implausible-weight", "overlapping-sets", "undated-sets"],
        ),  # an app's
        ({2: SetCorrection(drop=True)}, ["undated-sets"]),
        ({3: SetCorrection(drop=True)}, ["implausible-weight", "undated-sets"]),
        ({2: SetCorrection(SaidOfSet(seconds=9))}, ["implausible-weight", "undated-sets"]),
        ({4: SetCorrection(drop=True)}, ["implausible-weight", "overlapping-sets"]),
        (
            {2: SetCorrection(split=(SaidOfSet(reps=2), SaidOfSet(reps=3)))},
            ["implausible-weight", "overlapping-sets", "undated-sets"],
        ),
        (
            {
                1: SetCorrection(split=(SaidOfSet(seconds=25), SaidOfSet(seconds=5), SaidOfSet())),
                3: SetCorrection(drop=True),
            },
            ["implausible-weight", "undated-sets"],
        ),
        # of what is left nothing has a time
        ({number: SetCorrection(drop=True) for number in (1, 2, 3, 4)}, ["undated-sets"]),
    ],
)
def test_an_oddity_that_was_corrected_is_not_told_any_more(sets: dict[int, SetCorrection], left: list[str]) -> None:
    """A weight that was changed or a set that was dropped; added sets have no time at all, and that is not odd."""
    said = saying(sets=sets, added=(AddedSet(4, SaidOfSet(reps=3)),))
    activity = analyse(odd(), corrections=[said]).activity
    assert [notice.code for notice in activity.notices] == left


def test_sets_that_overlap_are_named_as_they_are_left() -> None:
    """Set 3 begins within set 1 as well."""
    activity = read_activity(fit(session(), active(0, 100), active(50), active(70), active(200)))
    notices = analyse(activity, corrections=[saying(sets={2: SetCorrection(drop=True)})]).activity.notices
    assert [(notice.set, notice.text) for notice in notices] == [
        (3, "set 3 begins before set 1 has ended; all are kept, no rest between them is known")
    ]


def test_corrections_of_another_activity_say_so_first() -> None:
    """Though their order does not fit either."""
    said = saying(line=2, start=pd.Timestamp(at(86_400)), order=(Placed(1, 1, "a"),), order_line=5)
    with pytest.raises(UserFileError) as caught:
        analyse(three_rows(), corrections=[said])
    began = "it is for a session that began 2026-03-05 17:00:00 UTC; session 1 of the file began 2026-03-04 17:00:00"
    assert str(caught.value) == f"a.yaml, line 2: {began}; is it another activity's?"


def test_corrections_change_nothing_that_is_given() -> None:
    """The activity's tables are the same after as before."""
    activity = three_rows()
    sets, sessions = activity.sets.copy(), activity.sessions.copy()
    analyse(
        activity,
        corrections=[
            saying(name="x", sets={1: SetCorrection(SaidOfSet(reps=1), merge=(2,)), 3: SetCorrection(drop=True)})
        ],
    )
    pd.testing.assert_frame_equal(activity.sets, sets)
    pd.testing.assert_frame_equal(activity.sessions, sessions)


def test_the_cap_that_is_set_holds_for_every_figure_of_the_heart() -> None:
    """One sample in a set of 40 s: for 10 s it says too little of the set, for 20 s enough; of the session likewise."""
    sample = message("record", {"timestamp": at(0), "heart_rate": 100})
    activity = read_activity(fit(session(0, 40), active(0, 40), sample))
    for gap_cap_s, average in ((10, None), (20, 100)):
        analysis = analyse(activity, Settings(gap_cap_s=gap_cap_s))
        for of in (analysis.sets, analysis.sessions):
            assert [known(each) for each in of["hr_avg_bpm"]] == [average]
        assert analysis.zones.sessions["uncovered_s"].tolist() == [40 - gap_cap_s]
