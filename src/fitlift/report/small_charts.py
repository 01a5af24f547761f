"""Small charts that the template of a page draws itself: what each shows, without a colour or a length."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fitlift.records.base import Record

if TYPE_CHECKING:
    from fitlift.report.page import Grid


class CalendarDay(Record):
    """One day on which something was done.

    Parameters
    ----------
    week, weekday
        Its column and its row, from 0.
    lifted, ran
        What was done on it.
    said
        The same in words, with the day.
    address
        Where it leads; empty where nowhere.
    """

    week: int
    weekday: int
    lifted: bool
    ran: bool
    said: str
    address: str = ""


class Calendar(Record):
    """Days of a year, a column for each week.

    Parameters
    ----------
    caption
        What it shows.
    said
        The same in words.
    weeks, room
        How many weeks it has, and for how many there is room.
    days
        The days on which something was done.
    weekdays
        Names of the days of a week, in their order.
    months
        Name of each month and the week in which it begins, from 0.
    note
        How to read it.
    """

    caption: str
    said: str
    weeks: int
    room: int
    days: tuple[CalendarDay, ...]
    weekdays: tuple[str, ...]
    months: tuple[tuple[str, int], ...]
    note: str


class Heat(Record):
    """A table of figures whose cells are the darker the more they say.

    Parameters
    ----------
    grid
        The table; its first column says what a row is.
    levels
        Of each row: for each further column a level from 0 to 4, "unknown" where it is not known, empty for no colour.
    """

    grid: Grid
    levels: tuple[tuple[str, ...], ...]


class Bar(Record):
    """One bar.

    Parameters
    ----------
    label
        What stands below it.
    share
        Its length, of the longest; None where it is not known.
    text
        Its figure.
    said
        What it is, in words.
    """

    label: str
    share: float | None
    text: str
    said: str


class Bars(Record):
    """Bars side by side; tables beside them have the same figures.

    Parameters
    ----------
    caption
        What they show.
    bars
        The bars.
    note
        How to read them.
    """

    caption: str
    bars: tuple[Bar, ...]
    note: str = ""


class Dot(Record):
    """One mark of a line, from 0 at the left and at the bottom to 1 at the right and at the top.

    Parameters
    ----------
    x, y
        Where it is.
    said
        What it is, in words.
    is_best
        Whether none before it was higher.
    """

    x: float
    y: float
    said: str
    is_best: bool = False


class Trends(Record):
    """A table with a small line for each row.

    Parameters
    ----------
    grid
        The table, of one group.
    head
        Heading of the column of lines.
    lines
        Of each row its line; empty for none.
    """

    grid: Grid
    head: str
    lines: tuple[tuple[Dot, ...], ...]


class Curve(Record):
    """A line over time; a table beside it has the same figures.

    Parameters
    ----------
    caption, said
        What it shows, and the same in words.
    dots
        What was done.
    line
        What is estimated from it; empty for none.
    across, up
        Texts along the axes, and where each stands, from 0 to 1.
    last, last_of_line
        The last value of each.
    note
        How to read it.
    """

    caption: str
    said: str
    dots: tuple[Dot, ...]
    line: tuple[Dot, ...]
    across: tuple[tuple[str, float], ...]
    up: tuple[tuple[str, float], ...]
    last: str
    last_of_line: str = ""
    note: str = ""


SmallChart = Calendar | Heat | Bars | Trends | Curve
