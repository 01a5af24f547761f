"""Weights as people write them."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import numbered_sets_of
from fitlift.labels.weights import Weight, is_without_weight, read_weights, spread, weight_of, written_weights
from fitlift.records.vocabulary import LoadKind, WeightUnit


@pytest.mark.parametrize(
    ("text", "weights"),
    [
        ("60", [(60, "kg")]),
        ("62.5 kg", [(62.5, "kg")]),
        ("135lb", [(135, "lb")]),
        ("40, 50, 60", [(40, "kg"), (50, "kg"), (60, "kg")]),
        ("40 50 60 lb", [(40, "lb"), (50, "lb"), (60, "lb")]),
        ("40 kg, 100 lb", [(40, "kg"), (100, "lb")]),
        ("40, 50 KG, 100 lb", [(40, "kg"), (50, "kg"), (100, "lb")]),
        (" bodyweight ", [(None, "kg")]),
        ("bodyweight, 10 kg", [(None, "kg"), (10, "kg")]),
        ("+10 kg", [(10, "kg", "bodyweight", "added")]),
        ("bodyweight + 10 kg", [(10, "kg", "bodyweight", "added")]),
        ("-20", [(20, "kg", "bodyweight", "assisted")]),
        ("assisted 45 lb", [(45, "lb", "bodyweight", "assisted")]),
        ("20 kg of help", [(20, "kg", "bodyweight", "assisted")]),
        (
            "-20, -12.5 kg, bodyweight, +5 kg",
            [
                *((kg, "kg", "bodyweight", "assisted") for kg in (20, 12.5)),
                (None, "kg"),
                (5, "kg", "bodyweight", "added"),
            ],
        ),
        ("assisted", [(None, "kg", "assisted")]),
        ("band", [(None, "kg", "band")]),
    ],
)
def test_a_weight_for_all_sets_or_one_for_each(text: str, weights: list[tuple[Any, ...]]) -> None:
    """The last unit is that of all that have none; without any, the one that is given."""
    assert read_weights(text, "kg") == tuple(Weight(*each) for each in weights)


@pytest.mark.parametrize(
    "text",
    ["", "heavy", "60 st", "0", "-0", "+-5", "- heavy", "40, heavy", "3000", "60,", "60 kg kg", "62,5 kg", "40,50,60"],
)
def test_what_is_no_weight(text: str) -> None:
    """Nothing is guessed; a comma between digits may be a decimal one."""
    assert read_weights(text, "kg") is None


def test_without_a_unit_the_given_one_holds() -> None:
    """135 in pounds."""
    assert read_weights("135", "lb") == (Weight(135.0, "lb"),)


@pytest.mark.parametrize(
    ("weights", "text"),
    [
        ([Weight(60.0)], "60 kg"),
        ([Weight(None)], "bodyweight"),
        ([Weight(40.0), Weight(42.5)], "40, 42.5 kg"),
        ([Weight(40.0), Weight(90.0, "lb")], "40 kg, 90 lb"),
        ([Weight(20.0, kind="assisted")], "-20 kg"),
        ([Weight(20.0, kind="assisted"), Weight(5.0, kind="added")], "-20, +5 kg"),
        ([Weight(20.0, kind="assisted"), Weight(None)], "-20 kg, bodyweight"),
    ],
)
def test_weights_are_written_as_they_are_read(weights: list[Weight], text: str) -> None:
    """In as few words as will do."""
    assert written_weights(weights) == text


KINDS = st.sampled_from(["external", "added", "assisted"])


@given(st.lists(st.tuples(st.integers(1, 4000), KINDS), min_size=1, max_size=6), st.sampled_from(["kg", "lb"]))
def test_what_was_written_is_read_again(halves: list[tuple[int, LoadKind]], unit: WeightUnit) -> None:
    """Half kilograms and half pounds, lifted, added and helping."""
    weights = tuple(Weight(each / 2, unit, kind=kind) for each, kind in halves)
    assert read_weights(written_weights(weights), "kg") == weights


def test_one_weight_is_that_of_all_working_sets_and_several_have_to_be_as_many() -> None:
    """As working sets, or as sets at all; of three sets two weights say nothing."""
    light, heavy = Weight(40.0), Weight(60.0)
    assert spread([heavy], [4, 5, 6], [5, 6]) == {5: heavy, 6: heavy}
    assert spread([heavy], [4, 5], []) == {4: heavy, 5: heavy}
    assert spread([light, heavy], [4, 5, 6], [5, 6]) == {5: light, 6: heavy}
    assert spread([light, heavy, heavy], [4, 5, 6], [5, 6]) == {4: light, 5: heavy, 6: heavy}
    assert spread([light, heavy], [4, 5, 6, 7], [5, 6, 7]) == {}


def test_the_weight_of_a_set_says_what_it_means() -> None:
    """As it is read again; one that cannot be is none, and a plan's is nobody's word."""
    (helped, added, plain, bare, unknown, wrapped, planned) = numbered_sets_of(
        {"weight_kg": 20.0, "weight_state": "logged", "load_kind": "assisted"},
        {"weight_kg": 4.5359237, "weight_state": "given", "weight_unit": "lb", "load_kind": "added"},
        {"weight_kg": 60.0, "weight_state": "logged", "load_kind": "external"},
        {"weight_state": "given", "load_kind": "bodyweight"},
        {"weight_state": "zero", "load_kind": "bodyweight"},
        {"weight_kg": 4076.0, "weight_state": "logged", "load_kind": "external", "weight_doubt": "negative"},
        {"weight_kg": 60.0, "weight_state": "planned", "load_kind": "external"},
    )
    said = [helped, added, plain, bare]
    assert [str(weight_of(each)) for each in said] == ["-20 kg", "+10 lb", "60 kg", "bodyweight"]
    assert [weight_of(each) for each in (unknown, wrapped, planned)] == [None] * 3
    assert [is_without_weight(each) for each in said] == [False] * 4
    assert [is_without_weight(each) for each in (unknown, wrapped, planned)] == [True] * 3
