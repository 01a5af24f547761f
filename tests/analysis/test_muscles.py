"""Sets counted by muscle, group and region."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import sets_of
from fitlift.analysis.muscles import Coverage, muscle_coverage, week_groups
from fitlift.exercises.catalogue import Catalogue, catalogue
from fitlift.exercises.exercise import OwnExercise
from fitlift.measures.set_aims import SetAims, aim_words
from fitlift.records.muscles import GroupSets
from fitlift.schema import WEEK_GROUPS
from tables import table

#: Exercises of which every count below is worked out by hand.
OWN = Catalogue(
    (
        OwnExercise("Squat of mine", primary=("quads", "glutes"), secondary=("hamstrings", "lower_back")),
        OwnExercise("Hinge of mine", primary=("hamstrings",), secondary=("glutes", "lower_back", "upper_back")),
        OwnExercise("Row of mine", primary=("lats",), secondary=("biceps", "upper_back")),
    )
)


def work(exercise: str | None, **values: Any) -> dict[str, Any]:
    """One active set, named for sure."""
    return {"exercise": exercise, "exercise_name": exercise} | values


def counts(found: pd.DataFrame, key: str, column: str = "fractional_sets") -> dict[str, float]:
    """What is not 0."""
    return {row[key]: float(row[column]) for row in found.to_dict("records") if row[column]}


def coverage(*rows: dict[str, Any], **options: Any) -> Coverage:
    """Coverage of one session."""
    return muscle_coverage(sets_of(*rows), OWN, **options)


def week_table(*sessions: tuple[GroupSets, ...], **options: Any) -> pd.DataFrame:
    """Groups of a week, by their keys."""
    return table(week_groups("2026-W10", sessions, **options), WEEK_GROUPS).set_index("group")


SESSION = (*[work("squat_of_mine")] * 3, *[work("hinge_of_mine")] * 2, work("row_of_mine"))


def test_muscles_that_work_count_whole_and_those_that_help_half() -> None:
    """Three squats, two hinges, a row: hamstrings 2 + 3 × ½, glutes 3 + 2 × ½, lower back 5 × ½."""
    found = coverage(*SESSION).muscles
    assert counts(found, "muscle") == {
        "quads": 3,
        "hamstrings": 3.5,
        "glutes": 4,
        "lower_back": 2.5,
        "upper_back": 1.5,
        "lats": 1,
        "biceps": 0.5,
    }
    assert counts(found, "muscle", "direct_sets") == {"quads": 3, "hamstrings": 2, "glutes": 3, "lats": 1}


def test_what_one_session_trained_can_be_asked_for() -> None:
    """Of a file that holds two."""
    both = coverage(*SESSION, *[work("squat_of_mine") | {"session": 2}] * 2)
    assert counts(both.of_session(2).muscles, "muscle", "direct_sets") == {"quads": 2, "glutes": 2}
    pd.testing.assert_frame_equal(both.of_session(1).groups, coverage(*SESSION).groups)


def test_a_set_counts_once_for_a_group_with_its_largest_weight_there() -> None:
    """Back: the row whole, though two of its muscles are there, each hinge half, though two help; each squat half."""
    found = coverage(*SESSION)
    assert counts(found.groups, "group") == {
        "quads": 3,
        "hamstrings": 3.5,
        "glutes": 4,
        "back": 1 + 2 * 0.5 + 3 * 0.5,
        "arms": 0.5,
    }
    assert counts(found.regions, "region") == {"legs_hips": 5, "back": 3.5, "arms": 0.5}


def test_hard_sets_of_a_region_leave_out_what_is_noted_as_easy() -> None:
    """Legs: four squats, one of effort 5, and a hinge of 6. Back: a row, and half of the rest."""
    squats = [work("squat_of_mine", rpe=rpe) for rpe in (None, 7, 5, 9.5)]
    found = coverage(*squats, work("hinge_of_mine", rpe=6), work("row_of_mine"), work("row_of_mine", role="warmup"))
    assert counts(found.regions, "region") == {"legs_hips": 5, "back": 1 + 5 * 0.5, "arms": 0.5}
    assert counts(found.regions, "region", "hard_sets") == {"legs_hips": 4, "back": 1 + 4 * 0.5, "arms": 0.5}


@pytest.mark.parametrize(("helping", "hamstrings"), [(0, 2), (0.5, 3.5), (1, 5)])
def test_what_helping_counts_can_be_chosen(helping: float, hamstrings: float) -> None:
    """Not at all, half, or whole."""
    assert counts(coverage(*SESSION, helping=helping).muscles, "muscle")["hamstrings"] == hamstrings


def test_warm_ups_stand_apart() -> None:
    """They count in a column of their own."""
    found = coverage(work("squat_of_mine", role="warmup"), work("squat_of_mine", role="working"))
    assert counts(found.muscles, "muscle", "direct_sets") == {"quads": 1, "glutes": 1}
    assert counts(found.muscles, "muscle", "warmup_sets") == {"quads": 1, "glutes": 1}


def test_what_is_not_known_stands_in_rows_of_its_own() -> None:
    """No name, none that is sure, one that the catalogue lacks, the whole body; nothing is shared out."""
    found = coverage(
        work(None),
        work(None, role="warmup"),
        work("squat_of_mine", confidence=0.74, source="watch"),
        work("squat_of_mine", confidence=0.75, source="routine"),
        work("zzyx"),
        work("total_body"),
    )
    assert found.unattributed[["reason", "sets", "warmup_sets"]].to_numpy().tolist() == [
        ["full_body", 1, 0],
        ["not_in_catalogue", 1, 0],
        ["unnamed", 1, 1],
        ["unsure", 1, 0],
    ]
    assert counts(found.muscles, "muscle", "direct_sets") == {"quads": 1, "glutes": 1}


def test_a_name_that_the_catalogue_lacks_counts_by_its_last_words() -> None:
    """A Zercher box squat is a box squat; a name of which the set has no spelling is none."""
    found = coverage(
        work("zercher_box_squat", exercise_name="Zercher box squat"), work("zercher_box_squat", exercise_name=None)
    )
    assert counts(found.muscles, "muscle", "direct_sets") == {"quads": 1, "glutes": 1}
    assert found.unattributed[["reason", "sets"]].to_numpy().tolist() == [["not_in_catalogue", 1]]


def test_rests_and_dropped_sets_count_nothing_and_sessions_are_apart() -> None:
    """Every muscle has a row in each session with a set."""
    found = coverage(
        work("squat_of_mine"),
        work("squat_of_mine", kind="dropped"),
        work(None, kind="rest"),
        work("row_of_mine", session=2),
    ).muscles
    assert counts(found[found["session"] == 1], "muscle", "direct_sets") == {"quads": 1, "glutes": 1}
    assert counts(found[found["session"] == 2], "muscle", "direct_sets") == {"lats": 1}
    assert len(found[found["session"] == 1]) == len(found[found["session"] == 2])


def test_without_a_set_there_is_nothing() -> None:
    """All tables have their columns."""
    found = coverage()
    assert [len(table) for table in found.tables] == [0, 0, 0, 0]
    assert "fractional_sets" in found.groups


def test_a_week_is_held_against_a_target_the_least_trained_first() -> None:
    """Squats 3 and 2, hinges 2 and 0, a row: quads 5, glutes 6, hamstrings 4.5, back 3.5 + 1, arms ½."""
    sessions = [coverage(*SESSION).each_group, coverage(*[work("squat_of_mine")] * 2).each_group]
    week = week_table(*sessions)
    assert week["fractional_sets"][week["fractional_sets"] > 0].to_dict() == {
        "arms": 0.5,
        "hamstrings": 4.5,
        "back": 4.5,
        "quads": 5,
        "glutes": 6,
    }
    assert week["verdict"].to_dict()["arms"] == "short"
    assert week["verdict"].tolist() == ["untrained"] * 5 + ["short"] + ["trained"] * 4
    assert week["why"].to_dict()["arms"] == "0.5 of 4-12 sets, all as a helper"
    assert week["why"].to_dict()["back"] == "4.5 of 4-12 sets"
    assert week["why"].to_dict()["chest"] == "no set of 4-12"
    aimed = week_table(*sessions, aims=SetAims(target=10))["verdict"]
    assert (aimed["hamstrings"], aimed["quads"]) == ("short", "covered")


def test_muscles_that_no_session_of_a_week_trained_are_told() -> None:
    """Leg presses help the adductors; a week with abductions beside them leaves out the flexors of the hips alone."""
    presses = muscle_coverage(sets_of(*[work("leg_press")] * 2), catalogue()).each_group
    abductions = muscle_coverage(sets_of(work("standing_cable_hip_abduction")), catalogue()).each_group
    week = {each.group: each for each in week_groups("2026-W10", [presses, abductions])}
    assert {each.group: each for each in presses}["hips"].untrained_muscles == ("hip_flexors", "abductors")
    assert week["hips"].untrained_muscles == ("hip_flexors",)
    # shins, which few train, are left out
    assert week["calves"].untrained_muscles == ()
    assert week["core"].untrained_muscles == ("abs", "obliques")


def test_more_than_needed_beside_running_is_told_apart_and_is_no_fault() -> None:
    """Glutes 13 squats; 13 × ½ and 7 hinges are 13.5 for the hamstrings; 13 for the quads are meant."""
    sessions = [coverage(*[work("squat_of_mine")] * 13).each_group, coverage(*[work("hinge_of_mine")] * 7).each_group]
    week = week_table(*sessions, aims=SetAims(mosts={"quads": 13}))
    assert {group: week["verdict"][group] for group in ("quads", "glutes", "hamstrings", "back", "chest")} == {
        "quads": "trained",
        "glutes": "plenty",
        "hamstrings": "plenty",
        "back": "trained",
        "chest": "untrained",
    }
    assert week["why"]["quads"] == "13 of 4-13 sets"
    assert week["why"]["hamstrings"] == "13.5 sets, more than the 4-12 that are needed beside running"
    assert week["why"]["back"] == "10 of 4-12 sets, all as a helper"
    assert week["target_sets_most"].to_dict() == dict.fromkeys(week.index, 12.0) | {"quads": 13.0}


def test_more_than_needed_is_known_though_other_sets_are_not() -> None:
    """What is hidden can only add to it; of less it is not known what it came to."""
    week = week_table(coverage(*[work("squat_of_mine")] * 13, *[work("row_of_mine")] * 1).each_group, is_all=False)
    assert (week["verdict"]["quads"], week["verdict"]["arms"]) == ("plenty", "cannot say")
    assert (week["why"]["arms"], week["why"]["chest"]) == (
        "0.5 known of 4-12 sets, all as a helper",
        "none known of 4-12 sets",
    )


@pytest.mark.parametrize(
    ("aims", "of_quads", "said"),
    [
        (SetAims(), (4, 12), "4-12"),
        (SetAims(target=20), (20, 20), "20"),  # who aims at more than most need has no upper end below it
        (SetAims(most=8), (4, 8), "4-8"),
        (SetAims(targets={"quads": 6}, mosts={"quads": 9.5}), (6, 9.5), "6-9.5"),
        (SetAims(targets={"quads": 0}), (0, None), ""),
        (SetAims(targets={"quads": 0}, mosts={"quads": 6}), (0, 6), "0-6"),
    ],
)
def test_what_is_aimed_at_has_an_upper_end(aims: SetAims, of_quads: tuple[float, float | None], said: str) -> None:
    """The user's own, never below what is aimed at; none where none is aimed at."""
    assert aims.of("quads") == of_quads
    assert aim_words(*aims.of("quads")) == said


def test_a_group_may_have_a_target_of_its_own() -> None:
    """Squats 3, hinges 2: glutes 4 of 5, hamstrings 3.5 of 3, quads 3 of 4, and none aimed at for the arms."""
    targets = {"glutes": 5, "hamstrings": 3, "arms": 0}
    week = week_table(coverage(*SESSION).each_group, aims=SetAims(targets=targets))
    assert week["target_sets"].to_dict() == dict.fromkeys(week.index, 4.0) | targets
    assert {group: week["verdict"][group] for group in ("glutes", "hamstrings", "quads", "arms", "chest")} == {
        "glutes": "covered",
        "hamstrings": "trained",
        "quads": "covered",
        "arms": "trained",
        "chest": "untrained",
    }
    assert (week["why"]["glutes"], week["why"]["arms"]) == ("4 of 5-12 sets", "none is aimed at")


def test_a_target_of_a_group_that_there_is_not_is_refused() -> None:
    """It would be ignored otherwise."""
    with pytest.raises(ValueError, match="legs"):
        week_groups("2026-W10", [], aims=SetAims(targets={"legs": 4}))


def test_a_left_and_a_right_set_of_one_exercise_are_one() -> None:
    """Two of the left and three of the right are three; warm-ups, other exercises and other sessions are apart."""
    found = coverage(
        work("squat_of_mine", side="left", role="warmup"),
        work("squat_of_mine", side="left"),
        work("squat_of_mine", side="right"),
        work("squat_of_mine", side="right", role="working"),
        work("row_of_mine", side="left"),
        work("squat_of_mine", side="left"),
        work("squat_of_mine", side="right"),
        work("row_of_mine", side="both"),
        work("squat_of_mine", side="right", session=2),
    ).muscles
    first, second = found[found["session"] == 1], found[found["session"] == 2]
    assert counts(first, "muscle", "direct_sets") == {"quads": 3, "glutes": 3, "lats": 2}
    assert counts(first, "muscle", "warmup_sets") == {"quads": 1, "glutes": 1}
    assert counts(second, "muscle", "direct_sets") == {"quads": 1, "glutes": 1}


def test_the_parts_of_a_split_set_count_each() -> None:
    """Two exercises in what the watch took for one set are a set of each, and of one exercise two."""
    parts = [work("squat_of_mine", set=1, part=1), work("row_of_mine", set=1, part=2)]
    assert counts(coverage(*parts).muscles, "muscle", "direct_sets") == {"quads": 1, "glutes": 1, "lats": 1}
    twice = [work("row_of_mine", set=1, part=part) for part in (1, 2)]
    assert counts(coverage(*twice).muscles, "muscle", "direct_sets") == {"lats": 2}


def test_a_number_beyond_the_profile_counts_as_its_category_does() -> None:
    """A squat of a newer watch is a squat; of a category that nobody knows nothing is."""
    found = coverage(
        work("squat_999", category="squat", subtype="999"), work("category_61_7", category="category_61", subtype="7")
    )
    assert counts(found.muscles, "muscle", "direct_sets") == {"quads": 1, "glutes": 1}
    assert found.unattributed[["reason", "sets"]].to_numpy().tolist() == [["unknown", 1]]


def test_a_week_without_sets_has_no_groups() -> None:
    """Its sessions hold none."""
    assert week_groups("2026-W10", []) == ()


KEYS = sorted(each.key for each in catalogue())[::40]


@given(st.lists(st.sampled_from([*KEYS, None]), min_size=1, max_size=12))
def test_every_working_set_counts_somewhere_and_no_group_more_than_its_sets(keys: list[str | None]) -> None:
    """Either for a muscle or in a row of its own; a group never gets more than there are sets."""
    found = muscle_coverage(sets_of(*map(work, keys)), catalogue())
    nowhere = int(found.unattributed["sets"].sum())
    assert (found.groups["fractional_sets"] <= len(keys) - nowhere).all()
    assert found.groups["direct_sets"].sum() >= len(keys) - nowhere
    assert (found.groups["direct_sets"] <= found.groups["fractional_sets"]).all()
