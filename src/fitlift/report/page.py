"""What a page says, in what order and with what weight, whatever it is written in.

Text, HTML and Markdown are its writers: `text_page`, `html_page`, `markdown_page`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal

import msgspec

from fitlift.records.base import Record, replace

if TYPE_CHECKING:
    from fitlift.report.figure import ShownFigure  # it loads charts, which text has no use for

#: A list's entry was done, was missed, or cannot be judged; is a part of the entry before it; or none of these.
Sign = Literal["pass", "miss", "cannot say", "part", ""]


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


class Remarks(Record):
    """Facts in a few words each, "in sets 9:07, outside them 21:42": where there is room, they become sentences.

    Parameters
    ----------
    texts
        The facts, each of which may begin with a small letter and end without a full stop.
    """

    texts: tuple[str, ...]


class Listing(Record):
    """A list.

    Parameters
    ----------
    entries
        What each is, and its text.
    caption
        What it lists, where the section's heading does not say it.
    """

    entries: tuple[tuple[Sign, str], ...]
    caption: str = ""


class Brief(Record):
    """A table in few words, for a screen that has no room for it. One of the three is given.

    Parameters
    ----------
    shares
        Share of each row in the whole: a line for each with its name, a bar, and its first figure.
    items
        The rows one behind the other: "glutes 10", "quads 7".
    entries
        The rows as lines.
    """

    shares: tuple[float, ...] = ()
    items: tuple[str, ...] = ()
    entries: tuple[str, ...] = ()


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
    is_titled
        Whether it needs its caption, wherever it stands.
    brief
        The same in few words; None where a screen shows the table itself.
    aside
        Heading of the column that stands below the table on a narrow screen; empty for none.
    """

    caption: str
    left: tuple[str, ...]
    right: tuple[str, ...]
    groups: tuple[tuple[str, tuple[tuple[str, ...], ...]], ...]
    is_stacked: bool = False
    is_folded: bool = False
    title_column: int = 0
    links: Mapping[str, str] = msgspec.field(default_factory=dict)
    is_titled: bool = False
    brief: Brief | None = None
    aside: str = ""

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


Part = Prose | Remarks | Listing | Grid | Picture | Verbatim


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
    about
        What its figures are, in a few words; empty where that goes without saying.
    is_headed
        Whether it needs its heading even on one screen among others.
    """

    key: str
    heading: str
    parts: tuple[Part, ...]
    about: str = ""
    is_headed: bool = False


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
        What was done, in sentences; those that belong together are one group.
    sections
        The rest.
    """

    key: str
    title: str
    under_title: str
    lead: tuple[tuple[str, ...], ...]
    sections: tuple[Section, ...]

    @property
    def figures(self) -> tuple[ShownFigure, ...]:
        """Its charts."""
        parts = (part for section in self.sections for part in section.parts)
        return tuple(part.figure for part in parts if isinstance(part, Picture))
