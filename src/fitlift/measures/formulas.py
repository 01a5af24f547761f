"""Published formulas of strength and of load, each for plain numbers; None where a formula cannot say.

`FORMULAS` tells which figure is computed by which, beside the plain sums and shares that figures are made of.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from statistics import median
from typing import Literal

from fitlift.records.base import Record
from fitlift.records.said import Said

Sex = Literal["female", "male"]

#: Repetitions to failure for which a maximum is estimated. Reynolds et al. 2006: load and repetitions are related by
#: a curve, and no more than ten should be put into a straight one.
FEWEST_REPS, MOST_REPS = 1, 10

#: Efforts of a set that stand for repetitions left. Zourdos et al. 2016 give 10 to 7 one number each and 5 and 6 the
#: range of 4 to 6; what is easier counts no repetitions.
LOWEST_COUNTED_RPE, HIGHEST_RPE = 5.0, 10.0

#: INOL grows without bounds as the weight nears the maximum: relative intensity counts as this much at most.
HIGHEST_INOL_INTENSITY = 0.95

#: Zones for which Edwards gave weights: 50 to 60, 60 to 70 … 90 to 100 % of the maximum heart rate.
EDWARDS_ZONES = 5

#: Sex → factor and exponent of Banister's weight.
_BANISTER: dict[Sex, tuple[float, float]] = {"male": (0.64, 1.92), "female": (0.86, 1.67)}


class Estimate(Record):
    """A one-repetition maximum as several formulas estimate it.

    Parameters
    ----------
    kg
        The middle one of the estimates.
    low_kg, high_kg
        The lowest and the highest.
    """

    kg: float
    low_kg: float
    high_kg: float


class Formula(Record):
    """How a figure is computed.

    Parameters
    ----------
    unit
        Its unit; share, repetitions, or points where it has none.
    said
        The formula.
    source
        Who published it; None where it is a plain sum or share.
    """

    unit: str
    said: Said
    source: Said | None = None


def _published(*works: str) -> Said:
    return Said("published", {"works": works})


#: Figure, by its column in the tables of loads → how it is computed.
FORMULAS: Mapping[str, Formula] = {
    "volume_kg": Formula("kg", Said("formula_of_volume")),
    "weight_coverage": Formula("share", Said("formula_of_weight_coverage")),
    "density_share": Formula("share", Said("formula_of_density")),
    "volume_kg_per_min": Formula("kg/min", Said("formula_of_volume_a_minute")),
    "srpe_load": Formula("points", Said("formula_of_srpe_load"), _published("foster_2001", "mcguigan_2004")),
    "trimp_banister": Formula("points", Said("formula_of_banister"), _published("banister_1991", "morton_1990")),
    "trimp_edwards": Formula("points", Said("formula_of_edwards"), _published("edwards_1993")),
    "e1rm_kg": Formula(
        "kg",
        Said("formula_of_maximum"),
        _published("epley_1985", "brzycki_1993", "wathan_1994", "zourdos_2016"),
    ),
    "top_relative_intensity": Formula("share", Said("formula_of_top_intensity")),
    "mean_relative_intensity": Formula("share", Said("formula_of_mean_intensity")),
    "relative_volume": Formula("repetitions", Said("formula_of_relative_volume")),
    "inol": Formula("points", Said("formula_of_inol"), _published("hristov_2005")),
}


def epley(weight_kg: float | None, reps: float | None) -> float | None:
    """One-repetition maximum after Epley (1985): w (1 + r / 30).

    Parameters
    ----------
    weight_kg
        Weight, above 0.
    reps
        Repetitions to failure, 1 to 10. For a single one the formula adds 3 %: `estimated_1rm` does not.
    """
    return _maximum(weight_kg, reps, lambda w, r: w * (1 + r / 30))


def brzycki(weight_kg: float | None, reps: float | None) -> float | None:
    """One-repetition maximum after Brzycki (1993): 36 w / (37 - r).

    Parameters
    ----------
    weight_kg
        Weight, above 0.
    reps
        Repetitions to failure, 1 to 10.
    """
    return _maximum(weight_kg, reps, lambda w, r: 36 * w / (37 - r))


def wathan(weight_kg: float | None, reps: float | None) -> float | None:
    """One-repetition maximum after Wathan (1994): 100 w / (48.8 + 53.8 exp(-0.075 r)).

    Parameters
    ----------
    weight_kg
        Weight, above 0.
    reps
        Repetitions to failure, 1 to 10. For a single one the formula adds 1 %: `estimated_1rm` does not.
    """
    return _maximum(weight_kg, reps, lambda w, r: 100 * w / (48.8 + 53.8 * math.exp(-0.075 * r)))


def effective_reps(reps: float | None, rpe: float | None) -> float | None:
    """Repetitions to failure: those done and those left, 10 - effort (Zourdos et al. 2016).

    Parameters
    ----------
    reps
        Repetitions done, at least 1.
    rpe
        Effort of the set, 5 to 10. None where nobody entered it: then those done, which say the least that could
        be done. None is also the answer to an effort below 5, which says that much more could be done but not how much.
    """
    if reps is None or reps < FEWEST_REPS:
        return None
    if rpe is None:
        return float(reps)
    if not LOWEST_COUNTED_RPE <= rpe <= HIGHEST_RPE:
        return None
    return reps + HIGHEST_RPE - rpe


def estimated_1rm(weight_kg: float | None, reps: float | None, rpe: float | None = None) -> Estimate | None:
    """One-repetition maximum: the median of Epley, Brzycki and Wathan, and the band between them.

    One formula is no better than another for all lifts, and none fits a single lifter well (Nuzzo et al. 2024): it is
    a measure to compare sets of one exercise by. Without an effort it is a lower bound, as the set may have been easy.

    Parameters
    ----------
    weight_kg
        Weight, above 0.
    reps
        Repetitions done, 1 to 10, and no more than 10 with those left. A single one to failure is the maximum itself.
    rpe
        Effort of the set, as for `effective_reps`.
    """
    to_failure = effective_reps(reps, rpe)
    estimates = [each(weight_kg, to_failure) for each in (epley, brzycki, wathan)]
    known = [each for each in estimates if each is not None]
    if weight_kg is None or not known:
        return None
    if to_failure == FEWEST_REPS:
        return Estimate(weight_kg, weight_kg, weight_kg)
    return Estimate(median(known), min(known), max(known))


def relative_intensity(weight_kg: float | None, baseline_kg: float | None) -> float | None:
    """Weight as a share of the one-repetition maximum: w / 1RM.

    Parameters
    ----------
    weight_kg
        Weight, above 0.
    baseline_kg
        One-repetition maximum that held before, above 0; of the same session it would measure itself.
    """
    if weight_kg is None or baseline_kg is None or not (weight_kg > 0 and baseline_kg > 0):
        return None
    return weight_kg / baseline_kg


def inol(reps: float | None, intensity: float | None) -> float | None:
    """Intensity × number of lifts after Hristov (2005), which adds over sets: r / (100 - %1RM).

    Parameters
    ----------
    reps
        Repetitions, at least 0.
    intensity
        Relative intensity as a share, above 0; counted as 0.95 at most.
    """
    if reps is None or intensity is None or reps < 0 or not intensity > 0:
        return None
    return reps / (100 - 100 * min(intensity, HIGHEST_INOL_INTENSITY))


def srpe_load(rpe: float | None, minutes: float | None) -> float | None:
    """Session load from its effort: RPE × minutes (Foster et al. 2001; McGuigan and Foster 2004 for lifting).

    Parameters
    ----------
    rpe
        Effort of the whole session, 0 to 10.
    minutes
        How long it was, rests included, at least 0.
    """
    if rpe is None or minutes is None or not 0 <= rpe <= HIGHEST_RPE or not minutes >= 0:
        return None
    return rpe * minutes


def heart_rate_reserve(bpm: float | None, resting_bpm: float | None, max_bpm: float | None) -> float | None:
    """Share of the heart rate reserve in use: (HR - resting) / (maximum - resting) (Karvonen et al. 1957).

    Parameters
    ----------
    bpm
        Heart rate. One below the resting rate counts as 0, one above the maximum as 1.
    resting_bpm, max_bpm
        Resting and maximum heart rate, above 0, the resting one the lower.
    """
    if bpm is None or resting_bpm is None or max_bpm is None or not 0 < resting_bpm < max_bpm:
        return None
    return min(max((bpm - resting_bpm) / (max_bpm - resting_bpm), 0.0), 1.0)


def banister_trimp(minutes: float | None, reserve: float | None, sex: Sex | None) -> float | None:
    """Cardiovascular cost of time at one heart rate, which adds over time: minutes × share × weight (Banister 1991).

    The weight is 0.64 exp(1.92 share) for men and 0.86 exp(1.67 share) for women (Morton et al. 1990). Some programs
    take 0.64 for women, too, and come to a quarter less. It says nothing of what muscles and tendons bear.

    Parameters
    ----------
    minutes
        Time, at least 0.
    reserve
        Share of the heart rate reserve, 0 to 1.
    sex
        "female" or "male": the formula knows these two.
    """
    if minutes is None or reserve is None or sex not in _BANISTER or not minutes >= 0 or not 0 <= reserve <= 1:
        return None
    factor, exponent = _BANISTER[sex]
    return minutes * reserve * factor * math.exp(exponent * reserve)


def edwards_trimp(zone_s: Sequence[float] | None) -> float | None:
    """Cardiovascular cost of time in zones: number of the zone × minutes in it, summed (Edwards 1993).

    It says nothing of what muscles and tendons bear.

    Parameters
    ----------
    zone_s
        Seconds in each of five zones, 50 to 60 % of the maximum heart rate and so on; below that counts nothing.
        Edwards gave weights for no other zones.
    """
    if zone_s is None or len(zone_s) != EDWARDS_ZONES or not all(each >= 0 for each in zone_s):
        return None
    return math.fsum(number * seconds / 60 for number, seconds in enumerate(zone_s, start=1))


def _maximum(weight_kg: float | None, reps: float | None, formula: Callable[[float, float], float]) -> float | None:
    if weight_kg is None or reps is None or not weight_kg > 0 or not FEWEST_REPS <= reps <= MOST_REPS:
        return None
    return formula(weight_kg, reps)
