"""What the titles of a file name, beside the pairs that they stand with."""

from __future__ import annotations

from typing import Any

import pytest

from fitlift.exercises.names import UNKNOWN, in_profile
from fitlift.exercises.titles import Titles
from fitlift.records.base import names_of
from fitlift.records.workouts import Step, Title

PAIRS: list[tuple[str, str, str, str]] = [
    # the pair's own name, however it is written
    ("row", "dumbbell_row", "Dumbbell Rows", "dumbbell_row"),
    ("banded_exercises", "glute_bridge", "Glute Bridge", "banded_exercises_glute_bridge"),
    # in other words, or in words of the person's own
    ("deadlift", "romanian_deadlift", "RDL", "romanian_deadlift"),
    ("bench_press", "barbell_bench_press", "Bench, three seconds down", "barbell_bench_press"),
    ("cardio", UNKNOWN, "Circuit", "cardio"),
    # a more general name of the same, or some of its words
    ("lunge", "dumbbell_bulgarian_split_squat", "Dumbbell Split Squat", "dumbbell_bulgarian_split_squat"),
    ("squat", "barbell_back_squat", "Squat", "barbell_back_squat"),
    ("squat", "goblet_squat", "Kniebeuge", "goblet_squat"),
    # another exercise
    ("bench_press", "barbell_bench_press", "Bench Press (Smith Machine)", "smith_machine_bench_press"),
    ("squat", "goblet_squat", "Leg press", "leg_press"),
    # a category alone, and numbers that have no name: the title tells what they do not
    ("squat", UNKNOWN, "Goblet squat", "goblet_squat"),
    ("squat", "400", "Goblet squat", "goblet_squat"),
    ("squat", "400", "Sofa squat", "sofa_squat"),
    ("category_58", "3", "Copenhagen plank", "copenhagen_plank"),
    ("category_58", "3", "Sofa", "sofa"),
    (UNKNOWN, UNKNOWN, "Jefferson Curl (KB)", "jefferson_curl"),
    # in another language, where no pair tells it
    (UNKNOWN, UNKNOWN, "哑铃硬拉", "dumbbell_deadlift"),
    ("category_58", "3", "Dominada lastrada", "weighted_pull_up"),
    # what helps changes what a weight means, whatever helps; a typing error in a file is not mended
    ("pull_up", "pull_up", "Pull Up (Assisted)", "pull_up_assisted"),
    ("triceps_extension", "body_weight_dip", "Chest Dip (Assisted)", "assisted_dip"),
    ("row", "400", "Deadlfit", "deadlfit"),
    # the word of a sport is not the exercise for the trunk that is called so
    ("cardio", "bob_and_weave_circle", "Swimming", "cardio_swimming"),
]


def test_a_title_names_its_pair_or_another_exercise() -> None:
    """As `exercises` tells them."""
    for category, subtype, title, key in PAIRS:
        assert keys_of((category, subtype, title)) == [key], title


def test_titles_that_share_a_pair_stay_apart() -> None:
    """Where neither, one or both are in the catalogue, or both mean the same there."""
    bench = ("bench_press", "barbell_bench_press")
    assert keys_of((*bench, "Slow one"), (*bench, "Fast one")) == ["slow_one", "fast_one"]
    assert keys_of((*bench, "Bench Press (Barbell)"), (*bench, "Fast one")) == ["barbell_bench_press", "fast_one"]
    dips = ("triceps_extension", "body_weight_dip")
    assert keys_of((*dips, "Dip"), (*dips, "Dips, wide")) == ["body_weight_dip", "dips_wide"]
    squats = ("squat", "barbell_back_squat")
    both = keys_of((*squats, "Back squat"), (*squats, "Barbell back squat"))
    assert both == ["squat_back_squat", "barbell_back_squat"]


def test_a_title_is_the_same_exercise_whatever_others_share_its_pair() -> None:
    """Else one lift would be two in weeks in which others were done beside it."""
    pull_up = ("pull_up", "pull_up")
    titled = [(*pull_up, f"Pull Up{how}") for how in (" (Assisted)", "", " (Weighted)")]
    assert keys_of(titled[1]) == ["pull_up"]
    assert keys_of(*titled[:2]) == ["pull_up_assisted", "pull_up"]
    assert keys_of(*titled) == ["pull_up_assisted", "pull_up", "weighted_pull_up"]
    squats = [("squat", "barbell_back_squat", title) for title in ("Pause Squat", "Squat", "Front Squat")]
    assert keys_of(squats[1]) == ["barbell_back_squat"]
    assert keys_of(*squats, ("squat", "barbell_back_squat", "Kniebeuge"))[3] == "squat"
    assert keys_of(*squats) == ["pause_squat", "barbell_back_squat", "barbell_front_squat"]


@pytest.mark.parametrize(
    ("pair", "known"),
    [
        (("row", "dumbbell_row"), ("row", "dumbbell_row")),
        (("row", "400"), ("row", UNKNOWN)),
        (("category_58", "3"), (UNKNOWN, UNKNOWN)),
        ((UNKNOWN, UNKNOWN), (UNKNOWN, UNKNOWN)),
    ],
)
def test_numbers_beyond_the_profile_name_nothing(pair: tuple[str, str], known: tuple[str, str]) -> None:
    """Of the exercise, or of the category with it."""
    assert in_profile(*pair) == known


def keys_of(*titled: tuple[str, str, str]) -> list[str]:
    """The key of each title, as a step of its pair and number is named."""
    titles = tuple(
        Title(file_part=1, title_index=index, category=category, subtype=subtype, title=title)
        for index, (category, subtype, title) in enumerate(titled)
    )
    read = Titles(titles, ())
    found = [read.named(1, step_of(each)) for each in titles]
    assert [each and each.name for each in found] == [each.title for each in titles]
    return [each.key for each in found if each is not None]


def step_of(title: Title) -> Step:
    """A step of a title's pair and number."""
    unsaid: dict[str, Any] = dict.fromkeys(names_of(Step)) | {"file_part": 1}
    return Step(**unsaid | {"step_index": title.title_index, "category": title.category, "subtype": title.subtype})
