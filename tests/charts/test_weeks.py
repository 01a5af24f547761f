"""Charts of weeks, read back from the Axes."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
import pytest
from matplotlib.colors import to_hex
from matplotlib.patches import Rectangle

from builders import at
from drawn import beyond, blank, boxes, legend_texts, texts
from fitlift.charts.bars import month_bars
from fitlift.charts.canvas import style
from fitlift.charts.groups import group_days, group_months
from fitlift.charts.lift_trend import lift_trend
from fitlift.charts.muscle_map import Without
from fitlift.charts.theme import LIGHT
from fitlift.charts.week_days import week_days
from fitlift.schema import GROUP_DAYS, GROUP_MONTHS, LIFTS, MONTHS, WEEK_DAYS, WEEK_GROUPS
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


def test_a_lift_is_followed_over_weeks_with_its_band() -> None:
    """In weeks before the end; the estimate's band is the lowest and the highest of the formulas'."""
    week = 7 * 86_400.0
    until = pd.Timestamp(at(4 * week))
    rows = [
        {"start_time": at(0), "top_weight_kg": 70.0, "e1rm_kg": 80.0, "e1rm_low_kg": 78.0, "e1rm_high_kg": 81.0},
        {"start_time": at(week), "top_weight_kg": 72.5, "e1rm_kg": 83.0, "e1rm_low_kg": 80.0, "e1rm_high_kg": 84.0},
        {"start_time": at(3 * week), "top_weight_kg": 75.0},
    ]
    axes = blank()
    with style():
        lift_trend(axes, conformed(pd.DataFrame(rows), LIFTS), until)
    line, tops = axes.lines
    assert np.allclose(np.asarray(line.get_xydata()), [(-4, 80), (-3, 83)])
    assert np.allclose(np.asarray(tops.get_xydata()), [(-4, 70), (-3, 72.5), (-1, 75)])
    (band,) = axes.collections
    corners = {tuple(point) for point in np.asarray(band.get_paths()[0].vertices).round(3)}
    assert {(-4.0, 78.0), (-4.0, 81.0), (-3.0, 80.0), (-3.0, 84.0)} <= corners
    assert legend_texts(axes) == ["heaviest set", "estimated maximum", "by other formulas"]
    assert list(axes.get_xlim()) == pytest.approx([-12.36, 1.68])  # no mark is cut, and the last has room
    named = [axes.xaxis.get_major_formatter()(week, place) for place, week in enumerate(axes.get_xticks())]
    assert named == ["7 Jan", "4 Feb", "4 Mar", "1 Apr"]
    assert [text.get_text() for text in axes.texts] == ["75"]


def test_a_lift_in_pounds_without_an_estimate() -> None:
    """100 lb are 45.36 kg; the legend names what is drawn."""
    rows = [{"start_time": at(0), "top_weight_kg": 45.359237}, {"start_time": at(86_400), "top_weight_kg": 45.359237}]
    axes = blank()
    with style():
        lift_trend(axes, conformed(pd.DataFrame(rows), LIFTS), pd.Timestamp(at(86_400)), unit="lb")
    assert np.allclose(np.asarray(axes.lines[-1].get_ydata()), 100)
    assert (axes.get_ylabel(), legend_texts(axes)) == ("lb", ["heaviest set"])


def test_groups_by_months_are_sets_a_week_beside_the_aim() -> None:
    """The group that was trained least in the last month first."""
    rows = [
        {"month": month, "group": group, "sets_a_week": sets, "target_sets": 4.0, "target_sets_most": 12.0}
        for month, quads, chest in (("2026-12", 6.04, 0.0), ("2027-01", 7.25, 0.5))
        for group, sets in (("quads", quads), ("chest", chest))
    ]
    axes = blank()
    with style():
        group_months(axes, conformed(pd.DataFrame(rows), GROUP_MONTHS), {"quads": "Quads", "chest": "Chest"})
    assert [label.get_text() for label in axes.get_yticklabels()] == ["Chest", "Quads"]
    assert [label.get_text() for label in axes.get_xticklabels()] == ["Dec", "Jan 27"]
    assert texts(axes) == ["0.5", "0.5", "6", "7.2", "7.2", "last / 4-12"]


def test_months_are_as_high_as_their_volume() -> None:
    """In the unit that is asked for; a month without a session is a gap, one without weights has no height."""
    rows = [
        {"month": "2026-09", "sessions": 8, "volume_kg": 4535.9237},
        {"month": "2026-10", "sessions": 0},
        {"month": "2026-11", "sessions": 3},
    ]
    axes = blank()
    with style():
        month_bars(axes, conformed(pd.DataFrame(rows), MONTHS), unit="lb")
    bars = [each for each in axes.patches if isinstance(each, Rectangle)]
    assert np.allclose([each.get_height() for each in bars], [10_000, 0, 0])
    assert texts(axes) == ["8×", "–", "3×"]
    assert (axes.get_ylabel(), axes.get_ylim()[0]) == ("lb", 0)


@pytest.mark.parametrize(
    ("without", "said", "colour"),
    [("missed", "0 / 4-12", LIGHT.missed), ("nothing", "0 / 4-12", LIGHT.ink), ("unknown", "? / 4-12", LIGHT.ink)],
)
def test_a_group_is_missed_only_where_all_that_was_trained_is_known(without: Without, said: str, colour: str) -> None:
    """No chest in the last month: in another colour, unless it is not over, or some sets may have been for it."""
    rows = [
        {"month": "2026-12", "group": group, "sets_a_week": sets, "target_sets": target, "target_sets_most": 12.0}
        for group, sets, target in (("quads", 5.0, 6.0), ("chest", 0.0, 4.0))
    ]
    table, names, axes = conformed(pd.DataFrame(rows), GROUP_MONTHS), {"quads": "Quads", "chest": "Chest"}, blank()
    with style():
        group_months(axes, table, names, without=without, hiding=["2026-12"] if without == "unknown" else ())
    (end,) = (each for each in axes.texts if each.get_text() == said)
    assert to_hex(end.get_color()) == to_hex(colour)
    assert [text for text in texts(axes) if "+" in text or text == "?"] == (
        ["?", "5+ / 6-12"] if without == "unknown" else []
    )


def test_a_month_of_which_nothing_is_known_is_hatched_not_empty() -> None:
    """Naming sets in November does not double the training of October."""
    rows = [
        {"month": month, "group": "quads", "sets_a_week": sets, "target_sets": 4.0, "target_sets_most": 12.0}
        for month, sets in (("2026-10", None), ("2026-11", 6.0))
    ]
    axes = blank()
    with style():
        group_months(axes, conformed(pd.DataFrame(rows), GROUP_MONTHS), {"quads": "Quads"}, hiding=["2026-10"])
    unknown, known = (each for each in axes.patches if isinstance(each, Rectangle))
    assert (bool(unknown.get_hatch()), bool(known.get_hatch())) == (True, False)
    assert texts(axes) == ["?", "6", "6", "last / 4-12"]


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
