"""Names as numbers and titles that a file can hold, each so that it reads as what is meant."""

from __future__ import annotations

import pytest

from builders import active, fit, session
from fitlift.activity import read_activity
from fitlift.exercises.catalogue import named
from fitlift.fit.encode import Message, Value, message
from fitlift.labels.corrections import Corrections, SaidOfSet, SessionCorrections, SetCorrection
from fitlift.session.analyse import analyse
from fitlift.session.corrected import corrected_sets

#: A set of a guess, squat by the profile's number 28, and one of which the watch knows nothing.
GUESSED = active(0, 30, category=(28, 0xFFFE, 0xFFFE), category_subtype=(None,) * 3)
UNKNOWN = active(90, 30, category=(0xFFFE,) * 3, category_subtype=(None,) * 3)


def given(*messages: Message, **names: str | None) -> list[tuple[int, int | None] | None]:
    """The numbers that each set gets whose name is said, of sets a, b, c; None for one that keeps its own."""
    sets = {
        "abc".index(letter) + 1: SetCorrection(SaidOfSet(exercise=False if name is None else named(name)))
        for letter, name in names.items()
    }
    said = Corrections("test", (SessionCorrections(1, sets=sets),))
    analysis = analyse(read_activity(fit(*messages, session(0, 300))), corrections=[said])
    found = corrected_sets(analysis).changes
    titles = {each.title: (each.exercise.category, each.exercise.subtype) for each in found.titles}
    numbers = [None if row.exercise is None else (row.exercise.category, row.exercise.subtype) for row in found.rows]
    assert set(titles.values()) <= set(numbers)
    return numbers


def test_an_exercise_of_the_profile_has_its_numbers() -> None:
    """Goblet squat is 28/37; a band pull-apart is 37/32, which no workout may have, and a recording may."""
    assert given(GUESSED, UNKNOWN, a="goblet squat", b="band pull apart") == [(28, 37), (37, 32)]


def test_what_the_file_says_already_is_not_written() -> None:
    """A name that stands in every place, or the one of a step: nobody needs it again."""
    sure = active(0, 30, category=(28,) * 3, category_subtype=(6,) * 3)
    assert given(sure, UNKNOWN, a="barbell back squat", b="barbell back squat") == [None, (28, 6)]


def test_a_category_alone_is_sure_with_a_title() -> None:
    """Watches write one where they do not know more."""
    assert given(UNKNOWN, a="squat") == [(28, None)]


def test_two_exercises_of_ones_own_do_not_share_a_pair() -> None:
    """The second one is of a number that the profile has no name for."""
    assert given(GUESSED, UNKNOWN, a="Jefferson wobble", b="Zercher stroll") == [(29, None), (29, 1000)]


def test_an_exercise_of_ours_has_a_title_under_its_pair() -> None:
    """The Nordic curl is exported as a leg curl; where a set is that leg curl, it is not taken for it."""
    nordic = named("nordic hamstring curl")
    assert nordic.is_known
    alone = given(GUESSED, a="nordic hamstring curl")
    assert alone[0] is not None
    leg_curl = active(180, 30, category=(alone[0][0],) * 3, category_subtype=(alone[0][1],) * 3)
    beside = given(GUESSED, UNKNOWN, leg_curl, a="nordic hamstring curl")
    assert beside[0] is not None
    assert beside[0] != alone[0]


def test_none_of_the_exercises_is_the_number_that_says_so() -> None:
    """65534 is the profile's unknown category."""
    assert given(GUESSED, a=None) == [(0xFFFE, None)]


@pytest.mark.parametrize(("title", "numbers"), [("Becherbeuge", (28, 37)), ("Front squat", (28, 1000))])
def test_a_title_of_the_file_is_kept(title: str, numbers: tuple[int, int]) -> None:
    """One that says the pair in other words serves; one that makes another exercise of it does not."""
    values: dict[str, Value] = {
        "message_index": 0,
        "exercise_category": 28,
        "exercise_name": 37,
        "wkt_step_name": title,
    }
    assert given(message("exercise_title", values), GUESSED, a="goblet squat") == [numbers]
