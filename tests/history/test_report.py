"""The weeks of a folder as data: what is there, what is not counted, and where the table stands."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

import fitlift
from builders import active, fit, session
from fitlift.fit.encode import Value
from fitlift.history.report import WeeklyReport

DAY = 86_400.0


def lifted(day: float, kg: float) -> bytes:
    """A session of four sets of squats; day 0 is a Wednesday."""
    sets = [
        active(day * DAY + 200 * place, 30, category=28, category_subtype=6, weight=kg, repetitions=5)
        for place in range(4)
    ]
    return fit(session(day * DAY, 900), *sets)


def ran(day: float, **values: Value) -> bytes:
    """An hour's run."""
    return fit(session(day * DAY, 3600, sport="running", sub_sport=None, **values))


@pytest.fixture
def export(tmp_path: Path) -> Path:
    """Two weeks with a session each, one of them twice, a run, something broken and something else."""
    (tmp_path / "a.fit").write_bytes(lifted(0, 60))
    (tmp_path / "again.fit").write_bytes(lifted(0, 60))
    (tmp_path / "b.fit").write_bytes(lifted(9, 62.5))
    (tmp_path / "run.fit").write_bytes(ran(1, avg_heart_rate=140))
    (tmp_path / "broken.fit").write_bytes(b"no FIT file at all")
    (tmp_path / "note.txt").write_text("tired")
    return tmp_path


def test_a_weekly_report_holds_weeks_months_progress_and_principles(export: Path) -> None:
    """As records; the table of weeks is one of its attributes."""
    report = fitlift.weekly(export)
    assert isinstance(report, WeeklyReport)
    assert [(each.week.week, len(each.each_run)) for each in report.facts] == [("2026-W10", 1), ("2026-W11", 0)]
    assert report.weeks[["week", "sessions", "working_sets"]].values.tolist() == [
        ["2026-W10", 1, 4],
        ["2026-W11", 1, 4],
    ]
    assert report.weeks is report.weeks
    assert [(each.month, each.sessions) for each in report.months.each_month] == [("2026-03", 2)]
    assert [each.exercise_name for each in report.progress.each_exercise] == ["Barbell back squat"]
    assert {each.rule for each in report.principles("2026-W11")} >= {"consistency", "all_groups"}
    assert report.principles(report.facts[0]) == report.principles("2026-W10")


def test_what_is_not_counted_is_data_with_its_reason(export: Path) -> None:
    """Which file, why, and which one tells the same."""
    (export / "run again.fit").write_bytes(ran(1.0001))
    report = fitlift.weekly(export)
    told = [(each.file, each.reason, each.counted_as) for each in report.each_not_counted]
    assert told == [
        ("again.fit", "same file", "a.fit"),
        ("broken.fit", "failed", None),
        ("note.txt", "ignored", None),
        ("run again.fit", "no strength", None),
        ("run again.fit", "same run", "run.fit"),
        ("run.fit", "no strength", None),
    ]
    assert report.not_counted["error"].notna().tolist() == [False, True, False, False, False, False]


def test_what_is_later_than_today_is_left_out(export: Path) -> None:
    """As with --as-of: on the second Thursday the second session is still to come."""
    report = fitlift.weekly(export, as_of=dt.date(2026, 3, 12))
    assert report.weeks["week"].tolist() == ["2026-W10"]
    assert [each.week.week for each in report.facts] == ["2026-W10", "2026-W11"]
    assert report.progress.exercises["sessions"].tolist() == [1]


def test_recordings_years_apart_have_weeks_of_their_own(export: Path) -> None:
    """A clock that fell back is in no week of the others."""
    (export / "odd.fit").write_bytes(lifted(-4000, 60))
    report = fitlift.weekly(export)
    assert report.weeks["week"].tolist() == ["2026-W10", "2026-W11"]
    (other,) = report.apart
    assert other.weeks["sessions"].tolist() == [1]
    assert [each.file for each in report.each_not_counted if each.reason == "apart"] == ["odd.fit"]
    assert report.principles("2026-W11")


def test_an_export_without_sessions_has_empty_tables(tmp_path: Path) -> None:
    """Of all their columns; nothing is an error."""
    (tmp_path / "run.fit").write_bytes(ran(0))
    report = fitlift.weekly(tmp_path)
    assert report.facts == ()
    assert report.weeks.empty
    assert "working_sets" in report.weeks
    assert report.months.each_month == ()


def test_who_takes_it_for_a_table_is_told_where_that_is(export: Path) -> None:
    """Before it was the table itself."""
    report = fitlift.weekly(export)
    with pytest.raises(AttributeError, match=r"`\.weeks` is its table of weeks"):
        report.groupby("week")  # type: ignore[attr-defined]
    assert repr(report) == (
        "<WeeklyReport: 2 weeks with strength, 2026-W10 to 2026-W11; .weeks .months .progress .principles(week)>"
    )
