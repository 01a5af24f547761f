"""How figures are computed, and who says so, in English."""

from __future__ import annotations

from collections.abc import Mapping

from fitlift.report.words.facts import Words

#: Publications, as they are cited.
WORKS: Mapping[str, str] = {
    "banister_1991": "Banister 1991",
    "brzycki_1993": "Brzycki 1993",
    "edwards_1993": "Edwards 1993",
    "epley_1985": "Epley 1985",
    "foster_2001": "Foster et al. 2001",
    "hristov_2005": "Hristov 2005",
    "mcguigan_2004": "McGuigan and Foster 2004",
    "morton_1990": "Morton et al. 1990",
    "wathan_1994": "Wathan 1994",
    "zourdos_2016": "Zourdos et al. 2016",
}

#: Of r repetitions with the weight w.
_MAXIMUM = "median of w (1 + r / 30), 36 w / (37 - r), 100 w / (48.8 + 53.8 exp(-0.075 r)); r + 10 - effort if entered"

_BANISTER = "cardiovascular cost: sum of minutes × share of heart rate reserve × 0.64 exp(1.92 share); women 0.86, 1.67"

OF_SOURCES: Mapping[str, Words] = {
    "formula_of_volume": "sum of repetitions × weight",
    "formula_of_weight_coverage": "working sets with repetitions and a weight / working sets",
    "formula_of_density": "time in working sets / (that + the rests after them)",
    "formula_of_volume_a_minute": "volume / (time in working sets + the rests after them)",
    "formula_of_srpe_load": "effort of the session × minutes",
    "formula_of_banister": _BANISTER,
    "formula_of_edwards": "cardiovascular cost: sum of number of the zone × minutes in it",
    "formula_of_maximum": _MAXIMUM,
    "formula_of_top_intensity": "heaviest weight / baseline",
    "formula_of_mean_intensity": "sum of repetitions × weight / baseline, / repetitions",
    "formula_of_relative_volume": "sum of repetitions × weight / baseline",
    "formula_of_inol": "sum of repetitions / (100 - weight in % of the baseline, 95 at most)",
    "published": lambda of: "; ".join(WORKS[each] for each in of.texts("works")),
    "as_coros_coaches_say": "COROS coaches, strength training for runners",
    "as_fitlift_says": "fitlift",
}
