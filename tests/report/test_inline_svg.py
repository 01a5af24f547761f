"""Charts within a page."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

from fitlift.charts.canvas import new_axes, style
from fitlift.charts.drawing import clear, write
from fitlift.charts.theme import LIGHT
from fitlift.report.inline_svg import colour_sheet, inline_svg


def drawing(prefix: str, text: str = "Back squat") -> str:
    """A small chart with a bar, hatching and a text."""
    with style():
        axes = new_axes(200, 100, (10, 10, 10, 10), LIGHT)
        clear(axes)
        axes.barh([0], [1], color=LIGHT.done)
        axes.barh([1], [1], facecolor=LIGHT.levels[1], edgecolor=LIGHT.light_work, hatch="//")
        write(axes, 0.5, 0.5, text, color=LIGHT.ink)
        return inline_svg(axes.figure, prefix)  # type: ignore[arg-type]  # no figure within a figure here


def test_it_scales_to_the_page_and_is_not_read_aloud() -> None:
    """A view box and no size of its own; the words beside it are read instead."""
    root = ET.fromstring(drawing("a"))  # noqa: S314 - just written here
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    assert root.attrib["viewBox"] == "0 0 200 100"
    assert {"width", "height"} & set(root.attrib) == set()
    assert root.attrib["aria-hidden"] == "true"


def test_ids_have_the_prefix_and_links_follow_them() -> None:
    """So that two charts on one page do not take each other's patterns."""
    svg = drawing("s1-zones")
    ids = re.findall(r'\bid="([^"]+)"', svg)
    assert ids
    assert all(each.startswith("s1-zones-") for each in ids)
    assert set(re.findall(r"url\(#([^)]+)\)", svg)) <= set(ids)
    assert drawing("s2").replace('"s2-', '"s1-').replace("#s2-", "#s1-") == drawing("s1")


def test_its_colours_and_its_font_are_the_pages() -> None:
    """Every colour by its meaning, hatching too; text is text."""
    svg = drawing("a")
    styles = " ".join(re.findall(r'(?:style|fill|stroke)="([^"]*)"', svg))
    assert re.findall(r"#[0-9a-f]{6}", styles) == []
    assert {"var(--done)", "var(--light_work)", "var(--level_1)", "var(--ink)"} <= set(
        re.findall(r"var\([^)]*\)", styles)
    )
    assert "font-family" not in svg
    assert "DejaVu" not in svg
    assert ">Back squat<" in svg


def test_a_colour_in_a_name_stays_a_name() -> None:
    """Only what colours something is replaced."""
    assert f">{LIGHT.done} squat &lt;b&gt;<" in drawing("a", f"{LIGHT.done} squat <b>")


def test_light_and_dark_pages_have_the_same_colours_by_name() -> None:
    """So that no drawing lacks one."""
    names = [re.findall(r"--(\w+):", sheet) for sheet in colour_sheet().values()]
    assert names[0] == names[1]
    assert "level_4" in names[0]
