"""Which planned session a session was."""

from __future__ import annotations

import math

import pytest

from fitlift.matching.which_session import (
    NONE_OF_THEM,
    NOTHING_DONE,
    Chances,
    Choice,
    Content,
    PlanCandidate,
    chances,
    choose,
)

A = PlanCandidate("P", "", "Séance lourde", (0, 3), ())
B = PlanCandidate("P", "", "Légère", (), ())


def certain(*of_each: float, by_content: tuple[float, ...] = (), by_name: tuple[bool, ...] = ()) -> Chances:
    """How probable each candidate is, as told."""
    return Chances(of_each, by_name or (False,) * len(of_each), by_content or of_each)


def content(evidence: float, sets: int = 10, planned: int = 10, to_the_letter: float = 2.0) -> Content:
    """Sets with so much evidence each; half of it counts."""
    return Content(sets * evidence, sets, planned, to_the_letter)


def test_content_counts_half() -> None:
    """Before, nine in ten are of a plan: of 0.1 + 0.45 × e^(5 × 0.4) + 0.45 × e^(5 × 0.1)."""
    found = chances([content(0.4), content(0.1)], [A, B], [None], None)
    first, second = 0.45 * math.exp(2.0), 0.45 * math.exp(0.5)
    assert found.of_each == pytest.approx((first / (0.1 + first + second), second / (0.1 + first + second)))
    assert found.of_any == pytest.approx(sum(found.of_each))


@pytest.mark.parametrize("name", ["Séance lourde", "seance LOURDE", "  Seance  Lourde ", "Ma séance lourde (2)"])
def test_a_name_is_the_same_however_it_is_spelled(name: str) -> None:
    """Case, accents and blanks do not matter, nor what stands around it; it holds over better content."""
    found = chances([content(0.3), content(1.2)], [A, B], [None, name], None)
    assert found.by_name == (True, False)
    assert found.of_each[0] > found.of_each[1]


def test_a_name_alone_chooses_nothing() -> None:
    """Somebody took the planned session's name and did something else."""
    assert chances([content(0.1)], [A], ["Séance lourde"], None).of_each == (0.0,)
    assert chances([content(0.3)], [A], ["Séance lourde"], None).of_any > 0.9


def test_without_its_name_a_session_has_to_look_like_the_plan() -> None:
    """As far as the plan's figures could tell at all, and the less the more sets are beyond it; less, under another."""
    assert chances([content(0.3, to_the_letter=2.3)], [A], [None], None).of_any > 0.5
    assert chances([content(0.3, to_the_letter=2.5)], [A], [None], None).of_any == 0
    assert chances([content(0.3, sets=12, to_the_letter=2.0)], [A], [None], None).of_any == 0
    assert chances([content(0.3, sets=8, to_the_letter=2.3)], [A], [None], None).of_any > 0.5
    assert chances([content(0.3, to_the_letter=2.3)], [A], ["Bras"], None).of_any == 0


def test_a_session_without_sets_is_known_by_its_name_alone() -> None:
    """A recording of which no sets are known."""
    assert chances([NOTHING_DONE, NOTHING_DONE], [A, B], ["Légère"], None).of_each[1] > 0.8
    assert chances([NOTHING_DONE, NOTHING_DONE], [A, B], [None], None).of_any == 0


@pytest.mark.parametrize("name", ["Lourde", "Séances lourdes", "Strength", "", None])
def test_part_of_a_name_is_none(name: str | None) -> None:
    """Nor is what watches call any session."""
    assert chances([content(1.0), content(1.0)], [A, B], [name], None).by_name == (False, False)


def test_the_weekday_is_a_mild_hint() -> None:
    """It doubles the odds on its day; on another one, and where nothing is known, there is less or nothing to it."""
    on_day, on_other, unknown = (chances([content(1.0), content(1.0)], [A, B], [], day).of_each for day in (3, 2, None))
    assert on_day[0] / on_day[1] == pytest.approx(2.0)
    assert on_other[0] / on_other[1] == pytest.approx(0.6)
    assert unknown[0] == unknown[1]


def test_what_decided_and_who_was_close() -> None:
    """The first has no rival; the second one at 0.3; by the day, where content says the contrary."""
    chosen = choose(
        {
            1: certain(0.9, 0.05, by_name=(True, False)),
            2: certain(0.3, 0.6, by_content=(0.5, 0.4)),
        },
        [A, B],
    )
    assert chosen[1] == Choice(0, 0.9, "name")
    assert chosen[2] == Choice(1, 0.6, "weekday", ("Séance lourde", 0.3))


def test_less_than_an_even_chance_chooses_none() -> None:
    """Even if one is the best."""
    assert choose({1: certain(0.3, 0.15)}, [A, B]) == {1: NONE_OF_THEM}


def test_one_planned_session_is_fulfilled_once() -> None:
    """By the surer session; by the first of equal ones."""
    chosen = choose({1: certain(0.7, 0.0), 2: certain(0.9, 0.0), 3: certain(0.0, 0.8), 4: certain(0.0, 0.8)}, [A, B])
    assert [each.candidate for each in chosen.values()] == [None, 0, 1, None]
