"""A strength session as text for a terminal, a pipe or a file."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from fitlift.activity import FileInfo
from fitlift.activity.contents import Contents
from fitlift.activity.strength import is_open
from fitlift.errors import Notice
from fitlift.history.summary import SessionSummary
from fitlift.measures.readable import in_unit
from fitlift.records.sessions import Lap
from fitlift.records.sets import Set
from fitlift.records.several import active
from fitlift.report.contents_text import contents
from fitlift.report.every_set import TEXT_COLUMNS, every_set, time
from fitlift.report.explanation import explanation
from fitlift.report.figures_text import figures_text
from fitlift.report.layout import PLAIN_WIDTH, blocks, paragraphs, rendered
from fitlift.report.load_lines import load_lines
from fitlift.report.match_lines import after_plan
from fitlift.report.muscle_lines import muscle_lines
from fitlift.report.past_lines import past_lines
from fitlift.report.principle_lines import session_principles
from fitlift.report.sections import NOT_ON_ONE_SCREEN, SECTIONS
from fitlift.report.session_words import (
    first_facts,
    planned,
    telling,
    title,
    watch_totals,
    when_and_how_long,
    without_sets,
)
from fitlift.report.set_lines import bpm, doubts, remarks, set_table
from fitlift.report.text_table import TextTable
from fitlift.report.zone_lines import zone_lines


def file_text(
    file: FileInfo,
    sessions: Sequence[SessionSummary],
    shown: Sequence[SessionSummary],
    notices: Sequence[Notice],
    *,
    width: int = PLAIN_WIDTH,
    explain: bool = False,
    to_name: str | None = None,
    show: Collection[str] = (),
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
    to_name
        The command that names its exercises; None where it is no file of its own.
    show
        Keys of `sections.SECTIONS` to show; none for all that have room on one screen.
    """
    if not shown:
        return also_held(file, sessions, shown) + "\n" + _notes(notices, width)
    texts = [session_text(session, width=width, explain=explain, to_name=to_name, show=show) for session in shown]
    return blocks([*texts, paragraphs([also_held(file, sessions, shown)], width)])


def also_held(file: FileInfo, sessions: Sequence[SessionSummary], shown: Sequence[SessionSummary]) -> str:
    """What else a file holds beside the sessions that are shown; empty for nothing."""
    if not shown:
        held = Contents(file.kind, tuple(session.listed for session in sessions))
        return (
            f"{file.name}: no strength session; it holds {contents(held)}{_how_to_see(held) or _how_to_say(file, held)}"
        )
    others = Contents(file.kind, tuple(session.listed for session in sessions if session not in shown))
    return f"Also in this file: {contents(others)}{_how_to_see(others)}" if others.sessions else ""


def _how_to_see(held: Contents) -> str:
    """How to see sets in other sports; nothing where there are none."""
    sets = sum(session.sets for session in held.sessions)
    return f" (--all-sessions shows {'it' if sets == 1 else 'them'})" if sets else ""


def _how_to_say(file: FileInfo, held: Contents) -> str:
    """How to say that a session was strength training, where its sport leaves that open; else nothing."""
    number = next((at for at, each in enumerate(held.sessions, 1) if is_open(each.sport, each.sub_sport)), None)
    if number is None:
        return ""
    said = f"sessions: [{{session: {number}, sport: strength}}]"
    return f" (if it was strength training, say so: '{said}' in {file.name}.fitlift.yaml)"


def session_text(
    session: SessionSummary,
    *,
    width: int = PLAIN_WIDTH,
    explain: bool = False,
    to_name: str | None = None,
    show: Collection[str] = (),
) -> str:
    """One session on one screen.

    Parameters
    ----------
    session
        The session; one that is no strength training gives its first lines, and its sets where it has any.
    width
        Columns to fill.
    explain
        Whether to list every reason for a name, and how each figure comes about.
    to_name, show
        As for `file_text`.
    """
    head = " · ".join((title(session), *when_and_how_long(session)))
    texts = [paragraphs([head, *first_facts(session)], width)]
    chosen = set(show) or set(SECTIONS) - NOT_ON_ONE_SCREEN
    parts = _sections(session, width, explain=explain, to_name=to_name)
    return blocks([*texts, *(text for key, text in parts if key in chosen)])


def _sections(session: SessionSummary, width: int, *, explain: bool, to_name: str | None) -> Iterator[tuple[str, str]]:
    """Key and text of each section, in the order of the screen; the text may be empty."""
    sets = in_unit(active(session.each_set), session.unit)
    if session.is_strength and sets:
        yield from _work(session, sets, width)
        yield "principles", session_principles(session.each_principle, width)
        yield "every_set", _every_set(session, width)
        yield "notes", paragraphs((watch_totals(session), *doubts(sets, to_name)), width)
        yield "explanation", explanation(sets, session.each_evidence, width) if explain else ""
    elif sets:
        yield "sets", set_table(sets, width, None)
        yield "sets", paragraphs(remarks(sets), width, indent="  ")
        yield "zones", zone_lines(session, width)
        yield "every_set", _every_set(session, width)
    elif session.is_strength:
        yield "sets", blocks([paragraphs([without_sets(session)], width), _lap_table(session.each_lap, width)])
        yield "zones", zone_lines(session, width)
    if session.is_strength and explain:
        yield "explanation", figures_text(session, width)
    yield "notes", _notes(session.notices, width)


def _work(session: SessionSummary, sets: Sequence[Set], width: int) -> Iterator[tuple[str, str]]:
    unit, match = session.unit, session.match
    beside = None if match is None else in_unit(match.matched.each_set, unit)
    yield "plan", paragraphs(planned(session), width, indent="  ")
    yield "sets", set_table(sets, width, beside)
    yield "sets", paragraphs(remarks(sets), width, indent="  ")
    yield "plan", after_plan(match, width, unit) if match else ""
    yield "past", past_lines(session, width)
    yield "load", load_lines(session, width)
    yield "zones", zone_lines(session, width)
    yield "muscles", muscle_lines(session.coverage, width, hides_sets=session.hides_sets)


def _every_set(session: SessionSummary, width: int) -> str:
    heads, rows = every_set(session)
    made = TextTable(heads[:TEXT_COLUMNS], heads[TEXT_COLUMNS:])
    for row in rows:
        made.add_row(*row)
    return rendered(made, width)


def _notes(notices: Iterable[Notice], width: int) -> str:
    return paragraphs((f"Note: {text}." for text in telling(notices)), width)


def _lap_table(laps: Sequence[Lap], width: int) -> str:
    """Laps as sections; one lap is the whole session and says nothing new."""
    if len(laps) <= 1:
        return ""
    made = TextTable(("Lap",), ("Time", "HR avg", "HR max"))
    for lap in laps:
        made.add_row(str(lap.lap), time(lap.duration_s), bpm(lap.hr_avg_bpm), bpm(lap.hr_max_bpm))
    return rendered(made, width)
