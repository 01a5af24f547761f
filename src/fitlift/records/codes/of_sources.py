"""How figures are computed, and who says so, as codes."""

from __future__ import annotations

from collections.abc import Mapping

from fitlift.records.codes.facts import Fact

#: How each figure is computed, and who says so, of figures and of principles.
OF_SOURCES: Mapping[str, tuple[str, ...]] = {
    "formula_of_volume": (),
    "formula_of_weight_coverage": (),
    "formula_of_density": (),
    "formula_of_volume_a_minute": (),
    "formula_of_srpe_load": (),
    "formula_of_banister": (),
    "formula_of_edwards": (),
    "formula_of_maximum": (),
    "formula_of_top_intensity": (),
    "formula_of_mean_intensity": (),
    "formula_of_relative_volume": (),
    "formula_of_inol": (),
    "published": ("works",),
    "as_coros_coaches_say": (),
    "as_fitlift_says": (),
}

#: Figures and names that only these tell.
FACTS_OF_SOURCES: Mapping[str, Fact] = {
    "works": Fact("texts", "Publications, by their first authors and years: foster_2001."),
}
