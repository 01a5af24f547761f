"""Plans as people write them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checkout import ROOT
from fitlift.errors import PlanError
from fitlift.exercises.catalogue import Catalogue, catalogue, named
from fitlift.exercises.exercise import OwnExercise
from fitlift.plan.line import read_whole_line
from fitlift.plan.model import Group, Load, Plan, PlannedExercise, PlannedSession, Rest, Target, WarmupSet
from fitlift.records.base import replace
from fitlift.userfiles.plan_yaml import plan_text, read_plan, remarks
from planned_sessions import plans

BROKEN = sorted((ROOT / "tests" / "broken_plans").glob("*.yaml"))

SEASON = """\
plan: In season
note: Two short sessions a week.
sessions:
  - name: In-season A
    days: friday, tue
    note: Stop two reps before failure.
    warm-up:
      - Jump rope: 5 min
    primary:
      - Back squat: 4x4-6 @ 80 kg rest 90-120 s warmup 2 add 2.5 kg
    accessory:
      - superset:
          - Single-arm row: 3x6-8 per side @ 22 kg
          - Single-leg calf raise: 3x8 per side @ 16 kg rest 60 s
      - exercise: Nordic curl
        do: 3x5 @ bodyweight rest manual
        note: |
          slow
          on the way down
    exercises:
      - "Plank: 3x45 s role accessory"
      - My hop: 2x5 role prep circuit x
      - Push-up: 2x5 circuit x
"""


def read(text: str) -> Plan:
    """A plan from its text."""
    return read_plan(text, "p.yaml", catalogue())


def faults(text: str) -> list[str]:
    """What is wrong in a plan."""
    with pytest.raises(PlanError) as caught:
        read(text)
    return [str(fault) for fault in caught.value.faults]


def test_a_plan_reads_as_it_is_written() -> None:
    """Sections give roles, nesting gives turns, and the order is that of the file."""
    plan = read(SEASON)
    assert (plan.name, plan.note, plan.source) == ("In season", "Two short sessions a week.", "p.yaml")
    (session,) = plan.sessions
    assert (session.name, session.weekdays, session.note) == ("In-season A", (1, 4), "Stop two reps before failure.")
    assert [(each.exercise.name, each.role, each.group) for each in session.exercises] == [
        ("Jump rope", "warmup", None),
        ("Back squat", "primary", None),
        ("Single-arm row", "accessory", Group("superset", "A")),
        ("Single-leg calf raise", "accessory", Group("superset", "A")),
        ("Nordic curl", "accessory", None),
        ("Plank", "accessory", None),
        ("My hop", "prep", Group("circuit", "x")),
        ("Push-up", None, Group("circuit", "x")),
    ]
    assert session.exercises[1] == PlannedExercise(
        replace(named("Back squat"), name="Back squat"),
        4,
        Target("reps", 4, 6),
        role="primary",
        load=Load("weight", 80, 80, "kg"),
        rest=Rest(90, 120),
        warmups=(WarmupSet(), WarmupSet()),
        add=Load("weight", 2.5, 2.5, "kg"),
    )
    assert session.exercises[4].note == "slow on the way down"


def test_days_are_words_or_a_list_of_them() -> None:
    """In full or from three letters on, in any case."""
    session = "plan: P\nsessions:\n  - name: A\n    days: {}\n    primary:\n      - Squat: 5\n"
    for said in ("Sunday, WED", "[wed, sun]", "\n      - wednesday\n      - sund"):
        assert read(session.format(said)).sessions[0].weekdays == (2, 6)
    assert read(session.format("")).sessions[0].weekdays == ()


def test_a_plan_is_written_as_a_person_would() -> None:
    """In sections where roles stand in one block each, and with turns below their word."""
    squat = PlannedExercise(named("Barbell back squat"), 4, Target("reps", 5, 5), role="primary")
    row = PlannedExercise(
        named("Dumbbell row"), 3, Target("reps", 8, 8), role="accessory", group=Group("superset", "A")
    )
    plank = replace(row, exercise=named("Plank"), target=Target("s", 45, 45), note="breathe: in and out")
    plan = Plan("Mine: all", (PlannedSession("A", (squat, row, plank), (0, 3)),))
    assert (
        plan_text(plan)
        == """\
plan: "Mine: all"
sessions:
  - name: A
    days: monday, thursday
    primary:
      - Barbell back squat: 4x5
    accessory:
      - superset:
          - Dumbbell row: 3x8
          - Plank: "3x45 s note breathe: in and out"
"""
    )
    mixed = Plan("P", (PlannedSession("A", (row, plank, squat, replace(squat, role="accessory"))),))
    assert plan_text(mixed).splitlines()[3:] == [
        "    exercises:",
        "      - Dumbbell row: 3x8 role accessory superset A",
        '      - Plank: "3x45 s role accessory superset A note breathe: in and out"',
        "      - Barbell back squat: 4x5 role primary",
        "      - Barbell back squat: 4x5 role accessory",
    ]


@given(plans())
@settings(max_examples=100)
def test_what_is_written_reads_the_same(plan: Plan) -> None:
    """Whatever the plan."""
    assert read(plan_text(plan)) == replace(plan, source="p.yaml")


texts = st.text(st.characters(exclude_categories=["C"]), min_size=1, max_size=20).map(
    lambda text: " ".join(text.split())
)
names = texts.filter(lambda text: ": " not in text and any(character.isalpha() for character in text))


@given(names, texts.filter(bool), texts)
@settings(max_examples=150)
def test_names_and_notes_may_be_any_text(exercise: str, session: str, note: str) -> None:
    """Signs of YAML and words of plan files among it."""
    planned = PlannedExercise(named(exercise), 3, Target("reps", 8, 8), note=note)
    plan = Plan(session, (PlannedSession(session, (planned,), note=note),), "p.yaml", note)
    assert read(plan_text(plan)) == plan


@pytest.mark.parametrize("name", ["exercise", "do", "superset", "Circuit B", "null", "- hop", "hop #2", "hop:", "*hop"])
def test_words_of_the_file_can_be_names(name: str) -> None:
    """Of an exercise of the user's own, and of its session and plan."""
    planned = PlannedExercise(named(name), 3, Target("reps", 8, 8))
    plan = Plan(name, (PlannedSession(name, (planned,)),), "p.yaml")
    assert read(plan_text(plan)) == plan


def test_more_groups_than_letters_have_labels_of_their_own() -> None:
    """A to Z, then A2."""
    pair = "      - superset:\n          - Squat: 3x5\n          - Row: 3x5\n"
    plan = read(f"plan: P\nsessions:\n  - name: A\n    accessory:\n{pair * 28}")
    labels = [block[0].group.label for block in plan.sessions[0].blocks() if block[0].group]
    assert labels == [*"ABCDEFGHIJKLMNOPQRSTUVWXYZ", "A2", "B2"]
    assert read(plan_text(plan)) == plan


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.stem)
def test_everything_that_is_wrong_in_a_broken_plan_is_said(path: Path) -> None:
    """By file and line, with what is allowed there."""
    with pytest.raises(PlanError) as caught:
        read_plan(path.read_text(encoding="utf-8"), path.name, catalogue())
    said = [str(fault) for fault in caught.value.faults]
    assert said == path.with_suffix(".txt").read_text(encoding="utf-8").splitlines()


def test_there_are_thirty_broken_plans_and_more() -> None:
    """Each with its message."""
    assert len(BROKEN) >= 30


def test_an_error_says_the_first_fault_and_how_many_more_there_are() -> None:
    """On one line, with the command that lists all."""
    with pytest.raises(PlanError) as caught:
        read("plan: P\nsessions:\n  - name: A\n    primary:\n      - Squat: 6-4 @ 80\n")
    first = "p.yaml, line 5: '6-4' runs backwards; the fewer repetitions first, as in 4-6"
    assert str(caught.value) == f"{first}, and 1 more fault; fitlift plan check p.yaml lists all"


def test_exercises_that_the_catalogue_does_not_know_are_remarked_with_the_nearest() -> None:
    """No fault: they are the user's own."""
    text = "plan: P\nsessions:\n  - name: A\n    primary:\n      - Squat: 5\n      - Sofa squat: 5\n      - Zzyx: 5\n"
    near = [each.name for each in catalogue().find("Sofa squat").nearest]
    assert len(near) == 3
    meant = f"if it is one of these, write its name: {', '.join(near)}"
    assert [str(remark) for remark in remarks(text, "p.yaml", catalogue())] == [
        f"p.yaml, line 6: 'Sofa squat' is an exercise of your own: none in the catalogue; {meant}",
        "p.yaml, line 7: 'Zzyx' is an exercise of your own: none in the catalogue",
    ]
    own = Catalogue([OwnExercise("Sofa squat"), OwnExercise("Zzyx")])
    assert remarks(text, "p.yaml", own) == ()


def test_what_is_misspelled_is_read_and_remarked_once() -> None:
    """In whatever way the line is written; the plan has the catalogue's name."""
    text = (
        "plan: P\nsessions:\n  - name: A\n    primary:\n      - pulup: 5\n      - 'deadlfit: 5'\n"
        "      - {exercise: Bak squat, do: 3x5}\n      - Zzyx: 5\n      - pulup: 3\n"
    )
    plan = read_plan(text, "p.yaml", catalogue())
    assert [each.exercise.name for each in plan.sessions[0].exercises] == [
        "Pull up",
        "Deadlift",
        "Barbell back squat",
        "Zzyx",
        "Pull up",
    ]
    assert [str(remark) for remark in remarks(text, "p.yaml", catalogue())] == [
        "p.yaml, line 5: 'pulup' is read as Pull up",
        "p.yaml, line 6: 'deadlfit' is read as Deadlift",
        "p.yaml, line 7: 'Bak squat' is read as Barbell back squat",
        "p.yaml, line 8: 'Zzyx' is an exercise of your own: none in the catalogue",
    ]


def test_the_document_on_plans_can_be_used() -> None:
    """Each block that is a plan or a part of one, and each figure of the table."""
    document = (ROOT / "docs" / "plans.md").read_text(encoding="utf-8")
    blocks = re.findall(r"^```yaml\n(.*?)^```$", document, flags=re.MULTILINE | re.DOTALL)
    whole, *parts = blocks
    assert [each.role for each in read(whole).sessions[0].exercises] == ["warmup", "primary", "accessory", "accessory"]
    for part in parts:
        section = "" if part.startswith("    ") and not part.startswith("     ") else "    primary:\n"
        assert read(f"plan: P\nsessions:\n  - name: A\n{section}{part}").sessions[0].exercises
    table = document.partition("| what | how to write it |")[2].partition("\n\n")[0]
    said = re.findall(r"`([^`]+)`", table)
    assert len(said) > 25
    for figures in said:
        line = figures if figures[0].isdigit() else f"4x5 {figures}"
        assert read_whole_line(f"Back squat: {line}", catalogue())
    (shown,) = re.findall(r"^```text\nplan.yaml, line 7: (.*)\n```$", document, flags=re.MULTILINE)
    assert shown in (ROOT / "tests" / "broken_plans" / "rest-unit.txt").read_text(encoding="utf-8")
