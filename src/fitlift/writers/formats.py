"""The formats in which sets are written; what writes them is loaded when it is used."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import PurePath

from fitlift.records.base import Record, Values

#: From rows of `schema.FILE_SETS`, by the columns' names, to bytes.
Writer = Callable[[Iterable[Values]], bytes]


class Format(Record):
    """One format.

    Parameters
    ----------
    name
        Its name for commands and functions.
    ending
        How names of its files end.
    is_binary
        Whether it needs a file to go to.
    help
        What it is, in a few words.
    write
        What writes it.
    """

    name: str
    ending: str
    is_binary: bool
    help: str
    write: Writer


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


#: Every format by its name; the first is written where nothing else is said.
FORMATS = {
    each.name: each
    for each in (
        Format("csv", ".csv", is_binary=False, help="text for spreadsheets", write=_csv),
        Format("json", ".json", is_binary=False, help="an array, an object for each row", write=_json),
        Format("parquet", ".parquet", is_binary=True, help="columns with their types", write=_parquet),
        Format("xlsx", ".xlsx", is_binary=True, help="an Excel workbook", write=_xlsx),
    )
}


#: The recording itself, with what is known of its sets: no format of rows.
RECORDING = "fit"


def format_of(name: str) -> Format | None:
    """The format that the ending of a file's name asks for; None where none does."""
    ending = PurePath(name).suffix.lower()
    return next((each for each in FORMATS.values() if each.ending == ending), None)
