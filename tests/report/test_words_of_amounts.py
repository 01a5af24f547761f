"""Times, loads and days as a person reads them."""

from __future__ import annotations

import datetime as dt

from builders import sets_of
from fitlift.report.words import amounts, calendar


def test_durations_in_prose() -> None:
    """Rounded minutes, seconds below two of them."""
    assert [amounts.minutes(each) for each in (45.4, 119, 120, 2404.9)] == ["45 s", "119 s", "2 min", "40 min"]


def test_dates_are_in_english_whatever_the_machine_speaks() -> None:
    """Day, date and time; the days of a week, also across months and years."""
    assert calendar.date_and_time(dt.datetime(2026, 11, 19, 8, 4)) == "Thu 19 Nov 2026, 08:04"  # noqa: DTZ001 - local
    assert [calendar.week_dates(dt.date(2026, *each)) for each in ((11, 16), (11, 30), (12, 28))] == [
        "16-22 Nov",
        "30 Nov-6 Dec",
        "28 Dec-3 Jan",
    ]


def test_what_is_not_sure_is_never_told_as_sure() -> None:
    """A name is sure from 75 % on: 74.9 % are told as 74 %, and all else as the nearest."""
    told = {0.744: "74 %", 0.7499: "74 %", 0.75: "75 %", 0.516: "52 %", 0.996: "100 %", 0: "0 %"}
    assert {share: amounts.percent(share) for share in told} == told


def test_what_a_weight_means_is_said() -> None:
    """Help in words, what is added with a plus."""
    assert [amounts.load(12.5, kind, None) for kind in (None, "external", "added", "assisted", "band")] == [
        *("12.5 kg", "12.5 kg", "+12.5 kg", "12.5 kg of help", "12.5 kg"),
    ]


def test_volume_is_in_pounds_where_all_weights_are() -> None:
    """From the snapped pounds that are shown: 23 × 100 + 9 × 201."""
    pounds = [{"weight_kg": 45.375, "volume_kg": 23 * 45.375}, {"weight_kg": 91.1875, "volume_kg": 9 * 91.1875}]
    assert amounts.volume(sets_of(*({"weight_unit": "lb"} | each for each in pounds))) == "4,109 lb"
    kilograms = {"reps": 10, "weight_kg": 100, "volume_kg": 1000.0, "weight_unit": "kg"}
    assert amounts.volume(sets_of(kilograms, {"reps": 5})) == "1,000 kg"
