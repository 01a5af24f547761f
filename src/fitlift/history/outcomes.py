"""What became of the files of an export."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import msgspec

from fitlift.activity import FileInfo
from fitlift.activity.contents import Contents, ListedSession
from fitlift.errors import TEXT_FILE_FAULTS, FitliftError, Notice, UserFileError
from fitlift.history.clocks import Apart, apart
from fitlift.history.periods import Period, given_period
from fitlift.history.summary import SessionSummary, WeekSummary, weeks
from fitlift.records.base import Record, Values, replace
from fitlift.records.framed import framed
from fitlift.records.said import Said, as_part, sentence
from fitlift.records.shown import html_of
from fitlift.schema import FILE_SETS
from fitlift.wording import plural

if TYPE_CHECKING:
    import pandas as pd

#: Before any recording.
_NEVER = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)

#: counted: has a strength session. other: a FIT file without one. duplicate: the same bytes as another
#: file that counts. repeated: its strength sessions are told better by other files. failed: could not be read. ignored:
#: neither FIT nor an archive.
Status = Literal["counted", "other", "duplicate", "repeated", "failed", "ignored"]


#: What a session that counts takes of another recording of it.
TakenWhat = Literal["heart_rates", "times", "times_and_heart_rates", "names_and_weights"]


class InternalError(FitliftError):
    """A fault of fitlift itself, met while a batch was running.

    Parameters
    ----------
    fault
        What was raised, as a text: as an object it may not go to another process.
    """

    def __init__(self, fault: str) -> None:
        super().__init__(Said("fault_in_fitlift", {"fault": fault}), Said("report_it"))
        self.fault = fault


class GivenUpError(FitliftError):
    """Reading a file took too long, needed too much memory, or ended its process.

    Parameters
    ----------
    name
        The file.
    why
        Why.
    was_late
        Whether it took too long.
    """

    def __init__(self, name: str, why: Said, *, was_late: bool = False) -> None:
        said = Said("given_up", {"recording": name, "each_reason": (as_part(why),)})
        super().__init__(said, Said("more_time_helps" if was_late else "read_it_alone"))
        self.name = name
        self.why = why

    @property
    def reason(self) -> str:
        """Why, in a few words."""
        return sentence(self.why)


class Taken(Record):
    """What a session that counts takes of another recording of it.

    Parameters
    ----------
    file, sha256
        The other file, and the hash of its bytes; of a log that of its session.
    what
        What of the session is the other file's.
    """

    file: str
    sha256: str
    what: TakenWhat


class Outcome(Record, eq=False):
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
        Its sessions, strength or not; none for a folder's files without a strength session, unless they were asked for
        and have sets.
    notices
        What was odd about the file, and about sessions of it.
    error
        Why it could not be read.
    duplicate_of
        Name of the file with the same bytes that counts.
    repeats
        Number of each session that does not count → name of the file that tells it better.
    taken
        Number of a session → what of it is of other recordings.
    path
        Where it is; None for what is no file of its own.
    apart
        How it stands apart from the other recordings of its folder; None where it does not.
    """

    name: str
    status: Status
    file: FileInfo | None = None
    contents: Contents | None = None
    sessions: tuple[SessionSummary, ...] = ()
    notices: tuple[Notice, ...] = ()
    error: FitliftError | None = None
    duplicate_of: str = ""
    repeats: Mapping[int, str] = msgspec.field(default_factory=dict)
    taken: Mapping[int, tuple[Taken, ...]] = msgspec.field(default_factory=dict)
    path: Path | None = None
    apart: Apart | None = None

    @property
    def why_failed(self) -> str:
        """The error in one line, without the file's name; empty where there is none."""
        return str(self.error or "").removeprefix(f"{self.name}: ")

    @property
    def errors(self) -> tuple[FitliftError, ...]:
        """Why it could not be read, or text files of the user's that are not used."""
        if self.error is not None:
            return (self.error,)
        faults = (notice for notice in self.notices if notice.code in TEXT_FILE_FAULTS)
        return tuple(UserFileError(self.name, notice.said) for notice in faults)

    @property
    def listed(self) -> tuple[ListedSession, ...]:
        """Every session that it holds, in short; none of a duplicate."""
        return () if self.contents is None else self.contents.sessions

    @property
    def days(self) -> list[dt.date]:
        """The local days of its sessions; none where nothing of it counts, or no session has a date."""
        if self.status not in {"counted", "other"}:
            return []
        starts = [each.local_start for each in self.listed] + [each.local_start for each in self.strength_sessions]
        return [start.date() for start in starts if start is not None]

    @property
    def last_day(self) -> dt.date | None:
        """The local day of its last session; None where nothing of it counts, or no session has a date."""
        return max(self.days, default=None)

    @property
    def strength_sessions(self) -> tuple[SessionSummary, ...]:
        """Its strength sessions, as far as no other file tells them better."""
        return tuple(each for each in self.sessions if each.is_strength and each.number not in self.repeats)

    def __repr__(self) -> str:
        held = plural(len(self.sessions), "session")
        return f"<Outcome of {self.name}: {self.status}, {held}>"


class Folder(Record, eq=False, dict=True):
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
        """The file whose strength session started last, of those that belong together in time; None without any."""
        found = self.together.of_status("counted") or self.of_status("counted")
        return max(found, key=_last_start, default=None)

    def seen_on(self, today: dt.date | None) -> Folder:
        """The same, each recording marked that stands years apart from the others.

        Parameters
        ----------
        today
            The day that the user says is today; None where nobody says.
        """
        dated = [(place, day) for place, each in enumerate(self.outcomes) if (day := each.last_day) is not None]
        marks = dict(zip((place for place, _ in dated), apart([day for _, day in dated], today), strict=True))
        return Folder(tuple(replace(each, apart=marks.get(place)) for place, each in enumerate(self.outcomes)))

    @cached_property
    def together(self) -> Folder:
        """The files but for recordings that stand years apart."""
        return Folder(tuple(each for each in self.outcomes if each.apart is None))

    @cached_property
    def apart(self) -> tuple[Folder, ...]:
        """Recordings that stand years apart, group by group."""
        groups: dict[int, list[Outcome]] = {}
        for each in self.outcomes:
            if each.apart is not None:
                groups.setdefault(each.apart.group, []).append(each)
        return tuple(Folder(tuple(group)) for _, group in sorted(groups.items()))

    def within(self, *, since: dt.date | None = None, last: str | None = None, as_of: dt.date | None = None) -> Folder:
        """The same with the sessions of some days alone; those that tell no date are left out then.

        Parameters
        ----------
        since
            The first of the days.
        last
            How far back from the last recording of any kind, in its place: "4w", "10d", "3m".
        as_of
            The day that counts as today in place of that recording's.

        Raises
        ------
        FitliftError
            If both are given, or `last` is nothing of the kind.
        """
        first = self.first_day_of(given_period(since, last), as_of)
        return self if first is None else self.since(first)

    def since(self, first: dt.date) -> Folder:
        """The same with the sessions from a day on alone."""
        return Folder(tuple(_since(each, first) for each in self.outcomes))

    def first_day_of(self, period: Period, as_of: dt.date | None = None) -> dt.date | None:
        """The first day of a period; None for all; `as_of` as of `within`."""
        covered = self.together.covered()
        return period.first_day(as_of or (covered[1] if covered else None))

    def covered(self, until: dt.date | None = None) -> tuple[dt.date, dt.date] | None:
        """The first and the last day of any of its recordings, or of those until a day; None without one."""
        days = [day for each in self.outcomes for day in each.days if until is None or day <= until]
        return (min(days), max(days)) if days else None

    @cached_property
    def weeks(self) -> tuple[WeekSummary, ...]:
        """The strength sessions by week."""
        return weeks(self.strength_sessions, self.covered())

    @property
    def sets(self) -> pd.DataFrame:
        """Every strength session's sets, a table of `schema.FILE_SETS`."""
        return file_sets(self.outcomes)

    def __repr__(self) -> str:
        files, sessions = plural(len(self.outcomes), "file"), plural(len(self.strength_sessions), "strength session")
        return f"<Folder: {files}, {sessions}; .outcomes .sets .weeks>"

    def _repr_html_(self) -> str:
        return html_of(self)


def file_sets(outcomes: Sequence[Outcome], *, all_sessions: bool = False) -> pd.DataFrame:
    """Join the sets of several files' sessions in a table of `schema.FILE_SETS`; parameters as for `each_file_set`."""
    return framed(each_file_set(outcomes, all_sessions=all_sessions), FILE_SETS)


def each_file_set(outcomes: Sequence[Outcome], *, all_sessions: bool = False) -> Iterator[Values]:
    """Each set and rest of several files' sessions, a row of `schema.FILE_SETS` by the columns' names.

    Parameters
    ----------
    outcomes
        The files.
    all_sessions
        Whether to take sessions of other sports, too.
    """
    for outcome in outcomes:
        for session in sessions_of((outcome,), all_sessions=all_sessions):
            of = {"file": outcome.name, "week": session.week}
            yield from (of | each for each in session.each_local_set)


def sessions_of(outcomes: Sequence[Outcome], *, all_sessions: bool = False) -> list[SessionSummary]:
    """The sessions of several files, as far as no other file tells them better; parameters as for `each_file_set`."""
    return [
        session
        for outcome in outcomes
        for session in (outcome.sessions if all_sessions else outcome.strength_sessions)
        if session.number not in outcome.repeats
    ]


def _since(outcome: Outcome, first: dt.date) -> Outcome:
    kept = [each for each in outcome.sessions if each.local_start is not None and each.local_start.date() >= first]
    return replace(outcome, sessions=tuple(kept))


def _last_start(outcome: Outcome) -> dt.datetime:
    starts = (session.session.start_time for session in outcome.strength_sessions)
    return max((start for start in starts if start is not None), default=_NEVER)
