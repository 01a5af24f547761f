"""Weights as people write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fitlift.labels.weights import Weight, read_weights, spread, written_weights
from fitlift.records.vocabulary import WeightUnit


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
    ],
)
def test_a_weight_for_all_sets_or_one_for_each(text: str, weights: list[tuple[float | None, WeightUnit]]) -> None:
    """The last unit is that of all that have none; without any, the one that is given."""
    assert read_weights(text, "kg") == tuple(Weight(*each) for each in weights)


@pytest.mark.parametrize(
    "text", ["", "heavy", "60 st", "0", "-5", "40, heavy", "3000", "60,", "60 kg kg", "62,5 kg", "40,50,60"]
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
    ],
)
def test_weights_are_written_as_they_are_read(weights: list[Weight], text: str) -> None:
    """In as few words as will do."""
    assert written_weights(weights) == text


@given(st.lists(st.integers(1, 4000), min_size=1, max_size=6), st.sampled_from(["kg", "lb"]))
def test_what_was_written_is_read_again(halves: list[int], unit: WeightUnit) -> None:
    """Half kilograms and half pounds."""
    weights = tuple(Weight(each / 2, unit) for each in halves)
    assert read_weights(written_weights(weights), "kg") == weights


def test_one_weight_is_that_of_all_working_sets_and_several_have_to_be_as_many() -> None:
    """As working sets, or as sets at all; of three sets two weights say nothing."""
    light, heavy = Weight(40.0), Weight(60.0)
    assert spread([heavy], [4, 5, 6], [5, 6]) == {5: heavy, 6: heavy}
    assert spread([heavy], [4, 5], []) == {4: heavy, 5: heavy}
    assert spread([light, heavy], [4, 5, 6], [5, 6]) == {5: light, 6: heavy}
    assert spread([light, heavy, heavy], [4, 5, 6], [5, 6]) == {4: light, 5: heavy, 6: heavy}
    assert spread([light, heavy], [4, 5, 6, 7], [5, 6, 7]) == {}
