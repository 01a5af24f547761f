"""Which file and devices it was, and the offset of its local time."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

import pandas as pd

from fitlift.activity import fields
from fitlift.activity.model import FileInfo
from fitlift.errors import Notice
from fitlift.fit import profile
from fitlift.fit.tables import FitFile, Message

_EARLIEST_OFFSET_S, _LATEST_OFFSET_S = -12 * 3600, 14 * 3600
_QUARTER_HOUR_S = 900

#: A device_index is one byte, of which 255 is invalid.
_LAST_INDEX = 254

#: Manufacturer that programs write which make FIT files without a device.
NO_DEVICE = "development"


def file_info(fit: FitFile) -> tuple[FileInfo, tuple[Notice, ...]]:
    """Describe the file; a notice where its local time cannot be right."""
    ids = fit.message("file_id").of_part(1)
    offset, notices = _utc_offset(fit.message("activity"))
    info = FileInfo(
        name=fit.name,
        sha256=fit.sha256,
        kind=fields.first_name(ids, "type", "file"),
        manufacturer=fields.first_name(ids, "manufacturer", "manufacturer"),
        device=_device(ids),
        utc_offset_s=offset,
        engine=fit.engine,
        parts=fit.parts,
    )
    return info, notices


def product_for_people(product: str) -> str:
    """A product's profile name as people write it: fr965 → Forerunner 965, fenix7 → Fenix 7."""
    spelled = re.sub(r"^fr(?=\d)", "forerunner", product).replace("_", " ")
    spelled = re.sub(r"(?<=[a-z])(?=\d)", " ", spelled)
    return spelled[:1].upper() + spelled[1:]


def _device(ids: Message) -> str | None:
    name = fields.first_text(ids, "product_name")
    if name is not None:
        return name
    product = fields.first_name(ids, "garmin_product", "garmin_product")
    if product is not None and not product.startswith("garmin_product_"):
        return product_for_people(product)
    manufacturer = fields.first_name(ids, "manufacturer", "manufacturer")
    return product_for_people(manufacturer) if manufacturer not in (None, NO_DEVICE) else None


def _utc_offset(activities: Message) -> tuple[int | None, tuple[Notice, ...]]:
    if not len(activities):
        return None, ()
    local = fields.local_times(activities, "local_timestamp")
    utc = fields.times(activities, "timestamp").dt.tz_localize(None)
    offsets = (local - utc).dropna()
    if offsets.empty:
        return None, ()
    seconds = int(offsets.iloc[0].total_seconds())
    if _EARLIEST_OFFSET_S <= seconds <= _LATEST_OFFSET_S and seconds % _QUARTER_HOUR_S == 0:
        return seconds, ()
    text = f"the file's local time is {seconds:+,} s from UTC, which no time zone is; times are shown in UTC"
    return None, (Notice("odd-utc-offset", text),)


@dataclass(frozen=True, slots=True)
class DeviceInfo:
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
        _indexes(table),
        _first_text(table, "antplus_device_type", "ble_device_type", "local_device_type", "device_type"),
        _first_text(table, "manufacturer"),
        _first_text(table, "product_name", "garmin_product", "product"),
        _first_text(table, "software_version"),
    )
    return tuple(dict.fromkeys(DeviceInfo(*row) for row in zip(*columns, strict=True)))


def _indexes(table: Message) -> list[str | None]:
    if "device_index" not in table:
        return [None] * len(table)
    return [_index(value) for value in table["device_index"].tolist()]


def _index(value: Any) -> str | None:
    """A device's index; what is none is not shown, for some programs write a serial number there."""
    if isinstance(value, int):
        return str(value) if 0 <= value <= _LAST_INDEX else "?"
    if isinstance(value, str) and value in profile.enum_numbers("device_index"):
        return value
    return None if pd.isna(value) else "?"


def _first_text(table: Message, *names: str) -> list[str | None]:
    """For each row the first of some fields that is not null, as text."""
    frame = table.frame(*names)
    return [next((str(value) for value in row if not pd.isna(value)), None) for row in frame.to_numpy(dtype=object)]
