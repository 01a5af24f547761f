"""A plan as a sheet to type into COROS's app."""

from __future__ import annotations

import pytest

from fitlift.exercises.catalogue import catalogue
from fitlift.plan.line import read_whole_line
from fitlift.plan.model import Plan, PlannedSession
from fitlift.records.said import sentence
from fitlift.report.coros_sheet import NO_FILE_ROUTE, Entry, coros_entries, coros_markdown, coros_text

LINES = (
    "Jump rope: 5 min role warm-up",
    "Back squat: 4x4-6 @ 77.5-80 kg rest 90-120 s warmup 10 @ 20 kg, 5 role primary",
    "Dumbbell row: 3x8 per side @ 50 lb superset A",
    "My hop: 2x30+ s superset A note high",
)


def plan(*lines: str) -> Plan:
    """A plan of one session."""
    exercises = tuple(read_whole_line(line, catalogue()) for line in lines)
    return Plan("In | season", (PlannedSession("Strength A", exercises, (1,)),), "plan.yaml")


def entry(line: str, **maxima_kg: float) -> Entry:
    """The last entry of a session of one line."""
    return list(coros_entries(plan(line).sessions[0], maxima_kg))[-1]


def test_text_in_80_columns() -> None:
    """The most of ranges of repetitions and rests, the least of weights, the range itself in brackets."""
    assert coros_text(plan(*LINES), 80) == (
        """\
No file route to a COROS watch is known: make a strength workout in the COROS
app and type this in. What you record comes out as FIT, from the app, Training
Hub or COROS's own MCP server (mcp.coros.com/mcp).

Strength A · Tuesday
1.  Jump rope
    Warm-up · 1 set · Time 5:00 · Weight: None · Rest: Manual
2.  Back squat
    Warm-up · 1 set · Reps 10 · Weight: 20 kg · Rest: Manual
3.  Back squat
    Warm-up · 1 set · Reps 5 · Weight: None · Rest: Manual
4.  Back squat
    Training · 4 sets · Reps 6 · Weight: 77.5 kg · Rest: Time 2:00 (planned 4-6
      reps; planned 77.5-80 kg; planned rest 90-120 s)
5.  Dumbbell row
    Training · 3 sets · Reps 8 · Weight: 50 lb · Rest: None · Group: superset A
      (each side; 2 sets in the group, 1 after it)
6.  custom movement: My hop
    Training · 2 sets · Open · Weight: None · Rest: Manual · Group: superset A
      (30 s or more; high)
"""
    )


def test_markdown_is_a_table() -> None:
    """What a cell cannot hold is escaped."""
    lines = coros_markdown(plan("Dumbbell row: 3x8 @ 50 lb superset A", LINES[3])).splitlines()
    assert lines[0] == r"# In \| season"
    assert lines[2] == sentence(NO_FILE_ROUTE)
    assert lines[4:] == [
        "## Strength A · Tuesday",
        "",
        "| # | Exercise | Kind | Sets | Target | Weight | Rest | Group | Remarks |",
        "| --- | --- | --- | --- | --- | --- | --- | --- | --- |",
        "| 1 | Dumbbell row | Training | 3 | Reps 8 | 50 lb | None | superset A | 2 sets in the group, 1 after it |",
        "| 2 | custom movement: My hop | Training | 2 | Open | None | Manual | superset A | 30 s or more; high |",
    ]


@pytest.mark.parametrize(
    ("figures", "weight", "remarks"),
    [
        ("3x5 @ bodyweight", "Bodyweight", ""),
        ("3x5 @ RPE 7-8", "None", "planned effort 7-8 of 10"),
        ("3x5 @ 75-80 %", "None", "planned 75-80 % of 1RM"),
        ("3xAMRAP @ 20 kg", "20 kg", "as many as you can"),
        ("3x5 warmup 2", "None", ""),
    ],
)
def test_what_the_app_has_no_weight_for_is_said(figures: str, weight: str, remarks: str) -> None:
    """Effort, and a share of a maximum that is not known."""
    made = entry(f"Back squat: {figures}")
    assert (made.weight, made.remarks) == (weight, remarks)


def test_a_percentage_of_a_known_maximum_is_a_weight() -> None:
    """75 % of 122.5 kg are 91.875 kg."""
    key = read_whole_line("Back squat: 1", catalogue()).exercise.key
    assert entry("Back squat: 3x5 @ 75-80 %", **{key: 122.5}).weight == "91.9 kg"


def test_light_sets_that_are_left_to_the_athlete_are_open() -> None:
    """One entry each, before the work."""
    entries = list(coros_entries(plan("Back squat: 3x5 @ 80 kg warmup 2 rest manual").sessions[0]))
    assert [(each.kind, each.sets, each.target, each.weight) for each in entries] == [
        ("Warm-up", 1, "Open", "None"),
        ("Warm-up", 1, "Open", "None"),
        ("Training", 3, "Reps 5", "80 kg"),
    ]
    assert [each.remarks for each in entries] == ["a light one, as you like", "a light one, as you like", ""]
    assert entries[2].rest == "Manual"


def test_rests_are_the_apps_and_the_last_sets_own_one_is_a_remark() -> None:
    """Also those of light sets."""
    line = "Back squat: 3x5 @ 80 kg warmup 10 @ 20 kg warmup rest 45 s rest 90 s then 3 min"
    light, work = coros_entries(plan(line).sessions[0])
    assert (light.rest, work.rest, work.remarks) == ("Time 0:45", "Time 1:30", "rest 3 min after the last set")
    assert entry("Back squat: 3x5 no rest then none").rest == "None"
