"""Counts that add."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import active, at, fit, rest, session
from fitlift.activity import read_activity
from fitlift.fit.encode import Message, message
from fitlift.history.summary import (
    Counts,
    SessionSummary,
    first_day,
    principles_of_weeks,
    summarize_sessions,
    total,
    week_of,
    week_table,
    weeks,
)
from fitlift.report.words import in_words
from fitlift.schema import PRINCIPLES
from fitlift.session.analyse import analyse
from tables import table

known = st.none() | st.integers(0, 1000)
counts = st.builds(
    Counts, sessions=st.integers(0, 9), active_sets=known, reps=known, volume_kg=known, sets_with_weight=known
)


def summaries(*messages: Message) -> tuple[SessionSummary, ...]:
    """Every session of a built file."""
    return summarize_sessions(analyse(read_activity(fit(*messages))))


def test_a_sessions_totals() -> None:
    """By hand: 8×20 + 5×62.5 kg in two of three sets, one of them a warm-up by its step."""
    warmup = message("workout_step", {"message_index": 0, "intensity": "warmup", "exercise_category": "squat"})
    summary = summaries(
        session(0, 300, total_timer_time=290),
        warmup,
        active(0, 30.5, repetitions=8, weight=20, category=(28,) * 3, wkt_step_index=0),
        rest(30, 60),
        active(90, 20.25, repetitions=5, weight=62.5, category=(28,) * 3),
        rest(110, 90),
        active(201, 40, repetitions=None, weight=0),
    )[0]
    assert summary.counts == Counts(
        sessions=1,
        active_sets=3,
        working_sets=2,
        reps=13,
        volume_kg=160 + 312.5,
        sets_with_weight=2,
        working_reps=5,
        working_volume_kg=312.5,
        working_sets_with_weight=1,
        timer_s=290,
        active_s=90.75,
        rest_s=59.5 + 90.75,
    )


def test_what_is_not_known_is_not_zero() -> None:
    """No sets: unknown. Sets without repetitions or weights: the sums are unknown, the sets counted."""
    assert summaries(session(0, 300))[0].counts == Counts(sessions=1, timer_s=300)
    bare = summaries(session(0, 300), active(0, repetitions=None))[0].counts
    assert (bare.active_sets, bare.reps, bare.volume_kg, bare.sets_with_weight) == (1, None, None, 0)


@given(counts, counts, counts)
def test_counts_add_like_numbers(one: Counts, two: Counts, three: Counts) -> None:
    """In any order and grouping; adding nothing changes nothing; unknown adds nothing."""
    assert one + two == two + one
    assert (one + two) + three == one + (two + three)
    assert one + Counts() == one
    assert total([one, two, three]) == one + two + three


@pytest.mark.parametrize(
    ("day", "week"),
    [
        ((2026, 11, 22), "2026-W47"),
        ((2026, 11, 23), "2026-W48"),
        ((2027, 1, 3), "2026-W53"),
        ((2024, 12, 30), "2025-W01"),
    ],
)
def test_iso_weeks(day: tuple[int, int, int], week: str) -> None:
    """Weeks begin on Monday; the year is the week's, not the day's."""
    assert week_of(dt.date(*day)) == week


@pytest.mark.parametrize(
    ("day", "week_start", "week", "first"),
    [
        ((2026, 11, 22), "sunday", "2026-W48", (2026, 11, 22)),
        ((2026, 11, 21), "sunday", "2026-W47", (2026, 11, 15)),
        ((2026, 11, 21), "saturday", "2026-W48", (2026, 11, 21)),
        ((2027, 1, 3), "sunday", "2027-W01", (2027, 1, 3)),
        ((2026, 11, 22), "monday", "2026-W47", (2026, 11, 16)),
    ],
)
def test_weeks_may_start_before_monday(
    day: tuple[int, int, int], week_start: str, week: str, first: tuple[int, int, int]
) -> None:
    """They have the number of the Monday in them."""
    assert week_of(dt.date(*day), week_start) == week
    assert first_day(week, week_start) == dt.date(*first)


def test_a_week_is_the_sum_of_its_sessions_in_local_time() -> None:
    """A session at 23:30 UTC on Sunday is Monday's in Berlin; other sports are left out."""
    sunday_night = dt.datetime(2026, 11, 22, 23, 30, tzinfo=dt.UTC)
    shift = (sunday_night - at(0)).total_seconds()
    local = (sunday_night + dt.timedelta(hours=1)).replace(tzinfo=None)
    offset = message("activity", {"timestamp": sunday_night, "local_timestamp": local})
    late = summaries(session(shift), active(shift), session(shift + 700, sport="running", sub_sport=None), offset)
    early = summaries(session(shift - 86400), active(shift - 86400))
    found = weeks([*late, *early])
    assert [(each.week, each.counts.sessions, each.counts.active_sets) for each in found] == [
        ("2026-W47", 1, 1),
        ("2026-W48", 1, 1),
    ]
    assert week_table(found)["week"].tolist() == ["2026-W47", "2026-W48"]
    assert late[0].local_start == dt.datetime(2026, 11, 23, 0, 30)  # noqa: DTZ001 - local time on purpose


def test_notices_go_with_their_session() -> None:
    """One about a session goes with it alone, one about the file with every session."""
    first, second = summaries(session(0, 100), session(200, 100), active(0, weight=600), active(210))
    assert [each.code for each in first.notices] == ["implausible-weight"]
    assert second.notices == ()


def test_a_file_without_local_time_is_put_into_the_users_time_zone() -> None:
    """Summer and winter time as they hold there; a file that tells its own offset keeps it."""
    night = fit(session(start_time=dt.datetime(2026, 7, 5, 22, 30, tzinfo=dt.UTC)), active(0))
    (unset,) = summarize_sessions(analyse(read_activity(night)))
    (berlin,) = summarize_sessions(analyse(read_activity(night, time_zone="Europe/Berlin")))
    assert (unset.week, unset.file.knows_local_time) == ("2026-W27", False)
    assert (berlin.week, berlin.file.knows_local_time) == ("2026-W28", True)
    assert str(berlin.local_start) == "2026-07-06 00:30:00"


def test_principles_of_weeks_count_the_weeks_off_between_them() -> None:
    """Two sessions in the first of four weeks and one in the last: none in those between, in which there were runs."""
    later = 3 * 7 * 24 * 3600
    files = [fit(session(since), active(since)) for since in (0, 3600, later)]
    found = weeks(each for data in files for each in summarize_sessions(analyse(read_activity(data))))
    ran = ["2026-W11", "2026-W12"]
    whys = {row["rule"]: row["why"] for row in table(principles_of_weeks(found, ran), PRINCIPLES).to_dict("records")}
    assert whys["consistency"] == "0 sessions in 2026-W11, 0 in 2026-W12, 1 in 2026-W13 (aim 2)"
    assert principles_of_weeks([]) == ()


def test_weeks_of_a_long_time_without_any_file_are_not_known() -> None:
    """Two sessions a week before and after five weeks of nothing: a watch at home; unless runs say that it was not."""
    week = 7 * 24 * 3600
    starts = [number * week + hour * 3600 for number in (0, 1, 7, 8) for hour in (0, 48)]
    files = [fit(session(since), active(since)) for since in starts]
    found = weeks(each for data in files for each in summarize_sessions(analyse(read_activity(data))))
    said = {each.rule: (each.verdict, in_words(each.why)) for each in principles_of_weeks(found)}
    assert said["consistency"] == ("cannot say", "2 whole weeks of 4 are known")
    ran = [f"2026-W{number}" for number in (12, 13, 14, 15, 16)]
    said = {each.rule: (each.verdict, in_words(each.why)) for each in principles_of_weeks(found, ran)}
    assert said["consistency"] == ("miss", "0 sessions in 2026-W15, 0 in 2026-W16 (aim 2)")
