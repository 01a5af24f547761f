"""What one FIT file says about its sessions: the shape that the rest of fitlift works on."""

from __future__ import annotations

import datetime as dt

import pandas as pd

from fitlift.errors import Notice
from fitlift.fit.tables import FitFile
from fitlift.records.base import Record


class FileInfo(Record):
    """The file itself. Serial numbers and the user's profile have no place here: they are never shown.

    Parameters
    ----------
    name
        Path within the export, else the file's name without the folders above it.
    sha256
        Hash of the FIT bytes.
    kind
        The FIT file type: activity, workout, course, settings, …; None where the file has none.
    manufacturer
        The profile's name, for example garmin; None where absent.
    device
        The device for people, for example "Forerunner 965"; None where absent.
    utc_offset_s
        Local time less UTC, in seconds; None where the file does not say, or cannot be right.
    engine
        The decoder that read it.
    parts
        Number of chained files in it.
    time_zone
        The user's time zone, where the file does not tell its offset; None where it does, or none is set.
    """

    name: str
    sha256: str
    kind: str | None
    manufacturer: str | None
    device: str | None
    utc_offset_s: int | None
    engine: str
    parts: int
    time_zone: str | None = None

    @property
    def knows_local_time(self) -> bool:
        """Whether `local_time` is local indeed."""
        return self.utc_offset_s is not None or self.time_zone is not None

    def local_time(self, time: pd.Timestamp | None) -> dt.datetime | None:
        """A time of day without a zone, in UTC where neither offset nor zone is known; None for none."""
        if time is None or pd.isna(time):
            return None
        if self.time_zone is not None:
            return time.tz_convert(self.time_zone).to_pydatetime().replace(tzinfo=None)
        return time.to_pydatetime().replace(tzinfo=None) + dt.timedelta(seconds=self.utc_offset_s or 0)


class Activity(Record, eq=False):
    """One FIT file in fitlift's vocabulary. Tables are described in `fitlift.schema`.

    Parameters
    ----------
    file
        The file.
    sessions, sets, records, laps, pauses, steps, titles, checks
        What the file holds, names not yet settled and nothing computed from it.
    watch_zones, watch_set_zones
        What it says of heart rate zones, and of the time in them.
    notices
        What was odd.
    raw
        The message tables, with every value as the file has it.
    """

    file: FileInfo
    sessions: pd.DataFrame
    sets: pd.DataFrame
    records: pd.DataFrame
    laps: pd.DataFrame
    pauses: pd.DataFrame
    steps: pd.DataFrame
    titles: pd.DataFrame
    checks: pd.DataFrame
    watch_zones: pd.DataFrame
    watch_set_zones: pd.DataFrame
    notices: tuple[Notice, ...]
    raw: FitFile
