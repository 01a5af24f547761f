"""Which exercises words and muscles list, and in which order."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fitlift.config import MUSCLE_GROUPS
from fitlift.errors import FitliftError
from fitlift.exercises.catalogue import Catalogue, catalogue
from fitlift.exercises.exercise import OwnExercise
from fitlift.exercises.families import (
    Family,
    asked_for,
    called,
    counts_by_group,
    to_list,
    training,
)
from fitlift.exercises.muscle_names import muscles_called
from fitlift.exercises.tables import muscles, records
from fitlift.exercises.words import words_of

EVERY = tuple(catalogue())


def names(family: Family) -> list[str]:
    """What the exercises are called, in their order."""
    return [each.name for each in family.exercises]


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("RDL", "Romanian deadlift"),
        ("romanian deadlifts", "Romanian deadlift"),  # nine others have both words
        ("single leg calf raise", "Single leg standing calf raise"),
        ("split squat", "Split squat"),
        ("skullcrushers", "Lying ez bar triceps extension"),  # one word, that no name has
        ("total_body", "Total body"),  # a key is one exercise's
        ("push_up", "Push up"),
        ("core control", "Core control rear lunge"),  # the one name with both words
    ],
)
def test_what_names_one_exercise_is_that_one(typed: str, name: str) -> None:
    """By a name as people type it, by its key, or by words that no other has."""
    assert names(called(typed, catalogue())) == [name]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("squat", ["Squat", "Barbell back squat", "Barbell front squat", "Barbell box squat", "Goblet squat"]),
        ("Squats", ["Squat", "Barbell back squat"]),
        ("row", ["Row", "Inverted row", "Dumbbell row"]),
        ("lunge", ["Lunge", "Walking lunge"]),
        ("plank", ["Plank", "Straight arm plank", "Side plank"]),
        ("core", ["Core", "Cable core press"]),
        ("press-ups", ["Push up", "Kneeling push up"]),  # two words that are a category's, in British
        ("copenhagen", ["Copenhagen plank", "Copenhagen adduction"]),
        ("bridge", ["Hip raise"]),  # called so in other words
    ],
)
def test_a_family_begins_with_what_is_called_so(typed: str, first: list[str]) -> None:
    """Then come runners' favourites, as they stand in the tables."""
    assert names(called(typed, catalogue()))[: len(first)] == first


def test_a_word_that_names_no_one_exercise_lists_its_family() -> None:
    """Leg press and bench press among them; the shoulder press of a dumbbell, too, and none without the word."""
    found = names(called("press", catalogue()))
    assert found[0] == "Leg press"
    assert {"Barbell bench press", "Dumbbell shoulder press", "Pallof press"} <= set(found)
    assert all("press" in words_of(each) for each in found)
    assert len(found) == sum("press" in words_of(each.name) for each in EVERY)


def test_the_rest_stands_by_name() -> None:
    """Behind the favourites."""
    favourites = {each["key"] for table in ("descriptions", "runners") for each in records(table)}
    keys = [each.key for each in called("lunge", catalogue()).exercises]
    rest = [each.name.casefold() for each in called("lunge", catalogue()).exercises if each.key not in favourites]
    assert rest == sorted(rest)
    assert [key in favourites for key in keys] == sorted((key in favourites for key in keys), reverse=True)


def test_every_one_is_listed_that_has_the_words_where_all_are_asked_for() -> None:
    """The one that is meant first."""
    found = names(called("RDL", catalogue(), is_every=True))
    assert found[0] == "Romanian deadlift"
    assert {"Single-leg Romanian deadlift", "Dumbbell Romanian deadlift"} <= set(found)
    assert len(found) == 12
    in_other_words = names(called("skullcrusher", catalogue(), is_every=True))  # those with the words of its name
    assert in_other_words[:2] == ["Lying ez bar triceps extension", "Incline ez bar lying triceps extension"]


def test_the_users_own_exercises_are_favourites() -> None:
    """They stand before those of the tables, behind what is called so."""
    mine = Catalogue([OwnExercise("Sofa squat", primary=("quads",))])
    assert names(called("squat", mine))[:3] == ["Squat", "Sofa squat", "Barbell back squat"]
    assert names(called("sofa", mine)) == ["Sofa squat"]
    assert names(training("quads", mine))[0] == "Sofa squat"


def test_an_unknown_muscle_is_told_the_groups() -> None:
    """One line for all of them."""
    with pytest.raises(FitliftError) as caught:
        training("knee", catalogue())
    assert str(caught.value) == (
        "no muscle is called 'knee': name quads, hamstrings, glutes, hips, calves, core, back, chest, shoulders or arms"
    )


def test_what_works_a_muscle_stands_before_what_only_helps() -> None:
    """Runners' favourites first in each."""
    found = training("tibialis", catalogue())
    assert [each.name for each in found.working] == [
        "Tibialis raise",
        "Wall tibialis raise",
        "Banded ankle inversion",
        "Seated dumbbell toe raise",
    ]
    assert [each.name for each in found.helping] == ["Banded ankle eversion", "Single-leg balance"]


def test_words_narrow_what_trains_a_muscle() -> None:
    """Plank, and every kind of it that trains the core; a Copenhagen plank with its obliques among them."""
    found = names(training("core", catalogue(), "plank"))
    assert found[:3] == ["Plank", "Straight arm plank", "Side plank"]
    assert "Copenhagen plank" in found
    assert all("plank" in words_of(each) for each in found)
    assert names(training("lower back", catalogue(), "superman from floor")) == [
        "Superman from floor",
        "Weighted superman from floor",
    ]


def test_no_exercise_of_that_name_for_the_muscle() -> None:
    """It is said, with the command that lists what there is."""
    with pytest.raises(FitliftError, match=r"no exercise called 'split squat' trains lower back") as caught:
        training("lower back", catalogue(), "split squat")
    assert caught.value.hint == "fitlift exercises --muscle 'lower back'"


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("zzyx", "no exercise is called 'zzyx'; fitlift exercises --all"),
        ("midsection", "no exercise is called 'midsection'; fitlift exercises --muscle midsection"),
        ("", "no exercise is called ''; fitlift exercises --all"),
    ],
)
def test_what_no_exercise_is_called(typed: str, told: str) -> None:
    """It is said where to look; a muscle is known as one."""
    with pytest.raises(FitliftError) as caught:
        called(typed, catalogue())
    assert str(caught.value) == told


def test_what_is_near_is_named() -> None:
    """No name has all of these words, the names of the nearest have some."""
    with pytest.raises(FitliftError) as caught:
        called("barbell lunge curl row", catalogue())
    assert str(caught.value) == (
        "no exercise is called 'barbell lunge curl row'; "
        "did you mean Barbell row, Barbell lunge or Barbell biceps curl?"
    )


def test_without_words_and_muscle_all_are_there() -> None:
    """By category and key; with either fewer."""
    found = asked_for(None, None, catalogue()).exercises
    assert set(found) == set(EVERY)
    assert [(each.category, each.key) for each in found] == sorted((each.category, each.key) for each in EVERY)
    assert asked_for("squat", "core", catalogue()) == training("core", catalogue(), "squat")
    assert asked_for("squat", None, catalogue()) == called("squat", catalogue())


def test_groups_are_counted_by_what_works_them() -> None:
    """In the order of reports; what only helps is not counted."""
    mine = [OwnExercise("Sofa hop", primary=("calves", "tibialis", "quads"), secondary=("glutes",))]
    hop = next(iter(Catalogue(mine)))
    counts = counts_by_group([hop, hop])
    assert tuple(counts) == MUSCLE_GROUPS
    assert {group: count for group, count in counts.items() if count} == {"quads": 2, "calves": 2}


def test_the_command_is_as_it_is_typed() -> None:
    """What has a space stands in quotes."""
    assert to_list("good", "morning", muscle="lower back", is_every=True) == (
        "exercises",
        "--all",
        "--muscle",
        "'lower back'",
        "good",
        "morning",
    )


PLACES = sorted(
    {name for each in muscles().values() for name in (each.name, each.group_name, each.region_name)}
    | {each["written"] for each in records("muscle_words")}
)
WORDS = sorted({word for each in EVERY for word in words_of(each.name)})


@given(st.sampled_from(PLACES))
def test_what_is_listed_for_a_muscle_trains_it_and_all_that_train_it_are_listed(place: str) -> None:
    """Each exercise once, among those that work it or those that help."""
    keys, found = muscles_called(place), training(place, catalogue())
    assert all(keys & set(each.primary) for each in found.working)
    assert all(keys & set(each.secondary) and not keys & set(each.primary) for each in found.helping)
    listed = [each.key for each in found.exercises]
    assert len(listed) == len(set(listed))
    assert set(listed) == {each.key for each in EVERY if keys & {*each.primary, *each.secondary}}


@given(st.sampled_from(WORDS))
def test_every_name_with_a_word_is_listed_by_it_once(word: str) -> None:
    """Beside them stands only what is called so in other words."""
    found = called(word, catalogue(), is_every=True).exercises
    listed = [each.key for each in found]
    assert len(listed) == len(set(listed))
    with_word = {each.key for each in EVERY if set(words_of(word)) <= set(words_of(each.name))}
    one = catalogue().find(word).exercise
    assert with_word <= set(listed)
    if with_word:
        assert set(listed) - with_word <= ({one.key} if one is not None else set())
