"""Headings of columns, sections and captions, short labels, and single words in tables, in English."""

from __future__ import annotations

from collections.abc import Mapping

#: The language, as pages name it.
LANGUAGE = "en"

#: Key → heading.
HEADINGS: Mapping[str, str] = {
    "number": "#",
    "part": "Part",
    "exercise": "Exercise",
    "light_sets_first": "Light sets first",
    "light_sets": "Light sets",
    "sets": "Sets",
    "load": "Load",
    "rest": "Rest",
    "remarks": "Remarks",
    "date": "Date",
    "repetitions": "Repetitions",
    "seconds": "Seconds",
    "minutes": "Minutes",
    "metres": "Metres",
    "calories": "Calories",
    "unit_reps": "reps",
    "unit_s": "s",
    "unit_min": "min",
    "unit_m": "m",
    "unit_calories": "calories",
    "the_week": "The week",
    "kind": "Kind",
    "target": "Target",
    "weight": "Weight",
    "group": "Group",
    "warm_up": "Warm-up",
    "cool_down": "Cool-down",
    "training": "Training",
    "open": "Open",
    "manual": "Manual",
    "none": "None",
    "bodyweight": "Bodyweight",
}
