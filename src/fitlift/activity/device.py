"""Which file and device it was, and the offset of its local time."""

from __future__ import annotations

import re

from fitlift.activity import fields
from fitlift.activity.model import FileInfo
from fitlift.errors import Notice
from fitlift.fit.tables import FitFile, Message

_EARLIEST_OFFSET_S, _LATEST_OFFSET_S = -12 * 3600, 14 * 3600
_QUARTER_HOUR_S = 900

#: Manufacturer that programs write which make FIT files without a device.
_NO_DEVICE = "development"


def file_info(fit: FitFile) -> tuple[FileInfo, tuple[Notice, ...]]:
    """Describe the file; a notice where its local time cannot be right."""
    ids = fit.message("file_id").of_part(1)
    offset, notices = _utc_offset(fit.message("activity"))
    info = FileInfo(
        name=fit.name,
        sha256=fit.sha256,
        kind=fields.first(fields.names(ids, "type", "file")),
        manufacturer=fields.first(fields.names(ids, "manufacturer", "manufacturer")),
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
    name = fields.first(fields.texts(ids, "product_name"))
    if name is not None:
        return name
    product = fields.first(fields.names(ids, "garmin_product", "garmin_product"))
    if product is not None and not product.startswith("garmin_product_"):
        return product_for_people(product)
    manufacturer = fields.first(fields.names(ids, "manufacturer", "manufacturer"))
    return product_for_people(manufacturer) if manufacturer not in (None, _NO_DEVICE) else None


def _utc_offset(activities: Message) -> tuple[int | None, tuple[Notice, ...]]:
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
