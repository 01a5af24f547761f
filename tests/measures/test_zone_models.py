"""Which heart rate zones hold, worked out by hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fitlift.config import ZONE_MODELS
from fitlift.measures.zone_models import PER_10_BPM, Stated, ZoneModel, choose_zones, model_bounds
from fitlift.records.base import replace
from fitlift.records.said import Said
from fitlift.records.zone_scales import SCALES
from fitlift.records.zones import WatchZones
from fitlift.report.words import in_words

# Bounds


@pytest.mark.parametrize(
    ("model", "athlete", "bounds"),
    [
        # 95.5, 114.6, 133.7, 152.8, 171.9: a half is rounded up
        ("garmin_max", {"max_hr_bpm": 191}, (96, 115, 134, 153, 172, 191)),
        # 70 % of 165 is 115.5, which 0.7 as a binary fraction misses; 82.5 and 148.5
        ("garmin_max", {"max_hr_bpm": 165}, (83, 99, 116, 132, 149, 165)),
        # a reserve of 141: 70.5, 84.6, 98.7, 112.8, 126.9 on top of 42
        ("garmin_hrr", {"max_hr_bpm": 183, "resting_hr_bpm": 42}, (113, 127, 141, 155, 169, 183)),
        # the first five are those that a watch wrote for this threshold
        ("garmin_lthr", {"threshold_hr_bpm": 164}, (107, 131, 146, 156, 164, 189)),
        # highest beats of the zones: 96 (95.5), 115, 134, 153, 172, 191; the next begins one above
        ("coros_max", {"max_hr_bpm": 191}, (0, 97, 116, 135, 154, 173, 192)),
        # 59 to 100 % of 141: 83.19, 104.34, 118.44, 124.08, 133.95, 141
        ("coros_hrr", {"max_hr_bpm": 183, "resting_hr_bpm": 42}, (0, 126, 147, 161, 167, 177, 184)),
        # 172: 137.6, 154.8, 163.4, 175.44, 182.32, 206.4
        ("coros_lthr", {"threshold_hr_bpm": 172}, (0, 139, 156, 164, 176, 183, 207)),
    ],
)
def test_bounds_of_each_model(model: str, athlete: Mapping[str, float], bounds: tuple[int, ...]) -> None:
    """Rounded once, half up."""
    assert model_bounds(model, **athlete) == bounds


def test_a_model_without_what_it_needs_has_no_bounds() -> None:
    """Nor has one whose values make no zones; one that does not exist is an error."""
    assert model_bounds("garmin_max", resting_hr_bpm=50, threshold_hr_bpm=170) is None
    assert model_bounds("garmin_hrr", max_hr_bpm=190) is None
    assert model_bounds("coros_lthr", max_hr_bpm=190) is None
    assert model_bounds("garmin_hrr", max_hr_bpm=60, resting_hr_bpm=60) is None
    with pytest.raises(KeyError):
        model_bounds("polar_max", max_hr_bpm=190)


@given(st.sampled_from(sorted(SCALES)), st.integers(120, 220), st.integers(30, 90), st.integers(110, 210))
def test_bounds_ascend_and_their_zones_are_those_that_have_names(model: str, most: int, least: int, at_lt: int) -> None:
    """For any athlete."""
    bounds = model_bounds(model, max_hr_bpm=most, resting_hr_bpm=least, threshold_hr_bpm=at_lt)
    assert bounds is not None
    assert list(bounds) == sorted(set(bounds))
    assert len(SCALES[model].names) in (0, len(bounds) - 1)


# Choice

OWN = WatchZones(
    session=1,
    max_hr_bpm=196.0,
    resting_hr_bpm=None,
    threshold_hr_bpm=171.0,
    calc_type="percent_max_hr",
    bounds_bpm=(118, 133, 155, 171, 178, 196),
    bounds_source="time_in_zone",
    seconds=(),
)
LESS = replace(OWN, bounds_bpm=())
NOTHING = replace(LESS, max_hr_bpm=None, threshold_hr_bpm=None, calc_type=None)


def test_the_users_bounds_come_first() -> None:
    """Before a model, a maximum and the file."""
    chosen = choose_zones(
        watch=OWN,
        model=("garmin_max", "configuration"),
        bounds_bpm=([100, 130.5, 160], "command line"),
        max_hr_bpm=(190, "command line"),
    )
    assert chosen == ZoneModel(
        "custom", "command line", (100, 131, 160), Said("bounds_given", {"stated_in": "command line"})
    )


@pytest.mark.parametrize("bounds", [[120], [], [120, 120], [150, 120], [120, 120.3]])
def test_bounds_that_make_no_zones_are_refused(bounds: Sequence[float]) -> None:
    """They are the user's, and wrong."""
    with pytest.raises(ValueError, match="ascend"):
        choose_zones(bounds_bpm=(bounds, "configuration"))


def test_the_users_model_takes_what_it_needs_from_wherever_it_is_known() -> None:
    """What the user states before what the file does."""
    chosen = choose_zones(watch=OWN, model=("garmin_hrr", "configuration"), resting_hr_bpm=(52, "configuration"))
    assert (chosen.model, chosen.source) == ("garmin_hrr", "configuration")
    assert in_words(chosen.basis) == "max 196 bpm from the watch, resting 52 bpm from the configuration"
    assert chosen.bounds_bpm == (124, 138, 153, 167, 182, 196)
    stated = choose_zones(watch=OWN, model=("coros_lthr", "configuration"), threshold_hr_bpm=(160.5, "command line"))
    assert (stated.source, in_words(stated.basis)) == ("command line", "threshold 160.5 bpm from the command line")
    named = choose_zones(watch=OWN, model=("coros_max", "command line"))
    assert (named.source, in_words(named.basis)) == ("command line", "max 196 bpm from the watch")


def test_a_model_that_lacks_a_value_says_so_and_guesses_nothing() -> None:
    """Every ten beats stand in for it, not the file's zones, for which the user did not ask."""
    chosen = choose_zones(watch=OWN, model=("garmin_hrr", "configuration"), seen_bpm=np.array([88, np.nan, 120]))
    assert (chosen.model, chosen.source) == (PER_10_BPM, "none")
    assert chosen.bounds_bpm == (80, 90, 100, 110, 120, 130)
    assert in_words(chosen.basis) == "garmin_hrr needs resting_hr_bpm"
    lacking = choose_zones(model=("coros_hrr", "configuration"))
    assert in_words(lacking.basis) == "coros_hrr needs max_hr_bpm and resting_hr_bpm"
    same: Stated = (60, "configuration")
    flat = choose_zones(model=("garmin_hrr", "configuration"), max_hr_bpm=same, resting_hr_bpm=same)
    assert in_words(flat.basis) == (
        "no garmin_hrr zones from max 60 bpm from the configuration, resting 60 bpm from the configuration"
    )


@pytest.mark.parametrize("source", ["configuration", "command line"])
def test_a_maximum_that_the_user_states_comes_before_the_files_zones(source: Any) -> None:
    """But one from the file does not."""
    chosen = choose_zones(watch=OWN, max_hr_bpm=(190, source))
    assert (chosen.model, chosen.source, in_words(chosen.basis)) == (
        "garmin_max",
        source,
        f"max 190 bpm from the {source}",
    )
    assert choose_zones(watch=OWN, max_hr_bpm=(190, "file")).source == "file"


@pytest.mark.parametrize(
    ("calc_type", "model"),
    [
        ("percent_max_hr", "garmin_max"),
        ("percent_hrr", "garmin_hrr"),
        ("percent_lthr", "garmin_lthr"),
        ("custom", "custom"),
        (None, "custom"),
    ],
)
def test_the_files_own_bounds(calc_type: Any, model: str) -> None:
    """As they stand, by the way in which the watch makes them."""
    chosen = choose_zones(watch=replace(OWN, calc_type=calc_type))
    assert chosen == ZoneModel(model, "file", (118, 133, 155, 171, 178, 196), Said("bounds_of_watch"))
    assert in_words(chosen.basis) == "the watch's own bounds"


def test_default_percentages_of_what_the_file_says_are_called_assumed() -> None:
    """Of what its zones are made from where that is known, else of the maximum, else of the threshold."""
    assumed = choose_zones(watch=LESS)
    assert (assumed.model, assumed.source) == ("garmin_max", "assumed")
    assert assumed.bounds_bpm == (98, 118, 137, 157, 176, 196)
    assert in_words(assumed.basis) == "default percentages of max 196 bpm from the watch"
    assert choose_zones(watch=replace(LESS, calc_type="percent_lthr")).model == "garmin_lthr"
    assert choose_zones(watch=replace(LESS, calc_type="percent_hrr")).model == "garmin_max"
    assert in_words(choose_zones(watch=replace(LESS, max_hr_bpm=None)).basis) == (
        "default percentages of threshold 171 bpm from the watch"
    )


def test_without_anything_known_there_are_no_zones_but_tens() -> None:
    """They span what was seen; a fault of the sensor is not seen; nothing seen, nothing bounded."""
    chosen = choose_zones(watch=NOTHING, seen_bpm=np.array([97.0, 119, 104, 0, 255]))
    assert chosen == ZoneModel(PER_10_BPM, "none", (90, 100, 110, 120), Said("no_zones_known"))
    assert choose_zones(seen_bpm=np.array([100.0])).bounds_bpm == (100, 110)
    assert choose_zones().bounds_bpm == ()


def test_every_model_can_be_chosen() -> None:
    """The names that a configuration may hold."""
    assert tuple(SCALES) == ZONE_MODELS
