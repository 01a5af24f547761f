"""The days of a week as a page draws them itself."""

from __future__ import annotations

import re

from fitlift.report.light_week import DayBars, week_of_bars

LIFTED = DayBars("Tue", "Tue 17 Nov 2026: lifting, 20 min", 1200.0, None, ("20 min", "11 sets"))
RAN = DayBars("Thu", "Thu 19 Nov 2026: running, 40 min", None, 2400.0, (), ("40 min", "8.0 km"))
NOTHING = DayBars("Wed", "")
MEANINGS = ("lifting", "running")


def bars(markup: str) -> list[tuple[float, float, str]]:
    """Top, height and title of each bar."""
    found = re.findall(r'<rect x="[\d.]+" y="([\d.]+)"[^>]*height="([\d.]+)"[^>]*><title>([^<]*)</title>', markup)
    return [(float(top), float(height), title) for top, height, title in found]


def test_lifting_stands_above_the_line_and_running_below_it_on_one_scale() -> None:
    """40 minutes are twice as long as 20, in 120 pixels together; a day without either has its name only."""
    narrow, wide = week_of_bars([LIFTED, NOTHING, RAN], MEANINGS)
    assert (narrow[0], wide[0]) == ("narrow", "wide")
    assert bars(narrow[1]) == bars(wide[1]) == [(32.0, 40.0, LIFTED.title), (72.0, 80.0, RAN.title)]
    texts = re.findall(r">([^<>]+)</text>", wide[1])
    assert texts == ["20 min", "11 sets", "40 min", "8.0 km", "Tue", "Wed", "Thu"]


def test_a_week_without_a_run_has_no_sign_of_running() -> None:
    """Neither a place below the line nor a word in the legend."""
    ((_, markup), _) = week_of_bars([LIFTED, NOTHING], MEANINGS)
    assert "running" not in markup
    assert bars(markup) == [(32.0, 120.0, LIFTED.title)]


def test_what_is_written_is_escaped() -> None:
    """A name of a day cannot end a tag."""
    assert "<b>" not in week_of_bars([DayBars("<b>", "<b>", 60.0, None, ("<b>",))], ("<b>", "<b>"))[0][1]
