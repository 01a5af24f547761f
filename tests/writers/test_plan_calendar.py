"""A plan as a calendar."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_reader import events_of, lines_of
from checkout import SAMPLES
from fitlift.errors import FitliftError
from fitlift.exercises.catalogue import catalogue
from fitlift.plan.model import Plan
from fitlift.records.base import replace
from fitlift.report.plan_text import plan_as_text
from fitlift.userfiles.plan_yaml import read_plan
from fitlift.writers.plan_calendar import plan_calendar
from planned_sessions import plans

FIRST = dt.date(2026, 12, 28)

TEXT = """\
plan: In season
note: Short ones, heavy; fresh.
sessions:
  - name: Strength A
    days: monday, friday
    note: Not before a hard run.
    primary:
      - Back squat: 4x5 @ 80 % rest 2 min add 2.5 kg
  - name: Now and then
    exercises:
      - Plank: 2x45 s
"""


def plan(text: str = TEXT) -> Plan:
    """A plan."""
    return read_plan(text, "plan.yaml", catalogue())


def test_each_session_stands_on_its_days_with_its_lines() -> None:
    """A Monday and a Friday around a new year; percentages in kg; what has no days is said."""
    made = plan_calendar(plan(), FIRST, weeks=1, maxima_kg={"barbell_back_squat": 100.0})
    days = [(each["DTSTART;VALUE=DATE"], each["DTEND;VALUE=DATE"], each["SUMMARY"]) for each in events_of(made.data)]
    assert days == [("20261228", "20261229", "Strength A"), ("20270101", "20270102", "Strength A")]
    assert events_of(made.data)[0]["DESCRIPTION"] == (
        "Not before a hard run.\n"
        "  Main lift\n"
        "    1.  Back squat: 4 × 5, 80 % of 1RM (80 kg), rest 2 min\n"
        "        add 2.5 kg once every set reaches 5"
    )
    assert made.remarks == ("not in the calendar, for the plan has no days for it: Now and then",)
    assert {line.name: line.text for line in lines_of(made.data)}["X-WR-CALDESC"] == "Short ones, heavy; fresh."


def test_a_session_of_a_day_is_always_the_same_entry() -> None:
    """Whatever else the calendar holds and says, so that taking it in again does not double it."""
    one = {each["DTSTART;VALUE=DATE"]: each["UID"] for each in events_of(plan_calendar(plan(), FIRST, weeks=1).data)}
    other = plan(TEXT.replace("4x5", "5x5").replace("Not before", "Never before"))
    many = {each["DTSTART;VALUE=DATE"]: each["UID"] for each in events_of(plan_calendar(other, FIRST, weeks=3).data)}
    assert one.items() <= many.items()
    assert len(set(many.values())) == 6
    renamed = plan_calendar(replace(plan(), name="Off season"), FIRST, weeks=1)
    assert not {each["UID"] for each in events_of(renamed.data)} & set(one.values())


def test_a_plan_without_days_has_no_calendar() -> None:
    """It is said what to write into it."""
    with pytest.raises(FitliftError, match="the plan does not say on which days its sessions are"):
        plan_calendar(plan(TEXT.replace("    days: monday, friday\n", "")), FIRST)


@pytest.mark.parametrize("path", sorted((SAMPLES / "plans").glob("*.yaml")), ids=lambda path: path.stem)
def test_the_sample_plans_say_all_that_they_show(path: Path) -> None:
    """Each line of `plan show` but the title stands in the calendar."""
    sample = read_plan(path.read_text(encoding="utf-8"), "", catalogue())
    made = plan_calendar(sample, FIRST, weeks=1)
    said = {line for each in events_of(made.data) for line in each["DESCRIPTION"].splitlines()}
    names = {each["SUMMARY"] for each in events_of(made.data)}
    shown = [line for line in plan_as_text(sample, 10_000).splitlines()[2:] if line]
    assert [line for line in shown if line not in said and line.split(" · ")[0] not in names] == []


@given(plans(), st.dates(dt.date(1990, 1, 1), dt.date(2090, 1, 1)), st.integers(1, 5), st.none() | st.times())
def test_any_plan_is_read_by_an_independent_reader(made: Plan, first: dt.date, weeks: int, at: dt.time | None) -> None:
    """Days, times, names and texts; the same bytes each time."""
    icalendar = pytest.importorskip("icalendar", reason="a development dependency that is not installed")
    dated = replace(made, sessions=tuple(replace(each, weekdays=each.weekdays or (2,)) for each in made.sessions))
    moment = None if at is None else at.replace(second=0, microsecond=0)
    data = plan_calendar(dated, first, weeks=weeks, at=moment, minutes=45).data
    assert data == plan_calendar(dated, first, weeks=weeks, at=moment, minutes=45).data
    read = icalendar.Calendar.from_ical(data)
    assert str(read["X-WR-CALNAME"]) == made.name
    events = read.walk("VEVENT")
    assert len(events) == weeks * sum(len(each.weekdays) for each in dated.sessions)
    weekdays = {each.name: each.weekdays for each in dated.sessions}
    for each in events:
        start, end = each["DTSTART"].dt, each["DTEND"].dt
        assert start.weekday() in weekdays[str(each["SUMMARY"])]
        assert end - start == (dt.timedelta(days=1) if moment is None else dt.timedelta(minutes=45))
        if moment is not None:
            assert (start.time(), start.tzinfo) == (moment, None)
    assert len({str(each["UID"]) for each in events}) == len(events)
