"""The file and the device."""

from __future__ import annotations

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
