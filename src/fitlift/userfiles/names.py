"""How the user's text files are called."""

from __future__ import annotations

#: What is added to a recording's name: the vendor's JSON, then the user's own, which holds over it.
VENDOR_ENDING, ENDING = ".fitlift.json", ".fitlift.yaml"

#: Routines beside the configuration, or in the folder of an export.
ROUTINES_NAME = "routines.yaml"

#: How names of plan files end.
PLAN_ENDINGS = (".yaml", ".yml")


def is_user_file(name: str) -> bool:
    """Whether a file name is that of corrections."""
    return name.endswith((VENDOR_ENDING, ENDING))


def may_be_plan(name: str) -> bool:
    """Whether a file name may be that of a plan."""
    return name.lower().endswith(PLAN_ENDINGS) and not is_user_file(name) and name != ROUTINES_NAME
