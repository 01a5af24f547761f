"""Formulas against worked values that others published; where there are none, against arithmetic written out."""

from __future__ import annotations

import re
from math import exp, nan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fitlift.measures import formulas
from fitlift.measures.formulas import (
    FORMULAS,
    Estimate,
    Sex,
    banister_trimp,
    brzycki,
    edwards_trimp,
    effective_reps,
    epley,
    estimated_1rm,
    heart_rate_reserve,
    inol,
    relative_intensity,
    srpe_load,
    wathan,
)
from fitlift.report.words import in_words
from fitlift.schema import EXERCISE_LOADS, SESSION_LOADS

WEIGHTS = st.floats(0.5, 500)
REPS = st.integers(1, 10)


@pytest.mark.parametrize(
    ("weight_kg", "reps", "expected"),
    [
        pytest.param(100, 5, 116.67, id="abracalc.com, rep max calculator"),
        pytest.param(100, 9, 130.0, id="tests of the npm package one-rep-max"),
        pytest.param(120, 2, 128.0, id="tests of the npm package one-rep-max, second"),
        pytest.param(100, 10, 133.33, id="by hand: 100 x 4 / 3"),
    ],
)
def test_epley(weight_kg: float, reps: int, expected: float) -> None:
    """Worked values, to their last decimal."""
    assert epley(weight_kg, reps) == pytest.approx(expected, abs=0.005)


@pytest.mark.parametrize(
    ("weight_kg", "reps", "expected"),
    [
        pytest.param(100, 5, 112.5, id="abracalc.com, rep max calculator"),
        pytest.param(225, 5, 253.125, id="worked in the tests of a public calculator: 225 x 36 / 32"),
        pytest.param(100, 10, 133.33, id="the same as Epley for ten repetitions (Wikipedia, One-repetition maximum)"),
        pytest.param(87.5, 1, 87.5, id="by hand: 36 / 36"),
    ],
)
def test_brzycki(weight_kg: float, reps: int, expected: float) -> None:
    """Worked values, to their last decimal."""
    assert brzycki(weight_kg, reps) == pytest.approx(expected, abs=0.005)


@pytest.mark.parametrize(
    ("weight_kg", "reps", "expected", "within"),
    [
        pytest.param(225, 5, 262.3, 0.05, id="e1rm.com, Wathan formula"),
        # exp(-0.75) = 0.472367; 48.8 + 53.8 x 0.472367 = 74.21332; 10000 / 74.21332
        pytest.param(100, 10, 134.747, 0.001, id="by hand"),
    ],
)
def test_wathan(weight_kg: float, reps: int, expected: float, within: float) -> None:
    """Worked values, to their last decimal."""
    assert wathan(weight_kg, reps) == pytest.approx(expected, abs=within)


@pytest.mark.parametrize("formula", [epley, brzycki, wathan, estimated_1rm])
@pytest.mark.parametrize("known", [(None, 5), (80, None), (0, 5), (-4, 5), (80, 0), (80, 11), (nan, 5), (80, nan)])
def test_a_maximum_cannot_be_said_outside_the_range(formula: object, known: tuple[float | None, float | None]) -> None:
    """Null in, null out; no weight, no repetitions and more than ten of them."""
    assert callable(formula)
    assert formula(*known) is None


def test_the_estimate_is_the_middle_of_three() -> None:
    """225 x 5: Brzycki 253.1, Epley 225 x 7 / 6 = 262.5, Wathan 262.3 in the middle."""
    estimate = estimated_1rm(225, 5)
    assert estimate is not None
    assert [estimate.low_kg, estimate.high_kg] == pytest.approx([253.125, 262.5])
    assert estimate.kg == pytest.approx(262.3, abs=0.05)


def test_a_single_repetition_is_its_weight() -> None:
    """Without the 3 % that Epley would add; with one left it is a double."""
    assert estimated_1rm(142.5, 1) == Estimate(142.5, 142.5, 142.5)
    assert estimated_1rm(142.5, 1, rpe=10) == Estimate(142.5, 142.5, 142.5)
    assert estimated_1rm(142.5, 1, rpe=9) == estimated_1rm(142.5, 2)


@pytest.mark.parametrize(("rpe", "left"), [(10, 0), (9, 1), (8, 2), (7, 3)])
def test_effort_stands_for_repetitions_left(rpe: float, left: int) -> None:
    """The scale of Zourdos et al. 2016, as in table 1D of doi 10.5114/jhk/185637."""
    assert effective_reps(4, rpe) == 4 + left


@pytest.mark.parametrize("rpe", [5, 6])
def test_lower_efforts_lie_in_the_published_range(rpe: float) -> None:
    """5 to 6 stand for 4 to 6 left (same table)."""
    done_and_left = effective_reps(3, rpe)
    assert done_and_left is not None
    assert 4 <= done_and_left - 3 <= 6


def test_an_easy_set_says_nothing_of_the_maximum() -> None:
    """Below 5 nobody can tell how many were left; 8 and 3 left are more than ten; efforts above 10 do not exist."""
    assert effective_reps(5, 4.5) is None
    assert effective_reps(5, 10.5) is None
    assert effective_reps(0, 8) is None
    assert estimated_1rm(60, 5, rpe=4) is None
    assert estimated_1rm(60, 8, rpe=7) is None
    assert estimated_1rm(60, 8, rpe=8) == estimated_1rm(60, 10)


@given(WEIGHTS, REPS)
def test_the_band_holds_the_estimate(weight_kg: float, reps: int) -> None:
    """And the estimate is never below the weight that was lifted."""
    estimate = estimated_1rm(weight_kg, reps)
    assert estimate is not None
    assert weight_kg <= estimate.low_kg <= estimate.kg <= estimate.high_kg


@given(WEIGHTS, st.floats(0.1, 50), st.integers(1, 9))
def test_more_weight_or_more_repetitions_mean_a_higher_maximum(weight_kg: float, more_kg: float, reps: int) -> None:
    """All of low, middle and high."""
    one, heavier, longer = (
        estimated_1rm(weight_kg, reps),
        estimated_1rm(weight_kg + more_kg, reps),
        estimated_1rm(weight_kg, reps + 1),
    )
    assert one is not None
    for other in (heavier, longer):
        assert other is not None
        assert one.low_kg < other.low_kg
        assert one.kg < other.kg
        assert one.high_kg < other.high_kg


@given(WEIGHTS, st.integers(1, 5), st.sampled_from([5.5, 6.5, 7.0, 8.0, 9.5]))
def test_a_harder_set_means_a_lower_maximum(weight_kg: float, reps: int, rpe: float) -> None:
    """The same set with less left."""
    easier, harder = estimated_1rm(weight_kg, reps, rpe), estimated_1rm(weight_kg, reps, rpe + 0.5)
    assert easier is not None
    assert harder is not None
    assert harder.kg < easier.kg


@pytest.mark.parametrize(
    ("reps", "intensity", "expected"),
    [
        pytest.param(5, 225 / 300, 0.2, id="gravitus.co, plan your workouts like a scientist"),
        pytest.param(4 * 4, 0.85, 16 / 15, id="grapplersperformance.com, calculate your INOL (printed as 1.06)"),
        pytest.param(4 * 6, 0.75, 0.96, id="elitefts.com, utilization of the INOL model"),
        pytest.param(2, 0.95, 0.4, id="by hand: 2 / 5"),
        pytest.param(1, 1.04, 0.2, id="by hand: capped, 1 / 5"),
        pytest.param(0, 0.8, 0.0, id="nothing lifted"),
    ],
)
def test_inol(reps: int, intensity: float, expected: float) -> None:
    """Worked values."""
    assert inol(reps, intensity) == pytest.approx(expected)


def test_inol_cannot_be_said_without_repetitions_and_intensity() -> None:
    """Null in, null out."""
    assert [inol(None, 0.8), inol(5, None), inol(-1, 0.8), inol(5, 0), inol(5, nan)] == [None] * 5


def test_relative_intensity_is_a_share_of_the_baseline() -> None:
    """225 of 300 are 75 % (gravitus.co, the same example); a new best lies above 1."""
    assert relative_intensity(225, 300) == 0.75
    assert relative_intensity(104, 100) == pytest.approx(1.04)
    assert [relative_intensity(*each) for each in ((None, 100), (80, None), (0, 100), (80, 0))] == [None] * 4


@pytest.mark.parametrize(
    ("rpe", "minutes", "expected"),
    [
        pytest.param(6, 120, 720, id="fellrnr.com, TRIMP cr10"),
        pytest.param(7, 60, 420, id="hypecalculator.com, session RPE"),
        pytest.param(7.5, 46.5, 348.75, id="by hand"),
        pytest.param(0, 30, 0, id="no effort"),
    ],
)
def test_session_load_from_effort(rpe: float, minutes: float, expected: float) -> None:
    """Worked values."""
    assert srpe_load(rpe, minutes) == expected


def test_session_load_cannot_be_said_off_the_scale() -> None:
    """A Borg scale of 6 to 20 is another one."""
    assert [srpe_load(None, 60), srpe_load(7, None), srpe_load(13, 60), srpe_load(-1, 60), srpe_load(7, -1)] == [
        None
    ] * 5


@pytest.mark.parametrize(
    ("minutes", "rates_bpm", "expected", "within"),
    [
        pytest.param(30, (130, 40, 200), 32, 0.5, id="fellrnr.com, TRIMP exp"),
        pytest.param(66.2, (138, 44, 187), 98.39022, 0.00001, id="forum.intervals.icu 68634"),
        pytest.param(45, (145, 60, 190), 66, 0.5, id="theprimecalculator.com, training load"),
    ],
)
def test_banister_for_men(
    minutes: float, rates_bpm: tuple[float, float, float], expected: float, within: float
) -> None:
    """Worked values, to their last digit; heart rates are the mean, the resting and the maximum."""
    assert banister_trimp(minutes, heart_rate_reserve(*rates_bpm), "male") == pytest.approx(expected, abs=within)


def test_banister_for_women() -> None:
    """By hand: 20 min at 140 of 60 to 180 are 20 x 2/3 x 0.86 x exp(1.67 x 2/3) = 11.46667 x exp(1.113333)."""
    # exp(1.113333) = e x exp(0.113333) = 2.718282 x 1.120005 = 3.044489
    assert banister_trimp(20, heart_rate_reserve(140, 60, 180), "female") == pytest.approx(34.9101, abs=0.001)


def test_banister_at_the_maximum() -> None:
    """A minute of it weighs 4.37 for men (fellrnr.com); 0.86 x exp(1.67) = 0.86 x 5.312168 = 4.568 for women."""
    assert banister_trimp(1, 1, "male") == pytest.approx(4.37, abs=0.005)
    assert banister_trimp(1, 1, "female") == pytest.approx(4.568, abs=0.0005)


def test_banister_cannot_be_said_without_all_it_needs() -> None:
    """Null in, null out."""
    known: list[tuple[float | None, float | None, Sex | None]] = [
        (None, 0.5, "male"),
        (30, None, "male"),
        (30, 0.5, None),
        (30, 1.2, "male"),
        (-1, 0.5, "female"),
    ]
    assert [banister_trimp(*each) for each in known] == [None] * 5


def test_the_reserve_ends_at_both_of_its_ends() -> None:
    """144 of 60 to 180 are 70 % (qammunity.org 20883597, turned round); a resting rate of 0 is absent."""
    assert heart_rate_reserve(144, 60, 180) == pytest.approx(0.7)
    assert [heart_rate_reserve(52, 60, 180), heart_rate_reserve(191, 60, 180)] == [0, 1]
    assert [heart_rate_reserve(*each) for each in ((None, 60, 180), (140, 0, 180), (140, 180, 180))] == [None] * 3


def test_edwards_weights_each_zone_by_its_number() -> None:
    """By hand, with the weights 1 to 5 (atp-zone.com, Edwards): 10.5 x 1 + 8 x 2 + 5 x 3 + 3 x 4 + 0.5 x 5 = 56."""
    assert edwards_trimp([630, 480, 300, 180, 30]) == pytest.approx(56)


def test_edwards_knows_five_zones_only() -> None:
    """Null for six, for none, and for time that is less than nothing."""
    assert [edwards_trimp(each) for each in (None, [], [60] * 4, [60] * 6, [60, 60, -1, 0, 0])] == [None] * 5


def test_every_formula_names_its_source() -> None:
    """A year, that of the publication."""
    for formula in (
        epley, brzycki, wathan, effective_reps, estimated_1rm, inol, srpe_load, heart_rate_reserve, banister_trimp,
        edwards_trimp,
    ):  # fmt: skip
        assert any(str(year) in (formula.__doc__ or "") for year in range(1950, 2026)), formula
    assert formulas.__doc__


def test_every_figure_in_words_is_of_a_table_and_says_who_published_it() -> None:
    """With the year; a source that is absent is that of a plain sum or share."""
    columns = {column.name for of_table in (EXERCISE_LOADS, SESSION_LOADS) for column in of_table.columns}
    assert set(FORMULAS) <= columns
    sources = [in_words(each.source) for each in FORMULAS.values() if each.source is not None]
    assert all(re.search(r"\b(19|20)\d\d$", each) for each in sources)
    unpublished = {name for name, each in FORMULAS.items() if each.source is None}
    assert not [name for name in unpublished if name.startswith(("trimp", "srpe", "e1rm", "inol"))]


def test_the_words_have_the_formulas_numbers() -> None:
    """Those of the functions, so that neither changes alone: 100 kg x 5 with 2 left, and an hour of half a reserve."""
    one_rm, banister = (in_words(FORMULAS[name].said) for name in ("e1rm_kg", "trimp_banister"))
    assert all(said in one_rm for said in ("w (1 + r / 30)", "36 w / (37 - r)", "100 w / (48.8 + 53.8 exp(-0.075 r))"))
    assert epley(100, 7) == pytest.approx(100 * (1 + 7 / 30))
    assert brzycki(100, 7) == pytest.approx(36 * 100 / (37 - 7))
    assert wathan(100, 7) == pytest.approx(100 * 100 / (48.8 + 53.8 * exp(-0.075 * 7)))
    assert "0.64 exp(1.92 share); women 0.86, 1.67" in banister
    assert banister_trimp(60, 0.5, "male") == pytest.approx(60 * 0.5 * 0.64 * exp(1.92 * 0.5))
    assert banister_trimp(60, 0.5, "female") == pytest.approx(60 * 0.5 * 0.86 * exp(1.67 * 0.5))
