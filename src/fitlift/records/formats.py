"""Every form of file that fitlift reads or writes, in one table: options, their help and documents follow from it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import PurePath
from typing import Literal

from fitlift.records.base import Record

#: What a file is read as: recordings with heart rate, sessions as a log has them, the sets of a page again, what is
#: known of a recording's sets, a plan; or several of these, as what holds other files. Empty for what is not read.
ReadAs = Literal["recordings", "log", "sets", "corrections", "plan", "files", ""]

#: The commands that write files, as they are typed.
Command = Literal["convert", "summarize", "weekly", "label", "plan export", "plan import"]


class Format(Record, kw_only=True):
    """One form of file.

    Parameters
    ----------
    name
        Its name for options and functions.
    called
        What people call it.
    endings
        How names of its files end, the usual one first.
    known_by
        How a file is known to be one; empty for what is not read.
    read_as
        What it is read as.
    written_by
        The commands that write it; none for what is only read.
    is_binary
        Whether it needs a file to go to, and is nothing to look at.
    help
        What it is as something that is written, in a few words.
    """

    name: str
    called: str
    endings: tuple[str, ...]
    known_by: str = ""
    read_as: ReadAs = ""
    written_by: tuple[Command, ...] = ()
    is_binary: bool = False
    help: str = ""


#: What is said of a log: its columns are in `fitlift.logs.dialects`.
_BY_HEADER = "its header"

_TABLES = (".csv", ".tsv")

_WATCHES = (
    Format(
        name="fit",
        called="FIT",
        endings=(".fit", ".fit.gz"),
        known_by='".FIT" in its header, whatever its name',
        read_as="recordings",
        written_by=("convert",),
        is_binary=True,
        help="the recording with your names, repetitions, weights and sets in it",
    ),
    Format(
        name="export",
        called="an export: folder or zip",
        endings=(".zip",),
        known_by="what it holds, zips in it, too",
        read_as="files",
        is_binary=True,
    ),
    Format(
        name="apps_json",
        called="the sets as Garmin Connect's or COROS's web page has them",
        endings=(".fitlift.json",),
        known_by="its name, beside its recording, and its keys",
        read_as="corrections",
    ),
)

_LOGS = (
    Format(
        name="strong",
        called="Strong",
        endings=_TABLES,
        known_by=_BY_HEADER,
        read_as="log",
        written_by=("convert",),
        help="the log of Strong, which Hevy takes, too",
    ),
    Format(
        name="hevy",
        called="Hevy",
        endings=_TABLES,
        known_by=_BY_HEADER,
        read_as="log",
        written_by=("convert",),
        help="a log as Hevy exports it",
    ),
    Format(
        name="fitnotes",
        called="FitNotes",
        endings=_TABLES,
        known_by=_BY_HEADER,
        read_as="log",
        written_by=("convert",),
        help="a log as FitNotes exports it",
    ),
    Format(name="fitbod", called="Fitbod", endings=_TABLES, known_by=_BY_HEADER, read_as="log"),
    Format(name="liftosaur", called="Liftosaur", endings=_TABLES, known_by=_BY_HEADER, read_as="log"),
    Format(name="gravl", called="Gravl", endings=_TABLES, known_by=_BY_HEADER, read_as="log"),
    Format(name="gymbook", called="GymBook", endings=_TABLES, known_by=_BY_HEADER, read_as="log"),
    Format(name="strengthlog", called="StrengthLog", endings=_TABLES, known_by=_BY_HEADER, read_as="log"),
    Format(
        name="plain",
        called="the plain form",
        endings=_TABLES,
        known_by=_BY_HEADER,
        read_as="log",
        written_by=("convert",),
        help="a log in the form of docs/logs.md, with all that a log can hold",
    ),
)

_SETS = (
    Format(
        name="csv",
        called="CSV",
        endings=(".csv",),
        written_by=("convert",),
        help="all columns of the sets, for spreadsheets",
    ),
    Format(
        name="json",
        called="JSON",
        endings=(".json",),
        written_by=("convert", "summarize", "weekly"),
        help="an array, an object for each row",
    ),
    Format(name="jsonl", called="JSON lines", endings=(".jsonl",), written_by=("summarize",)),
    Format(
        name="parquet",
        called="Parquet",
        endings=(".parquet",),
        written_by=("convert",),
        is_binary=True,
        help="columns with their types",
    ),
    Format(
        name="xlsx",
        called="Excel",
        endings=(".xlsx",),
        written_by=("convert",),
        is_binary=True,
        help="an Excel workbook",
    ),
    Format(
        name="description",
        called="a description",
        endings=(".txt",),
        written_by=("convert",),
        help="a few lines to put under an activity on Strava, or into a diary",
    ),
)

_PAGES = (
    Format(
        name="html",
        called="HTML page",
        endings=(".html", ".htm"),
        known_by="the tables that fitlift put into it",
        read_as="sets",
        written_by=("summarize", "weekly"),
    ),
    Format(name="markdown", called="Markdown page", endings=(".md", ".markdown"), written_by=("summarize", "weekly")),
    Format(
        name="corrections",
        called="corrections",
        endings=(".fitlift.yaml",),
        known_by="its name, beside its recording",
        read_as="corrections",
        written_by=("label",),
    ),
)

_PLANS = (
    Format(
        name="plan",
        called="a plan",
        endings=(".yaml", ".yml"),
        known_by="its keys",
        read_as="plan",
        written_by=("plan import",),
    ),
    Format(
        name="garmin",
        called="workouts of a Garmin watch",
        endings=(".fit",),
        known_by="its type, workout",
        read_as="plan",
        written_by=("plan export",),
        is_binary=True,
        help="FIT workouts that a watch runs",
    ),
    Format(
        name="connect",
        called="workouts of Garmin Connect",
        endings=(".json",),
        known_by="its keys",
        read_as="plan",
        written_by=("plan export",),
        help="workouts for tools that import them into Connect",
    ),
    Format(
        name="calendar",
        called="a calendar",
        endings=(".ics",),
        written_by=("plan export",),
        help="the planned days, as iCalendar",
    ),
    Format(
        name="coros",
        called="a sheet for COROS's app",
        endings=(".md", ".txt"),
        written_by=("plan export",),
        help="a sheet to type into the app, Markdown where the name ends in .md",
    ),
)

#: Every form by its name: what watches and their apps write, logs, sets as tables, pages, plans.
FORMATS: Mapping[str, Format] = {each.name: each for each in (*_WATCHES, *_LOGS, *_SETS, *_PAGES, *_PLANS)}


def written_by(command: Command) -> tuple[Format, ...]:
    """The forms that a command writes, in the order of the table.

    Parameters
    ----------
    command
        The command.
    """
    return tuple(each for each in FORMATS.values() if command in each.written_by)


@cache
def endings_of(read_as: ReadAs) -> tuple[str, ...]:
    """How names of files end that are read as something, each once.

    Parameters
    ----------
    read_as
        What they are read as.
    """
    return tuple(
        dict.fromkeys(ending for each in FORMATS.values() if each.read_as == read_as for ending in each.endings)
    )


def is_named(file: str, name: str) -> bool:
    """Whether a file's name ends like those of a form.

    Parameters
    ----------
    file, name
        The file's name, and the form's.
    """
    return PurePath(file).suffix.lower() in FORMATS[name].endings


#: What a plan is written as, by the place where it goes; the first is written where nothing else is said.
PLAN_FORMATS: Mapping[str, Format] = {each.name: each for each in written_by("plan export")}
