"""The charts of a session: which can be drawn, how large, and what each shows in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np

from fitlift.charts.bars import ROW_PT, loaded_rows, volume_bars, volume_words
from fitlift.charts.drawing import legend_height_pt
from fitlift.charts.muscle_map import Without
from fitlift.charts.planned_sets import LEGEND_COLUMNS, LEGEND_DROP_PT, meanings, planned_rows, planned_sets
from fitlift.charts.theme import Theme
from fitlift.charts.timeline import LETTER_ROW_PT, letter_rows, timeline
from fitlift.history.summary import SessionSummary
from fitlift.matching.verdicts import REST_TOLERANCE_S
from fitlift.measures.readable import exercise_or_slot, in_unit
from fitlift.records.base import replace
from fitlift.records.heart import HeartRates
from fitlift.records.plans import Match
from fitlift.records.rests import Rest
from fitlift.records.sets import Set
from fitlift.records.several import active
from fitlift.report.figure import NARROW_PT, WIDE_PT, Draw, ShownFigure, sized
from fitlift.report.match_lines import verdict_word
from fitlift.report.set_lines import purpose
from fitlift.report.table_figures import groups_figure, muscles_figure, rests_figure, zones_figure
from fitlift.report.words.amounts import minutes
from fitlift.wording import listed, plural

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
        top = 8 + LETTER_ROW_PT * letter_rows(sets, start, per_minute)
        height = (150 if heart.known else 36) + top + 40
        return sized((width_pt, height), (44, 40, 40, top), fill)

    yield ShownFigure(
        "timeline",
        _timeline_title(drawn, has_heart_rate=bool(heart.known)),
        f"{_heart_words(heart)} over {minutes((end - start).total_seconds())}{_drawn_words(len(sets), drawn)}.",
        drawing(NARROW_PT),
        _timeline_note(sets, has_pauses=bool(pauses)),
        drawing(WIDE_PT),
    )


def _timeline_title(drawn: int, *, has_heart_rate: bool) -> str:
    if not has_heart_rate:
        return "Sets in time"
    return "Heart rate and sets" if drawn else "Heart rate"


def _heart_words(heart: HeartRates) -> str:
    if not heart.known:
        return "No heart rate"
    return f"Heart rate from {np.nanmin(heart.bpm):.0f} to {np.nanmax(heart.bpm):.0f} bpm"


def _drawn_words(sets: int, drawn: int) -> str:
    """How many of the sets are drawn, after what is said of the heart."""
    if not sets:
        return ""
    without = f"; {plural(sets - drawn, 'set')} without a time not drawn" if sets > drawn else ""
    return f"; {plural(drawn, 'set')} marked in time{without}"


def _timeline_note(sets: Sequence[Set], *, has_pauses: bool) -> str:
    said = ["shaded: sets, with their letters in the table"] if sets else []
    light = {f"{purpose(each).removeprefix(', ')}s" for each in sets if each.role == "warmup"}
    said += [f"hatched: {listed(sorted(light, reverse=True))}"] if light else []
    said += ["crossed: the timer was paused"] if has_pauses else []
    text = "; ".join(said)
    return f"{text[:1].upper()}{text[1:]}." if said else ""


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
    yield ShownFigure("planned", "Set by set", f"{said}.", draw)


def _became(sets: Sequence[Match]) -> str:
    counts = Counter(each.verdict for each in sets)
    return ", ".join(f"{count} {verdict_word(verdict)}" for verdict, count in counts.items())


def _zones(session: SessionSummary) -> Iterator[ShownFigure]:
    yield from zones_figure(session.session_zones, "Time by zone")


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

    said = "; ".join(f"{exercise_or_slot(row) or 'without a name'} {volume_words(row, unit)}" for row in rows)
    draw = sized((NARROW_PT, len(rows) * ROW_PT + 42), (12, 42, 12, 0), fill)
    yield ShownFigure("volume", "Load by exercise", f"{said}.", draw)
