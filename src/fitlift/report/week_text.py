"""The weeks of an export as text."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import PurePosixPath

from fitlift.history.athletes_unit import athletes_unit
from fitlift.history.outcomes import Folder, Outcome
from fitlift.history.progression import folder_progress, progress_until
from fitlift.history.summary import Counts, WeekSummary, principles_of_weeks, total, week_of
from fitlift.history.weeks import runs_told_again
from fitlift.measures.readable import DAYS_A_WEEK, thousands
from fitlift.progression import Progress
from fitlift.report.beside_running_lines import lifting_lines
from fitlift.report.clock_words import dated_apart
from fitlift.report.contents_text import contents, sports
from fitlift.report.file_doubts import doubt_entries, folder_doubts, lift_doubts
from fitlift.report.layout import PLAIN_WIDTH, blocks, listing, paragraphs, rendered
from fitlift.report.load_lines import counted_beside
from fitlift.report.muscle_lines import week_muscle_lines
from fitlift.report.principle_lines import week_principles_text
from fitlift.report.session_words import telling
from fitlift.report.text_table import TextTable
from fitlift.report.words.calendar import week_dates
from fitlift.units import KG_PER_UNIT
from fitlift.wording import plural

#: Up to this many weeks off in a row are listed one by one.
LISTED_WEEKS_OFF = 3

#: Up to this many weeks with few weights are listed one by one.
LISTED_WEEKS = 3

#: Up to this many files that are not counted are listed one by one.
LISTED_FILES = 12

_FIGURES = ("Sessions", "Sets", "Reps", "Minutes")


def folder_text(name: str, folder: Folder, *, width: int = PLAIN_WIDTH) -> str:
    """The weeks, and every file that is not counted with the reason.

    Parameters
    ----------
    name
        The folder's name as the user gave it.
    folder
        The export, read.
    width
        Columns to fill.
    """
    together = folder.together
    progress = folder_progress(folder)
    days = (day for each in together.outcomes for day in each.days)
    return blocks(
        [
            weeks_text(together.weeks, days=days, progress=progress, width=width) or _without_weeks(name, folder),
            listing("Dated years apart from the others", _apart(folder), width),
            listing("Counted, but with doubts", doubt_entries([*folder_doubts(folder), *lift_doubts(progress)]), width),
            _others(folder, width),
            listing("Not counted, the same file again", _duplicates(folder), width),
            listing("Not counted, the same session again", _repeated(folder), width),
            listing("Not counted, the same run again", _runs_again(folder), width),
            listing("Not counted, cannot be read", _failures(folder), width),
            _ignored(folder, width),
        ]
    )


def not_counted(folder: Folder) -> Iterator[str]:
    """A sentence for each file that is not counted but for runs, rides and the like, which are counted by kind."""
    others = Counter(sports(outcome.contents) for outcome in folder.of_status("other") if outcome.contents)
    if others:
        told = ", ".join(f"{plural(count, 'file')} of {kind}" for kind, count in sorted(others.items()))
        yield f"No strength session in {told}."
    for said, entries in (
        ("The same file again", _duplicates(folder)),
        ("The same session again", _repeated(folder)),
        ("The same run again", _runs_again(folder)),
        ("Cannot be read", _failures(folder)),
        ("Dated years apart", _apart(folder)),
    ):
        if len(entries) > LISTED_FILES:
            yield f"{said}: {plural(len(entries), 'file')}; fitlift weekly --format text lists them."
        else:
            yield from (f"{said}: {name}: {why}." for name, why in entries)
    ignored = len(folder.of_status("ignored"))
    if ignored:
        yield f"Neither FIT nor an archive: {plural(ignored, 'file')}."


def weeks_text(
    weeks: Sequence[WeekSummary],
    *,
    days: Iterable[dt.date] = (),
    progress: Progress | None = None,
    width: int = PLAIN_WIDTH,
) -> str:
    """A line for each week and a total, many weeks off in one line; muscles, load and principles of the last week.

    Parameters
    ----------
    weeks
        The weeks.
    days
        Days of which there is a file, be it a run.
    progress
        What became of each exercise; None where it is not looked at.
    width
        Columns to fill.
    """
    if not weeks:
        return ""
    unit = athletes_unit(each for week in weeks for each in week.sessions)
    made = TextTable(("Week", "Dates"), (*_FIGURES, unit))
    made.add_row(weeks[0].week, week_dates(weeks[0].first_day), *_cells(weeks[0].counts, unit))
    for previous, week in pairwise(weeks):
        off = _days_off(previous, week)
        if len(off) > LISTED_WEEKS_OFF:
            made.add_row("...", f"{len(off)} weeks off")
        else:
            for first in off:
                made.add_row(week_of(first, week.settings.week_start), week_dates(first), *["-"] * (len(_FIGURES) + 1))
        made.add_row(week.week, week_dates(week.first_day), *_cells(week.counts, unit))
    counts = total(week.counts for week in weeks)
    if len(weeks) > 1:
        made.add_row("all", "", *_cells(counts, unit))
    last = week_muscle_lines(weeks[-1], width)
    with_files = {week_of(day, weeks[-1].settings.week_start) for day in days}
    lifts = () if progress is None else progress_until(progress, weeks[-1].week, weeks[-1].last_day)
    principles = principles_of_weeks(weeks, with_files, lifts, unit=unit)
    followed = week_principles_text(principles, weeks[-1].week, width)
    notes = paragraphs([_warmups(counts, unit), _counted(weeks, unit), _few_weights(weeks)], width)
    return blocks([rendered(made, width), notes, last, lifting_lines(weeks, with_files, width), followed])


def _without_weeks(name: str, folder: Folder) -> str:
    undated = " can be put in a week" if folder.strength_sessions else ""
    return f"No strength session in {name}{undated}.\n"


def _cells(counts: Counts, unit: str) -> tuple[str, ...]:
    timer_minutes = None if counts.timer_s is None else counts.timer_s / 60
    volume = None if counts.working_volume_kg is None else counts.working_volume_kg / KG_PER_UNIT[unit]
    figures = (counts.sessions, counts.working_sets, counts.working_reps, timer_minutes, volume)
    return tuple("" if figure is None else thousands(figure) for figure in figures)


def _warmups(counts: Counts, unit: str) -> str:
    warmups = (counts.active_sets or 0) - (counts.working_sets or 0)
    return f"{plural(warmups, 'warm-up set')} left out of sets, reps and {unit}." if warmups else ""


def _counted(weeks: Sequence[WeekSummary], unit: str) -> str:
    counted = counted_beside(session for week in weeks for session in week.sessions)
    return f"In {unit}, {counted} counted." if counted else ""


def _few_weights(weeks: Sequence[WeekSummary]) -> str:
    """That volumes of some weeks leave out most of their sets, lest a week without weights looks like a light one."""
    few = [
        f"{week.counts.working_sets_with_weight} of {week.counts.working_sets} in {week.week}"
        for week in weeks
        if 0 < 2 * (week.counts.working_sets_with_weight or 0) < (week.counts.working_sets or 0)
    ]
    if len(few) > LISTED_WEEKS:
        return f"In {len(few)} of {len(weeks)} weeks fewer than half of the sets have a weight."
    return f"Few sets have a weight: {', '.join(few)}." if few else ""


def _days_off(earlier: WeekSummary, later: WeekSummary) -> list[dt.date]:
    """The first day of every week between two, both left out."""
    count = (later.first_day - earlier.first_day).days // DAYS_A_WEEK
    return [earlier.first_day + dt.timedelta(weeks=step) for step in range(1, count)]


def _apart(folder: Folder) -> list[tuple[str, str]]:
    """Recordings that stand years apart, and what counts of them in which week."""
    said = []
    for outcome in folder.outcomes:
        if outcome.apart is not None:
            counted = (f"{each.week}: {_sets(each.counts)}" for each in outcome.strength_sessions)
            said.append((outcome.name, "; ".join([dated_apart(outcome.apart), *counted])))
    return said


def _sets(counts: Counts) -> str:
    return "sets not recorded" if counts.working_sets is None else plural(counts.working_sets, "set")


def _others(folder: Folder, width: int) -> str:
    read = [(outcome, outcome.contents) for outcome in folder.of_status("other") if outcome.contents]
    entries = [(outcome.name, "; ".join([contents(held), *telling(outcome.notices)])) for outcome, held in read]
    return _by_kind("Not counted, no strength session", entries, [sports(held) for _, held in read], width)


def _duplicates(folder: Folder) -> list[tuple[str, str]]:
    return [(outcome.name, f"is a copy of {outcome.duplicate_of}") for outcome in folder.of_status("duplicate")]


def _repeated(folder: Folder) -> list[tuple[str, str]]:
    """Files whose sessions others tell better, and single sessions of files that count for others."""
    taken = {(outcome.name, each.file): each.what for outcome in folder.outcomes for each in outcome.taken.values()}
    said = []
    for outcome in folder.outcomes:
        for other in sorted(set(outcome.repeats.values())):
            which = "" if outcome.status == "repeated" else f"session {_numbers(outcome, other)} "
            what = taken.get((other, outcome.name))
            why = "holds as much or more" if what is None else f"takes its {what}"
            said.append((outcome.name, f"{which}is counted as {other}, which {why}"))
    return said


def _runs_again(folder: Folder) -> list[tuple[str, str]]:
    listed = ((outcome.name, each) for outcome in folder.outcomes for each in outcome.listed)
    told = runs_told_again(listed)
    if len(told) > LISTED_FILES:
        return [(plural(len(told), "run"), "counted as those of other files, which hold as much or more")]
    return [(name, f"is counted as {other}, which holds as much or more") for name, other in told]


def _numbers(outcome: Outcome, other: str) -> str:
    return ", ".join(str(number) for number, name in sorted(outcome.repeats.items()) if name == other)


def _failures(folder: Folder) -> list[tuple[str, str]]:
    return [(outcome.name, outcome.why_failed) for outcome in folder.of_status("failed")]


def _ignored(folder: Folder, width: int) -> str:
    names = [outcome.name for outcome in folder.of_status("ignored")]
    kinds = [PurePosixPath(name).suffix or "no ending" for name in names]
    return _by_kind("Not counted, neither FIT nor zip", [(name, "") for name in names], kinds, width)


def _by_kind(heading: str, entries: Sequence[tuple[str, str]], kinds: Sequence[str], width: int) -> str:
    """A listing; more than `LISTED_FILES` entries are counted by kind, the commonest first."""
    if len(entries) <= LISTED_FILES:
        return listing(heading, entries, width)
    common = sorted(Counter(kinds).items(), key=lambda pair: (-pair[1], pair[0]))
    return listing(heading, [(kind, plural(count, "file")) for kind, count in common], width)
