"""The charts of a session: which can be drawn, how large, and what each shows in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pandas as pd

from fitlift.charts.drawing import legend_height_pt
from fitlift.charts.exercise_rows import ROW_PT
from fitlift.charts.planned_sets import LEGEND_COLUMNS, LEGEND_DROP_PT, meanings, planned_rows, planned_sets
from fitlift.charts.theme import Theme
from fitlift.charts.timeline import LETTER_ROW_PT, letter_rows, timeline
from fitlift.charts.volume_bars import loaded_rows, volume_bars, volume_words
from fitlift.history.summary import SessionSummary
from fitlift.matching.verdicts import REST_TOLERANCE_S
from fitlift.measures.readable import exercise_or_slot, in_unit, minutes
from fitlift.records.frames import records_of
from fitlift.records.plans import Match
from fitlift.records.rests import Rest
from fitlift.report.figure import NARROW_PT, WIDE_PT, Draw, ShownFigure, sized
from fitlift.report.load_lines import shown_unit
from fitlift.report.table_figures import groups_figure, muscles_figure, rests_figure, zones_figure
from fitlift.report.zone_lines import zones_heading
from fitlift.rows import known, rows_of
from fitlift.wording import plural


def session_figures(session: SessionSummary) -> Mapping[str, ShownFigure]:
    """The charts that can be drawn of a session, by key; none that would be empty."""
    charts = (_timeline, _planned, _zones, _muscles, _groups, _rests, _volume)
    return {figure.key: figure for chart in charts for figure in chart(session)}


def _timeline(session: SessionSummary) -> Iterator[ShownFigure]:
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

    def drawing(width_pt: float) -> Draw:
        per_minute = (width_pt - 84) / ((end - start).total_seconds() / 60)
        top = 8 + LETTER_ROW_PT * letter_rows(session.active, start, per_minute)
        height = (150 if has_heart_rate else 36) + top + 40
        return sized((width_pt, height), (44, 40, 40, top), fill)

    yield ShownFigure(
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


def _planned(session: SessionSummary) -> Iterator[ShownFigure]:
    if session.match is None or session.match.matched.sets.empty:
        return
    sets = in_unit(session.match.matched.sets, session.settings.weight_unit)
    rows = planned_rows(sets)
    below_pt = LEGEND_DROP_PT + legend_height_pt(meanings(sets), LEGEND_COLUMNS)

    def fill(axes: Any, *, theme: Theme) -> None:
        planned_sets(axes, sets, theme=theme)

    height = len(rows) * ROW_PT + below_pt
    said = "; ".join(f"{row.name}{f' {row.planned}' if row.planned else ''}: {_became(row.sets)}" for row in rows)
    draw = sized((NARROW_PT, height), (8, below_pt, 8, 0), fill)
    yield ShownFigure("planned", "Set by set", f"{said}.", draw)


def _became(sets: Sequence[Match]) -> str:
    counts = Counter(each.verdict for each in sets)
    return ", ".join(f"{count} {'left out' if verdict == 'missed' else verdict}" for verdict, count in counts.items())


def _zones(session: SessionSummary) -> Iterator[ShownFigure]:
    yield from zones_figure(session.session_zones, zones_heading(session.session_zones))


def _muscles(session: SessionSummary) -> Iterator[ShownFigure]:
    yield from muscles_figure(session.each_muscle, session.each_group)


def _groups(session: SessionSummary) -> Iterator[ShownFigure]:
    settings, groups = session.settings, session.each_group
    targets = {each.group: settings.targets.get(each.group, settings.target_sets) for each in groups}
    yield from groups_figure(groups, targets)


def _rests(session: SessionSummary) -> Iterator[ShownFigure]:
    yield from rests_figure(records_of(aimed_rests(session), Rest))


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


def _volume(session: SessionSummary) -> Iterator[ShownFigure]:
    rows = loaded_rows(session.exercise_loads)
    if not rows:
        return
    unit = shown_unit(session)

    def fill(axes: Any, *, theme: Theme) -> None:
        volume_bars(axes, session.exercise_loads, unit=unit, theme=theme)

    said = "; ".join(f"{exercise_or_slot(row) or 'without a name'} {volume_words(row, unit)}" for row in rows)
    draw = sized((NARROW_PT, len(rows) * ROW_PT + 42), (12, 42, 12, 0), fill)
    yield ShownFigure("volume", "Load by exercise", f"{said}.", draw)
