"""Which lifts are followed beside a week."""

from __future__ import annotations

from fitlift.history.progression import lift_progress, progress_until
from fitlift.records.base import replace
from fitlift.report.lift_series import Shown, series_of
from fitlift.report.lift_table import lift_parts, of_week
from fitlift.report.page import Prose
from fitlift.report.small_charts import Trends
from lifts_done import lift
from read_export import ReadExport
from read_weeks import facts_of


def test_what_moved_comes_first_and_what_stayed_is_folded(read_export: ReadExport) -> None:
    """Eleven weeks of the sample: squats and planks rise, four weights and the repetitions of bridges never change."""
    progress = lift_progress(read_export.folder.strength_sessions)
    moved, stayed = lift_parts(progress.each_exercise, progress.each_lift, Shown("kg"))
    assert isinstance(moved, Trends)
    assert isinstance(stayed, Trends)
    assert [row[0] for row in moved.grid.groups[0][1]] == ["Back Squat", "Plank"]
    assert [row[:3] for row in stayed.grid.groups[0][1]] == [
        ("Calf Raise", "8 8 × 30 kg", "8 × 30 kg"),
        ("Dumbbell Split Squat", "8 8 7 × 12 kg", "8 × 12 kg"),
        ("Single-arm Row", "8 8 8 × 20 kg", "8 × 20 kg"),
        ("Glute bridge", "12 12 12", "12"),
        ("Kettlebell swing", "15 15 15 × 16 kg", "15 × 16 kg"),
    ]
    assert (moved.grid.is_folded, stayed.grid.is_folded) == (False, True)
    assert stayed.grid.caption == "5 exercises that stayed as they were"


def test_what_was_done_once_and_long_ago_is_folded_with_how_many_they_are(read_export: ReadExport) -> None:
    """As if rows had been done once, and calf raises long ago; where they have no table, it is said how many."""
    progress = lift_progress(read_export.folder.strength_sessions)
    by_name = {each.exercise_name: each for each in progress.each_exercise}
    told = [
        by_name["Back Squat"],
        replace(by_name["Single-arm Row"], sessions=1),
        replace(by_name["Calf Raise"], state="long ago"),
    ]
    parts = list(lift_parts(told, progress.each_lift, Shown("kg"), tells_gone=True))
    tables = [(part.grid.caption, part.grid.is_folded) for part in parts if isinstance(part, Trends)]
    *_, said = lift_parts(told, progress.each_lift, Shown("kg"))
    assert tables == [
        ("Main lifts", False),
        ("1 exercise done once", True),
        ("1 exercise not seen for 8 weeks", True),
    ]
    assert isinstance(said, Prose)
    assert said.texts == ("1 exercise not seen for 8 weeks.",)


def test_a_line_goes_from_its_least_to_its_most(read_export: ReadExport) -> None:
    """Squats from 70 kg on 1 September to 77.5 kg on 17 November; what is new has no line yet."""
    progress = lift_progress(read_export.folder.strength_sessions)
    moved, _ = lift_parts(progress.each_exercise, progress.each_lift, Shown("kg"), weeks=52)
    assert isinstance(moved, Trends)
    squats = moved.lines[0]
    assert len(squats) == 10
    assert (squats[0].x, squats[0].y, squats[0].said) == (0, 0, "1 Sep 2026: 5 5 4 × 70 kg")
    assert (squats[-1].x, squats[-1].y, squats[-1].said) == (1, 1, "17 Nov 2026: 5 5 5 × 77.5 kg")
    assert [place for place, dot in enumerate(squats) if dot.is_best] == [3, 5, 9]


def test_a_lift_is_drawn_by_the_figure_that_half_of_its_sessions_tell() -> None:
    """Weights where they are known; help counts below zero; else holds, else repetitions; nothing without any."""
    weighed = [lift(0, top_weight_kg=20.0, load_kind="external"), lift(7, top_reps=8)]
    helped = [lift(0, top_weight_kg=20.0, load_kind="assisted"), lift(7, top_weight_kg=15.0, load_kind="assisted")]
    held = [lift(0, best_hold_s=30.0), lift(7, best_hold_s=40.0)]
    counted = [lift(0, top_reps=8), lift(7, top_reps=10)]
    found = [series_of(each) for each in (weighed, helped, held, counted, [lift(0)])]
    assert [each and (each.figure, each.values) for each in found] == [
        ("weight", (20.0,)),
        ("weight", (-20.0, -15.0)),
        ("hold", (30.0, 40.0)),
        ("reps", (8.0, 10.0)),
        None,
    ]
    assert [each and round(each.moved, 3) for each in found] == [0, 0.25, 0.25, 0.2, None]


def test_a_past_week_tells_of_its_own_lifts(read_export: ReadExport) -> None:
    """In the second week five exercises were done that have names; of planks nothing was known then."""
    facts = facts_of(read_export.folder)
    found = lift_progress(read_export.folder.strength_sessions)
    told = of_week(progress_until(found, facts[1].week.week, facts[1].covered_to), facts[1].each_lift)
    assert {each.exercise_name for each in told} == {each.exercise_name for each in facts[1].each_lift}
    assert "Plank" not in {each.exercise_name for each in told}


def test_a_week_is_told_what_was_known_at_its_end(read_export: ReadExport) -> None:
    """The sixth week knows fewer squats than the last one, and of planks nothing."""
    found = lift_progress(read_export.folder.strength_sessions)
    facts = facts_of(read_export.folder)
    sixth = progress_until(found, facts[5].week.week, facts[5].covered_to)
    assert facts[5].week.week == "2026-W41"
    squats = next(each for each in sixth if each.exercise_name == "Back Squat")
    assert squats.sessions < next(each for each in found.each_exercise if each.exercise_name == "Back Squat").sessions
    assert "Plank" not in {each.exercise_name for each in sixth}
    last = progress_until(found, facts[-1].week.week, facts[-1].covered_to)
    assert {each.exercise: each.state for each in last} == {each.exercise: each.state for each in found.each_exercise}
