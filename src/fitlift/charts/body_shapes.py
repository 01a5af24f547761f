"""The shapes of the muscle map: a body from the front and from behind, drawn for this program.

Units are hundredths of about a metre; the middle of the body is x = 0, the soles y = 0. Shapes are given for one half
and mirrored. Each is a row of points that a smooth closed curve goes through.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from matplotlib.path import Path

Points = Sequence[tuple[float, float]]

#: Half of the body's width and its height, with a little room around it.
HALF_WIDTH, HEIGHT = 38.0, 202.0

#: Middle and half axes of the head.
HEAD = (0.0, 186.5, 8.6, 11.5)

#: One half of the body below the head, from the neck over the arm down to the foot and up to the middle.
BODY: Points = (
    (0.0, 177.0),
    (5.2, 176.0),
    (5.8, 169.5),
    (13.0, 165.8),
    (21.5, 163.5),
    (27.2, 157.5),
    (28.8, 147.0),
    (30.2, 135.0),
    (30.8, 122.0),
    (32.8, 112.0),
    (32.4, 100.0),
    (32.6, 90.0),
    (35.0, 82.0),
    (33.6, 73.0),
    (29.4, 73.0),
    (28.2, 82.0),
    (28.4, 90.0),
    (25.8, 103.0),
    (24.0, 120.0),
    (22.2, 134.0),
    (20.6, 146.0),
    (19.0, 134.0),
    (16.2, 119.0),
    (15.8, 110.0),
    (18.2, 99.0),
    (20.8, 86.0),
    (20.8, 74.0),
    (18.4, 59.0),
    (15.0, 46.5),
    (16.6, 35.0),
    (14.6, 22.0),
    (11.4, 10.0),
    (14.6, 3.2),
    (12.6, 0.2),
    (6.0, 0.2),
    (5.4, 8.0),
    (5.0, 22.0),
    (4.0, 34.0),
    (5.0, 46.0),
    (3.2, 60.0),
    (1.4, 76.0),
    (0.0, 82.0),
)

_DELTOID: Points = (
    (14.6, 164.2),
    (21.0, 162.6),
    (26.4, 157.0),
    (27.9, 148.4),
    (24.8, 145.8),
    (21.4, 151.5),
    (17.6, 158.6),
)
_FOREARM: Points = (
    (24.8, 120.5),
    (30.0, 121.0),
    (32.0, 111.5),
    (31.4, 100.0),
    (31.2, 92.6),
    (29.2, 92.6),
    (26.6, 103.5),
)

#: What is seen from the front: muscle → its shapes in one half.
FRONT: Mapping[str, Sequence[Points]] = MappingProxyType(
    {
        "traps": (((5.6, 172.0), (7.2, 169.6), (13.2, 166.2), (7.4, 164.8), (4.6, 167.4)),),
        "shoulders": (_DELTOID,),
        "chest": (
            (
                (0.7, 160.4),
                (8.0, 162.8),
                (15.0, 161.6),
                (18.4, 156.0),
                (20.4, 150.6),
                (17.0, 145.0),
                (9.6, 142.4),
                (0.7, 145.2),
            ),
        ),
        "biceps": (((23.6, 144.6), (27.9, 145.8), (29.3, 136.0), (28.8, 126.6), (25.2, 125.2), (23.4, 134.0)),),
        "forearms": (_FOREARM,),
        "abs": (((0.6, 142.6), (6.2, 140.8), (7.2, 128.0), (6.6, 114.0), (4.6, 101.0), (0.6, 92.0)),),
        "obliques": (
            (
                (8.2, 140.2),
                (18.2, 143.4),
                (17.4, 131.0),
                (15.0, 119.4),
                (14.6, 109.4),
                (15.6, 104.6),
                (9.4, 104.0),
                (8.4, 119.0),
            ),
        ),
        "hip_flexors": (((6.0, 102.0), (15.4, 102.6), (17.4, 97.4), (12.6, 91.4), (6.6, 86.4), (3.0, 90.0)),),
        "adductors": (((2.2, 83.0), (5.6, 85.0), (8.4, 80.0), (8.0, 66.0), (5.0, 59.0), (3.4, 66.0)),),
        "quads": (
            (
                (18.6, 95.0),
                (19.9, 84.0),
                (19.7, 72.0),
                (17.0, 57.0),
                (13.6, 49.6),
                (9.2, 48.8),
                (6.4, 54.0),
                (9.2, 68.0),
                (9.8, 80.0),
                (12.8, 88.6),
            ),
        ),
        "tibialis": (((9.6, 44.6), (14.2, 43.4), (13.8, 32.0), (11.0, 16.0), (8.8, 15.0), (8.8, 31.0)),),
    }
)

#: What is seen from behind.
BACK: Mapping[str, Sequence[Points]] = MappingProxyType(
    {
        "traps": (((0.5, 175.0), (4.6, 172.6), (7.0, 168.2), (14.0, 164.8), (8.6, 160.4), (5.0, 152.0), (0.5, 139.4)),),
        "shoulders": (_DELTOID,),
        "upper_back": (
            ((9.6, 159.4), (16.6, 158.4), (20.0, 151.6), (19.0, 147.4), (11.6, 146.4), (5.4, 147.6), (6.6, 153.6)),
        ),
        "lats": (
            (
                (3.4, 144.8),
                (11.0, 144.6),
                (19.4, 145.2),
                (18.6, 136.0),
                (15.4, 121.0),
                (9.4, 113.0),
                (6.2, 122.0),
                (2.4, 134.0),
            ),
        ),
        "triceps": (((22.9, 145.4), (27.9, 146.4), (29.5, 136.0), (29.4, 125.6), (24.9, 124.4), (22.9, 134.0)),),
        "forearms": (_FOREARM,),
        "lower_back": (((0.5, 133.6), (2.6, 131.0), (6.4, 119.0), (8.6, 109.6), (5.6, 103.4), (0.5, 101.0)),),
        "abductors": (((9.8, 109.4), (15.4, 109.6), (17.8, 101.4), (19.0, 95.4), (14.4, 98.4), (7.6, 103.4)),),
        "glutes": (
            (
                (0.6, 98.6),
                (6.2, 101.2),
                (13.2, 97.4),
                (19.4, 92.6),
                (19.8, 84.8),
                (14.4, 78.2),
                (6.0, 78.2),
                (0.8, 81.6),
            ),
        ),
        "hamstrings": (
            (
                (2.8, 75.8),
                (10.0, 76.2),
                (18.6, 78.4),
                (19.4, 70.0),
                (17.2, 57.0),
                (13.8, 48.4),
                (7.2, 48.0),
                (5.2, 54.0),
                (3.6, 64.0),
            ),
        ),
        "calves": (
            (
                (5.6, 44.4),
                (10.2, 46.0),
                (14.8, 43.2),
                (15.8, 34.0),
                (13.4, 22.6),
                (9.8, 17.0),
                (6.2, 22.6),
                (4.8, 34.0),
            ),
        ),
    }
)


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
