"""Many files: read each, keep going, and account for every one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Literal

import pandas as pd

from fitlift.activity import FileInfo, read_activity
from fitlift.errors import FitliftError
from fitlift.export_folder import FolderFile, export_files
from fitlift.fit import DEFAULT_ENGINE
from fitlift.pipeline import analyse
from fitlift.schema import SETS
from fitlift.summary import SessionSummary, WeekSummary, iso_week, summarize, weeks

#: counted: has a strength session. other: a FIT file without one. duplicate: the same bytes as an
#: earlier file. failed: could not be read. ignored: neither FIT nor an archive.
Status = Literal["counted", "other", "duplicate", "failed", "ignored"]


@dataclass(frozen=True, eq=False)
class Outcome:
    """What became of one file.

    Parameters
    ----------
    name
        Path within the export.
    status
        See `Status`.
    file
        The file, where it was read.
    sessions
        Its sessions, strength or not.
    reason
        For duplicate the first file's name, for failed the error; else "".
    """

    name: str
    status: Status
    file: FileInfo | None = None
    sessions: tuple[SessionSummary, ...] = ()
    reason: str = ""


@dataclass(frozen=True, eq=False)
class Folder:
    """An export, read.

    Parameters
    ----------
    outcomes
        One for each file, by name.
    """

    outcomes: tuple[Outcome, ...]

    def of_status(self, status: Status) -> list[Outcome]:
        """The outcomes of one status."""
        return [each for each in self.outcomes if each.status == status]

    @property
    def sessions(self) -> list[SessionSummary]:
        """The strength sessions."""
        return [session for each in self.of_status("counted") for session in each.sessions if session.is_strength]

    @cached_property
    def weeks(self) -> tuple[WeekSummary, ...]:
        """The strength sessions by ISO week."""
        return weeks(self.sessions)

    @cached_property
    def sets(self) -> pd.DataFrame:
        """Every strength session's set table in one, with the columns `file` and `week` before it."""
        tables = [
            session.sets.assign(file=outcome.name, week=iso_week(session.local_start))
            for outcome in self.of_status("counted")
            for session in outcome.sessions
            if session.is_strength
        ]
        columns = ["file", "week", *SETS.names]
        if not tables:
            empty = SETS.empty()
            return empty.assign(file=pd.Series(dtype="string"), week=pd.Series(dtype="string"))[columns]
        joined = pd.concat(tables, ignore_index=True)
        keys = joined[["file", "week"]].astype("string")
        return pd.concat([keys, SETS.conform(joined[list(SETS.names)])], axis=1)


def read_folder(path: str | Path, *, engine: str = DEFAULT_ENGINE) -> Folder:
    """Read every FIT file of a folder or zip.

    Parameters
    ----------
    path
        A folder or a zip archive.
    engine
        The decoder, see `fitlift.fit.read_fit`.

    Raises
    ------
    SourceError
        If there is no such folder. What one file in it does wrong is in its `Outcome`.
    """
    return Folder(tuple(_outcomes(Path(path), engine)))


def _outcomes(path: Path, engine: str) -> Iterator[Outcome]:
    first_with: dict[str, str] = {}
    for each in export_files(path):
        outcome = _outcome(each, engine)
        if outcome.file is None:
            yield outcome
            continue
        first = first_with.setdefault(outcome.file.sha256, outcome.name)
        yield (outcome if first == outcome.name else Outcome(outcome.name, "duplicate", outcome.file, (), first))


def _outcome(each: FolderFile, engine: str) -> Outcome:
    if each.problem is not None:
        return Outcome(each.name, "failed", reason=_reason(each.problem, each.name))
    if each.data is None:
        return Outcome(each.name, "ignored")
    try:
        analysis = analyse(read_activity(each.data, engine=engine, name=each.name))
    except FitliftError as error:
        return Outcome(each.name, "failed", reason=_reason(error, each.name))
    except Exception as error:  # noqa: BLE001 - the batch policy: one file's fault never stops the others
        return Outcome(each.name, "failed", reason=f"a fault in fitlift: {type(error).__name__}: {error}")
    status: Status = "other" if analysis.strength.empty else "counted"
    return Outcome(each.name, status, analysis.activity.file, summarize(analysis))


def _reason(error: FitliftError, name: str) -> str:
    """The error without the file's name, which stands beside it."""
    return str(error).removeprefix(f"{name}: ")
