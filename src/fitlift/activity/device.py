"""Which file it was, of which device, and the offset of its local time."""

from __future__ import annotations

import datetime as dt
import re
from zoneinfo import ZoneInfo

from fitlift.activity import fields
from fitlift.activity.model import FileInfo
from fitlift.errors import Notice
from fitlift.fit.tables import FitFile, Message
from fitlift.records.said import Said

_EARLIEST_OFFSET_S, _LATEST_OFFSET_S = -12 * 3600, 14 * 3600
_QUARTER_HOUR_S = 900

#: A watch's clock may be set by hand: so far from whole quarter hours its local time still tells the time zone. Chosen;
#: a public recording is 47 s off.
_CLOCK_OFF_S = 60

#: Manufacturer that programs write which make FIT files without a device.
NO_DEVICE = "development"


def file_info(fit: FitFile, time_zone: str | None = None) -> tuple[FileInfo, tuple[Notice, ...]]:
    """Describe the file, in a time zone where it does not tell its local time; a notice where that cannot be right.

    A file tells the offset at its end only: where the time zone agrees with it there, the zone holds for all of it, and
    a night on which the clocks change begins in the old time.
    """
    ids = fit.message("file_id").of_part(1)
    offset, end, notices = _utc_offset(fit.message("activity"), time_zone)
    manufacturer = fields.first_name(ids, "manufacturer", "manufacturer")
    info = FileInfo(
        name=fit.name,
        sha256=fit.sha256,
        kind=fields.first_name(ids, "type", "file"),
        manufacturer=manufacturer,
        device=_device(ids, manufacturer),
        utc_offset_s=offset,
        engine=fit.engine,
        parts=fit.parts,
        time_zone=time_zone if offset is None or offset == _offset_in(time_zone, end) else None,
    )
    return info, notices


def device_of(fit: FitFile) -> str | None:
    """What recorded a file, without a look at the rest of it; None if unknown."""
    ids = fit.message("file_id").of_part(1)
    return _device(ids, fields.first_name(ids, "manufacturer", "manufacturer"))


def product_for_people(product: str) -> str:
    """A product's profile name as people write it: fr965 → Forerunner 965, fenix7 → Fenix 7."""
    spelled = re.sub(r"^fr(?=\d)", "forerunner", product).replace("_", " ")
    spelled = re.sub(r"(?<=[a-z])(?=\d)", " ", spelled)
    return spelled[:1].upper() + spelled[1:]


def _device(ids: Message, manufacturer: str | None) -> str | None:
    name = fields.first_text(ids, "product_name")
    if name is not None:
        return name
    product = fields.first_name(ids, "garmin_product", "garmin_product")
    if product is not None and not product.startswith("garmin_product_"):
        return product_for_people(product)
    return product_for_people(manufacturer) if manufacturer not in (None, NO_DEVICE) else None


def _offset_in(time_zone: str | None, time: dt.datetime | None) -> int | None:
    """Seconds from UTC in a time zone at some time; None without either."""
    offset = None if time_zone is None or time is None else time.astimezone(ZoneInfo(time_zone)).utcoffset()
    return None if offset is None else int(offset.total_seconds())


def _utc_offset(
    activities: Message, time_zone: str | None
) -> tuple[int | None, dt.datetime | None, tuple[Notice, ...]]:
    """The offset that the file tells, when it was that, and what cannot be right about it."""
    if not len(activities):
        return None, None, ()
    local = fields.listed_local_times(activities, "local_timestamp")
    utc = fields.listed_times(activities, "timestamp")
    told = [(one, other) for one, other in zip(local, utc, strict=True) if one is not None and other is not None]
    if not told:
        return None, None, ()
    seconds = int((told[0][0] - told[0][1].replace(tzinfo=None)).total_seconds())
    offset = round(seconds / _QUARTER_HOUR_S) * _QUARTER_HOUR_S
    if _EARLIEST_OFFSET_S <= offset <= _LATEST_OFFSET_S and abs(seconds - offset) <= _CLOCK_OFF_S:
        return offset, told[0][1], ()
    what = Said("local_time_impossible", {"offset_s": seconds, "own_zone": time_zone})
    return None, None, (Notice("odd-utc-offset", what),)
