"""Which lifts are followed beside a week."""

from __future__ import annotations

from fitlift.history.progression import lift_progress, progress_until
from fitlift.report.week_figures import flat_lifts, followed_lifts
from read_export import ReadExport
from read_weeks import facts_of


def test_lifts_that_moved_have_a_chart_and_the_others_a_sentence(read_export: ReadExport) -> None:
    """Eleven weeks of the sample: the squat rises, four weights never change; two sessions of a lift show nothing."""
    facts = facts_of(read_export.folder)
    lifts = lift_progress(read_export.folder.strength_sessions).each_lift
    assert [each[-1].exercise_name for each in followed_lifts(facts[-1], lifts)[1]] == ["Back Squat"]
    flat = [(each[-1].exercise_name, each[-1].top_weight_kg, len(each)) for each in flat_lifts(facts[-1], lifts)]
    assert flat == [
        ("Calf Raise", 30.0, 10),
        ("Dumbbell Split Squat", 12.0, 10),
        ("Kettlebell swing", 16.0, 4),
        ("Single-arm Row", 20.0, 10),
    ]
    assert flat_lifts(facts[1], lifts) == []


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
