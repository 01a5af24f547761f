"""Charts that pages draw themselves."""

from __future__ import annotations

import datetime as dt
import re

from checkout import SAMPLES
from fitlift import api
from fitlift.report.light_charts import Bar, RestRow, SetMark, TimeLine, bars, rests, time_line
from fitlift.report.session_figures import session_figures


def drawn(name: str, key: str) -> list[str]:
    """A chart of a sample, for each width of screens."""
    light = session_figures(api.summarize(SAMPLES / f"{name}.fit")[0])[key].light
    assert light is not None
    return [markup for _, markup in light("x")]


def test_every_set_on_the_time_line_has_its_title() -> None:
    """Seventeen, with name, number, what was done, how long, and the heart rate; a pause is called so."""
    for markup in drawn("planned", "timeline"):
        titles = re.findall(r'class="set"[^>]*><title>([^<]*)</title>', markup)
        assert len(titles) == 17
        assert titles[3] == "Back Squat · Set 4 · 5 × 80 kg · 0:23 · HR max 127"
        assert "<title>Paused</title>" in markup


def test_names_stand_above_their_sets_and_letters_where_no_name_is_sure() -> None:
    """Five names of a planned session; seven letters of a free one."""
    wide = drawn("planned", "timeline")[1]
    assert {"Back Squat", "Romanian Deadlift", "Calf Raise"} <= set(re.findall(r">([^<>]+)</text>", wide))
    assert set("abcdefg") <= set(re.findall(r">([^<>]+)</text>", drawn("free", "timeline")[1]))


def test_names_in_wide_letters_do_not_lie_over_each_other() -> None:
    """A Chinese letter is as wide as it is high, 12 pixels: a name begins where the one before it has ended."""
    begin = dt.datetime(2026, 11, 17, 18, tzinfo=dt.UTC)
    names = ("哑铃保加利亚分腿蹲", "哑铃单腿硬拉划船", "站立提踵", "悬垂举腿")
    marks = [
        SetMark(start, start + dt.timedelta(seconds=40), str(number), letter, name, "", is_light=False)
        for number, (letter, name) in enumerate(zip("abcd", names, strict=True), 1)
        for start in [begin + dt.timedelta(minutes=2 * number)]
    ]
    line = TimeLine(begin, begin + dt.timedelta(minutes=20), marks, None, (), (), "paused", "minutes", "bpm", "Z")
    drawn_names = re.findall(r'<text x="([\d.]+)" y="([\d.]+)"[^>]*>([^<]*[一-鿿][^<]*)<', time_line(line, 340.0, "t"))
    assert len(drawn_names) >= 3
    for x, y, name in drawn_names:
        left = float(x) - 6 * len(name)
        before = [(float(of_x), of) for of_x, of_y, of in drawn_names if of_y == y and float(of_x) < float(x)]
        assert all(middle + 6 * len(of) <= left for middle, of in before)


def test_zones_without_time_above_and_below_are_left_out() -> None:
    """Of five zones and what lies below them the lower four rows, the highest on top."""
    (markup,) = drawn("planned", "zones")
    names = re.findall(r"<span>(zone \d [\d-]+|below)</span>", markup)
    assert names == ["zone 3 133-151", "zone 2 114-132", "zone 1 95-113", "below"]


def test_bars_share_one_scale() -> None:
    """Three of six minutes are half of the width, of which one is hatched."""
    markup = bars([Bar("a", "6", ((6.0, "six"),)), Bar("b", "3", ((2.0, "two"), (1.0, "one")))], "x")
    widths = re.findall(r'width="([\d.]+)" height="10" style="fill:([^"]+)"><title>(\w+)</title>', markup)
    assert widths == [
        ("100.00", "var(--done)", "six"),
        ("33.33", "var(--done)", "two"),
        ("16.67", "url(#x-rest)", "one"),
    ]


def test_a_rest_beyond_the_scale_stands_at_its_end_and_names_are_escaped() -> None:
    """Of a scale of 100 s one of 50 s in its middle, one of 400 s at the end; the band is the aim."""
    row = RestRow("<b>", "median", ((50.0, "0:50", True), (400.0, "6:40", False)), (40.0, 60.0))
    markup = rests([row], 100.0, "Aim")
    assert "<b>" not in markup
    assert "<title>Aim 0:40-1:00</title>" in markup
    assert re.findall(r'x="([\d.]+)" y="1" width="([\d.]+)"', markup) == [
        ("40.00", "20.00"),
        ("49.00", "2.00"),
        ("98.00", "2.00"),
    ]
