"""`fitlift exercises`, by its exact output."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from fitlift.config import MUSCLE_GROUPS

Runner = Callable[..., Any]


def test_an_exercise_as_people_call_it(run: Runner) -> None:
    """With the muscles that it works, and where that is known from."""
    result = run("exercises", "RDL")
    assert result.out == (
        "Romanian deadlift\n"
        "From standing, push the hips back with nearly straight knees, bar along the\n"
        "legs, and come up.\n"
        "\n"
        "Works    hamstrings, glutes\n"
        "Helps    lower back, forearms\n"
        "Known    by the words of its name\n"
        "Kind     hinge, compound, lower body\n"
        "Sides    both\n"
        "Needs    barbell\n"
        "Counts   repetitions\n"
        "Fit for  a runner's main lift\n"
        "Key      romanian_deadlift\n"
        "In FIT   deadlift / romanian_deadlift\n"
    )
    assert (result.err, result.code) == ("", 0)


def test_an_exercise_without_muscles_says_why(run: Runner) -> None:
    """Mobility is no strength work."""
    out = run("exercises", "total_body").out
    assert "Works   the whole body: counted apart\n" in out


def test_a_family_is_listed(run: Runner) -> None:
    """What is called so first, then runners' favourites: name, muscles that work, what it needs."""
    result = run("exercises", "carry")
    assert result.out == (
        "Exercise                  Works                    Needs\n"
        "Carry                     forearms                 weight\n"
        "Farmers carry             forearms                 weight\n"
        "Overhead carry            shoulders                weight\n"
        "Suitcase carry            obliques, forearms       weight\n"
        "Dumbbell waiter carry     shoulders                dumbbell\n"
        "Farmers carry on toes     forearms, calves         weight\n"
        "Farmers carry walk lunge  quads, glutes, forearms  weight\n"
        "Front carry (sandbag)     upper back, abs          sandbag\n"
    )
    assert (result.err, result.code) == ("", 0)
    assert run("exercises", "Carries").out == result.out


def test_a_long_family_is_shown_whole_where_all_is_asked_for(run: Runner) -> None:
    """Else twenty, and a line that tells how many more there are and how to see them."""
    in_all = len(json.loads(run("exercises", "squat", "--format", "json").out))
    lines = run("exercises", "squat").out.splitlines()
    assert lines[-2:] == ["", f"{in_all - 20} more: fitlift exercises --all squat"]
    assert len(lines) == 1 + 20 + 2
    every = run("exercises", "--all", "squat").out.splitlines()
    assert not [line for line in every if "more:" in line]
    assert len(every) >= 1 + in_all


def test_a_family_fits_a_narrow_screen(run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    """Names go on in the next line."""
    monkeypatch.setenv("COLUMNS", "40")
    out = run("exercises", "--muscle", "shins").out
    assert out == (
        "Exercise       Works          Needs\n"
        "Tibialis       shins          –\n"
        "raise\n"
        "Wall tibialis  shins          bodyweight\n"
        "raise\n"
        "Banded ankle   shins, calves  band\n"
        "inversion\n"
        "Seated         shins          dumbbell\n"
        "dumbbell toe\n"
        "raise\n"
        "\n"
        "Where it only helps:\n"
        "Exercise       Works          Needs\n"
        "Banded ankle   calves         band\n"
        "eversion\n"
        "Single-leg     calves,        bodyweight\n"
        "balance        abductors\n"
    )
    for words in ([], ["squat"], ["--muscle", "core"], ["--all"]):
        assert max(map(len, run("exercises", *words).out.splitlines())) <= 40


def test_a_name_that_is_a_muscles_leads_to_what_trains_it(run: Runner) -> None:
    """Below those that are called so; where none is, in place of them."""
    assert run("exercises", "core").out == (
        "Exercise                    Works               Needs\n"
        "Core                        abs                 –\n"
        "Cable core press            abs, obliques       cable\n"
        "Cardio core crawl           – (cardio)          –\n"
        "Core control rear lunge     quads, glutes       –\n"
        "Core twists wheelchair      – (mobility)        –\n"
        "Swimming (core)             lower back, glutes  bodyweight\n"
        "Weighted cardio core crawl  – (cardio)          –\n"
        "\n"
        "What trains it: fitlift exercises --muscle core\n"
    )
    result = run("exercises", "midsection")
    assert result.err == ("fitlift: no exercise is called 'midsection'\n  try: fitlift exercises --muscle midsection\n")
    assert (result.out, result.code) == ("", 1)


def test_what_trains_a_muscle(run: Runner) -> None:
    """What works it before what only helps; one alone in full."""
    assert run("exercises", "--muscle", "lower back", "good", "morning").out == (
        "Exercise                         Works                   Needs\n"
        "Good morning                     hamstrings, lower back  barbell\n"
        "Seated good morning              lower back              barbell\n"
        "Band good morning                hamstrings, lower back  band\n"
        "Bar good morning                 hamstrings, lower back  barbell\n"
        "Dumbbell good morning            hamstrings, lower back  dumbbell\n"
        "Seated barbell good morning      lower back              barbell\n"
        "Single leg barbell good morning  hamstrings, lower back  barbell\n"
        "Smith machine good morning       hamstrings, lower back  machine\n"
        "Split barbell good morning       hamstrings, lower back  barbell\n"
        "Staggered stance good morning    hamstrings, lower back  barbell\n"
        "Zercher good morning             hamstrings, lower back  barbell\n"
    )
    (more,) = run("exercises", "--muscle", "lower back").out.splitlines()[-1:]
    assert more.endswith(" more: fitlift exercises --all --muscle 'lower back'")
    assert run("exercises", "--muscle", "calves", "soleus raise").out.startswith("Soleus raise\n")


def test_a_muscle_that_there_is_not(run: Runner) -> None:
    """Exit code 1; what is near, or which there are."""
    result = run("exercises", "--muscle", "sholders")
    assert result.err == "fitlift: no muscle is called 'sholders'; did you mean shoulders?\n"
    assert (result.out, result.code) == ("", 1)
    assert run("exercises", "--muscle", "knee").err == (
        "fitlift: no muscle is called 'knee': name quads, hamstrings, glutes, hips, calves, core, back, chest, "
        "shoulders or arms\n"
    )
    assert run("exercises", "--muscle", "quads", "nordic hamstring curl").err == (
        "fitlift: no exercise called 'nordic hamstring curl' trains quads\n  try: fitlift exercises --muscle quads\n"
    )


def test_a_name_that_means_none_gives_the_nearest(run: Runner) -> None:
    """Exit code 1."""
    result = run("exercises", "barbell lunge curl row")
    assert result.err.startswith("fitlift: no exercise is called 'barbell lunge curl row'; did you mean ")
    assert result.err.endswith("?\n")
    assert (result.out, result.code) == ("", 1)
    assert run("exercises", "zzyx").err == "fitlift: no exercise is called 'zzyx'\n  try: fitlift exercises --all\n"


def test_without_a_name_the_muscles_stand_there_and_how_to_go_on(run: Runner) -> None:
    """A program has to say what it wants: exit code 2."""
    result = run("exercises")
    first, *lines = result.out.splitlines()
    assert first == "How many exercises work each group of muscles:"
    assert lines[0].split() == ["Group", "Muscles", "Exercises"]
    assert [line.split()[0].lower() for line in lines[1:11]] == [*MUSCLE_GROUPS]
    assert lines[6].startswith("Core        abs, obliques ")
    assert lines[11:] == [
        "",
        "The squats, runners' favourites first:",
        "  fitlift exercises squat",
        "What trains the core:",
        "  fitlift exercises --muscle core",
        "One exercise in full:",
        "  fitlift exercises RDL",
    ]
    assert (result.err, result.code) == ("", 0)
    assert run("exercises", "--format", "json").code == 2


def test_for_programs_all_are_listed_in_the_same_order(run: Runner) -> None:
    """With every attribute, and none left out."""
    told = json.loads(run("exercises", "squat", "--format", "json").out)
    shown = run("exercises", "squat").out.splitlines()[1:21]
    assert len(told) > 140
    assert all(line.startswith(each["name"]) for line, each in zip(shown, told, strict=False))
    whole = json.loads(run("exercises", "--all", "squat", "--format", "json").out)
    assert whole == told


def test_exercises_of_the_users_own(run: Runner, tmp_path: Path) -> None:
    """They are found, and stand among the favourites."""
    (tmp_path / "fitlift.toml").write_text('[[exercises]]\nname = "Sofa hop"\nprimary = ["calves"]\n')
    mine = ("--config", tmp_path / "fitlift.toml")
    assert run("exercises", "sofa hop", *mine).out.startswith("Sofa hop\n")
    assert run("exercises", "--muscle", "calves", *mine).out.splitlines()[1].startswith("Sofa hop ")


def test_help_has_no_options_of_sessions(run: Runner) -> None:
    """Neither corrections, plans nor routines say what an exercise trains."""
    text = run("exercises", "--help").out
    assert "  Find exercises and what they train.\n" in text
    assert not [each for each in ("--corrections", "--plan", "--routines") if each in text]
    assert "--config FILE" in text


def test_all_of_them(run: Runner) -> None:
    """As lines, and for programs with every attribute."""
    lines = run("exercises", "--all").out.splitlines()
    everything = json.loads(run("exercises", "--all", "--format", "json").out)
    assert len(everything) > 1_700
    assert len(lines) > len(everything)
    by_key = {each["exercise"]: each for each in everything}
    assert len(by_key) == len(everything)
    assert by_key["side_plank"] == by_key["side_plank"] | {
        "category": "plank",
        "subtype": "side_plank",
        "name": "Side plank",
        "counting": "timed",
        "load_kind": "bodyweight",
        "provenance": by_key["side_plank"]["provenance"],
    }
    assert by_key["copenhagen_plank"]["unilateral"]
    assert by_key["barbell_back_squat"]["primary_lift"]
    assert not by_key["barbell_bench_press"]["primary_lift"]
