"""Exercises that a typed part of a name may mean."""

from __future__ import annotations

from fitlift.exercises.catalogue import Catalogue, catalogue
from fitlift.exercises.exercise import OwnExercise
from fitlift.exercises.matches import COMMONEST, MOST, matches
from fitlift.exercises.names import ExerciseName


def found(text: str, *known: ExerciseName) -> list[str]:
    """The names that are found."""
    return [each.name for each in matches(text, catalogue(), known)]


def test_all_words_or_their_beginnings_are_in_a_name() -> None:
    """In any order, plurals and abbreviations as elsewhere."""
    assert found("walking barbell lu") == ["Walking barbell lunge"]
    assert found("rom dead")[0] == "Romanian deadlift"
    assert all("press" in each.lower() for each in found("press"))
    assert found("db bench")[0] == "Dumbbell bench press"


def test_accents_and_apostrophes_are_no_letters() -> None:
    """As in whole names."""
    assert found("fàrm wa") == found("farmer's wa") == found("farmers wa") != []


def test_nine_at_most_and_what_is_nothing_finds_nothing() -> None:
    """What is near stands elsewhere."""
    assert len(found("squat")) == MOST == 9
    assert found("zzyx") == found("") == found("!") == []


def test_whole_words_and_runners_favourites_come_first() -> None:
    """A calf raise before a calf stretch, a press before a pressdown."""
    assert found("calf")[0] == "Standing calf raise"
    assert "Triceps pressdown" not in found("press")


def test_names_of_the_users_come_before_all() -> None:
    """Once, also where the catalogue has them."""
    own, known = ExerciseName("sofa_squat", "Sofa squat", is_known=False), ExerciseName("air_squat", "Air squat")
    assert found("squat", own, known)[:3] == ["Sofa squat", "Air squat", "Squat"]
    added = Catalogue([OwnExercise("Zzyx hop", parent="box_jump")])
    assert [each.name for each in matches("zz", added)] == ["Zzyx hop"]


def test_the_commonest_are_exercises() -> None:
    """Each once."""
    assert len(set(COMMONEST)) == len(COMMONEST) == 18
    assert all(catalogue().of_key(key) is not None for key in COMMONEST)
