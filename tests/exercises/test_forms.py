"""Names in other words."""

from __future__ import annotations

from fitlift.exercises.catalogue import catalogue
from fitlift.exercises.forms import forms, used
from fitlift.exercises.tables import records
from fitlift.exercises.words import words_of


def test_what_is_used_is_told_from_the_movement() -> None:
    """With the words that say it."""
    assert used(words_of("Squat (Smith machine)")) == (("squat",), {"smith_machine": ("smith", "machine")})
    assert used(words_of("DB row")) == (("row",), {"dumbbell": ("dumbbell",)})
    assert used(words_of("Front squat")) == (("front", "squat"), {})


def test_the_fewest_exchanged_words_come_first() -> None:
    """What is used is said once, and may stand between the words that are exchanged."""
    steps = [[each.words for each in alike] for alike in forms(words_of("Iso-Lateral Row (Machine)"))]
    assert ("row", "machine") not in steps[0]
    assert ("machine", "row") in steps[1]
    decline = [each.words for alike in forms(words_of("decline dumbbell press")) for each in alike]
    assert ("dumbbell", "decline", "bench", "press") in decline


def test_what_is_left_out_may_need_a_kind_of_exercise() -> None:
    """A hold is left out of what is timed alone."""
    held = [each for alike in forms(words_of("plank hold")) for each in alike if each.words == ("plank",)]
    assert [each.only for each in held] == [frozenset({"timed"})]


def test_every_alternate_is_met() -> None:
    """Its words are written as names are read, so that none waits in vain."""
    for each in records("alternates"):
        written = words_of(each["written"])
        assert written, each
        assert written != words_of(each["instead"]), each


def test_known_names_are_not_exchanged() -> None:
    """A military press stays one, though it may stand for a shoulder press."""
    found = catalogue().find("Military press").exercise
    assert found is not None
    assert found.key == "military_press"
