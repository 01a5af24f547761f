"""What a file says of heart rate zones, put under its sessions and sets."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pytest

from builders import active, at, file_id, fit, plain, rest, session
from every_engine import engines
from fitlift.activity import read_activity
from fitlift.fit.encode import Message, Value, encode, message

BOUNDS = (95, 114, 133, 152, 171, 190)


def in_zone(of: str, index: int | None, *seconds: float | None, **values: Value) -> Message:
    """A message of the time in zones."""
    defaults: dict[str, Value] = {"timestamp": at(0), "reference_mesg": of, "time_in_hr_zone": list(seconds)}
    return message("time_in_zone", defaults | ({} if index is None else {"reference_index": index}) | values)


def hr_zone(index: int, high: int) -> Message:
    """One zone's high end."""
    return message("hr_zone", {"message_index": index, "high_bpm": high})


def said(*messages: Message, **read: Any) -> list[dict[str, Any]]:
    """The table of a file, null as None."""
    table = read_activity(fit(*messages), **read).watch_zones
    return [
        {str(name): value if isinstance(value, list) else plain(value) for name, value in row.items()}
        for row in table.to_dict("records")
    ]


@engines
def test_a_sessions_own_message_says_it_all(engine: str) -> None:
    """Bounds, what they are made from, the athlete's rates; the message of a lap is not its own."""
    rows = said(
        session(),
        in_zone("lap", 0, 1, 2, 3, 4, 5, 6, 7, hr_zone_high_boundary=(1, 2, 3, 4, 5, 6)),
        in_zone(
            "session",
            0,
            *(300.5, 120, 60.25, 0, 0, 0, 0),
            hr_zone_high_boundary=BOUNDS,
            hr_calc_type="percent_hrr",
            max_heart_rate=190,
            resting_heart_rate=48,
            threshold_heart_rate=168,
        ),
        engine=engine,
    )
    assert rows == [
        {
            "session": 1,
            "max_hr_bpm": 190,
            "resting_hr_bpm": 48,
            "threshold_hr_bpm": 168,
            "calc_type": "percent_hrr",
            "bounds_bpm": list(BOUNDS),
            "bounds_source": "time_in_zone",
            "seconds": [300.5, 120, 60.25, 0, 0, 0, 0],
        }
    ]


def test_zones_messages_give_bounds_in_the_order_of_their_numbers() -> None:
    """And the settings the maximum; an old session's seconds stand beside them."""
    zones = [hr_zone(index, high) for index, high in ((2, 150), (0, 110), (1, 131), (3, 188))]
    target = message("zones_target", {"max_heart_rate": 188, "threshold_heart_rate": 0, "hr_calc_type": "custom"})
    row = said(session(time_in_hr_zone=(10.5, 20, 30, 40, 0)), *zones, target)[0]
    assert (row["bounds_bpm"], row["bounds_source"]) == ([110, 131, 150, 188], "hr_zone")
    assert (row["max_hr_bpm"], row["threshold_hr_bpm"], row["calc_type"]) == (188, None, "custom")
    assert row["seconds"] == [10.5, 20, 30, 40, 0]


def test_a_maximum_alone_gives_no_bounds() -> None:
    """Nor do seconds without bounds, as some watches write them."""
    target = message("zones_target", {"max_heart_rate": 188, "threshold_heart_rate": 171})
    row = said(session(time_in_hr_zone=(100, 20, 0, 0, 0)), target)[0]
    assert (row["bounds_bpm"], row["bounds_source"], row["max_hr_bpm"]) == ([], None, 188)
    assert row["seconds"] == [100, 20, 0, 0, 0]


def test_what_is_zero_or_invalid_is_absent() -> None:
    """Rates of 0, bounds that are all 0 or none; that is nothing odd."""
    data = fit(
        session(),
        in_zone("session", 0, None, None, resting_heart_rate=0, max_heart_rate=0, hr_zone_high_boundary=(0, 0, 0)),
    )
    activity = read_activity(data)
    row = activity.watch_zones.iloc[0]
    assert pd.isna([row["max_hr_bpm"], row["resting_hr_bpm"], row["threshold_hr_bpm"]]).all()
    assert (row["bounds_bpm"], row["seconds"]) == ([], [])
    assert activity.notices == ()


def test_bounds_that_do_not_ascend_are_told_and_not_used() -> None:
    """The zones' own messages stand in for them where these ascend."""
    wrong = in_zone("session", 0, 5, 5, 5, 5, hr_zone_high_boundary=(120, 120, 150))
    activity = read_activity(fit(session(), wrong))
    assert activity.watch_zones["bounds_bpm"].tolist() == [[]]
    assert [(each.code, each.session) for each in activity.notices] == [("odd-heart-zones", 1)]
    assert "120, 120, 150" in activity.notices[0].text
    row = said(session(), wrong, hr_zone(0, 100), hr_zone(1, 130))[0]
    assert (row["bounds_bpm"], row["bounds_source"]) == ([100, 130], "hr_zone")


def test_nothing_is_read_of_the_users_profile() -> None:
    """It is never shown, and its default maximum is the same in all files, whoever the athlete."""
    profile = message("user_profile", {"resting_heart_rate": 52, "default_max_heart_rate": 185})
    row = said(session(), profile)[0]
    assert (row["resting_hr_bpm"], row["max_hr_bpm"]) == (None, None)


def test_each_session_has_the_message_that_refers_to_it() -> None:
    """By the sessions' message indexes, whatever the order in the file; the settings by their place."""
    rows = said(
        in_zone("session", 1, 21, 22, 23, hr_zone_high_boundary=(120, 160)),
        session(700, 300, message_index=1, sport="running", sub_sport="generic"),
        session(0, 600, message_index=0),
        in_zone("session", 0, 11, 12, 13, hr_zone_high_boundary=(100, 140)),
        message("zones_target", {"threshold_heart_rate": 172}),
        message("zones_target", {"threshold_heart_rate": 165}),
    )
    assert [(row["bounds_bpm"], row["seconds"], row["threshold_hr_bpm"]) for row in rows] == [
        ([100, 140], [11, 12, 13], 165),
        ([120, 160], [21, 22, 23], 172),
    ]


def test_sessions_without_indexes_are_counted() -> None:
    """In file order, from 0."""
    rows = said(session(0, 600), session(700, 300), *[in_zone("session", index, index + 1, 9, 9) for index in (1, 0)])
    assert [row["seconds"][0] for row in rows] == [1, 2]


def test_chained_parts_keep_their_own() -> None:
    """A second part without zones has none, though the first has."""
    first = fit(session(message_index=0), in_zone("session", 0, 5, 6, 7, hr_zone_high_boundary=(110, 150)))
    second = encode([file_id(), session(4000, message_index=0)])
    table = read_activity(first + second).watch_zones
    assert table["bounds_bpm"].tolist() == [[110, 150], []]


def set_seconds(*messages: Message) -> list[list[Any]]:
    """Session, row, set and seconds of each row of the sets' table."""
    table = read_activity(fit(*messages)).watch_set_zones
    columns = (table[name].tolist() for name in ("session", "row", "set", "seconds"))
    return [[None if each is pd.NA else each for each in row] for row in zip(*columns, strict=True)]


@pytest.mark.parametrize("of", ["set", "time_in_zone"])
def test_each_set_and_rest_has_the_message_with_its_index(of: str) -> None:
    """Later watches refer to sets, earlier ones write the message's own kind; indexes need not begin at 0."""
    rows = set_seconds(
        session(),
        in_zone(of, 3, 0, 25.5, 4),
        in_zone(of, 1, 20, 9.5, 0),
        active(0, 30, message_index=1),
        rest(30, 60, message_index=2),
        active(90, 30, message_index=3),
    )
    assert rows == [[1, 1, 1, [20, 9.5, 0]], [1, 3, 2, [0, 25.5, 4]]]


def test_an_index_that_two_sets_carry_says_nothing() -> None:
    """An uploader that adds a set may use a number twice; one that drops sets leaves their messages."""
    rows = set_seconds(
        session(),
        active(0, 30, message_index=0),
        active(60, 30, message_index=0),
        active(120, 30, message_index=1),
        *[in_zone("set", index, 30, index, 0) for index in (0, 1, 7)],
    )
    assert rows == [[1, 3, 3, [30, 1, 0]]]


def test_a_file_without_zones_has_a_row_that_says_so() -> None:
    """All null, for every session; no rows for sets."""
    activity = read_activity(fit(session(), active(0)))
    assert len(activity.watch_zones) == 1
    assert activity.watch_zones.drop(columns=["session", "bounds_bpm", "seconds"]).isna().all(axis=None)
    assert activity.watch_set_zones.empty
