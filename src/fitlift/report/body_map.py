"""The muscle map that pages draw themselves: a mark with what it is for each muscle, letters in the page's own font.

It shows what `charts.muscle_map` draws for files, but for the sets of each group, which stand beside it on pages.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from html import escape
from itertools import pairwise

import numpy as np
from matplotlib.path import Path

from fitlift.charts.body_shapes import HALF_WIDTH, HEAD, HEIGHT, Points, Shapes, back, body, front, smooth, whole
from fitlift.charts.labels import label
from fitlift.charts.muscle_map import SHADES, Without, figure_of, shade
from fitlift.exercises.tables import muscles as all_muscles
from fitlift.records.muscles import MuscleSets
from fitlift.report.words import heading

#: Room around a body, in the units of its shapes.
_ROOM = 2.0

#: Sets are told in halves, for helping muscles count half by default: the last of a shade lies so far below the next.
_HALF = 0.5

#: How many numbers a curve of a path has: two points that it bends to, and its end.
_CURVE = 3


def body_map(muscles: Sequence[MuscleSets], without: Without, key: str) -> str:
    """A body from the front and from behind, each muscle shaded by its sets, and below it what the shades mean.

    Parameters
    ----------
    muscles
        Those of one session or of one week.
    without
        What it means that there is no set.
    key
        Stands before its ids.
    """
    sets = {each.muscle: each.fractional_sets for each in muscles}
    views = ((front(), label("chart_front")), (back(), label("chart_back")))
    bodies = "".join(f"<div>{_body(shapes, sets, without, key)}<span>{name}</span></div>" for shapes, name in views)
    return f'{_hatching(key)}<div class="bodies">{bodies}</div>{_meanings(without, key)}'


def _body(shapes: Shapes, sets: Mapping[str, float], without: Without, key: str) -> str:
    x, y, half_width, half_height = HEAD
    wide, high = 2 * (HALF_WIDTH + _ROOM), HEIGHT + 2 * _ROOM
    edge = "stroke:var(--outline);stroke-width:.8"
    head = f'<ellipse cx="{x:g}" cy="{-y:g}" rx="{half_width:g}" ry="{half_height:g}"/><path d="{_outline()}"/>'
    marks = "".join(_muscle(muscle, sets.get(muscle, 0.0), halves, without, key) for muscle, halves in shapes.items())
    box = f'viewBox="{-wide / 2:g} {-HEIGHT - _ROOM:g} {wide:g} {high:g}"'
    outline = f'<g style="fill:var(--paper);{edge}">{head}</g>'
    return f'<svg {box} aria-hidden="true" focusable="false">{outline}<g style="{edge}">{marks}</g></svg>'


def _muscle(muscle: str, sets: float, halves: Sequence[Points], without: Without, key: str) -> str:
    told = f"{all_muscles()[muscle].name}, {heading('sets').lower()}: {figure_of(sets, without)}"
    fill = _fill(sets, without, key)
    return f'<path d="{_both(tuple(map(tuple, halves)))}" style="fill:{fill}"><title>{escape(told)}</title></path>'


def _fill(sets: float, without: Without, key: str) -> str:
    is_unknown = not sets and without == "unknown"
    return f"url(#{key}-unknown)" if is_unknown else f"var(--level_{shade(sets)})"


def _meanings(without: Without, key: str) -> str:
    """What the shades mean."""
    names = ["?" if without == "unknown" else "0", *_spans()]
    fills = [_fill(sets, without, key) for sets in SHADES]
    marks = "".join(
        f'<span class="meaning"><svg viewBox="0 0 14 10"><rect width="14" height="10" '
        f'style="fill:{fill};stroke:var(--outline)"/></svg> {escape(name)}</span>'
        for fill, name in zip(fills, names, strict=True)
    )
    unit = escape(label("chart_sets", has_unknown=without == "unknown"))
    return f'<div class="meanings">{marks}<span>{unit}</span></div>'


def _spans() -> Iterator[str]:
    """From how many sets to how many each shade reaches but the first: "< 2", "2-3.5", "4-7.5", "8+"."""
    yield f"< {SHADES[2]:g}"
    for low, above in pairwise(SHADES[2:]):
        yield f"{low:g}-{above - _HALF:g}"
    yield f"{SHADES[-1]:g}+"


def _hatching(key: str) -> str:
    lines = '<path d="M0 0h5v5h-5z" style="fill:var(--paper)"/><path d="M0 5L5 0" style="stroke:var(--outline)"/>'
    pattern = f'<pattern id="{key}-unknown" width="5" height="5" patternUnits="userSpaceOnUse">{lines}</pattern>'
    return f'<svg class="unseen"><defs>{pattern}</defs></svg>'


@cache
def _outline() -> str:
    return _drawn(smooth(whole(body())))


@cache
def _both(halves: tuple[tuple[tuple[float, float], ...], ...]) -> str:
    """Some shapes of one half of the body, and their mirror images."""
    return "".join(_drawn(smooth(half, mirrored=is_mirrored)) for half in halves for is_mirrored in (False, True))


def _drawn(path: Path) -> str:
    """A closed path of curves as SVG, in which y grows downwards."""
    vertices = np.asarray(path.vertices, dtype=float)[:-1].tolist()
    points = [f"{x:.1f} {-y:.1f}" for x, y in vertices]
    curves = [points[place : place + _CURVE] for place in range(1, len(points), _CURVE)]
    return f"M{points[0]}{''.join('C' + ' '.join(each) for each in curves)}Z"
