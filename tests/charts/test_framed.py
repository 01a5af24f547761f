"""Charts that stand alone."""

from __future__ import annotations

from drawn import blank
from fitlift.charts.framed import framed


def test_a_chart_gets_a_title_above_and_keeps_its_size() -> None:
    """Two lines in 44 points more of height; a title without room is cut; the drawing is as large as it was."""
    axes = blank()
    figure = axes.get_figure(root=True)
    assert figure is not None
    width, height = figure.get_size_inches()
    before = axes.get_position().height * height
    framed(figure, "Sets by group", "Strength · Thu 19 Nov 2026, 18:04 · " + "a device with a long name " * 9)
    wide, high = figure.get_size_inches()
    assert (wide, round(high - height, 6)) == (width, round(44 / 72, 6))
    assert round(axes.get_position().height * high, 6) == round(before, 6)
    title, of = (text.get_text() for text in figure.texts)
    assert title == "Sets by group"
    assert of.startswith("Strength · Thu 19 Nov 2026")
    assert of.endswith("…")
