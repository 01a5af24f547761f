"""The charts of a session: which can be drawn, how large, and what each shows in words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd
from matplotlib.figure import Figure

from fitlift.analysis.match import REST_TOLERANCE_S
from fitlift.charts.canvas import new_axes, style
from fitlift.charts.drawing import legend_height_pt
from fitlift.charts.exercise_rows import ROW_PT
from fitlift.charts.group_bars import group_bars
from fitlift.charts.muscle_map import muscle_map
from fitlift.charts.planned_sets import LEGEND_COLUMNS, LEGEND_DROP_PT, meanings, planned_rows, planned_sets
from fitlift.charts.rest_dots import LEGEND_DROP_PT as REST_LEGEND_DROP_PT
from fitlift.charts.rest_dots import meanings as rest_meanings
from fitlift.charts.rest_dots import rest_dots, rested_rows
from fitlift.charts.theme import Theme
from fitlift.charts.timeline import LETTER_ROW_PT, letter_rows, timeline
from fitlift.charts.volume_bars import loaded_rows, volume_bars, volume_words
from fitlift.charts.zone_time import zone_rows, zone_time
from fitlift.readable import clock, exercise_or_slot, in_unit, minutes
from fitlift.report.load_lines import shown_unit
from fitlift.report.muscle_lines import group_names
from fitlift.report.zone_lines import zones_heading
from fitlift.rows import known, rows_of
from fitlift.summary import SessionSummary
from fitlift.wording import plural

#: Widths in points: of most charts, which a phone shows whole, and of the timeline where there is more room.
NARROW_PT, WIDE_PT = 340.0, 720.0

#: Distance from one bar to the next in points.
_BAR_PT = 24.0

_Draw = Callable[[Theme], Figure]


@dataclass(frozen=True, eq=False)
class SessionFigure:
    """One chart of a session.

    Parameters
    ----------
    key
        Its name in names of files and ids.
    title
        What it shows.
    alternative
        The same in words, figures included, for who does not see it.
    draw
        Draws it for narrow screens.
    note
        How to read it, where that is not plain.
    draw_wide
        Draws it for wide ones; None where one drawing serves both.
    """

    key: str
    title: str
    alternative: str
    draw: _Draw
    note: str = ""
    draw_wide: _Draw | None = None


def session_figures(session: SessionSummary) -> Mapping[str, SessionFigure]:
    """The charts that can be drawn of a session, by key; none that would be empty."""
    charts = (_timeline, _planned, _zones, _muscles, _groups, _rests, _volume)
    return {figure.key: figure for chart in charts for figure in chart(session)}


def _figure(
    size_pt: tuple[float, float], margins_pt: tuple[float, float, float, float], fill: Callable[..., None]
) -> _Draw:
    """A drawing of a size; margins are left, bottom, right and top."""

    def draw(theme: Theme) -> Figure:
        with style():
            axes = new_axes(*size_pt, margins_pt, theme)
            fill(axes, theme=theme)
            return axes.get_figure(root=True) or Figure()

    return draw


def _timeline(session: SessionSummary) -> Iterator[SessionFigure]:
    start, end = session.facts["start_time"], session.facts["end_time"]
    drawn = session.active[session.active["start_time"].notna() & session.active["end_time"].notna()]
    has_heart_rate = bool(session.records["heart_rate_bpm"].notna().any())
    if start is None or end is None or end <= start or not (has_heart_rate or len(drawn)):
        return
    zones = session.zones
    bounds = zones["bounds_bpm"] if zones["source"] != "none" else ()

    def fill(axes: Any, *, theme: Theme) -> None:
        timeline(
            axes,
            session.records,
            session.active,
            start,
            end,
            pauses=session.pauses,
            bounds_bpm=bounds,
            gap_cap_s=session.settings.gap_cap_s,
            theme=theme,
        )

    def drawing(width_pt: float) -> _Draw:
        per_minute = (width_pt - 84) / ((end - start).total_seconds() / 60)
        top = 8 + LETTER_ROW_PT * letter_rows(session.active, start, per_minute)
        height = (150 if has_heart_rate else 36) + top + 40
        return _figure((width_pt, height), (44, 40, 40, top), fill)

    yield SessionFigure(
        "timeline",
        _timeline_title(len(drawn), has_heart_rate=has_heart_rate),
        _timeline_words(session, len(drawn)),
        drawing(NARROW_PT),
        _timeline_note(session),
        drawing(WIDE_PT),
    )


def _timeline_title(drawn: int, *, has_heart_rate: bool) -> str:
    if not has_heart_rate:
        return "Sets in time"
    return "Heart rate and sets" if drawn else "Heart rate"


def _timeline_words(session: SessionSummary, drawn: int) -> str:
    lowest, highest = session.records["heart_rate_bpm"].min(), session.records["heart_rate_bpm"].max()
    heart = "No heart rate" if pd.isna(lowest) else f"Heart rate from {lowest:.0f} to {highest:.0f} bpm"
    elapsed_s = (session.facts["end_time"] - session.facts["start_time"]).total_seconds()
    left_out = len(session.active) - drawn
    without = f"; {plural(left_out, 'set')} without a time not drawn" if left_out else ""
    return (
        f"{heart} over {minutes(elapsed_s)}; {plural(drawn, 'set')} marked in time{without}."
        if len(session.active)
        else f"{heart} over {minutes(elapsed_s)}."
    )


def _timeline_note(session: SessionSummary) -> str:
    has_warmups = bool((session.active["role"] == "warmup").fillna(value=False).any())
    said = ["shaded: sets, with their letters in the table"] if len(session.active) else []
    said += ["hatched: warm-ups"] if has_warmups else []
    said += ["crossed: the timer was paused"] if len(session.pauses) else []
    text = "; ".join(said)
    return f"{text[:1].upper()}{text[1:]}." if said else ""


def _planned(session: SessionSummary) -> Iterator[SessionFigure]:
    if session.match is None or session.match.matched.sets.empty:
        return
    sets = in_unit(session.match.matched.sets, session.settings.weight_unit)
    rows = planned_rows(sets)
    below_pt = LEGEND_DROP_PT + legend_height_pt(meanings(sets), LEGEND_COLUMNS)

    def fill(axes: Any, *, theme: Theme) -> None:
        planned_sets(axes, sets, theme=theme)

    height = len(rows) * ROW_PT + below_pt
    said = "; ".join(f"{row.name}{f' {row.planned}' if row.planned else ''}: {_became(row.sets)}" for row in rows)
    draw = _figure((NARROW_PT, height), (8, below_pt, 8, 0), fill)
    yield SessionFigure("planned", "Set by set", f"{said}.", draw)


def _became(sets: pd.DataFrame) -> str:
    counts = sets["verdict"].value_counts(sort=False)
    return ", ".join(f"{count} {'left out' if verdict == 'missed' else verdict}" for verdict, count in counts.items())


def _zones(session: SessionSummary) -> Iterator[SessionFigure]:
    rows = zone_rows(session.zones)
    if not sum(in_sets + outside for _, in_sets, outside in rows):
        return

    def fill(axes: Any, *, theme: Theme) -> None:
        zone_time(axes, session.zones, theme=theme)

    said = ", ".join(
        f"{' '.join(name.split())} {clock(in_sets + outside)} ({clock(in_sets)} in sets)"
        for name, in_sets, outside in rows
    )
    draw = _figure((NARROW_PT, len(rows) * _BAR_PT + 64), (92, 60, 16, 4), fill)
    yield SessionFigure("zones", zones_heading(session.zones), f"{said}.", draw)


def _muscles(session: SessionSummary) -> Iterator[SessionFigure]:
    coverage = session.coverage
    if not (coverage.groups["fractional_sets"] > 0).any():
        return

    def fill(axes: Any, *, theme: Theme) -> None:
        muscle_map(axes, coverage.muscles, coverage.groups, group_names(), theme=theme)

    draw = _figure((NARROW_PT, NARROW_PT * 0.94), (2, 0, 2, 0), fill)
    yield SessionFigure("muscles", "Muscles trained", _group_words(session), draw)


def _groups(session: SessionSummary) -> Iterator[SessionFigure]:
    groups = session.coverage.groups
    if not (groups["fractional_sets"] > 0).any():
        return
    settings = session.settings
    targets = {group: settings.targets.get(group, settings.target_sets) for group in groups["group"]}

    def fill(axes: Any, *, theme: Theme) -> None:
        group_bars(axes, groups, group_names(), targets, theme=theme)

    draw = _figure((NARROW_PT, len(groups) * _BAR_PT + 78), (90, 74, 12, 4), fill)
    yield SessionFigure("groups", "Sets against the aim of a week", _group_words(session), draw)


def _group_words(session: SessionSummary) -> str:
    groups = ((group_names()[row.group], row.fractional_sets) for row in rows_of(session.coverage.groups))
    return f"Sets: {', '.join(f'{name} {sets:g}' for name, sets in groups)}."


def _rests(session: SessionSummary) -> Iterator[SessionFigure]:
    rests = aimed_rests(session)
    rows = rested_rows(rests)
    if not rows:
        return

    def fill(axes: Any, *, theme: Theme) -> None:
        rest_dots(axes, rests, theme=theme)

    said = "; ".join(
        f"{exercise_or_slot(row) or 'without a name'}: {', '.join(map(clock, row.each_s))}, "
        f"aim {clock(row.target_low_s)} to {clock(row.target_high_s)}"
        for row in rows
    )
    below_pt = REST_LEGEND_DROP_PT + legend_height_pt(rest_meanings(rests), LEGEND_COLUMNS)
    draw = _figure((NARROW_PT, len(rows) * ROW_PT + below_pt), (16, below_pt, 16, 0), fill)
    yield SessionFigure("rests", "Rests between sets", f"{said}.", draw)


def aimed_rests(session: SessionSummary) -> pd.DataFrame:
    """Rests by exercise; the plan's aim stands in for the general one where the plan has one for the exercise."""
    if session.match is None:
        return session.rests
    planned = {
        known(row.performed_exercise) or row.exercise: (row.rest_low_s, row.rest_high_s)
        for row in rows_of(session.match.matched.exercises)
        if not pd.isna(row.rest_low_s) and not pd.isna(row.rest_high_s)
    }
    aims = [planned.get(known(row.exercise), (row.target_low_s, row.target_high_s)) for row in rows_of(session.rests)]
    spare = [REST_TOLERANCE_S if low == high else 0.0 for low, high in aims]
    lows = [low - each for (low, _), each in zip(aims, spare, strict=True)]
    highs = [high + each for (_, high), each in zip(aims, spare, strict=True)]
    return session.rests.assign(target_low_s=lows, target_high_s=highs)


def _volume(session: SessionSummary) -> Iterator[SessionFigure]:
    rows = loaded_rows(session.exercise_loads)
    if not rows:
        return
    unit = shown_unit(session)

    def fill(axes: Any, *, theme: Theme) -> None:
        volume_bars(axes, session.exercise_loads, unit=unit, theme=theme)

    said = "; ".join(f"{exercise_or_slot(row) or 'without a name'} {volume_words(row, unit)}" for row in rows)
    draw = _figure((NARROW_PT, len(rows) * ROW_PT + 42), (12, 42, 12, 0), fill)
    yield SessionFigure("volume", "Load by exercise", f"{said}.", draw)
