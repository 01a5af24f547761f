"""A body from the front and from behind, each muscle shaded by its sets, with the sets of each group beside it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal

from matplotlib.axes import Axes
from matplotlib.patches import Ellipse, PathPatch, Rectangle
from matplotlib.path import Path
from matplotlib.transforms import Affine2D

from fitlift.charts.body_shapes import HALF_WIDTH, HEAD, HEIGHT, Points, back, body, front, smooth, whole
from fitlift.charts.canvas import SMALL_PT, TEXT_PT
from fitlift.charts.drawing import clear, write
from fitlift.charts.labels import label
from fitlift.charts.theme import LIGHT, Theme
from fitlift.records.given import given
from fitlift.records.muscles import GroupSets, MuscleSets, WeekGroup

if TYPE_CHECKING:
    import pandas as pd

#: Fractional sets from which each shade begins: absolute, so that a week of little does not look like one of much.
#: 2 and 4 are the sets from which a group counts as covered and as trained in a week, see `analysis.muscles`.
SHADES = (0.0, 1e-9, 2.0, 4.0, 8.0)

#: What the shades mean.
SHADE_NAMES = ("0", "< 2", "2", "4", "8+")

#: What it means that a group has no set: it was missed; nothing, as of a session or a week that is not over; or it is
#: not known whether it was trained, for there are sets of unknown muscles.
Without = Literal["missed", "nothing", "unknown"]

#: Units of the axes: two bodies, and a column of numbers beside them; the height holds a scale below.
_BODIES = (HALF_WIDTH + 2, 3 * HALF_WIDTH + 6)
_COLUMN, _WIDTH = 4 * HALF_WIDTH + 17, 4 * HALF_WIDTH + 112
_BELOW, _ABOVE = 34.0, 14.0


def shade(sets: float) -> int:
    """Which of the shades some sets have, from 0 for none."""
    return bisect_right(SHADES, sets) - 1


def muscle_map(
    axes: Axes,
    muscles: Sequence[MuscleSets] | pd.DataFrame,
    groups: Sequence[GroupSets | WeekGroup] | pd.DataFrame,
    names: Mapping[str, str],
    *,
    without: Without = "nothing",
    theme: Theme = LIGHT,
) -> None:
    """Draw which muscles were trained.

    Parameters
    ----------
    axes
        Where to draw.
    muscles, groups
        Those of one session or of one week, or tables of them.
    names
        Name of each group for people.
    without
        What it means that there is no set.
    theme
        Colours.
    """
    clear(axes)
    axes.set_aspect("equal")
    axes.set_xlim(0, _WIDTH)
    axes.set_ylim(-_BELOW, HEIGHT + _ABOVE)
    sets = {each.muscle: each.fractional_sets for each in given(muscles, MuscleSets)}
    for middle, shapes, side in zip(_BODIES, (front(), back()), ("chart_front", "chart_back"), strict=True):
        _body(axes, middle, shapes, sets, without=without, theme=theme)
        heading: dict[str, Any] = {"ha": "center", "va": "center", "size_pt": SMALL_PT}
        write(axes, middle, HEIGHT + _ABOVE / 2, label(side), color=theme.quiet, **heading)
    _numbers(axes, given(groups, GroupSets), names, without=without, theme=theme)
    _scale(axes, without, theme)


def looks(sets: float, without: Without, theme: Theme) -> dict[str, Any]:
    """How some sets are drawn: shaded, or hatched where it is not known whether there were any."""
    if not sets and without == "unknown":
        return {"facecolor": theme.paper, "edgecolor": theme.outline, "hatch": "/////"}
    return {"facecolor": theme.levels[shade(sets)], "edgecolor": theme.outline}


def figure_of(sets: float, without: Without) -> str:
    """Some sets in figures, or that they are not known."""
    return f"{sets:g}" if sets or without != "unknown" else "?"


def colour_of(sets: float, without: Without, theme: Theme) -> str:
    """The colour of that figure."""
    if sets:
        return theme.ink
    return theme.missed if without == "missed" else theme.quiet


def _body(
    axes: Axes,
    middle: float,
    shapes: Mapping[str, Sequence[Points]],
    sets: Mapping[str, float],
    *,
    without: Without,
    theme: Theme,
) -> None:
    placed = Affine2D().translate(middle, 0) + axes.transData
    x, y, half_width, half_height = HEAD
    head = Ellipse((x, y), 2 * half_width, 2 * half_height, transform=placed, facecolor=theme.paper)
    head.set(edgecolor=theme.outline, linewidth=0.9)
    axes.add_artist(head)
    outline = PathPatch(smooth(whole(body())), transform=placed, facecolor=theme.paper)
    outline.set(edgecolor=theme.outline, linewidth=0.9)
    axes.add_artist(outline)
    for muscle, halves in shapes.items():
        look = looks(sets.get(muscle, 0.0), without, theme)
        for half in halves:
            for path in _both(half):
                axes.add_artist(PathPatch(path, transform=placed, linewidth=0.5, **look))


def _both(points: Points) -> Iterator[Path]:
    yield smooth(points)
    yield smooth(points, mirrored=True)


def _numbers(
    axes: Axes, groups: Sequence[GroupSets | WeekGroup], names: Mapping[str, str], *, without: Without, theme: Theme
) -> None:
    """Each group's sets in a column, with its shade."""
    step = HEIGHT / max(len(groups), 1)
    for place, row in enumerate(groups):
        height = HEIGHT - (place + 0.5) * step
        look = looks(row.fractional_sets, without, theme)
        axes.add_artist(Rectangle((_COLUMN, height - 5), 10, 10, linewidth=0.5, **look))
        write(axes, _COLUMN + 14, height, names[row.group], color=theme.ink, size_pt=TEXT_PT, va="center")
        colour = colour_of(row.fractional_sets, without, theme)
        figure: dict[str, Any] = {"ha": "right", "va": "center"}
        text = figure_of(row.fractional_sets, without)
        write(axes, _WIDTH - 2, height, text, color=colour, size_pt=TEXT_PT, **figure)


def _scale(axes: Axes, without: Without, theme: Theme) -> None:
    """What the shades mean, below."""
    step = 36.0
    names = ["?" if without == "unknown" else SHADE_NAMES[0], *SHADE_NAMES[1:]]
    for place, name in enumerate(names):
        left = 4 + place * step
        look = looks(SHADES[place], without, theme)
        axes.add_artist(Rectangle((left, -26), 12, 12, linewidth=0.5, **look))
        write(axes, left + 15, -20, name, color=theme.quiet, size_pt=SMALL_PT, va="center")
    unit = label("chart_sets", has_unknown=without == "unknown")
    write(axes, 4 + len(names) * step, -20, unit, color=theme.quiet, size_pt=SMALL_PT, va="center")
