"""A strength session as text for a terminal, a pipe or a file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

import pandas as pd

from fitlift.activity import FileInfo
from fitlift.activity.contents import Contents
from fitlift.errors import Notice
from fitlift.report.contents_text import contents, sport
from fitlift.report.explanation import explanation
from fitlift.report.figures_text import figures_text
from fitlift.report.layout import PLAIN_WIDTH, blocks, paragraphs, rendered, table
from fitlift.report.load_lines import counted_beside, load_lines
from fitlift.report.match_lines import after_plan, plan_lines
from fitlift.report.muscle_lines import muscle_lines
from fitlift.report.principle_lines import session_principles
from fitlift.report.set_lines import bpm, doubts, remarks, set_table
from fitlift.report.words import clock, date_and_time, effort, in_unit, minutes, volume
from fitlift.report.zone_lines import zone_lines
from fitlift.rows import rows_of
from fitlift.summary import SessionSummary, working_sets
from fitlift.wording import plural

#: Pauses of the timer that come to less are not mentioned.
SHOWN_PAUSE_S = 60

#: Notices of no consequence for what a session says.
_TECHNICAL = frozenset({"odd-field"})

#: So many notices of one kind are shown each, further ones counted.
MOST_OF_A_KIND = 3


def file_text(
    file: FileInfo,
    sessions: Sequence[SessionSummary],
    shown: Sequence[SessionSummary],
    notices: Sequence[Notice],
    *,
    width: int = PLAIN_WIDTH,
    explain: bool = False,
    path: str | None = None,
) -> str:
    """One file: the sessions to show one after the other, and in a line what else it holds.

    Parameters
    ----------
    file, sessions
        The file and all its sessions.
    shown
        Those of them to show; for none, one line says what the file holds.
    notices
        What was odd about the file.
    width
        Columns to fill.
    explain
        Whether to list every reason for a name, and how each figure comes about.
    path
        The file as `fitlift label` takes it; None where it is no file of its own.
    """
    if not shown:
        held = Contents(file.kind, tuple(session.listed for session in sessions))
        return f"{file.name}: no strength session; it holds {contents(held)}\n" + _notes(notices, width)
    others = tuple(session.listed for session in sessions if session not in shown)
    also = f"Also in this file: {contents(Contents(file.kind, others))}" if others else ""
    texts = [session_text(session, width=width, explain=explain, path=path) for session in shown]
    return blocks([*texts, paragraphs([also], width)])


def session_text(
    session: SessionSummary, *, width: int = PLAIN_WIDTH, explain: bool = False, path: str | None = None
) -> str:
    """One session on one screen.

    Parameters
    ----------
    session
        The session; one that is no strength training gives its first lines only.
    width
        Columns to fill.
    explain
        Whether to list every reason for a name, and how each figure comes about.
    path
        As for `file_text`.
    """
    texts = [paragraphs([_headline(session), *_facts(session)], width)]
    active = in_unit(session.active, session.settings.weight_unit)
    if session.is_strength and not active.empty:
        unit, match = session.settings.weight_unit, session.match
        planned = None if match is None else in_unit(match.matched.sets, unit)
        texts += [_plan(session, width), set_table(active, width, planned)]
        texts += [paragraphs(remarks(active), width, indent="  "), after_plan(match, width, unit) if match else ""]
        texts += [load_lines(session, width), zone_lines(session, width), muscle_lines(session.coverage, width)]
        texts += [session_principles(session.principles, width)]
        texts += [paragraphs(doubts(active, path), width)]
        texts += [explanation(active, session.evidence, width)] if explain else []
    elif session.is_strength:
        texts += [paragraphs([_without_sets(session)], width), _lap_table(session.laps, width)]
        texts += [zone_lines(session, width)]
    if session.is_strength and explain:
        texts.append(figures_text(session, width))
    return blocks([*texts, _notes(session.notices, width)])


def telling(notices: Iterable[Notice]) -> list[str]:
    """Texts of the notices that concern a reader, the first few of each kind; the others stand in JSON only."""
    texts = []
    concerning = (notice for notice in notices if notice.code not in _TECHNICAL)
    for _, of_kind in groupby(concerning, key=lambda notice: notice.code):
        said = [notice.text for notice in of_kind]
        texts += said[:MOST_OF_A_KIND]
        if len(said) > MOST_OF_A_KIND:
            texts.append(f"and {len(said) - MOST_OF_A_KIND} more places like these: fitlift inspect lists them")
    return texts


def _notes(notices: Iterable[Notice], width: int) -> str:
    return paragraphs((f"Note: {text}." for text in telling(notices)), width)


def _headline(session: SessionSummary) -> str:
    facts = session.facts
    name = facts["name"] or ("Strength" if session.is_strength else sport(session.listed).capitalize())
    zone = "" if session.file.knows_local_time or session.local_start is None else " UTC"
    parts = (name, date_and_time(session.local_start) + zone, _duration(facts) + _paused(facts), session.file.device)
    return " · ".join(filter(None, parts))


def _plan(session: SessionSummary, width: int) -> str:
    """The planned session and what was done of it; or that it was none of those at hand."""
    if session.match is not None:
        return paragraphs(plan_lines(session.match), width, indent="  ")
    count = session.planned_sessions
    which = "the one planned session" if count == 1 else f"any of the {count} planned sessions"
    return paragraphs([f"Plan: it does not look like {which}." if count else ""], width)


def _facts(session: SessionSummary) -> Iterator[str]:
    if session.facts["workout_name"] and session.match is None:
        yield f"Workout: {session.facts['workout_name']}"
    if session.is_strength and session.counts.active_sets:
        yield " · ".join(_totals(session))
    yield "  ".join(filter(None, (_heart(session.facts), _watch_load(session))))
    yield _effort(session.load["rpe"])


def _totals(session: SessionSummary) -> Iterator[str]:
    counts = session.counts
    working = counts.working_sets or 0
    warmups = (counts.active_sets or 0) - working
    told_apart = warmups or session.active["role"].notna().all()
    sets = plural(working, "working set" if told_apart else "set")
    yield f"{sets} + {warmups} warm-up" if warmups else sets
    if counts.working_reps is not None:
        yield plural(counts.working_reps, "rep")
    yield _weights(session)


def _weights(session: SessionSummary) -> str:
    covered = session.counts.working_sets_with_weight
    if covered:
        weighed = in_unit(working_sets(session.active), session.settings.weight_unit)
        counted = counted_beside((session,))
        beside = f", {counted} counted" if counted else ""
        return f"{volume(weighed)} in the {plural(covered, 'set')} with a weight{beside}"
    return "weights without reps" if session.active["weight_kg"].notna().any() else "no weights logged"


def _heart(facts: Mapping[str, Any]) -> str:
    named = (("avg", facts["hr_avg_bpm"]), ("max", facts["hr_max_bpm"]))
    known = ", ".join(f"{name} {value:.0f}" for name, value in named if value is not None)
    return f"Heart rate {known}." if known else "No heart rate recorded."


def _effort(rpe: float | None) -> str:
    """How hard the user found the session."""
    said = effort(rpe)
    return f"{said.capitalize()}." if said else ""


def _watch_load(session: SessionSummary) -> str:
    if not session.is_strength:
        return ""
    for column, name in (("watch_training_load", "load"), ("watch_training_stress_score", "stress score")):
        if session.facts[column] is not None:
            return f"Watch {name} {session.facts[column]:.0f}: it measures the heart, not lifting."
    return ""


def _without_sets(session: SessionSummary) -> str:
    device = session.file.device or "the device"
    sections = f", {plural(len(session.laps), 'lap')}" if len(session.laps) > 1 else ""
    return f"No sets in this file: {device} wrote none. What it has: the duration, heart rate{sections}."


def _lap_table(laps: pd.DataFrame, width: int) -> str:
    """Laps as sections; one lap is the whole session and says nothing new."""
    if len(laps) <= 1:
        return ""
    made = table(("Lap",), ("Time", "HR avg", "HR max"))
    for lap in rows_of(laps):
        time = "" if pd.isna(lap.duration_s) else clock(lap.duration_s)
        made.add_row(str(lap.lap), time, bpm(lap.hr_avg_bpm), bpm(lap.hr_max_bpm))
    return rendered(made, width)


def _duration(facts: Mapping[str, Any]) -> str:
    return "" if facts["timer_s"] is None else minutes(facts["timer_s"])


def _paused(facts: Mapping[str, Any]) -> str:
    if facts["elapsed_s"] is None or facts["timer_s"] is None:
        return ""
    paused_s = facts["elapsed_s"] - facts["timer_s"]
    return f" + {minutes(paused_s)} paused" if paused_s >= SHOWN_PAUSE_S else ""
