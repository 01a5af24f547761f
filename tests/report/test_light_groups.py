"""Sets of each group by day as a page draws them itself."""

from __future__ import annotations

import re
from itertools import pairwise

from fitlift.charts.groups import GridRow
from fitlift.report.light_groups import groups_by_day

DAYS = [("Mon", "Mon 16 Nov 2026"), ("Tue", "Tue 17 Nov 2026"), ("Wed", "Wed 18 Nov 2026")]
ROWS = [
    GridRow("Chest", (0.0, 0.0, 0.0), "0", is_missed=True),
    GridRow("Back", (None, 1.5, 9.0), "10.5+", is_missed=False),
]


def drawn() -> str:
    """Two groups on three days."""
    return groups_by_day(ROWS, DAYS, "sum / 4-12", "w1")


def test_each_box_says_its_group_its_day_and_its_sets() -> None:
    """None is 0, what is not known a question mark."""
    assert re.findall(r"<title>([^<]*)</title>", drawn()) == [
        *(f"Chest, {day}: 0" for _, day in DAYS),
        "Back, Mon 16 Nov 2026: ?",
        "Back, Tue 17 Nov 2026: 1.5",
        "Back, Wed 18 Nov 2026: 9",
    ]


def test_shades_are_those_of_the_muscle_map() -> None:
    """1.5 sets are fewer than 2, the first shade; 9 are more than 8, the last; what is not known is hatched."""
    fills = re.findall(r'style="fill:([^"]*)"><title>', drawn())
    assert fills == ["var(--level_0)"] * 3 + ["url(#w1-unknown)", "var(--level_1)", "var(--level_4)"]


def test_sums_stand_at_the_ends_of_rows_and_what_was_missed_in_its_colour() -> None:
    """Figures stand in boxes that have some; the colour of each is the one for its shade."""
    texts = re.findall(r"fill:var\(--(\w+)\)[^>]*>([^<]+)</text>", drawn())
    assert texts[:4] == [("quiet", "Mon"), ("quiet", "Tue"), ("quiet", "Wed"), ("quiet", "sum / 4-12")]
    assert texts[4:6] == [("ink", "Chest"), ("missed", "0")]
    assert texts[6:] == [("ink", "Back"), ("quiet", "?"), ("on_1", "1.5"), ("on_4", "9"), ("ink", "10.5+")]


def test_the_whole_is_as_high_as_its_rows() -> None:
    """18 pixels for the heads, 22 for each of two groups; boxes do not touch each other."""
    assert 'viewBox="0 0 340 62"' in drawn()
    lefts = [(float(x), float(wide)) for x, wide in re.findall(r'<rect x="([\d.]+)"[^>]* width="([\d.]+)"', drawn())]
    assert all(x + wide < after for (x, wide), (after, _) in pairwise(lefts[:3]))


def test_what_is_written_is_escaped() -> None:
    """A name cannot end a tag."""
    assert "<b>" not in groups_by_day([GridRow("<b>", (1.0,), "<b>", is_missed=False)], [("<b>", "<b>")], "<b>", "k")
