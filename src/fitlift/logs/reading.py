"""A log whose header is known, to an `Activity`: its sessions and sets, and what of it could not be read."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterator, Sequence

from fitlift.activity.model import Activity, Clock, FileInfo
from fitlift.errors import Notice, SourceError
from fitlift.fit.tables import FitFile
from fitlift.logs.asked import NOTHING_ASKED, Asked
from fitlift.logs.dialects import Dialect
from fitlift.logs.lines import Fault, Line, Read, read_lines
from fitlift.logs.sessions import session_record, sessions_of, set_records
from fitlift.logs.text import rows_of
from fitlift.records.said import Row, Said
from fitlift.records.sets import Set
from fitlift.records.zones import WatchZones

#: What read it, as `FileInfo.engine` says of decoders; and the kind of file that it is.
ENGINE, KIND = "csv", "log"

#: Settings that say what logs leave open → their values.
_SETTINGS = {
    "log_weight_unit": ("kg", "lb"),
    "log_distance_unit": ("km", "mi", "m"),
    "log_date_order": ("day", "month"),
}

#: So many cells that cannot be read are told one by one.
_TOLD = 3


def read_log(
    data: bytes, name: str, asked: Asked = NOTHING_ASKED, *, time_zone: str | None = None, source: str = ""
) -> Activity:
    """Turn a log whose header is known into an `Activity`: one session for each of it, earliest first.

    Parameters
    ----------
    data, name
        The bytes, and the name to show.
    asked
        What the user says where the log does not.
    time_zone
        The user's time zone, for a log that has its times in UTC.
    source
        What it is called in errors; "" for the name.

    Raises
    ------
    SourceError
        If nothing in it can be read, or what it leaves open is not set.
    """
    rows = rows_of(data)
    if rows is None or rows.header.dialect is None:
        raise ValueError(f"{name} is no log that is known")
    dialect = rows.header.dialect
    read = read_lines(rows, dialect, asked)
    _check(source or name, read, dialect)
    by_session = sessions_of(read.lines)
    clock = _clock(read.lines)
    sessions = [
        session_record(number, lines, lines[0].start.local.replace(tzinfo=dt.UTC))
        for number, lines in enumerate(by_session, 1)
    ]
    sha256 = hashlib.sha256(data).hexdigest()
    return Activity(
        file=FileInfo(
            name=name,
            sha256=sha256,
            kind=KIND,
            manufacturer=None,
            device=dialect.app or None,
            utc_offset_s=None,
            engine=ENGINE,
            parts=1,
            time_zone=time_zone if clock == "utc" else None,
            log=dialect.key,
            clock=clock,
        ),
        raw=FitFile(name, sha256, ENGINE, 1, {}, ()),
        notices=tuple(_notices(read, rows.cut_line)),
        each_session=tuple(sessions),
        each_set=tuple(_sets(by_session, dialect)),
        each_watch_zones=tuple([_no_zones(each.session) for each in sessions]),
    )


def _sets(by_session: Sequence[Sequence[Line]], dialect: Dialect) -> Iterator[Set]:
    for number, lines in enumerate(by_session, 1):
        yield from set_records(number, lines, has_note_of_sets=dialect.has_note_of_sets)


def _check(name: str, read: Read, dialect: Dialect) -> None:
    """Refuse a log that leaves open what changes every figure."""
    if read.open_dates:
        dates = tuple([each.cell for each in read.faults if each.is_row_left][:1])
        raise SourceError(name, Said("log_days_or_months", {"cells": dates}), _by_setting("log_date_order"))
    if read.weights_without_unit:
        said = Said("log_weights_without_unit", {"app": dialect.app or None, "sets": read.weights_without_unit})
        raise SourceError(name, said, _by_setting("log_weight_unit"))
    if not read.lines:
        raise SourceError(name, Said("log_without_sets", {"each_fault": _told(read.faults)}))


def _clock(lines: Sequence[Line]) -> Clock:
    """By which clock times are: UTC only where every start says that it is."""
    if not all(each.start.has_time for each in lines):
        return "days"
    return "utc" if all(each.start.offset_s == 0 for each in lines) else "local"


def _notices(read: Read, cut_line: int | None) -> list[Notice]:
    rows = [each for each in read.faults if each.is_row_left]
    cells = [each for each in read.faults if not each.is_row_left]
    told = (("log-rows", "log_rows_left_out", rows), ("log-cells", "log_cells_left_out", cells))
    found = [
        Notice(code, Said(said, {"count": len(faults), "each_fault": _told(faults)}))
        for code, said, faults in told
        if faults
    ]
    if cut_line is not None:
        found.append(Notice("log-cut", Said("log_cut", {"line": cut_line})))
    if read.distances_without_unit:
        by = _by_setting("log_distance_unit").of
        said = Said("log_distances_without_unit", {"sets": read.distances_without_unit, **by})
        found.append(Notice("log-distances", said))
    return found


def _by_setting(name: str) -> Said:
    """That a setting says it."""
    return Said("say_by_setting", {"setting": name, "choices": _SETTINGS[name]})


def _told(faults: Sequence[Fault]) -> tuple[Row, ...]:
    return tuple([{"line": each.line, "header": each.header, "cell": each.cell} for each in faults[:_TOLD]])


def _no_zones(session: int) -> WatchZones:
    return WatchZones(
        session=session,
        max_hr_bpm=None,
        resting_hr_bpm=None,
        threshold_hr_bpm=None,
        calc_type=None,
        bounds_bpm=(),
        bounds_source=None,
        seconds=(),
    )
