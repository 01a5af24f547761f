"""What `fitlift convert` writes, by the names of `records.formats`; what writes it is loaded when it is used."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from fitlift.records.base import Record, Values
from fitlift.records.formats import FORMATS, Format, is_named
from fitlift.records.said import Said

if TYPE_CHECKING:
    from fitlift.history.summary import SessionSummary

#: From rows of `schema.FILE_SETS`, by the columns' names, to bytes.
RowWriter = Callable[[Iterable[Values]], bytes]


class Written(Record):
    """A file that was made of sessions.

    Parameters
    ----------
    data
        Its bytes.
    said_remarks
        What is not in it, or otherwise.
    """

    data: bytes
    said_remarks: tuple[Said, ...] = ()


#: From sessions to a file.
SessionWriter = Callable[[Sequence["SessionSummary"]], Written]


def _csv(sets: Iterable[Values]) -> bytes:
    from fitlift.writers.tables import to_csv

    return to_csv(sets)


def _json(sets: Iterable[Values]) -> bytes:
    from fitlift.writers.tables import to_json

    return to_json(sets)


def _parquet(sets: Iterable[Values]) -> bytes:
    from fitlift.writers.tables import to_parquet

    return to_parquet(sets)


def _xlsx(sets: Iterable[Values]) -> bytes:
    from fitlift.writers.tables import to_xlsx

    return to_xlsx(sets)


def _log(key: str) -> SessionWriter:
    """What writes the log of an app."""

    def write(sessions: Sequence[SessionSummary]) -> Written:
        from fitlift.writers.log_tables import written_log

        made = written_log(sessions, key)
        return Written(made.data, made.said_remarks)

    return write


def _description(sessions: Sequence[SessionSummary]) -> Written:
    from fitlift.report.description import described

    return Written(described(sessions).encode())


#: Forms that are made of rows, whatever they come from; the first is written where nothing else is said.
ROWS: Mapping[str, RowWriter] = {"csv": _csv, "json": _json, "parquet": _parquet, "xlsx": _xlsx}

#: Forms that are made of whole sessions.
SESSIONS: Mapping[str, SessionWriter] = {
    "description": _description,
    **{key: _log(key) for key in ("strong", "hevy", "fitnotes", "plain")},
}

#: The recording itself, with what is known of its sets.
RECORDING = "fit"

#: Every form that `convert` writes, in the order in which they are told.
CONVERTED: Mapping[str, Format] = {name: FORMATS[name] for name in (*ROWS, *SESSIONS, RECORDING)}

#: How a file's name says which form it is; logs are tables as any other, and have to be asked for.
NAMED: tuple[Format, ...] = tuple(FORMATS[name] for name in (*ROWS, "description", RECORDING))

#: Tables of sets that fitlift wrote into a page, of which no session can be made again.
PAGE = "html"


def format_of(name: str) -> Format | None:
    """The form that the ending of a file's name asks for; None where none does.

    Parameters
    ----------
    name
        The file's name.
    """
    return next((each for each in NAMED if is_named(name, each.name)), None)
