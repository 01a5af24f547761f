"""What one FIT file says about its sessions: the shape that the rest of fitlift works on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Literal
from zoneinfo import ZoneInfo

import msgspec

from fitlift.errors import Notice
from fitlift.fit.tables import FitFile
from fitlift.records.base import Record, Values, as_dict
from fitlift.records.framed import Framed
from fitlift.records.heart import HeartRates
from fitlift.records.sessions import Check, Lap, Pause, Session
from fitlift.records.sets import Set
from fitlift.records.workouts import Step, Title
from fitlift.records.zones import WatchSetZones, WatchZones
from fitlift.schema import (
    CHECKS,
    LAPS,
    PAUSES,
    RECORDS,
    SESSIONS,
    SETS,
    STEPS,
    TITLES,
    WATCH_SET_ZONES,
    WATCH_ZONES,
)
from fitlift.wording import plural

#: By which clock times are: UTC; that of who wrote them, whose distance from UTC nobody knows; or days alone are known.
Clock = Literal["utc", "local", "days"]


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
        The user's time zone, where the file does not tell its offset, or the same one; None where it tells another, or
        none is set.
    log
        The dialect of a phone's log: strong, hevy, …; None for a recording.
    clock
        By which clock its times are. "local": they are local times, as a log has them, and stand where others stand in
        UTC; "days": likewise, and midnight stands for the day.
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
    log: str | None = None
    clock: Clock = "utc"

    @property
    def knows_local_time(self) -> bool:
        """Whether `local_time` is local indeed."""
        return self.clock != "utc" or self.utc_offset_s is not None or self.time_zone is not None

    def local_time(self, time: dt.datetime | None) -> dt.datetime | None:
        """A time of day without a zone, in UTC where neither offset nor zone is known; None for none."""
        if time is None or time != time:  # noqa: PLR0124 - what tables of users have for none is not itself
            return None
        if self.clock != "utc":
            return time.replace(tzinfo=None)
        if self.time_zone is not None:
            return time.astimezone(ZoneInfo(self.time_zone)).replace(tzinfo=None)
        return time.replace(tzinfo=None) + dt.timedelta(seconds=self.utc_offset_s or 0)


def in_local_time(records: Iterable[Session | Set], file: FileInfo) -> Iterator[Values]:
    """Values of sessions or sets by the fields' names, with `local_start`; None where the file does not tell it."""
    for each in records:
        local = file.local_time(each.start_time) if file.knows_local_time else None
        yield as_dict(each) | {"local_start": local}


class Places(Record, eq=False):
    """Where the messages stand in the file, from which sessions and sets were read.

    Parameters
    ----------
    sessions
        Of each session; None for one that has no message.
    sets
        Of each set or rest its message, or its lap.
    """

    sessions: tuple[int | None, ...] = ()
    sets: tuple[int | None, ...] = ()


class Activity(Record, eq=False, kw_only=True, dict=True):
    """One FIT file in fitlift's vocabulary, names not yet settled and nothing computed from it.

    The records have tables beside them, made when they are asked for: `sessions`, `sets`, `laps`, `pauses`, `steps`,
    `titles`, `checks`, `watch_zones`, `watch_set_zones`, and `records` of the samples; see `fitlift.schema`.

    Parameters
    ----------
    file
        The file.
    each_session, each_set, each_lap, each_pause, each_step, each_title, each_check
        What the file holds.
    heart
        Its samples of heart rate.
    each_watch_zones, each_watch_set_zones
        What it says of heart rate zones, by session, and of the time in them, by set.
    notices
        What was odd.
    raw
        The messages, with every value as the file has it.
    places
        Where those of its sessions and sets stand.
    """

    file: FileInfo
    raw: FitFile
    notices: tuple[Notice, ...]
    each_session: tuple[Session, ...]
    each_set: tuple[Set, ...]
    heart: HeartRates = msgspec.field(default_factory=HeartRates.none)
    each_lap: tuple[Lap, ...] = ()
    each_pause: tuple[Pause, ...] = ()
    each_step: tuple[Step, ...] = ()
    each_title: tuple[Title, ...] = ()
    each_check: tuple[Check, ...] = ()
    each_watch_zones: tuple[WatchZones, ...] = ()
    each_watch_set_zones: tuple[WatchSetZones, ...] = ()
    places: Places = msgspec.field(default_factory=Places)

    sessions = Framed("each_session", SESSIONS)
    sets = Framed("each_set", SETS)
    records = Framed("heart", RECORDS)
    laps = Framed("each_lap", LAPS)
    pauses = Framed("each_pause", PAUSES)
    steps = Framed("each_step", STEPS)
    titles = Framed("each_title", TITLES)
    checks = Framed("each_check", CHECKS)
    watch_zones = Framed("each_watch_zones", WATCH_ZONES)
    watch_set_zones = Framed("each_watch_set_zones", WATCH_SET_ZONES)

    def __repr__(self) -> str:
        sessions, rows = plural(len(self.each_session), "session"), len(self.each_set)
        return f"<Activity {self.file.name}: {sessions}, {rows} sets and rests; .sessions .sets .records .laps …>"
