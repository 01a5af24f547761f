"""Time in heart rate zones, in sets and outside them."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from matplotlib.axes import Axes
from matplotlib.patches import Patch
from matplotlib.ticker import MaxNLocator

from fitlift.charts.canvas import SMALL_PT
from fitlift.charts.drawing import clear, label_x, legend, write
from fitlift.charts.labels import label
from fitlift.charts.theme import LIGHT, Theme
from fitlift.measures.readable import clock
from fitlift.measures.zone_models import PER_10_BPM
from fitlift.records.given import given_one
from fitlift.records.zones import SessionZones

_SECONDS_PER_MINUTE = 60.0

#: Height of a bar; the distance from one to the next is 1.
_BAR = 0.62


def zone_rows(zones: SessionZones | Mapping[str, Any]) -> list[tuple[str, float, float]]:
    """Name, seconds in sets and seconds outside them of each zone, the lowest first; none below and above all time.

    Parameters
    ----------
    zones
        Time in the zones of a session, or a row of a table of that.
    """
    one = zones if isinstance(zones, SessionZones) else given_one(zones, SessionZones)
    below, above = label("chart_below"), label("chart_above")
    in_sets = [one.sets_below_s, *one.sets_s, one.sets_above_s]
    outside = [one.rests_below_s, *one.rests_s, one.rests_above_s]
    rows = list(zip([below, *_names(one), above], in_sets, outside, strict=True))
    timed = [place for place, (_, *spent) in enumerate(rows) if sum(spent)]
    return rows[timed[0] : timed[-1] + 1] if timed else []


def zone_time(axes: Axes, zones: SessionZones | Mapping[str, Any], *, theme: Theme = LIGHT) -> None:
    """Draw a bar for each zone, the highest on top: in sets, and beside it outside them.

    Parameters
    ----------
    axes
        Where to draw.
    zones
        Time in the zones of a session, or a row of a table of that.
    theme
        Colours.
    """
    clear(axes)
    rows = zone_rows(zones)
    longest = max((sum(spent) for _, *spent in rows), default=0.0) / _SECONDS_PER_MINUTE
    for place, (_, in_sets, outside) in enumerate(rows):
        sets_min, rests_min = in_sets / _SECONDS_PER_MINUTE, outside / _SECONDS_PER_MINUTE
        axes.barh(place, sets_min, _BAR, color=theme.done)
        axes.barh(place, rests_min, _BAR, left=sets_min, **resting(theme))
        text = clock(in_sets + outside)
        write(axes, sets_min + rests_min + longest * 0.02, place, text, color=theme.ink, size_pt=SMALL_PT, va="center")
    axes.set_xlim(0, longest * 1.18 or 1.0)
    axes.set_ylim(-0.6, len(rows) - 0.4)
    axes.set_yticks(range(len(rows)), [name for name, *_ in rows], parse_math=False)
    axes.tick_params(axis="y", colors=theme.ink, labelsize=SMALL_PT, length=0)
    axes.xaxis.set_major_locator(MaxNLocator(nbins=4, steps=[1, 2, 5, 10]))
    label_x(axes, label("chart_minutes"), theme)
    if any(in_sets for _, in_sets, _ in rows):
        entries = [
            Patch(facecolor=theme.done, label=label("chart_in_sets")),
            Patch(**resting(theme), label=label("chart_outside_sets")),
        ]
        legend(axes, entries, theme, columns=2, drop_pt=38)


def resting(theme: Theme) -> dict[str, Any]:
    """How time outside sets is drawn: hatched, so that it differs without colours, too."""
    return {"facecolor": theme.levels[1], "edgecolor": theme.light_work, "hatch": "////", "linewidth": 0.0}


def _names(zones: SessionZones) -> list[str]:
    spans = [f"{low:.0f}–{high - 1:.0f}" for low, high in pairwise(zones.bounds_bpm)]
    return spans if zones.model == PER_10_BPM else [f"Z{number}  {span}" for number, span in enumerate(spans, 1)]
