"""Heart rate zones: which ones hold for a session, by what is known of the athlete, the user's wishes and the file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from math import floor
from typing import Literal

import numpy as np

from fitlift.measures.arrays import Numbers
from fitlift.measures.trace import plausible
from fitlift.records.base import Record
from fitlift.records.said import Row, Said
from fitlift.records.zone_scales import SCALES
from fitlift.records.zones import WatchZones, ZoneSource

#: Something that is known of the athlete, in beats a minute, and where from; None where it is not.
Stated = tuple[float, Literal["command line", "configuration", "file"]] | None

#: Bounds that the user chose.
CUSTOM = "custom"

#: What is shown where nothing makes zones: every ten beats. It says nothing of how hard it was.
PER_10_BPM = "per_10_bpm"
TEN_BPM = 10


_NEEDS: Mapping[str, tuple[str, ...]] = {
    "max": ("max_hr_bpm",),
    "reserve": ("max_hr_bpm", "resting_hr_bpm"),
    "threshold": ("threshold_hr_bpm",),
}
_OF_CALC_TYPE: Mapping[str | None, str] = {
    "percent_max_hr": "garmin_max",
    "percent_hrr": "garmin_hrr",
    "percent_lthr": "garmin_lthr",
}


class ZoneModel(Record):
    """The zones of one session.

    Parameters
    ----------
    model
        A key of `SCALES`, `CUSTOM` or `PER_10_BPM`.
    source
        Where the bounds come from: a `records.zones.ZoneSource`.
    bounds_bpm
        Lower bound of each zone, and the upper one of the last; empty where there is nothing to bound.
    basis
        What they rest on.
    """

    model: str
    source: ZoneSource
    bounds_bpm: tuple[int, ...]
    basis: Said


def model_bounds(
    model: str,
    *,
    max_hr_bpm: float | None = None,
    resting_hr_bpm: float | None = None,
    threshold_hr_bpm: float | None = None,
) -> tuple[int, ...] | None:
    """Bounds of a maker's zones, in whole beats a minute: n zones have n + 1.

    Zone k is from bound k up to, not including, the next. Percentages are rounded once, half up.
    Sources of the percentages stand in `SCALES`.

    Parameters
    ----------
    model
        A key of `SCALES`.
    max_hr_bpm, resting_hr_bpm, threshold_hr_bpm
        What is known of the athlete; what the model does not need is not looked at.

    Returns
    -------
    tuple or None
        None where a value that the model needs is absent, or the values make no zones that ascend.

    Raises
    ------
    KeyError
        If there is no such model.
    """
    scale = SCALES[model]
    values = {"max_hr_bpm": max_hr_bpm, "resting_hr_bpm": resting_hr_bpm, "threshold_hr_bpm": threshold_hr_bpm}
    needed = [values[name] for name in needed_for(model)]
    if any(each is None for each in needed):
        return None
    whole, base = float(needed[0] or 0), float(needed[1] or 0) if scale.of == "reserve" else 0.0
    ends = [floor(base + (percent * (whole - base) + 50) / 100) for percent in scale.percents]
    bounds = tuple(ends) if scale.has_floor else (0, *(end + 1 for end in ends))
    return bounds if _ascend(bounds) else None


def needed_for(model: str) -> tuple[str, ...]:
    """What a model of `SCALES` needs of the athlete: max_hr_bpm, resting_hr_bpm, threshold_hr_bpm."""
    return _NEEDS[SCALES[model].of]


def choose_zones(
    *,
    watch: WatchZones | None = None,
    seen_bpm: Numbers | None = None,
    model: tuple[str, ZoneSource] | None = None,
    bounds_bpm: tuple[Sequence[float], ZoneSource] | None = None,
    max_hr_bpm: Stated = None,
    resting_hr_bpm: Stated = None,
    threshold_hr_bpm: Stated = None,
) -> ZoneModel:
    """Choose the zones of one session. A maximum is never guessed from the session.

    The first of these that there is: the user's bounds; the user's model; Garmin's percentages of a
    maximum that the user states; the file's bounds; default percentages of the maximum, or else the
    threshold, that the file states, called "assumed"; every ten beats that were seen, which are no zones.

    Parameters
    ----------
    watch
        What the file says of the session's zones.
    seen_bpm
        Heart rates of the session's samples, in any order, nan for none.
    model
        The model that the user chose, a key of `SCALES`, and where.
    bounds_bpm
        The bounds that the user chose, and where.
    max_hr_bpm, resting_hr_bpm, threshold_hr_bpm
        What is known of the athlete, and where from; what is None is taken from `watch`.

    Returns
    -------
    ZoneModel
        The zones. Where the user's model lacks a value its basis says which, and the zones are every ten beats.

    Raises
    ------
    ValueError
        If the user's bounds are fewer than two or do not ascend.
    """
    stated: dict[str, Stated] = {
        "max_hr_bpm": max_hr_bpm,
        "resting_hr_bpm": resting_hr_bpm,
        "threshold_hr_bpm": threshold_hr_bpm,
    }
    of_file = _of_file(watch)
    athlete = {name: value or of_file.get(name) for name, value in stated.items()}
    if bounds_bpm is not None:
        return _custom(*bounds_bpm)
    if model is not None:
        name, where = model
        return _chosen(name, athlete, where) or _every_ten(seen_bpm, _lack(name, athlete))
    if max_hr_bpm is not None and max_hr_bpm[1] != "file":
        return _chosen("garmin_max", athlete, max_hr_bpm[1]) or _every_ten(seen_bpm, _lack("garmin_max", athlete))
    return _of_watch(watch) or _assumed(watch, athlete) or _every_ten(seen_bpm, Said("no_zones_known"))


def _ascend(bounds: Sequence[float]) -> bool:
    return all(low < high for low, high in pairwise(bounds))


def _custom(bounds: Sequence[float], source: ZoneSource) -> ZoneModel:
    whole = tuple(floor(each + 0.5) for each in bounds)
    if len(whole) < 2 or not _ascend(whole):  # noqa: PLR2004 - a zone has two ends
        raise ValueError("bounds of heart rate zones are two or more whole numbers that ascend")
    return ZoneModel(CUSTOM, source, whole, Said("bounds_given", {"stated_in": source}))


def _of_file(watch: WatchZones | None) -> dict[str, Stated]:
    """What the file says of the athlete."""
    if watch is None:
        return {}
    said = {
        "max_hr_bpm": watch.max_hr_bpm,
        "resting_hr_bpm": watch.resting_hr_bpm,
        "threshold_hr_bpm": watch.threshold_hr_bpm,
    }
    return {name: (bpm, "file") for name, bpm in said.items() if bpm is not None}


def _bounds(model: str, athlete: Mapping[str, Stated]) -> tuple[int, ...] | None:
    return model_bounds(model, **{name: value[0] for name, value in athlete.items() if value is not None})


def _chosen(model: str, athlete: Mapping[str, Stated], where: ZoneSource) -> ZoneModel | None:
    """The user's model, or one of the user's maximum; None where it makes no zones."""
    bounds = _bounds(model, athlete)
    if bounds is None:
        return None
    sources = {where, *(value[1] for value in _needed(model, athlete).values() if value is not None)}
    source: ZoneSource = "command line" if "command line" in sources else "configuration"
    return ZoneModel(model, source, bounds, Said("zones_of", _heart_rates(model, athlete)))


def _of_watch(watch: WatchZones | None) -> ZoneModel | None:
    if watch is None or not watch.bounds_bpm:
        return None
    model = _OF_CALC_TYPE.get(watch.calc_type, CUSTOM)
    return ZoneModel(model, "file", watch.bounds_bpm, Said("bounds_of_watch"))


def _assumed(watch: WatchZones | None, athlete: Mapping[str, Stated]) -> ZoneModel | None:
    """Default percentages, of what the watch makes its zones from if it is known, else of what is."""
    as_set = _OF_CALC_TYPE.get(None if watch is None else watch.calc_type, "garmin_max")
    for model in (as_set, "garmin_max", "garmin_lthr"):
        bounds = _bounds(model, athlete)
        if bounds is not None:
            basis = Said("default_percentages_of", _heart_rates(model, athlete))
            return ZoneModel(model, "assumed", bounds, basis)
    return None


def _every_ten(seen_bpm: Numbers | None, basis: Said) -> ZoneModel:
    bpm = plausible(np.zeros(0) if seen_bpm is None else seen_bpm)
    seen = bpm[~np.isnan(bpm)]
    if not seen.size:
        return ZoneModel(PER_10_BPM, "none", (), basis)
    first, last = (int(each // TEN_BPM) * TEN_BPM for each in (seen.min(), seen.max()))
    return ZoneModel(PER_10_BPM, "none", tuple(range(first, last + TEN_BPM + 1, TEN_BPM)), basis)


def _needed(model: str, athlete: Mapping[str, Stated]) -> dict[str, Stated]:
    return {name: athlete[name] for name in needed_for(model)}


def _heart_rates(model: str, athlete: Mapping[str, Stated]) -> dict[str, tuple[Row, ...]]:
    """What a model's zones are made of."""
    given = [(name, value) for name, value in _needed(model, athlete).items() if value is not None]
    rows: list[Row] = [{"of_heart_rate": name, "bpm": bpm, "stated_in": source} for name, (bpm, source) in given]
    return {"each_heart_rate": tuple(rows)}


def _lack(model: str, athlete: Mapping[str, Stated]) -> Said:
    """Why a model makes no zones."""
    lacking = tuple([name for name, value in _needed(model, athlete).items() if value is None])
    if lacking:
        return Said("zones_need", {"zone_model": model, "needed": lacking})
    return Said("no_zones_of", {"zone_model": model, **_heart_rates(model, athlete)})
