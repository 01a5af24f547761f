"""The muscle map."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pandas as pd
import pytest
from matplotlib.colors import to_hex
from matplotlib.patches import PathPatch
from matplotlib.path import Path

from drawn import beyond, blank, texts
from fitlift.charts.body_shapes import HALF_WIDTH, HEIGHT, back, body, front, smooth, whole
from fitlift.charts.canvas import style
from fitlift.charts.muscle_map import Without, muscle_map, shade
from fitlift.charts.theme import DARK, LIGHT, Theme
from fitlift.exercises.tables import muscles
from fitlift.schema import GROUPS, MUSCLES
from tables import conformed

NAMES = {each.group: each.group_name for each in muscles().values()}


def tables(**sets: float) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Muscles with some sets, and their groups with the most of theirs."""
    rows = [{"session": 1, "muscle": key, "group": each.group} for key, each in muscles().items()]
    trained = pd.DataFrame(rows).assign(fractional_sets=lambda frame: frame["muscle"].map(sets).fillna(0.0))
    groups = trained.groupby("group", sort=False, as_index=False)["fractional_sets"].max()
    return conformed(trained, MUSCLES), conformed(groups.assign(session=1), GROUPS)


def test_every_muscle_is_drawn() -> None:
    """From the front or from behind, and nothing that is none."""
    assert {*front(), *back()} == set(muscles())


@pytest.mark.parametrize(
    ("sets", "level"), [(0, 0), (0.5, 1), (1.5, 1), (2, 2), (3.5, 2), (4, 3), (7.5, 3), (8, 4), (30, 4)]
)
def test_shades_are_absolute(sets: float, level: int) -> None:
    """Two cover a group in a week, four train it; a week of little never looks like one of much."""
    assert shade(sets) == level


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_muscles_are_shaded_by_their_sets_and_groups_have_their_numbers(theme: Theme) -> None:
    """Both halves of each; what nothing trained is there, too."""
    axes = blank(340, 320, theme)
    with style():
        muscle_map(axes, *tables(quads=7, glutes=10, calves=1.5), NAMES, theme=theme)
    colours = [to_hex(patch.get_facecolor()) for patch in axes.patches if isinstance(patch, PathPatch)]
    assert [colours.count(theme.levels[level]) for level in (1, 3, 4)] == [2, 2, 2]
    assert colours.count(theme.paper) == 2
    assert texts(axes)[:2] == ["front", "back"]
    shown = dict(zip(texts(axes)[2:22:2], texts(axes)[3:22:2], strict=True))
    assert shown == {name: {"Quads": "7", "Glutes": "10", "Calves": "1.5"}.get(name, "0") for name in NAMES.values()}
    assert texts(axes)[22:] == ["0", "< 2", "2", "4", "8+", "sets"]


def test_what_is_not_known_is_hatched_and_no_zero() -> None:
    """Of a session in which sets count for no muscle; what is known of it is shaded."""
    axes = blank(340, 320)
    with style():
        muscle_map(axes, *tables(quads=7), NAMES, without="unknown")
    muscle_patches = [each for each in axes.patches if isinstance(each, PathPatch)]
    hatched = [each for each in muscle_patches if each.get_hatch()]
    assert [to_hex(each.get_facecolor()) for each in muscle_patches].count(LIGHT.levels[3]) == 2
    assert len(hatched) == len(muscle_patches) - 2 - 2  # two quads, two outlines of the body
    shown = dict(zip(texts(axes)[2:22:2], texts(axes)[3:22:2], strict=True))
    assert shown == {name: {"Quads": "7"}.get(name, "?") for name in NAMES.values()}
    assert texts(axes)[22:] == ["?", "< 2", "2", "4", "8+", "sets; ?: not known"]


@pytest.mark.parametrize(("without", "colour"), [("nothing", LIGHT.quiet), ("missed", LIGHT.missed)])
def test_a_group_without_a_set_is_missed_in_a_week_alone(without: Without, colour: str) -> None:
    """One session has not to train all."""
    axes = blank(340, 320)
    with style():
        muscle_map(axes, *tables(quads=7), NAMES, without=without)
    zeros = [each for each in axes.texts[2:22] if each.get_text() == "0"]
    assert {to_hex(each.get_color()) for each in zeros} == {colour}


def vertices(path: Path) -> npt.NDArray[np.float64]:
    """Points of a curve, between which it is bent, too."""
    return np.asarray(path.vertices, dtype=float)


def test_the_body_is_the_same_on_both_sides_and_holds_its_muscles() -> None:
    """Nothing leaves the figure that the axes have room for."""
    outline = smooth(whole(body()))
    there, mirrored = ({tuple(each) for each in (vertices(outline) * (side, 1)).round(4) + 0.0} for side in (1, -1))
    assert there == mirrored
    extents = outline.get_extents()
    assert -HALF_WIDTH < extents.x0 < extents.x1 < HALF_WIDTH
    assert -1 < extents.y0 < extents.y1 < HEIGHT
    for name, shapes in (*front().items(), *back().items()):
        for points in shapes:
            for side in (False, True):
                points_of = vertices(smooth(points, mirrored=side))[::3]
                # which sign widens an outline depends on the way in which it was drawn
                inside = [outline.contains_points(points_of, radius=radius).mean() for radius in (1.2, -1.2)]
                assert max(inside) > 0.8, name


def test_a_curve_goes_through_its_points_and_closes() -> None:
    """Cubic Béziers from point to point."""
    points = ((0.0, 0.0), (4.0, 0.0), (4.0, 3.0))
    through = vertices(smooth(points))
    assert [tuple(each) for each in through[::3]][:4] == [*points, points[0]]
    # where the curve leaves the second point it heads from the first to the third, a sixth of the way
    assert tuple(through[4]) == (4.0 + 4.0 / 6, 0.0 + 3.0 / 6)


def test_everything_has_room() -> None:
    """Also the longest name with a number of three digits."""
    axes = blank(340, 320)
    axes.set_position((0.006, 0, 0.988, 1))
    with style():
        muscle_map(axes, *tables(hamstrings=22.5), NAMES)
    assert beyond(axes) == []
