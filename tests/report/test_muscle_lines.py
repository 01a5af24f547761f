"""What was trained, as text."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

import pytest

from builders import sets_of
from fitlift.analysis.muscles import Coverage, muscle_coverage, week_groups
from fitlift.exercises.catalogue import Catalogue
from fitlift.exercises.exercise import OwnExercise
from fitlift.history.summary import WeekSummary
from fitlift.measures.set_aims import SetAims
from fitlift.report.muscle_lines import week_muscles
from fitlift.report.page import Remarks, Section
from fitlift.report.session_page import muscle_section
from on_screen import sections_text


def muscle_text(coverage: Coverage, width: int, *, hides_sets: bool) -> str:
    """What a session trained, on a screen."""
    return sections_text([muscle_section(coverage, hides_sets=hides_sets)], width)


OWN = Catalogue((OwnExercise("Swing of mine", primary=("glutes", "abs"), secondary=("shoulders",)),))


def test_groups_stand_with_their_figures_the_most_first() -> None:
    """Two swings, and one set of which nothing is known; a group and its figure stay on one line."""
    rows: list[dict[str, Any]] = [{"exercise": "swing_of_mine"}, {"exercise": "swing_of_mine"}, {"exercise": None}]
    coverage = muscle_coverage(sets_of(*rows), OWN)
    assert muscle_text(coverage, 40, hides_sets=True) == (
        "Muscles (sets; helping muscles count\n"
        "  half)\n"
        "  glutes 2,  core 2,  shoulders 1\n"
        "  no set known: quads, hamstrings, hips,\n"
        "    calves, back, chest, arms\n"
        "No muscle known for 1 set without a\n"
        "  name.\n"
    )


def test_what_was_not_trained_is_said_only_where_every_set_is_known() -> None:
    """Else the sets that are not known may have trained it."""
    known = muscle_coverage(sets_of({"exercise": "swing_of_mine"}), OWN)
    assert "  not trained: quads, hamstrings, hips, calves, back, chest, arms\n" in muscle_text(
        known, 80, hides_sets=False
    )


def test_without_any_muscle_only_the_reasons_are_told() -> None:
    """Sorted by the reason."""
    coverage = muscle_coverage(sets_of({"exercise": None}, {"exercise": "total_body"}), OWN)
    assert (
        muscle_text(coverage, 80, hides_sets=True)
        == "No muscle known for 2 sets: 1 for the whole body, 1 without a name.\n"
    )
    assert muscle_text(muscle_coverage(sets_of(), OWN), 80, hides_sets=False) == ""


@pytest.mark.parametrize(
    ("helping", "told"),
    [
        (0, "helping muscles not counted"),
        (0.5, "helping muscles count half"),
        (1, "helping muscles count fully"),
        (0.3, "helping muscles count 0.3"),
    ],
)
def test_what_helping_counts_is_told(helping: float, told: str) -> None:
    """As it was counted."""
    coverage = muscle_coverage(sets_of({"exercise": "swing_of_mine"}), OWN, helping=helping)
    assert muscle_text(coverage, 80, hides_sets=False).startswith(f"Muscles (sets; {told})\n")


def test_a_weeks_targets_are_told_those_of_most_groups_first() -> None:
    """One swing: glutes 1 of 3, core 1 of 2, shoulders, which helped and are not counted, and the others none."""
    text = week_text({"glutes": 3, "core": 2, "hips": 3, "calves": 3})
    assert text == (
        "Muscles (sets; 4-12 a week are aimed at, 3-12 for calves, glutes and hips, 2-12 for core, helping\n"
        "  muscles not counted)\n"
        "  not trained: quads,  hamstrings,  hips,  calves,  back,  chest,  shoulders,  arms\n"
        "  ideas: fitlift exercises --muscle quads\n"
        "  little: glutes 1\n"
        "  some: core 1\n"
    )
    assert week_text({}).startswith("Muscles (sets; 4-12 a week are aimed at, helping muscles not counted)\n")


def week_text(targets: dict[str, float]) -> str:
    """A week of one swing in 100 columns."""
    coverage = muscle_coverage(sets_of({"exercise": "swing_of_mine"}), OWN, helping=0)
    week = SimpleNamespace(
        week="2026-W10",
        sessions=(SimpleNamespace(coverage=coverage),),
        each_group=week_groups("2026-W10", [coverage.each_group], aims=SetAims(targets=targets)),
        unattributed_sets=0,
        sessions_without_sets=0,
        hides_sets=False,
        is_over=True,
    )
    counted, told = week_muscles(cast("WeekSummary", week))
    return sections_text([Section("x", "Muscles", (Remarks(tuple(told)),), counted, is_headed=True)], 100)
