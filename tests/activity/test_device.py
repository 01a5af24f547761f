"""The file and the device."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from builders import fit, session
from fitlift.activity import read_activity
from fitlift.activity.device import product_for_people
from fitlift.fit.encode import Value, encode, message


@pytest.mark.parametrize(
    ("product", "shown"),
    [
        ("fr965", "Forerunner 965"),
        ("fenix7", "Fenix 7"),
        ("fenix7s_pro_solar", "Fenix 7s pro solar"),
        ("venu_x1", "Venu x 1"),
        ("vivo_active_hr", "Vivo active hr"),
    ],
)
def test_products_are_written_as_people_do(product: str, shown: str) -> None:
    """As far as the profile's name allows."""
    assert product_for_people(product) == shown


@pytest.mark.parametrize(
    ("values", "manufacturer", "device"),
    [
        ({"manufacturer": "garmin", "product": 4315}, "garmin", "Forerunner 965"),
        ({"manufacturer": "garmin", "product": 64000}, "garmin", "Garmin"),
        ({"manufacturer": "coros", "product": 841, "product_name": "COROS APEX Pro"}, "coros", "COROS APEX Pro"),
        ({"manufacturer": "suunto", "product": 66}, "suunto", "Suunto"),
        ({"manufacturer": "development", "product": 1}, "development", None),
        ({}, None, None),
    ],
)
def test_the_device_is_named_as_well_as_the_file_allows(
    values: dict[str, Value], manufacturer: str | None, device: str | None
) -> None:
    """By its own text, by the profile, by its maker; a program that writes FIT files is no device."""
    info = read_activity(encode([message("file_id", {"type": "activity", **values}), session()])).file
    assert (info.manufacturer, info.device, info.kind) == (manufacturer, device, "activity")


def test_a_file_is_known_by_its_name_and_hash(tmp_path: Path) -> None:
    """Without the folders above it, which are nobody's business, or as the caller names it."""
    path = tmp_path / "a.fit"
    path.write_bytes(fit(session()))
    info = read_activity(path).file
    assert (info.name, len(info.sha256)) == ("a.fit", 64)
    assert read_activity(path.read_bytes(), name="2026/a.fit").file.name == "2026/a.fit"


def night(begin: dt.datetime, end: dt.datetime, local_end: dt.datetime) -> bytes:
    """A session with the offset that the file tells at its end."""
    length = (end - begin).total_seconds()
    told = message("activity", {"timestamp": end, "local_timestamp": local_end, "num_sessions": 1})
    times: dict[str, Value] = {"start_time": begin, "timestamp": end, "total_elapsed_time": length}
    sport: dict[str, Value] = {"total_timer_time": length, "sport": "training", "sub_sport": "strength_training"}
    return fit(message("session", times | sport), told)


def test_a_night_on_which_the_clocks_change_begins_in_the_old_time() -> None:
    """From 02:30 to 02:50 an hour and twenty minutes later, where the user's time zone says so; else nobody does."""
    begin, end = (dt.datetime(2026, 10, 25, *clock, tzinfo=dt.UTC) for clock in ((0, 30), (1, 50)))
    data = night(begin, end, dt.datetime(2026, 10, 25, 2, 50))  # noqa: DTZ001 - local time has none - a local time
    berlin, unset, elsewhere = (
        read_activity(data, time_zone=zone).file for zone in ("Europe/Berlin", None, "Asia/Tokyo")
    )
    assert berlin.local_time(begin) == dt.datetime(2026, 10, 25, 2, 30)  # noqa: DTZ001 - local time has none
    assert berlin.local_time(end) == dt.datetime(2026, 10, 25, 2, 50)  # noqa: DTZ001 - local time has none
    for info in (unset, elsewhere):
        assert info.local_time(begin) == dt.datetime(2026, 10, 25, 1, 30)  # noqa: DTZ001 - local time has none
