"""`fitlift exercises`, by its exact output."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

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
    out = run("exercises", "total body").out
    assert "Works   the whole body: counted apart\n" in out


def test_a_name_that_means_several_or_none_gives_the_nearest(run: Runner) -> None:
    """Exit code 1."""
    result = run("exercises", "press")
    assert result.err.startswith("fitlift: no one exercise is called 'press'\n  try: near: ")
    assert (result.out, result.code) == ("", 1)
    assert run("exercises", "zzyx").err == (
        "fitlift: no one exercise is called 'zzyx'\n  try: fitlift exercises --all\n"
    )


def test_without_a_name_or_with_both_the_usage_is_wrong(run: Runner) -> None:
    """Exit code 2."""
    assert run("exercises").code == 2
    assert run("exercises", "--all", "squat").code == 2


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
