"""What can be set, and what values fit."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from inspect import signature
from typing import Any

import pytest

from fitlift.analysis.muscles import muscle_coverage
from fitlift.analysis.rest import rest_by_exercise
from fitlift.analysis.zones import seconds_by_bpm, zone_times
from fitlift.config import KEYS, MUSCLE_GROUPS, InFile, Settings, Unfit, order_fault
from fitlift.exercises.catalogue import Catalogue
from fitlift.exercises.tables import muscles
from fitlift.history.summary import week_of
from fitlift.matching.verdicts import match
from fitlift.measures.aims import Aims
from fitlift.measures.lifted import Counting
from fitlift.measures.set_aims import SetAims
from fitlift.records.base import names_of
from fitlift.records.said import Said, sentence
from fitlift.session.analyse import aims_of
from said_facts import faults_of

RULES = {key.name: key.rule for key in KEYS}


def test_every_setting_is_described_once() -> None:
    """An attribute of the settings, and a key of the file."""
    attributes = [name for name in names_of(Settings) if name != "origins"]
    assert sorted(attributes) == sorted(key.name for key in KEYS)


def test_defaults_fit_their_own_rules() -> None:
    """Where there is one."""
    for key in KEYS:
        default = getattr(Settings(), key.name)
        if default is not None:
            assert key.rule.read(default) == default


@pytest.mark.parametrize(
    ("name", "function", "parameter"),
    [
        ("gap_cap_s", zone_times, "gap_cap_s"),
        ("gap_cap_s", seconds_by_bpm, "gap_cap_s"),
        ("helping", muscle_coverage, "helping"),
        ("target_sets", SetAims, "target"),
        ("target_sets_most", SetAims, "most"),
        ("rest_target_s", rest_by_exercise, "target_s"),
        ("dumbbell_weight", Counting, "dumbbell_weight"),
        ("reps_of_unilateral", Counting, "reps_of_unilateral"),
        ("deadlift_back", Catalogue, "deadlift_back"),
        ("week_start", week_of, "week_start"),
        ("substitution_credit", match, "substitution_credit"),
        ("load_tolerance", match, "load_tolerance"),
    ],
)
def test_what_holds_by_default_holds_in_the_functions_too(
    name: str, function: Callable[..., Any], parameter: str
) -> None:
    """Who calls them from Python gets the figures that the commands show."""
    assert signature(function).parameters[parameter].default == getattr(Settings(), name)


@pytest.mark.parametrize(
    ("name", "value", "read"),
    [
        ("max_hr_bpm", 186, 186.0),
        ("helping", 0, 0.0),
        ("helping", 0.5, 0.5),
        ("sex", "female", "female"),
        ("zone_bounds_bpm", [90, 120.5], (90.0, 120.5)),
        ("rest_target_s", [120, 120], (120.0, 120.0)),
        ("time_zone", "Europe/Berlin", "Europe/Berlin"),
        ("targets", {"calves": 6}, {"calves": 6.0}),
        ("body_mass_counts", True, True),
    ],
)
def test_what_fits_is_read(name: str, value: Any, read: Any) -> None:
    """Numbers as numbers with a point, lists as tuples."""
    assert RULES[name].read(value) == read


@pytest.mark.parametrize(
    ("name", "value", "allowed"),
    [
        ("max_hr_bpm", 99, "a number from 100 to 240"),
        ("max_hr_bpm", "186", "a number from 100 to 240"),
        ("max_hr_bpm", True, "a number from 100 to 240"),
        ("max_hr_bpm", float("nan"), "a number from 100 to 240"),
        ("helping", 0.4, "one of 0, 0.5, 1"),
        ("helping", False, "one of 0, 0.5, 1"),
        ("sex", "f", "one of female, male"),
        ("rest_target_s", [120, 90], "2 ascending numbers from 0 to 1800, as in [90, 120]"),
        ("rest_target_s", 90, "2 ascending numbers from 0 to 1800, as in [90, 120]"),
        (
            "zone_bounds_bpm",
            [90, 90],
            "2 to 11 ascending numbers from 30 to 250, 1 or more apart, as in [95, 114, 133, 152, 171, 190]",
        ),
        (
            "zone_bounds_bpm",
            [99.6, 100.4, 120],
            "2 to 11 ascending numbers from 30 to 250, 1 or more apart, as in [95, 114, 133, 152, 171, 190]",
        ),
        ("max_hr_bpm", 10**400, "a number from 100 to 240"),
        ("time_zone", "Mars/Olympus", "the name of a time zone, as in Europe/Berlin"),
        ("time_zone", "../etc", "the name of a time zone, as in Europe/Berlin"),
        ("time_zone", 2, "the name of a time zone, as in Europe/Berlin"),
        ("targets", {"wings": 1}, f"numbers from 0 to 50 by {', '.join(MUSCLE_GROUPS)}"),
        ("baseline_kg", {"squat": "heavy"}, "numbers from 1 to 1000 by exercise"),
        ("body_mass_counts", "yes", "true or false"),
    ],
)
def test_what_does_not_fit_says_what_does(name: str, value: Any, allowed: str) -> None:
    """In words that stand in the error's second line."""
    with pytest.raises(Unfit) as caught:
        RULES[name].read(value)
    assert list(faults_of(caught.value.allowed)) == []
    assert sentence(caught.value.allowed) == f"allowed: {allowed}"


def test_heart_rates_ascend() -> None:
    """Whichever of them are known."""
    assert order_fault(Settings(resting_hr_bpm=50, max_hr_bpm=180)) is None
    name, said = order_fault(Settings(threshold_hr_bpm=180, max_hr_bpm=180)) or ("", Said(""))
    assert name == "max_hr_bpm"
    assert sentence(said) == "max_hr_bpm = 180 is not above threshold_hr_bpm = 180"


def test_what_is_aimed_at_by_default_is_the_same_without_a_configuration() -> None:
    """For those who judge by the rules alone, from Python."""
    assert aims_of(Settings()) == Aims()


def test_groups_are_those_of_the_catalogue() -> None:
    """Targets can be set for each of them."""
    assert tuple(dict.fromkeys(muscle.group for muscle in muscles().values())) == MUSCLE_GROUPS


def test_settings_travel_between_processes() -> None:
    """A batch hands them to its workers."""
    settings = Settings(max_hr_bpm=186, targets={"calves": 6}, origins={"max_hr_bpm": InFile("a.toml", 2)})
    assert pickle.loads(pickle.dumps(settings)) == settings  # noqa: S301 - our own bytes
