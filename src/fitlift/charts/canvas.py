"""Figures and their bytes: no window, no state that is shared, the same bytes for the same figure."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from fitlift.charts.lettering import families
from fitlift.charts.theme import Theme

#: Points, which are pixels of a page at its natural size: of text, and of less important text.
TEXT_PT, SMALL_PT = 11.5, 10.0

#: Endings of pictures, and the pictures' media types.
FORMATS: Mapping[str, str] = {"png": "image/png", "svg": "image/svg+xml", "pdf": "application/pdf"}

_POINTS_PER_INCH = 72

#: Dots to the inch of a png: two and a half to the point.
_PNG_DPI = 180

#: Nothing that differs from run to run, or from machine to machine, is written.
_METADATA: Mapping[str, dict[str, Any]] = {
    "png": {"Software": None},
    "svg": {"Date": None, "Creator": None, "Format": None, "Type": None},
    "pdf": {"Creator": None, "Producer": None, "CreationDate": None},
}

#: matplotlib's own defaults, whatever the user's configuration says, but for these.
_STYLE: Mapping[str, Any] = {
    "font.size": TEXT_PT,
    "text.parse_math": False,
    "axes.unicode_minus": False,
    "hatch.linewidth": 1.0,
    "svg.hashsalt": "fitlift",
    "pdf.fonttype": 42,
}

#: Of these matplotlib's defaults would choose a window, or set up the whole process.
_NOT_RESET = frozenset({"backend", "backend_fallback", "interactive", "toolbar", "timezone", "date.epoch"})


@contextmanager
def style() -> Iterator[None]:
    """Draw by fitlift's style, and leave matplotlib's settings as they were."""
    defaults = {str(name): value for name, value in mpl.rcParamsDefault.items() if name not in _NOT_RESET}
    with mpl.rc_context():
        ours = {**_STYLE, "font.family": families()}
        mpl.rcParams.update(defaults | ours)  # type: ignore[arg-type]  # names are literals to its types
        yield


def new_axes(width_pt: float, height_pt: float, margins_pt: tuple[float, float, float, float], theme: Theme) -> Axes:
    """Axes on a figure of their own.

    Parameters
    ----------
    width_pt, height_pt
        Size of the figure.
    margins_pt
        Left, bottom, right and top of the axes.
    theme
        Its colours.
    """
    left, bottom, right, top = margins_pt
    figure = Figure(figsize=(width_pt / _POINTS_PER_INCH, height_pt / _POINTS_PER_INCH), facecolor=theme.paper)
    FigureCanvasAgg(figure)
    box = (left / width_pt, bottom / height_pt, (width_pt - left - right) / width_pt)
    return figure.add_axes((*box, (height_pt - bottom - top) / height_pt), facecolor="none")


def picture(figure: Figure, kind: str, *, text_as_paths: bool = True) -> bytes:
    """The bytes of a figure.

    Parameters
    ----------
    figure
        A figure drawn within `style`.
    kind
        One of `FORMATS`.
    text_as_paths
        Of an svg: whether text is drawn, so that it looks the same everywhere, or left to the page's font.
    """
    stream = io.BytesIO()
    with style(), mpl.rc_context({"svg.fonttype": "path" if text_as_paths else "none"}):
        figure.savefig(stream, format=kind, dpi=_PNG_DPI, metadata=_METADATA[kind])
    return stream.getvalue()
