"""Axes to draw on, and what stands on them."""

from __future__ import annotations

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from fitlift.charts.canvas import new_axes, style
from fitlift.charts.theme import LIGHT, Theme


def blank(width_pt: float = 340, height_pt: float = 300, theme: Theme = LIGHT) -> Axes:
    """Axes with room for labels around them."""
    with style():
        return new_axes(width_pt, height_pt, (92, 70, 40, 40), theme)


def texts(axes: Axes) -> list[str]:
    """Every text but for marks of the axes."""
    return [text.get_text() for text in axes.texts]


def boxes(axes: Axes, colour: str) -> list[tuple[float, float]]:
    """Left end and width of each rectangle that is filled with a colour, as far as it has a width, to 3 decimals."""
    from matplotlib.colors import to_hex

    found = [each for each in axes.patches if isinstance(each, Rectangle) and each.get_fill()]
    return [
        (round(each.get_x(), 3), round(each.get_width(), 3))
        for each in found
        if to_hex(each.get_facecolor()) == colour and each.get_width()
    ]


def legend_texts(axes: Axes) -> list[str]:
    """Names in the legend."""
    legend = axes.get_legend()
    return [] if legend is None else [text.get_text() for text in legend.get_texts()]


def figure_of(axes: Axes) -> Figure:
    """The figure that axes are on."""
    figure = axes.get_figure(root=True)
    assert figure is not None
    return figure


def beyond(axes: Axes) -> list[str]:
    """Texts that leave the figure to the left or the right."""
    figure = figure_of(axes)
    with style():
        figure.draw_without_rendering()
        renderer = figure.canvas.get_renderer()  # type: ignore[attr-defined]  # an Agg canvas has one
        whole = figure.bbox
        out = []
        legend = axes.get_legend()
        (low, high), marks = axes.get_xlim(), axes.get_xticklabels()
        seen = [mark for place, mark in zip(axes.get_xticks(), marks, strict=True) if low <= place <= high]
        named = [*axes.texts, axes.xaxis.label, axes.yaxis.label, *seen, *axes.get_yticklabels()]
        for text in [*named, *(legend.get_texts() if legend else ())]:
            box = text.get_window_extent(renderer)
            if text.get_text() and not (whole.x0 <= box.x0 and box.x1 <= whole.x1):
                out.append(text.get_text())
    return out
