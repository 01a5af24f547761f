"""A plan as text and as Markdown."""

from __future__ import annotations

from fitlift.exercises.catalogue import catalogue
from fitlift.plan.model import Plan
from fitlift.report.plan_text import marked, plan_as_markdown, plan_as_text
from fitlift.userfiles.plan_yaml import read_plan

TEXT = """\
plan: In season
note: Short ones.
sessions:
  - name: Strength A
    days: tuesday, friday
    note: Not before a hard run.
    warm-up:
      - Jump rope: 5 min
    primary:
      - Back squat: 4x4-6 @ 80 kg rest 90-120 s warmup 8 @ 20 kg, 5 @ 50 kg add 2.5 kg
    accessory:
      - superset:
          - Dumbbell row: 3x8 per side @ 50 lb
          - My hop: 3xAMRAP rest 60 s note as high as you can
  - name: Rest of it
    exercises:
      - Plank: 2x45 s
"""


def plan(text: str = TEXT) -> Plan:
    """A plan."""
    return read_plan(text, "plans/in_season.yaml", catalogue())


def test_text_in_80_columns() -> None:
    """Each exercise in a line, what belongs to it below."""
    assert plan_as_text(plan(), 80) == (
        """\
In season (in_season.yaml)
Short ones.

Strength A · Tuesday, Friday
Not before a hard run.
  Warm-up
    1.  Jump rope: 5 min
  Main lift
    2.  Back squat: 4 × 4-6, 80 kg, rest 90-120 s
        first 8 × 20 kg, 5 × 50 kg
        add 2.5 kg once every set reaches 6
  Accessory lifts
    Superset A, in turns:
      3.  Dumbbell row: 3 × 8 per side, 50 lb
      4.  My hop: 3 × as many as you can, rest 60 s
          as high as you can

Rest of it
  Exercises
    1.  Plank: 2 × 45 s
"""
    )


def test_text_in_40_columns() -> None:
    """Lines that are too long go on below their own beginning."""
    shown = plan_as_text(plan(), 40)
    assert max(map(len, shown.splitlines())) <= 40
    assert "    2.  Back squat: 4 × 4-6, 80 kg, rest\n        90-120 s\n" in shown
    assert "      4.  My hop: 3 × as many as you\n          can, rest 60 s\n" in shown


def test_markdown_has_a_table_for_each_session() -> None:
    """A heading, then a row for each exercise."""
    assert plan_as_markdown(plan()) == (
        """\
# In season

Short ones.

## Strength A

Tuesday, Friday

Not before a hard run.

| # | Part | Exercise | Light sets first | Sets | Load | Rest | Remarks |
| --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | Warm-up | Jump rope |  | 5 min |  |  |  |
| 2 | Main lift | Back squat | 8 × 20 kg, 5 × 50 kg | 4 × 4-6 | 80 kg | 90-120 s | add 2.5 kg once every set reaches 6 |
| 3 | Accessory lifts | Dumbbell row (Superset A) |  | 3 × 8 per side | 50 lb |  |  |
| 4 | Accessory lifts | My hop (Superset A) |  | 3 × as many as you can |  | 60 s | as high as you can |

## Rest of it

| # | Part | Exercise | Light sets first | Sets | Load | Rest | Remarks |
| --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | Exercises | Plank |  | 2 × 45 s |  |  |  |
"""
    )


def test_markdown_shows_names_as_they_are() -> None:
    """No part of a name ends a cell or begins a tag."""
    assert marked("a|b <i>*c*</i>\n# d_e") == r"a\|b \<i\>\*c\*\</i\> \# d\_e"
