"""Names of exercises as words."""

from __future__ import annotations

import pytest

from fitlift.exercises.words import telling, words_of


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
