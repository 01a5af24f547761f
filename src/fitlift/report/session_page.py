"""A session as a page: what was done first, then the plan, the past, the load, the heart, the muscles, doubts."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from fitlift.analysis.muscles import Coverage
from fitlift.exercises.tables import group_names
from fitlift.history.summary import SessionSummary
from fitlift.measures.readable import clock, in_unit, on_one_line
from fitlift.records.base import replace
from fitlift.records.plans import Match
from fitlift.records.sets import Set
from fitlift.records.several import active
from fitlift.records.zones import SessionZones
from fitlift.report.every_set import TEXT_COLUMNS, every_set, time
from fitlift.report.explanation import explanation_parts
from fitlift.report.load_lines import load_sentences
from fitlift.report.match_lines import after_plan_sentences
from fitlift.report.muscle_lines import group_with_sets, how_counted, told_groups, unattributed, untrained_words
from fitlift.report.page import Brief, Grid, Listing, Page, Part, Picture, Prose, Remarks, Section, Sign, Verbatim
from fitlift.report.past_lines import others, past_rows, sentence_of_row, where, without_earlier
from fitlift.report.principle_lines import OVER_WEEKS, told_in_weeks, told_principles
from fitlift.report.sections import SECTIONS
from fitlift.report.session_words import (
    first_facts,
    planned,
    telling,
    title,
    watch_totals,
    when_and_how_long,
    without_sets,
)
from fitlift.report.set_lines import PLAN, bpm, command_to_name, named_by, remarks, shown_sets, to_name_words
from fitlift.report.words import heading, say
from fitlift.report.zone_lines import (
    seconds_by_zone,
    without_zones,
    zone_hints,
    zone_remarks,
    zone_rows,
    zones_about,
    zones_name,
)

if TYPE_CHECKING:
    from fitlift.report.figure import ShownFigure

#: The charts of a session by their keys; none for text.
Figures = Mapping[str, "ShownFigure"]

_NO_FIGURES: Figures = {}


def session_page(
    session: SessionSummary,
    *,
    key: str,
    figures: Figures = _NO_FIGURES,
    show: Collection[str] = (),
    explain: bool = False,
    to_name: str | None = None,
    unfolds: bool = False,
) -> Page:
    """Lay a session out as a page.

    Parameters
    ----------
    session
        The session; one that is no strength training has its first lines, and its sets where it has any.
    key
        A name for it that no other one on the page has.
    figures
        Its charts; none for what shows no pictures.
    show
        Keys of `SECTIONS` to show; none for all.
    explain
        Whether to list every reason for a name, and how each figure comes about.
    to_name
        The command that names its exercises; None where it is no file of its own.
    unfolds
        Whether the table of exercises unfolds to their sets and tells their past, for what can fold it.
    """
    found = {
        "sets": Section("sets", heading(SECTIONS["sets"]), _parts(_sets(session, figures, unfolds=unfolds))),
        "plan": Section("plan", heading(SECTIONS["plan"]), _parts(_plan(session, figures))),
        "past": _past(session),
        "load": Section("load", heading(SECTIONS["load"]), _parts(_load(session, figures))),
        "zones": _zones(session, figures),
        "muscles": _muscles(session, figures),
        "principles": Section(
            "principles", heading(SECTIONS["principles"]), _parts(_principles(session)), is_headed=True
        ),
        "every_set": Section("every_set", heading(SECTIONS["every_set"]), _parts(_every_set(session))),
        "notes": Section("notes", heading(SECTIONS["notes"]), _parts(_notes(session, to_name))),
        "explanation": _explanation(session, explain=explain),
    }
    shown = [section for name, section in found.items() if section.parts and (not show or name in show)]
    lead = [first_facts(session), _planned(session) if not show or "plan" in show else ()]
    said = tuple(tuple(on_one_line(text) for text in texts if text) for texts in lead)
    head = on_one_line(title(session)), on_one_line(when_and_how_long(session))
    page = Page(key, *head, tuple(filter(None, said)), tuple(shown))
    return _with_first_screen(page, session) if unfolds and not show else page


def _with_first_screen(page: Page, session: SessionSummary) -> Page:
    from fitlift.report.first_screen import tiles, verdict  # what has no first screen has no use for it

    return replace(page, tiles=tiles(session), verdict=on_one_line(verdict(session)))


def _heads(*keys: str) -> tuple[str, ...]:
    return tuple(map(heading, keys))


def _parts(parts: Iterable[Part]) -> tuple[Part, ...]:
    return tuple(parts)


def _planned(session: SessionSummary) -> Iterator[str]:
    if session.is_strength and session.counts.active_sets:
        yield from planned(session)


def _picture(figures: Figures, *keys: str, is_told_there: bool = False) -> Iterator[Picture]:
    yield from (Picture(figures[key], is_told_there) for key in keys if key in figures)


def _prose(texts: Iterable[str], *, is_quiet: bool = False) -> Iterator[Prose]:
    said = tuple(on_one_line(text) for text in texts if text)
    if said:
        yield Prose(said, is_quiet)


def _remarks(texts: Iterable[str]) -> Iterator[Remarks]:
    said = tuple(on_one_line(text) for text in texts if text)
    if said:
        yield Remarks(said)


def _rows(rows: Iterable[Iterable[str]]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(map(on_one_line, row)) for row in rows)


def _sets(session: SessionSummary, figures: Figures, *, unfolds: bool) -> Iterator[Part]:
    sets = active(session.each_set)
    if session.is_strength and not sets:
        yield Prose((without_sets(session),))
        yield from _laps(session)
    elif sets:
        match, unit = session.match, session.unit
        planned_sets = None if match is None else in_unit(match.matched.each_set, unit)
        grid = set_grid(in_unit(sets, unit), planned_sets)
        yield _unfolding(grid, session, in_unit(sets, unit), planned_sets) if unfolds else grid
        yield from _prose(remarks(sets))
    yield from _picture(figures, "timeline")


def set_grid(sets: Sequence[Set], planned: Sequence[Match] | None = None) -> Grid:
    """The table of sets: a row for each exercise, beside it what was planned; figures that none has are left out.

    Parameters
    ----------
    sets
        The active sets of one session.
    planned
        What was planned and what became of it; None without a plan.
    """
    shown = shown_sets(sets, planned)
    groups = tuple((head, _rows(rows)) for head, rows in shown.groups)
    heads = _heads(*shown.left), _heads(*shown.right)
    grid = Grid(heading("sets_by_exercise"), *heads, groups, is_stacked=True, title_column=1, aside=heading(PLAN))
    return grid.without_empty_columns()


def _unfolding(grid: Grid, session: SessionSummary, sets: Sequence[Set], planned: Sequence[Match] | None) -> Grid:
    from fitlift.report.exercise_table import unfolding  # of what is written only pages unfold

    past = past_rows(session) if _has_past(session) else ()
    return replace(grid, unfolding=unfolding(session, shown_sets(sets, planned), planned, past))


def _laps(session: SessionSummary) -> Iterator[Grid]:
    """Laps as sections; one lap is the whole session and says nothing new."""
    laps = session.each_lap
    if len(laps) <= 1:
        return
    rows = ((str(lap.lap), time(lap.duration_s), bpm(lap.hr_avg_bpm), bpm(lap.hr_max_bpm)) for lap in laps)
    heads = _heads("lap"), _heads("time", "hr_avg", "hr_max")
    yield Grid(heading("laps"), *heads, (("", _rows(rows)),))


def _plan(session: SessionSummary, figures: Figures) -> Iterator[Part]:
    if session.match is None:
        return
    yield from _picture(figures, "planned", is_told_there=True)
    yield from _prose(after_plan_sentences(session.match, session.unit))


def _has_past(session: SessionSummary) -> bool:
    return session.earlier is not None and bool(session.earlier.sessions and session.counts.active_sets)


def _past(session: SessionSummary) -> Section:
    head, source = heading(SECTIONS["past"]), session.earlier
    if source is None or not session.counts.active_sets:
        return Section("past", head, ())
    if not source.sessions:
        return Section("past", head, (Prose((without_earlier(source),), is_quiet=True),))
    rows = past_rows(session)
    told = [(row.slot, row.name, row.last, row.change, row.best, row.following) for row in rows]
    heads = _heads("number", "exercise", "last_time", "change", "best", "next")
    brief = Brief(entries=tuple(on_one_line(sentence_of_row(row)) for row in rows))
    # what no letter leads to has no place in the table of exercises
    is_told_there = all(row.slot for row in rows)
    grid = Grid(
        head, heads, (), (("", _rows(told)),), is_stacked=True, title_column=1, brief=brief, is_told_there=is_told_there
    )
    said = _remarks(others(session)) if session.each_past else ()
    parts: tuple[Part, ...] = (grid, *said) if rows else _parts(said)
    return Section("past", head, parts, where(source), is_headed=True)


def _load(session: SessionSummary, figures: Figures) -> Iterator[Part]:
    if not session.is_strength or not session.counts.active_sets:
        return
    yield from _prose(load_sentences(session))
    has_letters = all(each.slot for each in session.each_exercise_load if each.volume_kg)
    yield from _picture(figures, "volume", is_told_there=has_letters)
    yield from _picture(figures, "rests")


def _zones(session: SessionSummary, figures: Figures) -> Section:
    zones = session.session_zones
    if not sum(seconds_by_zone(zones)):
        return Section("zones", heading(SECTIONS["zones"]), _parts(_prose(without_zones(session))))
    said: tuple[Part, ...] = (*_remarks(zone_remarks(session)), *_prose(zone_hints(session)))
    parts: tuple[Part, ...] = (*_picture(figures, "zones"), _zone_grid(zones), *said)
    return Section("zones", zones_name(zones), parts, zones_about(zones), is_headed=True)


def _zone_grid(zones: SessionZones) -> Grid:
    rows = zone_rows(zones)
    whole_s = sum(row[1] for row in rows)
    brief = Brief(shares=tuple(row[1] / whole_s for row in rows))
    cells = _rows((name, *map(clock, spent)) for name, *spent in rows)
    heads = _heads("zone"), _heads("time", "in_sets", "outside_sets")
    return Grid(heading("time_by_zone"), *heads, (("", cells),), is_folded=True, brief=brief)


def _muscles(session: SessionSummary, figures: Figures) -> Section:
    if not session.is_strength:
        return Section("muscles", heading(SECTIONS["muscles"]), ())
    pictures = _parts(_picture(figures, "muscles", "groups"))
    return muscle_section(session.coverage, hides_sets=session.hides_sets, pictures=pictures)


def muscle_section(coverage: Coverage, *, hides_sets: bool, pictures: Sequence[Part] = ()) -> Section:
    """What was trained, the most first, what was not, and the sets that count for nothing.

    Parameters
    ----------
    coverage
        The sets by muscle of one session.
    hides_sets
        Whether there are sets that do not tell what they trained.
    pictures
        Its charts.
    """
    head = heading(SECTIONS["muscles"])
    without = _parts(_prose(unattributed(coverage)))
    trained, untrained = told_groups(coverage)
    if not trained:
        return Section("muscles", head, without)
    rows = (
        (
            group_names()[each.group],
            *(
                "?" if hides_sets and not each.fractional_sets else f"{sets:g}"
                for sets in (each.fractional_sets, each.direct_sets, each.warmup_sets)
            ),
        )
        for each in coverage.each_group
    )
    heads = _heads("muscles"), _heads("sets", "trained_directly", "warm_up_sets")
    brief = Brief(items=tuple(map(group_with_sets, trained)))
    grid = Grid(heading("sets_by_group_of_muscles"), *heads, (("", _rows(rows)),), is_folded=True, brief=brief)
    missing = _remarks([untrained_words(untrained, hides_sets=hides_sets)])
    parts: tuple[Part, ...] = (*pictures, grid, *missing, *without)
    return Section("muscles", head, parts, how_counted(coverage), is_headed=True)


def _principles(session: SessionSummary) -> Iterator[Listing]:
    principles = session.each_principle
    if not principles:
        return
    shown = [each for each in principles if each.rule not in OVER_WEEKS]
    told: list[tuple[Sign, str]] = [*told_principles(shown), ("cannot say", told_in_weeks())]
    yield Listing(tuple((verdict, on_one_line(said)) for verdict, said in told))


def _every_set(session: SessionSummary) -> Iterator[Grid]:
    heads, rows = every_set(session)
    if not rows:
        return
    left, right = tuple(heads[:TEXT_COLUMNS]), tuple(heads[TEXT_COLUMNS:])
    caption, groups = heading("every_set_in_order"), (("", _rows(rows)),)
    grid = Grid(caption, left, right, groups, is_stacked=True, title_column=1, is_told_there=True)
    yield grid.without_empty_columns()


def _notes(session: SessionSummary, to_name: str | None) -> Iterator[Part]:
    sets = active(session.each_set)
    if session.is_strength and sets:
        command = command_to_name(sets, to_name)
        to_be_named = [watch_totals(session), to_name_words(sets, has_command=bool(command))]
        if command:
            yield from _prose(to_be_named)
            yield Verbatim(command)
        yield from _prose([*([] if command else to_be_named), *named_by(sets)])
    yield from _prose(say("note", notice=text) for text in telling(session.notices))


def _explanation(session: SessionSummary, *, explain: bool) -> Section:
    parts = explanation_parts(session) if explain and session.is_strength else ()
    return Section("explanation", heading(SECTIONS["explanation"]), _parts(parts))
