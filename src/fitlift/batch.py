"""Files to outcomes: read each, keep going, and account for every one."""

from __future__ import annotations

import datetime as dt
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from pathlib import Path
from typing import Any, Literal

import pandas as pd

from fitlift.activity import Activity, FileInfo, to_activity
from fitlift.activity.contents import Contents, classify
from fitlift.analysis.principles import WARMING_SPORTS, with_warmup
from fitlift.errors import EngineError, FitliftError, Notice
from fitlift.export_folder import FolderFile, export_files
from fitlift.fit import DEFAULT_ENGINE, ENGINES, read_fit
from fitlift.fit.source import Source
from fitlift.fit.tables import FitFile
from fitlift.pipeline import SessionAnalysis, analyse
from fitlift.same_session import Recording, repeated
from fitlift.schema import FILE_SETS
from fitlift.summary import SessionSummary, WeekSummary, summarize_sessions, weeks
from fitlift.userfiles.places import BESIDE, UserFiles
from fitlift.workers import GaveUp, Watch, watched

#: counted: has a strength session. other: a FIT file without one. duplicate: the same bytes as an
#: earlier file. repeated: its strength sessions are told better by other files. failed: could not be read. ignored:
#: neither FIT nor an archive.
Status = Literal["counted", "other", "duplicate", "repeated", "failed", "ignored"]


class InternalError(FitliftError):
    """A fault of fitlift itself, met while a batch was running.

    Parameters
    ----------
    error
        What was raised.
    """

    def __init__(self, error: Exception) -> None:
        super().__init__(f"a fault in fitlift: {type(error).__name__}: {error}", "please report it")
        self.error = error

    def __reduce__(self) -> tuple[Any, ...]:
        """To another process go the words only: nobody knows what was raised."""
        return FitliftError, (self.problem, self.hint)


class GivenUpError(FitliftError):
    """Reading a file took too long, needed too much memory, or ended its process.

    Parameters
    ----------
    name
        The file.
    reason
        Why, in a few words.
    """

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name}: given up, {reason}", "--file-timeout SECONDS gives it more time")
        self.name = name
        self.reason = reason


@dataclass(frozen=True, eq=False)
class Outcome:
    """What became of one file.

    Parameters
    ----------
    name
        Path within the export, or as the user named it.
    status
        See `Status`.
    file
        The file, where it was read.
    contents
        What it holds, where it was read.
    sessions
        Its sessions, strength or not; none for the files of a folder that tell without a whole
        reading that they hold no strength session.
    notices
        What was odd about the file, and about sessions of it.
    error
        Why it could not be read.
    duplicate_of
        Name of the first file with the same bytes.
    repeats
        Number of each session that does not count → name of the file that tells it better.
    path
        Where it is; None for what is no file of its own.
    """

    name: str
    status: Status
    file: FileInfo | None = None
    contents: Contents | None = None
    sessions: tuple[SessionSummary, ...] = ()
    notices: tuple[Notice, ...] = ()
    error: FitliftError | None = None
    duplicate_of: str = ""
    repeats: Mapping[int, str] = field(default_factory=dict)
    path: Path | None = None

    @property
    def why_failed(self) -> str:
        """The error in one line, without the file's name; empty where there is none."""
        return str(self.error or "").removeprefix(f"{self.name}: ")

    @property
    def strength_sessions(self) -> tuple[SessionSummary, ...]:
        """Its strength sessions, as far as no other file tells them better."""
        return tuple(each for each in self.sessions if each.is_strength and each.number not in self.repeats)


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
        return [outcome for outcome in self.outcomes if outcome.status == status]

    @property
    def strength_sessions(self) -> list[SessionSummary]:
        """The strength sessions of all files."""
        return [session for outcome in self.outcomes for session in outcome.strength_sessions]

    @property
    def newest(self) -> Outcome | None:
        """The file whose strength session started last; None without any."""
        return max(self.of_status("counted"), key=_last_start, default=None)

    @cached_property
    def weeks(self) -> tuple[WeekSummary, ...]:
        """The strength sessions by week."""
        return weeks(self.strength_sessions)

    @property
    def sets(self) -> pd.DataFrame:
        """Every strength session's sets, a table of `schema.FILE_SETS`."""
        return file_sets(self.outcomes)


def read_file(
    source: Source, *, name: str = "", engine: str = DEFAULT_ENGINE, user_files: UserFiles = BESIDE
) -> Outcome:
    """Read and sum up one file.

    Parameters
    ----------
    source, name, engine
        As for `fitlift.fit.read_fit`.
    user_files
        Corrections, and routines by which sessions are recognised.

    Raises
    ------
    FitliftError
        If the file cannot be read, or corrections do not fit it.
    """
    path = Path(source) if isinstance(source, str | Path) else None
    return _read(read_fit(source, engine=engine, name=name), path, user_files)


def read_folder(
    path: str | Path, *, engine: str = DEFAULT_ENGINE, user_files: UserFiles = BESIDE, watch: Watch | None = None
) -> Folder:
    """Read every FIT file of a folder or zip.

    Parameters
    ----------
    path
        A folder or a zip archive.
    engine
        The decoder, see `fitlift.fit.read_fit`.
    user_files
        Corrections, and routines by which sessions are recognised.
    watch
        How many processes read, and when one gives a file up; None: this one reads all. A program that reads with
        processes has to guard its main module, as `multiprocessing` asks.

    Raises
    ------
    SourceError, EngineError, UserFileError
        If there is no such folder or decoder, or routines cannot be read. What one file does wrong is in its `Outcome`.
    """
    if engine not in ENGINES:
        raise EngineError(engine, tuple(ENGINES))
    user_files.check()  # a fault in them is said once, not for every file
    return Folder(_with_warmups(_once(tuple(_outcomes(Path(path), engine, user_files, watch)))))


def file_sets(outcomes: Sequence[Outcome], *, all_sessions: bool = False) -> pd.DataFrame:
    """Join the sets of several files' sessions in a table of `schema.FILE_SETS`.

    Parameters
    ----------
    outcomes
        The files.
    all_sessions
        Whether to take sessions of other sports, too.
    """
    tables = [
        session.sets.assign(file=outcome.name, week=session.week)
        for outcome in outcomes
        for session in (outcome.sessions if all_sessions else outcome.strength_sessions)
        if session.number not in outcome.repeats
        if not session.sets.empty
    ]
    return FILE_SETS.conform(pd.concat(tables)) if tables else FILE_SETS.empty()


def _outcomes(path: Path, engine: str, user_files: UserFiles, watch: Watch | None) -> Iterator[Outcome]:
    outcomes = list(_each_outcome(path, engine, user_files, watch))
    counted: dict[str, Outcome] = {}
    for outcome in outcomes:
        if outcome.file is not None:
            best = counted.setdefault(outcome.file.sha256, outcome)
            if best is not outcome and user_files.speak_of(outcome.path) > user_files.speak_of(best.path):
                counted[outcome.file.sha256] = outcome
    for outcome in outcomes:
        if outcome.file is None or counted[outcome.file.sha256] is outcome:
            yield outcome
        else:
            yield Outcome(outcome.name, "duplicate", outcome.file, duplicate_of=counted[outcome.file.sha256].name)


def _each_outcome(path: Path, engine: str, user_files: UserFiles, watch: Watch | None) -> Iterator[Outcome]:
    """What became of each file, in their order."""
    work = partial(_outcome, engine=engine, user_files=user_files)
    files = export_files(path)
    if watch is None:
        yield from map(work, files)
        return
    names: deque[str] = deque()
    for outcome in watched(work, _named(files, names), watch):
        name = names.popleft()
        yield (
            Outcome(name, "failed", error=GivenUpError(name, outcome.reason))
            if isinstance(outcome, GaveUp)
            else outcome
        )


def _named(files: Iterator[FolderFile], names: deque[str]) -> Iterator[FolderFile]:
    """The files, their names kept for when they are given up."""
    for file in files:
        names.append(file.name)
        yield file


def _once(outcomes: tuple[Outcome, ...]) -> tuple[Outcome, ...]:
    """The same, each strength session counted once: by the recording that tells most of it."""
    sessions = [(outcome, session) for outcome in outcomes for session in outcome.strength_sessions]
    found = repeated([_recording(outcome, session) for outcome, session in sessions])
    repeats: dict[str, dict[int, str]] = {}
    for place, other in found.items():
        outcome, session = sessions[place]
        repeats.setdefault(outcome.name, {})[session.number] = sessions[other][0].name
    return tuple(
        _repeating(outcome, repeats[outcome.name]) if outcome.name in repeats else outcome for outcome in outcomes
    )


def _repeating(outcome: Outcome, repeats: dict[int, str]) -> Outcome:
    marked = replace(outcome, repeats=repeats)
    return marked if marked.strength_sessions else replace(marked, status="repeated")


def _recording(outcome: Outcome, session: SessionSummary) -> Recording:
    """A session as it is compared with others: sets, names and weights before samples of the heart rate."""
    start, active = session.facts["start_time"], session.active
    known = (len(active), int(active["exercise"].notna().sum()), int(active["weight_kg"].notna().sum()))
    return Recording(
        outcome.name,
        None if start is None else start.timestamp(),
        session.facts["timer_s"],
        (*known, int(session.records["heart_rate_bpm"].notna().sum())),
    )


def _with_warmups(outcomes: tuple[Outcome, ...]) -> tuple[Outcome, ...]:
    """The same, where a run or ride in another file warmed up for a strength session."""
    listed = [
        (each.local_start + dt.timedelta(seconds=each.duration_s), each.sport, outcome.name)
        for outcome in outcomes
        for each in (outcome.contents.sessions if outcome.contents else ())
        if outcome.status not in {"duplicate", "repeated"}
        and each.sport in WARMING_SPORTS
        and each.local_start is not None
        and each.duration_s is not None
    ]
    return tuple(
        replace(outcome, sessions=tuple(_warmed(session, listed) for session in outcome.sessions))
        for outcome in outcomes
    )


def _warmed(session: SessionSummary, listed: Sequence[tuple[dt.datetime, str, str]]) -> SessionSummary:
    start = session.local_start
    gap = dt.timedelta(minutes=session.settings.warmup_gap_min)
    before = [each for each in listed if start is not None and dt.timedelta() <= start - each[0] <= gap]
    if not before or session.principles.empty:
        return session
    _, sport, name = max(before)
    return replace(session, principles=with_warmup(session.principles, f"{sport} just before, in {name}"))


def _outcome(file: FolderFile, engine: str, user_files: UserFiles) -> Outcome:
    if file.error is not None:
        return Outcome(file.name, "failed", error=file.error)
    if file.data is None:
        return Outcome(file.name, "ignored")
    try:
        fit = read_fit(file.data, name=file.name, engine=engine)
        classified = classify(fit, user_files.settings.time_zone)
        if classified is not None:
            return Outcome(file.name, "other", *classified)
        return _read(fit, file.path, user_files)
    except FitliftError as error:
        return Outcome(file.name, "failed", error=error)
    except Exception as error:  # noqa: BLE001 - the batch policy: one file's fault never stops the others
        return Outcome(file.name, "failed", error=InternalError(error))


def analysed(activity: Activity, path: Path | None, user_files: UserFiles) -> SessionAnalysis:
    """Analyse an activity with what the user's text files say of it; errors are those of `read_file`."""
    found = user_files.plans(path)
    return analyse(
        replace(activity, notices=(*activity.notices, *found.notices)),
        user_files.settings,
        corrections=user_files.corrections(activity, path),
        routines=user_files.routines,
        plans=found.plans,
        exercises=user_files.catalogue,
    )


def _read(fit: FitFile, path: Path | None, user_files: UserFiles) -> Outcome:
    analysis = analysed(to_activity(fit, time_zone=user_files.settings.time_zone), path, user_files)
    status: Status = "other" if analysis.strength_sessions.empty else "counted"
    sessions = summarize_sessions(analysis)
    file = analysis.activity.file
    held = Contents(file.kind, tuple(session.listed for session in sessions))
    return Outcome(fit.name, status, file, held, sessions, analysis.activity.notices, path=path)


def _last_start(outcome: Outcome) -> pd.Timestamp:
    starts = (session.facts["start_time"] for session in outcome.strength_sessions)
    return max((start for start in starts if start is not None), default=pd.Timestamp(0, tz="UTC"))
