"""What a page says, whatever it is written in: sections of sentences, lists, tables and pictures."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

import msgspec

from fitlift.records.base import Record, replace
from fitlift.report.figure import ShownFigure

#: A list's entry was done, was missed, or cannot be judged; or none of these.
Sign = Literal["pass", "miss", "cannot say", ""]


class Prose(Record):
    """Sentences, a paragraph each.

    Parameters
    ----------
    texts
        The sentences.
    is_quiet
        Whether they are of less weight.
    """

    texts: tuple[str, ...]
    is_quiet: bool = False


class Listing(Record):
    """A list.

    Parameters
    ----------
    entries
        What each is, and its text.
    """

    entries: tuple[tuple[Sign, str], ...]


class Grid(Record):
    """A table.

    Parameters
    ----------
    caption
        What it shows.
    left, right
        Headings of the text columns, and of the figures that follow them.
    groups
        Heading of each group, empty for none, and its rows.
    is_stacked
        Whether on a narrow screen each row becomes a paragraph.
    is_folded
        Whether a picture shows the same, so that it may be folded away on a screen.
    title_column
        The column that says what a row is.
    links
        Text of that column → where it leads, as an address beside the page; none for most.
    """

    caption: str
    left: tuple[str, ...]
    right: tuple[str, ...]
    groups: tuple[tuple[str, tuple[tuple[str, ...], ...]], ...]
    is_stacked: bool = False
    is_folded: bool = False
    title_column: int = 0
    links: Mapping[str, str] = msgspec.field(default_factory=dict)

    @property
    def heads(self) -> tuple[str, ...]:
        """All headings."""
        return (*self.left, *self.right)

    def without_empty_columns(self) -> Grid:
        """The same table without the figures of which no row has any."""
        cells = [row for _, rows in self.groups for row in rows]
        first = len(self.left)
        kept = [place for place in range(len(self.heads)) if place < first or any(row[place] for row in cells)]
        of_groups = [(heading, [[row[place] for place in kept] for row in rows]) for heading, rows in self.groups]
        groups = tuple((heading, tuple(map(tuple, rows))) for heading, rows in of_groups)
        return replace(self, right=tuple(self.heads[place] for place in kept if place >= first), groups=groups)


class Picture(Record):
    """A chart.

    Parameters
    ----------
    figure
        The chart.
    """

    figure: ShownFigure


class Verbatim(Record):
    """Text whose lines and columns are kept.

    Parameters
    ----------
    text
        The text.
    """

    text: str


Part = Prose | Listing | Grid | Picture | Verbatim


class Section(Record):
    """What stands under one heading.

    Parameters
    ----------
    key
        Its name for `--show`.
    heading
        Its heading.
    parts
        What stands there.
    """

    key: str
    heading: str
    parts: tuple[Part, ...]


class Page(Record):
    """One session, or one week.

    Parameters
    ----------
    key
        A name for it that no other one on the page has, for ids and names of files.
    title
        What it is called.
    under_title
        When it was, how long, and on which device.
    lead
        What was done, in sentences.
    sections
        The rest.
    """

    key: str
    title: str
    under_title: str
    lead: tuple[str, ...]
    sections: tuple[Section, ...]

    @property
    def figures(self) -> tuple[ShownFigure, ...]:
        """Its charts."""
        parts = (part for section in self.sections for part in section.parts)
        return tuple(part.figure for part in parts if isinstance(part, Picture))
