"""What a notebook shows of a session, or of weeks: the tables of their pages, without styles, scripts or ids."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from fitlift.history.outcomes import Folder
from fitlift.history.report import WeeklyReport, weekly_report
from fitlift.history.summary import SessionSummary, summarize_sessions
from fitlift.records.base import Record, replace
from fitlift.report.html_page import environment
from fitlift.report.index_page import index_page
from fitlift.report.page import Chips, DoneExercise, DoneLine, Grid, Page, Prose, Unfolding
from fitlift.report.session_page import session_page
from fitlift.report.words import heading, say
from fitlift.session.analyse import SessionAnalysis

#: So many weeks are shown: a screen of them. Chosen.
_WEEKS = 12


class _Table(Record):
    """A table as the template writes it.

    Parameters
    ----------
    heads
        Headings of the columns.
    rows
        Cells; of a heading within the table one alone.
    """

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class _Shown(Record):
    """What is shown of a session, or of weeks.

    Parameters
    ----------
    title, under_title
        As of its page.
    texts
        Sentences above the tables.
    tables
        The tables.
    below
        What is left out of them; empty for nothing.
    """

    title: str
    under_title: str
    texts: tuple[str, ...]
    tables: tuple[_Table, ...]
    below: str = ""


def notebook_html(thing: object) -> str:
    """The table of exercises of each strength session, or the latest weeks of a folder.

    Parameters
    ----------
    thing
        What `analyse`, `summarize`, `read_folder` or `weekly` return.
    """
    if isinstance(thing, SessionSummary):
        shown = [_session(thing)]
    elif isinstance(thing, SessionAnalysis):
        sessions = summarize_sessions(thing)
        shown = [_session(each) for each in sessions if each.is_strength] or [_session(each) for each in sessions]
    else:
        report = weekly_report(thing) if isinstance(thing, Folder) else thing
        shown = [_weeks(report)] if isinstance(report, WeeklyReport) and report.facts else []
    return environment().get_template("notebook.html").render(each_shown=shown, otherwise=repr(thing))


def _session(session: SessionSummary) -> _Shown:
    page = session_page(session, key="session", show=("sets",), unfolds=True)
    parts = [part for section in page.sections for part in section.parts]
    unfolding = [part.unfolding for part in parts if isinstance(part, Grid) and part.unfolding is not None]
    grids = [] if unfolding else [part for part in parts if isinstance(part, Grid)]
    prose = [text for part in parts if isinstance(part, Prose) and not unfolding for text in part.texts]
    tables = (*(_exercises(each) for each in unfolding), *map(_grid, grids))
    return _shown(page, prose, tables)


def _weeks(report: WeeklyReport) -> _Shown:
    page = index_page(report)
    parts = [part for section in page.sections if section.key == "weeks" for part in section.parts]
    grids = [part for part in parts if isinstance(part, Grid)]
    left = sum(len(rows) for grid in grids for _, rows in grid.groups) - _WEEKS
    shown = _shown(page, (), tuple(map(_latest, grids)))
    return replace(shown, below=say("earlier_weeks", weeks=left)) if left > 0 else shown


def _shown(page: Page, texts: Sequence[str], tables: tuple[_Table, ...]) -> _Shown:
    lead = [text for each in page.lead for text in each]
    return _Shown(page.title, page.under_title, (*lead, *texts), tables)


def _exercises(table: Unfolding) -> _Table:
    """A line for each exercise, its work and its warm-up; what was done last time with its first line."""
    first = len(table.left)
    last = (heading("last_time"),) if table.has_last else ()
    heads = (heading("exercise"), heading("sets_done"), *table.left, *last, *table.right)
    rows: list[tuple[str, ...]] = []
    for head, exercises in table.groups:
        if head:
            rows.append((head,))
        for each in exercises:
            for line in each.lines:
                told = (_last(each) if line is each.lines[0] else "",) if table.has_last else ()
                cells = line.cells
                rows.append((_name(each, line), _done(line.chips), *cells[:first], *told, *cells[first:]))
    return _Table(heads, tuple(rows))


def _name(exercise: DoneExercise, line: DoneLine) -> str:
    return " ".join(filter(None, (exercise.letter, line.name, line.guess)))


def _done(runs: Sequence[Chips]) -> str:
    """Sets as a text: "10 × 20, 5 × 50 kg"."""
    return ", ".join(" ".join(filter(None, (*(chip.text for chip in run.each), run.text))) for run in runs)


def _last(exercise: DoneExercise) -> str:
    record = heading("record") if exercise.is_record else ""
    return " · ".join(filter(None, (exercise.last, exercise.change, record)))


def _grid(grid: Grid) -> _Table:
    return _Table(grid.heads, tuple(_rows(grid)))


def _latest(grid: Grid) -> _Table:
    """A table without what is beyond a screen."""
    groups, room = [], _WEEKS
    for head, rows in grid.groups:
        groups += [(head, rows[:room])] if room else []
        room -= len(rows[:room])
    return _grid(replace(grid, groups=tuple(groups)))


def _rows(grid: Grid) -> Iterator[tuple[str, ...]]:
    for head, rows in grid.groups:
        if head:
            yield (head,)
        yield from rows
