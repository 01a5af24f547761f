"""All weeks of an export on one screen: a row for each, the last one's muscles and principles, files not counted."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import pairwise

from fitlift.history.athletes_unit import athletes_unit
from fitlift.history.last_trained import TrainedDays
from fitlift.history.lifting_load import week_load, week_regions
from fitlift.history.outcomes import Folder
from fitlift.history.progression import progress_until
from fitlift.history.summary import Counts, WeekSummary, principles_of_weeks, total, week_of
from fitlift.measures.readable import DAYS_A_WEEK, on_one_line, thousands
from fitlift.progression import Progress
from fitlift.records.said import Row
from fitlift.report.beside_running_lines import lifting_facts
from fitlift.report.file_doubts import doubt_entries, folder_doubts, lift_doubts
from fitlift.report.files_left import Entries, files_apart, files_left
from fitlift.report.load_lines import counted_keys
from fitlift.report.muscle_lines import week_muscles
from fitlift.report.page import Grid, Listing, Part, Prose, Remarks, Section, Sign
from fitlift.report.principle_lines import told_principles
from fitlift.report.words import heading, headings, say
from fitlift.report.words.calendar import week_dates
from fitlift.units import KG_PER_UNIT

#: Up to this many weeks off in a row are listed one by one.
LISTED_WEEKS_OFF = 3

#: Up to this many weeks with few weights are listed one by one.
LISTED_WEEKS = 3

_FIGURES = ("sessions", "sets", "reps", "minutes")

_Row = tuple[str, ...]


def weeks_sections(
    weeks: Sequence[WeekSummary],
    *,
    days: Iterable[dt.date] = (),
    progress: Progress | None = None,
    since: dt.date | None = None,
) -> tuple[Section, ...]:
    """A row for each week and a total, many weeks off in one row; muscles, load and principles of the last week.

    Parameters
    ----------
    weeks
        The weeks.
    days
        Days of which there is a file, be it a run.
    progress
        What became of each exercise; None where it is not looked at.
    since
        The day from which on weeks have rows; None for all.
    """
    listed = [each for each in weeks if since is None or each.last_day >= since]
    if not listed:
        return ()
    unit = athletes_unit(each for week in weeks for each in week.sessions)
    counts = total(week.counts for week in listed)
    notes = (_warmups(counts, unit), _counted(listed, unit), _few_weights(listed))
    said = tuple(filter(None, notes))
    rows = tuple(_rows(listed, counts, unit))
    grid = Grid(
        heading("weeks"), headings("week", "dates"), (*headings(*_FIGURES), unit), (("", rows),), is_stacked=True
    )
    with_files = {week_of(day, weeks[-1].settings.week_start) for day in days}
    lifts = () if progress is None else progress_until(progress, weeks[-1].week, weeks[-1].last_day)
    judged = principles_of_weeks(weeks, with_files, lifts, unit=unit)
    of_last = weeks[-1].week
    counted, muscles = week_muscles(weeks[-1])
    parts: tuple[Part, ...] = (Prose(said),) if said else ()
    found = (
        Section("weeks", heading("weeks"), (grid, *parts)),
        Section("groups", say("muscles_in_week", week=of_last), _remarks(muscles), counted, is_headed=True),
        _lifting(weeks, with_files),
        Section("principles", say("runners_in_week", week=of_last), _listing(told_principles(judged)), is_headed=True),
    )
    return tuple(section for section in found if section.parts)


def _rows(weeks: Sequence[WeekSummary], counts: Counts, unit: str) -> Iterator[_Row]:
    yield _row(weeks[0], unit)
    for previous, week in pairwise(weeks):
        off = _days_off(previous, week)
        if len(off) > LISTED_WEEKS_OFF:
            yield "...", say("weeks_off", weeks=len(off)), *[""] * (len(_FIGURES) + 1)
        else:
            for first in off:
                yield week_of(first, week.settings.week_start), week_dates(first), *["-"] * (len(_FIGURES) + 1)
        yield _row(week, unit)
    if len(weeks) > 1:
        yield heading("all_weeks"), "", *_cells(counts, unit)


def _row(week: WeekSummary, unit: str) -> _Row:
    return week.week, week_dates(week.first_day), *_cells(week.counts, unit)


def _lifting(weeks: Sequence[WeekSummary], with_files: Collection[str]) -> Section:
    """The last week's lifting beside the running; nothing of one without sessions."""
    week = weeks[-1]
    title = say("running_in_week", week=week.week)
    if not week.sessions:
        return Section("running", title, ())
    last = TrainedDays.of(weeks, with_files).until(week.week, week.reach[1])
    facts = list(lifting_facts(week_load(week), week_regions(week), last))
    return Section("running", title, _remarks(facts), is_headed=True)


def _listing(entries: Iterable[tuple[Sign, str]]) -> tuple[Listing, ...]:
    told = tuple(entries)
    return (Listing(told),) if told else ()


def _remarks(texts: Sequence[str]) -> tuple[Remarks, ...]:
    return (Remarks(tuple(texts)),) if texts else ()


def files_sections(folder: Folder, progress: Progress) -> tuple[Section, ...]:
    """Files with doubts, and those that are not counted: a section for each reason."""
    doubts = doubt_entries([*folder_doubts(folder), *lift_doubts(progress)])
    found = (
        (heading("apart_from_others"), files_apart(folder)),
        (heading("counted_with_doubts"), doubts),
        *files_left(folder),
    )
    told = ((title, entries) for title, entries in found if entries)
    return tuple(_of_files(number, title, entries) for number, (title, entries) in enumerate(told, 1))


def _of_files(number: int, title: str, entries: Entries) -> Section:
    texts = tuple(on_one_line(f"{name}: {said}" if said else name) for name, said in entries)
    return Section(f"files-{number}", title, (Listing(tuple(("", text) for text in texts)),), is_headed=True)


def _cells(counts: Counts, unit: str) -> tuple[str, ...]:
    timer_minutes = None if counts.timer_s is None else counts.timer_s / 60
    volume = None if counts.working_volume_kg is None else counts.working_volume_kg / KG_PER_UNIT[unit]
    figures = (counts.sessions, counts.working_sets, counts.working_reps, timer_minutes, volume)
    return tuple("" if figure is None else thousands(figure) for figure in figures)


def _warmups(counts: Counts, unit: str) -> str:
    warmups = (counts.active_sets or 0) - (counts.working_sets or 0)
    return say("light_sets_left_out", sets=warmups, unit=unit) if warmups else ""


def _counted(weeks: Sequence[WeekSummary], unit: str) -> str:
    counted = counted_keys(session for week in weeks for session in week.sessions)
    return say("counted_in_unit", unit=unit, counted=counted) if counted else ""


def _few_weights(weeks: Sequence[WeekSummary]) -> str:
    """That volumes of some weeks leave out most of their sets, lest a week without weights looks like a light one."""
    few: list[Row] = [
        {
            "covered_sets": week.counts.working_sets_with_weight,
            "sets": week.counts.working_sets,
            "week": week.week,
        }
        for week in weeks
        if 0 < 2 * (week.counts.working_sets_with_weight or 0) < (week.counts.working_sets or 0)
    ]
    if len(few) > LISTED_WEEKS:
        return say("few_weights", few_weeks=len(few), weeks=len(weeks))
    return say("few_weights_in", each_weighed=tuple(few)) if few else ""


def _days_off(earlier: WeekSummary, later: WeekSummary) -> list[dt.date]:
    """The first day of every week between two, both left out."""
    count = (later.first_day - earlier.first_day).days // DAYS_A_WEEK
    return [earlier.first_day + dt.timedelta(weeks=step) for step in range(1, count)]
