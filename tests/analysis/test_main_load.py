"""Whether the load of a main lift challenges."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from fitlift.analysis.main_load import load_over_weeks, load_principles
from fitlift.exercises.catalogue import catalogue, named
from fitlift.measures.aims import Aims
from fitlift.report.words import in_words

sys.path.insert(0, str(Path(__file__).parents[2] / "scripts"))
from built_sessions import sets_of_lines

SQUAT = named("Back squat").key


@pytest.mark.parametrize(
    ("kg", "verdict", "why"),
    [
        (84, "pass", "a load that challenges: Back squat 84 kg, 70 % of your maximum"),
        (81.6, "miss", "Back squat 81.6 kg, 68 % of your maximum: light for a main lift"),
    ],
)
def test_a_maximum_that_the_user_gives_is_what_it_is_held_against(kg: float, verdict: str, why: str) -> None:
    """Of 120 kg."""
    (found,) = load_principles(sets_of_lines((f"Back squat: 4*5@{kg}",)), catalogue(), Aims(), {SQUAT: 120.0})
    assert (found.verdict, in_words(found.why), found.rule) == (verdict, why, "primary_load")


@pytest.mark.parametrize(
    "line", ["Back squat: 4*5@80", "Back squat: 4*5", "Back squat: 3*5@80 5", "Dumbbell row: 3*8@20"]
)
def test_where_nothing_tells_nothing_is_said(line: str) -> None:
    """No effort, no maximum, no weight, no main lift."""
    assert load_principles(sets_of_lines((line,)), catalogue(), Aims()) == ()


@pytest.mark.parametrize(
    ("kilograms", "said"),
    [((20,) * 8, 1), ((20,) * 7, 0), ((*(20,) * 7, 22.5), 0), ((22.5, *(20,) * 8), 1)],
)
def test_the_same_sets_for_eight_sessions_challenge_no_more(kilograms: tuple[float, ...], said: int) -> None:
    """Seven are too few to say so; anything that changed is for progress to tell."""
    sessions = [sets_of_lines((f"Back squat: 4*5@{kg}",)) for kg in kilograms]
    assert len(load_over_weeks(sessions, catalogue().of_key, Aims())) == said
