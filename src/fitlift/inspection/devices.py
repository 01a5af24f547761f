"""The devices that took part in a recording."""

from __future__ import annotations

from typing import Any

from fitlift.activity import fields
from fitlift.fit import profile
from fitlift.fit.tables import FitFile, Message
from fitlift.records.base import Record

#: A device_index is one byte, of which 255 is invalid.
_LAST_INDEX = 254


class DeviceInfo(Record):
    """A device that took part in a recording, without its serial number.

    Parameters
    ----------
    index
        creator for the watch itself, else a number; "?" where something else stands there; None where absent.
    kind
        What a sensor is, as the profile has it: heart_rate, barometer, …; None where absent.
    manufacturer
        The profile's name; None where absent.
    product
        Its name, or its number; None where absent.
    software
        Version of its software; None where absent.
    """

    index: str | None
    kind: str | None
    manufacturer: str | None
    product: str | None
    software: str | None


def devices(fit: FitFile) -> tuple[DeviceInfo, ...]:
    """Every device that a file names, once, in file order."""
    table = fit.message("device_info")
    columns = (
        [_index(value) for value in fields.values(table, "device_index")],
        _first_text(table, "antplus_device_type", "ble_device_type", "local_device_type", "device_type"),
        _first_text(table, "manufacturer"),
        _first_text(table, "product_name", "garmin_product", "product"),
        _first_text(table, "software_version"),
    )
    return tuple(dict.fromkeys(DeviceInfo(*row) for row in zip(*columns, strict=True)))


def _index(value: Any) -> str | None:
    """A device's index; what is none is not shown, for some programs write a serial number there."""
    if isinstance(value, int):
        return str(value) if 0 <= value <= _LAST_INDEX else "?"
    if isinstance(value, str) and value in profile.enum_numbers("device_index"):
        return value
    return None if value is None else "?"


def _first_text(table: Message, *names: str) -> list[str | None]:
    """For each row the first of some fields that is not null, as text."""
    columns = [fields.values(table, name) for name in names]
    return [next((str(value) for value in row if value is not None), None) for row in zip(*columns, strict=True)]
