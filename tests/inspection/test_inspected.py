"""What is in a FIT file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from builders import active, fit, session
from fitlift.errors import NotFitError
from fitlift.fit import profile
from fitlift.fit.encode import Field, Message, message
from fitlift.fit.facts import BASE_TYPES
from fitlift.inspection.devices import DeviceInfo
from fitlift.inspection.inspected import inspect_file
from raw_fit import RECORD, file, file_id, record


def test_a_file_is_told_from_its_bytes_to_its_sessions(samples: Path) -> None:
    """Size, parts, messages, and the sessions that they make."""
    found = inspect_file(samples / "planned.fit")
    assert found.size_bytes == (samples / "planned.fit").stat().st_size
    assert [part.checksum for part in found.structure.parts] == ["right"]
    rows = {each.message: each.rows for each in found.structure.messages}
    assert (rows["set"], rows["session"]) == (34, 1)
    assert (found.activity.file.name, len(found.activity.sessions)) == ("planned.fit", 1)
    assert found.comparison is None


def test_engines_are_compared_where_that_is_asked_for(samples: Path) -> None:
    """They agree on a sound file, and differ about a half message at a cut."""
    sound = inspect_file(samples / "planned.fit", compare_engines=True).comparison
    assert sound is not None
    assert (sound.engines, sound.differences) == (("columns", "fitparse"), ())
    cut = inspect_file((samples / "planned.fit").read_bytes()[:-100], compare_engines=True).comparison
    assert cut is not None
    assert [(each.column, each.rows) for each in cut.differences] == [(None, 1)]


def test_devices_are_named_once_without_serial_numbers() -> None:
    """The watch and its sensors, by name, number or kind."""
    watch: dict[str, Any] = {
        "device_index": "creator",
        "manufacturer": "garmin",
        "product": 4315,
        "software_version": 25.04,
    }
    strap: dict[str, Any] = {"device_index": 1, "device_type": 120, "source_type": "antplus", "serial_number": 4711}
    infos = [message("device_info", each) for each in (watch, strap, watch, strap)]
    assert inspect_file(fit(*infos)).devices == (
        DeviceInfo("creator", None, "garmin", "fr965", "25.04"),
        DeviceInfo("1", "heart_rate", None, None, None),
    )


@pytest.mark.parametrize(
    ("base_type", "value"),
    [
        ("uint32z", 3409674450),
        ("uint16", 255),
        ("sint32", -4711),
        ("byte", (0x12, 0x3A, 0x3B, 0xCB)),
        ("string", "471174"),
    ],
)
def test_a_serial_number_in_place_of_an_index_is_not_shown(base_type: str, value: Any) -> None:
    """Some programs write it there, as whatever type; indexes have one byte."""
    odd = Message(profile.message_number("device_info"), (Field(0, BASE_TYPES[base_type], value),))
    watch = message("device_info", {"device_index": 254})
    absent = message("device_info", {"manufacturer": "garmin"})
    assert [each.index for each in inspect_file(fit(odd, watch, absent)).devices] == ["?", "254", None]


def test_damage_is_told_with_its_byte() -> None:
    """Nine bytes in the middle of thirty records."""
    records = [record(second, 90) for second in range(30)]
    found = inspect_file(file(file_id(), RECORD, *records[:10], b"\xff" * 9, *records[10:], checksum=0), name="x.fit")
    damage = [notice for notice in found.activity.notices if notice.offset is not None]
    assert (damage[0].code, damage[0].offset) == ("unreadable-bytes", 14 + 11 + 15 + 70)


def test_a_file_of_another_kind_is_inspected_too() -> None:
    """It has no sessions."""
    found = inspect_file(file(file_id(kind=5), RECORD, record(0, 90)))
    assert (found.activity.file.kind, len(found.activity.sessions)) == ("workout", 0)


def test_what_is_no_fit_file_is_refused() -> None:
    """With what it looks like."""
    with pytest.raises(NotFitError, match="a web page"):
        inspect_file(b"<html>", name="a.fit")


def test_the_name_is_the_files_own(samples: Path) -> None:
    """Without the folders above it; as given for bytes."""
    assert inspect_file(str(samples / "run.fit")).activity.file.name == "run.fit"
    assert inspect_file(fit(session(), active(0)), name="standard input").activity.file.name == "standard input"
