"""Names of exercises as words."""

from __future__ import annotations

import pytest

from fitlift.exercises.words import in_brackets, in_phrases, telling, without_brackets, words_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Push-Ups", "push up"),
        ("toes_to_bar", "toe to bar"),
        ("Alt. DB curls", "alternating dumbbell curl"),
        ("Farmer’s walk", "farmer walk"),  # noqa: RUF001 - as phones write it
        ("bench presses", "bench press"),
        ("crunches", "crunch"),
        ("carries", "carry"),
        ("Triceps", "triceps"),
        ("lat pull downs", "lat pulldown"),
        ("1-legged RDLs", "single leg romanian deadlift"),
        ("plié squat", "plie squat"),
        ("!!", ""),
    ],
)
def test_words_have_one_form(text: str, words: str) -> None:
    """Lower case, singular, without accents and hyphens, short forms written out."""
    assert words_of(text) == tuple(words.split())


def test_words_that_tell_nothing_are_left_out() -> None:
    """But where there are no others."""
    assert telling(words_of("the row with the dumbbells")) == ("row", "dumbbell")
    assert telling(("the",)) == ("the",)


def test_the_longest_phrases_are_kept_together() -> None:
    """What is known of their beginning alone is not looked at."""
    known = {("smith",), ("smith", "machine"), ("machine", "row")}
    assert [*in_phrases(("low", "smith", "machine", "row"), known, 2)] == [("low",), ("smith", "machine"), ("row",)]
    assert [*in_phrases((), known, 2)] == []


def test_what_stands_in_brackets_is_told_from_the_rest() -> None:
    """Round ones and square ones; one that is not closed is none."""
    assert in_brackets("Squat (barbell) [deep]") == ["(barbell)", "[deep]"]
    assert words_of(without_brackets("Squat (barbell) [deep]")) == ("squat",)
    assert in_brackets("Squat (barbell") == []
