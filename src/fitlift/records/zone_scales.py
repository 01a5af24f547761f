"""The makers' models of heart-rate zones: percentages, what they are of, and how they are called; all of one here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from fitlift.records.base import Record


class Scale(Record):
    """How a maker's zones follow from what is known of an athlete.

    Parameters
    ----------
    percents
        Lower end of each zone and the upper end of the last, in percent of `of`.
    of
        max: of the maximum. reserve: of maximum less resting rate, on top of the resting rate.
        threshold: of the rate at the lactate threshold.
    names
        What the maker calls the zones; empty where that is not known.
    has_floor
        Whether heart rates can be below zone 1. Where they cannot, `percents` are the zones' highest
        beats: the next zone begins one beat above.
    """

    percents: tuple[int, ...]
    of: Literal["max", "reserve", "threshold"]
    names: tuple[str, ...]
    has_floor: bool


_GARMIN_NAMES = ("Warm Up", "Easy", "Aerobic", "Threshold", "Maximum")

#: The makers' zones, by model; `report.words.of_zones` says what they are of, and where the percentages are from.
#: Garmin's bounds of the maximum, rounded half up, are those of most recordings in which a watch states them: 207 gives
#: 104, 124, 145, 166, 186, 207.
SCALES: Mapping[str, Scale] = {
    "garmin_max": Scale(
        (50, 60, 70, 80, 90, 100),
        "max",
        _GARMIN_NAMES,
        has_floor=True,
    ),
    "garmin_hrr": Scale(
        (50, 60, 70, 80, 90, 100),
        "reserve",
        _GARMIN_NAMES,
        has_floor=True,
    ),
    "garmin_lthr": Scale(
        (65, 80, 89, 95, 100, 115),
        "threshold",
        _GARMIN_NAMES,
        has_floor=True,
    ),
    "coros_max": Scale(
        (50, 60, 70, 80, 90, 100),
        "max",
        ("Recovery", "Warm Up", "Fat Burn", "Aerobic Endurance", "Threshold", "Anaerobic"),
        has_floor=False,
    ),
    "coros_hrr": Scale(
        (59, 74, 84, 88, 95, 100),
        "reserve",
        (),
        has_floor=False,
    ),
    "coros_lthr": Scale(
        (80, 90, 95, 102, 106, 120),
        "threshold",
        (
            "Recovery",
            "Aerobic Endurance",
            "Aerobic Power",
            "Threshold",
            "Anaerobic Endurance",
            "Anaerobic Power",
        ),
        has_floor=False,
    ),
}
