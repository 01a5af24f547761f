"""Logs of phones: tables of sets that apps and spreadsheets write, to an `Activity`. The one door for them.

Which app's log it is, its header tells (`dialects`); what no log tells stays unknown: when a set was done, how long it
lasted and how long the rest after it was. Names stay as they are written: they are settled where a watch's are.
"""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from fitlift.activity import read_activity as read_fit_activity
from fitlift.activity.model import Activity
from fitlift.errors import SourceError
from fitlift.fit import DEFAULT_ENGINE
from fitlift.fit.source import Source, has_fit_name, is_fit, short_name, unpacked
from fitlift.logs.asked import NOTHING_ASKED, Asked
from fitlift.records.formats import endings_of
from fitlift.records.said import Said


def has_log_name(name: str) -> bool:
    """Whether a file's name ends like a table's."""
    return name.lower().endswith(endings_of("log"))


def is_log(data: bytes) -> bool:
    """Whether bytes, the first `HEAD_BYTES` at least, begin with the header of a log that is known."""
    from fitlift.logs.text import header_of  # most files are no logs: what reads them is loaded with the first

    header = header_of(data)
    return header is not None and header.dialect is not None


def read_activity(
    source: Source,
    *,
    engine: str = DEFAULT_ENGINE,
    name: str = "",
    time_zone: str | None = None,
    strength_sports: Collection[str] = (),
    asked: Asked = NOTHING_ASKED,
) -> Activity:
    """Read a FIT file or a log, whichever it is.

    Parameters
    ----------
    source, engine, name, time_zone, strength_sports
        As for `fitlift.activity.read_activity`.
    asked
        What the user says where a log does not.

    Raises
    ------
    FitliftError
        If it is neither, or cannot be read.
    """
    held = source.read() if hasattr(source, "read") else source
    named = None if _is_surely_fit(held) else unpacked(held, name=name, or_else=has_log_name)
    if named is not None and not is_fit(named.data):
        from fitlift.logs.dialects import PLAIN
        from fitlift.logs.reading import read_log
        from fitlift.logs.text import header_of

        header = header_of(named.data)
        if header is not None and header.dialect is not None:
            called = short_name(named, name)
            return read_log(named.data, called, asked, time_zone=time_zone, source=named.name)
        if header is not None:
            raise SourceError(
                named.name,
                Said("log_of_nobody", {"headers": header.cells}),
                Said("plain_log_form", {"needed_columns": PLAIN.needs, "log_columns": tuple(PLAIN.columns)}),
            )
    return read_fit_activity(held, engine=engine, name=name, time_zone=time_zone, strength_sports=strength_sports)


def _is_surely_fit(source: str | Path | bytes) -> bool:
    """Whether it is none of what may be a log, without a look into it."""
    return is_fit(source) if isinstance(source, bytes) else has_fit_name(str(source))
