"""Charts that sessions and weeks share: drawn, and told in words; none that would be empty."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from fitlift.charts.bars import ROW_PT
from fitlift.charts.drawing import legend_height_pt
from fitlift.charts.groups import group_bars
from fitlift.charts.muscle_map import Without, muscle_map
from fitlift.charts.rest_dots import LEGEND_DROP_PT, meanings, rest_dots, rested_rows
from fitlift.charts.theme import Theme
from fitlift.charts.zone_time import zone_time
from fitlift.exercises.tables import group_names
from fitlift.measures.readable import exercise_or_slot
from fitlift.measures.zone_models import PER_10_BPM
from fitlift.records.muscles import GroupSets, MuscleSets, WeekGroup
from fitlift.records.rests import Rest
from fitlift.records.said import Row
from fitlift.records.zones import SessionZones
from fitlift.report.figure import BAR_PT, NARROW_PT, ShownFigure, sized
from fitlift.report.words import heading, say
from fitlift.report.zone_lines import seconds_by_zone

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
    draw = sized((NARROW_PT, len(rows) * BAR_PT + 64), (92, 60, 16, 4), fill)
    yield ShownFigure(key, title, said, draw)


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
    yield ShownFigure("muscles", heading("muscles_trained"), _groups(groups, without), draw)


def groups_figure(groups: Sequence[GroupSets], without: Without) -> Iterator[ShownFigure]:
    """Sets of each group in a session; what a week should bring is no aim of one."""
    if not any(each.fractional_sets > 0 for each in groups):
        return

    def fill(axes: Axes, *, theme: Theme) -> None:
        group_bars(axes, groups, group_names(), without=without, theme=theme)

    draw = sized((NARROW_PT, len(groups) * BAR_PT + 78), (90, 74, 12, 4), fill)
    yield ShownFigure("groups", heading("sets_by_group"), _groups(groups, without), draw)


def _groups(groups: Sequence[GroupSets | WeekGroup], without: Without) -> str:
    rows = [group_row(each.group, known_sets(each.fractional_sets, without)) for each in groups]
    return say("picture_of_groups", each_group_sets=tuple(rows))


def known_sets(sets: float, without: Without) -> float | None:
    """Sets; None where they are not known."""
    return sets if sets or without != "unknown" else None


def group_row(group: str, sets: float | None, least: float = 0.0, most: float | None = None) -> Row:
    """A group as the codes of charts tell it: its sets, and how many are aimed at, from and to."""
    return {"muscle_group": group, "known_sets": sets, "least_sets": least, "most_sets": most}


def rests_figure(rests: Sequence[Rest]) -> Iterator[ShownFigure]:
    """Rests between sets over what is aimed at."""
    rows = rested_rows(rests)
    if not rows:
        return

    def fill(axes: Axes, *, theme: Theme) -> None:
        rest_dots(axes, rests, theme=theme)

    said = say("picture_of_rests", each_rests=tuple(map(_rests, rows)))
    below_pt = LEGEND_DROP_PT + legend_height_pt(meanings(rests), _LEGEND_COLUMNS)
    draw = sized((NARROW_PT, len(rows) * ROW_PT + below_pt), (16, below_pt, 16, 0), fill)
    yield ShownFigure("rests", heading("rests_between_sets"), said, draw)


def _rests(row: Rest) -> Row:
    low_s, high_s = row.target_low_s, row.target_high_s
    return {
        "known_lift": exercise_or_slot(row) or None,
        "rests_of_lift_s": tuple(row.each_s),
        "target_s": None if low_s is None or high_s is None else (low_s, high_s),
    }
