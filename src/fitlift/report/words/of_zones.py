"""What is said of what heart rate zones rest on, in English."""

from __future__ import annotations

from collections.abc import Mapping

from fitlift.records.base import Record
from fitlift.report.words.facts import Facts, Words


class HeartRateWords(Record):
    """What a heart rate of the athlete is called.

    Parameters
    ----------
    brief, name
        Beside a figure, and in a sentence about heart rates.
    example
        What it may be, in beats a minute.
    """

    brief: str
    name: str
    example: int


#: Heart rates of the athlete, as in the settings.
HEART_RATES: Mapping[str, HeartRateWords] = {
    "max_hr_bpm": HeartRateWords("max", "maximum", 186),
    "resting_hr_bpm": HeartRateWords("resting", "resting rate", 50),
    "threshold_hr_bpm": HeartRateWords("threshold", "threshold", 168),
}

#: Models of zones → what their percentages are of.
SCALES_OF: Mapping[str, str] = {
    "garmin_max": "% of maximum",
    "garmin_hrr": "% of heart-rate reserve",
    "garmin_lthr": "% of threshold",
    "coros_max": "COROS, % of maximum",
    "coros_hrr": "COROS, % of heart-rate reserve",
    "coros_lthr": "COROS, % of threshold",
}

_MANUALS, _PRESETS = "Garmin's manuals", "presets of the open program CorosLink; COROS states six zones"

#: The same → where the percentages are from.
SCALES_FROM: Mapping[str, str] = {
    "garmin_max": _MANUALS,
    "garmin_hrr": _MANUALS,
    "garmin_lthr": (
        "weak: one owner's settings in Garmin's forum (fenix 7); a recording of a Fenix 5 has the same five "
        "(164: 107, 131, 146, 156, 164) and ends the last zone near the maximum, at 182 of 183"
    ),
    "coros_max": _PRESETS,
    "coros_hrr": _PRESETS,
    "coros_lthr": "COROS's guide to zones for 80, 90 and 95; presets of the open program CorosLink for the others",
}

_FROM: Mapping[str, str] = {
    "command line": "from the command line",
    "configuration": "from the configuration",
    "file": "from the watch",
}


def _from(facts: Facts) -> str:
    return _FROM[facts.text("stated_in")]


def _heart_rates(facts: Facts) -> str:
    """What is known of the athlete: "max 196 bpm from the watch, resting 52 bpm from the configuration"."""
    return ", ".join(
        f"{HEART_RATES[each.text('of_heart_rate')].brief} {each.number('bpm'):g} bpm {_from(each)}"
        for each in facts.rows("each_heart_rate")
    )


OF_ZONES: Mapping[str, Words] = {
    "bounds_given": lambda of: f"bounds {_from(of)}",
    "bounds_of_watch": "the watch's own bounds",
    "zones_of": _heart_rates,
    "default_percentages_of": lambda of: f"default percentages of {_heart_rates(of)}",
    "zones_need": lambda of: f"{of.text('zone_model')} needs {' and '.join(of.texts('needed'))}",
    "no_zones_of": lambda of: f"no {of.text('zone_model')} zones from {_heart_rates(of)}",
    "no_zones_known": "no zones are known",
}
