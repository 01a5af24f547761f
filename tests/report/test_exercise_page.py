"""The page of an exercise, over all of its sessions."""

from __future__ import annotations

from fitlift.history.progression import lift_progress
from fitlift.records.base import replace
from fitlift.report.exercise_page import exercise_page
from fitlift.report.lift_series import Shown
from fitlift.report.small_charts import Curve
from read_export import ReadExport


def curve(read_export: ReadExport, estimates: slice) -> Curve:
    """That of the squat of the sample export, with the estimated maxima of some of its eleven sessions."""
    found = lift_progress(read_export.folder.strength_sessions)
    progress = next(each for each in found.each_exercise if each.exercise_name == "Back Squat")
    lifts = [each for each in found.each_lift if each.exercise == progress.exercise]
    kept = lifts[estimates]
    lifts = [each if each in kept else replace(each, e1rm_kg=None) for each in lifts]
    page = exercise_page(progress, lifts, Shown("kg"))
    (made,) = [part for section in page.sections for part in section.parts if isinstance(part, Curve)]
    return made


def test_the_last_weight_and_the_last_estimated_maximum_are_told(read_export: ReadExport) -> None:
    """77.5 kg five times; by Epley 90.4 kg, by which the line ends. Of one session no weight was logged."""
    drawn = curve(read_export, slice(None))
    assert (drawn.last, drawn.last_of_line) == ("77.5 kg", "90.4 kg")
    assert len(drawn.line) == 10
    assert "line" in drawn.note


def test_one_estimate_is_no_line(read_export: ReadExport) -> None:
    """Nothing is drawn or told of it."""
    drawn = curve(read_export, slice(3, 4))
    assert (drawn.line, drawn.last_of_line) == ((), "")
    assert "line" not in drawn.note
