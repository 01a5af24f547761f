"""Charts as pictures, beside those that were looked at and found good.

After a change that is meant they are written anew, and have to be looked at:
`FITLIFT_WRITE_IMAGES=1 python -m pytest tests/charts/test_reference_images.py`.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from matplotlib.testing.compare import compare_images

from checkout import SAMPLES
from fitlift.charts.canvas import style
from fitlift.charts.theme import DARK, LIGHT, Theme
from fitlift.folders.one_file import read_file
from fitlift.report.session_figures import session_figures

IMAGES = Path(__file__).parent / "images"

#: Root of the mean square of differences of 0 to 255: letters that another version of FreeType draws otherwise come to
#: 2 or 3, a bar of another length or colour to 6 and more.
TOLERANCE = 5.0

PLANNED = ("timeline", "planned", "zones", "muscles", "groups", "rests", "volume")
CASES = [
    *(("planned", key, LIGHT) for key in PLANNED),
    ("planned", "muscles", DARK),
    ("planned", "timeline", DARK),
    ("free", "timeline", LIGHT),
    ("free", "rests", LIGHT),
]


def written(sample: str, key: str, theme: Theme, target: Path) -> Path:
    """A chart of a sample as a small picture."""
    figure = session_figures(read_file(SAMPLES / f"{sample}.fit").strength_sessions[0])[key].draw(theme)
    with style():
        figure.savefig(target, dpi=72, metadata={"Software": None})
    return target


@pytest.mark.parametrize(("sample", "key", "theme"), CASES, ids=[f"{s}-{k}-{t.name}" for s, k, t in CASES])
def test_a_chart_looks_as_it_did(sample: str, key: str, theme: Theme, tmp_path: Path) -> None:
    """But for how letters are smoothed."""
    expected = IMAGES / f"{sample}-{key}-{theme.name}.png"
    if os.environ.get("FITLIFT_WRITE_IMAGES"):
        IMAGES.mkdir(exist_ok=True)
        written(sample, key, theme, expected)
    found = written(sample, key, theme, tmp_path / expected.name)
    assert compare_images(str(expected), str(found), TOLERANCE) is None


def test_a_change_that_a_person_would_see_is_found(tmp_path: Path) -> None:
    """The same chart in other colours, and another session's, are not the same picture."""
    dark = written("planned", "zones", DARK, tmp_path / "dark.png")
    assert compare_images(str(IMAGES / "planned-zones-light.png"), str(dark), TOLERANCE) is not None
