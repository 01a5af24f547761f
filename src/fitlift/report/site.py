"""Where each page of a folder of reports stands, and how its pages lead to each other.

Addresses are beside the page that has them, so that they hold wherever the folder is taken.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from fitlift.config import EXERCISES_FOLDER, SESSIONS_FOLDER
from fitlift.history.summary import SessionSummary
from fitlift.measures.body_lifts import plain_key
from fitlift.records.base import Record, replace
from fitlift.records.progress import Lift
from fitlift.report.page import Grid, Link, Navigation, Page, Section
from fitlift.report.small_charts import Trends
from fitlift.report.words import heading

#: A name of a file has at most so many letters before what tells it from others; that has so many digits. Chosen.
_LONGEST, _DIGITS = 60, 6

#: Names that Windows keeps for itself.
_KEPT = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)$")

#: A session by its file and number.
SessionOf = tuple[str, int]


class Site(Record, eq=False):
    """The pages of a folder of reports.

    Parameters
    ----------
    ending
        Of all their files.
    weeks
        Weeks that have a page.
    sessions
        File and number of each session with a page → its name without its ending.
    exercises
        Exercise with a page, without what is added or helps → the same.
    above
        The pages above the index, as addresses beside it.
    name
        What the athlete is called; empty where there is but one.
    """

    ending: str = ""
    weeks: frozenset[str] = frozenset()
    sessions: Mapping[SessionOf, str] = msgspec.field(default_factory=dict)
    exercises: Mapping[str, str] = msgspec.field(default_factory=dict)
    above: tuple[Link, ...] = ()
    name: str = ""

    def index(self, *, depth: int = 0) -> str:
        """Address of the index, from a page so many folders below it."""
        return f"{'../' * depth}index.{self.ending}"

    def week(self, week: str, *, depth: int = 0) -> str:
        """Address of a week; empty without a page."""
        return f"{'../' * depth}{week}.{self.ending}" if week in self.weeks else ""

    def session(self, file: str, number: int, *, depth: int = 0) -> str:
        """Address of a session; empty without a page."""
        name = self.sessions.get((file, number))
        return "" if name is None else f"{'../' * depth}{SESSIONS_FOLDER}/{name}.{self.ending}"

    def exercise(self, exercise: str, *, depth: int = 0) -> str:
        """Address of an exercise; empty without a page."""
        name = self.exercises.get(plain_key(exercise))
        return "" if name is None else f"{'../' * depth}{EXERCISES_FOLDER}/{name}.{self.ending}"

    def by_name(self, lifts: Iterable[Lift], *, depth: int = 0) -> dict[str, str]:
        """Name of each exercise of some sessions, in small letters → its address."""
        named = ((each.exercise_name, self.exercise(each.movement, depth=depth)) for each in lifts)
        return {name.casefold(): address for name, address in named if name and address}

    def navigation(
        self, *links: Link, depth: int = 0, around: tuple[Link | None, Link | None] = (None, None)
    ) -> Navigation:
        """Where a page stands: below the index and what is above that, and below some more pages.

        Parameters
        ----------
        links
            The pages between the index and it.
        depth
            How many folders it stands below the index.
        around
            Those before and after it.
        """
        higher = (Link(each.text, f"{'../' * depth}{each.address}") for each in self.above)
        index = Link(self.name or heading("weeks"), self.index(depth=depth))
        return Navigation((*higher, index, *(each for each in links if each.address)), *around)


#: No pages at all.
NO_SITE = Site()


def session_names(sessions: Iterable[SessionSummary]) -> dict[SessionOf, str]:
    """Names of pages of sessions: day and time of the local start, the seconds where the minute was not new.

    Of a log that tells days alone it is the day. Where two began in the same second, the name of the later one by file
    and number has a number more; one without a start is called by its file. So names sort by time, and none depends on
    sessions of other times.

    Parameters
    ----------
    sessions
        Sessions of one person, each of which counts.
    """
    names: dict[SessionOf, str] = {}
    taken: dict[str, int] = {}
    for session in sorted(sessions, key=lambda each: (each.file.name, each.number)):
        name = _session_name(session)
        taken[name] = taken.get(name, 0) + 1
        names[session.file.name, session.number] = name if taken[name] == 1 else f"{name}-{taken[name]}"
    return names


def _session_name(session: SessionSummary) -> str:
    start = session.told_start
    if start is None:
        return f"undated-{file_name(session.file.name)}-{session.number}"
    if not isinstance(start, dt.datetime):
        return f"{start:%Y-%m-%d}"
    return f"{start:%Y-%m-%d-%H%M%S}" if start.second else f"{start:%Y-%m-%d-%H%M}"


def exercise_names(exercises: Iterable[str]) -> dict[str, str]:
    """Names of pages of exercises, by their keys; each depends on its key alone."""
    return {key: file_name(key) for key in exercises}


def file_name(text: str) -> str:
    """A text as a name of a file that every system takes, and that no other text has.

    Small letters, digits and hyphens of ASCII; what loses anything by that gets digits of its checksum.
    """
    plain = re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")[:_LONGEST].strip("-")
    if plain and plain.replace("-", "_") == text and not _KEPT.match(plain):
        return plain
    digits = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]
    return f"{plain}-{digits}" if plain else digits


def linked(page: Page, links: Mapping[str, str]) -> Page:
    """A page whose tables of exercises lead to these.

    Parameters
    ----------
    page
        The page.
    links
        Name of each exercise, in small letters → its address.
    """
    return replace(page, sections=tuple(_linked(section, links) for section in page.sections))


def _linked(section: Section, links: Mapping[str, str]) -> Section:
    parts = (
        replace(part, grid=_leading(part.grid, links))
        if isinstance(part, Trends)
        else _leading(part, links)
        if isinstance(part, Grid) and part.heads[part.title_column] == heading("exercise")
        else part
        for part in section.parts
    )
    return replace(section, parts=tuple(parts))


def _leading(grid: Grid, links: Mapping[str, str]) -> Grid:
    found = {name: links[name.casefold()] for name in sorted(grid.names) if name.casefold() in links}
    return replace(grid, links={**grid.links, **found})


def beside(pages: Sequence[Link], one: Link) -> tuple[Link | None, Link | None]:
    """The pages before and after one."""
    place = pages.index(one)
    return pages[place - 1] if place else None, pages[place + 1] if place + 1 < len(pages) else None
