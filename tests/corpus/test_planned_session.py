"""The real activity that was guided by a workout: what was planned beside what was done."""

from __future__ import annotations

from pathlib import Path

from fitlift.activity import read_activity
from fitlift.exercises.catalogue import catalogue
from fitlift.matching.verdicts import match
from fitlift.plan.from_steps import planned_of_steps
from fitlift.session.analyse import analyse


def test_seven_sets_were_cut_short_one_was_not_counted_and_twenty_one_left_out(corpus: Path) -> None:
    """Each set at its step and round: 3 of the first, 3 rounds of the next two, one of the fourth.

    Sets 4 and 6, of the second in the first two rounds, were left with the lap button: planned, and not done. Rounds
    of a step are counted by the sets that were.
    """
    name = "liftosaur-garmin-uploader__strength_workout_garmin_reference.fit"
    activity = read_activity(corpus / "strength_activity" / name)
    planned = planned_of_steps(activity.each_step, activity.each_title, catalogue())
    matched = match(analyse(activity).each_set, planned, catalogue(), is_linked=True)
    done = matched.sets[matched.sets["set"].notna()]
    assert done["set"].tolist() == [1, 2, 3, 8, 5, 7, 9, 10]
    assert done["place"].tolist() == [1, 1, 1, 2, 3, 3, 3, 4]
    assert done["round"].tolist() == [1, 2, 3, 1, 1, 2, 3, 1]
    assert set(done["linked_by"]) == {"step"}
    assert done["verdict"].tolist() == ["short"] * 7 + ["cannot say"]
    # 8, 7, 8 of 10; 1 of 10; 3, 4, 2 of 10; 0 of 15 is none counted
    assert done["credit"].tolist()[:7] == [0.8, 0.7, 0.8, 0.1, 0.3, 0.4, 0.2]
    assert set(done["load"]) == {"not judged"}
    assert (matched.planned_sets, matched.short_sets, matched.missed_sets, matched.extra_sets) == (29, 7, 21, 0)
    last = "1 set of Barbell Straight-leg Deadlift not counted"
    assert matched.sentence == f"0 of 29 planned sets done: 21 left out, 7 cut short, {last}."
