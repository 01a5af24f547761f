"""What a page says, in what order and with what weight, whatever it is written in.

Text, HTML and Markdown are its writers: `text_page`, `html_page`, `markdown_page`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal

import msgspec

from fitlift.records.base import Record, replace
from fitlift.report.small_charts import Bars, Calendar, Curve, Heat, SmallChart, Trends

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


class Chip(Record):
    """One set as a small mark with what was counted of it.

    Parameters
    ----------
    text
        Its repetitions, or its time; a dash for one that was left out.
    number
        Its number in the session; empty for one that was left out.
    title
        What it was, for who points at it.
    sign
        How it differs from the plan, or that it was light.
    """

    text: str
    number: str = ""
    title: str = ""
    sign: Literal["", "short", "over", "missed", "light"] = ""


class Chips(Record):
    """Sets that were done one after the other with the same load.

    Parameters
    ----------
    each
        The sets; none where they can only be told together.
    text
        What stands behind them: "× 80 kg"; or all of it.
    """

    each: tuple[Chip, ...]
    text: str


class DoneLine(Record):
    """Sets of one exercise that are told together: its warm-up, its work, one side.

    Parameters
    ----------
    name
        What it is called, or most likely is.
    guess
        How sure that is, and what else it may be; empty where the name is sure.
    chips
        Its sets.
    cells
        What the further columns tell of it.
    is_sure
        Whether the name is.
    is_light
        Whether it was a warm-up.
    lift
        The exercise alone, where its name is sure; empty in what stands below a line of the same one.
    keeps_plan
        Whether it was planned, and nothing of it was left out, cut short or done with another load.
    """

    name: str
    guess: str
    chips: tuple[Chips, ...]
    cells: tuple[str, ...]
    is_sure: bool = True
    is_light: bool = False
    lift: str = ""
    keeps_plan: bool = False


class DoneExercise(Record):
    """One exercise of a session.

    Parameters
    ----------
    letter
        The letter by which it can be named.
    lines
        Its lines, at least one: its work, and below it warm-up and cool-down.
    last
        What was done the last time, and when; empty where that is not known.
    change
        What changed since.
    is_rise
        Whether that is more.
    is_record
        Whether today's is the best so far.
    beside
        What else is known of it, in a few words each.
    has_next
        Whether the first of these says what to do next.
    sets
        Its sets, one by one.
    """

    letter: str
    lines: tuple[DoneLine, ...]
    last: str
    change: str
    is_rise: bool
    is_record: bool
    beside: tuple[str, ...]
    has_next: bool
    sets: Grid


class Unfolding(Record):
    """A table of exercises, each of which unfolds to its sets.

    Parameters
    ----------
    left, right
        Headings of the columns behind name and sets: texts, and figures.
    has_last
        Whether a column tells the last time.
    groups
        Heading of each block, empty for none, and its exercises.
    """

    left: tuple[str, ...]
    right: tuple[str, ...]
    has_last: bool
    groups: tuple[tuple[str, tuple[DoneExercise, ...]], ...]


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
    unfolding
        The same exercise by exercise, with its past and its sets, for what can fold it; None for most.
    is_told_there
        Whether such a table tells it, so that it is left out beside one.
    rows_lead
        Row → where it leads, where two rows may have the same text in that column.
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
    unfolding: Unfolding | None = None
    is_told_there: bool = False
    rows_lead: Mapping[tuple[str, ...], str] = msgspec.field(default_factory=dict)

    @property
    def heads(self) -> tuple[str, ...]:
        """All headings."""
        return (*self.left, *self.right)

    @property
    def names(self) -> frozenset[str]:
        """What its rows are called, and the exercises that it unfolds."""
        told = [row[self.title_column] for _, rows in self.groups for row in rows]
        groups = () if self.unfolding is None else self.unfolding.groups
        return frozenset([*told, *(line.lift for _, of in groups for each in of for line in each.lines if line.lift)])

    def address(self, row: tuple[str, ...]) -> str:
        """Where a row leads; empty where nowhere."""
        return self.rows_lead.get(row) or self.links.get(row[self.title_column], "")

    def without_empty_columns(self) -> Grid:
        """The same table without the figures of which no row has any."""
        cells = [row for _, rows in self.groups for row in rows]
        first = len(self.left)
        kept = [place for place in range(len(self.heads)) if place < first or any(row[place] for row in cells)]
        of_groups = [(heading, [[row[place] for place in kept] for row in rows]) for heading, rows in self.groups]
        groups = tuple((heading, tuple(map(tuple, rows))) for heading, rows in of_groups)
        lead = {tuple(row[place] for place in kept): address for row, address in self.rows_lead.items()}
        right = tuple(self.heads[place] for place in kept if place >= first)
        return replace(self, right=right, groups=groups, rows_lead=lead)


class Picture(Record):
    """A chart.

    Parameters
    ----------
    figure
        The chart.
    is_told_there
        Whether a table of exercises that unfold tells it, so that it is left out beside one.
    """

    figure: ShownFigure
    is_told_there: bool = False


class Verbatim(Record):
    """Text whose lines and columns are kept.

    Parameters
    ----------
    text
        The text.
    """

    text: str


class Link(Record):
    """A text that leads somewhere.

    Parameters
    ----------
    text
        What it says.
    address
        Where it leads, as an address beside the page.
    """

    text: str
    address: str


class Navigation(Record):
    """Where a page stands among others.

    Parameters
    ----------
    above
        The pages above it, the highest first.
    previous, following
        Those before and after it; None where there is none.
    """

    above: tuple[Link, ...]
    previous: Link | None = None
    following: Link | None = None


def as_table(part: Part) -> Part | None:
    """What stands for a small chart where nothing is drawn: its table, or None where tables beside it say the same."""
    if isinstance(part, Heat | Trends):
        return part.grid
    if isinstance(part, Calendar):
        return Prose((part.said,))
    return None if isinstance(part, Bars | Curve) else part


Part = Prose | Remarks | Listing | Grid | Picture | Verbatim | SmallChart


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


class Tile(Record):
    """One figure that stands large above all else.

    Parameters
    ----------
    figure
        The figure, with its unit where it has one.
    label
        What it is.
    note
        What belongs to it, in a few words.
    """

    figure: str
    label: str
    note: str = ""


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
    tiles
        The figures that tell most, for what can show them large.
    verdict
        What it comes to, in a line, and what to do next.
    navigation
        Where it stands among other pages; None for a page that stands alone.
    """

    key: str
    title: str
    under_title: str
    lead: tuple[tuple[str, ...], ...]
    sections: tuple[Section, ...]
    tiles: tuple[Tile, ...] = ()
    verdict: str = ""
    navigation: Navigation | None = None

    @property
    def figures(self) -> tuple[ShownFigure, ...]:
        """Its charts."""
        parts = (part for section in self.sections for part in section.parts)
        return tuple(part.figure for part in parts if isinstance(part, Picture))
