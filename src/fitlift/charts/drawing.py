"""What several charts do: write text, clear axes, label them, keep rows apart."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from matplotlib.artist import Artist
from matplotlib.axes import Axes

from fitlift.charts.canvas import SMALL_PT, TEXT_PT
from fitlift.charts.lettering import drawable
from fitlift.charts.theme import Theme

_POINTS_PER_INCH = 72

#: Height of a line of a legend in points.
_LEGEND_LINE_PT = 16.0


def write(axes: Axes, x: float, y: float, text: str, *, color: str, size_pt: float = TEXT_PT, **how: Any) -> None:
    """Text at a place, as it stands: never a formula, without characters that the font lacks."""
    axes.text(x, y, drawable(text), color=color, fontsize=size_pt, parse_math=False, **how)


def clear(axes: Axes) -> None:
    """No frame, no marks."""
    for spine in axes.spines.values():
        spine.set_visible(False)
    axes.set_xticks([])
    axes.set_yticks([])


def label_x(axes: Axes, label: str, theme: Theme) -> None:
    """Name the horizontal axis with its unit, and colour its marks."""
    axes.set_xlabel(label, color=theme.quiet, fontsize=SMALL_PT, parse_math=False)
    axes.tick_params(axis="x", colors=theme.quiet, labelsize=SMALL_PT, length=3, color=theme.rule)


def label_y(axes: Axes, label: str, theme: Theme) -> None:
    """The same of the vertical axis."""
    axes.set_ylabel(label, color=theme.quiet, fontsize=SMALL_PT, parse_math=False)
    axes.tick_params(axis="y", colors=theme.quiet, labelsize=SMALL_PT, length=0)


def width_pt(axes: Axes) -> float:
    """Width of axes in points."""
    return float(axes.bbox.width / axes.figure.dpi * _POINTS_PER_INCH)


def height_pt(axes: Axes) -> float:
    """Height of axes in points."""
    return float(axes.bbox.height / axes.figure.dpi * _POINTS_PER_INCH)


def legend_height_pt(entries: int, columns: int) -> float:
    """How much room a legend takes."""
    return -(-entries // columns) * _LEGEND_LINE_PT


def legend(axes: Axes, entries: Sequence[Artist], theme: Theme, *, columns: int, drop_pt: float) -> None:
    """What the colours mean, below the axes."""
    axes.legend(
        handles=list(entries),
        loc="upper left",
        bbox_to_anchor=(0.0, -drop_pt / height_pt(axes)),
        ncols=columns,
        frameon=False,
        fontsize=SMALL_PT,
        labelcolor=theme.quiet,
        borderaxespad=0.0,
        borderpad=0.0,
        handlelength=1.4,
        columnspacing=1.2,
    )
