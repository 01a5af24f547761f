"""Which sessions a file holds, and which set belongs to which."""

from __future__ import annotations

import datetime as dt
import random

import pandas as pd
import pytest

from builders import active, at, file_id, fit, rest, session
from fitlift.activity import read_activity
from fitlift.fit.encode import encode, message


def sessions_of(data: bytes) -> list[tuple[str, str, object]]:
    """Kind, origin and sport of each session."""
    table = read_activity(data).sessions
    return list(zip(table["kind"], table["origin"], table["sport"], strict=True))


def test_a_set_whose_clock_lies_in_another_session_goes_by_the_clock() -> None:
    """As where a watch counts its sets from 0 after a run whose lap has that number."""
    data = fit(
        session(0, 100, sport="running", sub_sport=None, first_lap_index=0, num_laps=1, message_index=0),
        session(200, 300, first_lap_index=1, num_laps=3, message_index=1),
        *(active(200 + 90 * place, message_index=place) for place in range(3)),
    )
    assert read_activity(data).sets["session"].tolist() == [2, 2, 2]


def test_yoga_with_sets_is_no_strength() -> None:
    """A yoga session's sets stay its own and the session another sport's."""
    data = fit(session(sub_sport="yoga"), active(0, repetitions=None))
    assert sessions_of(data) == [("other", "file", "training")]
    assert len(read_activity(data).sets) == 1


def test_a_window_ends_where_the_next_session_starts() -> None:
    """Start + elapsed of a run may reach into the strength session that follows."""
    table = read_activity(fit(session(0, 100), session(120, 500, sport="running", sub_sport=None), session(400, 60)))
    ends = [(end - pd.Timestamp(at(0))).total_seconds() for end in table.sessions["end_time"]]
    assert ends == [100, 400, 460]


def test_sessions_are_numbered_by_their_start() -> None:
    """Whatever their order in the file."""
    table = read_activity(fit(session(400, 60, sport="running"), session(0, 100))).sessions
    assert table["sport"].tolist() == ["training", "running"]
    assert table["session"].tolist() == [1, 2]


def test_sets_belong_to_the_session_that_claims_their_index() -> None:
    """The claimed range decides where the clock lies in no session, be it between two."""
    data = fit(
        session(0, 100, first_lap_index=0, num_laps=2, message_index=0),
        session(200, 100, first_lap_index=2, num_laps=2, message_index=1),
        active(0, message_index=0),
        active(150, message_index=1, repetitions=7),
        active(210, message_index=2),
        active(260, message_index=3),
    )
    sets = read_activity(data).sets
    assert sets["session"].tolist() == [1, 1, 2, 2]
    assert sets.loc[1, "reps"] == 7


@pytest.mark.parametrize(
    "ranges",
    [((0, 4), (2, 4)), ((None, None), (2, 2)), ((0, 1), (1, 1))],
    ids=["overlapping", "missing", "claiming too few"],
)
def test_sets_belong_to_the_last_session_that_had_started_where_indexes_do_not_say(
    ranges: tuple[tuple[int | None, int | None], ...],
) -> None:
    """Ranges that overlap, are missing or leave sets out fall back to the clock."""
    (first_a, count_a), (first_b, count_b) = ranges
    data = fit(
        session(0, 100, first_lap_index=first_a, num_laps=count_a),
        session(200, 100, first_lap_index=first_b, num_laps=count_b),
        *[active(since, message_index=place) for place, since in enumerate((0, 60, 199.5, 260))],
    )
    assert read_activity(data).sets["session"].tolist() == [1, 1, 2, 2]


def test_indexes_that_occur_twice_are_not_trusted() -> None:
    """A generator that numbers every set 1 leaves the clock to decide."""
    data = fit(
        session(0, 100, first_lap_index=0, num_laps=2),
        session(200, 100, first_lap_index=2, num_laps=2),
        *[active(since, message_index=1) for since in (0, 60, 210, 260)],
    )
    assert read_activity(data).sets["session"].tolist() == [1, 1, 2, 2]


def test_claims_that_contradict_the_clock_are_not_trusted() -> None:
    """A generator lets the run claim the lifting's indexes: all five sets began in the second session."""
    data = fit(
        session(0, 600, sport="running", sub_sport=None, first_lap_index=0, num_laps=5),
        session(600, 600, first_lap_index=5, num_laps=6),
        *[active(620 + 60 * place, message_index=place) for place in range(5)],
    )
    assert read_activity(data).sets["session"].tolist() == [2] * 5


def test_of_two_sessions_with_one_start_the_lifting_gets_the_sets() -> None:
    """In whichever order the file has them."""
    lifting, run = session(0, 100), session(0, 100, sport="running", sub_sport=None)
    for pair in ((lifting, run), (run, lifting)):
        activity = read_activity(fit(*pair, active(5)))
        kinds = dict(zip(activity.sessions["session"], activity.sessions["kind"], strict=True))
        assert [kinds[number] for number in activity.sets["session"]] == ["strength"]


def test_a_session_without_a_duration_ends_before_the_next_one() -> None:
    """And where its last set ends."""
    first = session(0, total_elapsed_time=None, total_timer_time=None)
    activity = read_activity(fit(first, active(5), active(100, 20), session(900, 60), active(910)))
    assert activity.sessions["elapsed_s"].tolist() == [120, 60]


def test_a_set_without_a_start_belongs_where_its_neighbours_do() -> None:
    """Before it, else after it."""
    data = fit(
        session(0, 100, sport="running", sub_sport=None),
        session(200, 100),
        active(0, start_time=None),
        active(210),
        active(0, start_time=None),
    )
    assert read_activity(data).sets["session"].tolist() == [2, 2, 2]


def test_sets_after_the_last_session_are_a_session_of_their_own() -> None:
    """The run's message is there, the lifting's was cut off: nothing is counted as running."""
    data = fit(session(0, 600, sport="running", sub_sport=None), active(700), active(790, 40))
    activity = read_activity(data)
    assert activity.sessions[["kind", "origin"]].to_numpy().tolist() == [["other", "file"], ["strength", "derived"]]
    assert activity.sets["session"].tolist() == [2, 2]
    assert activity.sessions["elapsed_s"].tolist() == [600, 130]


def test_sets_outside_their_strength_session_are_kept_and_said() -> None:
    """The summary's times are stale; one minute's difference is none."""
    activity = read_activity(fit(session(0, 600), active(10), active(655), active(5000)))
    assert activity.sets["session"].tolist() == [1, 1, 1]
    assert [(each.code, each.text) for each in activity.notices] == [
        ("sets-outside-session", "1 set lies outside the time that the session gives; it is kept")
    ]


def test_a_session_without_times_takes_them_from_its_sets_and_samples() -> None:
    """And keeps its sport: a yoga session stays one."""
    records = [message("record", {"timestamp": at(each), "heart_rate": 90}) for each in (20, 95)]
    timeless = session(
        total_elapsed_time=None, total_timer_time=None, start_time=None, timestamp=None, sub_sport="yoga"
    )
    row = read_activity(fit(timeless, active(30, 40), *records)).sessions.iloc[0]
    assert (row["kind"], row["origin"], row["elapsed_s"]) == ("other", "file", 75)
    assert row["start_time"] == pd.Timestamp(at(20))
    started = session(total_elapsed_time=None, total_timer_time=None)
    row = read_activity(fit(started, active(30, 40), *records)).sessions.iloc[0]
    assert (row["elapsed_s"], row["timer_s"], row["end_time"]) == (95, 95, pd.Timestamp(at(95)))


def test_chained_parts_number_their_sessions_through() -> None:
    """Two chained files with one session each are sessions 1 and 2, each with its own sets."""
    data = fit(session(), active(0)) + fit(session(), active(0), active(60))
    activity = read_activity(data)
    assert activity.sessions["file_part"].tolist() == [1, 2]
    assert activity.sets["session"].tolist() == [1, 2, 2]


def test_the_order_of_messages_does_not_matter() -> None:
    """Summary first, samples first, or shuffled: the same sessions, sets and samples."""
    sets = [active(0, message_index=0), rest(30, message_index=1), active(90, message_index=2)]
    records = [message("record", {"timestamp": at(each), "heart_rate": 90 + each}) for each in range(0, 120, 5)]
    others = [session(), *records, message("sport", {"sport": "training"})]
    plain = read_activity(encode([file_id(), *others, *sets]))
    random.Random(4).shuffle(others)  # noqa: S311 - an order, no secret
    shuffled = read_activity(encode([*sets[:2], *others, sets[2], file_id()]))
    for name in ("sessions", "sets", "records"):
        pd.testing.assert_frame_equal(getattr(plain, name), getattr(shuffled, name))


def test_a_file_without_its_session_message_gives_one_derived_session() -> None:
    """Sport from the sport message, the span from sets and samples; said in a notice."""
    data = fit(
        message("sport", {"sport": "training", "sub_sport": "strength_training"}),
        message("record", {"timestamp": at(0), "heart_rate": 80}),
        active(5, 30),
        rest(35, 65.5),
    )
    activity = read_activity(data)
    row = activity.sessions.iloc[0]
    assert (row["kind"], row["origin"], row["elapsed_s"]) == ("strength", "derived", 100.5)
    assert activity.sets["session"].tolist() == [1, 1]
    assert [(each.code, each.session) for each in activity.notices] == [("derived-session", 1)]


def test_a_derived_session_takes_its_sport_from_whatever_tells() -> None:
    """From laps, else from the embedded workout, else from sets that count repetitions."""
    lap = message("lap", {"start_time": at(0), "sport": "training", "sub_sport": "strength_training"})
    workout = message("workout", {"sport": "training", "sub_sport": "strength_training", "wkt_name": "A"})
    for teller in ([lap], [workout], []):
        assert sessions_of(fit(*teller, active(0))) == [("strength", "derived", "training")]
    assert sessions_of(fit(active(0, repetitions=None))) == [("other", "derived", pd.NA)]


def test_a_file_of_another_kind_has_no_session() -> None:
    """A planned workout or settings file is no activity, whatever it holds."""
    for kind in ("workout", "settings"):
        data = encode([message("file_id", {"type": kind}), message("record", {"timestamp": at(0)})])
        assert read_activity(data).sessions.empty


def test_the_watchs_own_scores_are_session_columns() -> None:
    """Training load, effects, calories, effort and feeling, as the athlete and the watch gave them."""
    row = read_activity(
        fit(
            session(
                training_load_peak=35.5,
                total_training_effect=1.3,
                total_anaerobic_training_effect=2.1,
                total_calories=305,
                workout_rpe=20,
                workout_feel=50,
                avg_heart_rate=111,
                max_heart_rate=158,
                sport_profile_name="Strength",
            ),
            message("workout", {"wkt_name": "Legs"}),
        )
    ).sessions.iloc[0]
    names = ["watch_training_load", "watch_aerobic_effect", "watch_anaerobic_effect", "calories_kcal", "watch_rpe"]
    assert row[[*names, "watch_feel", "hr_avg_bpm", "hr_max_bpm"]].tolist() == [35.5, 1.3, 2.1, 305, 2, 50, 111, 158]
    assert (row["name"], row["workout_name"]) == ("Strength", "Legs")


def test_scores_that_a_file_lacks_are_null() -> None:
    """Absent is not zero; a heart rate or an effort of 0 is absent, too: nobody lifts without any."""
    row = read_activity(fit(session(avg_heart_rate=0, workout_rpe=0))).sessions.iloc[0]
    absent = ["watch_training_load", "watch_rpe", "watch_feel", "calories_kcal", "hr_avg_bpm", "distance_m"]
    assert row[absent].isna().all()


def test_a_session_without_a_start_began_its_elapsed_time_before_its_timestamp() -> None:
    """What the message leaves open is filled from what it says."""
    row = read_activity(fit(session(timestamp=at(600), start_time=None))).sessions.iloc[0]
    assert row["start_time"] == pd.Timestamp(at(0))
    row = read_activity(fit(session(timestamp=at(90), total_elapsed_time=None, total_timer_time=None))).sessions.iloc[0]
    assert (row["elapsed_s"], row["timer_s"]) == (90, 90)


def test_times_are_utc_and_the_offset_is_the_files_own() -> None:
    """Local time less UTC, in seconds, where it can be a time zone's; a clock may be a minute off."""
    whole = ((1, 3600), (-9.5, -34200), (14, 50400), (14.25, None), (-16, None), (0.1, None))
    off = ((3 - 47 / 3600, 10800), (1 + 60 / 3600, 3600), (1 - 61 / 3600, None), (-3 - 59 / 3600, -10800))
    for hours, expected in (*whole, *off):
        local = (at(0) + dt.timedelta(seconds=round(hours * 3600))).replace(tzinfo=None)
        activity = read_activity(fit(session(), message("activity", {"timestamp": at(0), "local_timestamp": local})))
        assert activity.file.utc_offset_s == expected, hours
        assert ("odd-utc-offset" in {each.code for each in activity.notices}) is (expected is None)
