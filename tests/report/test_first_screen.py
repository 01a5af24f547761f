"""What a session's page shows first: figures, and one line with what to do next time."""

from __future__ import annotations

import pytest

from checkout import SAMPLES
from fitlift import api
from fitlift.history.summary import SessionSummary
from fitlift.records.said import Said
from fitlift.report.first_screen import advice, tiles, verdict


def sample(name: str) -> SessionSummary:
    """The first session of a sample."""
    return api.summarize(SAMPLES / f"{name}.fit")[0]


def test_four_figures_tell_a_planned_session() -> None:
    """Sets and repetitions, the plan, the heaviest set of the main lift, the heart rate."""
    assert [(each.figure, each.label, each.note) for each in tiles(sample("planned"))] == [
        ("15", "Working sets", "128 reps"),
        ("14 of 16", "Planned sets", "In-season A"),
        ("5 × 80 kg", "Top set", "Back Squat"),
        ("106", "HR avg", "max 143"),
    ]


def test_without_a_plan_what_was_lifted_in_all_has_room() -> None:
    """Of exercises without a name the letter stands for it."""
    assert [(each.figure, each.label, each.note) for each in tiles(sample("free"))] == [
        ("21", "Sets", "207 reps"),
        ("15 × 16 kg", "Top set", "Exercise a"),
        ("1,596 kg", "Lifted", "in 12 sets with a weight"),
        ("113", "HR avg", "max 142"),
    ]


def test_the_line_tells_how_many_principles_were_followed_and_what_is_next() -> None:
    """Five of seven; repetitions of calf raises before the order of two exercises."""
    assert verdict(sample("planned")) == "For runners: 5 of 7 principles followed. Next: Calf Raise 5-8 reps."


def test_where_nothing_can_be_judged_it_tells_what_is_to_be_named() -> None:
    """Seven exercises of a free session."""
    assert verdict(sample("free")) == "7 exercises have no sure name (21 sets)."


@pytest.mark.parametrize(
    ("why", "expected"),
    [
        (
            Said("few_light_sets", {"sets": 0, "lift": "Squat", "aim_sets": (2.0, 3.0)}),
            "Next: 2-3 light sets before Squat.",
        ),
        (
            Said(
                "main_sets_not_as_aimed", {"lift": "Squat", "set_reps": (), "aim_sets": (3.0, 5.0), "aim_reps": (4, 6)}
            ),
            "Next: Squat 3-5 sets of 4-6.",
        ),
        (Said("main_rest", {"lift": "Squat", "aim_s": (90.0, 120.0)}), "Next: rest 1:30-2:00 in Squat."),
        (
            Said("same_muscles_in_a_row", {"each_pair": ({"lift": "Hinge", "next_lift": "Squat", "muscles": ()},)}),
            "Next: another exercise between Hinge and Squat.",
        ),
        (Said("no_single_leg_work"), "Next: an exercise for one leg at a time."),
        (Said("no_warmup_planned"), "Not followed: no warm-up before the first lift."),
    ],
)
def test_what_to_do_follows_from_what_was_missed(why: Said, expected: str) -> None:
    """Where nothing is advised the reason stands there."""
    assert advice(why) == expected
