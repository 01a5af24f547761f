"""All weeks as an index: the last week first, the year as a calendar, months, lifts, and which files count."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import groupby

from fitlift.exercises.tables import group_names
from fitlift.history.months import MonthFacts
from fitlift.history.report import WeeklyReport
from fitlift.history.weeks import WeekFacts, weeks_from, with_breaks
from fitlift.measures.readable import DAYS_A_WEEK, on_one_line, thousands
from fitlift.measures.set_aims import aim_words
from fitlift.records.base import Record, replace
from fitlift.records.said import Row
from fitlift.records.several import known_sum
from fitlift.records.weeks import GroupMonth, Month
from fitlift.report.doubt_tables import doubt_parts
from fitlift.report.file_doubts import folder_doubts, lift_doubts
from fitlift.report.files_left import not_counted
from fitlift.report.lift_series import Shown
from fitlift.report.lift_table import LONG_TREND_WEEKS, lift_parts
from fitlift.report.page import Grid, Page, Part, Prose, Section
from fitlift.report.sentences import sentence
from fitlift.report.site import NO_SITE, SessionOf, Site, linked
from fitlift.report.small_charts import Bar, Bars, Calendar, CalendarDay, Heat
from fitlift.report.week_page import dated, prose
from fitlift.report.week_words import week_days_words, week_sentence, week_totals, what_stood_out
from fitlift.report.words import heading, headings, say
from fitlift.report.words.amounts import METRES_PER_KM, hours
from fitlift.report.words.calendar import WEEKDAYS_SHORT, month_and_year, month_short, week_dates
from fitlift.units import KG_PER_UNIT

#: So many months are shown, and so many weeks: those of a year, and the one in which it began. Chosen.
MOST_MONTHS, WEEKS_OF_YEAR = 12, 53

#: So many rows of weeks stand open, a season's; those before them are folded, if they are more than so many. Chosen.
OPEN_WEEKS, FEWEST_FOLDED = 13, 4

#: From so many sets on a cell is one step darker; the last is where a week's usual aim is met twice. Chosen.
_DARKER = (0.0, 2.0, 4.0, 8.0)

#: Figures of large bars are told in thousands.
_THOUSAND = 1000.0


def index_page(found: WeeklyReport, *, site: Site = NO_SITE) -> Page:
    """Lay out the index of all weeks, the latest first.

    Parameters
    ----------
    found
        The weekly report.
    site
        The pages that it may lead to.
    """
    last, all_facts = found.facts[-1], found.facts
    told, tables = doubt_parts([*folder_doubts(found.folder), *lift_doubts(found.progress)])
    doubted = (f"{heading('with_doubts')}: {text}" for text in told)
    parts: Mapping[str, Iterator[Part]] = {
        "year": _year(all_facts, site),
        "weeks": _weeks(found, site),
        "months": _months(found.months, last),
        "main_lifts": _lifts(found, last),
        "without_a_date": _undated(found, site),
        "files": iter((*prose([*not_counted(found.folder), *doubted]), *tables)),
    }
    sections = (Section(_KEYS.get(key, key), heading(key), tuple(each)) for key, each in parts.items())
    lead = (_no_file_since(all_facts),) if last.is_idle else (week_sentence(last), *week_totals(last))
    title = say("weeks_of_strength", weeks=sum(bool(each.week.sessions) for each in all_facts))
    page = Page(
        "weeks",
        " · ".join(filter(None, (site.name, title))),
        say("weeks_and_last_one", first_week=week_days_words(all_facts[0]), last_week=week_days_words(last)),
        (tuple(on_one_line(text) for text in lead if text),),
        tuple(section for section in sections if section.parts),
    )
    return linked(page, site.by_name(found.progress.each_lift))


#: Heading of a section → its key, where that is another.
_KEYS = {"main_lifts": "lifts", "files": "notes", "without_a_date": "undated"}


def _no_file_since(all_facts: Sequence[WeekFacts]) -> str:
    """Since when there is no file: nobody knows whether nothing was done, or no file is there yet."""
    known = next(each for each in reversed(all_facts) if not each.is_idle)
    days = [each.date for each in known.each_day if each.strength_sessions or each.runs]
    return sentence(say("no_file_since", since=days[-1]))


class _Row(Record):
    """The row of a week, or of weeks without a file: its year, cells and page, and how many sessions it tells of."""

    year: str
    cells: tuple[str, ...]
    address: str = ""
    sessions: int = 0


def _weeks(found: WeeklyReport, site: Site) -> Iterator[Grid]:
    """A row for each week, below the year in which it begins; those of long ago in a folded table for each year."""
    rows = [*_index_rows(found.facts[::-1], site), *_rows_apart(found, site)]
    is_long = len(rows) >= OPEN_WEEKS + FEWEST_FOLDED
    first, earlier = (rows[:OPEN_WEEKS], rows[OPEN_WEEKS:]) if is_long else (rows, [])
    left = headings("week", "stood_out")
    heads = headings("sessions", "sets", "lifting", "runs", "running", "code")
    told = [place for place in range(len(heads)) if any(row.cells[len(left) + place] for row in rows)]
    heads = tuple(heads[place] for place in told)
    rows_of = partial(_table_of_weeks, left=left, heads=heads, told=told)
    yield rows_of(heading("weeks"), first)
    begun = {row.year for row in first}
    for year, each in groupby(earlier, key=lambda row: row.year):
        of_year = list(each)
        weeks, sessions = sum(bool(row.sessions) for row in of_year), sum(row.sessions for row in of_year)
        caption = say("weeks_of_year", year=year, sessions=sessions, weeks=weeks, is_rest=year in begun)
        yield replace(rows_of(caption, of_year), is_folded=True)


def _table_of_weeks(
    caption: str, rows: Sequence[_Row], *, left: tuple[str, ...], heads: tuple[str, ...], told: Sequence[int]
) -> Grid:
    """A table with the figures that any week has."""
    shown = [(row.year, (*row.cells[: len(left)], *(row.cells[len(left) + each] for each in told))) for row in rows]
    groups = tuple((year, tuple(cells for _, cells in each)) for year, each in groupby(shown, key=lambda row: row[0]))
    lead = {cells: row.address for row, (_, cells) in zip(rows, shown, strict=True) if row.address}
    return Grid(caption, left, heads, groups, is_stacked=True, rows_lead=lead)


def _index_rows(latest_first: Sequence[WeekFacts], site: Site) -> Iterator[_Row]:
    """A row for each week and its page; years between two recordings are one row, not hundreds."""
    for is_break, weeks in with_breaks(latest_first):
        if is_break and len(weeks) > 1:
            span = say("weeks_from_to", first_week=week_days_words(weeks[-1]), last_week=week_days_words(weeks[0]))
            without = say("weeks_without_file", weeks=weeks_from(weeks[0], weeks[-1]))
            yield _Row(f"{weeks[0].week.first_day.year}", (span, without, *[""] * 6))
        else:
            yield from (_index_row(each, site) for each in weeks)


def _rows_apart(found: WeeklyReport, site: Site) -> Iterator[_Row]:
    for group in found.apart:
        for facts in group.facts:
            if not facts.is_idle and group.mark is not None:
                row = _index_row(facts, site)
                yield replace(row, cells=(row.cells[0], dated(group.mark), *row.cells[2:]))


def _index_row(facts: WeekFacts, site: Site) -> _Row:
    counts = facts.week.counts
    figures = (counts.sessions or None, counts.working_sets)
    lifting = "" if counts.timer_s is None else hours(counts.timer_s)
    run_s = known_sum(run.duration_s for run in facts.each_run)
    running = hours(run_s) if run_s else ""
    cells = ["" if each is None else f"{each:,}" for each in figures]
    first, runs = facts.week.first_day, str(len(facts.each_run) or "")
    code = facts.week.week.partition("-")[2]
    told = (week_dates(first), what_stood_out(facts), *cells, lifting, runs, running, code)
    return _Row(f"{first.year}", told, site.week(facts.week.week), counts.sessions)


def _year(all_facts: Sequence[WeekFacts], site: Site) -> Iterator[Part]:
    """The days of the last year, of two weeks or more; a day leads to its session, else to its week."""
    if len(all_facts) == 1:
        return
    since, until = all_facts[-1].week.first_day - dt.timedelta(weeks=WEEKS_OF_YEAR - 1), all_facts[-1].last_day
    begins = max(all_facts[0].week.first_day, since)
    weeks = (until - begins).days // DAYS_A_WEEK + 1
    days = tuple(_days(all_facts, begins, site))
    span = {"from_day": begins.isoformat(), "to_day": until.isoformat()}
    of_kinds = {
        "lifted_days": sum(each.lifted for each in days),
        "ran_days": sum(each.ran for each in days),
        "both_days": sum(each.lifted and each.ran for each in days),
    }
    firsts = [begins + dt.timedelta(weeks=week) for week in range(weeks)]
    names = tuple(WEEKDAYS_SHORT[(begins + dt.timedelta(days=day)).weekday()] for day in range(DAYS_A_WEEK))
    caption, said = say("days_of_year", **span), say("picture_of_year", **of_kinds, **span)
    yield Calendar(caption, said, weeks, WEEKS_OF_YEAR, days, names, tuple(_months_of(firsts)), say("year_means"))


def _days(all_facts: Sequence[WeekFacts], begins: dt.date, site: Site) -> Iterator[CalendarDay]:
    """The days on which something was done."""
    of_days = _sessions_by_day(all_facts)
    for facts in all_facts:
        week = (facts.week.first_day - begins).days // DAYS_A_WEEK
        for place, each in enumerate(facts.each_day):
            if week >= 0 and (each.strength_sessions or each.runs):
                lead = site.session(*of_days[each.date]) if each.date in of_days else ""
                of: Row = {"strength_sessions": each.strength_sessions, "day_runs": each.runs, "run_s": each.run_s}
                sets: Row = {"strength_s": each.strength_s, "working_sets": each.working_sets}
                said = say("day_of_year", date=each.date, **of, **sets)
                lifted, ran = bool(each.strength_sessions), bool(each.runs)
                yield CalendarDay(week, place, lifted, ran, said, lead or site.week(facts.week.week))


def _sessions_by_day(all_facts: Sequence[WeekFacts]) -> dict[str, SessionOf]:
    """Day → its first session."""
    found: dict[str, SessionOf] = {}
    for session in (each for facts in all_facts for each in facts.week.sessions):
        if session.local_start is not None:
            found.setdefault(f"{session.local_start:%Y-%m-%d}", (session.file.name, session.number))
    return found


def _months_of(firsts: Sequence[dt.date]) -> Iterator[tuple[str, int]]:
    """Name of each month at the week that has its first day; the first week has one where there is room for it."""
    room = 3
    begun = [week for week, first in enumerate(firsts) if (first + dt.timedelta(days=6)).day <= DAYS_A_WEEK]
    if not begun or begun[0] >= room:
        yield month_short(f"{firsts[0]:%Y-%m}"), 0
    for week in begun:
        yield month_short(f"{firsts[week] + dt.timedelta(days=6):%Y-%m}"), week


def _months(facts: MonthFacts, last: WeekFacts) -> Iterator[Part]:
    """Trends: how much, how regularly, which groups; nothing of a single month."""
    unit = last.unit
    if len(facts.each_month) == 1:
        return
    aim = say("weeks_with_so_many", aim=last.week.settings.sessions_a_week)
    heads = (
        heading("sessions"),
        aim,
        heading("sets"),
        say("volume_in", unit=unit),
        *headings("runs", "running", "km"),
    )
    reached = [each for each in facts.each_month if each.sessions or each.runs]
    rows = tuple(_month_row(each, unit) for each in reversed(reached))
    table = Grid(heading("months"), headings("month"), heads, (("", rows),), is_stacked=True).without_empty_columns()
    ((_, rows),) = table.groups
    yield replace(table, groups=(("", rows[:MOST_MONTHS]),))
    yield from _groups(facts)
    yield from _volume(facts, unit)
    if rows[MOST_MONTHS:]:
        caption = say("so_many_earlier_months", months=len(rows) - MOST_MONTHS)
        yield replace(table, caption=caption, groups=(("", rows[MOST_MONTHS:]),), is_folded=True)
    unknown = [each for each in reached if each.unattributed_sets]
    if unknown:
        count = sum(each.unattributed_sets for each in unknown)
        yield Prose((say("no_muscle_in_months", sets=count, months=len(unknown)),))
    without = sum(each.sessions_without_sets for each in reached)
    if without:
        yield Prose((say("sets_unrecorded_in_months", sessions=without),))


def _month_row(month: Month, unit: str) -> tuple[str, ...]:
    return (
        month_and_year(month.month),
        str(month.sessions or ""),
        say("so_many_of", part_of_all=month.weeks_on_aim, all_of_them=month.weeks_judged) if month.weeks_judged else "",
        "" if month.working_sets is None else f"{month.working_sets:,}",
        "" if month.volume_kg is None else thousands(month.volume_kg / KG_PER_UNIT[unit]),
        str(month.runs or ""),
        "" if month.run_s is None else hours(month.run_s),
        "" if month.run_m is None else f"{month.run_m / METRES_PER_KM:,.0f}",
    )


def _groups(facts: MonthFacts) -> Iterator[Part]:
    """Sets a week of each group by month."""
    months = [each.month for each in facts.each_month[-MOST_MONTHS:]]
    of_month = {(each.group, each.month): each for each in facts.each_group}
    if not any((of_month[group, month].sets_a_week or 0.0) > 0 for group in group_names() for month in months):
        return
    rows, levels = [], []
    for group, name in group_names().items():
        each = [of_month[group, month] for month in months]
        hidden = [month in facts.hiding for month in months]
        aims = aim_words(each[-1].target_sets or 0.0, each[-1].target_sets_most)
        rows.append((name, *map(_a_week, each, hidden), aims))
        levels.append(tuple(_level(one, is_hiding=hides) for one, hides in zip(each, hidden, strict=True)))
    heads = (*map(month_short, months), heading("aim"))
    grid = Grid(heading("sets_a_week_by_group"), headings("muscles"), heads, (("", tuple(rows)),), is_titled=True)
    yield Heat(grid, tuple(levels))
    if any("unknown" in each for each in levels) or facts.hiding:
        yield Prose((say("groups_in_months_mean"),), is_quiet=True)


def _a_week(group: GroupMonth, is_hiding: bool) -> str:  # noqa: FBT001 - mapped over pairs
    """Sets a week: "?" where none is known, "6+" where more may be."""
    sets = group.sets_a_week
    return "?" if sets is None else f"{round(sets, 1):g}" + ("+" if is_hiding else "")


def _level(group: GroupMonth, *, is_hiding: bool) -> str:
    sets = group.sets_a_week
    if sets is None or (is_hiding and not sets):
        return "unknown"
    return str(sum(round(sets, 1) > limit for limit in _DARKER[:1]) + sum(sets >= limit for limit in _DARKER[1:]))


def _volume(facts: MonthFacts, unit: str) -> Iterator[Part]:
    months = facts.each_month[-MOST_MONTHS:]
    most = max((each.volume_kg or 0.0 for each in months), default=0.0)
    if most > 0:
        bars = tuple(_bar(each, most, unit) for each in months)
        yield Bars(say("volume_in_thousands", unit=unit), bars, say("volumes_mean"))


def _bar(month: Month, most: float, unit: str) -> Bar:
    if month.volume_kg is None:
        return Bar(month_short(month.month), None, "?" if month.sessions else "", month_and_year(month.month))
    volume = month.volume_kg / KG_PER_UNIT[unit]
    said = say("volume_of_month", month=month.month, volume_in_unit=volume, unit=unit, sessions=month.sessions)
    return Bar(month_short(month.month), month.volume_kg / most, f"{volume / _THOUSAND:.1f}", said)


def _lifts(found: WeeklyReport, last: WeekFacts) -> Iterator[Part]:
    shown = Shown(last.unit)
    each_exercise, each_lift = found.progress.each_exercise, found.progress.each_lift
    return lift_parts(each_exercise, each_lift, shown, weeks=LONG_TREND_WEEKS, tells_gone=True)


def _undated(found: WeeklyReport, site: Site) -> Iterator[Part]:
    """Sessions that stand in no week, as nobody knows when they were."""
    sessions = [each for each in found.folder.strength_sessions if each.local_start is None]
    lead: dict[tuple[str, ...], str] = {}
    for each in sessions:
        row = on_one_line(each.file.name), str(each.counts.working_sets or "")
        lead[row] = site.session(each.file.name, each.number)
    rows = tuple(lead)
    if rows:
        yield Grid(heading("without_a_date"), headings("file"), headings("sets"), (("", rows),), rows_lead=lead)
