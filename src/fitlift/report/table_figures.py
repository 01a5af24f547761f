"""Charts that sessions and weeks share: drawn, and told in words; none that would be empty."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import dropwhile, pairwise
from typing import TYPE_CHECKING

from fitlift.charts.bars import ROW_PT
from fitlift.charts.drawing import legend_height_pt
from fitlift.charts.groups import group_bars
from fitlift.charts.muscle_map import Without, muscle_map
from fitlift.charts.rest_dots import LEGEND_DROP_PT, aim_of, edge_of, kind_of, meanings, rest_dots, rested_rows
from fitlift.charts.theme import Theme
from fitlift.charts.zone_time import zone_rows as drawn_zones
from fitlift.charts.zone_time import zone_time
from fitlift.exercises.tables import group_names
from fitlift.measures.readable import clock, exercise_or_slot
from fitlift.measures.zone_models import PER_10_BPM
from fitlift.records.muscles import GroupSets, MuscleSets, WeekGroup
from fitlift.records.rests import Rest
from fitlift.records.said import Row
from fitlift.records.zones import SessionZones
from fitlift.report.body_map import body_map
from fitlift.report.figure import BAR_PT, NARROW_PT, Light, ShownFigure, sized
from fitlift.report.light_charts import Bar, RestRow, bars, rests
from fitlift.report.words import heading, say
from fitlift.report.zone_lines import seconds_by_zone, zone_rows

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_LEGEND_COLUMNS = 2


def zones_figure(zones: SessionZones, title: str, key: str = "zones") -> Iterator[ShownFigure]:
    """Time in heart rate zones."""
    if not sum(seconds_by_zone(zones)):
        return
    rows = _zone_rows(zones)

    def fill(axes: Axes, *, theme: Theme) -> None:
        zone_time(axes, zones, theme=theme)

    said = say("picture_of_zones", each_zone=rows)
    drawn = len(drawn_zones(zones))
    draw = sized((NARROW_PT, drawn * BAR_PT + 64), (92, 60, 16, 4), fill)
    yield ShownFigure(key, title, said, draw, light=lambda name: [("", _light_zones(zones, name))])


def _light_zones(zones: SessionZones, key: str) -> str:
    """Bars of the zones, the highest on top, without those above and below in which there was no time."""
    rows = list(dropwhile(_has_no_time, zone_rows(zones)))
    kept = dropwhile(_has_no_time, reversed(rows))
    in_sets, outside = heading("in_sets"), heading("outside_sets")
    made = [
        Bar(
            " ".join(name.split()),
            clock(whole_s),
            ((sets_s, f"{name}, {in_sets} {clock(sets_s)}"), (rests_s, f"{name}, {outside} {clock(rests_s)}")),
        )
        for name, whole_s, sets_s, rests_s in kept
    ]
    return bars(made, key, (in_sets, outside) if any(row.parts[0][0] for row in made) else ())


def _has_no_time(row: tuple[str, float, float, float]) -> bool:
    return not row[1]


def _zone_rows(zones: SessionZones) -> tuple[Row, ...]:
    """The zones with their bounds and seconds; below and above them only where there is any."""
    bounds, of_tens = zones.bounds_bpm, zones.model == PER_10_BPM
    each_s = zip(seconds_by_zone(zones), seconds_by_zone(zones, "sets_"), strict=True)
    found = zip(pairwise((None, *bounds, None)), each_s, strict=True)
    return tuple(
        [
            {
                "zone_number": None if of_tens or low is None or high is None else number,
                "zone_low_bpm": low,
                "zone_high_bpm": high,
                "seconds": seconds,
                "zone_in_sets_s": in_sets,
            }
            for number, ((low, high), (seconds, in_sets)) in enumerate(found)
            if seconds or (low is not None and high is not None)
        ]
    )


def muscles_figure(
    muscles: Sequence[MuscleSets], groups: Sequence[GroupSets | WeekGroup], without: Without
) -> Iterator[ShownFigure]:
    """The muscle map."""
    if not any(each.fractional_sets > 0 for each in groups):
        return

    def fill(axes: Axes, *, theme: Theme) -> None:
        muscle_map(axes, muscles, groups, group_names(), without=without, theme=theme)

    draw = sized((NARROW_PT, NARROW_PT * 0.94), (2, 0, 2, 0), fill)
    light: Light = lambda key: [("", body_map(muscles, without, key))]  # noqa: E731 - one line
    yield ShownFigure("muscles", heading("muscles_trained"), _groups(groups, without), draw, light=light)


def groups_figure(groups: Sequence[GroupSets], without: Without) -> Iterator[ShownFigure]:
    """Sets of each group in a session; what a week should bring is no aim of one."""
    if not any(each.fractional_sets > 0 for each in groups):
        return

    def fill(axes: Axes, *, theme: Theme) -> None:
        group_bars(axes, groups, group_names(), without=without, theme=theme)

    draw = sized((NARROW_PT, len(groups) * BAR_PT + 78), (90, 74, 12, 4), fill)
    light: Light = lambda key: [("", _light_groups(groups, without, key))]  # noqa: E731 - one line
    yield ShownFigure("groups", heading("sets_by_group"), _groups(groups, without), draw, light=light)


def _light_groups(groups: Sequence[GroupSets], without: Without, key: str) -> str:
    direct, helping = heading("trained_directly"), heading("with_helping")
    rows = []
    for each in groups:
        name, sets = group_names()[each.group], known_sets(each.fractional_sets, without)
        of_direct = min(float(each.direct_sets), each.fractional_sets)
        parts = (
            (of_direct, f"{name}, {direct}: {of_direct:g}"),
            (each.fractional_sets - of_direct, f"{name}, {helping}: {each.fractional_sets:g}"),
        )
        rows.append(Bar(name, "?" if sets is None else f"{sets:g}", parts))
    return bars(rows, key, (direct, helping))


def _groups(groups: Sequence[GroupSets | WeekGroup], without: Without) -> str:
    rows = [group_row(each.group, known_sets(each.fractional_sets, without)) for each in groups]
    return say("picture_of_groups", each_group_sets=tuple(rows))


def known_sets(sets: float, without: Without) -> float | None:
    """Sets; None where they are not known."""
    return sets if sets or without != "unknown" else None


def group_row(group: str, sets: float | None, least: float = 0.0, most: float | None = None) -> Row:
    """A group as the codes of charts tell it: its sets, and how many are aimed at, from and to."""
    return {"muscle_group": group, "known_sets": sets, "least_sets": least, "most_sets": most}


def rests_figure(each_rest: Sequence[Rest]) -> Iterator[ShownFigure]:
    """Rests between sets over what is aimed at."""
    rows = rested_rows(each_rest)
    if not rows:
        return

    def fill(axes: Axes, *, theme: Theme) -> None:
        rest_dots(axes, each_rest, theme=theme)

    said = say("picture_of_rests", each_rests=tuple(map(_rests, rows)))
    below_pt = LEGEND_DROP_PT + legend_height_pt(meanings(each_rest), _LEGEND_COLUMNS)
    draw = sized((NARROW_PT, len(rows) * ROW_PT + below_pt), (16, below_pt, 16, 0), fill)
    yield ShownFigure("rests", heading("rests_between_sets"), said, draw, light=lambda _: [("", _light_rests(rows))])


def _light_rests(rows: Sequence[Rest]) -> str:
    shown = [RestRow(exercise_or_slot(row) or heading("without_name"), *_light_rest(row)) for row in rows]
    return rests(shown, max(edge_of(rows) * 1.02, 1.0), heading("aim"))


def _light_rest(row: Rest) -> tuple[str, tuple[tuple[float, str, bool | None], ...], tuple[float, float] | None]:
    """What the rests come to, each of them, and the aim."""
    aim = aim_of(row)
    inside = [None if aim is None else kind_of(each_s, row, math.inf) == "within" for each_s in row.each_s]
    each = tuple([(each_s, clock(each_s), is_in) for each_s, is_in in zip(row.each_s, inside, strict=True)])
    return say("chart_median", seconds=row.median_s or 0.0), each, aim


def _rests(row: Rest) -> Row:
    low_s, high_s = row.target_low_s, row.target_high_s
    return {
        "known_lift": exercise_or_slot(row) or None,
        "rests_of_lift_s": tuple(row.each_s),
        "target_s": None if low_s is None or high_s is None else (low_s, high_s),
    }
