"""Sessions and weeks as text for a terminal, a pipe or a file."""

from __future__ import annotations

import datetime as dt
import io
import textwrap
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

import pandas as pd

from fitlift.activity import FileInfo
from fitlift.errors import Notice
from fitlift.report.words import (
    DAYS_A_WEEK,
    clock,
    date,
    date_and_time,
    minutes,
    monday,
    plural,
    sets_done,
    volume,
    week_dates,
)
from fitlift.rows import rows_of
from fitlift.summary import SessionSummary, WeekSummary, iso_week, total

if TYPE_CHECKING:
    from rich.table import Table

#: Width of text that goes to a file or a pipe.
PLAIN_WIDTH = 80
MIN_WIDTH = 40

#: A guess below this is marked as unsure, and counted.
SURE = 0.75

#: Up to this many files that are not counted are listed one by one.
LISTED_FILES = 12

#: Pauses of the timer that come to less are not mentioned.
SHOWN_PAUSE_S = 60

#: Up to this many weeks off in a row are listed one by one.
LISTED_WEEKS_OFF = 3

#: Notices of no consequence for what a session says.
_TECHNICAL = frozenset({"odd-field"})

_FILE_KINDS = {
    "workout": "a planned workout",
    "course": "a course",
    "settings": "a device's settings",
    "monitoring_a": "a day's monitoring",
    "monitoring_b": "a day's monitoring",
    "monitoring_daily": "a day's monitoring",
    "weight": "weight measurements",
    "sport": "a device's sport settings",
    "device": "a device's description",
    "schedules": "a schedule",
    "totals": "totals",
    "goals": "goals",
    "blood_pressure": "blood pressure measurements",
}


def session_text(session: SessionSummary, *, width: int = PLAIN_WIDTH) -> str:
    """One session on one screen.

    Parameters
    ----------
    session
        The session; one that is no strength training gives its first lines only.
    width
        Columns to fill, at least `MIN_WIDTH`.
    """
    width = max(width, MIN_WIDTH)
    blocks = [_paragraph(_headline(session), width)]
    blocks[0] += _lines(_facts(session), width)
    if session.is_strength and not session.active.empty:
        blocks.append(_render(_set_table(session), width))
        blocks.append(_lines(_doubts(session), width))
    elif session.is_strength:
        blocks.append(_lines(_without_sets(session), width))
        if len(session.laps) > 1:
            blocks.append(_render(_lap_table(session.laps), width))
    blocks.append(_lines((f"Note: {each.text}." for each in telling(session.notices)), width))
    return "\n".join(block for block in blocks if block)


def file_text(
    name: str,
    file: FileInfo,
    sessions: Sequence[SessionSummary],
    shown: Sequence[SessionSummary],
    *,
    width: int = PLAIN_WIDTH,
) -> str:
    """One file: the sessions to show one after the other, and in a line what else it holds.

    Parameters
    ----------
    name
        The file's name as the user gave it.
    file, sessions
        The file and all its sessions.
    shown
        Those of them to show; for none, one line says what the file holds.
    width
        Columns to fill.
    """
    if not shown:
        return f"{name}: no strength session; it holds {contents(file, sessions)}\n"
    texts = [session_text(each, width=width) for each in shown]
    others = [each for each in sessions if each not in shown]
    if others:
        texts.append(_paragraph(f"Also in this file: {contents(file, others)}", max(width, MIN_WIDTH)))
    return "\n".join(texts)


def telling(notices: Iterable[Notice]) -> list[Notice]:
    """The notices that concern a reader; the others stand in JSON only."""
    return [each for each in notices if each.code not in _TECHNICAL]


def contents(file: FileInfo, sessions: Sequence[SessionSummary]) -> str:
    """What a file holds, in a few words: "running, 42 min, Sun 15 Nov 2026"."""
    if sessions:
        return "; ".join(f"{_sport(each)}{_duration(each)}, {date(each.local_start)}" for each in sessions)
    if file.kind in (None, "activity"):
        return "no session that can be read"
    return _FILE_KINDS.get(file.kind, f"FIT data of the kind {file.kind.replace('_', ' ')}")


def weeks_text(weeks: Sequence[WeekSummary], *, width: int = PLAIN_WIDTH) -> str:
    """A line for each week and a total; weeks off between them show, many of them in one line."""
    if not weeks:
        return ""
    table = _table(("Week", "Dates"), ("Sessions", "Sets", "Reps", "Minutes", "Volume kg"))
    for previous, week in zip((None, *weeks), weeks, strict=False):
        off = _weeks_between(previous.week, week.week) if previous is not None else []
        if len(off) > LISTED_WEEKS_OFF:
            table.add_row("...", f"{len(off)} weeks off")
        else:
            for each in off:
                table.add_row(each, week_dates(each), "-", "-", "-", "-", "-")
        table.add_row(week.week, week_dates(week.week), *_week_cells(week))
    if len(weeks) > 1:
        table.add_row("all", "", *_week_cells(WeekSummary("", total(each.counts for each in weeks), ())))
    return _render(table, max(width, MIN_WIDTH))


def listing(heading: str, entries: Sequence[tuple[str, str]], *, width: int = PLAIN_WIDTH) -> str:
    """List names, each with what is to be said of it, under a heading; empty for none."""
    if not entries:
        return ""
    lines = [f"{heading}:", *(f"  {name}: {reason}" if reason else f"  {name}" for name, reason in entries)]
    return _lines(lines, max(width, MIN_WIDTH), indent="    ")


def counted_listing(
    heading: str, entries: Sequence[tuple[str, str]], kinds: Sequence[str], *, width: int = PLAIN_WIDTH
) -> str:
    """List names as `listing` does; more than `LISTED_FILES` are counted by kind, the commonest first.

    Parameters
    ----------
    heading, entries, width
        As for `listing`.
    kinds
        The kind of each entry.
    """
    if len(entries) <= LISTED_FILES:
        return listing(heading, entries, width=width)
    common = sorted(Counter(kinds).items(), key=lambda each: (-each[1], each[0]))
    return listing(heading, [(kind, plural(count, "file")) for kind, count in common], width=width)


def sports(file: FileInfo, sessions: Sequence[SessionSummary]) -> str:
    """What a file holds without durations and dates: "running", "swimming + cycling"."""
    return " + ".join(dict.fromkeys(map(_sport, sessions))) or contents(file, sessions)


def _headline(session: SessionSummary) -> str:
    facts = session.facts
    name = _text(facts["name"]) or ("Strength" if session.is_strength else _sport(session).capitalize())
    when = date_and_time(session.local_start) + ("" if session.file.utc_offset_s is not None else " UTC")
    parts = [name, when, _duration(session).removeprefix(", ") + _paused(facts), session.file.device]
    return " · ".join(part for part in parts if part)


def _facts(session: SessionSummary) -> Iterator[str]:
    workout = _text(session.facts["workout_name"])
    if workout:
        yield f"Workout: {workout}"
    if session.is_strength and session.counts.active_sets:
        yield " · ".join(_totals(session))
    yield "  ".join(filter(None, (_heart(session.facts), _watch_load(session))))


def _totals(session: SessionSummary) -> Iterator[str]:
    counts = session.counts
    working = counts.working_sets or 0
    warmups = (counts.active_sets or 0) - working
    roles_known = session.active["role"].notna().any()
    sets = plural(working, "working set" if roles_known else "set")
    yield f"{sets} + {warmups} warm-up" if warmups else sets
    if counts.reps is not None:
        yield plural(counts.reps, "rep")
    if counts.sets_with_weight:
        yield f"{volume(session.active)} in the {plural(counts.sets_with_weight, 'set')} with a weight"
    else:
        yield "no weights logged"


def _heart(facts: pd.Series[Any]) -> str:
    if pd.isna(facts["hr_avg_bpm"]) and pd.isna(facts["hr_max_bpm"]):
        return "No heart rate recorded."
    named = (("avg", facts["hr_avg_bpm"]), ("max", facts["hr_max_bpm"]))
    return "Heart rate " + ", ".join(f"{name} {value:.0f}" for name, value in named if not pd.isna(value)) + "."


def _watch_load(session: SessionSummary) -> str:
    if not session.is_strength:
        return ""
    for column, name in (("watch_training_load", "load"), ("watch_training_stress_score", "stress score")):
        if not pd.isna(session.facts[column]):
            return f"Watch {name} {session.facts[column]:.0f}: it measures the heart only."
    return ""


def _set_table(session: SessionSummary) -> Table:
    table = _table(("#", "Exercise", "Sets done"), ("Rest", "HR max"))
    for number, group in enumerate(_groups(session.active), 1):
        first = group.iloc[0]
        name = _shown_name(first)
        if first["role"] is not pd.NA and first["role"] == "warmup":
            name += ", warm-up"
        table.add_row(str(number), name, sets_done(group), _rest(group["rest_s"]), _peak(group["hr_max_bpm"]))
    return table


def _groups(active: pd.DataFrame) -> Iterator[pd.DataFrame]:
    """Sets that make one line, by their first set.

    In a guided session all sets of one exercise and role; else neighbours of one exercise, and a
    set that nothing names stands alone: two of them need not be the same exercise.
    """
    guided = bool(active["step_index"].notna().any())
    lines: dict[tuple[Any, ...], list[Any]] = {}
    run, previous = 0, None
    for row in rows_of(active):
        same = (row.set,) if pd.isna(row.exercise) else (row.exercise, row.exercise_name, str(row.role))
        run += same != previous
        previous = same
        lines.setdefault(same if guided else (run, *same), []).append(row.Index)
    for members in lines.values():
        yield active.loc[members]


def _shown_name(row: pd.Series[Any]) -> str:
    name = _text(row["exercise_name"])
    if name is None:
        return "?"
    if pd.isna(row["confidence"]):
        return name
    mark = "" if row["confidence"] >= SURE else " ?"
    return f"{name}{mark} {row['confidence'] * 100:.0f} %"


def _doubts(session: SessionSummary) -> Iterator[str]:
    active = session.active
    unnamed = int((active["source"] == "unknown").sum())
    unsure = int((active["confidence"] < SURE).sum())
    if unnamed:
        yield f"{unnamed} of {plural(len(active), 'set')} have no name: the watch recognised no exercise."
    if unsure:
        yield (
            f"{unsure} of {plural(len(active), 'set')} carry a guess of the watch "
            f"that is less than {SURE * 100:.0f} % sure."
        )


def _without_sets(session: SessionSummary) -> Iterator[str]:
    device = session.file.device or "the device"
    sections = f", {plural(len(session.laps), 'lap')}" if len(session.laps) > 1 else ""
    yield f"No sets in this file: {device} wrote none. What it has: the duration, heart rate{sections}."


def _lap_table(laps: pd.DataFrame) -> Table:
    table = _table(("Lap",), ("Time", "HR avg", "HR max"))
    for lap in rows_of(laps):
        time = "" if pd.isna(lap.duration_s) else clock(lap.duration_s)
        table.add_row(str(lap.lap), time, _bpm(lap.hr_avg_bpm), _bpm(lap.hr_max_bpm))
    return table


def _rest(rests: pd.Series[float]) -> str:
    """Median rest, which one long break does not move."""
    known = rests.dropna()
    return "" if known.empty else clock(known.median())


def _peak(values: pd.Series[float]) -> str:
    return _bpm(values.max())


def _bpm(value: float) -> str:
    return "" if pd.isna(value) else f"{value:.0f}"


def _week_cells(week: WeekSummary) -> tuple[str, ...]:
    counts = week.counts
    timer_minutes = None if counts.timer_s is None else counts.timer_s / 60
    figures = (counts.sessions, counts.active_sets, counts.reps, timer_minutes, counts.volume_kg)
    return tuple("" if figure is None else f"{figure:,.0f}" for figure in figures)


def _weeks_between(earlier: str, later: str) -> list[str]:
    """Every ISO week between two, both left out."""
    count = (monday(later) - monday(earlier)).days // DAYS_A_WEEK
    return [iso_week(monday(earlier) + dt.timedelta(weeks=each)) for each in range(1, count)]


def _sport(session: SessionSummary) -> str:
    """The session's sport in words: "strength training", "trail running", "yoga"."""
    sport, sub_sport = _text(session.facts["sport"]), _text(session.facts["sub_sport"])
    if sub_sport not in (None, "generic", "all"):
        words = sub_sport if sport in (None, "training", "generic") else f"{sport}, {sub_sport}"
    else:
        words = sport or "an activity of unknown sport"
    return words.replace("_", " ")


def _duration(session: SessionSummary) -> str:
    return "" if pd.isna(session.facts["timer_s"]) else f", {minutes(session.facts['timer_s'])}"


def _paused(facts: pd.Series[Any]) -> str:
    paused_s = facts["elapsed_s"] - facts["timer_s"]
    return f" + {minutes(paused_s)} paused" if paused_s >= SHOWN_PAUSE_S else ""


def _text(value: Any) -> str | None:
    return None if pd.isna(value) else str(value)


def _table(left: Sequence[str], right: Sequence[str]) -> Table:
    """An empty table without rules: text columns to the left, figures to the right."""
    from rich.table import Table

    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), show_edge=False, header_style="")
    for heading in left:
        table.add_column(heading, overflow="fold", no_wrap=heading in {"#", "Week"})
    for heading in right:
        table.add_column(heading, justify="right", overflow="fold")
    return table


def _render(table: Table, width: int) -> str:
    """A rich table as plain text; what stands in a file is never taken for markup."""
    from rich.console import Console

    stream = io.StringIO()
    console = Console(
        file=stream,
        width=width,
        color_system=None,
        markup=False,
        emoji=False,
        highlight=False,
        legacy_windows=False,
    )
    console.print(table)
    return "".join(f"{line.rstrip()}\n" for line in stream.getvalue().splitlines())


def _lines(lines: Iterable[str], width: int, *, indent: str = "") -> str:
    return "".join(_paragraph(line, width, indent=indent) for line in lines if line)


def _paragraph(text: str, width: int, *, indent: str = "") -> str:
    wrapped = textwrap.wrap(text, width, subsequent_indent=indent, break_on_hyphens=False)
    return "".join(f"{line}\n" for line in wrapped)
