"""The shapes of the muscle map: a body from the front and from behind, drawn for this program.

Units are hundredths of about a metre; the middle of the body is x = 0, the soles y = 0. Shapes are given for one half
and mirrored. Each is a row of points that a smooth closed curve goes through.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from functools import cache
from pkgutil import get_data

from matplotlib.path import Path

Points = Sequence[tuple[float, float]]

#: Half of the body's width and its height, with a little room around it.
HALF_WIDTH, HEIGHT = 38.0, 202.0

#: Middle and half axes of the head.
HEAD = (0.0, 186.5, 8.6, 11.5)

#: Muscle → its shapes in one half.
Shapes = Mapping[str, Sequence[Points]]


def body() -> Points:
    """One half of the body below the head, from the neck over the arm down to the foot and up to the middle."""
    return _views()["outline"][""][0]


def front() -> Shapes:
    """What is seen from the front."""
    return _views()["front"]


def back() -> Shapes:
    """What is seen from behind."""
    return _views()["back"]


@cache
def _views() -> Mapping[str, Shapes]:
    """View → muscle → shapes, as they stand in `data/body.csv`."""
    found: dict[str, dict[str, list[list[tuple[float, float]]]]] = {}
    data = get_data(__package__, "data/body.csv") or b""
    for row in csv.DictReader(data.decode().splitlines()):
        shapes = found.setdefault(row["view"], {}).setdefault(row["muscle"], [])
        if int(row["shape"]) > len(shapes):
            shapes.append([])
        shapes[-1].append((float(row["x"]), float(row["y"])))
    return found


def whole(half: Points) -> Points:
    """A half whose ends lie in the middle, and its mirror image, as one row of points."""
    mirrored = [(-x, y) for x, y in half[-2:0:-1]]
    return (*half, *mirrored)


def smooth(points: Points, *, mirrored: bool = False) -> Path:
    """A closed curve through some points, of cubic Béziers with the tangents of Catmull and Rom (1974)."""
    sign = -1.0 if mirrored else 1.0
    placed = [(sign * x, y) for x, y in points]
    count = len(placed)
    vertices, codes = [placed[0]], [Path.MOVETO]
    for place in range(count):
        before, here, there, after = (placed[(place + step) % count] for step in (-1, 0, 1, 2))
        leaving = here[0] + (there[0] - before[0]) / 6, here[1] + (there[1] - before[1]) / 6
        arriving = there[0] - (after[0] - here[0]) / 6, there[1] - (after[1] - here[1]) / 6
        vertices += [leaving, arriving, there]
        codes += [Path.CURVE4] * 3
    return Path([*vertices, vertices[0]], [*codes, Path.CLOSEPOLY])
