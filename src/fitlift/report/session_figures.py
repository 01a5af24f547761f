"""The charts of a session: which can be drawn, how large, and what each shows in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np

from fitlift.charts.bars import ROW_PT, loaded_rows, volume_bars, volume_words
from fitlift.charts.drawing import legend_height_pt
from fitlift.charts.labels import label
from fitlift.charts.muscle_map import Without
from fitlift.charts.planned_sets import LEGEND_COLUMNS, LEGEND_DROP_PT, meanings, planned_rows, planned_sets
from fitlift.charts.theme import Theme
from fitlift.charts.timeline import LETTER_ROW_PT, letter_rows, timeline
from fitlift.history.summary import SessionSummary
from fitlift.matching.verdicts import REST_TOLERANCE_S
from fitlift.measures.readable import exercise_or_slot, in_unit
from fitlift.measures.trace import Trace
from fitlift.records.base import replace
from fitlift.records.heart import HeartRates
from fitlift.records.plans import Match
from fitlift.records.rests import Rest
from fitlift.records.sets import Set
from fitlift.records.several import active
from fitlift.report.exercise_table import set_title, sure_name
from fitlift.report.figure import NARROW_PT, WIDE_PT, Draw, ShownFigure, sized
from fitlift.report.light_charts import WIDTHS, SetMark, TimeLine, time_line
from fitlift.report.set_lines import number
from fitlift.report.table_figures import groups_figure, muscles_figure, rests_figure, zones_figure
from fitlift.report.words import heading, say

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def session_figures(session: SessionSummary) -> Mapping[str, ShownFigure]:
    """The charts that can be drawn of a session, by key; none that would be empty."""
    charts = (_timeline, _planned, _zones, _muscles, _groups, _rests, _volume)
    return {figure.key: figure for chart in charts for figure in chart(session)}


def _timeline(session: SessionSummary) -> Iterator[ShownFigure]:
    start, end = session.session.start_time, session.session.end_time
    sets, heart, pauses = active(session.each_set), session.heart, session.each_pause
    drawn = sum(each.start_time is not None and each.end_time is not None for each in sets)
    if start is None or end is None or end <= start or not (heart.known or drawn):
        return
    zones = session.session_zones
    bounds = zones.bounds_bpm if zones.source != "none" else ()

    def fill(axes: Axes, *, theme: Theme) -> None:
        timeline(
            axes,
            heart,
            sets,
            start,
            end,
            pauses=pauses,
            bounds_bpm=bounds,
            gap_cap_s=session.settings.gap_cap_s,
            theme=theme,
        )

    def drawing(width_pt: float) -> Draw:
        per_minute = (width_pt - 84) / ((end - start).total_seconds() / 60)
        top = 8 + LETTER_ROW_PT * letter_rows(sets, start, per_minute, width_pt - 84)
        height = (150 if heart.known else 36) + top + 40
        return sized((width_pt, height), (44, 40, 40, top), fill)

    yield ShownFigure(
        "timeline",
        _timeline_title(drawn, has_heart_rate=bool(heart.known)),
        _timeline_words(heart, (end - start).total_seconds(), len(sets), drawn),
        drawing(NARROW_PT),
        _timeline_note(sets, has_pauses=bool(pauses)),
        drawing(WIDE_PT),
        lambda key: _light_timeline(session, sets, bounds, key),
    )


def _light_timeline(
    session: SessionSummary, sets: Sequence[Set], bounds: Sequence[float], key: str
) -> list[tuple[str, str]]:
    """The session in time as pages draw it, for each width of screens."""
    start, end, names = session.session.start_time, session.session.end_time, _names(sets)
    if start is None or end is None:
        return []
    marks = [
        SetMark(
            each.start_time,
            each.end_time,
            number(each),
            each.slot or "",
            names[each.slot or number(each)],
            set_title(each, names[each.slot or number(each)] or each.slot or "", session.unit),
            each.role == "warmup",
        )
        for each in sets
        if each.start_time is not None and each.end_time is not None
    ]
    trace = Trace.of(session.heart, gap_cap_s=session.settings.gap_cap_s) if session.heart.known else None
    words = (heading("paused"), label("chart_minutes"), label("chart_heart_rate"), "Z")
    line = TimeLine(start, end, marks, trace, session.each_pause or (), bounds, *words)
    return [(kind, time_line(line, width, f"{key}-{kind}")) for kind, width in WIDTHS]


def _names(sets: Sequence[Set]) -> dict[str, str]:
    """What the exercise of each letter, or else number, is called; empty where that is not sure."""
    found: dict[str, list[Set]] = {}
    for each in sets:
        found.setdefault(each.slot or number(each), []).append(each)
    return {letter: sure_name(of) for letter, of in found.items()}


def _timeline_title(drawn: int, *, has_heart_rate: bool) -> str:
    if not has_heart_rate:
        return heading("sets_in_time")
    return heading("heart_rate_and_sets" if drawn else "heart_alone")


def _timeline_words(heart: HeartRates, seconds: float, sets: int, drawn: int) -> str:
    beats = (float(np.nanmin(heart.bpm)), float(np.nanmax(heart.bpm))) if heart.known else None
    return say("picture_of_session", heart_rate_bpm=beats, seconds=seconds, sets=sets, drawn_sets=drawn)


def _timeline_note(sets: Sequence[Set], *, has_pauses: bool) -> str:
    if not sets and not has_pauses:
        return ""
    light = {"cooldown" if each.part_of_plan == "cooldown" else "warmup" for each in sets if each.role == "warmup"}
    kinds = tuple(sorted(light, reverse=True))
    return say("session_in_time_means", has_sets=bool(sets), light_kinds=kinds, has_pauses=has_pauses)


def _planned(session: SessionSummary) -> Iterator[ShownFigure]:
    sets = in_unit(session.each_match, session.unit) if session.followed is not None else ()
    if not sets:
        return
    rows = planned_rows(sets)
    below_pt = LEGEND_DROP_PT + legend_height_pt(meanings(sets), LEGEND_COLUMNS)

    def fill(axes: Axes, *, theme: Theme) -> None:
        planned_sets(axes, sets, theme=theme)

    height = len(rows) * ROW_PT + below_pt
    said = "; ".join(f"{row.name}{f' {row.planned}' if row.planned else ''}: {_became(row.sets)}" for row in rows)
    draw = sized((NARROW_PT, height), (8, below_pt, 8, 0), fill)
    yield ShownFigure("planned", heading("set_by_set"), f"{said}.", draw)


def _became(sets: Sequence[Match]) -> str:
    counts = Counter(each.verdict for each in sets)
    return say("became_of_sets", verdicts=tuple(counts), verdict_sets=tuple(counts.values()))


def _zones(session: SessionSummary) -> Iterator[ShownFigure]:
    yield from zones_figure(session.session_zones, heading("time_by_zone"))


def _muscles(session: SessionSummary) -> Iterator[ShownFigure]:
    yield from muscles_figure(session.each_muscle, session.each_group, _without(session))


def _groups(session: SessionSummary) -> Iterator[ShownFigure]:
    yield from groups_figure(session.each_group, _without(session))


def _without(session: SessionSummary) -> Without:
    """What it means that a group has no set: one session has not to train all."""
    return "unknown" if session.hides_sets else "nothing"


def _rests(session: SessionSummary) -> Iterator[ShownFigure]:
    yield from rests_figure(aimed_rests(session))


def aimed_rests(session: SessionSummary) -> tuple[Rest, ...]:
    """Rests by exercise; the plan's aim stands in for that of the main lift where the plan has one for the exercise."""
    if session.followed is None:
        return session.each_rest
    planned = {
        each.performed_exercise or each.exercise: (each.rest_low_s, each.rest_high_s)
        for each in session.each_matched_exercise
        if each.rest_low_s is not None and each.rest_high_s is not None
    }
    return tuple([_aimed(rest, planned.get(rest.exercise)) for rest in session.each_rest])


def _aimed(rest: Rest, planned_s: tuple[float, float] | None) -> Rest:
    """With the plan's aim, where it has one; to the second it cannot be met."""
    if planned_s is None:
        return rest
    low_s, high_s = planned_s
    spare = REST_TOLERANCE_S if low_s == high_s else 0.0
    return replace(rest, target_low_s=low_s - spare, target_high_s=high_s + spare)


def _volume(session: SessionSummary) -> Iterator[ShownFigure]:
    loads = session.each_exercise_load
    rows = loaded_rows(loads)
    if not rows:
        return
    unit = session.unit

    def fill(axes: Axes, *, theme: Theme) -> None:
        volume_bars(axes, loads, unit=unit, theme=theme)

    said = "; ".join(f"{exercise_or_slot(row) or heading('without_name')} {volume_words(row, unit)}" for row in rows)
    draw = sized((NARROW_PT, len(rows) * ROW_PT + 42), (12, 42, 12, 0), fill)
    yield ShownFigure("volume", heading("load_by_exercise"), f"{said}.", draw)
