"""A body from the front and from behind, each muscle shaded by its sets, with the sets of each group beside it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from matplotlib.axes import Axes
from matplotlib.patches import Ellipse, PathPatch, Rectangle
from matplotlib.path import Path
from matplotlib.transforms import Affine2D

from fitlift.charts.body_shapes import HALF_WIDTH, HEAD, HEIGHT, Points, back, body, front, smooth, whole
from fitlift.charts.canvas import SMALL_PT, TEXT_PT
from fitlift.charts.drawing import clear, write
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
    theme
        Colours.
    """
    clear(axes)
    axes.set_aspect("equal")
    axes.set_xlim(0, _WIDTH)
    axes.set_ylim(-_BELOW, HEIGHT + _ABOVE)
    sets = {each.muscle: each.fractional_sets for each in given(muscles, MuscleSets)}
    for middle, shapes, side in zip(_BODIES, (front(), back()), ("front", "back"), strict=True):
        _body(axes, middle, shapes, sets, theme)
        heading: dict[str, Any] = {"ha": "center", "va": "center", "size_pt": SMALL_PT}
        write(axes, middle, HEIGHT + _ABOVE / 2, side, color=theme.quiet, **heading)
    _numbers(axes, given(groups, GroupSets), names, theme)
    _scale(axes, theme)


def _body(
    axes: Axes, middle: float, shapes: Mapping[str, Sequence[Points]], sets: Mapping[str, float], theme: Theme
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
        colour = theme.levels[shade(sets.get(muscle, 0.0))]
        for half in halves:
            for path in _both(half):
                patch = PathPatch(path, transform=placed, facecolor=colour, edgecolor=theme.outline, linewidth=0.5)
                axes.add_artist(patch)


def _both(points: Points) -> Iterator[Path]:
    yield smooth(points)
    yield smooth(points, mirrored=True)


def _numbers(axes: Axes, groups: Sequence[GroupSets | WeekGroup], names: Mapping[str, str], theme: Theme) -> None:
    """Each group's sets in a column, with its shade."""
    step = HEIGHT / max(len(groups), 1)
    for place, row in enumerate(groups):
        height = HEIGHT - (place + 0.5) * step
        colour = theme.levels[shade(row.fractional_sets)]
        box = Rectangle((_COLUMN, height - 5), 10, 10, facecolor=colour, edgecolor=theme.outline, linewidth=0.5)
        axes.add_artist(box)
        write(axes, _COLUMN + 14, height, names[row.group], color=theme.ink, size_pt=TEXT_PT, va="center")
        colour = theme.ink if row.fractional_sets else theme.missed
        figure: dict[str, Any] = {"ha": "right", "va": "center"}
        write(axes, _WIDTH - 2, height, f"{row.fractional_sets:g}", color=colour, size_pt=TEXT_PT, **figure)


def _scale(axes: Axes, theme: Theme) -> None:
    """What the shades mean, below."""
    step = 36.0
    for place, name in enumerate(SHADE_NAMES):
        left = 4 + place * step
        box = Rectangle((left, -26), 12, 12, facecolor=theme.levels[place], edgecolor=theme.outline, linewidth=0.5)
        axes.add_artist(box)
        write(axes, left + 15, -20, name, color=theme.quiet, size_pt=SMALL_PT, va="center")
    write(axes, 4 + len(SHADE_NAMES) * step, -20, "sets", color=theme.quiet, size_pt=SMALL_PT, va="center")
