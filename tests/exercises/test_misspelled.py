"""One typing error between two spellings."""

from __future__ import annotations

import pytest

from fitlift.exercises.misspelled import is_one_apart, respaced


@pytest.mark.parametrize(
    ("one", "other", "is_near"),
    [
        ("pulup", "pullup", True),  # missing
        ("deadliftt", "deadlift", True),  # too many
        ("rumanian", "romanian", True),  # wrong
        ("deadlfit", "deadlift", True),  # swapped
        ("quat", "squat", True),
        ("squa", "squat", True),
        ("qsuat", "squat", True),
        ("squta", "squat", True),
        ("dedlfit", "deadlift", False),  # missing and swapped
        ("lunch", "lunge", False),
        ("abc", "cba", False),
        ("row", "rows on", False),
    ],
)
def test_texts_are_one_letter_apart_or_not(one: str, other: str, *, is_near: bool) -> None:
    """From both sides."""
    assert is_one_apart(one, other) is is_near
    assert is_one_apart(other, one) is is_near


def test_spaces_are_put_where_names_have_words() -> None:
    """In the word that no name has, alone or with the next."""
    known = {"face", "pull", "cable"}.__contains__
    assert list(respaced(("cable", "facepull"), ("facepull",), known)) == ["cable face pull"]
    assert list(respaced(("fac", "epull"), ("fac", "epull"), known)) == ["face pull"]
    assert list(respaced(("fac", "cable", "epull"), ("fac", "epull"), known)) == []
