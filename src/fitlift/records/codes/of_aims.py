"""What the principles aim at, as codes."""

from __future__ import annotations

from collections.abc import Mapping

_MAIN_AIM = ("aim_sets", "aim_reps")

#: What the principles aim at.
OF_AIMS: Mapping[str, tuple[str, ...]] = {
    "aim_warmup": (),
    "aim_light_sets": ("aim_sets",),
    "aim_main_lift": (),
    "aim_main_sets": _MAIN_AIM,
    "aim_main_rest": ("aim_s",),
    "aim_other_reps": ("aim_reps",),
    "aim_other_muscles": (),
    "aim_single_leg": (),
    "aim_sides": ("aim_percent",),
    "aim_main_load": (),
    "aim_groups": (),
    "aim_rise": (),
    "aim_sessions": ("aim", "aim_weeks"),
}
