"""A session as a page: what was done first, then the plan, the load, the heart, the muscles, the principles, doubts."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from fitlift.charts.zone_time import zone_rows
from fitlift.exercises.tables import group_name, group_names
from fitlift.history.summary import SessionSummary
from fitlift.measures.readable import clock, in_unit, on_one_line
from fitlift.records.muscles import GroupSets
from fitlift.records.several import active
from fitlift.report.every_set import TEXT_COLUMNS, every_set, time
from fitlift.report.explanation import explanation
from fitlift.report.figure import ShownFigure
from fitlift.report.figures_text import figures_text
from fitlift.report.layout import PLAIN_WIDTH
from fitlift.report.load_lines import load_sentences
from fitlift.report.match_lines import after_plan_sentences
from fitlift.report.muscle_lines import how_counted, unattributed
from fitlift.report.page import Grid, Listing, Page, Part, Picture, Prose, Section, Verbatim
from fitlift.report.past_lines import others, past_rows, where, without_earlier
from fitlift.report.principle_lines import IN_WEEKS, OVER_WEEKS, told_principles
from fitlift.report.sections import SECTIONS
from fitlift.report.session_figures import session_figures
from fitlift.report.session_words import (
    first_facts,
    planned,
    telling,
    title,
    watch_totals,
    when_and_how_long,
    without_sets,
)
from fitlift.report.set_lines import bpm, doubts, remarks, shown_sets
from fitlift.report.zone_lines import without_zones, zone_hints, zone_remarks

_Figures = Mapping[str, ShownFigure]


def session_page(
    session: SessionSummary,
    *,
    key: str,
    show: Collection[str] = (),
    explain: bool = False,
    to_name: str | None = None,
) -> Page:
    """Lay a session out as a page.

    Parameters
    ----------
    session
        The session.
    key
        A name for it that no other one on the page has.
    show
        Keys of `SECTIONS` to show; none for all.
    explain
        Whether to list every reason for a name, and how each figure comes about.
    to_name
        The command that names its exercises; None where it is no file of its own.
    """
    figures = session_figures(session)
    found = {
        "sets": _sets(session, figures),
        "plan": _plan(session, figures),
        "past": _past(session),
        "load": _load(session, figures),
        "zones": _zones(session, figures),
        "muscles": _muscles(session, figures),
        "principles": _principles(session),
        "every_set": _every_set(session),
        "notes": _notes(session, to_name),
        "explanation": _explanation(session) if explain else iter(()),
    }
    shown = {name: tuple(parts) for name, parts in found.items() if not show or name in show}
    return Page(
        key,
        on_one_line(title(session)),
        on_one_line(" · ".join(when_and_how_long(session))),
        tuple(on_one_line(text) for text in (*first_facts(session), *_planned(session)) if text),
        tuple(Section(name, SECTIONS[name], parts) for name, parts in shown.items() if parts),
    )


def _planned(session: SessionSummary) -> Iterator[str]:
    if session.is_strength and session.counts.active_sets:
        yield from planned(session)


def _picture(figures: _Figures, *keys: str) -> Iterator[Picture]:
    yield from (Picture(figures[key]) for key in keys if key in figures)


def _prose(texts: Iterable[str], *, is_quiet: bool = False) -> Iterator[Prose]:
    said = tuple(on_one_line(text) for text in texts if text)
    if said:
        yield Prose(said, is_quiet)


def _sets(session: SessionSummary, figures: _Figures) -> Iterator[Part]:
    sets = active(session.each_set)
    if session.is_strength and not sets:
        yield Prose((without_sets(session),))
        yield from _laps(session)
    elif sets:
        match, unit = session.match, session.unit
        beside = None if match is None else in_unit(match.matched.each_set, unit)
        shown = shown_sets(in_unit(sets, unit), beside)
        groups = tuple((heading, tuple(tuple(map(on_one_line, row)) for row in rows)) for heading, rows in shown.groups)
        heads = tuple(shown.left), tuple(shown.right)
        yield Grid("Sets by exercise", *heads, groups, is_stacked=True, title_column=1).without_empty_columns()
        yield from _prose(remarks(sets))
    yield from _picture(figures, "timeline")


def _laps(session: SessionSummary) -> Iterator[Grid]:
    laps = session.each_lap
    if len(laps) <= 1:
        return
    rows = tuple((str(lap.lap), time(lap.duration_s), bpm(lap.hr_avg_bpm), bpm(lap.hr_max_bpm)) for lap in laps)
    yield Grid("Laps", ("Lap",), ("Time", "HR avg", "HR max"), (("", rows),))


def _plan(session: SessionSummary, figures: _Figures) -> Iterator[Part]:
    if session.match is None:
        return
    yield from _picture(figures, "planned")
    yield from _prose(after_plan_sentences(session.match, session.unit))


def _past(session: SessionSummary) -> Iterator[Part]:
    source = session.earlier
    if source is None or not session.counts.active_sets:
        return
    if not source.sessions:
        yield Prose((without_earlier(source),), is_quiet=True)
        return
    rows = tuple(
        tuple(map(on_one_line, (row.slot, row.name, row.last, row.change, row.best, row.following)))
        for row in past_rows(session)
    )
    if rows:
        heads = ("#", "Exercise", "Last time", "Change", "Best", "Next")
        yield Grid("Last time, best, next", heads, (), (("", rows),), is_stacked=True, title_column=1)
    if session.each_past:
        yield from _prose(others(session))
        yield from _prose([f"{_capitalised(where(source))}."], is_quiet=True)


def _load(session: SessionSummary, figures: _Figures) -> Iterator[Part]:
    if not session.is_strength or not session.counts.active_sets:
        return
    yield from _prose(load_sentences(session))
    yield from _picture(figures, "volume", "rests")


def _zones(session: SessionSummary, figures: _Figures) -> Iterator[Part]:
    if "zones" not in figures:
        yield from _prose(without_zones(session))
        return
    yield from _picture(figures, "zones")
    yield _zone_grid(session)
    yield from _prose((*_sentences(zone_remarks(session)), *zone_hints(session)))


def _zone_grid(session: SessionSummary) -> Grid:
    rows = tuple(
        (name, clock(in_sets + outside), clock(in_sets), clock(outside))
        for name, in_sets, outside in zone_rows(session.session_zones)
    )
    return Grid("Time by zone", ("Zone",), ("Time", "In sets", "Outside sets"), (("", rows),), is_folded=True)


def _sentences(texts: Iterable[str]) -> Iterator[str]:
    yield from (f"{_capitalised(text)}." for text in texts)


def _capitalised(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"


def _muscles(session: SessionSummary, figures: _Figures) -> Iterator[Part]:
    if not session.is_strength:
        return
    yield from _picture(figures, "muscles", "groups")
    if "groups" in figures:
        groups = session.each_group
        yield _group_grid(groups)
        yield from _prose([f"Counted in {how_counted(session.coverage)}."], is_quiet=True)
        missing = [group_name(row.group) for row in groups if not row.fractional_sets]
        untrained = "No set known for" if session.hides_sets else "Not trained:"
        yield from _prose([f"{untrained} {', '.join(missing)}." if missing else ""])
    yield from _prose(unattributed(session.coverage))


def _group_grid(groups: Sequence[GroupSets]) -> Grid:
    rows = tuple(
        (group_names()[row.group], f"{row.fractional_sets:g}", str(row.direct_sets), str(row.warmup_sets))
        for row in groups
    )
    heads = ("Sets", "Trained directly", "Warm-up sets")
    return Grid("Sets by group of muscles", ("Muscles",), heads, (("", rows),), is_folded=True)


def _principles(session: SessionSummary) -> Iterator[Listing]:
    principles = session.each_principle
    if not principles:
        return
    shown = [each for each in principles if each.rule not in OVER_WEEKS]
    told = [*told_principles(shown), ("cannot say", IN_WEEKS)]
    yield Listing(tuple((verdict, _capitalised(on_one_line(said))) for verdict, said in told))


def _every_set(session: SessionSummary) -> Iterator[Grid]:
    heads, rows = every_set(session)
    if not rows:
        return
    left, right = tuple(heads[:TEXT_COLUMNS]), tuple(heads[TEXT_COLUMNS:])
    every = (("", tuple(map(tuple, rows))),)
    yield Grid("Every set in its order", left, right, every, is_stacked=True, title_column=1).without_empty_columns()


def _notes(session: SessionSummary, to_name: str | None) -> Iterator[Part]:
    sets = active(session.each_set)
    if session.is_strength and sets:
        yield from _prose([watch_totals(session)])
        yield from _prose(text.strip() for text in doubts(sets, to_name))
    yield from _prose(f"Note: {text}." for text in telling(session.notices))


def _explanation(session: SessionSummary) -> Iterator[Verbatim]:
    if not session.is_strength:
        return
    sets = active(session.each_set)
    names = explanation(sets, session.each_evidence, PLAIN_WIDTH) if sets else ""
    yield from (Verbatim(text) for text in (names, figures_text(session, PLAIN_WIDTH)) if text)
