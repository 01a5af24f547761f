"""Charts of weeks, read back from the Axes."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pytest
from matplotlib.colors import to_hex
from matplotlib.patches import Rectangle

from drawn import beyond, blank, boxes, texts
from fitlift.charts.canvas import style
from fitlift.charts.groups import group_days
from fitlift.charts.muscle_map import Without
from fitlift.charts.theme import LIGHT
from fitlift.charts.week_days import week_days
from fitlift.schema import GROUP_DAYS, WEEK_DAYS, WEEK_GROUPS
from tables import conformed

DATES = [f"2026-11-{day}" for day in range(16, 23)]


def days(**done: dict[str, Any]) -> pd.DataFrame:
    """Seven days; what was done on some of them, by the day of the month."""
    rows = [{"date": date, "strength_sessions": 0, "runs": 0} | done.get(f"d{date[-2:]}", {}) for date in DATES]
    return conformed(pd.DataFrame(rows), WEEK_DAYS)


WEEK = days(
    d17={"strength_sessions": 1, "strength_s": 1380.0, "working_sets": 11},
    d19={"runs": 1, "run_s": 3000.0, "run_m": 9900.0},
    d21={"strength_sessions": 1, "strength_s": 600.0, "working_sets": 9, "runs": 2, "run_s": 1500.0},
)


def test_lifting_stands_above_the_line_and_running_below() -> None:
    """In minutes, by day; a distance where it is known."""
    axes = blank()
    with style():
        week_days(axes, WEEK)
    drawn = [each for each in axes.patches if isinstance(each, Rectangle)]
    bars = [(round(each.get_x() + each.get_width() / 2), round(each.get_height(), 2)) for each in drawn]
    assert bars == [(1, 23.0), (3, -50.0), (5, 10.0), (5, -25.0)]
    assert texts(axes) == ["23 min\n11 sets", "50 min\n9.9 km", "10 min\n9 sets", "25 min"]
    assert [label.get_text() for label in axes.get_xticklabels()] == ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    low, high = axes.get_ylim()
    assert low < -50 < 23 < high


def test_days_have_room_on_a_phone() -> None:
    """The longest texts on the first and the last day."""
    both = {"strength_sessions": 1, "strength_s": 7200.0, "working_sets": 30}
    both |= {"runs": 1, "run_s": 14400.0, "run_m": 42195.0}
    axes = blank(340, 240)
    axes.set_position((0.01, 0.2, 0.98, 0.8))
    with style():
        week_days(axes, days(d16=both, d22=both))
    assert beyond(axes) == []


def test_groups_by_days_are_shaded_and_summed_beside_the_aim() -> None:
    """The least trained first, as the week's table has them."""
    table = conformed(
        pd.DataFrame(
            [
                {"date": date, "group": group, "fractional_sets": sets.get(date[-2:], 0.0)}
                for group, sets in (("quads", {"17": 6.0, "21": 1.5}), ("chest", {}))
                for date in DATES
            ]
        ),
        GROUP_DAYS,
    )
    groups = conformed(
        pd.DataFrame(
            [
                {"group": "chest", "fractional_sets": 0.0, "target_sets": 4.0, "target_sets_most": 12.0},
                {"group": "quads", "fractional_sets": 7.5, "target_sets": 0.0},
            ]
        ),
        WEEK_GROUPS,
    )
    axes = blank()
    with style():
        group_days(axes, table, groups, {"quads": "Quads", "chest": "Chest"})
    assert [label.get_text() for label in axes.get_yticklabels()] == ["Chest", "Quads"]
    assert texts(axes) == ["0 / 4-12", "6", "1.5", "7.5", "sum / aim"]
    assert [len(boxes(axes, LIGHT.levels[level])) for level in range(5)] == [12, 1, 0, 1, 0]


@pytest.mark.parametrize(
    ("without", "said", "colour"),
    [("missed", "0 / 4-12", LIGHT.missed), ("nothing", "0 / 4-12", LIGHT.ink), ("unknown", "? / 4-12", LIGHT.ink)],
)
def test_a_group_is_missed_only_where_all_that_was_trained_is_known(without: Without, said: str, colour: str) -> None:
    """No chest in a week: in another colour, unless it is not over, or some sets may have been for it."""
    day = "2026-11-17"
    of_day, of_week = zip(
        *(
            (
                {"date": day, "group": group, "fractional_sets": sets},
                {"group": group, "fractional_sets": sets, "target_sets": target, "target_sets_most": 12.0},
            )
            for group, sets, target in (("quads", 5.0, 6.0), ("chest", 0.0, 4.0))
        ),
        strict=True,
    )
    tables = conformed(pd.DataFrame(of_day), GROUP_DAYS), conformed(pd.DataFrame(of_week), WEEK_GROUPS)
    names, axes, hiding = {"quads": "Quads", "chest": "Chest"}, blank(), [day] if without == "unknown" else []
    with style():
        group_days(axes, *tables, names, without=without, hiding=hiding)
    (end,) = (each for each in axes.texts if each.get_text() == said)
    assert to_hex(end.get_color()) == to_hex(colour)
    assert [text for text in texts(axes) if "+" in text or text == "?"] == (
        ["5+ / 6-12", "?"] if without == "unknown" else []
    )


def test_a_day_whose_sets_have_no_muscle_is_unknown() -> None:
    """The day before, of which all is known, stays empty; what is known of it stands there."""
    of_days = [
        {"date": date, "group": group, "fractional_sets": sets}
        for date, quads in (("2026-11-16", 3.0), ("2026-11-17", 1.0))
        for group, sets in (("quads", quads), ("chest", 0.0))
    ]
    of_week = [
        {"group": group, "fractional_sets": sets, "target_sets": 4.0, "target_sets_most": 12.0}
        for group, sets in (("chest", 0.0), ("quads", 4.0))
    ]
    axes = blank()
    with style():
        group_days(
            axes,
            conformed(pd.DataFrame(of_days), GROUP_DAYS),
            conformed(pd.DataFrame(of_week), WEEK_GROUPS),
            {"quads": "Quads", "chest": "Chest"},
            without="unknown",
            hiding=["2026-11-17"],
        )
    assert texts(axes) == ["?", "?", "3", "1", "4+", "sum / 4-12"]
