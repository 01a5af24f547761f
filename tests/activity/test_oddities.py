"""What cannot be right about sets and sessions, and what is said of it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from builders import START, active, at, file_id, fit, rest, session
from fitlift.activity import Activity, read_activity
from fitlift.fit.encode import Message, encode, message


def said(*messages: Message) -> list[tuple[str, str]]:
    """Code and text of each notice."""
    return [(notice.code, notice.text) for notice in read_activity(fit(*messages)).notices]


def codes(*messages: Message) -> list[str]:
    """Code of each notice."""
    return [code for code, _ in said(*messages)]


#: A program that calls sets rests: 3 rests with repetitions and weights, 2 sets without.
SWAPPED = (
    rest(0, 30, repetitions=5, weight=60, category=28),
    active(30, 60, repetitions=0, weight=0),
    rest(90, 30, repetitions=6, weight=60),
    active(120, 60, repetitions=None),
    rest(180, 30, repetitions=4),
)


def kinds(activity: Activity) -> list[str]:
    """Work or rest, in file order."""
    return [str(kind) for kind in activity.sets["kind"]]


def test_work_and_rest_that_are_swapped_are_swapped_back_and_it_is_said() -> None:
    """With their repetitions and weights."""
    activity = read_activity(fit(session(), *SWAPPED))
    assert kinds(activity) == ["active", "rest", "active", "rest", "active"]
    work = activity.sets[activity.sets["kind"] == "active"]
    assert work["reps"].tolist() == [5, 6, 4]
    assert work["weight_kg"].tolist()[:2] == [60, 60]
    assert work["category"].tolist()[0] == "squat"
    assert said(session(total_timer_time=None), *SWAPPED) == [
        (
            "swapped-set-types",
            "the file has work and rest swapped: what it calls rests has repetitions, and is counted as sets",
        )
    ]


@pytest.mark.parametrize(
    "sets",
    [
        (active(0), rest(30), active(90), rest(120)),
        (active(0, repetitions=None), rest(30), active(90, repetitions=None), rest(120)),
        (active(0), rest(30, repetitions=5), active(90, repetitions=0), rest(120, repetitions=5)),
        (rest(0), rest(60)),
        (active(0, repetitions=0), rest(30, repetitions=3), active(90, repetitions=0), rest(120)),
        (active(0, repetitions=0), rest(30, repetitions=0, weight=60), active(90, repetitions=0), rest(120, weight=60)),
    ],
    ids=["sound", "nothing counted", "both have repetitions", "rests only", "half of the rests", "only weights"],
)
def test_work_and_rest_stay_where_the_signs_are_not_all_there(sets: tuple[Message, ...]) -> None:
    """No set has repetitions or a weight, and most rests have."""
    activity = read_activity(fit(session(total_timer_time=None), *sets))
    assert "swapped-set-types" not in [notice.code for notice in activity.notices]


def test_each_chained_part_is_judged_by_itself() -> None:
    """A sound file behind a swapped one."""
    sound = fit(session(900, 300), active(900), rest(930))
    activity = read_activity(fit(session(), *SWAPPED) + sound)
    assert kinds(activity) == ["active", "rest", "active", "rest", "active", "active", "rest"]


def test_each_session_is_judged_by_itself() -> None:
    """A sound one behind a swapped one in the same part, told apart by the clock."""
    activity = read_activity(fit(session(0, 600), session(900, 300), *SWAPPED, active(900), rest(930), active(1000)))
    assert kinds(activity) == ["active", "rest", "active", "rest", "active", "active", "rest", "active"]
    assert [notice.session for notice in activity.notices if notice.code == "swapped-set-types"] == [1]


def test_a_session_in_which_all_is_called_rest_but_has_repetitions_is_swapped() -> None:
    """A program that logs no rests, and calls its sets so."""
    activity = read_activity(fit(session(), *(rest(60 * place, repetitions=10, weight=20) for place in range(4))))
    assert kinds(activity) == ["active"] * 4
    assert activity.sets["reps"].tolist() == [10] * 4
    assert "swapped-set-types" in [notice.code for notice in activity.notices]


def test_sets_that_do_not_say_when_they_began_are_said() -> None:
    """A start that is invalid, and one that counts from power-on."""
    sets = (active(0, start_time=None), active(60))
    assert said(session(total_timer_time=None), *sets) == [
        ("undated-sets", "1 set without a start: rest and heart rate stay unknown there")
    ]


def test_sets_that_overlap_are_kept_and_said() -> None:
    """By more than the second that starts are rounded to; the first is named, others are counted."""
    sets = (active(0, 30), active(29, 30), active(50, 40), active(60, 30))
    assert said(session(total_timer_time=None), *sets) == [
        (
            "overlapping-sets",
            "set 3 begins before set 2 has ended, and 1 more likewise; all are kept, no rest between them is known",
        )
    ]


def test_a_number_that_is_used_twice_is_said() -> None:
    """Once for a file."""
    sets = [active(60 * place, message_index=index) for place, index in enumerate((0, 1, 1, 1, None, None))]
    assert said(session(), *sets) == [
        ("reused-numbers", "the file numbers its sets wrongly: fitlift keeps them all, in the file's order")
    ]


def test_the_same_number_in_two_parts_is_no_reuse() -> None:
    """Each chained file counts from 0."""
    part = fit(session(), active(0, message_index=0))
    assert [notice.code for notice in read_activity(part + part).notices] == []


def test_durations_of_sets_in_another_unit_are_said_instead_of_sums_that_differ() -> None:
    """Four sets of 30 s and rests of 60 s, a thousand times too long and too short."""
    every = [each for place in range(4) for each in ((active, 90 * place, 30), (rest, 90 * place + 30, 60))]
    long = [make(since, 1000 * seconds) for make, since, seconds in every]
    text = "their durations were written in milliseconds, and are shown as written"
    assert ("milliseconds", f"its sets and rests last 83 hours in 5 minutes: {text}") in said(session(0, 360), *long)
    assert "stale-totals" not in codes(session(0, 360), *long)
    assert codes(session(0, 360), *[make(since, seconds / 1000) for make, since, seconds in every]) == ["milliseconds"]
    assert codes(session(0, 360), *[make(since, seconds) for make, since, seconds in every]) == []


def test_samples_far_from_their_session_are_said() -> None:
    """A clock that jumped four thousand days for one sample."""
    samples = [message("record", {"timestamp": at(second), "heart_rate": 90}) for second in (0, 1, 86_400 * 4000, 3)]
    assert said(session(), *samples) == [
        ("absurd-clock", "1 of its 4 samples are dated more than a day away from it, and count for nothing")
    ]


@pytest.mark.parametrize(
    ("created", "start", "expected"),
    [
        (START, START, None),
        (START, START + dt.timedelta(days=1), None),
        (START + dt.timedelta(days=400), START, None),
        (
            START,
            START + dt.timedelta(days=3),
            "the session is dated 2026-03-07, after the file was created (2026-03-04): one of the clocks was wrong",
        ),
        (
            dt.datetime(2001, 1, 1, tzinfo=dt.UTC),
            dt.datetime(2001, 1, 1, tzinfo=dt.UTC),
            "the session is dated 2001-01-01: the device's clock was not set",
        ),
        (
            dt.datetime(2100, 1, 1, tzinfo=dt.UTC),
            dt.datetime(2100, 1, 1, tzinfo=dt.UTC),
            "the session is dated 2100-01-01: the device's clock was not set",
        ),
    ],
    ids=["sound", "a long hike", "converted later", "after its file", "before there were watches", "far ahead"],
)
def test_clocks_that_cannot_be_right_are_said(created: dt.datetime, start: dt.datetime, expected: str | None) -> None:
    """A session before its file was created may have been converted later."""
    data = encode([file_id(time_created=created), session(start_time=start, timestamp=start)])
    texts = [notice.text for notice in read_activity(data).notices if notice.code == "absurd-clock"]
    assert texts == ([] if expected is None else [expected])


def test_totals_that_the_sets_contradict_are_said_in_one_sentence() -> None:
    """With both figures of each, in the units of the headline."""
    stale = session(total_cycles=1090, total_timer_time=80, active_time=30)
    assert said(stale, active(0, 30), rest(30, 60)) == [
        (
            "stale-totals",
            (
                "the watch summed up 1:20 on the timer and 1,090 reps, the file now lists 1:30 on the timer and "
                "5 reps: it was changed after the workout"
            ),
        )
    ]


@pytest.mark.parametrize(
    "made",
    [
        encode([file_id(manufacturer="development"), session(0, 600), active(0, 30), rest(30, 60)]),
        fit(session(0, 600, sport="running", sub_sport="treadmill"), active(0, 30), rest(30, 60)),
        fit(session(0, 600), active(0, None), rest(30, None), active(90, None)),
        fit(session(0, 100, total_timer_time=100), active(10, 30), rest(40, 60)),
    ],
    ids=["by a program", "in a run", "without durations", "a timer that ran before the first set"],
)
def test_totals_that_are_no_watchs_or_of_more_than_sets_are_not_held_against_them(made: bytes) -> None:
    """A program's own timer, a run around the sets, and sets of which nobody knows how long they took."""
    assert "stale-totals" not in [each.code for each in read_activity(made).notices]


def test_sets_found_again_after_damage_are_said() -> None:
    """And marked in the table; the sets before it are not."""
    data = fit(session(), *(active(60 * place) for place in range(20)))
    place = len(data) // 2
    activity = read_activity(data[:place] + b"\xff" * 40 + data[place:])
    found = activity.sets[activity.sets["origin"] == "salvaged"]["set"]
    first, last = int(found.min()), int(found.max())
    assert (len(activity.sets), last) == (20, 20)
    assert [notice.text for notice in activity.notices if notice.code == "salvaged-sets"] == [
        f"sets {first} to {last} were found again after damage to the file; the first of them may be wrong"
    ]


def test_real_recordings_raise_no_false_alarm(corpus: Path) -> None:
    """Of the strength files only those that a program wrote wrongly have oddities of these kinds."""
    judged = {
        "swapped-set-types",
        "overlapping-sets",
        "reused-numbers",
        "undated-sets",
        "milliseconds",
        "absurd-clock",
        "stale-totals",
    }
    found = {
        path.name: sorted({notice.code for notice in read_activity(path).notices} & judged)
        for path in sorted(corpus.glob("strength_activity/*.fit"))
    }
    assert {name: odd for name, odd in found.items() if odd} == {
        "liftosaur-garmin-uploader__test.fit": [
            "overlapping-sets",
            "reused-numbers",
            "swapped-set-types",
        ]
    }


def test_times_that_a_program_made_up_are_doubted() -> None:
    """Said once for the file, if it has sets; a watch's own are not."""
    made = file_id(manufacturer="development")
    notice = (
        "synthetic-timing",
        "synthetic timing: a program made this file, set times and the heart rate of a set may not be measured",
    )

    def doubts(*messages: Message) -> list[tuple[str, str]]:
        return [(each.code, each.text) for each in read_activity(encode([*messages])).notices]

    assert doubts(made, session(), active(0), active(60)) == [notice]
    assert doubts(made, session(0, 100), active(0), session(200, 100), active(200)) == [notice]
    assert doubts(made, session()) == []
    assert doubts(file_id(), session(), active(0)) == []
    assert doubts(file_id(manufacturer="coros"), session(), active(0)) == []
