"""What was trained, as text."""

from __future__ import annotations

from typing import Any

from builders import set_rows
from fitlift.analysis.muscles import muscle_coverage
from fitlift.exercises.catalogue import Catalogue, OwnExercise
from fitlift.report.muscle_lines import muscle_lines

OWN = Catalogue((OwnExercise("Swing of mine", primary=("glutes", "abs"), secondary=("shoulders",)),))


def test_groups_stand_with_their_figures_the_most_first() -> None:
    """Two swings, and one set of which nothing is known; a group and its figure stay on one line."""
    rows: list[dict[str, Any]] = [{"exercise": "swing_of_mine"}, {"exercise": "swing_of_mine"}, {"exercise": None}]
    coverage = muscle_coverage(set_rows(*rows), OWN)
    assert muscle_lines(coverage, 40) == (
        "Muscles (sets; helping muscles count\n"
        "  half)\n"
        "  glutes 2,  core 2,  shoulders 1\n"
        "  no set known: quads, hamstrings, hips,\n"
        "  calves, back, chest, arms\n"
        "No muscle known for 1 set without a\n"
        "  name.\n"
    )


def test_what_was_not_trained_is_said_only_where_every_set_is_known() -> None:
    """Else the sets that are not known may have trained it."""
    known = muscle_coverage(set_rows({"exercise": "swing_of_mine"}), OWN)
    assert "  not trained: quads, hamstrings, hips, calves, back, chest, arms\n" in muscle_lines(known, 80)


def test_without_any_muscle_only_the_reasons_are_told() -> None:
    """Sorted by the reason."""
    coverage = muscle_coverage(set_rows({"exercise": None}, {"exercise": "total_body"}), OWN)
    assert muscle_lines(coverage, 80) == "No muscle known for 2 sets: 1 for the whole body, 1 without a name.\n"
    assert muscle_lines(muscle_coverage(set_rows(), OWN), 80) == ""
