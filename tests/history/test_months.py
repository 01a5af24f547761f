"""Months: weeks joined."""

from __future__ import annotations

from pathlib import Path

import pytest

from builders import active, fit, session
from fitlift.folders.batch import read_folder
from fitlift.history.months import MonthFacts, month_facts
from read_export import ReadExport
from read_weeks import facts_of

DAY = 86_400


@pytest.fixture(scope="module")
def months(read_export: ReadExport) -> MonthFacts:
    """The months of the sample export."""
    return month_facts(facts_of(read_export.folder))


def test_a_week_belongs_to_the_month_of_its_fourth_day(months: MonthFacts) -> None:
    """Thursday, 1 October is in October, and 31 August in a week of September; one week off has no session."""
    table = months.months
    assert table["month"].tolist() == ["2026-09", "2026-10", "2026-11"]
    assert table["weeks"].tolist() == [4, 5, 3]
    assert table["weeks_on_aim"].tolist() == [4, 4, 3]
    assert table["weeks_judged"].tolist() == [4, 5, 3]
    assert table["sessions"].tolist() == [8, 8, 6]


def test_what_was_lifted_and_run_adds_up(months: MonthFacts) -> None:
    """By what `make_export` says was done: 11 sets on Tuesdays, every fourth time 10, and 9 on Saturdays."""
    assert months.months["working_sets"].tolist() == [79, 79, 60]
    assert months.months["runs"].sum() == 43
    november = months.months.iloc[-1]
    squats = (6 + 6 + 5) * 75 + (6 + 6 + 6) * 75 + (5 + 5 + 5) * 77.5
    others = (8 + 8 + 7) * 12 + (8 + 8 + 8) * 20 + (8 + 8) * 30 + 3 * 15 * 16  # split squats, rows, calves, swings
    assert november["volume_kg"] == pytest.approx(squats + 3 * others)
    assert november["sets_with_weight"] == 3 * 14
    assert november["unattributed_sets"] == 0


def test_groups_are_sets_a_week_weeks_off_among_them(months: MonthFacts) -> None:
    """November's three weeks are alike; October's circuits have no names but for the last, and a week is off."""
    table = months.groups.pivot_table(index="group", columns="month", values="sets_a_week")
    assert table["2026-11"].to_dict() == {
        "quads": 7.5,
        "hamstrings": 7.5,
        "glutes": 12,
        "hips": 3,
        "calves": 2,
        "core": 3,
        "back": 6,
        "chest": 0,
        "shoulders": 4.5,
        "arms": 1.5,
    }
    # four Tuesdays of 3 squats and 3 split squats, but for those of one, which the plan names with too little
    # certainty; and one circuit of swings, which help; in five weeks
    assert table.loc["quads", "2026-10"] == pytest.approx((4 * 6 - 3 + 1.5) / 5)
    assert (months.groups["target_sets"] == 4).all()
    # of the circuits of September, which have no names, nobody knows whether they were for the chest
    assert months.hiding == {"2026-09", "2026-10"}
    chest = months.groups.pivot_table(index="group", columns="month", values="sets_a_week", dropna=False).loc["chest"]
    assert [chest.isna()[month] for month in ("2026-09", "2026-10", "2026-11")] == [True, True, False]


def test_what_is_not_known_stays_unknown(tmp_path: Path) -> None:
    """Sets without weights have no volume, no runs no distance; a session without sets has none."""
    (tmp_path / "a.fit").write_bytes(fit(session(0, 600), active(0, 30, repetitions=8)))
    facts = month_facts(facts_of(read_folder(tmp_path)))
    (row,) = facts.months.to_dict("records")
    assert facts.hiding == {"2026-03"}
    assert (row["weeks"], row["weeks_on_aim"], row["weeks_judged"]) == (1, 0, 0)
    assert not facts.is_over
    assert facts.groups["sets_a_week"].isna().all()
    assert (row["sessions"], row["working_sets"], row["unattributed_sets"], row["runs"]) == (1, 1, 1, 0)
    assert [name for name, value in row.items() if value != value] == ["volume_kg", "run_s", "run_m"]  # noqa: PLR0124 - NaN


def test_weeks_of_a_long_break_count_in_no_month(tmp_path: Path) -> None:
    """Squats on 4 March and 13 May: nobody knows what was done between; a month of it has no zero."""
    for day in (0, 70):
        sets = [active(day * DAY + 200 * place, category=28, category_subtype=6) for place in range(3)]
        (tmp_path / f"{day}.fit").write_bytes(fit(session(day * DAY, 900), *sets))
    months = month_facts(facts_of(read_folder(tmp_path)))
    told = [(each.month, each.weeks, each.weeks_judged) for each in months.each_month]
    assert told == [("2026-03", 4, 0), ("2026-04", 5, 0), ("2026-05", 2, 0)]
    quads = [each.sets_a_week for each in months.each_group if each.group == "quads"]
    assert quads == [3, None, 3]


def test_a_week_without_a_file_is_judged_by_nobody(tmp_path: Path) -> None:
    """Squats on 4 and 25 March: of the two weeks between them there is no file, and the others are known in part."""
    for day in (0, 21):
        (tmp_path / f"{day}.fit").write_bytes(fit(session(day * DAY, 900), active(day * DAY, 30, repetitions=8)))
    (march,) = month_facts(facts_of(read_folder(tmp_path))).each_month
    assert (march.month, march.weeks, march.weeks_judged) == ("2026-03", 4, 0)
