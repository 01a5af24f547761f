"""The exercise that a set is of, also where its name is nobody else's."""

from __future__ import annotations

from typing import Any

import pytest

from builders import sets_of
from fitlift.exercises.catalogue import catalogue
from fitlift.measures.exercise_done import exercise_of, exercises_done
from fitlift.records.sets import Set

TITLE: dict[str, Any] = {"source": "title", "category": "pull_up", "subtype": "pull_up"}


def one(**said: Any) -> Set:
    """A set of what is said of it."""
    (found,) = sets_of({"set": 1} | said)
    return found


@pytest.mark.parametrize(
    ("said", "primary"),
    [
        ({"exercise": "pull_up"}, ("lats",)),
        # a name of one's own is what its last words name, a title that has no such words its pair's
        ({"exercise": "zercher_box_squat", "exercise_name": "Zercher box squat"}, ("quads", "glutes")),
        (TITLE | {"exercise": "pull_up_assisted", "exercise_name": "Pull Up (Assisted)"}, ("lats",)),
        (TITLE | {"exercise": "up_there", "exercise_name": "Up there"}, ("lats",)),
        # what a file calls a swim is none of the exercises for the trunk
        (TITLE | {"category": "cardio", "exercise": "cardio_swimming", "exercise_name": "Swimming"}, ()),
    ],
)
def test_a_set_trains_what_its_name_or_its_pair_says(said: dict[str, Any], primary: tuple[str, ...]) -> None:
    """Under the key that the set has."""
    found = exercise_of(one(**said), catalogue())
    assert found is not None
    assert (found.key, found.primary) == (said["exercise"], primary)


@pytest.mark.parametrize(
    "said",
    [
        {},
        {"exercise": "sofa", "exercise_name": "Sofa"},
        TITLE | {"category": "total_body", "subtype": "unknown", "exercise": "sofa", "exercise_name": "Sofa"},
        TITLE | {"category": "total_body", "subtype": "1000", "exercise": "sofa", "exercise_name": "Sofa"},
    ],
)
def test_what_nothing_tells_is_not_known(said: dict[str, Any]) -> None:
    """Of a set without a name, of one whose name tells nothing, and beside the pair for what FIT has no pair for."""
    assert exercise_of(one(**said), catalogue()) is None


def test_exercises_are_found_by_the_keys_of_the_sets() -> None:
    """Those of no set as the catalogue has them."""
    of_key = exercises_done([one(exercise="box_zercher_squat", exercise_name="Box Zercher squat")], catalogue())
    assert [
        each is not None and each.key for each in (of_key("box_zercher_squat"), of_key("plank"), of_key("sofa"))
    ] == [
        "box_zercher_squat",
        "plank",
        False,
    ]
