"""Whether reports are still those of an export: then nothing is read, computed or written."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from fitlift.cli.folder_options import Reading
from fitlift.records.base import Record
from fitlift.wording import printable

if TYPE_CHECKING:
    from fitlift.store import Library


#: Reports that stand as they were written → a checksum of what each is made of.
Before = Mapping[Path, str]


class Made(Record):
    """A report that stands now.

    Parameters
    ----------
    path
        The report.
    made_of
        A checksum of what it is made of; empty where nobody knows of it alone.
    """

    path: Path
    made_of: str = ""


class Run(Record):
    """What a run wrote and said.

    Parameters
    ----------
    reports
        The reports, the one to open first; none where there is nothing to report.
    sentence
        What the last week came to.
    failures
        What could not be read, a line each.
    code
        Its exit code.
    """

    reports: tuple[Made, ...]
    sentence: str
    failures: tuple[str, ...]
    code: int


def made_of(folder: str, reading: Reading, options: Sequence[str]) -> str:
    """A checksum of all that reports are made of: the export, what it is read with, what was asked for, the program."""
    from fitlift.folders.batch import export_key
    from fitlift.userfiles.program import program

    export = export_key(Path(folder), engine=reading.engine, user_files=reading.user_files)
    asked = (*options, str(reading.is_strict))
    parts = "\0".join((folder, export, program(with_reports=True), *asked))
    return hashlib.sha256(os.fsencode(parts)).hexdigest()


def said_before(library: Library, output: str, key: str) -> Run | None:
    """What was said when the reports were written, if they are there and made of the same; else None."""
    found = library.report(_place(output))
    if found is None or found[0] != key:
        return None
    said = json.loads(found[1])
    reports = tuple(Made(Path(path), made_of) for path, made_of, _ in said["reports"])
    if _stamps(reports) != [stamp for _, _, stamp in said["reports"]]:
        return None
    return Run(reports, said["sentence"], tuple(said["failures"]), said["code"])


def reports_before(library: Library, output: str) -> Before:
    """The reports of the last run, whatever it was made of, that stand as it wrote them."""
    found = library.report(_place(output))
    said = {} if found is None else json.loads(found[1])
    written = [*said.get("reports", ()), *said.get("others", ())]
    return {Path(path): made_of for path, made_of, stamp in written if made_of and _stamp(Path(path)) == stamp}


def remember(library: Library, output: str, key: str, said: Run, before: Before) -> None:
    """Remember what was said, and the reports of earlier runs that still stand.

    To be called only if the same export becomes the same again.
    """
    written = {each.path for each in said.reports}
    told = {
        "reports": [[str(each.path), each.made_of, _stamp(each.path)] for each in said.reports],
        "others": [[str(path), made_of, _stamp(path)] for path, made_of in before.items() if path not in written],
        "sentence": said.sentence,
        "failures": said.failures,
        "code": said.code,
    }
    library.remember_report(_place(output), key, json.dumps(told))


def _place(output: str) -> str:
    """The folder, and how the command names it: so its reports are named again."""
    return printable(f"{output}\n{Path.cwd()}")


def _stamps(reports: Sequence[Made]) -> list[list[int] | None]:
    """Size and time of the last change of each report; None for what is gone."""
    return [_stamp(each.path) for each in reports]


def _stamp(path: Path) -> list[int] | None:
    if not path.is_file():
        return None
    found = path.stat()
    return [found.st_size, found.st_mtime_ns]
