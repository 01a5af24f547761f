"""Figures and their bytes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import matplotlib as mpl
import pytest

from drawn import blank, figure_of
from fitlift.charts.canvas import FORMATS, new_axes, picture, style
from fitlift.charts.drawing import write
from fitlift.charts.theme import LIGHT

#: Draws a chart with hatching, clipping, text and marks, and tells a hash of its bytes.
PROGRAM = """
import hashlib
from drawn import blank, figure_of
from fitlift.charts.canvas import picture, style
from fitlift.charts.theme import LIGHT
from fitlift.charts.drawing import label_x, write
with style():
    axes = blank()
    axes.barh([0, 1], [3, 2], hatch="///", color=LIGHT.done, edgecolor=LIGHT.ink)
    write(axes, 0.5, 0.5, "Back squat $x^2$", color=LIGHT.ink)
    label_x(axes, "kg", LIGHT)
for kind in ("png", "svg", "pdf"):
    print(hashlib.sha256(picture(figure_of(axes), kind)).hexdigest())
"""


def hashes(folder: Path, seed: str, configuration: str) -> str:
    """Draw in a process of its own."""
    (folder / "matplotlibrc").write_text(configuration)
    surroundings = os.environ | {"PYTHONHASHSEED": seed, "MPLCONFIGDIR": str(folder), "SOURCE_DATE_EPOCH": seed}
    surroundings["PYTHONPATH"] = os.pathsep.join(sys.path)
    command = [sys.executable, "-c", PROGRAM]
    return subprocess.run(command, capture_output=True, text=True, check=True, env=surroundings, cwd=folder).stdout


@pytest.mark.slow
def test_the_same_drawing_is_the_same_bytes_everywhere(tmp_path: Path) -> None:
    """Whatever the folder, the seed, the day, and the user's own style of drawing."""
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    first = hashes(tmp_path / "a", "1", "")
    hostile = "font.size: 40\nlines.linewidth: 9\naxes.facecolor: red\nsvg.fonttype: none\nsavefig.bbox: tight\n"
    assert hashes(tmp_path / "b", "77", hostile) == first
    assert len(set(first.split())) == 3


def test_matplotlibs_settings_stay_as_they_were() -> None:
    """Also where drawing fails; no window is ever opened."""
    before = dict(mpl.rcParams)
    with pytest.raises(ZeroDivisionError), style():
        raise ZeroDivisionError
    picture(figure_of(blank()), "svg")
    assert dict(mpl.rcParams) == before
    code = "import fitlift.report.session_figures, sys; print('matplotlib.pyplot' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "False\n"


@pytest.mark.parametrize("kind", FORMATS)
def test_each_format_begins_as_it_should_and_tells_nothing_of_the_machine(kind: str) -> None:
    """Neither a date nor a program's version."""
    with style():
        axes = new_axes(200, 100, (10, 10, 10, 10), LIGHT)
        write(axes, 0.1, 0.5, "Row", color=LIGHT.ink)
    data = picture(figure_of(axes), kind)
    assert data.startswith({"png": b"\x89PNG", "svg": b"<?xml", "pdf": b"%PDF"}[kind])
    assert not [
        word for word in (b"Created with", b"matplotlib.org", b"CreationDate", b"Producer", b"<dc:date") if word in data
    ]


def test_an_svg_has_text_as_text_or_as_shapes() -> None:
    """Shapes look the same everywhere; text is a page's own."""
    axes = blank()
    write(axes, 0.1, 0.5, "Row & press", color=LIGHT.ink)
    drawn, written = (picture(figure_of(axes), "svg", text_as_paths=each) for each in (True, False))
    assert b"<text" not in drawn
    assert b">Row &amp; press</text>" in written
