"""Which planned session a session was."""

from __future__ import annotations

import pytest

from fitlift.matching.which_session import NONE_OF_THEM, Chances, Choice, PlanCandidate, chances, choose

A = PlanCandidate("P", "", "Séance lourde", (0, 3), ())
B = PlanCandidate("P", "", "Légère", (), ())


def certain(*of_each: float, by_content: tuple[float, ...] = (), by_name: tuple[bool, ...] = ()) -> Chances:
    """How probable each candidate is, as told."""
    return Chances(of_each, by_name or (False,) * len(of_each), by_content or of_each)


def test_content_counts_for_and_against() -> None:
    """Before, nine in ten are of a plan: of 0.1 + 0.45 × 4 + 0.45 × 1."""
    found = chances([4.0, 1.0], [A, B], [None], None)
    assert found.of_each == pytest.approx((1.8 / 2.35, 0.45 / 2.35))
    assert found.of_any == pytest.approx(2.25 / 2.35)
    assert chances([1e-9, 1e-9], [A, B], [None], None).of_any < 1e-6


@pytest.mark.parametrize("name", ["Séance lourde", "seance LOURDE", "  Seance  Lourde ", "Ma séance lourde (2)"])
def test_a_name_is_the_same_however_it_is_spelled(name: str) -> None:
    """Case, accents and blanks do not matter, nor what stands around it; content is overruled."""
    found = chances([1e-5, 0.5], [A, B], [None, name], None)
    assert found.by_name == (True, False)
    assert found.of_each[0] > found.of_each[1]


@pytest.mark.parametrize("name", ["Lourde", "Séances lourdes", "Strength", "", None])
def test_part_of_a_name_is_none(name: str | None) -> None:
    """Nor is what watches call any session."""
    assert chances([1.0, 1.0], [A, B], [name], None).by_name == (False, False)


def test_the_weekday_is_a_mild_hint() -> None:
    """It doubles the odds on its day; on another one, and where nothing is known, there is less or nothing to it."""
    on_day, on_other, unknown = (chances([1.0, 1.0], [A, B], [], day).of_each for day in (3, 2, None))
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
