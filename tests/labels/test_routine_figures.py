"""How probable figures are as those of a known exercise, and as any."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fitlift.labels.routine_figures import FigureRow, as_any, as_known, figures


def ratio(done: FigureRow, known: FigureRow) -> float:
    """How much more probable figures are as those of an exercise than as any."""
    found = figures([done])
    return float(as_known(found, figures([known]))[0, 0] / as_any(found)[0])


SQUAT: FigureRow = (10, 35, 16, 60)


def test_the_same_figures_say_much_and_each_that_differs_takes_from_it() -> None:
    """A few repetitions little; another weight, no rest at all, twice the time the most."""
    same = ratio(SQUAT, SQUAT)
    assert same > 100
    assert ratio((8, 35, 16, 60), SQUAT) > 1
    for other in ((30, 35, 16, 60), (10, 100, 16, 60), (10, 35, 60, 60), (10, 35, 16, 1), (None, 35, 16, 60)):
        assert ratio(other, SQUAT) < same / 10


def test_what_is_not_known_says_nothing() -> None:
    """On either side."""
    nothing: FigureRow = (10, None, None, None)
    assert ratio(SQUAT, nothing) == pytest.approx(ratio(nothing, nothing))
    assert ratio(nothing, SQUAT) == pytest.approx(ratio(nothing, nothing))


def test_a_weight_that_was_not_entered_is_a_figure_where_others_were() -> None:
    """It was not before, or it was; where it is new that is unusual, too."""
    bare, lifted = (10, None, 0, None), (10, None, 16, None)
    assert ratio(bare, bare) > 3 * ratio(bare, lifted)
    assert ratio(lifted, lifted) > 10 * ratio(lifted, bare)


def test_nothing_lasts_no_time() -> None:
    """It is not known, as repetitions of 0 are; a rest may be none, and a weight."""
    found = figures([(0, 0, 0, 0), (None, None, None, None)])
    for column in found[:2]:
        assert np.isnan(column).all()
    for column in found[2:]:
        assert column[0] == 0
        assert np.isnan(column[1])


def test_more_repetitions_may_take_as_long_or_longer() -> None:
    """At the pace that was known, and in the time that was known; not in half of that."""
    done = figures([(15, seconds, None, None) for seconds in (52, 35, 17)])
    at_pace, in_time, hasty = as_known(done, figures([(10, 35, None, None)]))[:, 0]
    assert at_pace > 2 * hasty
    assert in_time > 2 * hasty


def test_no_rest_is_told_from_some() -> None:
    """Supersets go on at once, again and again."""
    at_once: FigureRow = (10, 35, None, 0)
    later: FigureRow = (10, 35, None, 40)
    assert ratio(at_once, at_once) > 20 * ratio(at_once, later)
    assert ratio(later, later) > 10 * ratio(later, at_once)


def test_chances_of_all_repetitions_are_one() -> None:
    """Of a counted exercise and of any, holds among them; up to some thousand."""
    done = figures([(None, None, None, None), *[(float(reps), None, None, None) for reps in range(1, 3000)]])
    assert as_any(done).sum() == pytest.approx(1, abs=0.02)
    for known in (10.0, 25.0, None):
        assert as_known(done, figures([(known, None, None, None)])).sum() == pytest.approx(1, abs=0.03)


def test_densities_of_all_durations_weights_and_rests_are_one() -> None:
    """Of the log of each; a rest below three seconds, and no weight, have chances of their own."""
    logs = np.linspace(np.log(0.5), np.log(5000), 20_000)
    width = logs[1] - logs[0]
    nothing = (10.0, None, None, None)
    alone = as_known(figures([nothing]), figures([nothing]))[0, 0]
    lasting = figures([(10.0, float(each), None, None) for each in np.exp(logs)])
    assert as_known(lasting, figures([(10.0, 35.0, None, None)])).sum() * width / alone == pytest.approx(1, abs=0.01)
    lifted = figures([(10.0, None, 0.0, None), *[(10.0, None, float(each), None) for each in np.exp(logs)]])
    for known in (0.0, 16.0):
        none, *some = as_known(lifted, figures([(10.0, None, known, None)]))[:, 0] / alone
        assert none + sum(some) * width == pytest.approx(1, abs=0.01)
    rested = figures([(10.0, None, None, float(each)) for each in np.exp(logs[logs > np.log(3)])])
    later = as_known(rested, figures([(10.0, None, None, 60.0)])).sum() * width / alone
    at_once = as_known(figures([(10.0, None, None, 0.0)]), figures([(10.0, None, None, 60.0)]))[0, 0] / alone
    assert later + at_once == pytest.approx(1, abs=0.02)


NUMBER = st.none() | st.floats(0, 1000)
ROWS = st.lists(st.tuples(st.none() | st.integers(0, 200), NUMBER, NUMBER, NUMBER), min_size=1, max_size=4)


@given(ROWS, ROWS)
def test_whatever_was_done_is_possible(done: list[FigureRow], known: list[FigureRow]) -> None:
    """Finite, and never impossible."""
    found = as_known(figures(done), figures(known))
    assert found.shape == (len(done), len(known))
    assert np.isfinite(found).all()
    assert (as_any(figures(done)) > 0).all()
